import { createHash } from 'node:crypto'
import { type Json, kanonisch, type TraegerNr } from '../../kern/index.ts'
import { isoZeitpunkt, type Zeitpunkt } from '../../technik/index.ts'

/** The head of a chain as it is signed: everything but the signature. */
export type Siegelkopf = {
  readonly traeger: TraegerNr
  readonly nr: number
  readonly anlass: 'tag' | 'abschluss'
  /** "2026-11-23", or "2026-11" of a month that was closed. */
  readonly bezug: string
  readonly nummer: number
  readonly kette: string
  readonly inhalt: string | null
  readonly vorige: string
  readonly am: Zeitpunkt
  readonly schluessel: string
}

/** The job that puts a head into its file, and what it is asked: which one. */
export const AUFTRAG_KOPF_AUSGEBEN = 'zahlung.gibKopfAus'
/** The job that puts the report of a closed month into its file. */
export const AUFTRAG_BERICHT_AUSGEBEN = 'zahlung.gibBerichtAus'
export type Berichtsauftrag = { readonly monat: string }
export type Kopfauftrag = Pick<Siegelkopf, 'anlass' | 'bezug'>

export type UnterschriebenerKopf = Siegelkopf & { readonly unterschrift: string }

/** What is signed, in canonical form. */
export function kopfJson(k: Siegelkopf): Json {
  return {
    format: 'allegro-siegelkopf/1',
    traeger: k.traeger,
    nr: k.nr,
    anlass: k.anlass,
    bezug: k.bezug,
    nummer: k.nummer,
    kette: k.kette,
    inhalt: k.inhalt,
    vorige: k.vorige,
    am: isoZeitpunkt(k.am),
    schluessel: k.schluessel,
  }
}

export function kopfText(k: Siegelkopf): string {
  return kanonisch(kopfJson(k))
}

export function kopfHash(k: Siegelkopf): string {
  return createHash('sha256').update(kopfText(k), 'utf8').digest('hex')
}
