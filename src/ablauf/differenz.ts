import { type Differenzzeile, type Dokument, dokumentDifferenz } from '../bescheid/index.ts'
import { type Entwurf, type Leistungsfall, pruefeEntwurf } from '../fall/index.ts'
import type { Kennung } from '../kern/index.ts'
import {
  type Betragsdifferenz,
  type Betragszeile,
  betragsdifferenz,
  faktendifferenz,
  type PersonMonat,
  type Satzdifferenz,
} from '../leistung/index.ts'
import { mitRechten } from '../technik/index.ts'
import type { Planaenderung, Posten } from '../zahlung/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { findFallentwurf, ladeLage } from './lage.ts'
import { type Lage, stelleZusammen, type Zusammenstellung } from './zusammenstellung.ts'

/** Everything that would leave the house, against the last ordered Fassung: facts, amounts, money, text. */
export type Differenz = {
  readonly fakten: readonly Satzdifferenz[]
  readonly betraege: readonly Betragsdifferenz[]
  readonly zahlungen: {
    /** Paid at once. */
    readonly sofort: readonly Posten[]
    readonly kuenftig: readonly Planaenderung[]
    readonly entfaellt: readonly Posten[]
    readonly ueberzahlt: readonly Betragszeile[]
  }
  readonly schreiben: readonly { readonly dokument: Dokument; readonly zeilen: readonly Differenzzeile[] }[]
  readonly regelt: readonly PersonMonat[]
  /** Months that would come out differently although the facts did not change: click to review. */
  readonly abweichend: readonly PersonMonat[]
}

export type Entwurfsansicht = {
  readonly fall: Leistungsfall
  readonly entwurf: Entwurf
  readonly lage: Lage
  readonly zusammenstellung: Zusammenstellung
  readonly differenz: Differenz
}

/** The difference of the open draft; undefined if the case has none. */
export function zeigeDifferenz(h: Handelnder, fallId: Kennung<'Leistungsfall'>): Promise<Entwurfsansicht | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const gefunden = await findFallentwurf(tx, fallId)
      if (!gefunden) return undefined
      const { rechenbar } = pruefeEntwurf(gefunden.entwurf.inhalt)
      const lage = await ladeLage(tx, h.umgebung, {
        ...gefunden,
        inhalt: rechenbar,
        feststeller: h.nutzer.bediensteter,
      })
      const zusammenstellung = stelleZusammen(lage, { bekanntBis: h.umgebung.uhr.heute() })
      return { ...gefunden, lage, zusammenstellung, differenz: differenzAus(lage, zusammenstellung) }
    },
    { nurLesen: true },
  )
}

export function differenzAus(l: Lage, z: Zusammenstellung): Differenz {
  const monate = [...new Set(z.ergebnisse.map((e) => e.monat))]
  const { rechtsstand } = z
  return {
    fakten: faktendifferenz(l.basis?.inhalt ?? null, l.inhalt),
    betraege: betragsdifferenz(
      l.basis
        ? { angaben: l.basis.inhalt.angaben, rechtsstand: l.rechtsstandVorher ?? rechtsstand, zeilen: l.geltend }
        : null,
      { angaben: l.inhalt.angaben, rechtsstand, zeilen: alleZeilen(z) },
      monate,
    ),
    zahlungen: {
      sofort: z.plandifferenz.sofort,
      kuenftig: z.plandifferenz.kuenftig,
      entfaellt: z.plandifferenz.entfaellt,
      ueberzahlt: z.ueberzahlt,
    },
    schreiben: z.dokumente.map((dokument) => ({
      dokument,
      zeilen: dokumentDifferenz(l.letzteSchreiben.find((d) => d.art === dokument.art) ?? null, dokument),
    })),
    regelt: z.regelung.regelt,
    abweichend: z.regelung.abweichend,
  }
}

function alleZeilen(z: Zusammenstellung): readonly Betragszeile[] {
  return z.ergebnisse.flatMap((e) =>
    e.personen.flatMap((p) => p.leistungen.map((x) => ({ person: p.person, monat: e.monat, ...x }))),
  )
}
