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
export { haftung, raten } from './sgb2/p40-verfahren/rueckzahlung.ts'
export { type Fiktion, type Fiktionslage, fiktion } from './sgb2/p41a-vorlaeufig/fristen.ts'
export { type Monatszeile, type Saldierung, saldiere } from './sgb2/p41a-vorlaeufig/saldierung.ts'
export {
  type Aufrechnung,
  type Darlehen,
  type Einbehalt,
  einbehalte,
  pruefeAufrechnung,
} from './sgb2/p43-aufrechnung/aufrechnung.ts'
export { type Leistungsname, leistungsnamen } from './sgb2/p65a-uebergang/leistungsname.ts'
export { type Beitrag, beitragspauschale, type Versicherung, versicherungen } from './sgb5/p232a-beitrag/beitrag.ts'
export {
  ersterNachzuzahlenderMonat,
  type Ueberpruefung,
  type UeberpruefungAbgelehnt,
} from './sgb10/p44-ueberpruefung/ueberpruefung.ts'
export {
  type Aufhebungslage,
  type Aufhebungsvorschlag,
  schlageAufhebungVor,
  verjaehrtAb,
} from './sgb10/p45-aufhebung/aufhebung.ts'
export { pruefeVorrang, type Vorrang, type VorrangImMonat } from './vorrang/pruefeVorrang.ts'
