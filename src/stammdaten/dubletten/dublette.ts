import { err, type Kennung, kennung, ok, type Result } from '../../kern/index.ts'
import type { Tx, Zeitpunkt } from '../../technik/index.ts'
import { liesKundennummer } from '../nummern.ts'
import { findPersonNachKundennummer } from '../sucheSql.ts'
import type { Urheber } from '../urheber.ts'
import {
  deleteGeltende,
  insertDublette,
  insertDublettenschritt,
  insertGeltende,
  listDubletten,
  sperrePersonen,
} from './dubletteSql.ts'

type PersonId = Kennung<'Person'>

export type Dublettenstand = 'vorgeschlagen' | 'bestaetigt' | 'abgelehnt' | 'aufgehoben'

/** Two entries that are one person: `doppelt` points to `bleibt`. */
export type Dublette = {
  readonly id: Kennung<'Dublette'>
  readonly doppelt: PersonId
  readonly bleibt: PersonId
  readonly grund: string
  readonly vorgeschlagenVon: Kennung<'Bediensteter'>
  readonly vorgeschlagenAm: Zeitpunkt
  readonly stand: Dublettenstand
  /** Who took the last step, when and why; null: nobody yet. */
  readonly zuletzt: { readonly von: Kennung<'Bediensteter'>; readonly am: Zeitpunkt; readonly grund: string } | null
}

export const istOffen = (d: Dublette): boolean => d.stand === 'vorgeschlagen' || d.stand === 'bestaetigt'

export type DubletteAbgelehnt =
  /** No such Kundennummer. */
  | { readonly art: 'unbekannt' }
  | { readonly art: 'dieselbe' }
  /** One of the two is double of somebody already, or a proposal for it is open. */
  | { readonly art: 'schonDoppelt' }
  /** Others point to the entry that is to be double: they are to be parted first. */
  | { readonly art: 'hatDubletten' }
  | { readonly art: 'grundFehlt' }
  | { readonly art: 'nichtOffen' }
  | { readonly art: 'gleichePerson' }

/** Proposes that an entry is the same person as the one with this Kundennummer, which is the one that stays. */
export async function schlageDubletteVor(
  tx: Tx,
  u: Urheber,
  x: { readonly doppelt: PersonId; readonly kundennummer: string; readonly grund: string },
): Promise<Result<Dublette['id'], DubletteAbgelehnt>> {
  const nummer = liesKundennummer(x.kundennummer)
  const bleibt = nummer === undefined ? undefined : await findPersonNachKundennummer(tx, nummer)
  if (bleibt === undefined) return err({ art: 'unbekannt' })
  if (bleibt === x.doppelt) return err({ art: 'dieselbe' })
  const grund = x.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  await sperrePersonen(tx, [x.doppelt, bleibt])
  const offene = (await listDubletten(tx, [x.doppelt, bleibt])).filter(istOffen)
  if (offene.some((d) => d.bleibt === x.doppelt)) return err({ art: 'hatDubletten' })
  if (offene.some((d) => d.doppelt === x.doppelt || d.doppelt === bleibt)) return err({ art: 'schonDoppelt' })
  const id = kennung<'Dublette'>(u.kennung())
  await insertDublette(tx, u, { id, doppelt: x.doppelt, bleibt, grund })
  return ok(id)
}

/** A second person confirms or refuses it; later anybody may part the two again, with a reason. */
export async function fuehreDublette(
  tx: Tx,
  u: Urheber,
  x: {
    readonly person: PersonId
    readonly dublette: Dublette['id']
    readonly schritt: Exclude<Dublettenstand, 'vorgeschlagen'>
    readonly grund: string
  },
): Promise<Result<null, DubletteAbgelehnt>> {
  const bekannt = (await listDubletten(tx, [x.person])).find((d) => d.id === x.dublette)
  if (bekannt === undefined) return err({ art: 'nichtOffen' })
  await sperrePersonen(tx, [bekannt.doppelt, bekannt.bleibt])
  const d = (await listDubletten(tx, [x.person])).find((y) => y.id === x.dublette) ?? bekannt
  if (d.stand !== (x.schritt === 'aufgehoben' ? 'bestaetigt' : 'vorgeschlagen')) return err({ art: 'nichtOffen' })
  if (x.schritt === 'bestaetigt' && d.vorgeschlagenVon === u.bediensteter) return err({ art: 'gleichePerson' })
  const grund = x.grund.trim()
  if (x.schritt !== 'bestaetigt' && grund === '') return err({ art: 'grundFehlt' })
  await insertDublettenschritt(tx, u, d, { schritt: x.schritt, grund })
  if (x.schritt === 'bestaetigt') await insertGeltende(tx, d)
  if (x.schritt === 'aufgehoben') await deleteGeltende(tx, d)
  return ok(null)
}
