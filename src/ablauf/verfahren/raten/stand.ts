import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, type Datum, monatVon } from '../../../kern/index.ts'
import { rechne } from '../../../leistung/index.ts'
import { raten as gesetzlicheRaten } from '../../../recht/index.ts'
import { type ForderungMitStand, type OffeneRate, type Ratenplan, ratenVon } from '../../../zahlung/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { betragWert, tagWert, textWert } from '../werte.ts'

/** Ids of the steps: permanent. */
export const SCHRITT = {
  forderung: 'forderung',
  antrag: 'antrag',
  entscheidung: 'entscheidung',
  bescheid: 'bescheid',
  lauf: 'lauf',
  rueckstand: 'rueckstand',
  verzug: 'verzug',
  widerruf: 'widerruf',
} as const

/** More would not be kept in view; the claim is put off or a larger rate agreed. */
export const RATEN_HOECHSTENS = 120

/** The plan this procedure made. */
export const planDes = (f: ForderungMitStand, v: Verfahren): Ratenplan | undefined =>
  f.ratenplan?.verfahren === v.id ? f.ratenplan : undefined

export const istGesetzlich = (v: Verfahren): boolean =>
  textWert(festgelegt(v, SCHRITT.antrag)?.werte, 'anlass') === 'gesetz'

/** § 40 Abs. 10 SGB II: of the person in the month, from the facts that hold. */
export function regelbedarfVon(l: Verfahrenslage, f: ForderungMitStand): Cent | undefined {
  if (l.geltendeAngaben === undefined) return undefined
  const monat = monatVon(l.heute)
  const [e] = rechne({ angaben: l.geltendeAngaben, umstaende: l.geltendeUmstaende }, [monat], { bekanntBis: l.heute })
  return e?.personen.find((p) => p.person === f.person)?.regelbedarf
}

/** § 40 Abs. 10 Satz 2 SGB II: something is granted to the person again from a day on. */
export const bekommtLeistungen = (l: Verfahrenslage, f: ForderungMitStand, seit: Datum): boolean =>
  l.geltend.some((z) => z.person === f.person && z.monat >= monatVon(seit) && z.betrag > 0)

export type Entwurfsplan = Pick<Ratenplan, 'art' | 'betrag' | 'rate' | 'erste'> & {
  readonly einbehalt: 'endet' | 'daneben' | null
  readonly regelbedarf: Cent | null
}

/** What was settled, as a plan of what is open now; undefined: nothing was granted, or it cannot be made. */
export function entwurfsplan(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): Entwurfsplan | undefined {
  const w = festgelegt(v, SCHRITT.entscheidung)?.werte
  const erste = tagWert(w, 'erste')
  const ergebnis = textWert(w, 'ergebnis')
  if (erste === undefined || f.offen === 0) return undefined
  const art = istGesetzlich(v) ? 'gesetz' : ergebnis
  const rahmen = { betrag: f.offen, erste, einbehalt: EINBEHALT[textWert(w, 'einbehalt')] ?? null }
  if (art === 'stundung') return { ...rahmen, art, rate: f.offen, regelbedarf: null }
  if (art === 'gesetz') {
    const regelbedarf = regelbedarfVon(l, f)
    const rate =
      regelbedarf && gesetzlicheRaten(f.offen, regelbedarf, monatVon(erste), false, rechtsstand(l))?.[0]?.betrag
    return regelbedarf && rate ? { ...rahmen, art, rate, regelbedarf } : undefined
  }
  const rate = betragWert(w, 'rate')
  if (art !== 'raten' || rate === undefined || rate === 0) return undefined
  return { ...rahmen, art, rate: rate > f.offen ? f.offen : rate, regelbedarf: null }
}

const EINBEHALT: Readonly<Record<string, 'endet' | 'daneben'>> = { endet: 'endet', daneben: 'daneben' }

const rechtsstand = (l: Verfahrenslage) => ({ bekanntBis: l.heute })

export const zuViele = (p: Entwurfsplan): boolean => ratenVon(p).length > RATEN_HOECHSTENS

/** The day from which who was asked knows all that is missing: since the second rate, where two are missing. */
export function gefragtSeit(v: Verfahren, rueckstaendig: readonly OffeneRate[]): Datum | undefined {
  const am = tagWert(festgelegt(v, SCHRITT.rueckstand)?.werte, 'am')
  const ab = rueckstaendig[Math.min(1, rueckstaendig.length - 1)]?.faelligAm
  return am === undefined || ab === undefined || am <= ab ? undefined : am
}
