import type { Dokument } from '../bescheid/index.ts'
import { entwurfAus, ladeFall, ladeFassung, type Mitglied } from '../fall/index.ts'
import { type Kennung, kennung } from '../kern/index.ts'
import { findMassenlauf } from '../leistung/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { ladeLage } from './lage.ts'
import { neuerInhalt } from './massenangaben.ts'
import { auftragDes } from './massenlauf.ts'
import { massenaenderungFuer } from './massenvollzug.ts'
import { stelleZusammen } from './zusammenstellung.ts'

export type Massenschreiben = {
  readonly bgNummer: string
  readonly mitglieder: readonly Mitglied[]
  /** As the run would write them today; empty where nothing can be decided. */
  readonly dokumente: readonly Dokument[]
}

/** The letters a run would send to a case, for looking at before the release; nothing is written. */
export function zeigeMassenschreiben(
  h: Handelnder,
  o: { readonly lauf: Kennung<'Massenlauf'>; readonly fall: Kennung<'Leistungsfall'> },
): Promise<Massenschreiben | undefined> {
  return mitRechten(h.umgebung.db, akteurVon(h), (tx) => zeigeIn(tx, h, o), { nurLesen: true })
}

async function zeigeIn(
  tx: Tx,
  h: Handelnder,
  o: { readonly lauf: Kennung<'Massenlauf'>; readonly fall: Kennung<'Leistungsfall'> },
): Promise<Massenschreiben | undefined> {
  const { traeger } = h.nutzer
  const lauf = await findMassenlauf(tx, { traeger, lauf: o.lauf })
  const fall = await ladeFall(tx, o.fall)
  if (!lauf || fall?.traeger !== traeger || fall.fassung === null) return undefined
  const fassung = await ladeFassung(tx, traeger, fall.fassung.id)
  if (!fassung) throw new Error(`Fassung ${fall.fassung.id} is gone`)
  const auftrag = auftragDes(lauf)
  const neu = neuerInhalt(fassung.inhalt, auftrag)
  const inhalt = neu.ok ? neu.wert : fassung.inhalt
  const lage = await ladeLage(tx, h.umgebung, {
    fall,
    // What the execution would open, without opening it.
    entwurf: {
      traeger,
      entwurf: kennung<'Entwurf'>(h.umgebung.kennung()),
      fall: fall.fall,
      basis: fassung.id,
      zustand: 'offen',
      version: 0,
      festgestellteVersion: null,
      luecken: 0,
      nachweiseOffen: 0,
      geaendertAm: h.umgebung.uhr.jetzt(),
      geaendertVon: h.nutzer.bediensteter,
      inhalt: entwurfAus(inhalt),
    },
    inhalt,
    feststeller: h.nutzer.bediensteter,
  })
  const massenaenderung = await massenaenderungFuer(tx, fall, lage, lauf)
  const z = stelleZusammen(lage, auftrag.rechtsstand, { massenaenderung })
  return { bgNummer: fall.bgNummer, mitglieder: fall.mitglieder, dokumente: z.dokumente }
}
