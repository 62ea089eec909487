import type { Handelnder } from '../src/ablauf/index.ts'
import { richteZahlerkontoEin } from '../src/ablauf/pruefung.ts'
import type { Verfahren } from '../src/fall/index.ts'
import { type Datum, iso, type Kennung, type TraegerNr } from '../src/kern/index.ts'
import type { KontoRef } from '../src/stammdaten/index.ts'
import {
  MUSTERSTADT,
  type Musternutzer,
  musterjobcenter,
  musternutzer,
  NEBENSTADT,
} from '../src/stammdaten/pruefung.ts'
import type { TestDatenbank } from '../src/technik/pruefung.ts'

/** Who acts in a whole case: `f` certifies, `a` orders, `a2` releases what the first A had a part in. */
export type Rolle = 'f' | 'a' | 'a2'

/** One Jobcenter of a whole case: its people, its account, and what it has of the household. */
export type Amt = Readonly<Record<Rolle, Musternutzer>> & {
  readonly traeger: TraegerNr
  readonly zahlerkonto: KontoRef
  fall: Kennung<'Leistungsfall'> | undefined
  verfahren: Verfahren | undefined
  /** Letters that have been read. */
  readonly gelesen: Set<string>
}

/** The Jobcenter a whole case plays in; the second one is set up where the case names it. */
export async function baueAemter(
  db: TestDatenbank,
  genannte: ReadonlySet<TraegerNr>,
): Promise<ReadonlyMap<TraegerNr, Amt>> {
  const { f, a, a2, fremd } = await musterjobcenter(db.umgebung)
  const aemter = [await amt(db, MUSTERSTADT, { f, a, a2 })]
  if (genannte.has(NEBENSTADT)) {
    const neu = (name: string) =>
      musternutzer(db.umgebung, { name, stufe: 'A', traeger: NEBENSTADT, am: db.umgebung.uhr.heute() })
    aemter.push(await amt(db, NEBENSTADT, { f: fremd, a: await neu('Nils Nagel'), a2: await neu('Nele Noll') }))
  }
  return new Map(aemter.map((x) => [x.traeger, x]))
}

async function amt(db: TestDatenbank, traeger: TraegerNr, wer: Readonly<Record<Rolle, Musternutzer>>): Promise<Amt> {
  const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wer.a.nutzer, wer.a2.nutzer)
  return { ...wer, traeger, zahlerkonto, fall: undefined, verfahren: undefined, gelesen: new Set() }
}

/** Somebody of a Jobcenter on a day, at ten. */
export function am(db: TestDatenbank, amt: Amt, tag: Datum, wer: Rolle): Handelnder {
  db.uhr.stelle(`${iso(tag)}T10:00`)
  return { umgebung: db.umgebung, nutzer: amt[wer].nutzer }
}
