import { type Datum, iso } from '../../kern/index.ts'
import {
  type BearbeiterJeArt,
  kennungsgeber,
  stellbareUhr,
  tagInBerlin,
  type Uhr,
  type Umgebung,
  type Zeitpunkt,
} from '../../technik/index.ts'

/** Surroundings whose clock stands on the day of an act in the past. */
export type Damals = {
  readonly umgebung: Umgebung
  /** Puts the clock to a day: the first act at eight, each further one three minutes later, never after now. */
  readonly stelle: (am: Datum) => void
}

const ARBEITSBEGINN = 'T08:00'
const JE_TAETIGKEIT_MS = 180_000

export function damals(umgebung: Umgebung): Damals {
  const uhr = stellbareUhr(`2020-01-01${ARBEITSBEGINN}`)
  let [tag, taetigkeiten] = [-1, 0]
  return {
    umgebung: { ...umgebung, uhr, kennung: kennungsgeber(uhr, umgebung.zufall) },
    stelle: (am) => {
      taetigkeiten = am === tag ? taetigkeiten + 1 : 0
      tag = am
      uhr.stelle(`${iso(am)}${ARBEITSBEGINN}`)
      uhr.vor(taetigkeiten * JE_TAETIGKEIT_MS)
      const voraus = uhr.jetzt() - umgebung.uhr.jetzt()
      if (voraus > 0) uhr.vor(-voraus)
    },
  }
}

/**
 * Runs of the sample's past are planned and posted in the background like any other; their jobs keep the time of
 * the run, whichever worker of this process takes them.
 */
export type Laufuhren = {
  readonly merke: (lauf: string, jetzt: Zeitpunkt) => void
  readonly vergiss: (lauf: string) => void
  readonly mitUhr: (bearbeiter: BearbeiterJeArt) => BearbeiterJeArt
}

export function laufuhren(): Laufuhren {
  const zeiten = new Map<string, Zeitpunkt>()
  return {
    merke: (lauf, jetzt) => {
      zeiten.set(lauf, jetzt)
    },
    vergiss: (lauf) => {
      zeiten.delete(lauf)
    },
    mitUhr: (bearbeiter) =>
      Object.fromEntries(
        Object.entries(bearbeiter).map(([art, tu]) => [
          art,
          (tx, auftrag, umgebung) => {
            const { nutzlast } = auftrag
            const lauf = nutzlast !== null && typeof nutzlast === 'object' && 'lauf' in nutzlast ? nutzlast.lauf : null
            const zeit = typeof lauf === 'string' ? zeiten.get(lauf) : undefined
            return tu(tx, auftrag, zeit === undefined ? umgebung : { ...umgebung, uhr: stehendeUhr(zeit) })
          },
        ]),
      ),
  }
}

function stehendeUhr(zeit: Zeitpunkt): Uhr {
  return { jetzt: () => zeit, heute: () => tagInBerlin(zeit) }
}
