import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  ABLAUF_BEARBEITER,
  aendereZugriff,
  akteurVon,
  anordnen,
  aufnehmen,
  bearbeiten,
  beendeVerfahren,
  beginneVerfahren,
  erfasseEinzahlung,
  type Fallansicht,
  fertigeAus,
  feststellen,
  type Handelnder,
  klaere,
  ladeFallansicht,
  legeVor,
  nimmUebergabeAn,
  oeffneZumBearbeiten,
  richteDirektzahlungEin,
  zeigeDifferenz,
  zeigeVerfahren,
  zeigeVorlage,
} from '../src/ablauf/index.ts'
import { zahleHeute, zahleMonat } from '../src/ablauf/pruefung.ts'
import { listeDokumente, oeffne } from '../src/akte/index.ts'
import {
  type Aenderung,
  ladeFassung,
  lese,
  liesPfad,
  listeAngebotene,
  listeAufforderungen,
  type Verfahren,
} from '../src/fall/index.ts'
import {
  type Cent,
  cent,
  type Datum,
  dezimal,
  iso,
  isoMonat,
  type Kennung,
  kennung,
  NULL_CENT,
  summe,
} from '../src/kern/index.ts'
import { type Entscheidung, listeUeberzahlungen, type Massenlauf } from '../src/leistung/index.ts'
import { setzeAnschrift, urheber } from '../src/stammdaten/index.ts'
import { arbeiteAb, mitRechten } from '../src/technik/index.ts'
import type { TestDatenbank } from '../src/technik/pruefung.ts'
import {
  listDarlehenszahlungen,
  listForderungen,
  listZahlungen,
  pruefeHauptbuch,
  tageDesMonatslaufs,
} from '../src/zahlung/index.ts'
import { type Amt, am, type Buehne, baueBuehne, betrete, ortDes, type Rolle, sammleDateien } from './buehne.ts'
import { liesMusterfall, type Musterfall, type Strecke } from './format.ts'
import { gibFrei, probe } from './massenweg.ts'

// Every whole case goes the whole road: intake, facts, certify, order, runs. What must come out stands in its fall.json.
let buehne: Buehne
const dateien = sammleDateien()
let db: TestDatenbank
let aemter: ReadonlyMap<string, Amt>

beforeAll(async () => {
  buehne = await baueBuehne()
})
afterAll(() => buehne.vorlage.schliesse())
afterAll(() => dateien.pruefe())
afterEach(() => db.schliesse())

const ORDNER = 'musterfaelle'
const faelle = readdirSync(ORDNER, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => [e.name, liesMusterfall(readFileSync(`${ORDNER}/${e.name}/fall.json`, 'utf8'))] as const)

describe.each(faelle)('%s', (name, fall) => {
  test(fall.titel, async () => {
    ;({ db, aemter } = await betrete(buehne, name))
    const weg = new Weg(name, fall)
    for (const schritt of fall.schritte) await weg.gehe(schritt)
  })
})

/** Notices of a procedure, beside those of an ordinary decision. */
const EIGENE: ReadonlySet<string> = new Set(['aufhebungsbescheid', 'beitragsbescheid', 'abschlussbescheid'])

type Schritt = Musterfall['schritte'][number]
type Fallaenderung = Extract<Schritt, { art: 'aendern' }>['aenderungen'][number]

/** Who orders has level A, all others F. */
const handelt = (personalnummer: string): 'a' | 'f' => (personalnummer === '700221' ? 'a' : 'f')

function pfadDer(a: Fallaenderung): string {
  if ('umstand' in a) return `umstaende/${a.umstand}`
  return 'feld' in a ? `angaben/${a.angabe}/${a.feld}` : `angaben/${a.angabe}`
}

type Verfahrensschritt = Extract<Schritt, { art: 'verfahren' }>
type Verfahrensakt = Exclude<
  Schritt,
  {
    art:
      | 'aufnehmen'
      | 'uebernehmen'
      | 'anschrift'
      | 'massenprobe'
      | 'massenfreigabe'
      | 'aendern'
      | 'feststellen'
      | 'anordnen'
      | 'zahllauf'
      | 'tageslauf'
      | 'verfahren'
      | 'forderung'
      | 'aufforderungen'
  }
>

class Weg {
  private readonly name: string
  private readonly m: Musterfall
  /** The Jobcenter of the step at hand. */
  private amt: Amt
  private lauf: Massenlauf | undefined
  /** What the act before gave back, if it was one of a procedure: nothing has changed it since. */
  private vorher: { readonly art: string; readonly verfahren: Verfahren } | undefined
  private gesehen: typeof this.vorher
  constructor(name: string, m: Musterfall) {
    this.name = name
    this.m = m
    this.amt = amtVon(ortDes({}, m.haushalt.traeger))
  }

  async gehe(s: Schritt): Promise<void> {
    const wo = amtVon(ortDes(s, this.m.haushalt.traeger))
    this.vorher = wo === this.amt ? this.gesehen : undefined
    this.gesehen = undefined
    this.amt = wo
    switch (s.art) {
      case 'aufnehmen':
        return s.fall === 'auszug' ? this.nimmAuszugAuf(this.am(s.am, 'f')) : this.nimmAuf(this.am(s.am, 'f'))
      case 'aendern':
        return this.aendere(this.am(s.am, 'f'), s)
      case 'feststellen':
        return this.stelleFest(this.am(s.am, 'f'), s)
      case 'anordnen':
        return this.ordneAn(this.am(s.am, 'a'), s)
      case 'zahllauf':
        return this.zahle(s)
      case 'tageslauf':
        return this.zahleDarlehen(this.am(s.am, 'a'), s)
      case 'forderung':
        return this.pruefeForderung(this.am(s.am, 'a'), s)
      case 'aufforderungen':
        return this.pruefeAufforderungen(this.am(s.am, 'f'), s)
      case 'uebernehmen':
        return this.uebernimmFall(this.am(s.am, 'f'), s)
      case 'anschrift':
        return this.zieheUm(this.am(s.am, 'f'), s)
      case 'massenprobe':
        this.lauf = await probe(this.am(s.am, 'a'), this.id, s)
        return
      case 'massenfreigabe':
        return this.gibMassenlaufFrei(this.am(s.am, 'a2'), s)
      case 'verfahren':
        return this.fuehre(this.am(s.am, s.tut === 'freigeben' ? 'a2' : handelt(s.wer)), s)
      default:
        return this.fuehreErstattung(s)
    }
  }

  private am(tag: Datum, wer: Rolle): Handelnder {
    return am(db, this.amt, tag, wer)
  }

  private async fuehreErstattung(s: Verfahrensakt): Promise<void> {
    const h = this.am(s.am, s.art === 'aufheben' || s.art === 'eingang' ? 'a' : 'f')
    switch (s.art) {
      case 'beginnen':
        return this.beginneErstattung(h, s.verfahren)
      case 'klaeren':
        return this.uebernimm(klaere(h, { ...this.ziel, schritt: s.schritt, roh: (f) => s.werte[f.name] ?? '' }))
      case 'ausfertigen':
        await this.uebernimm(fertigeAus(h, { ...this.ziel, schritt: s.schritt }))
        return this.pruefeSchreiben(s.schreiben)
      case 'vorlegen':
        return this.uebernimm(legeVor(h, { ...this.ziel, schritt: s.schritt }))
      case 'aufheben':
        return this.hebeAuf(h, s)
      case 'eingang':
        return this.bucheEin(h, s)
      case 'stand': {
        const alle = (await zeigeVerfahren(h, this.id))?.verfahren
        const v = alle?.find(({ verfahren: x }) => (s.verfahren ? x.art === s.verfahren : x.id === this.ziel.verfahren))
        expect(Object.fromEntries(v?.schritte.map((x) => [x.id, x.zustand]) ?? [])).toEqual(s.erwartet)
      }
    }
  }

  private get ziel(): { fall: Kennung<'Leistungsfall'>; verfahren: Kennung<'Verfahren'>; nr: number } {
    if (this.amt.verfahren === undefined) throw new Error('no procedure has begun')
    return { fall: this.id, verfahren: this.amt.verfahren.id, nr: this.amt.verfahren.nr }
  }

  private async uebernimm(r: ReturnType<typeof klaere>): Promise<void> {
    const x = await r
    if (!x.ok) throw new Error(JSON.stringify(x.ablehnung))
    this.amt.verfahren = x.wert
  }

  private async beginneErstattung(h: Handelnder, art: string): Promise<void> {
    const liste = await zeigeVerfahren(h, this.id)
    const anlaesse = liste?.moeglich.find((m) => m.plan.art === art)?.anlaesse ?? []
    expect(anlaesse).toHaveLength(1)
    return this.uebernimm(beginneVerfahren(h, { fall: this.id, art, gegenstand: anlaesse[0]?.gegenstand ?? '' }))
  }

  /** The letters made since, in their order, are the files named. */
  private async pruefeSchreiben(namen: readonly string[]): Promise<void> {
    const neue = await mitRechten(db.db, this.amt.a.akteur, async (tx) => {
      const alle = await listeDokumente(tx, { traeger: this.amt.traeger, fall: this.id })
      return alle.filter((d) => !this.amt.gelesen.has(d.dokument)).sort((a, b) => (a.dokument < b.dokument ? -1 : 1))
    })
    for (const d of neue) this.amt.gelesen.add(d.dokument)
    const briefe = neue.filter((d) => !d.art.endsWith('sbescheid') || EIGENE.has(d.art))
    expect(briefe).toHaveLength(namen.length)
    for (const [i, d] of briefe.entries()) {
      const { bytes } = await mitRechten(db.db, this.amt.a.akteur, (tx) => oeffne(tx, d, 'text'))
      await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot(`${this.name}/${namen[i]}.txt`)
    }
  }

  /** Ordered by another person: amounts, claims and letters at once. */
  private async hebeAuf(h: Handelnder, s: Extract<Schritt, { art: 'aufheben' }>): Promise<void> {
    const ansicht = await ladeFallansicht(h, this.id)
    const offen = ansicht?.entscheidungen.find((e) => e.zustand === 'festgestellt')
    if (!offen) throw new Error('nothing to order')
    const vorlage = await zeigeVorlage(h, offen.id)
    expect(vorlage?.pruefung).toMatchObject({ ok: true })
    const r = await anordnen(h, offen.id)
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    const forderungen = await this.forderungen(h)
    const je = (f: (typeof forderungen)[number], k: string) =>
      dezimal(summe(f.posten.filter((p) => p.kostentraeger === k).map((p) => p.offen)))
    expect(forderungen.map((f) => [f.person, je(f, 'bund'), je(f, 'kommune'), iso(f.faelligAm)])).toEqual(
      s.erwartet.forderungen.map((f) => [f.person, dezimal(f.bund), dezimal(f.kommune), iso(s.erwartet.zahlbarBis)]),
    )
    await this.pruefeSchreiben(s.schreiben)
    await this.pruefeBuecher()
  }

  private forderungen(h: Handelnder) {
    return mitRechten(db.db, akteurVon(h), (tx) => listForderungen(tx, { traeger: this.amt.traeger, fall: this.id }))
  }

  private async forderung(h: Handelnder, s: { readonly person: string; readonly grund?: string | undefined }) {
    const alle = await this.forderungen(h)
    return alle.find((x) => x.person === s.person && (s.grund === undefined || x.grund === s.grund))
  }

  private async bucheEin(h: Handelnder, s: Extract<Schritt, { art: 'eingang' }>): Promise<void> {
    const f = await this.forderung(h, s)
    const r = await erfasseEinzahlung(h, {
      id: kennung<'Einzahlung'>(db.umgebung.kennung()),
      fall: this.id,
      auf: { forderung: f?.id ?? kennung('') },
      betrag: s.betrag,
      eingegangenAm: s.am,
      beleg: s.beleg,
    })
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    const danach = r.wert.find((x) => x.id === f?.id)
    expect(danach && dezimal(danach.offen)).toBe(dezimal(s.offen))
    await this.pruefeBuecher()
  }

  private async pruefeAufforderungen(h: Handelnder, s: Extract<Schritt, { art: 'aufforderungen' }>): Promise<void> {
    await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
    const ref = { traeger: this.amt.traeger, fall: this.id }
    const alle = await mitRechten(db.db, akteurVon(h), (tx) => listeAufforderungen(tx, ref))
    const offene = alle.filter((a) => a.zustand === 'offen' && a.grund.startsWith('Forderung über'))
    expect(offene.map((a) => ({ ab: a.vorlageAm, grund: a.grund }))).toEqual(s.erwartet)
  }

  private async pruefeForderung(h: Handelnder, s: Extract<Schritt, { art: 'forderung' }>): Promise<void> {
    const f = await this.forderung(h, s)
    if (f === undefined) throw new Error(`no claim on ${s.person}`)
    const eingegangen = summe(f.eingaenge.map((e) => e.betrag))
    const { erwartet: e } = s
    const bund = summe(f.posten.filter((p) => p.kostentraeger === 'bund').map((p) => p.offen))
    expect([eingegangen, f.einbehalten, f.erlassen, f.offen, bund].map(dezimal)).toEqual(
      [e.eingegangen, e.einbehalten, e.erlassen ?? NULL_CENT, e.offen, e.bund ?? bund].map(dezimal),
    )
    await this.pruefeBuecher()
  }

  private async pruefeBuecher(): Promise<void> {
    const befund = await mitRechten(db.db, this.amt.a.akteur, (tx) => pruefeHauptbuch(tx, this.amt.traeger))
    expect(befund).toEqual([])
  }

  private get id(): Kennung<'Leistungsfall'> {
    if (this.amt.fall === undefined) throw new Error('nothing taken in yet')
    return this.amt.fall
  }

  private async nimmAuf(h: Handelnder): Promise<void> {
    const { haushalt: x } = this.m
    const nummer = (id: string): number => x.personen.findIndex((p) => p.id === id)
    const r = await aufnehmen(h, {
      antragAm: x.antragAm,
      bewilligungszeitraum: x.bewilligungszeitraum,
      anschrift: { ...x.anschrift, zusatz: '', land: 'DE' },
      iban: x.iban,
      kontoinhaber: `${x.personen[0]?.vorname} ${x.personen[0]?.nachname}`,
      personen: x.personen.map((p) => ({
        rolle: p.rolle,
        eltern: p.eltern.map(nummer),
        person: {
          neu: {
            vorname: p.vorname,
            nachname: p.nachname,
            geburtsname: '',
            geburtsdatum: p.geburt,
            geburtsort: '',
            geschlecht: p.geschlecht === 'w' ? 'weiblich' : 'maennlich',
          },
        },
      })),
    })
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    this.amt.fall = r.wert.fall.fall
    for (const d of x.direkt) {
      const weg = await richteDirektzahlungEin(h, {
        ...d,
        fall: this.id,
        anschrift: { ...x.anschrift, zusatz: '', land: 'DE' },
        beleg: 'Mietvertrag',
        leistungsart: 'unterkunft',
        person: null,
        von: null,
        bis: null,
      })
      expect(weg.ok).toBe(true)
    }
  }

  /** Who has moved out is known; her case is a new one. */
  private async nimmAuszugAuf(h: Handelnder): Promise<void> {
    const { auszug, haushalt } = this.m
    const bisher = amtVon(ortDes({}, haushalt.traeger)).fall
    const alle = bisher === undefined ? undefined : (await ladeFallansicht(h, bisher))?.personen
    const mitglied = alle?.find((p) => p.lokal === auszug?.person)
    if (auszug === undefined || mitglied === undefined) throw new Error('nobody moves out')
    const { vorname, nachname, geburtsdatum } = mitglied.person
    const r = await aufnehmen(h, {
      antragAm: auszug.antragAm,
      bewilligungszeitraum: auszug.bewilligungszeitraum,
      anschrift: { ...haushalt.anschrift, zusatz: '', land: 'DE' },
      iban: auszug.iban,
      kontoinhaber: `${vorname} ${nachname}`,
      personen: [{ rolle: 'hauptperson', eltern: [], person: { bekannt: mitglied.person.id, geburt: geburtsdatum } }],
    })
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    this.amt.fall = r.wert.fall.fall
  }

  /** Takes the household over as another Jobcenter has offered it. */
  private async uebernimmFall(h: Handelnder, s: Extract<Schritt, { art: 'uebernehmen' }>): Promise<void> {
    const angebotene = await mitRechten(db.db, akteurVon(h), (tx) => listeAngebotene(tx, this.amt.traeger))
    expect(angebotene).toHaveLength(1)
    const r = await nimmUebergabeAn(h, { id: angebotene[0]?.id ?? kennung(''), antragAm: s.antragAm, ab: s.ab })
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    this.amt.fall = r.wert
    const angaben = (await ladeFallansicht(h, r.wert))?.entwurf?.inhalt.angaben ?? {}
    const ohne = (x: Readonly<Record<string, object>>) =>
      Object.fromEntries(Object.entries(x).map(([id, a]) => [id, ohneLeere(a)]))
    expect(ohne(angaben)).toEqual(ohne(s.angaben))
  }

  private async zieheUm(h: Handelnder, s: Extract<Schritt, { art: 'anschrift' }>): Promise<void> {
    const mitglieder = (await ladeFallansicht(h, this.id))?.personen ?? []
    const wer = akteurVon(h)
    for (const { person } of mitglieder) {
      const neu = { ...s.anschrift, zusatz: '', land: 'DE' }
      const r = await mitRechten(db.db, wer, (tx) =>
        setzeAnschrift(tx, urheber(db.umgebung, wer), person.id, s.ab, neu),
      )
      expect(r).toMatchObject({ ok: true })
    }
  }

  private async gibMassenlaufFrei(h: Handelnder, s: Extract<Schritt, { art: 'massenfreigabe' }>): Promise<void> {
    if (this.lauf === undefined) throw new Error('no run has been laid before')
    expect(await gibFrei(h, this.id, this.lauf)).toBe(s.erwartet.vollzug)
    const nachher = await ladeFallansicht(h, this.id)
    this.pruefeStrecken(nachher?.ergebnisse ?? [], s.erwartet.strecken)
    const fassung = await mitRechten(db.db, akteurVon(h), async (tx) => {
      const { fassung: gilt } = nachher?.fall ?? { fassung: null }
      return gilt === null ? undefined : ladeFassung(tx, this.amt.traeger, gilt.id)
    })
    for (const [id, neu] of Object.entries(s.angaben ?? {}))
      expect(ohneLeere(fassung?.inhalt.angaben.angaben[id] ?? {}), id).toEqual(ohneLeere(neu))
    expect(dezimal(await this.sofortAngeordnet(h))).toBe(dezimal(s.erwartet.sofort))
    const { brief } = s.erwartet
    if (brief !== undefined)
      await expect(await this.brief(h, brief.art)).toMatchFileSnapshot(`${this.name}/${brief.datei}`)
    await this.pruefeBuecher()
  }

  private async sofortAngeordnet(h: Handelnder): Promise<Cent> {
    const alle = await mitRechten(db.db, akteurVon(h), (tx) => listZahlungen(tx, this.amt.traeger, this.id))
    return summe(alle.filter((z) => z.anlass === 'sofort' && z.zustand === 'angeordnet').map((z) => z.betrag))
  }

  private async aendere(h: Handelnder, s: Extract<Schritt, { art: 'aendern' }>): Promise<void> {
    const entwurf = await oeffneZumBearbeiten(h, this.id)
    if (!entwurf.ok) throw new Error(entwurf.ablehnung.art)
    const aenderungen = s.aenderungen.map((a): Aenderung => {
      const pfad = pfadDer(a)
      const stelle = liesPfad(pfad)
      if (!stelle) throw new Error(`no such place: ${pfad}`)
      return { pfad, alt: lese(entwurf.wert.inhalt, stelle), neu: a.neu }
    })
    const r = await bearbeiten(h, { fall: this.id, aenderungen })
    expect(r).toMatchObject({ ok: true, wert: { konflikte: [] } })
  }

  private async stelleFest(h: Handelnder, s: Extract<Schritt, { art: 'feststellen' }>): Promise<void> {
    const vorher = await ladeFallansicht(h, this.id)
    expect(vorher?.maengel).toEqual([])
    this.pruefeStrecken(vorher?.ergebnisse ?? [], s.erwartet.strecken)
    const r = await feststellen(h, { fall: this.id, entwurfVersion: vorher?.entwurf?.version ?? -1, begruendung: '' })
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  }

  private pruefeStrecken(ergebnisse: Fallansicht['ergebnisse'], strecken: readonly Strecke[]): void {
    for (const strecke of strecken) {
      for (const e of ergebnisse.filter((x) => x.monat >= strecke.von && x.monat <= strecke.bis)) {
        const je = Object.fromEntries(
          Object.keys(strecke.personen).map((id) => {
            const p = e.personen.find((x) => x.person === id)
            const von = (k: string): string =>
              dezimal(summe((p?.leistungen ?? []).filter((l) => l.kostentraeger === k).map((l) => l.betrag)))
            return [id, { bund: von('bund'), kommune: von('kommune') }]
          }),
        )
        const soll = Object.fromEntries(
          Object.entries(strecke.personen).map(([id, p]) => [
            id,
            { bund: dezimal(p.bund), kommune: dezimal(p.kommune) },
          ]),
        )
        expect({ monat: isoMonat(e.monat), gesamt: dezimal(e.gesamt), je }).toEqual({
          monat: isoMonat(e.monat),
          gesamt: dezimal(strecke.gesamt),
          je: soll,
        })
      }
    }
  }

  private async ordneAn(h: Handelnder, s: Extract<Schritt, { art: 'anordnen' }>): Promise<void> {
    const ansicht = await ladeFallansicht(h, this.id)
    const differenz = ansicht && (await zeigeDifferenz(h, ansicht))
    const sofort = dezimal(summe(differenz?.differenz.zahlungen.sofort.map((p) => p.betrag) ?? []))
    expect(sofort).toBe(dezimal(s.erwartet.sofort))
    const offen: Entscheidung | undefined = ansicht?.entscheidungen.find((e) => e.zustand === 'festgestellt')
    if (!offen) throw new Error('nothing to order')
    const r = await anordnen(h, offen.id)
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    const { brief } = s.erwartet
    if (brief !== undefined)
      await expect(await this.brief(h, brief.art)).toMatchFileSnapshot(`${this.name}/${brief.datei}`)
    const ref = { traeger: this.amt.traeger, fall: this.id }
    const alle = await mitRechten(db.db, akteurVon(h), (tx) => listeUeberzahlungen(tx, ref))
    const faelle = alle.filter((u) => u.entscheidung === offen.id)
    const ueberzahlt = faelle
      .flatMap((u) => u.posten)
      .map((p) => `${isoMonat(p.monat)} ${p.person} ${p.kostentraeger} ${dezimal(p.betrag)}`)
      .sort()
    expect(ueberzahlt).toEqual(
      s.erwartet.ueberzahlt
        .map((u) => `${isoMonat(u.monat)} ${u.person} ${u.kostentraeger} ${dezimal(u.betrag)}`)
        .sort(),
    )
  }

  /** One act in the youngest procedure of its kind; what it shows afterwards. */
  private async fuehre(h: Handelnder, s: Verfahrensschritt): Promise<void> {
    const r = await this.handle(h, s)
    if (!r.ok) throw new Error(`${s.am} ${s.tut} ${s.schritt}: ${JSON.stringify(r.ablehnung)}`)
    this.gesehen = { art: s.verfahren, verfahren: r.wert }
    const { schritte, merkmale, brief } = s.erwartet ?? {}
    const liste = schritte === undefined && merkmale === undefined ? undefined : await zeigeVerfahren(h, this.id)
    const a = liste?.verfahren.find((x) => x.verfahren.id === r.wert.id)
    if (schritte !== undefined)
      expect({ am: s.am, ...Object.fromEntries(a?.schritte.map((x) => [x.id, x.zustand]) ?? []) }).toMatchObject(
        schritte,
      )
    if (merkmale !== undefined) expect(liste?.lage.merkmale.map((x) => x.art).sort()).toEqual(merkmale)
    const angaben = s.angabe ? { [s.angabe.id]: s.angabe.neu } : (s.angaben ?? {})
    for (const [id, neu] of Object.entries(angaben)) {
      const da = (await ladeFallansicht(h, this.id))?.entwurf?.inhalt.angaben[id]
      expect(ohneLeere(da ?? {})).toEqual(ohneLeere(neu))
    }
    if (s.umstaende !== undefined) {
      const da = (await ladeFallansicht(h, this.id))?.entwurf?.inhalt.umstaende ?? {}
      const genannt = Object.keys(s.umstaende).map((id) => [id, da[id] ?? null])
      expect(Object.fromEntries(genannt)).toEqual(s.umstaende)
    }
    if (brief !== undefined)
      await expect(await this.brief(h, brief.art, r.wert)).toMatchFileSnapshot(`${this.name}/${brief.datei}`)
  }

  private async handle(h: Handelnder, s: Verfahrensschritt): ReturnType<typeof beginneVerfahren> {
    if (s.tut === 'beginnen') {
      const liste = await zeigeVerfahren(h, this.id)
      const anlaesse = liste?.moeglich.find((x) => x.plan.art === s.verfahren)?.anlaesse
      const gegenstand = anlaesse?.find((x) => x.titel === s.gegen)?.gegenstand ?? ''
      return beginneVerfahren(h, { fall: this.id, art: s.verfahren, gegenstand })
    }
    const v = this.vorher?.art === s.verfahren ? this.vorher.verfahren : await this.juengstes(h, s.verfahren)
    if (v === undefined) throw new Error(`no procedure ${s.verfahren}`)
    const ziel = { fall: this.id, verfahren: v.id, nr: v.nr, schritt: s.schritt ?? '' }
    switch (s.tut) {
      case 'klaeren':
        return klaere(h, { ...ziel, roh: (f) => s.werte?.[f.name] ?? '' })
      case 'vorlegen':
        return legeVor(h, ziel)
      case 'zugriff':
        return aendereZugriff(h, { ...ziel, personalnummer: this.amt.a2.nutzer.personalnummer, darf: true })
      case 'ausfertigen':
      case 'freigeben':
        return fertigeAus(h, ziel)
      case 'beenden':
        return beendeVerfahren(h, { ...ziel, grund: '' })
    }
  }

  private async juengstes(h: Handelnder, art: string): Promise<Verfahren | undefined> {
    return (await zeigeVerfahren(h, this.id))?.verfahren.find((x) => x.verfahren.art === art)?.verfahren
  }

  /** The run of the day takes what is paid beside the months. */
  private async zahleDarlehen(h: Handelnder, s: Extract<Schritt, { art: 'tageslauf' }>): Promise<void> {
    const vorher = await this.imMonatGezahlt(h)
    await zahleHeute(db.umgebung, this.amt.a.nutzer, this.amt.a2.nutzer, this.amt.zahlerkonto, dateien.bearbeiter)
    const alle = await mitRechten(db.db, akteurVon(h), (tx) => listDarlehenszahlungen(tx, this.amt.traeger, this.id))
    const heute = alle.filter((z) => z.uebergabeAm === s.am && z.zustand === 'uebergeben')
    const an = (direkt: boolean) =>
      heute.filter((z) => (z.posten[0]?.empfaengerart !== 'bedarfsgemeinschaft') === direkt).map((z) => z.betrag)
    expect({ konto: dezimal(summe(an(false))), direkt: an(true).map(dezimal) }).toEqual({
      konto: dezimal(s.erwartet.konto),
      direkt: s.erwartet.direkt.map(dezimal),
    })
    const { nachzahlung } = s.erwartet
    if (nachzahlung !== undefined) expect(dezimal(await this.nachgezahlt(h, s.am))).toBe(dezimal(nachzahlung))
    const { nachgeholt } = s.erwartet
    if (nachgeholt !== undefined)
      expect(dezimal(cent((await this.imMonatGezahlt(h)) - vorher))).toBe(dezimal(nachgeholt))
    await this.pruefeBuecher()
  }

  private async imMonatGezahlt(h: Handelnder): Promise<Cent> {
    const alle = await mitRechten(db.db, akteurVon(h), (tx) => listZahlungen(tx, this.amt.traeger, this.id))
    return summe(alle.filter((z) => z.anlass === 'monat' && z.zustand === 'uebergeben').map((z) => z.betrag))
  }

  private async nachgezahlt(h: Handelnder, tag: Datum): Promise<Cent> {
    const alle = await mitRechten(db.db, akteurVon(h), (tx) => listZahlungen(tx, this.amt.traeger, this.id))
    const heute = alle.filter((z) => z.anlass === 'sofort' && z.uebergabeAm === tag && z.zustand === 'uebergeben')
    return summe(heute.map((z) => z.betrag))
  }

  /** The youngest of its kind in the file of the case, or of a procedure that has one of its own. */
  private async brief(h: Handelnder, art: string, v?: Verfahren): Promise<string> {
    const verfahren = v === undefined || typeof v.kreis === 'string' ? undefined : v.id
    const bytes = await mitRechten(db.db, akteurVon(h), async (tx) => {
      const alle = (await listeDokumente(tx, { traeger: this.amt.traeger, fall: this.id, verfahren })).filter(
        (d) => d.art === art,
      )
      const letztes = alle.sort((a, b) => b.angelegtAm - a.angelegtAm)[0]
      if (letztes === undefined) throw new Error(`no letter ${art}`)
      return (await oeffne(tx, letztes, 'text')).bytes
    })
    return Buffer.from(bytes).toString('utf8')
  }

  /** The monthly run: made by one person, released by another, handed over in the background. */
  private async zahle(s: Extract<Schritt, { art: 'zahllauf' }>): Promise<void> {
    this.am(tageDesMonatslaufs(s.monat).uebergabe, 'a')
    if (!this.amt.laeufe.has(s.monat))
      await zahleMonat(db.umgebung, this.amt.a.nutzer, this.amt.a2.nutzer, {
        monat: s.monat,
        zahlerkonto: this.amt.zahlerkonto,
        bearbeiter: dateien.bearbeiter,
      })
    this.amt.laeufe.add(s.monat)
    const gezahlt = await mitRechten(db.db, this.amt.a.akteur, (tx) =>
      listZahlungen(tx, this.amt.traeger, this.id, [s.monat]),
    )
    const uebergeben = gezahlt.filter((z) => z.zustand === 'uebergeben')
    const einbehalten = gezahlt.filter((z) => z.zustand === 'einbehalten').map((z) => z.betrag)
    const an = (direkt: boolean) =>
      uebergeben.filter((z) => (z.posten[0]?.empfaengerart !== 'bedarfsgemeinschaft') === direkt).map((z) => z.betrag)
    const { erwartet: e } = s
    expect({
      konto: dezimal(summe(an(false))),
      direkt: an(true).map(dezimal),
      einbehalten: dezimal(summe(einbehalten)),
    }).toEqual({
      konto: dezimal(e.konto),
      direkt: e.direkt.map(dezimal),
      einbehalten: dezimal(e.einbehalten ?? NULL_CENT),
    })
    await this.pruefeBuecher()
  }
}

/** A draft keeps no empty field. */
const ohneLeere = (a: object): object => Object.fromEntries(Object.entries(a).filter(([, wert]) => wert !== null))

function amtVon(ort: string): Amt {
  const amt = aemter.get(ort)
  if (amt === undefined) throw new Error(`no Jobcenter ${ort}`)
  return amt
}
