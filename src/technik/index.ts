export { anlage, anlagenordner } from './anlagen.ts'
export {
  type Arbeiter,
  type Arbeiteroptionen,
  arbeiteAb,
  type Bearbeiter,
  type BearbeiterJeArt,
  starteArbeiter,
} from './auftrag/arbeiter.ts'
export {
  type Auftrag,
  type Auftragslage,
  auftragslage,
  listOffeneNutzlasten,
  type NeuerAuftrag,
  stelleAuftrag,
  stelleAuftragEinmal,
} from './auftrag/auftragSql.ts'
export { schreibeDatei } from './dateien.ts'
export { bereiteDatenbankVor, type Vorbereitung, type Vorbereitungsoptionen } from './db/bereiteVor.ts'
export { juengsterEintrag } from './db/juengsterEintrag.ts'
export { findMerkmal, findMerkmalForUpdate, merkeMerkmal } from './db/merkmalSql.ts'
export { liesMigrationen, type Migration } from './db/migration.ts'
export { type Akteur, Gleichzeitig, mitRechten, type Stufe, type Transaktionsoptionen } from './db/mitRechten.ts'
export { nimmServersperre, type Serversperre, serverVon } from './db/serversperre.ts'
export {
  type Db,
  istErreichbar,
  mitEinzelverbindung,
  oeffneDb,
  type Tabellen,
  type Tx,
  type Ziel,
} from './db/verbindung.ts'
export { type Eingangsdatei, type Eingangsurteil, leereOrdner } from './eingangsordner.ts'
export { kennungsgeber } from './kennungsgeber.ts'
export { type Postweg, sendePost } from './post.ts'
export {
  type Eingebettet,
  findeEingebettet,
  halteEingebettet,
  hatDatenbank,
  starteEingebettet,
} from './postgres/eingebettet.ts'
export { type Felder, type Protokoll, protokoll, stummesProtokoll } from './protokoll.ts'
export { type Kopf, liesSicherung, type Manifest, type Sicherung } from './sicherung/manifest.ts'
export { type Sicherungswunsch, sichere } from './sicherung/sichere.ts'
export { legeBeilagenAb, migrationenDer, pruefeDateien, stelleWiederHer } from './sicherung/stelleWiederHer.ts'
export { Startabbruch } from './startabbruch.ts'
export {
  deutscheZeit,
  isoZeitpunkt,
  liesOrtszeit,
  liesZeitpunkt,
  type Ortszeit,
  ortszeit,
  plusMillisekunden,
  type StellbareUhr,
  stellbareUhr,
  systemUhr,
  tagInBerlin,
  type Uhr,
  versetzteUhr,
  type Zeitpunkt,
  zeitpunkt,
} from './uhr.ts'
export type { Konfiguration, Umgebung } from './umgebung.ts'
export {
  fluechtigerUnterschreiber,
  istUnterschrieben,
  oeffneUnterschreiber,
  schluesselname,
  type Unterschreiber,
} from './unterschrift.ts'
export { gesaeterZufall, systemZufall, type Zufall } from './zufall.ts'
