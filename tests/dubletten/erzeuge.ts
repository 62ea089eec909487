// Persons as a Jobcenter knows them, and entries about the same persons that went wrong. How an entry goes wrong (each copy
// has one of these, every third one two):
//   schreibfehler  a letter of first or last name replaced, left out, doubled or swapped with its neighbour
//   vertauscht     first and last name in the wrong fields
//   umschrift      signs left out or written out: Müller as Mueller or Muller, Yılmaz as Yilmaz
//   umgezogen      another address
//   geburtsziffer  one digit of the birth date wrong, two neighbours swapped, or day and month swapped
//   heirat         another last name; the old one is the name at birth
//   luecke         place of birth, sex and address not known
import { NAMEN } from '../../src/app/muster/daten/namen.ts'
import { type Zufallsfolge, zufallsfolge } from '../../src/app/muster/zufallsfolge.ts'
import { type Datum, datum, iso, liesDatum, plusTage } from '../../src/kern/index.ts'
import type { Vergleichsdaten } from '../../src/stammdaten/index.ts'

export type Eintrag = Vergleichsdaten & { readonly id: number }

const HEUTE = datum('2026-06-15')
const ORTE =
  'Köln, Bonn, Rostock, Łódź, Wrocław, İstanbul, Izmir, Kyjiw, Odessa, Damaskus, Aleppo, Cluj, Iași, Sarajevo, Hanoi, Leipzig, Görlitz, Plauen, Essen, Duisburg'.split(
    ', ',
  )
const STRASSEN =
  'Linden, Ahorn, Bahnhof, Schul, Garten, Berg, Kirch, Wald, Wiesen, Mühlen, Goethe, Schiller, Park, Ring, Feld, Rosen, Birken, Dorf, Haupt, Fluss'.split(
    ', ',
  )

/** `anzahl` persons in households; one of a hundred has a twin. */
export function erzeuge(anzahl: number, saat: string): readonly Eintrag[] {
  const z = zufallsfolge(saat)
  const alle: Eintrag[] = []
  while (alle.length < anzahl) {
    const haushalt = familie(z, alle.length)
    alle.push(...haushalt.slice(0, anzahl - alle.length))
  }
  return alle
}

function familie(z: Zufallsfolge, ab: number): readonly Eintrag[] {
  const herkunft = z.waehle(Object.keys(NAMEN) as (keyof typeof NAMEN)[])
  const liste = NAMEN[z.trifft(50) ? 'deutsch' : herkunft]
  const name = nachname(z, liste.nachnamen)
  const wohnt = anschrift(z)
  const ort = z.waehle(ORTE)
  const eine = (kind: boolean, geburtsdatum: Datum, i: number): Eintrag => {
    const weiblich = z.trifft(50)
    const vornamen = kind ? [liste.kinderW, liste.kinderM] : [liste.w, liste.m]
    return {
      id: ab + i,
      vorname: z.waehle(vornamen[weiblich ? 0 : 1] ?? liste.w),
      nachname: (weiblich ? name.w : name.m) ?? name.m,
      geburtsname: '',
      geburtsdatum,
      geburtsort: kind ? z.waehle(ORTE) : ort,
      geschlecht: weiblich ? 'weiblich' : 'maennlich',
      anschrift: wohnt,
    }
  }
  const geboren = (von: number, bis: number): Datum => plusTage(HEUTE, -z.ganzzahl(von * 365, bis * 365))
  const leute = [eine(false, geboren(18, 66), 0)]
  const kinder = z.waehle([0, 0, 0, 1, 1, 2, 3])
  for (let k = 0; k < kinder; k++) leute.push(eine(true, geboren(0, 17), leute.length))
  const letztes = leute.at(-1)
  if (kinder > 0 && letztes !== undefined && z.trifft(4)) {
    const zwilling = eine(true, letztes.geburtsdatum, leute.length)
    if (zwilling.vorname !== letztes.vorname) leute.push(zwilling)
  }
  return leute
}

/** Real surnames are more than any list: in Germany two people share theirs once in some 1,500 pairs. */
const ANFANG =
  'Hohen Linden Stein Rosen Eichen Birken Bach Berg Feld Wald Wiesen Alten Neu Ober Unter Lauter Schwarzen Weissen Roten Grün Silber Gold Eisen Kupfer Salz Mühl Brunn Brück Burg Kloster Kirch Markt Wolfs Bären Hirsch Falken Adler Löwen Fuchs Dachs'.split(
    ' ',
  )
const ENDE =
  'berg mann hofer feld bach stein thal dorf hausen heimer roth reuter meier müller schmidt bauer huber wirth haupt born brink kamp horst holz au scheid egger leitner rieder acker'.split(
    ' ',
  )

function nachname(z: Zufallsfolge, liste: readonly string[]): { readonly w: string; readonly m: string } {
  const wie = z.ganzzahl(1, 100)
  if (wie <= 55) {
    const zusammen = `${z.waehle(ANFANG)}${z.waehle(ENDE)}`
    return { w: zusammen, m: zusammen }
  }
  const einer = (): { w: string; m: string } => {
    const [m = '', w = m] = z.waehle(liste).split('/')
    return { w, m }
  }
  const erster = einer()
  if (wie <= 90) return erster
  const zweiter = einer()
  return { w: `${erster.w}-${zweiter.w}`, m: `${erster.m}-${zweiter.m}` }
}

const anschrift = (z: Zufallsfolge): NonNullable<Eintrag['anschrift']> => ({
  strasse: `${z.waehle(STRASSEN)}${z.waehle(['straße', 'weg', 'allee'])}`,
  hausnummer: String(z.ganzzahl(1, 120)),
  plz: String(z.ganzzahl(1, 400) * 13 + 10_000),
})

type Schaden = (e: Eintrag, z: Zufallsfolge, fremd: Eintrag) => Eintrag

const SCHAEDEN: readonly Schaden[] = [
  (e, z) =>
    z.trifft(50) ? { ...e, nachname: verschreibe(e.nachname, z) } : { ...e, vorname: verschreibe(e.vorname, z) },
  (e) => ({ ...e, vorname: e.nachname, nachname: e.vorname }),
  (e, z) => ({
    ...e,
    vorname: umschrift(e.vorname, z),
    nachname: umschrift(e.nachname, z),
    geburtsort: umschrift(e.geburtsort, z),
  }),
  (e, z) => ({ ...e, anschrift: anschrift(z) }),
  (e, z) => ({ ...e, geburtsdatum: verschreibeTag(e.geburtsdatum, z) }),
  (e, _, fremd) => ({ ...e, geburtsname: e.nachname, nachname: fremd.nachname }),
  (e) => ({ ...e, geburtsort: '', geschlecht: 'ohneAngabe', anschrift: undefined }),
]

/** The same person once more, as it was entered wrongly. */
export function beschaedige(e: Eintrag, z: Zufallsfolge, fremd: Eintrag): Eintrag {
  const erster = z.waehle(SCHAEDEN)
  const einmal = erster(e, z, fremd)
  if (!z.trifft(33)) return einmal
  return z.waehle(SCHAEDEN.filter((s) => s !== erster))(einmal, z, fremd)
}

function verschreibe(wort: string, z: Zufallsfolge): string {
  const i = z.ganzzahl(0, Math.max(0, wort.length - 2))
  const [davor, hier, naechster, rest] = [wort.slice(0, i), wort.charAt(i), wort.charAt(i + 1), wort.slice(i + 2)]
  const anders = 'abcdefghijklmnopqrstuvwxyz'.charAt(z.ganzzahl(0, 25))
  return z.waehle([
    `${davor}${anders}${naechster}${rest}`,
    `${davor}${naechster}${rest}`,
    `${davor}${hier}${hier}${naechster}${rest}`,
    `${davor}${naechster}${hier}${rest}`,
  ])
}

const AUSGESCHRIEBEN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
}

function umschrift(wort: string, z: Zufallsfolge): string {
  const aus = z.trifft(50) ? wort.replace(/[äöüÄÖÜ]/g, (x) => AUSGESCHRIEBEN[x] ?? x) : wort
  return aus
    .replace(/[ßıłŁđĐ]/g, (x) => AUSGESCHRIEBEN[x] ?? x)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

function verschreibeTag(d: Datum, z: Zufallsfolge): Datum {
  for (;;) {
    const [j = '', m = '', t = ''] = iso(d).split('-')
    const i = z.ganzzahl(0, 7)
    const s = `${t}${m}${j}`
    const falsch = z.waehle([
      s.slice(0, i) + String(z.ganzzahl(0, 9)) + s.slice(i + 1),
      i === 0 ? s : s.slice(0, i - 1) + s.charAt(i) + s.charAt(i - 1) + s.slice(i + 1),
      `${m}${t}${j}`,
    ])
    const tag = liesDatum(`${falsch.slice(4)}-${falsch.slice(2, 4)}-${falsch.slice(0, 2)}`)
    if (tag !== undefined && tag !== d && tag <= HEUTE && tag > HEUTE - 120 * 365) return tag
  }
}
