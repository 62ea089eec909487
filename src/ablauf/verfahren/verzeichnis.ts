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

/** Every kind of procedure, in the order in which they are offered. */
export const VERFAHRENSPLAENE: readonly Verfahrensplan[] = [
  erstantrag,
  weiterbewilligung,
  abschliessend,
  mitwirkung,
  versagung,
  untersuchung,
  andereStelle,
  aussendienst,
  ordnungswidrigkeit,
  minderung,
  erstattung,
  zahlungseinstellung,
  aufrechnung,
  raten,
  darlehen,
  mahnung,
  vorschuss,
  erlass,
  niederschlagung,
  vorzeitig,
  todesfall,
  uebergabe,
  einstellung,
  wiederaufnahme,
  erstattungsanspruch,
  unterhalt,
  widerspruch,
  klage,
  ueberpruefung,
]

/** @throws if no plan has this kind: stored procedures keep theirs for good. */
export function planVon(art: string): Verfahrensplan {
  const plan = VERFAHRENSPLAENE.find((p) => p.art === art)
  if (plan === undefined) throw new Error(`no procedure of kind ${art}`)
  return plan
}
