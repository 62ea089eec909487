import { listeDokumente } from '../../akte/index.ts'
import {
  entwurfAus,
  LEERER_INHALT,
  type Leistungsfall,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeMerkmale,
  listeVerfahren,
  pruefeEntwurf,
} from '../../fall/index.ts'
import type { Kennung } from '../../kern/index.ts'
import { ladeGeltende, listeEntscheidungen, listeUeberzahlungen } from '../../leistung/index.ts'
import { findTraeger, listBedienstete } from '../../stammdaten/index.ts'
import type { Tx, Umgebung } from '../../technik/index.ts'
import { ladeZahlungsstand } from '../../zahlung/index.ts'
import { personenDesFalls } from '../lage.ts'
import type { Verfahrenslage } from './plan.ts'

/** Undefined: no such case for this reader. `wer` has it before her. */
export async function ladeVerfahrenslage(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  fallId: Kennung<'Leistungsfall'>,
  wer: Kennung<'Bediensteter'>,
): Promise<Verfahrenslage | undefined> {
  const fall = await ladeFall(tx, fallId)
  return fall && lageVon(tx, u, fall, wer)
}

async function lageVon(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  fall: Leistungsfall,
  wer: Kennung<'Bediensteter'>,
): Promise<Verfahrenslage> {
  const fassung = fall.fassung === null ? undefined : await ladeFassung(tx, fall.traeger, fall.fassung.id)
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  const inhalt = entwurf?.inhalt ?? (fassung && entwurfAus(fassung.inhalt))
  const traeger = await findTraeger(tx, fall.traeger)
  const [feststeller] = await listBedienstete(tx, [wer])
  if (!traeger || !feststeller) throw new Error(`case ${fall.fall}: Träger or caseworker is unknown`)
  const { angaben, nachweise } = inhalt ? pruefeEntwurf(inhalt).rechenbar : LEERER_INHALT
  return {
    heute: u.uhr.heute(),
    fall,
    traeger,
    feststeller,
    personen: await personenDesFalls(tx, u, fall),
    entwurf,
    angaben,
    nachweise,
    geltendeAngaben: fassung?.inhalt.angaben,
    geltend: (await ladeGeltende(tx, fall)).zeilen,
    entscheidungen: await listeEntscheidungen(tx, fall),
    ueberzahlungen: await listeUeberzahlungen(tx, { traeger: fall.traeger, fall: fall.fall }),
    zahlungsstand: await ladeZahlungsstand(tx, fall.traeger, fall.fall),
    dokumente: await listeDokumente(tx, fall),
    merkmale: await listeMerkmale(tx, fall),
    verfahren: await listeVerfahren(tx, fall),
  }
}
