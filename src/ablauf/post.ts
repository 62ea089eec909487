import {
  type EingangAbgelehnt,
  fuehrePostschrittAus,
  insertPostkorb,
  nimmPostAn,
  POSTARTEN,
  type Post,
  type PostaktAbgelehnt,
  type Posteingang,
  type Postschrittwunsch,
} from '../akte/index.ts'
import { ladeFall, legeAufforderungAn, listeFaelleZuNummer } from '../fall/index.ts'
import { deutsch, err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import { liesBgNummer, umfasst } from '../stammdaten/index.ts'
import { mitRechten, type Tx, type Umgebung } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'

/**
 * What comes in by portal, scan, letter, mail or counter: into the file where its BG number or the caller names a case of
 * this Jobcenter, and into the Postkorb the rules name.
 */
export async function nimmPostEntgegen(tx: Tx, u: Umgebung, p: Post): Promise<Result<Posteingang, EingangAbgelehnt>> {
  const bgNummer = liesBgNummer(p.bgNummer) ?? p.bgNummer.trim()
  return nimmPostAn(tx, u, { ...p, bgNummer, fall: p.fall ?? (await fallZuNummer(tx, p.traeger, bgNummer)) })
}

async function fallZuNummer(
  tx: Tx,
  traeger: Post['traeger'],
  nummer: string,
): Promise<Kennung<'Leistungsfall'> | undefined> {
  if (nummer === '') return undefined
  const eigene = (await listeFaelleZuNummer(tx, nummer)).filter((f) => f.traeger === traeger)
  return eigene.length === 1 ? eigene[0]?.fall : undefined
}

type Auch = { readonly art: 'stufeFehlt' }

/** Filed by somebody at the counter or in the post room. */
export async function gibPostAb(
  h: Handelnder,
  p: Omit<Post, 'traeger' | 'von'>,
): Promise<Result<Posteingang, EingangAbgelehnt | Auch>> {
  if (!umfasst(h.nutzer.stufe, 'F')) return err({ art: 'stufeFehlt' })
  return mitRechten(h.umgebung.db, akteurVon(h), (tx) =>
    nimmPostEntgegen(tx, h.umgebung, { ...p, traeger: h.nutzer.traeger, von: h.nutzer.bediensteter }),
  )
}

export type PostBearbeitenAbgelehnt = PostaktAbgelehnt | Auch | { readonly art: 'fremderFall' }

/** One step of who works on a Postkorb; what she hands to the case becomes a work item there. */
export async function bearbeitePost(
  h: Handelnder,
  a: {
    readonly posteingang: Kennung<'Posteingang'>
    readonly nr: number
    readonly wunsch: Postschrittwunsch
    readonly vermerk: string
  },
): Promise<Result<Posteingang, PostBearbeitenAbgelehnt>> {
  if (!umfasst(h.nutzer.stufe, 'F')) return err({ art: 'stufeFehlt' })
  const { traeger, bediensteter: von } = h.nutzer
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx): Promise<Result<Posteingang, PostBearbeitenAbgelehnt>> => {
    if (a.wunsch.art === 'zuordnen' && (await ladeFall(tx, a.wunsch.fall))?.traeger !== traeger)
      return err({ art: 'fremderFall' })
    const r = await fuehrePostschrittAus(tx, h.umgebung, { ...a, traeger, von })
    if (r.ok && a.wunsch.art === 'vorlegen') await legeVor(tx, h, r.wert, a.vermerk)
    return r
  })
}

async function legeVor(tx: Tx, h: Handelnder, p: Posteingang, vermerk: string): Promise<void> {
  if (p.fall === null) throw new Error(`Posteingang ${p.posteingang} was handed to no case`)
  const grund = `Post vom ${deutsch(p.eingegangenAm)}: ${POSTARTEN[p.art]}, ${p.betreff}`
  await legeAufforderungAn(tx, h.umgebung, {
    traeger: p.traeger,
    fall: p.fall,
    grund: vermerk === '' ? grund : `${grund} (${vermerk})`,
    faelligAm: h.umgebung.uhr.heute(),
    zustaendig: null,
    wer: bearbeiterVon(h),
  })
}

export type PostkorbAbgelehnt = Auch | { readonly art: 'nameFehlt' } | { readonly art: 'nameVergeben' }

/** A new Postkorb, for all or for the team of who makes it (level A). */
export async function legePostkorbAn(
  h: Handelnder,
  p: { readonly name: string; readonly nurTeam: boolean },
): Promise<Result<Kennung<'Postkorb'>, PostkorbAbgelehnt>> {
  if (h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  const name = p.name.normalize('NFC').trim().slice(0, 80)
  if (name === '') return err({ art: 'nameFehlt' })
  const { traeger, bediensteter: von, team } = h.nutzer
  const id = kennung<'Postkorb'>(h.umgebung.kennung())
  const neu = { traeger, id, name, team: p.nurTeam ? (team?.id ?? null) : null, auffang: false }
  const am = h.umgebung.uhr.jetzt()
  const angelegt = await mitRechten(h.umgebung.db, akteurVon(h), (tx) => insertPostkorb(tx, { ...neu, am, von }))
  return angelegt ? ok(id) : err({ art: 'nameVergeben' })
}
