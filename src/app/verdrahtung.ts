import {
  ABLAUF_BEARBEITER,
  planeAufforderungen,
  planeBargeld,
  planeNachtpruefung,
  planeRueckfragen,
} from '../ablauf/index.ts'
import { AKTE_BEARBEITER } from '../akte/index.ts'
import type { BearbeiterJeArt, Umgebung } from '../technik/index.ts'
import { ZAHLUNG_BEARBEITER } from '../zahlung/index.ts'
import { planeAufraeumen, ZUGANG_BEARBEITER } from '../zugang/index.ts'
import { demozugaenge, musterjobcenter } from './muster/index.ts'

const muster = musterjobcenter()

/** The kinds of jobs and who does them: one line a kind, wired by hand. */
export const BEARBEITER: BearbeiterJeArt = {
  ...ABLAUF_BEARBEITER,
  ...AKTE_BEARBEITER,
  ...muster.mitUhr(ZAHLUNG_BEARBEITER),
  ...ZUGANG_BEARBEITER,
  ...muster.bearbeiter,
}

/**
 * Runs at every start after the migrations, in order; each finds out by itself whether it has something to do. Asked
 * to stop, a long one leaves the rest to the next start.
 */
export type Einrichtungsschritt = (
  umgebung: Umgebung,
  melde: (zeile: string) => void,
  halt: AbortSignal,
) => Promise<void>
export const EINRICHTUNG: readonly Einrichtungsschritt[] = [
  planeAufraeumen,
  muster.einrichten,
  planeNachtpruefung,
  planeAufforderungen,
  planeBargeld,
  planeRueckfragen,
]

/** What is printed below the address: the demo sign-ins of a database for training. */
export type Begruessung = (umgebung: Umgebung) => Promise<readonly string[]>
export const BEGRUESSUNG: readonly Begruessung[] = [demozugaenge]
