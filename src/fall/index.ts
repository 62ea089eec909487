export { listForderungsabgaben } from './abgabeSql.ts'
export {
  type Ableger,
  type AblegerAbgelehnt,
  type AbzweigenAbgelehnt,
  bringeEin,
  type EinbringenAbgelehnt,
  type Einbringung,
  type Eingebracht,
  eigeneAenderungen,
  type Herkunft,
  type Konfliktentscheid,
  LAENGSTER_NAME,
  pruefeEinbringung,
  verwirfAbleger,
  zweigeAb,
} from './ableger.ts'
export { findAbleger as ladeAbleger, listeAbleger } from './ablegerSql.ts'
export {
  type Aenderung,
  type Anwendung,
  falte,
  gleich,
  type Konflikt,
  lese,
  liesPfad,
  type Stelle,
  type UngueltigeAenderung,
  umkehrung,
  unterschied,
  wendeAn,
} from './aenderung.ts'
export { hatBearbeitet, listeAenderungen, type Protokollzeile } from './aenderungSql.ts'
export {
  ANLASSARTEN,
  ANLASSWORTE,
  type Anlass,
  type Anlassart,
  anlaesse,
  nachweisanlaesse,
  umstandsanlaesse,
} from './anlass.ts'
export { ANWESEND_MS, type Anwesend, listeAnwesende, meldeAb, meldeAnwesend } from './anwesenheitSql.ts'
export {
  type Aktabgelehnt,
  AUFFORDERUNGSZUSTAENDE,
  type Aufforderung,
  type Aufforderungsakt,
  type Aufforderungsschritt,
  type Aufforderungszustand,
  fuehreAktAus,
  legeAufforderungAn,
  legeFristaufforderungAn,
  legeMassenaufforderungAn,
  legeUnterlagenaufforderungAn,
  pflegeAufforderungen,
} from './aufforderung.ts'
export {
  type Aufforderungsfilter,
  findAufforderungen,
  listeAufforderungen,
  listeSchritte as listeAufforderungsschritte,
  zaehleOffene as zaehleOffeneAufforderungen,
} from './aufforderungSql.ts'
export { type Bestandsfall, listeBestand, teileBestand } from './bestandSql.ts'
export {
  type Bewilligungszeitraum,
  bewilligungsmonate,
  bewilligungszeitraeume,
  HOECHSTENS_MONATE,
  letzterBewilligungsmonat,
  monateDesZeitraums,
  ohneBeendete,
  pruefeZeitraeume,
  type Zeitraumfehler,
} from './bewilligungszeitraum.ts'
export type { Entwurf, Entwurfskopf, Entwurfszustand, Projektion } from './entwurf.ts'
export { type AendernAbgelehnt, aendere, type Eingabe, type Geaendert, nimmZurueck } from './entwurfAendern.ts'
export { type EntwurfAbgelehnt, oeffneEntwurf, sperreEntwurf, verwirfEntwurf } from './entwurfOeffnen.ts'
export {
  findEntwurf as ladeEntwurf,
  findOffenenEntwurf as ladeOffenenEntwurf,
  listeEntwuerfe,
  listeFestzustellende,
  listeMeineEntwuerfe,
  listeOffeneEntwuerfe,
  updateFestgestellt as merkeFestgestellt,
} from './entwurfSql.ts'
export {
  type Bereich,
  type Entwurfsinhalt,
  entwurfAus,
  type Feldwerte,
  LEERER_ENTWURF,
} from './entwurfsinhalt.ts'
export { type Verlegt, verlegeEntwurf } from './entwurfVerlegen.ts'
export {
  type EinstellenAbgelehnt,
  type FallAbgelehnt,
  type FallAnlegen,
  legeFallAn,
  nimmFallWiederAuf,
  nimmPersonAuf,
  stelleFallEin,
  type WiederaufnahmeAbgelehnt,
} from './fallAnlegen.ts'
export type { Fassung, Fassungskopf } from './fassung.ts'
export { type EinfrierenAbgelehnt, friereEin } from './fassungEinfrieren.ts'
export { findFassung as ladeFassung, listeFassungen } from './fassungSql.ts'
export {
  AUFTEILUNGEN,
  AUSZAHLUNG,
  type Fassungsinhalt,
  fassungsinhaltSchema,
  LEERER_INHALT,
  lies,
  NACHWEISZUSTAENDE,
  type Nachweis,
  type Nachweiszustand,
  type Niederschrift,
  schreibe,
  WEGARTEN,
  WEGLEISTUNGEN,
  type Weg,
  type Wege,
} from './fassungsinhalt.ts'
export {
  ANGABENARTEN,
  felderDerAngabe,
  felderDesUmstands,
  istAngabenart,
  istUmstandsart,
  neueAngabe,
} from './felder.ts'
export { feststellreife, type Mangel } from './feststellreife.ts'
export { type Handgriff, handgriff, istAufgegriffen } from './handgriff.ts'
export {
  giltIm,
  type Handwert,
  handwerte,
  istEinbehalten,
  personenDerGemeinschaft,
  pruefeHandwerte,
  type Rechengrundlage,
} from './handwert.ts'
export {
  type Hinweisausgang,
  type Hinweisbilanz,
  hinweisSchluessel,
  merkeHinweisausgang,
} from './hinweisbilanz.ts'
export { listeHinweisbilanz, listeVerworfene, zaehleHinweise } from './hinweisbilanzSql.ts'
export type {
  Bearbeiter,
  Einstellung,
  EntwurfRef,
  FallRef,
  Leistungsfall,
  Mitglied,
  Werkzeug,
} from './leistungsfall.ts'
export {
  findEinstellung as ladeEinstellung,
  findLeistungsfall as ladeFall,
  listeFaelleZuNummer,
  listeFaelleZuPersonen,
  listeFallkennungen,
  listeLeistungsfaelle,
  listeWiederaufnahmen,
} from './leistungsfallSql.ts'
export {
  findeFaelle,
  type GespeicherteListe,
  LISTENFOLGEN,
  type Listenfall,
  type Listenfolge,
  type Listensuche,
  listeFaelleMitZeichen,
  listeGespeicherteListen,
  listeOhneKontakt,
  loescheListe,
  schreibeListenstand,
  speichereListe,
} from './listenSql.ts'
export {
  ALLE_LISTENZEICHEN,
  LISTENZEICHEN,
  type Listenzeichen,
  listenzeichen,
  type Zeichenstand,
} from './listenzeichen.ts'
export { ANGABENMASKEN } from './masken/angaben.ts'
export { type Feld, GRUPPEN, type Gruppe, VORDRUCKE, type Vordruck } from './masken/maske.ts'
export { UMSTANDSMASKEN } from './masken/umstaende.ts'
export { NACHWEISMASKE, WEGMASKE } from './masken/wege.ts'
export { MERKMALE, type Merkmal, type Merkmalsart, setzeMerkmal } from './merkmal.ts'
export { listeMerkmale } from './merkmalSql.ts'
export { type Haushaltsperson, personenfolge } from './personenfolge.ts'
export {
  alsCsv,
  anfangDerHerkunft,
  geltendeTabellen,
  herkunftAus,
  liesSammlung,
  liesTabelle,
  type Richtwert,
  type Richtwertstand,
  type Richtwerttabelle,
  richtwertFuer,
  standSchema as richtwertstandSchema,
  type Tabellenfehler,
  type Vorlage,
  vorgaengerin,
} from './richtwert.ts'
export { insertRichtwerttabelle, listeRichtwerttabellen } from './richtwertSql.ts'
export { listeStichproben, type Stichprobe } from './stichprobeSql.ts'
export { handwerteZurFrage, schreibePaket, type Uebergabe, type Uebergabepaket, uebernahme } from './uebergabe.ts'
export {
  findUebergabe,
  insertUebergabe,
  insertUebergabeantwort,
  listeAngebotene,
  listeUebergabenDesFalls,
} from './uebergabeSql.ts'
export {
  EIGENE_UMSTAENDE,
  EKS_AUSGABEN,
  EKS_EINNAHMEN,
  type Ekszeile,
  type Umstand,
  type Umstandsart,
  umstandSchema,
  ZUSATZ,
  type Zusatzart,
} from './umstand.ts'
export { checkliste, gehoertPerson, istOffen, type Pruefpunkt, unterlageZu } from './unterlagen.ts'
export {
  type BeginnAbgelehnt,
  beginneVerfahren,
  type FestlegenAbgelehnt,
  type Festlegung,
  type Festlegungswerte,
  festgelegt,
  legeFest,
  setzeKreis,
  type Verfahren,
  type VerfahrenRef,
  type Verfahrenskreis,
} from './verfahren.ts'
export { findVerfahren as ladeVerfahren, listeVerfahren } from './verfahrenSql.ts'
export { type Luecke, type Pruefung, pruefeEntwurf } from './vollstaendigkeit.ts'
export { type VorlaeufigerZeitraum, vorlaeufigeZeitraeume } from './vorlaeufigkeit.ts'
export { WERTE } from './werte.ts'
export { feldName, satzName, wertText } from './worte.ts'
export { weiseFallZu } from './zustaendigkeit.ts'
export {
  listeUmverteilte,
  listeVerteilfaelle,
  listeZustaendigkeiten,
  type Verteilfall,
  zaehleFaelleJePerson,
  zaehleUmverteilte,
} from './zustaendigkeitSql.ts'
