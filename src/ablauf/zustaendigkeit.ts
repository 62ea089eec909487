import { type FallRef, ladeFall, weiseFallZu } from '../fall/index.ts'
import { err, type Kennung, ok, type Result } from '../kern/index.ts'
import {
  findGeltendePlanung,
  ladePersonen,
  listBearbeitende,
  regelFuer,
  regeltext,
  standJetzt,
  type Verteilungsregel,
} from '../stammdaten/index.ts'
import { mitRechten, type Tx, type Umgebung } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'

type BediensteterId = Kennung<'Bediensteter'>

/** Gives a fresh case to whom the criteria name; without a plan, or a criterion, it is everybody's. */
export async function weiseBeiAufnahmeZu(
  tx: Tx,
  h: Handelnder,
  ref: FallRef & { readonly bgNummer: string; readonly person: Kennung<'Person'> },
): Promise<void> {
  const regel = await regelDes(tx, h.umgebung, ref)
  if (regel === undefined) return
  await weiseFallZu(tx, {
    ...ref,
    art: 'aufnahme',
    bediensteter: regel.bei,
    vonHand: false,
    umverteilung: null,
    grund: regeltext(regel),
    wann: h.umgebung.uhr.jetzt(),
    von: bearbeiterVon(h).bediensteter,
  })
}

/** The criterion that names who does a case; undefined: no plan, or none of its criteria. */
export async function regelDes(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  f: FallRef & { readonly bgNummer: string; readonly person: Kennung<'Person'> },
): Promise<Verteilungsregel | undefined> {
  const geltend = await findGeltendePlanung(tx, f.traeger)
  if (geltend === undefined) return undefined
  const person = (await ladePersonen(tx, [f.person], standJetzt(u.uhr))).get(f.person)
  if (person === undefined) return undefined
  return regelFuer(geltend.plan, {
    bgNummer: f.bgNummer,
    nachname: person.nachname,
    strasse: person.anschrift?.strasse ?? null,
  })
}

export type ZuweisenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'grundFehlt' }
  /** Who cannot edit here today cannot be given a case. */
  | { readonly art: 'niemand' }
  | { readonly art: 'schonDort' }

/** Gives a case to somebody for a reason, or with null back to the criteria. A reorganisation leaves it there. */
export async function weiseZu(
  h: Handelnder,
  z: { readonly fall: Kennung<'Leistungsfall'>; readonly an: BediensteterId | null; readonly grund: string },
): Promise<Result<null, ZuweisenAbgelehnt>> {
  const grund = z.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  const { umgebung: u, nutzer } = h
  const leute = await mitRechten(u.db, { art: 'system', auftrag: 'ablauf.zuweisen' }, (tx) =>
    listBearbeitende(tx, nutzer.traeger, u.uhr.heute()),
  )
  if (z.an !== null && !leute.some((b) => b.id === z.an)) return err({ art: 'niemand' })
  return mitRechten(u.db, akteurVon(h), async (tx): Promise<Result<null, ZuweisenAbgelehnt>> => {
    const fall = await ladeFall(tx, z.fall)
    const person = fall?.mitglieder[0]?.person
    if (fall === undefined || person === undefined || fall.traeger !== nutzer.traeger) return err({ art: 'unbekannt' })
    const regel = z.an === null ? await regelDes(tx, u, { ...fall, person }) : undefined
    const bewegt = await weiseFallZu(tx, {
      ...fall,
      art: z.an === null ? 'regel' : 'vonHand',
      bediensteter: z.an ?? regel?.bei ?? null,
      vonHand: z.an !== null,
      umverteilung: null,
      grund,
      wann: u.uhr.jetzt(),
      von: nutzer.bediensteter,
    })
    return bewegt ? ok(null) : err({ art: 'schonDort' })
  })
}
