import { expect, test } from 'vitest'
import { liesAngaben } from '../index.ts'
import { angaben, kosten, person } from '../pruefung/bau.ts'

const P1 = person('P1', '1985-03-15')
const LOHN = {
  art: 'erwerbseinkommen',
  person: 'P1',
  von: null,
  bis: null,
  brutto_cent: 1000_00,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
}
const mit = (a: unknown, id = 'A1') => ({ format: 'allegro-angaben/1', angaben: { [id]: a } })
const fehler = (json: unknown) => {
  const r = liesAngaben(json)
  return r.ok ? [] : r.ablehnung
}

test('sound facts come back as they were', () => {
  const a = angaben(P1, kosten(1, 350_00, 100_00, 80_00))
  expect(liesAngaben(JSON.parse(JSON.stringify(a)))).toEqual({ ok: true, wert: a })
})

test.each<[string, unknown, string, string | undefined]>([
  ['no object', 7, 'ALG-ANG-01', undefined],
  ['no facts', { format: 'allegro-angaben/1' }, 'ALG-ANG-01', undefined],
  ['another format', { ...mit(P1), format: 'x' }, 'ALG-ANG-01', undefined],
  ['a word too many beside the facts', { ...mit(P1), mehr: 1 }, 'ALG-ANG-01', undefined],
  ['a fact that is none', mit(7), 'ALG-ANG-01', undefined],
  ['a kind that is none', mit({ ...LOHN, art: 'lotto' }), 'ALG-ANG-10', 'art'],
  ['a field is missing', mit({ ...LOHN, brutto_cent: undefined }), 'ALG-ANG-04', 'brutto_cent'],
  ['a choice is missing', mit({ ...P1, rolle: undefined }), 'ALG-ANG-04', 'rolle'],
  ['text for a number', mit({ ...LOHN, brutto_cent: '1' }), 'ALG-ANG-05', 'brutto_cent'],
  ['below zero', mit({ ...LOHN, brutto_cent: -1 }), 'ALG-ANG-06', 'brutto_cent'],
  ['above all bounds', mit({ ...LOHN, brutto_cent: 1e15 }), 'ALG-ANG-06', 'brutto_cent'],
  ['a choice that is none', mit({ ...P1, rolle: 'oma' }), 'ALG-ANG-07', 'rolle'],
  ['a field too many', mit({ ...LOHN, netto_cent: 1 }), 'ALG-ANG-08', 'netto_cent'],
  ['a day that is none', mit({ ...P1, geburt: '1985-02-29' }), 'ALG-ANG-09', 'geburt'],
  ['an empty field', mit({ ...P1, rolle: null }), 'ALG-ANG-07', 'rolle'],
  ['no day but a number', mit({ ...P1, geburt: 7 }), 'ALG-ANG-05', 'geburt'],
  ['an id that is none', { format: 'allegro-angaben/1', angaben: { 'A 1': P1 } }, 'ALG-ANG-01', undefined],
  ['without a kind', mit({ person: 'P1' }), 'ALG-ANG-10', 'art'],
  ['more parents than two', mit({ ...P1, eltern: ['P2', 'P3', 'P4'] }), 'ALG-ANG-06', 'eltern'],
])('%s', (_name, json, code, feld) => {
  expect(fehler(json).map((f) => [f.code, f.feld])).toContainEqual([code, feld])
})

test('each message names the fact, the field, the person and the paragraph that asks for it', () => {
  expect(fehler(mit({ ...LOHN, brutto_cent: -1 }, 'lohn-7'))).toEqual([
    {
      code: 'ALG-ANG-06',
      text: 'angaben.lohn-7.brutto_cent: Der Wert liegt außerhalb der Grenzen.',
      norm: '§ 11 Abs. 1, § 11b SGB II',
      angabe: 'lohn-7',
      feld: 'brutto_cent',
      person: 'P1',
    },
  ])
  expect(fehler(7)).toEqual([
    { code: 'ALG-ANG-01', text: 'Dokument: Die Angabe hat nicht die vorgesehene Form.', norm: '§ 60 Abs. 1 SGB I' },
  ])
  expect(fehler(mit(7))).toStrictEqual([
    {
      code: 'ALG-ANG-01',
      text: 'angaben.A1: Die Angabe hat nicht die vorgesehene Form.',
      norm: '§ 60 Abs. 1 SGB I',
      angabe: 'A1',
    },
  ])
  expect(fehler({ ...mit(P1), mehr: 1 })).toStrictEqual([
    { code: 'ALG-ANG-01', text: 'mehr: Die Angabe hat nicht die vorgesehene Form.', norm: '§ 60 Abs. 1 SGB I' },
  ])
  expect(fehler({ ...mit(P1), angaben: 7 })).toStrictEqual([
    { code: 'ALG-ANG-01', text: 'angaben: Die Angabe hat nicht die vorgesehene Form.', norm: '§ 60 Abs. 1 SGB I' },
  ])
  // In a list the message names the place within the field.
  expect(fehler(mit({ ...P1, eltern: ['P2', 'x'] }))).toStrictEqual([
    {
      code: 'ALG-ANG-07',
      text: 'angaben.A1.eltern.1: Diesen Wert gibt es in diesem Feld nicht.',
      norm: '§ 7 Abs. 3 SGB II',
      angabe: 'A1',
      feld: 'eltern',
      person: 'P1',
    },
  ])
  // A kind nobody knows is asked for by no paragraph of ours.
  expect(fehler(mit({ art: 'lotto' }))[0]).toMatchObject({ norm: '§ 60 Abs. 1 SGB I', angabe: 'A1' })
  expect(fehler(mit({ art: 'lotto', person: 7 }))[0]).not.toHaveProperty('person')
})

test('every field too many is a message of its own', () => {
  expect(fehler(mit({ ...LOHN, a: 1, b: 2 })).map((f) => f.feld)).toEqual(['a', 'b'])
})

test.each([
  ['antrag', '§ 37 SGB II'],
  ['bewilligungszeitraum', '§ 41 Abs. 3 SGB II'],
  ['karenzzeit', '§ 22 Abs. 1 Satz 2 SGB II'],
  ['person', '§ 7 Abs. 3 SGB II'],
  ['erwerbsfaehigkeit', '§ 8 SGB II'],
  ['ausbildung', '§ 11b Abs. 2b SGB II'],
  ['ausbildungsfoerderung', '§ 7 Abs. 5 und 6, § 27 SGB II'],
  ['sachleistung', '§ 24 Abs. 2, § 68 SGB II'],
  ['fehlendeEinnahme', '§ 24 Abs. 4 SGB II'],
  ['unterkunftEinmal', '§ 22 SGB II'],
  ['wohnausnahme', '§ 22 Abs. 1 SGB II'],
  ['mietobergrenze', '§ 22 Abs. 1 Satz 8 SGB II'],
  ['eigenheim', '§ 22 Abs. 1 und 2 SGB II'],
  ['wohnanteil', '§ 22 Abs. 1 SGB II'],
  ['erwerbseinkommen', '§ 11 Abs. 1, § 11b SGB II'],
  ['selbstaendigkeit', '§ 11 Abs. 1, § 11b SGB II'],
  ['durchschnittseinkommen', '§ 2 Abs. 3 Alg II-V (bis 31.07.2016)'],
  ['leistungsbezug', '§ 60 Abs. 1 SGB I'],
  ['todesfall', '§ 60 Abs. 1 SGB I'],
  ['alleinerziehung', '§ 21 Abs. 3 SGB II'],
  ['ausschluss', '§ 7 Abs. 1 und 4 SGB II'],
  ['ortsabwesenheit', '§ 7b SGB II'],
  ['einstand', '§ 7 Abs. 3a SGB II'],
  ['verwandte', '§ 9 Abs. 5 SGB II'],
  ['mehrbedarf', '§ 21 SGB II'],
  ['schwangerschaft', '§ 21 Abs. 2 SGB II'],
  ['ernaehrung', '§ 21 Abs. 5 SGB II'],
  ['zeitweise', '§ 7 Abs. 3 Nr. 4 SGB II'],
  ['schulbesuch', '§ 28 Abs. 1 und 3 SGB II'],
  ['bildungsbedarf', '§ 28 SGB II'],
  ['versicherungsbeitrag', '§ 26 SGB II'],
  ['einmalbedarf', '§ 24 Abs. 1 und 3 SGB II'],
  ['unterkunft', '§ 22 Abs. 1 SGB II'],
  ['wohnguthaben', '§ 22 Abs. 3 SGB II'],
  ['kostensenkung', '§ 22 Abs. 1 Satz 9 SGB II'],
  ['umzug', '§ 22 Abs. 4 SGB II'],
  ['auszugUnter25', '§ 22 Abs. 5 SGB II'],
  ['betriebsergebnis', '§ 3 GrusiGV'],
  ['einkommen', '§ 11 Abs. 1 SGB II'],
  ['einmaligeEinnahme', '§ 11 Abs. 2 und 3 SGB II'],
  ['absetzung', '§ 11b SGB II'],
  ['vermoegen', '§ 12 SGB II'],
  ['minderung', '§§ 31 bis 32 SGB II'],
])('what asks for %s', (art, norm) => {
  const alle = fehler(mit({ art, unbekannt: 1 }))
  expect(alle.length).toBeGreaterThan(0)
  expect(new Set(alle.map((f) => f.norm))).toEqual(new Set([norm]))
})
