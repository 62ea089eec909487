export {
  type Berechnung,
  berechneInhalt,
  type Ergebnisstrecke,
  ergebnisstrecken,
  type Rechenwerk,
  type Rechner,
  rechenwerk,
  rechne,
} from './berechnung.ts'
export { type Bestandsbescheid, listeBestandsbescheide } from './bestandSql.ts'
export {
  type Betragsstelle,
  type Betragszeile,
  betragszeilen,
  ordnePersonMonate,
  type PersonMonat,
} from './betrag.ts'
export { type Betragsdifferenz, betragsdifferenz, type Stand, URSACHEN, type Ursache } from './betragsdifferenz.ts'
export {
  type Angeordnet,
  type AnordnenAbgelehnt,
  type Anordnungslage,
  darf,
  ENTSCHEIDUNGSARTEN,
  type Entscheidung,
  type Entscheidungsart,
  type Entscheidungszustand,
  type Ergebnisstelle,
  type Festgestellt,
  type FeststellenAbgelehnt,
  type Feststellung,
  gesamthash,
  type Handelnder,
  TEILE,
  type Teil,
  type Teilhashes,
  UEBERGAENGE,
  type Verfallen,
  type Verfallsanlass,
  type ZurueckgebenAbgelehnt,
  type Zurueckgegeben,
} from './entscheidung.ts'
export {
  type Anordnen,
  type Feststellen,
  gibZurueck,
  lasseVerfallen,
  type Nachgerechnet,
  ordneAn,
  pruefeAnordnung,
  schliesseUeberzahlung,
  stelleFest,
} from './entscheidungFuehren.ts'
export {
  type EntscheidungRef,
  findEntscheidung as ladeEntscheidung,
  ladeTeil,
  listBeteiligte,
  listEntscheidungspaare,
  listeAnzuordnende,
  listeEntscheidungen,
} from './entscheidungSql.ts'
export { liesErgebnisteil, zeilenAusTeil } from './ergebnisteil.ts'
export { type Felddifferenz, faktendifferenz, type Satzdifferenz } from './faktendifferenz.ts'
export { ladeFruehereErgebnisse } from './fruehereErgebnisse.ts'
export { geltendAm } from './geltendAm.ts'
export { erklaereSchritt } from './handherleitung.ts'
export type { Handwirkung, Rechenergebnis, VonHand } from './handwert.ts'
export { type Herleitungsstrecke, herleitungsstrecken } from './herleitung.ts'
export { ladeHerleitung } from './herleitungLaden.ts'
export { abweichendeRegeln } from './herleitungsvergleich.ts'
export { GROESSEN, type Groesse, type Horizontaluebersicht, type Matrixzeile, matrix } from './horizontal.ts'
export {
  type Abzug,
  istSchaetzbar,
  type Lohnlage,
  OHNE_ABZUG,
  STEUERKLASSEN,
  type Steuerklasse,
  schaetzeAbzug,
} from './lohnabzug.ts'
export {
  abzugWieAngegeben,
  geringfuegigkeitsgrenze,
  type Lohnkurve,
  type Lohnpunkt,
  lohnkurve,
  lohnlage,
  type Schwelle,
} from './lohnkurve.ts'
export {
  befundAus,
  MASSENARTEN,
  MASSENGRUENDE,
  MASSENKLASSEN,
  type Massenbefund,
  type Massenfall,
  type Massengrund,
  type Massenklasse,
  type Massenlauf,
  type MassenlaufRef,
  type Massenlaufzustand,
  type Massenregel,
  type Massenschritt,
  type MassenschrittAbgelehnt,
  type Massenvollzug,
  type Massenwirkung,
  pruefeSchritt,
  summiereWirkung,
} from './massenlauf.ts'
export {
  findMassenfall,
  findMassenfallForUpdate,
  findMassenlauf,
  findMassenlaufForUpdate,
  findPortionForUpdate,
  insertMassenlauf,
  insertPortionen,
  insertProbe,
  ladeWirkung,
  listeMassenentscheidungen,
  listeMassenfaelle,
  listeMassenlaeufe,
  listeMassenlaufschritte,
  listeOffenePortionen,
  listeProbehashes,
  listeStichprobe,
  type Massenfallfilter,
  type Massenlaufschritt,
  type Massenzahl,
  updateVollzug,
  updateZustand as updateMassenlaufzustand,
  zaehleMassenfaelle,
  zaehlePortion,
} from './massenlaufSql.ts'
export { type Befund, type Nachrechnungsbericht, rechneNach } from './nachrechnen.ts'
export { type Abweichung, abweichungText, BERICHTIGUNGEN, type Berichtigung, berichtigung } from './nachrechnung.ts'
export { gleicherRechtsstand, liesRechtsstand, rechtsstandJson } from './rechtsstand.ts'
export { type Erledigung, type Geltend, ladeGeltende, listeUeberzahlungen, type Ueberzahlung } from './regelungSql.ts'
export { type Feststellungsinhalt, type Teile, teileAus } from './teile.ts'
export {
  type Monatssumme,
  type Niedergelegt,
  type Vergleich,
  type Vergleichsseite,
  vergleicheSeiten,
} from './vergleich.ts'
