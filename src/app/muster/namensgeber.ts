import { type Geschlecht, type Herkunft, NAMEN } from './daten/namen.ts'
import type { Zufallsfolge } from './zufallsfolge.ts'

/** Gives out names and remembers them: no full name appears twice while there are others left. */
export type Namensgeber = {
  readonly familie: (zufall: Zufallsfolge, herkunft: Herkunft) => Familienname
  readonly vorname: (zufall: Zufallsfolge, wer: Namenswunsch) => string
}

/** A surname and its form for a woman, where the language has one. */
export type Familienname = { readonly w: string; readonly m: string }

export type Namenswunsch = {
  readonly herkunft: Herkunft
  readonly geschlecht: Geschlecht
  readonly kind: boolean
  readonly nachname: string
}

export function namensgeber(): Namensgeber {
  const vergeben = new Set<string>()
  const familien = new Set<string>()
  return {
    familie: (zufall, herkunft) => {
      const frei = NAMEN[herkunft].nachnamen.filter((n) => !familien.has(n))
      const name = zufall.waehle(frei.length > 0 ? frei : NAMEN[herkunft].nachnamen)
      familien.add(name)
      const [m, w] = name.split('/')
      if (m === undefined) throw new Error('empty surname')
      return { m, w: w ?? m }
    },
    vorname: (zufall, wer) => {
      const alle = vornamen(wer)
      const frei = alle.filter((v) => !vergeben.has(`${v} ${wer.nachname}`))
      const vorname = zufall.waehle(frei.length > 0 ? frei : alle)
      vergeben.add(`${vorname} ${wer.nachname}`)
      return vorname
    },
  }
}

function vornamen({ herkunft, geschlecht, kind }: Namenswunsch): readonly string[] {
  const l = NAMEN[herkunft]
  if (kind) return geschlecht === 'w' ? l.kinderW : l.kinderM
  return geschlecht === 'w' ? l.w : l.m
}
