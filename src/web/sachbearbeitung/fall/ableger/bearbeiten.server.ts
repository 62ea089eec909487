import { redirect } from 'react-router'
import { ladeAblegeransicht } from '../../../../ablauf/index.ts'
import { seite } from '../../../../zugang/index.ts'
import { leseAuswertung } from '../auswertung/sachstand.server.ts'
import { fuehreAus } from '../handeln.server.ts'
import { baueLage } from '../lage.server.ts'
import type { AblegerAnsicht, AblegerAntwort } from './bearbeiten.tsx'
import { ablegerort } from './ort.server.ts'

/** The editor of a branch: the same masks, another content. */
const bearbeitenseite = seite({
  name: 'web.fall.ableger',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ABLEGER_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<AblegerAnsicht> => {
    const klassen = ['person', 'unterkunft', 'einkommen', 'vermoegen', 'mehrbedarf', 'bank', 'ergebnis'] as const
    const v = await leseAuswertung(a, klassen, (h) => ladeAblegeransicht(h, ablegerort(a)))
    if (v.ableger.zustand !== 'ableger') throw redirect(`/faelle/${v.fall.fall}/ableger`)
    const p = new URL(a.request.url).searchParams
    return {
      id: v.ableger.entwurf,
      name: v.ableger.name,
      lage: await baueLage(a, v, { angabe: p.get('angabe') ?? '', monat: p.get('monat') ?? '' }),
    }
  },
  action: async (a): Promise<AblegerAntwort> => {
    const ergebnis = await fuehreAus(a, ablegerort(a), a.formular)
    if (ergebnis.meldung !== '') return ergebnis
    throw redirect(ergebnis.nach)
  },
})

export const loader = bearbeitenseite.loader
export const action = bearbeitenseite.action
