import { expect, test } from 'vitest'
import { datum, monat, monateVonBis } from '../../kern/index.ts'
import { berechne, berechneMonate, bereite, erklaere, liesParametersatz, pruefeVorrang, rechenblatt } from '../index.ts'
import { angaben, bewilligung, einkommen, kind, kosten, lohn, miete, person } from '../pruefung/bau.ts'
import { beitragspauschale } from '../sgb5/p232a-beitrag/beitrag.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const allein = () => bereite(angaben(person('P1', '1985-03-15'), miete(1, 300_00)))
const rechts = (s: ReturnType<typeof allein>, m: string, r = HEUTE) =>
  berechne(s, monat(m), r).hinweise.filter((h) => h.code.startsWith('ALG-REC'))

test('a month that rests on a value not yet promulgated says which, one before does not', () => {
  expect(rechts(allein(), '2026-12')).toEqual([])
  const [hinweis, ...weitere] = rechts(allein(), '2027-01')
  expect(weitere).toEqual([])
  expect(hinweis?.code).toBe('ALG-REC-04')
  expect(hinweis?.text).toContain('Betroffen: Regelbedarfsstufe 1 (§ 20 Abs. 1a SGB II')
  expect(hinweis?.text).toContain('ab 01.01.2027')
  expect(hinweis?.text).not.toContain('Stufe 2')
})

test('what is promulgated for 2027 already is not in doubt: the Geringfügigkeitsgrenze', () => {
  // MiLoV5: 14,60 Euro × 130 ÷ 3, rounded up: 633; a pupil under 25 keeps it (§ 11b Abs. 2b SGB II).
  const s = bereite(
    angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2010-05-20'),
      { art: 'ausbildung', person: 'P2', von: null, bis: null },
      lohn('P2', 633_00),
      miete(2, 600_00),
    ),
  )
  const e = berechne(s, monat('2027-02'), HEUTE, { herleitung: true })
  const schritt = e.herleitung?.schritte.find((x) => x.art === 'parameter' && x.id.endsWith('geringfuegigkeitsgrenze'))
  expect(schritt).toMatchObject({ ab: '2027-01-01', wert: 633_00 })
  expect(schritt).not.toHaveProperty('unsicher')
  expect(e.hinweise.map((h) => h.text).join()).not.toContain('Geringfügigkeitsgrenze')
})

test('the hint is the same whether months are computed alone or in a run, with or without derivation', () => {
  const s = bereite(
    angaben(
      person('P1', '1985-03-15'),
      kind('P2', '2013-01-20'),
      einkommen('P2', 'kindergeld', 259_00),
      miete(2, 600_00),
      bewilligung('2026-07-01', '2027-06-30'),
    ),
  )
  const monate = monateVonBis(monat('2026-11'), monat('2027-06'))
  const lauf = berechneMonate(s, monate, HEUTE, { herleitung: true })
  expect(lauf.map((e) => e.hinweise)).toEqual(monate.map((m) => berechne(s, m, HEUTE).hinweise))
  // The child turns 14 in January: Stufe 5 and 4 by the same kind of hint, once each.
  const text = lauf[2]?.hinweise.at(-1)?.text ?? ''
  expect([...text.matchAll(/Regelbedarfsstufe (\d)/g)].map((m) => m[1])).toEqual(['1', '4', '5'])
})

test('the step in the derivation is marked and worded; the sheet says it', () => {
  const e = berechne(allein(), monat('2027-01'), HEUTE, { herleitung: true })
  const h = e.herleitung
  if (h === undefined) throw new Error('no derivation')
  const stelle = h.schritte.findIndex((s) => s.art === 'parameter' && s.id === 'sgb2.20.1a.regelbedarfsstufe1')
  expect(h.schritte[stelle]).toEqual({
    art: 'parameter',
    id: 'sgb2.20.1a.regelbedarfsstufe1',
    ab: '2027-01-01',
    wert: 563_00,
    unsicher: 'fortgeschrieben',
  })
  expect(erklaere(h, stelle).satz).toMatch(/noch nichts verkündet; der zuletzt bekannte Wert ist fortgeschrieben\.$/)
  expect(rechenblatt(e).join('\n')).toContain('Hinweis ALG-REC-04')
  const davor = berechne(allein(), monat('2026-12'), HEUTE, { herleitung: true }).herleitung
  expect(JSON.stringify(davor)).not.toContain('unsicher')
})

test('a beginning that is not shown makes the months unsure until the text shows it', () => {
  const s = bereite(
    angaben(person('P1', '1990-03-15'), einkommen('P1', 'freiwilligendienst', 300_00), miete(1, 300_00)),
  )
  const codes = (m: string) => rechts(s, m).map((h) => h.code)
  expect(codes('2012-12')).toEqual([])
  expect(codes('2013-01')).toEqual(['ALG-REC-03'])
  expect(codes('2021-04')).toEqual(['ALG-REC-03'])
  expect(codes('2021-05')).toEqual([])
})

test('the day of promulgation is in doubt only for who asks from before the value was in force', () => {
  expect(rechts(allein(), '2013-01')).toEqual([])
  expect(rechts(allein(), '2013-01', { bekanntBis: datum('2013-01-01') })).toEqual([])
  const [h] = rechts(allein(), '2013-01', { bekanntBis: datum('2012-12-31') })
  expect([h?.code, h?.text]).toEqual(['ALG-REC-05', expect.stringContaining('Regelbedarfsstufe 1')])
})

test('a row of a set of parameters takes the place of what was carried on, and with it the doubt', () => {
  const satz = liesParametersatz({
    format: 'allegro-parametersatz/1',
    parameter: [
      { id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2027-01-01', verkuendet: null, wert: 570_00, quelle: 'Annahme' },
    ],
  })
  if (!satz.ok) throw new Error('a good set')
  const e = berechne(allein(), monat('2027-01'), { ...HEUTE, parametersatz: satz.wert })
  expect([e.gesamt, e.hinweise]).toEqual([870_00, []])
})

test('a row from an earlier day runs on over what was carried on after it', () => {
  const satz = liesParametersatz({
    format: 'allegro-parametersatz/1',
    parameter: [
      { id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2026-10-01', verkuendet: null, wert: 570_00, quelle: 'Annahme' },
    ],
  })
  if (!satz.ok) throw new Error('a good set')
  const r = { ...HEUTE, parametersatz: satz.wert }
  const betraege = ['2026-09', '2026-10', '2027-01'].map((m) => berechne(allein(), monat(m), r).gesamt)
  expect(betraege).toEqual([863_00, 870_00, 870_00])
})

test('contributions and prior benefits say it too', () => {
  expect(beitragspauschale(monat('2026-12'), HEUTE)).not.toHaveProperty('hinweise')
  const neu = beitragspauschale(monat('2027-01'), HEUTE)
  expect([neu.kv, neu.pv, neu.hinweise?.map((h) => h.code)]).toEqual([144_04, 32_26, ['ALG-REC-04']])
  const familie = angaben(
    person('P1', '1985-03-15'),
    kind('P2', '2015-03-15'),
    { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
    einkommen('P2', 'kindergeld', 259_00),
    lohn('P1', 1600_00, 330_00),
    { ...kosten(2, 450_00, 100_00, 50_00), mietenstufe: 3 },
  )
  const v = pruefeVorrang(familie, monat('2025-10'), HEUTE)
  if (v.art === 'nichtPruefbar') throw new Error(v.gruende.join())
  expect(v.monate.map((m) => m.hinweise.map((h) => h.code))).toEqual([[], [], []])
  const w = pruefeVorrang(familie, monat('2026-11'), HEUTE)
  if (w.art === 'nichtPruefbar') throw new Error(w.gruende.join())
  // January: what was decided in November holds if the amount of 2027 is not another one (§ 6a Abs. 7 Satz 3 BKGG).
  expect(w.monate.map((m) => m.hinweise.map((h) => h.code))).toEqual([
    ['ALG-REC-03'],
    ['ALG-REC-03'],
    ['ALG-REC-03', 'ALG-REC-04'],
  ])
})
