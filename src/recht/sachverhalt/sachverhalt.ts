import {
  type Datum,
  datum,
  ersterTag,
  jahrVon,
  letzterTag,
  type Monat,
  monatAus,
  monatVon,
  plusMonate,
  type Tagesteile,
  tag,
  tageDesMonats,
  teile,
} from '../../kern/index.ts'
import { merkmaleDerPerson, merkmaleDesHaushalts } from '../regelwerk/nurMit.ts'
import './merkmale.ts' // so that all conditions are known before anybody is asked for them
import type {
  Angabe,
  AngabeId,
  Angaben,
  Angabenart,
  AngabeVon,
  Einkommensart,
  Mehrbedarfsart,
  PersonId,
} from './angaben.ts'
import { karenzzeitenAus } from './karenzzeit.ts'

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

/** Rarer facts by their kind; read with `angabenDer` and `angabenDesHaushalts`. */
export type JeArt = { readonly [Art in Angabenart]?: readonly Eintrag<Art>[] }

/** Of a person or household without rarer facts: one object for all, as most have none. */
const OHNE_SELTENE: JeArt = {}

/** Income that is not wages of the month: running, or flowing in once. */
export type Einnahme = Eintrag<'einkommen'> | Eintrag<'einmaligeEinnahme'>

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
  readonly kindergeld: readonly Einnahme[]
  readonly sonstiges: readonly Einnahme[]
  /** Wages that flow in once. */
  readonly einmalLohn: readonly Eintrag<'einmaligeEinnahme'>[]
  readonly absetzungen: readonly Eintrag<'absetzung'>[]
  readonly vermoegen: readonly Eintrag<'vermoegen'>[]
  readonly minderungen: readonly Eintrag<'minderung'>[]
  readonly je: JeArt
  /** First day of an age, by completed years. */
  readonly ab: Readonly<Record<Alter, number>>
  /** Last day before the Altersgrenze (§ 7a SGB II). */
  readonly altersgrenze: number
  /** Which conditions of quantities (`nurMit`) hold for it. */
  readonly merkmale: number
}

export const ALTER = [6, 7, 14, 15, 16, 18, 25, 30, 40, 50] as const
export type Alter = (typeof ALTER)[number]

/** A Karenzzeit with the fact it rests on. */
export type Karenzzeit = Eintrag<'karenzzeit'> | Eintrag<'leistungsbezug'>

/** Facts indexed once for many months. Computing leaves it unchanged. */
export type Sachverhalt = {
  readonly eintraege: readonly Eintrag[]
  readonly personen: readonly Person[]
  readonly antraege: readonly Eintrag<'antrag'>[]
  readonly bewilligungszeitraeume: readonly Eintrag<'bewilligungszeitraum'>[]
  /** As stated, or as they follow from the months of receipt. */
  readonly karenzzeiten: readonly Karenzzeit[]
  readonly unterkuenfte: readonly Eintrag<'unterkunft'>[]
  /** Facts of the household as a whole. */
  readonly je: JeArt
  /** Days on which someone joins or leaves household, Bedarfsgemeinschaft or entitlement: ascending. */
  readonly wechseltage: readonly number[]
  /** Days on which a need changes: ascending. */
  readonly bedarfstage: readonly number[]
  /** Every day on which anything the law reads can change: two months without one between them come out alike. */
  readonly aenderungstage: readonly number[]
  /** The same for ages that count only for who asks for them (`Rechnung.vermoegensalter`). */
  readonly vermoegensalterstage: readonly number[]
  /** Facts the engine may not cover. */
  readonly offen: readonly Eintrag[]
  /** What flows in once, by the day of inflow, then by id. */
  readonly einmalige: readonly Einnahme[]
  /** Days in which every month is computed by itself: shares of a back-payment, amounts free by the calendar year. */
  readonly monatsweise: readonly { readonly von: number; readonly bis: number }[]
  /** Which conditions of quantities (`nurMit`) hold for the household or someone in it. */
  readonly merkmale: number
}

/** A household of nobody. */
export const LEER: Sachverhalt = {
  eintraege: [],
  personen: [],
  antraege: [],
  bewilligungszeitraeume: [],
  karenzzeiten: [],
  unterkuenfte: [],
  je: OHNE_SELTENE,
  wechseltage: [],
  bedarfstage: [],
  aenderungstage: [],
  vermoegensalterstage: [],
  offen: [],
  einmalige: [],
  monatsweise: [],
  merkmale: 0,
}

/** Prepares the facts for computing. Facts about persons who are not in the household are left aside (see hints). */
export function bereite(angaben: Angaben): Sachverhalt {
  const b = new Bau()
  const schluessel = Object.keys(angaben.angaben).sort()
  const tode = todesfaelle(angaben)
  for (const id of schluessel) {
    const a = angaben.angaben[id]
    if (a !== undefined) b.nimm(eintrag(id, b.eintraege.length, a, tode))
  }
  b.ordnePersonen()
  for (const e of b.eintraege) b.ordneZu(e)
  const personen = b.personen
  const einmalige = b.einmalige.sort((x, y) => x.von - y.von || x.nr - y.nr)
  for (const p of personen) p.merkmale = merkmaleDerPerson(p)
  const s = {
    eintraege: b.eintraege,
    personen,
    antraege: b.antraege,
    bewilligungszeitraeume: b.bewilligungszeitraeume,
    karenzzeiten: b.karenzzeiten.length > 0 ? b.karenzzeiten : karenzzeitenAus(b.je.leistungsbezug ?? []),
    unterkuenfte: b.unterkuenfte,
    je: b.je,
    wechseltage: wechseltage(personen, b.antraege, b.bewilligungszeitraeume),
    bedarfstage: bedarfstage(personen, b.unterkuenfte, b.je),
    aenderungstage: aenderungstage(personen, b.eintraege, b.bewilligungszeitraeume, b.je.leistungsbezug ?? []),
    vermoegensalterstage: vermoegensalterstage(personen),
    offen: b.offen,
    einmalige,
    monatsweise: monatsweise(personen, einmalige),
    merkmale: 0,
  }
  s.merkmale = merkmaleDesHaushalts(s)
  return s
}

function eintrag(id: AngabeId, nr: number, a: Angabe, tode: Todesfaelle): Eintrag {
  const [von, bis] = a.art === 'person' ? aufenthaltsdauer(a, tode.get(a.person)) : dauer(a)
  return { nr, id, von, bis, a } as Eintrag
}

/** By person: the day of death, and until when what was granted is not changed by it. */
type Todesfaelle = ReadonlyMap<PersonId, { readonly am: number; readonly zaehltBis: number }>

/** § 40 Abs. 5 Satz 1 SGB II since 2016-08-01 (9. SGB II-ÄndG): the month of death stays as it was granted. */
const STERBEMONAT_SEIT = datum('2016-08-01')

function todesfaelle(angaben: Angaben): Todesfaelle {
  const tode = new Map<PersonId, { am: number; zaehltBis: number }>()
  for (const a of Object.values(angaben.angaben)) {
    if (a.art !== 'todesfall') continue
    const am = datum(a.am)
    tode.set(a.person, { am, zaehltBis: a.bewilligt && am >= STERBEMONAT_SEIT ? letzterTag(monatVon(am)) : am })
  }
  return tode
}

/** Nobody lives anywhere before being born (§ 1 BGB) or beyond death, whatever the fact says or leaves open. */
function aufenthaltsdauer(a: AngabeVon<'person'>, tod: { am: number; zaehltBis: number } | undefined) {
  const [von, bis] = dauer(a)
  const ab = Math.max(von, datum(a.geburt))
  return [ab, tod === undefined || bis < tod.am ? bis : tod.zaehltBis] as const
}

const LETZTER_MONAT = monatAus(9999, 12)

/** The last day of the month so many months later; open at the end of the calendar. */
export function endeDesMonatsNach(tag: number, monate: number): number {
  const m = plusMonate(monatVon(tag as Datum), monate)
  return m > LETZTER_MONAT ? OFFEN_BIS : letzterTag(m)
}

/** § 22 Abs. 1 Satz 11 SGB II: twelve months after the month of death; Satz 9: as a rule six months. */
function endeDerAusnahme(ausnahme: string, von: Datum): number {
  if (ausnahme !== 'sterbefall' && ausnahme !== 'verkleinerung') return OFFEN_BIS
  return endeDesMonatsNach(von, ausnahme === 'sterbefall' ? 12 : 6)
}

/** Facts of one day. */
const EINTAEGIG: ReadonlySet<Angabenart> = new Set<Angabenart>([
  'unterkunftEinmal',
  'wohnguthaben',
  'einmalbedarf',
  'fehlendeEinnahme',
])

/** Forty weeks from the first day of the last period to the expected birth. */
const SCHWANGERSCHAFT = 280

function dauer(a: Angabe): readonly [number, number] {
  if ('am' in a) return [datum(a.am), EINTAEGIG.has(a.art) ? datum(a.am) : OFFEN_BIS]
  if (a.art === 'schwangerschaft') {
    const geburt = datum(a.entbindung_am ?? a.termin)
    return [datum(a.termin) - SCHWANGERSCHAFT, letzterTag(monatVon(geburt))]
  }
  if ('zufluss_am' in a) return [datum(a.zufluss_am), datum(a.zufluss_am)]
  const von = a.von === null ? beginnOhneTag(a) : datum(a.von)
  if (a.bis === null && a.art === 'wohnausnahme' && a.von !== null)
    return [von, endeDerAusnahme(a.ausnahme, datum(a.von))]
  return [von, a.bis === null ? OFFEN_BIS : datum(a.bis)]
}

/** Whether a fact may turn out not to be covered: decided once when the facts are prepared. */
function istOffen(e: Eintrag): boolean {
  if (e.a.art === 'ausbildungsfoerderung') return true
  if (e.a.art === 'minderung') return e.von === OFFEN_VON || e.a.minderungsart === 'nichterreichbar'
  return e.a.art === 'einkommen' && e.a.nachzahlung && e.a.von === null
}

/** § 31b Abs. 1 Satz 1, § 7b Abs. 4 Satz 2 SGB II: the month after the finding took effect, if no beginning is stated. */
function beginnOhneTag(a: Angabe): number {
  if (a.art !== 'minderung') return OFFEN_VON
  const festgestellt = a.minderungsart === 'nichterreichbar' ? (a.festgestellt_am ?? null) : null
  const tag = festgestellt ?? a.wirksam_am ?? null
  return tag === null ? OFFEN_VON : endeDesMonatsNach(datum(tag), 0) + 1
}

/**
 * § 7b Abs. 4 Satz 2, 3 and 5 SGB II: the days without any claim: from the second month on to the day before the personal
 * report, at the latest to the end of the Bewilligungszeitraum in which the first month lies. Undefined: who comes within
 * the first month is reachable throughout, or where that period ends is not known.
 */
export function ohneAnspruchNichtErreichbar(
  e: Eintrag<'minderung'>,
  bewilligungszeitraeume: readonly Eintrag<'bewilligungszeitraum'>[],
): readonly [number, number] | undefined {
  if (e.a.minderungsart !== 'nichterreichbar' || e.von === OFFEN_VON) return undefined
  const von = endeDesMonatsNach(e.von, 0) + 1
  const zeitraum = bewilligungszeitraeume.find((b) => b.von <= e.von && b.bis >= e.von)
  if (zeitraum === undefined && e.bis === OFFEN_BIS) return undefined
  const bis = Math.min(e.bis - 1, zeitraum?.bis ?? OFFEN_BIS)
  return bis < von ? undefined : [von, bis]
}

/** Lists of a person while they grow; outside they are read-only. */
type Offen<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

/** Sorts the facts into the lists rules ask for: once through the persons, once through all. */
class Bau {
  readonly eintraege: Eintrag[] = []
  readonly antraege: Eintrag<'antrag'>[] = []
  readonly bewilligungszeitraeume: Eintrag<'bewilligungszeitraum'>[] = []
  readonly karenzzeiten: Eintrag<'karenzzeit'>[] = []
  readonly unterkuenfte: Eintrag<'unterkunft'>[] = []
  je: JeArt = OHNE_SELTENE
  readonly offen: Eintrag[] = []
  readonly einmalige: Einnahme[] = []
  personen: Offen<Person>[] = []
  private readonly nachId = new Map<PersonId, Offen<Person>>()

  nimm(e: Eintrag): void {
    this.eintraege.push(e)
    if (istOffen(e)) this.offen.push(e)
    if (e.a.art !== 'person') return
    const p = this.nachId.get(e.a.person)
    if (p === undefined) this.nachId.set(e.a.person, neuePerson(e as Eintrag<'person'>))
    else p.aufenthalte.push(e as Eintrag<'person'>)
  }

  ordnePersonen(): void {
    this.personen = [...this.nachId.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
    for (let i = 0; i < this.personen.length; i++) {
      const p = this.personen[i]
      if (p !== undefined) p.nr = i
    }
  }

  ordneZu(e: Eintrag): void {
    const { a } = e
    switch (a.art) {
      case 'antrag':
        this.antraege.push(e as Eintrag<'antrag'>)
        return
      case 'bewilligungszeitraum':
        this.bewilligungszeitraeume.push(e as Eintrag<'bewilligungszeitraum'>)
        return
      case 'karenzzeit':
        this.karenzzeiten.push(e as Eintrag<'karenzzeit'>)
        return
      case 'unterkunft':
        this.unterkuenfte.push(e as Eintrag<'unterkunft'>)
        return
      default: {
        if (!('person' in a)) {
          this.je = mit(this.je, e)
          return
        }
        const p = this.nachId.get(a.person)
        if (p === undefined) return
        ordneDerPersonZu(p, e)
        if (fliesstEinmalZu(e)) this.einmalige.push(e)
      }
    }
  }
}

function ordneDerPersonZu(p: Offen<Person>, e: Eintrag): void {
  switch (e.a.art) {
    case 'erwerbsfaehigkeit':
      p.erwerbsfaehigkeit.push(e as Eintrag<'erwerbsfaehigkeit'>)
      break
    case 'ausbildung':
      p.ausbildung.push(e as Eintrag<'ausbildung'>)
      break
    case 'alleinerziehung':
      p.alleinerziehung.push(e as Eintrag<'alleinerziehung'>)
      break
    case 'ausschluss':
      p.ausschluesse.push(e as Eintrag<'ausschluss'>)
      break
    case 'mehrbedarf':
      p.mehrbedarfe.push(e as Eintrag<'mehrbedarf'>)
      break
    case 'erwerbseinkommen':
      p.erwerb.push(e as Eintrag<'erwerbseinkommen'>)
      break
    case 'selbstaendigkeit':
      p.selbstaendig.push(e as Eintrag<'selbstaendigkeit'>)
      break
    case 'einkommen':
    case 'einmaligeEinnahme':
      ordneEinnahmeZu(p, e as Einnahme)
      break
    case 'absetzung':
      p.absetzungen.push(e as Eintrag<'absetzung'>)
      break
    case 'vermoegen':
      p.vermoegen.push(e as Eintrag<'vermoegen'>)
      break
    case 'minderung':
      p.minderungen.push(e as Eintrag<'minderung'>)
      break
    default:
      p.je = mit(p.je, e)
  }
}

type Sammlung = { [Art in Angabenart]?: Eintrag[] }

function mit(je: JeArt, e: Eintrag): JeArt {
  const sammlung = (je === OHNE_SELTENE ? {} : je) as Sammlung
  const da = sammlung[e.a.art]
  if (da === undefined) sammlung[e.a.art] = [e]
  else da.push(e)
  return sammlung as JeArt
}

const KEINE: readonly never[] = []

/** The facts of one kind about a person, of those kinds that have no list of their own. */
export function angabenDer<Art extends Angabenart>(p: Person | undefined, art: Art): readonly Eintrag<Art>[] {
  return (p?.je[art] as readonly Eintrag<Art>[] | undefined) ?? KEINE
}

function ordneEinnahmeZu(p: Offen<Person>, e: Einnahme): void {
  if (e.a.einkommensart === 'arbeitsentgelt') p.einmalLohn.push(e as Eintrag<'einmaligeEinnahme'>)
  else if (e.a.einkommensart === 'kindergeld') p.kindergeld.push(e)
  else p.sonstiges.push(e)
}

/** A back-payment among the running income counts as flowing in once if it says when. */
function fliesstEinmalZu(e: Eintrag): e is Einnahme {
  return e.a.art === 'einmaligeEinnahme' || (e.a.art === 'einkommen' && e.a.nachzahlung && e.a.von !== null)
}

/** The birth date of the first fact counts (a hint says if facts disagree). */
function neuePerson(e: Eintrag<'person'>): Offen<Person> {
  const geburt = datum(e.a.geburt)
  const ab: Partial<Record<Alter, number>> = {}
  const t = teile(geburt)
  for (const jahre of ALTER) ab[jahre] = geburtstag(t, jahre)
  return {
    nr: 0,
    id: e.a.person,
    geburt,
    aufenthalte: [e],
    erwerbsfaehigkeit: [],
    ausbildung: [],
    alleinerziehung: [],
    ausschluesse: [],
    mehrbedarfe: [],
    erwerb: [],
    selbstaendig: [],
    kindergeld: [],
    sonstiges: [],
    einmalLohn: [],
    absetzungen: [],
    vermoegen: [],
    minderungen: [],
    je: OHNE_SELTENE,
    ab: ab as Record<Alter, number>,
    altersgrenze: altersgrenze(geburt),
    merkmale: 0,
  }
}

/** The birthday of an age; who is born on 29 February has it on 1 March in other years (§ 188 Abs. 2 BGB). */
function geburtstag(t: Tagesteile, jahre: number): number {
  const jahr = t.jahr + jahre
  if (jahr > 9999) return OFFEN_BIS
  const schalttag = t.monat === 2 && t.tag === 29 && tageDesMonats(jahr, 2) === 28
  return schalttag ? tag(jahr, 3, 1) : tag(jahr, t.monat, t.tag)
}

/** § 7a SGB II: months beyond 65 by year of birth; reached with the end of the month in which the age is completed. */
function altersgrenze(geburt: Datum): number {
  const monate = monateUeber65(teile(geburt).jahr)
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

/** Months before the first one the engine covers need no days. */
const ERSTER_TAG = datum('2005-01-01')

/** Until 2010 benefits begin on the day of the application (§ 37 Abs. 2 SGB II a. F.); until June 2006 a child leaves at 18. */
const ANTRAG_WIRKT_ZURUECK = datum('2011-01-01')
const KINDER_BIS_25 = datum('2007-07-01')

function wechseltage(
  personen: readonly Person[],
  antraege: readonly Eintrag<'antrag'>[],
  zeitraeume: readonly Eintrag<'bewilligungszeitraum'>[],
): readonly number[] {
  const tage: number[] = []
  for (const e of antraege) if (e.von < ANTRAG_WIRKT_ZURUECK) merke(e.von, tage)
  for (const p of personen) {
    for (const e of p.aufenthalte) grenzen(e, tage)
    for (const e of p.ausschluesse) grenzen(e, tage)
    for (const e of angabenDer(p, 'ausbildungsfoerderung')) grenzen(e, tage)
    unerreichbareTage(p, zeitraeume, tage)
    for (const e of p.erwerbsfaehigkeit) grenzen(e, tage)
    if (!p.aufenthalte.some((e) => e.a.rolle === 'kind')) continue
    if (!personen.some((q) => q !== p && istErwerbsfaehigUm(q, p.ab[15]))) merke(p.ab[15], tage)
    merke(p.ab[25], tage)
    if (p.ab[18] < KINDER_BIS_25) merke(p.ab[18], tage)
  }
  return aufsteigend(tage)
}

/**
 * § 7 Abs. 2 SGB II: whether an adult carries the Bedarfsgemeinschaft on a day and the day before. If none does, a child
 * may do so from its 15th birthday on.
 */
function istErwerbsfaehigUm(p: Person, tag: number): boolean {
  const umfasst = (e: Eintrag): boolean => e.von < tag && e.bis >= tag
  const beruehrt = (e: Eintrag): boolean => e.von <= tag && e.bis >= tag - 1
  return (
    p.aufenthalte.some((e) => (e.a.rolle === 'hauptperson' || e.a.rolle === 'partner') && umfasst(e)) &&
    p.ab[15] < tag &&
    p.altersgrenze >= tag &&
    !p.ausschluesse.some(beruehrt) &&
    !p.erwerbsfaehigkeit.some((e) => !e.a.erwerbsfaehig && beruehrt(e))
  )
}

/** § 7b SGB II: days on which a claim ends or comes back because someone cannot be reached. */
function unerreichbareTage(p: Person, zeitraeume: readonly Eintrag<'bewilligungszeitraum'>[], tage: number[]): void {
  for (const e of angabenDer(p, 'ortsabwesenheit')) grenzen(e, tage)
  for (const e of p.minderungen) {
    const zeit = ohneAnspruchNichtErreichbar(e, zeitraeume)
    if (zeit === undefined) continue
    merke(zeit[0], tage)
    merke(zeit[1] + 1, tage)
  }
}

/** § 12 Abs. 2 SGB II asks for the month in which the year of life is completed: on the day before the birthday. */
const VERMOEGENSALTER = [30, 40, 50] as const
const BEDARFSALTER = [6, 7, 14, 16, 18] as const

function bedarfstage(personen: readonly Person[], unterkuenfte: readonly Eintrag[], je: JeArt): readonly number[] {
  const tage: number[] = []
  for (const e of unterkuenfte) grenzen(e, tage)
  for (const art of WOHNEN_TAGGENAU) for (const e of je[art] ?? []) grenzen(e, tage)
  for (const e of je.kostensenkung ?? []) if (e.a.frist_bis !== null) merke(datum(e.a.frist_bis) + 1, tage)
  for (const p of personen) {
    for (const e of p.mehrbedarfe) if (!istEinmalig(e)) grenzen(e, tage)
    seltenereBedarfstage(p, tage)
    for (const e of p.alleinerziehung) grenzen(e, tage)
    for (const jahre of BEDARFSALTER) merke(p.ab[jahre], tage)
  }
  return aufsteigend(tage)
}

function seltenereBedarfstage(p: Person, tage: number[]): void {
  for (const e of angabenDer(p, 'schwangerschaft')) {
    merke(abDreizehnterWoche(e), tage)
    grenzen(e, tage)
  }
  for (const e of angabenDer(p, 'zeitweise')) grenzen(e, tage)
  for (const e of angabenDer(p, 'sachleistung')) grenzen(e, tage)
  for (const e of angabenDer(p, 'wohnanteil')) grenzen(e, tage)
  for (const e of angabenDer(p, 'auszugUnter25')) {
    merke(e.von, tage)
    merke(p.ab[25], tage)
  }
  // § 21 Abs. 4, § 23 Nr. 2 and 4: from the 15th birthday on.
  if (p.mehrbedarfe.some((e) => AB_15.has(e.a.mehrbedarfsart))) merke(p.ab[15], tage)
  const ernaehrung = angabenDer(p, 'ernaehrung')
  for (const e of ernaehrung) grenzen(e, tage)
  if (ernaehrung.length > 0) for (const jahre of ERNAEHRUNGSALTER) merke(geburtstag(teile(p.geburt), jahre), tage)
}

const AB_15: ReadonlySet<string> = new Set<Mehrbedarfsart>(['behinderung', 'merkzeichenG'])

/** Ages at which the percentages for children change (§ 21 Abs. 5 SGB II). */
const ERNAEHRUNGSALTER = [1, 4, 7, 10, 13, 15, 18] as const

/** § 21 Abs. 2 SGB II: the first day after the twelfth week, 28 weeks before the expected birth. */
export const abDreizehnterWoche = (e: Eintrag<'schwangerschaft'>): number => datum(e.a.termin) - 28 * 7

/** A need that begins and ends within one month falls due once, however many days the fact names. */
export const istEinmalig = (e: Eintrag): boolean =>
  e.von !== OFFEN_VON && e.bis !== OFFEN_BIS && monatVon(e.von as Datum) === monatVon(e.bis as Datum)

/** What stays free up to an amount in the calendar year (§ 11a Abs. 1 Nr. 4 and 5 SGB II, § 1 GrusiGV). */
const JAHRESWEISE: ReadonlySet<Einkommensart> = new Set<Einkommensart>([
  'kapital',
  'ehrenamt',
  'betreuerpauschale',
  'ferienjob',
  'inflationsausgleich',
  'religioesesFest',
])

/** § 5a Nr. 2 GrusiGV: the six months in which a sixth of a journey counts, from the one after the application on. */
export function monateDerFahrt(
  e: Eintrag<'bildungsbedarf'>,
): { readonly erster: Monat; readonly letzter: Monat } | undefined {
  if (e.a.bildungsart !== 'klassenfahrt' || (e.a.beantragt_am ?? null) === null) return undefined
  const antrag = monatVon(datum(e.a.beantragt_am ?? ''))
  return { erster: plusMonate(antrag, 1), letzter: plusMonate(antrag, MONATE_DER_FAHRT) }
}

export const MONATE_DER_FAHRT = 6

/** A back-payment is shared out over six months, and may be counted a month later. */
const TAGE_DER_VERTEILUNG = 7 * 31
const TAGE_NACH_DER_SCHULE = 5 * 31

/** Until March 2011 the office chose over how many months a single inflow is shared out (§ 2 Abs. 4 Alg II-V a. F.). */
const tageDerVerteilung = (e: Einnahme): number =>
  Math.max(TAGE_DER_VERTEILUNG, e.a.art === 'einmaligeEinnahme' ? ((e.a.verteilung_monate ?? 0) + 1) * 31 : 0)

/** What has used up an amount that is free once a year is asked about until its year is over: the next January differs. */
const nachDemJahr = (bis: number): number =>
  bis >= OFFEN_BIS ? bis : letzterTag(monatAus(jahrVon(monatVon(bis as Datum)) + 1, 1))

function monatsweise(
  personen: readonly Person[],
  einmalige: readonly Einnahme[],
): readonly { readonly von: number; readonly bis: number }[] {
  const jaehrlich = personen.flatMap((p) =>
    p.sonstiges.filter((e) => JAHRESWEISE.has(e.a.einkommensart as Einkommensart)),
  )
  return [
    ...einmalige.map((e) => ({ von: e.von - 31, bis: e.von + tageDerVerteilung(e) })),
    ...personen.flatMap((p) => angabenDer(p, 'durchschnittseinkommen').map((e) => ({ von: e.von, bis: e.bis }))),
    ...jaehrlich.map((e) => ({ von: e.von, bis: nachDemJahr(e.bis) })),
    ...personen.flatMap((p) => angabenDer(p, 'betriebsergebnis').map((e) => ({ von: e.von, bis: e.bis }))),
    // Schulbedarf in August and February; a journey in the month in which it falls due.
    ...personen.flatMap((p) => [...angabenDer(p, 'schulbesuch'), ...angabenDer(p, 'bildungsbedarf')]),
    ...personen.flatMap((p) =>
      angabenDer(p, 'bildungsbedarf').flatMap((e) => {
        const monate = monateDerFahrt(e)
        return monate === undefined ? [] : [{ von: ersterTag(monate.erster), bis: letzterTag(monate.letzter) }]
      }),
    ),
    ...personen.flatMap((p) =>
      [...p.ausbildung, ...angabenDer(p, 'schulbesuch')].flatMap((e) =>
        e.a.allgemeinbildend === true ? [{ von: e.bis, bis: e.bis + TAGE_NACH_DER_SCHULE }] : [],
      ),
    ),
  ]
}

function aenderungstage(
  personen: readonly Person[],
  eintraege: readonly Eintrag[],
  zeitraeume: readonly Eintrag<'bewilligungszeitraum'>[],
  bezuege: readonly Eintrag<'leistungsbezug'>[],
): readonly number[] {
  const tage: number[] = []
  for (const e of karenzzeitenAus(bezuege)) {
    grenzen(e, tage)
    wohntageNachKarenz(e.bis, tage)
  }
  for (const e of eintraege) {
    // The beginning of a Bewilligungszeitraum matters only through the law it selects, which is asked for apart.
    if (e.a.art === 'bewilligungszeitraum') continue
    wohntage(e, tage)
    if (TAGGENAU.has(e.a.art)) grenzen(e, tage)
    if (!TAGGENAU.has(e.a.art) || AUCH_MONATLICH.has(e.a.art)) monatsgrenzen(e, tage)
    if (e.a.art === 'minderung' && e.von !== OFFEN_VON) minderungsmonate(e.von as Datum, tage)
    besondereTage(e, tage)
  }
  for (const p of personen) {
    merke(p.altersgrenze + 1, tage)
    merke(p.geburt, tage)
    merke(mitDreiundsechzig(p.geburt), tage)
    for (const jahre of ALTER) if (jahre < VERMOEGENSALTER[0]) merke(p.ab[jahre], tage)
    seltenereBedarfstage(p, tage)
    unerreichbareTage(p, zeitraeume, tage)
  }
  return aufsteigend(tage)
}

/** § 7 Abs. 3a SGB II, in force since 1 August 2006. */
export const EINSTAND_AB = datum('2006-08-01')

/** Days beside beginning and end of a fact on which a rule looks at it anew. */
function besondereTage(e: Eintrag, tage: number[]): void {
  // § 7 Abs. 5 and 6, § 27 Abs. 3 Satz 3: the month of the beginning is not like those after it.
  if (e.a.art === 'ausbildungsfoerderung' && e.von !== OFFEN_VON) merke(endeDesMonatsNach(e.von, 0) + 1, tage)
  if (e.a.art === 'einstand') einstandstage(e, tage)
}

function einstandstage(e: Eintrag, tage: number[]): void {
  merke(EINSTAND_AB, tage)
  if (e.von !== OFFEN_VON) merke(einJahrNach(e.von as Datum), tage)
}

/** § 12a Satz 2 Nr. 1 SGB II: the day on which the 63rd year of life is completed, before the birthday (§ 187 Abs. 2 BGB). */
export const mitDreiundsechzig = (geburt: Datum): number => geburtstag(teile(geburt), 63) - 1

/** § 7 Abs. 3a Nr. 1 SGB II: the first day on which they have lived together for longer than a year. */
export const einJahrNach = (tag: Datum): number => geburtstag(teile(tag), 1)

/** First days of the months in which a year of life is completed that § 12 Abs. 2 SGB II names. */
function vermoegensalterstage(personen: readonly Person[]): readonly number[] {
  const tage: number[] = []
  for (const p of personen)
    for (const jahre of VERMOEGENSALTER)
      if (p.ab[jahre] < OFFEN_BIS) merke(ersterTag(monatVon((p.ab[jahre] - 1) as Datum)), tage)
  return aufsteigend(tage)
}

/** Facts about the flat whose days count. */
const WOHNEN_TAGGENAU = ['wohnausnahme', 'mietobergrenze', 'umzug', 'eigenheim'] as const

/** How many months money back may lower the costs (§ 22 Abs. 3 SGB II), far more than it can last. */
export const GUTHABEN_MONATE = 24

/** Months in which money back is used up, and in which a time limit ends. */
function wohntage(e: Eintrag, tage: number[]): void {
  const ab = (von: number, monate: number): void => merke(endeDesMonatsNach(von, monate - 1) + 1, tage)
  if (e.a.art === 'wohnguthaben') for (let m = 1; m <= GUTHABEN_MONATE + 1; m++) ab(e.von, m)
  if (e.a.art === 'karenzzeit') wohntageNachKarenz(e.bis, tage)
  if (e.a.art !== 'kostensenkung') return
  ab(e.von, SENKUNGSFRIST + 1)
  // § 67 Abs. 3 Satz 2 SGB II: six months of each period begun until the end of 2022 may come on top.
  if (e.von < VEREINFACHT_BIS) for (let n = 2; n <= LAENGSTENS; n++) ab(e.von, SENKUNGSFRIST + n)
  if (e.a.frist_bis !== null) {
    merke(datum(e.a.frist_bis) + 1, tage)
    ab(datum(e.a.frist_bis), 1)
  }
}

const VEREINFACHT_BIS = datum('2023-01-01')
const LAENGSTENS = 42

/** § 22 Abs. 1 Satz 10 SGB II: the time limit to lower costs ends six months after the Karenzzeit. */
function wohntageNachKarenz(ende: number, tage: number[]): void {
  if (ende < OFFEN_BIS) merke(endeDesMonatsNach(ende, SENKUNGSFRIST) + 1, tage)
}

/** § 22 Abs. 1 Satz 9 SGB II: in der Regel längstens sechs Monate. */
export const SENKUNGSFRIST = 6

/** Facts whose days count within the month; all others are looked at month by month. */
const TAGGENAU: ReadonlySet<Angabenart> = new Set<Angabenart>([
  'person',
  'erwerbsfaehigkeit',
  'alleinerziehung',
  'ausschluss',
  'ausbildungsfoerderung',
  'mehrbedarf',
  'schwangerschaft',
  'ernaehrung',
  'zeitweise',
  'sachleistung',
  'wohnanteil',
  'auszugUnter25',
  'ortsabwesenheit',
  ...WOHNEN_TAGGENAU,
  'unterkunft',
])

/** Facts whose days count, and besides the months they touch. */
const AUCH_MONATLICH: ReadonlySet<Angabenart> = new Set<Angabenart>(['ausbildungsfoerderung', 'mehrbedarf'])

function grenzen(e: { readonly von: number; readonly bis: number }, tage: number[]): void {
  if (e.von !== OFFEN_VON) merke(e.von, tage)
  if (e.bis !== OFFEN_BIS) merke(e.bis + 1, tage)
}

/** The first days of the months in which a fact begins and after which it has ended, and of the month after it began. */
function monatsgrenzen(e: Eintrag, tage: number[]): void {
  if (e.von >= ERSTER_TAG) {
    const t = teile(e.von as Datum)
    merke(e.von - t.tag + 1, tage)
    if (t.tag > 1) merke(e.von - t.tag + 1 + tageDesMonats(t.jahr, t.monat), tage)
  }
  if (e.bis >= ERSTER_TAG && e.bis !== OFFEN_BIS) {
    const t = teile(e.bis as Datum)
    merke(e.bis - t.tag + 1 + tageDesMonats(t.jahr, t.monat), tage)
  }
}

/** A reduction ends after one, two or three months (§ 31b SGB II), whatever the fact says. */
function minderungsmonate(von: Datum, tage: number[]): void {
  if (teile(von).jahr >= 9999) return
  for (let n = 1; n <= 4; n++) merke(ersterTag(plusMonate(monatVon(von), n)), tage)
}

function merke(tag: number, tage: number[]): void {
  if (tag >= ERSTER_TAG && !tage.includes(tag)) tage.push(tag)
}

const aufsteigend = (tage: number[]): readonly number[] => tage.sort((a, b) => a - b)
