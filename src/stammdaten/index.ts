export {
  type Abwesenheit,
  beendeAbwesenheit,
  insertAbwesenheit,
  listAbwesenheiten,
  listVertretene,
} from './abwesenheitSql.ts'
export { type Anschrift, type AnschriftFehler, anschriftzeilen, pruefeAnschrift } from './anschrift.ts'
export {
  type Bankverbindung,
  bankverbindungMeldung,
  type EntscheidungAbgelehnt,
  type Inhaber,
  type Kontoangaben,
  type KontoRef,
  type Vieraugenstand,
  type VorschlagAbgelehnt,
} from './bankverbindung.ts'
export {
  bestaetigeBankverbindung,
  ladeZahlbareBankverbindungen,
  lehneBankverbindungAb,
  type NichtZahlbar,
  schlageBankverbindungVor,
  schlageKontoaenderungVor,
} from './bankverbindungen.ts'
export {
  deleteEntschiedeneVorschlaege,
  listBankverbindungen,
  listBankverbindungenVon,
  listBestaetigtSeit,
  listOffeneBankverbindungen,
} from './bankverbindungSql.ts'
export {
  type KontoAbgelehnt,
  legeBedienstetenAn,
  legeKontoAn,
  liesAnmeldename,
  type NeuerBediensteter,
  type NeuesAnmeldekonto,
} from './benutzer.ts'
export {
  type Dublette,
  type DubletteAbgelehnt,
  fuehreDublette,
  istOffen as istOffeneDublette,
  schlageDubletteVor,
} from './dubletten/dublette.ts'
export { listDubletten } from './dubletten/dubletteSql.ts'
export { moeglicheGeburtstage } from './dubletten/geburtstag.ts'
export { type Vergleichsdaten, vergleichePersonen } from './dubletten/vergleiche.ts'
export {
  type Einzahlungskonto,
  type EinzahlungskontoAbgelehnt,
  einzahlungskontoMeldung,
  legeEinzahlungskontoFest,
} from './einzahlungskonto.ts'
export { findEinzahlungskonto } from './einzahlungskontoSql.ts'
export {
  aendereEmpfaenger,
  type EmpfaengerAbgelehnt,
  type Empfaengerangaben,
  type Empfaengerart,
  type EmpfaengerRef,
  entscheideEmpfaenger,
  legeEmpfaengerAn,
  type Zahlungsempfaenger,
} from './empfaenger.ts'
export { findEmpfaengerNachName, listEmpfaengerversionen } from './empfaengerSql.ts'
export { type Aehnliche, findeAehnliche, findePersonen, ladePersonen, SUCHE_HOECHSTENS, standJetzt } from './finden.ts'
export {
  type Geschaeftsverteilung,
  LEERER_PLAN,
  liesRegel,
  pruefePlan,
  REGELARTEN,
  regelFuer,
  regeltext,
  type Verteilungsplan,
  type Verteilungsregel,
  type Verteilungszustand,
} from './geschaeftsverteilung.ts'
export {
  findGeltendePlanung,
  findGeschaeftsverteilung,
  findGeschaeftsverteilungForUpdate,
  insertGeschaeftsverteilung,
  listGeschaeftsverteilungen,
  listVerteilungsschritte,
  setzeVerteilungszustand,
  updateVerteilungsentwurf,
  updateVorgaenger,
} from './geschaeftsverteilungSql.ts'
export { type Iban, type IbanFehler, iban, ibanAnzeige, ibanMeldung, ibanVerdeckt, liesIban } from './iban.ts'
export {
  type Kassenangaben,
  type Kassenzeichen,
  kassenzeichen,
  kassenzeichenMeldung,
  liesKassenzeichen,
} from './kassenzeichen.ts'
export { type KennwortFehler, kennwortMeldung, pruefeKennwort, stimmtKennwort } from './kennwort.ts'
export { type Kontoaenderung, pruefenBis } from './kontoaenderung.ts'
export { listKontoaenderungen } from './kontoaenderungSql.ts'
export {
  type BgNummer,
  bgNummer,
  type Kundennummer,
  kundennummer,
  liesAltnummer,
  liesBgNummer,
  liesKundennummer,
} from './nummern.ts'
export { type Bediensteter, type Nutzer, selbePerson, type Team } from './nutzer.ts'
export {
  type Anmeldekonto,
  findBedienstetenNachPersonalnummer,
  findKennwortHash,
  findKontoNachName,
  findKontoNachOidc,
  findTraeger,
  insertBerechtigung,
  insertTeam,
  insertTraeger,
  listBearbeitende,
  listBedienstete,
  listNutzer,
  listTraeger,
  type NeueBerechtigung,
  updateKontoSperre,
  widerrufeBerechtigung,
} from './organisationSql.ts'
export {
  type Geschlecht,
  namePerson,
  type Person,
  type Personendaten,
  type PersonendatenFehler,
  pruefePersonendaten,
} from './person.ts'
export {
  aenderePersonendaten,
  legePersonAn,
  type NeuePerson,
  type PersonAbgelehnt,
  setzeAnschrift,
} from './personen.ts'
export {
  type Anschriftversion,
  listAnschriften,
  listPersonenversionen,
  type Personenversion,
  type Stand,
} from './personSql.ts'
export { sepaland } from './sepaland.ts'
export { namensschluessel, sortierschluessel, suchworte } from './sortierschluessel.ts'
export { liesStufe, STUFEN, type Stufe, umfasst } from './stufe.ts'
export { liesSuche, type Suche, type SucheAbgelehnt, sucheMeldung } from './suche.ts'
export type { Traeger } from './traeger.ts'
export { type Urheber, urheber } from './urheber.ts'
export { neueBgNummer, neueKundennummer } from './zaehlerSql.ts'
