import {
  bewilligungszeitraeume,
  festgelegt,
  type Verfahren,
  type VorlaeufigerZeitraum,
  vorlaeufigeZeitraeume,
} from '../../../fall/index.ts'
import { cent, isoMonat, type Monat, monat, summe } from '../../../kern/index.ts'
import { type Angeordnet, type Betragszeile, betragszeilen, type PersonMonat, rechne } from '../../../leistung/index.ts'
import {
  type Ergebnis,
  type PersonId,
  type Rechtsstand,
  type Saldierung,
  saldiere,
  setzeMangelsNachweisFest,
} from '../../../recht/index.ts'
import { mitSofortzuschlag } from '../../regelung.ts'
import { ABSCHLUSS, liegtIn } from '../../vorlaeufigkeit.ts'
import type { Verfahrenslage } from '../plan.ts'
import { listenWert, tagWert } from '../werte.ts'
import { stelle, uebrig, type Verrechnung, verrechne } from './verrechnung.ts'

export const SCHRITT = {
  anlass: 'anlass',
  frist: 'frist',
  umfang: 'umfang',
  bitte: 'bitte',
  eingang: 'eingang',
  zahlen: 'zahlen',
  abrechnung: 'abrechnung',
  bescheid: 'bescheid',
} as const

/** The field of the months of a person that nothing was proven for. */
export const ohneFeld = (p: PersonId): string => `ohne.${p}`

/** The period a procedure is about, as the ordered facts have it; after the final decision they say no more that it was. */
export function zeitraumDes(l: Verfahrenslage, v: Pick<Verfahren, 'gegenstand'>): VorlaeufigerZeitraum | undefined {
  const { geltendeAngaben: angaben, geltendeUmstaende: umstaende } = l
  if (angaben === undefined) return undefined
  const da = vorlaeufigeZeitraeume({ angaben, umstaende }).find((z) => z.zeitraum.id === v.gegenstand)
  if (da !== undefined) return da
  const zeitraum = bewilligungszeitraeume(angaben).find((z) => z.id === v.gegenstand)
  return zeitraum && { zeitraum, grund: 'hoehe', weil: '', nachweise: [] }
}

/** The ordered final decision about a period. */
export const abschlussDes = (l: Verfahrenslage, zeitraum: string): Angeordnet | undefined =>
  l.entscheidungen.find(
    (e): e is Angeordnet => e.zustand === 'angeordnet' && e.art === ABSCHLUSS && e.zeitraum === zeitraum,
  )

export type Personenabrechnung = {
  readonly person: PersonId
  readonly mehr: readonly Betragszeile[]
  readonly weniger: readonly Betragszeile[]
  readonly verrechnet: Verrechnung
  readonly auszuzahlen: readonly Betragszeile[]
  readonly zuErstatten: readonly Betragszeile[]
}

/** A provisional period against what the facts give now. */
export type Abrechnung = {
  readonly zeitraum: VorlaeufigerZeitraum
  readonly rechtsstand: Rechtsstand
  readonly monate: readonly Monat[]
  readonly regelt: readonly PersonMonat[]
  readonly ergebnisse: readonly Ergebnis[]
  /** What is due finally, with what stays by law and without what was not proven. */
  readonly endgueltig: readonly Betragszeile[]
  /** Rows that hold in place of the computed ones; zero: nothing was proven. */
  readonly bleibt: readonly Betragszeile[]
  readonly ohneNachweis: readonly PersonMonat[]
  readonly personen: readonly Personenabrechnung[]
  readonly saldo: Saldierung
  readonly anders: boolean
  readonly nichtAbgedeckt: readonly string[]
  /** Months whose money is not all on its way: nothing can be set off against it. */
  readonly nichtGezahlt: readonly Monat[]
}

const ist = (pm: PersonMonat) => (z: PersonMonat) => z.person === pm.person && z.monat === pm.monat

export function rechneAb(l: Verfahrenslage, v: Verfahren, rechtsstand: Rechtsstand): Abrechnung | undefined {
  const zeitraum = zeitraumDes(l, v)
  if (zeitraum === undefined) return undefined
  const monate = [...new Set(l.entschieden.map((g) => g.monat))]
    .filter((m) => liegtIn(zeitraum, m) && !l.endgueltigeMonate.has(m))
    .sort((a, b) => a - b)
  const ergebnisse = rechne({ angaben: l.angaben, umstaende: l.umstaende }, monate, rechtsstand, { herleitung: true })
  const gerechnet = betragszeilen(ergebnisse)
  const regelt = l.entschieden
    .filter((g) => monate.includes(g.monat))
    .map(({ person, monat }): PersonMonat => ({ person, monat }))
  const ohneNachweis = ohneNachweisIn(l, v, regelt)
  const bleibt = regelt.flatMap((pm) => anstelle(l, pm, gerechnet.filter(ist(pm)), ohneNachweis.some(ist(pm))))
  const ersetzt = new Set(bleibt.map(stelle))
  const endgueltig = [
    ...gerechnet.filter((z) => regelt.some((pm) => ist(pm)(z)) && !ersetzt.has(stelle(z))),
    ...bleibt.filter((z) => z.betrag > 0),
  ]
  const personen = l.fall.mitglieder
    .map((m) => m.lokal)
    .filter((p) => regelt.some((pm) => pm.person === p))
    .map((p) => abrechnungDer(l, p, monate, endgueltig))
  const saldo = saldiere(monatszeilen(l, regelt, endgueltig), l.heute, rechtsstand)
  pruefeSaldo(personen, saldo)
  return {
    zeitraum,
    rechtsstand,
    monate,
    regelt,
    ergebnisse,
    endgueltig,
    bleibt,
    ohneNachweis,
    personen,
    saldo,
    anders: personen.some((p) => p.mehr.length + p.weniger.length > 0),
    nichtAbgedeckt: [...new Set(ergebnisse.flatMap((e) => e.nichtAbgedeckt))],
    nichtGezahlt: nichtGezahlt(l, monate),
  }
}

/** § 41a Abs. 3 Satz 3 and 4: only after the time named in the letter has passed. */
function ohneNachweisIn(l: Verfahrenslage, v: Verfahren, regelt: readonly PersonMonat[]): readonly PersonMonat[] {
  const eingang = festgelegt(v, SCHRITT.eingang)?.werte
  const bis = tagWert(festgelegt(v, SCHRITT.bitte)?.werte, 'frist')
  const abgelaufen = bis !== undefined && l.heute > bis
  return regelt.filter(
    (pm) =>
      listenWert(eingang, ohneFeld(pm.person)).some((m) => monat(m) === pm.monat) &&
      setzeMangelsNachweisFest({ nachgewiesen: null }, abgelaufen) === 0,
  )
}

/** A Sofortzuschlag that was paid stays (§ 72 Abs. 2 SGB II); everything else of a month without proof is nothing. */
function anstelle(
  l: Verfahrenslage,
  pm: PersonMonat,
  neu: readonly Betragszeile[],
  ohneNachweis: boolean,
): readonly Betragszeile[] {
  const alt = l.geltend.filter(ist(pm))
  const bleibt = mitSofortzuschlag(neu, alt).filter((z) => z.leistungsart === 'sofortzuschlag')
  const zuschlag = bleibt.filter((z) => !neu.some((n) => stelle(n) === stelle(z) && n.betrag === z.betrag))
  if (!ohneNachweis) return zuschlag
  const gewaehrt = alt.filter((z) => z.leistungsart === 'sofortzuschlag')
  return [
    ...gewaehrt,
    ...neu.filter((z) => !gewaehrt.some((g) => stelle(g) === stelle(z))).map((z) => ({ ...z, betrag: cent(0) })),
  ]
}

function abrechnungDer(
  l: Verfahrenslage,
  person: PersonId,
  monate: readonly Monat[],
  endgueltig: readonly Betragszeile[],
): Personenabrechnung {
  const alt = l.geltend.filter((z) => z.person === person && monate.includes(z.monat))
  const neu = endgueltig.filter((z) => z.person === person)
  const [mehr, weniger] = [uebrig(neu, alt), uebrig(alt, neu)]
  const verrechnet = verrechne(mehr, weniger)
  return {
    person,
    mehr,
    weniger,
    verrechnet,
    auszuzahlen: uebrig(mehr, verrechnet.mehr),
    zuErstatten: uebrig(weniger, verrechnet.weniger),
  }
}

function monatszeilen(l: Verfahrenslage, regelt: readonly PersonMonat[], endgueltig: readonly Betragszeile[]) {
  return regelt.flatMap((pm) => {
    const [alt, neu] = [l.geltend.filter(ist(pm)), endgueltig.filter(ist(pm))]
    const je = new Map([...alt, ...neu].map((z) => [stelle(z), z]))
    const betrag = (liste: readonly Betragszeile[], k: string) =>
      summe(liste.filter((z) => stelle(z) === k).map((z) => z.betrag))
    return [...je].map(([k, z]) => ({ ...z, vorlaeufig: betrag(alt, k), abschliessend: betrag(neu, k) }))
  })
}

/** @throws if setting off row by row does not come to what the law computes person by person and bearer. */
function pruefeSaldo(personen: readonly Personenabrechnung[], s: Saldierung): void {
  const je = (liste: readonly { readonly kostentraeger: string; readonly betrag: number }[], k: string): number =>
    liste.reduce((x, z) => x + (z.kostentraeger === k ? z.betrag : 0), 0)
  for (const p of personen) {
    const soll = s.personen.find((x) => x.person === p.person)
    for (const k of ['bund', 'kommune'])
      if (
        je(p.zuErstatten, k) !== je(soll?.zuErstatten ?? [], k) ||
        je(p.auszuzahlen, k) !== je(soll?.auszuzahlen ?? [], k)
      )
        throw new Error(`settlement of ${p.person}: rows and law differ`)
  }
}

/** What is granted and neither taken by a run nor found overpaid before. */
function nichtGezahlt(l: Verfahrenslage, monate: readonly Monat[]): readonly Monat[] {
  const { gebunden, ueberzahlt } = l.zahlungsstand
  return monate.filter((m) => {
    const von = (liste: readonly { readonly monat: Monat; readonly betrag: number }[]): number =>
      liste.reduce((s, z) => s + (z.monat === m ? z.betrag : 0), 0)
    return von(gebunden) - von(ueberzahlt) !== von(l.geltend)
  })
}

export const monatOption = (m: Monat): string => isoMonat(m)
