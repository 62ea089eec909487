import { expect, test } from 'vitest'
import type { Fassungsinhalt } from '../fall/index.ts'
import { datum, monat } from '../kern/index.ts'
import { berechneInhalt, ergebnisJson, rechne } from './berechnung.ts'
import { faktendifferenz } from './faktendifferenz.ts'
import { erklaereSchritt } from './handherleitung.ts'
import { herleitungsstrecken, liesHerleitung } from './herleitung.ts'
import { haushalt, MONATE } from './musterfall.ts'
import { vergleicheNachrechnung } from './nachrechnung.ts'
import { vergleicheSeiten } from './vergleich.ts'

const HEUTE = { bekanntBis: datum('2026-06-15') }

const UNTERKUNFT = {
  art: 'handwert',
  person: 'P1',
  leistung: 'unterkunft',
  betrag_cent: 520_00,
  von: '2026-03-01',
  bis: '2026-05-31',
  begruendung: 'Zwei Mieten wegen des Umzugs',
  rechtsgrundlage: '§ 22 Abs. 6 SGB II',
} as const

const mit = (umstaende: Fassungsinhalt['umstaende'], o: Parameters<typeof haushalt>[0] = {}): Fassungsinhalt => ({
  ...haushalt(o),
  ...(umstaende === undefined ? {} : { umstaende }),
})

// 563,00 Regelbedarf (§ 20 Abs. 1a SGB II, 2024) + 480,00 rent = 1.043,00; with 520,00 by hand 1.083,00.
test('an amount by hand takes the place of the law in its months, and only there', () => {
  const b = berechneInhalt(mit({ h: UNTERKUNFT }), MONATE, HEUTE, { herleitung: true })
  expect(b.strecken.map((s) => [s.von, s.bis, s.ergebnis.gesamt])).toEqual([
    [monat('2026-01'), monat('2026-02'), 1043_00],
    [monat('2026-03'), monat('2026-05'), 1083_00],
    [monat('2026-06'), monat('2026-12'), 1043_00],
  ])
  const [, maerz, juni] = b.strecken.map((s) => s.ergebnis)
  expect(maerz?.personen[0]).toMatchObject({ bedarf: 1043_00, anspruch: 1083_00, unterkunft: 480_00 })
  expect(maerz?.personen[0]?.leistungen).toEqual([
    { leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: 563_00 },
    { leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: 520_00 },
  ])
  expect(maerz?.vonHand?.werte).toEqual([
    {
      id: 'h',
      person: 'P1',
      leistung: 'unterkunft',
      gesetzt: 520_00,
      gesetz: 480_00,
      begruendung: 'Zwei Mieten wegen des Umzugs',
      rechtsgrundlage: '§ 22 Abs. 6 SGB II',
      bis: '2026-05-31',
    },
  ])
  expect(juni?.vonHand).toBeUndefined()
})

test('nought leaves no row; a kind the law does not give has the bearer of §§ 6, 46', () => {
  const u = {
    a: { ...UNTERKUNFT, leistung: 'regelbedarf', betrag_cent: 0 },
    b: { ...UNTERKUNFT, leistung: 'erstausstattung', betrag_cent: 300_00 },
    c: { ...UNTERKUNFT, leistung: 'hilfsmittel', betrag_cent: 20_00 },
    d: { ...UNTERKUNFT, leistung: 'sofortzuschlag', betrag_cent: 25_00 },
  } as const
  const [e] = rechne(mit(u), [monat('2026-04')], HEUTE, { herleitung: true })
  expect(e?.personen[0]?.leistungen).toEqual([
    { leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: 480_00 },
    { leistungsart: 'sofortzuschlag', kostentraeger: 'bund', betrag: 25_00 },
    { leistungsart: 'erstausstattung', kostentraeger: 'kommune', betrag: 300_00 },
    { leistungsart: 'hilfsmittel', kostentraeger: 'bund', betrag: 20_00 },
  ])
  expect(e?.personen[0]).toMatchObject({ anspruch: 480_00, sofortzuschlag: 25_00, weitere: 320_00 })
  expect(e?.gesamt).toBe(825_00)
})

test('whoever the law excludes or gives nothing gets what is set, and stands among the members', () => {
  const [ohne] = rechne(mit({}, { lohn: 4000_00 }), [monat('2026-04')], HEUTE)
  expect(ohne?.gesamt).toBe(0)
  const [e] = rechne(mit({ h: UNTERKUNFT }, { lohn: 4000_00 }), [monat('2026-04')], HEUTE)
  expect(e).toMatchObject({ gesamt: 520_00, hilfebeduerftig: true })
  expect(e?.personen[0]).toMatchObject({ mitglied: true, anspruch: 520_00 })
})

test('what stands against the rules does not count in the live result', () => {
  const u = { h: { ...UNTERKUNFT, bis: '2027-05-31' } }
  expect(rechne(mit(u), [monat('2026-04')], HEUTE)[0]?.gesamt).toBe(1043_00)
})

test('the derivation says who set what and why, with the amount of the law below, and sums to what is paid', () => {
  const [e] = rechne(mit({ h: UNTERKUNFT }), [monat('2026-04')], HEUTE, { herleitung: true })
  const h = e?.herleitung
  if (!h) throw new Error('no derivation')
  const bei = (groesse: string) => h.ergebnisse.find((x) => x.groesse === groesse)?.schritt ?? -1
  const x = erklaereSchritt(h, bei('leistung.unterkunft'))
  expect(x).toMatchObject({
    ueberschrift: 'Von Hand gesetzt',
    satz:
      'Von Hand auf 520,00 Euro gesetzt: Zwei Mieten wegen des Umzugs. ' +
      'Nach der Berechnung wären es 480,00 Euro. Gilt bis 31.05.2026.',
    norm: '§ 22 Abs. 6 SGB II',
  })
  expect(x.operanden.map((o) => [o.name, o.anzeige])).toEqual([
    ['Nach der Berechnung', '480,00 Euro'],
    ['Gesetzter Betrag', '520,00 Euro'],
    ['Grund', 'Zwei Mieten wegen des Umzugs'],
    ['Rechtsgrundlage', '§ 22 Abs. 6 SGB II'],
    ['Gilt bis', '31.05.2026'],
  ])
  // The law goes on below.
  expect(erklaereSchritt(h, x.operanden[0]?.schritt ?? -1).norm).toContain('§')
  expect(h.schritte[bei('anspruch')]?.wert).toBe(1083_00)
  expect(h.schritte[bei('gesamt')]?.wert).toBe(1083_00)
  expect(erklaereSchritt(h, bei('gesamt')).operanden.map((o) => o.anzeige)).toEqual(['1.083,00 Euro', '0,00 Euro'])
})

test('equal months still share one derivation; each reads for its month', () => {
  const b = berechneInhalt(mit({ h: UNTERKUNFT }), MONATE, HEUTE, { herleitung: true })
  const s = herleitungsstrecken(b.ergebnisse)
  expect(s.map((x) => [x.von, x.bis])).toEqual(b.strecken.map((x) => [x.von, x.bis]))
  expect(liesHerleitung(s[1]?.text ?? '', monat('2026-05')).monat).toBe('2026-05')
})

test('the night check finds nothing in a decision with an amount by hand', () => {
  const b = berechneInhalt(mit({ h: UNTERKUNFT }), MONATE, HEUTE, { herleitung: true })
  const gespeichert = JSON.stringify(ergebnisJson(b.ergebnisse))
  const herleitungVon = (m: number) => b.ergebnisse.find((e) => e.monat === m)?.herleitung
  const neu = rechne(mit({ h: UNTERKUNFT }), MONATE, HEUTE, { herleitung: true })
  expect(vergleicheNachrechnung({ gespeichert, neu, herleitungVon, berichtigungen: [] })).toEqual([])
  const ohne = rechne(mit({}), MONATE, HEUTE, { herleitung: true })
  expect(vergleicheNachrechnung({ gespeichert, neu: ohne, herleitungVon, berichtigungen: [] }).length).toBeGreaterThan(
    0,
  )
})

test('the difference shows the set amount as a fact and its effect with its cause', () => {
  const v = vergleicheSeiten(
    { inhalt: haushalt(), rechtsstand: HEUTE },
    { inhalt: mit({ h: UNTERKUNFT }), rechtsstand: HEUTE },
  )
  expect(v.betraege.map((d) => [d.monat, d.leistungsart, d.alt, d.neu, d.ursachen.fakten])).toEqual(
    ['2026-03', '2026-04', '2026-05'].map((m) => [monat(m), 'unterkunft', 480_00, 520_00, 40_00]),
  )
  expect(faktendifferenz(haushalt(), mit({ h: UNTERKUNFT }))[0]).toMatchObject({
    bereich: 'umstaende',
    art: 'neu',
    name: 'Betrag von Hand',
  })
})

/** § 31b Abs. 1: a reduction without its beginning is nothing the engine computes. */
function nichtGerechnet(umstaende: Fassungsinhalt['umstaende']): Fassungsinhalt {
  const f = mit(umstaende)
  const minderung = {
    art: 'minderung',
    person: 'P1',
    minderungsart: 'pflichtverletzung',
    stufe: 1,
    ereignis_am: '2026-01-10',
    von: null,
    bis: null,
  } as const
  return { ...f, angaben: { ...f.angaben, angaben: { ...f.angaben.angaben, minderung } } }
}

test('a month the law does not compute is complete only when every amount of everybody is set', () => {
  const april = [monat('2026-04')]
  const regelbedarf = { ...UNTERKUNFT, leistung: 'regelbedarf', betrag_cent: 400_00 } as const
  const [ohne] = rechne(nichtGerechnet({}), april, HEUTE, { herleitung: true })
  expect(ohne?.nichtAbgedeckt).toEqual(['Leistungsminderung ohne Beginn (§ 31b Abs. 1 SGB II)'])
  const [halb] = rechne(nichtGerechnet({ h: UNTERKUNFT }), april, HEUTE)
  expect(halb?.nichtAbgedeckt).toEqual([
    'Leistungsminderung ohne Beginn (§ 31b Abs. 1 SGB II)',
    'Für P1 ist im April 2026 noch von Hand zu setzen: Regelbedarf',
  ])
  const [e] = rechne(nichtGerechnet({ h: UNTERKUNFT, r: regelbedarf }), april, HEUTE, { herleitung: true })
  expect(e?.nichtAbgedeckt).toEqual([])
  expect(e?.vonHand?.nichtGerechnet).toEqual(ohne?.nichtAbgedeckt)
  expect(e?.gesamt).toBe(920_00)
})

test('a month before the law the program knows needs no derivation of its own', () => {
  const f = mit({ h: { ...UNTERKUNFT, von: '2004-12-01', bis: '2004-12-31' } })
  const bwz = { art: 'bewilligungszeitraum', von: '2004-12-01', bis: '2004-12-31' } as const
  const alt = { ...f, angaben: { ...f.angaben, angaben: { ...f.angaben.angaben, bwz } } }
  const [e] = rechne(alt, [monat('2004-12')], HEUTE, { herleitung: true })
  expect(e).toMatchObject({ nichtAbgedeckt: [], gesamt: 520_00 })
  expect(e?.herleitung?.ergebnisse.map((x) => x.groesse)).toEqual(['leistung.unterkunft', 'anspruch', 'gesamt'])
})

test('nobody of the household is forgotten: nought has to be said', () => {
  const p2 = { art: 'person' as const, person: 'P2', geburt: '1992-05-01', eltern: [], von: null, bis: null }
  const zweite = { ...p2, rolle: 'partner' as const }
  const f = mit({ h: { ...UNTERKUNFT, von: '2004-12-01', bis: '2004-12-31' } })
  const bwz = { art: 'bewilligungszeitraum', von: '2004-12-01', bis: '2004-12-31' } as const
  const paar = { ...f, angaben: { ...f.angaben, angaben: { ...f.angaben.angaben, bwz, zweite } } }
  const dezember = [monat('2004-12')]
  expect(rechne(paar, dezember, HEUTE)[0]?.nichtAbgedeckt.at(-1)).toBe(
    'Für P2 ist im Dezember 2004 noch von Hand zu setzen: mindestens eine Leistung, auch mit 0,00 Euro',
  )
  const h2 = { ...UNTERKUNFT, person: 'P2', betrag_cent: 0, von: '2004-12-01', bis: '2004-12-31' } as const
  const beide = { ...paar, umstaende: { ...paar.umstaende, h2 } }
  expect(rechne(beide, dezember, HEUTE)[0]).toMatchObject({ nichtAbgedeckt: [], gesamt: 520_00 })
})
