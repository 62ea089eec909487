export {
  type Annahmeschluss,
  annahmeschluss,
  ersterLaufmonat,
  istBanktag,
  type Lauftage,
  letzterBanktagDesVormonats,
  tageDerSofortzahlung,
  tageDesMonatslaufs,
} from './bankkalender.ts'
export { mieteGeschuldet } from './mieteGeschuldet.ts'
export {
  gezahlteMonate,
  type Planaenderung,
  type Plandifferenz,
  type Plandifferenzeingabe,
  plandifferenz,
  type Zahlungsstand,
} from './plandifferenz.ts'
export type { Empfaengerart, KontoRef, Posten, Ueberzahlung, Zahlungsweg, Zahlungswege } from './posten.ts'
export { type Sammelauftrag, schreibePain001, type Ueberweisung } from './sepa/pain001.ts'
export { pruefeSepa, type Sepapruefung } from './sepa/pruefeSepa.ts'
export {
  type PlanAbgelehnt,
  type Planeingabe,
  type Planmonat,
  type Planperson,
  zahlungsplan,
} from './zahlungsplan.ts'
