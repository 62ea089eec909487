import type { Richtwertstand } from '../fall/index.ts'
import {
  type Cent,
  cent,
  type Datum,
  err,
  type Hash,
  type Kennung,
  type Monat,
  ok,
  type Result,
  type TraegerNr,
} from '../kern/index.ts'
import type { Kostentraeger, Leistungsart, Rechtsstand } from '../recht/index.ts'
import type { Zeitpunkt } from '../technik/index.ts'
import type { Handelnder } from './entscheidung.ts'

/**
 * Why the amounts of the stock are to change. `rechtsaenderung`: the law or a value of it changed after the decisions
 * were made (§ 48 SGB X). `berichtigung`: what was decided was wrong from the beginning (§§ 44, 45 SGB X).
 * `kindergeld`: a fact of every household changes with the law, from one amount to another (§ 48 SGB X).
 * `richtwerte`: the limits for a flat in one area change from a table to the next (§ 22 Abs. 1 SGB II, § 48 SGB X).
 */
export type Massenregel =
  | { readonly art: 'rechtsaenderung' }
  | { readonly art: 'berichtigung' }
  | { readonly art: 'kindergeld'; readonly alt: Cent; readonly neu: Cent }
  | { readonly art: 'richtwerte'; readonly alt: Richtwertstand; readonly neu: Richtwertstand }

export const MASSENARTEN = [
  'rechtsaenderung',
  'berichtigung',
  'kindergeld',
  'richtwerte',
] as const satisfies readonly Massenregel['art'][]

export const MASSENKLASSEN = ['automatisch', 'manuell', 'blockiert', 'unveraendert'] as const
export type Massenklasse = (typeof MASSENKLASSEN)[number]

type Grundwort = {
  readonly klasse: Exclude<Massenklasse, 'automatisch'>
  readonly titel: string
  /** What a person is to do; for `unveraendert` why nobody has to. */
  readonly tun: string
}

/** Why a case is not changed by the run itself: a closed list, the words beside it. The first that holds counts. */
export const MASSENGRUENDE = {
  keinMonat: {
    klasse: 'unveraendert',
    titel: 'Bewilligung endet vorher',
    tun: 'Kein bewilligter Monat liegt in der Zeit der Änderung; die Weiterbewilligung rechnet mit dem neuen Recht.',
  },
  gleich: { klasse: 'unveraendert', titel: 'Betrag bleibt gleich', tun: 'Alle bewilligten Beträge bleiben gleich.' },
  nichtAbgedeckt: {
    klasse: 'blockiert',
    titel: 'Nicht vollständig berechenbar',
    tun: 'Das Programm rechnet einen Sachverhalt nicht vollständig: von Hand berechnen und entscheiden.',
  },
  vonHand: {
    klasse: 'manuell',
    titel: 'Betrag von Hand gesetzt',
    tun: 'Ein Betrag gilt anstelle des berechneten: prüfen, ob er nach der Änderung noch richtig ist, und neu feststellen.',
  },
  minderung: {
    klasse: 'blockiert',
    titel: 'Leistungsminderung',
    tun: 'Ein Monat ist gemindert: mit dem Verfahren der Minderung entscheiden (§§ 31 bis 32 SGB II).',
  },
  unvollstaendig: {
    klasse: 'blockiert',
    titel: 'Angaben unvollständig',
    tun: 'Die Angaben tragen keine neue Entscheidung: ergänzen und feststellen.',
  },
  nichtVollziehbar: {
    klasse: 'blockiert',
    titel: 'Zahlung oder Schreiben nicht möglich',
    tun: 'Auszahlungsplan oder Schreiben lassen sich nicht bilden: Auszahlungswege und Namen prüfen.',
  },
  gestoert: {
    klasse: 'blockiert',
    titel: 'Bei der Ausführung gescheitert',
    tun: 'Die Entscheidung kam nicht zustande; der Fall ist unverändert. Von Hand prüfen, Störung melden.',
  },
  wartendeEntscheidung: {
    klasse: 'manuell',
    titel: 'Entscheidung wartet auf Anordnung',
    tun: 'Erst anordnen oder zurückgeben, dann die Änderung feststellen.',
  },
  offenerEntwurf: {
    klasse: 'manuell',
    titel: 'Offener Entwurf',
    tun: 'Im Entwurf arbeitet jemand: fertig bearbeiten; die Änderung kommt mit der Feststellung.',
  },
  rechtsbehelf: {
    klasse: 'manuell',
    titel: 'Widerspruch oder Klage',
    tun: 'Der neue Bescheid wird Teil des Verfahrens (§§ 86, 96 SGG): mit der Rechtsbehelfsstelle abstimmen.',
  },
  geschuetzt: {
    klasse: 'manuell',
    titel: 'Schutzwürdiger Fall',
    tun: 'Fälle mit besonderem Schutz und Fälle von Beschäftigten entscheiden nur Menschen.',
  },
  selbstaendig: {
    klasse: 'manuell',
    titel: 'Selbständig, vorläufig',
    tun: 'Über Einkommen aus selbständiger Arbeit wird vorläufig und später abschließend entschieden (§ 41a SGB II).',
  },
  kindergeldAnders: {
    klasse: 'manuell',
    titel: 'Kindergeld weicht von der Tabelle ab',
    tun: 'Der erfasste Betrag ist nicht der gesetzliche: klären, wie viel Kindergeld wirklich gezahlt wird.',
  },
  richtwertAnders: {
    klasse: 'manuell',
    titel: 'Richtwert nicht aus der bisherigen Tabelle',
    tun: 'Der erfasste Richtwert der Wohnung steht nicht in der bisherigen Tabelle dieses Gebiets oder nennt keine Herkunft: Richtwert in der Maske der Wohnung neu übernehmen.',
  },
  kostensenkung: {
    klasse: 'manuell',
    titel: 'Unterkunft würde gekürzt',
    tun: 'Mit dem neuen Richtwert wären die Kosten zu hoch: erst zur Senkung auffordern, dann mindern (§ 22 Abs. 1 SGB II).',
  },
  weichtSchonAb: {
    klasse: 'manuell',
    titel: 'Weicht schon vorher ab',
    tun: 'Der bewilligte Betrag kommt auch nach dem alten Recht nicht heraus: Ursache klären (§§ 44, 45, 48 SGB X).',
  },
  ueberzahlung: {
    klasse: 'manuell',
    titel: 'Würde eine Überzahlung auslösen',
    tun: 'Ein schon gezahlter Monat fällt niedriger aus: anhören und entscheiden (§§ 24, 45, 48, 50 SGB X).',
  },
  zuUngunsten: {
    klasse: 'manuell',
    titel: 'Berichtigung zuungunsten',
    tun: 'Ein von Anfang an zu hoher Bescheid: Vertrauen und Ermessen prüfen, anhören (§§ 24, 45 SGB X).',
  },
  wegfall: {
    klasse: 'manuell',
    titel: 'Anspruch entfällt',
    tun: 'Eine Person bekommt keine Leistung mehr: Krankenversicherung und vorrangige Leistungen klären.',
  },
  anspruchEntsteht: {
    klasse: 'manuell',
    titel: 'Anspruch entsteht',
    tun: 'Eine Person ohne Leistung hätte jetzt Anspruch: Angaben sind womöglich alt, prüfen.',
  },
  kontoUngeprueft: {
    klasse: 'manuell',
    titel: 'Bankverbindung nicht bestätigt',
    tun: 'Ein Konto, auf das gezahlt würde, hat noch keine zweite Person bestätigt.',
  },
  seitherGeaendert: {
    klasse: 'manuell',
    titel: 'Seit dem Probelauf geändert',
    tun: 'Fall, Zahlungen oder Rechnung sind andere als die freigegebenen: die Änderung einzeln feststellen.',
  },
} as const satisfies Readonly<Record<string, Grundwort>>
export type Massengrund = keyof typeof MASSENGRUENDE

/** What becomes of a case. */
export type Massenbefund =
  | { readonly klasse: 'automatisch'; readonly grund: null }
  | { readonly klasse: Exclude<Massenklasse, 'automatisch'>; readonly grund: Massengrund }

export function befundAus(grund: Massengrund | null): Massenbefund {
  return grund === null ? { klasse: 'automatisch', grund } : { klasse: MASSENGRUENDE[grund].klasse, grund }
}

export type Massenlaufzustand =
  /** The dry run is at work. */
  'probe' | 'geprobt' | 'vorgelegt' | 'inAusfuehrung' | 'angehalten' | 'ausgefuehrt' | 'verworfen'

export type MassenlaufRef = { readonly traeger: TraegerNr; readonly lauf: Kennung<'Massenlauf'> }

export type Massenlauf = MassenlaufRef & {
  readonly titel: string
  /** The law or the finding it rests on, as the letters name it. */
  readonly grundlage: string
  readonly regel: Massenregel
  /** The first month that may change. */
  readonly ab: Monat
  readonly rechtsstand: Rechtsstand
  /** Rows of values beside those of the program, as JSON text: then it is for looking only. */
  readonly parametersatz: string | null
  readonly zustand: Massenlaufzustand
  readonly portionen: number
  /** How many of them the stretch of work in hand (dry run or execution) has done. */
  readonly fertig: number
  /** Of what the dry run found; null while it is at work. */
  readonly hash: Hash | null
  readonly angelegtVon: Handelnder
  readonly angelegtAm: Zeitpunkt
  readonly vorgelegtVon: Handelnder | null
  readonly freigegebenVon: Handelnder | null
}

export type Massenvollzug = 'offen' | 'entschieden' | 'uebergeben' | 'belassen'

export type Massenfall = MassenlaufRef & {
  readonly fall: Kennung<'Leistungsfall'>
  readonly fassung: Kennung<'Fassung'>
  readonly befund: Massenbefund
  readonly differenz: Cent
  readonly hash: Hash
  readonly vollzug: Massenvollzug
  /** Why the execution came out otherwise than the dry run. */
  readonly vollzugGrund: Massengrund | null
  readonly entscheidung: Kennung<'Entscheidung'> | null
}

/** By how much the months of a class change, over the stock. */
export type Massenwirkung = {
  readonly klasse: Massenklasse
  readonly monat: Monat
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly differenz: Cent
}

export type MassenschrittAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'zustand'; readonly zustand: Massenlaufzustand }
  /** Who made or submitted it may not release it (Vier-Augen-Prinzip). */
  | { readonly art: 'gleichePerson' }
  /** What the dry run found is not what the person has seen. */
  | { readonly art: 'inhaltGeaendert' }
  /** Values not promulgated: for looking only. */
  | { readonly art: 'nurProbe' }
  | { readonly art: 'grundFehlt' }

export type Massenschritt =
  | { readonly art: 'vorlegen'; readonly hash: Hash }
  | { readonly art: 'freigeben'; readonly hash: Hash }
  | { readonly art: 'zurueckgeben'; readonly grund: string }
  | { readonly art: 'anhalten'; readonly grund: string }
  | { readonly art: 'fortsetzen' }
  | { readonly art: 'verwerfen'; readonly grund: string }

const VON: Readonly<Record<Massenschritt['art'], readonly Massenlaufzustand[]>> = {
  vorlegen: ['geprobt'],
  freigeben: ['vorgelegt'],
  zurueckgeben: ['vorgelegt'],
  anhalten: ['inAusfuehrung'],
  fortsetzen: ['angehalten'],
  verwerfen: ['probe', 'geprobt', 'vorgelegt'],
}

const NACH: Readonly<Record<Massenschritt['art'], Massenlaufzustand>> = {
  vorlegen: 'vorgelegt',
  freigeben: 'inAusfuehrung',
  zurueckgeben: 'geprobt',
  anhalten: 'angehalten',
  fortsetzen: 'inAusfuehrung',
  verwerfen: 'verworfen',
}

/** May this person take this step now? Gives the state it leads to. */
export function pruefeSchritt(
  l: Massenlauf,
  s: Massenschritt,
  wer: Handelnder,
  heute: Datum,
): Result<Massenlaufzustand, MassenschrittAbgelehnt> {
  if (!VON[s.art].includes(l.zustand)) return err({ art: 'zustand', zustand: l.zustand })
  if ('grund' in s && s.grund.trim() === '') return err({ art: 'grundFehlt' })
  if ('hash' in s) {
    if (l.parametersatz !== null || l.rechtsstand.bekanntBis > heute) return err({ art: 'nurProbe' })
    if (l.hash !== s.hash) return err({ art: 'inhaltGeaendert' })
  }
  const davor = [l.angelegtVon, l.vorgelegtVon].map((p) => p?.personalnummer)
  if (s.art === 'freigeben' && davor.includes(wer.personalnummer)) return err({ art: 'gleichePerson' })
  return ok(NACH[s.art])
}

/** Sums by place; no zero rows. */
export function summiereWirkung(zeilen: readonly Massenwirkung[]): readonly Massenwirkung[] {
  const je = new Map<string, Massenwirkung>()
  for (const z of zeilen) {
    const k = `${z.klasse}/${z.monat}/${z.leistungsart}/${z.kostentraeger}`
    je.set(k, { ...z, differenz: cent((je.get(k)?.differenz ?? 0) + z.differenz) })
  }
  return [...je.values()].filter((z) => z.differenz !== 0)
}
