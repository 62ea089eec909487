import { redirect } from 'react-router'
import {
  beginneVerfahren,
  naechsterSchritt,
  type Verfahrensansicht,
  type Verfahrensliste,
  zeigeVerfahren,
} from '../../../ablauf/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { deutscheZeit } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { feldtext } from '../formulartext.ts'
import type { Fallverfahren, Verfahrenzeile } from './verfahren.tsx'
import { abgelehntText } from './verfahrenworte.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const verfahren = seite({
  name: 'web.fall.verfahren',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'VERFAHREN_BEGONNEN',
  liest: 'fall',
  loader: async (a): Promise<Fallverfahren> => {
    const { fall } = await leseFall(a, ['person', 'verlauf'])
    const v = await zeigeVerfahren(handelnder(a), fall.fall)
    const gefragt = new URL(a.request.url).searchParams
    if (v === undefined) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
    return {
      laufende: v.verfahren.filter((x) => !x.verfahren.beendet).map(zeile),
      beendete: v.verfahren.filter((x) => x.verfahren.beendet).map(zeile),
      moeglich: v.moeglich.map(moeglich),
      suche: gefragt.get('suche') ?? '',
      beginne: gefragt.get('beginne') ?? '',
    }
  },
  action: async (a): Promise<string | Response> => {
    const fall = fallId(a)
    const [art, gegenstand] = [feldtext(a.formular, 'art'), feldtext(a.formular, 'gegenstand')]
    const r = await beginneVerfahren(handelnder(a), { fall, art, gegenstand })
    if (r.ok) return redirect(`/faelle/${fall}/verfahren/${r.wert.id}`)
    if (r.ablehnung.art === 'laeuftSchon') return redirect(`/faelle/${fall}/verfahren/${r.ablehnung.verfahren}`)
    return abgelehntText(r.ablehnung)
  },
})

export const loader = verfahren.loader
export const action = verfahren.action

function zeile(x: Verfahrensansicht): Verfahrenzeile {
  const naechster = naechsterSchritt(x.schritte)
  const frist = naechster?.frist ?? null
  return {
    id: x.verfahren.id,
    titel: x.plan.titel,
    gegenstand: x.gegenstand,
    begonnen: deutscheZeit(x.verfahren.begonnenAm),
    naechster: naechster?.titel ?? 'Alle Schritte sind getan.',
    grund: naechster?.grund ?? '',
    frist: frist === null ? '' : deutsch(frist),
    wartet: naechster?.zustand === 'wartet',
  }
}

function moeglich({
  plan,
  gruppe,
  jetzt,
  anlaesse,
}: Verfahrensliste['moeglich'][number]): Fallverfahren['moeglich'][number] {
  const { art, titel, norm, hilfe } = plan
  return { art, titel, norm, hilfe, gruppe, jetzt, anlaesse }
}
