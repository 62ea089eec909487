import type { Block, Text, Zeile } from './dokument.ts'
import type { EndgueltigesDokument } from './luecken.ts'

/** The letter as plain text: for screen readers, for comparing, for the golden cases. */
export function alsText(d: EndgueltigesDokument, o: { readonly vorschau?: boolean } = {}): string {
  const zeilen = [
    ...(o.vorschau ? ['VORSCHAU – noch nicht entschieden, nicht verschickt', ''] : []),
    ...d.kopf.absender,
    '',
    ...d.kopf.empfaenger,
    '',
    ...d.kopf.angaben.map((a) => `${a.bezeichnung}: ${schlicht(a.wert)}`),
    '',
    unterstrichen(schlicht(d.betreff), '='),
    ...d.bloecke.flatMap((b) => ['', ...block(b)]),
    '',
    '-'.repeat(BREITE),
    ...d.kopf.fuss,
  ]
  return `${zeilen.join('\n').replaceAll('\u00a0', ' ')}\n`
}

/** Words only: no bold, gaps as their name in braces, ordinary spaces. */
export function schlicht(text: Text): string {
  return roh(text).replaceAll('\u00a0', ' ')
}

/** The same with the spaces that must not break, for setting lines. */
function roh(text: Text): string {
  return text
    .map((teil) => {
      if (typeof teil === 'string') return teil
      return 'fett' in teil && typeof teil.fett === 'string' ? teil.fett : `{${'luecke' in teil ? teil.luecke : ''}}`
    })
    .join('')
    .replaceAll('\u00ad', '')
}

export function zeileAlsText(z: Zeile): string {
  const kopf = schlicht(z.kopf) + (z.norm === undefined ? '' : ` (${z.norm})`)
  return z.zellen.length === 0 ? kopf : `${kopf}: ${z.zellen.map(schlicht).join(' | ')}`
}

const BREITE = 96

function block(b: Block): readonly string[] {
  switch (b.art) {
    case 'ueberschrift':
      return [unterstrichen(roh(b.text), b.ebene === 2 ? '-' : '·')]
    case 'absatz':
      return umgebrochen(roh(b.text))
    case 'liste':
      return b.punkte.flatMap((p, i) => eingerueckt(b.nummeriert ? `${i + 1}. ` : '– ', roh(p)))
    case 'kasten':
      return [`[ ${roh(b.titel)} ]`, ...b.absaetze.flatMap((a) => eingerueckt('  ', roh(a)))]
    case 'rechtsbehelf':
      return [unterstrichen(roh(b.titel), '-'), ...b.absaetze.flatMap((a) => umgebrochen(roh(a)))]
    case 'unterschrift':
      return b.zeilen.map(roh)
    case 'tabelle':
      return tabelle(b)
    case 'bogen':
      return [unterstrichen(roh(b.titel), '='), ...b.bloecke.flatMap((i) => ['', ...block(i)])]
  }
}

/** Columns set side by side; widths follow the content. */
function tabelle(b: Extract<Block, { art: 'tabelle' }>): readonly string[] {
  const kopf = b.spalten.map((s) =>
    (s.unterzeile === undefined ? s.titel : `${s.titel} (${s.unterzeile})`).replaceAll('\u00ad', ''),
  )
  const koerper = b.zeilen.map((z) => ({
    z,
    felder: [roh(z.kopf) + (z.norm === undefined ? '' : ` (${z.norm})`), ...z.zellen.map(roh)],
  }))
  const breiten = kopf.map((k, i) =>
    Math.max(k.length, ...koerper.filter(({ z }) => z.zellen.length > 0).map(({ felder }) => (felder[i] ?? '').length)),
  )
  const reihe = (felder: readonly string[]): string =>
    breiten
      .map((w, i) => (b.spalten[i]?.rechts ? (felder[i] ?? '').padStart(w) : (felder[i] ?? '').padEnd(w)))
      .join('  ')
      .trimEnd()
  const strich = '-'.repeat(breiten.reduce((s, w) => s + w + 2, -2))
  const zeilen = koerper.flatMap(({ z, felder }) => {
    if (z.art === 'gruppe') return ['', felder[0] ?? '']
    if (z.art === 'formel') return [`    ${felder[0] ?? ''}`]
    return z.art === 'summe' ? [strich, reihe(felder)] : [reihe(felder)]
  })
  return [roh(b.beschriftung), reihe(kopf), strich, ...zeilen]
}

function unterstrichen(text: string, zeichen: string): string {
  return `${umgebrochen(text).join('\n')}\n${zeichen.repeat(Math.min(text.length, BREITE))}`
}

function eingerueckt(anfang: string, text: string): readonly string[] {
  const leer = ' '.repeat(anfang.length)
  return umgebrochen(text, BREITE - anfang.length).map((z, i) => (i === 0 ? anfang : leer) + z)
}

function umgebrochen(text: string, breite = BREITE): readonly string[] {
  const zeilen: string[] = []
  let zeile = ''
  for (const wort of text.split(' ')) {
    if (zeile !== '' && zeile.length + wort.length + 1 > breite) {
      zeilen.push(zeile)
      zeile = wort
    } else zeile = zeile === '' ? wort : `${zeile} ${wort}`
  }
  return [...zeilen, zeile]
}
