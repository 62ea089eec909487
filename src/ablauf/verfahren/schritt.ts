import type { Dokument } from '../../bescheid/index.ts'
import type { Cent, Datum } from '../../kern/index.ts'

/**
 * `erledigt`: settled, or proven by the data. `entfaellt`: not needed here, and the reason says why. `offen`: to be done
 * now. `wartet`: a day has to come first. `gesperrt`: an earlier step comes first.
 */
export type Schrittzustand = 'erledigt' | 'entfaellt' | 'offen' | 'wartet' | 'gesperrt'

export type Option = { readonly wert: string; readonly titel: string; readonly folge?: string | undefined }

export const JA_NEIN: readonly Option[] = [
  { wert: 'ja', titel: 'Ja' },
  { wert: 'nein', titel: 'Nein' },
]

type Feldrahmen = {
  readonly name: string
  readonly titel: string
  readonly hilfe?: string | undefined
  readonly norm?: string | undefined
  /** May stay empty; everything else is asked for. */
  readonly freiwillig?: true | undefined
  /** Asked only if an earlier field of the same clarification says one of these. */
  readonly wenn?: { readonly feld: string; readonly ist: readonly string[] } | undefined
}

/** What a person is asked in a clarification; read by `liesWerte`. */
export type Klaerfeld = Feldrahmen &
  (
    | { readonly art: 'wahl'; readonly optionen: readonly Option[]; readonly vorschlag?: string | undefined }
    | { readonly art: 'mehrfach'; readonly optionen: readonly Option[]; readonly vorschlag?: readonly string[] }
    | {
        readonly art: 'tag'
        readonly vorschlag?: Datum | undefined
        readonly fruehestens?: Datum | undefined
        readonly spaetestens?: Datum | undefined
      }
    | { readonly art: 'betrag'; readonly vorschlag?: Cent | undefined; readonly hoechstens?: Cent | undefined }
    | { readonly art: 'zahl'; readonly von: number; readonly bis: number; readonly vorschlag?: number | undefined }
    | { readonly art: 'text'; readonly lang?: true | undefined; readonly vorschlag?: string | undefined }
  )

/** A human must decide: what, why, by which norm, and what it does to the amount. */
export type Klaerung = {
  readonly art: 'klaerung'
  readonly frage: string
  readonly warum: string
  /** What each answer does to the money, in euros where it can be said; null if it does nothing. */
  readonly wirkung: string | null
  readonly felder: readonly Klaerfeld[]
  readonly knopf: string
}

/** One letter of a step. Made when asked for. */
export type Brief = {
  /** Unique within the step, e.g. the local id of the person. */
  readonly id: string
  readonly titel: string
  readonly an: string
  readonly dokument: () => Dokument
  /** The day the letter names for an answer; fills its gap. */
  readonly antwortfrist?: Datum | undefined
}

/**
 * Letters to be sent. With four eyes one person lays them before another, who releases exactly these; with two who
 * makes them out sends them.
 */
export type Ausfertigung = {
  readonly art: 'ausfertigung'
  readonly briefe: readonly Brief[]
  readonly augen: 2 | 4
  /** With four eyes: released by ordering the decision that laying before has certified, not here. */
  readonly freigabe?: 'anordnung' | undefined
  /** What is paid once by releasing it: up to 500 euros secured two eyes suffice (`zweiAugen.ts`). */
  readonly einmalig?: Cent | undefined
  /** What is released where no letter says it: changed since it was laid before, it has to be laid before again. */
  readonly inhalt?: string | undefined
  readonly wirkung: string | null
  readonly knopf: string
}

/** The step is done elsewhere: in the facts, by certifying, on the page of a person. */
export type Verweis = { readonly art: 'verweis'; readonly nach: string; readonly knopf: string }

export type Schritt = {
  /** Permanent: what is settled is stored under it. */
  readonly id: string
  readonly titel: string
  readonly norm: string
  /** For a new colleague: what happens here, and what to look out for. */
  readonly hilfe: string
  readonly zustand: Schrittzustand
  /** Why it is so, in a sentence: what proves it, what is missing, what comes first. */
  readonly grund: string
  /** The day it waits for, or by which it must be done. */
  readonly frist: Datum | null
  readonly handlung: Klaerung | Ausfertigung | Verweis | null
}

/** The first step somebody has to do something about. */
export const naechster = (schritte: readonly Schritt[]): Schritt | undefined =>
  schritte.find((s) => s.zustand === 'offen') ?? schritte.find((s) => s.zustand === 'wartet')

/** Nothing is left to do: the procedure may be closed. */
export const durchlaufen = (schritte: readonly Schritt[]): boolean =>
  schritte.every((s) => s.zustand === 'erledigt' || s.zustand === 'entfaellt')

/** What stays the same of a step, whatever its state. */
export type Schrittkopf = Pick<Schritt, 'id' | 'titel' | 'norm' | 'hilfe'>

export const erledigt = (s: Schrittkopf, grund: string): Schritt => fertig(s, 'erledigt', grund)
export const entfaellt = (s: Schrittkopf, grund: string): Schritt => fertig(s, 'entfaellt', grund)
export const gesperrt = (s: Schrittkopf, grund: string): Schritt => fertig(s, 'gesperrt', grund)

export const sperre = (koepfe: readonly Schrittkopf[], grund: string): readonly Schritt[] =>
  koepfe.map((k) => gesperrt(k, grund))
export const entfallen = (koepfe: readonly Schrittkopf[], grund: string): readonly Schritt[] =>
  koepfe.map((k) => entfaellt(k, grund))

export const offen = (
  s: Schrittkopf,
  grund: string,
  handlung: Exclude<Schritt['handlung'], null>,
  frist: Datum | null = null,
): Schritt => ({ ...s, zustand: 'offen', grund, frist, handlung })

/** Waits for a day; what may be done before it (an answer that comes early) stays possible. */
export const wartet = (s: Schrittkopf, grund: string, frist: Datum, handlung: Schritt['handlung'] = null): Schritt => ({
  ...s,
  zustand: 'wartet',
  grund,
  frist,
  handlung,
})

function fertig(s: Schrittkopf, zustand: 'erledigt' | 'entfaellt' | 'gesperrt', grund: string): Schritt {
  return { ...s, zustand, grund, frist: null, handlung: null }
}

/** Under this a procedure stores that it was ended, and why. */
export const ENDE = 'ende'
