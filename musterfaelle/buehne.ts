import { expect } from 'vitest'
import type { Handelnder } from '../src/ablauf/index.ts'
import { richteZahlerkontoEin } from '../src/ablauf/pruefung.ts'
import type { Verfahren } from '../src/fall/index.ts'
import { type Datum, iso, type Kennung, type Monat, type TraegerNr } from '../src/kern/index.ts'
import type { KontoRef } from '../src/stammdaten/index.ts'
import {
  MUSTERSTADT,
  type Musternutzer,
  musterjobcenter,
  musternutzer,
  NEBENSTADT,
} from '../src/stammdaten/pruefung.ts'
import type { BearbeiterJeArt } from '../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../src/technik/pruefung.ts'
import { pruefeSepaDateien, pruefeSepaRegeln, zahlungBearbeiterMit } from '../src/zahlung/index.ts'

/** Who acts in a whole case: `f` certifies, `a` orders, `a2` releases what the first A had a part in. */
export type Rolle = 'f' | 'a' | 'a2'

/** A Jobcenter with its people and the account it pays from. */
type Besetzung = Readonly<Record<Rolle, Musternutzer>> & {
  readonly traeger: TraegerNr
  readonly zahlerkonto: KontoRef
}

/** What a Jobcenter has of a household. */
export type Amt = Besetzung & {
  /** Months the run of this Jobcenter has been made for: one for all its cases. */
  readonly laeufe: Set<Monat>
  fall: Kennung<'Leistungsfall'> | undefined
  verfahren: Verfahren | undefined
  /** Letters that have been read. */
  readonly gelesen: Set<string>
}

/** Two Jobcenter, set up once; each case walks in a copy of their database. */
export type Buehne = { readonly vorlage: TestDatenbank; readonly besetzungen: readonly Besetzung[] }

const BEGINN = '2024-01-02T09:00'

export async function baueBuehne(): Promise<Buehne> {
  const vorlage = await testDatenbank({ uhr: BEGINN, saat: 'buehne' })
  const { f, a, a2, fremd } = await musterjobcenter(vorlage.umgebung)
  const neu = (name: string) =>
    musternutzer(vorlage.umgebung, { name, stufe: 'A', traeger: NEBENSTADT, am: vorlage.umgebung.uhr.heute() })
  const dort = { f: fremd, a: await neu('Nils Nagel'), a2: await neu('Nele Noll') }
  const besetzungen = [await besetze(vorlage, MUSTERSTADT, { f, a, a2 }), await besetze(vorlage, NEBENSTADT, dort)]
  await vorlage.trenne()
  return { vorlage, besetzungen }
}

async function besetze(
  db: TestDatenbank,
  traeger: TraegerNr,
  wer: Readonly<Record<Rolle, Musternutzer>>,
): Promise<Besetzung> {
  const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wer.a.nutzer, wer.a2.nutzer)
  return { ...wer, traeger, zahlerkonto }
}

/** Where a step happens: in which Jobcenter, and in which of its cases. */
export const ortDes = (
  s: { readonly jobcenter?: TraegerNr | undefined; readonly fall?: 'auszug' | undefined },
  traeger: TraegerNr,
): string => `${s.jobcenter ?? traeger}/${s.fall ?? ''}`

/** The stage of one case: of one account and month there is one run. */
export async function betrete(
  b: Buehne,
  fall: string,
): Promise<{ readonly db: TestDatenbank; readonly aemter: ReadonlyMap<string, Amt> }> {
  const db = await testDatenbank({ uhr: BEGINN, saat: fall, nach: b.vorlage.name })
  const aemter = b.besetzungen.flatMap((x) => {
    const laeufe = new Set<Monat>()
    const neu = (): Amt => ({ ...x, laeufe, fall: undefined, verfahren: undefined, gelesen: new Set() })
    return [
      [ortDes({ jobcenter: x.traeger }, x.traeger), neu()] as const,
      [ortDes({ jobcenter: x.traeger, fall: 'auszug' }, x.traeger), neu()] as const,
    ]
  })
  return { db, aemter: new Map(aemter) }
}

/**
 * The files of all runs, for the end: the ISO schema is asked once about all of them, because starting its checker costs
 * more than everything else in the run of one household.
 */
export type Dateisammlung = { readonly bearbeiter: BearbeiterJeArt; readonly pruefe: () => Promise<void> }

export function sammleDateien(): Dateisammlung {
  const dateien: Uint8Array[] = []
  return {
    bearbeiter: zahlungBearbeiterMit((datei) => {
      dateien.push(datei)
      return pruefeSepaRegeln(datei)
    }),
    pruefe: async () => {
      const pruefungen = await pruefeSepaDateien(dateien)
      expect(pruefungen.map((p) => [p.urteil, p.befunde])).toEqual(dateien.map(() => ['angenommen', []]))
    },
  }
}

/** Somebody of a Jobcenter on a day, at ten. */
export function am(db: TestDatenbank, amt: Amt, tag: Datum, wer: Rolle): Handelnder {
  db.uhr.stelle(`${iso(tag)}T10:00`)
  return { umgebung: db.umgebung, nutzer: amt[wer].nutzer }
}
