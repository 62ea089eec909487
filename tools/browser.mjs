// Finds the browser of the tests: environment variable, the machine's own, Playwright's; as root on Debian it is installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const ORTE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a Chromium, or undefined. */
export async function findeBrowser(umgebung = process.env) {
  const genannt = umgebung.ALLEGRO_CHROMIUM
  if (genannt) return existsSync(genannt) ? genannt : undefined
  return ORTE.find((o) => existsSync(o)) ?? (await vonPlaywright())
}

async function vonPlaywright() {
  const { chromium } = await import('@playwright/test')
  const ort = chromium.executablePath()
  return existsSync(ort) ? ort : undefined
}

/** @returns {Promise<string | undefined>} */
export async function findeOderInstalliere() {
  const da = await findeBrowser()
  if (da || process.env.ALLEGRO_CHROMIUM) return da
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Chromium wird mit apt-get installiert …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  return await findeBrowser()
}

export const KEIN_BROWSER =
  'Für die Prüfungen im Browser fehlt Chromium: Installieren Sie es (Debian: apt-get install chromium; sonst: npx playwright install chromium) oder nennen Sie mit ALLEGRO_CHROMIUM das Programm.'
