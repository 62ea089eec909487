import { type Datum, monatVon, teile } from '../../kern/index.ts'
import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import {
  bereite,
  type Eintrag,
  OFFEN_BIS,
  OFFEN_VON,
  type Person,
  type Sachverhalt,
} from '../sachverhalt/sachverhalt.ts'
import { hinweis } from './katalog.ts'

type Pruefung = (s: Sachverhalt) => readonly Hinweis[]

/** Missing and contradicting facts, each with the fact and the field it concerns. The order does not depend on the order of entry. */
export function hinweiseZuAngaben(angaben: Angaben): readonly Hinweis[] {
  const s = bereite(angaben)
  return PRUEFUNGEN.flatMap((p) => p(s))
}

const ueberschneiden = (a: Eintrag, b: Eintrag): boolean => a.von <= b.bis && b.von <= a.bis

/** Every fact that begins while an earlier one of the list still runs. */
function ueberschneidungen<E extends Eintrag>(liste: readonly E[]): readonly E[] {
  return liste.filter((b, i) => liste.some((a, j) => j < i && ueberschneiden(a, b)))
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
      ...p.aufenthalte.flatMap((e) => kind(s, p, e)),
    ]
  })

function kind(s: Sachverhalt, p: Person, e: Eintrag<'person'>): readonly Hinweis[] {
  if (e.a.rolle !== 'kind') return []
  const ort = (feld: string) => ({ person: p.id, angabe: e.id, feld })
  const fremd = e.a.eltern.filter((id) => !s.personen.some((q) => q.id === id))
  return [
    ...(e.a.eltern.length === 0 ? [hinweis('ALG-PER-05', ort('eltern'))] : []),
    ...(fremd.length > 0 ? [hinweis('ALG-PER-09', ort('eltern'))] : []),
    ...(e.von >= p.ab[25] ? [hinweis('ALG-PER-06', ort('geburt'))] : []),
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

const unterkunft: Pruefung = (s) => {
  const liste = s.unterkuenfte
  return [
    ...(liste.length === 0 ? [hinweis('ALG-KDU-01')] : []),
    ...ueberschneidungen(liste).map((e) => hinweis('ALG-KDU-02', { angabe: e.id, feld: 'von' })),
    ...liste.flatMap((e) => {
      const bewohner = s.personen.filter((p) => p.aufenthalte.some((a) => a.von <= e.von && a.bis >= e.von))
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

const einkommen: Pruefung = (s) =>
  s.personen.flatMap((p) => [
    ...p.erwerb
      .filter((e) => e.a.steuern_cent + e.a.sozialabgaben_cent > e.a.brutto_cent)
      .map((e) => hinweis('ALG-EIN-02', { person: p.id, angabe: e.id, feld: 'steuern_cent' })),
    ...p.selbstaendig
      .filter((e) => e.a.steuern_cent + e.a.sozialabgaben_cent > e.a.gewinn_cent)
      .map((e) => hinweis('ALG-EIN-02', { person: p.id, angabe: e.id, feld: 'steuern_cent' })),
    ...p.sonstiges
      .filter((e) => e.a.einkommensart === 'elterngeld' || e.a.einkommensart === 'kapital')
      .map((e) => hinweis('ALG-EIN-04', { person: p.id, angabe: e.id, feld: 'einkommensart' })),
    ...p.kindergeld
      .filter((e) => e.a.berechtigt !== null && !s.personen.some((q) => q.id === e.a.berechtigt))
      .map((e) => hinweis('ALG-EIN-05', { person: p.id, angabe: e.id, feld: 'berechtigt' })),
    ...p.minderungen.map((e) => hinweis('ALG-MIN-01', { person: p.id, angabe: e.id })),
  ])

// The amount up to which the directive to § 12 (Rz. 12.13) does not question a car.
const KFZ_PRUEFGRENZE = 15_000_00

const vermoegen: Pruefung = (s) => {
  const alle = s.personen.flatMap((p) => p.vermoegen)
  return [
    ...(alle.length === 0 ? [hinweis('ALG-VER-02')] : []),
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
]
