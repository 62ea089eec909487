import { setImmediate as atme } from 'node:timers/promises'
import { type Bestandsfall, listeBestand } from '../fall/index.ts'
import { cent, hashVon, isoMonat, type Kennung, type Monat, type TraegerNr } from '../kern/index.ts'
import {
  type Bestandsbescheid,
  findPortionForUpdate,
  insertProbe,
  listeBestandsbescheide,
  listeProbehashes,
  type Massenfall,
  type Massenlauf,
  type Massenwirkung,
  summiereWirkung,
  zaehlePortion,
} from '../leistung/index.ts'
import { type KontoRef, listBankverbindungen } from '../stammdaten/index.ts'
import type { Bearbeiter, BearbeiterJeArt, Tx } from '../technik/index.ts'
import { listeGezahlteMonate } from '../zahlung/index.ts'
import { kontenVon } from './lage.ts'
import { auftragDes, beendeProbe, findLaufIm, liesPortion, MASSENPROBE } from './massenlauf.ts'
import { type Probefall, probiere } from './massenprobe.ts'
import { kontoschluessel } from './schreiben.ts'

type FallId = Kennung<'Leistungsfall'>

const OHNE_BESCHEID: Bestandsbescheid = {
  entschieden: [],
  zeilen: [],
  inUeberzahlung: [],
  wartet: false,
  rechtsstaende: new Map(),
}

/** Everything a dry run asks about the cases of a stretch: four questions, however many they are. */
export async function ladeProbefaelle(
  tx: Tx,
  o: { readonly traeger: TraegerNr; readonly von: FallId; readonly bis: FallId },
): Promise<readonly (Bestandsfall & Probefall)[]> {
  const faelle = await listeBestand(tx, o)
  const bescheide = await listeBestandsbescheide(tx, o)
  const gezahlt = await listeGezahlteMonate(tx, o)
  const ungeprueft = await ungepruefteKonten(
    tx,
    faelle.flatMap((f) => kontenVon(f.inhalt)),
  )
  const keine: ReadonlySet<Monat> = new Set()
  return faelle.map((f) => ({
    ...f,
    bescheid: bescheide.get(f.fall) ?? OHNE_BESCHEID,
    gezahlt: gezahlt.get(f.fall) ?? keine,
    kontoUngeprueft: kontenVon(f.inhalt).some((k) => ungeprueft.has(kontoschluessel(k))),
  }))
}

/** Of all accounts named those a second person has not confirmed, or that are not there. */
async function ungepruefteKonten(tx: Tx, konten: readonly KontoRef[]): Promise<ReadonlySet<string>> {
  const da = await listBankverbindungen(tx, konten)
  const bestaetigt = new Set(da.filter((k) => k.zustand === 'bestaetigt').map(kontoschluessel))
  return new Set(konten.map(kontoschluessel).filter((k) => !bestaetigt.has(k)))
}

/** Cases between two pauses, so that pages are answered while a portion is computed. */
const ATEMZUG = 10

/** One portion of the dry run: reads, computes, keeps what it found. The last one ends the dry run. */
const probePortion: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { lauf: id, nr } = liesPortion(auftrag.nutzlast)
  if (auftrag.traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  const ref = { traeger: auftrag.traeger, lauf: id, nr }
  const lauf = await findLaufIm(tx, ref, 'probe')
  const portion = lauf && (await findPortionForUpdate(tx, { ...ref, wofuer: 'probe' }))
  if (!lauf || !portion) return
  const { faelle, wirkung } = await probeFaelle(tx, lauf, { ...ref, ...portion })
  await insertProbe(tx, ref, faelle, wirkung)
  const hash = hashVon(faelle.map((f) => [f.fall, f.fassung, f.befund.klasse, f.befund.grund ?? '', f.hash].join(' ')))
  const stand = await zaehlePortion(tx, { ...ref, probe: hash })
  if (stand.fertig === stand.portionen && stand.zustand === 'probe')
    await beendeProbe(tx, umgebung, lauf, await listeProbehashes(tx, ref))
}

type Gefunden = {
  readonly faelle: readonly Pick<Massenfall, 'fall' | 'fassung' | 'befund' | 'differenz' | 'hash'>[]
  readonly wirkung: readonly Massenwirkung[]
}

async function probeFaelle(
  tx: Tx,
  lauf: Massenlauf,
  o: { readonly traeger: TraegerNr; readonly von: FallId; readonly bis: FallId },
): Promise<Gefunden> {
  const auftrag = auftragDes(lauf)
  const faelle: Gefunden['faelle'][number][] = []
  const wirkung: Massenwirkung[] = []
  for (const [i, f] of (await ladeProbefaelle(tx, o)).entries()) {
    if (i % ATEMZUG === ATEMZUG - 1) await atme()
    const { befund, differenz, hash } = probiere(f, auftrag)
    const summe = cent(differenz.reduce((s, z) => s + z.betrag, 0))
    faelle.push({ fall: f.fall, fassung: f.fassung, befund, differenz: summe, hash })
    for (const { monat, leistungsart, kostentraeger, betrag } of differenz)
      wirkung.push({ klasse: befund.klasse, monat, leistungsart, kostentraeger, differenz: betrag })
  }
  return { faelle, wirkung: [...summiereWirkung(wirkung)].sort(nachOrt) }
}

function nachOrt(a: Massenwirkung, b: Massenwirkung): number {
  const k = (w: Massenwirkung): string => `${w.klasse}/${isoMonat(w.monat)}/${w.leistungsart}/${w.kostentraeger}`
  return k(a) < k(b) ? -1 : 1
}

export const MASSENPROBE_BEARBEITER: BearbeiterJeArt = { [MASSENPROBE]: probePortion }
