export { type Anschrift, type AnschriftFehler, anschriftzeilen, pruefeAnschrift } from './anschrift.ts'
export type { Bankverbindung, BestaetigenAbgelehnt, Inhaber, KontoRef } from './bankverbindung.ts'
export { type Iban, type IbanFehler, iban, ibanAnzeige, ibanMeldung, ibanVerdeckt, liesIban } from './iban.ts'
export { type KennwortFehler, kennwortMeldung, pruefeKennwort } from './kennwort.ts'
export {
  type BgNummer,
  bgNummer,
  type Kundennummer,
  kundennummer,
  liesBgNummer,
  liesKundennummer,
} from './nummern.ts'
export { type Bediensteter, type Nutzer, selbePerson, type Team } from './nutzer.ts'
export {
  type Geschlecht,
  namePerson,
  type Person,
  type Personendaten,
  type PersonendatenFehler,
  pruefePersonendaten,
} from './person.ts'
export { namensschluessel, sortierschluessel } from './sortierschluessel.ts'
export { liesStufe, STUFEN, type Stufe, umfasst } from './stufe.ts'
export { liesSuche, type Suche, type SucheAbgelehnt, sucheMeldung } from './suche.ts'
