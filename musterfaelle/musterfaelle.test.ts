import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bewilligungsmonate, type Rechengrundlage } from '../src/fall/index.ts'
import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  euro,
  iso,
  isoMonat,
  letzterTag,
  monateVonBis,
  monatVon,
  NULL_CENT,
  summe,
} from '../src/kern/index.ts'
import { rechenwerk } from '../src/leistung/index.ts'
import type { Angaben, PersonErgebnis } from '../src/recht/index.ts'
import { liesMusterfall, type Musterfall, type Strecke } from './format.ts'

const ORT = new URL('.', import.meta.url)
const NAMEN = readdirSync(ORT, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => e.name)
const lies = (name: string): Musterfall => liesMusterfall(readFileSync(new URL(`${name}/fall.json`, ORT), 'utf8'))

type Schritt = Musterfall['schritte'][number]

/** What a step decides about, if it does. */
const entschieden = (s: Schritt): readonly Strecke[] =>
  s.art === 'feststellen' || s.art === 'massenfreigabe' ? s.erwartet.strecken : []

const strecken = (f: Musterfall): readonly (readonly Strecke[])[] => f.schritte.map(entschieden)

/** The steps of each Jobcenter and case: what one pays is nothing the other has paid. */
const jeJobcenter = (f: Musterfall): readonly (readonly Schritt[])[] => {
  const wo = (s: Schritt) => `${s.jobcenter ?? f.haushalt.traeger}/${s.fall ?? ''}`
  return [...new Set(f.schritte.map(wo))].map((ort) => f.schritte.filter((s) => wo(s) === ort))
}

test('there are Musterfälle', () => expect(NAMEN.length).toBeGreaterThanOrEqual(5))

test.each(NAMEN)('%s: the stretches are the Bewilligungszeitraum, the whole is the sum of the persons', (name) => {
  const f = lies(name)
  for (const schritt of f.schritte) {
    if (schritt.art !== 'feststellen') continue
    const eine = schritt.erwartet.strecken
    const { von, bis } = schritt.zeitraum ?? f.haushalt.bewilligungszeitraum
    expect(eine.flatMap((s) => monateVonBis(s.von, s.bis))).toEqual(monateVonBis(von, bis))
    for (const s of eine) {
      expect(Object.keys(s.personen)).toEqual(schritt.fall === 'auszug' ? ['P1'] : f.haushalt.personen.map((p) => p.id))
      expect(summe(Object.values(s.personen).flatMap((p) => [p.bund, p.kommune]))).toBe(s.gesamt)
    }
  }
})

test.each(NAMEN)('%s: every expected amount stands in the calculation by hand', (name) => {
  const f = lies(name)
  const rechnung = f.rechnung.join(' ')
  const betraege = strecken(f).flatMap((eine) =>
    eine.flatMap((s) => [s.gesamt, ...Object.values(s.personen).flatMap((p) => [p.bund, p.kommune])]),
  )
  for (const b of betraege) if (b !== 0) expect(rechnung, name).toContain(euro(b))
})

test.each(NAMEN)('%s: what is paid in time, at once and too much fits what was certified', (name) => {
  const f = lies(name)
  for (const schritte of jeJobcenter(f)) pruefeZahlungen(f, schritte)
})

function pruefeZahlungen(f: Musterfall, schritte: readonly Schritt[]): void {
  const geltend = new Map<number, number>()
  const personen = new Map<number, Strecke['personen']>()
  const gezahltAn = new Map<number, Strecke['personen']>()
  const erster = f.haushalt.bewilligungszeitraum.von
  let letzterLauf = erster - 1
  const anspruch = (m: number): number => geltend.get(m) ?? 0
  for (const s of schritte) {
    for (const x of entschieden(s))
      for (const m of monateVonBis(x.von, x.bis)) {
        geltend.set(m, x.gesamt)
        personen.set(m, x.personen)
      }
    if (s.art === 'zahllauf') {
      const { konto, direkt, einbehalten = NULL_CENT } = s.erwartet
      expect(summe([konto, ...direkt, einbehalten])).toBe(anspruch(s.monat))
      gezahltAn.set(s.monat, personen.get(s.monat) ?? {})
      letzterLauf = Math.max(letzterLauf, s.monat)
    }
    if (s.art === 'anordnen' || s.art === 'massenfreigabe') {
      const faellig = Math.max(letzterLauf, monatVon(s.am))
      let [sofort, zuviel] = [0, 0]
      for (let m: number = erster; m <= faellig; m++) {
        const [bisher, jetzt] = [gezahltAn.get(m) ?? {}, personen.get(m) ?? {}]
        for (const p of new Set([...Object.keys(bisher), ...Object.keys(jetzt)])) {
          const unterschied = ganz(jetzt[p]) - ganz(bisher[p])
          if (unterschied > 0) sofort += unterschied
          else zuviel -= unterschied
        }
        gezahltAn.set(m, jetzt)
      }
      expect(s.erwartet.sofort).toBe(cent(sofort))
      // a mass change hands over what would fall in a month already paid
      const ueberzahlt = s.art === 'anordnen' ? s.erwartet.ueberzahlt : []
      expect(summe(ueberzahlt.map((u) => u.betrag))).toBe(cent(zuviel))
    }
  }
}

const ganz = (p: Strecke['personen'][string] | undefined): number => (p === undefined ? 0 : p.bund + p.kommune)

const von = (p: PersonErgebnis, traeger: 'bund' | 'kommune'): Cent =>
  summe(p.leistungen.filter((l) => l.kostentraeger === traeger).map((l) => l.betrag))

test.each(NAMEN)('%s: the law computes what the hand has computed', (name) => {
  const f = lies(name)
  for (const schritte of jeJobcenter(f)) pruefeRecht(f, schritte)
})

function pruefeRecht(f: Musterfall, schritte: readonly Schritt[]): void {
  let angaben: Angaben['angaben'] = schritte[0]?.fall === 'auszug' ? auszugsangaben(f) : ersteAngaben(f)
  let umstaende: Umstaende = {}
  let bekanntBis: Datum = f.haushalt.antragAm
  for (const s of schritte) {
    if (s.art === 'uebernehmen') angaben = s.angaben
    if (s.art === 'aendern') {
      angaben = s.aenderungen.reduce(geaendert, angaben)
      umstaende = s.aenderungen.reduce(umstandGeaendert, umstaende)
    }
    if (s.art === 'verfahren' || s.art === 'massenfreigabe')
      for (const [angabe, neu] of Object.entries(s.angaben ?? {})) angaben = geaendert(angaben, { angabe, neu })
    if (s.art === 'verfahren' && s.angabe !== undefined)
      angaben = geaendert(angaben, { angabe: s.angabe.id, neu: s.angabe.neu })
    if (s.art === 'verfahren')
      for (const [umstand, neu] of Object.entries(s.umstaende ?? {}))
        umstaende = umstandGeaendert(umstaende, { umstand, neu })
    if (s.art === 'feststellen' || s.art === 'massenprobe') bekanntBis = s.am
    pruefeStrecken({ angaben, umstaende }, entschieden(s), bekanntBis)
  }
}

function pruefeStrecken(
  { angaben, umstaende }: { angaben: Angaben['angaben']; umstaende: Umstaende },
  eine: readonly Strecke[],
  bekanntBis: Datum,
): void {
  const alle: Angaben = { format: 'allegro-angaben/1', angaben }
  const zeitraum = new Set(bewilligungsmonate(alle))
  const werk = rechenwerk({ angaben: alle, umstaende })
  for (const strecke of eine) {
    for (const e of werk(monateVonBis(strecke.von, strecke.bis), { bekanntBis })) {
      const wo = isoMonat(e.monat)
      // a month no period covers any more is granted nothing of, whatever the law would give
      if (strecke.gesamt === 0 && !zeitraum.has(e.monat)) continue
      expect(e.nichtAbgedeckt, wo).toEqual([])
      const personen = e.personen.map((p) => [p.person, { bund: von(p, 'bund'), kommune: von(p, 'kommune') }])
      expect(Object.fromEntries(personen), wo).toEqual(strecke.personen)
      expect(e.gesamt, wo).toBe(strecke.gesamt)
    }
  }
}

function auszugsangaben(f: Musterfall): Angaben['angaben'] {
  const { auszug } = f
  const p = f.haushalt.personen.find((x) => x.id === auszug?.person)
  if (auszug === undefined || p === undefined) throw new Error('nobody moves out')
  const { von, bis } = auszug.bewilligungszeitraum
  return {
    antrag: { art: 'antrag', am: iso(auszug.antragAm) },
    'bwz-1': { art: 'bewilligungszeitraum', von: iso(ersterTag(von)), bis: iso(letzterTag(bis)) },
    'person-1': {
      art: 'person',
      person: 'P1',
      geburt: iso(p.geburt),
      rolle: 'hauptperson',
      eltern: [],
      von: null,
      bis: null,
    },
  }
}

function ersteAngaben(f: Musterfall): Angaben['angaben'] {
  const { von, bis } = f.haushalt.bewilligungszeitraum
  return {
    antrag: { art: 'antrag', am: iso(f.haushalt.antragAm) },
    'bwz-1': { art: 'bewilligungszeitraum', von: iso(ersterTag(von)), bis: iso(letzterTag(bis)) },
    ...Object.fromEntries(
      f.haushalt.personen.map((p) => {
        const { rolle, eltern } = p
        return [
          `person-${p.id.slice(1)}`,
          { art: 'person', person: p.id, geburt: iso(p.geburt), rolle, eltern, von: null, bis: null },
        ]
      }),
    ),
  }
}

type Aenderung = Extract<Musterfall['schritte'][number], { art: 'aendern' }>['aenderungen'][number]

function geaendert(angaben: Angaben['angaben'], a: Aenderung): Angaben['angaben'] {
  if ('umstand' in a) return angaben
  const alt = angaben[a.angabe]
  if (!('feld' in a)) return a.neu === null ? angaben : { ...angaben, [a.angabe]: a.neu }
  if (alt === undefined) throw new Error(`no fact ${a.angabe}`)
  return { ...angaben, [a.angabe]: { ...alt, [a.feld]: a.neu } as typeof alt }
}

type Umstaende = NonNullable<Rechengrundlage['umstaende']>

function umstandGeaendert(umstaende: Umstaende, a: Aenderung): Umstaende {
  if (!('umstand' in a)) return umstaende
  const { [a.umstand]: _, ...andere } = umstaende
  return a.neu === null ? andere : { ...andere, [a.umstand]: a.neu }
}
