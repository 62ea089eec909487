import { seite } from '../../../../zugang/index.ts'
import type { Speicherantwort } from '../ansicht.ts'
import { speichere } from '../handeln.server.ts'
import { ladeLage } from '../lage.server.ts'
import { ablegerort } from './ort.server.ts'

/** Autosave in a branch. */
const aendern = seite({
  name: 'web.fall.ableger.aendern',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  action: async (a): Promise<Response> => {
    const ort = ablegerort(a)
    const { werte, konflikte, meldung } = await speichere(a, ort, a.formular)
    if (meldung !== '')
      return new Response(meldung, { status: 409, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
    const text = (name: string): string => String(a.formular.get(name) ?? '')
    const lage = await ladeLage(a, ort, { angabe: text('angabe'), monat: text('monat') })
    return Response.json({ lage, werte, konflikte } satisfies Speicherantwort)
  },
})

export const action = aendern.action
