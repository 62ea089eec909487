import { Startabbruch } from '../technik/index.ts'

/** Attempts to bring the database back, with pauses of 0.5, 1, 2 and 4 seconds between. */
const VERSUCHE = 5

export type Wache = { readonly verloren: Promise<Startabbruch>; readonly beende: () => Promise<void> }

/** Looks twice a second; gives up after some attempts in vain, each after twice the pause of the one before. */
export function starteWache(w: {
  readonly istGesund: () => boolean
  readonly stelleWiederHer: () => Promise<void>
  readonly anFehler: (fehler: unknown) => void
}): Wache {
  let vergeblich = 0
  let fruehestens = 0
  let arbeit: Promise<void> | undefined
  let gibAuf: (grund: Startabbruch) => void = () => undefined
  const verloren = new Promise<Startabbruch>((fertig) => {
    gibAuf = fertig
  })
  const schaue = async (): Promise<void> => {
    if (w.istGesund() || performance.now() < fruehestens) return
    try {
      await w.stelleWiederHer()
      vergeblich = 0
    } catch (fehler) {
      w.anFehler(fehler)
      fruehestens = performance.now() + 500 * 2 ** vergeblich
      if (++vergeblich < VERSUCHE) return
      clearInterval(takt)
      const grund = fehler instanceof Error ? fehler.message : String(fehler)
      gibAuf(new Startabbruch(`Die Datenbank ist ausgefallen und lässt sich nicht wieder starten. ${grund}`))
    }
  }
  const takt = setInterval(() => {
    arbeit ??= schaue().finally(() => {
      arbeit = undefined
    })
  }, 500)
  return {
    verloren,
    beende: async () => {
      clearInterval(takt)
      await arbeit
    },
  }
}
