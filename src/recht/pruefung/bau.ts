import type { Auslegung } from '../berechnung/ergebnis.ts'
import type {
  Absetzungsart,
  Angabe,
  Angaben,
  Einkommensart,
  Einnahmeart,
  Mehrbedarfsart,
  PersonId,
} from '../sachverhalt/angaben.ts'

// Small words to write a household down in a test: `angaben(person('P1', '1985-03-15'), miete(1, 300_00))`.
type Zeit = { readonly von?: string; readonly bis?: string }
const zeit = (z: Zeit = {}) => ({ von: z.von ?? null, bis: z.bis ?? null })

export function angaben(...liste: readonly Angabe[]): Angaben {
  return { format: 'allegro-angaben/1', angaben: Object.fromEntries(liste.map((a, i) => [`A${i + 1}`, a])) }
}

export const person = (
  id: PersonId,
  geburt: string,
  rolle: 'hauptperson' | 'partner' | 'haushaltsangehoerig' = 'hauptperson',
  z?: Zeit,
): Angabe => ({
  art: 'person',
  person: id,
  geburt,
  rolle,
  eltern: [],
  ...zeit(z),
})

export const kind = (id: PersonId, geburt: string, eltern: readonly PersonId[] = ['P1'], z?: Zeit): Angabe => ({
  art: 'person',
  person: id,
  geburt,
  rolle: 'kind',
  eltern: [...eltern],
  ...zeit(z),
})

/** A flat with a recognised sum. */
export const miete = (
  koepfe: number,
  anerkannt_cent: number,
  warmwasser: 'zentral' | 'dezentral' = 'zentral',
): Angabe => ({
  ...kosten(koepfe, 0, 0, 0),
  anerkannt_cent,
  warmwasser,
})

type Unterkunft = Extract<Angabe, { art: 'unterkunft' }>

/** A flat with its costs, to be checked. */
export const kosten = (
  koepfe: number,
  grundmiete_cent: number,
  nebenkosten_cent: number,
  heizung_cent: number,
): Unterkunft => ({
  art: 'unterkunft',
  ...zeit(),
  wohnform: 'miete',
  koepfe,
  anerkannt_cent: null,
  grundmiete_cent,
  nebenkosten_cent,
  heizung_cent,
  angemessen_unterkunft_cent: null,
  angemessen_heizung_cent: null,
  warmwasser: 'zentral',
  heizungsart: null,
  wohnflaeche_m2x100: null,
})

/** Costs of the flat that fall due once. */
export const wohnkosten = (
  am: string,
  kostenart: Extract<Angabe, { art: 'unterkunftEinmal' }>['kostenart'],
  betrag_cent: number,
  anerkannt_cent: number | null = null,
): Angabe => ({ art: 'unterkunftEinmal', am, kostenart, betrag_cent, anerkannt_cent })

/** Money back for the flat. */
export const wohnguthaben = (am: string, betrag_cent: number, unberuecksichtigt_cent = 0): Angabe => ({
  art: 'wohnguthaben',
  am,
  betrag_cent,
  unberuecksichtigt_cent,
})

export const lohn = (p: PersonId, brutto_cent: number, abzuege_cent = 0, z?: Zeit): Angabe => ({
  art: 'erwerbseinkommen',
  person: p,
  ...zeit(z),
  brutto_cent,
  steuern_cent: 0,
  sozialabgaben_cent: abzuege_cent,
})

export const einkommen = (p: PersonId, einkommensart: Einkommensart, betrag_cent: number, z?: Zeit): Angabe => ({
  art: 'einkommen',
  person: p,
  ...zeit(z),
  einkommensart,
  betrag_cent,
  nachzahlung: false,
  berechtigt: null,
})

type Einmalig = Extract<Angabe, { art: 'einmaligeEinnahme' }>

/** What flows in once, without deductions unless said. */
export const einmalig = (
  p: PersonId,
  einkommensart: Einnahmeart,
  betrag_cent: number,
  zufluss_am: string,
  weiteres: Partial<Einmalig> = {},
): Angabe => ({
  art: 'einmaligeEinnahme',
  person: p,
  zufluss_am,
  einkommensart,
  betrag_cent,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
  ausgaben_cent: 0,
  fuer_von: null,
  fuer_bis: null,
  frei_cent: null,
  im_folgemonat: false,
  grundbetrag_verbraucht: false,
  ...weiteres,
})

export const absetzung = (p: PersonId, absetzungsart: Absetzungsart, betrag_cent: number): Angabe => ({
  art: 'absetzung',
  person: p,
  ...zeit(),
  absetzungsart,
  betrag_cent,
})

export const mehrbedarf = (
  p: PersonId,
  mehrbedarfsart: Mehrbedarfsart,
  prozent_x100: number | null,
  betrag_cent: number | null = null,
  z?: Zeit,
): Angabe => ({
  art: 'mehrbedarf',
  person: p,
  ...zeit(z),
  mehrbedarfsart,
  betrag_cent,
  prozent_x100,
})

export const minderung = (
  p: PersonId,
  minderungsart: Minderungsart,
  ereignis_am: string,
  von: string,
  stufe = 1,
  bis: string | null = null,
): Angabe => ({ art: 'minderung', person: p, von, bis, minderungsart, ereignis_am, stufe })

type Minderungsart = Extract<Angabe, { art: 'minderung' }>['minderungsart']

export const alleinerziehend = (p: PersonId, z?: Zeit): Angabe => ({ art: 'alleinerziehung', person: p, ...zeit(z) })
export const inAusbildung = (p: PersonId, z?: Zeit): Angabe => ({ art: 'ausbildung', person: p, ...zeit(z) })
export const schwanger = (p: PersonId, termin: string, entbindung_am: string | null = null): Angabe => ({
  art: 'schwangerschaft',
  person: p,
  termin,
  entbindung_am,
})
export const ernaehrung = (
  p: PersonId,
  krankheit: Extract<Angabe, { art: 'ernaehrung' }>['krankheit'],
  z?: Zeit,
): Angabe => ({ art: 'ernaehrung', person: p, krankheit, ...zeit(z) })
export const zeitweise = (p: PersonId, modell: 'wechsel' | 'umgang', tage: number, z?: Zeit): Angabe => ({
  art: 'zeitweise',
  person: p,
  modell,
  tage,
  ...zeit(z),
})

export const schulbesuch = (
  p: PersonId,
  aufnahme: Extract<Angabe, { art: 'schulbesuch' }>['aufnahme'] = 'regelmaessig',
  z?: Zeit,
): Angabe => ({ art: 'schulbesuch', person: p, aufnahme, verguetung: false, ...zeit(z) })
export const bildungsbedarf = (
  p: PersonId,
  bildungsart: Extract<Angabe, { art: 'bildungsbedarf' }>['bildungsart'],
  betrag_cent: number | null,
  erbringung: Extract<Angabe, { art: 'bildungsbedarf' }>['erbringung'] = 'geld',
  z?: Zeit,
): Angabe => ({ art: 'bildungsbedarf', person: p, bildungsart, betrag_cent, erbringung, ...zeit(z) })

type Foerderung = Extract<Angabe, { art: 'ausbildungsfoerderung' }>

export const foerderung = (
  p: PersonId,
  art: Foerderung['foerderung'],
  foerderstand: Foerderung['foerderstand'] = 'ohne',
  haerte: Foerderung['haerte'] = 'keine',
  z?: Zeit,
): Angabe => ({ art: 'ausbildungsfoerderung', person: p, foerderung: art, foerderstand, haerte, ...zeit(z) })
export const guthaben = (p: PersonId, wert_cent: number, z?: Zeit): Angabe => ({
  art: 'vermoegen',
  person: p,
  ...zeit(z),
  vermoegensart: 'guthaben',
  wert_cent,
  geschuetzt: false,
})
export const karenz = (von: string, bis: string): Angabe => ({ art: 'karenzzeit', von, bis })
export const bewilligung = (von: string, bis: string): Angabe => ({ art: 'bewilligungszeitraum', von, bis })
export const ausgeschlossen = (
  p: PersonId,
  grund: Extract<Angabe, { art: 'ausschluss' }>['grund'],
  z?: Zeit,
): Angabe => ({ art: 'ausschluss', person: p, grund, ...zeit(z) })

export const ortsabwesend = (
  p: PersonId,
  von: string,
  bis: string,
  abwesenheit: Extract<Angabe, { art: 'ortsabwesenheit' }>['abwesenheit'] = 'ohneGrund',
  zustimmung = false,
): Angabe => ({ art: 'ortsabwesenheit', person: p, von, bis, abwesenheit, zustimmung })

type Verwandte = Extract<Angabe, { art: 'verwandte' }>

/** One relative with this income and nothing else, unless said. */
export const verwandte = (p: PersonId, bereinigt_cent: number, weiteres: Partial<Verwandte> = {}): Angabe => ({
  art: 'verwandte',
  person: p,
  ...zeit(),
  bereinigt_cent,
  verdienende: 1,
  ohne_einkommen: 0,
  kinderbedarf_cent: 0,
  unterkunft_cent: 0,
  belastungen_cent: 0,
  aus_vermoegen_cent: 0,
  gegeben_cent: 0,
  sind_eltern: false,
  widerlegt: false,
  ...weiteres,
})

type Vermoegen = Extract<Angabe, { art: 'vermoegen' }>

export const vermoegen = (
  p: PersonId,
  vermoegensart: Vermoegen['vermoegensart'],
  wert_cent: number,
  weiteres: Partial<Vermoegen> = {},
): Angabe => ({
  art: 'vermoegen',
  person: p,
  ...zeit(),
  vermoegensart,
  wert_cent,
  geschuetzt: false,
  ...weiteres,
})

/** A whole case in one line: month, household, what to look at, what must come out, where that is written. */
export type Muster = {
  readonly monat: string
  readonly name: string
  readonly angaben: Angaben
  /** "P1.regelbedarf", "gesamt", "vermoegensfreibetrag", "P2.leistung.unterkunft", "P1.vorschlag.<name of the rule>". */
  readonly groesse: string
  readonly soll: number
  readonly von: string
  /** Answers other than the default ones. */
  readonly auslegung?: Auslegung
}
