import { type FallRef, listeVerfahren, type Verfahren } from '../fall/index.ts'
import { type Datum, deutsch, type Kennung, plusTage } from '../kern/index.ts'
import { type Entscheidung, listeEntscheidungen } from '../leistung/index.ts'
import {
  bekanntgabe,
  erstattungVerjaehrtMitAblauf,
  type Frist,
  klagefrist,
  type Ort,
  widerspruchsfrist,
} from '../recht/index.ts'
import { findTraeger } from '../stammdaten/index.ts'
import { type Tx, tagInBerlin } from '../technik/index.ts'
import { type ForderungMitStand, listForderungen } from '../zahlung/index.ts'

/**
 * When a claim for repayment is barred at the earliest (§ 50 Abs. 4 SGB X). What makes it later (payment, rates, enforcement:
 * §§ 203 to 213 BGB; a notice to enforce: § 52 SGB X) is judged by a person.
 */
export type Verjaehrung =
  | { readonly art: 'laeuft'; readonly frist: Frist }
  /** An objection or a lawsuit runs against its notice: it cannot be barred yet. */
  | { readonly art: 'anfechtbar' }

/** Of a case, by claim; claims of other kinds (loans, contributions) have none here. */
export async function ladeVerjaehrungen(tx: Tx, ref: FallRef): Promise<ReadonlyMap<Kennung<'Forderung'>, Verjaehrung>> {
  const forderungen = (await listForderungen(tx, ref)).filter(verjaehrtNach50)
  if (forderungen.length === 0) return new Map()
  const traeger = await findTraeger(tx, ref.traeger)
  if (traeger === undefined) throw new Error(`no such Träger: ${ref.traeger}`)
  const ort = { land: traeger.land, gemeinde: traeger.gemeindefeiertage }
  const entscheidungen = await listeEntscheidungen(tx, ref)
  const verfahren = await listeVerfahren(tx, ref)
  return new Map(
    forderungen.flatMap((f) => {
      const v = verjaehrungDer(f, { ort, entscheidungen, verfahren })
      return v === undefined ? [] : [[f.id, v] as const]
    }),
  )
}

const verjaehrtNach50 = (f: Pick<ForderungMitStand, 'grund'>): boolean =>
  f.grund === 'erstattung' || f.grund === 'einkommenErzielt'

type Umfeld = {
  readonly ort: Ort
  readonly entscheidungen: readonly Entscheidung[]
  readonly verfahren: readonly Verfahren[]
}

/** Undefined: another law says when, or its notice is not ordered. */
export function verjaehrungDer(
  f: Pick<ForderungMitStand, 'grund' | 'entscheidung'>,
  u: Umfeld,
): Verjaehrung | undefined {
  if (!verjaehrtNach50(f)) return undefined
  const e = u.entscheidungen.find((x) => x.id === f.entscheidung)
  if (e?.zustand !== 'angeordnet') return undefined
  const streit = streitUm(f, u.verfahren)
  if (streit.some((v) => !v.beendet)) return { art: 'anfechtbar' }
  const letzter = streit
    .flatMap((v) => v.festlegungen.map((x) => x.wann))
    .reduce((a, b) => (b > a ? b : a), e.angeordnetAm)
  const ab = lage(tagInBerlin(letzter), u.ort)
  const ende = streit.length === 0 ? widerspruchsfrist(ab) : klagefrist(ab)
  return { art: 'laeuft', frist: erstattungVerjaehrtMitAblauf(plusTage(ende.tag, 1)) }
}

/** Objections to the notice, and lawsuits that followed them. */
function streitUm(f: Pick<ForderungMitStand, 'entscheidung'>, verfahren: readonly Verfahren[]): readonly Verfahren[] {
  const widersprueche = verfahren.filter(
    (v) => v.art === 'widerspruch' && v.gegenstand === `entscheidung/${f.entscheidung}`,
  )
  return [
    ...widersprueche,
    ...verfahren.filter((v) => v.art === 'klage' && widersprueche.some((w) => v.gegenstand === w.id)),
  ]
}

/** By post, with a notice of appeal that is right: what the program sends. */
function lage(aufgabe: Datum, ort: Ort): Parameters<typeof widerspruchsfrist>[0] {
  return { ...ort, bekanntgabe: bekanntgabe({ weg: 'post', aufgabe }).tag, belehrung: 'richtig' }
}

export function verjaehrungText(v: Verjaehrung): string {
  return v.art === 'anfechtbar'
    ? 'Der Bescheid ist noch nicht unanfechtbar: Die Frist läuft noch nicht (§ 50 Abs. 4 SGB X).'
    : `Nicht vor Ablauf des ${deutsch(v.frist.tag)} (${v.frist.norm}); später nach Zahlung, Raten oder Vollstreckung (§§ 203 bis 213 BGB).`
}
