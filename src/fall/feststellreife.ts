import { err, ok, type Result } from '../kern/index.ts'
import { hinweiseZuAngaben, type PersonId } from '../recht/index.ts'
import { pruefeZeitraeume } from './bewilligungszeitraum.ts'
import type { Bereich, Entwurfsinhalt } from './entwurfsinhalt.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import { pruefeHandwerte } from './handwert.ts'
import type { Mitglied } from './leistungsfall.ts'
import { pruefeEntwurf } from './vollstaendigkeit.ts'

/** Why a draft cannot be certified yet: with permanent code and, where it has one, its place. */
export type Mangel = {
  readonly code: string
  readonly text: string
  readonly norm: string | null
  readonly bereich: Bereich | null
  readonly id: string | null
  readonly feld: string | null
  readonly person: PersonId | null
}

/**
 * Hints of the law with which nothing can be decided: of facts that cannot be true together the engine would take one by no
 * rule of law, so the amount would be arbitrary (list with reasons: docs/hinweise.md, "Was das Feststellen verhindert").
 * Each can be cleared by correcting a fact. The others are advice and stop nobody.
 */
export const VERHINDERND: ReadonlySet<string> = new Set([
  'ALG-ANG-02',
  'ALG-ANG-03',
  'ALG-PER-01',
  'ALG-PER-02',
  'ALG-PER-03',
  'ALG-PER-04',
  'ALG-PER-07',
  'ALG-KDU-02',
  'ALG-EIN-10',
  'ALG-EIN-11',
  'ALG-WID-07',
  'ALG-WID-08',
  'ALG-WID-11',
  'ALG-WID-20',
  'ALG-WID-32',
])

const OHNE_ORT = { norm: null, bereich: null, id: null, feld: null, person: null } as const

/** A complete, valid document, or everything that is missing at once. */
export function feststellreife(
  e: Entwurfsinhalt,
  mitglieder: readonly Pick<Mitglied, 'lokal'>[],
): Result<Fassungsinhalt, readonly Mangel[]> {
  const { rechenbar, luecken } = pruefeEntwurf(e)
  const bekannt = new Set(mitglieder.map((m) => m.lokal))
  const maengel: readonly Mangel[] = [
    ...luecken.map((l) => ({ ...OHNE_ORT, ...l })),
    ...pruefeZeitraeume(rechenbar.angaben).map((z) => ({
      ...OHNE_ORT,
      code: z.code,
      text: z.text,
      norm: '§ 41 Abs. 3 SGB II',
      bereich: 'angaben' as const,
      id: z.angabe,
    })),
    ...pruefeHandwerte(rechenbar).map((h) => ({ ...OHNE_ORT, ...h, bereich: 'umstaende' as const })),
    ...fremdePersonen(rechenbar, bekannt).map(({ bereich, id, person }) => ({
      ...OHNE_ORT,
      code: 'ALG-FAL-08',
      text: `Die Person ${person} gehört nicht zu diesem Leistungsfall.`,
      bereich,
      id,
      person,
    })),
    ...hinweiseZuAngaben(rechenbar.angaben)
      .filter((h) => VERHINDERND.has(h.code))
      .map((h) => ({
        ...OHNE_ORT,
        code: h.code,
        text: h.text,
        norm: h.norm,
        bereich: 'angaben' as const,
        id: h.angabe ?? null,
        feld: h.feld ?? null,
        person: h.person ?? null,
      })),
  ]
  return maengel.length === 0 ? ok(rechenbar) : err(maengel)
}

function fremdePersonen(
  f: Fassungsinhalt,
  bekannt: ReadonlySet<PersonId>,
): readonly { bereich: 'angaben' | 'umstaende'; id: string; person: PersonId }[] {
  const inBereich = (bereich: 'angaben' | 'umstaende', saetze: Readonly<Record<string, object>>) =>
    Object.entries(saetze).flatMap(([id, a]) =>
      'person' in a && typeof a.person === 'string' && !bekannt.has(a.person)
        ? [{ bereich, id, person: a.person }]
        : [],
    )
  return [...inBereich('angaben', f.angaben.angaben), ...inBereich('umstaende', f.umstaende ?? {})]
}
