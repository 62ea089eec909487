import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { GRUNDRENTENZEITEN } from '../../sachverhalt/felder.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'
import { zufluss } from '../p11-einkommen/zufluss.ts'
import { regelbedarfsstufe1 } from '../p20-regelbedarf/parameter.ts'
import { grundrentenSockel } from './parameter.ts'

const SATZ = 30_00 // § 82a Abs. 1 SGB XII
const HOECHSTENS = 50_00 // of Regelbedarfsstufe 1

/** Only of the statutory pension: with other income the years say nothing. */
const hatGrundrente = (e: Einnahme): boolean =>
  e.a.art === 'einkommen' && e.a.einkommensart === 'rente' && e.a.grundrentenzeiten === true

/** Whether there is a pension for which the years are proven (§ 69 SGB II: not before the insurer has said so). */
export const beziehtGrundrente = (k: Rechnung, p: number): boolean =>
  k.s.personen[p]?.sonstiges.some(hatGrundrente) ?? false

/**
 * § 11b Abs. 2a SGB II, § 82a SGB XII: 100 euros of the statutory pension and 30 percent of the rest, at most half of
 * Regelbedarfsstufe 1.
 */
export const grundrentenfreibetrag = groesse<Cent>({
  id: 'sgb2.11b.2a.grundrentenfreibetrag',
  norm: '§ 11b Abs. 2a SGB II, § 82a SGB XII',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!k.kennt(grundrentenSockel)) return NULL_CENT
    let rente = 0
    for (const e of k.s.personen[p]?.sonstiges ?? [])
      if (hatGrundrente(e) && k.angabe(e, GRUNDRENTENZEITEN)) rente += zufluss(k, e)
    const sockel = k.parameter(grundrentenSockel)
    const frei = sockel + prozentVon(cent(Math.max(0, rente - sockel)), SATZ)
    return cent(Math.min(rente, frei, prozentVon(k.parameter(regelbedarfsstufe1), HOECHSTENS)))
  },
})
