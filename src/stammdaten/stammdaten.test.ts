import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datum, traegerNr } from '../kern/index.ts'
import { anschriftzeilen, pruefeAnschrift } from './anschrift.ts'
import { ibanAnzeige, ibanVerdeckt, liesIban } from './iban.ts'
import { hasheKennwort, pruefeKennwort, stimmtKennwort } from './kennwort.ts'
import { bgNummerAus, kundennummerAus, liesBgNummer, liesKundennummer } from './nummern.ts'
import { selbePerson } from './nutzer.ts'
import { pruefePersonendaten } from './person.ts'
import { namensschluessel, sortierschluessel, suchworte } from './sortierschluessel.ts'
import { STUFEN, umfasst } from './stufe.ts'
import { liesSuche } from './suche.ts'

const HEUTE = datum('2025-12-15')

describe('IBAN', () => {
  // Published samples: iban.com, hexdocs iban_ex; fictitious ones with valid check digits (BLZ 99999999).
  test.each([
    'DE89370400440532013000',
    'DE75999999991000000000',
    'DE56 9999 9999 1007 6543 21',
    'IBAN: de37999999991015308642',
    'RS35260005601001611379', // PAY-22: in SEPA since 2025, sample of the IBAN registry
  ])('accepts %s', (text) => expect(liesIban(text).ok).toBe(true))

  test.each([
    ['DE00370400440532013000', 'pruefziffer'],
    ['DE88370400440532013000', 'pruefziffer'],
    ['DE8937040044053201300', 'laenge'],
    ['XX89370400440532013000', 'land'],
    ['DE8937040044053201300A', 'zeichen'],
    ['', 'leer'],
    ['EG800002000156789012345180002', 'keinSepa'],
    ['XK051212012345678906', 'keinSepa'],
  ])('refuses %s: %s', (text, art) => expect(liesIban(text)).toEqual({ ok: false, ablehnung: { art } }))

  test('is shown in groups of four and hidden but for its ends', () => {
    const r = liesIban('DE89370400440532013000')
    if (!r.ok) throw new Error('refused')
    expect(ibanAnzeige(r.wert)).toBe('DE89 3704 0044 0532 0130 00')
    expect(ibanVerdeckt(r.wert)).toBe('DE89 … 3000')
  })

  test('one wrong digit never passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (stelle, plus) => {
        const z = [...'DE89370400440532013000']
        z[stelle] = String((Number(z[stelle]) + plus) % 10)
        expect(liesIban(z.join('')).ok).toBe(false)
      }),
    )
  })
})

describe('numbers', () => {
  test('BG number from the counter', () => {
    expect(bgNummerAus(traegerNr('98802'), 1)).toBe('98802//0000001')
    expect(bgNummerAus(traegerNr('01234'), 9_999_999)).toBe('01234//9999999')
    expect(() => bgNummerAus(traegerNr('98802'), 10_000_000)).toThrow('out of range')
  })

  test.each(['98802//0000012', '98802/0000012', '988020000012', ' 98802 // 0000012 ', '98802 0000012'])(
    'reads the BG number %s',
    (t) => expect(liesBgNummer(t)).toBe('98802//0000012'),
  )

  test.each(['98802//000001', '9880//0000012', '98802///0000012', '43902BG0003234'])('%s is no BG number', (t) =>
    expect(liesBgNummer(t)).toBeUndefined(),
  )

  test('Kundennummer: prefix, letter without I and O, six digits', () => {
    expect(kundennummerAus('375', 3_254_998)).toBe('375D254998')
    expect(kundennummerAus('988', 0)).toBe('988A000000')
    expect(kundennummerAus('988', 8_000_000)).toBe('988J000000')
    expect(kundennummerAus('988', 23_999_999)).toBe('988Z999999')
    expect(() => kundennummerAus('988', 24_000_000)).toThrow('out of range')
    expect(liesKundennummer('375 d 254 998')).toBe('375D254998')
    expect(liesKundennummer('375D25499')).toBeUndefined()
  })
})

describe('order and search of names', () => {
  test('DIN 5007-2: umlauts as two letters, marks as the base letter', () => {
    expect(sortierschluessel('Müller')).toBe('mueller')
    expect(sortierschluessel('Weiß-Yılmaz')).toBe('weiss yilmaz')
    expect(sortierschluessel('O’Neill')).toBe('oneill')
    expect(sortierschluessel('Đặng Łukasz İpek')).toBe('dang lukasz ipek')
    expect(sortierschluessel('Mu\u0308ller')).toBe('mueller')
  })

  test('telephone book order', () => {
    const namen = ['Goldmann', 'Göbel', 'Goethe', 'Götz', 'Roth', 'Rother', 'Roth Bauer', 'Ärmel', 'Adam', 'Aermel']
    const sortiert = [...namen].sort((a, b) => (namensschluessel(a, '') < namensschluessel(b, '') ? -1 : 1))
    expect(sortiert).toEqual([
      'Adam',
      'Ärmel',
      'Aermel',
      'Göbel',
      'Goethe',
      'Götz',
      'Goldmann',
      'Roth Bauer',
      'Roth',
      'Rother',
    ])
  })

  test.each([
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['Lindenstr. 4a', 'Lindenstraße 4 a'],
    ['Weiß', 'Weiss'],
    ['Höß', 'Hoess'],
  ])('%s and %s are found under the same words', (a, b) => expect(suchworte(a)).toEqual(suchworte(b)))

  test('keys are ASCII for every Latin text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÄöÜßéñšžłøåæœđþıİŞğŷẞ -’'), maxLength: 20 }), (t) => {
        expect(sortierschluessel(t)).toMatch(/^[a-z0-9 ]*$/)
      }),
    )
  })
})

describe('the one search field', () => {
  const suche = (t: string) => liesSuche(t, HEUTE, traegerNr('98802'))

  test('numbers', () => {
    expect(suche('98802 0000001')).toEqual({ ok: true, wert: { art: 'bgNummer', bgNummer: '98802//0000001' } })
    expect(suche('375d254998')).toEqual({ ok: true, wert: { art: 'kundennummer', kundennummer: '375D254998' } })
    expect(suche('DE75 9999 9999 1000 0000 00')).toEqual({
      ok: true,
      wert: { art: 'iban', iban: 'DE75999999991000000000' },
    })
    expect(suche('DE76 9999 9999 1000 0000 00')).toEqual({
      ok: false,
      ablehnung: { art: 'iban', fehler: { art: 'pruefziffer' } },
    })
  })

  test('words and birth date', () => {
    expect(suche('Yılmaz, Elif 12.3.91')).toEqual({
      ok: true,
      wert: { art: 'worte', worte: ['yilmaz', 'elif'], geburt: datum('1991-03-12') },
    })
    expect(suche('1.2.24')).toEqual({ ok: true, wert: { art: 'worte', worte: [], geburt: datum('2024-02-01') } })
    expect(suche('12345 Lindenstr. 4')).toEqual({
      ok: true,
      wert: { art: 'worte', worte: ['12345', 'lindenstrase', '4'], geburt: undefined },
    })
  })

  test.each(['', ' ', 'a', '4', '%', '___'])('%j is too little', (t) =>
    expect(suche(t)).toEqual({ ok: false, ablehnung: { art: 'zuKurz' } }),
  )

  test('too long', () => expect(suche('a'.repeat(121))).toEqual({ ok: false, ablehnung: { art: 'zuLang' } }))

  test('any text is read or refused, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 130 }), (t) => typeof suche(t).ok === 'boolean'))
  })
})

describe('passwords', () => {
  const person = { anmeldename: 'e.yilmaz', name: 'Elif Yılmaz' }
  const arten = (k: string) => pruefeKennwort(k, person).map((f) => f.art)

  test.each(['drei kleine Wörter gehen', 'Regenschirm-Tasse-Elf', 'kT7#pQ2!vX9z'])('%s is good', (k) =>
    expect(arten(k)).toEqual([]),
  )

  test.each([
    ['kurz', 'zuKurz'],
    ['Passwort2026!', 'zuHaeufig'],
    ['P@ssw0rt12345', 'zuHaeufig'],
    ['SommerSommer1', 'zuHaeufig'],
    ['willkommen2026', 'zuHaeufig'],
    ['aaaaaaaaaaaaab', 'einfoermig'],
    ['123456789012', 'einfoermig'],
    ['abcdefghijklmn', 'einfoermig'],
    ['meinYilmaz-geheimnis', 'enthaeltNamen'],
    ['x'.repeat(129), 'zuLang'],
  ])('%s is refused: %s', (k, art) => expect(arten(k)).toContain(art))

  test('is stored as argon2id with the parameters of OWASP and compared in any Unicode form', async () => {
    const h = await hasheKennwort('drei kleine Wörter')
    expect(h).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await stimmtKennwort(h, 'drei kleine Wo\u0308rter')).toBe(true)
    expect(await stimmtKennwort(h, 'drei kleine Worter')).toBe(false)
    expect(await stimmtKennwort(undefined, 'drei kleine Wörter')).toBe(false)
  })
})

test('levels: A includes F includes L includes J and E, J and E include nothing else', () => {
  const erlaubt = STUFEN.map((hat) => [hat, STUFEN.filter((v) => umfasst(hat, v)).join('')])
  expect(erlaubt).toEqual([
    ['J', 'J'],
    ['E', 'E'],
    ['L', 'JEL'],
    ['F', 'JELF'],
    ['A', 'JELFA'],
  ])
})

test('SEC-01: two accounts of one Personalnummer are one person', () => {
  expect(selbePerson({ personalnummer: '4711' }, { personalnummer: '4711' })).toBe(true)
  expect(selbePerson({ personalnummer: '4711' }, { personalnummer: '4712' })).toBe(false)
})

test('personal data and addresses are checked with a message for each field', () => {
  const p = {
    vorname: 'Elif',
    nachname: 'Yılmaz',
    geburtsname: '',
    geburtsdatum: datum('1991-03-12'),
    geburtsort: 'Musterstadt',
    geschlecht: 'weiblich',
  } as const
  expect(pruefePersonendaten(p, HEUTE)).toEqual([])
  expect(pruefePersonendaten({ ...p, nachname: ' ' }, HEUTE)).toEqual([
    { feld: 'nachname', meldung: 'Bitte geben Sie den Nachnamen ein.' },
  ])
  expect(pruefePersonendaten({ ...p, nachname: '<b>' }, HEUTE)).toHaveLength(1)
  expect(pruefePersonendaten({ ...p, geburtsdatum: datum('2025-12-16') }, HEUTE)).toHaveLength(1)
  const a = { strasse: 'Musterweg', hausnummer: '4a', zusatz: '', plz: '12345', ort: 'Musterstadt', land: 'DE' }
  expect(pruefeAnschrift(a)).toEqual([])
  expect(pruefeAnschrift({ ...a, plz: '1234' })).toEqual([
    { feld: 'plz', meldung: 'Eine deutsche Postleitzahl hat fünf Ziffern.' },
  ])
  expect(anschriftzeilen(a)).toEqual(['Musterweg 4a', '12345 Musterstadt'])
})
