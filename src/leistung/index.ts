export {
  type Berechnung,
  berechneInhalt,
  type Ergebnisstrecke,
  ergebnisstrecken,
  type Rechner,
  rechne,
} from './berechnung.ts'
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
  stelleFest,
} from './entscheidungFuehren.ts'
export {
  type EntscheidungRef,
  findEntscheidung as ladeEntscheidung,
  ladeTeil,
  listeAnzuordnende,
  listeEntscheidungen,
} from './entscheidungSql.ts'
export { zeilenAusTeil } from './ergebnisteil.ts'
export { type Felddifferenz, faktendifferenz, type Satzdifferenz } from './faktendifferenz.ts'
export { type Herleitungsstrecke, herleitungsstrecken } from './herleitung.ts'
export { ladeHerleitung } from './herleitungLaden.ts'
export { abweichendeRegeln } from './herleitungsvergleich.ts'
export { GROESSEN, type Groesse, type Horizontaluebersicht, type Matrixzeile, matrix } from './horizontal.ts'
export { type Befund, type Nachrechnungsbericht, rechneNach } from './nachrechnen.ts'
export { type Abweichung, abweichungText, BERICHTIGUNGEN, type Berichtigung, berichtigung } from './nachrechnung.ts'
export { gleicherRechtsstand, liesRechtsstand, rechtsstandJson } from './rechtsstand.ts'
export { type Geltend, ladeGeltende, listeUeberzahlungen, type Ueberzahlung } from './regelungSql.ts'
export { type Feststellungsinhalt, type Teile, teileAus } from './teile.ts'
