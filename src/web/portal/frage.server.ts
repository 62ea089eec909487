import { redirect } from 'react-router'
import {
  type Antrag,
  type Beantwortet,
  beantworte,
  gruppiert,
  istAbgeschickt,
  naechsteNach,
  personName,
  pfad,
  type Station,
  sageAntwort,
  schickeAb,
  schluessel,
  stelleAntrag,
} from '../../antrag/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { FrageAnsicht, Zusammenfassung } from './frage.tsx'
import { eingabe, frageansicht, roh } from './fragefeld.server.ts'
import type { FrageAntwort } from './fragefeld.tsx'
import { antragId, ladeEigenen, rahmensatz, stationVon, unbekannt, zurStation } from './zugriff.server.ts'

/** Last page of the declaration, and of the whole: leaving them sends. */
const SENDET_TDA = 'erklaerung'
const SENDET_ALLES = 'abschicken'

const frage = seite({
  name: 'web.portal.frage',
  stufe: 'buerger',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<FrageAnsicht> => {
    const antrag = await ladeEigenen(a)
    const station = stationVon(antrag, a.params.station)
    // The page is no longer on her path, or what it asks is sent: the overview says how it stands.
    if (station === undefined || istZu(antrag, station)) throw redirect(zurStation(antrag, undefined))
    return { ...ansicht(antrag, station), rahmen: rahmensatz(antrag, a.umgebung.uhr.heute()) }
  },
  action: async (a): Promise<FrageAntwort> => {
    const { station = '' } = a.params
    const r = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
      beantworte(tx, a.umgebung, { antrag: antragId(a), adresse: station, eingabe: eingabe(a.formular) }),
    )
    if (!r.ok) {
      if (r.ablehnung.art === 'unbekannt') throw unbekannt()
      throw redirect(`/portal/antrag/${antragId(a)}`)
    }
    if (Object.keys(r.wert.fehler).length > 0) return { fehler: r.wert.fehler, roh: roh(a.formular) }
    throw redirect(await weiterNach(a, r.wert, station))
  },
})

export const loader = frage.loader
export const action = frage.action

function istZu(a: Antrag, s: Station): boolean {
  return istAbgeschickt(a) || (s.seite.abschnitt === 'tda' && a.gestelltAm !== null)
}

async function weiterNach(a: SeitenAufruf<'buerger'>, b: Beantwortet, station: string): Promise<string> {
  if (station !== SENDET_TDA && station !== SENDET_ALLES) return zurStation(b.antrag, b.naechste)
  const sende = station === SENDET_TDA ? stelleAntrag : schickeAb
  const r = await mitRechten(a.umgebung.db, a.akteur, (tx) => sende(tx, a.umgebung, b.antrag.antrag))
  if (r.ok) return `${zurStation(b.antrag, undefined)}?neu=${r.wert.art}`
  // Something before is still unanswered: there it goes on.
  return zurStation(b.antrag, r.ablehnung.art === 'unvollstaendig' ? r.ablehnung.station : undefined)
}

function ansicht(a: Antrag, s: Station): Omit<FrageAnsicht, 'rahmen'> {
  const teil = pfad(a.antworten, a.stichtag).filter(
    (x) => (x.seite.abschnitt === 'tda') === (s.seite.abschnitt === 'tda'),
  )
  const stelle = teil.findIndex((x) => x.adresse === s.adresse)
  const vorige = teil[stelle - 1]
  return {
    titel: s.seite.titel,
    wer: s.ort === 'antrag' ? '' : personName(a.antworten, s.ort),
    warum: s.seite.warum ?? '',
    schritt: stelle + 1,
    von: teil.length,
    zurueck: vorige === undefined ? '' : zurStation(a, vorige),
    uebersicht: zurStation(a, undefined),
    knopf: knopf(a, s),
    fragen: s.fragen.map((f) => frageansicht(f, a.antworten[schluessel(s.ort, f.schluessel)])),
    zusammenfassung: s.adresse === SENDET_ALLES ? fasseZusammen(a) : [],
  }
}

function knopf(a: Antrag, s: Station): string {
  if (s.adresse === SENDET_TDA) return 'Antrag jetzt stellen'
  if (s.adresse === SENDET_ALLES) return 'Alles abschicken'
  return naechsteNach(a, s.adresse) === undefined ? 'Speichern' : 'Weiter'
}

/** Everything she has said, to read before it goes out; each line leads to its page. */
function fasseZusammen(a: Antrag): readonly Zusammenfassung[] {
  const stationen = pfad(a.antworten, a.stichtag).filter((s) => s.adresse !== SENDET_ALLES)
  return gruppiert(stationen, a.antworten).map((g) => ({
    titel: g.titel,
    zeilen: g.stationen.flatMap((s) =>
      s.fragen.map((f) => ({
        frage: f.titel,
        antwort: sageAntwort(f, a.antworten[schluessel(s.ort, f.schluessel)]),
        // What the declaration says has been sent already.
        nach: s.seite.abschnitt === 'tda' ? '' : zurStation(a, s),
      })),
    ),
  }))
}
