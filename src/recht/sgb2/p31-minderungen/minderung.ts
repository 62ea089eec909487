import {
  alterAm,
  type Cent,
  cent,
  type Datum,
  datum,
  ersterTag,
  monatVon,
  NULL_CENT,
  plusMonate,
  teile,
} from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil, aufVolleEuro, hoechstens, prozentVon } from '../../regelwerk/rundung.ts'
import { BIS, ENDGRUND, EREIGNIS, MINDERUNGSART, STUFE } from '../../sachverhalt/felder.ts'
import { type Eintrag, einJahrNach, OFFEN_BIS, OFFEN_VON } from '../../sachverhalt/sachverhalt.ts'
import { kannNichtErreichbarSein } from '../p07b-erreichbarkeit/erreichbarkeit.ts'
import { anspruch, leistungMehrbedarf, leistungRegelbedarf } from '../p19-leistung/leistung.ts'
import { regelbedarf } from '../p20-regelbedarf/regelbedarf.ts'
import { inVollenEuro } from '../p41-berechnung/volleEuro.ts'
import {
  dauerMeldeversaeumnis,
  dauerPflichtverletzung,
  hoechstsatzMinderungen,
  meldeversaeumnis,
  mindestdauerMinderung,
  mindestdauerWegfall,
  mindestzahlung,
  moratorium,
  nurUnterkunftUnter25,
  pflichtverletzung,
  unterkunftGeschuetzt,
  wegfallRegelbedarf,
  wegfallUnter25,
} from './parameter.ts'

type Minderung = Eintrag<'minderung'>

/** What a breach takes away: a percentage of the Regelbedarf, or more. */
type Folge = { readonly satz: number; readonly entfaellt: 'nichts' | 'regelbedarf' | 'allesAusserUnterkunft' | 'alles' }

const nach = (satz: number): Folge => ({ satz, entfaellt: satz === 100_00 ? 'alles' : 'nichts' })
const ereignis = (k: Rechnung, e: Minderung): Datum => datum(k.angabe(e, EREIGNIS))
const wiederholung = (k: Rechnung, e: Minderung): 0 | 1 | 2 =>
  Math.min(2, Math.max(0, k.angabe(e, STUFE) - 1)) as 0 | 1 | 2

function folge(k: Rechnung, p: number, e: Minderung): Folge {
  const tag = ereignis(k, e)
  switch (k.angabe(e, MINDERUNGSART)) {
    case 'meldeversaeumnis':
      return nach(k.parameterAm(meldeversaeumnis[wiederholung(k, e)], tag))
    case 'nichterreichbar':
      // § 7b Abs. 4 Satz 4 and 5, § 32 Abs. 3 Satz 2: who comes within the month has the Regelbedarf less 30 percent.
      k.angabe(e, BIS)
      return e.bis > k.letzterTagDesMonats ? { satz: 0, entfaellt: 'regelbedarf' } : nach(30_00)
    case 'arbeitsverweigerung': {
      const wegfall = k.parameterAm(wegfallRegelbedarf, tag)
      const entfaellt = wegfall === 2 || (wegfall === 1 && istVorgemindert(k, p, e, tag))
      return entfaellt ? { satz: 0, entfaellt: 'regelbedarf' } : verletzt(k, p, e, tag)
    }
    default:
      return verletzt(k, p, e, tag)
  }
}

/** § 31a Abs. 1 and, until 2019-11-04 for those under 25, Abs. 2 SGB II. */
function verletzt(k: Rechnung, p: number, e: Minderung, tag: Datum): Folge {
  const stufe = wiederholung(k, e)
  const geburt = k.s.personen[p]?.geburt ?? tag
  if (alterAm(geburt, tag) < 25 && k.parameterAm(nurUnterkunftUnter25, tag) === 1) {
    const ganz = stufe > 0 && k.parameterAm(wegfallUnter25, tag) === 1
    return { satz: 0, entfaellt: ganz ? 'alles' : 'allesAusserUnterkunft' }
  }
  return nach(k.parameterAm(pflichtverletzung[stufe], tag))
}

/**
 * § 31a Abs. 7 Satz 1 SGB II until 2026-03-27: the benefit "innerhalb des letzten Jahres gemindert war", as a fact or as the
 * stated repetition. Unlike Abs. 1 Satz 5, which goes by the beginning of the earlier reduction, one of its days within the
 * year before is enough; what the moratorium set aside (§ 84 a. F.) did not reduce.
 */
function istVorgemindert(k: Rechnung, p: number, e: Minderung, tag: Datum): boolean {
  if (k.angabe(e, STUFE) > 1) return true
  return (
    k.s.personen[p]?.minderungen.some(
      (x) => x !== e && x.a.minderungsart === 'pflichtverletzung' && x.von <= tag && reichteInsJahrVor(k, p, x, tag),
    ) ?? false
  )
}

function reichteInsJahrVor(k: Rechnung, p: number, e: Minderung, tag: Datum): boolean {
  if (e.von === OFFEN_VON) return false
  const f = verletzt(k, p, e, ereignis(k, e))
  if (f.satz === 0 && f.entfaellt === 'nichts') return false
  const ende = Math.min(letzterTag(k, e, f), letzterTagVon(e.von as Datum, dauer(k, e, f)))
  return einJahrNach(ende as Datum) >= tag
}

const MONATE_NICHTERREICHBAR = 1
const MONATE_WEGFALL = 2

/** § 31b SGB II: how many months, by the day of the event. */
function dauer(k: Rechnung, e: Minderung, f: Folge): number {
  const tag = ereignis(k, e)
  if (e.a.minderungsart === 'meldeversaeumnis') return k.parameterAm(dauerMeldeversaeumnis, tag)
  if (e.a.minderungsart === 'nichterreichbar') return MONATE_NICHTERREICHBAR
  if (f.entfaellt === 'regelbedarf') return MONATE_WEGFALL
  return k.parameterAm(dauerPflichtverletzung[wiederholung(k, e)], tag)
}

/** The last day of a period of months that begins on a day. */
function letzterTagVon(von: Datum, monate: number): number {
  if (teile(von).jahr >= 9999) return OFFEN_BIS
  const ende = plusMonate(monatVon(von), monate)
  return ersterTag(ende) + teile(von).tag - 2
}

/**
 * § 31b Abs. 2 Satz 2, Abs. 3 SGB II: what is made good ends the reduction, after a month at the earliest. Until March 2026
 * the loss of the Regelbedarf ended at once when the job was gone (Abs. 3 Satz 1 a. F.), but for a declared readiness after
 * a month as well (Satz 2 a. F. with Abs. 2 Satz 2); without a reason the job is taken to be gone.
 */
function letzterTag(k: Rechnung, e: Minderung, f: Folge): number {
  if (e.a.minderungsart === 'nichterreichbar') return k.bis
  if (e.a.minderungsart === 'meldeversaeumnis' || e.a.bis === null || e.von === OFFEN_VON) return e.bis
  const nachAbsatz3 = f.entfaellt === 'regelbedarf' && k.angabe(e, ENDGRUND) !== 'erfuellt'
  const mindestens = nachAbsatz3 ? mindestdauerWegfall : mindestdauerMinderung
  const monate = k.parameterAm(mindestens, ereignis(k, e))
  return monate === 0 ? e.bis : Math.max(e.bis, letzterTagVon(e.von as Datum, monate))
}

/** Whether a reduction may hold in this run: by its days, or in its first month whatever its end. Without a beginning it is named as not covered. */
export const kannGelten = (k: Rechnung, e: Minderung): boolean =>
  e.von !== OFFEN_VON && (k.gilt(e) || (e.von <= k.bis && letzterTagVon(e.von as Datum, 1) >= k.von))

/** On how many of the days of this run the reduction holds, as a share. */
function tageDerMinderung(k: Rechnung, e: Minderung, monate: number, ende: number): readonly [number, number] {
  const bis = Math.min(ende, letzterTagVon(e.von as Datum, monate), k.bis)
  const von = Math.max(e.von, k.von)
  const nenner = k.tage === 30 ? 30 : k.bis - k.von + 1
  if (bis < von) return [0, nenner]
  if (von === k.von && bis === k.bis) return [nenner, nenner]
  return [Math.min(nenner, bis - von + 1), nenner]
}

export type Wirkung = { readonly e: Minderung; readonly folge: Folge; readonly tage: readonly [number, number] }

/** The reductions that hold in this run, with what follows from them. */
export function wirkungen(k: Rechnung, p: number): readonly Wirkung[] {
  const liste: Wirkung[] = []
  for (const e of k.s.personen[p]?.minderungen ?? []) {
    if (!kannGelten(k, e)) continue
    if (e.a.minderungsart !== 'meldeversaeumnis' && k.wahl(moratorium) === 1) continue
    if (e.a.minderungsart === 'nichterreichbar' && !kannNichtErreichbarSein(k, e)) continue
    const f = folge(k, p, e)
    const tage = tageDerMinderung(k, e, dauer(k, e, f), letzterTag(k, e, f))
    if (tage[0] > 0 && (f.satz > 0 || f.entfaellt !== 'nichts')) liste.push({ e, folge: f, tage })
  }
  // § 32 Abs. 3 Satz 1: none for a missed appointment beside the loss for who cannot be reached.
  const nichtErreichbar = liste.some(({ e }) => e.a.minderungsart === 'nichterreichbar')
  return nichtErreichbar ? liste.filter(({ e }) => e.a.minderungsart !== 'meldeversaeumnis') : liste
}

/**
 * § 31a Abs. 1 and 4, § 32 Abs. 1 SGB II: percentages of the Regelbedarf, since the judgment of the
 * Bundesverfassungsgericht no more than 30 percent together. Whatever the income.
 */
export const minderungNachSaetzen = groesse<Cent>({
  id: 'sgb2.31a.4.minderungNachSaetzen',
  norm: '§ 31a Abs. 1 und 4, § 32 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const rb = k.lies(regelbedarf, p)
    let ohneGrenze = 0
    let begrenzt = 0
    let grenze = 0
    for (const { e, folge: f, tage } of wirkungen(k, p)) {
      const betrag = anteil(prozentVon(rb, f.satz), tage[0], tage[1])
      const hoechst = k.wahl(moratorium) === 1 ? 10_00 : k.parameterAm(hoechstsatzMinderungen, ereignis(k, e))
      if (hoechst === 100_00) ohneGrenze += betrag
      else begrenzt += betrag
      if (hoechst !== 100_00) grenze = Math.max(grenze, hoechst)
    }
    const summe = ohneGrenze + Math.min(begrenzt, prozentVon(rb, grenze))
    return inVollenEuro(k) ? aufVolleEuro(summe) : cent(summe)
  },
})

/**
 * § 31a Abs. 4 and 7, § 31b Abs. 1, § 7b Abs. 4 SGB II: by how much what is paid is less. Regelbedarf and Mehrbedarfe bear
 * it first (federation), housing only under the law until 2022. Where nothing would be left, one euro is (since 2026-07-01).
 */
export const minderung = groesse<Cent>({
  id: 'sgb2.31b.1.minderung',
  norm: '§ 31a Abs. 4 und 7, § 31b Abs. 1, § 32, § 7b Abs. 4 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const ganz = k.lies(anspruch, p)
    const liste = ganz === 0 ? [] : wirkungen(k, p)
    if (liste.length === 0) return NULL_CENT
    const wirksam = ohneMindestzahlung(k, p, liste, ganz)
    if (wirksam < ganz) return wirksam
    const bleibt = Math.max(...liste.map(({ e }) => k.parameterAm(mindestzahlung, ereignis(k, e))))
    return cent(Math.max(0, ganz - bleibt))
  },
})

/**
 * § 31b Abs. 2 and 3, § 41 Abs. 1 SGB II: what is lost is lost for the days on which the reduction holds. To the limit on
 * housing of those under 25 (until 2019-11-04) a Meldeversäumnis comes on top (§ 32 Abs. 2 Satz 1 SGB II a. F.).
 */
function ohneMindestzahlung(k: Rechnung, p: number, liste: readonly Wirkung[], ganz: Cent): Cent {
  const entfaellt = (was: Folge['entfaellt'], betrag: Cent): Cent =>
    liste.reduce<Cent>((m, w) => (w.folge.entfaellt === was ? hoechster(m, anteil(betrag, ...w.tage)) : m), NULL_CENT)
  const rb = k.lies(leistungRegelbedarf, p)
  const vomBund = cent(rb + k.lies(leistungMehrbedarf, p))
  const wegfall = hoechster(entfaellt('alles', ganz), entfaellt('regelbedarf', rb))
  const nachSaetzen = cent(entfaellt('allesAusserUnterkunft', vomBund) + k.lies(minderungNachSaetzen, p))
  const geschuetzt = liste.every(({ e }) => k.parameterAm(unterkunftGeschuetzt, ereignis(k, e)) === 1)
  const wirksam = hoechstens(nachSaetzen, geschuetzt ? vomBund : ganz)
  return hoechster(wegfall, wirksam)
}

const hoechster = (a: Cent, b: Cent): Cent => (a > b ? a : b)
