import { redirect } from 'react-router'
import {
  frageNach,
  type Handelnder,
  ladeOnlineantrag,
  type NachfragenAbgelehnt,
  vorgeschlageneFrist,
} from '../../ablauf/index.ts'
import {
  type Antrag,
  frageAn,
  liesSendung,
  listAnlagen,
  luecken,
  type NeuerPunkt,
  personName,
  schluessel,
  type Uebernahmevorlage,
  unterlagenwuensche,
} from '../../antrag/index.ts'
import { deutsch, istUuid, type Kennung, kennung, liesDeutsch } from '../../kern/index.ts'
import { findTraeger } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import type { RueckfrageAnsicht, RueckfrageAntwort, Waehlbar } from './rueckfrage.tsx'

/** What to ask a citizen about her application: points to tick, each with its reason, and a day. */
const rueckfrage = seite({
  name: 'web.rueckfrage',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'RUECKFRAGE_GESTELLT',
  liest: 'dokument',
  loader: async (a): Promise<RueckfrageAnsicht> => {
    const { antrag, vorlage, offen, gesagt } = await lade(a)
    await a.lesen({ art: 'dokument', dokument: antrag.sendungen.at(-1)?.id ?? antrag.antrag, personen: [] })
    const land = await mitRechten(a.umgebung.db, a.akteur, (tx) => findTraeger(tx, antrag.traeger), { nurLesen: true })
    if (land === undefined) throw new Error(`no Traeger ${antrag.traeger}`)
    const [erste] = vorlage.personen
    return {
      antrag: antrag.antrag,
      name: `${erste?.vorname} ${erste?.nachname}`.trim(),
      frist: deutsch(vorgeschlageneFrist(land, a.umgebung.uhr.heute())),
      offen,
      gesagt,
    }
  },
  action: async (a): Promise<RueckfrageAntwort> => {
    const { antrag, offen, gesagt } = await lade(a)
    const alle = new Map([...offen, ...gesagt.flatMap((g) => g.punkte)].map((w) => [w.id, w]))
    const f = a.formular
    const frist = liesDeutsch(feldtext(f, 'frist'))
    if (frist === undefined)
      return { fehler: 'Bitte geben Sie den Tag der Frist ein, zum Beispiel 15.12.2026.', ...roh(f) }
    const gewaehlte = f.getAll('punkt').map(String)
    const punkte = [...gewaehlte.flatMap((id) => punktAus(alle.get(id), f)), ...freie(f)]
    const r = await frageNach(handelnder(a), { antrag: antrag.antrag, punkte, frist })
    if (!r.ok) return { fehler: meldung(r.ablehnung), ...roh(f) }
    throw redirect(`/antraege/${antrag.antrag}`)
  },
})

export const loader = rueckfrage.loader
export const action = rueckfrage.action

const handelnder = (a: SeitenAufruf): Handelnder => ({ umgebung: a.umgebung, nutzer: a.nutzer })

type Stand = {
  readonly antrag: Antrag
  readonly vorlage: Uebernahmevorlage
  readonly offen: readonly Waehlbar[]
  readonly gesagt: RueckfrageAnsicht['gesagt']
}

async function lade(a: SeitenAufruf): Promise<Stand> {
  const id = antragId(a)
  const gefunden = await mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const x = await ladeOnlineantrag(tx, handelnder(a), id)
      return x && { ...x, anlagen: await listAnlagen(tx, x.antrag) }
    },
    { nurLesen: true },
  )
  if (gefunden === undefined) throw new Response('Diesen Onlineantrag gibt es hier nicht.', { status: 404 })
  const { antrag, vorlage, anlagen } = gefunden
  const da = new Set(anlagen.map((x) => x.zu))
  const fehlt = luecken(antrag.antworten, antrag.stichtag).map(
    ({ station, frage }): Waehlbar => ({
      id: `frage|${schluessel(station.ort, frage.schluessel)}`,
      titel: mitPerson(antrag, station.ort, frage.titel),
      stand: 'noch keine Antwort',
      warum: station.seite.warum ?? `Davon hängt ab, wie viel Ihnen zusteht (${frage.norm}).`,
    }),
  )
  const papiere = unterlagenwuensche(vorlage)
    .filter((w) => w.zu !== '' && !da.has(w.zu))
    .map(
      (w): Waehlbar => ({
        id: `unterlage|${w.zu}`,
        titel: `${w.name} (${w.fuer})`,
        stand: 'nicht geschickt',
        warum: w.warum,
      }),
    )
  return { antrag, vorlage, offen: [...fehlt, ...papiere], gesagt: gesagtes(antrag) }
}

function antragId(a: SeitenAufruf): Kennung<'Antrag'> {
  const { id = '' } = a.params
  if (!istUuid(id)) throw new Response('Diesen Onlineantrag gibt es hier nicht.', { status: 404 })
  return kennung<'Antrag'>(id)
}

const mitPerson = (a: Antrag, ort: string, titel: string): string =>
  ort === 'antrag' ? titel : `${titel} (${personName(a.antworten, ort)})`

/** Everything that was said, to ask about again: as it stands in the last sending that says all of it. */
function gesagtes(a: Antrag): RueckfrageAnsicht['gesagt'] {
  const letzte = a.sendungen.findLast((s) => s.art !== 'nachtrag')
  if (letzte === undefined) return []
  return liesSendung(letzte.inhalt).abschnitte.map((x) => ({
    titel: x.titel,
    punkte: x.angaben
      .filter((y) => frageAn(y.stelle) !== undefined)
      .map((y) => ({ id: `frage|${y.stelle}`, titel: y.frage, stand: y.antwort, warum: '' })),
  }))
}

function punktAus(w: Waehlbar | undefined, f: FormData): readonly NeuerPunkt[] {
  if (w === undefined) return []
  const [art, stelle = ''] = w.id.split('|')
  const titel = w.titel
  return [{ art: art === 'unterlage' ? 'unterlage' : 'frage', stelle, titel, warum: feldtext(f, `warum.${w.id}`) }]
}

/** Three lines for what no list knows. */
function freie(f: FormData): readonly NeuerPunkt[] {
  return [0, 1, 2].flatMap((i) => {
    const titel = feldtext(f, `frei.${i}.titel`)
    const art = feldtext(f, `frei.${i}.art`) === 'unterlage' ? ('unterlage' as const) : ('text' as const)
    return titel === '' ? [] : [{ art, stelle: '', titel, warum: feldtext(f, `frei.${i}.warum`) }]
  })
}

function roh(f: FormData): { readonly roh: Readonly<Record<string, readonly string[]>> } {
  return { roh: Object.fromEntries([...new Set(f.keys())].map((k) => [k, f.getAll(k).map(String)])) }
}

function meldung(x: NachfragenAbgelehnt): string {
  switch (x.art) {
    case 'stufeFehlt':
      return 'Nachfragen kann die Stufe F oder A.'
    case 'unbekannt':
      return 'Diesen Onlineantrag gibt es hier nicht mehr. Laden Sie die Seite neu.'
    case 'keinPunkt':
      return 'Wählen Sie mindestens einen Punkt, oder schreiben Sie einen eigenen.'
    case 'zuViele':
      return `Mehr als ${x.hoechstens} Punkte auf einmal beantwortet niemand. Bitte wählen Sie aus.`
    case 'textFehlt':
      return 'Ein Punkt hat keinen Text.'
    case 'grundFehlt':
      return `Bitte schreiben Sie, warum Sie das brauchen: ${x.titel}`
    case 'fristZuKurz':
      return `So schnell lassen sich Unterlagen nicht besorgen. Frühestens der ${deutsch(x.fruehestens)}.`
  }
}
