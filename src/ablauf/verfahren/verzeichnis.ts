import { abschliessend } from './abschliessend/abschliessend.ts'
import { aufrechnung } from './aufrechnung/aufrechnung.ts'
import { aussendienst } from './aussendienst/aussendienst.ts'
import { darlehen } from './darlehen/darlehen.ts'
import { einstellung } from './einstellung/einstellung.ts'
import { wiederaufnahme } from './einstellung/wiederaufnahme.ts'
import { erlass } from './erlass/erlass.ts'
import { niederschlagung } from './erlass/niederschlagung.ts'
import { erstantrag } from './erstantrag/erstantrag.ts'
import { erstattung } from './erstattung/erstattung.ts'
import { erstattungsanspruch } from './erstattungsanspruch/erstattungsanspruch.ts'
import { mahnung } from './mahnung/mahnung.ts'
import { minderung } from './minderung/minderung.ts'
import { mitwirkung } from './mitwirkung/mitwirkung.ts'
import { ordnungswidrigkeit } from './ordnungswidrigkeit/ordnungswidrigkeit.ts'
import type { Verfahrensplan } from './plan.ts'
import { raten } from './raten/raten.ts'
import { klage } from './rechtsbehelf/klage.ts'
import { ueberpruefung } from './rechtsbehelf/ueberpruefung.ts'
import { widerspruch } from './rechtsbehelf/widerspruch.ts'
import { todesfall } from './todesfall/todesfall.ts'
import { uebergabe } from './uebergabe/uebergabe.ts'
import { unterhalt } from './unterhalt/unterhalt.ts'
import { andereStelle } from './versagung/andereStelle.ts'
import { untersuchung } from './versagung/untersuchung.ts'
import { versagung } from './versagung/versagung.ts'
import { vorschuss } from './vorschuss/vorschuss.ts'
import { vorzeitig } from './vorzeitig/vorzeitig.ts'
import { weiterbewilligung } from './weiterbewilligung/weiterbewilligung.ts'
import { zahlungseinstellung } from './zahlungseinstellung/zahlungseinstellung.ts'

export type Verfahrensgruppe = { readonly titel: string; readonly plaene: readonly Verfahrensplan[] }

/** Every kind of procedure by what it is for, in the order in which they are offered. */
export const VERFAHRENSGRUPPEN: readonly Verfahrensgruppe[] = [
  {
    titel: 'Leistung beginnen und fortsetzen',
    plaene: [erstantrag, weiterbewilligung, abschliessend, vorschuss, darlehen, vorzeitig],
  },
  { titel: 'Ändern und aufheben', plaene: [erstattung, todesfall, uebergabe, einstellung, wiederaufnahme] },
  {
    titel: 'Zahlung und Geld',
    plaene: [zahlungseinstellung, aufrechnung, raten, mahnung, erlass, niederschlagung],
  },
  {
    titel: 'Mitwirkung und Pflichten',
    plaene: [mitwirkung, versagung, untersuchung, andereStelle, aussendienst, minderung, ordnungswidrigkeit],
  },
  { titel: 'Andere Stellen und Unterhalt', plaene: [erstattungsanspruch, unterhalt] },
  { titel: 'Rechtsschutz', plaene: [widerspruch, klage, ueberpruefung] },
]

const PLAENE: readonly Verfahrensplan[] = VERFAHRENSGRUPPEN.flatMap((g) => g.plaene)

/** @throws if no plan has this kind: stored procedures keep theirs for good. */
export function planVon(art: string): Verfahrensplan {
  const plan = PLAENE.find((p) => p.art === art)
  if (plan === undefined) throw new Error(`no procedure of kind ${art}`)
  return plan
}
