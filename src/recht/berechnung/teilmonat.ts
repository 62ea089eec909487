import { type Cent, cent } from '../../kern/index.ts'
import { type Ergebnisstelle, ergebnisname, type Operand } from '../regelwerk/aufzeichnung.ts'
import { type Schlussregel, schlussregel } from '../regelwerk/groesse.ts'
import type { Protokoll } from '../regelwerk/protokoll.ts'
import { aufVolleEuro, geteilt, mindestensNull } from '../regelwerk/rundung.ts'
import type { Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import type {
  GesetzlicherEmpfaenger,
  Hinweis,
  Leistungsart,
  Leistungsbetrag,
  PersonErgebnis,
  Vorschlag,
} from './ergebnis.ts'
import { type Ausgabe, leistungen } from './personen.ts'
import { WEITERE, WEITERE_SUMME } from './weitere.ts'
import type { Phase } from './zeitstrecken.ts'

/*
 * § 41 Abs. 1 SGB II: "Anspruch … besteht für jeden Kalendertag. Der Monat wird mit 30 Tagen berechnet. Stehen die
 * Leistungen nicht für einen vollen Monat zu, wird die Leistung anteilig erbracht." When someone joins or leaves within
 * the month, a whole month is computed for each part of it; each person's claims are then put together by days.
 */
const TAGE = schlussregel({ id: 'sgb2.41.1.tageDerPerson', norm: '§ 41 Abs. 1 SGB II', mass: 'tage' })
const ANTEILIG = schlussregel({ id: 'sgb2.41.1.anteilig', norm: '§ 41 Abs. 1 und 2 SGB II', mass: 'cent' })
const REST = schlussregel({ id: 'sgb2.41.1.rest', norm: '§ 19 Abs. 3 Satz 2, § 41 Abs. 2 SGB II', mass: 'cent' })
const SUMME = schlussregel({ id: 'sgb2.41.1.summeDerTeile', norm: '§ 41 Abs. 1 SGB II', mass: 'cent' })
const EINMAL_JE_MONAT = schlussregel({ id: 'sgb2.41.1.einmalJeMonat', norm: '§§ 28, 41 Abs. 1 SGB II', mass: 'cent' })
const EINMAL = schlussregel({ id: 'sgb2.41.1.einmalImMonat', norm: '§ 72 Abs. 1 SGB II', mass: 'cent' })

const MONAT = 30

/** What came out for a part of the month, and where its derivation starts. */
export type TeilAusgabe = Ausgabe & { readonly ergebnisse: readonly Ergebnisstelle[] }

export function mische(
  s: Sachverhalt,
  teile: readonly Phase[],
  ausgaben: readonly TeilAusgabe[],
  protokoll: Protokoll | undefined,
): Ausgabe {
  const personen = s.personen.map((_, p) => new Mischung(p, teile, ausgaben, protokoll).person())
  const freibetraege = ausgaben.map((a) => a.vermoegensfreibetrag)
  const hoechster = Math.max(...freibetraege) as Cent
  const schritt = ausgaben[freibetraege.indexOf(hoechster)]?.ergebnisse.find(
    (e) => e.groesse === 'vermoegensfreibetrag',
  )
  if (schritt !== undefined) protokoll?.ergebnis(ergebnisname(schritt.groesse), -1, schritt.schritt)
  return {
    personen,
    berechtigt: s.personen.map((_, p) => ausgaben.some((a) => a.berechtigt[p] === true)),
    volleEuro: false,
    hilfebeduerftig: ausgaben.some((a) => a.hilfebeduerftig),
    vermoegensfreibetrag: hoechster,
    hinweise: ohneDoppelte(ausgaben.flatMap((a) => a.hinweise)),
    vorschlaege: hoechste(ausgaben.flatMap((a) => a.vorschlaege)),
    unsicher: ausgaben.flatMap((a) => a.unsicher),
  }
}

/** A proposal that several parts of the month make is made once, with the highest amount. */
function hoechste(liste: readonly Vorschlag[]): readonly Vorschlag[] {
  const gleichesZiel = (a: Vorschlag, b: Vorschlag): boolean =>
    a.regel === b.regel && a.person === b.person && a.angabe === b.angabe
  return liste.filter((v, i) => {
    const andere = liste.filter((x) => gleichesZiel(x, v))
    const meiste = andere.reduce((m, x) => (x.betrag > m.betrag ? x : m), v)
    return meiste === v && liste.findIndex((x) => gleichesZiel(x, v) && x.betrag === v.betrag) === i
  })
}

function ohneDoppelte(liste: readonly Hinweis[]): readonly Hinweis[] {
  return liste.filter((h, i) => liste.findIndex((x) => gleich(x, h)) === i)
}
const gleich = (a: Hinweis, b: Hinweis): boolean => a.code === b.code && a.person === b.person && a.angabe === b.angabe

/**
 * The thirtieths of each part for a person. Who has a claim in all parts has exactly 30; who has one in some parts
 * has the calendar days of these, at most 30.
 */
export function dreissigstelDerPerson(teile: readonly Phase[], berechtigt: readonly boolean[]): readonly number[] {
  if (berechtigt.every(Boolean)) return teile.map((t) => t.tage)
  let uebrig = MONAT
  return teile.map((t, i) => {
    const tage = berechtigt[i] === true ? Math.min(t.kalendertage, uebrig) : 0
    uebrig -= tage
    return tage
  })
}

type Wert = { readonly betrag: Cent; readonly schritt: number }

class Mischung {
  private readonly p: number
  private readonly ausgaben: readonly TeilAusgabe[]
  private readonly protokoll: Protokoll | undefined
  private readonly tage: readonly number[]
  private readonly tageSchritte: readonly number[]
  private readonly letzte: number

  constructor(p: number, teile: readonly Phase[], ausgaben: readonly TeilAusgabe[], protokoll: Protokoll | undefined) {
    this.p = p
    this.ausgaben = ausgaben
    this.protokoll = protokoll
    const berechtigt = ausgaben.map((a) => a.berechtigt[p] === true)
    this.tage = dreissigstelDerPerson(teile, berechtigt)
    this.tageSchritte = this.tage.map((t) => protokoll?.fuegeAn(TAGE, t, [], this.id()) ?? 0)
    this.letzte = Math.max(0, berechtigt.lastIndexOf(true))
  }

  person(): PersonErgebnis {
    const volleEuro = this.ausgaben.some((a) => a.volleEuro)
    const zahlbar = (groesse: string | undefined, felder: readonly string[]) =>
      this.anteilig(groesse, felder, volleEuro)
    const rb = zahlbar('leistung.regelbedarf', ['leistung.regelbedarf'])
    const rbMb = zahlbar(undefined, ['leistung.regelbedarf', 'leistung.mehrbedarf'])
    const anspruch = zahlbar('anspruch', ['leistung.regelbedarf', 'leistung.mehrbedarf', 'leistung.unterkunft'])
    const mb = this.rest('leistung.mehrbedarf', rbMb, rb)
    const kdu = this.rest('leistung.unterkunft', anspruch, rbMb)
    const regelbedarf = this.anteilig('regelbedarf', ['regelbedarf'])
    const ohneUnterkunft = this.anteilig(undefined, ['regelbedarf', 'mehrbedarf'])
    const bedarf = this.anteilig('bedarf', ['regelbedarf', 'mehrbedarf', 'unterkunft'])
    const mehrbedarf = this.rest('mehrbedarf', ohneUnterkunft, regelbedarf)
    const unterkunft = this.rest('unterkunft', bedarf, ohneUnterkunft)
    const sofortzuschlag = this.sofortzuschlag()
    const weitere = this.weitere()
    const letzte = this.teil(this.letzte)
    const bildung = this.bildung()
    for (const g of ['freibetragErwerb', 'bereinigtesEinkommen', 'kindergeldueberhang'])
      this.merke(g, this.schritt(this.letzte, g))
    this.merke('mitglied', this.schritt(this.teilMitMitgliedschaft(), 'mitglied'))
    const istGemindert = this.tage.some((_, i) => this.teil(i).minderung > 0)
    const gemindert = istGemindert ? this.anteilig('minderung', ['minderung']) : undefined
    const inNatur = this.tage.some((_, i) => (this.teil(i).sachleistung ?? 0) > 0)
      ? this.anteilig('sachleistung', ['sachleistung'])
      : undefined
    const angerechnet = this.angerechnet(bedarf, anspruch, gemindert, inNatur)
    return {
      ...letzte,
      mitglied: this.ausgaben.some((a) => a.personen[this.p]?.mitglied === true),
      regelbedarf: regelbedarf.betrag,
      mehrbedarf: mehrbedarf.betrag,
      unterkunft: unterkunft.betrag,
      bedarf: bedarf.betrag,
      angerechnet,
      anspruch: anspruch.betrag,
      minderung: gemindert?.betrag ?? cent(0),
      ...(inNatur === undefined ? {} : { sachleistung: inNatur.betrag }),
      sofortzuschlag,
      ...(bildung === undefined ? {} : { bildung }),
      weitere: cent(weitere.reduce((s, l) => s + l.betrag, 0)),
      leistungen: leistungen(rb.betrag, mb.betrag, kdu.betrag, sofortzuschlag, weitere),
    }
  }

  /** What lowers the need to the claim and is no Minderung. */
  private angerechnet(bedarf: Wert, anspruch: Wert, gemindert: Wert | undefined, inNatur: Wert | undefined): Cent {
    const betrag = mindestensNull(bedarf.betrag - anspruch.betrag - (gemindert?.betrag ?? 0) - (inNatur?.betrag ?? 0))
    const minderung = gemindert === undefined ? [] : [op(gemindert, 'minderung')]
    const sachleistung = inNatur === undefined ? [] : [op(inNatur, 'sachleistung')]
    this.merke(
      'angerechnet',
      this.wert(REST, betrag, [op(bedarf, 'bedarf'), op(anspruch, 'anspruch'), ...minderung, ...sachleistung]).schritt,
    )
    return betrag
  }

  /** Who belongs to it in some part of the month is shown as belonging: from the last part with a claim if that says so. */
  private teilMitMitgliedschaft(): number {
    if (this.teil(this.letzte).mitglied) return this.letzte
    return Math.max(
      0,
      this.ausgaben.findLastIndex((a) => a.personen[this.p]?.mitglied === true),
    )
  }

  private id(): string {
    return this.teil(0).person
  }

  private teil(i: number): PersonErgebnis {
    const p = this.ausgaben[i]?.personen[this.p]
    if (p === undefined) throw new Error('a person is in every part')
    return p
  }

  private hat(i: number, groesse: string): boolean {
    if (this.protokoll === undefined) return false
    return this.ausgaben[i]?.ergebnisse.some((e) => e.groesse === groesse && e.person === this.id()) ?? false
  }

  private schritt(i: number, groesse: string): number {
    if (this.protokoll === undefined) return 0
    return this.ausgaben[i]?.ergebnisse.find((e) => e.groesse === groesse && e.person === this.id())?.schritt ?? 0
  }

  private merke(groesse: string, schritt: number): void {
    this.protokoll?.ergebnis(ergebnisname(groesse), this.p, schritt)
  }

  /** Σ part × days ÷ 30, rounded once (§ 41 Abs. 2 SGB II), until March 2011 to whole euros. */
  private anteilig(groesse: string | undefined, felder: readonly string[], volleEuro = false): Wert {
    let summe = 0
    const aus: Operand[] = []
    this.tage.forEach((tage, i) => {
      if (tage === 0) return
      for (const f of felder) {
        summe += betragVon(this.teil(i), f) * tage
        if (this.hat(i, f)) aus.push({ name: f, schritt: this.schritt(i, f) })
      }
      aus.push({ name: 'tage', schritt: this.tageSchritte[i] ?? 0 })
    })
    const anteil = geteilt(summe, MONAT)
    const wert = this.wert(ANTEILIG, volleEuro ? aufVolleEuro(anteil) : anteil, aus)
    if (groesse !== undefined) this.merke(groesse, wert.schritt)
    return wert
  }

  private rest(groesse: string, ganz: Wert, davon: Wert): Wert {
    const wert = this.wert(REST, cent(ganz.betrag - davon.betrag), [op(ganz, 'anteilig'), op(davon, 'anteilig')])
    this.merke(groesse, wert.schritt)
    return wert
  }

  /** § 72 SGB II speaks of a monthly amount: it is paid once, in full, if any part of the month gives it (ADR 0008). */
  private sofortzuschlag(): Cent {
    const betraege = this.ausgaben.map((a) => a.personen[this.p]?.sofortzuschlag ?? 0)
    const betrag = Math.max(...betraege) as Cent
    const aus = betraege.map((_, i) => ({ name: 'sofortzuschlag', schritt: this.schritt(i, 'sofortzuschlag') }))
    this.merke('sofortzuschlag', this.wert(EINMAL, betrag, aus).schritt)
    return betrag
  }

  /** What is paid beside the claim: by days, or what each part of the month has of it. */
  private weitere(): readonly Leistungsbetrag[] {
    const aus: Operand[] = []
    const liste = WEITERE.flatMap(({ leistungsart, kostentraeger, teilmonat }) => {
      const groesse = `leistung.${leistungsart}`
      const teile = this.ausgaben.flatMap((a, i) =>
        a.personen[this.p]?.leistungen.some((l) => l.leistungsart === leistungsart) === true ? [i] : [],
      )
      if (teile.length === 0) return []
      const wert = teilmonat === 'tage' ? this.anteilig(groesse, [groesse]) : this.zusammen(groesse, teile, teilmonat)
      aus.push(op(wert, groesse))
      const an = this.empfaenger(leistungsart)
      const zeile = { leistungsart, kostentraeger, betrag: wert.betrag }
      return wert.betrag === 0 ? [] : [an === undefined ? zeile : { ...zeile, an }]
    })
    const gesamt = cent(liste.reduce((s, l) => s + l.betrag, 0))
    if (aus.length > 0) this.merke('weitere', this.wert(WEITERE_SUMME, gesamt, aus).schritt)
    return liste
  }

  private empfaenger(leistungsart: Leistungsart): GesetzlicherEmpfaenger | undefined {
    const alle = this.ausgaben.flatMap((a) =>
      (a.personen[this.p]?.leistungen ?? []).flatMap((l) => (l.leistungsart === leistungsart ? [l.an] : [])),
    )
    return alle.every((an) => an === alle[0]) ? alle[0] : 'beide'
  }

  private zusammen(groesse: string, teile: readonly number[], wie: 'summe' | 'hoechster'): Wert {
    const betraege = teile.map((i) => betragVon(this.teil(i), groesse))
    const betrag = cent(wie === 'summe' ? betraege.reduce((s, b) => s + b, 0) : Math.max(...betraege))
    const aus = teile.map((i) => ({ name: groesse, schritt: this.schritt(i, groesse) }))
    const wert = this.wert(wie === 'summe' ? SUMME : EINMAL_JE_MONAT, betrag, aus)
    this.merke(groesse, wert.schritt)
    return wert
  }

  /** Needs for education are looked at for the whole month in each part: the part that grants most counts. */
  private bildung(): PersonErgebnis['bildung'] {
    const summe = (b: PersonErgebnis['bildung']): number => (b ?? []).reduce((s, x) => s + x.betrag, 0)
    return this.ausgaben
      .map((a) => a.personen[this.p]?.bildung)
      .reduce((meiste, b) => (summe(b) > summe(meiste) ? b : meiste), undefined)
  }

  private wert(r: Schlussregel, betrag: Cent, aus: readonly Operand[]): Wert {
    return { betrag, schritt: this.protokoll?.fuegeAn(r, betrag, aus, this.id()) ?? 0 }
  }
}

const op = (w: Wert, name: string): Operand => ({ name, schritt: w.schritt })

function betragVon(p: PersonErgebnis, feld: string): number {
  if (feld === 'sachleistung') return p.sachleistung ?? 0
  if (feld === 'regelbedarf' || feld === 'mehrbedarf' || feld === 'unterkunft' || feld === 'minderung') return p[feld]
  const art = feld.slice('leistung.'.length)
  return p.leistungen.find((l) => l.leistungsart === art)?.betrag ?? 0
}
