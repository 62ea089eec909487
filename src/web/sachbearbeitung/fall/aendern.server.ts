import { seite } from '../../../zugang/index.ts'
import type { Speicherantwort } from './ansicht.ts'
import { speichere } from './handeln.server.ts'
import { ladeLage } from './lage.server.ts'
import { fallId } from './zugriff.server.ts'

/** Autosave: the answer carries the new version and the new result. Inside an open visit it adds no read. */
const aendern = seite({
  name: 'web.fall.aendern',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  action: async (a): Promise<Response> => {
    const fall = fallId(a)
    const { werte, konflikte, meldung } = await speichere(a, { fall }, a.formular)
    if (meldung !== '')
      return new Response(meldung, { status: 409, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
    const text = (name: string): string => String(a.formular.get(name) ?? '')
    const lage = await ladeLage(a, { fall }, { angabe: text('angabe'), monat: text('monat') })
    return Response.json({ lage, werte, konflikte } satisfies Speicherantwort)
  },
})

export const action = aendern.action
