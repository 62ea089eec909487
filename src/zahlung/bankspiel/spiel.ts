import { type Cent, cent, type Datum, iso, plusTage, summe } from '../../kern/index.ts'
import { istBanktag } from '../bankkalender.ts'
import type { Auftragsdatei, Auftragszeile, Sammler } from './auftraege.ts'
import { type Eintrag, schreibeCamt053, schreibeCamt054, schreibePain002 } from './meldungen.ts'

/** How a bank behaves: parts of a thousand, and days until money comes back. */
export type Verhalten = {
  readonly abgewiesen: number
  readonly rueckgaben: number
  /** References of returns that arrive damaged. */
  readonly beschaedigt: number
  /** Messages that are sent twice. */
  readonly doppelt: number
  readonly gemischt: boolean
  readonly rueckgabetage: number
}

export const BRAV: Verhalten = {
  abgewiesen: 0,
  rueckgaben: 0,
  beschaedigt: 0,
  doppelt: 0,
  gemischt: false,
  rueckgabetage: 2,
}

/** As a month of a real Jobcenter: 3 of 1,000 come back, 1 of 100 of those with a damaged reference. */
export const UEBLICH: Verhalten = { ...BRAV, abgewiesen: 1, rueckgaben: 3, beschaedigt: 10 }

/** Draws a whole number below `n`. */
export type Wuerfel = (n: number) => number

export type Ausstehend = Auftragszeile & { readonly tag: Datum; readonly grund: string; readonly beschaedigt: boolean }

/** What the bank knows between two days; plain data, so that it can be kept in a file. */
export type Bankzustand = {
  readonly iban: string
  readonly saldo: Cent
  /** The last day that was closed. */
  readonly tag: Datum
  readonly laufend: number
  readonly eingereicht: readonly string[]
  readonly wartend: readonly { readonly datei: string; readonly sammler: Sammler }[]
  readonly ausstehend: readonly Ausstehend[]
}

/** Somebody else pays onto the account. */
export type Gutschrift = { readonly betrag: Cent; readonly name: string; readonly iban: string; readonly zweck: string }

export type Ausgang = { readonly name: string; readonly xml: string }

export const GRUENDE = ['AC04', 'AC01', 'AC06', 'MD07', 'MS03', 'AG01', 'BE04', 'CNOR'] as const

export const neueBank = (iban: string, saldo: Cent, tag: Datum): Bankzustand => ({
  iban,
  saldo,
  tag,
  laufend: 0,
  eingereicht: [],
  wartend: [],
  ausstehend: [],
})

/**
 * One day of a bank: answers what was handed in (a second time: refused as double, and nothing done), books batches whose day
 * has come as one sum each, sends money back, takes in what others pay, and writes the statement. A pure function: the same
 * day, orders and draws give the same bytes. On days that are no bank days nothing is booked.
 */
export function spieleTag(
  z: Bankzustand,
  tag: Datum,
  eingang: { readonly dateien: readonly Auftragsdatei[]; readonly gutschriften?: readonly Gutschrift[] | undefined },
  v: Verhalten,
  wuerfel: Wuerfel,
): { readonly zustand: Bankzustand; readonly ausgang: readonly Ausgang[] } {
  const buch = new Tagebuch(z, tag, v, wuerfel)
  for (const datei of eingang.dateien) buch.nimmAn(datei)
  if (istBanktag(tag)) {
    buch.bucheFaellige()
    buch.gibZurueck()
    for (const g of eingang.gutschriften ?? []) buch.schreibeGut(g)
    buch.schliesse()
  }
  return { zustand: buch.zustand, ausgang: buch.ausgangGemischt() }
}

class Tagebuch {
  zustand: Bankzustand
  private readonly tag: Datum
  private readonly v: Verhalten
  private readonly wuerfel: Wuerfel
  private readonly eintraege: Eintrag[] = []
  private readonly ausgang: Ausgang[] = []

  constructor(z: Bankzustand, tag: Datum, v: Verhalten, wuerfel: Wuerfel) {
    this.zustand = z
    this.tag = tag
    this.v = v
    this.wuerfel = wuerfel
  }

  nimmAn(d: Auftragsdatei): void {
    const schon = this.zustand.eingereicht.includes(d.msgId)
    const kopf = { msgId: this.nummer('ST'), tag: this.tag, datei: d.msgId }
    if (schon || d.iban !== this.zustand.iban) {
      this.sende('pain002', schreibePain002({ ...kopf, status: 'RJCT', grund: schon ? 'AM05' : 'AC02', sammler: [] }))
      return
    }
    const sammler = d.sammler.map((s) => this.pruefe(s))
    const abgewiesen = sammler.some((s) => s.abgewiesen.length > 0)
    this.sende(
      'pain002',
      schreibePain002({
        ...kopf,
        status: abgewiesen ? 'PART' : 'ACSP',
        grund: null,
        sammler: abgewiesen ? sammler.map(({ id, abgewiesen: a }) => ({ id, abgewiesen: a })) : [],
      }),
    )
    const wartend = sammler.map(({ angenommen }) => ({ datei: d.msgId, sammler: angenommen }))
    this.zustand = {
      ...this.zustand,
      eingereicht: [...this.zustand.eingereicht, d.msgId],
      wartend: [...this.zustand.wartend, ...wartend.filter((w) => w.sammler.ueberweisungen.length > 0)],
    }
  }

  private pruefe(s: Sammler) {
    const abgewiesen: { endToEndId: string; grund: string }[] = []
    const ueberweisungen = s.ueberweisungen.filter((u) => {
      if (this.wuerfel(1_000) >= this.v.abgewiesen) return true
      abgewiesen.push({ endToEndId: u.endToEndId, grund: 'AC01' })
      return false
    })
    return { id: s.id, abgewiesen, angenommen: { ...s, ueberweisungen } }
  }

  bucheFaellige(): void {
    const faellig = this.zustand.wartend.filter((w) => w.sammler.ausfuehrung <= this.tag)
    for (const { datei, sammler } of faellig) {
      const betrag = summe(sammler.ueberweisungen.map((u) => u.betrag))
      const anzahl = sammler.ueberweisungen.length
      this.buche({ richtung: 'belastung', betrag, vorgang: 'ESCT', sammler: { datei, id: sammler.id, anzahl } })
      const zurueck = sammler.ueberweisungen.filter(() => this.wuerfel(1_000) < this.v.rueckgaben)
      this.zustand = {
        ...this.zustand,
        ausstehend: [...this.zustand.ausstehend, ...zurueck.map((u) => this.kommtZurueck(u))],
      }
    }
    this.zustand = { ...this.zustand, wartend: this.zustand.wartend.filter((w) => w.sammler.ausfuehrung > this.tag) }
  }

  private kommtZurueck(u: Auftragszeile): Ausstehend {
    const grund = GRUENDE[this.wuerfel(GRUENDE.length)] ?? 'AC04'
    const beschaedigt = this.wuerfel(1_000) < this.v.beschaedigt
    return { ...u, tag: plusTage(this.tag, this.wuerfel(this.v.rueckgabetage + 1)), grund, beschaedigt }
  }

  gibZurueck(): void {
    const faellig = this.zustand.ausstehend.filter((a) => a.tag <= this.tag)
    if (faellig.length === 0) return
    const eintraege = faellig.map((a) => {
      const endToEndId = a.beschaedigt ? `${a.endToEndId.slice(0, -1)}?`.slice(0, 35) : a.endToEndId
      const einzeln = { endToEndId, grund: a.grund, name: a.name, iban: a.iban, zweck: a.zweck }
      return this.buche({ richtung: 'gutschrift', betrag: a.betrag, vorgang: 'RRTN', einzeln })
    })
    this.zustand = { ...this.zustand, ausstehend: this.zustand.ausstehend.filter((a) => a.tag > this.tag) }
    const { iban } = this.zustand
    const kopf = { msgId: this.nummer('AV'), kennung: `AVIS-${iso(this.tag)}`, iban, tag: this.tag }
    this.sende('camt054', schreibeCamt054({ ...kopf, eintraege }))
  }

  schreibeGut(g: Gutschrift): void {
    const einzeln = { endToEndId: 'NOTPROVIDED', name: g.name, iban: g.iban, zweck: g.zweck }
    this.buche({ richtung: 'gutschrift', betrag: g.betrag, vorgang: 'XBCT', einzeln })
  }

  schliesse(): void {
    const { iban, tag: vortag, saldo: anfang } = this.zustand
    const bewegt = this.eintraege.reduce((s, e) => s + (e.richtung === 'gutschrift' ? e.betrag : -e.betrag), 0)
    const ende = cent(anfang + bewegt)
    const kopf = { msgId: this.nummer('KA'), kennung: `AUSZUG-${iso(this.tag)}`, iban, tag: this.tag }
    this.sende('camt053', schreibeCamt053({ ...kopf, vortag, anfang, ende, eintraege: this.eintraege }))
    this.zustand = { ...this.zustand, saldo: ende, tag: this.tag }
  }

  private buche(e: Omit<Eintrag, 'referenz'>): Eintrag {
    const eintrag = { ...e, referenz: `${iso(this.tag).replaceAll('-', '')}-${this.eintraege.length + 1}` }
    this.eintraege.push(eintrag)
    return eintrag
  }

  private nummer(art: string): string {
    this.zustand = { ...this.zustand, laufend: this.zustand.laufend + 1 }
    return `${art}-${iso(this.tag)}-${this.zustand.laufend}`
  }

  private sende(art: string, xml: string): void {
    const name = `${String(this.zustand.laufend).padStart(6, '0')}-${art}.xml`
    this.ausgang.push({ name, xml })
    if (this.wuerfel(1_000) < this.v.doppelt) this.ausgang.push({ name: name.replace('.xml', '-nochmals.xml'), xml })
  }

  ausgangGemischt(): readonly Ausgang[] {
    if (!this.v.gemischt) return this.ausgang
    const gemischt = [...this.ausgang]
    for (let i = gemischt.length - 1; i > 0; i--) {
      const j = this.wuerfel(i + 1)
      const [a, b] = [gemischt[i], gemischt[j]]
      if (a !== undefined && b !== undefined) [gemischt[i], gemischt[j]] = [b, a]
    }
    return gemischt
  }
}

/** Draws from a number: the same start gives the same row (xorshift, 32 bits). */
export function wuerfelAus(saat: number): Wuerfel {
  let x = (saat ^ 0x9e3779b9) | 0 || 1
  return (n) => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % n
  }
}
