import { bewilligungszeitraeume, type Rechengrundlage } from '../../../../fall/index.ts'
import {
  type Cent,
  cent,
  deutsch,
  euro,
  isoMonat,
  kurzmonat,
  type Monat,
  monateIn,
  monatsname,
  monatVon,
} from '../../../../kern/index.ts'
import { type Horizontaluebersicht, matrix, type Rechenergebnis, rechne } from '../../../../leistung/index.ts'
import type { Angaben, Ergebnis, Rechtsstand } from '../../../../recht/index.ts'
import type { Matrix, Matrixzeile } from '../../../bausteine/matrix.tsx'
import type { Csvzelle } from '../../csv.ts'
import { handzeile } from '../ergebnisansicht.ts'
import { handreihen } from '../vonHand.ts'

export type Zeitraumwahl = { readonly wert: string; readonly titel: string; readonly monate: readonly Monat[] }

/** Each Bewilligungszeitraum, and all of them together if there are several. */
export function zeitraeume(angaben: Angaben): readonly Zeitraumwahl[] {
  const einzeln = bewilligungszeitraeume(angaben)
    .filter((z) => z.von <= z.bis)
    .map((z) => ({
      wert: isoMonat(monatVon(z.von)),
      titel: `${deutsch(z.von)} bis ${deutsch(z.bis)}`,
      monate: monateIn(z),
    }))
  if (einzeln.length < 2) return einzeln
  const alle = [...new Set(einzeln.flatMap((z) => z.monate))].sort((a, b) => a - b)
  return [...einzeln, { wert: 'alle', titel: 'alle Zeiträume', monate: alle }]
}

/** The one asked for; else the one of today, else the last. */
export function gewaehlterZeitraum(
  liste: readonly Zeitraumwahl[],
  wunsch: string,
  heute: Monat,
): Zeitraumwahl | undefined {
  return (
    liste.find((z) => z.wert === wunsch) ??
    liste.find((z) => z.monate.includes(heute)) ??
    liste.findLast((z) => z.wert !== 'alle')
  )
}

export type Uebersicht = { readonly ergebnisse: readonly Rechenergebnis[]; readonly matrix: Horizontaluebersicht }

export function rechneUebersicht(
  grundlage: Rechengrundlage,
  monate: readonly Monat[],
  r: Rechtsstand,
  folge: readonly string[],
): Uebersicht {
  const ergebnisse = rechne(grundlage, monate, r, { herleitung: true })
  return { ergebnisse, matrix: matrix(ergebnisse, folge) }
}

type Namen = Readonly<Record<string, string>>

/** Every quantity of every person by month; each amount leads to its reason. */
export function uebersichtMatrix(
  u: Uebersicht,
  namen: Namen,
  nach: (p: { monat: string; person: string; groesse: string }) => string,
): Matrix {
  const { monate, zeilen } = u.matrix
  const personen = [...new Set(zeilen.flatMap((z) => (z.person === null ? [] : [z.person])))]
  const zelle = (wert: Cent | null, i: number, person: string, groesse: string) => {
    const m = monate[i]
    if (wert === null || m === undefined) return { text: '' }
    return { text: euro(wert), warum: nach({ monat: isoMonat(m), person, groesse }) }
  }
  return {
    titel: titel(monate),
    monate: monate.map((m) => ({
      schluessel: isoMonat(m),
      titel: kurzmonat(m).replace('/20', '/'),
      sprache: monatsname(m),
    })),
    zeilen: [
      ...personen.flatMap((person): readonly Matrixzeile[] => [
        {
          schluessel: person,
          titel: namen[person] ?? person,
          art: 'person',
          zellen: u.ergebnisse.map((e) => ({ text: mitgliedschaft(e, person) })),
        },
        ...zeilen
          .filter((z) => z.person === person)
          .map(
            (z): Matrixzeile => ({
              schluessel: `${person}/${z.groesse}`,
              titel: z.name,
              art: 'groesse',
              zellen: z.werte.map((w, i) => zelle(w, i, person, z.groesse)),
            }),
          ),
        ...handreihen(u.ergebnisse, person).map(handzeile),
      ]),
      ...zeilen
        .filter((z) => z.person === null && monate.length > 0)
        .map(
          (z): Matrixzeile => ({
            schluessel: 'gesamt',
            titel: z.name,
            art: 'summe',
            zellen: z.werte.map((w) => ({ text: w === null ? '' : euro(w) })),
          }),
        ),
    ],
  }
}

/** Said only where it is not as usual. */
function mitgliedschaft(e: Ergebnis, person: string): string {
  const p = e.personen.find((x) => x.person === person)
  return p?.mitglied === false ? 'nicht BG' : ''
}

function titel(monate: readonly Monat[]): string {
  const [a, b] = [monate[0], monate.at(-1)]
  return a === undefined || b === undefined
    ? 'Horizontalübersicht'
    : `Horizontalübersicht ${kurzmonat(a)} bis ${kurzmonat(b)}`
}

export function uebersichtCsv(u: Uebersicht, namen: Namen): readonly (readonly Csvzelle[])[] {
  return [
    ['Person', 'Größe', ...u.matrix.monate.map(kurzmonat)],
    ...u.matrix.zeilen.map((z) => [
      z.person === null ? 'Bedarfsgemeinschaft' : (namen[z.person] ?? z.person),
      z.name,
      ...z.werte,
    ]),
    ...[...new Set(u.matrix.zeilen.flatMap((z) => z.person ?? []))]
      .flatMap((p) => handreihen(u.ergebnisse, p))
      .map((r) => [namen[r.person] ?? r.person, r.titel, ...r.werte.map((w) => (w === null ? null : cent(w)))]),
  ]
}
