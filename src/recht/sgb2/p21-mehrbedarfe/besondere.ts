import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import type { Mehrbedarfsart } from '../../sachverhalt/angaben.ts'
import { MEHRBEDARF_BETRAG, MEHRBEDARF_PROZENT, MEHRBEDARFSART } from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarfsstufe1 } from '../p20-regelbedarf/parameter.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'

type Regel = {
  readonly id: string
  readonly norm: string
  readonly art: Mehrbedarfsart
  /** Percentage × 100 if the fact names neither amount nor percentage; 0 = then nothing can be granted. */
  readonly prozent: number
  readonly bezug: 'eigenerRegelbedarf' | 'stufe1'
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
        if (e.a.mehrbedarfsart === r.art && giltAm(k, e, a)) summe += betrag(k, r, e, p, a)
      return summe === 0 ? NULL_CENT : cent(summe)
    },
  })
}

function giltAm(k: Rechnung, e: Eintrag, a: number): boolean {
  const tag = k.abschnitte[a]?.von ?? k.von
  return e.von <= tag && e.bis >= tag
}

function betrag(k: Rechnung, r: Regel, e: Eintrag<'mehrbedarf'>, p: number, a: number): number {
  k.angabe(e, MEHRBEDARFSART)
  const fest = k.angabe(e, MEHRBEDARF_BETRAG)
  if (fest !== null) return fest
  const prozent = k.angabe(e, MEHRBEDARF_PROZENT) ?? r.prozent
  if (prozent === 0) return 0
  const bezug = r.bezug === 'stufe1' ? k.parameter(regelbedarfsstufe1) : k.lies(regelbedarfDerStufe, p, a)
  return prozentVon(bezug, prozent)
}

/** § 21 Abs. 2 SGB II: nach der zwölften Schwangerschaftswoche 17 Prozent des maßgebenden Regelbedarfs. */
export const mehrbedarfSchwangerschaft = mehrbedarf({
  id: 'sgb2.21.2.mehrbedarfSchwangerschaft',
  norm: '§ 21 Abs. 2 SGB II',
  art: 'schwangerschaft',
  prozent: 17_00,
  bezug: 'eigenerRegelbedarf',
})

/** § 21 Abs. 4, § 23 Nr. 2 bis 4 SGB II: 35 Prozent (or what the fact says: 17 percent with Merkzeichen G). */
export const mehrbedarfBehinderung = mehrbedarf({
  id: 'sgb2.21.4.mehrbedarfBehinderung',
  norm: '§ 21 Abs. 4, § 23 Nr. 2 bis 4 SGB II',
  art: 'behinderung',
  prozent: 35_00,
  bezug: 'eigenerRegelbedarf',
})

/** § 21 Abs. 5 SGB II: angemessene Höhe; the recommended percentages are of Regelbedarfsstufe 1. */
export const mehrbedarfErnaehrung = mehrbedarf({
  id: 'sgb2.21.5.mehrbedarfErnaehrung',
  norm: '§ 21 Abs. 5 SGB II',
  art: 'ernaehrung',
  prozent: 0,
  bezug: 'stufe1',
})

/** § 21 Abs. 6 SGB II: unabweisbarer, besonderer Bedarf in tatsächlicher Höhe. */
export const mehrbedarfUnabweisbar = mehrbedarf({
  id: 'sgb2.21.6.mehrbedarfUnabweisbar',
  norm: '§ 21 Abs. 6 SGB II',
  art: 'unabweisbar',
  prozent: 0,
  bezug: 'eigenerRegelbedarf',
})

/** § 21 Abs. 6a SGB II: Schulbücher und gleichstehende Arbeitshefte in tatsächlicher Höhe. */
export const mehrbedarfSchulbuch = mehrbedarf({
  id: 'sgb2.21.6a.mehrbedarfSchulbuch',
  norm: '§ 21 Abs. 6a SGB II',
  art: 'schulbuch',
  prozent: 0,
  bezug: 'eigenerRegelbedarf',
})
