export {
  type Abschlussvorschlag,
  type Monatsabschluss,
  naechsterMonat,
  pruefeMonat,
  type SchliessenAbgelehnt,
  type VorschlagAbgelehnt,
} from './abschluss/abschluss.ts'
export { findVorschlag, listAbschluesse, loadBericht } from './abschluss/abschlussSql.ts'
export { type Berichtsbewegung, ladeMonatsbericht, type Monatsbericht } from './abschluss/bericht.ts'
export { ladeAbschlusslage, schlageAbschlussVor, schliesseMonat } from './abschluss/schliesse.ts'
export {
  type Aufrechnung as Aufrechnungsstand,
  type Aufrechnungszustand,
  gehemmteMonate,
  zustandIm,
} from './aufrechnung.ts'
export { insertAbschnitt, insertAufrechnung, listAufrechnungen } from './aufrechnungSql.ts'
export { BANK_GROESSE_HOECHSTENS, type LesenAbgelehnt } from './bank/ablehnung.ts'
export { istGruen, ladeAbstimmung, type Unstimmigkeit } from './bank/abstimmung.ts'
export { insertAbweisungGesehen, insertBankabweisung, listBankabweisungen } from './bank/bankabweisungSql.ts'
export {
  type Bankmeldung,
  findBankmeldung,
  listBankmeldungen,
  listOffeneZeilen,
  type Meldungszeile,
  type Verwahrt,
} from './bank/bankSql.ts'
export { type KlaerenAbgelehnt, klaereZeile } from './bank/klaere.ts'
export { type Lesung, liesBankmeldung } from './bank/liesBankmeldung.ts'
export type { Bankformat, Bankstueck, Umsatz } from './bank/meldung.ts'
export { beginneAufnahme } from './bank/nimmAuf.ts'
export { rueckgabefolge } from './bank/rueckgabe.ts'
export {
  type AufhebenAbgelehnt,
  hebeSperrenAuf,
  type NeuanweisungAbgelehnt,
  type VereinnahmenAbgelehnt,
  vereinnahme,
  weiseNeuAn,
} from './bank/ruecklaeufer.ts'
export { listRuecklaeufer, type Ruecklaeufer } from './bank/ruecklaeuferSql.ts'
export {
  antwortBis,
  type BeantragenAbgelehnt,
  beantrageRueckruf,
  fuehreRueckruf,
  istOffen,
  RUECKRUFGRUENDE,
  type Rueckruf,
  type Rueckrufgrund,
  type Rueckrufschritt,
  type Rueckrufstand,
  rueckrufstand,
  type SchrittAbgelehnt,
} from './bank/rueckruf.ts'
export { listRueckrufe } from './bank/rueckrufSql.ts'
export { beschliesseRueckzahlung, istRueckzahlbar, type RueckzahlenAbgelehnt } from './bank/rueckzahlung.ts'
export { type Auszahlungssperre, listSperren } from './bank/sperreSql.ts'
export { verarbeiteBank } from './bank/verarbeite.ts'
export type { Bankzeile, Ergebnis as Bankergebnis, Ergebnisgrund } from './bank/zeile.ts'
export {
  type Annahmeschluss,
  annahmeschluss,
  banktageWeiter,
  ersterLaufmonat,
  istBanktag,
  type Lauftage,
  letzterBanktagDesVormonats,
  tageDerSofortzahlung,
  tageDesMonatslaufs,
} from './bankkalender.ts'
export { type Auftragsdatei, liesAuftragsdatei } from './bankspiel/auftraege.ts'
export { type Ausgang, type Bankzustand, type Gutschrift, neueBank, spieleTag } from './bankspiel/spiel.ts'
export { BRAV, UEBLICH, type Verhalten, wuerfelAus } from './bankspiel/verhalten.ts'
export {
  type Ausgabe,
  type AusgabeAbgelehnt,
  type BarAbgelehnt,
  type BarschrittAbgelehnt,
  type Barschrittwunsch,
  type Barwunsch,
  beantrageBarauszahlung,
  bucheAnweisungZurueck,
  gibBarAus,
  istBarZahlbar,
  sperreGutschein,
  verwirfBarauszahlung,
} from './bar/barauszahlung.ts'
export { findBarstand, listUmlauf, listZuKlaerendeEinloesungen, type ZuKlaerend } from './bar/barmeldungSql.ts'
export {
  type Barauszahlung,
  type Bargrund,
  type Barweg,
  listBarauszahlungen,
  listBarauszahlungenDesTraegers,
} from './bar/barSql.ts'
export { type Bargelesen, type BarmeldungAbgelehnt, lassVerfallen, nimmBarmeldungAuf } from './bar/einloesen.ts'
export { bargrenze } from './bar/grenze.ts'
export { ZAHLUNG_BEARBEITER, zahlungBearbeiterMit } from './bearbeiter.ts'
export { listeGezahlteMonate } from './bestandSql.ts'
export { type Anordnung, bucheAnordnung, type Gebucht, planeUm } from './bucheAnordnung.ts'
export {
  type BerichtigenAbgelehnt,
  berichtigeEingang,
  bucheEinzahlung,
  type EingangAbgelehnt,
  type Einzahlung,
} from './bucheEingang.ts'
export { bucheErlass, type Erlass, type ErlassAbgelehnt } from './bucheErlass.ts'
export type { Forderungsteil, NeueForderung } from './bucheForderung.ts'
export {
  auszahlungHeute,
  bucheDarlehen,
  type Darlehensart,
  type Darlehensstand,
  type Darlehensteil,
  type Faelligkeitsereignis,
  istVorschuss,
  VORSCHUSS,
} from './darlehen.ts'
export { insertDarlehensfaelligkeit } from './darlehenSql.ts'
export { aufrechnungVon, type Einbehaltsregel, type Einbehaltsteil, istEinbehaltbar } from './einbehalt.ts'
export { insertNiederschlagung, insertNiederschlagungsende } from './erlassSql.ts'
export {
  type Eingang,
  type Erstattungsgrund,
  erstattungsgrundVon,
  type Forderung,
  type ForderungMitStand,
  type Forderungsart,
  type Forderungsposten,
  wirdGetilgt,
} from './forderung.ts'
export {
  type Forderungsbewegung,
  listForderungen,
  listForderungsbewegungen,
  listOffeneForderungen,
  type OffeneForderung,
  zaehleForderungen,
} from './forderungSql.ts'
export { befundsatz } from './hauptbuch/befundsatz.ts'
export type { Buchung, Buchungsumstaende, Kontoart, ZeilenRef } from './hauptbuch/buchung.ts'
export { listBuchungenDerEntscheidung, listSalden, type Saldo } from './hauptbuch/hauptbuchSql.ts'
export { type Hauptbuchbefund, pruefeHauptbuch } from './hauptbuch/pruefeHauptbuchSql.ts'
export { type Kettenbefund, pruefeKette } from './hauptbuch/pruefeKetteSql.ts'
export { type Buchlesung, findLetztePruefung, leseBuecher, pruefeBuecher } from './hauptbuch/pruefungSql.ts'
export { kettenkopf } from './hauptbuch/siegel.ts'
export { SIEGELORDNER, siegelordner } from './hauptbuch/siegelablage.ts'
export { unterschreibeTag } from './hauptbuch/unterschreibeKopf.ts'
export {
  type Altersliste,
  type Forderungsklasse,
  ladeAltersliste,
  type Verwahrklasse,
} from './haushalt/alter.ts'
export { type Haushaltsjahr, ladeHaushaltsjahr } from './haushalt/jahr.ts'
export { nachHaushaltstiteln, type Titelbetrag } from './haushalt/lauftitel.ts'
export {
  type Bestandskonto,
  ladeMonatszusammenstellung,
  type Monatsspalte,
  type Monatszeile,
  type Monatszusammenstellung,
  SPALTEN,
} from './haushalt/monat.ts'
export { ladeTagesnachweis, nachweisJson, type Tagesnachweis } from './haushalt/nachweis.ts'
export { listNachweistage, type Nachweisart } from './haushalt/nachweisSql.ts'
export type { Buchungssumme } from './haushalt/summenSql.ts'
export { titelliste } from './haushalt/titel.ts'
export { ladeUnterkunftsjahr, type Unterkunftsjahr } from './haushalt/unterkunft.ts'
export type { Auffaelligkeitsart, GeseheneAuffaelligkeit } from './lauf/auffaelligkeiten/auffaelligkeit.ts'
export { listAuffaelligkeiten } from './lauf/auffaelligkeiten/auffaelligkeitSql.ts'
export { SCHWELLEN } from './lauf/auffaelligkeiten/schwellen.ts'
export { type VermerkAbgelehnt, vermerkeAuffaelligkeiten } from './lauf/auffaelligkeiten/vermerke.ts'
export { type Ausgabedatei, ladeDatei, ladeDateien, listeDateien } from './lauf/dateien.ts'
export { type Laufdatei, listDateien } from './lauf/dateiSql.ts'
export { gibFrei, verwirf } from './lauf/freigabe.ts'
export type {
  FreigabeAbgelehnt,
  Lauf,
  LaufAbgelehnt,
  Laufart,
  Laufinhalt,
  LaufMitStand,
  Laufstand,
  Laufwunsch,
  Laufzustand,
  VerwerfenAbgelehnt,
} from './lauf/lauf.ts'
export { findLauf, type LaufRef, listLaeufe } from './lauf/laufSql.ts'
export { haeltDateien, klaereLaufsperre, type SperreKlaerenAbgelehnt } from './lauf/laufsperre.ts'
export { listOffeneLaufsperren, sperreUnbestaetigte } from './lauf/laufsperreSql.ts'
export { type Laufumstaende, legeLaufAn } from './lauf/legeLaufAn.ts'
export { bereiteNotzahlungVor, ladeNotlage, type NotzahlungAbgelehnt } from './lauf/notzahlung.ts'
export { type Beiseite, type Beiseitegrund, listBeiseite } from './lauf/planungSql.ts'
export {
  type Laufbericht,
  type Laufvorschlag,
  ladeLaufbericht,
  ladeLaufvorschlaege,
  listZahlerkonten,
  setzeFort,
} from './lauf/uebersicht.ts'
export {
  type Laufteil,
  listHerkunft,
  listLaufteile,
  type Titelsumme,
  type Wartend,
} from './lauf/uebersichtSql.ts'
export { verschweige } from './lauf/verschwiegen.ts'
export { kurz as kurzesZahlungszeichen } from './lauf/zweck.ts'
export { mieteGeschuldet } from './mieteGeschuldet.ts'
export { type Niederschlagung, ruht } from './niederschlagung.ts'
export {
  gezahlteMonate,
  type Planaenderung,
  type Plandifferenz,
  type Plandifferenzeingabe,
  plandifferenz,
  type Zahlungsstand,
} from './plandifferenz.ts'
export type { Empfaengerart, Posten, Ueberzahlung, Zahlungsweg, Zahlungswege } from './posten.ts'
export {
  faelligSeit,
  laufenderPlan,
  type OffeneRate,
  type Rate,
  type Ratenplan,
  type Ratenplanart,
  type Ratenstand,
  ratenstand,
  ratenVon,
} from './ratenplan.ts'
export { insertRatenplan, insertRatenplanende } from './ratenplanSql.ts'
export { liesZahlungszeichen, type Zahlungszeichen } from './sepa/kennzeichen.ts'
export { type Sammelauftrag, schreibePain001, type Ueberweisung } from './sepa/pain001.ts'
export {
  pruefeSepa,
  pruefeSepaDateien,
  pruefeSepaRegeln,
  SEPA_GROESSE_HOECHSTENS,
  type Sepapruefung,
} from './sepa/pruefeSepa.ts'
export { SEPA_REGELN } from './sepa/regeln.ts'
export { ladeZahlungsspur, type Zahlungsspur } from './spur.ts'
export {
  findZahlung,
  listDarlehenszahlungen,
  listZahlungen,
  type Zahlung,
  type ZahlungMitZustand,
} from './zahlungSql.ts'
export { gibZahlungFrei, laeuft as laeuftZahlungseinstellung, stelleZahlungEin } from './zahlungseinstellung.ts'
export { listZahlungseinstellungen, type Zahlungseinstellung } from './zahlungseinstellungSql.ts'
export {
  type PlanAbgelehnt,
  type Planeingabe,
  type Planmonat,
  type Planperson,
  zahlungsplan,
} from './zahlungsplan.ts'
export { ladeZahlungsstand, planJson, zahlungsstandJson } from './zahlungsstand.ts'
export type { Zahlungszustand } from './zahlungszustand.ts'
