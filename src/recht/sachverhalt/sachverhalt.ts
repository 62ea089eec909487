import { type Datum, datum, letzterTag, monatAus, tag, teile } from '../../kern/index.ts'
import { istOffen } from '../berechnung/nichtAbgedeckt.ts'
import type { Angabe, AngabeId, Angaben, Angabenart, AngabeVon, PersonId } from './angaben.ts'

/** Open ends of a period, far outside every calendar the engine knows. */
export const OFFEN_VON = -1_000_000
export const OFFEN_BIS = 10_000_000

/** A fact with its days as numbers: in force from `von` to `bis`, both included (an application from its day on). */
export type Eintrag<Art extends Angabenart = Angabenart> = Art extends Angabenart
  ? {
      readonly nr: number
      readonly id: AngabeId
      readonly von: number
      readonly bis: number
      readonly a: AngabeVon<Art>
    }
  : never

/** A person of the household with all facts about it, and the days on which it reaches the ages the law asks for. */
export type Person = {
  readonly nr: number
  readonly id: PersonId
  readonly geburt: Datum
  readonly aufenthalte: readonly Eintrag<'person'>[]
  readonly erwerbsfaehigkeit: readonly Eintrag<'erwerbsfaehigkeit'>[]
  readonly ausbildung: readonly Eintrag<'ausbildung'>[]
  readonly alleinerziehung: readonly Eintrag<'alleinerziehung'>[]
  readonly ausschluesse: readonly Eintrag<'ausschluss'>[]
  readonly mehrbedarfe: readonly Eintrag<'mehrbedarf'>[]
  readonly erwerb: readonly Eintrag<'erwerbseinkommen'>[]
  readonly selbstaendig: readonly Eintrag<'selbstaendigkeit'>[]
  readonly kindergeld: readonly Eintrag<'einkommen'>[]
  readonly sonstiges: readonly Eintrag<'einkommen'>[]
  readonly absetzungen: readonly Eintrag<'absetzung'>[]
  readonly vermoegen: readonly Eintrag<'vermoegen'>[]
  readonly minderungen: readonly Eintrag<'minderung'>[]
  /** First day of an age, by completed years. */
  readonly ab: Readonly<Record<Alter, number>>
  /** Last day before the Altersgrenze (§ 7a SGB II). */
  readonly altersgrenze: number
}

export const ALTER = [6, 7, 14, 15, 16, 18, 25, 30, 40, 50] as const
export type Alter = (typeof ALTER)[number]

/** Facts indexed once for many months. Computing leaves it unchanged. */
export type Sachverhalt = {
  readonly eintraege: readonly Eintrag[]
  readonly personen: readonly Person[]
  readonly antraege: readonly Eintrag<'antrag'>[]
  readonly bewilligungszeitraeume: readonly Eintrag<'bewilligungszeitraum'>[]
  readonly karenzzeiten: readonly Eintrag<'karenzzeit'>[]
  readonly unterkuenfte: readonly Eintrag<'unterkunft'>[]
  /** Days on which someone joins or leaves household, Bedarfsgemeinschaft or entitlement: ascending. */
  readonly wechseltage: readonly number[]
  /** Days on which a need changes: ascending. */
  readonly bedarfstage: readonly number[]
  /** Every day on which anything the law reads can change: two months without one between them come out alike. */
  readonly aenderungstage: readonly number[]
  /** Facts the engine may not cover. */
  readonly offen: readonly Eintrag[]
}

/** A household of nobody. */
export const LEER: Sachverhalt = {
  eintraege: [],
  personen: [],
  antraege: [],
  bewilligungszeitraeume: [],
  karenzzeiten: [],
  unterkuenfte: [],
  wechseltage: [],
  bedarfstage: [],
  aenderungstage: [],
  offen: [],
}

/** Prepares the facts for computing. Facts about persons who are not in the household are left aside (see hints). */
export function bereite(angaben: Angaben): Sachverhalt {
  const eintraege = Object.keys(angaben.angaben)
    .sort()
    .flatMap((id, nr) => eintrag(id, nr, angaben.angaben[id]))
  const nachArt = gruppiere(eintraege)
  const personen = personenAus(nachArt)
  const s = {
    eintraege,
    personen,
    antraege: nachArt.antrag,
    bewilligungszeitraeume: nachArt.bewilligungszeitraum,
    karenzzeiten: nachArt.karenzzeit,
    unterkuenfte: nachArt.unterkunft,
  }
  return {
    ...s,
    wechseltage: wechseltage(personen),
    bedarfstage: bedarfstage(s),
    aenderungstage: aenderungstage(s),
    offen: eintraege.filter(istOffen),
  }
}

function eintrag(id: AngabeId, nr: number, a: Angabe | undefined): readonly Eintrag[] {
  if (a === undefined) return []
  const anfang = a.art === 'antrag' ? a.am : a.von
  const ende = a.art === 'antrag' ? null : a.bis
  const von = anfang === null ? OFFEN_VON : datum(anfang)
  const bis = ende === null ? OFFEN_BIS : datum(ende)
  return [{ nr, id, von, bis, a } as Eintrag]
}

type NachArt = { [Art in Angabenart]: Eintrag<Art>[] }

function gruppiere(eintraege: readonly Eintrag[]): NachArt {
  const g: NachArt = {
    antrag: [],
    bewilligungszeitraum: [],
    karenzzeit: [],
    person: [],
    erwerbsfaehigkeit: [],
    ausbildung: [],
    alleinerziehung: [],
    ausschluss: [],
    mehrbedarf: [],
    unterkunft: [],
    erwerbseinkommen: [],
    selbstaendigkeit: [],
    einkommen: [],
    absetzung: [],
    vermoegen: [],
    minderung: [],
  }
  for (const e of eintraege) (g[e.a.art] as Eintrag[]).push(e)
  return g
}

function personenAus(g: NachArt): readonly Person[] {
  const ids = [...new Set(g.person.map((e) => e.a.person))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  return ids.map((id, nr) => {
    const von = <E extends { a: { person: PersonId } }>(liste: readonly E[]): readonly E[] =>
      liste.filter((e) => e.a.person === id)
    const aufenthalte = von(g.person)
    const geburt = datum(aufenthalte[0]?.a.geburt ?? '1970-01-01')
    const einkommen = von(g.einkommen)
    return {
      nr,
      id,
      geburt,
      aufenthalte,
      erwerbsfaehigkeit: von(g.erwerbsfaehigkeit),
      ausbildung: von(g.ausbildung),
      alleinerziehung: von(g.alleinerziehung),
      ausschluesse: von(g.ausschluss),
      mehrbedarfe: von(g.mehrbedarf),
      erwerb: von(g.erwerbseinkommen),
      selbstaendig: von(g.selbstaendigkeit),
      kindergeld: einkommen.filter((e) => e.a.einkommensart === 'kindergeld'),
      sonstiges: einkommen.filter((e) => e.a.einkommensart !== 'kindergeld'),
      absetzungen: von(g.absetzung),
      vermoegen: von(g.vermoegen),
      minderungen: von(g.minderung),
      ab: geburtstage(geburt),
      altersgrenze: altersgrenze(geburt),
    }
  })
}

/** The birthday of an age; who is born on 29 February has it on 1 March in other years (§ 188 Abs. 2 BGB). */
function geburtstag(geburt: Datum, jahre: number): number {
  const t = teile(geburt)
  if (t.jahr + jahre > 9999) return OFFEN_BIS
  const schalttag = t.monat === 2 && t.tag === 29 && !istSchaltjahr(t.jahr + jahre)
  return schalttag ? tag(t.jahr + jahre, 3, 1) : tag(t.jahr + jahre, t.monat, t.tag)
}

const istSchaltjahr = (jahr: number): boolean => (jahr % 4 === 0 && jahr % 100 !== 0) || jahr % 400 === 0

function geburtstage(geburt: Datum): Record<Alter, number> {
  const ab: Partial<Record<Alter, number>> = {}
  for (const jahre of ALTER) ab[jahre] = geburtstag(geburt, jahre)
  return ab as Record<Alter, number>
}

/** § 7a SGB II: months beyond 65 by year of birth; reached with the end of the month in which the age is completed. */
function altersgrenze(geburt: Datum): number {
  const jahrgang = teile(geburt).jahr
  const monate = monateUeber65(jahrgang)
  // Who is born on the first completes the year of life on the day before (§ 187 Abs. 2, § 188 Abs. 2 BGB).
  const g = teile((geburt - 1) as Datum)
  if (g.jahr + 68 > 9999) return OFFEN_BIS
  return letzterTag(monatAus(g.jahr + 65, g.monat + monate))
}

function monateUeber65(jahrgang: number): number {
  if (jahrgang <= 1946) return 0
  if (jahrgang <= 1958) return jahrgang - 1946
  return Math.min(24, 12 + 2 * (jahrgang - 1958))
}

function wechseltage(personen: readonly Person[]): readonly number[] {
  const tage = new Set<number>()
  for (const p of personen) {
    for (const e of p.aufenthalte) grenzen(e, tage)
    for (const e of p.ausschluesse) grenzen(e, tage)
    for (const e of p.erwerbsfaehigkeit) grenzen(e, tage)
    if (p.aufenthalte.some((e) => e.a.rolle === 'kind')) tage.add(p.ab[25])
  }
  return aufsteigend(tage)
}

function bedarfstage(s: { personen: readonly Person[]; unterkuenfte: readonly Eintrag[] }): readonly number[] {
  const tage = new Set<number>()
  for (const e of s.unterkuenfte) grenzen(e, tage)
  for (const p of s.personen) {
    for (const e of p.mehrbedarfe) grenzen(e, tage)
    for (const e of p.alleinerziehung) grenzen(e, tage)
    for (const jahre of [6, 7, 14, 16, 18] as const) tage.add(p.ab[jahre])
  }
  return aufsteigend(tage)
}

function aenderungstage(s: { personen: readonly Person[]; eintraege: readonly Eintrag[] }): readonly number[] {
  const tage = new Set<number>()
  // The beginning of a Bewilligungszeitraum matters only through the law it selects, which is asked for apart.
  for (const e of s.eintraege) if (e.a.art !== 'bewilligungszeitraum') grenzen(e, tage)
  for (const p of s.personen) {
    tage.add(p.altersgrenze + 1)
    for (const jahre of ALTER) tage.add(p.ab[jahre])
  }
  return aufsteigend(tage)
}

function grenzen(e: Eintrag, tage: Set<number>): void {
  if (e.von !== OFFEN_VON) tage.add(e.von)
  if (e.bis !== OFFEN_BIS) tage.add(e.bis + 1)
}

/** Months before the first one the engine covers need no days. */
const ERSTER_TAG = datum('2023-01-01')

const aufsteigend = (tage: ReadonlySet<number>): readonly number[] =>
  [...tage].filter((t) => t >= ERSTER_TAG).sort((a, b) => a - b)
