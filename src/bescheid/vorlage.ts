/**
 * The page: A4, DIN 5008 form B (address field at 20/45 mm, 85 × 45 mm; block of information at 125/50 mm;
 * subject at 98.4 mm; fold marks 105 and 210 mm, hole mark 148.5 mm). Reading order is the order of the source;
 * marks, running head and watermark are artifacts. All words come as data, none is read as markup.
 */
export const VORLAGE = String.raw`
#let d = json(bytes(sys.inputs.dokument))
#let vorschau = sys.inputs.vorschau == "1"
#let tag = if d.datum == none { none } else {
  let t = d.datum.split("-").map(int)
  datetime(year: t.at(0), month: t.at(1), day: t.at(2))
}
#let wort(text) = text.map(x => if type(x) == str { x } else { x.fett }).join()
// What must not break stands in a box with plain spaces: a no-break space has no glyph of its own and would
// be written as replacement text, which some readers lose.
#let unbrechbar = regex("[^ \u{a0}]*\u{a0}[^ ]*")
#let fest-stehend(s) = if not s.contains("\u{a0}") { s } else if not s.contains(" ") {
  box(s.replace("\u{a0}", " "))
} else {
  show unbrechbar: it => box(it.text.replace("\u{a0}", " "))
  s
}
#let satz(text) = text.map(x => if type(x) == str { fest-stehend(x) } else { strong(fest-stehend(x.fett)) }).join()
#let leise = luma(70)

#set text(font: "Source Sans 3", fallback: false, size: 11pt, lang: "de", region: "DE", hyphenate: false, number-width: "tabular")
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set strong(delta: 300)

#let marke(y, laenge) = place(top + left, dx: 5mm, dy: y, line(length: laenge, stroke: 0.4pt + leise))
// What differs from letter to letter must not stand in a rule of the page: then paragraphs that all letters share
// are laid out once in a run and not in every letter. So head and foot fetch their words from the text.
#let aus(marke) = query(marke).first().value
#let seitenzahl() = [Seite #here().page() von #counter(page).final().first()]
#set page(
  paper: "a4",
  margin: (left: 25mm, right: 20mm, top: 22mm, bottom: 26mm),
  header-ascent: 5mm,
  footer-descent: 5mm,
  background: context if here().page() == 1 {
    marke(105mm, 4mm)
    marke(148.5mm, 6mm)
    marke(210mm, 4mm)
  },
  foreground: if vorschau {
    place(center + horizon, rotate(-52deg, text(size: 82pt, weight: 700, fill: luma(150).transparentize(72%))[VORSCHAU]))
  },
  header: context if here().page() > 1 {
    set text(size: 8.5pt, fill: leise)
    grid(columns: (1fr, auto), aus(<folgeseite>), seitenzahl())
    v(-2pt)
    line(length: 100%, stroke: 0.4pt + leise)
  },
  footer: context {
    set text(size: 8pt, fill: leise)
    set par(leading: 0.5em)
    if here().page() == 1 {
      line(length: 100%, stroke: 0.4pt + leise)
      v(-4pt)
      grid(columns: (1fr, auto), aus(<fuss>).join(linebreak()), seitenzahl())
    }
  },
)

#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 15pt, weight: 700)
#show heading.where(level: 1): set block(below: 1.1em)
#show heading.where(level: 2): set text(size: 13pt, weight: 700)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
#show heading.where(level: 3): set text(size: 11pt, weight: 700)
#show heading.where(level: 3): set block(above: 1.3em, below: 0.6em)
#set list(indent: 0pt, body-indent: 0.6em, marker: [–])
#set enum(indent: 0pt, body-indent: 0.6em)

// An address shrinks, then breaks, until it fits the window: six lines, never under 8 pt.
#let anschrift(zeilen) = context {
  let setze(groesse) = block(width: 80mm, {
    set text(size: groesse, hyphenate: groesse <= 8pt)
    set par(leading: 0.42em, spacing: 0.42em)
    par(zeilen.join(linebreak()))
  })
  let ungebrochen(g) = zeilen.all(z => measure(text(size: g, z)).width <= 80mm)
  let groessen = (11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt)
  let passend = groessen.slice(0, 5).find(ungebrochen)
  let sechsZeilen(g) = measure(text(size: g)[Ag]).height * 6 + g * 0.42 * 5 + 1pt
  if passend == none { passend = groessen.find(g => measure(setze(g)).height <= calc.min(27.3mm, sechsZeilen(g))) }
  setze(if passend == none { 8pt } else { passend })
}

#let kopfzelle(s) = {
  s.titel
  if s.at("unterzeile", default: none) != none { linebreak(); text(size: 0.86em, weight: 400, s.unterzeile) }
}
#let zeilenkopf(z) = {
  satz(z.kopf)
  if z.at("norm", default: none) != none { [ ]; box(text(size: 0.86em, fill: leise, "(" + z.norm + ")")) }
}
#let tabelle(b, groesse) = {
  let n = b.spalten.len()
  let viele = n > 4
  let g = if n >= 8 { 8.6pt } else { groesse }
  let breite = if n >= 8 { 17.2mm } else if viele { 21mm } else if n > 2 { 26mm } else { auto }
  set text(size: g)
  set par(leading: 0.48em)
  block(sticky: true, below: 0.5em, par(text(size: 0.95em, weight: 700, satz(b.beschriftung))))
  // A table that fits on a page is not torn; only a longer one breaks and repeats its head.
  block(above: 0pt, below: 1.3em, breakable: b.zeilen.len() > 34, table(
    columns: (1fr,) + (breite,) * (n - 1),
    align: (x, y) => if b.spalten.at(calc.min(x, n - 1)).rechts { right + bottom } else { left + bottom },
    inset: (x, y) => (left: if x == 0 { 2pt } else { 3pt }, right: if x == n - 1 { 2pt } else { 3pt }, top: 3.4pt, bottom: 3.4pt),
    stroke: none,
    table.header(
      repeat: true,
      ..b.spalten.map(s => table.cell(stroke: (bottom: 0.9pt), text(weight: 700, hyphenate: s.at("unterzeile", default: none) != none, kopfzelle(s)))),
    ),
    ..b.zeilen.map(z => {
      if z.art == "gruppe" {
        (table.header(level: 2, repeat: false, table.cell(colspan: n, inset: (left: 2pt, top: 6pt, bottom: 3pt), align: left, stroke: (bottom: 0.4pt), text(weight: 700, satz(z.kopf)))),)
      } else if z.art == "formel" {
        (table.cell(colspan: n, align: left, inset: (left: 8pt, top: 0pt, bottom: 4pt, right: 2pt), breakable: false, text(size: 0.88em, fill: leise, satz(z.kopf))),)
      } else {
        let strich = if z.art == "summe" { (top: 0.6pt) } else { (:) }
        (table.cell(stroke: strich, breakable: false, zeilenkopf(z)), ..z.zellen.map(c => table.cell(stroke: strich, breakable: false, satz(c))))
      }
    }).flatten(),
  ))
}

#let setze(b) = {
  if b.art == "ueberschrift" {
    if b.at("neueSeite", default: false) { pagebreak(weak: true) }
    heading(level: b.ebene, satz(b.text))
  } else if b.art == "absatz" { par(satz(b.text)) }
  else if b.art == "liste" {
    if b.nummeriert { enum(..b.punkte.map(satz)) } else { list(..b.punkte.map(satz)) }
  } else if b.art == "kasten" {
    block(width: 100%, stroke: (left: 3pt, rest: 0.7pt), inset: (left: 10pt, rest: 8pt), breakable: false, {
      strong(satz(b.titel))
      for a in b.absaetze { par(satz(a)) }
    })
  } else if b.art == "rechtsbehelf" {
    block(above: 1.7em, breakable: false, {
      heading(level: 2, satz(b.titel))
      for a in b.absaetze { par(satz(a)) }
    })
  } else if b.art == "unterschrift" {
    block(above: 1.8em, breakable: false, par(b.zeilen.map(satz).join(linebreak())))
  } else if b.art == "tabelle" { tabelle(b, 10pt) }
  else if b.art == "bogen" {
    pagebreak(weak: true)
    heading(level: 2, satz(b.titel))
    for i in b.bloecke { if i.art == "tabelle" { tabelle(i, 9.3pt) } else { par(satz(i.text)) } }
  }
}

#let fest(x, y, breite, inhalt) = place(top + left, dx: x - 25mm, dy: y - 22mm, block(width: breite, inhalt))
#metadata(d.folgeseite)<folgeseite>
#metadata(d.kopf.fuss)<fuss>
#fest(25mm, 14mm, 165mm, par({
  text(size: 15pt, weight: 700, d.kopf.absender.first())
  linebreak()
  text(size: 9.5pt, d.kopf.absender.slice(1).join(" · "))
}))
#fest(25mm, 45mm, 80mm, block(height: 15.9mm, align(bottom, block(inset: (bottom: 2pt), stroke: (bottom: 0.4pt), par(text(size: 8pt, d.kopf.ruecksendung))))))
#fest(25mm, 62.7mm, 80mm, anschrift(d.kopf.empfaenger))
#fest(125mm, 50mm, 65mm, {
  set text(size: 9.5pt)
  set par(leading: 0.45em)
  for a in d.kopf.angaben [
    #block(above: 0.55em, below: 0pt, par[#text(size: 8pt, fill: leise, a.bezeichnung) \ #satz(a.wert)])
  ]
})
#v(98.4mm - 22mm)
// The subject breaks after its colon: kind of letter, then benefit and period.
#heading(level: 1, {
  show ": ": [:] + linebreak()
  satz(d.betreff)
})
#if vorschau { par(strong[Vorschau: noch nicht entschieden, nicht verschickt.]) }
#for b in d.bloecke { setze(b) }
// At the end, so that the title is no part of the style of every paragraph.
#set document(title: (if vorschau { "Vorschau: " } else { "" }) + wort(d.titel), author: d.kopf.absender.first(), date: tag)
`
