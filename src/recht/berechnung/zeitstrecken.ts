import { type Datum, ersterTag, letzterTag, type Monat } from '../../kern/index.ts'
import type { Abschnitt } from '../regelwerk/rechnung.ts'
import type { Sachverhalt } from '../sachverhalt/sachverhalt.ts'

/** A part of the month in which the household does not change; mostly the whole month. */
export type Phase = {
  readonly von: Datum
  readonly bis: Datum
  /** Calendar days, and as how many of the month's thirty they count while the claim runs through; as many its parts. */
  readonly kalendertage: number
  readonly tage: number
  readonly abschnitte: readonly Abschnitt[]
}

/** § 41 Abs. 1 SGB II: the month cut where someone joins or leaves; each part cut where a need changes. */
export function phasen(s: Sachverhalt, monat: Monat): readonly [Phase, ...Phase[]] {
  const ganz = ganzerMonat(monat)
  const { von, bis } = ganz[0]
  const schnitte = tageZwischen(s.wechseltage, von, bis)
  if (schnitte.length === 0) return tageZwischen(s.bedarfstage, von, bis).length === 0 ? ganz : [phase(s, von, bis, 30)]
  const tage = dreissigstel(von, bis, schnitte, 30)
  const [erste, ...weitere] = tage.map((t) => phase(s, t.von, t.bis, t.tage))
  return erste === undefined ? ganz : [erste, ...weitere]
}

const GANZE_MONATE: (readonly [Phase] | undefined)[] = []
const AB_JAHR_2000 = 2000 * 12

/** A month in which nothing changes is the same for every household. */
export function ganzerMonat(monat: Monat): readonly [Phase] {
  const stelle = monat - AB_JAHR_2000
  const da = stelle >= 0 ? GANZE_MONATE[stelle] : undefined
  if (da !== undefined) return da
  const von = ersterTag(monat)
  const bis = letzterTag(monat)
  const ganz: readonly [Phase] = [
    { von, bis, kalendertage: bis - von + 1, tage: 30, abschnitte: [{ von, bis, tage: 30 }] },
  ]
  if (stelle >= 0 && stelle < 12_000) GANZE_MONATE[stelle] = ganz
  return ganz
}

function phase(s: Sachverhalt, von: number, bis: number, tage: number): Phase {
  const kalendertage = bis - von + 1
  const schnitte = tageZwischen(s.bedarfstage, von, bis)
  const abschnitte = schnitte.length === 0 ? [{ von, bis, tage }] : dreissigstel(von, bis, schnitte, tage)
  return { von: von as Datum, bis: bis as Datum, kalendertage, tage, abschnitte }
}

/** The days of the list after `von` and up to `bis`: where a stretch begins inside. */
function tageZwischen(tage: readonly number[], von: number, bis: number): readonly number[] {
  let treffer: number[] | undefined
  for (const t of tage) {
    if (t > bis) break
    if (t > von) {
      treffer ??= []
      treffer.push(t)
    }
  }
  return treffer ?? KEINE
}
const KEINE: readonly number[] = []

/**
 * Stretches with their days: calendar days each, the last one what is left of `gesamt`, so that a whole month has
 * exactly 30 and the 31st does not count (LSG Berlin-Brandenburg, L 5 AS 914/09).
 */
function dreissigstel(von: number, bis: number, schnitte: readonly number[], gesamt: number): readonly Abschnitt[] {
  const anfaenge = [von, ...schnitte]
  let vergeben = 0
  return anfaenge.map((ab, i) => {
    const ende = (anfaenge[i + 1] ?? bis + 1) - 1
    const uebrig = gesamt - vergeben
    const tage = i === anfaenge.length - 1 ? uebrig : Math.min(ende - ab + 1, uebrig)
    vergeben += tage
    return { von: ab, bis: ende, tage }
  })
}
