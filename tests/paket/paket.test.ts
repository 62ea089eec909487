import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bauePaket, pruefeReinheit } from '../../tools/paket.mjs'

// The package as a stranger gets it: packed, installed from the tarball into an empty folder, nothing else there.
const WURZEL = path.resolve(import.meta.dirname, '../..')
const ORDNER = mkdtempSync(path.join(tmpdir(), 'allegro-paket-'))
const FREMD = path.join(ORDNER, 'fremd')
const GEBAUT = path.join(ORDNER, 'gebaut')
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--offline', '--ignore-scripts'], { cwd, encoding: 'utf8', stdio: 'pipe' })
const node = (args: readonly string[]) => execFileSync(process.execPath, args, { cwd: FREMD, encoding: 'utf8' })
const block = (art: string) =>
  new RegExp(`\`\`\`${art}\n(.*?)\`\`\``, 's').exec(readFileSync(path.join(GEBAUT, 'README.md'), 'utf8'))?.[1] ?? ''

beforeAll(async () => {
  await bauePaket(GEBAUT)
  mkdirSync(FREMD)
  // Its two dependencies are packed from what is installed here, so that the test needs no network.
  const ordner = [GEBAUT, ...['zod', '@noble/hashes'].map((n) => path.join(WURZEL, 'node_modules', n))]
  npm(['pack', ...ordner, '--pack-destination', ORDNER], ORDNER)
  const tarballs = readdirSync(ORDNER).filter((d) => d.endsWith('.tgz'))
  writeFileSync(path.join(FREMD, 'package.json'), '{ "name": "fremd", "private": true, "type": "module" }')
  npm(['install', '--no-audit', '--no-fund', ...tarballs.map((t) => path.join(ORDNER, t))], FREMD)
})

afterAll(() => rmSync(ORDNER, { recursive: true, force: true }))

test('the example of its README runs in an empty folder and prints what the README says', () => {
  const da = readdirSync(path.join(FREMD, 'node_modules')).filter((d) => !d.startsWith('.'))
  expect(da.sort()).toEqual(['@noble', 'allegro-recht', 'zod'])
  writeFileSync(path.join(FREMD, 'beispiel.js'), block('js'))
  expect(block('text')).toContain('Bedarfsgemeinschaft: 1.605,99 €\n')
  expect(node(['beispiel.js'])).toBe(block('text'))
})

test('a case by hand comes out to the cent, in the file for browsers as well', () => {
  // § 20 Abs. 1a SGB II, RBSFV 2026: 563,00; flat 410,50; no income.
  const programm = (aus: string) => `
    import { berechne, bereite, datum, liesAngaben, monat } from '${aus}'
    const immer = { von: null, bis: null }
    const angaben = liesAngaben({ format: 'allegro-angaben/1', angaben: {
      A1: { art: 'person', person: 'P1', geburt: '1985-03-15', rolle: 'hauptperson', eltern: [], ...immer },
      A2: { art: 'unterkunft', wohnform: 'miete', koepfe: 1, anerkannt_cent: 41050, grundmiete_cent: 0,
        nebenkosten_cent: 0, heizung_cent: 0, angemessen_unterkunft_cent: null, angemessen_heizung_cent: null,
        warmwasser: 'zentral', heizungsart: null, wohnflaeche_m2x100: null, ...immer } } })
    console.log(berechne(bereite(angaben.wert), monat('2026-04'), { bekanntBis: datum('2026-11-22') }).gesamt)`
  for (const aus of ['allegro-recht', 'allegro-recht/browser']) {
    writeFileSync(path.join(FREMD, 'fall.js'), programm(aus))
    expect([aus, node(['fall.js'])]).toEqual([aus, '97350\n'])
  }
})

test('its types say what may be asked, and refuse what may not', () => {
  const gut = `
    import { berechneMonate, bereite, type Ergebnis, euro, hashVon, liesAngaben, monat, monateVonBis, datum } from 'allegro-recht'
    export function jahr(json: unknown): readonly string[] {
      const angaben = liesAngaben(json)
      if (!angaben.ok) return angaben.ablehnung.map((f) => f.text)
      const monate = monateVonBis(monat('2026-01'), monat('2026-12'))
      const liste: readonly Ergebnis[] = berechneMonate(bereite(angaben.wert), monate, { bekanntBis: datum('2026-11-22') })
      return liste.map((e) => euro(e.gesamt) + (e.herleitung === undefined ? '' : hashVon(e.herleitung)))
    }`
  const schlecht = `
    import { berechne, bereite, type Cent, datum, liesAngaben, monat } from 'allegro-recht'
    const angaben = liesAngaben({})
    if (!angaben.ok) throw new Error(angaben.wert)
    const s = bereite(angaben.wert)
    berechne(s, '2026-01', { bekanntBis: datum('2026-11-22') })
    berechne(s, monat('2026-01'), { bekanntBis: monat('2026-01') })
    const betrag: Cent = 100`
  writeFileSync(path.join(FREMD, 'gut.ts'), gut)
  writeFileSync(path.join(FREMD, 'schlecht.ts'), schlecht)
  expect(typen('gut.ts')).toBe('')
  const fehler = typen('schlecht.ts')
  expect([...fehler.matchAll(/error (TS\d+)/g)].map((m) => m[1])).toEqual(['TS2339', 'TS2345', 'TS2322', 'TS2322'])
})

/** What the compiler says of a file of the stranger, who has no types of Node. */
function typen(datei: string): string {
  const args = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom', '--module', 'nodenext']
  try {
    return execFileSync(path.join(WURZEL, 'node_modules/.bin/tsc'), [...args, datei], { cwd: FREMD, encoding: 'utf8' })
  } catch (fehler) {
    return String((fehler as { stdout: unknown }).stdout)
  }
}

test('the file for browsers stays under 300 kB compressed', () => {
  const datei = readFileSync(path.join(GEBAUT, 'browser.js'))
  expect(datei.length).toBeGreaterThan(100_000)
  expect(gzipSync(datei, { level: 9 }).length).toBeLessThan(300_000)
  expect(brotliCompressSync(datei).length).toBeLessThan(300_000)
})

test('nothing impure gets in', () => {
  expect(() => pruefeReinheit(['paket/index.ts', 'src/kern/cent.ts', '../x/node_modules/zod/index.js'])).not.toThrow()
  expect(() => pruefeReinheit(['src/technik/uhr.ts'])).toThrow('src/technik/uhr.ts')
  expect(() => pruefeReinheit(['node_modules/kysely/index.js'])).toThrow('kysely')
})
