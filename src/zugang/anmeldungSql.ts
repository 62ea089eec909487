import { sql } from 'kysely'
import type { Kennung } from '../kern/index.ts'
import { isoZeitpunkt, type Tx, type Zeitpunkt } from '../technik/index.ts'
import type { Drosselstand } from './drossel.ts'
import type { Anmeldeweg } from './sitzungSql.ts'

/** Reads the state of a key and keeps others from it until the transaction ends, also if there is no row yet. */
export async function lockDrossel(tx: Tx, schluessel: Uint8Array, jetzt: Zeitpunkt): Promise<Drosselstand | undefined> {
  const { rows } = await sql<{ fehler: number; seit: Zeitpunkt; freiAb: Zeitpunkt }>`
    INSERT INTO zugang.drossel AS d (schluessel, fehler, seit, frei_ab)
    VALUES (${Buffer.from(schluessel)}, 0, ${isoZeitpunkt(jetzt)}, ${isoZeitpunkt(jetzt)})
    ON CONFLICT (schluessel) DO UPDATE SET fehler = d.fehler
    RETURNING fehler, seit, frei_ab AS "freiAb"`.execute(tx)
  const r = rows[0]
  return r === undefined || r.fehler === 0 ? undefined : r
}

export async function updateDrossel(tx: Tx, schluessel: Uint8Array, s: Drosselstand): Promise<void> {
  await sql`
    UPDATE zugang.drossel SET fehler = ${s.fehler}, seit = ${isoZeitpunkt(s.seit)}, frei_ab = ${isoZeitpunkt(s.freiAb)}
     WHERE schluessel = ${Buffer.from(schluessel)}`.execute(tx)
}

export async function deleteDrossel(tx: Tx, schluessel: Uint8Array): Promise<void> {
  await sql`DELETE FROM zugang.drossel WHERE schluessel = ${Buffer.from(schluessel)}`.execute(tx)
}

/** Takes back one try that turned out well. */
export async function updateDrosselGelungen(tx: Tx, schluessel: Uint8Array, jetzt: Zeitpunkt): Promise<void> {
  await sql`
    UPDATE zugang.drossel SET fehler = greatest(0, fehler - 1), frei_ab = least(frei_ab, ${isoZeitpunkt(jetzt)}::timestamptz)
     WHERE schluessel = ${Buffer.from(schluessel)}`.execute(tx)
}

export type Anmeldeergebnis = 'angemeldet' | 'falsch' | 'gedrosselt' | 'keineBerechtigung'

export async function insertAnmeldung(
  tx: Tx,
  a: {
    readonly id: string
    readonly zeit: Zeitpunkt
    readonly ergebnis: Anmeldeergebnis
    readonly weg: Anmeldeweg
    readonly konto: Kennung<'Konto'> | undefined
    readonly nameHash: Uint8Array
    readonly netzHash: Uint8Array
  },
): Promise<void> {
  await sql`
    INSERT INTO zugang.anmeldung (id, zeit, ergebnis, weg, konto_id, anmeldename_hash, netz_hash)
    VALUES (${a.id}, ${isoZeitpunkt(a.zeit)}, ${a.ergebnis}, ${a.weg}, ${a.konto ?? null}, ${Buffer.from(a.nameHash)},
            ${Buffer.from(a.netzHash)})`.execute(tx)
}

/** Whether this name has signed in from this network since then. */
export async function istBekannterWeg(
  tx: Tx,
  nameHash: Uint8Array,
  netzHash: Uint8Array,
  seit: Zeitpunkt,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM zugang.anmeldung
     WHERE ergebnis = 'angemeldet' AND anmeldename_hash = ${Buffer.from(nameHash)} AND netz_hash = ${Buffer.from(netzHash)}
       AND zeit >= ${isoZeitpunkt(seit)} LIMIT 1`.execute(tx)
  return rows.length > 0
}
