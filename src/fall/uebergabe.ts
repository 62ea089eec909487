import { z } from 'zod'
import { type Datum, type Hash, type Json, type Kennung, kanonisch, kennung, type TraegerNr } from '../kern/index.ts'
import type { Angabe, PersonId } from '../recht/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import type { Aenderung } from './aenderung.ts'
import { AUSZAHLUNG, type Fassungsinhalt, lies, schreibe } from './fassungsinhalt.ts'
import { type Handwert, handwerte } from './handwert.ts'
import type { FallRef, Mitglied } from './leistungsfall.ts'
import { MERKMALE, type Merkmalsart } from './merkmal.ts'
import type { Umstand } from './umstand.ts'

/** What a household takes along when it moves to another Jobcenter. */
export type Uebergabepaket = {
  readonly bgNummer: string
  readonly mitglieder: readonly Mitglied[]
  /** The facts last ordered, with evidence and account. */
  readonly inhalt: Fassungsinhalt
  readonly merkmale: readonly Merkmalsart[]
  /** A sentence each: claims, objections, procedures that stay where they are. */
  readonly bleibt: readonly string[]
  /** The kinds of the procedures that run there; absent: none, or offered before they were named. */
  readonly verfahren?: readonly string[] | undefined
}

export type Uebergabe = FallRef & {
  readonly id: Kennung<'Uebergabe'>
  readonly verfahren: Kennung<'Verfahren'>
  readonly an: TraegerNr
  readonly umzugAm: Datum
  readonly paket: Uebergabepaket
  readonly hash: Hash
  readonly angebotenAm: Zeitpunkt
  readonly antwort: Uebergabeantwort | null
}

export type Uebergabeantwort = {
  readonly angenommen: boolean
  readonly grund: string
  /** The case of the other Jobcenter. */
  readonly fall: Kennung<'Leistungsfall'> | null
  readonly wann: Zeitpunkt
}

const schema = z.strictObject({
  format: z.literal('allegro-uebergabe/1'),
  bgNummer: z.string(),
  mitglieder: z.array(z.strictObject({ lokal: z.string().regex(/^P[1-9]\d?$/), person: z.uuid() })),
  inhalt: z.string(),
  merkmale: z.array(z.enum(Object.keys(MERKMALE) as [Merkmalsart, ...Merkmalsart[]])),
  bleibt: z.array(z.string()),
  verfahren: z.array(z.string()).exactOptional(),
})

export const schreibePaket = (p: Uebergabepaket): string =>
  kanonisch({
    format: 'allegro-uebergabe/1',
    bgNummer: p.bgNummer,
    mitglieder: p.mitglieder.map((m) => ({ lokal: m.lokal, person: m.person })),
    inhalt: schreibe(p.inhalt).text,
    merkmale: p.merkmale,
    bleibt: p.bleibt,
    ...(p.verfahren === undefined || p.verfahren.length === 0 ? {} : { verfahren: p.verfahren }),
  })

/** @throws if the stored text is no package. */
export function liesPaket(text: string): Uebergabepaket {
  const p = schema.parse(JSON.parse(text))
  return {
    bgNummer: p.bgNummer,
    mitglieder: p.mitglieder.map((m) => ({ lokal: m.lokal as PersonId, person: kennung<'Person'>(m.person) })),
    inhalt: lies(p.inhalt),
    merkmale: p.merkmale,
    bleibt: p.bleibt,
    verfahren: p.verfahren,
  }
}

/** What belongs to the old grant or the old flat: the new Jobcenter enters it anew. */
const BLEIBEN: ReadonlySet<Angabe['art']> = new Set([
  'antrag',
  'bewilligungszeitraum',
  'unterkunft',
  'unterkunftEinmal',
  'wohnguthaben',
  'kostensenkung',
  'wohnausnahme',
  'mietobergrenze',
  'umzug',
  'eigenheim',
  'wohnanteil',
  'einmalbedarf',
  'fehlendeEinnahme',
])

/** An amount by hand is decided anew; whether the grant was provisional and how the flat was let belongs to the old ones. */
const UMSTAENDE_BLEIBEN: ReadonlySet<Umstand['art']> = new Set(['handwert', 'vorlaeufigkeit', 'mietverhaeltnis'])

const endetVor = (a: object, tag: string): boolean => 'bis' in a && typeof a.bis === 'string' && a.bis < tag

/**
 * What a new case begins with: facts and Umstände that hold on the day of the move or later, without the old grant and the
 * old flat; the persons are there from the move on. Evidence keeps its state; the paper itself lies in the other file. Amounts set by hand are not taken along
 * (`handwerteZurFrage`).
 */
export function uebernahme(inhalt: Fassungsinhalt, umzugAm: string): readonly Aenderung[] {
  const alle = inhalt.angaben.angaben
  const angaben = Object.entries(alle).filter(([, a]) => !BLEIBEN.has(a.art) && !endetVor(a, umzugAm))
  const ids = new Set(angaben.map(([id]) => id))
  const umstaende = Object.entries(inhalt.umstaende ?? {}).filter(
    // with the id of a fact it says more about that one, and goes where it goes
    ([id, u]) => !UMSTAENDE_BLEIBEN.has(u.art) && !endetVor(u, umzugAm) && (alle[id] === undefined || ids.has(id)),
  )
  for (const [id] of umstaende) ids.add(id)
  const nachweise = Object.entries(inhalt.nachweise).filter(([id]) => ids.has(id))
  const konto = inhalt.wege.auszahlung
  return [
    ...angaben.map(([id, a]) => neu(`angaben/${id}`, ohneNull(abUmzug(a, umzugAm)))),
    ...umstaende.map(([id, u]) => neu(`umstaende/${id}`, ohneNull(u))),
    ...nachweise.map(([id, n]) => neu(`nachweise/${id}`, ohneNull({ ...n, dokument: null, seite: null }))),
    ...(konto === null ? [] : [neu(`wege/${AUSZAHLUNG}`, { konto: konto.konto, version: konto.version })]),
  ]
}

/** Of a month that began elsewhere the days from the move on are granted here (§ 41 Abs. 1 SGB II), the others there. */
function abUmzug(a: Angabe, umzugAm: string): Angabe {
  const mitten = a.art === 'person' && !umzugAm.endsWith('-01')
  return mitten && (a.von ?? '') < umzugAm ? { ...a, von: umzugAm } : a
}

/** Amounts set by hand that would go on after the move: the new Jobcenter decides about each anew. */
export const handwerteZurFrage = (inhalt: Fassungsinhalt, umzugAm: string): readonly Handwert[] =>
  handwerte(inhalt).filter((w) => !endetVor(w, umzugAm))

const ohneNull = (werte: object): Json =>
  Object.fromEntries(Object.entries(werte).filter(([, w]) => w !== null && w !== undefined)) as Json

const neu = (pfad: string, wert: Json): Aenderung => ({ pfad, alt: null, neu: wert })
