import type { Json } from '../kern/index.ts'

/**
 * The typed content of a letter: what is certified, hashed, compared and kept. Not HTML, not a page:
 * PDF, HTML and text are made from it. What only Anordnen knows stands in it as a named gap.
 */
export const LUECKEN = [
  'datum',
  'anordner',
  'anordnerTelefon',
  'leistungsname',
  'zahltag',
  'nachzahltag',
  'antwortfrist',
  'zahlbarBis',
  /** Filled by nothing: where a Träger has laid down no account, a letter that asks for money is not released. */
  'einzahlungskonto',
] as const
export type Lueckenname = (typeof LUECKEN)[number]

/** `kurz` writes a day as 05.08.2026 (tables, head), otherwise 5. August 2026. */
export type Luecke = { readonly luecke: Lueckenname; readonly kurz?: true; readonly fett?: true }
export type Fett = { readonly fett: string }
export type Teil = string | Fett | Luecke
export type Text = readonly Teil[]

export type Spalte = { readonly titel: string; readonly rechts: boolean; readonly unterzeile?: string | undefined }

/** One row: `kopf` is its header cell. `gruppe` and `formel` have no cells and run over the whole width. */
export type Zeile = {
  readonly art: 'zeile' | 'summe' | 'gruppe' | 'formel'
  readonly kopf: Text
  readonly norm?: string | undefined
  readonly zellen: readonly Text[]
}

export type Ueberschrift = {
  readonly art: 'ueberschrift'
  readonly id: string
  readonly ebene: 2 | 3
  readonly text: Text
  readonly neueSeite?: true
}
export type Absatz = { readonly art: 'absatz'; readonly id: string; readonly text: Text }
export type Liste = {
  readonly art: 'liste'
  readonly id: string
  readonly nummeriert: boolean
  readonly punkte: readonly Text[]
}
/** A framed remark on page one: words and a sign, never colour alone. */
export type Kasten = {
  readonly art: 'kasten'
  readonly id: string
  readonly titel: Text
  readonly absaetze: readonly Text[]
}
export type Tabelle = {
  readonly art: 'tabelle'
  readonly id: string
  readonly beschriftung: Text
  /** The first column is the one of the row headers. */
  readonly spalten: readonly Spalte[]
  readonly zeilen: readonly Zeile[]
}
/** Notice of appeal (§ 36 SGB X): its own kind, so that nobody can forget or move it. */
export type Rechtsbehelf = {
  readonly art: 'rechtsbehelf'
  readonly id: string
  readonly titel: Text
  readonly absaetze: readonly Text[]
}
export type Unterschrift = { readonly art: 'unterschrift'; readonly id: string; readonly zeilen: readonly Text[] }
/** Calculation sheet of one stretch of equal months; begins on a new page. */
export type Bogen = {
  readonly art: 'bogen'
  readonly id: string
  readonly titel: Text
  readonly bloecke: readonly (Absatz | Tabelle)[]
}
export type Block = Ueberschrift | Absatz | Liste | Kasten | Tabelle | Rechtsbehelf | Unterschrift | Bogen

export type Kopfangabe = { readonly bezeichnung: string; readonly wert: Text }

export type Dokument = {
  readonly format: 'allegro-dokument/1'
  readonly art: Dokumentart
  readonly titel: Text
  /** "JJJJ-MM-TT", null until Anordnen fills the gaps. */
  readonly datum: string | null
  readonly kopf: {
    readonly absender: readonly string[]
    readonly ruecksendung: string
    readonly empfaenger: readonly string[]
    readonly angaben: readonly Kopfangabe[]
    readonly fuss: readonly string[]
  }
  /** Repeated at the top of every further page: number and name, enough to put a lost sheet back. */
  readonly folgeseite: string
  readonly betreff: Text
  readonly bloecke: readonly Block[]
}

export const DOKUMENTARTEN = [
  'bewilligungsbescheid',
  'aenderungsbescheid',
  'ablehnungsbescheid',
  'minderungsbescheid',
  'einstellungsbescheid',
  'anhoerung',
  'mitwirkung',
  'weiterbewilligung',
  'widerspruch',
  'abhilfebescheid',
  'widerspruchsbescheid',
  'kostenbescheid',
  'ueberpruefungsbescheid',
  'aufhebungsbescheid',
  'beitragsbescheid',
  'abschlussbescheid',
  'keineRueckforderung',
  'aufrechnungsbescheid',
  'ratenbescheid',
  'erlassbescheid',
  'zahlungserinnerung',
  'versagungsbescheid',
  'nachholungsbescheid',
  'darlehensbescheid',
  'vorschussbescheid',
  'erstattungsanspruch',
  'unterhaltsanzeige',
  'erstattungsbescheid',
  'aussendienst',
  'vermerk',
  'ordnungswidrigkeit',
  'bussgeldbescheid',
  'schreiben',
] as const
export type Dokumentart = (typeof DOKUMENTARTEN)[number]

/** The same content as canonical JSON value, for hash and storage. */
export function alsJson(d: Dokument): Json {
  return d
}

/** Text with parts: t`Sie bekommen ${fett('5 €')}.` Keeps §, numbers and units together on one line. */
export function t(stuecke: TemplateStringsArray, ...werte: readonly (Teil | Text | number)[]): Text {
  const teile: Teil[] = []
  stuecke.forEach((s, i) => {
    teile.push(umbruchsicher(s))
    const w = werte[i]
    if (typeof w === 'number') teile.push(String(w))
    else if (istText(w)) teile.push(...w)
    else if (w !== undefined) teile.push(typeof w === 'string' ? umbruchsicher(w) : w)
  })
  return verbinde(teile)
}

export function fett(text: string): Fett {
  return { fett: umbruchsicher(text) }
}

/** "§ 22", "Abs. 1", "5 €" and the like never break across lines. */
export function umbruchsicher(text: string): string {
  return text
    .replace(/(§§?|Abs\.|Satz|Nr\.|Seite|Nummer) (?=\d)/g, '$1\u00a0')
    .replace(/(\d) (?=€|%|Prozent\b)/g, '$1\u00a0')
    .replace(/\b(SGB) (?=[IVX])/g, '$1\u00a0')
    .replace(
      /(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (?=\d{4})/g,
      '$1\u00a0',
    )
}

function istText(w: Teil | Text | number | undefined): w is Text {
  return Array.isArray(w)
}

/** Neighbouring plain strings become one, empty ones vanish: one content has one form. */
function verbinde(teile: readonly Teil[]): Text {
  const liste: Teil[] = []
  for (const teil of teile) {
    const letzter = liste.at(-1)
    if (teil === '') continue
    if (typeof teil === 'string' && typeof letzter === 'string') liste[liste.length - 1] = umbruchsicher(letzter + teil)
    else liste.push(teil)
  }
  return liste
}
