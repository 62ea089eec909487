import type * as z from 'zod'
import { err, ok, type Result } from '../../kern/index.ts'
import { HINWEISE, type Hinweiscode } from '../hinweise/katalog.ts'
import { type Angaben, type Angabenart, angabenSchema, type PersonId } from './angaben.ts'

/** One thing that is wrong with the form of the facts: coded, in German, with person, fact, field and paragraph. */
export type AngabenFehler = {
  readonly code: string
  readonly text: string
  readonly norm: string
  readonly angabe?: string
  readonly feld?: string
  readonly person?: PersonId
}

/** Reads facts from the outside. What comes back is sound in form; whether it is complete is a matter of hints. */
export function liesAngaben(json: unknown): Result<Angaben, readonly AngabenFehler[]> {
  const gelesen = angabenSchema.safeParse(json)
  if (gelesen.success) return ok(gelesen.data)
  return err(gelesen.error.issues.flatMap((i) => fehler(json, i)))
}

function fehler(json: unknown, i: z.core.$ZodIssue): readonly AngabenFehler[] {
  const felder = i.code === 'unrecognized_keys' ? i.keys.map((k) => [...i.path, k]) : [i.path]
  return felder.map((pfad) => einFehler(json, pfad.map(String), code(json, i)))
}

function einFehler(json: unknown, pfad: readonly string[], c: Hinweiscode): AngabenFehler {
  const [wurzel, angabe, feld] = pfad
  const anAngabe = wurzel === 'angaben' && angabe !== undefined
  const inhalt = anAngabe ? bei(json, [wurzel, angabe]) : undefined
  const person = bei(inhalt, ['person'])
  const art = bei(inhalt, ['art'])
  return {
    code: c,
    text: `${pfad.join('.') || 'Dokument'}: ${HINWEISE[c].text}`,
    norm: (typeof art === 'string' ? NORM[art as Angabenart] : undefined) ?? HINWEISE[c].norm,
    ...(anAngabe ? { angabe } : {}),
    ...(anAngabe && feld !== undefined ? { feld } : {}),
    ...(typeof person === 'string' ? { person } : {}),
  }
}

function bei(json: unknown, pfad: readonly PropertyKey[]): unknown {
  let wert: unknown = json
  for (const teil of pfad) {
    if (typeof wert !== 'object' || wert === null || !Object.hasOwn(wert, teil)) return undefined
    wert = (wert as Record<PropertyKey, unknown>)[teil]
  }
  return wert
}

function code(json: unknown, i: z.core.$ZodIssue): Hinweiscode {
  if (i.path.length < 3 && i.code !== 'unrecognized_keys') return 'ALG-ANG-01'
  switch (i.code) {
    case 'unrecognized_keys':
      return i.path.length < 2 ? 'ALG-ANG-01' : 'ALG-ANG-08'
    case 'invalid_type':
      return bei(json, i.path) === undefined ? 'ALG-ANG-04' : 'ALG-ANG-05'
    case 'too_small':
    case 'too_big':
      return 'ALG-ANG-06'
    case 'invalid_union':
      return 'ALG-ANG-10'
    case 'invalid_value':
      return bei(json, i.path) === undefined ? 'ALG-ANG-04' : 'ALG-ANG-07'
    case 'custom':
      return 'ALG-ANG-09'
    default:
      return 'ALG-ANG-07'
  }
}

/** Which paragraph asks for a kind of fact. */
const NORM: Readonly<Partial<Record<Angabenart, string>>> = {
  antrag: '§ 37 SGB II',
  bewilligungszeitraum: '§ 41 Abs. 3 SGB II',
  karenzzeit: '§ 22 Abs. 1 Satz 2 SGB II',
  person: '§ 7 Abs. 3 SGB II',
  erwerbsfaehigkeit: '§ 8 SGB II',
  ausbildung: '§ 11b Abs. 2b SGB II',
  ausbildungsfoerderung: '§ 7 Abs. 5 und 6, § 27 SGB II',
  alleinerziehung: '§ 21 Abs. 3 SGB II',
  ausschluss: '§ 7 Abs. 1 und 4 SGB II',
  ortsabwesenheit: '§ 7b SGB II',
  einstand: '§ 7 Abs. 3a SGB II',
  verwandte: '§ 9 Abs. 5 SGB II',
  mehrbedarf: '§ 21 SGB II',
  schwangerschaft: '§ 21 Abs. 2 SGB II',
  ernaehrung: '§ 21 Abs. 5 SGB II',
  zeitweise: '§ 7 Abs. 3 Nr. 4 SGB II',
  schulbesuch: '§ 28 Abs. 1 und 3 SGB II',
  bildungsbedarf: '§ 28 SGB II',
  versicherungsbeitrag: '§ 26 SGB II',
  sachleistung: '§ 24 Abs. 2, § 68 SGB II',
  einmalbedarf: '§ 24 Abs. 1 und 3 SGB II',
  fehlendeEinnahme: '§ 24 Abs. 4 SGB II',
  unterkunft: '§ 22 Abs. 1 SGB II',
  unterkunftEinmal: '§ 22 SGB II',
  wohnguthaben: '§ 22 Abs. 3 SGB II',
  kostensenkung: '§ 22 Abs. 1 Satz 9 SGB II',
  wohnausnahme: '§ 22 Abs. 1 SGB II',
  mietobergrenze: '§ 22 Abs. 1 Satz 8 SGB II',
  umzug: '§ 22 Abs. 4 SGB II',
  auszugUnter25: '§ 22 Abs. 5 SGB II',
  eigenheim: '§ 22 Abs. 1 und 2 SGB II',
  wohnanteil: '§ 22 Abs. 1 SGB II',
  erwerbseinkommen: '§ 11 Abs. 1, § 11b SGB II',
  selbstaendigkeit: '§ 11 Abs. 1, § 11b SGB II',
  durchschnittseinkommen: '§ 2 Abs. 3 Alg II-V (bis 31.07.2016)',
  betriebsergebnis: '§ 3 GrusiGV',
  einkommen: '§ 11 Abs. 1 SGB II',
  einmaligeEinnahme: '§ 11 Abs. 2 und 3 SGB II',
  absetzung: '§ 11b SGB II',
  vermoegen: '§ 12 SGB II',
  minderung: '§§ 31 bis 32 SGB II',
}
