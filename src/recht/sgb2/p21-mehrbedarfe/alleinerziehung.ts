import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { GEBURT, MODELL, VON } from '../../sachverhalt/felder.ts'
import { ALLEINERZIEHUNG } from '../../sachverhalt/merkmale.ts'
import { aufenthalt, istElternteilVon, zeitweiseAm } from '../p07-berechtigte/haushalt.ts'
import { regelbedarfDerStufe1 } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarfGerundet } from './volleEuro.ts'

/**
 * § 21 Abs. 3 SGB II: 36 Prozent bei einem Kind unter sieben Jahren oder zwei oder drei Kindern unter 16 Jahren,
 * oder 12 Prozent für jedes Kind, wenn das mehr ergibt, höchstens 60 Prozent. Percentage × 100; 0 = does not
 * bring up children alone. For children who live with both parents in turns each parent has half of what they add
 * (BSG 03.03.2009, B 4 AS 50/07 R); children who only visit do not count.
 */
export const prozentsatzAlleinerziehung = groesse({
  id: 'sgb2.21.3.prozentsatzAlleinerziehung',
  norm: '§ 21 Abs. 3 SGB II',
  je: 'abschnitt',
  mass: 'prozent_x100',
  nurMit: ALLEINERZIEHUNG,
  rechne: (k, p, a) => {
    if (!erziehtAllein(k, p, a)) return 0
    const alle = kinder(k, p, a, () => true)
    if (alle.wechselnd === 0) return satz(alle)
    const ganz = kinder(k, p, a, (kind) => zeitweiseAm(k, kind, a) === undefined)
    return (satz(alle) + satz(ganz)) / 2
  },
})

type Kinder = {
  readonly unter7: number
  readonly unter16: number
  readonly unter18: number
  readonly wechselnd: number
}

function satz({ unter7, unter16, unter18 }: Kinder): number {
  const nummer1 = unter7 > 0 || unter16 === 2 || unter16 === 3 ? 36_00 : 0
  return Math.max(nummer1, Math.min(60_00, unter18 * 12_00))
}

function erziehtAllein(k: Rechnung, p: number, a: number): boolean {
  const tag = k.abschnitte[a]?.von ?? k.von
  for (const e of k.s.personen[p]?.alleinerziehung ?? []) {
    if (e.von > tag || e.bis < tag) continue
    k.angabe(e, VON)
    return true
  }
  return false
}

/** Children of this person living here count also when they belong to no Bedarfsgemeinschaft. */
function kinder(k: Rechnung, p: number, a: number, zaehlt: (kind: number) => boolean): Kinder {
  const tag = k.abschnitte[a]?.von ?? k.von
  const anzahl = { unter7: 0, unter16: 0, unter18: 0, wechselnd: 0 }
  for (const kind of k.s.personen) {
    if (tag >= kind.ab[18] || !istElternteilVon(k, p, kind.nr) || !zaehlt(kind.nr)) continue
    const modell = zeitweiseAm(k, kind.nr, a)
    if (modell !== undefined && k.angabe(modell, MODELL) === 'umgang') continue
    if (modell !== undefined) anzahl.wechselnd++
    const e = aufenthalt(k, kind.nr)
    if (e !== undefined) k.angabe(e, GEBURT)
    anzahl.unter18++
    if (tag < kind.ab[16]) anzahl.unter16++
    if (tag < kind.ab[7]) anzahl.unter7++
  }
  return anzahl
}

export const mehrbedarfAlleinerziehung = groesse<Cent>({
  id: 'sgb2.21.3.mehrbedarfAlleinerziehung',
  norm: '§ 21 Abs. 3 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  nurMit: ALLEINERZIEHUNG,
  rechne: (k, p, a) => {
    const satz = k.lies(prozentsatzAlleinerziehung, p, a)
    return satz === 0 ? NULL_CENT : mehrbedarfGerundet(k, prozentVon(regelbedarfDerStufe1(k), satz))
  },
})
