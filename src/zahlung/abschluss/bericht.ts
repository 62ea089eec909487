import {
  type Cent,
  ersterTag,
  type Hash,
  hashVonText,
  isoMonat,
  type Json,
  kanonisch,
  letzterTag,
  type Monat,
  plusMonate,
  type TraegerNr,
} from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Kontoart } from '../hauptbuch/buchung.ts'
import { saldo } from '../haushalt/konten.ts'
import { titelDer } from '../haushalt/monat.ts'
import {
  type Bestandssumme,
  type Buchungssumme,
  listBestandssummen,
  listBuchungssummen,
  type Zuordnung,
} from '../haushalt/summenSql.ts'
import { countBuchungen, findAbschluss, findKetteVor } from './abschlussSql.ts'

/** A sum of postings from one account to another. */
export type Berichtsbewegung = Zuordnung & {
  readonly haushaltsjahr: number
  readonly titel: string
  readonly soll: Kontoart
  readonly haben: Kontoart
  readonly storno: boolean
  readonly betrag_cent: number
}

/** What an account holds at the end of the month: debit minus credit. */
export type Berichtsbestand = Zuordnung & { readonly konto: Kontoart; readonly saldo_cent: number }

export type Berichtsinhalt = {
  readonly format: 'allegro-monatsabschluss/1'
  readonly traeger: string
  readonly monat: string
  readonly buchungen: number
  readonly bewegungen: readonly Berichtsbewegung[]
  readonly bestaende: readonly Berichtsbestand[]
  readonly kette: { readonly nummer: number; readonly kette: string }
  readonly vormonat: Hash | null
}

/** The report of a month: what it says, the bytes that are hashed, and their hash. */
export type Monatsbericht = { readonly inhalt: Berichtsinhalt; readonly text: string; readonly hash: Hash }

export type Berichtseingabe = {
  readonly traeger: TraegerNr
  readonly monat: Monat
  readonly anzahl: number
  readonly bewegt: readonly Buchungssumme[]
  /** All that was posted up to the end of the month. */
  readonly bis: readonly Bestandssumme[]
  /** Where the chain stood after the last posting of the month. */
  readonly kette: { readonly nummer: number; readonly kette: string }
  /** Hash of the report of the month before, if it was closed. */
  readonly vormonat: Hash | null
}

/**
 * LED-09: what a closed month holds, the same bytes whenever and however often it is built: sums by year, title and accounts,
 * what the accounts hold at its end, and the chain. The year is that of the posting or a later one the benefit is due in: what is
 * paid in December for January counts for the new year (HKR-08; § 46 Abs. 11 Satz 3 SGB II; § 72 Abs. 4 Nr. 2 BHO).
 */
export function monatsbericht(e: Berichtseingabe): Monatsbericht {
  const inhalt: Berichtsinhalt = {
    format: 'allegro-monatsabschluss/1',
    traeger: e.traeger,
    monat: isoMonat(e.monat),
    buchungen: e.anzahl,
    bewegungen: sortiert(
      e.bewegt.map((b) => bewegung(b, e.monat)),
      (b) => [b.haushaltsjahr, b.titel, b.kostentraeger, b.leistungsart, b.darlehen, b.soll, b.haben, b.storno],
    ),
    bestaende: sortiert(bestaende(e.bis), (b) => [b.konto, b.kostentraeger, b.leistungsart, b.darlehen]),
    kette: e.kette,
    vormonat: e.vormonat,
  }
  const text = kanonisch(inhalt)
  return { inhalt, text, hash: hashVonText(text) }
}

/** Reads the books of a month that is over. */
export async function ladeMonatsbericht(tx: Tx, traeger: TraegerNr, monat: Monat): Promise<Monatsbericht> {
  const [von, vor] = [ersterTag(monat), ersterTag(plusMonate(monat, 1))]
  return monatsbericht({
    traeger,
    monat,
    anzahl: await countBuchungen(tx, traeger, { von, vor }),
    bewegt: await listBuchungssummen(tx, traeger, { von, vor }),
    bis: await listBestandssummen(tx, traeger, vor),
    kette: await findKetteVor(tx, traeger, vor),
    vormonat: (await findAbschluss(tx, traeger, plusMonate(monat, -1)))?.berichtHash ?? null,
  })
}

const zuordnung = (z: Zuordnung) => ({
  kostentraeger: z.kostentraeger,
  leistungsart: z.leistungsart,
  darlehen: z.darlehen,
})

const bewegung = (b: Buchungssumme, monat: Monat): Berichtsbewegung => ({
  haushaltsjahr: b.haushaltsjahr,
  titel: titelDer(b, letzterTag(monat)),
  ...zuordnung(b),
  soll: b.soll,
  haben: b.haben,
  storno: b.storno,
  betrag_cent: b.betrag,
})

/** Balance of every account, for each thing it is for; accounts that hold nothing are left out. */
function bestaende(bis: readonly Bestandssumme[]): readonly Berichtsbestand[] {
  const gruppen = new Map<string, Bestandssumme[]>()
  for (const b of bis) gruppen.set(kanonisch(zuordnung(b)), [...(gruppen.get(kanonisch(zuordnung(b))) ?? []), b])
  return [...gruppen.values()].flatMap((summen) => {
    const [erste] = summen
    if (erste === undefined) return []
    const konten = [...new Set(summen.flatMap((s): readonly Kontoart[] => [s.soll, s.haben]))]
    const je = konten.map((konto): readonly [Kontoart, Cent] => [konto, saldo(summen, konto)])
    return je.filter(([, s]) => s !== 0).map(([konto, s]) => ({ konto, ...zuordnung(erste), saldo_cent: s }))
  })
}

/** By what a line is about, never by its amount. */
function sortiert<T extends Json>(liste: readonly T[], worum: (zeile: T) => Json): readonly T[] {
  return [...liste].sort((a, b) => (kanonisch(worum(a)) < kanonisch(worum(b)) ? -1 : 1))
}
