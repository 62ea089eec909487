import { redirect } from 'react-router'
import { reicheEin } from '../../ablauf/index.ts'
import { type Antrag, listAnlagen, uebernahmevorlage, unterlagenwuensche, updateEntfernt } from '../../antrag/index.ts'
import { istUuid, kennung } from '../../kern/index.ts'
import { deutscheZeit, mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { anlagemeldung } from './anlagemeldung.server.ts'
import type { UnterlagenAnsicht, UnterlagenAntwort } from './unterlagen.tsx'
import { ladeEigenen, zurStation } from './zugriff.server.ts'

/** Papers, photographed at home: what would help and why, what has arrived. */
const unterlagen = seite({
  name: 'web.portal.unterlagen',
  stufe: 'buerger',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<UnterlagenAnsicht> => {
    const antrag = await ladeEigenen(a)
    const da = await mitRechten(a.umgebung.db, a.akteur, (tx) => listAnlagen(tx, antrag), { nurLesen: true })
    return {
      uebersicht: zurStation(antrag, undefined),
      wuensche: wuensche(antrag).map((w) => ({
        ...w,
        da: da
          .filter((x) => x.zu === w.zu)
          .map((x) => ({ id: x.id, titel: x.titel, zeit: deutscheZeit(x.zeit), abgelegt: x.dokument !== null })),
      })),
    }
  },
  action: async (a): Promise<UnterlagenAntwort> => {
    const antrag = await ladeEigenen(a)
    const text = (feld: string): string => String(a.formular.get(feld) ?? '').trim()
    if (text('was') === 'entfernen') await entferne(a, antrag, text('anlage'))
    else {
      const abgelehnt = await nimm(a, antrag)
      if (abgelehnt !== undefined) return { zu: text('zu'), fehler: abgelehnt }
    }
    throw redirect(`/portal/antrag/${antrag.antrag}/unterlagen`)
  },
})

export const loader = unterlagen.loader
export const action = unterlagen.action

const wuensche = (a: Antrag) => unterlagenwuensche(uebernahmevorlage(a.antworten, a.stichtag))

async function nimm(
  a: SeitenAufruf<'buerger'> & { readonly formular: FormData },
  antrag: Antrag,
): Promise<string | undefined> {
  const datei = a.formular.get('datei')
  const wunsch = wuensche(antrag).find((w) => w.zu === String(a.formular.get('zu') ?? ''))
  if (wunsch === undefined) return 'Das wird nicht mehr gebraucht. Bitte laden Sie die Seite neu.'
  if (!(datei instanceof File) || datei.size === 0) return 'Bitte wählen Sie ein Foto oder eine Datei aus.'
  const bytes = new Uint8Array(await datei.arrayBuffer())
  const r = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    reicheEin(tx, a.umgebung, {
      antrag: antrag.antrag,
      zu: wunsch.zu,
      titel: wunsch.fuer === '' ? datei.name : `${wunsch.name} (${wunsch.fuer})`,
      dateiname: datei.name,
      bytes,
    }),
  )
  return r.ok ? undefined : anlagemeldung(r.ablehnung)
}

/** What lies with a case already stays there. */
async function entferne(a: SeitenAufruf<'buerger'>, antrag: Antrag, id: string): Promise<void> {
  if (!istUuid(id)) return
  await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    updateEntfernt(tx, antrag, kennung<'Anlage'>(id), a.umgebung.uhr.jetzt()),
  )
}
