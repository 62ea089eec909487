// For tests of procedures against a database.
import { listeDokumente, oeffne } from '../../akte/index.ts'
import type { Verfahren } from '../../fall/index.ts'
import { cent, isoMonat, type Json, type Kennung, type Result } from '../../kern/index.ts'
import { ladeGeltende } from '../../leistung/index.ts'
import { MUSTERSTADT } from '../../stammdaten/pruefung.ts'
import { mitRechten } from '../../technik/index.ts'
import type { Musteramt } from '../musteramt.ts'
import { bewillige, nimmEinzelneAuf } from '../pruefung.ts'
import { klaere, zeigeVerfahren } from './fuehren.ts'

type Fall = Kennung<'Leistungsfall'>

/** What a step is sent to. */
export const ziel = (v: Verfahren) => ({ fall: v.fall, verfahren: v.id, nr: v.nr })

/** What came out; a refusal is a fault of the test. */
export async function muss<T>(r: Promise<Result<T, unknown>>): Promise<T> {
  const x = await r
  if (!x.ok) throw new Error(JSON.stringify(x.ablehnung))
  return x.wert
}

export function verfahrensprobe({ db, wir, als }: Musteramt) {
  const dokumente = (fall: Fall) =>
    mitRechten(db.db, wir.f.akteur, (tx) => listeDokumente(tx, { traeger: MUSTERSTADT, fall }))
  return {
    /** Granted and ordered on 15 December 2025: 563,00 and 550,00 of rent. */
    bewilligt: async (weitere?: Parameters<typeof nimmEinzelneAuf>[1]): Promise<Fall> => {
      db.uhr.stelle('2025-12-15T10:00')
      const fall = await nimmEinzelneAuf(als(wir.f), weitere)
      await bewillige(als(wir.f), als(wir.a), fall)
      return fall
    },
    /** The caseworker settles a step; fields not named are left empty. */
    antwort: (v: Verfahren, schritt: string, werte: Readonly<Record<string, Json>>) =>
      klaere(als(wir.f), { ...ziel(v), schritt, roh: (f) => werte[f.name] ?? '' }),
    /** The steps of a procedure and how they stand; without its kind of the first. */
    schritte: async (fall: Fall, art?: string): Promise<Readonly<Record<string, string>>> => {
      const alle = (await zeigeVerfahren(als(wir.f), fall))?.verfahren ?? []
      const eines = alle.find((v) => art === undefined || v.verfahren.art === art)
      return Object.fromEntries(eines?.schritte.map((s) => [s.id, s.zustand]) ?? [])
    },
    /** What holds, by month. */
    summen: async (fall: Fall): Promise<Readonly<Record<string, number>>> => {
      const { zeilen } = await mitRechten(db.db, wir.f.akteur, (tx) => ladeGeltende(tx, { traeger: MUSTERSTADT, fall }))
      const je: Record<string, number> = {}
      for (const z of zeilen) je[isoMonat(z.monat)] = cent((je[isoMonat(z.monat)] ?? 0) + z.betrag)
      return je
    },
    dokumente,
    /** The text of the first letter of a kind in the list of the file, in one line. */
    brieftext: async (fall: Fall, art: string): Promise<string> => {
      const ref = (await dokumente(fall)).find((d) => d.art === art)
      if (ref === undefined) throw new Error(`no letter ${art}`)
      const r = await mitRechten(db.db, wir.f.akteur, (tx) => oeffne(tx, ref, 'text'))
      return new TextDecoder().decode(r.bytes).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
    },
  }
}
