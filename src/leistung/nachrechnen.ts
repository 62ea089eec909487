import { lies } from '../fall/index.ts'
import { type Kennung, monat, type TraegerNr } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { type Rechner, rechne } from './berechnung.ts'
import type { Angeordnet } from './entscheidung.ts'
import { ladeTeil, listeAngeordnete, listHerleitungen } from './entscheidungSql.ts'
import { liesErgebnisteil } from './ergebnisteil.ts'
import { liesHerleitung } from './herleitung.ts'
import { type Abweichung, BERICHTIGUNGEN, type Berichtigung, vergleicheNachrechnung } from './nachrechnung.ts'

export type Nachrechnungsbericht = {
  readonly geprueft: number
  /** Where to go on; null: the Träger is done. */
  readonly weiter: Kennung<'Entscheidung'> | null
  readonly erklaert: readonly Befund[]
  /** Anything here is an incident. */
  readonly vorfaelle: readonly Befund[]
}

export type Befund = Abweichung & {
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly fall: Kennung<'Leistungsfall'>
}

/** The nightly check, one portion: ordered decisions computed again with the Rechtsstand stored with them. */
export async function rechneNach(
  tx: Tx,
  o: {
    readonly traeger: TraegerNr
    readonly nach: Kennung<'Entscheidung'> | null
    readonly anzahl: number
    readonly rechner?: Rechner | undefined
    readonly berichtigungen?: readonly Berichtigung[] | undefined
  },
): Promise<Nachrechnungsbericht> {
  const portion = await listeAngeordnete(tx, o)
  const befunde: Befund[] = []
  for (const e of portion) {
    if (e.zustand !== 'angeordnet') throw new Error(`decision ${e.id} is not ordered`)
    for (const a of await pruefeEine(tx, e, o.rechner ?? rechne, o.berichtigungen ?? BERICHTIGUNGEN))
      befunde.push({ ...a, entscheidung: e.id, fall: e.fall })
  }
  return {
    geprueft: portion.length,
    weiter: portion.length < o.anzahl ? null : (portion.at(-1)?.id ?? null),
    erklaert: befunde.filter((b) => b.erklaertDurch !== null),
    vorfaelle: befunde.filter((b) => b.erklaertDurch === null),
  }
}

async function pruefeEine(
  tx: Tx,
  e: Angeordnet,
  rechner: Rechner,
  berichtigungen: readonly Berichtigung[],
): Promise<readonly Abweichung[]> {
  const ref = { traeger: e.traeger, entscheidung: e.id }
  const gespeichert = await ladeTeil(tx, ref, 'ergebnis')
  const fakten = lies(await ladeTeil(tx, ref, 'fakten'))
  const herleitungen = await listHerleitungen(tx, ref)
  const monate = liesErgebnisteil(gespeichert).map((m) => monat(m.monat))
  return vergleicheNachrechnung({
    gespeichert,
    neu: rechner(fakten, monate, e.rechtsstand, { herleitung: true }),
    herleitungVon: (m) => {
      const s = herleitungen.find((h) => h.von <= m && m <= h.bis)
      return s && liesHerleitung(s.text, m)
    },
    berichtigungen,
  })
}
