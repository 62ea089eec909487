import { type Cent, cent, type Monat, NULL_CENT } from '../kern/index.ts'
import { type Einbehaltsregel, mitEinbehalt } from './einbehalt.ts'
import {
  anspruchSchluessel,
  empfaengerSchluessel,
  fasseZusammen,
  type Posten,
  textfolge,
  type Ueberzahlung,
  vergleicheUeberzahlung,
} from './posten.ts'

/** What has become of everything ordered so far for the months in question. */
export type Zahlungsstand = {
  /** Taken by a run: it leaves the house, or has left it. */
  readonly gebunden: readonly Posten[]
  /** Ordered, not yet taken by a run: may still be replaced. */
  readonly offen: readonly Posten[]
  /** Found to be overpaid by earlier decisions: has a case of its own and counts as not paid. */
  readonly ueberzahlt: readonly Ueberzahlung[]
}

export type Planaenderung = {
  readonly monat: Monat
  readonly bisher: readonly Posten[]
  readonly neu: readonly Posten[]
}

export type Plandifferenz = {
  /** Back-payments and first payments of months whose regular run is over: paid at once, as items of their own. */
  readonly sofort: readonly Posten[]
  /** Was to be paid at once, not yet taken by a run, and is now replaced or dropped. */
  readonly entfaellt: readonly Posten[]
  /** Months still to come whose payments change, whole. */
  readonly kuenftig: readonly Planaenderung[]
  /** Paid beyond what is now due: opens a case under §§ 45, 48, 50 SGB X. */
  readonly ueberzahlung: readonly Ueberzahlung[]
}

export type Plandifferenzeingabe = {
  /** The months the decision decides; `neu` holds the whole plan of the household for each of them. */
  readonly regelt: readonly Monat[]
  readonly neu: readonly Posten[]
  readonly stand: Zahlungsstand
  /** The first month that still goes with its regular monthly run. */
  readonly laufAb: Monat
  /** Only where something is set off: then the months it does not decide are laid out anew as well. */
  readonly einbehalt?: Einbehaltsregel | undefined
}

/**
 * The new plan against what was ordered and paid. For each person, month, Leistungsart and
 * Kostenträger: taken by runs − found overpaid + newly open − newly overpaid = the new plan, exactly; only a Sofortzuschlag
 * stays with who has had it (§ 72 Abs. 2 SGB II). What is set off is a part of it like any other.
 */
export function plandifferenz(eingabe: Plandifferenzeingabe): Plandifferenz {
  const { offen, ueberzahlung } = sollOffen(eingabe)
  const betroffen = (p: Posten): boolean => eingabe.einbehalt !== undefined || eingabe.regelt.includes(p.monat)
  const bisher = nachGruppe(fasseZusammen(eingabe.stand.offen.filter(betroffen)))
  const neu = nachGruppe(offen)
  const geaendert = new Set([...bisher.keys(), ...neu.keys()].filter((k) => !gleich(bisher.get(k), neu.get(k))))
  const gezahlt = new Set(eingabe.stand.gebunden.map((p) => p.monat))
  const istSofort = (m: Monat): boolean => m < eingabe.laufAb || gezahlt.has(m)
  const aus = (je: ReadonlyMap<string, readonly Posten[]>, passt: (p: Posten) => boolean): readonly Posten[] =>
    fasseZusammen([...je].flatMap(([k, posten]) => (geaendert.has(k) ? posten.filter(passt) : [])))
  const monate = new Set(
    [...geaendert].flatMap((k) => [...(bisher.get(k) ?? []), ...(neu.get(k) ?? [])].map((p) => p.monat)),
  )
  const desMonats = (je: ReadonlyMap<string, readonly Posten[]>, m: Monat): readonly Posten[] =>
    fasseZusammen([...je.values()].flat().filter((p) => p.monat === m))
  return {
    sofort: aus(neu, (p) => istSofort(p.monat)),
    entfaellt: aus(bisher, (p) => istSofort(p.monat)),
    kuenftig: [...monate]
      .filter((m) => !istSofort(m))
      .sort((a, b) => a - b)
      .map((m) => ({ monat: m, bisher: desMonats(bisher, m), neu: desMonats(neu, m) })),
    ueberzahlung,
  }
}

/** What has to be open after the decision, and what turns out to be paid too much. */
export function sollOffen(e: Plandifferenzeingabe): Soll {
  const soll = ohneAufrechnung(e)
  return e.einbehalt === undefined ? soll : { ...soll, offen: mitEinbehalt(e, soll.offen, e.einbehalt) }
}

type Soll = { readonly offen: readonly Posten[]; readonly ueberzahlung: readonly Ueberzahlung[] }

function ohneAufrechnung({ regelt, neu, stand }: Plandifferenzeingabe): Soll {
  const fremd = neu.find((p) => !regelt.includes(p.monat))
  if (fremd) throw new Error(`plan holds month ${fremd.monat}, which the decision does not decide`)
  const soll = nachAnspruch(neu)
  const gebunden = nachAnspruch(stand.gebunden.filter((p) => regelt.includes(p.monat)))
  const ueberzahlt = nachAnspruch(stand.ueberzahlt.filter((p) => regelt.includes(p.monat)))
  const offen: Posten[] = []
  const ueberzahlung: Ueberzahlung[] = []
  for (const k of new Set([...soll.keys(), ...gebunden.keys(), ...ueberzahlt.keys()])) {
    const [s, g, u] = [soll.get(k) ?? [], gebunden.get(k) ?? [], ueberzahlt.get(k) ?? []]
    const fehlt = gesamt(s) - gesamt(g) + gesamt(u)
    if (fehlt > 0) offen.push(...verteileNachzahlung(cent(fehlt), s, g))
    const anspruch = s[0] ?? g[0] ?? u[0]
    // § 72 Abs. 2 SGB II: a Sofortzuschlag that was paid is not claimed back.
    if (fehlt < 0 && anspruch && anspruch.leistungsart !== 'sofortzuschlag') {
      const { monat, person, leistungsart, kostentraeger } = anspruch
      ueberzahlung.push({ monat, person, leistungsart, kostentraeger, betrag: cent(-fehlt) })
    }
  }
  return { offen: fasseZusammen(offen), ueberzahlung: ueberzahlung.sort(vergleicheUeberzahlung) }
}

function nachAnspruch<P extends Ueberzahlung>(liste: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const je = new Map<string, P[]>()
  for (const p of liste) {
    const k = anspruchSchluessel(p)
    const da = je.get(k)
    if (da) da.push(p)
    else je.set(k, [p])
  }
  return je
}

/**
 * Who gets a back-payment: first those who by the new plan should have had more than they got,
 * deviating payees (landlord) before the household; what is left follows the new plan.
 */
function verteileNachzahlung(betrag: Cent, plan: readonly Posten[], gebunden: readonly Posten[]): readonly Posten[] {
  const soll = fasseZusammen(plan)
  const erhalten = new Map<string, number>()
  for (const p of gebunden) {
    const k = empfaengerSchluessel(p)
    erhalten.set(k, (erhalten.get(k) ?? 0) + p.betrag)
  }
  const folge = [...soll].sort(
    (a, b) => rang(a) - rang(b) || textfolge(empfaengerSchluessel(a), empfaengerSchluessel(b)),
  )
  const gibt = new Map<Posten, number>()
  let rest: number = betrag
  const fuelle = (grenze: (p: Posten) => number): void => {
    for (const p of folge) {
      const da = gibt.get(p) ?? 0
      const stueck = Math.max(0, Math.min(rest, grenze(p) - da))
      gibt.set(p, da + stueck)
      rest -= stueck
    }
  }
  fuelle((p) => p.betrag - (erhalten.get(empfaengerSchluessel(p)) ?? 0))
  fuelle((p) => p.betrag)
  if (rest > 0) {
    // more than the plan: money that was claimed has come back, and what was paid on the claim is the household's
    const haushalt = folge.findLast((p) => p.empfaengerart === 'bedarfsgemeinschaft' || p.empfaengerart === 'person')
    if (haushalt === undefined) throw new Error('back-payment exceeds the plan of the month')
    gibt.set(haushalt, (gibt.get(haushalt) ?? 0) + rest)
  }
  return folge.map((p) => ({ ...p, betrag: cent(gibt.get(p) ?? 0) })).filter((p) => p.betrag > 0)
}

const rang = (p: Posten): number => (p.empfaengerart === 'bedarfsgemeinschaft' ? 1 : 0)

/** Payments: parts of one month to one payee. */
export function nachGruppe(posten: readonly Posten[]): ReadonlyMap<string, readonly Posten[]> {
  const je = new Map<string, Posten[]>()
  for (const p of posten) {
    const k = `${p.monat}|${empfaengerSchluessel(p)}`
    const gruppe = je.get(k)
    if (gruppe) gruppe.push(p)
    else je.set(k, [p])
  }
  return je
}

/** Both in the one order of a plan. */
export function gleich(a: readonly Posten[] = [], b: readonly Posten[] = []): boolean {
  return a.length === b.length && a.every((p, i) => textDes(p) === textDes(b[i]))
}

function textDes(p: Posten | undefined): string {
  return p === undefined ? '' : `${anspruchSchluessel(p)}|${empfaengerSchluessel(p)}|${p.betrag}`
}

function gesamt(posten: readonly { readonly betrag: Cent }[]): number {
  return posten.reduce((s, p) => s + p.betrag, NULL_CENT as number)
}

/** The months of which something has been taken by a run. */
export function gezahlteMonate(stand: Zahlungsstand): readonly Monat[] {
  return [...new Set(stand.gebunden.map((p) => p.monat))].sort((a, b) => a - b)
}
