import type { Cent, Datum, Monat } from '../kern/index.ts'
import type { AngabeVon, Rechtsfolge } from '../recht/index.ts'
import type { Briefeingabe } from './brief.ts'
import type { Text } from './dokument.ts'
import { t } from './dokument.ts'
import { aufzaehlung, langesDatum } from './sprache.ts'

/** The event a reduction is about, as its procedure settled it. */
export type Minderungsvorgang = {
  readonly art: AngabeVon<'minderung'>['minderungsart']
  readonly am: Datum
  /** Appointments missed before, oldest first. */
  readonly fruehere: readonly Datum[]
  /** "§ 31 Abs. 1 Satz 1 Nr. 2 SGB II" */
  readonly norm: string
  /** What happened and what it rests on, in the words of the caseworker. */
  readonly was: string
  readonly folge: Rechtsfolge
}

/** What a month was and is, of the one person the letter is about. */
export type Minderungsmonat = { readonly monat: Monat; readonly bisher: Cent; readonly jetzt: Cent }

/** Whom the letter is sent to: who is reduced, or for 15 to 17 also the legal representative. */
export type Minderungsempfang = {
  readonly fuer: { readonly name: string; readonly geburt: Datum; readonly minderjaehrig: boolean }
  /** True: the letter goes to the parent, and speaks of the child. */
  readonly anVertretung: boolean
}

export type Minderungsbrief = Briefeingabe & Minderungsempfang

export const wer = (e: Minderungsempfang): string => (e.anVertretung ? e.fuer.name : 'Sie')

/** "Sie sind am 3. August 2026 nicht zum Termin gekommen." */
export function vorwurf(e: Minderungsempfang, v: Minderungsvorgang): Text {
  const tag = langesDatum(v.am)
  const w = wer(e)
  const ist = e.anVertretung ? 'ist' : 'sind'
  const hat = e.anVertretung ? 'hat' : 'haben'
  switch (v.art) {
    case 'meldeversaeumnis':
      return t`${w} ${ist} am ${tag} nicht zum Termin gekommen.`
    case 'nichterreichbar':
      return t`${w} ${ist} zu drei Terminen hintereinander nicht gekommen: am ${aufzaehlung([...v.fruehere, v.am].map(langesDatum))}.`
    case 'arbeitsverweigerung':
      return t`${w} ${hat} am ${tag} eine Arbeit nicht angenommen.`
    case 'pflichtverletzung':
      return t`${w} ${hat} am ${tag} eine Pflicht nicht erfüllt.`
  }
}

/** The consequence in words, without the amount. */
export function folgesatz(f: Rechtsfolge): string {
  const monate = f.monate === 1 ? 'einen Monat' : `${zahlwort(f.monate)} Monate`
  switch (f.entfaellt) {
    case 'nichts':
      return `${f.prozent_x100 / 100} Prozent des Regelbedarfs weniger für ${monate}`
    case 'regelbedarf':
      return 'kein Regelbedarf für einen Monat, höchstens für zwei Monate'
    case 'anspruch':
      return 'einen Monat kein Regelbedarf und danach kein Geld mehr'
    case 'allesAusserUnterkunft':
      return `nur noch das Geld für die Wohnung für ${monate}`
  }
}

const zahlwort = (n: number): string => ['', 'einen', 'zwei', 'drei'][n] ?? String(n)
