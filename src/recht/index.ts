export type {
  Ergebnis,
  Herleitung,
  Hinweis,
  Kostentraeger,
  Leistungsart,
  Leistungsbetrag,
  PersonErgebnis,
  Rechenschritt,
  Rechtsstand,
} from './berechnung/ergebnis.ts'
export {
  type Angabe,
  type AngabeId,
  type Angaben,
  type Angabenart,
  type AngabeVon,
  angabenSchema,
  type PersonId,
} from './sachverhalt/angaben.ts'
