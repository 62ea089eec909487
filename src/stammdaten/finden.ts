import type { Datum, Kennung } from '../kern/index.ts'
import type { Akteur, Tx } from '../technik/index.ts'
import { findGeltende } from './dubletten/dubletteSql.ts'
import { moeglicheGeburtstage } from './dubletten/geburtstag.ts'
import { type Vergleich, type Vergleichsdaten, vergleichePersonen } from './dubletten/vergleiche.ts'
import type { Person } from './person.ts'
import { listPersonen, type Stand } from './personSql.ts'
import { suchworte } from './sortierschluessel.ts'
import type { Suche } from './suche.ts'
import { findAehnliche, findPersonenNachIban, findPersonenNachWorten, findPersonNachKundennummer } from './sucheSql.ts'

export const SUCHE_HOECHSTENS = 50

/**
 * Persons for the one search field, in the order of their names. Level E finds by name, birth date and
 * Kundennummer only and sees no address. A BG number is not known here: cases find their persons.
 * Which of them have a case one may see is for the rooms above to say.
 */
export async function findePersonen(tx: Tx, akteur: Akteur, suche: Suche, stand: Stand): Promise<readonly Person[]> {
  const eingeschraenkt = akteur.art === 'mensch' && akteur.stufe === 'E'
  const personen = await listPersonen(tx, await trefferVon(tx, suche, eingeschraenkt), stand)
  return eingeschraenkt ? personen.map((p) => ({ ...p, anschrift: undefined, anschriftVersion: 0 })) : personen
}

async function trefferVon(tx: Tx, suche: Suche, eingeschraenkt: boolean): Promise<readonly Kennung<'Person'>[]> {
  switch (suche.art) {
    case 'bgNummer':
    case 'altnummer':
    case 'kassenzeichen':
      return []
    case 'kundennummer': {
      const id = await findPersonNachKundennummer(tx, suche.kundennummer)
      return id === undefined ? [] : [id]
    }
    case 'iban':
      return eingeschraenkt ? [] : findPersonenNachIban(tx, suche.iban, SUCHE_HOECHSTENS)
    case 'worte':
      return findPersonenNachWorten(tx, { ...suche, mitAnschrift: !eingeschraenkt }, SUCHE_HOECHSTENS)
  }
}

/** Somebody who may be the person asked for, and why. */
export type Aehnliche = { readonly person: Person; readonly vergleich: Vergleich }

const AEHNLICHE_HOECHSTENS = 10

/** Who might be the same person, the likeliest first; who is double of another stands as the one that stays (D-02, ADR 0060). */
export async function findeAehnliche(tx: Tx, daten: Vergleichsdaten, stand: Stand): Promise<readonly Aehnliche[]> {
  const worte = suchworte(`${daten.nachname} ${daten.vorname} ${daten.geburtsname}`)
  const tage = moeglicheGeburtstage(daten.geburtsdatum, stand.am)
  const personen = await listPersonen(tx, await findAehnliche(tx, { geburt: daten.geburtsdatum, tage, worte }), stand)
  const aehnliche = personen
    .map((person) => ({ person, vergleich: vergleichePersonen(daten, person) }))
    .filter((x) => x.vergleich.urteil !== 'kaum')
    .sort((x, y) => y.vergleich.punkte - x.vergleich.punkte || (x.person.id < y.person.id ? -1 : 1))
  return (await alsBleibende(tx, aehnliche, stand)).slice(0, AEHNLICHE_HOECHSTENS)
}

async function alsBleibende(tx: Tx, liste: readonly Aehnliche[], stand: Stand): Promise<readonly Aehnliche[]> {
  const gilt = await findGeltende(
    tx,
    liste.map((x) => x.person.id),
  )
  const bleibende = await ladePersonen(tx, [...new Set(gilt.values())], stand)
  const je = new Map<Kennung<'Person'>, Aehnliche>()
  for (const x of liste) {
    const bleibt = gilt.get(x.person.id)
    const person = (bleibt && bleibende.get(bleibt)) ?? x.person
    if (!je.has(person.id)) je.set(person.id, { ...x, person })
  }
  return [...je.values()]
}

/** What is known of persons now; `am` and `bekannt` ask for what held then. */
export async function ladePersonen(
  tx: Tx,
  ids: readonly Kennung<'Person'>[],
  stand: Stand,
): Promise<ReadonlyMap<Kennung<'Person'>, Person>> {
  const personen = await listPersonen(tx, ids, stand)
  const karte = new Map(personen.map((p) => [p.id, p]))
  for (const id of ids) if (!karte.has(id)) throw new Error(`no such person: ${id}`)
  return karte
}

export function standJetzt(uhr: { readonly jetzt: () => Stand['bekannt']; readonly heute: () => Datum }): Stand {
  return { am: uhr.heute(), bekannt: uhr.jetzt() }
}
