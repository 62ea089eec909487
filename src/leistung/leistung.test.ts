import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fassungsinhalt, LEERER_INHALT } from '../fall/index.ts'
import { cent, datum, type Hash, hashVon, kennung, monat } from '../kern/index.ts'
import type { Ergebnis } from '../recht/index.ts'
import { zeitpunkt } from '../technik/index.ts'
import { berechneInhalt, ergebnisJson, type Rechner, rechne } from './berechnung.ts'
import { betragszeilen } from './betrag.ts'
import { betragsdifferenz } from './betragsdifferenz.ts'
import {
  type Anordnungslage,
  darf,
  type Festgestellt,
  gesamthash,
  type Handelnder,
  pruefeAnordnen,
  pruefeFeststellen,
  TEILE,
  type Teil,
} from './entscheidung.ts'
import { zeilenAusTeil } from './ergebnisteil.ts'
import { faktendifferenz } from './faktendifferenz.ts'
import { herleitungsstrecken, liesHerleitung } from './herleitung.ts'
import { abweichendeRegeln } from './herleitungsvergleich.ts'
import { matrix } from './horizontal.ts'
import { haushalt, MONATE } from './musterfall.ts'
import { berichtigung, vergleicheNachrechnung } from './nachrechnung.ts'

const HEUTE = { bekanntBis: datum('2026-06-15') }

test('months that come out equal are one stretch, with one derivation that reads for each of its months', () => {
  const b = berechneInhalt(haushalt({ lohn: 520_00, ab: '2026-05-01' }), MONATE, HEUTE, { herleitung: true })
  // 563,00 Regelbedarf (§ 20 Abs. 1a, 2024) + 480,00 rent = 1.043,00; from May less 520,00 − 100,00 − 20 % of 420,00 = 336,00
  expect(b.strecken.map((s) => [s.von, s.bis, s.ergebnis.gesamt])).toEqual([
    [monat('2026-01'), monat('2026-04'), 1043_00],
    [monat('2026-05'), monat('2026-12'), 707_00],
  ])
  const h = herleitungsstrecken(b.ergebnisse)
  expect(h.map((s) => [s.von, s.bis])).toEqual([
    [monat('2026-01'), monat('2026-04')],
    [monat('2026-05'), monat('2026-12')],
  ])
  expect(liesHerleitung(h[1]?.text ?? '', monat('2026-11'))).toEqual(
    JSON.parse(JSON.stringify(b.ergebnisse[10]?.herleitung)),
  )
})

test('a gap between months ends a stretch', () => {
  const monate = [monat('2026-01'), monat('2026-03')]
  expect(berechneInhalt(haushalt(), monate, HEUTE).strecken).toHaveLength(2)
})

test('the amounts read back from the stored part are those that were computed', () => {
  const b = berechneInhalt(haushalt({ lohn: 520_00, ab: '2026-05-01' }), MONATE, HEUTE)
  const zeilen = zeilenAusTeil(JSON.stringify(ergebnisJson(b.ergebnisse)))
  expect([...zeilen].sort((x, y) => x.monat - y.monat)).toEqual([...b.zeilen])
})

test('the Horizontalübersicht shows each quantity by month; what is nought all year is left out, the claim never', () => {
  const b = berechneInhalt(haushalt({ lohn: 520_00, ab: '2026-05-01' }), MONATE, HEUTE)
  const m = matrix(b.ergebnisse, ['P1'])
  const zeile = (groesse: string) => m.zeilen.find((z) => z.groesse === groesse)?.werte
  expect(zeile('bereinigtesEinkommen')?.slice(3, 5)).toEqual([0, 336_00])
  expect(zeile('mehrbedarf')).toBeUndefined()
  expect(zeile('gesamt')?.slice(3, 5)).toEqual([1043_00, 707_00])
  const ohneAnspruch = berechneInhalt(haushalt({ lohn: 4000_00 }), MONATE, HEUTE)
  expect(matrix(ohneAnspruch.ergebnisse, ['P1']).zeilen.map((z) => z.groesse)).toContain('anspruch')
})

test('the difference of facts names what was added, removed and changed, in office words', () => {
  const alt = haushalt({ lohn: 520_00, miete: 350_00 })
  const neu = haushalt({ miete: 410_00 })
  const mitKind: Fassungsinhalt = {
    ...neu,
    angaben: {
      ...neu.angaben,
      angaben: {
        ...neu.angaben.angaben,
        kg: {
          art: 'einkommen',
          person: 'P2',
          von: '2026-02-01',
          bis: null,
          einkommensart: 'kindergeld',
          betrag_cent: 259_00,
          nachzahlung: false,
          berechtigt: null,
        },
      },
    },
  }
  const d = faktendifferenz(alt, mitKind)
  expect(d.map((s) => [s.art, s.name, s.person])).toEqual([
    ['neu', 'Anderes Einkommen: Kindergeld', 'P2'],
    ['entfallen', 'Erwerbseinkommen', 'P1'],
    ['geaendert', 'Unterkunft und Heizung', null],
  ])
  expect(d[0]?.felder.map((f) => [f.name, f.altText, f.neuText])).toContainEqual(['gilt ab', '–', '01.02.2026'])
  expect(d[2]?.felder).toEqual([
    {
      feld: 'grundmiete_cent',
      name: 'Kaltmiete im Monat',
      alt: 350_00,
      neu: 410_00,
      altText: '350,00 €',
      neuText: '410,00 €',
    },
  ])
  expect(faktendifferenz(alt, alt)).toEqual([])
  expect(faktendifferenz(null, LEERER_INHALT)).toEqual([])
})

/** The program of yesterday: it granted ten cents less of the Regelbedarf. */
const gestern: Rechner = (...aufruf) =>
  rechne(...aufruf).map((e): Ergebnis => {
    const zehnWeniger = (n: number) => cent(n - 10)
    const herleitung = e.herleitung && {
      ...e.herleitung,
      schritte: e.herleitung.schritte.map((s) =>
        s.art === 'regel' && typeof s.wert === 'number' && ABHAENGIG.has(s.id) ? { ...s, wert: s.wert - 10 } : s,
      ),
    }
    return {
      ...e,
      gesamt: zehnWeniger(e.gesamt),
      personen: e.personen.map((p) => ({
        ...p,
        regelbedarf: zehnWeniger(p.regelbedarf),
        bedarf: zehnWeniger(p.bedarf),
        anspruch: zehnWeniger(p.anspruch),
        leistungen: p.leistungen.map((l) =>
          l.leistungsart === 'regelbedarf' ? { ...l, betrag: zehnWeniger(l.betrag) } : l,
        ),
      })),
      ...(herleitung ? { herleitung } : {}),
    }
  })

/** The faulty rule and, found by looking where its value went, all that follows from it. */
const FEHLERHAFT = 'sgb2.20.1a.regelbedarfDerStufe'
const ABHAENGIG = ((): ReadonlySet<string> => {
  const h = rechne(haushalt(), [monat('2026-03')], HEUTE, { herleitung: true })[0]?.herleitung
  const ids = new Set([FEHLERHAFT])
  for (const s of h?.schritte ?? []) {
    if (s.art !== 'regel' || typeof s.wert !== 'number') continue
    const gelesen = s.aus.map((o) => h?.schritte[o.schritt])
    if (gelesen.some((o) => o?.art === 'regel' && ids.has(o.id))) ids.add(s.id)
  }
  return ids
})()

test('the difference of amounts says its cause: facts, a corrected rule, a value known later; causes sum to the difference', () => {
  const [alt, neu] = [haushalt(), haushalt({ lohn: 520_00, ab: '2026-05-01' })]
  const standAlt = {
    inhalt: alt,
    rechtsstand: HEUTE,
    zeilen: betragszeilen(gestern(alt, MONATE, HEUTE)),
  }
  const standNeu = {
    inhalt: neu,
    rechtsstand: HEUTE,
    zeilen: betragszeilen(rechne(neu, MONATE, HEUTE)),
  }
  const d = betragsdifferenz(standAlt, standNeu, [monat('2026-04'), monat('2026-05')])
  expect(d.map((z) => [z.monat, z.leistungsart, z.alt, z.neu, z.ursachen])).toEqual([
    [monat('2026-04'), 'regelbedarf', 562_90, 563_00, { regel: 10, wert: 0, fakten: 0 }],
    [monat('2026-05'), 'regelbedarf', 562_90, 227_00, { regel: 10, wert: 0, fakten: -336_00 }],
  ])
  for (const z of d) expect(z.ursachen.regel + z.ursachen.wert + z.ursachen.fakten).toBe(z.neu - z.alt)
})

test('an amount that differs because a value became known later says so', () => {
  // Regelbedarf 2024 was promulgated on 27 October 2023 (BGBl. 2023 I Nr. 287): before, 502,00 ran on.
  const angaben = { ...haushalt().angaben.angaben }
  const alt: Fassungsinhalt['angaben'] = {
    format: 'allegro-angaben/1',
    angaben: {
      ...angaben,
      antrag: { art: 'antrag', am: '2023-07-01' },
      bwz: { art: 'bewilligungszeitraum', von: '2023-07-01', bis: '2024-06-30' },
      wohnung: { ...(angaben.wohnung as Extract<(typeof angaben)[string], { art: 'unterkunft' }>), von: '2023-01-01' },
      karenz: { art: 'karenzzeit', von: '2023-01-01', bis: '2024-12-31' },
    },
  }
  const monate = [monat('2023-12'), monat('2024-01')]
  const [damals, jetzt] = [{ bekanntBis: datum('2023-08-01') }, { bekanntBis: datum('2024-01-02') }]
  const d = betragsdifferenz(
    { inhalt: { angaben: alt }, rechtsstand: damals, zeilen: betragszeilen(rechne({ angaben: alt }, monate, damals)) },
    { inhalt: { angaben: alt }, rechtsstand: jetzt, zeilen: betragszeilen(rechne({ angaben: alt }, monate, jetzt)) },
    monate,
  )
  expect(d.map((z) => [z.monat, z.leistungsart, z.alt, z.neu, z.ursachen])).toEqual([
    [monat('2024-01'), 'regelbedarf', 502_00, 563_00, { regel: 0, wert: 61_00, fakten: 0 }],
  ])
})

test('before the first decision everything is new facts', () => {
  const neu = haushalt()
  const zeilen = betragszeilen(rechne(neu, MONATE, HEUTE))
  const d = betragsdifferenz(null, { inhalt: neu, rechtsstand: HEUTE, zeilen }, [monat('2026-01')])
  expect(d.map((z) => [z.leistungsart, z.kostentraeger, z.alt, z.neu, z.ursachen.fakten])).toEqual([
    ['regelbedarf', 'bund', 0, 563_00, 563_00],
    ['unterkunft', 'kommune', 0, 480_00, 480_00],
  ])
})

test('two derivations part at the rule that computes otherwise, not at what follows from it', () => {
  const [alt] = gestern(haushalt(), [monat('2026-03')], HEUTE, { herleitung: true })
  const [neu] = rechne(haushalt(), [monat('2026-03')], HEUTE, { herleitung: true })
  if (!alt?.herleitung || !neu?.herleitung) throw new Error('no derivation')
  expect(abweichendeRegeln(alt.herleitung, neu.herleitung)).toEqual([
    { monat: '2026-03', person: 'P1', regel: FEHLERHAFT },
  ])
  expect(abweichendeRegeln(neu.herleitung, neu.herleitung)).toEqual([])
})

test('recompute: equal, or explained by a named correction, or an incident', () => {
  const inhalt = haushalt()
  const alt = gestern(inhalt, MONATE, HEUTE, { herleitung: true })
  const neu = rechne(inhalt, MONATE, HEUTE, { herleitung: true })
  const n = {
    gespeichert: JSON.stringify(ergebnisJson(alt)),
    neu,
    herleitungVon: (m: number) => alt.find((e) => e.monat === m)?.herleitung,
  }
  const gleich = vergleicheNachrechnung({ ...n, gespeichert: JSON.stringify(ergebnisJson(neu)), berichtigungen: [] })
  expect(gleich).toEqual([])
  const vorfall = vergleicheNachrechnung({ ...n, berichtigungen: [] })
  expect(vorfall).toHaveLength(24) // twelve months, the person and the whole
  expect(vorfall.every((a) => a.erklaertDurch === null && a.regeln[0] === FEHLERHAFT)).toBe(true)
  const b = berichtigung(FEHLERHAFT, '2026-04', 'Regelbedarf falsch gerundet')
  const erklaert = vergleicheNachrechnung({ ...n, berichtigungen: [b] })
  // the correction concerns months from April on: January to March remain an incident
  expect(erklaert.filter((a) => a.erklaertDurch === null).map((a) => a.monat)).toEqual(
    ['2026-01', '2026-01', '2026-02', '2026-02', '2026-03', '2026-03'].map((m) => monat(m)),
  )
  const andere = vergleicheNachrechnung({ ...n, berichtigungen: [berichtigung('sgb2.21.3.x', '2026-01', 'anders')] })
  expect(andere.every((a) => a.erklaertDurch === null)).toBe(true)
})

const wer = (personalnummer: string): Handelnder => ({
  bediensteter: kennung(`01890000-0000-7000-8000-00000000${personalnummer}`),
  personalnummer,
})
const hashes = (o: Partial<Record<Teil, string>> = {}): Record<Teil, Hash> => ({
  fakten: hashVon(o.fakten ?? 'f'),
  ergebnis: hashVon(o.ergebnis ?? 'e'),
  herleitung: hashVon(o.herleitung ?? 'h'),
  plan: hashVon(o.plan ?? 'p'),
  schreiben: hashVon(o.schreiben ?? 's'),
  zahlungsstand: hashVon(o.zahlungsstand ?? 'z'),
})
const FESTGESTELLT: Festgestellt = {
  zustand: 'festgestellt',
  id: kennung('01890000-0000-7000-8000-000000000001'),
  traeger: '98802' as Festgestellt['traeger'],
  fall: kennung('01890000-0000-7000-8000-000000000002'),
  entwurf: kennung('01890000-0000-7000-8000-000000000003'),
  entwurfVersion: 7,
  basisFassung: null,
  art: 'bewilligung',
  begruendung: null,
  regelt: [{ person: 'P1', monat: monat('2026-01') }],
  rechtsstand: HEUTE,
  teile: hashes(),
  hash: hashVon('alles'),
  festgestelltVon: wer('1001'),
  festgestelltAm: zeitpunkt(1_780_000_000_000),
}
const LAGE: Anordnungslage = {
  aktuelleFassung: null,
  entwurfVersion: 7,
  hatBearbeitet: false,
  teile: hashes(),
  abweichungen: [],
}
const FREMD = kennung<'Fassung'>('01890000-0000-7000-8000-000000000009')

test.each([
  ['nothing moved', {}, '1002', undefined],
  ['the certifier herself', {}, '1001', 'gleichePerson'],
  ['who changed the draft', { hatBearbeitet: true }, '1002', 'hatBearbeitet'],
  ['another Fassung was ordered', { aktuelleFassung: FREMD }, '1002', 'fassungUeberholt'],
  ['the draft moved on', { entwurfVersion: 8 }, '1002', 'inhaltGeaendert'],
  ['the draft is gone', { entwurfVersion: null }, '1002', 'inhaltGeaendert'],
  ['other facts', { teile: hashes({ fakten: 'x' }) }, '1002', 'inhaltGeaendert'],
  ['a run has paid', { teile: hashes({ zahlungsstand: 'x', plan: 'x' }) }, '1002', 'zahlungsstandGeaendert'],
  ['another result', { teile: hashes({ ergebnis: 'x', plan: 'x' }) }, '1002', 'ergebnisGeaendert'],
  ['another derivation', { teile: hashes({ herleitung: 'x' }) }, '1002', 'ergebnisGeaendert'],
  ['another plan', { teile: hashes({ plan: 'x', schreiben: 'x' }) }, '1002', 'planGeaendert'],
  ['another letter', { teile: hashes({ schreiben: 'x' }) }, '1002', 'schreibenGeaendert'],
] as const)('C-04: ordering when %s', (_, lage, personalnummer, ablehnung) => {
  const r = pruefeAnordnen(FESTGESTELLT, wer(personalnummer), { ...LAGE, ...lage })
  expect(r.ok ? undefined : r.ablehnung.art).toBe(ablehnung)
})

test('what has ended does not end again', () => {
  expect(darf('festgestellt', 'angeordnet')).toBe(true)
  expect(darf('angeordnet', 'zurueckgegeben')).toBe(false)
  expect(darf('verfallen', 'angeordnet')).toBe(false)
})

test.each([
  ['a grant', {}, undefined],
  ['an old page', { aktuelleEntwurfVersion: 8 }, 'entwurfVeraltet'],
  ['a Fassung ordered meanwhile', { aktuelleFassung: FREMD }, 'fassungUeberholt'],
  ['no month to decide', { regelt: [], unveraendert: true }, 'nichtsZuEntscheiden'],
  ['changed facts that change no amount', { art: 'aenderung', regelt: [], unveraendert: false }, undefined],
  ['a month the engine does not cover', { nichtAbgedeckt: ['Minderung'] }, 'nichtAbgedeckt'],
  ['a letter alone without reason', { art: 'nurSchreiben', regelt: [], begruendung: ' ' }, 'begruendungFehlt'],
  ['a letter alone without letter', { art: 'nurSchreiben', begruendung: 'a', anzahlSchreiben: 0 }, 'schreibenFehlt'],
  ['a letter alone with changed facts', { art: 'nurSchreiben', unveraendert: false }, 'faktenGeaendert'],
  ['A-11: a letter alone with reason', { art: 'nurSchreiben', regelt: [], begruendung: 'Bitte' }, undefined],
] as const)('certifying %s', (_, o, ablehnung) => {
  const r = pruefeFeststellen({
    art: 'bewilligung',
    begruendung: null,
    basisFassung: null,
    aktuelleFassung: null,
    entwurfVersion: 7,
    aktuelleEntwurfVersion: 7,
    regelt: FESTGESTELLT.regelt,
    anzahlSchreiben: 1,
    unveraendert: true,
    nichtAbgedeckt: [],
    ...o,
  })
  expect(r.ok ? undefined : r.ablehnung.art).toBe(ablehnung)
})

test('property: the hash of the whole does not depend on the order of the months and moves with every part', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray([
        ...MONATE.map((m) => ({ person: 'P1', monat: m })),
        { person: 'P2', monat: MONATE[0] ?? monat('2026-01') },
      ]),
      fc.constantFrom(...TEILE),
      (regelt, teil) => {
        const f = { basisFassung: null, regelt, rechtsstand: HEUTE, teile: hashes() }
        expect(gesamthash({ ...f, regelt: [...regelt].reverse() })).toBe(gesamthash(f))
        expect(gesamthash({ ...f, teile: hashes({ [teil]: 'anders' }) })).not.toBe(gesamthash(f))
        expect(gesamthash({ ...f, rechtsstand: { bekanntBis: datum('2026-06-16') } })).not.toBe(gesamthash(f))
      },
    ),
  ))
