import { redirect } from 'react-router'
import { bearbeiterVon } from '../../../ablauf/index.ts'
import { listeDokumente } from '../../../akte/index.ts'
import { ladeFall, listeAenderungen, setzeMerkmal } from '../../../fall/index.ts'
import { type Entscheidung, listeMassenentscheidungen } from '../../../leistung/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Zeitpunkt } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { entscheidungsname } from '../entscheidungsname.ts'
import { feldtext } from '../formulartext.ts'
import { zeitraumText } from './differenzansicht.ts'
import { RECHTSBEHELFE } from './fall.server.ts'
import { aenderungText } from './lage.server.ts'
import type { Liste } from './listen.tsx'
import { namenDesFalls } from './namen.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

/** A decision of a run over the stock says so. */
function artText(e: Entscheidung, briefe: readonly string[], lauf: string | undefined): string {
  const name = entscheidungsname(e.art, briefe)
  return lauf === undefined ? name : `${name}, Massenänderung: ${lauf}`
}

const verlauf = seite({
  name: 'web.fall.verlauf',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'FALL_GEMERKT',
  liest: 'fall',
  loader: async (a): Promise<readonly Liste[]> => {
    const v = await leseFall(a, ['verlauf'])
    const { entwurf } = v
    const { aenderungen, leute, massen, dokumente } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const aenderungen = entwurf ? await listeAenderungen(tx, entwurf) : []
        const ids = [...aenderungen.map((z) => z.wer.bediensteter), ...v.entscheidungen.flatMap(beteiligte)]
        const massen = await listeMassenentscheidungen(tx, v.fall)
        const dokumente = await listeDokumente(tx, v.fall)
        return { aenderungen, massen, dokumente, leute: await listBedienstete(tx, [...new Set(ids)]) }
      },
      { nurLesen: true },
    )
    const name = (id: string): string => {
      const b = leute.find((x) => x.id === id)
      return b ? `${b.vorname} ${b.nachname}` : ''
    }
    const namen = namenDesFalls(v.personen, v.konten)
    return [
      {
        titel: 'Entscheidungen',
        koepfe: [
          { titel: 'Entscheidung' },
          { titel: 'Monate' },
          { titel: 'Stand' },
          { titel: 'Festgestellt' },
          { titel: 'Prüfsumme' },
        ],
        zeilen: v.entscheidungen.map((e) => ({
          schluessel: e.id,
          nach: e.zustand === 'festgestellt' ? `/anordnen/${e.id}` : '',
          zellen: [
            artText(
              e,
              dokumente.flatMap((d) => (d.entscheidung === e.id ? [d.art] : [])),
              massen.get(e.id)?.titel,
            ),
            zeitraumText([...new Set(e.regelt.map((r) => r.monat))].sort((x, y) => x - y)),
            stand(e, name),
            vonAm(name(e.festgestelltVon.bediensteter), e.festgestelltAm),
            e.hash.slice(0, 12),
          ],
        })),
        leer: 'Noch keine Entscheidung.',
        fuss: '',
      },
      {
        titel: 'Änderungen im Entwurf',
        koepfe: [{ titel: 'Was' }, { titel: 'Wer' }, { titel: 'Wann' }],
        zeilen: [...aenderungen].reverse().map((z) => ({
          schluessel: String(z.nr),
          nach: '',
          zellen: [
            `${z.nimmtZurueck === null ? '' : 'zurückgenommen: '}${aenderungText(z, v, namen)}`,
            name(z.wer.bediensteter),
            deutscheZeit(z.wann),
          ],
        })),
        leer: 'Im offenen Entwurf ist nichts geändert.',
        fuss: '',
      },
    ]
  },
  action: (a) => merke(a, a.formular),
})

export const loader = verlauf.loader
export const action = verlauf.action

/** Sets what is ticked, takes away what is not; what is so already stays. */
async function merke(a: SeitenAufruf, f: FormData): Promise<Response> {
  const id = fallId(a)
  const bemerkung = feldtext(f, 'bemerkung').slice(0, 200)
  await mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    const fall = await ladeFall(tx, id)
    if (!fall) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
    a.nurEigener(fall.traeger)
    const wer = bearbeiterVon(handelnder(a))
    for (const art of RECHTSBEHELFE)
      await setzeMerkmal(tx, a.umgebung, { ...fall, art, gesetzt: f.getAll('merkmal').includes(art), bemerkung, wer })
  })
  return redirect(`/faelle/${id}/${f.get('zurueck') === 'feststellen' ? 'feststellen' : 'verlauf'}`)
}

function beteiligte(e: Entscheidung) {
  const ids = [e.festgestelltVon.bediensteter]
  if (e.zustand === 'angeordnet') ids.push(e.angeordnetVon.bediensteter)
  if (e.zustand === 'zurueckgegeben') ids.push(e.zurueckgegebenVon.bediensteter)
  return ids
}

function vonAm(wer: string, wann: Zeitpunkt): string {
  return `${wer}, ${deutscheZeit(wann)}`
}

function stand(e: Entscheidung, name: (id: string) => string): string {
  switch (e.zustand) {
    case 'festgestellt':
      return 'wartet auf Anordnung'
    case 'angeordnet':
      return `angeordnet: ${vonAm(name(e.angeordnetVon.bediensteter), e.angeordnetAm)}`
    case 'zurueckgegeben':
      return `zurückgegeben: ${vonAm(name(e.zurueckgegebenVon.bediensteter), e.zurueckgegebenAm)}. Grund: ${e.grund}`
    case 'verfallen':
      return `hinfällig seit ${deutscheZeit(e.verfallenAm)}`
  }
}
