import { datum } from '../kern/index.ts'
import type { Vorlaeufigkeitsgrund } from '../recht/index.ts'
import { type Bewilligungszeitraum, bewilligungszeitraeume } from './bewilligungszeitraum.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'

/** A Bewilligungszeitraum that is granted provisionally (§ 41a SGB II), with what the letters say of it. */
export type VorlaeufigerZeitraum = {
  readonly zeitraum: Bewilligungszeitraum
  readonly grund: Vorlaeufigkeitsgrund
  /** Sentences; empty only where somebody has still to write them. */
  readonly weil: string
  readonly nachweise: readonly string[]
}

const SCHAETZUNG = {
  grund: 'hoehe',
  weil: 'Wie viel Sie mit Ihrer selbständigen Arbeit verdienen, steht erst nach dem Bewilligungszeitraum fest. Bis dahin rechnen wir mit Ihrer Schätzung.',
  nachweise: ['Anlage EKS mit den tatsächlichen Einnahmen und Ausgaben', 'Kontoauszüge und Belege des Betriebs'],
} as const satisfies Partial<VorlaeufigerZeitraum>

/** What is said at the period itself holds; else an estimate of the self-employed in one of its months says it. */
export function vorlaeufigeZeitraeume(
  f: Pick<Fassungsinhalt, 'angaben' | 'umstaende'>,
): readonly VorlaeufigerZeitraum[] {
  return bewilligungszeitraeume(f.angaben).flatMap((zeitraum): readonly VorlaeufigerZeitraum[] => {
    const u = f.umstaende?.[zeitraum.id]
    if (u?.art === 'vorlaeufigkeit' && u.vorlaeufigkeitsgrund !== null) {
      const nachweise = (u.spaeter_nachweisen ?? '').split(/[;\n]/).map((x) => x.trim())
      return [
        { zeitraum, grund: u.vorlaeufigkeitsgrund, weil: u.weil?.trim() ?? '', nachweise: nachweise.filter((x) => x) },
      ]
    }
    return istGeschaetzt(f, zeitraum) ? [{ zeitraum, ...SCHAETZUNG }] : []
  })
}

function istGeschaetzt(f: Pick<Fassungsinhalt, 'angaben' | 'umstaende'>, z: Bewilligungszeitraum): boolean {
  return Object.entries(f.angaben.angaben).some(([id, a]) => {
    const u = f.umstaende?.[id]
    return (
      a.art === 'betriebsergebnis' &&
      u?.art === 'eks' &&
      u.eksstand === 'vorlaeufig' &&
      datum(a.von) <= z.bis &&
      datum(a.bis) >= z.von
    )
  })
}
