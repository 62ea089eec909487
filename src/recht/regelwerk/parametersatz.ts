import * as z from 'zod'
import { type Datum, datum, err, liesDatum, ok, type Result } from '../../kern/index.ts'
import type { Parametersatz } from '../berechnung/ergebnis.ts'
import { type Fassung, PARAMETER, type Parameter } from './parameter.ts'

const Tag = z.string().refine((t) => liesDatum(t) !== undefined)
const zeile = z.strictObject({
  id: z.string(),
  ab: Tag,
  /** null: not promulgated; it then counts as known on any day. */
  verkuendet: Tag.nullable(),
  wert: z.number().int().min(0),
  quelle: z.string().min(1),
  nurNeueZeitraeume: z.boolean().optional(),
})
const satz = z.strictObject({ format: z.literal('allegro-parametersatz/1'), parameter: z.array(zeile).min(1) })
type Zeile = z.infer<typeof zeile>

const IMMER_BEKANNT = datum('0001-01-01')

/**
 * Reads dated rows that stand beside those of the program: a law not yet in force, another amount. A row replaces the
 * Fassung of the same parameter that begins on the same day, and what the program only carries on after it. Nothing of it is kept: it is part of the Rechtsstand asked for.
 */
export function liesParametersatz(json: unknown): Result<Parametersatz, readonly string[]> {
  const gelesen = satz.safeParse(json)
  if (!gelesen.success)
    return err(gelesen.error.issues.map((i) => `${ort(i.path)}: ${FORM[String(i.path.at(-1))] ?? GANZ}`))
  const zeilen = gelesen.data.parameter
  const fehler = zeilen.flatMap((z, i) => {
    const grund = einwand(z, zeilen.slice(0, i))
    return grund === undefined ? [] : [`${ort(['parameter', i])}: ${grund}`]
  })
  if (fehler.length > 0) return err(fehler)
  const tafel = PARAMETER.map((p) =>
    ergaenzt(
      p,
      zeilen.filter((z) => z.id === p.id),
    ),
  )
  return ok({ tafel, zeilen: zeilen.length })
}

const GANZ = 'fehlt oder ist nicht vorgesehen; erwartet werden id, ab, verkuendet, wert, quelle'
const FORM: Readonly<Record<string, string>> = {
  format: 'muss "allegro-parametersatz/1" sein',
  parameter: 'muss eine Liste mit mindestens einer Zeile sein',
  id: 'muss die Kennung eines Parameters sein, etwa "sgb2.20.1a.regelbedarfsstufe1"',
  ab: 'muss ein Tag sein (JJJJ-MM-TT)',
  verkuendet: 'muss ein Tag (JJJJ-MM-TT) oder null sein',
  wert: 'muss eine ganze Zahl ab 0 sein (Cent, Prozent × 100 oder Anzahl)',
  quelle: 'darf nicht fehlen',
  nurNeueZeitraeume: 'muss true oder false sein',
}

function ort(pfad: readonly PropertyKey[]): string {
  const [wurzel, stelle, feld] = pfad
  if (wurzel === undefined) return 'Dokument'
  if (typeof stelle !== 'number') return String(wurzel)
  return `Zeile ${stelle + 1}${feld === undefined ? '' : `, ${String(feld)}`}`
}

function einwand(z: Zeile, davor: readonly Zeile[]): string | undefined {
  const p = PARAMETER.find((x) => x.id === z.id)
  if (p === undefined) return `den Parameter »${z.id}« gibt es nicht; »allegro recht --art parameter« zeigt alle`
  if (davor.some((x) => x.id === z.id && x.ab === z.ab)) return `${z.id} steht zum ${z.ab} zweimal`
  const fassungen = p.fassungen.length
  if (z.id.endsWith('.fassung') && z.wert >= fassungen)
    return `${z.id} wählt eine Fassung der Regel: 0 bis ${fassungen - 1}`
  return undefined
}

function ergaenzt(p: Parameter, zeilen: readonly Zeile[]): readonly Fassung[] {
  if (zeilen.length === 0) return p.fassungen
  const neu = zeilen.map((z) => ({
    ab: datum(z.ab),
    verkuendet: z.verkuendet === null ? IMMER_BEKANNT : datum(z.verkuendet),
    wert: z.wert,
    quelle: z.quelle,
    nurNeueZeitraeume: z.nurNeueZeitraeume ?? false,
  }))
  const tage = new Set<Datum>(neu.map((f) => f.ab))
  const alle: readonly Fassung[] = [...p.fassungen.filter((f) => !tage.has(f.ab)), ...neu]
  const neue = new Set<Fassung>(neu)
  const gilt: Fassung[] = []
  for (const f of alle.toSorted((a, b) => a.ab - b.ab)) {
    const davor = gilt.at(-1)
    // A value carried on is the one before it: behind a row of the set there is nothing left to carry on.
    if (f.unsicher === 'fortgeschrieben' && davor !== undefined && neue.has(davor)) continue
    gilt.push(f)
  }
  return gilt
}
