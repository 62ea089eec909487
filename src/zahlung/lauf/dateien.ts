import { createHash } from 'node:crypto'
import { cent, type Hash, hash, hashVon, iso, type Json, summe } from '../../kern/index.ts'
import { listBankverbindungen } from '../../stammdaten/index.ts'
import { isoZeitpunkt, type Tx } from '../../technik/index.ts'
import { findRueckzahlung } from '../bank/rueckzahlungSql.ts'
import { kennzeichen } from '../sepa/kennzeichen.ts'
import { type Auftraggeber, type Buendel, schreibePain001, type Ueberweisung } from '../sepa/pain001.ts'
import { sepaText } from '../sepa/zeichensatz.ts'
import { type Laufdatei, listDateien } from './dateiSql.ts'
import type { Lauf } from './lauf.ts'
import { findLauf, type LaufRef } from './laufSql.ts'
import { haeltDateien } from './laufsperre.ts'
import { findLaufsperre } from './laufsperreSql.ts'
import { listUeberweisungen } from './planungSql.ts'

export const JE_DATEI = 50_000
export const JE_BUENDEL = 10_000

export type Abschnitt = { readonly von: number; readonly bis: number }

/** Numbers 1 … n cut into pieces, both ends included. */
export function schneide({ von, bis }: Abschnitt, hoechstens: number): readonly Abschnitt[] {
  const teile: Abschnitt[] = []
  for (let a = von; a <= bis; a += hoechstens) teile.push({ von: a, bis: Math.min(bis, a + hoechstens - 1) })
  return teile
}

export type GebauteDatei = {
  readonly nummer: number
  readonly msgId: string
  readonly bytes: Uint8Array
  readonly sha256: Hash
  readonly anzahl: number
  readonly summe: number
}

/** Makes the bytes of one file of a run from its transfers: the same every time. */
export async function baueDatei(tx: Tx, lauf: Lauf, nummer: number, abschnitt: Abschnitt): Promise<GebauteDatei> {
  const msgId = kennzeichen(lauf.schluessel, `${lauf.id}/datei/${nummer}`)
  const buendel: Buendel[] = []
  for (const [i, teil] of schneide(abschnitt, JE_BUENDEL).entries()) {
    const ueberweisungen = await ladeUeberweisungen(tx, lauf, teil)
    if (ueberweisungen.length !== teil.bis - teil.von + 1) throw new Error(`run ${lauf.id}: transfers are missing`)
    buendel.push({ pmtInfId: `${msgId}-${i + 1}`, ueberweisungen })
  }
  const bytes = schreibePain001({
    msgId,
    erstelltAm: `${isoZeitpunkt(lauf.angelegtAm).slice(0, 19)}Z`,
    auftraggeber: await ladeAuftraggeber(tx, lauf),
    ausfuehrung: lauf.ausfuehrung,
    buendel,
  })
  const betraege = buendel.flatMap((b) => b.ueberweisungen.map((u) => u.betrag))
  const sha256 = hash(createHash('sha256').update(bytes).digest('hex'))
  return { nummer, msgId, bytes, sha256, anzahl: betraege.length, summe: summe(betraege) }
}

async function ladeUeberweisungen(tx: Tx, lauf: Lauf, { von, bis }: Abschnitt): Promise<readonly Ueberweisung[]> {
  const ref = { traeger: lauf.traeger, lauf: lauf.id }
  if (lauf.art !== 'rueckzahlung') return listUeberweisungen(tx, ref, von, bis)
  const r = await findRueckzahlung(tx, ref)
  return r === undefined ? [] : [{ ...r, bic: null, zweckcode: 'REFU' }]
}

async function ladeAuftraggeber(tx: Tx, lauf: Lauf): Promise<Auftraggeber> {
  const [konto] = await listBankverbindungen(tx, [lauf.zahlerkonto])
  if (konto?.zustand !== 'bestaetigt') throw new Error(`run ${lauf.id}: payer account is not confirmed`)
  return { name: sepaText(konto.kontoinhaber).text.slice(0, 70), iban: konto.iban, bic: konto.bic ?? null }
}

/** What two persons sign for: one hash over the whole file set. */
export function laufhash(dateien: readonly Pick<Laufdatei, 'nummer' | 'sha256' | 'anzahl' | 'summe'>[]): Hash {
  const json: Json = dateien.map((d) => ({ nummer: d.nummer, sha256: d.sha256, anzahl: d.anzahl, summe_cent: d.summe }))
  return hashVon({ format: 'allegro-zahllauf/1', dateien: json })
}

export type Ausgabedatei = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: Hash }

/**
 * The file set for the bank, file by file, only of a run that was released and posted. Made anew and compared: bytes that are
 * not those that were released do not leave the house. One file is in memory at a time.
 * @throws if the run is not handed over, is locked (ADR 0062), or the bytes differ.
 */
export async function* listeDateien(tx: Tx, ref: LaufRef, nummer?: number): AsyncGenerator<Ausgabedatei> {
  const lauf = await findLauf(tx, ref)
  if (lauf?.stand.zustand !== 'uebergeben') throw new Error(`run ${ref.lauf} is not released and posted`)
  if (haeltDateien(await findLaufsperre(tx, ref))) throw new Error(`run ${ref.lauf} is locked since a restore`)
  const dateien = await listDateien(tx, ref)
  if (laufhash(dateien) !== lauf.stand.inhalt.hash) throw new Error(`run ${lauf.id}: not the files that were released`)
  for (const d of dateien) {
    if (nummer !== undefined && d.nummer !== nummer) continue
    const gebaut = await baueDatei(tx, lauf, d.nummer, { von: d.vonFolge, bis: d.bisFolge })
    if (gebaut.sha256 !== d.sha256)
      throw new Error(`run ${lauf.id}, file ${d.nummer}: not the bytes that were released`)
    yield { name: dateiname(lauf, d.nummer), bytes: gebaut.bytes, sha256: gebaut.sha256 }
  }
}

/** One file of the set; undefined: it has fewer. @throws as `listeDateien` */
export async function ladeDatei(tx: Tx, ref: LaufRef, nummer: number): Promise<Ausgabedatei | undefined> {
  for await (const datei of listeDateien(tx, ref, nummer)) return datei
  return undefined
}

/** All of them at once: for few transfers. @throws as `listeDateien` */
export async function ladeDateien(tx: Tx, ref: LaufRef): Promise<readonly Ausgabedatei[]> {
  const alle: Ausgabedatei[] = []
  for await (const datei of listeDateien(tx, ref)) alle.push(datei)
  return alle
}

/** "98802_2025-12-30_monat-1_datei-1.xml" */
function dateiname(lauf: Lauf, nummer: number): string {
  return `${lauf.traeger}_${iso(lauf.ausfuehrung)}_${lauf.art}-${lauf.nummer}_datei-${nummer}.xml`
}

/** Sum of whole cents that stays a safe number: a run is far below 2^53 cents. */
export const centsumme = (liste: readonly { readonly summe: number }[]): ReturnType<typeof cent> =>
  cent(liste.reduce((s, d) => s + d.summe, 0))
