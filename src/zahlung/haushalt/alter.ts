import { type Cent, type Datum, summe, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { listOffeneForderungen, type OffeneForderung } from '../forderungSql.ts'
import { ruht } from '../niederschlagung.ts'
import { faelligSeit, laufenderPlan } from '../ratenplan.ts'
import { listVerwahrte, type Verwahrt } from './alterSql.ts'

/** How old what is owed is, by calendar days since it fell due; what nobody asks for now stands apart. */
export const FORDERUNGSKLASSEN = [
  'nichtFaellig',
  'bis30',
  'bis90',
  'bis365',
  'ueber365',
  'raten',
  'getilgt',
  'ruht',
] as const
export type Forderungsklasse = (typeof FORDERUNGSKLASSEN)[number]

/** raten: paid in rates or put off; getilgt: a loan paid back out of the benefit; ruht: Niederschlagung. */
export function forderungsklasse(f: OffeneForderung, heute: Datum): Forderungsklasse {
  if (ruht(f, heute)) return 'ruht'
  if (f.wirdGetilgt) return 'getilgt'
  if (laufenderPlan(f, heute) !== undefined) return 'raten'
  return altersklasse(heute - faelligSeit(f))
}

function altersklasse(tage: number): 'nichtFaellig' | 'bis30' | 'bis90' | 'bis365' | 'ueber365' {
  if (tage <= 0) return 'nichtFaellig'
  if (tage <= 30) return 'bis30'
  if (tage <= 90) return 'bis90'
  return tage <= 365 ? 'bis365' : 'ueber365'
}

export const VERWAHRKLASSEN = ['bis30', 'bis90', 'bis365', 'ueber365'] as const
export type Verwahrklasse = (typeof VERWAHRKLASSEN)[number]

/** By calendar days since it came back; the day itself counts with the first. */
export function verwahrklasse(v: Verwahrt, heute: Datum): Verwahrklasse {
  const klasse = altersklasse(heute - v.seit)
  return klasse === 'nichtFaellig' ? 'bis30' : klasse
}

export type Altersgruppe<Klasse> = { readonly klasse: Klasse; readonly anzahl: number; readonly summe: Cent }
export type GeordneteForderung = OffeneForderung & { readonly klasse: Forderungsklasse; readonly seit: Datum }
export type GeordneteVerwahrung = Verwahrt & { readonly klasse: Verwahrklasse }

export type Altersliste = {
  readonly forderungen: readonly GeordneteForderung[]
  readonly nachAlter: readonly Altersgruppe<Forderungsklasse>[]
  readonly verwahrt: readonly GeordneteVerwahrung[]
  readonly verwahrtNachAlter: readonly Altersgruppe<Verwahrklasse>[]
}

/** More than any Jobcenter has; beyond it the sums would not be those of the ledger, so it throws. */
const HOECHSTENS = 200_000

export async function ladeAltersliste(tx: Tx, traeger: TraegerNr, heute: Datum): Promise<Altersliste> {
  const offene = await listOffeneForderungen(tx, traeger, HOECHSTENS + 1)
  if (offene.length > HOECHSTENS) throw new Error(`more than ${HOECHSTENS} open claims`)
  const forderungen = offene.map((f) => ({ ...f, klasse: forderungsklasse(f, heute), seit: faelligSeit(f) }))
  const verwahrt = (await listVerwahrte(tx, traeger)).map((v) => ({ ...v, klasse: verwahrklasse(v, heute) }))
  return {
    forderungen,
    nachAlter: gruppen(FORDERUNGSKLASSEN, forderungen, (f) => f.offen),
    verwahrt,
    verwahrtNachAlter: gruppen(VERWAHRKLASSEN, verwahrt, (v) => v.betrag),
  }
}

function gruppen<K, T extends { readonly klasse: K }>(
  klassen: readonly K[],
  liste: readonly T[],
  betrag: (x: T) => Cent,
): readonly Altersgruppe<K>[] {
  return klassen.map((klasse) => {
    const hier = liste.filter((x) => x.klasse === klasse)
    return { klasse, anzahl: hier.length, summe: summe(hier.map(betrag)) }
  })
}
