import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { irgendwer } from '../../regelwerk/nurMit.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { KINDERGELD } from '../../sachverhalt/merkmale.ts'
import { istMitglied } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { aufenthalt, istElternteilVon, istHauptpersonOderPartner, istKind } from '../p07-berechtigte/haushalt.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { einkommenOhneKindergeld, restDerVersicherungen } from './bereinigung.ts'
import { kindergeld, ohneBagatelle, sonstigeEinnahmen } from './einnahmen.ts'

/** § 11 Abs. 1 Satz 5, § 6 Abs. 1 Nr. 1 GrusiGV: the Kindergeld of a grown-up child bears what is left of its 30 euros. */
export const kindergeldBereinigt = groesse<Cent>({
  id: 'sgb2.11.1.kindergeldBereinigt',
  norm: '§ 11 Abs. 1 Satz 5, § 11b Abs. 1 Satz 1 Nr. 3 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: KINDERGELD,
  rechne: (k, p) => {
    const betrag = k.lies(kindergeld, p)
    if (betrag === 0) return NULL_CENT
    const rest = k.lies(restDerVersicherungen, p)
    return rest === 0 ? betrag : mindestensNull(betrag - Math.max(0, rest - k.lies(sonstigeEinnahmen, p)))
  },
})

/** § 11 Abs. 1 Satz 5 SGB II: Kindergeld zählt beim Kind, soweit es dort zur Sicherung des Lebensunterhalts benötigt wird. */
export const kindergeldBeimKind = groesse<Cent>({
  id: 'sgb2.11.1.kindergeldBeimKind',
  norm: '§ 11 Abs. 1 Satz 5 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: KINDERGELD,
  rechne: (k, p) => {
    if (!istKind(k, p) || k.lies(istMitglied, p) === 0) return NULL_CENT
    const betrag = k.lies(kindergeldBereinigt, p)
    if (betrag === 0) return NULL_CENT
    const offen = mindestensNull(k.lies(bedarf, p) - k.lies(einkommenOhneKindergeld, p))
    return betrag < offen ? betrag : offen
  },
})

/** What the child does not need: income of the one who draws the Kindergeld. Before its birth there is none. */
export const kindergeldUeberhang = groesse<Cent>({
  id: 'sgb2.11.1.kindergeldUeberhang',
  norm: '§ 11 Abs. 1 Satz 5 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: KINDERGELD,
  rechne: (k, p) => {
    if (istHauptpersonOderPartner(k, p)) return NULL_CENT
    if (k.von < (k.s.personen[p]?.geburt ?? 0)) return NULL_CENT
    if (k.lies(istMitglied, p) === 0) return k.lies(kindergeld, p)
    return cent(k.lies(kindergeldBereinigt, p) - k.lies(kindergeldBeimKind, p))
  },
})

function genannteBerechtigte(k: Rechnung, kind: number): string | undefined {
  for (const e of k.s.personen[kind]?.kindergeld ?? [])
    if (e.a.art === 'einkommen' && e.a.berechtigt !== null && k.giltImMonat(e)) return e.a.berechtigt
  return undefined
}

/**
 * The parent of a child; of one from 25 on, that is in no Bedarfsgemeinschaft with it, also if it lives here on some
 * days of the month only: what flows in counts for the whole of it (§ 11 Abs. 2 SGB II).
 */
function istElternteilImMonat(k: Rechnung, elternteil: number, kind: number): boolean {
  if (istElternteilVon(k, elternteil, kind)) return true
  if (k.von < (k.s.personen[kind]?.ab[25] ?? 0)) return false
  const id = k.s.personen[elternteil]?.id ?? ''
  return (k.s.personen[kind]?.aufenthalte ?? []).some((e) => {
    if (e.a.rolle !== 'kind' || !k.giltImMonat(e)) return false
    return e.a.eltern.length > 0 ? e.a.eltern.includes(id) : aufenthalt(k, elternteil)?.a.rolle === 'hauptperson'
  })
}

/** The one who draws the Kindergeld of a child: as the fact says, else the first parent in the Bedarfsgemeinschaft. */
export function kindergeldberechtigt(k: Rechnung, kind: number): number {
  const genannt = genannteBerechtigte(k, kind)
  if (genannt !== undefined) return k.s.personen.findIndex((q) => q.id === genannt)
  for (let q = 0; q < k.s.personen.length; q++)
    if (istElternteilImMonat(k, q, kind) && k.lies(istMitglied, q) === 1) return q
  return -1
}

/** The surplus of all children whose Kindergeld this person draws. */
export const kindergeldUeberhangFuer = groesse<Cent>({
  id: 'sgb2.11.1.kindergeldUeberhangFuer',
  norm: '§ 11 Abs. 1 Satz 5 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: irgendwer(KINDERGELD),
  rechne: (k, p) => {
    let summe = 0
    for (const kind of k.s.personen)
      if (kind.nr !== p && kind.kindergeld.length > 0 && kindergeldberechtigt(k, kind.nr) === p)
        summe += k.lies(kindergeldUeberhang, kind.nr)
    return cent(summe)
  },
})

/**
 * § 11 Abs. 1 Satz 5 SGB II, § 1 Abs. 1 Nr. 1 GrusiGV: other income of an adult with the surplus of Kindergeld, save
 * `ohne` of it; nothing, if all that flows in within the month is no more than ten euros.
 */
export const sonstigeEinnahmenMitUeberhang = (k: Rechnung, p: number, ohne = 0): number =>
  ohneBagatelle(k, p, k.lies(sonstigeEinnahmen, p) + k.lies(kindergeldUeberhangFuer, p) - ohne)
