import { redirect } from 'react-router'
import { type KontoauszugAbgelehnt, sendeKontoauszug, zeigeKontoauszug } from '../../../ablauf/index.ts'
import { seite } from '../../../zugang/index.ts'
import { vorschauantwort } from '../vorschauantwort.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

/** What a person owes, as the letter would say it, with watermark (`?form=html`: as a page); sent, it is filed with the letters. */
const kontoauszug = seite({
  name: 'web.fall.kontoauszug',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'KONTOAUSZUG_GESENDET',
  liest: 'fall',
  loader: async (a): Promise<Response> => {
    await leseFall(a, ['person', 'anschrift', 'zahlung', 'schriftstueck'])
    const r = await zeigeKontoauszug(handelnder(a), { fall: fallId(a), person: a.params.person ?? '' })
    if (!r.ok) throw new Response(MELDUNG[r.ablehnung.art], { status: 404 })
    return vorschauantwort(a.request, r.wert, 'vorschau')
  },
  action: async (a): Promise<Response> => {
    const fall = fallId(a)
    const r = await sendeKontoauszug(handelnder(a), { fall, person: a.params.person ?? '' })
    return redirect(`/faelle/${fall}/forderungen?auszug=${r.ok ? 'gesendet' : r.ablehnung.art}`)
  },
})

export const loader = kontoauszug.loader
export const action = kontoauszug.action

const MELDUNG: Readonly<Record<KontoauszugAbgelehnt['art'], string>> = {
  stufeFehlt: 'Einen Kontoauszug schickt die Stufe F oder A.',
  unbekannt: 'Für diese Person gibt es keine Forderung.',
  ohneVertretung:
    'Für diese Person ist im Haushalt keine gesetzliche Vertretung erfasst, an die geschrieben werden kann.',
  ohneEinzahlungskonto:
    'Es ist kein Konto für Einzahlungen festgelegt. Festlegen kann es die Stufe F oder A auf der Seite Zahlerkonten.',
}

/** What became of the last one, for the page of claims; empty: none was sent just now. */
export function auszugsmeldung(url: string): { readonly gelungen: boolean; readonly text: string } {
  const art = new URL(url).searchParams.get('auszug') ?? ''
  if (art === 'gesendet')
    return { gelungen: true, text: 'Der Kontoauszug ist geschrieben und liegt bei den Schriftstücken.' }
  return { gelungen: false, text: Object.entries(MELDUNG).find(([a]) => a === art)?.[1] ?? '' }
}
