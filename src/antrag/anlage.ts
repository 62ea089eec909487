import { type EingangAbgelehnt, pruefeEingang } from '../akte/index.ts'
import { istAngabenart, unterlageZu } from '../fall/index.ts'
import { alterAm, err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx, Umgebung } from '../technik/index.ts'
import { insertAnlage, listAnlagen } from './anlageSql.ts'
import { findAntrag } from './antragSql.ts'
import type { Uebernahmevorlage } from './vorschlag.ts'

/** A paper that would prove something she said, and why it is asked for. */
export type Unterlagenwunsch = {
  /** Id of the proposed fact; empty: anything else she wants to send. */
  readonly zu: string
  readonly fuer: string
  readonly name: string
  readonly warum: string
}

const ANDERES: Unterlagenwunsch = {
  zu: '',
  fuer: '',
  name: 'Etwas anderes',
  warum: 'Alles, was Sie uns sonst schicken möchten.',
}

/** What would speed things up: one line for each fact a paper is asked for, and one for anything else. Nothing of it is a must. */
export function unterlagenwuensche(v: Uebernahmevorlage): readonly Unterlagenwunsch[] {
  const wuensche = v.vorschlaege.flatMap(({ id, titel, angabe }) => {
    const art = String(angabe.art)
    if (art === 'schulbesuch' && istUnter15(v, String(angabe.person))) return []
    const u = istAngabenart(art) ? unterlageZu(art) : null
    return u === null ? [] : [{ zu: id, fuer: titel, ...u }]
  })
  return [...wuensche, ANDERES]
}

/** Who is under 15 goes to school by law; nobody asks for a proof of it. */
function istUnter15(v: Pick<Uebernahmevorlage, 'personen' | 'antragAm'>, ort: string): boolean {
  const geburt = v.personen.find((p) => p.ort === ort)?.geburt
  return geburt !== undefined && alterAm(geburt, v.antragAm) < 15
}

export type AnlageAbgelehnt =
  | EingangAbgelehnt
  | { readonly art: 'unbekannt' }
  | { readonly art: 'zuViele'; readonly hoechstens: number }
  | { readonly art: 'zusammenZuGross'; readonly hoechstensBytes: number }

const HOECHSTENS = 40
const HOECHSTENS_ZUSAMMEN = 100 * 1024 * 1024

/** Keeps a paper with the application it belongs to. */
export async function nimmAnlage(
  tx: Tx,
  u: Pick<Umgebung, 'uhr' | 'kennung'>,
  x: {
    readonly antrag: Kennung<'Antrag'>
    readonly zu: string
    readonly titel: string
    readonly dateiname: string
    readonly bytes: Uint8Array
  },
): Promise<Result<Kennung<'Anlage'>, AnlageAbgelehnt>> {
  const antrag = await findAntrag(tx, x.antrag, { sperren: true })
  if (antrag === undefined) return err({ art: 'unbekannt' })
  const geprueft = pruefeEingang(x)
  if (!geprueft.ok) return geprueft
  const da = await listAnlagen(tx, antrag)
  if (da.length >= HOECHSTENS) return err({ art: 'zuViele', hoechstens: HOECHSTENS })
  if (da.reduce((n, a) => n + a.groesse, x.bytes.length) > HOECHSTENS_ZUSAMMEN)
    return err({ art: 'zusammenZuGross', hoechstensBytes: HOECHSTENS_ZUSAMMEN })
  const id = kennung<'Anlage'>(u.kennung())
  await insertAnlage(tx, antrag, { id, zu: x.zu, zeit: u.uhr.jetzt(), inhalt: x.bytes, ...geprueft.wert })
  return ok(id)
}
