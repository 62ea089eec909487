import type { Block, Tabelle, Text, Zeile } from './dokument.ts'
import type { EndgueltigesDokument } from './luecken.ts'

/**
 * The letter as a piece of a page: the same content, headings in order, tables with caption and header
 * cells of row and column. No style and no script inside; classes begin with `bescheid`. Everything that
 * comes from outside is escaped. `ebene` is the level the subject gets on the page it stands in.
 */
export function alsHtml(
  d: EndgueltigesDokument,
  o: { readonly vorschau?: boolean; readonly ebene?: 1 | 2 } = {},
): string {
  const plus = (o.ebene ?? 1) - 1
  const h = (n: number): string => `h${n + plus}`
  const teile = [
    ...(o.vorschau
      ? ['<p class="bescheid-vorschau"><strong>Vorschau: noch nicht entschieden, nicht verschickt.</strong></p>']
      : []),
    `<div class="bescheid-kopf"><p class="bescheid-absender">${zeilen(d.kopf.absender)}</p>`,
    `<p class="bescheid-anschrift">${zeilen(d.kopf.empfaenger)}</p>`,
    `<dl class="bescheid-angaben">${d.kopf.angaben.map((a) => `<dt>${esc(a.bezeichnung)}</dt><dd>${text(a.wert)}</dd>`).join('')}</dl></div>`,
    `<${h(1)}>${text(d.betreff)}</${h(1)}>`,
    ...d.bloecke.map((b) => block(b, h)),
    `<div class="bescheid-fuss"><p>${zeilen(d.kopf.fuss)}</p></div>`,
  ]
  return `<article class="bescheid" lang="de-DE">${teile.join('\n')}</article>`
}

/** A whole page of its own, to keep or to send. */
export function alsHtmlSeite(d: EndgueltigesDokument, o: { readonly vorschau?: boolean } = {}): string {
  const titel = `${o.vorschau ? 'Vorschau: ' : ''}${esc(d.titel.map(wort).join(''))}`
  return `<!doctype html>\n<html lang="de-DE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titel}</title></head><body><main>${alsHtml(d, o)}</main></body></html>\n`
}

function block(b: Block, h: (n: number) => string): string {
  switch (b.art) {
    case 'ueberschrift':
      return `<${h(b.ebene)} id="${esc(b.id)}">${text(b.text)}</${h(b.ebene)}>`
    case 'absatz':
      return `<p>${text(b.text)}</p>`
    case 'liste': {
      const liste = b.nummeriert ? 'ol' : 'ul'
      return `<${liste}>${b.punkte.map((p) => `<li>${text(p)}</li>`).join('')}</${liste}>`
    }
    case 'kasten':
      return `<div class="bescheid-kasten"><p><strong>${text(b.titel)}</strong></p>${absaetze(b.absaetze)}</div>`
    case 'rechtsbehelf':
      return `<section class="bescheid-rechtsbehelf" aria-labelledby="${esc(b.id)}"><${h(2)} id="${esc(b.id)}">${text(b.titel)}</${h(2)}>${absaetze(b.absaetze)}</section>`
    case 'unterschrift':
      return `<p class="bescheid-unterschrift">${b.zeilen.map(text).join('<br>')}</p>`
    case 'tabelle':
      return tabelle(b)
    case 'bogen':
      return `<section class="bescheid-bogen" aria-labelledby="${esc(b.id)}"><${h(2)} id="${esc(b.id)}">${text(b.titel)}</${h(2)}>${b.bloecke.map((i) => block(i, h)).join('')}</section>`
  }
}

/** Every table may be wider than a phone: its frame scrolls by keyboard and says what it is. */
function tabelle(b: Tabelle): string {
  const kopf = b.spalten.map(
    (s) =>
      `<th scope="col"${s.rechts ? ' class="rechts"' : ''}>${esc(s.titel)}${s.unterzeile === undefined ? '' : `<br><small>${esc(s.unterzeile)}</small>`}</th>`,
  )
  const id = `${b.id}.titel`
  return `<div class="bescheid-tabelle" role="region" tabindex="0" aria-labelledby="${esc(id)}"><table><caption id="${esc(id)}">${text(b.beschriftung)}</caption><thead><tr>${kopf.join('')}</tr></thead>${koerper(b)}</table></div>`
}

/** A group of rows is a tbody with its heading as header cell of the group. */
function koerper(b: Tabelle): string {
  const gruppen: { kopf: string; zeilen: string[] }[] = []
  for (const z of b.zeilen) {
    if (z.art === 'gruppe')
      gruppen.push({
        kopf: `<tr><th scope="rowgroup" colspan="${b.spalten.length}">${text(z.kopf)}</th></tr>`,
        zeilen: [],
      })
    else {
      if (gruppen.length === 0) gruppen.push({ kopf: '', zeilen: [] })
      gruppen.at(-1)?.zeilen.push(zeile(z, b))
    }
  }
  return gruppen.map((g) => `<tbody>${g.kopf}${g.zeilen.join('')}</tbody>`).join('')
}

function zeile(z: Zeile, b: Tabelle): string {
  if (z.art === 'formel')
    return `<tr class="formel"><td colspan="${b.spalten.length}"><small>${text(z.kopf)}</small></td></tr>`
  const norm = z.norm === undefined ? '' : ` <small>(${esc(z.norm)})</small>`
  const zellen = z.zellen.map((c, i) => `<td${b.spalten[i + 1]?.rechts ? ' class="rechts"' : ''}>${text(c)}</td>`)
  return `<tr${z.art === 'summe' ? ' class="summe"' : ''}><th scope="row">${text(z.kopf)}${norm}</th>${zellen.join('')}</tr>`
}

function absaetze(liste: readonly Text[]): string {
  return liste.map((a) => `<p>${text(a)}</p>`).join('')
}

function zeilen(liste: readonly string[]): string {
  return liste.map(esc).join('<br>')
}

function text(x: Text): string {
  return x.map((teil) => (typeof teil === 'string' ? esc(teil) : `<strong>${esc(wort(teil))}</strong>`)).join('')
}

function wort(teil: Text[number]): string {
  if (typeof teil === 'string') return teil
  return 'fett' in teil && typeof teil.fett === 'string' ? teil.fett : ''
}

const ZEICHEN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function esc(s: string): string {
  return s.replace(/[&<>"']/g, (c) => ZEICHEN[c] ?? '')
}
