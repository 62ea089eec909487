import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Befehl, Optionen } from '../befehl.ts'
import { befehl as haushalt } from './haushalt.ts'
import { befehl as rechne } from './rechne.ts'
import { befehl as recht } from './recht.ts'
import { befehl as vergleiche } from './vergleiche.ts'

const ordner = mkdtempSync(path.join(tmpdir(), 'recht-'))
afterAll(() => rmSync(ordner, { recursive: true }))

function schreibe(name: string, inhalt: unknown): string {
  const datei = path.join(ordner, name)
  writeFileSync(datei, JSON.stringify(inhalt))
  return datei
}

async function rufe(befehl: Befehl, argumente: readonly string[], optionen: Optionen) {
  const zeilen: string[] = []
  const daneben: string[] = []
  const ausgabe = { zeile: (t = '') => void zeilen.push(t), nebenbei: (t: string) => void daneben.push(t) }
  const aufruf = { wurzel: '.', variablen: {}, ausgabe, baueSeiten: async () => undefined }
  const code = await befehl.fuehreAus(aufruf, argumente, optionen)
  return { code, text: zeilen.join('\n'), daneben: daneben.join('\n') }
}

const haushaltMit = (miete_cent: number) => ({
  format: 'allegro-angaben/1',
  angaben: {
    a1: { art: 'person', person: 'P1', geburt: '1985-03-15', rolle: 'hauptperson', eltern: [], von: null, bis: null },
    a2: {
      art: 'unterkunft',
      von: null,
      bis: null,
      wohnform: 'miete',
      koepfe: 1,
      anerkannt_cent: miete_cent,
      grundmiete_cent: 0,
      nebenkosten_cent: 0,
      heizung_cent: 0,
      angemessen_unterkunft_cent: null,
      angemessen_heizung_cent: null,
      warmwasser: 'zentral',
      heizungsart: null,
      wohnflaeche_m2x100: null,
    },
  },
})
const datei = schreibe('haushalt.json', haushaltMit(300_00))
const entwurf = (wert: unknown, mehr: object = {}) => ({
  format: 'allegro-parametersatz/1',
  parameter: [
    { id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2026-10-01', verkuendet: null, wert, quelle: 'Entwurf', ...mehr },
  ],
})

test('the list of the law: a parameter with its values, and nothing of a neighbouring paragraph', async () => {
  const r = await rufe(recht, [], { norm: '20', art: 'parameter' })
  expect(r.code).toBe(0)
  expect(r.text).toMatch(/parameter sgb2\.20\.1a\.regelbedarfsstufe1 {2}§ 20 Abs\. 1a SGB II.*Regelbedarfsstufe 1\n/)
  expect(r.text).toContain('ab 2024-01-01  563,00 Euro  verkündet 2023-10-27  RBSFV 2024')
  expect(r.text).not.toContain('sgb2.22.')
  const json = JSON.parse((await rufe(recht, [], { json: true })).text) as {
    art: string
    norm: string
    titel: string
  }[]
  expect(new Set(json.map((e) => e.art))).toEqual(new Set(['regel', 'parameter', 'schalter', 'hinweis']))
  expect(json.filter((e) => e.norm === '' || e.titel === '')).toEqual([])
})

test('the list of the law: an unknown kind and a norm without entry', async () => {
  expect((await rufe(recht, [], { art: 'satz' })).code).toBe(2)
  expect(await rufe(recht, [], { norm: '999' })).toMatchObject({ code: 1, text: '' })
})

test('time travel: January 2024 as known before and after the new amounts were promulgated', async () => {
  const am = (rechtsstand: string) => rufe(rechne, [datei], { monat: '2024-01', rechtsstand })
  expect((await am('2023-10-26')).text).toMatch(/^Leistung +802,00/m) // 502 + 300
  expect((await am('2023-10-27')).text).toMatch(/^Leistung +863,00/m) // 563 + 300
  expect(await am('2023-13-01')).toMatchObject({ code: 2, daneben: expect.stringContaining('kein Tag') })
})

test('a set of parameters: from its day on, beside the amounts of the program', async () => {
  const satz = schreibe('entwurf.json', entwurf(600_00))
  const im = (monat: string) => rufe(rechne, [datei], { monat, parametersatz: satz })
  expect((await im('2026-09')).text).toMatch(/^Leistung +863,00/m)
  expect((await im('2026-10')).text).toMatch(/^Leistung +900,00/m)
  expect((await rufe(rechne, [datei], { monat: '2026-10' })).text).toMatch(/^Leistung +863,00/m)
})

test.each([
  ['no amount', entwurf('600'), 'Zeile 1, wert: muss eine ganze Zahl'],
  ['an unknown parameter', entwurf(1, { id: 'sgb2.20.x' }), 'den Parameter »sgb2.20.x« gibt es nicht'],
  ['no day', entwurf(1, { ab: '2026-02-30' }), 'Zeile 1, ab: muss ein Tag sein'],
  ['an unknown key', entwurf(1, { von: 1 }), 'Zeile 1: fehlt oder ist nicht vorgesehen'],
  ['another format', { ...entwurf(1), format: 'x' }, 'format: muss "allegro-parametersatz/1" sein'],
  ['a rule that is not there', entwurf(7, { id: 'sgb2.11b.3.freibetrag.fassung' }), 'wählt eine Fassung der Regel'],
])('a set of parameters with %s is refused in words', async (_, inhalt, satz) => {
  const r = await rufe(rechne, [datei], { monat: '2026-10', parametersatz: schreibe('falsch.json', inhalt) })
  expect(r).toMatchObject({ code: 2, text: '' })
  expect(r.daneben).toContain(satz)
})

test('comparison of two days: the amount and the Fassung that explains it', async () => {
  const r = await rufe(vergleiche, ['2023-10-26', 'heute', datei], { monat: '2024-01' })
  expect(r.code).toBe(1)
  expect(r.text).toContain(
    'Januar 2024, P1, Anspruch: 802,00 Euro → 863,00 Euro\n    Regelbedarfsstufe 1: 502,00 Euro (seit 01.01.2023) → 563,00 Euro (seit 01.01.2024) (sgb2.20.1a.regelbedarfsstufe1; RBSFV 2024',
  )
  expect(await rufe(vergleiche, ['2023-10-27', 'heute', datei], { monat: '2024-01' })).toMatchObject({
    code: 0,
    text: 'Kein Unterschied.',
  })
})

test('comparison with a draft names its source; comparison of facts names the fact', async () => {
  const satz = schreibe('entwurf2.json', entwurf(600_00))
  const r = await rufe(vergleiche, ['heute', satz, datei], { monat: '2026-09', bis: '2026-10' })
  expect(r.text).not.toContain('September')
  expect(r.text).toContain('Oktober 2026, P1, Regelbedarf: 563,00 Euro → 600,00 Euro')
  expect(r.text).toContain('; Entwurf)')
  const teurer = schreibe('teurer.json', haushaltMit(350_00))
  const fakten = await rufe(vergleiche, [datei, teurer], { monat: '2026-04' })
  expect(fakten.text).toContain(
    'P1, Unterkunft und Heizung: 300,00 Euro → 350,00 Euro\n    Anerkannte Gesamtsumme: 300,00 Euro → 350,00 Euro (a2.anerkannt_cent)',
  )
})

test.each([
  [['2023-10-26', datei], 'beide Rechtsstände oder beide Angaben'],
  [['2023-10-26', 'heute'], 'Es fehlt die Datei'],
  [['gibtesnicht.json', 'heute'], 'kann nicht gelesen werden'],
])('comparison of %j is refused in words', async (argumente, satz) => {
  const r = await rufe(vergleiche, argumente, { monat: '2026-04' })
  expect(r.code).toBe(2)
  expect(r.daneben).toContain(satz)
})

test('household builder: the same seed gives the same household, which the engine reads', async () => {
  const o = { saat: '7', anzahl: '1', jahr: '2026' }
  const einer = await rufe(haushalt, [], o)
  expect((await rufe(haushalt, [], o)).text).toBe(einer.text)
  const { code } = await rufe(rechne, [schreibe('h.json', JSON.parse(einer.text))], { monat: '2026-03' })
  expect(code).toBe(0)
  expect((await rufe(haushalt, [], { ...o, anzahl: '3' })).text.split('\n')).toHaveLength(3)
  expect((await rufe(haushalt, [], { ...o, jahr: '1990' })).code).toBe(2)
})
