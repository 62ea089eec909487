import { readFileSync } from 'node:fs'
import { schriftdateien } from './schrift.ts'

/**
 * Characters of a text that our fonts cannot set, each once: to be told to who types them, before a letter
 * fails. A composed character counts as settable if its parts are, as the renderer sets it from them.
 */
export function unsetzbareZeichen(text: string): readonly string[] {
  const vorrat = zeichenvorrat()
  const fehlt = [...text.normalize('NFC')].filter((z) => {
    if (/[\s\u00ad\u200b-\u200d\u2060]/u.test(z)) return false
    return (
      ![...z.normalize('NFD')].every((t) => vorrat.has(t.codePointAt(0) ?? 0)) && !vorrat.has(z.codePointAt(0) ?? 0)
    )
  })
  return [...new Set(fehlt)]
}

let vorrat: ReadonlySet<number> | undefined

/** What both weights have. */
function zeichenvorrat(): ReadonlySet<number> {
  if (vorrat === undefined) {
    const [erste, ...andere] = schriftdateien().map((d) => cmap(readFileSync(d)))
    vorrat = new Set([...(erste ?? [])].filter((z) => andere.every((v) => v.has(z))))
  }
  return vorrat
}

/** The code points of a TrueType font: its table "cmap", format 12 (every font of ours has one). */
function cmap(b: Buffer): ReadonlySet<number> {
  const tabelle = Array.from({ length: b.readUInt16BE(4) }, (_, i) => 12 + i * 16).find(
    (ab) => b.toString('latin1', ab, ab + 4) === 'cmap',
  )
  if (tabelle === undefined) throw new Error('font without cmap')
  const cmapAb = b.readUInt32BE(tabelle + 8)
  const teile = Array.from(
    { length: b.readUInt16BE(cmapAb + 2) },
    (_, i) => cmapAb + b.readUInt32BE(cmapAb + 8 + i * 8),
  )
  const zwoelf = teile.find((ab) => b.readUInt16BE(ab) === 12)
  if (zwoelf === undefined) throw new Error('font without cmap of format 12')
  const zeichen = new Set<number>()
  for (let i = 0; i < b.readUInt32BE(zwoelf + 12); i++) {
    const gruppe = zwoelf + 16 + i * 12
    for (let z = b.readUInt32BE(gruppe); z <= b.readUInt32BE(gruppe + 4); z++) zeichen.add(z)
  }
  return zeichen
}
