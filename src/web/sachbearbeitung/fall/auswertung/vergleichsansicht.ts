import { cent, euro, kurzmonat, strecken, summe } from '../../../../kern/index.ts'
import { type Betragsdifferenz, URSACHEN, type Vergleich } from '../../../../leistung/index.ts'
import type { Csvzelle } from '../../csv.ts'
import { leistungText, mitZeichen, URSACHE, zeitraumText } from '../differenzansicht.ts'

export type Betragszeile = {
  readonly schluessel: string
  readonly person: string
  readonly leistung: string
  readonly zeitraum: string
  readonly alt: string
  readonly neu: string
  readonly differenz: string
  readonly ursachen: string
}

export type Summenzeile = {
  readonly schluessel: string
  readonly zeitraum: string
  readonly alt: string
  readonly neu: string
  readonly differenz: string
}

type Namen = Readonly<Record<string, string>>

/** By person and kind; months that changed alike stand as one stretch, an amount is that of one month. */
export function betragszeilen(liste: readonly Betragsdifferenz[], namen: Namen): readonly Betragszeile[] {
  const arten = [...new Set(liste.map(artVon))]
  const folge = Object.keys(namen)
  return arten
    .flatMap((art) => {
      const eigene = liste.filter((z) => artVon(z) === art).sort((a, b) => a.monat - b.monat)
      const gleich = (a: Betragsdifferenz, b: Betragsdifferenz): boolean =>
        a.alt === b.alt && a.neu === b.neu && ursachentext(a) === ursachentext(b)
      return anschliessend(eigene, gleich).map((s) => ({ art, z: s[0], monate: s.map((x) => x.monat) }))
    })
    .sort((a, b) => folge.indexOf(a.z.person) - folge.indexOf(b.z.person))
    .map(({ art, z, monate }) => ({
      schluessel: `${art}/${z.monat}`,
      person: namen[z.person] ?? z.person,
      leistung: leistungText(z),
      zeitraum: zeitraumText(monate),
      alt: euro(z.alt),
      neu: euro(z.neu),
      differenz: mitZeichen(cent(z.neu - z.alt)),
      ursachen: ursachentext(z),
    }))
}

/** Stretches of equal rows in months without a gap. */
function anschliessend<T extends { readonly monat: number }>(
  liste: readonly T[],
  gleich: (a: T, b: T) => boolean,
): readonly (readonly [T, ...T[]])[] {
  const lage = new Map(liste.map((z, i) => [z, z.monat - i]))
  return strecken(liste, (a, b) => lage.get(a) === lage.get(b) && gleich(a, b))
}

function artVon(z: Betragsdifferenz): string {
  return `${z.person}/${z.leistungsart}/${z.kostentraeger}`
}

/** One cause by its name; several each with its part. */
function ursachentext(z: Betragsdifferenz): string {
  const da = URSACHEN.filter((u) => z.ursachen[u] !== 0)
  if (da.length === 1) return da.map((u) => URSACHE[u]).join('')
  return da.map((u) => `${URSACHE[u]} ${mitZeichen(z.ursachen[u])}`).join(', ')
}

export function summenzeilen(v: Vergleich): readonly Summenzeile[] {
  return anschliessend(v.summen, (a, b) => a.alt === b.alt && a.neu === b.neu).map((s) => ({
    schluessel: String(s[0].monat),
    zeitraum: zeitraumText(s.map((x) => x.monat)),
    alt: euro(s[0].alt),
    neu: euro(s[0].neu),
    differenz: s[0].alt === s[0].neu ? '' : mitZeichen(cent(s[0].neu - s[0].alt)),
  }))
}

/** "Über alle Monate zusammen: −2.688,00 Euro" */
export function gesamtdifferenz(v: Vergleich): string {
  return mitZeichen(cent(summe(v.summen.map((s) => s.neu)) - summe(v.summen.map((s) => s.alt))))
}

export function vergleichCsv(
  v: Vergleich,
  namen: Namen,
  titel: readonly [string, string],
): readonly (readonly Csvzelle[])[] {
  return [
    ['Monat', 'Person', 'Leistung', ...titel, 'Differenz', ...URSACHEN.map((u) => `davon ${URSACHE[u]}`)],
    ...v.betraege.map((z) => [
      kurzmonat(z.monat),
      namen[z.person] ?? z.person,
      leistungText(z),
      z.alt,
      z.neu,
      cent(z.neu - z.alt),
      ...URSACHEN.map((u) => z.ursachen[u]),
    ]),
    ...v.summen.map((s) => [kurzmonat(s.monat), 'Bedarfsgemeinschaft', 'zusammen', s.alt, s.neu, cent(s.neu - s.alt)]),
  ]
}
