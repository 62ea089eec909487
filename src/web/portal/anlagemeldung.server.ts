import { eingangMeldung } from '../../akte/index.ts'
import type { AnlageAbgelehnt } from '../../antrag/index.ts'

/** Why a paper was not taken, and what to do. */
export function anlagemeldung(x: AnlageAbgelehnt): string {
  switch (x.art) {
    case 'unbekannt':
      return 'Diesen Antrag gibt es hier nicht.'
    case 'zuViele':
      return `Mehr als ${x.hoechstens} Dateien gehen hier nicht. Bitte schicken Sie den Rest mit der Post.`
    case 'zusammenZuGross':
      return `Zusammen sind die Dateien zu groß. Erlaubt sind ${Math.floor(x.hoechstensBytes / 1024 / 1024)} MB.`
    default:
      return eingangMeldung(x)
  }
}
