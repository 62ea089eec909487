import { type Datum, datum, type Monat, monateVonBis, monatVon } from '../kern/index.ts'
import type { AngabeId, Angaben } from '../recht/index.ts'

/** § 41 Abs. 3 SGB II: decided is usually for one year; never for more than twelve months. */
export const HOECHSTENS_MONATE = 12

export type Bewilligungszeitraum = { readonly id: AngabeId; readonly von: Datum; readonly bis: Datum }

/** ALG-FAL-04: ends before it begins; 05: longer than twelve months; 06: overlaps another; 07: there is none. */
export type Zeitraumfehler = {
  readonly code: 'ALG-FAL-04' | 'ALG-FAL-05' | 'ALG-FAL-06' | 'ALG-FAL-07'
  readonly angabe: AngabeId | null
  readonly text: string
}

/** Ascending by first day. */
export function bewilligungszeitraeume(angaben: Angaben): readonly Bewilligungszeitraum[] {
  return Object.entries(angaben.angaben)
    .flatMap(([id, a]) => (a.art === 'bewilligungszeitraum' ? [{ id, von: datum(a.von), bis: datum(a.bis) }] : []))
    .sort((a, b) => a.von - b.von || a.bis - b.bis || (a.id < b.id ? -1 : 1))
}

export function monateDesZeitraums(z: Bewilligungszeitraum): readonly Monat[] {
  return monateVonBis(monatVon(z.von), monatVon(z.bis))
}

/** Every month of every Bewilligungszeitraum, ascending, each once. */
export function bewilligungsmonate(angaben: Angaben): readonly Monat[] {
  return [...new Set(bewilligungszeitraeume(angaben).flatMap(monateDesZeitraums))].sort((a, b) => a - b)
}

/** Undefined: there is no period. */
export function letzterBewilligungsmonat(angaben: Angaben): Monat | undefined {
  return bewilligungsmonate(angaben).at(-1)
}

/**
 * Of these months those in which the facts grant anything at all: what a period no longer covers, since it was shortened,
 * has ended (ADR 0029). Months before the first period stand: facts may name only the periods still at work.
 */
export function ohneBeendete(angaben: Angaben, monate: readonly Monat[]): readonly Monat[] {
  const gedeckt = bewilligungsmonate(angaben)
  const [erster] = gedeckt
  const im = new Set(gedeckt)
  return erster === undefined ? monate : monate.filter((m) => m < erster || im.has(m))
}

export function pruefeZeitraeume(angaben: Angaben): readonly Zeitraumfehler[] {
  const alle = bewilligungszeitraeume(angaben)
  const einzeln = alle.flatMap((z, i): readonly Zeitraumfehler[] => {
    const davor = alle[i - 1]
    if (z.bis < z.von) return [fehler('ALG-FAL-04', z.id, 'Der Bewilligungszeitraum endet vor seinem Beginn.')]
    if (monateDesZeitraums(z).length > HOECHSTENS_MONATE)
      return [
        fehler('ALG-FAL-05', z.id, 'Ein Bewilligungszeitraum umfasst höchstens zwölf Monate (§ 41 Abs. 3 SGB II).'),
      ]
    if (davor && z.von <= davor.bis)
      return [fehler('ALG-FAL-06', z.id, 'Zwei Bewilligungszeiträume überschneiden sich.')]
    return []
  })
  return alle.length > 0 ? einzeln : [fehler('ALG-FAL-07', null, 'Es fehlt der Bewilligungszeitraum.')]
}

function fehler(code: Zeitraumfehler['code'], angabe: AngabeId | null, text: string): Zeitraumfehler {
  return { code, angabe, text }
}
