import { defineConfig } from '@playwright/test'

const chromium = process.env.ALLEGRO_CHROMIUM ?? '/usr/bin/chromium'
const ALS_ROOT = process.getuid?.() === 0

/** Browser tests: `*.e2e.ts`. Each worker starts the real program with its own database, see tests/browser/haus.ts. */
export default defineConfig({
  testDir: '.',
  testMatch: ['src/**/*.e2e.ts', 'tests/**/*.e2e.ts'],
  outputDir: 'test-ergebnisse/browser',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-ergebnisse/browser.json' }],
  ],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        ...(ALS_ROOT ? ['--no-sandbox'] : []),
        '--headless',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
