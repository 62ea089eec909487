import { type Datum, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { type Anschrift, type AnschriftFehler, pruefeAnschrift } from './anschrift.ts'
import type { Kundennummer } from './nummern.ts'
import { type Personendaten, type PersonendatenFehler, pruefePersonendaten } from './person.ts'
import {
  insertAnschrift,
  insertPerson,
  insertPersonendaten,
  insertSuchworte,
  nextAnschriftVersion,
  updatePersonVersion,
} from './personSql.ts'
import { namensschluessel, suchworte } from './sortierschluessel.ts'
import type { Urheber } from './urheber.ts'
import { neueKundennummer } from './zaehlerSql.ts'

export type PersonAbgelehnt =
  | { readonly art: 'ungueltig'; readonly fehler: readonly PersonendatenFehler[] }
  | { readonly art: 'anschriftUngueltig'; readonly fehler: readonly AnschriftFehler[] }
  | { readonly art: 'unbekannt' }

export type NeuePerson = {
  readonly daten: Personendaten
  /** Address and the day from which it is hers. */
  readonly anschrift?: { readonly ab: Datum; readonly wert: Anschrift } | undefined
}

/** A new person with the next Kundennummer of the agency. Whether she is there already is asked before (`findeAehnliche`). */
export async function legePersonAn(
  tx: Tx,
  u: Urheber,
  traeger: TraegerNr,
  neu: NeuePerson,
): Promise<Result<{ readonly id: Kennung<'Person'>; readonly kundennummer: Kundennummer }, PersonAbgelehnt>> {
  const daten = bereinigt(neu.daten)
  const fehler = pruefePersonendaten(daten, u.heute)
  if (fehler.length > 0) return err({ art: 'ungueltig', fehler })
  if (neu.anschrift) {
    const anschriftFehler = pruefeAnschrift(beschnitten(neu.anschrift.wert))
    if (anschriftFehler.length > 0) return err({ art: 'anschriftUngueltig', fehler: anschriftFehler })
  }
  const id = kennung<'Person'>(u.kennung())
  const kundennummer = await neueKundennummer(tx, traeger)
  await insertPerson(tx, u, { id, kundennummer, ...schluessel(daten) })
  await insertPersonendaten(tx, u, id, 1, daten)
  await insertSuchworte(tx, id, 'name', worteDesNamens(daten))
  if (neu.anschrift) await schreibeAnschrift(tx, u, id, 1, neu.anschrift.ab, beschnitten(neu.anschrift.wert))
  return ok({ id, kundennummer })
}

/** Names, birth date and so on change by a new version; former names stay findable. */
export async function aenderePersonendaten(
  tx: Tx,
  u: Urheber,
  id: Kennung<'Person'>,
  roh: Personendaten,
): Promise<Result<{ readonly version: number }, PersonAbgelehnt>> {
  const daten = bereinigt(roh)
  const fehler = pruefePersonendaten(daten, u.heute)
  if (fehler.length > 0) return err({ art: 'ungueltig', fehler })
  const version = await updatePersonVersion(tx, id, schluessel(daten))
  if (version === undefined) return err({ art: 'unbekannt' })
  await insertPersonendaten(tx, u, id, version, daten)
  await insertSuchworte(tx, id, 'name', worteDesNamens(daten))
  return ok({ version })
}

/** The address from a day on. An earlier entry for the same day is kept but holds no longer. */
export async function setzeAnschrift(
  tx: Tx,
  u: Urheber,
  id: Kennung<'Person'>,
  ab: Datum,
  roh: Anschrift,
): Promise<Result<{ readonly version: number }, PersonAbgelehnt>> {
  const anschrift = beschnitten(roh)
  const fehler = pruefeAnschrift(anschrift)
  if (fehler.length > 0) return err({ art: 'anschriftUngueltig', fehler })
  const version = await nextAnschriftVersion(tx, id)
  if (version === undefined) return err({ art: 'unbekannt' })
  await schreibeAnschrift(tx, u, id, version, ab, anschrift)
  return ok({ version })
}

async function schreibeAnschrift(
  tx: Tx,
  u: Urheber,
  id: Kennung<'Person'>,
  version: number,
  ab: Datum,
  a: Anschrift,
): Promise<void> {
  await insertAnschrift(tx, u, id, version, ab, a)
  await insertSuchworte(tx, id, 'anschrift', suchworte(`${a.strasse} ${a.hausnummer} ${a.plz} ${a.ort}`))
}

function schluessel(d: Personendaten): { readonly sortierschluessel: string; readonly geburtsdatum: Datum } {
  return { sortierschluessel: namensschluessel(d.nachname, d.vorname), geburtsdatum: d.geburtsdatum }
}

function worteDesNamens(d: Personendaten): readonly string[] {
  return suchworte(`${d.nachname} ${d.vorname} ${d.geburtsname}`)
}

/** One spelling of the same text: composed letters, single blanks, none at the ends. */
function sauber(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function bereinigt(d: Personendaten): Personendaten {
  return {
    ...d,
    vorname: sauber(d.vorname),
    nachname: sauber(d.nachname),
    geburtsname: sauber(d.geburtsname),
    geburtsort: sauber(d.geburtsort),
  }
}

export function beschnitten(a: Anschrift): Anschrift {
  return {
    strasse: sauber(a.strasse),
    hausnummer: sauber(a.hausnummer),
    zusatz: sauber(a.zusatz),
    plz: sauber(a.plz),
    ort: sauber(a.ort),
    land: sauber(a.land).toUpperCase(),
  }
}
