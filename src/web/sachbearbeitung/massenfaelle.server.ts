import { listeLeistungsfaelle } from '../../fall/index.ts'
import { istUuid, kennung } from '../../kern/index.ts'
import {
  listeMassenfaelle,
  MASSENGRUENDE,
  MASSENKLASSEN,
  type Massenfall,
  type Massenfallfilter,
  type Massengrund,
  type Massenvollzug,
} from '../../leistung/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { MassenfaelleAnsicht } from './massenfaelle.tsx'
import { ladeLauf, laufRef, vorzeichen } from './massenlauf.server.ts'
import { grundTitel, KLASSE, VOLLZUG } from './massenworte.ts'

const HOECHSTENS = 100

const massenfaelle = seite({
  name: 'web.massenlauf.faelle',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true }),
})

export const loader = massenfaelle.loader

const GRUENDE = Object.keys(MASSENGRUENDE) as readonly Massengrund[]
const VOLLZUEGE = Object.keys(VOLLZUG) as readonly Massenvollzug[]

/** The choice as it stands in the address. */
export function filterVon(a: SeitenAufruf): Omit<Massenfallfilter, 'hoechstens'> {
  const frage = new URL(a.request.url).searchParams
  const nach = frage.get('nach') ?? ''
  return {
    ...laufRef(a),
    klasse: MASSENKLASSEN.find((k) => k === frage.get('klasse')),
    grund: GRUENDE.find((g) => g === frage.get('grund')),
    vollzug: VOLLZUEGE.find((v) => v === frage.get('vollzug')),
    nach: istUuid(nach) ? kennung<'Leistungsfall'>(nach) : undefined,
  }
}

export type Massenzeile = MassenfaelleAnsicht['zeilen'][number]

/** Cases with their numbers; no names: those stand in the case, whose opening is logged. */
export async function massenzeilen(tx: Tx, liste: readonly Massenfall[]): Promise<readonly Massenzeile[]> {
  const faelle = await listeLeistungsfaelle(
    tx,
    liste.map((f) => f.fall),
  )
  const nummern = new Map(faelle.map((f) => [f.fall, f.bgNummer]))
  return liste.map((f) => ({
    fall: f.fall,
    bgNummer: nummern.get(f.fall) ?? '',
    klasse: KLASSE[f.befund.klasse],
    grund: grundTitel(f.vollzugGrund ?? f.befund.grund),
    differenz: vorzeichen(f.differenz),
    vollzug: VOLLZUG[f.vollzug],
  }))
}

async function lies(tx: Tx, a: SeitenAufruf): Promise<MassenfaelleAnsicht> {
  const filter = filterVon(a)
  const lauf = await ladeLauf(tx, filter)
  const liste = await listeMassenfaelle(tx, { ...filter, hoechstens: HOECHSTENS + 1 })
  const seiteVoll = liste.slice(0, HOECHSTENS)
  const letzter = seiteVoll.at(-1)
  const gewaehlt = { klasse: filter.klasse ?? '', grund: filter.grund ?? '', vollzug: filter.vollzug ?? '' }
  return {
    id: lauf.lauf,
    titel: lauf.titel,
    zeilen: await massenzeilen(tx, seiteVoll),
    filter: gewaehlt,
    weiter:
      liste.length > HOECHSTENS && letzter
        ? `/massenaenderungen/${lauf.lauf}/faelle?${new URLSearchParams({ ...gewaehlt, nach: letzter.fall })}`
        : null,
    klassen: MASSENKLASSEN.map((wert) => ({ wert, titel: KLASSE[wert] })),
    gruende: GRUENDE.map((wert) => ({ wert, titel: MASSENGRUENDE[wert].titel })),
    vollzuege: VOLLZUEGE.filter((v) => v !== 'offen').map((wert) => ({ wert, titel: VOLLZUG[wert] })),
  }
}
