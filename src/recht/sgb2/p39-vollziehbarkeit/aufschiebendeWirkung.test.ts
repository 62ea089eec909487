import { expect, test } from 'vitest'
import { type Aufschub, aufschiebendeWirkung, VERFUEGUNGSARTEN, type Verfuegungsart } from './aufschiebendeWirkung.ts'

const mit = (a: Aufschub): readonly Verfuegungsart[] =>
  (Object.keys(VERFUEGUNGSARTEN) as readonly Verfuegungsart[]).filter((v) => aufschiebendeWirkung(v).aufschub === a)

test('§ 39 SGB II: what takes away or orders holds at once, by the three numbers', () => {
  expect(mit('nein')).toEqual([
    'aenderung',
    'aufhebung',
    'minderung',
    'entziehung',
    'eingliederung',
    'vorrangigeLeistung',
    'meldung',
  ])
  expect(aufschiebendeWirkung('vorrangigeLeistung').norm).toContain('§ 39 Nr. 2 SGB II')
  expect(aufschiebendeWirkung('meldung').norm).toContain('§ 39 Nr. 3 SGB II')
})

test('§ 86a Abs. 1 SGG: what is to be paid back rests; a refusal has nothing to rest', () => {
  expect(mit('ja')).toEqual(['erstattung', 'aufrechnung', 'ersatz', 'gebuehr'])
  expect(mit('ohne')).toEqual(['bewilligung', 'ablehnung', 'versagung'])
  expect(mit('offen')).toEqual(['abschliessend'])
})

test('every answer names its norm and says it to the person in a whole sentence', () => {
  for (const v of Object.keys(VERFUEGUNGSARTEN) as readonly Verfuegungsart[]) {
    const w = aufschiebendeWirkung(v)
    expect(w.norm).toMatch(/^§/)
    expect(w.satz).toMatch(/^[A-ZÄÖÜ].*\.$/)
  }
})
