import type { Json } from '../../../kern/index.ts'

/** One field as typed: its place, its texts, and the value its writer saw. */
export type Eintrag = { readonly pfad: string; readonly texte: readonly string[]; readonly alt: Json }

export type Konflikt = {
  readonly pfad: string
  readonly jetzt: readonly string[]
  readonly wert: Json
  readonly von: string
}

export type Sendung<Antwort> =
  /** `werte`: what the server now holds at the places sent. */
  | {
      readonly art: 'gespeichert'
      readonly antwort: Antwort
      readonly werte: Readonly<Record<string, Json>>
      readonly konflikte: readonly Konflikt[]
    }
  | { readonly art: 'getrennt' }
  | { readonly art: 'abgemeldet' }
  | { readonly art: 'abgelehnt'; readonly meldung: string }

export type Stand = 'ruhe' | 'wartet' | 'speichert' | 'getrennt' | 'abgemeldet' | 'abgelehnt'

export type Bild = {
  readonly stand: Stand
  readonly meldung: string
  readonly offen: ReadonlyMap<string, Eintrag>
  readonly konflikte: ReadonlyMap<string, Konflikt>
}

type Werkzeug<Antwort> = {
  readonly sende: (eintraege: readonly Eintrag[]) => Promise<Sendung<Antwort>>
  readonly uebernimm: (antwort: Antwort) => void
  readonly melde: () => void
  /** Runs later; gives back how to call it off. */
  readonly spaeter: (ms: number, fn: () => void) => () => void
  readonly merke: (eintraege: readonly Eintrag[]) => void
}

export const PAUSE_MS = 800
const WIEDERHOLUNG_MS = [1000, 2000, 4000, 8000, 15_000] as const

/**
 * Holds what is typed until the server has it. One request at a time; a lost connection is tried
 * again; a field that someone else changed stays here with both values until its writer decides.
 */
export class Speicher<Antwort> {
  #bild: Bild = { stand: 'ruhe', meldung: '', offen: new Map(), konflikte: new Map() }
  #unterwegs = false
  #abbruch: (() => void) | undefined
  #versuche = 0
  readonly #w: Werkzeug<Antwort>

  constructor(werkzeug: Werkzeug<Antwort>) {
    this.#w = werkzeug
  }

  get bild(): Bild {
    return this.#bild
  }

  /** Takes up again what an interrupted page had not yet saved. */
  nimmAuf(eintraege: readonly Eintrag[]): void {
    if (eintraege.length === 0) return
    for (const e of eintraege) this.#setze(e)
    void this.sichere()
  }

  /** A key was pressed: saved after a pause, or at once when the field is left. */
  tippe(e: Eintrag): void {
    const vorher = this.#bild.offen.get(e.pfad)
    this.#setze(vorher ? { ...e, alt: vorher.alt } : e)
    this.#plane(PAUSE_MS)
  }

  /** Who decides a conflict for his own value has seen the other one. */
  entscheide(pfad: string, eigener: boolean): void {
    const konflikt = this.#bild.konflikte.get(pfad)
    const eintrag = this.#bild.offen.get(pfad)
    if (!konflikt) return
    const offen = new Map(this.#bild.offen)
    if (eigener && eintrag) offen.set(pfad, { ...eintrag, alt: konflikt.wert })
    else offen.delete(pfad)
    this.#zeige({ offen, konflikte: ohne(this.#bild.konflikte, pfad) })
    void this.sichere()
  }

  /** Sends what is open. Resolves when nothing is on its way any more. */
  async sichere(): Promise<void> {
    this.#abbruch?.()
    if (this.#unterwegs) return
    const stapel = [...this.#bild.offen.values()].filter((e) => !this.#bild.konflikte.has(e.pfad))
    if (stapel.length === 0) {
      this.#zeige({ stand: this.#bild.konflikte.size > 0 ? 'wartet' : 'ruhe', meldung: '' })
      return
    }
    this.#unterwegs = true
    this.#zeige({ stand: 'speichert', meldung: '' })
    const sendung = await this.#w.sende(stapel)
    this.#unterwegs = false
    this.#nach(stapel, sendung)
  }

  #nach(stapel: readonly Eintrag[], s: Sendung<Antwort>): void {
    switch (s.art) {
      case 'gespeichert':
        this.#versuche = 0
        this.#bestaetige(stapel, s)
        this.#w.uebernimm(s.antwort)
        this.#weiter()
        break
      case 'getrennt': {
        const ms = WIEDERHOLUNG_MS[Math.min(this.#versuche++, WIEDERHOLUNG_MS.length - 1)] ?? 15_000
        this.#zeige({ stand: 'getrennt', meldung: '' })
        this.#plane(ms, 'getrennt')
        break
      }
      case 'abgemeldet':
        this.#zeige({ stand: 'abgemeldet', meldung: '' })
        break
      case 'abgelehnt':
        this.#zeige({ stand: 'abgelehnt', meldung: s.meldung })
        break
    }
  }

  #bestaetige(stapel: readonly Eintrag[], s: Extract<Sendung<Antwort>, { art: 'gespeichert' }>): void {
    const offen = new Map(this.#bild.offen)
    const konflikte = new Map(this.#bild.konflikte)
    for (const gesendet of stapel) {
      const konflikt = s.konflikte.find((k) => k.pfad === gesendet.pfad)
      const jetzt = offen.get(gesendet.pfad)
      if (konflikt) konflikte.set(gesendet.pfad, konflikt)
      else if (jetzt && gleicheTexte(jetzt, gesendet)) offen.delete(gesendet.pfad)
      else if (jetzt) offen.set(gesendet.pfad, { ...jetzt, alt: s.werte[gesendet.pfad] ?? null })
    }
    this.#zeige({ offen, konflikte })
  }

  /** More was typed while the request was on its way. */
  #weiter(): void {
    const rest = [...this.#bild.offen.keys()].some((p) => !this.#bild.konflikte.has(p))
    if (rest) this.#plane(0)
    else this.#zeige({ stand: this.#bild.konflikte.size > 0 ? 'wartet' : 'ruhe', meldung: '' })
  }

  #plane(ms: number, stand: Stand = 'wartet'): void {
    this.#abbruch?.()
    if (!this.#unterwegs && this.#bild.stand !== 'abgemeldet') this.#zeige({ stand })
    this.#abbruch = this.#w.spaeter(ms, () => void this.sichere())
  }

  #setze(e: Eintrag): void {
    const offen = new Map(this.#bild.offen)
    offen.set(e.pfad, e)
    this.#zeige({ offen })
  }

  #zeige(neu: Partial<Bild>): void {
    this.#bild = { ...this.#bild, ...neu }
    if (neu.offen) this.#w.merke([...neu.offen.values()])
    this.#w.melde()
  }
}

function gleicheTexte(a: Eintrag, b: Eintrag): boolean {
  return a.texte.length === b.texte.length && a.texte.every((t, i) => t === b.texte[i])
}

function ohne<W>(karte: ReadonlyMap<string, W>, schluessel: string): ReadonlyMap<string, W> {
  const kopie = new Map(karte)
  kopie.delete(schluessel)
  return kopie
}

/** What a field needs of the store. */
export type Schreiber = Pick<Speicher<unknown>, 'tippe' | 'sichere' | 'entscheide'>
