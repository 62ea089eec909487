import {
  type Antrag,
  gruppiert,
  istAbgeschickt,
  istErledigt,
  istOffeneRueckfrage,
  listRueckfragen,
  luecken,
  personName,
  pfad,
  standDerFragen,
} from '../../antrag/index.ts'
import { deutsch } from '../../kern/index.ts'
import { findTraeger } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import type { AntragAnsicht } from './antrag.tsx'
import { ladeEigenen, PORTAL, rahmensatz, zurStation } from './zugriff.server.ts'

const antragsseite = seite({
  name: 'web.portal.antrag',
  stufe: 'buerger',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<AntragAnsicht> => {
    const antrag = await ladeEigenen(a)
    const fragen = await mitRechten(a.umgebung.db, a.akteur, (tx) => listRueckfragen(tx, antrag), { nurLesen: true })
    const traeger = await mitRechten(a.umgebung.db, PORTAL, (tx) => findTraeger(tx, antrag.traeger), { nurLesen: true })
    return {
      ...ansicht(antrag, traeger?.name ?? '', a.buerger.email),
      rueckfragen: fragen.filter(istOffeneRueckfrage).map((r) => ({
        nach: `/portal/antrag/${antrag.antrag}/rueckfrage/${r.id}`,
        frist: deutsch(r.frist),
        punkte: r.punkte.length,
      })),
      rahmen: rahmensatz(antrag, a.umgebung.uhr.heute()),
    }
  },
})

export const loader = antragsseite.loader

const SENDUNG = {
  tda: 'Ihr Antrag',
  antrag: 'Alle Ihre Angaben',
  nachtrag: 'Ihre Antwort auf unsere Rückfrage',
} as const

function ansicht(a: Antrag, jobcenter: string, email: string): Omit<AntragAnsicht, 'rahmen' | 'rueckfragen'> {
  const gestellt = a.gestelltAm !== null
  const abgeschickt = istAbgeschickt(a)
  const stationen = pfad(a.antworten, a.stichtag)
  const offeneErklaerung = stationen.find((s) => s.seite.abschnitt === 'tda' && !istErledigt(s, a.antworten))
  const stand = standDerFragen(a)
  return {
    jobcenter,
    email,
    gestelltAm: a.gestelltAm === null ? '' : deutsch(a.gestelltAm),
    abgeschickt,
    weiter: gestellt ? zurStation(a, stand.naechste) : zurStation(a, offeneErklaerung ?? stationen[0]),
    unterlagen: `/portal/antrag/${a.antrag}/unterlagen`,
    fertig: stand.fertig,
    von: stand.von,
    quittungen: a.sendungen.map((s) => ({
      nummer: s.nummer,
      titel: SENDUNG[s.art],
      zeit: deutscheZeit(s.zeit),
      nach: `/portal/antrag/${a.antrag}/quittung/${s.nummer}`,
    })),
    abschnitte:
      gestellt && !abgeschickt
        ? gruppiert(
            stationen.filter((s) => s.seite.abschnitt !== 'tda'),
            a.antworten,
          ).map((g) => ({
            titel: g.titel,
            seiten: g.stationen.map((s) => ({
              titel: s.seite.titel,
              nach: zurStation(a, s),
              fertig: istErledigt(s, a.antworten),
            })),
          }))
        : [],
    fehlt: abgeschickt
      ? luecken(a.antworten, a.stichtag).map(({ station, frage }) =>
          station.ort === 'antrag' ? frage.titel : `${frage.titel} (${personName(a.antworten, station.ort)})`,
        )
      : [],
  }
}
