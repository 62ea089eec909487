import { z } from 'zod'
import { type Datum, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { sortierschluessel, suchworte } from './sortierschluessel.ts'

type BediensteterId = Kennung<'Bediensteter'>

/**
 * Who does the cases a criterion names. The more exact goes before: a single case, a street, the last digits of the BG
 * number, the surname, everything else.
 */
export type Verteilungsregel =
  | { readonly art: 'fall'; readonly bgNummer: string; readonly bei: BediensteterId }
  | { readonly art: 'strasse'; readonly strasse: string; readonly bei: BediensteterId }
  | { readonly art: 'bgEnde'; readonly von: string; readonly bis: string; readonly bei: BediensteterId }
  | { readonly art: 'buchstaben'; readonly von: string; readonly bis: string; readonly bei: BediensteterId }
  | { readonly art: 'sonst'; readonly bei: BediensteterId }

export const REGELARTEN = [
  'fall',
  'strasse',
  'bgEnde',
  'buchstaben',
  'sonst',
] as const satisfies readonly Verteilungsregel['art'][]

export type Verteilungsteam = {
  readonly name: string
  readonly leitung: BediensteterId | null
  readonly mitglieder: readonly BediensteterId[]
}

/** Teams and criteria of a Jobcenter. */
export type Verteilungsplan = {
  readonly teams: readonly Verteilungsteam[]
  readonly regeln: readonly Verteilungsregel[]
}

export const LEERER_PLAN: Verteilungsplan = { teams: [], regeln: [] }

export type Verteilungszustand =
  | 'entwurf'
  | 'vorgelegt'
  | 'freigegeben'
  | 'laeuft'
  | 'gilt'
  | 'abgeloest'
  | 'ruecknahme'
  | 'zurueckgenommen'
  | 'verworfen'

/** A plan with its life: a reorganisation is a plan that takes the place of another on a day. */
export type Geschaeftsverteilung = {
  readonly id: Kennung<'Geschaeftsverteilung'>
  readonly traeger: TraegerNr
  readonly titel: string
  readonly ab: Datum
  readonly plan: Verteilungsplan
  readonly zustand: Verteilungszustand
  readonly vorgaenger: Kennung<'Geschaeftsverteilung'> | null
  readonly nr: number
}

/** What the criteria look at; the person under whose name the case is kept. */
export type Verteilungsmerkmale = {
  readonly bgNummer: string
  readonly nachname: string
  readonly strasse: string | null
}

const id = z.uuid().transform((s) => kennung<'Bediensteter'>(s))
const planSchema = z.strictObject({
  format: z.literal('allegro-geschaeftsverteilung/1'),
  teams: z.array(z.strictObject({ name: z.string().min(1), leitung: id.nullable(), mitglieder: z.array(id) })),
  regeln: z.array(
    z.discriminatedUnion('art', [
      z.strictObject({ art: z.literal('fall'), bgNummer: z.string(), bei: id }),
      z.strictObject({ art: z.literal('strasse'), strasse: z.string(), bei: id }),
      z.strictObject({ art: z.literal('bgEnde'), von: z.string(), bis: z.string(), bei: id }),
      z.strictObject({ art: z.literal('buchstaben'), von: z.string(), bis: z.string(), bei: id }),
      z.strictObject({ art: z.literal('sonst'), bei: id }),
    ]),
  ),
})

/** @throws if the stored text is no plan. */
export function liesPlan(text: string): Verteilungsplan {
  const { teams, regeln } = planSchema.parse(JSON.parse(text))
  return { teams, regeln }
}

export const schreibePlan = (p: Verteilungsplan): string =>
  JSON.stringify({ format: 'allegro-geschaeftsverteilung/1', ...p })

/** The criterion that decides about a case; undefined: none does, the case is everybody's. */
export function regelFuer(p: Verteilungsplan, m: Verteilungsmerkmale): Verteilungsregel | undefined {
  for (const art of REGELARTEN) {
    const regel = p.regeln.find((r) => r.art === art && trifft(r, m))
    if (regel) return regel
  }
  return undefined
}

function trifft(r: Verteilungsregel, m: Verteilungsmerkmale): boolean {
  switch (r.art) {
    case 'fall':
      return r.bgNummer === m.bgNummer
    case 'strasse':
      return m.strasse !== null && strassenwort(r.strasse) === strassenwort(m.strasse)
    case 'bgEnde': {
      const ende = m.bgNummer.slice(-r.von.length)
      return ende >= r.von && ende <= r.bis
    }
    case 'buchstaben': {
      const name = sortierschluessel(m.nachname)
      return name >= sortierschluessel(r.von) && anfang(name, r.bis) <= sortierschluessel(r.bis)
    }
    case 'sonst':
      return true
  }
}

const strassenwort = (s: string): string => suchworte(s).join('')
/** As much of a name as the end of a range names: "bis Go" takes "Goetz" in. */
const anfang = (name: string, bis: string): string => name.slice(0, sortierschluessel(bis).length)

/** How a criterion reads. */
export function regeltext(r: Verteilungsregel): string {
  switch (r.art) {
    case 'fall':
      return `Fall ${r.bgNummer}`
    case 'strasse':
      return `Straße: ${r.strasse}`
    case 'bgEnde':
      return `BG-Nummer endet auf ${r.von} bis ${r.bis}`
    case 'buchstaben':
      return `Nachname ${r.von} bis ${r.bis}`
    case 'sonst':
      return 'alles Übrige'
  }
}

/** A criterion as typed: `wert` is "A–Go", "00–49", a street or a BG number. The refusal is a sentence. */
export function liesRegel(art: string, wert: string, bei: BediensteterId): Result<Verteilungsregel, string> {
  const t = wert.trim()
  switch (art) {
    case 'sonst':
      return ok({ art, bei })
    case 'fall':
      return /^\d{5}\/\/\d{7}$/.test(t)
        ? ok({ art, bgNummer: t, bei })
        : err('Bitte eine BG-Nummer eintragen, etwa 98802//0000012.')
    case 'strasse':
      return suchworte(t).length === 0 ? err('Bitte eine Straße eintragen.') : ok({ art, strasse: t, bei })
    case 'bgEnde': {
      const m = /^(\d{1,3})\s*(?:-|–|bis)\s*(\d{1,3})$/.exec(t)
      const [von, bis] = [m?.[1] ?? '', m?.[2] ?? '']
      if (von === '' || von.length !== bis.length || von > bis)
        return err(
          'Bitte die letzten Ziffern als Spanne eintragen, etwa 00–49: beide gleich lang, die kleinere zuerst.',
        )
      return ok({ art, von, bis, bei })
    }
    case 'buchstaben': {
      const m = /^(\p{L}+)\s*(?:-|–|bis)\s*(\p{L}+)$/u.exec(t)
      const [von, bis] = [m?.[1] ?? '', m?.[2] ?? '']
      if (von === '' || sortierschluessel(von) > sortierschluessel(bis))
        return err('Bitte eine Spanne von Anfangsbuchstaben eintragen, etwa A–Go: der frühere zuerst.')
      return ok({ art, von, bis, bei })
    }
    default:
      return err('Bitte wählen, wonach verteilt wird.')
  }
}

/** What contradicts itself in a plan: sentences. A plan with one cannot be laid before. */
export function pruefePlan(p: Verteilungsplan): readonly string[] {
  const fehler: string[] = []
  if (p.regeln.length === 0) fehler.push('Der Plan hat kein Kriterium.')
  for (const [i, a] of p.regeln.entries())
    for (const b of p.regeln.slice(i + 1))
      if (a.bei !== b.bei && ueberschneiden(a, b))
        fehler.push(`„${regeltext(a)}“ und „${regeltext(b)}“ überschneiden sich.`)
  const inTeams = new Set(p.teams.flatMap((t) => t.mitglieder))
  if (p.regeln.some((r) => !inTeams.has(r.bei))) fehler.push('Ein Kriterium nennt eine Person, die in keinem Team ist.')
  for (const b of inTeams)
    if (p.teams.filter((t) => t.mitglieder.includes(b)).length > 1) fehler.push('Eine Person ist in zwei Teams.')
  return [...new Set(fehler)]
}

function ueberschneiden(a: Verteilungsregel, b: Verteilungsregel): boolean {
  if (a.art === 'sonst' && b.art === 'sonst') return true
  if (a.art === 'fall' && b.art === 'fall') return a.bgNummer === b.bgNummer
  if (a.art === 'strasse' && b.art === 'strasse') return strassenwort(a.strasse) === strassenwort(b.strasse)
  if (a.art === 'bgEnde' && b.art === 'bgEnde') {
    const n = Math.min(a.von.length, b.von.length)
    return a.von.slice(-n) <= b.bis.slice(-n) && b.von.slice(-n) <= a.bis.slice(-n)
  }
  if (a.art === 'buchstaben' && b.art === 'buchstaben') {
    const [x, y] = [sortierschluessel(a.von), sortierschluessel(b.von)]
    return anfang(x, b.bis) <= sortierschluessel(b.bis) && anfang(y, a.bis) <= sortierschluessel(a.bis)
  }
  return false
}
