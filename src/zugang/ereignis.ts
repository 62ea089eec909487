import { type Akteur, mitRechten } from '../technik/index.ts'
import { type Ereignisphase, insertEreignis } from './ereignisSql.ts'
import type { AllegroKontext } from './kontext.ts'

/** Sessions and logs are written by the house itself, never in the name of the person they are about. */
export const ZUGANG: Akteur = { art: 'system', auftrag: 'zugang' }

export type EreignisAngaben = {
  readonly name: string
  readonly phase: Ereignisphase
  readonly seite: string
  /** Ids from the address, no free text. */
  readonly gegenstand: Readonly<Record<string, string | undefined>>
}

export type Vorgang = { readonly id: string; readonly angaben: EreignisAngaben }

/** Writes an audit event in a transaction of its own, so that it stays whatever becomes of the act. */
export async function ereignis(k: AllegroKontext, angaben: EreignisAngaben): Promise<Vorgang> {
  const vorgang = { id: k.umgebung.kennung(), angaben }
  await schreibe(k, vorgang)
  return vorgang
}

export async function ereignisErgebnis(k: AllegroKontext, v: Vorgang, phase: Ereignisphase): Promise<void> {
  await schreibe(k, { id: v.id, angaben: { ...v.angaben, phase } })
}

async function schreibe(k: AllegroKontext, v: Vorgang): Promise<void> {
  const { umgebung, nutzer, sitzung } = k
  await mitRechten(umgebung.db, ZUGANG, (tx) =>
    insertEreignis(tx, {
      id: umgebung.kennung(),
      vorgang: v.id,
      zeit: umgebung.uhr.jetzt(),
      name: v.angaben.name,
      phase: v.angaben.phase,
      seite: v.angaben.seite,
      anfrage: k.anfrage,
      sitzung: sitzung?.id ?? null,
      konto: nutzer?.konto ?? null,
      bediensteter: nutzer?.bediensteter ?? null,
      traeger: nutzer?.traeger ?? null,
      stufe: nutzer?.stufe ?? null,
      gegenstand: gegenstandAus(v.angaben.gegenstand),
    }),
  )
}

const LAENGSTER_WERT = 64

/** Params come from the address and may be anything: long ones are cut, empty ones left out. */
function gegenstandAus(roh: EreignisAngaben['gegenstand']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(roh).flatMap(([k, v]) => (v === undefined || v === '' ? [] : [[k, v.slice(0, LAENGSTER_WERT)]])),
  )
}
