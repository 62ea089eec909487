import { type Cent, cent, type Datum, plusTage, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { istBanktag } from '../bankkalender.ts'
import { findLetztePruefung, type Hauptbuchpruefung } from '../hauptbuch/pruefungSql.ts'
import {
  type Auszugsstand,
  listAuszugsstaende,
  listBankbewegungen,
  listUngebuchte,
  type Ungebucht,
} from './abstimmungSql.ts'
import { listOffeneZeilen } from './bankSql.ts'

/** Why a day does not agree (LED-08). */
export type Unstimmigkeit =
  /** No statement of a bank day, though one came before and one after, or its day has passed. */
  | 'auszugFehlt'
  /** It does not begin where the one before has ended. */
  | 'anfangPasstNicht'
  /** Beginning and entries do not come to its end. */
  | 'summePasstNicht'
  /** Our books moved something else on that day. */
  | 'buchWeichtAb'

export type Abstimmtag = {
  readonly tag: Datum
  readonly auszuege: readonly Auszugsstand[]
  readonly bank: Cent
  readonly buch: Cent
  readonly unstimmig: readonly Unstimmigkeit[]
}

/** Bank and books day by day: every bank day from the first statement on, and every other day on which either of them moved. */
export function stimmeAb(
  zeitraum: { readonly von: Datum; readonly bis: Datum },
  auszuege: readonly Auszugsstand[],
  buch: ReadonlyMap<Datum, Cent>,
): readonly Abstimmtag[] {
  const konten = [...new Set(auszuege.map((a) => a.iban))]
  const tage: Abstimmtag[] = []
  for (let tag = zeitraum.von; tag <= zeitraum.bis; tag = plusTage(tag, 1)) {
    const meine = auszuege.filter((a) => a.tag === tag)
    const bank = cent(meine.reduce((s, a) => s + a.bewegt, 0))
    const gebucht = buch.get(tag) ?? cent(0)
    const erwartet = istBanktag(tag) && auszuege.some((a) => a.tag < tag)
    if (!erwartet && meine.length === 0 && gebucht === 0) continue
    const unstimmig = new Set<Unstimmigkeit>()
    for (const iban of konten) if (istBanktag(tag) && fehltAuszug(iban, tag, auszuege)) unstimmig.add('auszugFehlt')
    for (const a of meine) for (const u of passtNicht(a, vorherigen(a, auszuege))) unstimmig.add(u)
    if (bank !== gebucht) unstimmig.add('buchWeichtAb')
    tage.push({ tag, auszuege: meine, bank, buch: gebucht, unstimmig: [...unstimmig] })
  }
  return tage
}

/** Before the first statement of an account nothing is missed. */
function fehltAuszug(iban: string, tag: Datum, alle: readonly Auszugsstand[]): boolean {
  const meine = alle.filter((a) => a.iban === iban)
  const erster = meine[0]?.tag
  return erster !== undefined && erster < tag && !meine.some((a) => a.tag === tag)
}

function vorherigen(a: Auszugsstand, alle: readonly Auszugsstand[]): Auszugsstand | undefined {
  const meine = alle.filter((x) => x.iban === a.iban)
  return meine[meine.indexOf(a) - 1]
}

function passtNicht(a: Auszugsstand, davor: Auszugsstand | undefined): readonly Unstimmigkeit[] {
  const liste: Unstimmigkeit[] = []
  if (davor !== undefined && davor.ende !== a.anfang) liste.push('anfangPasstNicht')
  if (a.anfang === null || a.ende === null || a.anfang + a.bewegt !== a.ende) liste.push('summePasstNicht')
  return liste
}

export type Abstimmung = {
  readonly tage: readonly Abstimmtag[]
  readonly ungebucht: readonly Ungebucht[]
  /** Held: how many entries, their sum with signs, and since when the oldest. */
  readonly verwahrt: { readonly anzahl: number; readonly summe: Cent; readonly seit: Datum | null }
  /** What the last night found when it recomputed decisions, ledger and files (LED-12). */
  readonly pruefung: Hauptbuchpruefung | undefined
}

const HOECHSTENS = 1_000

/** Decisions, ledger, files and bank against one another; nothing listed is green. `bis`: the last day that is over. */
export async function ladeAbstimmung(
  tx: Tx,
  traeger: TraegerNr,
  z: { readonly von: Datum; readonly bis: Datum },
): Promise<Abstimmung> {
  const auszuege = await listAuszugsstaende(tx, traeger, z.von, z.bis)
  const offene = (await listOffeneZeilen(tx, traeger, HOECHSTENS)).filter((o) => o.ergebnis === 'verwahrt')
  return {
    tage: stimmeAb(z, auszuege, await listBankbewegungen(tx, traeger, z.von, z.bis)),
    ungebucht: await listUngebuchte(tx, traeger, z.bis),
    verwahrt: {
      anzahl: offene.length,
      summe: cent(offene.reduce((s, o) => s + (o.richtung === 'gutschrift' ? 1 : -1) * (o.betrag ?? 0), 0)),
      seit: offene[0]?.seit ?? null,
    },
    pruefung: await findLetztePruefung(tx, traeger),
  }
}

/** Whether nothing is left to explain. */
export const istGruen = (a: Abstimmung): boolean =>
  a.tage.every((t) => t.unstimmig.length === 0) &&
  a.ungebucht.length === 0 &&
  a.verwahrt.anzahl === 0 &&
  (a.pruefung?.anzahl ?? 0) === 0
