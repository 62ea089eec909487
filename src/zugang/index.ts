export {
  type AnmeldenAbgelehnt,
  type Anmeldung,
  abmelden,
  anmelden,
  anmeldenMeldung,
  weiter,
} from './anmelden.ts'
export { planeAufraeumen, ZUGANG_BEARBEITER } from './aufraeumen.ts'
export { TOKENFELD, TOKENKOPF } from './csrf.ts'
export {
  type Deklaration,
  deklarationen,
  deklarationVon,
  type Leseart,
  type Traegerbereich,
  undeklarierte,
  type Zugangsstufe,
  zugang,
} from './deklaration.ts'
export { beweiseErneut, beweiseFrisch, erneutMeldung, istFrisch } from './erneut.ts'
export { type AllegroKontext, akteurVon, allegroKontext, type Sitzung } from './kontext.ts'
export { type Feldklasse, type Leseeintrag, lesezugriffe, schliesseBesuch } from './lesen.ts'
export { HINTERGRUND, type ZugangEnv, zugangsMiddleware } from './middleware.ts'
export { type Dienstkonto, dienstkonto, OIDC_BEGINN, OIDC_RUECKKEHR, oidcMeldung } from './oidc.ts'
export { sichererPfad } from './pfad.ts'
export {
  type BestaetigenAbgelehnt,
  bestaetigeEmail,
  type CodeAbgelehnt,
  sendeCode,
  uebungspost,
} from './portal/bestaetigeEmail.ts'
export { akteurDesBuergers, type Buerger } from './portal/buerger.ts'
export { betritt, verlasse } from './portal/portalsitzung.ts'
export { type Ablehnungsstatus, type Route, type RoutenAngaben, route } from './route.ts'
export { pseudonymgeber } from './schluessel.ts'
export { type Seite, type SeitenAngaben, type SeitenAufruf, seite } from './seite.ts'
export { RUHE, WARNUNG } from './sitzung.ts'
