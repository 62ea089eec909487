import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { datum, iso, monat, plusTage } from '../../kern/index.ts'
import { WORTE } from '../erklaerung/erklaere.ts'
import { FELDNAMEN, PARAMETERNAMEN, SCHALTERNAMEN } from '../erklaerung/worte/namen.ts'
import { berechne, bereite, HINWEISE } from '../index.ts'
import { angaben, bewilligung, miete, person } from '../pruefung/bau.ts'
import * as felder from '../sachverhalt/felder.ts'
import { GROESSEN, SCHLUSSREGELN } from './groesse.ts'
import { PARAMETER } from './parameter.ts'
import { standAm } from './rechtsstand.ts'
import { SCHALTER } from './schalter.ts'

const regeln = [...GROESSEN, ...SCHLUSSREGELN]

test('every id stands once: rules, parameters, switches', () => {
  const ids = [...regeln, ...PARAMETER, ...SCHALTER].map((x) => x.id)
  expect(ids.filter((x, i) => ids.indexOf(x) !== i)).toEqual([])
  for (const id of ids)
    expect(id).toMatch(
      /^(sgb2|sgb4|sgb5|sgb10|sgb11|sgb12|sgb14|grusigv|beeg|bkgg|wogg|estg)(\.\d+[a-z]?)+(\.[a-zA-Z0-9]+)?(\.fassung)?$/,
    )
})

test('every norm names a paragraph and a law', () => {
  for (const x of [...regeln, ...PARAMETER, ...SCHALTER, ...Object.values(HINWEISE)])
    expect([x.norm, /^§.*(SGB (I|II|IV|V|X|XI|XII)|GrusiGV|BEEG|BKGG|WoGG)/.test(x.norm)]).toEqual([x.norm, true])
})

test('every rule says what it belongs to and in which unit it counts', () => {
  const BEZUEGE = ['bg', 'zeit', 'person', 'abschnitt', 'angabe']
  const MASSE = ['cent', 'wahr', 'anzahl', 'tage', 'stufe', 'prozent_x100']
  for (const g of GROESSEN) expect([g.id, BEZUEGE.includes(g.je)]).toEqual([g.id, true])
  for (const r of regeln) expect([r.id, MASSE.includes(r.mass)]).toEqual([r.id, true])
})

test('every parameter has a unit, every switch positions of different names', () => {
  const EINHEITEN = ['cent', 'prozent_x100', 'jahre', 'anzahl', 'faktor_x100', 'zehntausendstel', 'zehnmillionstel']
  for (const p of PARAMETER) expect([p.id, EINHEITEN.includes(p.einheit)]).toEqual([p.id, true])
  for (const s of SCHALTER) {
    expect([s.id, s.werte.filter((w) => !/^[a-z]\w+$/i.test(w))]).toEqual([s.id, []])
    expect([s.id, new Set(s.werte).size]).toEqual([s.id, s.werte.length])
  }
})

test('every Fassung ascends, has a source, was promulgated before it applies, and was checked up to today', () => {
  for (const p of PARAMETER) {
    expect(p.fassungen.length).toBeGreaterThan(0)
    expect(p.geprueftBis).toBeGreaterThanOrEqual(datum('2026-11-22'))
    p.fassungen.forEach((f, i) => {
      expect(f.ab).toBeGreaterThan(p.fassungen[i - 1]?.ab ?? datum('2000-01-01'))
      expect([p.id, f.quelle.length > 10]).toEqual([p.id, true])
      expect([p.id, f.verkuendet <= f.ab || /rückwirkend/.test(f.quelle)]).toEqual([p.id, true])
    })
  }
})

test('every rule, parameter, switch and field has its wording, and no wording is left over', () => {
  expect(Object.keys(WORTE).sort()).toEqual(regeln.map((r) => r.id).sort())
  expect(Object.keys(PARAMETERNAMEN).sort()).toEqual(PARAMETER.map((p) => p.id).sort())
  expect(Object.keys(SCHALTERNAMEN).sort()).toEqual(SCHALTER.map((s) => s.id).sort())
  const namen = new Set(Object.values(felder).map((f) => f.name))
  expect(Object.keys(FELDNAMEN).sort()).toEqual([...namen].sort())
})

test('docs/hinweise.md lists all codes with text and norm', () => {
  const tafel = Object.entries(HINWEISE).map(([code, { text, norm }]) => `| ${code} | ${text} | ${norm} |`)
  const soll = `${KOPF}\n${tafel.join('\n')}\n`
  const liste = readFileSync(new URL('../../../docs/hinweise.md', import.meta.url), 'utf8').split('\n## ')[0]
  expect(liste).toBe(soll)
})

const KOPF = `# Hinweise

Meldungen des Rechts an die Sachbearbeitung. Ein Code bleibt für immer bei seiner Bedeutung: ALG, Gegenstand, laufende Nummer. Ein entfallener Code bleibt in der Liste und wird nicht neu vergeben. Gegenstände: ANG Form der Angaben, PER Personen, BEW Antrag und Bewilligungszeitraum, KDU Unterkunft und Heizung, MEB Mehrbedarfe, BUT Bildung und Teilhabe, ZUS Zuschüsse zur Versicherung, EIN Einkommen, VER Vermögen, MIN Minderungen, SOZ Sofortzuschlag, ANS Ansprüche, an die zu denken ist, UNG ungewöhnliche Beträge, WID Widersprüche und Tippfehler, REC Rechtsstand.

| Code | Text | Norm |
| --- | --- | --- |`

test('what was not yet promulgated is not applied: the amounts of 2024 as known on the day before their promulgation', () => {
  const s = bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00)))
  const januar = monat('2024-01')
  const gesamt = (bekanntBis: string) => berechne(s, januar, { bekanntBis: datum(bekanntBis) }).gesamt
  expect(gesamt('2023-10-26')).toBe(802_00) // 502 + 300
  expect(gesamt('2023-10-27')).toBe(863_00) // 563 + 300
})

test('before the first month, and before anything was known, nothing is guessed', () => {
  const s = bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00)))
  const frueher = berechne(s, monat('2004-12'), { bekanntBis: datum('2026-11-22') })
  expect(frueher.nichtAbgedeckt).toEqual(['Monat 2004-12 (Rechtsstand vor 2005-01)'])
  expect(frueher.gesamt).toBe(0)
  const unbekannt = berechne(s, monat('2005-01'), { bekanntBis: datum('2003-12-28') })
  expect(unbekannt.nichtAbgedeckt).toHaveLength(1)
})

test('a law with effect for the past is applied only by who knows it: the Regelbedarfe of 2011 were promulgated in March', () => {
  const s = bereite(angaben(person('P1', '1975-03-15'), miete(1, 300_00)))
  const januar = (bekanntBis: string) => berechne(s, monat('2011-01'), { bekanntBis: datum(bekanntBis) }).gesamt
  expect(januar('2011-03-28')).toBe(659_00) // 359 + 300
  expect(januar('2011-03-29')).toBe(664_00) // 364 + 300
})

test('facts whose older law is not built are named, not guessed: trainees before August 2016', () => {
  const ausbildung = {
    art: 'ausbildungsfoerderung',
    person: 'P1',
    von: null,
    bis: null,
    foerderung: 'schule',
    foerderstand: 'erhaelt',
    haerte: 'keine',
  } as const
  const s = bereite(angaben(person('P1', '1990-03-15'), ausbildung, miete(1, 300_00)))
  const offen = (m: string) => berechne(s, monat(m), { bekanntBis: datum('2026-11-22') }).nichtAbgedeckt
  expect(offen('2016-07')).toHaveLength(1)
  expect(offen('2016-08')).toEqual([])
})

test('months before 2011 say that they are computed with less certainty', () => {
  const s = bereite(angaben(person('P1', '1975-03-15'), miete(1, 300_00)))
  const codes = (m: string) => berechne(s, monat(m), { bekanntBis: datum('2026-11-22') }).hinweise.map((h) => h.code)
  expect(codes('2010-12')).toEqual(['ALG-REC-02'])
  expect(codes('2011-01')).toEqual([])
})

test('after the last checked day the last Fassung runs on, with a hint', () => {
  const s = bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00), bewilligung('2027-07-01', '2028-06-30')))
  const codes = (m: string) => berechne(s, monat(m), { bekanntBis: datum('2026-11-22') }).hinweise.map((h) => h.code)
  expect(codes('2027-12')).toEqual(['ALG-REC-04'])
  expect(codes('2028-01')).toEqual(['ALG-REC-04', 'ALG-REC-01'])
})

test('a stand is resolved once for a stretch of days without a change', () => {
  const r = { bekanntBis: datum('2026-11-22') }
  expect(standAm(r, datum('2026-01-01'))).toBe(standAm(r, datum('2026-03-27')))
  expect(standAm(r, datum('2026-07-01'))).not.toBe(standAm(r, datum('2026-06-30')))
})

test('switches: the directive instead of the wording, and only from its day', () => {
  const lohn = {
    art: 'erwerbseinkommen',
    person: 'P1',
    von: null,
    bis: null,
    brutto_cent: 738_00,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  } as const
  const ausbildung = { art: 'ausbildung', person: 'P1', von: null, bis: null } as const
  const s = bereite(angaben(person('P1', '2005-02-10'), lohn, ausbildung, miete(1, 300_00)))
  const weisung = { 'sgb2.11b.3.zweiteStufeBeginnt': [{ ab: '2024-06-01', wert: 'geringfuegigkeitsgrenze' }] }
  const frei = (m: string) =>
    berechne(s, monat(m), { bekanntBis: datum('2026-11-22'), auslegung: weisung }).personen[0]?.freibetragErwerb
  expect(frei('2024-05')).toBe(603_40) // 538 + 30 % of 218
  expect(frei('2024-11')).toBe(598_00) // 538 + 30 % of 200: BA, Rz. 11.154 b
})

test('switches: the cent that is left', () => {
  const s = bereite(angaben(person('P1', '1985-03-15'), person('P2', '1986-03-15', 'partner'), miete(2, 500_01)))
  const unterkunft = (wert: string) =>
    berechne(s, monat('2026-04'), {
      bekanntBis: datum('2026-11-22'),
      auslegung: { 'sgb2.41.2.restcent': [{ ab: '2023-01-01', wert }] },
    }).personen.map((p) => p.unterkunft)
  expect(unterkunft('keinAusgleich')).toEqual([250_01, 250_01])
  expect(unterkunft('erstePerson')).toEqual([250_01, 250_00])
  expect(unterkunft('letztePerson')).toEqual([250_00, 250_01])
})

test('the day before a Fassung and its first day differ, where the source says so', () => {
  for (const p of PARAMETER)
    p.fassungen.slice(1).forEach((f, i) => {
      const davor = standAm({ bekanntBis: datum('9999-12-31') }, plusTage(f.ab, -1)).werte[p.nr]
      expect([p.id, iso(f.ab), davor]).toEqual([p.id, iso(f.ab), p.fassungen[i]?.wert])
    })
})
