import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import {
  ANERKANNT,
  ANGEMESSEN_HEIZUNG,
  ANGEMESSEN_UNTERKUNFT,
  GESAMTGRENZE,
  HEIZUNG,
  VON,
} from '../../sachverhalt/felder.ts'
import { KARENZZEIT } from '../../sachverhalt/merkmale.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { aufwendungenUnterkunft } from './aufwendungen.ts'
import { hatAusnahme, senkungsfristHeizung, senkungsfristUnterkunft } from './ausnahmen.ts'
import { gilt67Absatz3 } from './corona.ts'
import { aufwendungenNachSatz8, hoechstensBisher, nurAngemessenNachUmzug } from './grenzen.ts'
import { deckelfaktorUnterkunft, karenzzeitMonate } from './parameter.ts'
import { unterkunftAm } from './unterkunftAm.ts'

/** § 65a SGB II has no transition for § 22: does the new cap hold from July 2026 or from the next Bewilligungszeitraum? */
export const deckelGiltAb = schalter('sgb2.22.1.deckelGiltAb', '§ 22 Abs. 1 Satz 6 SGB II', [
  'monat',
  'bewilligungszeitraum',
])

/** § 22 Abs. 1 Satz 2 SGB II: the year from the first month of benefits in which the flat itself is not questioned. */
export const liegtInKarenzzeit = groesse({
  id: 'sgb2.22.1.liegtInKarenzzeit',
  norm: '§ 22 Abs. 1 Satz 2 bis 5 SGB II',
  je: 'bg',
  mass: 'wahr',
  nurMit: KARENZZEIT,
  rechne: (k) => {
    if (!k.kennt(karenzzeitMonate)) return wahr(false)
    for (const e of k.s.karenzzeiten) {
      if (e.von > k.von || e.bis < k.von) continue
      k.angabe(e, VON)
      return wahr(true)
    }
    return wahr(false)
  },
})

/**
 * § 22 Abs. 1 SGB II: the costs of the flat without heating, as far as recognised: in the Karenzzeit the actual
 * ones (from 1 July 2026 up to one and a half times what is reasonable), afterwards what is reasonable.
 */
export const unterkunftAnerkannt = groesse<Cent>({
  id: 'sgb2.22.1.unterkunftAnerkannt',
  norm: '§ 22 Abs. 1 SGB II',
  je: 'zeit',
  mass: 'cent',
  rechne: (k, _p, a) => {
    const u = unterkunftAm(k, a)
    if (u === undefined) return NULL_CENT
    const anerkannt = k.angabe(u, ANERKANNT)
    if (anerkannt !== null) return anerkannt as Cent
    const grenze = inGrenzen(k, u, a)
    return k.s.je.umzug === undefined ? grenze : hoechstensBisher(k, a, grenze, k.lies(heizungAnerkannt, 0, a))
  },
})

function inGrenzen(k: Rechnung, u: Eintrag<'unterkunft'>, a: number): Cent {
  if (hatAusnahme(k, a, ['sterbefall', 'unwirtschaftlich'])) return k.lies(aufwendungenUnterkunft, 0, a)
  const kosten = k.lies(k.s.je.mietobergrenze === undefined ? aufwendungenUnterkunft : aufwendungenNachSatz8, 0, a)
  const angemessen = richtwertUnterkunft(k, u)
  if (angemessen === null || gilt67Absatz3(k)) return kosten
  const karenz = k.lies(liegtInKarenzzeit, 0) === 1
  if (nurAngemessenNachUmzug(k, a, karenz)) return hoechstens(kosten, angemessen as Cent)
  if (karenz) return inDerKarenzzeit(k, a, kosten, angemessen as Cent)
  if (hatAusnahme(k, a, ['verkleinerung'])) return kosten
  if (k.s.je.kostensenkung !== undefined && k.lies(senkungsfristUnterkunft, 0, a) === 1) return kosten
  return hoechstens(kosten, angemessen as Cent)
}

/** § 22 Abs. 1 Satz 3, 6 und 7 SGB II: the actual costs, since July 2026 up to the cap unless an exception holds. */
function inDerKarenzzeit(k: Rechnung, a: number, kosten: Cent, angemessen: Cent): Cent {
  if (!deckelGilt(k) || hatAusnahme(k, a, ['unabweisbar', 'kinder', 'verkleinerung'])) return kosten
  // § 22 Abs. 10 Satz 3 SGB II: the cap on both together; heating is recognised beside it as far as reasonable.
  const u = unterkunftAm(k, a)
  const gemeinsam = u === undefined ? null : gesamtgrenze(k, u)
  if (gemeinsam !== null) {
    const deckel = anteil(gemeinsam, k.parameter(deckelfaktorUnterkunft), 100)
    return hoechstens(kosten, mindestensNull(deckel - k.lies(heizungAnerkannt, 0, a)))
  }
  return hoechstens(kosten, anteil(angemessen, k.parameter(deckelfaktorUnterkunft), 100))
}

/** § 22 Abs. 10 SGB II: one limit for flat and heating; null: each has its own. */
function gesamtgrenze(k: Rechnung, u: Eintrag<'unterkunft'>): Cent | null {
  if (u.a.gesamtgrenze !== true || !k.angabe(u, GESAMTGRENZE)) return null
  const [wohnen, heizen] = [k.angabe(u, ANGEMESSEN_UNTERKUNFT), k.angabe(u, ANGEMESSEN_HEIZUNG)]
  return wohnen === null || heizen === null ? null : cent(wohnen + heizen)
}

/** The limit for the flat; with a common limit what heating leaves of its part is added. */
function richtwertUnterkunft(k: Rechnung, u: Eintrag<'unterkunft'>): Cent | null {
  const gemeinsam = gesamtgrenze(k, u)
  if (gemeinsam === null) return k.angabe(u, ANGEMESSEN_UNTERKUNFT) as Cent | null
  return hoechster(k.angabe(u, ANGEMESSEN_UNTERKUNFT) ?? 0, gemeinsam - k.angabe(u, HEIZUNG))
}

/** The limit for heating; with a common limit what the flat leaves of its part is added. */
function richtwertHeizung(k: Rechnung, u: Eintrag<'unterkunft'>, a: number): Cent | null {
  const gemeinsam = gesamtgrenze(k, u)
  if (gemeinsam === null) return k.angabe(u, ANGEMESSEN_HEIZUNG) as Cent | null
  return hoechster(k.angabe(u, ANGEMESSEN_HEIZUNG) ?? 0, gemeinsam - k.lies(aufwendungenUnterkunft, 0, a))
}

const hoechster = (x: number, y: number): Cent => (x > y ? x : y) as Cent

/** With the switch on `bewilligungszeitraum` a period begun under the old law keeps it to its end. */
function deckelGilt(k: Rechnung): boolean {
  if (!k.kennt(deckelfaktorUnterkunft)) return false
  return k.schalter(deckelGiltAb) === 0 || k.zeitraumKennt(deckelfaktorUnterkunft)
}

/** § 22 Abs. 1 Satz 1 und 9 SGB II: heating as far as reasonable; the Karenzzeit does not cover it. */
export const heizungAnerkannt = groesse<Cent>({
  id: 'sgb2.22.1.heizungAnerkannt',
  norm: '§ 22 Abs. 1 SGB II',
  je: 'zeit',
  mass: 'cent',
  rechne: (k, _p, a) => {
    const u = unterkunftAm(k, a)
    if (u === undefined || k.angabe(u, ANERKANNT) !== null) return NULL_CENT
    const tatsaechlich = k.angabe(u, HEIZUNG) as Cent
    const angemessen = richtwertHeizung(k, u, a)
    if (angemessen === null || gilt67Absatz3(k)) return tatsaechlich
    if (hatAusnahme(k, a, ['sterbefall', 'unwirtschaftlich'])) return tatsaechlich
    if (k.s.je.kostensenkung !== undefined && k.lies(senkungsfristHeizung, 0, a) === 1) return tatsaechlich
    return hoechstens(tatsaechlich, angemessen as Cent)
  },
})
