import { inflateSync } from 'node:zlib'

const GEFAHREN = [
  /** A PDF that runs something, or carries other files. */
  'aktiverInhalt',
  /** Nobody can look into it without its password. */
  'verschluesselt',
  /** Parts that cannot be unpacked within bounds. */
  'nichtPruefbar',
  /** Two kinds of file in one. */
  'mehrereArten',
  /** A picture that becomes many times larger when it is opened. */
  'bildZuGross',
] as const

/** Why a file must not be opened, though its kind is one we take. */
export type Gefahr = (typeof GEFAHREN)[number]

export const istGefahr = (text: string): text is Gefahr => GEFAHREN.some((g) => g === text)

const HOECHSTENS_BILDPUNKTE = 100_000_000
const HOECHSTENS_ENTPACKT = 32 * 1024 * 1024

/** What makes a file dangerous that begins as PDF, JPEG, PNG or TIFF; undefined: nothing we know of. */
export function gefahrIn(bytes: Uint8Array): Gefahr | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  if (text.includes('PK\x05\x06\0\0', text.length - 65_600)) return 'mehrereArten'
  if (/<(?:script|html|svg|!doctype)/i.test(text.slice(0, 1024))) return 'mehrereArten'
  if (text.startsWith('%PDF-')) return gefahrImPdf(text, bytes)
  return bildpunkte(bytes) > HOECHSTENS_BILDPUNKTE ? 'bildZuGross' : undefined
}

// Long names only: what stands in a compressed picture by chance must not look like one of them.
const AKTIV = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData|GoToE)(?![a-rt-zA-Z0-9])/
const XFA = /\/XFA\s*[[\d]/

const istAktiv = (klartext: string): boolean =>
  AKTIV.test(klartext) || (XFA.test(klartext) && klartext.includes('/AcroForm'))

/** Letters of a name may be written as #4a. */
const ohneTarnung = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function gefahrImPdf(text: string, bytes: Uint8Array): Gefahr | undefined {
  const klartext = ohneTarnung(text)
  if (istAktiv(klartext)) return 'aktiverInhalt'
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(klartext)) return 'verschluesselt'
  let entpackt = 0
  for (const { kopf, ab, bis } of objektstroeme(text)) {
    const inhalt = entpacke(kopf, bytes.subarray(ab, bis), HOECHSTENS_ENTPACKT - entpackt)
    if (inhalt === undefined) return 'nichtPruefbar'
    entpackt += inhalt.length
    if (istAktiv(ohneTarnung(inhalt))) return 'aktiverInhalt'
  }
  return undefined
}

type Strom = { readonly kopf: string; readonly ab: number; readonly bis: number }

/** Packed parts that hold objects of the document: only there a name can hide. */
function objektstroeme(text: string): readonly Strom[] {
  const stroeme: Strom[] = []
  for (const m of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const vorher = text.slice(Math.max(0, m.index - 2000), m.index)
    const kopf = ohneTarnung(vorher.slice(vorher.lastIndexOf('obj') + 3))
    if (!kopf.includes('/ObjStm')) continue
    const ab = m.index + m[0].length
    const ende = text.indexOf('endstream', ab)
    stroeme.push({ kopf, ab, bis: ende < 0 ? text.length : ende })
  }
  return stroeme
}

/** Undefined: packed in a way we do not read, broken, or larger than `hoechstens`. */
function entpacke(kopf: string, bytes: Uint8Array, hoechstens: number): string | undefined {
  const filter = kopf.match(/\/\w+Decode\b/g) ?? []
  if (filter.length === 0 && !kopf.includes('/Filter')) return Buffer.from(bytes).toString('latin1')
  if (filter.length !== 1 || filter[0] !== '/FlateDecode' || kopf.includes('/Predictor') || hoechstens <= 0)
    return undefined
  try {
    return inflateSync(bytes, { maxOutputLength: hoechstens }).toString('latin1')
  } catch {
    return undefined
  }
}

/** Width times height as the head of a PNG or JPEG says; 0: it says nothing. */
function bildpunkte(b: Uint8Array): number {
  const sicht = new DataView(b.buffer, b.byteOffset, b.byteLength)
  if (b[0] === 0x89) return b.length < 24 ? 0 : sicht.getUint32(16) * sicht.getUint32(20)
  if (b[0] !== 0xff) return 0
  for (let i = 2; i + 9 < b.length && b[i] === 0xff; i += 2 + sicht.getUint16(i + 2)) {
    const marke = b[i + 1] ?? 0
    const istMass = marke >= 0xc0 && marke <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marke)
    if (istMass) return sicht.getUint16(i + 5) * sicht.getUint16(i + 7)
  }
  return 0
}
