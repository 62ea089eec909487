import { redirect } from 'react-router'
import { ladeFallansicht, oeffneZumBearbeiten, zeigeDifferenz } from '../../../ablauf/index.ts'
import { type Dokumentzustand, listeDokumente } from '../../../akte/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { deutscheZeit, mitRechten } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { schreibenTitel } from './differenzansicht.ts'
import type { Liste } from './listen.tsx'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const STAND: Readonly<Record<Dokumentzustand, string>> = {
  entwurf: 'Entwurf',
  nichtVersenden: 'nicht versenden',
  endgueltig: 'endgültig',
  versandt: 'versandt',
  eingegangen: 'eingegangen',
}

const schriftstuecke = seite({
  name: 'web.fall.schriftstuecke',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'SCHREIBEN_BEGONNEN',
  liest: 'fall',
  loader: async (a): Promise<readonly Liste[]> => {
    const v = await leseFall(a, ['schriftstueck'])
    const d = await zeigeDifferenz(handelnder(a), v)
    const alle = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeDokumente(tx, v.fall), { nurLesen: true })
    const vorschau: Liste = {
      titel: 'Entstehen mit diesem Entwurf',
      koepfe: [{ titel: 'Schreiben' }, { titel: 'An' }],
      zeilen: (d?.differenz.schreiben ?? []).map((s, i) => ({
        schluessel: String(i),
        nach: `/faelle/${v.fall.fall}/vorschau/${i}`,
        datei: true,
        zellen: [`${schreibenTitel(s.dokument.art)} (Vorschau)`, s.dokument.kopf.empfaenger[0] ?? ''],
      })),
      leer: 'Mit diesem Entwurf entsteht kein Schreiben.',
      fuss: '',
    }
    const versandt: Liste = {
      titel: 'Automatisch erstellte Schriftstücke',
      koepfe: [{ titel: 'Schreiben' }, { titel: 'Vom' }, { titel: 'An' }, { titel: 'Stand' }, { titel: 'Erstellt' }],
      zeilen: alle
        .filter((x) => x.richtung === 'ausgang')
        .map((x) => ({
          schluessel: x.dokument,
          nach: `/dokumente/${x.dokument}`,
          datei: true,
          zellen: [
            x.titel,
            x.datum === null ? '' : deutsch(x.datum),
            x.empfaenger ?? '',
            STAND[x.zustand],
            deutscheZeit(x.angelegtAm),
          ],
        })),
      leer: 'Noch kein Schriftstück.',
      fuss: '',
    }
    return [vorschau, versandt]
  },
  /** A letter without changed data is certified like any other decision: from a draft, which is opened here. */
  action: async (a): Promise<Response> => {
    const fall = fallId(a)
    const v = await ladeFallansicht(handelnder(a), fall)
    if (!v) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
    a.nurEigener(v.fall.traeger)
    const r = v.entwurf === undefined ? await oeffneZumBearbeiten(handelnder(a), fall) : undefined
    if (r?.ok === false)
      throw new Response('Dieser Fall ist eingestellt und kann nicht bearbeitet werden.', { status: 409 })
    return redirect(`/faelle/${fall}/feststellen`)
  },
})

export const loader = schriftstuecke.loader
export const action = schriftstuecke.action
