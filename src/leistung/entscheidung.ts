import { err, type Hash, hashVon, type Json, type Kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import type { AngabeId, PersonId, Rechtsstand } from '../recht/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import { type PersonMonat, personMonateJson } from './betrag.ts'
import { rechtsstandJson } from './rechtsstand.ts'

export const ENTSCHEIDUNGSARTEN = [
  'bewilligung',
  'aenderung',
  'ablehnung',
  'nurSchreiben',
  'aufhebung',
  'abschliessend',
  'versagung',
  'entziehung',
  'nachholung',
  'minderung',
  'einstellung',
  'abhilfe',
  'ueberpruefung',
  'klage',
] as const
export type Entscheidungsart = (typeof ENTSCHEIDUNGSARTEN)[number]

/** What is fixed when certifying, part by part; ordering compares part by part (ADR 0003). */
export const TEILE = ['fakten', 'ergebnis', 'herleitung', 'plan', 'schreiben', 'zahlungsstand'] as const
export type Teil = (typeof TEILE)[number]
export type Teilhashes = Readonly<Record<Teil, Hash>>

/** Four eyes are counted by Personalnummer: two accounts of one person are one person. */
export type Handelnder = { readonly bediensteter: Kennung<'Bediensteter'>; readonly personalnummer: string }

/** What was certified. Immutable from the first moment on. */
export type Feststellung = {
  readonly id: Kennung<'Entscheidung'>
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly entwurf: Kennung<'Entwurf'>
  /** The version of the draft that was certified: a later one voids it. */
  readonly entwurfVersion: number
  /** The Fassung it starts from; null for the first decision of a case. */
  readonly basisFassung: Kennung<'Fassung'> | null
  readonly art: Entscheidungsart
  /** Why, where the facts do not say it: a letter without changed data. */
  readonly begruendung: string | null
  /** The recovery case it settles; only an `aufhebung` has one. */
  readonly ueberzahlung?: Kennung<'Ueberzahlung'> | undefined
  /** The provisional Bewilligungszeitraum it decides finally (id of the fact); only an `abschliessend` has one. */
  readonly zeitraum?: AngabeId | undefined
  readonly regelt: readonly PersonMonat[]
  readonly rechtsstand: Rechtsstand
  readonly teile: Teilhashes
  readonly hash: Hash
  readonly festgestelltVon: Handelnder
  readonly festgestelltAm: Zeitpunkt
}

export type Verfallsanlass = 'bearbeitet' | 'neuFestgestellt' | 'verworfen'

export type Festgestellt = Feststellung & { readonly zustand: 'festgestellt' }
export type Angeordnet = Feststellung & {
  readonly zustand: 'angeordnet'
  readonly angeordnetVon: Handelnder
  readonly angeordnetAm: Zeitpunkt
  /** Gapless per case: the last one that decides a month holds. */
  readonly folge: number
  /** The Fassung frozen with it; the base itself where only a letter was ordered. */
  readonly fassung: Kennung<'Fassung'>
}
export type Zurueckgegeben = Feststellung & {
  readonly zustand: 'zurueckgegeben'
  readonly zurueckgegebenVon: Handelnder
  readonly zurueckgegebenAm: Zeitpunkt
  readonly grund: string
}
export type Verfallen = Feststellung & {
  readonly zustand: 'verfallen'
  readonly verfallenAm: Zeitpunkt
  readonly anlass: Verfallsanlass
}
export type Entscheidung = Festgestellt | Angeordnet | Zurueckgegeben | Verfallen
export type Entscheidungszustand = Entscheidung['zustand']

/** The whole life of a decision. What is not here does not happen. */
export const UEBERGAENGE = {
  festgestellt: ['angeordnet', 'zurueckgegeben', 'verfallen'],
  angeordnet: [],
  zurueckgegeben: [],
  verfallen: [],
} as const satisfies Record<Entscheidungszustand, readonly Entscheidungszustand[]>

export function darf(von: Entscheidungszustand, nach: Entscheidungszustand): boolean {
  const ziele: readonly Entscheidungszustand[] = UEBERGAENGE[von]
  return ziele.includes(nach)
}

/** The hash of the whole: over exactly what was certified, by its parts (ADR 0003). */
export function gesamthash(
  f: Pick<Feststellung, 'basisFassung' | 'regelt' | 'rechtsstand' | 'teile' | 'ueberzahlung' | 'zeitraum'>,
): Hash {
  return hashVon({
    format: 'allegro-entscheidung/1',
    basisFassung: f.basisFassung,
    regelt: personMonateJson(f.regelt),
    rechtsstand: rechtsstandJson(f.rechtsstand),
    teile: f.teile,
    ...(f.ueberzahlung === undefined ? {} : { ueberzahlung: f.ueberzahlung }),
    ...(f.zeitraum === undefined ? {} : { zeitraum: f.zeitraum }),
  } satisfies Json)
}

export type FeststellenAbgelehnt =
  | { readonly art: 'fassungUeberholt'; readonly aktuelle: Kennung<'Fassung'> | null }
  /** The draft has moved on since this page was made. */
  | { readonly art: 'entwurfVeraltet'; readonly version: number }
  /** Without changed data there must be a reason … */
  | { readonly art: 'begruendungFehlt' }
  /** … and at least one document. */
  | { readonly art: 'schreibenFehlt' }
  /** Only a letter, or a decision on paid months, was asked for; but the draft holds other facts than what is ordered. */
  | { readonly art: 'faktenGeaendert' }
  | { readonly art: 'nichtsZuEntscheiden' }
  /** The engine says what it does not cover in a month that would be decided. */
  | { readonly art: 'nichtAbgedeckt'; readonly gruende: readonly string[] }
  | { readonly art: 'unbekannt' }

export type FeststellenEingabe = Pick<
  Feststellung,
  'art' | 'begruendung' | 'basisFassung' | 'entwurfVersion' | 'regelt'
> & {
  readonly anzahlSchreiben: number
  /** The draft says what its Fassung says. */
  readonly unveraendert: boolean
  /** What the engine does not cover, in the months that would be decided. */
  readonly nichtAbgedeckt: readonly string[]
  readonly aktuelleFassung: Kennung<'Fassung'> | null
  readonly aktuelleEntwurfVersion: number
}

export function pruefeFeststellen(e: FeststellenEingabe): Result<null, FeststellenAbgelehnt> {
  if (e.entwurfVersion !== e.aktuelleEntwurfVersion)
    return err({ art: 'entwurfVeraltet', version: e.aktuelleEntwurfVersion })
  if (e.basisFassung !== e.aktuelleFassung) return err({ art: 'fassungUeberholt', aktuelle: e.aktuelleFassung })
  if (e.art === 'nurSchreiben') {
    if (!e.unveraendert) return err({ art: 'faktenGeaendert' })
    if (e.begruendung === null || e.begruendung.trim() === '') return err({ art: 'begruendungFehlt' })
    if (e.anzahlSchreiben < 1) return err({ art: 'schreibenFehlt' })
    return ok(null)
  }
  if (e.art === 'aufhebung' && !e.unveraendert) return err({ art: 'faktenGeaendert' })
  if (ausVerfahren(e.art) && e.anzahlSchreiben < 1) return err({ art: 'schreibenFehlt' })
  // Changed facts that change no amount to be decided still make a Fassung (and may open a recovery case).
  if (!ausVerfahren(e.art) && e.regelt.length === 0 && e.unveraendert) return err({ art: 'nichtsZuEntscheiden' })
  return e.nichtAbgedeckt.length === 0 ? ok(null) : err({ art: 'nichtAbgedeckt', gruende: e.nichtAbgedeckt })
}

const ausVerfahren = (art: Entscheidungsart): boolean => art === 'aufhebung' || art === 'abschliessend'

/** Where the program computes differently now than when it was certified. */
export type Ergebnisstelle = { readonly person: PersonId | null; readonly monat: string; readonly regel: string }

export type AnordnenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'nichtFestgestellt'; readonly zustand: Exclude<Entscheidungszustand, 'festgestellt'> }
  /** Who certified may not order (Vier-Augen-Prinzip). */
  | { readonly art: 'gleichePerson' }
  /** Nor who changed anything in this draft. */
  | { readonly art: 'hatBearbeitet' }
  /** Another Fassung was ordered since. */
  | { readonly art: 'fassungUeberholt'; readonly aktuelle: Kennung<'Fassung'> | null }
  /** The facts are no longer those that were certified. */
  | { readonly art: 'inhaltGeaendert' }
  /** A run has paid one of these months. */
  | { readonly art: 'zahlungsstandGeaendert' }
  /** The program computes differently now: person, month, rule. */
  | { readonly art: 'ergebnisGeaendert'; readonly stellen: readonly Ergebnisstelle[] }
  | { readonly art: 'planGeaendert' }
  | { readonly art: 'schreibenGeaendert' }

/** What ordering finds: everything computed anew with the stored Rechtsstand. */
export type Anordnungslage = {
  readonly aktuelleFassung: Kennung<'Fassung'> | null
  /** Null: the draft is no longer open. */
  readonly entwurfVersion: number | null
  readonly hatBearbeitet: boolean
  readonly teile: Teilhashes
  /** Asked only if result or derivation differ. */
  readonly abweichungen: readonly Ergebnisstelle[]
}

/** First the persons, then what may have moved, from the ground up: the first refusal is the cause. */
export function pruefeAnordnen(
  e: Entscheidung,
  von: Handelnder,
  lage: Anordnungslage,
): Result<Festgestellt, AnordnenAbgelehnt> {
  if (e.zustand !== 'festgestellt') return err({ art: 'nichtFestgestellt', zustand: e.zustand })
  if (e.festgestelltVon.personalnummer === von.personalnummer) return err({ art: 'gleichePerson' })
  if (lage.hatBearbeitet) return err({ art: 'hatBearbeitet' })
  if (lage.aktuelleFassung !== e.basisFassung) return err({ art: 'fassungUeberholt', aktuelle: lage.aktuelleFassung })
  const anders = (teil: Teil): boolean => lage.teile[teil] !== e.teile[teil]
  if (lage.entwurfVersion !== e.entwurfVersion || anders('fakten')) return err({ art: 'inhaltGeaendert' })
  if (anders('zahlungsstand')) return err({ art: 'zahlungsstandGeaendert' })
  if (anders('ergebnis') || anders('herleitung')) return err({ art: 'ergebnisGeaendert', stellen: lage.abweichungen })
  if (anders('plan')) return err({ art: 'planGeaendert' })
  return anders('schreiben') ? err({ art: 'schreibenGeaendert' }) : ok(e)
}

export type ZurueckgebenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'nichtFestgestellt'; readonly zustand: Exclude<Entscheidungszustand, 'festgestellt'> }
  | { readonly art: 'begruendungFehlt' }

export function pruefeZurueckgeben(e: Entscheidung, grund: string): Result<Festgestellt, ZurueckgebenAbgelehnt> {
  if (e.zustand !== 'festgestellt') return err({ art: 'nichtFestgestellt', zustand: e.zustand })
  return grund.trim() === '' ? err({ art: 'begruendungFehlt' }) : ok(e)
}
