import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { AUSZUG, GEBURT } from '../../sachverhalt/felder.ts'
import { angabenDer } from '../../sachverhalt/sachverhalt.ts'
import { istFern } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'

/**
 * § 20 Abs. 2 und 4, § 23 Nr. 1 SGB II. Stufe 1: alleinstehend, alleinerziehend oder mit minderjährigem Partner.
 * Stufe 2: je Partner, wenn beide volljährig sind. Stufe 3: sonstige Volljährige. Stufe 4: unter 18 und im
 * 15. Lebensjahr. Stufe 5: vom Beginn des siebten bis zur Vollendung des 14. Lebensjahres. Stufe 6: bis zur
 * Vollendung des sechsten.
 */
export const regelbedarfsstufe = groesse({
  id: 'sgb2.20.2.regelbedarfsstufe',
  norm: '§ 20 Abs. 2 und 4, § 23 Nr. 1 SGB II',
  je: 'abschnitt',
  mass: 'stufe',
  rechne: (k, p, a) => (istHauptpersonOderPartner(k, p) ? stufeMitPartner(k, p, a) : stufeNachAlter(k, p, a)),
})

function stufeMitPartner(k: Rechnung, p: number, a: number): number {
  const partner = partnerVon(k, p)
  const tag = k.abschnitte[a]?.von ?? k.von
  if (partner < 0 || !istVolljaehrig(k, partner, tag)) return zogOhneZusicherungAus(k, p, tag) ? 3 : 1
  return istVolljaehrig(k, p, tag) ? 2 : 4
}

/** § 7 Abs. 3 Nr. 3 SGB II. Who is in an institution does not keep house together (A.8 of the directives: Stufe 1). */
function partnerVon(k: Rechnung, p: number): number {
  for (let q = 0; q < k.s.personen.length; q++)
    if (q !== p && istHauptpersonOderPartner(k, q) && !istFern(k, q)) return q
  return -1
}

function istVolljaehrig(k: Rechnung, p: number, tag: number): boolean {
  const e = aufenthalt(k, p)
  if (e !== undefined) k.angabe(e, GEBURT)
  return tag >= (k.s.personen[p]?.ab[18] ?? 0)
}

function stufeNachAlter(k: Rechnung, p: number, a: number): number {
  const person = k.s.personen[p]
  const e = aufenthalt(k, p)
  if (person === undefined || e === undefined) return 0
  k.angabe(e, GEBURT)
  const tag = k.abschnitte[a]?.von ?? k.von
  if (tag >= person.ab[18]) return 3
  if (tag >= person.ab[14]) return 4
  return tag >= person.ab[6] ? 5 : 6
}

/** § 20 Abs. 3 SGB II: who moved under 25 without the promise of § 22 Abs. 5 has Stufe 3 until the 25th birthday. */
function zogOhneZusicherungAus(k: Rechnung, p: number, tag: number): boolean {
  const person = k.s.personen[p]
  for (const e of angabenDer(person, 'auszugUnter25'))
    if (person !== undefined && e.von <= tag && tag < person.ab[25] && k.angabe(e, AUSZUG) === 'fehlt') return true
  return false
}
