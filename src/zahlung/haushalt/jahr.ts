import {
  type Cent,
  cent,
  type Datum,
  jahrVon,
  letzterTag,
  type Monat,
  monatAus,
  monatVon,
  summe,
  type TraegerNr,
} from '../../kern/index.ts'
import type { Bundesland } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import { beteiligung, teileNachQuote } from './beteiligung.ts'
import { ausgaben } from './konten.ts'
import { type Angeordnet, type Buchungssumme, listAngeordnete, listGeldsummen, type Zuordnung } from './summenSql.ts'
import { type Haushaltsstelle, stelleVon, type Titelzeile, titelAm } from './titel.ts'
import { unterkunftsjahr } from './unterkunft.ts'

/** A budget title over a year. */
export type Titeljahr = {
  readonly stelle: Haushaltsstelle
  readonly titel: Titelzeile | undefined
  /** Paid less received so far. */
  readonly bisher: Cent
  /** Ordered for the year and not yet handed over. What is not granted yet is not in it. */
  readonly angeordnet: Cent
}

export type Haushaltsjahr = {
  readonly jahr: number
  readonly titel: readonly Titeljahr[]
  /** Why Unterkunft is not shared, or by a quota that may change; empty: certain. */
  readonly vorbehalt: string
  /** What is ordered and not handed over, by the month it is for; earlier months that wait count with the first. */
  readonly monate: readonly { readonly monat: Monat; readonly bund: Cent; readonly kommune: Cent }[]
}

type Eingabe = {
  readonly land: Bundesland
  readonly jahr: number
  readonly heute: Datum
  readonly summen: readonly Buchungssumme[]
  readonly angeordnet: readonly Angeordnet[]
}

const REIHE: readonly Haushaltsstelle[] = [
  'lebensunterhalt',
  'beitraege',
  'unterkunftBund',
  'unterkunftKommune',
  'bildung',
  'kommunaleLeistung',
  'ungeklaert',
]

/**
 * Year so far by postings, and what is already ordered for the rest of it. A month before this one that still waits will be paid
 * this year and counts for it.
 */
export function haushaltsjahr(e: Eingabe): Haushaltsjahr {
  const diesesJahr = jahrVon(monatVon(e.heute))
  const jahrDes = (a: Angeordnet): number => Math.max(diesesJahr, jahrVon(a.monat))
  const gezahlt = e.summen.filter((b) => b.haushaltsjahr === e.jahr)
  const offen = e.angeordnet.filter((a) => jahrDes(a) === e.jahr)
  const quote = beteiligung(e.land, e.jahr)
  const unterkunft = unterkunftsjahr(e.land, e.jahr, e.summen).gesamt
  const vorschau = teileNachQuote([offenAn(offen, 'unterkunft')], quote?.promille ?? 0).gesamt
  const am = e.jahr === diesesJahr ? e.heute : letzterTagDes(e.jahr)
  const werte = (s: Haushaltsstelle): readonly [Cent, Cent] => {
    if (s === 'unterkunftBund') return [unterkunft.bund ?? cent(0), vorschau.bund]
    if (s === 'unterkunftKommune') return [unterkunft.kommune ?? unterkunft.ausgaben, vorschau.kommune]
    return [ausgaben(gezahlt.filter((b) => stelleVon(b) === s)), offenAn(offen, s)]
  }
  return {
    jahr: e.jahr,
    titel: REIHE.map((stelle) => {
      const [bisher, angeordnet] = werte(stelle)
      return { stelle, titel: titelAm(stelle, am), bisher, angeordnet }
    }),
    vorbehalt:
      quote === undefined
        ? `Für ${e.jahr} ist keine Beteiligung des Bundes an der Unterkunft hinterlegt: Sie steht ungeteilt bei der Kommune.`
        : (quote.unsicher ?? ''),
    monate: jeMonat(offen, monatVon(e.heute)),
  }
}

const letzterTagDes = (jahr: number): Datum => letzterTag(monatAus(jahr, 12))

function offenAn(
  offen: readonly (Zuordnung & { readonly betrag: Cent })[],
  stelle: ReturnType<typeof stelleVon> | Haushaltsstelle,
): Cent {
  return summe(offen.filter((a) => stelleVon(a) === stelle).map((a) => a.betrag))
}

function jeMonat(offen: readonly Angeordnet[], heute: Monat): Haushaltsjahr['monate'] {
  const inMonat = (a: Angeordnet): Monat => (a.monat < heute ? heute : a.monat)
  return [...new Set(offen.map(inMonat))]
    .sort((a, b) => a - b)
    .map((monat) => {
      const hier = offen.filter((a) => inMonat(a) === monat)
      const traegt = (wer: 'bund' | 'kommune'): Cent =>
        summe(hier.filter((a) => a.kostentraeger === wer).map((a) => a.betrag))
      return { monat, bund: traegt('bund'), kommune: traegt('kommune') }
    })
}

export async function ladeHaushaltsjahr(
  tx: Tx,
  traeger: { readonly nr: TraegerNr; readonly land: Bundesland },
  jahr: number,
  heute: Datum,
): Promise<Haushaltsjahr> {
  const summen = await listGeldsummen(tx, traeger.nr, jahr)
  const angeordnet = await listAngeordnete(tx, traeger.nr)
  return haushaltsjahr({ land: traeger.land, jahr, heute, summen, angeordnet })
}
