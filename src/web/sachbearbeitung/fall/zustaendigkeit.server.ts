import { redirect } from 'react-router'
import { weiseZu, type ZuweisenAbgelehnt } from '../../../ablauf/index.ts'
import { ladeFall, listeZustaendigkeiten } from '../../../fall/index.ts'
import { istUuid, kennung } from '../../../kern/index.ts'
import { deutscheZeit, mitRechten } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { waehlbareLeute } from '../aufforderungszeilen.server.ts'
import { feldtext } from '../formulartext.ts'
import { namenVon } from '../organisation.server.ts'
import { fallId, handelnder } from './zugriff.server.ts'
import type { ZustaendigkeitAnsicht, ZustaendigkeitAntwort } from './zustaendigkeit.tsx'

const zustaendigkeit = seite({
  name: 'web.fall.zustaendigkeit',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'FALL_ZUGEWIESEN',
  liest: 'fall',
  loader: async (a): Promise<ZustaendigkeitAnsicht> => {
    const { fall, ...rest } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const f = await ladeFall(tx, fallId(a))
        if (!f) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
        const verlauf = await listeZustaendigkeiten(tx, f)
        const name = await namenVon(tx, [f.zustaendig, ...verlauf.flatMap((z) => [z.bediensteter, z.von])])
        return {
          fall: f,
          bei: name(f.zustaendig),
          vonHand: f.zustaendigVonHand,
          verlauf: [...verlauf].reverse().map((z) => ({
            nr: z.nr,
            bei: name(z.bediensteter),
            grund: z.grund,
            wann: deutscheZeit(z.wann),
            wer: z.von === null ? 'vom Verfahren' : name(z.von),
          })),
        }
      },
      { nurLesen: true },
    )
    await a.lesen({
      art: 'fall',
      fall: fall.fall,
      fallTraeger: fall.traeger,
      personen: fall.mitglieder.map((m) => m.person),
      feldklassen: ['person'],
      zweck: new URL(a.request.url).searchParams.get('zweck') ?? undefined,
    })
    return { ...rest, leute: fall.traeger === a.nutzer.traeger ? await waehlbareLeute(a) : [] }
  },
  action: (a): Promise<ZustaendigkeitAntwort | Response> => weise(a),
})

export const loader = zustaendigkeit.loader
export const action = zustaendigkeit.action

async function weise(a: SeitenAufruf & { readonly formular: FormData }): Promise<ZustaendigkeitAntwort | Response> {
  const [an, grund] = [feldtext(a.formular, 'an'), feldtext(a.formular, 'grund').slice(0, 200)]
  const r = await weiseZu(handelnder(a), { fall: fallId(a), an: istUuid(an) ? kennung(an) : null, grund })
  if (r.ok) return redirect(`/faelle/${fallId(a)}/zustaendigkeit`)
  if (r.ablehnung.art === 'unbekannt') throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  return { fehler: MELDUNG[r.ablehnung.art], grund }
}

const MELDUNG: Readonly<Record<ZuweisenAbgelehnt['art'], string>> = {
  unbekannt: 'Diesen Fall gibt es nicht.',
  grundFehlt: 'Bitte sagen, warum dieser Fall anders liegt als nach den Kriterien.',
  niemand: 'Diese Person kann hier heute keine Fälle bearbeiten.',
  schonDort: 'Der Fall liegt schon dort.',
}
