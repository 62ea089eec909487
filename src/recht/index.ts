export { type BerechneOptionen, berechne, berechneMonate } from './berechnung/berechne.ts'
export type {
  Auslegung,
  Bildungsleistung,
  Ergebnis,
  Herleitung,
  Hinweis,
  Kostentraeger,
  Leistungsart,
  Leistungsbetrag,
  PersonErgebnis,
  Rechenschritt,
  Rechtsstand,
  Vorschlag,
} from './berechnung/ergebnis.ts'
export { LEISTUNGSARTEN } from './berechnung/ergebnis.ts'
export { type Erklaerung, erklaere } from './erklaerung/erklaere.ts'
export { rechenblatt } from './erklaerung/rechenblatt.ts'
export { type Registereintrag, registrierung } from './erklaerung/registrierung.ts'
export { type Unterschied, vergleiche } from './erklaerung/vergleich.ts'
export {
  ausschlussfristErstattung,
  behoerdenfrist,
  DAUER,
  einstellungBis,
  type FristGegenUns,
  feststellungsfristMinderung,
  gegenDasJobcenter,
  hoechstfristRuecknahme,
  jahresfristAbschliessend,
  jahresfristAufhebung,
} from './fristen/behoerde.ts'
export { type Bekanntgabeweg, bekanntgabe } from './fristen/bekanntgabe.ts'
export { feiertage, type Gemeindefeiertag, ostersonntag } from './fristen/feiertage.ts'
export { type Frist, istWerktag, monateSpaeter, naechsterWerktag, type Ort } from './fristen/frist.ts'
export {
  ersatzanspruchErlischtMitAblauf,
  erstattungVerjaehrtMitAblauf,
  leistungVerjaehrtMitAblauf,
  traegererstattungVerjaehrtMitAblauf,
  ueberpruefungBis,
} from './fristen/jahresende.ts'
export { type Bundesland, LAENDER } from './fristen/land.ts'
export {
  aufrechnungBis,
  folgemonat,
  kostensenkungAb,
  minderungszeitraum,
  monatOhneRegelbedarf,
  nachweiseAusgeschlossenNach,
  type Spanne,
  tilgungAb,
  vorschussAb,
  type Zinslage,
  zinsenAb,
  zinsenBis,
} from './fristen/monate.ts'
export {
  begruendungVerlangenBis,
  klagefrist,
  type Rechtsbehelfslage,
  untaetigkeitsklageAb,
  widerspruchsfrist,
  wiedereinsetzungBis,
  wiedereinsetzungImVerwaltungsverfahrenBis,
} from './fristen/rechtsbehelf.ts'
export { hinweiseZuAnspruechen, kindergeldAm } from './hinweise/ansprueche.ts'
export { HINWEISE, type Hinweiscode } from './hinweise/katalog.ts'
export { hinweiseZuAngaben } from './hinweise/zuAngaben.ts'
export {
  type Abweichung,
  angabenDerPrueffaelle,
  type FallBericht,
  liesPruefdatei,
  liesPrueffaelle,
  type Monatsauswahl,
  pruefeFaelle,
  zeilen as prueflaufZeilen,
} from './pruefall/pruefe.ts'
export { liesParametersatz } from './regelwerk/parametersatz.ts'
export {
  type Angabe,
  type AngabeId,
  type Angaben,
  type Angabenart,
  type AngabeVon,
  angabenSchema,
  type PersonId,
  type Rolle,
} from './sachverhalt/angaben.ts'
export { EINKOMMENSNAMEN, EINNAHMENAMEN } from './sachverhalt/einnahmenamen.ts'
export { type AngabenFehler, liesAngaben } from './sachverhalt/liesAngaben.ts'
export { bereite, type Sachverhalt } from './sachverhalt/sachverhalt.ts'
export {
  type Minderungsereignis,
  minderungsfolge,
  type Rechtsfolge,
} from './sgb2/p31-minderungen/rechtsfolge.ts'
export {
  type Aufschub,
  aufschiebendeWirkung,
  VERFUEGUNGSARTEN,
  type Verfuegungsart,
  type Wirkung,
} from './sgb2/p39-vollziehbarkeit/aufschiebendeWirkung.ts'
export { haftung, raten } from './sgb2/p40-verfahren/rueckzahlung.ts'
export { schlageZeitraumVor, type Verkuerzungsgrund, type Zeitraumvorschlag } from './sgb2/p41-berechnung/zeitraum.ts'
export {
  type Durchschnitt,
  durchschnittseinkommen,
  pruefeVorlaeufigkeit,
  setzeMangelsNachweisFest,
  type Vorlaeufigkeitsgrund,
} from './sgb2/p41a-vorlaeufig/bemessung.ts'
export { type Fiktion, type Fiktionslage, fiktion } from './sgb2/p41a-vorlaeufig/fristen.ts'
export { type Monatszeile, type PersonSaldo, type Saldierung, saldiere } from './sgb2/p41a-vorlaeufig/saldierung.ts'
export {
  pruefeVorzeitigeLeistung,
  type VorzeitigAbgelehnt,
  type VorzeitigeLeistung,
  verringerungen,
} from './sgb2/p42-auszahlung/vorzeitig.ts'
export {
  type Aufrechnung,
  type AufrechnungAbgelehnt,
  type Aufrechnungsplan,
  type Auszahlung,
  type Darlehen,
  type Einbehalt,
  einbehalte,
  type Forderungsgrund,
  pruefeAufrechnung,
  rate as aufrechnungsrate,
  tilgungsrate,
} from './sgb2/p43-aufrechnung/aufrechnung.ts'
export { type Darlehensgrund, faelligkeit, verteileTeilzahlung } from './sgb2/p43-aufrechnung/faelligkeit.ts'
export {
  BUSSE_MINDESTENS,
  busseZahlbarBis,
  bussgeldgebuehr,
  bussgeldHoechstens,
  bussgeldnummer,
  einspruchsfrist,
  type Schuld,
  TATBESTAENDE,
  type Tatbestand,
  VERWARNUNGSGELD,
  verfolgbarBis,
  ZUSTELLUNG,
  zollMitZustaendig,
} from './sgb2/p63-bussgeld/bussgeld.ts'
export { type Leistungsname, leistungsnamen } from './sgb2/p65a-uebergang/leistungsname.ts'
export { type Beitrag, beitragspauschale, type Versicherung, versicherungen } from './sgb5/p232a-beitrag/beitrag.ts'
export {
  ersterNachzuzahlenderMonat,
  type Ueberpruefung,
  type UeberpruefungAbgelehnt,
} from './sgb10/p44-ueberpruefung/ueberpruefung.ts'
export {
  type Antwort,
  type Aufhebungslage,
  type Aufhebungsvorschlag,
  schlageAufhebungVor,
} from './sgb10/p45-aufhebung/aufhebung.ts'
export { type Beitragsersatz, beitragsersatz } from './sgb10/p50-erstattung/beitraege.ts'
export { erstattung } from './sgb10/p50-erstattung/erstattung.ts'
export { type Doppelmonat, erstattungsanspruch } from './sgb10/p104-andere-traeger/erstattungsanspruch.ts'
export { pruefeVorrang, type Vorrang, type VorrangImMonat } from './vorrang/pruefeVorrang.ts'
