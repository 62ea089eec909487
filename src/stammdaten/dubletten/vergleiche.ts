import type { Anschrift } from '../anschrift.ts'
import type { Personendaten } from '../person.ts'
import { sortierschluessel, suchworte } from '../sortierschluessel.ts'
import { abstand } from './abstand.ts'
import { vergleicheGeburt } from './geburtstag.ts'
import { koelnerPhonetik } from './phonetik.ts'

/** What of a person is compared. */
export type Vergleichsdaten = Pick<
  Personendaten,
  'vorname' | 'nachname' | 'geburtsname' | 'geburtsdatum' | 'geburtsort' | 'geschlecht'
> & { readonly anschrift: Pick<Anschrift, 'strasse' | 'hausnummer' | 'plz'> | undefined }

/** Points for or against, with the sentence the office reads. */
export type Vergleichsgrund = { readonly punkte: number; readonly text: string }

export type Vergleich = {
  readonly punkte: number
  /** `wahrscheinlich` the same person; `moeglich`: somebody has to look; `kaum`: not shown. */
  readonly urteil: 'wahrscheinlich' | 'moeglich' | 'kaum'
  readonly gruende: readonly Vergleichsgrund[]
}

/** From here on it is probably the same person; from there on somebody looks (ADR 0060). */
const WAHRSCHEINLICH = 230
const MOEGLICH = 100
/** Twins agree in everything but the first name: never more than this. */
const HOECHSTENS_ZWILLING = 120

/**
 * How well two entries fit one person. Points are tenths of the binary logarithm of how much likelier an agreement is for the
 * same person than for two (Fellegi and Sunter), laid down before anything was tried (ADR 0060).
 */
export function vergleichePersonen(a: Vergleichsdaten, b: Vergleichsdaten): Vergleich {
  const geburt = geburtspunkte(a, b)
  const namen = namenspunkte(a, b)
  const gruende = [geburt, ...namen.gruende, ...geschlechtspunkte(a, b), ...ortspunkte(a, b), ...anschriftspunkte(a, b)]
  const summe = gruende.reduce((s, g) => s + g.punkte, 0)
  const zwilling = geburt.punkte > 0 && andererVorname(namen.vorname, a, b)
  const punkte = zwilling ? Math.min(summe, HOECHSTENS_ZWILLING) : summe
  return {
    punkte,
    urteil: urteil(punkte),
    gruende: zwilling
      ? [...gruende, { punkte: punkte - summe, text: 'anderer Vorname: vielleicht Geschwister' }]
      : gruende,
  }
}

/** Luis and Luisa sound alike and are brother and sister. */
function andererVorname(wie: Namensvergleich, a: Vergleichsdaten, b: Vergleichsdaten): boolean {
  if (wie === 'verschieden') return true
  const bekannt = a.geschlecht !== 'ohneAngabe' && b.geschlecht !== 'ohneAngabe'
  return wie === 'aehnlich' && bekannt && a.geschlecht !== b.geschlecht
}

function urteil(punkte: number): Vergleich['urteil'] {
  if (punkte >= WAHRSCHEINLICH) return 'wahrscheinlich'
  return punkte >= MOEGLICH ? 'moeglich' : 'kaum'
}

const GEBURT = {
  gleich: { punkte: 140, text: 'Geburtsdatum gleich' },
  verschrieben: { punkte: 55, text: 'Geburtsdatum bis auf einen Schreibfehler gleich' },
  verschieden: { punkte: -120, text: 'Geburtsdatum verschieden' },
} as const

const geburtspunkte = (a: Vergleichsdaten, b: Vergleichsdaten): Vergleichsgrund =>
  GEBURT[vergleicheGeburt(a.geburtsdatum, b.geburtsdatum)]

type Namensvergleich = 'gleich' | 'teil' | 'aehnlich' | 'verschieden' | 'fehlt'

const NACHNAME: Readonly<Record<Namensvergleich, number>> = {
  gleich: 90,
  teil: 60,
  aehnlich: 65,
  verschieden: -60,
  fehlt: 0,
}
const VORNAME: Readonly<Record<Namensvergleich, number>> = {
  gleich: 65,
  teil: 45,
  aehnlich: 45,
  verschieden: -80,
  fehlt: 0,
}
const WORT: Readonly<Record<Namensvergleich, string>> = {
  gleich: 'gleich',
  teil: 'zum Teil gleich',
  aehnlich: 'ähnlich',
  verschieden: 'verschieden',
  fehlt: 'nicht angegeben',
}
const UEBER_GEBURTSNAME = -10
const VERTAUSCHT = -10

type Namenspunkte = { readonly gruende: readonly Vergleichsgrund[]; readonly vorname: Namensvergleich }

/** The reading that fits best: as written, by the name at birth, or with first and last name swapped. */
function namenspunkte(a: Vergleichsdaten, b: Vergleichsdaten): Namenspunkte {
  const wie = vergleicheName(a.vorname, b.vorname)
  const vorname = { punkte: VORNAME[wie], text: `Vorname ${WORT[wie]}` }
  const nachnamen = [nachnamepunkte(a.nachname, b.nachname, 'Nachname', 0), ...geburtsnamen(a, b)]
  const bester = nachnamen.reduce((x, y) => (y.punkte > x.punkte ? y : x))
  const gerade: Namenspunkte = { gruende: [vorname, bester], vorname: wie }
  const kreuz = vertauscht(a, b)
  return kreuz !== undefined && punkteVon(kreuz) > punkteVon(gerade) ? kreuz : gerade
}

const punkteVon = (n: Namenspunkte): number => n.gruende.reduce((s, g) => s + g.punkte, 0)

function nachnamepunkte(x: string, y: string, was: string, abzug: number): Vergleichsgrund {
  const wie = vergleicheName(x, y)
  const punkte = NACHNAME[wie]
  return { punkte: punkte > 0 ? punkte + abzug : punkte, text: `${was} ${WORT[wie]}` }
}

function geburtsnamen(a: Vergleichsdaten, b: Vergleichsdaten): readonly Vergleichsgrund[] {
  const paare = [
    [a.geburtsname, b.nachname],
    [a.nachname, b.geburtsname],
    [a.geburtsname, b.geburtsname],
  ] as const
  return paare
    .filter(([x, y]) => x !== '' && y !== '')
    .map(([x, y]) => nachnamepunkte(x, y, 'Geburtsname', UEBER_GEBURTSNAME))
}

function vertauscht(a: Vergleichsdaten, b: Vergleichsdaten): Namenspunkte | undefined {
  const [vor, nach] = [vergleicheName(a.vorname, b.nachname), vergleicheName(a.nachname, b.vorname)]
  if (vor === 'verschieden' || vor === 'fehlt' || nach === 'verschieden' || nach === 'fehlt') return undefined
  return {
    gruende: [{ punkte: VORNAME[vor] + NACHNAME[nach] + VERTAUSCHT, text: 'Vor- und Nachname vertauscht' }],
    vorname: vor,
  }
}

/** Müller, Mueller and Muller are one name, Yılmaz and Yilmaz too; what sounds alike or is one slip away is similar. */
function vergleicheName(x: string, y: string): Namensvergleich {
  if (x === '' || y === '') return 'fehlt'
  const [a, b] = [suchworte(x), suchworte(y)]
  if (a.join(' ') === b.join(' ')) return 'gleich'
  if (a.length !== b.length && (a.every((w) => b.includes(w)) || b.every((w) => a.includes(w)))) return 'teil'
  const wieGeschrieben = aehnlich(geschrieben(x), geschrieben(y))
  return wieGeschrieben || aehnlich(a.join(''), b.join('')) ? 'aehnlich' : 'verschieden'
}

const geschrieben = (name: string): string => sortierschluessel(name).replaceAll(' ', '')

function aehnlich(a: string, b: string): boolean {
  const kurz = Math.min(a.length, b.length)
  if (kurz < 3) return false
  const erlaubt = kurz >= 8 ? 2 : 1
  if (abstand(a, b, erlaubt) <= erlaubt) return true
  const klang = koelnerPhonetik(a)
  return klang.length >= 3 && klang === koelnerPhonetik(b)
}

function geschlechtspunkte(a: Vergleichsdaten, b: Vergleichsdaten): readonly Vergleichsgrund[] {
  if (a.geschlecht === 'ohneAngabe' || b.geschlecht === 'ohneAngabe') return []
  return [
    a.geschlecht === b.geschlecht
      ? { punkte: 8, text: 'Geschlecht gleich' }
      : { punkte: -40, text: 'Geschlecht verschieden' },
  ]
}

function ortspunkte(a: Vergleichsdaten, b: Vergleichsdaten): readonly Vergleichsgrund[] {
  switch (vergleicheName(a.geburtsort, b.geburtsort)) {
    case 'fehlt':
      return []
    case 'verschieden':
      return [{ punkte: -25, text: 'Geburtsort verschieden' }]
    default:
      return [{ punkte: 35, text: 'Geburtsort gleich oder ähnlich' }]
  }
}

function anschriftspunkte(a: Vergleichsdaten, b: Vergleichsdaten): readonly Vergleichsgrund[] {
  const [x, y] = [a.anschrift, b.anschrift]
  if (x === undefined || y === undefined) return []
  if (x.plz !== y.plz) return [{ punkte: -15, text: 'Anschrift verschieden' }]
  const strasse = vergleicheName(x.strasse, y.strasse)
  if (strasse !== 'gleich' && strasse !== 'aehnlich') return [{ punkte: 25, text: 'Postleitzahl gleich' }]
  return sortierschluessel(x.hausnummer) === sortierschluessel(y.hausnummer)
    ? [{ punkte: 65, text: 'Anschrift gleich' }]
    : [{ punkte: 45, text: 'Straße gleich' }]
}
