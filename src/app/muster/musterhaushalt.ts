import { type Datum, ersterTag, iso, type Json, letzterTag, type Monat, type TraegerNr } from '../../kern/index.ts'
import type { Angabe, AngabeId, Angaben, AngabeVon, PersonId } from '../../recht/index.ts'
import type { Geschlecht } from './daten/namen.ts'
import type { Personalnummer } from './personal.ts'

/** One household of the sample: who lives there, what it states, and what the office did with it, day by day. */
export type Musterhaushalt = {
  /** Permanent name; tests and demonstrations point to it. */
  readonly schluessel: string
  readonly titel: string
  readonly traeger: TraegerNr
  /** As if taken over from the procedure before: finds the case again after an interruption. */
  readonly altnummer: string
  readonly antragAm: Datum
  readonly bewilligungszeitraum: { readonly von: Monat; readonly bis: Monat }
  readonly anschrift: Musteranschrift
  /** In the order P1, P2, …; who has `dazu` joins later by a step. */
  readonly personen: readonly Musterperson[]
  readonly wege: Musterwege
  readonly schritte: readonly Musterschritt[]
  readonly erwartet: Mustererwartung
}

export type Musterperson = {
  readonly id: PersonId
  readonly vorname: string
  readonly nachname: string
  readonly geschlecht: Geschlecht
  readonly geburt: Datum
  readonly rolle: AngabeVon<'person'>['rolle']
  readonly eltern: readonly PersonId[]
  /** Day of moving in or of birth; absent: there from the beginning. */
  readonly dazu?: Datum
}

export type Musteranschrift = {
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
}

export type Musterwege = {
  readonly iban: string
  /** Landlord or supplier paid directly, out of the amounts for housing. */
  readonly direkt: readonly Musterdirektzahlung[]
}

export type Musterdirektzahlung = {
  readonly art: 'vermieter' | 'versorger'
  readonly name: string
  readonly anschrift: Musteranschrift
  readonly iban: string
  /** null: all that is due for housing. */
  readonly betrag_cent: number | null
  readonly aufteilung: 'koepfe' | 'bedarf'
}

/** A change of the draft as the road takes it; what was there before is known from the steps before. */
export type Musteraenderung =
  | { readonly angabe: AngabeId; readonly neu: Angabe | null }
  | { readonly angabe: AngabeId; readonly feld: string; readonly neu: Json }

export type Musterschritt = { readonly am: Datum; readonly wer: Personalnummer } & (
  | { readonly art: 'aufnehmen' }
  | { readonly art: 'dazunehmen'; readonly person: PersonId }
  | { readonly art: 'aendern'; readonly anlass: string; readonly aenderungen: readonly Musteraenderung[] }
  | { readonly art: 'feststellen' }
  | { readonly art: 'zurueckgeben'; readonly grund: string }
  | { readonly art: 'anordnen' }
)

export type Mustererwartung = {
  readonly anspruch: boolean
  /** What the last ordered change does to months already paid, person by person. */
  readonly folgen: readonly ('nachzahlung' | 'ueberzahlung')[]
}

/** Where the case stands after its last step. */
export type Musterstand = {
  readonly anordnungen: number
  readonly offen: 'nichts' | 'entwurf' | 'anordnung'
}

export function standVon(h: Musterhaushalt): Musterstand {
  const letzter = h.schritte.at(-1)?.art
  const anordnungen = h.schritte.filter((s) => s.art === 'anordnen').length
  if (letzter === 'anordnen') return { anordnungen, offen: 'nichts' }
  return { anordnungen, offen: letzter === 'feststellen' ? 'anordnung' : 'entwurf' }
}

const ANTRAG: AngabeId = 'antrag'
const BEWILLIGUNGSZEITRAUM: AngabeId = 'bwz-1'

export type Angabenstand = Angaben['angaben']

export const personAngabe = (person: PersonId): AngabeId => `person-${person.slice(1)}`

/** The facts that taking in a household makes by itself, under the ids it gives them (`ablauf/aufnehmen`). */
export function angabenDerAufnahme(h: Musterhaushalt): Angabenstand {
  const { von, bis } = h.bewilligungszeitraum
  return {
    [ANTRAG]: { art: 'antrag', am: iso(h.antragAm) },
    [BEWILLIGUNGSZEITRAUM]: { art: 'bewilligungszeitraum', von: iso(ersterTag(von)), bis: iso(letzterTag(bis)) },
    ...Object.fromEntries(
      h.personen.filter((p) => p.dazu === undefined).map((p) => [personAngabe(p.id), angabeDerPerson(p)]),
    ),
  }
}

export function angabeDerPerson(p: Musterperson): AngabeVon<'person'> {
  return {
    art: 'person',
    person: p.id,
    geburt: iso(p.geburt),
    rolle: p.rolle,
    eltern: [...p.eltern],
    von: p.dazu === undefined ? null : iso(p.dazu),
    bis: null,
  }
}

/** The facts after the first `anzahl` steps; all of them if not given. */
export function angabenNach(h: Musterhaushalt, anzahl = h.schritte.length): Angaben {
  const stand: Record<AngabeId, Angabe> = {}
  for (const s of h.schritte.slice(0, anzahl)) {
    if (s.art === 'aufnehmen') Object.assign(stand, angabenDerAufnahme(h))
    if (s.art === 'dazunehmen') {
      const p = h.personen.find((x) => x.id === s.person)
      if (p === undefined) throw new Error(`no such person: ${s.person}`)
      stand[personAngabe(p.id)] = angabeDerPerson(p)
    }
    if (s.art === 'aendern') for (const a of s.aenderungen) aendere(stand, a)
  }
  return { format: 'allegro-angaben/1', angaben: stand }
}

function aendere(stand: Record<AngabeId, Angabe>, a: Musteraenderung): void {
  if ('feld' in a) {
    const alt = stand[a.angabe]
    if (alt === undefined || !(a.feld in alt)) throw new Error(`no field ${a.feld} to change in ${a.angabe}`)
    stand[a.angabe] = { ...alt, [a.feld]: a.neu } as Angabe
  } else if (a.neu === null) delete stand[a.angabe]
  else if (stand[a.angabe] !== undefined) throw new Error(`fact ${a.angabe} is there already`)
  else stand[a.angabe] = a.neu
}
