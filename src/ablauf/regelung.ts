import { cent, type Monat } from '../kern/index.ts'
import type { Betragszeile, PersonMonat } from '../leistung/index.ts'
import type { PersonId } from '../recht/index.ts'

export type Regelungseingabe = {
  /** Months of the Bewilligungszeiträume the draft knows. */
  readonly monate: readonly Monat[]
  /** Persons of the draft and of the last ordered Fassung. */
  readonly personen: readonly PersonId[]
  /** The person-months in which the draft counts a person among the Bedarfsgemeinschaft. */
  readonly mitglieder: readonly PersonMonat[]
  /** The draft's facts under the Rechtsstand of the decision. */
  readonly entwurf: readonly Betragszeile[]
  /** The last ordered facts under the same Rechtsstand; undefined before the first decision. */
  readonly vorher: readonly Betragszeile[] | undefined
  /** What ordered decisions grant, for the person-months they decided. */
  readonly geltend: readonly Betragszeile[]
  /** Person-months that an ordered decision has decided. */
  readonly entschieden: readonly PersonMonat[]
  /** Person-months that wait in a recovery case: they differ, and that is known. */
  readonly inUeberzahlung: readonly PersonMonat[]
  /** Months whose money has left the house. */
  readonly gezahlt: ReadonlySet<Monat>
  /** Months granted provisionally; in those that are paid nothing is lowered before the final decision. */
  readonly vorlaeufig?: ReadonlySet<Monat> | undefined
}

export type Regelung = {
  readonly regelt: readonly PersonMonat[]
  /** Paid months that fall: they open a recovery case (§§ 45, 48, 50 SGB X), never a silent set-off. */
  readonly ueberzahlt: readonly Betragszeile[]
  /** Months that would come out differently although the facts did not change: a review, no change. */
  readonly abweichend: readonly PersonMonat[]
  /** Paid, provisional and too high by these facts: left to the final decision (§ 41a Abs. 3 SGB II). */
  readonly vorbehalten: readonly PersonMonat[]
}

/**
 * Which person-months a decision decides (ADR 0016): those never decided, and those whose amount the
 * changed facts change. A paid month in which a person's amount falls is not decided here.
 */
export function ermittleRegelung(e: Regelungseingabe): Regelung {
  const [neu, geltend] = [nachPersonMonat(e.entwurf), nachPersonMonat(e.geltend)]
  const vorher = e.vorher === undefined ? undefined : nachPersonMonat(e.vorher)
  const entschieden = new Set(e.entschieden.map(schluessel))
  const inFall = new Set(e.inUeberzahlung.map(schluessel))
  const regelt: PersonMonat[] = []
  const abweichend: PersonMonat[] = []
  const ueberzahlt: Betragszeile[] = []
  const vorbehalten: PersonMonat[] = []
  for (const pm of personenMonate(e, entschieden)) {
    const k = schluessel(pm)
    const g = geltend.get(k) ?? []
    const n = nachZahlung(e, pm.monat, neu.get(k) ?? [], g)
    if (!entschieden.has(k)) regelt.push(pm)
    else if (gleich(n, g)) continue
    else if (istVorbehalten(e, pm, n, g)) vorbehalten.push(pm)
    else if (vorher && gleich(n, vorher.get(k) ?? [])) abweichend.push(pm)
    else if (e.gezahlt.has(pm.monat) && summe(n) < summe(g)) ueberzahlt.push(...mindereBetraege(n, g, pm))
    else regelt.push(pm)
  }
  return { regelt, ueberzahlt, abweichend: abweichend.filter((pm) => !inFall.has(schluessel(pm))), vorbehalten }
}

/** Granted provisionally and paid, and any kind would fall. */
const istVorbehalten = (
  e: Regelungseingabe,
  pm: PersonMonat,
  neu: readonly Betragszeile[],
  alt: readonly Betragszeile[],
): boolean =>
  e.gezahlt.has(pm.monat) && (e.vorlaeufig?.has(pm.monat) ?? false) && mindereBetraege(neu, alt, pm, false).length > 0

/** All of them; of a person who joined after the others were decided, the months in which she belongs to them. */
function personenMonate(e: Regelungseingabe, entschieden: ReadonlySet<string>): readonly PersonMonat[] {
  const entschiedeneMonate = new Set(e.entschieden.map((pm) => pm.monat))
  const mitglieder = new Set(e.mitglieder.map(schluessel))
  return e.monate
    .flatMap((monat) => e.personen.map((person) => ({ person, monat })))
    .filter((pm) => {
      const k = schluessel(pm)
      return !entschiedeneMonate.has(pm.monat) || entschieden.has(k) || mitglieder.has(k)
    })
}

function nachZahlung(
  e: Regelungseingabe,
  monat: Monat,
  neu: readonly Betragszeile[],
  alt: readonly Betragszeile[],
): readonly Betragszeile[] {
  return e.gezahlt.has(monat) ? mitSofortzuschlag(neu, alt) : neu
}

/** § 72 Abs. 2 SGB II: in a paid month a Sofortzuschlag is neither taken back nor claimed back. */
export function mitSofortzuschlag(neu: readonly Betragszeile[], alt: readonly Betragszeile[]): readonly Betragszeile[] {
  const gewaehrt = alt.find((z) => z.leistungsart === 'sofortzuschlag')
  if (gewaehrt === undefined || betragVon(neu, gewaehrt) >= gewaehrt.betrag) return neu
  return [...neu.filter((z) => z.leistungsart !== 'sofortzuschlag'), gewaehrt]
}

/** By how much each kind fell; a kind that rose at the same time reduces the fall of the others in order, if it may. */
function mindereBetraege(
  neu: readonly Betragszeile[],
  alt: readonly Betragszeile[],
  pm: PersonMonat,
  mitGutschrift = true,
): readonly Betragszeile[] {
  let gutschrift = 0
  const gefallen: Betragszeile[] = []
  for (const art of arten([...alt, ...neu])) {
    const unterschied = betragVon(alt, art) - betragVon(neu, art)
    if (unterschied > 0) gefallen.push({ ...pm, ...art, betrag: cent(unterschied) })
    else if (mitGutschrift) gutschrift -= unterschied
  }
  return gefallen.flatMap((z) => {
    const abzug = Math.min(gutschrift, z.betrag)
    gutschrift -= abzug
    return z.betrag > abzug ? [{ ...z, betrag: cent(z.betrag - abzug) }] : []
  })
}

type Art = Pick<Betragszeile, 'leistungsart' | 'kostentraeger'>

function arten(zeilen: readonly Betragszeile[]): readonly Art[] {
  const gesehen = new Map<string, Art>()
  for (const { leistungsart, kostentraeger } of zeilen) {
    gesehen.set(`${leistungsart}/${kostentraeger}`, { leistungsart, kostentraeger })
  }
  return [...gesehen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, art]) => art)
}

function betragVon(zeilen: readonly Betragszeile[], art: Art): number {
  let s = 0
  for (const z of zeilen)
    if (z.leistungsart === art.leistungsart && z.kostentraeger === art.kostentraeger) s += z.betrag
  return s
}

function gleich(a: readonly Betragszeile[], b: readonly Betragszeile[]): boolean {
  return arten([...a, ...b]).every((art) => betragVon(a, art) === betragVon(b, art))
}

function summe(zeilen: readonly Betragszeile[]): number {
  return zeilen.reduce((s, z) => s + z.betrag, 0)
}

function nachPersonMonat(zeilen: readonly Betragszeile[]): ReadonlyMap<string, readonly Betragszeile[]> {
  const karte = new Map<string, Betragszeile[]>()
  for (const z of zeilen) {
    const k = schluessel(z)
    const liste = karte.get(k)
    if (liste) liste.push(z)
    else karte.set(k, [z])
  }
  return karte
}

function schluessel(pm: PersonMonat): string {
  return `${pm.person}/${pm.monat}`
}
