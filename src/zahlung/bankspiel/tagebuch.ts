import { cent, type Datum, iso, plusTage, summe } from '../../kern/index.ts'
import type { Auftragsdatei, Auftragszeile, Sammler } from './auftraege.ts'
import { type Eintrag, schreibeCamt053, schreibeCamt054, schreibePain002 } from './meldungen.ts'
import type { Ausgang, Ausstehend, Bankzustand, Gutschrift } from './spiel.ts'
import { beschaedige, GRUENDE, mische, trifft, type Verhalten, type Wuerfel } from './verhalten.ts'

/** What a bank does on one day, and what it knows afterwards. */
export class Tagebuch {
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

  /** A file that came before is refused as a whole, and so is one the bank cannot take; nothing of it is booked. */
  nimmAn(d: Auftragsdatei): void {
    const kopf = { msgId: this.nummer('ST'), tag: this.tag, datei: d.msgId }
    const grund = this.abweisungsgrund(d)
    if (grund !== undefined) {
      this.sende('pain002', schreibePain002({ ...kopf, status: 'RJCT', grund, sammler: [] }))
      return
    }
    const sammler = d.sammler.map((s) => this.pruefe(s))
    const status = gesamtstatus(sammler.map((s) => s.status))
    const betroffen = sammler.filter((s) => s.status !== 'ACSP')
    this.sende('pain002', schreibePain002({ ...kopf, status, grund: null, sammler: betroffen }))
    const wartend = sammler.map(({ angenommen }) => ({ datei: d.msgId, sammler: angenommen }))
    this.zustand = {
      ...this.zustand,
      eingereicht: [...this.zustand.eingereicht, d.msgId],
      wartend: [...this.zustand.wartend, ...wartend.filter((w) => w.sammler.ueberweisungen.length > 0)],
    }
  }

  private abweisungsgrund(d: Auftragsdatei): string | undefined {
    if (this.zustand.eingereicht.includes(d.msgId)) {
      this.zustand = { ...this.zustand, doppelteDateien: this.zustand.doppelteDateien + 1 }
      return 'AM05'
    }
    if (d.iban !== this.zustand.iban) return 'AC02'
    return d.mangel ?? (trifft(this.wuerfel, this.v.dateienAbgewiesen) ? 'MS03' : undefined)
  }

  private pruefe(s: Sammler) {
    const abgewiesen: { endToEndId: string; grund: string }[] = []
    const ueberweisungen = s.ueberweisungen.filter((u) => {
      if (!trifft(this.wuerfel, this.v.abgewiesen)) return true
      abgewiesen.push({ endToEndId: u.endToEndId, grund: 'AC01' })
      return false
    })
    const status = gesamtstatus([
      ...abgewiesen.map(() => 'RJCT' as const),
      ...(ueberweisungen.length > 0 ? ['ACSP' as const] : []),
    ])
    return { id: s.id, status, abgewiesen, angenommen: { ...s, ueberweisungen } }
  }

  bucheFaellige(): void {
    const faellig = this.zustand.wartend.filter((w) => w.sammler.ausfuehrung <= this.tag)
    for (const { datei, sammler } of faellig) {
      const betrag = summe(sammler.ueberweisungen.map((u) => u.betrag))
      const anzahl = sammler.ueberweisungen.length
      this.buche({ richtung: 'belastung', betrag, vorgang: 'ESCT', sammler: { datei, id: sammler.id, anzahl } })
      const zurueck = sammler.ueberweisungen.filter(() => trifft(this.wuerfel, this.v.rueckgaben))
      this.zustand = {
        ...this.zustand,
        ausstehend: [...this.zustand.ausstehend, ...zurueck.map((u) => this.kommtZurueck(u))],
      }
    }
    this.zustand = { ...this.zustand, wartend: this.zustand.wartend.filter((w) => w.sammler.ausfuehrung > this.tag) }
  }

  private kommtZurueck(u: Auftragszeile): Ausstehend {
    const grund = GRUENDE[this.wuerfel(GRUENDE.length)] ?? 'AC04'
    const endToEndId = trifft(this.wuerfel, this.v.beschaedigt) ? beschaedige(u.endToEndId, this.wuerfel) : u.endToEndId
    return { ...u, endToEndId, tag: plusTage(this.tag, this.wuerfel(this.v.rueckgabetage + 1)), grund }
  }

  gibZurueck(): void {
    const faellig = this.zustand.ausstehend.filter((a) => a.tag <= this.tag)
    if (faellig.length === 0) return
    const eintraege = faellig.map((a) => {
      const einzeln = { endToEndId: a.endToEndId, grund: a.grund, name: a.name, iban: a.iban, zweck: a.zweck }
      return this.buche({ richtung: 'gutschrift', betrag: a.betrag, vorgang: 'RRTN', einzeln })
    })
    this.zustand = { ...this.zustand, ausstehend: this.zustand.ausstehend.filter((a) => a.tag > this.tag) }
    const { iban } = this.zustand
    const kopf = { msgId: this.nummer('AV'), kennung: `AVIS-${iso(this.tag)}`, iban, tag: this.tag }
    this.sende('camt054', schreibeCamt054({ ...kopf, eintraege }))
  }

  merkeGutschriften(neue: readonly Gutschrift[]): void {
    this.zustand = { ...this.zustand, gutschriften: [...this.zustand.gutschriften, ...neue] }
  }

  schreibeGut(): void {
    for (const g of this.zustand.gutschriften) {
      const einzeln = { endToEndId: 'NOTPROVIDED', name: g.name, iban: g.iban, zweck: g.zweck }
      this.buche({ richtung: 'gutschrift', betrag: g.betrag, vorgang: 'XBCT', einzeln })
    }
    this.zustand = { ...this.zustand, gutschriften: [] }
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
    this.schickeAb({ name, xml })
    if (trifft(this.wuerfel, this.v.doppelt)) this.schickeAb({ name: name.replace('.xml', '-nochmals.xml'), xml })
  }

  private schickeAb(a: Ausgang): void {
    if (!trifft(this.wuerfel, this.v.verspaetet)) {
      this.ausgang.push(a)
      return
    }
    const ab = plusTage(this.tag, 1 + this.wuerfel(Math.max(1, this.v.verspaetungstage)))
    this.zustand = { ...this.zustand, unterwegs: [...this.zustand.unterwegs, { ...a, ab }] }
  }

  /** The messages that arrive on this day; what was late first. */
  liefere(): readonly Ausgang[] {
    const { unterwegs } = this.zustand
    this.zustand = { ...this.zustand, unterwegs: unterwegs.filter((u) => u.ab > this.tag) }
    const alle = [...unterwegs.filter((u) => u.ab <= this.tag).map(({ name, xml }) => ({ name, xml })), ...this.ausgang]
    return this.v.gemischt ? mische(alle, this.wuerfel) : alle
  }
}

/** Of what stands in it: refused if all of it is, partly if some is. */
function gesamtstatus(teile: readonly Teilstatus[]): Teilstatus {
  if (teile.every((t) => t === 'RJCT')) return 'RJCT'
  return teile.every((t) => t === 'ACSP') ? 'ACSP' : 'PART'
}

type Teilstatus = 'ACSP' | 'PART' | 'RJCT'
