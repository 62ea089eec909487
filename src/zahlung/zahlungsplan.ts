import {
  type Cent,
  cent,
  err,
  ersterTag,
  kennung,
  letzterTag,
  liesDatum,
  type Monat,
  NULL_CENT,
  ok,
  type Result,
  summe,
} from '../kern/index.ts'
import type { Leistungsart, Leistungsbetrag, PersonId } from '../recht/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'
import {
  type Empfaenger,
  fasseZusammen,
  type Kontoangabe,
  type Posten,
  textfolge,
  vergleicheLeistung,
  vergleichePersonen,
  type Zahlungsweg,
  type Zahlungswege,
} from './posten.ts'
import { nimm } from './verteilung.ts'

export type Planperson = {
  readonly person: PersonId
  /** The person's whole need in this month: the weight of the split by need. */
  readonly bedarf: Cent
  readonly leistungen: readonly Leistungsbetrag[]
}

export type Planmonat = {
  readonly monat: Monat
  readonly personen: readonly Planperson[]
  /** Rent and costs owed for the whole flat in this month; null if nothing is owed or known. */
  readonly mieteGeschuldet: Cent | null
}

export type Planeingabe = { readonly monate: readonly Planmonat[]; readonly wege: Zahlungswege }

export type PlanAbgelehnt =
  | { readonly art: 'keinKonto'; readonly monat: Monat; readonly person: PersonId; readonly betrag: Cent }
  | { readonly art: 'wegUnzulaessig'; readonly weg: string }
  /** § 26 Abs. 5 SGB II: this is for the insurer, and no way leads there, or not for all of it. */
  | { readonly art: 'versicherungFehlt'; readonly monat: Monat; readonly person: PersonId; readonly betrag: Cent }

/** What is still to be placed of one person's benefit of one kind. */
type Topf = { readonly person: PersonId; readonly leistung: Leistungsbetrag; rest: Cent }

const REIHENFOLGE: readonly Zahlungsweg['art'][] = ['versicherung', 'vermieter', 'versorger', 'person']

/**
 * Who gets what: the amounts of each person and month, cut into parts for the payees.
 * The parts of a person are together exactly what the person is due; nothing is negative; the
 * order of the input does not matter. First the landlord (§ 22 Abs. 7 SGB II: never more than is
 * owed, never more than the person's own Unterkunft claim), then the supplier, then separate
 * payments to a person; all the rest goes to the account of the Bedarfsgemeinschaft. What the law gives to an insurer
 * (§ 26 Abs. 5 SGB II) goes there whole and never to the household.
 * @throws if an amount is negative or a month or person appears twice: bugs of the caller.
 */
export function zahlungsplan(eingabe: Planeingabe): Result<readonly Posten[], PlanAbgelehnt> {
  const unzulaessig = Object.entries(eingabe.wege.abweichend)
    .filter(([, w]) => !istZulaessig(w))
    .map(([k]) => k)
    .sort(textfolge)[0]
  if (unzulaessig !== undefined) return err({ art: 'wegUnzulaessig', weg: unzulaessig })
  pruefeEingabe(eingabe)
  const posten: Posten[] = []
  for (const m of [...eingabe.monate].sort((a, b) => a.monat - b.monat)) {
    const ergebnis = planDesMonats(m, eingabe.wege)
    if (!ergebnis.ok) return ergebnis
    posten.push(...ergebnis.wert)
  }
  return ok(fasseZusammen(posten))
}

const NUR_AUS: Readonly<Record<Zahlungsweg['art'], Leistungsart | undefined>> = {
  vermieter: 'unterkunft', // § 22 Abs. 7 Satz 1 SGB II
  versorger: 'unterkunft',
  versicherung: 'zuschussVersicherung', // § 26 Abs. 5 SGB II
  person: undefined,
}

function istZulaessig(w: Zahlungsweg): boolean {
  const betragGueltig = w.betrag_cent === null || (Number.isSafeInteger(w.betrag_cent) && w.betrag_cent >= 0)
  const tageGueltig = [w.von, w.bis].every((t) => t === null || liesDatum(t) !== undefined)
  return betragGueltig && tageGueltig && [undefined, w.leistungsart].includes(NUR_AUS[w.art])
}

function pruefeEingabe({ monate }: Planeingabe): void {
  if (new Set(monate.map((m) => m.monat)).size !== monate.length) throw new Error('a month appears twice')
  for (const m of monate) {
    if (new Set(m.personen.map((p) => p.person)).size !== m.personen.length) {
      throw new Error(`a person appears twice in ${m.monat}`)
    }
    const betraege = m.personen.flatMap((p) => [p.bedarf, ...p.leistungen.map((l) => l.betrag)])
    if (betraege.some((b) => b < 0)) throw new Error(`negative amount in ${m.monat}`)
  }
}

function planDesMonats(m: Planmonat, wege: Zahlungswege): Result<readonly Posten[], PlanAbgelehnt> {
  const personen = [...m.personen].sort((a, b) => vergleichePersonen(a.person, b.person))
  const toepfe: Topf[] = personen.flatMap((p) =>
    [...p.leistungen].sort(vergleicheLeistung).map((l) => ({ person: p.person, leistung: l, rest: l.betrag })),
  )
  const posten: Posten[] = []
  let nochGeschuldet = m.mieteGeschuldet
  for (const weg of wegeDesMonats(wege, m.monat)) {
    const fuerWohnung = NUR_AUS[weg.art] === 'unterkunft'
    const teile = bediene(weg, personen, toepfe, fuerWohnung ? nochGeschuldet : null)
    posten.push(...teile.map((t) => ({ ...t, monat: m.monat })))
    if (fuerWohnung && nochGeschuldet !== null) {
      nochGeschuldet = cent(nochGeschuldet - summe(teile.map((t) => t.betrag)))
    }
  }
  const offen = toepfe.filter((t) => t.rest > 0)
  const versicherung = offen.find((t) => t.leistung.an !== undefined)
  if (versicherung !== undefined) {
    const { person, rest } = versicherung
    return err({ art: 'versicherungFehlt', monat: m.monat, person, betrag: rest })
  }
  const erster = offen[0]
  if (erster && wege.auszahlung === null) {
    const betrag = summe(offen.map((t) => t.rest))
    return err({ art: 'keinKonto', monat: m.monat, person: erster.person, betrag })
  }
  if (wege.auszahlung !== null) {
    const an: Empfaenger = { empfaenger: kontoRef(wege.auszahlung), empfaengerart: 'bedarfsgemeinschaft', zeichen: '' }
    for (const t of offen) posten.push({ ...teil(t, an, t.rest), monat: m.monat })
  }
  return ok(posten)
}

/** The ways that touch a day of this month, in the order in which they are served. */
function wegeDesMonats(wege: Zahlungswege, monat: Monat): readonly Zahlungsweg[] {
  return Object.entries(wege.abweichend)
    .filter(([, w]) => {
      const von = w.von === null ? undefined : liesDatum(w.von)
      const bis = w.bis === null ? undefined : liesDatum(w.bis)
      return (von === undefined || von <= letzterTag(monat)) && (bis === undefined || bis >= ersterTag(monat))
    })
    .sort(
      ([k1, a], [k2, b]) =>
        REIHENFOLGE.indexOf(a.art) - REIHENFOLGE.indexOf(b.art) ||
        textfolge(a.von ?? '', b.von ?? '') ||
        textfolge(k1, k2),
    )
    .map(([, w]) => w)
}

type Teil = Omit<Posten, 'monat'>

function bediene(weg: Zahlungsweg, personen: readonly Planperson[], toepfe: Topf[], hoechstens: Cent | null): Teil[] {
  const betroffen = personen.filter((p) => weg.person === null || weg.person === p.person)
  const toepfeVon = (p: Planperson): Topf[] =>
    toepfe.filter(
      (t) =>
        t.person === p.person &&
        (weg.leistungsart === 'alle' || t.leistung.leistungsart === weg.leistungsart) &&
        (weg.art === 'versicherung') === (t.leistung.an !== undefined),
    )
  const geber = betroffen.map((p) => ({
    gewicht: weg.aufteilung === 'koepfe' ? 1 : p.bedarf,
    grenze: summe(toepfeVon(p).map((t) => t.rest)),
  }))
  const vorhanden = summe(geber.map((g) => g.grenze))
  const ziel = Math.min(vorhanden, weg.betrag_cent ?? vorhanden, hoechstens ?? vorhanden)
  const anteile = nimm(cent(Math.max(0, ziel)), geber)
  const an: Empfaenger = { empfaenger: kontoRef(weg.empfaenger), empfaengerart: weg.art, zeichen: weg.zeichen ?? '' }
  return betroffen.flatMap((p, i) => entnimm(toepfeVon(p), anteile[i] ?? NULL_CENT, an))
}

function entnimm(toepfe: readonly Topf[], betrag: Cent, an: Empfaenger): Teil[] {
  const teile: Teil[] = []
  let rest: number = betrag
  for (const t of toepfe) {
    const stueck = cent(Math.min(rest, t.rest))
    if (stueck === 0) continue
    teile.push(teil(t, an, stueck))
    t.rest = cent(t.rest - stueck)
    rest -= stueck
  }
  return teile
}

function kontoRef(k: Kontoangabe): KontoRef {
  return { konto: kennung<'Bankverbindung'>(k.konto), version: k.version }
}

function teil(t: Topf, an: Empfaenger, betrag: Cent): Teil {
  const { leistungsart, kostentraeger } = t.leistung
  return { person: t.person, leistungsart, kostentraeger, ...an, betrag }
}
