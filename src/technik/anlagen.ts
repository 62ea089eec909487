import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of the files that lie beside the sources and are read when they are needed: migrations,
 * schemas, templates. `src/` itself, or what the build copied: `.bau/server/anlagen/`.
 */
export function anlagenordner(): string {
  const hier = fileURLToPath(import.meta.url)
  const bau = hier.lastIndexOf(`${path.sep}.bau${path.sep}`)
  return bau < 0 ? path.resolve(path.dirname(hier), '..') : path.join(hier.slice(0, bau), '.bau', 'server', 'anlagen')
}

/** A file beside the sources of a room: `anlage('bescheid/vorlagen/brief.typ')`. */
export function anlage(pfad: string): string {
  return path.join(anlagenordner(), ...pfad.split('/'))
}
