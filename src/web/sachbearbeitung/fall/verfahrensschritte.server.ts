import { redirect } from 'react-router'
import {
  aendereZugriff,
  beendeVerfahren,
  fertigeAus,
  type Klaerfeld,
  klaere,
  legeVor,
  type Roheingabe,
  type Schritt,
  STICHPROBE,
  type VerfahrenAbgelehnt,
  type Verfahrensansicht,
  verfahrenDurchlaufen,
  vorbelegung,
  vorlageVon,
  zeigeVerfahren,
} from '../../../ablauf/index.ts'
import { listeDokumente } from '../../../akte/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  cent,
  datum,
  deutsch,
  dezimal,
  iso,
  istUuid,
  type Json,
  type Kennung,
  kennung,
  liesEuro,
  type Result,
} from '../../../kern/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { liesTag } from '../../eingabe/tag.ts'
import { feldtext } from '../formulartext.ts'
import type { Feldzeile, Schrittzeile, Verfahrensantwort, Verfahrensseite } from './verfahrensschritte.tsx'
import { abgelehntText } from './verfahrenworte.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const schritte = seite({
  name: 'web.fall.verfahrensschritte',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'VERFAHREN_SCHRITT',
  liest: 'fall',
  loader: async (a): Promise<Verfahrensseite> => {
    const { fall } = await leseFall(a, ['person', 'verlauf', 'schriftstueck'])
    const x = await findeAnsicht(a)
    const namen = await namenVon(a, x.verfahren)
    return {
      id: x.verfahren.id,
      nr: x.verfahren.nr,
      titel: x.plan.titel,
      norm: x.plan.norm,
      hilfe: x.plan.hilfe,
      gegenstand: x.gegenstand,
      beendet: x.verfahren.beendet,
      durchlaufen: verfahrenDurchlaufen(x.schritte),
      begonnen: `${deutscheZeit(x.verfahren.begonnenAm)}, ${namen.get(x.verfahren.begonnenVon) ?? ''}`,
      schritte: x.schritte.map((s) => schrittzeile(fall.fall, x.verfahren, s, namen)),
      akte: await eigeneAkte(a, x.verfahren),
    }
  },
  action: async (a): Promise<Verfahrensantwort | Response> => {
    const ziel = { fall: fallId(a), verfahren: verfahrenId(a), nr: Number(feldtext(a.formular, 'nr')) }
    const schritt = feldtext(a.formular, 'schritt')
    const r = await handle(a, ziel, schritt)
    if (r.ok) return redirect(`/faelle/${ziel.fall}/verfahren/${ziel.verfahren}`)
    return {
      schritt,
      meldung: abgelehntText(r.ablehnung),
      fehler: r.ablehnung.art === 'werte' ? r.ablehnung.fehler : {},
      eingabe: eingabeVon(a.formular),
    }
  },
})

export const loader = schritte.loader
export const action = schritte.action

type Ziel = Parameters<typeof beendeVerfahren>[1]

function handle(a: SeitenAufruf & { formular: FormData }, ziel: Omit<Ziel, 'grund'>, schritt: string) {
  const h = handelnder(a)
  const f = a.formular
  switch (feldtext(f, 'akt')) {
    case 'vorlegen':
      return legeVor(h, { ...ziel, schritt })
    case 'ausfertigen':
      return fertigeAus(h, { ...ziel, schritt })
    case 'zugriffGeben':
    case 'zugriffNehmen':
      return aendereZugriff(h, {
        ...ziel,
        personalnummer: feldtext(f, 'personalnummer'),
        darf: feldtext(f, 'akt') === 'zugriffGeben',
      })
    case 'beenden':
      return beendeVerfahren(h, { ...ziel, grund: feldtext(f, 'grund') })
    default:
      return klaere(h, { ...ziel, schritt, roh: rohAus(f, a) }) satisfies Promise<Result<Verfahren, VerfahrenAbgelehnt>>
  }
}

/** The procedure of the address, as it stands. @throws 404 if this case has none of that number. */
export async function findeAnsicht(a: SeitenAufruf): Promise<Verfahrensansicht> {
  const id = verfahrenId(a)
  const v = await zeigeVerfahren(handelnder(a), fallId(a))
  const x = v?.verfahren.find((y) => y.verfahren.id === id)
  if (x === undefined) throw new Response('Dieses Verfahren gibt es nicht.', { status: 404 })
  return x
}

function verfahrenId(a: SeitenAufruf): Kennung<'Verfahren'> {
  const id = a.params.verfahren ?? ''
  if (!istUuid(id)) throw new Response('Dieses Verfahren gibt es nicht.', { status: 404 })
  return kennung<'Verfahren'>(id)
}

async function namenVon(a: SeitenAufruf, v: Verfahren): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([v.begonnenVon, ...v.festlegungen.map((f) => f.von.bediensteter)])]
  const leute = await mitRechten(a.umgebung.db, a.akteur, (tx) => listBedienstete(tx, ids), { nurLesen: true })
  return new Map(leute.map((b) => [b.id, `${b.vorname} ${b.nachname}`.trim()]))
}

async function eigeneAkte(a: SeitenAufruf, v: Verfahren): Promise<Verfahrensseite['akte']> {
  const { kreis } = v
  if (typeof kreis === 'string') return null
  const [leute, briefe] = await mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) =>
      [
        await listBedienstete(tx, kreis),
        await listeDokumente(tx, { traeger: v.traeger, fall: v.fall, verfahren: v.id }),
      ] as const,
    { nurLesen: true },
  )
  return {
    leute: leute.map((b) => ({
      personalnummer: b.personalnummer,
      name: `${b.vorname} ${b.nachname}`.trim(),
      ich: b.id === a.nutzer.bediensteter,
    })),
    briefe: briefe.map((d) => ({ id: d.dokument, titel: d.titel, am: deutscheZeit(d.angelegtAm) })),
  }
}

/** Text of the form → what the fields of a clarification take. */
function rohAus(f: FormData, a: SeitenAufruf): Roheingabe {
  const umfeld = { heute: a.umgebung.uhr.heute(), zeitraum: null, beginn: null }
  return (feld: Klaerfeld): Json | undefined => {
    const text = feldtext(f, feld.name)
    if (feld.art === 'mehrfach') return f.getAll(feld.name).filter((x) => typeof x === 'string')
    if (text === '') return ''
    if (feld.art === 'betrag') return liesEuro(text)
    if (feld.art === 'zahl') return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    if (feld.art !== 'tag') return text
    const tag = liesTag(text, 'tag', umfeld)
    return tag === undefined ? undefined : iso(tag)
  }
}

/** What was typed goes back into the fields. */
function eingabeVon(f: FormData): Verfahrensantwort['eingabe'] {
  const eingabe: Record<string, string[]> = {}
  for (const [name, wert] of f) if (typeof wert === 'string') eingabe[name] = [...(eingabe[name] ?? []), wert]
  return eingabe
}

function schrittzeile(fall: string, v: Verfahren, s: Schritt, namen: ReadonlyMap<string, string>): Schrittzeile {
  const f = festgelegt(v, s.id)
  const { handlung } = s
  return {
    id: s.id,
    titel: s.titel,
    norm: s.norm,
    hilfe: s.hilfe,
    zustand: s.zustand,
    grund: s.grund,
    frist: s.frist === null ? '' : deutsch(s.frist),
    wer: f === undefined ? '' : `${deutscheZeit(f.wann)}, ${namen.get(f.von.bediensteter) ?? ''}`,
    dokumente: dokumenteVon(f?.werte),
    klaerung:
      handlung?.art === 'klaerung'
        ? {
            frage: handlung.frage,
            warum: handlung.warum,
            wirkung: handlung.wirkung ?? '',
            knopf: handlung.knopf,
            felder: handlung.felder.map((x) => feldzeile(x, f?.werte)),
          }
        : null,
    ausfertigung:
      handlung?.art === 'ausfertigung'
        ? {
            augen: handlung.augen,
            mitAnordnung: handlung.freigabe === 'anordnung',
            wirkung: handlung.wirkung ?? '',
            knopf: handlung.knopf,
            vorgelegt: vorgelegt(v, s.id, namen),
            freigabe: freigabe(v, s.id),
            briefe: handlung.briefe.map((b) => ({
              id: b.id,
              titel: b.titel,
              an: b.an,
              nach: `/faelle/${fall}/verfahren/${v.id}/brief/${s.id}/${b.id}`,
              frist: b.antwortfrist === undefined ? '' : deutsch(b.antwortfrist),
            })),
          }
        : null,
    verweis: handlung?.art === 'verweis' ? { nach: handlung.nach, knopf: handlung.knopf } : null,
  }
}

function vorgelegt(v: Verfahren, schritt: string, namen: ReadonlyMap<string, string>): string {
  const f = festgelegt(v, vorlageVon(schritt))
  return f === undefined ? '' : `${deutscheZeit(f.wann)}, ${namen.get(f.von.bediensteter) ?? ''}`
}

function freigabe(v: Verfahren, schritt: string): string {
  const stichprobe = festgelegt(v, vorlageVon(schritt))?.werte[STICHPROBE]
  if (stichprobe === false)
    return 'Einmalig und nicht mehr als 500 €: Die Stichprobe hat sie nicht gezogen, wer vorgelegt hat, darf selbst freigeben.'
  if (stichprobe === true)
    return 'Für die Stichprobe gezogen: Eine andere Person mit Stufe A prüft und gibt frei, bevor gezahlt wird.'
  return 'Freigeben muss eine andere Person mit Stufe A.'
}

/** Letters sent in a step, to be opened. */
function dokumenteVon(w: Festlegungswerte | undefined): readonly string[] {
  const d = w?.dokumente
  if (d === undefined || d === null || typeof d !== 'object' || Array.isArray(d)) return []
  return Object.values(d).filter((x) => typeof x === 'string')
}

function feldzeile(f: Klaerfeld, bisher: Festlegungswerte | undefined): Feldzeile {
  return {
    name: f.name,
    titel: f.titel,
    art: f.art,
    hilfe: f.hilfe ?? '',
    norm: f.norm ?? '',
    pflicht: f.freiwillig !== true,
    lang: f.art === 'text' && f.lang === true,
    wenn: f.wenn ?? null,
    optionen:
      f.art === 'wahl' || f.art === 'mehrfach'
        ? f.optionen.map((o) => ({ wert: o.wert, titel: o.titel, folge: o.folge ?? '' }))
        : [],
    werte: texte(f, vorbelegung(f, bisher)),
  }
}

function texte(f: Klaerfeld, wert: Json): readonly string[] {
  if (Array.isArray(wert)) return wert.map(String)
  if (wert === '' || wert === null) return []
  if (f.art === 'tag' && typeof wert === 'string') return [deutsch(datum(wert))]
  if (f.art === 'betrag' && typeof wert === 'number') return [dezimal(cent(wert)).replace('.', ',')]
  return [String(wert)]
}
