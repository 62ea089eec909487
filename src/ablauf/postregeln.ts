import {
  findGeltendesRegelwerk,
  insertPostregelfreigabe,
  insertPostregelwerk,
  leitePost,
  listPostkoerbe,
  listPostregelwerke,
  listPostSeit,
  type Postregel,
  type Postregelwerk,
  pruefeRegelwerk,
  type RegelwerkAbgelehnt,
} from '../akte/index.ts'
import { type Datum, err, type Kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { listBedienstete, selbePerson } from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

type Auch = { readonly art: 'stufeFehlt' }

/** How much post a trial looks at. */
const HOECHSTENS_PROBE = 5000

/** New rules as a whole (level A); they change nothing until a second person puts them in force. */
export async function entwirfRegelwerk(
  h: Handelnder,
  w: { readonly regeln: readonly Postregel[]; readonly vermerk: string },
): Promise<Result<number, RegelwerkAbgelehnt | Auch>> {
  if (h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  const { traeger, bediensteter } = h.nutzer
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx): Promise<Result<number, RegelwerkAbgelehnt>> => {
    const koerbe = new Set((await listPostkoerbe(tx, traeger)).map((k) => k.id))
    const geprueft = pruefeRegelwerk(w.regeln, koerbe)
    if (!geprueft.ok) return geprueft
    return ok(
      await insertPostregelwerk(tx, traeger, {
        regeln: w.regeln,
        vermerk: w.vermerk.normalize('NFC').trim().slice(0, 500),
        entworfenAm: h.umgebung.uhr.jetzt(),
        entworfenVon: bediensteter,
      }),
    )
  })
}

export type InKraftAbgelehnt =
  | Auch
  | { readonly art: 'unbekannt' }
  | { readonly art: 'selbePerson' }
  | { readonly art: 'schonInKraft' }
  /** Newer rules are in force: who wants these back drafts them anew. */
  | { readonly art: 'ueberholt' }

/** A second person (level A) puts a draft in force; from the next thing on that comes in it holds. */
export async function setzeRegelwerkInKraft(h: Handelnder, nr: number): Promise<Result<true, InKraftAbgelehnt>> {
  if (h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  const { traeger, bediensteter: von } = h.nutzer
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx): Promise<Result<true, InKraftAbgelehnt>> => {
    const werk = (await listPostregelwerke(tx, traeger)).find((w) => w.nr === nr)
    if (werk === undefined) return err({ art: 'unbekannt' })
    if (werk.freigabe !== null) return err({ art: 'schonInKraft' })
    if (((await findGeltendesRegelwerk(tx, traeger))?.nr ?? 0) > nr) return err({ art: 'ueberholt' })
    const [entwerfer] = await listBedienstete(tx, [werk.entworfenVon])
    if (entwerfer === undefined || selbePerson(entwerfer, h.nutzer)) return err({ art: 'selbePerson' })
    const da = await insertPostregelfreigabe(tx, traeger, werk, { am: h.umgebung.uhr.jetzt(), von })
    return da ? ok(true) : err({ art: 'schonInKraft' })
  })
}

export type Probezeile = {
  readonly posteingang: Kennung<'Posteingang'>
  readonly eingegangenAm: Datum
  readonly betreff: string
  readonly bisher: Kennung<'Postkorb'>
  readonly kuenftig: Kennung<'Postkorb'>
}

export type Probe = { readonly geprueft: number; readonly anders: readonly Probezeile[] }

/** What of the post of the last days would have gone elsewhere; both by rule, whatever a hand did afterwards. */
export async function probiereRegelwerk(tx: Tx, traeger: TraegerNr, werk: Postregelwerk, seit: Datum): Promise<Probe> {
  const auffang = (await listPostkoerbe(tx, traeger)).find((k) => k.auffang)
  if (auffang === undefined) return { geprueft: 0, anders: [] }
  const geltend = (await findGeltendesRegelwerk(tx, traeger))?.regeln ?? []
  const post = await listPostSeit(tx, traeger, seit, HOECHSTENS_PROBE)
  const anders = post.flatMap((p) => {
    const bisher = leitePost(geltend, p, auffang.id).postkorb
    const kuenftig = leitePost(werk.regeln, p, auffang.id).postkorb
    const { posteingang, eingegangenAm, betreff } = p
    return bisher === kuenftig ? [] : [{ posteingang, eingegangenAm, betreff, bisher, kuenftig }]
  })
  return { geprueft: post.length, anders }
}
