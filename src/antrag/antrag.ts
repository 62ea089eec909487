import { type Datum, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { type Tx, tagInBerlin, type Umgebung, type Zeitpunkt } from '../technik/index.ts'
import {
  type Antragszeile,
  findAntrag,
  insertAntrag,
  insertAntworten,
  insertSendung,
  listSendungen,
  loadAntworten,
  type Sendung,
  updateGestellt,
} from './antragSql.ts'
import { schluessel } from './blick.ts'
import type { Antworten } from './frage.ts'
import { liesAntwort, type Roheingabe } from './lies.ts'
import { fortschritt, istErledigt, pfad, type Station } from './pfad.ts'
import { besiegelt, type Sendungsart, type Sendungsinhalt, sendungsinhalt } from './sendung.ts'

type Werkzeug = Pick<Umgebung, 'uhr' | 'kennung' | 'zufall'>

export type Antrag = Antragszeile & {
  readonly antworten: Antworten
  readonly sendungen: readonly Sendung[]
  /** The day conditions and ages go by: of the application once it is made, else today. */
  readonly stichtag: Datum
}

export type AntragAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** Sent already: what changes now is a message, not an answer. */
  | { readonly art: 'abgeschickt' }

/** Begins an application of this account at this Jobcenter. */
export async function beginneAntrag(
  tx: Tx,
  u: Werkzeug,
  x: { readonly traeger: TraegerNr; readonly konto: Kennung<'Portalkonto'> },
): Promise<Kennung<'Antrag'>> {
  const antrag = kennung<'Antrag'>(u.kennung())
  await insertAntrag(tx, { ...x, antrag, begonnen: u.uhr.jetzt() })
  return antrag
}

/** One that this actor may see; the database says which. */
export async function ladeAntrag(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  id: Kennung<'Antrag'>,
  o: { readonly sperren?: boolean } = {},
): Promise<Antrag | undefined> {
  const zeile = await findAntrag(tx, id, o)
  if (zeile === undefined) return undefined
  return {
    ...zeile,
    antworten: await loadAntworten(tx, zeile),
    sendungen: await listSendungen(tx, zeile),
    stichtag: zeile.gestelltAm ?? u.uhr.heute(),
  }
}

export function istAbgeschickt(a: Pick<Antrag, 'sendungen'>): boolean {
  return a.sendungen.some((s) => s.art === 'antrag')
}

export type Seitenantwort = {
  readonly antrag: Kennung<'Antrag'>
  /** As in the address: "konten-P2". */
  readonly adresse: string
  readonly eingabe: Readonly<Record<string, Roheingabe>>
}

export type Beantwortet = {
  /** Question → what has to be mended; what was right is kept all the same. */
  readonly fehler: Readonly<Record<string, string>>
  readonly antrag: Antrag
  /** Where to go on. */
  readonly naechste: Station | undefined
}

/** Keeps the answers of a page. A wrong one does not lose the others; nothing changes where nothing was changed. */
export async function beantworte(tx: Tx, u: Werkzeug, x: Seitenantwort): Promise<Result<Beantwortet, AntragAbgelehnt>> {
  const vorher = await ladeAntrag(tx, u, x.antrag, { sperren: true })
  const station = vorher && pfad(vorher.antworten, vorher.stichtag).find((s) => s.adresse === x.adresse)
  if (vorher === undefined || station === undefined) return err({ art: 'unbekannt' })
  if (istZu(vorher, station)) return err({ art: 'abgeschickt' })
  const fehler: Record<string, string> = {}
  const neue: { stelle: string; wert: Antworten[string] }[] = []
  for (const f of station.fragen) {
    const r = liesAntwort(f, x.eingabe[f.schluessel] ?? { werte: [], offen: false }, u.uhr.heute())
    if (!r.ok) fehler[f.schluessel] = r.ablehnung
    else {
      const stelle = schluessel(station.ort, f.schluessel)
      if (JSON.stringify(vorher.antworten[stelle]) !== JSON.stringify(r.wert)) neue.push({ stelle, wert: r.wert })
    }
  }
  await insertAntworten(tx, vorher, neue, u.uhr.jetzt())
  const antrag = (await ladeAntrag(tx, u, x.antrag)) ?? vorher
  return ok({ fehler, antrag, naechste: naechsteNach(antrag, x.adresse) })
}

/** The declaration holds once it is made; the rest can be changed until all of it is sent. */
function istZu(a: Antrag, s: Station): boolean {
  return istAbgeschickt(a) || (s.seite.abschnitt === 'tda' && a.gestelltAm !== null)
}

/** The next page of the path after this one; nothing behind the last. */
export function naechsteNach(a: Antrag, adresse: string): Station | undefined {
  const weg = pfad(a.antworten, a.stichtag)
  return weg[weg.findIndex((s) => s.adresse === adresse) + 1]
}

export type SendenAbgelehnt = AntragAbgelehnt | { readonly art: 'unvollstaendig'; readonly station: Station }

/** The declaration of intent: from here the day counts (§ 37 Abs. 2 SGB II). Sent twice it is made once. */
export function stelleAntrag(
  tx: Tx,
  u: Werkzeug,
  antrag: Kennung<'Antrag'>,
): Promise<Result<Sendung, SendenAbgelehnt>> {
  return sende(tx, u, antrag, 'tda')
}

/** All of it: from here the office works on it. */
export function schickeAb(tx: Tx, u: Werkzeug, antrag: Kennung<'Antrag'>): Promise<Result<Sendung, SendenAbgelehnt>> {
  return sende(tx, u, antrag, 'antrag')
}

async function sende(
  tx: Tx,
  u: Werkzeug,
  id: Kennung<'Antrag'>,
  art: 'tda' | 'antrag',
): Promise<Result<Sendung, SendenAbgelehnt>> {
  const a = await ladeAntrag(tx, u, id, { sperren: true })
  if (a === undefined) return err({ art: 'unbekannt' })
  const schon = a.sendungen.find((s) => s.art === art)
  if (schon !== undefined) return ok(schon)
  const weg = pfad(a.antworten, a.stichtag).filter((s) => art === 'antrag' || s.seite.abschnitt === 'tda')
  const offen = weg.find((s) => !istErledigt(s, a.antworten))
  if (offen !== undefined) return err({ art: 'unvollstaendig', station: offen })
  const zeit = u.uhr.jetzt()
  if (a.gestelltAm === null) await updateGestellt(tx, a, tagInBerlin(zeit))
  const sendung = besiegle(u, art, zeit, (nummer) =>
    sendungsinhalt(a.antworten, { art, nummer, zeit, stichtag: a.stichtag }),
  )
  await insertSendung(tx, a, sendung)
  return ok(sendung)
}

/** Something sent, with a number of its own and the hash over its bytes. */
export function besiegle(
  u: Werkzeug,
  art: Sendungsart,
  zeit: Zeitpunkt,
  inhalt: (nummer: string) => Sendungsinhalt,
): Sendung {
  const nummer = quittungsnummer(u)
  const { bytes, hash } = besiegelt(inhalt(nummer))
  return { id: kennung<'Sendung'>(u.kennung()), art, nummer, zeit, inhalt: bytes, hash }
}

/** Digits and letters nobody mixes up. */
const ZEICHEN = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** "7K4M-2Q9X-T5": to be read out on the telephone. */
function quittungsnummer(u: Pick<Umgebung, 'zufall'>): string {
  const zeichen = Array.from(u.zufall(10), (b) => ZEICHEN[b % ZEICHEN.length])
  return `${zeichen.slice(0, 4).join('')}-${zeichen.slice(4, 8).join('')}-${zeichen.slice(8).join('')}`
}

/** How far the questions after the declaration are. */
export function standDerFragen(a: Antrag): ReturnType<typeof fortschritt> {
  return fortschritt(
    pfad(a.antworten, a.stichtag).filter((s) => s.seite.abschnitt !== 'tda'),
    a.antworten,
  )
}
