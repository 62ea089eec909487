import { redirect } from 'react-router'
import { bearbeiterVon } from '../../ablauf/index.ts'
import { findAufforderungen, fuehreAktAus } from '../../fall/index.ts'
import { istUuid, type Kennung, kennung } from '../../kern/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { aufforderungszeilen, waehlbareLeute } from './aufforderungszeilen.server.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'
import type { TeamarbeitAnsicht, TeamarbeitAntwort } from './teamarbeit.tsx'

const teamarbeit = seite({
  name: 'web.team.arbeit',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'ARBEIT_VERTEILT',
  loader: (a): Promise<TeamarbeitAnsicht> => lies(a),
  action: (a): Promise<TeamarbeitAntwort | Response> => verteile(a),
})

export const loader = teamarbeit.loader
export const action = teamarbeit.action

const HOECHSTENS = 100

const person = (text: string | null): Kennung<'Bediensteter'> | null =>
  text !== null && istUuid(text) ? kennung<'Bediensteter'>(text) : null

async function lies(a: SeitenAufruf): Promise<TeamarbeitAnsicht> {
  const leute = await waehlbareLeute(a)
  const bei = new URL(a.request.url).searchParams.get('bei') ?? ''
  const wer = person(bei)
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const { liste, anzahl } = await findAufforderungen(tx, {
        traeger: a.nutzer.traeger,
        zustand: 'offen',
        // nobody's desk: only what lies with nobody
        bei: wer === null ? [] : [wer],
        ohneHerrenlose: wer !== null,
        art: null,
        bis: a.umgebung.uhr.heute(),
        hoechstens: HOECHSTENS,
      })
      const zeilen = await aufforderungszeilen(tx, a, liste)
      return {
        bei: wer ?? '',
        name: leute.find((l) => l.wert === wer)?.titel ?? 'allen im Jobcenter',
        leute,
        anzahl,
        zeilen: zeilen.map(({ id, nr, name, bgNummer, nach, titel, grund, vorlage, draengt }) => ({
          id,
          nr,
          name,
          bgNummer,
          nach,
          titel,
          grund,
          vorlage,
          draengt,
        })),
      }
    },
    { nurLesen: true },
  )
}

/** Gives the ticked items to somebody, each as it was when it was read; what others changed meanwhile is named. */
async function verteile(a: SeitenAufruf & { readonly formular: FormData }): Promise<TeamarbeitAntwort | Response> {
  const an = person(feldtext(a.formular, 'an'))
  const gewaehlt = a.formular.getAll('stueck').flatMap((x) => {
    const [id = '', nr = ''] = String(x).split('/')
    return istUuid(id) && /^\d{1,9}$/.test(nr) ? [{ id: kennung<'Aufforderung'>(id), nr: Number(nr) }] : []
  })
  if (an === null) return { fehler: 'Bitte wählen, an wen.' }
  if (gewaehlt.length === 0) return { fehler: 'Bitte mindestens eine Aufforderung ankreuzen.' }
  const wer = bearbeiterVon(handelnder(a))
  const bemerkung = feldtext(a.formular, 'bemerkung').slice(0, 200)
  const ergebnisse = await mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    const liste: boolean[] = []
    for (const s of gewaehlt) {
      const akt = { art: 'zuweisen', an } as const
      const r = await fuehreAktAus(tx, a.umgebung, { traeger: a.nutzer.traeger, ...s, akt, bemerkung, wer })
      liste.push(r.ok)
    }
    return liste
  })
  const nicht = ergebnisse.filter((ok) => !ok).length
  if (nicht > 0)
    return {
      fehler: `${nicht} von ${gewaehlt.length} hat inzwischen jemand anderes bearbeitet; die übrigen sind abgegeben.`,
    }
  const { pathname, search } = new URL(a.request.url)
  return redirect(pathname + search)
}
