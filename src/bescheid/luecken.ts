import { type Brand, type Datum, deutsch, err, iso, ok, type Result } from '../kern/index.ts'
import { type Leistungsname, leistungsnamen } from '../recht/index.ts'
import type { Block, Dokument, Luecke, Lueckenname, Teil, Text } from './dokument.ts'
import { langesDatum } from './sprache.ts'

/** What Anordnen knows: the day of the notice, who orders, the days that follow. */
export type Lueckenwerte = {
  readonly datum: Datum
  readonly anordner: string
  readonly anordnerTelefon: string
  readonly zahltag?: Datum | undefined
  readonly nachzahltag?: Datum | undefined
  readonly antwortfrist?: Datum | undefined
  readonly zahlbarBis?: Datum | undefined
  /** The Jobcenter's choice while the law leaves one, § 65a Abs. 4 SGB II. */
  readonly leistungsnameBis2026?: Leistungsname | undefined
}
export type { Leistungsname } from '../recht/index.ts'

/** A Dokument without gaps: the only thing that is rendered for good. */
export type EndgueltigesDokument = Brand<Dokument, 'EndgueltigesDokument'>

export type LueckenAbgelehnt =
  | { readonly art: 'lueckenOffen'; readonly luecken: readonly Lueckenname[] }
  | { readonly art: 'unbekannterInhalt'; readonly text: string }

/** The name of the benefit since July 2026 (before: `leistungsnameDer`) in a notice of this day; the choice counts as long as § 65a Abs. 4 SGB II leaves one. */
export function leistungsname(am: Datum, wahlBis2026: Leistungsname = 'Grundsicherungsgeld'): Leistungsname {
  const namen = leistungsnamen(am)
  return namen.includes(wahlBis2026) ? wahlBis2026 : namen[0]
}

/** Puts the values into the gaps. Refused while one stays open or a text says "undefined". */
export function fuelleLuecken(d: Dokument, werte: Lueckenwerte): Result<EndgueltigesDokument, LueckenAbgelehnt> {
  const offen = offeneLuecken(d).filter((l) => wertVon({ luecke: l }, werte) === undefined)
  if (offen.length > 0) return err({ art: 'lueckenOffen', luecken: offen })
  const gefuellt: Dokument = { ...ersetze(d, (l) => wertVon(l, werte) ?? ''), datum: iso(werte.datum) }
  const schlecht = /\bundefined\b|\bNaN\b|\[object /.exec(JSON.stringify(gefuellt))
  if (schlecht) return err({ art: 'unbekannterInhalt', text: schlecht[0] })
  return ok(gefuellt as EndgueltigesDokument)
}

/** For stored content that was filled before. @throws if a gap is open: that must never be rendered. */
export function endgueltig(d: Dokument): EndgueltigesDokument {
  const offen = offeneLuecken(d)
  if (offen.length > 0) throw new Error(`document has open gaps: ${offen.join(', ')}`)
  return d as EndgueltigesDokument
}

/** Gaps as words in brackets, to show before ordering. The renderers add the watermark. */
export function fuerVorschau(d: Dokument): EndgueltigesDokument {
  return ersetze(d, (l) => PLATZHALTER[l.luecke]) as EndgueltigesDokument
}

/** Every gap in the document, each once, in the order of the list of names. */
export function offeneLuecken(d: Dokument): readonly Lueckenname[] {
  const namen = new Set<Lueckenname>()
  ersetze(d, (l) => {
    namen.add(l.luecke)
    return ''
  })
  return (Object.keys(PLATZHALTER) as Lueckenname[]).filter((n) => namen.has(n))
}

const PLATZHALTER: Record<Lueckenname, string> = {
  datum: '[Datum]',
  anordner: '[Name]',
  anordnerTelefon: '[Telefon]',
  leistungsname: 'Grundsicherungsgeld',
  zahltag: '[Zahltag]',
  nachzahltag: '[Tag der Nachzahlung]',
  antwortfrist: '[Frist]',
  zahlbarBis: '[Tag]',
  einzahlungskonto: '[Konto für Einzahlungen]',
}

function wertVon(l: Luecke, w: Lueckenwerte): string | undefined {
  const tag = (d: Datum | undefined): string | undefined => {
    if (d === undefined) return undefined
    return l.kurz ? deutsch(d) : langesDatum(d)
  }
  switch (l.luecke) {
    case 'datum':
      return tag(w.datum)
    case 'anordner':
      return w.anordner
    case 'anordnerTelefon':
      return w.anordnerTelefon
    case 'leistungsname':
      return leistungsname(w.datum, w.leistungsnameBis2026)
    case 'zahltag':
      return tag(w.zahltag)
    case 'nachzahltag':
      return tag(w.nachzahltag)
    case 'antwortfrist':
      return tag(w.antwortfrist)
    case 'zahlbarBis':
      return tag(w.zahlbarBis)
    case 'einzahlungskonto':
      return undefined
  }
}

type Ersatz = (l: Luecke) => string

function ersetze(d: Dokument, ersatz: Ersatz): Dokument {
  const x = (text: Text): Text => ersetzeText(text, ersatz)
  return {
    ...d,
    titel: x(d.titel),
    kopf: { ...d.kopf, angaben: d.kopf.angaben.map((a) => ({ ...a, wert: x(a.wert) })) },
    betreff: x(d.betreff),
    bloecke: d.bloecke.map((b) => ersetzeBlock(b, x)),
  }
}

function ersetzeBlock<B extends Block>(b: B, x: (text: Text) => Text): B
function ersetzeBlock(b: Block, x: (text: Text) => Text): Block {
  switch (b.art) {
    case 'ueberschrift':
    case 'absatz':
      return { ...b, text: x(b.text) }
    case 'liste':
      return { ...b, punkte: b.punkte.map(x) }
    case 'kasten':
    case 'rechtsbehelf':
      return { ...b, titel: x(b.titel), absaetze: b.absaetze.map(x) }
    case 'unterschrift':
      return { ...b, zeilen: b.zeilen.map(x) }
    case 'tabelle':
      return {
        ...b,
        beschriftung: x(b.beschriftung),
        zeilen: b.zeilen.map((z) => ({ ...z, kopf: x(z.kopf), zellen: z.zellen.map(x) })),
      }
    case 'bogen':
      return { ...b, titel: x(b.titel), bloecke: b.bloecke.map((i) => ersetzeBlock(i, x)) }
  }
}

function ersetzeText(text: Text, ersatz: Ersatz): Text {
  const teile: Teil[] = []
  for (const teil of text) {
    const neu = typeof teil === 'object' && 'luecke' in teil ? eingesetzt(teil, ersatz) : teil
    const letzter = teile.at(-1)
    if (typeof neu === 'string' && typeof letzter === 'string') teile[teile.length - 1] = letzter + neu
    else teile.push(neu)
  }
  return teile
}

function eingesetzt(l: Luecke, ersatz: Ersatz): Teil {
  return l.fett ? { fett: ersatz(l) } : ersatz(l)
}
