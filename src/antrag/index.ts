export { type AnlageAbgelehnt, nimmAnlage, unterlagenwuensche } from './anlage.ts'
export { type Anlage, listAbzulegendeForUpdate, listAnlagen, updateAbgelegt, updateEntfernt } from './anlageSql.ts'
export {
  type Antrag,
  type AntragAbgelehnt,
  type Beantwortet,
  beantworte,
  beginneAntrag,
  istAbgeschickt,
  ladeAntrag,
  naechsteNach,
  type SendenAbgelehnt,
  schickeAb,
  standDerFragen,
  stelleAntrag,
} from './antrag.ts'
export {
  type AntragRef,
  type Antragszeile,
  findAntrag,
  listAntraegeDesKontos,
  listEingegangene,
  listSendungen,
  loadAntworten,
  type Sendung,
  updateKonto as uebertrageAntraege,
  updateUebernommen,
} from './antragSql.ts'
export { istOffen, schluessel } from './blick.ts'
export { ABSCHNITTE, ANTRAG, type Antworten, type Frage, type Fragetyp, type Ort } from './frage.ts'
export { benachrichtige, NACHRICHT, type Nachricht } from './nachricht.ts'
export { istErledigt, luecken, pfad, type Station } from './pfad.ts'
export { quittungZur } from './quittung.ts'
export {
  type AntwortAbgelehnt,
  anlagenZum,
  anlagenzeichen,
  beantwortePunkt,
  frageAn,
  istOffeneRueckfrage,
  istPunktFertig,
  type NeuerPunkt,
  type PunktAbgelehnt,
  type RueckfrageAbgelehnt,
  schickeAntwort,
  stelleRueckfrage,
} from './rueckfrage.ts'
export {
  findRueckfrageForUpdate,
  listFaelligeForUpdate,
  listRueckfragen,
  type Rueckfrage,
  type Rueckfragepunkt,
  updateGelesen,
  updateGeschlossen,
  updateVermerkt,
} from './rueckfrageSql.ts'
export { feldwert, sageAntwort } from './sage.ts'
export { schaetze } from './schaetzung.ts'
export { gruppiert, liesSendung, personName, type Sendungsinhalt } from './sendung.ts'
export {
  type Antragsperson,
  type Uebernahmevorlage,
  uebernahmevorlage,
  type Vorschlag,
} from './vorschlag.ts'
