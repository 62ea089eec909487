import { type Antrag, ladeAntrag, pfad, type Station, schaetze } from '../../antrag/index.ts'
import { type Cent, type Datum, euro, istUuid, type Kennung, kennung } from '../../kern/index.ts'
import { type Akteur, mitRechten } from '../../technik/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'

/** What the house itself looks up for a page of the portal: names of Jobcenter. */
export const PORTAL: Akteur = { art: 'system', auftrag: 'portal' }

export function antragId(a: SeitenAufruf<'buerger'>): Kennung<'Antrag'> {
  const { antrag = '' } = a.params
  if (!istUuid(antrag)) throw unbekannt()
  return kennung<'Antrag'>(antrag)
}

/** The application of the address, if it is hers; anything else is not there. */
export async function ladeEigenen(a: SeitenAufruf<'buerger'>): Promise<Antrag> {
  const antrag = await mitRechten(a.umgebung.db, a.akteur, (tx) => ladeAntrag(tx, a.umgebung, antragId(a)), {
    nurLesen: true,
  })
  if (antrag === undefined) throw unbekannt()
  return antrag
}

export function stationVon(a: Antrag, adresse: string | undefined): Station | undefined {
  return pfad(a.antworten, a.stichtag).find((s) => s.adresse === adresse)
}

/** What the household would roughly get, in a sentence; empty before the declaration and while too little is known. */
export function rahmensatz(a: Antrag, heute: Datum): string {
  const s = a.gestelltAm === null ? undefined : schaetze(a.antworten, a.stichtag, heute)
  if (s === undefined) return ''
  const wohnen = s.ohneWohnen ? ', dazu Miete und Heizung' : ''
  if (s.bis === 0) return s.ohneWohnen ? '' : 'Nach Ihren Antworten bleibt kein Anspruch. Das Jobcenter prüft es genau.'
  if (s.von === 0) return `Nach Ihren Antworten bis jetzt: höchstens ${ganze(s.bis)} Euro im Monat${wohnen}.`
  return `Nach Ihren Antworten: ungefähr ${ganze(s.von)} bis ${ganze(s.bis)} Euro im Monat${wohnen}.`
}

/** Whole Euro: the cents would promise too much. */
const ganze = (betrag: Cent): string => euro(betrag).replace(/,\d\d$/, '')

export function unbekannt(): Response {
  return new Response('Diesen Antrag gibt es hier nicht. Vielleicht haben Sie ihn mit einem anderen Gerät begonnen.', {
    status: 404,
  })
}

export function zurStation(a: Pick<Antrag, 'antrag'>, s: Station | undefined): string {
  return s === undefined ? `/portal/antrag/${a.antrag}` : `/portal/antrag/${a.antrag}/${s.adresse}`
}
