import { type Bestandsfall, entwurfAus, type Fassungsinhalt, feststellreife, type Merkmalsart } from '../fall/index.ts'
import { cent, type Hash, hashVon, isoMonat, type Json, type Monat } from '../kern/index.ts'
import {
  type Bestandsbescheid,
  type Betragszeile,
  befundAus,
  betragszeilen,
  type Massenbefund,
  type Massengrund,
  type Massenlauf,
  type PersonMonat,
  type Rechenergebnis,
  type Rechenwerk,
  rechenwerk,
} from '../leistung/index.ts'
import type { Angabe, Ergebnis, Rechtsstand } from '../recht/index.ts'
import { neuerInhalt } from './massenangaben.ts'
import { ermittleRegelung, type Regelung } from './regelung.ts'

/** What a run does to every case of the stock. */
export type Massenauftrag = Pick<Massenlauf, 'regel' | 'ab' | 'grundlage'> & {
  /** With the values given beside those of the program, if it is for looking only. */
  readonly rechtsstand: Rechtsstand
}

/** A case as the stock holds it: read in bulk, no question of its own. */
export type Probefall = Pick<Bestandsfall, 'inhalt' | 'personen' | 'inArbeit' | 'merkmale'> & {
  readonly bescheid: Bestandsbescheid
  readonly gezahlt: ReadonlySet<Monat>
  /** An account its money goes to has not been confirmed by a second person. */
  readonly kontoUngeprueft: boolean
}

export type Probebefund = {
  readonly befund: Massenbefund
  /** By how much each place changes, signed; in the order month, kind, bearer. */
  readonly differenz: readonly Omit<Betragszeile, 'person'>[]
  /** Over the amounts that would be decided: the execution has to come to the same. */
  readonly hash: Hash
}

const NICHTS: readonly Betragszeile[] = []

/**
 * What a run would do to one case: pure, the same in the dry run and before the execution. The reasons are asked in the
 * order of their list; the first that holds counts.
 */
export function probiere(f: Probefall, a: Massenauftrag): Probebefund {
  const fenster = [...new Set(f.bescheid.entschieden.map((pm) => pm.monat))].filter((m) => m >= a.ab)
  if (fenster.length === 0) return ohneWirkung('keinMonat')
  const neu = neuerInhalt(f.inhalt, a)
  if (!neu.ok) return ohneWirkung(neu.ablehnung)
  const werk = rechenwerk(neu.wert)
  const ergebnisse = werk(fenster, a.rechtsstand)
  const zeilen = betragszeilen(ergebnisse)
  const geltend = f.bescheid.zeilen.filter((z) => z.monat >= a.ab)
  const regelung = regle(f, { fenster, ergebnisse, zeilen, geltend })
  if (regelung.regelt.length === 0 && regelung.ueberzahlt.length === 0)
    return ohneWirkung(ergebnisse.some((e) => e.vonHand !== undefined) ? 'vonHand' : 'gleich')
  // A run that changes no fact computes both sides from the same.
  const bisher = neu.wert === f.inhalt ? werk : undefined
  const x: Lagebild = {
    f,
    a,
    neu: neu.wert,
    bisher,
    ergebnisse,
    regelung,
    alt: jePersonMonat(geltend),
    jetzt: jePersonMonat(zeilen),
  }
  const grund = GRUENDE.find(([, gilt]) => gilt(x))?.[0] ?? null
  const betroffen = new Set([...regelung.regelt, ...regelung.ueberzahlt].map(schluessel))
  const nur = (liste: readonly Betragszeile[]): readonly Betragszeile[] =>
    liste.filter((z) => betroffen.has(schluessel(z)))
  return {
    befund: befundAus(grund),
    differenz: differenzVon(nur(geltend), nur(zeilen)),
    hash: betragshash(nur(zeilen)),
  }
}

function ohneWirkung(grund: Massengrund): Probebefund {
  return { befund: befundAus(grund), differenz: [], hash: betragshash(NICHTS) }
}

/** Equal for equal amounts, in whatever order they come. */
export function betragshash(zeilen: readonly Betragszeile[]): Hash {
  const json = zeilen.map(
    (z) => [isoMonat(z.monat), z.person, z.leistungsart, z.kostentraeger, z.betrag] satisfies Json,
  )
  return hashVon(json.map((z) => z.join('/')).sort())
}

type Lagebild = {
  readonly f: Probefall
  readonly a: Massenauftrag
  readonly neu: Fassungsinhalt
  readonly bisher: Rechenwerk | undefined
  readonly ergebnisse: readonly Rechenergebnis[]
  readonly regelung: Regelung
  readonly alt: ReadonlyMap<string, number>
  readonly jetzt: ReadonlyMap<string, number>
}

/** Reasons why a case that changes is left to a person, in the order of their list. */
const GRUENDE: readonly (readonly [Massengrund, (x: Lagebild) => boolean])[] = [
  ['nichtAbgedeckt', ({ ergebnisse }) => ergebnisse.some((e) => e.nichtAbgedeckt.length > 0)],
  ['vonHand', ({ ergebnisse }) => ergebnisse.some((e) => e.vonHand !== undefined)],
  ['minderung', ({ ergebnisse }) => ergebnisse.some((e) => e.personen.some((p) => p.minderung > 0))],
  [
    'unvollstaendig',
    ({ f, neu }) =>
      !feststellreife(
        entwurfAus(neu),
        f.personen.map((lokal) => ({ lokal })),
      ).ok,
  ],
  ['wartendeEntscheidung', ({ f }) => f.bescheid.wartet],
  ['offenerEntwurf', ({ f }) => f.inArbeit],
  ['rechtsbehelf', ({ f }) => hat(f.merkmale, 'widerspruch', 'klage')],
  ['geschuetzt', ({ f }) => hat(f.merkmale, 'geschuetzt', 'eigenerFall')],
  ['selbstaendig', ({ f }) => Object.values(f.inhalt.angaben.angaben).some(istSelbstaendig)],
  ['weichtSchonAb', weichtSchonAb],
  ['kostensenkung', (x) => x.a.regel.art === 'richtwerte' && jeder(x, (alt, jetzt) => jetzt < alt)],
  ['ueberzahlung', ({ regelung }) => regelung.ueberzahlt.length > 0],
  ['zuUngunsten', (x) => x.a.regel.art === 'berichtigung' && jeder(x, (alt, jetzt) => jetzt < alt)],
  ['wegfall', (x) => jeder(x, (alt, jetzt) => alt > 0 && jetzt === 0)],
  ['anspruchEntsteht', (x) => jeder(x, (alt, jetzt) => alt === 0 && jetzt > 0)],
  ['kontoUngeprueft', ({ f }) => f.kontoUngeprueft],
]

function jeder({ regelung, alt, jetzt }: Lagebild, gilt: (alt: number, jetzt: number) => boolean): boolean {
  return regelung.regelt.some((pm) => gilt(alt.get(schluessel(pm)) ?? 0, jetzt.get(schluessel(pm)) ?? 0))
}

const hat = (merkmale: readonly Merkmalsart[], ...arten: readonly Merkmalsart[]): boolean =>
  arten.some((a) => merkmale.includes(a))

const istSelbstaendig = (a: Angabe): boolean => a.art === 'selbstaendigkeit' || a.art === 'betriebsergebnis'

/** What holds does not follow from facts and law as they were when it was decided: another cause is mixed in. */
function weichtSchonAb({ f, a, bisher, regelung }: Lagebild): boolean {
  if (a.regel.art === 'berichtigung') return false
  const gefragt = [...regelung.regelt, ...regelung.ueberzahlt]
  const werk = bisher ?? rechenwerk(f.inhalt)
  const je = new Map<Rechtsstand, Monat[]>()
  for (const m of new Set(gefragt.map((pm) => pm.monat))) {
    const stand = f.bescheid.rechtsstaende.get(m)
    if (stand !== undefined) je.set(stand, [...(je.get(stand) ?? []), m])
  }
  const damals = [...je].flatMap(([stand, monate]) =>
    betragszeilen(
      werk(
        monate.sort((x, y) => x - y),
        stand,
      ),
    ),
  )
  const betroffen = new Set(gefragt.map(schluessel))
  const nur = (liste: readonly Betragszeile[]): readonly Betragszeile[] =>
    liste.filter((z) => betroffen.has(schluessel(z)))
  return differenzVon(nur(f.bescheid.zeilen), nur(damals)).length > 0
}

function regle(
  f: Probefall,
  e: {
    readonly fenster: readonly Monat[]
    readonly ergebnisse: readonly Ergebnis[]
    readonly zeilen: readonly Betragszeile[]
    readonly geltend: readonly Betragszeile[]
  },
): Regelung {
  return ermittleRegelung({
    monate: e.fenster,
    personen: f.personen,
    mitglieder: e.ergebnisse.flatMap(({ monat, personen }) =>
      personen.filter((p) => p.mitglied).map(({ person }) => ({ person, monat })),
    ),
    entwurf: e.zeilen,
    vorher: e.geltend,
    geltend: e.geltend,
    entschieden: f.bescheid.entschieden,
    inUeberzahlung: f.bescheid.inUeberzahlung,
    gezahlt: f.gezahlt,
  })
}

function jePersonMonat(zeilen: readonly Betragszeile[]): ReadonlyMap<string, number> {
  const je = new Map<string, number>()
  for (const z of zeilen) je.set(schluessel(z), (je.get(schluessel(z)) ?? 0) + z.betrag)
  return je
}

function differenzVon(
  alt: readonly Betragszeile[],
  neu: readonly Betragszeile[],
): readonly Omit<Betragszeile, 'person'>[] {
  const je = new Map<string, Omit<Betragszeile, 'person'>>()
  const rechne = (z: Betragszeile, vorzeichen: 1 | -1): void => {
    const { monat, leistungsart, kostentraeger } = z
    const k = `${isoMonat(monat)}/${leistungsart}/${kostentraeger}`
    je.set(k, { monat, leistungsart, kostentraeger, betrag: cent((je.get(k)?.betrag ?? 0) + vorzeichen * z.betrag) })
  }
  for (const z of alt) rechne(z, -1)
  for (const z of neu) rechne(z, 1)
  return [...je.entries()]
    .filter(([, z]) => z.betrag !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, z]) => z)
}

function schluessel(pm: PersonMonat): string {
  return `${pm.person}/${pm.monat}`
}
