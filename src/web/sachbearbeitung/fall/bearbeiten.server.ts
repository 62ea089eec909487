import { redirect } from 'react-router'
import { seite } from '../../../zugang/index.ts'
import type { Lage } from './ansicht.ts'
import type { BearbeitenAntwort } from './bearbeiten.tsx'
import { fuehreAus } from './handeln.server.ts'
import { baueLage } from './lage.server.ts'
import { fallId, leseFall } from './zugriff.server.ts'

const bearbeitenseite = seite({
  name: 'web.fall.bearbeiten',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ENTWURF_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<Lage> => {
    const ansicht = await leseFall(a, [
      'person',
      'unterkunft',
      'einkommen',
      'vermoegen',
      'mehrbedarf',
      'bank',
      'ergebnis',
    ])
    const p = new URL(a.request.url).searchParams
    return baueLage(a, ansicht, { angabe: p.get('angabe') ?? '', monat: p.get('monat') ?? '' })
  },
  action: async (a): Promise<BearbeitenAntwort> => {
    const ergebnis = await fuehreAus(a, { fall: fallId(a) }, a.formular)
    if (ergebnis.meldung !== '') return ergebnis
    throw redirect(ergebnis.nach)
  },
})

export const loader = bearbeitenseite.loader
export const action = bearbeitenseite.action
