import type { Dokumenteintrag } from '../../akte/index.ts'
import type {
  Entwurf,
  Festlegungswerte,
  Leistungsfall,
  Merkmal,
  Nachweis,
  Rechengrundlage,
  Uebergabe,
  Umstand,
  Verfahren,
} from '../../fall/index.ts'
import type { Datum, Kennung, Monat } from '../../kern/index.ts'
import type { Betragszeile, Entscheidung, Geltend, Ueberzahlung } from '../../leistung/index.ts'
import type { Angaben, PersonId } from '../../recht/index.ts'
import type { Bediensteter, Einzahlungskonto, KontoRef, Person, Traeger } from '../../stammdaten/index.ts'
import type { Tx } from '../../technik/index.ts'
import type {
  Aufrechnungsstand,
  Empfaengerart,
  ForderungMitStand,
  Zahlungseinstellung,
  Zahlungsstand,
} from '../../zahlung/index.ts'
import type { Handelnder } from '../handelnder.ts'
import type { Schritt } from './schritt.ts'

/** Everything the steps of a procedure are computed from, read in one transaction. */
export type Verfahrenslage = {
  readonly heute: Datum
  readonly fall: Leistungsfall
  readonly traeger: Traeger
  /** Where citizens pay to today; undefined: the Träger has laid down none. */
  readonly einzahlungskonto: Einzahlungskonto | undefined
  /** Who has the case before her: named in the letters she makes out. */
  readonly feststeller: Bediensteter
  readonly personen: ReadonlyMap<PersonId, Person>
  readonly entwurf: Entwurf | undefined
  /** The facts as they are being worked on: of the draft as far as complete, else of the newest Fassung. */
  readonly angaben: Angaben
  /** What no rule reads, as it is being worked on, and the amounts set by hand. */
  readonly umstaende: Readonly<Record<string, Umstand>>
  /** By fact: what proves it, and whether it has come in. */
  readonly nachweise: Readonly<Record<string, Pick<Nachweis, 'zustand' | 'bezeichnung'> | undefined>>
  /** The facts last ordered; undefined before the first decision. */
  readonly geltendeAngaben: Angaben | undefined
  /** What no rule read beside them, and the amounts set by hand. */
  readonly geltendeUmstaende: Readonly<Record<string, Umstand>>
  /** What ordered decisions grant. */
  readonly geltend: readonly Betragszeile[]
  /** Which ordered decision decided each person-month last. */
  readonly entschieden: Geltend['entschieden']
  /** Of these months, the ones decided without a reservation from the start. */
  readonly endgueltigeMonate: ReadonlySet<Monat>
  /** The facts on which decisions rest that hold for months in open recovery cases. */
  readonly bewilligteGrundlagen: ReadonlyMap<Kennung<'Entscheidung'>, Rechengrundlage>
  readonly forderungen: readonly ForderungMitStand[]
  /** Set-offs that were declared, whether or not they still run. */
  readonly aufrechnungen: readonly Aufrechnungsstand[]
  readonly entscheidungen: readonly Entscheidung[]
  readonly ueberzahlungen: readonly Ueberzahlung[]
  readonly zahlungsstand: Zahlungsstand
  /** The account of the household as ordered last (before the first order as it is being worked on), and who is paid directly. */
  readonly zahlungsziele: readonly Zahlungsziel[]
  /** Times in which payments of the case rested or rest (§ 331 SGB III), the youngest first. */
  readonly zahlungseinstellungen: readonly Zahlungseinstellung[]
  readonly dokumente: readonly Dokumenteintrag[]
  readonly merkmale: readonly Merkmal[]
  /** What was offered to other Jobcenter, the youngest first. */
  readonly uebergaben: readonly Uebergabe[]
  /** Every Jobcenter the program knows. */
  readonly jobcenter: readonly Traeger[]
  /** Every procedure of the case, the youngest first. */
  readonly verfahren: readonly Verfahren[]
}

/** Where money of the case can go. */
export type Zahlungsziel = {
  /** Unique in the case. */
  readonly schluessel: string
  readonly art: Empfaengerart
  readonly konto: KontoRef
  readonly name: string
  /** With its middle hidden. */
  readonly iban: string
}

/** Something a procedure of this kind could be begun about. */
export type Anlass = {
  readonly gegenstand: string
  readonly titel: string
  readonly grund: string
  /** Nothing in the case asks for it: it may be begun whenever somebody finds it needed. */
  readonly jederzeit?: boolean | undefined
}

/** A day that runs in a procedure whatever step it is at; `schluessel` is unique within it. */
export type Verfahrensfrist = { readonly schluessel: string; readonly faelligAm: Datum; readonly grund: string }

/** A kind of procedure. What is not said here is the same for all (`fuehren.ts`). */
export type Verfahrensplan = {
  /** Permanent: stored with each procedure. */
  readonly art: string
  readonly titel: string
  readonly norm: string
  /** For a new colleague: when it is needed, and how it goes. */
  readonly hilfe: string
  /**
   * Who may see one: without it whoever may read the case. `amt`: who may certify at its Träger. `zugeteilte`: who began it
   * and whom she names; its letters lie in a file of their own.
   */
  readonly kreis?: 'amt' | 'zugeteilte' | undefined
  /** Always begun because somebody asks for it or finds it needed, never because the case does. */
  readonly aufWunsch?: true | undefined
  /** What it could be begun about in this case; what runs already is left out by the caller. */
  anlaesse(l: Verfahrenslage): readonly Anlass[]
  /** What it is about, for lists and heads. */
  gegenstand(l: Verfahrenslage, v: Verfahren): string
  schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[]
  /** Days that run beside the steps: a work item of its own from `faelligAm` on. */
  fristen?(l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[]
  /**
   * What follows from settling a step besides that it is settled: a mark, a changed fact, a posting. In the same
   * transaction; a sentence that comes back refuses and undoes everything.
   */
  wirkt?(
    tx: Tx,
    h: Handelnder,
    e: {
      readonly lage: Verfahrenslage
      readonly verfahren: Verfahren
      readonly schritt: string
      readonly werte: Festlegungswerte
    },
  ): Promise<string | null>
}
