import { monatsname } from '../../kern/index.ts'
import type { LaufMitStand } from '../../zahlung/index.ts'

export function laufart(l: LaufMitStand): string {
  if (l.art === 'monat' && l.monat !== null) return `Monatslauf ${monatsname(l.monat)}`
  if (l.art === 'rueckzahlung') return 'Rückzahlung an den Absender'
  if (l.art === 'not') return 'Notzahlung (Liste des Vormonats)'
  return l.art === 'tag' ? 'Tageslauf' : 'Sonderlauf'
}

export function laufstand(l: LaufMitStand): { readonly stand: string; readonly standArt: 'info' | 'warnung' | 'gut' } {
  switch (l.stand.zustand) {
    case 'angelegt':
      return { stand: 'wird geplant', standArt: 'info' }
    case 'geplant':
      return { stand: 'wartet auf Freigabe', standArt: 'warnung' }
    case 'freigegeben':
      return { stand: 'freigegeben, wird gebucht', standArt: 'info' }
    case 'uebergeben':
      return { stand: 'gebucht, Datei bereit', standArt: 'gut' }
    case 'verworfen':
      return { stand: `verworfen: ${l.stand.grund}`, standArt: 'info' }
  }
}
