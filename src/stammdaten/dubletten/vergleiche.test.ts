import { describe, expect, test } from 'vitest'
import { datum, iso } from '../../kern/index.ts'
import { abstand } from './abstand.ts'
import { moeglicheGeburtstage, vergleicheGeburt } from './geburtstag.ts'
import { koelnerPhonetik } from './phonetik.ts'
import { type Vergleichsdaten, vergleichePersonen } from './vergleiche.ts'

// von: examples of the article on the Kölner Phonetik in the German Wikipedia (Müller-Lüdenscheidt, Wikipedia, Breschnew),
// the others by hand after Postel's table
test.each([
  ['muellerluedenscheidt', '65752682'],
  ['wikipedia', '3412'],
  ['breschnew', '17863'],
  ['meyer', '67'],
  ['maier', '67'],
  ['schmidt', '862'],
  ['schmitt', '862'],
  ['philipp', '351'],
  ['claus', '458'],
  ['klaus', '458'],
  ['xaver', '4837'],
  ['', ''],
])('Kölner Phonetik: %s sounds as %s', (wort, ziffern) => {
  expect(koelnerPhonetik(wort)).toBe(ziffern)
})

test.each([
  ['meier', 'meier', 2, 0],
  ['meier', 'meire', 2, 1],
  ['meier', 'mayer', 2, 2],
  ['meier', 'eier', 2, 1],
  ['ab', 'abcdef', 2, 3],
  ['kowalski', 'nowak', 2, 3],
])('%s and %s, counted up to %d: %d', (a, b, hoechstens, d) => {
  expect(abstand(a, b, hoechstens)).toBe(d)
})

describe('birth dates', () => {
  test.each([
    ['1985-03-07', '1985-03-07', 'gleich'],
    ['1985-03-07', '1985-07-03', 'verschrieben'],
    ['1985-03-07', '1986-03-07', 'verschrieben'],
    ['1985-03-07', '1958-03-07', 'verschrieben'],
    ['1985-03-17', '1985-03-07', 'verschrieben'],
    ['1985-03-17', '1985-04-18', 'verschieden'],
    ['1985-03-07', '1994-11-30', 'verschieden'],
  ] as const)('%s and %s: %s', (a, b, wie) => {
    expect(vergleicheGeburt(datum(a), datum(b))).toBe(wie)
  })

  test('all that may have been meant are found, and each of them is one mistake away', () => {
    const d = datum('1985-03-07')
    const alle = moeglicheGeburtstage(d, datum('2026-06-15'))
    expect(alle.filter((x) => vergleicheGeburt(d, x) === 'verschieden').map(iso)).toEqual([])
    expect(alle.map(iso)).toEqual(expect.arrayContaining(['1985-03-07', '1985-07-03', '1958-03-07', '1985-03-17']))
    // no 2985, no day that does not exist
    expect(alle.every((x) => iso(x) < '2026')).toBe(true)
  })
})

const ELIF: Vergleichsdaten = {
  vorname: 'Elif',
  nachname: 'Yılmaz',
  geburtsname: '',
  geburtsdatum: datum('1990-03-02'),
  geburtsort: 'Köln',
  geschlecht: 'weiblich',
  anschrift: { strasse: 'Lindenstraße', hausnummer: '4 a', plz: '99999' },
}
const vergleich = (anders: Partial<Vergleichsdaten>) => vergleichePersonen(ELIF, { ...ELIF, ...anders })
const fort = { strasse: 'Am Markt', hausnummer: '1', plz: '10115' }

test.each([
  ['the same', {}],
  ['written without signs', { nachname: 'Yilmaz', geburtsort: 'Koeln' }],
  ['moved', { anschrift: fort }],
  ['married and moved', { nachname: 'Kowalczyk', geburtsname: 'Yilmaz', anschrift: fort }],
  ['names swapped', { vorname: 'Yılmaz', nachname: 'Elif' }],
  ['a slip in the name and in the date', { nachname: 'Yilmza', geburtsdatum: datum('1990-03-12') }],
  ['day and month swapped, moved', { geburtsdatum: datum('1990-02-03'), anschrift: fort }],
  ['a second first name', { vorname: 'Elif Nur', anschrift: fort }],
] as const)('D-02: %s: probably the same person', (_, anders) => {
  expect(vergleich(anders).urteil).toBe('wahrscheinlich')
})

test.each([
  ['a twin', { vorname: 'Ayşe' }, 'moeglich'],
  [
    'a brother, born another day',
    { vorname: 'Emre', geschlecht: 'maennlich', geburtsdatum: datum('1988-11-20') },
    'kaum',
  ],
  ['a daughter of the same name', { geburtsdatum: datum('2014-08-21') }, 'moeglich'],
  ['a stranger of the same name', { geburtsdatum: datum('1971-08-21'), geburtsort: 'Bonn', anschrift: fort }, 'kaum'],
  ['a stranger of the same day', { vorname: 'Anna', nachname: 'Berg', geburtsort: 'Bonn', anschrift: fort }, 'kaum'],
] as const)('D-02: %s is not taken for her', (_, anders, urteil) => {
  expect(vergleich(anders).urteil).toBe(urteil)
})

test('the points are the sum of what is said, and it does not matter who is asked for', () => {
  for (const anders of [{}, { vorname: 'Ayşe' }, { nachname: 'Kaya', geburtsname: 'Yılmaz' }, { vorname: '' }]) {
    const v = vergleich(anders)
    expect(v.gruende.reduce((s, g) => s + g.punkte, 0)).toBe(v.punkte)
    expect(vergleichePersonen({ ...ELIF, ...anders }, ELIF).punkte).toBe(v.punkte)
  }
  expect(vergleich({ anschrift: undefined }).gruende.map((g) => g.text)).toEqual([
    'Geburtsdatum gleich',
    'Vorname gleich',
    'Nachname gleich',
    'Geschlecht gleich',
    'Geburtsort gleich oder ähnlich',
  ])
})
