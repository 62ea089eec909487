import type { Block, Dokument, Text, Zeile } from './dokument.ts'
import { schlicht, zeileAlsText } from './text.ts'

/** One line of a comparison: a paragraph, a list item or a row of a table, with the heading it stands under. */
export type Differenzzeile =
  | { readonly art: 'gleich'; readonly abschnitt: string; readonly text: string }
  | { readonly art: 'neu'; readonly abschnitt: string; readonly text: string }
  | { readonly art: 'weg'; readonly abschnitt: string; readonly text: string }
  | { readonly art: 'geaendert'; readonly abschnitt: string; readonly alt: string; readonly neu: string }

type Einheit = { readonly schluessel: string; readonly abschnitt: string; readonly text: string }

/** Old against new letter, paragraph by paragraph and row by row, in the order of the new one. */
export function dokumentDifferenz(alt: Dokument | null, neu: Dokument): readonly Differenzzeile[] {
  const [a, b] = [alt === null ? [] : einheiten(alt), einheiten(neu)]
  return paare(vergleiche(a, b))
}

type Schritt = { readonly alt?: Einheit; readonly neu?: Einheit }

/** Longest common subsequence over the texts; letters have a few hundred lines at most. */
function vergleiche(a: readonly Einheit[], b: readonly Einheit[]): readonly Schritt[] {
  const breite = b.length + 1
  const laenge = new Uint32Array((a.length + 1) * breite)
  const an = (i: number, j: number): number => laenge[i * breite + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      laenge[i * breite + j] = gleich(a[i], b[j]) ? an(i + 1, j + 1) + 1 : Math.max(an(i + 1, j), an(i, j + 1))
  const schritte: Schritt[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [alt, neu] = [a[i], b[j]]
    if (alt && neu && gleich(alt, neu)) {
      schritte.push({ alt, neu })
      i++
      j++
    } else if (alt && (!neu || an(i + 1, j) >= an(i, j + 1))) {
      schritte.push({ alt })
      i++
    } else if (neu) {
      schritte.push({ neu })
      j++
    }
  }
  return schritte
}

function gleich(a: Einheit | undefined, b: Einheit | undefined): boolean {
  return a?.text === b?.text && a?.abschnitt === b?.abschnitt
}

/** What left and came under the same key is one change. */
function paare(schritte: readonly Schritt[]): readonly Differenzzeile[] {
  const liste: Differenzzeile[] = []
  const offen = new Map<string, { alt: Einheit; stelle: number }>()
  for (const { alt, neu } of schritte) {
    if (alt && neu) liste.push({ art: 'gleich', abschnitt: neu.abschnitt, text: neu.text })
    else if (alt) {
      offen.set(alt.schluessel, { alt, stelle: liste.length })
      liste.push({ art: 'weg', abschnitt: alt.abschnitt, text: alt.text })
    } else if (neu) {
      const partner = offen.get(neu.schluessel)
      offen.delete(neu.schluessel)
      if (partner)
        liste[partner.stelle] = { art: 'geaendert', abschnitt: neu.abschnitt, alt: partner.alt.text, neu: neu.text }
      else liste.push({ art: 'neu', abschnitt: neu.abschnitt, text: neu.text })
    }
  }
  return liste
}

function einheiten(d: Dokument): readonly Einheit[] {
  const liste: Einheit[] = [{ schluessel: 'betreff', abschnitt: '', text: schlicht(d.betreff) }]
  liste.push({ schluessel: 'empfaenger', abschnitt: 'Anschrift', text: d.kopf.empfaenger.join(', ') })
  for (const a of d.kopf.angaben)
    liste.push({
      schluessel: `kopf.${a.bezeichnung}`,
      abschnitt: 'Kopf',
      text: `${a.bezeichnung}: ${schlicht(a.wert)}`,
    })
  let abschnitt = ''
  for (const b of d.bloecke) {
    if (b.art === 'ueberschrift') abschnitt = schlicht(b.text)
    liste.push(...einheitenDesBlocks(b, b.art === 'bogen' ? schlicht(b.titel) : abschnitt))
  }
  return liste
}

function einheitenDesBlocks(b: Block, abschnitt: string): readonly Einheit[] {
  const e = (zusatz: string, text: string): Einheit => ({ schluessel: `${b.id}${zusatz}`, abschnitt, text })
  const alle = (texte: readonly Text[]): readonly Einheit[] => texte.map((x, i) => e(`.${i}`, schlicht(x)))
  switch (b.art) {
    case 'ueberschrift':
    case 'absatz':
      return [e('', schlicht(b.text))]
    case 'liste':
      return alle(b.punkte)
    case 'kasten':
    case 'rechtsbehelf':
      return [e('', schlicht(b.titel)), ...alle(b.absaetze)]
    case 'unterschrift':
      return alle(b.zeilen)
    case 'tabelle':
      return tabellenzeilen(b.zeilen, e)
    case 'bogen':
      return b.bloecke.flatMap((i) => einheitenDesBlocks(i, abschnitt))
  }
}

function tabellenzeilen(zeilen: readonly Zeile[], e: (zusatz: string, text: string) => Einheit): readonly Einheit[] {
  let gruppe = ''
  return zeilen.map((z) => {
    if (z.art === 'gruppe') gruppe = schlicht(z.kopf)
    return e(`.${gruppe}.${schlicht(z.kopf)}`, zeileAlsText(z))
  })
}
