/** The paper of a voucher or Zahlungsanweisung: one page, a title, the code with its number, what it is worth and until when. */
export const BARVORLAGE = `
#let d = json(bytes(sys.inputs.dokument))
#set document(title: d.titel, date: none)
#set page(paper: "a4", margin: 25mm)
#set text(font: "Source Sans 3", fallback: false, size: 12pt, lang: "de", region: "DE", hyphenate: false, number-width: "tabular")
#set strong(delta: 300)
#show heading.where(level: 1): set text(size: 20pt, weight: 700)
#show heading.where(level: 1): set block(below: 1.2em)

= #d.titel

#if d.anschrift.len() > 0 { par(d.anschrift.join(linebreak())) }

#for zeile in d.zeilen { par[#zeile.at(0): *#zeile.at(1)*] }

#v(8mm)
#figure(
  alt: d.alt,
  block({
    let x = 0
    for (i, b) in d.striche.enumerate() {
      if calc.even(i) { place(left, dx: x * 0.5mm, rect(width: b * 0.5mm, height: 25mm, fill: black, stroke: none)) }
      x = x + b
    }
    rect(width: x * 0.5mm, height: 25mm, fill: none, stroke: none)
  }),
)
#align(center, text(size: 14pt, d.nummer))
#v(8mm)

#for satz in d.saetze { par(satz) }
`
