import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { EIGENSCHAFTEN, Fall, GETROFFEN } from '../../src/recht/pruefung.ts'

export type Haushaltszahlen = {
  haushalte: number
  abNummer: number
  prozesse: number
  haushalteJeSekunde: number
  /** How many households each property was asked of. */
  geprueft: Record<string, number>
  /** How often each threshold of the law was met. */
  schwellen: Record<string, number>
  verletzungen: string[]
}

type Stueck = { readonly von: number; readonly bis: number }
type Befund = Pick<Haushaltszahlen, 'geprueft' | 'schwellen' | 'verletzungen'> & { readonly haushalte: number }

const STUECK = 1000
const GENUG = 200
const ARBEITER = 'pruefe-haushalte'

/** Every property of `src/recht/pruefung` on `anzahl` households from number `ab` on, one process a core. */
export async function pruefeHaushalte(o: {
  readonly ab: number
  readonly anzahl: number
  readonly melde: (zeile: string) => void
}): Promise<Haushaltszahlen> {
  const prozesse = Math.min(availableParallelism(), Math.ceil(o.anzahl / STUECK))
  const z: Haushaltszahlen = {
    haushalte: 0,
    abNummer: o.ab,
    prozesse,
    haushalteJeSekunde: 0,
    geprueft: {},
    schwellen: {},
    verletzungen: [],
  }
  const beginn = performance.now()
  let naechstes = o.ab
  const ende = o.ab + o.anzahl
  const gibAus = (kind: ChildProcess): void => {
    if (naechstes >= ende || z.verletzungen.length >= GENUG) {
      kind.disconnect()
      return
    }
    const bis = Math.min(ende, naechstes + STUECK)
    kind.send({ von: naechstes, bis } satisfies Stueck)
    naechstes = bis
  }
  const nimm = (b: Befund): void => {
    z.haushalte += b.haushalte
    z.haushalteJeSekunde = Math.round((z.haushalte * 1000) / (performance.now() - beginn))
    zaehleZu(z.geprueft, b.geprueft)
    zaehleZu(z.schwellen, b.schwellen)
    for (const v of b.verletzungen) {
      z.verletzungen.push(v)
      o.melde(v)
    }
    if (z.haushalte % (20 * STUECK) === 0) o.melde(`${z.haushalte} Haushalte, ${z.haushalteJeSekunde} je Sekunde`)
  }
  await Promise.all(
    Array.from(
      { length: prozesse },
      () =>
        new Promise<void>((fertig, gescheitert) => {
          const kind = fork(fileURLToPath(import.meta.url), [ARBEITER])
          kind.on('message', (b: Befund) => {
            nimm(b)
            gibAus(kind)
          })
          kind.on('error', gescheitert)
          kind.on('exit', (code) => (code === 0 ? fertig() : gescheitert(new Error(`a worker ended with ${code}`))))
          gibAus(kind)
        }),
    ),
  )
  return z
}

function zaehleZu(ziel: Record<string, number>, dazu: Readonly<Record<string, number>>): void {
  for (const [name, n] of Object.entries(dazu)) ziel[name] = (ziel[name] ?? 0) + n
}

function pruefe({ von, bis }: Stueck): Befund {
  const geprueft: Record<string, number> = {}
  const verletzungen: string[] = []
  GETROFFEN.clear()
  for (let nr = von; nr < bis; nr++) {
    const f = Fall.nr(nr)
    for (const e of EIGENSCHAFTEN) {
      if (nr % e.jeder !== 0) continue
      geprueft[e.name] = (geprueft[e.name] ?? 0) + 1
      const grund = e.pruefe(f)
      if (grund !== undefined) verletzungen.push(`Fall.nr(${nr}), ${e.name}: ${grund}`)
    }
  }
  return { haushalte: bis - von, geprueft, schwellen: Object.fromEntries(GETROFFEN), verletzungen }
}

if (process.argv[2] === ARBEITER) process.on('message', (s: Stueck) => process.send?.(pruefe(s)))
