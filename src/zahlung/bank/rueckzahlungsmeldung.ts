import { type Cent, kennung, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { type Buchung, type Buchungsumstaende, storno } from '../hauptbuch/buchung.ts'
import { insertBuchungen, listBuchungenDerZeile } from '../hauptbuch/hauptbuchSql.ts'
import { findErgebnis, findZeile } from './bankSql.ts'
import { setze } from './rueckzahlung.ts'
import { findGesendeteRueckzahlung, type Rueckzahlung } from './rueckzahlungSql.ts'
import type { Gemeint } from './ueberweisungSql.ts'
import { vorgangDerZeile, zeilenbuchung } from './verwahrung.ts'
import type { Bankzeile, Ergebnis, Ergebnisgrund } from './zeile.ts'

// What the bank says of money that went back to who sent it. Each answers undefined where it speaks of no such transfer.

type Zeile = Bankzeile & { readonly betrag: Cent }

/** The bank has taken it off the account. */
export async function belasteRueckzahlung(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  z: Zeile,
  g: Gemeint,
): Promise<Ergebnis | undefined> {
  const r = await findGesendeteRueckzahlung(tx, traeger, g)
  if (r === undefined) return undefined
  if ((await stand(tx, traeger, r)) !== 'rueckzahlungUnterwegs') return { ergebnis: 'verwahrt', grund: 'schonGebucht' }
  if (r.betrag !== z.betrag) return { ergebnis: 'verwahrt', grund: 'summeWeichtAb' }
  await buche(tx, u, traeger, { r, z, soll: 'unterwegs', haben: 'bank' })
  const wer = { von: null, jetzt: u.jetzt }
  await setze(tx, traeger, r, { ergebnis: 'zurueckgezahlt', grund: 'rueckzahlungGebucht' }, wer)
  return { ergebnis: 'ausgefuehrt', grund: 'gebucht' }
}

/** The bank has refused it: it is held as before. */
export async function weiseRueckzahlungAb(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  g: Gemeint,
  z: Bankzeile,
): Promise<Ergebnis | undefined> {
  const r = await findGesendeteRueckzahlung(tx, traeger, g)
  if (r === undefined) return undefined
  const bisher = await stand(tx, traeger, r)
  // said of the file, of its batch and of the transfer
  if (bisher === 'rueckzahlungAbgewiesen') return { ergebnis: 'bekannt', grund: 'schonGebucht' }
  if (bisher !== 'rueckzahlungUnterwegs') return { ergebnis: 'zuKlaeren', grund: 'passtNichtZumStand' }
  const unterwegs = (await listBuchungenDerZeile(tx, traeger, r.zeile)).findLast((b) => b.haben === 'unterwegs')
  if (unterwegs === undefined) throw new Error(`refund ${r.endToEndId} was not posted`)
  const vorgang = await vorgangDerZeile(tx, u, traeger, z, 'bank')
  const neu = { id: kennung<'Buchung'>(u.kennung()), vorgang, gebuchtAm: u.jetzt }
  await insertBuchungen(tx, traeger, [storno(unterwegs, neu)])
  const wer = { von: null, jetzt: u.jetzt }
  await setze(tx, traeger, r, { ergebnis: 'verwahrt', grund: 'rueckzahlungAbgewiesen' }, wer)
  return { ergebnis: 'abgewiesen', grund: 'gemeldet' }
}

/** It has come back: held as before as soon as a statement says so, an advice only announces it. */
export async function kommtRueckzahlungZurueck(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  z: Zeile,
  endToEndId: string,
): Promise<Ergebnis | undefined> {
  const r = await findGesendeteRueckzahlung(tx, traeger, { endToEndId })
  if (r === undefined) return undefined
  if (!z.format.startsWith('camt.053')) return { ergebnis: 'ohneWirkung', grund: 'nurAvis' }
  const bisher = await stand(tx, traeger, r)
  if (bisher === 'rueckzahlungUnterwegs') return { ergebnis: 'verwahrt', grund: 'vorDerBelastung' }
  if (bisher !== 'rueckzahlungGebucht') return { ergebnis: 'verwahrt', grund: 'schonGebucht' }
  if (r.betrag !== z.betrag) return { ergebnis: 'verwahrt', grund: 'betragWeichtAb' }
  await buche(tx, u, traeger, { r, z, soll: 'bank', haben: 'verwahrung' })
  const wer = { von: null, jetzt: u.jetzt }
  await setze(tx, traeger, r, { ergebnis: 'verwahrt', grund: 'rueckzahlungZurueck' }, wer)
  return { ergebnis: 'zurueckgekommen', grund: 'gebucht' }
}

/** Where it stands: as its entry does, unless that was sent back once more since. */
async function stand(
  tx: Tx,
  traeger: TraegerNr,
  r: Rueckzahlung & { readonly letzte: boolean },
): Promise<Ergebnisgrund | undefined> {
  return r.letzte ? (await findErgebnis(tx, traeger, r.zeile))?.grund : undefined
}

/** About the entry by which the money came in, on the day the bank booked what it now says. */
async function buche(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  x: { readonly r: Rueckzahlung; readonly z: Zeile } & Pick<Buchung, 'soll' | 'haben'>,
): Promise<void> {
  const einst = await findZeile(tx, traeger, x.r.zeile)
  if (einst === undefined) throw new Error(`refund ${x.r.endToEndId} without its credit`)
  const vorgang = await vorgangDerZeile(tx, u, traeger, x.z, 'bank')
  const { soll, haben } = x
  await insertBuchungen(tx, traeger, [zeilenbuchung(u, { ...einst, betrag: x.r.betrag }, { vorgang, soll, haben })])
}
