import { err, ok, type Result } from '../../kern/index.ts'
import { type Angaben, angabenSchema } from './angaben.ts'

/** One thing that is wrong with the form of the facts: which fact, which field, in German. */
export type AngabenFehler = {
  readonly code: string
  readonly text: string
  readonly angabe?: string
  readonly feld?: string
}

/** Reads facts from the outside. What comes back is sound in form; whether it is complete is a matter of hints. */
export function liesAngaben(json: unknown): Result<Angaben, readonly AngabenFehler[]> {
  const gelesen = angabenSchema.safeParse(json)
  if (gelesen.success) return ok(gelesen.data)
  return err(gelesen.error.issues.map((i) => fehler(i.path.map(String), i.code, i.message)))
}

function fehler(pfad: readonly string[], code: string, meldung: string): AngabenFehler {
  const [wurzel, angabe, feld] = pfad
  const ort = wurzel === 'angaben' && angabe !== undefined ? { angabe, ...(feld === undefined ? {} : { feld }) } : {}
  return { code: 'ALG-ANG-01', text: `${pfad.join('.') || 'Dokument'}: ${text(code, meldung)}`, ...ort }
}

function text(code: string, meldung: string): string {
  switch (code) {
    case 'unrecognized_keys':
      return 'unbekanntes Feld'
    case 'invalid_type':
      return 'falsche Art oder fehlt'
    case 'invalid_value':
    case 'invalid_union':
      return 'Wert nicht vorgesehen'
    case 'too_small':
    case 'too_big':
      return 'Wert außerhalb der Grenzen'
    default:
      return meldung
  }
}
