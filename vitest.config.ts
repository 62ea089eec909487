import { defineConfig } from 'vitest/config'

const AUSSEN = ['**/node_modules/**', '**/.bau/**', 'daten/**']
/** A foreign server instead of the embedded one, e.g. Debian's PostgreSQL 15. */
const FREMD = process.env.ALLEGRO_TEST_DATABASE_URL ?? ''
/** Not on the foreign server: the first bring a database of their own, whole cases ask nothing the others do not ask. */
const NUR_EINGEBETTET = ['tests/start/**', 'tests/abbruch/**', 'tests/sicherung/schaden*', 'musterfaelle/**']

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'schnell',
          testTimeout: 30_000,
          include: ['{src,tools,bench,musterfaelle,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'tests/paket/**', ...AUSSEN],
          environment: 'node',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'paket',
          include: ['tests/paket/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['{src,tests,musterfaelle}/**/*.db.test.ts'],
          exclude: FREMD === '' ? AUSSEN : [...AUSSEN, ...NUR_EINGEBETTET],
          environment: 'node',
          globalSetup: ['src/technik/db/testDatenbankStart.ts'],
          provide: { testDatenbankUrl: FREMD },
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
