import { ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import { type Brand, err, ok, type Result } from '../kern/index.ts'
import { sepaland } from './sepaland.ts'

/** An IBAN in electronic form: no spaces, upper case, length, structure and check digits right. */
export type Iban = Brand<string, 'Iban'>

export type IbanFehler = { readonly art: 'leer' | 'land' | 'laenge' | 'zeichen' | 'pruefziffer' | 'keinSepa' }

const MELDUNG: Readonly<Record<IbanFehler['art'], string>> = {
  leer: 'Bitte geben Sie eine IBAN ein.',
  land: 'Die IBAN beginnt nicht mit einem bekannten Länderkennzeichen, zum Beispiel DE.',
  laenge: 'Die IBAN hat nicht die richtige Länge. Eine deutsche IBAN hat 22 Zeichen.',
  zeichen: 'Die IBAN enthält Zeichen, die dort nicht stehen können.',
  pruefziffer: 'Die Prüfziffer der IBAN stimmt nicht. Bitte vergleichen Sie die Ziffern mit der Vorlage.',
  keinSepa: 'In dieses Land kann nicht mit einer SEPA-Überweisung gezahlt werden.',
}

export function ibanMeldung(fehler: IbanFehler): string {
  return MELDUNG[fehler.art]
}

/** Reads what a person types: spaces, small letters and a leading "IBAN" are forgiven. */
export function liesIban(text: string): Result<Iban, IbanFehler> {
  const t = text
    .replace(/[\s\u00a0.-]/g, '')
    .toUpperCase()
    .replace(/^IBAN:?/, '')
  if (t === '') return err({ art: 'leer' })
  if (!/^[A-Z0-9]+$/.test(t)) return err({ art: 'zeichen' })
  const pruefung = validateIBAN(t)
  if (!pruefung.valid) return err({ art: fehlerVon(pruefung.errorCodes) })
  return sepaland(t) === undefined ? err({ art: 'keinSepa' }) : ok(t as Iban)
}

/** @throws if the text is no valid IBAN in electronic form: for what was checked before it was stored. */
export function iban(text: string): Iban {
  const r = liesIban(text)
  if (!r.ok) throw new Error('not an IBAN')
  return r.wert
}

/** In groups of four, as forms and letters show it (DIN 5008). */
export function ibanAnzeige(i: Iban): string {
  return i.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Country, check digits and the last four characters: enough to recognise an account, not to use it. */
export function ibanVerdeckt(i: Iban): string {
  return `${i.slice(0, 4)} … ${i.slice(-4)}`
}

function fehlerVon(codes: readonly ValidationErrorsIBAN[]): IbanFehler['art'] {
  if (codes.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'land'
  if (codes.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'laenge'
  if (codes.includes(ValidationErrorsIBAN.WrongBBANFormat)) return 'zeichen'
  if (codes.includes(ValidationErrorsIBAN.WrongIBANChecksum)) return 'pruefziffer'
  if (codes.includes(ValidationErrorsIBAN.WrongAccountBankBranchChecksum)) return 'pruefziffer'
  return 'zeichen'
}
