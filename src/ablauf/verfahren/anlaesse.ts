import { type Anlass, type FallRef, listeVerfahren, type Verfahren } from '../../fall/index.ts'
import { plusTage } from '../../kern/index.ts'
import { type Tx, tagInBerlin, type Umgebung } from '../../technik/index.ts'
import { ladeVerfahrenslage } from './lage.ts'
import type { Verfahrenslage } from './plan.ts'
import { naechster } from './schritt.ts'
import { planVon } from './verzeichnis.ts'

/** What running procedures ask for: the next step of each, from the day on which it can be done. */
export async function verfahrensanlaesse(tx: Tx, u: Pick<Umgebung, 'uhr'>, ref: FallRef): Promise<readonly Anlass[]> {
  const laufende = (await listeVerfahren(tx, ref)).filter((v) => !v.beendet)
  const [erstes] = laufende
  if (erstes === undefined) return []
  const lage = await ladeVerfahrenslage(tx, u, ref.fall, erstes.begonnenVon)
  return lage === undefined ? [] : laufende.flatMap((v) => [...anlassVon(lage, v), ...fristenVon(lage, v)])
}

function fristenVon(l: Verfahrenslage, v: Verfahren): readonly Anlass[] {
  const plan = planVon(v.art)
  return (plan.fristen?.(l, v) ?? []).map((f) => ({
    art: 'verfahren',
    schluessel: ['verfahren', v.id, f.schluessel, f.faelligAm].join('/'),
    faelligAm: f.faelligAm,
    person: null,
    grund: grund(v, plan.titel, () => `${plan.titel}, ${plan.gegenstand(l, v)}: ${f.grund}`),
  }))
}

function anlassVon(l: Verfahrenslage, v: Verfahren): readonly Anlass[] {
  const plan = planVon(v.art)
  const schritt = naechster(plan.schritte(l, v))
  if (schritt === undefined) return []
  const seit = tagInBerlin(v.festlegungen.at(-1)?.wann ?? v.begonnenAm)
  const frist = schritt.zustand === 'wartet' ? schritt.frist : null
  return [
    {
      art: 'verfahren',
      schluessel: ['verfahren', v.id, schritt.id, ...(frist === null ? [] : [frist])].join('/'),
      faelligAm: frist === null ? seit : plusTage(frist, 1),
      person: null,
      grund: grund(v, plan.titel, () => `${plan.titel}, ${plan.gegenstand(l, v)}: ${schritt.titel}. ${schritt.grund}`),
    },
  ]
}

/** Work items are read with the case: what only some may know is not in them. */
function grund(v: Verfahren, titel: string, ganz: () => string): string {
  if (v.kreis === 'alle') return ganz()
  return v.kreis === 'amt'
    ? `${titel}: Der nächste Schritt ist fällig.`
    : 'Ein Vorgang mit eigener Akte: Der nächste Schritt ist fällig. Öffnen können ihn nur die Zugeteilten.'
}
