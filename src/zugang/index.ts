export {
  type AnmeldenAbgelehnt,
  type Anmeldung,
  abmelden,
  anmelden,
  anmeldenMeldung,
  weiter,
} from './anmelden.ts'
export { TOKENFELD, TOKENKOPF } from './csrf.ts'
export {
  type Deklaration,
  deklarationVon,
  type Leseart,
  type Traegerbereich,
  type Zugangsstufe,
  zugang,
} from './deklaration.ts'
export { type AllegroKontext, akteurVon, allegroKontext, type Sitzung } from './kontext.ts'
export { type Feldklasse, type Leseeintrag, lesezugriffe, schliesseBesuch } from './lesen.ts'
export { HINTERGRUND, type ZugangEnv, zugangsMiddleware } from './middleware.ts'
export { sichererPfad } from './pfad.ts'
export { type Seite, type SeitenAngaben, type SeitenAufruf, seite } from './seite.ts'
