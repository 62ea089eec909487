import { type Differenzzeile, type Dokument, dokumentDifferenz } from '../bescheid/index.ts'
import type { Entwurf, Leistungsfall } from '../fall/index.ts'
import {
  type Betragsdifferenz,
  type Betragszeile,
  betragsdifferenz,
  faktendifferenz,
  gleicherRechtsstand,
  type PersonMonat,
  type Rechenergebnis,
  type Rechner,
  rechne,
  type Satzdifferenz,
} from '../leistung/index.ts'
import { mitRechten } from '../technik/index.ts'
import type { Planaenderung, Posten } from '../zahlung/index.ts'
import { einstellungVon, schlussvermerk } from './einstellung.ts'
import type { Fallansicht } from './fallansicht.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { ladeLage } from './lage.ts'
import { nunVorlaeufig } from './vorlaeufigkeit.ts'
import { einmal, type Lage, stelleZusammen, type Zusammenstellung } from './zusammenstellung.ts'

/** Everything that would leave the house, against the last ordered Fassung: facts, amounts, money, text. */
export type Differenz = {
  readonly fakten: readonly Satzdifferenz[]
  readonly betraege: readonly Betragsdifferenz[]
  /** The months of the draft, with the amounts set by hand beside those of the law. */
  readonly ergebnisse: readonly Rechenergebnis[]
  readonly zahlungen: {
    /** Paid at once. */
    readonly sofort: readonly Posten[]
    readonly kuenftig: readonly Planaenderung[]
    readonly entfaellt: readonly Posten[]
    readonly ueberzahlt: readonly Betragszeile[]
  }
  /** Made when first read. */
  readonly schreiben: readonly { readonly dokument: Dokument; readonly zeilen: readonly Differenzzeile[] }[]
  readonly regelt: readonly PersonMonat[]
  /** Months that would come out differently although the facts did not change: click to review. */
  readonly abweichend: readonly PersonMonat[]
  /** Paid, provisional and too high by these facts: left to the final decision (§ 41a Abs. 3 SGB II). */
  readonly vorbehalten: readonly PersonMonat[]
  /** Decided finally so far and by this draft provisionally (§ 40 Abs. 4 SGB II). */
  readonly nunVorlaeufig: readonly PersonMonat[]
  /** With the order the case is closed: why, and the last day there is money for. */
  readonly schluss: ReturnType<typeof schlussvermerk> | undefined
}

export type Entwurfsansicht = {
  readonly fall: Leistungsfall
  readonly entwurf: Entwurf
  readonly lage: Lage
  readonly zusammenstellung: Zusammenstellung
  readonly differenz: Differenz
}

/**
 * The difference of the open draft; undefined if the case has none. What the view has read and computed
 * is not read and computed again.
 */
export async function zeigeDifferenz(h: Handelnder, v: Fallansicht): Promise<Entwurfsansicht | undefined> {
  const { fall, entwurf } = v
  if (!entwurf) return undefined
  const lage = await mitRechten(
    h.umgebung.db,
    akteurVon(h),
    (tx) =>
      ladeLage(tx, h.umgebung, {
        fall,
        entwurf,
        inhalt: v.rechenbar,
        feststeller: h.nutzer.bediensteter,
        gelesen: v,
      }),
    { nurLesen: true },
  )
  const zusammenstellung = stelleZusammen(lage, v.rechtsstand, { gerechnet: v.ergebnisse })
  return { fall, entwurf, lage, zusammenstellung, differenz: differenzAus(lage, zusammenstellung) }
}

export function differenzAus(l: Lage, z: Zusammenstellung): Differenz {
  const beleg = einstellungVon(l)
  // Months that the draft ends are decided too, though nothing is computed for them any more.
  const monate = [...new Set([...z.ergebnisse, ...z.regelung.regelt].map((e) => e.monat))]
  const { rechtsstand } = z
  const schreiben = einmal(() =>
    z.dokumente.map((dokument) => ({
      dokument,
      zeilen: dokumentDifferenz(l.letzteSchreiben.find((d) => d.art === dokument.art) ?? null, dokument),
    })),
  )
  return {
    fakten: faktendifferenz(l.basis?.inhalt ?? null, l.inhalt),
    ergebnisse: z.ergebnisse,
    betraege: betragsdifferenz(
      l.basis ? { inhalt: l.basis.inhalt, rechtsstand: l.rechtsstandVorher ?? rechtsstand, zeilen: l.geltend } : null,
      { inhalt: l.inhalt, rechtsstand, zeilen: alleZeilen(z) },
      monate,
      rechnerMit(l, z),
    ),
    zahlungen: {
      sofort: z.plandifferenz.sofort,
      kuenftig: z.plandifferenz.kuenftig,
      entfaellt: z.plandifferenz.entfaellt,
      ueberzahlt: z.ueberzahlt,
    },
    get schreiben() {
      return schreiben()
    },
    regelt: z.regelung.regelt,
    abweichend: z.regelung.abweichend,
    vorbehalten: z.regelung.vorbehalten,
    nunVorlaeufig: nunVorlaeufig(l, z.regelung.regelt).filter((pm) =>
      z.regelung.regelt.some((r) => r.monat === pm.monat),
    ),
    schluss: beleg && schlussvermerk(beleg),
  }
}

/** The law, which has computed the last ordered facts under this Rechtsstand already. */
function rechnerMit(l: Lage, z: Zusammenstellung): Rechner {
  return (g, monate, rechtsstand, o) =>
    g === l.basis?.inhalt && gleicherRechtsstand(rechtsstand, z.rechtsstand)
      ? z.vorher
      : rechne(g, monate, rechtsstand, o)
}

function alleZeilen(z: Zusammenstellung): readonly Betragszeile[] {
  return z.ergebnisse.flatMap((e) =>
    e.personen.flatMap((p) => p.leistungen.map((x) => ({ person: p.person, monat: e.monat, ...x }))),
  )
}
