export { bestand } from './bestand.ts'
export { angabenNach, type Musterhaushalt, type Musterschritt, type Musterstand, standVon } from './musterhaushalt.ts'
export { ERSTE_ZEHN, MUSTERSAAT, musterhaushalte } from './musterhaushalte.ts'
export { MUSTERPASSWORT, MUSTERTRAEGER, PERSONAL } from './personal.ts'
