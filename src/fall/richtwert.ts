import { z } from 'zod'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  deutsch,
  dezimal,
  err,
  type Kennung,
  liesDatum,
  liesEuro,
  ok,
  type Result,
  type TraegerNr,
} from '../kern/index.ts'

/** What is reasonable for so many persons: floor space, rent with running costs, heating; null = not set. */
export type Richtwertzeile = {
  readonly personen: number
  readonly flaeche_m2x100: number | null
  readonly unterkunft_cent: number
  readonly heizung_cent: number | null
}
/** What each person beyond the last line adds. */
export type Richtwertzuschlag = Omit<Richtwertzeile, 'personen'>

/** Limits of one area from a day on, with the document that sets them (§ 22 Abs. 1 SGB II). */
export type Richtwerttabelle = {
  readonly traeger: TraegerNr
  readonly id: Kennung<'Richtwerttabelle'>
  readonly gebiet: string
  readonly gueltigAb: Datum
  readonly quelle: string
  readonly zeilen: readonly Richtwertzeile[]
  readonly weitere: Richtwertzuschlag | null
}

/** The table itself, without where it is kept. */
export type Richtwertstand = Omit<Richtwerttabelle, 'traeger' | 'id'>

export type Richtwert<T extends Richtwertstand = Richtwerttabelle> = {
  readonly tabelle: T
  readonly personen: number
  readonly unterkunft: Cent
  readonly heizung: Cent | null
  readonly flaeche: number | null
}

/** How a flat names the table its limits come from (`grenze_aus`). */
export const herkunftAus = (t: Richtwertstand): string =>
  `${anfangDerHerkunft(t)}${deutsch(t.gueltigAb)}: ${t.quelle}`.slice(0, 200)

/** Whatever the day: all tables of an area begin so. */
export const anfangDerHerkunft = (t: Pick<Richtwertstand, 'gebiet'>): string => `${t.gebiet}, ab `

/** The table of the same area that held until this one. */
export const vorgaengerin = <T extends Richtwertstand>(t: T, alle: readonly T[]): T | undefined =>
  alle.filter((x) => x.gebiet === t.gebiet && x.gueltigAb < t.gueltigAb).sort((a, b) => b.gueltigAb - a.gueltigAb)[0]

/** The limits for so many persons; undefined if the table does not reach so far. */
export function richtwertFuer<T extends Richtwertstand>(t: T, personen: number): Richtwert<T> | undefined {
  const genau = t.zeilen.find((r) => r.personen === personen)
  if (genau) return richtwert(t, personen, genau, 0)
  const letzte = t.zeilen.at(-1)
  if (letzte === undefined || t.weitere === null || personen < letzte.personen) return undefined
  return richtwert(t, personen, letzte, personen - letzte.personen)
}

function richtwert<T extends Richtwertstand>(t: T, personen: number, r: Richtwertzeile, mehr: number): Richtwert<T> {
  const dazu = (basis: number | null, je: number | null | undefined): number | null =>
    basis === null || (mehr > 0 && (je ?? null) === null) ? null : basis + mehr * (je ?? 0)
  const heizung = dazu(r.heizung_cent, t.weitere?.heizung_cent)
  return {
    tabelle: t,
    personen,
    unterkunft: cent(r.unterkunft_cent + mehr * (t.weitere?.unterkunft_cent ?? 0)),
    heizung: heizung === null ? null : cent(heizung),
    flaeche: dazu(r.flaeche_m2x100, t.weitere?.flaeche_m2x100),
  }
}

/** Of each area the table that holds on a day; ascending by area. */
export function geltendeTabellen(tabellen: readonly Richtwerttabelle[], tag: Datum): readonly Richtwerttabelle[] {
  const je = new Map<string, Richtwerttabelle>()
  for (const t of [...tabellen].sort((a, b) => a.gueltigAb - b.gueltigAb)) if (t.gueltigAb <= tag) je.set(t.gebiet, t)
  return [...je.values()].sort((a, b) => (a.gebiet < b.gebiet ? -1 : 1))
}

export type Tabelleneingabe = {
  readonly gebiet: string
  readonly gueltigAb: string
  readonly quelle: string
  readonly csv: string
}
/** By field: what is wrong and what to do; lines of the table are named by number. */
export type Tabellenfehler = Readonly<Partial<Record<keyof Tabelleneingabe, string>>>

/**
 * Reads a table as it is uploaded: a line per number of persons, `Personen;m²;Unterkunft;Heizung`, amounts with comma;
 * the last line may begin with "weitere". A heading is left out.
 */
export function liesTabelle(e: Tabelleneingabe): Result<Richtwertstand, Tabellenfehler> {
  const fehler: { -readonly [F in keyof Tabelleneingabe]?: string } = {}
  if (e.gebiet.trim() === '') fehler.gebiet = 'Bitte das Gebiet nennen, zum Beispiel den Vergleichsraum.'
  if (e.quelle.trim() === '') fehler.quelle = 'Bitte Richtlinie und Tag nennen: Woher stammen die Werte?'
  const ab = liesDatum(e.gueltigAb)
  if (ab === undefined) fehler.gueltigAb = 'Bitte den Tag eintragen, ab dem die Werte gelten.'
  const gelesen = liesZeilen(e.csv)
  if (!gelesen.ok) fehler.csv = gelesen.ablehnung
  if (ab === undefined || !gelesen.ok || Object.keys(fehler).length > 0) return err(fehler)
  return ok({ gebiet: e.gebiet.trim(), gueltigAb: ab, quelle: e.quelle.trim(), ...gelesen.wert })
}

type Zeilen = Pick<Richtwerttabelle, 'zeilen' | 'weitere'>

function liesZeilen(csv: string): Result<Zeilen, string> {
  const zeilen: Richtwertzeile[] = []
  let weitere: Richtwertzuschlag | null = null
  const texte = csv.split(/\r?\n/).map((t) => t.replace(/^\uFEFF/, '').trim())
  for (const [i, text] of texte.entries()) {
    const zellen = text.split(';').map((t) => t.trim())
    if (text === '' || (zeilen.length === 0 && /^[a-zä]/i.test(zellen[0] ?? '') && !istWeitere(zellen[0] ?? '')))
      continue
    const werte = liesBetraege(zellen)
    if (werte === undefined)
      return err(`Zeile ${i + 1}: erwartet wird Personen;m²;Unterkunft;Heizung, etwa 2;60;543,40;.`)
    if (istWeitere(zellen[0] ?? '')) weitere = werte
    else {
      const personen = Number(zellen[0])
      if (!Number.isInteger(personen) || personen !== zeilen.length + 1)
        return err(`Zeile ${i + 1}: erwartet werden Werte für ${zeilen.length + 1} Personen.`)
      zeilen.push({ personen, ...werte })
    }
  }
  return zeilen.length === 0 ? err('Die Tabelle ist leer.') : ok({ zeilen, weitere })
}

const istWeitere = (t: string): boolean => /^weitere/i.test(t)

function liesBetraege(zellen: readonly string[]): Richtwertzuschlag | undefined {
  const [flaeche, unterkunft, heizung] = [zellen[1] ?? '', zellen[2] ?? '', zellen[3] ?? '']
  const oder = (t: string): number | null | undefined => (t === '' ? null : liesEuro(t))
  const [f, u, h] = [oder(flaeche), liesEuro(unterkunft), oder(heizung)]
  return f === undefined || u === undefined || h === undefined
    ? undefined
    : { flaeche_m2x100: f, unterkunft_cent: u, heizung_cent: h }
}

/** The table as it is uploaded: what `liesTabelle` reads. */
export function alsCsv(t: Zeilen): string {
  const zelle = (n: number | null): string => (n === null ? '' : dezimal(cent(n)).replace('.', ','))
  const zeile = (kopf: string, r: Richtwertzuschlag): string =>
    [kopf, zelle(r.flaeche_m2x100), zelle(r.unterkunft_cent), zelle(r.heizung_cent)].join(';')
  return [
    'Personen;m²;Unterkunft;Heizung',
    ...t.zeilen.map((r) => zeile(String(r.personen), r)),
    ...(t.weitere === null ? [] : [zeile('weitere', t.weitere)]),
  ].join('\n')
}

const zuschlag = {
  flaeche_m2x100: z.number().int().nullable(),
  unterkunft_cent: z.number().int(),
  heizung_cent: z.number().int().nullable(),
}
export const zeilenSchema = z.array(z.strictObject({ personen: z.number().int(), ...zuschlag }))
export const zuschlagSchema = z.strictObject(zuschlag).nullable()
/** A table as a run over the stock keeps it. */
export const standSchema = z.strictObject({
  gebiet: z.string(),
  gueltigAb: z
    .number()
    .int()
    .transform((n) => n as Datum),
  quelle: z.string(),
  zeilen: zeilenSchema,
  weitere: zuschlagSchema,
})
const sammlungSchema = z.object({
  tabellen: z.array(
    z.object({
      gebiet: z.string(),
      traeger: z.array(z.string()),
      gueltig_ab: z.string(),
      quelle: z.string(),
      belegstatus: z.string(),
      zeilen: zeilenSchema,
      weitere: zuschlagSchema,
    }),
  ),
})

/** A table of the collection, to be checked and taken over; `beleg` says how sure it is. */
export type Vorlage = Richtwertstand & { readonly traeger: readonly string[]; readonly beleg: string }

/** Reads the collection that comes with the program. @throws if it is none. */
export function liesSammlung(text: string): readonly Vorlage[] {
  return sammlungSchema.parse(JSON.parse(text)).tabellen.map(({ gueltig_ab, belegstatus, ...t }) => ({
    ...t,
    gueltigAb: datum(gueltig_ab),
    beleg: belegstatus,
  }))
}
