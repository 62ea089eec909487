import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { constants, inflateSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { expect, test } from 'vitest'
import { aenderungsbescheid, bewilligungsbescheid } from './bescheide.ts'
import { type Dokument, t } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken, fuerVorschau } from './luecken.ts'
import { alleinerziehend, einzelperson, paarMitAenderung, WERTE, zwoelfPersonen } from './muster.ts'
import { alsPdf } from './pdf.ts'
import { unsetzbareZeichen } from './zeichen.ts'

function fertig(d: Dokument): EndgueltigesDokument {
  const voll = fuelleLuecken(d, WERTE)
  if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
  return voll.wert
}

const FAELLE: readonly (readonly [string, () => Dokument])[] = [
  ['Einzelperson', () => bewilligungsbescheid(einzelperson())],
  ['Alleinerziehende', () => bewilligungsbescheid(alleinerziehend())],
  ['Paar, Änderung', () => aenderungsbescheid(paarMitAenderung())],
  ['zwölf Personen', () => bewilligungsbescheid(zwoelfPersonen())],
]

const roh = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

test.each(FAELLE)(
  '%s: PDF/UA-1, tagged, German, titled, bookmarked, dated as the notice, in our fonts only',
  async (_, d) => {
    const pdf = roh(await alsPdf(fertig(d())))
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('/Lang (de-DE)')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toContain('/Type /Outlines')
    expect(pdf).toContain('<xmp:CreateDate>2026-07-10T00:00:00Z</xmp:CreateDate>')
    const schriften = [...pdf.matchAll(/\/FontName \/\w+\+([\w-]+)/g)].map((m) => m[1])
    expect([...new Set(schriften)].sort()).toEqual(['SourceSans3-Bold', 'SourceSans3-Regular'])
  },
)

test.each(FAELLE)('%s: the same content gives the same bytes', async (_, d) => {
  expect(Buffer.compare(await alsPdf(fertig(d())), await alsPdf(fertig(d())))).toBe(0)
})

test('a preview says so in title, text and watermark, and has no date', async () => {
  const pdf = roh(await alsPdf(fuerVorschau(bewilligungsbescheid(einzelperson())), { vorschau: true }))
  expect(pdf).toContain('Vorschau: Bewilligungsbescheid')
  expect(pdf).not.toContain('CreateDate')
})

/** Where text and lines begin on page one, in millimetres from the left and top edge. */
function lagen(bytes: Uint8Array): { readonly text: readonly Lage[]; readonly linien: readonly Lage[] } {
  const pdf = roh(bytes)
  const seite = [...pdf.matchAll(/stream\r?\n/g)]
    .map((m) => inhalt(bytes, m.index + m[0].length))
    .find((x) => x.includes('MCID 0'))
  if (seite === undefined) throw new Error('no page')
  const stellen = (muster: RegExp): readonly Lage[] =>
    [...seite.matchAll(muster)].map((m) => ({ x: (Number(m[1]) / 72) * 25.4, y: 297 - (Number(m[2]) / 72) * 25.4 }))
  return {
    text: stellen(/1 0 0 -1 ([\d.]+) ([\d.]+) cm\n(?:[^\n]*\n){0,4}?BT/g),
    linien: stellen(/1 0 0 -1 ([\d.]+) ([\d.]+) cm\n(?:[^\n]*\n){0,5}?0 0 m\n/g),
  }
}
type Lage = { readonly x: number; readonly y: number }

function inhalt(bytes: Uint8Array, ab: number): string {
  try {
    return inflateSync(bytes.subarray(ab), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return ''
  }
}

test.each(FAELLE)(
  'DOC-04 %s: in the window stands the address and nothing else; fold and hole marks',
  async (_, dokument) => {
    const d = fertig(dokument())
    const { text, linien } = lagen(await alsPdf(d))
    const imFenster = text.filter((l) => l.x >= 20 && l.x < 105 && l.y >= 45 && l.y <= 90)
    const ruecksendung = imFenster.filter((l) => l.y < 62.7)
    expect(ruecksendung.length).toBe(1)
    const zeilen = new Set(imFenster.filter((l) => l.y >= 62.7).map((l) => Math.round(l.y)))
    expect(zeilen.size).toBeGreaterThanOrEqual(d.kopf.empfaenger.length)
    expect(zeilen.size).toBeLessThanOrEqual(6)
    for (const l of imFenster) expect(l.x).toBeCloseTo(25, 0)
    const marken = linien.filter((l) => l.x < 10).map((l) => Math.round(l.y * 2) / 2)
    expect(marken).toEqual([105, 148.5, 210])
    expect(Math.min(...text.filter((l) => l.y > 90).map((l) => l.y))).toBeGreaterThan(98.4)
  },
)

/** String.Latin 1.1.1 (KoSIT, "Lateinische Zeichen in Unicode", schema latinchars.xsd): single characters, then sequences. */
const STRING_LATIN =
  /^[ -~¡-¬®-ćĊ-ěĞ-ģĦ-ıĴ-śŞ-ūŮ-žƏƠ-ơƯ-ưƷǍ-ǔǞ-ǟǤ-ǰǴ-ǵǺ-ǿȘ-țȞ-ȟȪ-ȫȮ-ȳəʒḂ-ḃḊ-ḋḐ-ḑḞ-ḡḤ-ḧḰ-ḱṀ-ṁṄ-ṅṖ-ṗṠ-ṣṪ-ṫẀ-ẅẌ-ẓẞẠ-ầẪ-ẬẮ-ềỄ-ồỖ-ờỤ-ỹ€]$/u
const FOLGEN = ['M̂', 'N̂', 'm̂', 'n̂', 'D̂', 'd̂', 'J̌', 'L̂', 'l̂']
/** Sequences with combining marks that names of the wider set (DIN 91379) need. */
const WEITERE = 'A̋ C̀ C̄ C̆ C̈ C̣ C̦ C̨̆ F̀ H̄ H̱ K͟H K͟h L̥̄ M̐ N̦ P̕ R̥̄ S̛̄ T̈ U̇ Z̧ Ç̆ Û̄ Ž̦ Č̣'.split(' ')

function alleZeichen(): readonly string[] {
  const einzeln = Array.from({ length: 0x2100 }, (_, i) => String.fromCodePoint(i)).filter((z) => STRING_LATIN.test(z))
  return [...einzeln, ...FOLGEN, ...WEITERE]
}

function mitText(text: string): EndgueltigesDokument {
  const d = bewilligungsbescheid(einzelperson())
  return fertig({ ...d, bloecke: [{ art: 'absatz', id: 'zeichen', text: t`${text}` }, ...d.bloecke] })
}

test('every character of String.Latin has a glyph in both weights', async () => {
  const zeichen = alleZeichen()
  expect(zeichen.length).toBeGreaterThan(480)
  const fett: Dokument = {
    ...bewilligungsbescheid(einzelperson()),
    bloecke: [{ art: 'absatz', id: 'zeichen', text: [{ fett: zeichen.join(' ') }, ' ', zeichen.join(' ')] }],
  }
  expect((await alsPdf(fertig(fett))).length).toBeGreaterThan(10_000)
})

test('what cannot be set is told beforehand, and what is told beforehand cannot be set', async () => {
  expect(unsetzbareZeichen(alleZeichen().join(' '))).toEqual([])
  expect(unsetzbareZeichen('Grüße 🙂 aus 日本, 日')).toEqual(['🙂', '日', '本'])
  await expect(alsPdf(mitText('🙂'))).rejects.toThrow('cannot be set')
  expect(unsetzbareZeichen('Привіт, Ωμέγα')).toEqual([])
  expect((await alsPdf(mitText('Привіт, Ωμέγα'))).length).toBeGreaterThan(10_000)
})

test('a character without glyph is refused, not replaced by another font', async () => {
  await expect(alsPdf(mitText('日本'))).rejects.toThrow('cannot be set')
})

/** A copy of our font under the same name, in which one glyph is as wide as another. */
function stoereSchrift(ordner: string): void {
  const quelle = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  )
  const bytes = Buffer.from(readFileSync(quelle))
  const anzahl = bytes.readUInt16BE(4)
  for (let i = 0; i < anzahl; i++) {
    const eintrag = 12 + i * 16
    if (bytes.toString('latin1', eintrag, eintrag + 4) !== 'hmtx') continue
    const ab = bytes.readUInt32BE(eintrag + 8)
    for (let g = 0; g < 400; g++) bytes.writeUInt16BE(999, ab + g * 4)
  }
  writeFileSync(path.join(ordner, 'Stoerer.ttf'), bytes)
}

/** The renderer as a program of its own, so that it meets another machine. */
function baue(ordner: string): string {
  symlinkSync(path.resolve('node_modules'), path.join(ordner, 'node_modules'))
  buildSync({
    stdin: {
      contents: `import { createHash } from 'node:crypto'
        import { readFileSync } from 'node:fs'
        import { alsPdf } from './src/bescheid/pdf.ts'
        const d = JSON.parse(readFileSync(process.argv[2], 'utf8'))
        console.log(createHash('sha256').update(await alsPdf(d)).digest('hex'))`,
      resolveDir: path.resolve('.'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@myriaddreamin/*'],
    outfile: path.join(ordner, 'setze.mjs'),
    logLevel: 'error',
  })
  return path.join(ordner, 'setze.mjs')
}

test("the machine's own fonts change no byte, not even one of the same name", async () => {
  const ordner = mkdtempSync(path.join(tmpdir(), 'allegro-schrift-'))
  try {
    const schriften = path.join(ordner, '.local/share/fonts')
    mkdirSync(schriften, { recursive: true })
    stoereSchrift(schriften)
    const [skript, dokument] = [baue(ordner), path.join(ordner, 'dokument.json')]
    const d = mitText(alleZeichen().join(' '))
    writeFileSync(dokument, JSON.stringify(d))
    const lauf = (umgebung: Record<string, string>): string => {
      const r = spawnSync(process.execPath, [skript, dokument], { encoding: 'utf8', env: umgebung })
      if (r.status !== 0) throw new Error(r.stderr)
      return r.stdout.trim()
    }
    const hier = createHash('sha256')
      .update(await alsPdf(d))
      .digest('hex')
    expect(lauf({ HOME: ordner, XDG_DATA_HOME: path.join(ordner, '.local/share') })).toBe(hier)
    expect(lauf({ HOME: '/nirgends', FONTCONFIG_FILE: '/dev/null' })).toBe(hier)
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
})
