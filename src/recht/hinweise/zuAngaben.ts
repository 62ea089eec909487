import { type Datum, datum, monatVon, teile } from '../../kern/index.ts'
import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import {
  angabenDer,
  bereite,
  type Einnahme,
  type Eintrag,
  OFFEN_BIS,
  OFFEN_VON,
  type Person,
  type Sachverhalt,
} from '../sachverhalt/sachverhalt.ts'
import { hinweis } from './katalog.ts'
import { type Pruefung, ueberschneiden, ueberschneidungen } from './pruefung.ts'
import { BETRAEGE } from './widerspruchBetrag.ts'
import { PERSONEN } from './widerspruchPerson.ts'
import { ZEITEN } from './widerspruchZeit.ts'

/** Missing and contradicting facts, each with the fact and the field it concerns. The order does not depend on the order of entry. */
export function hinweiseZuAngaben(angaben: Angaben): readonly Hinweis[] {
  const s = bereite(angaben)
  return PRUEFUNGEN.flatMap((p) => p(s))
}

const form: Pruefung = (s) => {
  const ids = new Set(s.personen.map((p) => p.id))
  return s.eintraege.flatMap((e) => {
    const liste: Hinweis[] = []
    if (e.bis < e.von) liste.push(hinweis('ALG-ANG-03', { angabe: e.id, feld: 'bis' }))
    if ('person' in e.a && !ids.has(e.a.person))
      liste.push(hinweis('ALG-ANG-02', { angabe: e.id, feld: 'person', person: e.a.person }))
    return liste
  })
}

const rollen: Pruefung = (s) => {
  const alle = s.personen.flatMap((p) => p.aufenthalte)
  const mit = (rolle: string): readonly Eintrag<'person'>[] => alle.filter((e) => e.a.rolle === rolle)
  const doppelt = (rolle: string, code: 'ALG-PER-02' | 'ALG-PER-03'): readonly Hinweis[] =>
    ueberschneidungen(mit(rolle)).map((e) => hinweis(code, { person: e.a.person, angabe: e.id, feld: 'rolle' }))
  return [
    ...(mit('hauptperson').length === 0 ? [hinweis('ALG-PER-01')] : []),
    ...doppelt('hauptperson', 'ALG-PER-02'),
    ...doppelt('partner', 'ALG-PER-03'),
  ]
}

const aufenthalte: Pruefung = (s) =>
  s.personen.flatMap((p) => {
    const ort = (e: Eintrag<'person'>, feld: string) => ({ person: p.id, angabe: e.id, feld })
    const erste = p.aufenthalte[0]
    return [
      ...p.aufenthalte
        .filter((e) => e.a.geburt !== erste?.a.geburt)
        .map((e) => hinweis('ALG-PER-04', ort(e, 'geburt'))),
      ...ueberschneidungen(p.aufenthalte).map((e) => hinweis('ALG-PER-07', ort(e, 'von'))),
      ...p.aufenthalte
        .filter((e) => e.a.rolle === 'haushaltsangehoerig' && !s.personen.some((q) => q.je.verwandte !== undefined))
        .map((e) => hinweis('ALG-PER-16', ort(e, 'rolle'))),
      ...urlaub(p),
      ...p.aufenthalte.flatMap((e) => kind(s, p, e)),
    ]
  })

const DREI_WOCHEN = 21

/** § 7b Abs. 3 Satz 2 SGB II: the days of each calendar year on which someone was away with consent and without a reason. */
function urlaub(p: Person): readonly Hinweis[] {
  const jeJahr = new Map<number, number>()
  return angabenDer(p, 'ortsabwesenheit').flatMap((e) => {
    if (e.a.abwesenheit !== 'ohneGrund' || !e.a.zustimmung) return []
    let ueber = false
    // An end of the calendar takes no longer than a year.
    const letzter = Math.min(e.bis, e.von + 366)
    for (let tag = e.von; tag <= letzter; tag++) {
      const { jahr } = teile(tag as Datum)
      const anzahl = (jeJahr.get(jahr) ?? 0) + 1
      jeJahr.set(jahr, anzahl)
      ueber ||= anzahl > DREI_WOCHEN
    }
    return ueber ? [hinweis('ALG-PER-15', { person: p.id, angabe: e.id, feld: 'bis' })] : []
  })
}

function kind(s: Sachverhalt, p: Person, e: Eintrag<'person'>): readonly Hinweis[] {
  if (e.a.rolle !== 'kind') return []
  const ort = (feld: string) => ({ person: p.id, angabe: e.id, feld })
  const fremd = e.a.eltern.filter((id) => !s.personen.some((q) => q.id === id))
  return [
    ...(e.a.eltern.length === 0 ? [hinweis('ALG-PER-05', ort('eltern'))] : []),
    ...(fremd.length > 0 ? [hinweis('ALG-PER-09', ort('eltern'))] : []),
    ...(e.von >= p.ab[25] ? [hinweis('ALG-PER-06', ort('geburt'))] : []),
    ...(s.personen.some((q) => q.aufenthalte.some((x) => x.a.rolle === 'kind' && x.a.eltern.includes(p.id)))
      ? [hinweis('ALG-PER-13', ort('rolle'))]
      : []),
    ...(p.kindergeld.length === 0 && e.von < p.ab[18] ? [hinweis('ALG-EIN-01', { person: p.id })] : []),
    ...unterhalt(s, p, e),
  ]
}

/** A child with one parent here and no maintenance from the other. */
function unterhalt(s: Sachverhalt, p: Person, e: Eintrag<'person'>): readonly Hinweis[] {
  if (e.a.eltern.length !== 1 || e.von >= p.ab[18]) return []
  const allein = s.personen.some((q) => e.a.eltern.includes(q.id) && q.alleinerziehung.length > 0)
  const bekommt = p.sonstiges.some(
    (x) => x.a.einkommensart === 'unterhalt' || x.a.einkommensart === 'unterhaltsvorschuss',
  )
  return allein && !bekommt ? [hinweis('ALG-EIN-03', { person: p.id })] : []
}

const zeitraum: Pruefung = (s) => {
  const bwz = s.bewilligungszeitraeume
  return [
    ...(bwz.length === 0 ? [hinweis('ALG-BEW-01')] : []),
    ...ueberschneidungen(bwz).map((e) => hinweis('ALG-BEW-02', { angabe: e.id, feld: 'von' })),
    ...bwz.filter((e) => monate(e) > 12).map((e) => hinweis('ALG-BEW-03', { angabe: e.id, feld: 'bis' })),
    ...bwz.filter((e) => !sindVolleMonate(e)).map((e) => hinweis('ALG-BEW-04', { angabe: e.id, feld: 'von' })),
    ...(s.antraege.length === 0 ? [hinweis('ALG-BEW-05')] : []),
    ...s.karenzzeiten
      .filter((e) => e.von !== OFFEN_VON && e.bis !== OFFEN_BIS && monate(e) > 12)
      .map((e) => hinweis('ALG-KDU-08', { angabe: e.id, feld: 'bis' })),
  ]
}

const monate = (e: Eintrag): number => monatVon(e.bis as Datum) - monatVon(e.von as Datum) + 1
const sindVolleMonate = (e: Eintrag): boolean =>
  teile(e.von as Datum).tag === 1 && teile((e.bis + 1) as Datum).tag === 1

/** Who lives here on the first day of a flat; a stay and a flat with open beginnings go together. */
const wohntAm = (a: Eintrag<'person'>, tag: number): boolean =>
  (a.a.von === null && tag === OFFEN_VON ? OFFEN_VON : a.von) <= tag && a.bis >= tag

const unterkunft: Pruefung = (s) => {
  const liste = s.unterkuenfte
  return [
    ...(liste.length === 0 ? [hinweis('ALG-KDU-01')] : []),
    ...ueberschneidungen(liste).map((e) => hinweis('ALG-KDU-02', { angabe: e.id, feld: 'von' })),
    ...liste.flatMap((e) => {
      const bewohner = s.personen.filter((p) => p.aufenthalte.some((a) => wohntAm(a, e.von)))
      return [
        ...(e.a.koepfe < bewohner.length ? [hinweis('ALG-KDU-03', { angabe: e.id, feld: 'koepfe' })] : []),
        ...(e.a.anerkannt_cent === null && e.a.angemessen_unterkunft_cent === null
          ? [hinweis('ALG-KDU-04', { angabe: e.id, feld: 'angemessen_unterkunft_cent' })]
          : []),
      ]
    }),
  ]
}

const OHNE_BETRAG_NICHTS = new Set(['ernaehrung', 'unabweisbar', 'schulbuch'])

const mehrbedarfe: Pruefung = (s) =>
  s.personen.flatMap((p) => [
    ...p.mehrbedarfe
      .filter(
        (e) => e.a.betrag_cent === null && e.a.prozent_x100 === null && OHNE_BETRAG_NICHTS.has(e.a.mehrbedarfsart),
      )
      .map((e) => hinweis('ALG-MEB-03', { person: p.id, angabe: e.id, feld: 'betrag_cent' })),
    ...angabenDer(p, 'bildungsbedarf')
      .filter((e) => e.a.betrag_cent === null && e.a.bildungsart !== 'teilhabe')
      .map((e) => hinweis('ALG-BUT-02', { person: p.id, angabe: e.id, feld: 'betrag_cent' })),
    ...alleinerziehung(s, p),
  ])

function alleinerziehung(s: Sachverhalt, p: Person): readonly Hinweis[] {
  const hier = p.aufenthalte.find((e) => e.a.rolle === 'hauptperson')
  const partner = s.personen.some((q) => q.aufenthalte.some((e) => e.a.rolle === 'partner'))
  const kinder = s.personen.some((q) =>
    q.aufenthalte.some(
      (e) => e.a.rolle === 'kind' && (e.a.eltern.includes(p.id) || e.a.eltern.length === 0) && e.von < q.ab[18],
    ),
  )
  const [angabe] = p.alleinerziehung
  if (angabe === undefined)
    return hier !== undefined && kinder && !partner ? [hinweis('ALG-MEB-01', { person: p.id })] : []
  const ort = { person: p.id, angabe: angabe.id }
  return [...(partner ? [hinweis('ALG-MEB-02', ort)] : []), ...(kinder ? [] : [hinweis('ALG-MEB-04', ort)])]
}

/** Whoever draws the Kindergeld by the fact lives here, or nobody is named. */
const kenntBerechtigte = (s: Sachverhalt, e: Einnahme): boolean => {
  const genannt = e.a.art === 'einkommen' ? e.a.berechtigt : null
  return genannt === null || s.personen.some((q) => q.id === genannt)
}

/** What is odd about a single inflow or a kind with rules of its own. */
function einnahme(p: Person, e: Einnahme): readonly Hinweis[] {
  const ort = (feld: string) => ({ person: p.id, angabe: e.id, feld })
  const liste =
    e.a.art === 'einkommen' ? laufend(e as Eintrag<'einkommen'>, ort) : einmalig(e as EinmaligeEinnahme, ort)
  const frei = e.a.frei_cent ?? null
  if (frei !== null && frei > e.a.betrag_cent) liste.push(hinweis('ALG-EIN-11', ort('frei_cent')))
  if (frei === null && (e.a.einkommensart === 'zuwendung' || e.a.einkommensart === 'wohlfahrt'))
    liste.push(hinweis('ALG-EIN-12', ort('frei_cent')))
  if (istUnsicher(e)) liste.push(hinweis('ALG-EIN-18', ort('einkommensart')))
  if (e.a.einkommensart === 'ferienjob' && (p.ausbildung.length === 0 || e.von >= p.ab[25]))
    liste.push(hinweis('ALG-EIN-13', ort('einkommensart')))
  return liste
}

/** Kinds with a change whose day the sources do not give, up to the day from which the rule is sure. */
const SICHER_AB: Readonly<Record<string, number>> = {
  kapital: datum('2021-04-22'),
  freiwilligendienst: datum('2021-04-22'),
  ehrenamt: datum('2021-04-22'),
  betreuerpauschale: datum('2022-01-01'),
  vermaechtnis: datum('2025-02-28'),
  sterbevierteljahr: datum('2026-05-04'),
}

const istUnsicher = (e: Einnahme): boolean => e.von !== OFFEN_VON && e.von < (SICHER_AB[e.a.einkommensart] ?? e.von)

type EinmaligeEinnahme = Eintrag<'einmaligeEinnahme'>
type Ort = (feld: string) => { readonly person: string; readonly angabe: string; readonly feld: string }

function laufend(e: Eintrag<'einkommen'>, ort: Ort): Hinweis[] {
  const liste: Hinweis[] = []
  if (e.a.nachzahlung && e.a.von === null) liste.push(hinweis('ALG-EIN-06', ort('von')))
  else if (e.a.nachzahlung && (e.a.bis === null || monate(e) > 1)) liste.push(hinweis('ALG-EIN-07', ort('bis')))
  const nachGrad = e.a.einkommensart === 'nvaVerletztenrente' || e.a.einkommensart === 'entschaedigungBeg'
  if (nachGrad && (e.a.minderung_prozent ?? e.a.frei_cent ?? null) === null)
    liste.push(hinweis('ALG-EIN-19', ort('minderung_prozent')))
  if (e.a.grundrentenzeiten === true && e.a.einkommensart !== 'rente')
    liste.push(hinweis('ALG-EIN-20', ort('grundrentenzeiten')))
  const elterngeld = e.a.einkommensart === 'elterngeld' || e.a.einkommensart === 'elterngeldPlus'
  if (elterngeld && (e.a.vor_geburt_cent ?? null) === null) liste.push(hinweis('ALG-EIN-08', ort('vor_geburt_cent')))
  return liste
}

function einmalig(e: EinmaligeEinnahme, ort: Ort): Hinweis[] {
  const liste: Hinweis[] = []
  const { fuer_von, fuer_bis } = e.a
  if ((fuer_von === null) !== (fuer_bis === null) || (fuer_von ?? '') > (fuer_bis ?? ''))
    liste.push(hinweis('ALG-EIN-10', ort('fuer_bis')))
  const monat = e.a.zufluss_am.slice(0, 7)
  if ((fuer_von ?? monat) < monat && (fuer_bis ?? '') >= monat) liste.push(hinweis('ALG-EIN-09', ort('fuer_bis')))
  if (e.a.steuern_cent + e.a.sozialabgaben_cent > e.a.betrag_cent)
    liste.push(hinweis('ALG-EIN-02', ort('steuern_cent')))
  return liste
}

function betrieb(s: Sachverhalt, p: Person, e: Eintrag<'betriebsergebnis'>): readonly Hinweis[] {
  const ort = (feld: string) => ({ person: p.id, angabe: e.id, feld })
  const liste: Hinweis[] = []
  if (p.selbstaendig.some((x) => ueberschneiden(x, e))) liste.push(hinweis('ALG-EIN-15', ort('einnahmen_cent')))
  const zeit = s.bewilligungszeitraeume.find((b) => b.von <= e.von && b.bis >= e.von)
  if (zeit !== undefined && zeit.bis < e.bis) liste.push(hinweis('ALG-EIN-16', ort('bis')))
  if (e.a.betriebsausgaben_cent - e.a.nicht_anerkannt_cent > e.a.einnahmen_cent)
    liste.push(hinweis('ALG-EIN-17', ort('betriebsausgaben_cent')))
  return liste
}

/** § 5 GrusiGV: expenses come off income of their own kind only. */
function ausgabenOhneArbeit(p: Person): readonly Hinweis[] {
  const betriebe = angabenDer(p, 'betriebsergebnis').length
  const arbeitet = p.erwerb.length + p.selbstaendig.length + p.einmalLohn.length + betriebe > 0
  if (arbeitet || p.sonstiges.some((e) => MIT_ARBEIT.has(e.a.einkommensart))) return []
  return p.absetzungen
    .filter((e) => e.a.absetzungsart === 'fahrtkosten' || e.a.absetzungsart === 'werbungskosten')
    .map((e) => hinweis('ALG-EIN-14', { person: p.id, angabe: e.id, feld: 'absetzungsart' }))
}
const MIT_ARBEIT = new Set<string>([
  'ehrenamt',
  'betreuerpauschale',
  'ferienjob',
  'freiwilligendienst',
  'bafoeg',
  'berufsausbildungsbeihilfe',
  'begabtenfoerderung',
  'reisekostenTeilhabe',
  'ausbildungsgeld',
])

const einkommen: Pruefung = (s) =>
  s.personen.flatMap((p) => [
    ...p.erwerb
      .filter((e) => e.a.steuern_cent + e.a.sozialabgaben_cent > e.a.brutto_cent)
      .map((e) => hinweis('ALG-EIN-02', { person: p.id, angabe: e.id, feld: 'steuern_cent' })),
    ...p.selbstaendig
      .filter((e) => e.a.steuern_cent + e.a.sozialabgaben_cent > e.a.gewinn_cent)
      .map((e) => hinweis('ALG-EIN-02', { person: p.id, angabe: e.id, feld: 'steuern_cent' })),
    ...[...p.sonstiges, ...p.kindergeld, ...p.einmalLohn].flatMap((e) => einnahme(p, e)),
    ...ausgabenOhneArbeit(p),
    ...angabenDer(p, 'betriebsergebnis').flatMap((e) => betrieb(s, p, e)),
    ...p.kindergeld
      .filter((e) => !kenntBerechtigte(s, e))
      .map((e) => hinweis('ALG-EIN-05', { person: p.id, angabe: e.id, feld: 'berechtigt' })),
    ...p.minderungen.flatMap((e) => minderung(p, e)),
  ])

const SIEBEN_MONATE = 7 * 31

function minderung(p: Person, e: Eintrag<'minderung'>): readonly Hinweis[] {
  const ort = { person: p.id, angabe: e.id, feld: 'von' }
  if (e.von === OFFEN_VON) return [hinweis('ALG-MIN-02', ort)]
  return e.von - datum(e.a.ereignis_am) > SIEBEN_MONATE ? [hinweis('ALG-MIN-03', ort)] : []
}

// The amount up to which the directive to § 12 (Rz. 12.13) does not question a car.
const KFZ_PRUEFGRENZE = 15_000_00

const vermoegen: Pruefung = (s) => {
  const alle = s.personen.flatMap((p) => p.vermoegen)
  return [
    ...(alle.length === 0 ? [hinweis('ALG-VER-02')] : []),
    ...alle
      .filter((e) => (e.a.eigenheim ?? null) !== null && !e.a.geschuetzt && (e.a.wohnflaeche_m2x100 ?? null) === null)
      .map((e) => hinweis('ALG-VER-06', { person: e.a.person, angabe: e.id, feld: 'wohnflaeche_m2x100' })),
    ...alle
      .filter((e) => e.a.vermoegensart === 'vorsorgeSelbstaendiger' && e.bis >= datum('2025-01-01'))
      .map((e) => hinweis('ALG-VER-05', { person: e.a.person, angabe: e.id, feld: 'jahre_selbstaendig' })),
    ...alle
      .filter((e) => e.a.vermoegensart === 'kfz' && !e.a.geschuetzt && e.a.wert_cent <= KFZ_PRUEFGRENZE)
      .map((e) => hinweis('ALG-VER-03', { person: e.a.person, angabe: e.id, feld: 'geschuetzt' })),
  ]
}

const PRUEFUNGEN: readonly Pruefung[] = [
  form,
  rollen,
  aufenthalte,
  zeitraum,
  unterkunft,
  mehrbedarfe,
  einkommen,
  vermoegen,
  ...ZEITEN,
  ...PERSONEN,
  ...BETRAEGE,
]
