import { datum, ersterTag, iso, isoMonat, type Monat } from '../../src/kern/index.ts'
import { type Angaben, berechne, bereite, type PersonErgebnis } from '../../src/recht/index.ts'
import { ZWEITRECHNUNG } from './zweitrechnungSql.ts'

/** One month of one household. */
export type Frage = { readonly name: string; readonly angaben: Angaben; readonly monat: Monat }

/** What both ways must agree on, in cents. */
const GROESSEN = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'bedarf',
  'freibetragErwerb',
  'bereinigtesEinkommen',
  'kindergeldueberhang',
  'anspruch',
  'minderung',
  'sofortzuschlag',
  'weitere',
] as const
type Groesse = (typeof GROESSEN)[number]

/** Whoever is excluded for a part of the month or no member has no need of the calculation: shown there for reading only. */
const NUR_LEISTUNG: readonly Groesse[] = ['anspruch', 'minderung', 'sofortzuschlag', 'weitere']

/** When the community changes within the month, each part has an income of its own. */
const BEI_WECHSEL = GROESSEN.filter((g) => g !== 'bereinigtesEinkommen' && g !== 'kindergeldueberhang')

export type Unterschied = {
  readonly frage: Frage
  readonly person: string
  readonly groesse: Groesse
  readonly erste: number
  readonly zweite: number
}

export type Vergleich = {
  readonly verglichen: number
  readonly werte: number
  /** Months one of the two ways does not compute, by reason. */
  readonly uebergangen: ReadonlyMap<string, number>
  /** Months in which the law decides against the first way, by finding, and in how many of them the ways still differ. */
  readonly befunde: ReadonlyMap<string, Befundstand>
  readonly unterschiede: readonly Unterschied[]
}

export type Befundstand = { readonly monate: number; readonly abweichend: number }

export type Abfrage = (text: string, werte: readonly string[]) => Promise<{ readonly rows: readonly Zeile[] }>
export type Zeile = Readonly<Record<Groesse, number | string>> & {
  readonly f: number
  readonly person: string
  readonly phasen: number
  readonly durchgehend: boolean
  readonly warum: string | null
}

type Verbindung = {
  query(text: string, werte?: string[]): Promise<{ rows: Zeile[] }>
}

/** The tables of the statement live only inside it, so the planner guesses their size: it must not loop over them. */
export async function abfrageUeber(verbindung: Verbindung): Promise<Abfrage> {
  await verbindung.query('SET enable_nestloop = off')
  await verbindung.query('SET jit = off')
  return (text, werte) => verbindung.query(text, [...werte])
}

/** A difference as one line, with the household in the form to read it in again. */
export function zeile(u: Unterschied): string {
  const wo = `${u.frage.name}, ${isoMonat(u.frage.monat)}, ${u.person}.${u.groesse}`
  return `${wo}: erster Weg ${u.erste}, zweiter Weg ${u.zweite} ${JSON.stringify(u.frage.angaben)}`
}

/** The second way: one statement for all questions; the rows of each question by its place. */
export async function zweiterWeg(abfrage: Abfrage, fragen: readonly Frage[]): Promise<readonly (readonly Zeile[])[]> {
  const haushalte = new Map<Angaben, number>()
  for (const f of fragen) if (!haushalte.has(f.angaben)) haushalte.set(f.angaben, haushalte.size)
  const { rows } = await abfrage(ZWEITRECHNUNG, [
    JSON.stringify(fragen.map((f, i) => ({ f: i, h: haushalte.get(f.angaben), erster: iso(ersterTag(f.monat)) }))),
    JSON.stringify([...haushalte].flatMap(([a, h]) => Object.values(a.angaben).map((x) => ({ h, ...x })))),
  ])
  const zeilen = fragen.map((): Zeile[] => [])
  for (const z of rows) zeilen[z.f]?.push(z)
  return zeilen
}

/** Computes all questions both ways. */
export async function vergleiche(abfrage: Abfrage, fragen: readonly Frage[]): Promise<Vergleich> {
  const zeilen = await zweiterWeg(abfrage, fragen)
  const erste = ersterWeg()
  const uebergangen = new Map<string, number>()
  const befunde = new Map<string, Befundstand>()
  const unterschiede: Unterschied[] = []
  let werte = 0
  let verglichen = 0
  for (const [i, frage] of fragen.entries()) {
    const e = erste(frage)
    const zweite = zeilen[i] ?? []
    const warum = e.nichtAbgedeckt[0] ?? zweite.find((z) => z.warum !== null)?.warum ?? null
    if (warum !== null && !warum.startsWith('Befund')) {
      uebergangen.set(warum, (uebergangen.get(warum) ?? 0) + 1)
      continue
    }
    const m = monatsvergleich(frage, e.personen, zweite)
    if (warum === null) {
      verglichen++
      werte += m.werte
      unterschiede.push(...m.unterschiede)
    } else {
      const bisher = befunde.get(warum) ?? { monate: 0, abweichend: 0 }
      const abweichend = bisher.abweichend + (m.unterschiede.length > 0 ? 1 : 0)
      befunde.set(warum, { monate: bisher.monate + 1, abweichend })
    }
  }
  return { verglichen, werte, uebergangen, befunde, unterschiede }
}

function monatsvergleich(
  frage: Frage,
  personen: readonly PersonErgebnis[],
  zweite: readonly Zeile[],
): { werte: number; unterschiede: readonly Unterschied[] } {
  const unterschiede: Unterschied[] = []
  let werte = 0
  for (const p of personen) {
    const z = zweite.find((x) => x.person === p.person)
    for (const groesse of zuVergleichen(z)) {
      werte++
      const w = Number(z?.[groesse] ?? 0)
      if (w !== p[groesse]) unterschiede.push({ frage, person: p.person, groesse, erste: p[groesse], zweite: w })
    }
  }
  return { werte, unterschiede }
}

function zuVergleichen(z: Zeile | undefined): readonly Groesse[] {
  if (z?.durchgehend !== true) return NUR_LEISTUNG
  return z.phasen === 1 ? GROESSEN : BEI_WECHSEL
}

function ersterWeg(): (f: Frage) => { personen: readonly PersonErgebnis[]; nichtAbgedeckt: readonly string[] } {
  const bereitet = new Map<Angaben, ReturnType<typeof bereite>>()
  const rechtsstand = { bekanntBis: datum('2026-11-22') }
  return (f) => {
    const s = bereitet.get(f.angaben) ?? bereite(f.angaben)
    bereitet.set(f.angaben, s)
    return berechne(s, f.monat, rechtsstand)
  }
}
