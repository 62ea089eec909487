import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import { anlage } from '../../technik/index.ts'

export type Schemafehler = { readonly zeile: number; readonly text: string }

const PAIN_001 = 'pain.001.001.09'
/** Files are checked together up to this size: starting the checker costs more than a small file. */
const ZUSAMMEN_HOECHSTENS = 64_000_000
const SEITE = 65_536

/**
 * What the ISO schema of a message says against each file; no entry or an empty list: nothing. No network, read as a
 * stream. The schemas lie in `schema/`, pinned by their SHA-256 (PAY-21).
 */
export async function gegenSchema(
  dateien: readonly Uint8Array[],
  format: string = PAIN_001,
): Promise<ReadonlyMap<Uint8Array, readonly Schemafehler[]>> {
  const fehler = new Map<Uint8Array, Schemafehler[]>()
  for (const gruppe of gruppen(dateien)) {
    for (const [datei, f] of await pruefeGruppe(gruppe, `${format}.xsd`)) {
      const bisher = fehler.get(datei)
      if (bisher === undefined) fehler.set(datei, [f])
      else bisher.push(f)
    }
  }
  return fehler
}

function gruppen(dateien: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const liste: Uint8Array[][] = []
  let groesse = 0
  for (const d of dateien) {
    if (liste.length === 0 || groesse + d.length > ZUSAMMEN_HOECHSTENS) {
      liste.push([])
      groesse = 0
    }
    liste.at(-1)?.push(d)
    groesse += d.length
  }
  return liste
}

async function pruefeGruppe(
  dateien: readonly Uint8Array[],
  schemaname: string,
): Promise<readonly (readonly [Uint8Array, Schemafehler])[]> {
  const name = (i: number): string => `d${i}.xml`
  const schema = readFileSync(anlage(`zahlung/schema/${schemaname}`), 'utf8')
  const bytes = dateien.reduce((s, d) => s + d.length, 0)
  try {
    const { errors } = await validateXML({
      xml: dateien.map((contents, i) => ({ fileName: name(i), contents })),
      schema: [{ fileName: schemaname, contents: schema }],
      initialMemoryPages: Math.min(256 + Math.ceil(bytes / SEITE) * 4, 32_768),
      maxMemoryPages: 65_536,
      stream: true,
      modifyArguments: (args) => ['--nonet', ...args],
    })
    return errors.flatMap((e) => {
      const datei = dateien[Number(/^d(\d+)\.xml$/.exec(e.loc?.fileName ?? '')?.[1])]
      return datei ? [[datei, { zeile: e.loc?.lineNumber ?? 1, text: e.message.slice(0, 300) }] as const] : []
    })
  } catch (fehler) {
    const grund = fehler instanceof Error ? fehler.message.slice(0, 200) : 'unbekannt'
    return dateien.map((d) => [d, { zeile: 1, text: `Das Schema ließ sich nicht anwenden: ${grund}` }] as const)
  }
}
