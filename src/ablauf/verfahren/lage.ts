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
import type { Tx } from '../../technik/index.ts'
import { ladeZahlungsstand } from '../../zahlung/index.ts'
import type { Handelnder } from '../handelnder.ts'
import { personenDesFalls } from '../lage.ts'
import type { Verfahrenslage } from './plan.ts'

/** Undefined: no such case for this reader. */
export async function ladeVerfahrenslage(
  tx: Tx,
  h: Handelnder,
  fallId: Kennung<'Leistungsfall'>,
): Promise<Verfahrenslage | undefined> {
  const fall = await ladeFall(tx, fallId)
  return fall && lageVon(tx, h, fall)
}

async function lageVon(tx: Tx, h: Handelnder, fall: Leistungsfall): Promise<Verfahrenslage> {
  const fassung = fall.fassung === null ? undefined : await ladeFassung(tx, fall.traeger, fall.fassung.id)
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  const inhalt = entwurf?.inhalt ?? (fassung && entwurfAus(fassung.inhalt))
  const traeger = await findTraeger(tx, fall.traeger)
  const [feststeller] = await listBedienstete(tx, [h.nutzer.bediensteter])
  if (!traeger || !feststeller) throw new Error(`case ${fall.fall}: Träger or reader is unknown`)
  const { angaben, nachweise } = inhalt ? pruefeEntwurf(inhalt).rechenbar : LEERER_INHALT
  return {
    heute: h.umgebung.uhr.heute(),
    fall,
    traeger,
    feststeller,
    personen: await personenDesFalls(tx, h.umgebung, fall),
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
