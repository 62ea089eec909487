import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import type { Mehrbedarfsart } from '../../sachverhalt/angaben.ts'
import { MEHRBEDARF_BETRAG, MEHRBEDARF_PROZENT, MEHRBEDARFSART } from '../../sachverhalt/felder.ts'
import { type Eintrag, istEinmalig } from '../../sachverhalt/sachverhalt.ts'
import { istErwerbsfaehig } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { anTagenHier } from '../p07-berechtigte/haushalt.ts'
import { regelbedarfDerStufe, regelbedarfDerStufe1 } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarfGerundet } from './volleEuro.ts'

type Regel = {
  readonly id: string
  readonly norm: string
  readonly art: Mehrbedarfsart
  /** Percentage × 100 if the fact names neither amount nor percentage; 0 = then nothing can be granted. */
  readonly prozent: number
  readonly bezug: 'eigenerRegelbedarf' | 'stufe1'
  /** Actual costs: a fact within one month is due once and not by days. */
  readonly tatsaechlich: boolean
}

/** A Mehrbedarf that rests on a fact: its amount, or its percentage of the Regelbedarf. */
function mehrbedarf(r: Regel): Groesse<Cent> {
  return groesse<Cent>({
    id: r.id,
    norm: r.norm,
    je: 'abschnitt',
    mass: 'cent',
    rechne: (k, p, a) => {
      let summe = 0
      for (const e of k.s.personen[p]?.mehrbedarfe ?? [])
        if (e.a.mehrbedarfsart === r.art && giltAm(k, e, a) && !(r.tatsaechlich && istEinmalig(e)))
          summe += mehrbedarfGerundet(k, betrag(k, r, e, p, a))
      return summe === 0 ? NULL_CENT : cent(summe)
    },
  })
}

function giltAm(k: Rechnung, e: Eintrag, a: number): boolean {
  const tag = k.abschnitte[a]?.von ?? k.von
  return e.von <= tag && e.bis >= tag
}

function betrag(
  k: Rechnung,
  r: Pick<Regel, 'prozent' | 'bezug'>,
  e: Eintrag<'mehrbedarf'>,
  p: number,
  a: number,
): Cent {
  k.angabe(e, MEHRBEDARFSART)
  const fest = k.angabe(e, MEHRBEDARF_BETRAG)
  if (fest !== null) return fest as Cent
  const prozent = k.angabe(e, MEHRBEDARF_PROZENT) ?? r.prozent
  if (prozent === 0) return NULL_CENT
  const bezug = r.bezug === 'stufe1' ? regelbedarfDerStufe1(k) : k.lies(regelbedarfDerStufe, p, a)
  return prozentVon(bezug, prozent)
}

/**
 * § 21 Abs. 4 SGB II and, for those who are not erwerbsfähig, § 23 Nr. 2 and 3: 35 Prozent, from the 15th birthday, while
 * support for taking part in working life is given and for a time of transition; once, however many of these there are.
 */
export const mehrbedarfBehinderung = groesse<Cent>({
  id: 'sgb2.21.4.mehrbedarfBehinderung',
  norm: '§ 21 Abs. 4, § 23 Nr. 2 und 3 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    if (!hat(k, p, 'behinderung') || istUnter15(k, p, a)) return NULL_CENT
    let hoechster: number = NULL_CENT
    for (const e of k.s.personen[p]?.mehrbedarfe ?? [])
      if (e.a.mehrbedarfsart === 'behinderung' && giltAm(k, e, a))
        hoechster = Math.max(hoechster, mehrbedarfGerundet(k, betrag(k, BEHINDERUNG, e, p, a)))
    return cent(hoechster)
  },
})
const BEHINDERUNG = { prozent: 35_00, bezug: 'eigenerRegelbedarf' } as const

/** § 23 Nr. 4 SGB II: 17 Prozent with Merkzeichen G for who is voll erwerbsgemindert; not beside the 35 Prozent; who lives here on some days only has these. */
export const mehrbedarfMerkzeichenG = groesse<Cent>({
  id: 'sgb2.23.4.mehrbedarfMerkzeichenG',
  norm: '§ 23 Nr. 4 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const e = k.s.personen[p]?.mehrbedarfe.find((x) => x.a.mehrbedarfsart === 'merkzeichenG' && giltAm(k, x, a))
    if (e === undefined || istUnter15(k, p, a) || k.lies(istErwerbsfaehig, p) === 1) return NULL_CENT
    if (k.lies(mehrbedarfBehinderung, p, a) > 0) return NULL_CENT
    k.angabe(e, MEHRBEDARFSART)
    return anTagenHier(k, p, a, prozentVon(k.lies(regelbedarfDerStufe, p, a), 17_00))
  },
})

const hat = (k: Rechnung, p: number, art: Mehrbedarfsart): boolean =>
  k.s.personen[p]?.mehrbedarfe.some((e) => e.a.mehrbedarfsart === art) ?? false

function istUnter15(k: Rechnung, p: number, a: number): boolean {
  return (k.abschnitte[a]?.von ?? k.von) < (k.s.personen[p]?.ab[15] ?? 0)
}

/** § 21 Abs. 5 SGB II: angemessene Höhe as stated by the office; where an illness is stated, see `ernaehrung.ts`. */
export const ernaehrungFestgestellt = mehrbedarf({
  id: 'sgb2.21.5.ernaehrungFestgestellt',
  norm: '§ 21 Abs. 5 SGB II',
  art: 'ernaehrung',
  prozent: 0,
  bezug: 'stufe1',
  tatsaechlich: false,
})

/** § 21 Abs. 6 SGB II: unabweisbarer, besonderer Bedarf in tatsächlicher Höhe. */
export const mehrbedarfUnabweisbar = mehrbedarf({
  id: 'sgb2.21.6.mehrbedarfUnabweisbar',
  norm: '§ 21 Abs. 6 SGB II',
  art: 'unabweisbar',
  prozent: 0,
  bezug: 'eigenerRegelbedarf',
  tatsaechlich: true,
})

/** § 21 Abs. 6a SGB II: Schulbücher und gleichstehende Arbeitshefte in tatsächlicher Höhe. */
export const mehrbedarfSchulbuch = mehrbedarf({
  id: 'sgb2.21.6a.mehrbedarfSchulbuch',
  norm: '§ 21 Abs. 6a SGB II',
  art: 'schulbuch',
  prozent: 0,
  bezug: 'eigenerRegelbedarf',
  tatsaechlich: true,
})

type Einmal = { readonly id: string; readonly norm: string; readonly art: Mehrbedarfsart }

/** What falls due once within this month: whole, not by days. */
function einmal(r: Einmal): Groesse<Cent> {
  return groesse<Cent>({
    id: r.id,
    norm: r.norm,
    je: 'person',
    mass: 'cent',
    rechne: (k, p) => {
      let summe = 0
      for (const e of k.s.personen[p]?.mehrbedarfe ?? [])
        if (e.a.mehrbedarfsart === r.art && istEinmalig(e) && k.giltImMonat(e)) {
          k.angabe(e, MEHRBEDARFSART)
          summe += mehrbedarfGerundet(k, cent(k.angabe(e, MEHRBEDARF_BETRAG) ?? 0))
        }
      return summe === 0 ? NULL_CENT : cent(summe)
    },
  })
}

/** § 21 Abs. 6 Satz 1 Halbsatz 2 SGB II: ein einmaliger Bedarf, for which a loan is not to be expected. */
export const einmaligUnabweisbar = einmal({
  id: 'sgb2.21.6.einmaligUnabweisbar',
  norm: '§ 21 Abs. 6 SGB II',
  art: 'unabweisbar',
})

/** § 21 Abs. 6a SGB II: books bought once. */
export const einmaligSchulbuch = einmal({
  id: 'sgb2.21.6a.einmaligSchulbuch',
  norm: '§ 21 Abs. 6a SGB II',
  art: 'schulbuch',
})
