import { describe, expect, test } from 'vitest'
import { feldName, satzName } from './worte.ts'

describe('a field is called as its mask calls it', () => {
  test.each([
    ['antrag', 'am', 'Tag der Antragstellung'],
    ['todesfall', 'am', 'Verstorben am'],
    ['umzug', 'am', 'Tag des Umzugs'],
    ['einkommen', 'betrag_cent', 'Betrag im Monat'],
    ['einmalbedarf', 'betrag_cent', 'Betrag'],
    ['person', 'von', 'im Haushalt ab'],
    ['antrag', 'gibtEsNicht', 'gibtEsNicht'],
    ['gibtEsNicht', 'am', 'am'],
  ])('%s/%s: %s', (art, feld, titel) => {
    expect(feldName('angaben', 'a1', { art }, feld)).toBe(titel)
  })

  test('evidence and ways have their own; the account of the household is one choice', () => {
    expect(feldName('nachweise', 'a1', {}, 'frist')).toBe('Frist')
    expect(feldName('wege', 'w1', { art: 'vermieter' }, 'betrag_cent')).toBe('Höchstens im Monat')
    expect(feldName('wege', 'auszahlung', {}, 'konto')).toBe('konto')
  })

  test('a record is called by its kind and what is chosen in it', () => {
    expect(satzName('angaben', 'a1', { art: 'einkommen', einkommensart: 'kindergeld' })).toBe(
      'Anderes Einkommen: Kindergeld',
    )
  })
})
