import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  type Monat,
  monatVon,
  NULL_CENT,
  plusMonate,
} from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt } from '../../regelwerk/rundung.ts'
import {
  BETRIEBSAUSGABEN,
  BETRIEBSEINNAHMEN,
  FAHRTEN,
  JAHRESBERECHNUNG,
  KFZ,
  KFZ_KOSTEN,
  NICHT_ANERKANNT,
  SOZIALABGABEN,
  STEUERN,
} from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'

type Ergebnis = Eintrag<'betriebsergebnis'>

const betriebskilometer = parameter('grusigv.3.7.betriebskilometer', '§ 3 Abs. 7 GrusiGV', 'cent', [
  {
    ab: '2008-01-01',
    verkuendet: '2007-12-27',
    wert: 10,
    quelle: 'Alg II-V v. 17.12.2007, BGBl. I S. 2942 (heute GrusiGV)',
  },
])

/** The Bewilligungszeitraum of this run; without one the month stands for itself. */
function zeitraum(k: Rechnung): readonly [number, number] {
  for (const e of k.s.bewilligungszeitraeume) if (e.von <= k.von && e.bis >= k.von) return [e.von, e.bis]
  return [k.ersterTagDesMonats, k.letzterTagDesMonats]
}

/** One business within the Bewilligungszeitraum: its figures, and the months in which it was run. */
type Betrieb = { readonly zahlen: readonly Ergebnis[]; readonly monate: number }

/**
 * § 3 Abs. 1 und 4 GrusiGV: the figures of each business in the Bewilligungszeitraum, if it is run in this month.
 * Losses of one are not set against profits of another (§ 5 GrusiGV).
 */
function betriebe(k: Rechnung, p: number): readonly Betrieb[] {
  const alle = angabenDer(k.s.personen[p], 'betriebsergebnis')
  if (alle.length === 0) return KEINE
  const [von, bis] = zeitraum(k)
  const imZeitraum = alle.filter((e) => e.von >= von && e.von <= bis)
  const nummern = [...new Set(imZeitraum.map((e) => e.a.betrieb))].sort((a, b) => a - b)
  return nummern.flatMap((nr) => {
    const zahlen = imZeitraum.filter((e) => e.a.betrieb === nr)
    if (!zahlen.some((e) => k.giltImMonat(e))) return []
    const davor = ausDemJahr(k, zahlen, alle, von)
    if (davor.length === 0) return [{ zahlen, monate: monate(zahlen, bis) }]
    return [{ zahlen: [...zahlen, ...davor], monate: monatVon(bis as Datum) - monatVon(von as Datum) + 1 }]
  })
}
const KEINE: readonly Betrieb[] = []

const jahresberechnung = parameter<number>(
  'grusigv.3.5.monateDavor',
  '§ 3 Abs. 5 Alg II-V (bis 31.07.2016, heute GrusiGV)',
  'anzahl',
  [
    {
      ab: '2008-01-01',
      verkuendet: '2007-12-27',
      wert: 6,
      quelle: 'Alg II-V v. 17.12.2007, BGBl. I S. 2942 (Stand 02.07.2012)',
    },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 0,
      quelle: 'V. v. 26.07.2016, BGBl. I S. 1858: Absatz 5 entfallen',
    },
  ],
)

/**
 * § 3 Abs. 5 Alg II-V until July 2016: where the kind of work asks for a view of the year, what it brought in the six
 * months before the new application counts too, unless an earlier Bewilligungszeitraum has counted it; the whole is
 * divided by the months of this one.
 */
function ausDemJahr(
  k: Rechnung,
  zahlen: readonly Ergebnis[],
  alle: readonly Ergebnis[],
  von: number,
): readonly Ergebnis[] {
  if (!zahlen.some((e) => k.angabe(e, JAHRESBERECHNUNG)) || !k.kennt(jahresberechnung)) return []
  const monateDavor = k.parameter(jahresberechnung)
  const ab = ersterTag(plusMonate(monatVon(von as Datum), -monateDavor))
  const nr = zahlen[0]?.a.betrieb
  return alle.filter(
    (e) =>
      e.a.betrieb === nr &&
      e.von >= ab &&
      e.von < von &&
      !k.s.bewilligungszeitraeume.some((b) => b.von <= e.von && b.bis >= e.von),
  )
}

/** § 3 Abs. 1 Satz 3, Abs. 4 Satz 2 GrusiGV: the months of the period in which the business was run. */
function monate(zahlen: readonly Ergebnis[], ende: number): number {
  const gezaehlt = new Set<Monat>()
  for (const e of zahlen)
    for (let m = monatVon(e.von as Datum); ersterTag(m) <= Math.min(e.bis, ende); m = (m + 1) as Monat) gezaehlt.add(m)
  return Math.max(1, gezaehlt.size)
}

/**
 * § 3 Abs. 2, 3 und 7 GrusiGV: what was paid for the business and is recognised. A car used mostly for it counts as a
 * whole less 0.10 euros for each private kilometre; of one used mostly in private 0.10 euros for each kilometre for the
 * business, or the higher costs of fuel.
 */
function ausgaben(k: Rechnung, e: Ergebnis): number {
  const anerkannt = Math.max(0, k.angabe(e, BETRIEBSAUSGABEN) - k.angabe(e, NICHT_ANERKANNT))
  const kfz = k.angabe(e, KFZ)
  if (kfz === 'keins') return anerkannt
  const kosten = k.angabe(e, KFZ_KOSTEN)
  const fahrten = k.angabe(e, FAHRTEN) * k.parameter(betriebskilometer)
  return anerkannt + (kfz === 'betrieblich' ? Math.max(0, kosten - fahrten) : Math.max(kosten, fahrten))
}

/** § 3 Abs. 4 GrusiGV: the profit of the Bewilligungszeitraum, an equal part for each month of work; never a loss. */
export const gewinnDesMonats = groesse<Cent>({
  id: 'grusigv.3.4.gewinnDesMonats',
  norm: '§ 3 Abs. 1 bis 4 und 7, § 5 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const b of betriebe(k, p)) {
      const gewinn = b.zahlen.reduce((s, e) => s + k.angabe(e, BETRIEBSEINNAHMEN) - ausgaben(k, e), 0)
      summe += geteilt(Math.max(0, gewinn), b.monate)
    }
    return cent(summe)
  },
})

/** § 3 Abs. 4 Satz 3 GrusiGV, § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II: taxes and contributions, spread in the same way. */
export const abgabenDesBetriebs = groesse<Cent>({
  id: 'grusigv.3.4.abgabenDesBetriebs',
  norm: '§ 3 Abs. 4 Satz 3 GrusiGV, § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    let summe = 0
    for (const b of betriebe(k, p)) {
      const abgaben = b.zahlen.reduce((s, e) => s + k.angabe(e, STEUERN) + k.angabe(e, SOZIALABGABEN), 0)
      summe += geteilt(abgaben, b.monate)
    }
    return summe === 0 ? NULL_CENT : cent(summe)
  },
})

export const hatBetrieb = (k: Rechnung, p: number): boolean =>
  angabenDer(k.s.personen[p], 'betriebsergebnis').some((e) => k.giltImMonat(e))
