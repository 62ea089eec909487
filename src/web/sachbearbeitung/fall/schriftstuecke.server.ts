import { zeigeDifferenz } from '../../../ablauf/index.ts'
import { type Dokumentzustand, listeDokumente } from '../../../akte/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { deutscheZeit, mitRechten } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { schreibenTitel } from './differenzansicht.ts'
import type { Liste } from './listen.tsx'
import { handelnder, leseFall } from './zugriff.server.ts'

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
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<readonly Liste[]> => {
    const v = await leseFall(a, ['schriftstueck'])
    const d = v.entwurf ? await zeigeDifferenz(handelnder(a), v.fall.fall) : undefined
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
})

export const loader = schriftstuecke.loader
