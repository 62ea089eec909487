import { redirect } from 'react-router'
import { reicheEin, sendeAntwort } from '../../ablauf/index.ts'
import {
  type Anlage,
  type Antrag,
  anlagenZum,
  anlagenzeichen,
  beantwortePunkt,
  frageAn,
  istOffeneRueckfrage,
  istPunktFertig,
  listAnlagen,
  listRueckfragen,
  type PunktAbgelehnt,
  type Rueckfrage,
  type Rueckfragepunkt,
  updateEntfernt,
  updateGelesen,
} from '../../antrag/index.ts'
import { deutsch, istUuid, kennung } from '../../kern/index.ts'
import { deutscheZeit, mitRechten, tagInBerlin } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { anlagemeldung } from './anlagemeldung.server.ts'
import { eingabe, frageansicht, roh } from './fragefeld.server.ts'
import type { Punktansicht, RueckfrageAnsicht, RueckfrageAntwort } from './rueckfrage.tsx'
import { ladeEigenen, unbekannt, zurStation } from './zugriff.server.ts'

/** What the Jobcenter still needs for an application: exactly these points. Opening it is the proof that it was read. */
const rueckfrageseite = seite({
  name: 'web.portal.rueckfrage',
  stufe: 'buerger',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<RueckfrageAnsicht> => {
    const antrag = await ladeEigenen(a)
    const r = await ladeRueckfrage(a, antrag)
    const anlagen = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        if (istOffeneRueckfrage(r)) await updateGelesen(tx, r.id, a.umgebung.uhr.jetzt())
        return listAnlagen(tx, antrag)
      },
      {},
    )
    return ansicht(a, antrag, r, anlagen)
  },
  action: async (a): Promise<RueckfrageAntwort> => {
    const antrag = await ladeEigenen(a)
    const r = await ladeRueckfrage(a, antrag)
    const text = (feld: string): string => String(a.formular.get(feld) ?? '').trim()
    const nr = Number(text('nr'))
    const p = r.punkte.find((q) => q.nr === nr)
    const meldung = await ACTION[actionVon(text('was'))]({ a, antrag, r, p, text })
    if (meldung !== undefined) return { nr, fehler: meldung, roh: roh(a.formular) }
    throw redirect(`${zurStation(antrag, undefined)}/rueckfrage/${r.id}`)
  },
})

export const loader = rueckfrageseite.loader
export const action = rueckfrageseite.action

type Schritt = {
  readonly a: SeitenAufruf<'buerger'> & { readonly formular: FormData }
  readonly antrag: Antrag
  readonly r: Rueckfrage
  readonly p: Rueckfragepunkt | undefined
  readonly text: (feld: string) => string
}

/** Each returns what is wrong, or nothing. */
const ACTION = { antworten, schicken: nimmDatei, entfernen: entferne, abschicken: schickeAb } as const

function actionVon(was: string): keyof typeof ACTION {
  return Object.hasOwn(ACTION, was) ? (was as keyof typeof ACTION) : 'antworten'
}

async function ladeRueckfrage(a: SeitenAufruf<'buerger'>, antrag: Antrag): Promise<Rueckfrage> {
  const alle = await mitRechten(a.umgebung.db, a.akteur, (tx) => listRueckfragen(tx, antrag), { nurLesen: true })
  const r = alle.find((x) => x.id === a.params.rueckfrage)
  if (r === undefined || r.zurueckgenommen !== null) throw unbekannt()
  return r
}

async function antworten({ a, r, p, text }: Schritt): Promise<string | undefined> {
  if (p === undefined) return NEU_LADEN
  const name = p.art === 'frage' ? (frageAn(p.stelle)?.schluessel ?? '') : 'antwort'
  const e = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    beantwortePunkt(tx, a.umgebung, {
      rueckfrage: r.id,
      nr: p.nr,
      eingabe: eingabe(a.formular)[name] ?? { werte: [], offen: false },
      hinderung: text('geht') === 'nicht' ? text('hinderung') : '',
    }),
  )
  if (text('geht') === 'nicht' && text('hinderung') === '') return 'Bitte schreiben Sie, warum es nicht geht.'
  return e.ok ? undefined : meldung(e.ablehnung)
}

async function nimmDatei({ a, antrag, r, p }: Schritt): Promise<string | undefined> {
  const datei = a.formular.get('datei')
  if (p === undefined || !istOffeneRueckfrage(r)) return NEU_LADEN
  if (!(datei instanceof File) || datei.size === 0) return 'Bitte wählen Sie ein Foto oder eine Datei aus.'
  const bytes = new Uint8Array(await datei.arrayBuffer())
  const e = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    reicheEin(tx, a.umgebung, {
      antrag: antrag.antrag,
      zu: anlagenzeichen(r, p),
      titel: p.titel,
      dateiname: datei.name,
      bytes,
    }),
  )
  return e.ok ? undefined : anlagemeldung(e.ablehnung)
}

async function entferne({ a, antrag, r, text }: Schritt): Promise<string | undefined> {
  const id = text('anlage')
  if (!istUuid(id) || !istOffeneRueckfrage(r)) return NEU_LADEN
  await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    updateEntfernt(tx, antrag, kennung<'Anlage'>(id), a.umgebung.uhr.jetzt()),
  )
  return undefined
}

async function schickeAb({ a, antrag, r }: Schritt): Promise<string | undefined> {
  const e = await mitRechten(a.umgebung.db, a.akteur, (tx) => sendeAntwort(tx, a.umgebung, r.id))
  if (e.ok) throw redirect(`${zurStation(antrag, undefined)}?neu=nachtrag`)
  return meldung(e.ablehnung)
}

const NEU_LADEN = 'Das hat sich inzwischen geändert. Bitte laden Sie die Seite neu.'

function meldung(x: PunktAbgelehnt | { readonly art: 'offen'; readonly nr: number }): string {
  switch (x.art) {
    case 'unbekannt':
    case 'zu':
      return NEU_LADEN
    case 'offen':
      return `Punkt ${x.nr} ist noch offen. Geht etwas nicht, schreiben Sie dort bitte, warum.`
    case 'eingabe':
      return x.meldung
  }
}

function ansicht(
  a: SeitenAufruf<'buerger'>,
  antrag: Antrag,
  r: Rueckfrage,
  anlagen: readonly Anlage[],
): RueckfrageAnsicht {
  return {
    vom: deutsch(tagInBerlin(r.zeit)),
    frist: deutsch(r.frist),
    vorbei: r.frist < a.umgebung.uhr.heute(),
    beantwortet: r.beantwortet === null ? '' : deutscheZeit(r.beantwortet),
    uebersicht: zurStation(antrag, undefined),
    punkte: r.punkte.map((p) => punkt(antrag, r, p, anlagen)),
  }
}

function punkt(antrag: Antrag, r: Rueckfrage, p: Rueckfragepunkt, anlagen: readonly Anlage[]): Punktansicht {
  const f = p.art === 'frage' ? frageAn(p.stelle) : undefined
  const wert = p.antwort ?? antrag.antworten[p.stelle]
  return {
    nr: p.nr,
    art: p.art,
    titel: p.titel,
    warum: p.warum,
    fertig: istPunktFertig(r, p, anlagen),
    frage: f === undefined ? null : { ...frageansicht(f, wert), kannOffen: false, pflicht: 'ja' },
    text: typeof p.antwort === 'string' ? p.antwort : '',
    worte: p.worte,
    hinderung: p.hinderung,
    dateien:
      p.art !== 'unterlage'
        ? []
        : anlagenZum(r, p, anlagen).map((x) => ({
            id: x.id,
            titel: x.dateiname,
            zeit: deutscheZeit(x.zeit),
            abgelegt: x.dokument !== null,
          })),
  }
}
