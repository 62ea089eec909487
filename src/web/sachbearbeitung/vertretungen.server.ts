import { redirect } from 'react-router'
import { deutsch, istUuid, kennung } from '../../kern/index.ts'
import { beendeAbwesenheit, insertAbwesenheit, listAbwesenheiten } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { waehlbareLeute } from './aufforderungszeilen.server.ts'
import { feldtext } from './formulartext.ts'
import { namenVon } from './organisation.server.ts'
import type { VertretungenAnsicht, VertretungenAntwort } from './vertretungen.tsx'

const vertretungen = seite({
  name: 'web.team.vertretung',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'VERTRETUNG_GEREGELT',
  loader: (a): Promise<VertretungenAnsicht> => lies(a),
  action: (a): Promise<VertretungenAntwort | Response> => handle(a),
})

export const loader = vertretungen.loader
export const action = vertretungen.action

async function lies(a: SeitenAufruf): Promise<VertretungenAnsicht> {
  const leute = await waehlbareLeute(a)
  const heute = a.umgebung.uhr.heute()
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const liste = await listAbwesenheiten(tx, a.nutzer.traeger, heute)
      const name = await namenVon(
        tx,
        liste.flatMap((x) => [x.bediensteter, x.vertretung]),
      )
      return {
        leute,
        zeilen: liste.map((x) => ({
          id: x.id,
          wer: name(x.bediensteter),
          vertretung: name(x.vertretung),
          von: deutsch(x.von),
          bis: deutsch(x.bis),
          jetzt: x.von <= heute,
        })),
      }
    },
    { nurLesen: true },
  )
}

async function handle(a: SeitenAufruf & { readonly formular: FormData }): Promise<VertretungenAntwort | Response> {
  const t = (name: string): string => feldtext(a.formular, name)
  const wer = { am: a.umgebung.uhr.jetzt(), von: a.nutzer.bediensteter }
  const { traeger } = a.nutzer
  if (t('was') === 'beenden') {
    const id = t('id')
    if (istUuid(id)) await mitRechten(a.umgebung.db, a.akteur, (tx) => beendeAbwesenheit(tx, traeger, kennung(id), wer))
    return redirect('/team/vertretung')
  }
  const eingabe = { wer: t('wer'), vertretung: t('vertretung'), von: t('von'), bis: t('bis') }
  const heute = a.umgebung.uhr.heute()
  const umfeld = { heute, zeitraum: null, beginn: null }
  const von = liesTag(eingabe.von, 'tag', umfeld)
  const bis = liesTag(eingabe.bis, 'tag', umfeld)
  const da = new Set((await waehlbareLeute(a)).map((l) => l.wert))
  if (!da.has(eingabe.wer) || !da.has(eingabe.vertretung)) return { fehler: 'Bitte beide Personen wählen.', ...eingabe }
  if (eingabe.wer === eingabe.vertretung) return { fehler: 'Niemand vertritt sich selbst.', ...eingabe }
  if (von === undefined || bis === undefined || bis < von || bis < heute)
    return { fehler: 'Bitte Beginn und Ende eintragen, etwa 01.03.2027 und 14.03.2027.', ...eingabe }
  await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    insertAbwesenheit(
      tx,
      traeger,
      {
        id: kennung(a.umgebung.kennung()),
        bediensteter: kennung(eingabe.wer),
        vertretung: kennung(eingabe.vertretung),
        von,
        bis,
      },
      wer,
    ),
  )
  return redirect('/team/vertretung')
}
