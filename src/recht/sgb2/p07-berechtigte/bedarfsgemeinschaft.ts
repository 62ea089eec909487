import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import { ERWERBSFAEHIG, GEBURT, GRUND, ROLLE } from '../../sachverhalt/felder.ts'
import { giltAlsNichtErreichbar, istOrtsabwesend } from '../p07b-erreichbarkeit/erreichbarkeit.ts'
import { istAusgeschlossenInAusbildung } from './auszubildende.ts'
import { aufenthalt, elternUnterDenKindern, istElternteilVon } from './haushalt.ts'

/** § 7 Abs. 3 Nr. 4 SGB II: up to which age a child belongs to its parents' Bedarfsgemeinschaft. */
export const kindBisAlter = parameter<number>('sgb2.7.3.kindBisAlter', '§ 7 Abs. 3 Nr. 4 SGB II', 'jahre', [
  {
    ab: '2005-01-01',
    verkuendet: '2003-12-29',
    wert: 18,
    quelle: '§ 7 Abs. 3 Nr. 4 SGB II i. d. F. v. 24.12.2003, BGBl. I S. 2954 (minderjährige Kinder)',
  },
  {
    ab: '2006-07-01',
    verkuendet: '2006-03-30',
    wert: 25,
    quelle: 'G. v. 24.03.2006, BGBl. 2006 I S. 558; Übergang § 68 Abs. 1 SGB II a. F.',
    nurNeueZeitraeume: true,
  },
])

/**
 * § 7 Abs. 3 Nr. 4, § 9 Abs. 3 SGB II: does a child that lives here with a child of its own found a Bedarfsgemeinschaft
 * of its own (the offices' practice), or are there three generations in one (BSG 17.07.2014, B 14 AS 54/13 R: "kann")?
 * Why the first is the default: docs/adr/0021-kind-mit-kind.md.
 */
const kindMitKind = schalter('sgb2.7.3.kindMitKind', '§ 7 Abs. 3 Nr. 4, § 9 Abs. 3 SGB II', [
  'eigeneBedarfsgemeinschaft',
  'dreiGenerationen',
])

/**
 * § 7 Abs. 3 SGB II: Zur Bedarfsgemeinschaft gehören die erwerbsfähigen Leistungsberechtigten, ihre Partner,
 * die Eltern unverheirateter Kinder unter 25 und diese Kinder. Ein Kind, das selbst mit eigenem Kind im
 * Haushalt lebt, bildet eine eigene Bedarfsgemeinschaft.
 */
export const istMitglied = groesse({
  id: 'sgb2.7.3.istMitglied',
  norm: '§ 7 Abs. 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    const e = aufenthalt(k, p)
    if (e === undefined) return wahr(false)
    const rolle = k.angabe(e, ROLLE)
    if (rolle === 'haushaltsangehoerig') return wahr(false)
    return wahr(rolle !== 'kind' || istKindDerBg(k, p))
  },
})

function istKindDerBg(k: Rechnung, p: number): boolean {
  const person = k.s.personen[p]
  const e = aufenthalt(k, p)
  if (person === undefined || e === undefined) return false
  k.angabe(e, GEBURT)
  if (k.von >= person.ab[k.wahl(kindBisAlter) === 18 ? 18 : 25]) return false
  if (hatEigenesKind(k, p) && k.schalter(kindMitKind) === 0) return false
  return hatElternteilInDerBg(k, p) || hatElternteilUnter25InDerBg(k, p)
}

function hatElternteilInDerBg(k: Rechnung, p: number): boolean {
  for (let q = 0; q < k.s.personen.length; q++) {
    const rolle = aufenthalt(k, q)?.a.rolle
    if ((rolle === 'hauptperson' || rolle === 'partner') && istElternteilVon(k, q, p)) return true
  }
  return false
}

/** The third generation: its parent is a child of the Bedarfsgemeinschaft. */
function hatElternteilUnter25InDerBg(k: Rechnung, p: number): boolean {
  const eltern = elternUnterDenKindern(k, p)
  return eltern.length > 0 && k.schalter(kindMitKind) === 1 && eltern.some((q) => k.lies(istMitglied, q) === 1)
}

function hatEigenesKind(k: Rechnung, p: number): boolean {
  for (let q = 0; q < k.s.personen.length; q++) if (q !== p && istElternteilVon(k, p, q)) return true
  return false
}

/** Why someone gets nothing though belonging to the Bedarfsgemeinschaft. The numbers are part of stored derivations. */
export const AUSSCHLUSS = {
  keiner: 0,
  altersrente: 1,
  ausbildung: 2,
  asylblg: 3,
  stationaer: 4,
  sgb12: 5,
  altersgrenze: 6,
  haft: 7,
  aufenthaltsrecht: 8,
  sgb14: 9,
  nichtErreichbar: 10,
  ortsabwesend: 11,
} as const

/** In an institution or in prison: keeps no house with the others (§ 7 Abs. 4 Satz 1 und 2 SGB II). */
export function istFern(k: Rechnung, p: number): boolean {
  const grund = k.lies(ausschluss, p)
  return grund === AUSSCHLUSS.stationaer || grund === AUSSCHLUSS.haft
}

/** § 7 Abs. 1 Satz 2, Abs. 4, 4a, Abs. 5, §§ 7a, 7b SGB II; § 19 Abs. 1 Satz 2 SGB II (Viertes Kapitel SGB XII). */
export const ausschluss = groesse({
  id: 'sgb2.7.4.ausschluss',
  norm: '§ 7 Abs. 1 Satz 2, Abs. 4 und 5, §§ 7a, 7b, § 19 Abs. 1 Satz 2 SGB II',
  je: 'person',
  mass: 'stufe',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    for (const e of person?.ausschluesse ?? [])
      if (e.von <= k.von && e.bis >= k.von) return AUSSCHLUSS[k.angabe(e, GRUND)]
    if (person !== undefined && person.minderungen.length > 0 && k.lies(giltAlsNichtErreichbar, p) === 1)
      return AUSSCHLUSS.nichtErreichbar
    if (k.lies(istAusgeschlossenInAusbildung, p) === 1) return AUSSCHLUSS.ausbildung
    if (
      person?.je.ortsabwesenheit !== undefined &&
      k.lies(istErwerbsfaehig, p) === 1 &&
      k.lies(istOrtsabwesend, p) === 1
    )
      return AUSSCHLUSS.ortsabwesend
    return person !== undefined && k.von > person.altersgrenze ? AUSSCHLUSS.altersgrenze : AUSSCHLUSS.keiner
  },
})

/** § 7 Abs. 1 Satz 1 Nr. 1 und 2, §§ 7a, 8 SGB II: 15 Jahre alt, unter der Altersgrenze, erwerbsfähig. */
export const istErwerbsfaehig = groesse({
  id: 'sgb2.7.1.istErwerbsfaehig',
  norm: '§ 7 Abs. 1 Satz 1, §§ 7a, 8 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    const person = k.s.personen[p]
    const e = aufenthalt(k, p)
    if (person === undefined || e === undefined) return wahr(false)
    k.angabe(e, GEBURT)
    if (k.bis < person.ab[15] || k.von > person.altersgrenze) return wahr(false)
    for (const f of person.erwerbsfaehigkeit)
      if (f.von <= k.von && f.bis >= k.von) return wahr(k.angabe(f, ERWERBSFAEHIG))
    return wahr(true)
  },
})

/** § 7 Abs. 1 Satz 1 SGB II, without the question of need. Who is excluded only as a trainee (§ 7 Abs. 5) remains one. */
export const istErwerbsfaehigBerechtigt = groesse({
  id: 'sgb2.7.1.istErwerbsfaehigBerechtigt',
  norm: '§ 7 Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) =>
    wahr(k.lies(istMitglied, p) === 1 && k.lies(istErwerbsfaehig, p) === 1 && istKeinerOderAusbildung(k, p)),
})

function istKeinerOderAusbildung(k: Rechnung, p: number): boolean {
  const grund = k.lies(ausschluss, p)
  return grund === AUSSCHLUSS.keiner || grund === AUSSCHLUSS.ausbildung
}

/** § 11b Abs. 2 und 3 SGB II: who is excluded only as Auszubildende (§ 7 Abs. 5, § 27) remains an erwerbsfähige leistungsberechtigte Person. */
export const hatErwerbsabsetzungen = groesse({
  id: 'sgb2.11b.hatErwerbsabsetzungen',
  norm: '§ 7 Abs. 1 Satz 1, Abs. 5, § 11b Abs. 2 und 3 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    if (k.lies(istMitglied, p) === 0 || k.lies(istErwerbsfaehig, p) === 0) return wahr(false)
    return wahr(istKeinerOderAusbildung(k, p))
  },
})

/** § 7 Abs. 2 Satz 1 SGB II: ohne erwerbsfähige leistungsberechtigte Person gibt es keine Bedarfsgemeinschaft. */
export const hatErwerbsfaehige = groesse({
  id: 'sgb2.7.2.hatErwerbsfaehige',
  norm: '§ 7 Abs. 2 Satz 1 SGB II',
  je: 'bg',
  mass: 'wahr',
  rechne: (k) => {
    for (let p = 0; p < k.s.personen.length; p++) if (k.lies(istErwerbsfaehigBerechtigt, p) === 1) return wahr(true)
    return wahr(false)
  },
})

/** § 7 Abs. 1 und 2, § 19 Abs. 1 SGB II: who may have a claim of its own in this month if it is in need. */
export const istBerechtigt = groesse({
  id: 'sgb2.19.1.istBerechtigt',
  norm: '§ 7 Abs. 1 und 2, § 19 Abs. 1 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) =>
    wahr(
      k.lies(istMitglied, p) === 1 && k.lies(ausschluss, p) === AUSSCHLUSS.keiner && k.lies(hatErwerbsfaehige, 0) === 1,
    ),
})
