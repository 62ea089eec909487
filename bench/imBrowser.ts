import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { FAMILIE, JAHR } from '../tests/paket/familie.ts'

// Twelve months of a family of five with derivation, in Chromium, by the file of the package. Aim: under 20 ms.
const RUNDEN = 300

execFileSync(process.execPath, ['tools/paket.mjs'])
const datei = readFileSync(path.join('.bau/paket/browser.js'))
const browser = await chromium.launch({
  executablePath: process.env.ALLEGRO_CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage()
  await page.route('**/*', (weg) =>
    weg.request().url().endsWith('/recht.js')
      ? weg.fulfill({ contentType: 'text/javascript', body: datei.toString('utf8') })
      : weg.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Recht</title>' }),
  )
  await page.goto('http://allegro.invalid/')
  const programm = `(async () => {
    const ab = performance.now()
    const r = await import('/recht.js')
    const laden = performance.now() - ab
    const angaben = ${JSON.stringify(FAMILIE)}, jahr = ${JSON.stringify(JAHR)}
    const monate = r.monateVonBis(r.monat(jahr.ab), r.monat(jahr.bis))
    const stand = { bekanntBis: r.datum(jahr.bekanntBis) }
    const zeiten = []
    let schritte = 0
    for (let i = 0; i < ${RUNDEN}; i++) {
      const t = performance.now()
      const s = r.bereite(r.liesAngaben(angaben).wert)
      for (const e of r.berechneMonate(s, monate, stand, { herleitung: true })) schritte += e.herleitung.schritte.length
      zeiten.push(performance.now() - t)
    }
    return { laden, zeiten, schritte: schritte / ${RUNDEN} }
  })()`
  const { laden, zeiten, schritte } = (await page.evaluate(programm)) as {
    laden: number
    zeiten: number[]
    schritte: number
  }
  const sortiert = zeiten.toSorted((a, b) => a - b)
  const ms = (x: number | undefined) => Math.round((x ?? Number.NaN) * 10) / 10
  const bericht = {
    chromium: browser.version(),
    gzip: gzipSync(datei, { level: 9 }).length,
    brotli: brotliCompressSync(datei).length,
    schritte,
    ladenMs: ms(laden),
    erstesMalMs: ms(zeiten[0]),
    zehntesMalMs: ms(zeiten[9]),
    medianMs: ms(sortiert[RUNDEN >> 1]),
    p95Ms: ms(sortiert[Math.floor(RUNDEN * 0.95)]),
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(bericht))
  else
    for (const [name, wert] of Object.entries(bericht))
      console.log(`${name.padEnd(14)} ${wert.toLocaleString('de-DE')}`)
} finally {
  await browser.close()
}
