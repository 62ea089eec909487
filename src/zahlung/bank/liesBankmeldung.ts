import { createHash } from 'node:crypto'
import { SaxesParser } from 'saxes'
import { err, type Hash, hash, ok, type Result } from '../../kern/index.ts'
import { type Knoten, TIEFE_HOECHSTENS, textVon } from '../sepa/knoten.ts'
import { gegenSchema } from '../sepa/schema.ts'
import { BANKFORMATE, type Bankformat, type Bankstueck, type Umsatz } from './meldung.ts'
import { alsAuszug, alsSaldo, alsSammler, alsStatus, alsTeil, alsUmsatz } from './stuecke.ts'

export type Lesung = {
  readonly format: Bankformat
  readonly msgId: string
  readonly erstelltAm: string
  readonly stuecke: number
  readonly sha256: Hash
  readonly groesse: number
}

export type LesenAbgelehnt = {
  readonly art: 'zuGross' | 'doctype' | 'keinText' | 'keinXml' | 'formatUnbekannt' | 'schema'
  readonly zeile: number
  readonly text: string
}

export const BANK_GROESSE_HOECHSTENS = 200_000_000
/** Of one entry or head, its transfers not counted: a file made to fill the memory is not read to its end. */
const ELEMENTE_HOECHSTENS = 100_000
/** Up to here a message is held against its schema as a whole, a larger one in windows of this size. */
const FENSTER = 4_000_000
const NAMENSRAUM = 'urn:iso:std:iso:20022:tech:xsd:'

/** What repeats: pieces are handed over and not kept. */
const AUSZUEGE: ReadonlySet<string> = new Set(['Stmt', 'Ntfctn', 'Rpt'])
const WIEDERHOLT: ReadonlySet<string> = new Set(['Ntry', 'TxInfAndSts'])

class Abgelehnt extends Error {
  readonly ablehnung: LesenAbgelehnt
  constructor(ablehnung: LesenAbgelehnt) {
    super(ablehnung.text)
    this.ablehnung = ablehnung
  }
}

/**
 * Reads a message of a bank from a stream, hands over its pieces in their order and holds it against its schema, with the
 * memory of a few pieces whatever its size (PAY-16). Nothing in it is followed or expanded. Pieces come before the verdict on
 * the whole: who keeps them throws them away when it is refused.
 */
export async function liesBankmeldung(
  quelle: AsyncIterable<Uint8Array>,
  nimm: (stueck: Bankstueck) => void | Promise<void>,
): Promise<Result<Lesung, LesenAbgelehnt>> {
  const digest = createHash('sha256')
  const text = new TextDecoder('utf-8', { fatal: true })
  const leser = new Leser()
  let groesse = 0
  try {
    for await (const bytes of quelle) {
      groesse += bytes.length
      if (groesse > BANK_GROESSE_HOECHSTENS)
        return err({ art: 'zuGross', zeile: leser.zeile, text: 'Die Datei ist größer als 200 MB.' })
      digest.update(bytes)
      leser.schreibe(entziffere(text, leser.zeile, bytes))
      await gibWeiter(leser, nimm)
    }
    leser.schreibe(entziffere(text, leser.zeile))
    leser.schliesse()
    await gibWeiter(leser, nimm)
  } catch (fehler) {
    if (fehler instanceof Abgelehnt) return err(fehler.ablehnung)
    throw fehler
  }
  const { format, msgId, erstelltAm, stuecke } = leser.ergebnis()
  return ok({ format, msgId, erstelltAm, stuecke, sha256: hash(digest.digest('hex')), groesse })
}

function entziffere(decoder: TextDecoder, zeile: number, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw new Abgelehnt({ art: 'keinText', zeile, text: 'Die Datei ist kein Text in UTF-8.' })
  }
}

async function gibWeiter(leser: Leser, nimm: (stueck: Bankstueck) => void | Promise<void>): Promise<void> {
  for (const stueck of leser.nimmStuecke()) await nimm(stueck)
  for (const fenster of leser.nimmFenster()) await pruefeFenster(fenster)
}

/** A well-formed document with a part of a message, and by how many lines its place differs. */
type Fenster = { readonly format: Bankformat; readonly text: string; readonly versatz: number }

async function pruefeFenster(f: Fenster): Promise<void> {
  const bytes = new TextEncoder().encode(f.text)
  const [fehler] = (await gegenSchema([bytes], f.format)).get(bytes) ?? []
  if (fehler === undefined) return
  const text = fehler.text.replaceAll(`{${NAMENSRAUM}${f.format}}`, '')
  throw new Abgelehnt({
    art: 'schema',
    zeile: Math.max(1, fehler.zeile + f.versatz),
    text: `Das Schema erlaubt das nicht: ${text}`,
  })
}

/** Turns text into pieces and windows; what is ready is taken off by the caller. */
class Leser {
  private readonly parser = new SaxesParser({ xmlns: true, position: true })
  private readonly offen: Knoten[] = []
  private readonly namen: string[] = []
  private stuecke: Bankstueck[] = []
  private fenster: Fenster[] = []
  private elemente = 0
  private anzahl = 0
  private format: Bankformat | undefined
  private kopf: { readonly msgId: string; readonly erstelltAm: string } | undefined
  private datei = ''
  private umsatz: Umsatz | undefined
  private auszugGemeldet = false
  /** Raw text since the last window, where in the stream it begins, and in which line. */
  private roh = ''
  private rohAb = 0
  private rohZeile = 1
  /** Start of the document up to its first statement, and of the statement up to its first entry. */
  private anfang: string | undefined
  private rahmen = ''
  private rahmenAb = 0
  /** What opens the elements a window begins within. */
  private vorspann = ''

  constructor() {
    this.parser.on('error', (fehler) => this.lehneAb('keinXml', `Die Datei ist kein lesbares XML: ${fehler.message}`))
    this.parser.on('doctype', () =>
      this.lehneAb('doctype', 'Die Datei enthält eine DOCTYPE-Angabe. So etwas nimmt das Programm nicht an.'),
    )
    this.parser.on('opentag', (tag) => this.oeffne(tag.local, tag.name, tag.uri, tag.attributes.Ccy?.value))
    this.parser.on('text', (t) => this.lies(t))
    this.parser.on('cdata', (t) => this.lies(t))
    this.parser.on('closetag', () => this.beende())
  }

  get zeile(): number {
    return this.parser.line
  }

  schreibe(text: string): void {
    this.roh += text
    this.parser.write(text)
  }

  schliesse(): void {
    this.parser.close()
    const { format } = this.ergebnis()
    this.fenster.push({ format, text: this.vorspann + this.roh, versatz: this.versatz() })
    this.roh = ''
  }

  nimmStuecke(): readonly Bankstueck[] {
    const s = this.stuecke
    this.stuecke = []
    return s
  }

  nimmFenster(): readonly Fenster[] {
    const f = this.fenster
    this.fenster = []
    return f
  }

  /** @throws Abgelehnt if it was no message */
  ergebnis() {
    if (this.format === undefined || this.kopf === undefined)
      return this.lehneAb('formatUnbekannt', 'In der Datei steht keine Meldung einer Bank.')
    return { format: this.format, ...this.kopf, stuecke: this.anzahl }
  }

  private lehneAb(art: LesenAbgelehnt['art'], text: string): never {
    throw new Abgelehnt({ art, zeile: this.parser.line, text: text.slice(0, 300) })
  }

  private oeffne(name: string, roherName: string, namensraum: string, waehrung: string | undefined): void {
    if (this.offen.length === 0) this.erkenne(name, namensraum)
    if (this.offen.length >= TIEFE_HOECHSTENS)
      this.lehneAb('keinXml', `Die Datei ist tiefer als ${TIEFE_HOECHSTENS} Ebenen.`)
    if (++this.elemente > ELEMENTE_HOECHSTENS) this.lehneAb('keinXml', 'Ein Teil der Datei hat zu viele Elemente.')
    if (AUSZUEGE.has(name) && this.offen.length === 2) this.beginneAuszug(roherName)
    if (WIEDERHOLT.has(name) || name === 'Bal') this.meldeAuszug()
    if (WIEDERHOLT.has(name) && this.rahmen === '') this.merkeRahmen(roherName)
    if (name === 'NtryDtls') this.meldeUmsatz()
    this.offen.push({ name, zeile: this.parser.line, waehrung, kinder: [], text: '' })
    this.namen.push(roherName)
  }

  private erkenne(name: string, namensraum: string): void {
    this.format = BANKFORMATE.find((f) => namensraum === `${NAMENSRAUM}${f}`)
    if (name !== 'Document' || this.format === undefined)
      this.lehneAb(
        'formatUnbekannt',
        `Diese Art von Meldung liest das Programm nicht (${namensraum.slice(0, 80) || name}).`,
      )
  }

  private lies(t: string): void {
    const k = this.offen.at(-1)
    if (k) k.text += t
  }

  private beende(): void {
    const k = this.offen.pop()
    this.namen.pop()
    if (k === undefined) return
    const vater = this.offen.at(-1)
    if (this.verwerte(k)) this.elemente = 0
    else vater?.kinder.push(k)
    if (WIEDERHOLT.has(k.name) && this.roh.length > FENSTER) this.schneide()
  }

  /** Whether it was a piece: then nobody keeps it. */
  private verwerte(k: Knoten): boolean {
    switch (k.name) {
      case 'GrpHdr':
        this.kopf = { msgId: textVon(k, 'MsgId') ?? '', erstelltAm: textVon(k, 'CreDtTm') ?? '' }
        if (this.format !== undefined) this.melde({ art: 'kopf', format: this.format, ...this.kopf })
        return true
      case 'OrgnlGrpInfAndSts':
        this.datei = textVon(k, 'OrgnlMsgId') ?? ''
        this.melde(alsStatus(k, 'datei', this.datei, undefined))
        return true
      case 'OrgnlPmtInfAndSts':
        if (textVon(k, 'PmtInfSts') !== undefined)
          this.melde(alsStatus(k, 'sammler', this.datei, textVon(k, 'OrgnlPmtInfId')))
        return true
      case 'TxInfAndSts':
        this.melde(alsStatus(k, 'ueberweisung', this.datei, this.sammlername()))
        return true
      case 'Bal':
        this.melde(alsSaldo(k))
        return true
      case 'Btch':
        this.melde(alsSammler(k))
        return true
      case 'TxDtls':
        if (this.umsatz !== undefined) this.melde(alsTeil(k, this.umsatz))
        return true
      case 'Ntry':
        if (this.umsatz === undefined) this.melde(alsUmsatz(k))
        this.umsatz = undefined
        return true
      case 'Stmt':
      case 'Ntfctn':
      case 'Rpt':
        if (!this.auszugGemeldet) this.melde(alsAuszug(k))
        this.auszugGemeldet = false
        return true
      default:
        return false
    }
  }

  private melde(s: Bankstueck): void {
    this.anzahl++
    this.stuecke.push(s)
  }

  private sammlername(): string | undefined {
    const sammler = this.offen.findLast((o) => o.name === 'OrgnlPmtInfAndSts')
    return sammler && textVon(sammler, 'OrgnlPmtInfId')
  }

  private meldeAuszug(): void {
    const auszug = this.offen.at(2)
    if (this.auszugGemeldet || auszug === undefined || !AUSZUEGE.has(auszug.name)) return
    this.auszugGemeldet = true
    this.melde(alsAuszug(auszug))
  }

  private meldeUmsatz(): void {
    const ntry = this.offen.at(-1)
    if (this.umsatz !== undefined || ntry?.name !== 'Ntry') return
    this.umsatz = alsUmsatz(ntry)
    this.melde(this.umsatz)
  }

  /** Where in the raw text the tag begins that was just opened. */
  private beginnDesTags(roherName: string): number {
    return this.roh.lastIndexOf(`<${roherName}`, this.parser.position - this.rohAb - 1)
  }

  private beginneAuszug(roherName: string): void {
    const ab = this.beginnDesTags(roherName)
    this.anfang ??= this.roh.slice(0, ab)
    this.rahmen = ''
    this.rahmenAb = this.rohAb + ab
  }

  private merkeRahmen(roherName: string): void {
    const ab = this.beginnDesTags(roherName)
    this.anfang ??= ''
    this.rahmen = this.roh.slice(Math.max(0, this.rahmenAb - this.rohAb), ab)
  }

  /** A window ends behind an entry: what is open there is closed, and opened again before the next one. */
  private schneide(): void {
    if (this.format === undefined) return
    const bis = this.parser.position - this.rohAb
    const zu = [...this.namen].reverse().map((n) => `</${n}>`)
    this.fenster.push({
      format: this.format,
      text: this.vorspann + this.roh.slice(0, bis) + zu.join(''),
      versatz: this.versatz(),
    })
    this.vorspann = (this.anfang ?? '') + this.rahmen
    this.roh = this.roh.slice(bis)
    this.rohAb += bis
    this.rohZeile = this.parser.line
  }

  private versatz(): number {
    return this.vorspann === '' ? 0 : this.rohZeile - this.vorspann.split('\n').length
  }
}
