import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { NUR_ERLAUBTE_ZEICHEN, NUR_GRUNDZEICHEN, sepaText } from './zeichensatz.ts'

const laeufe = zaehlung.zaehlung['zahlung.eigenschaften'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']

/** Every character and sequence the pattern of String.Latin 1.1 names. */
function stringLatin(): readonly string[] {
  const xsd = readFileSync(new URL('../pruefdaten/latinchars.xsd', import.meta.url), 'utf8')
  const muster = (/<xs:pattern value="([^"]*)"/.exec(xsd)?.[1] ?? '')
    .replace(/&#x([0-9A-F]+);/gi, (_, h) => String.fromCodePoint(Number.parseInt(h, 16)))
    .replace(/&#(\d+);/g, (_, d) => String.fromCodePoint(Number(d)))
  const klasse = /\[([\s\S]*?)\]/.exec(muster)?.[1] ?? ''
  const zeichen: string[] = []
  const k = [...klasse]
  for (let i = 0; i < k.length; i++) {
    const von = k[i]?.codePointAt(0) ?? 0
    const bereich = k[i + 1] === '-' && i + 2 < k.length
    const bis = bereich ? (k[i + 2]?.codePointAt(0) ?? 0) : von
    for (let c = von; c <= bis; c++) zeichen.push(String.fromCodePoint(c))
    if (bereich) i += 2
  }
  const folgen = [...muster.matchAll(/\|?\(?([A-Za-z]\u0302|J\u030c)/g)].map((m) => m[1] ?? '')
  return [...zeichen, ...folgen]
}

test('PAY-04: every letter of String.Latin keeps a letter, nothing is dropped', () => {
  const alle = stringLatin()
  const buchstaben = alle.filter((z) => /\p{L}/u.test(z))
  expect([alle.length >= 481, buchstaben.length >= 405]).toEqual([true, true])
  for (const z of alle) {
    const voll = sepaText(`a${z}b`)
    const grund = sepaText(`a${z}b`, { nurGrundzeichen: true })
    expect(NUR_ERLAUBTE_ZEICHEN.test(voll.text), z).toBe(true)
    expect(NUR_GRUNDZEICHEN.test(grund.text), z).toBe(true)
    if (/\s/.test(z)) continue
    expect(voll.text.length, z).toBeGreaterThanOrEqual(3)
    if (/\p{L}/u.test(z)) expect(/^a.*[A-Za-zÄÖÜäöüß].*b$/.test(voll.text) && !voll.text.includes('.'), z).toBe(true)
  }
})

test.each([
  ['Jürgen Größ', 'Jürgen Größ', 'Juergen Groess'],
  ['Łukasz Æsøy', 'Lukasz AEsoy', 'Lukasz AEsoy'],
  ['Ștefan Ţîrâ', 'Stefan Tira', 'Stefan Tira'],
  ['M̂ârǟ', 'Marä', 'Marae'],
  ['Mu\u0308ller', 'Müller', 'Mueller'], // decomposed umlaut
  ['Bau – „Heim“ & Co. KG', "Bau - 'Heim' & Co. KG", "Bau - 'Heim' + Co. KG"],
  ['Firma #1; Weg 2_a', 'Firma .1, Weg 2-a', 'Firma .1, Weg 2-a'],
  ['  doppelt   Leer\u00a0', 'doppelt Leer', 'doppelt Leer'],
  ['Straße 100 %', 'Straße 100 %', 'Strasse 100 .'],
  ['日本', '..', '..'],
])('PAY-04: %s', (text, voll, grund) => {
  expect(sepaText(text).text).toBe(voll)
  expect(sepaText(text, { nurGrundzeichen: true }).text).toBe(grund)
})

test('PAY-04: each replacement is listed', () => {
  expect(sepaText('Müller – Łoś').ersetzt).toEqual([
    { zeichen: '–', durch: '-' },
    { zeichen: 'Ł', durch: 'L' },
    { zeichen: 'ś', durch: 's' },
  ])
})

test('PAY-04: whatever comes in, allowed characters come out, and once is enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (t) => {
      const { text } = sepaText(t)
      expect(NUR_ERLAUBTE_ZEICHEN.test(text)).toBe(true)
      expect(sepaText(text)).toEqual({ text, ersetzt: [] })
      expect(NUR_GRUNDZEICHEN.test(sepaText(t, { nurGrundzeichen: true }).text)).toBe(true)
    }),
    { numRuns: laeufe },
  )
}, 300_000)
