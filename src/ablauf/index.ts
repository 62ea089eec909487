export { type Abgabe, ladeAbgaben } from './abgaben.ts'
export { type Ablegerort, abzweigen, bearbeiteAbleger, einbringen, nimmImAblegerZurueck, wirfWeg } from './ableger.ts'
export { type AnordnenAbgelehnt, anordnen, zurueckgeben } from './anordnen.ts'
export { reicheEin } from './antragsanlagen.ts'
export {
  type Antragsuebernahme,
  anschriftAus,
  ladeOnlineantrag,
  type UebernahmeAbgelehnt as AntragUebernehmenAbgelehnt,
  uebernimmAntrag,
} from './antragsuebernahme.ts'
export { planeAufforderungen } from './aufforderungen.ts'
export {
  type Aufgenommen,
  type Aufnahme,
  type Aufnahmeperson,
  type AufnehmenAbgelehnt,
  aufnehmen,
} from './aufnehmen.ts'
export { ABLAUF_BEARBEITER } from './auftraege.ts'
export { type EinlesenAbgelehnt, liesBankmeldungEin } from './bank.ts'
export { einlesenMeldung, leereBankordner, merkeAbweisungGesehen } from './bankeingang.ts'
export {
  type ErledigenAbgelehnt,
  ordneGutschriftZu,
  schliesseZeile,
  type ZuordnenAbgelehnt,
  zahleGutschriftZurueck,
} from './bankklaerung.ts'
export {
  type Barschrittart,
  beantrageBar,
  fuehreBarauszahlungFort,
  gibBarauszahlungAus,
  liesBarmeldungEin,
  planeBargeld,
} from './bargeld.ts'
export { type Bearbeitung, bearbeiten, macheRueckgaengig, oeffneZumBearbeiten, type Verfallen } from './bearbeiten.ts'
export { nimmBestandsfallAuf } from './bestandsaufnahme.ts'
export { type Differenz, type Entwurfsansicht, zeigeDifferenz } from './differenz.ts'
export { type Direktzahlung, type DirektzahlungAbgelehnt, richteDirektzahlungEin } from './direktzahlung.ts'
export {
  berichtigeEinzahlung,
  type EingangBerichtigenAbgelehnt,
  type EinzahlungAbgelehnt,
  erfasseEinzahlung,
} from './eingang.ts'
export {
  type Fallansicht,
  type Fallstand,
  type Haushaltsmitglied,
  ladeAblegeransicht,
  ladeFallansicht,
  ladeFallstand,
} from './fallansicht.ts'
export {
  type FeststellenAbgelehnt,
  type Feststellung,
  feststellen,
  nichtEntscheidbar,
  unsetzbares,
} from './feststellen.ts'
export { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
export { type Hinzugenommen, type Hinzunahme, type HinzunehmenAbgelehnt, hinzunehmen } from './hinzunehmen.ts'
export { type KontoauszugAbgelehnt, sendeKontoauszug, zeigeKontoauszug } from './kontoauszug.ts'
export { kindergeldregel } from './massenangaben.ts'
export {
  gehWeiter,
  legeMassenlaufAn,
  type Massenwunsch,
  type MassenwunschAbgelehnt,
} from './massenlauf.ts'
export { zeigeMassenschreiben } from './massenschreiben.ts'
export { planeNachtpruefung } from './nachtpruefung.ts'
export {
  bearbeitePost,
  gibPostAb,
  legePostkorbAn,
  nimmPostEntgegen,
  type PostBearbeitenAbgelehnt,
} from './post.ts'
export type { Regelung } from './regelung.ts'
export {
  frageNach,
  type NachfragenAbgelehnt,
  nimmRueckfrageZurueck,
  planeRueckfragen,
  sendeAntwort,
  vorgeschlageneFrist,
} from './rueckfragen.ts'
export { hebeAuszahlungssperrenAuf, vereinnahmeRuecklaeufer, weiseRuecklaeuferNeuAn } from './ruecklaeufer.ts'
export { fuehreRueckrufFort, rufeZurueck } from './rueckruf.ts'
export { ladeSachstaende, type Sachstaende, type Sachstand, type Sachstandskopf } from './sachstaende.ts'
export { lehneUebergabeAb, nimmUebergabeAn, type UebergabeAbgelehnt } from './uebergabe.ts'
export {
  aendereUmverteilung,
  gehMitUmverteilung,
  legeUmverteilungAn,
  planhash,
  type UmverteilungAbgelehnt,
  type Umverteilungsakt,
  zeigeUmverteilung,
} from './umverteilung.ts'
export {
  aendereZugriff,
  beende as beendeVerfahren,
  beginne as beginneVerfahren,
  fertigeAus,
  klaere,
  legeVor,
  type VerfahrenAbgelehnt,
  type Verfahrensansicht,
  type Verfahrensliste,
  vorlageVon,
  zeigeVerfahren,
} from './verfahren/fuehren.ts'
export {
  durchlaufen as verfahrenDurchlaufen,
  type Klaerfeld,
  naechster as naechsterSchritt,
  type Schritt,
} from './verfahren/schritt.ts'
export { planVon } from './verfahren/verzeichnis.ts'
export { type Roheingabe, vorbelegung } from './verfahren/werte.ts'
export { OHNE_EINZAHLUNGSKONTO } from './verfahren/zahlweg.ts'
export { STICHPROBE } from './verfahren/zweiAugen.ts'
export { type Vergleichsansicht, zeigeVergleich } from './vergleich.ts'
export { ladeVerjaehrungen, type Verjaehrung, verjaehrungText } from './verjaehrung.ts'
export { einbehaltstext } from './versagung.ts'
export { verwerfen } from './verwerfen.ts'
export { vorlaeufigBis } from './vorlaeufigkeit.ts'
export { type Vorlage, zeigeVorlage } from './vorlage.ts'
export { wirkungDerAngaben } from './wirkung.ts'
export { type Wissensansicht, type Wissenstag, zeigeWissensstand } from './wissensstand.ts'
export type { Lage, Zusammenstellung } from './zusammenstellung.ts'
export { weiseZu, type ZuweisenAbgelehnt } from './zustaendigkeit.ts'
