import { datum, iso, plusTage, tag } from '../../kern/index.ts'
import {
  ABSETZUNGSARTEN,
  ABWESENHEITSGRUENDE,
  type Angabe,
  type Angaben,
  AUFENTHALTSMODELLE,
  AUFNAHMEN,
  AUSSCHLUSSGRUENDE,
  BETRIEBSKFZ,
  BEZUGSGESETZE,
  BILDUNGSARTEN,
  DARLEHENSANLAESSE,
  DIENSTWAGEN,
  EIGENHEIME,
  EINKOMMENSARTEN,
  EINMALBEDARFE,
  EINMALKOSTEN,
  type Einkommensart,
  ERBRINGUNGEN,
  FOERDERSTAENDE,
  FOERDERUNGEN,
  HAERTEN,
  KRANKHEITEN,
  MINDERUNGSARTEN,
  type PersonId,
  SACHGRUENDE,
  SENKUNGSARTEN,
  VERMOEGENSARTEN,
  VERSICHERUNGEN,
  VERWERTUNGEN,
  WOHNAUSNAHMEN,
  ZUSICHERUNGEN,
} from '../sachverhalt/angaben.ts'
import { type Wuerfel, wuerfel } from './zufall.ts'

/**
 * Households as they occur, from a seed: shares roughly as in the statistics of 2025 (kinds of Bedarfsgemeinschaft,
 * number and age of children, work, costs of the flat). `alles` adds what is rare and hard: people who move in the
 * middle of a month, exclusions, other people in the flat, additional needs, caps, assets.
 */
export type Vielfalt = 'bestand' | 'alles'

type Art = 'single' | 'alleinerziehend' | 'partnerOhneKind' | 'partnerMitKind'

const ARTEN: readonly (readonly [Art, number])[] = [
  ['single', 0.572],
  ['alleinerziehend', 0.186],
  ['partnerOhneKind', 0.082],
  ['partnerMitKind', 0.16],
]
const KINDERZAHL = {
  alleinerziehend: [
    [1, 0.56],
    [2, 0.29],
    [3, 0.093],
    [4, 0.036],
    [5, 0.021],
  ],
  partnerMitKind: [
    [1, 0.36],
    [2, 0.35],
    [3, 0.18],
    [4, 0.07],
    [5, 0.04],
  ],
} as const
const KINDESALTER: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 2], 0.14],
  [[3, 5], 0.17],
  [[6, 13], 0.41],
  [[14, 17], 0.19],
  [[18, 24], 0.09],
]
const ERWACHSENENALTER: readonly (readonly [readonly [number, number], number])[] = [
  [[18, 24], 0.1],
  [[25, 34], 0.24],
  [[35, 44], 0.25],
  [[45, 54], 0.2],
  [[55, 66], 0.21],
]

const KINDERGELD: Readonly<Record<number, number>> = { 2023: 250_00, 2024: 250_00, 2025: 255_00 }
const LOHN = {
  minijob: [40_00, 556_00],
  teilzeit: [557_00, 1_400_00],
  vollzeit: [1_401_00, 2_600_00],
} as const

export function haushalt(saat: number, jahr = 2026, vielfalt: Vielfalt = 'bestand'): Angaben {
  const w = wuerfel(saat)
  const b = new Baukasten(w, jahr)
  const art = w.nach(ARTEN)
  const erwachsene = art === 'partnerOhneKind' || art === 'partnerMitKind' ? 2 : 1
  for (let i = 0; i < erwachsene; i++) b.erwachsen(i === 0 ? 'hauptperson' : 'partner')
  if (art === 'alleinerziehend' || art === 'partnerMitKind') {
    if (art === 'alleinerziehend') b.schreibe({ art: 'alleinerziehung', person: 'P1', von: null, bis: null })
    for (let i = w.nach<number>(KINDERZAHL[art]); i > 0; i--) b.kind(erwachsene === 1 ? ['P1'] : ['P1', 'P2'], art)
  }
  if (vielfalt === 'alles') b.seltenes()
  b.wohnung(vielfalt)
  b.zeitraum()
  if (vielfalt === 'alles') nachgetragenes(wuerfel(saat ^ 0x2207), b, jahr)
  return { format: 'allegro-angaben/1', angaben: b.angaben }
}

/** Rare facts and fields with dice of their own, so that whatever joins them leaves the households as they were. */
function nachgetragenes(w: Wuerfel, b: Baukasten, jahr: number): void {
  for (const [id, a] of Object.entries(b.angaben)) {
    if (a.art === 'unterkunft' && w.trifft(0.1)) b.angaben[id] = { ...a, gesamtgrenze: true }
    if (a.art === 'minderung' && w.trifft(0.04))
      b.angaben[id] = { ...a, von: null, wirksam_am: iso(plusTage(datum(a.ereignis_am), w.zahl(0, 60))) }
  }
  if (w.trifft(0.1))
    b.schreibe({
      art: 'leistungsbezug',
      von: tagImJahr(w, jahr - w.zahl(0, 4)),
      bis: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      gesetz: w.aus(BEZUGSGESETZE),
    })
  if (w.trifft(0.05)) b.schreibe({ art: 'todesfall', person: 'P1', am: tagImJahr(w, jahr), bewilligt: w.trifft(0.7) })
}

class Baukasten {
  readonly angaben: Record<string, Angabe> = {}
  private readonly w: Wuerfel
  private readonly jahr: number
  private readonly personen: PersonId[] = []
  private nr = 0

  constructor(w: Wuerfel, jahr: number) {
    this.w = w
    this.jahr = jahr
  }

  schreibe(a: Angabe): void {
    this.nr++
    this.angaben[`A${this.nr}`] = a
  }

  erwachsen(rolle: 'hauptperson' | 'partner'): void {
    const p = this.person(rolle, this.geburt(this.w.nach(ERWACHSENENALTER)), [])
    if (this.w.trifft(0.207)) this.arbeit(p)
    if (this.w.trifft(0.06))
      this.einkommen(p, this.w.aus(['arbeitslosengeld', 'sonstiges', 'krankengeld', 'rente']), 60_00, 900_00)
    if (this.w.trifft(0.3)) this.vermoegen(p, 50_00, 6_000_00)
  }

  kind(eltern: readonly PersonId[], art: Art): void {
    const spanne = this.w.nach(KINDESALTER)
    const p = this.person('kind', this.geburt(spanne), eltern)
    if (spanne[0] < 18 || this.w.trifft(0.7)) this.kindergeld(p)
    if (spanne[0] < 18 && art === 'alleinerziehend') this.unterhalt(p)
    if (spanne[0] >= 14 && this.w.trifft(0.12)) {
      this.arbeit(p)
      if (this.w.trifft(0.7)) this.schreibe({ art: 'ausbildung', person: p, von: null, bis: null })
    }
  }

  private kindergeld(p: PersonId): void {
    this.betrag(p, 'kindergeld', KINDERGELD[this.jahr] ?? 259_00)
  }

  private unterhalt(p: PersonId): void {
    const art = this.w.nach([
      ['unterhaltsvorschuss', 0.5],
      ['unterhalt', 0.2],
      ['ohne', 0.3],
    ] as const)
    if (art === 'unterhaltsvorschuss') this.betrag(p, art, this.w.aus([227_00, 299_00, 394_00]))
    if (art === 'unterhalt') this.einkommen(p, art, 80_00, 500_00)
  }

  private person(
    rolle: 'hauptperson' | 'partner' | 'kind' | 'haushaltsangehoerig',
    geburt: string,
    eltern: readonly PersonId[],
  ): PersonId {
    const p = `P${this.personen.length + 1}`
    this.personen.push(p)
    this.schreibe({ art: 'person', person: p, geburt, rolle, eltern: [...eltern], von: null, bis: null })
    return p
  }

  private geburt([juengstes, aeltestes]: readonly [number, number]): string {
    const alter = this.w.zahl(juengstes, aeltestes)
    return iso(tag(this.jahr - alter, this.w.zahl(1, 12), this.w.zahl(1, 28)))
  }

  private arbeit(p: PersonId): void {
    const art = this.w.nach([
      ['minijob', 0.45],
      ['teilzeit', 0.33],
      ['vollzeit', 0.14],
      ['selbstaendig', 0.08],
    ] as const)
    const dauer = { person: p, von: null, bis: null }
    if (art === 'selbstaendig') {
      const gewinn = this.w.zahl(50_00, 1_200_00)
      this.schreibe({
        art: 'selbstaendigkeit',
        ...dauer,
        gewinn_cent: gewinn,
        steuern_cent: 0,
        sozialabgaben_cent: Math.floor(gewinn / 6),
      })
      return
    }
    const [von, bis] = LOHN[art]
    const brutto = this.w.zahl(von, bis)
    const abgaben = art === 'minijob' ? 0 : Math.floor((brutto * 20) / 100)
    const steuern = brutto > 1_400_00 ? Math.floor((brutto * 4) / 100) : 0
    this.schreibe({
      art: 'erwerbseinkommen',
      ...dauer,
      brutto_cent: brutto,
      steuern_cent: steuern,
      sozialabgaben_cent: abgaben,
    })
    if (this.w.trifft(0.25))
      this.schreibe({
        art: 'absetzung',
        ...dauer,
        absetzungsart: 'fahrtkosten',
        betrag_cent: this.w.zahl(10_00, 160_00),
      })
    if (this.w.trifft(0.15))
      this.schreibe({
        art: 'absetzung',
        ...dauer,
        absetzungsart: 'kfzHaftpflicht',
        betrag_cent: this.w.zahl(20_00, 70_00),
      })
  }

  private einkommen(p: PersonId, art: Einkommensart, von: number, bis: number): void {
    this.betrag(p, art, this.w.zahl(von, bis))
  }

  private betrag(p: PersonId, einkommensart: Einkommensart, betrag_cent: number): void {
    this.schreibe({
      art: 'einkommen',
      person: p,
      von: null,
      bis: null,
      einkommensart,
      betrag_cent,
      nachzahlung: false,
      berechtigt: null,
    })
  }

  private vermoegen(p: PersonId, von: number, bis: number): void {
    this.schreibe({
      art: 'vermoegen',
      person: p,
      von: null,
      bis: null,
      vermoegensart: 'guthaben',
      wert_cent: this.w.zahl(von, bis),
      geschuetzt: false,
    })
  }

  wohnung(vielfalt: Vielfalt): void {
    const { w } = this
    const koepfe = this.personen.length + (vielfalt === 'alles' && w.trifft(0.1) ? 1 : 0)
    const kalt = w.zahl(260_00, 420_00) + 95_00 * koepfe
    const gedeckelt = w.trifft(0.13)
    const pauschal = w.trifft(0.15)
    this.schreibe({
      art: 'unterkunft',
      von: null,
      bis: null,
      wohnform: 'miete',
      koepfe,
      anerkannt_cent: pauschal ? kalt : null,
      grundmiete_cent: kalt - 60_00 * koepfe,
      nebenkosten_cent: 60_00 * koepfe,
      heizung_cent: w.zahl(40_00, 90_00) + 15_00 * koepfe,
      angemessen_unterkunft_cent: gedeckelt ? kalt - w.zahl(1, 200_00) : null,
      angemessen_heizung_cent: w.trifft(0.1) ? w.zahl(50_00, 100_00) : null,
      warmwasser: w.trifft(0.2) ? 'dezentral' : 'zentral',
      heizungsart: null,
      wohnflaeche_m2x100: null,
    })
    if (w.trifft(0.2))
      this.schreibe({ art: 'karenzzeit', von: `${this.jahr}-01-01`, bis: `${this.jahr}-0${w.zahl(1, 9)}-28` })
  }

  zeitraum(): void {
    const beginn = this.w.trifft(0.5) ? 1 : this.w.zahl(2, 12)
    const von = tag(this.jahr, beginn, 1)
    if (beginn > 1)
      this.schreibe({
        art: 'bewilligungszeitraum',
        von: iso(tag(this.jahr - 1, beginn, 1)),
        bis: iso(plusTage(von, -1)),
      })
    this.schreibe({ art: 'bewilligungszeitraum', von: iso(von), bis: iso(plusTage(tag(this.jahr + 1, beginn, 1), -1)) })
  }

  /** One or two of the rare things. */
  seltenes(): void {
    const { w } = this
    for (let i = w.zahl(1, 3); i > 0; i--) {
      const p = w.aus(this.personen as [PersonId, ...PersonId[]])
      w.aus(SELTENES)(this, w, p, this.jahr)
    }
  }

  /** Changes a stay: from or until a day of the year. */
  aufenthalt(p: PersonId, grenze: { von: string } | { bis: string }): void {
    for (const [id, a] of Object.entries(this.angaben))
      if (a.art === 'person' && a.person === p) this.angaben[id] = { ...a, ...grenze }
  }

  angehoeriger(): void {
    this.person('haushaltsangehoerig', this.geburt([30, 70]), [])
  }

  erwachsenesKind(): void {
    const p = this.person('kind', this.geburt([18, 27]), ['P1'])
    this.kindergeld(p)
  }

  grosseVermoegen(p: PersonId): void {
    this.vermoegen(p, 4_000_00, 60_000_00)
  }
}

function tagImJahr(w: Wuerfel, jahr: number): string {
  return iso(tag(jahr, w.zahl(1, 12), w.zahl(1, 28)))
}

/** Income of a kind with rules of its own, all the time. */
function besonderes(w: Wuerfel): Extract<Angabe, { art: 'einkommen' }> {
  const betrag = w.zahl(20_00, 900_00)
  return {
    art: 'einkommen',
    person: 'P1',
    von: null,
    bis: null,
    einkommensart: w.aus(EINKOMMENSARTEN),
    betrag_cent: betrag,
    nachzahlung: false,
    berechtigt: null,
    frei_cent: w.trifft(0.2) ? w.zahl(0, betrag) : null,
    vor_geburt_cent: w.trifft(0.5) ? w.zahl(0, 600_00) : null,
    grundrentenzeiten: w.trifft(0.3),
    sozialabgaben_cent: w.trifft(0.2) ? w.zahl(0, 90_00) : null,
    ausgaben_cent: w.trifft(0.2) ? w.zahl(0, 200_00) : null,
    minderung_prozent: w.trifft(0.5) ? w.zahl(0, 100) : null,
    foerderbedarf_cent: w.trifft(0.3) ? w.zahl(200_00, 700_00) : null,
  }
}

/** A breach of duty in the year, taken up one or two months later. */
function minderung(w: Wuerfel, person: PersonId, jahr: number): Angabe {
  const monat = w.zahl(1, 10)
  return {
    art: 'minderung',
    person,
    von: iso(tag(jahr, monat + w.zahl(1, 2), 1)),
    bis: w.trifft(0.2) ? iso(tag(jahr, 12, w.zahl(1, 31))) : null,
    minderungsart: w.aus(MINDERUNGSARTEN),
    ereignis_am: iso(tag(jahr, monat, w.zahl(1, 28))),
    stufe: w.zahl(1, 3),
    endgrund: monat % 2 === 0 ? 'erfuellt' : null,
  }
}

/** A single inflow, often for the months before. */
function einmaliges(w: Wuerfel, person: PersonId, jahr: number): Angabe {
  const monat = w.zahl(3, 12)
  const betrag = w.zahl(50_00, 6_000_00)
  const nachgezahlt = w.trifft(0.7)
  return {
    art: 'einmaligeEinnahme',
    person,
    zufluss_am: iso(tag(jahr, monat, w.zahl(1, 28))),
    einkommensart: w.aus([
      'arbeitsentgelt',
      'sonstiges',
      'krankengeld',
      'bafoeg',
      'kindergeld',
      'kapital',
      'erbschaft',
      'ueberbrueckungsgeld',
      'elterngeld',
      'kinderzuschlag',
    ]),
    betrag_cent: betrag,
    steuern_cent: 0,
    sozialabgaben_cent: w.trifft(0.5) ? Math.floor(betrag / 5) : 0,
    ausgaben_cent: w.trifft(0.2) ? w.zahl(0, 80_00) : 0,
    fuer_von: nachgezahlt ? iso(tag(jahr, monat - 2, 1)) : null,
    fuer_bis: nachgezahlt ? iso(plusTage(tag(jahr, monat, 1), -1)) : null,
    frei_cent: null,
    im_folgemonat: w.trifft(0.2),
    grundbetrag_verbraucht: w.trifft(0.2),
    verteilung_monate: w.trifft(0.5) ? w.zahl(1, 12) : null,
  }
}

type Selten = (b: Baukasten, w: Wuerfel, p: PersonId, jahr: number) => void

/** Insurances that the income of who pays them may not bear. */
const versicherung: Selten = (b, w, p) =>
  b.schreibe({
    art: 'absetzung',
    person: p,
    von: null,
    bis: null,
    absetzungsart: w.aus(['kfzHaftpflicht', 'pflichtversicherung', 'riester', 'krankenversicherung']),
    betrag_cent: w.zahl(1, 90_00),
  })

/** Pay with a company car, counted with its average where the law of the year knows that. */
const dienstwagen: Selten = (b, w, p, jahr) => {
  b.schreibe({
    art: 'erwerbseinkommen',
    person: p,
    von: tagImJahr(w, jahr),
    bis: null,
    brutto_cent: w.zahl(50_00, 1500_00),
    steuern_cent: 0,
    sozialabgaben_cent: w.zahl(0, 50_00),
    dienstwagen_listenpreis_cent: w.zahl(5_000_00, 40_000_00),
    dienstwagen: w.aus(DIENSTWAGEN),
  })
  if (w.trifft(0.5))
    b.schreibe({
      art: 'durchschnittseinkommen',
      person: p,
      von: iso(tag(jahr, w.zahl(1, 6), 1)),
      bis: iso(tag(jahr, w.zahl(7, 12), 28)),
      vorlaeufig_brutto_cent: w.trifft(0.5) ? w.zahl(0, 1000_00) : null,
      steuern_cent: 0,
      sozialabgaben_cent: 0,
    })
}

const SELTENES: readonly [Selten, ...Selten[]] = [
  versicherung,
  dienstwagen,
  (b, w, p, jahr) => b.aufenthalt(p, { von: tagImJahr(w, jahr) }),
  (b, w, p, jahr) => b.aufenthalt(p, { bis: tagImJahr(w, jahr) }),
  (b) => b.angehoeriger(),
  (b) => b.erwachsenesKind(),
  (b, _w, p) => b.grosseVermoegen(p),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'ausschluss',
      person: p,
      von: tagImJahr(w, jahr),
      bis: null,
      grund: w.aus(AUSSCHLUSSGRUENDE),
    }),
  (b, w, p, jahr) =>
    b.schreibe({ art: 'erwerbsfaehigkeit', person: p, von: tagImJahr(w, jahr), bis: null, erwerbsfaehig: false }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'mehrbedarf',
      person: p,
      von: tagImJahr(w, jahr),
      bis: null,
      mehrbedarfsart: w.aus([
        'schwangerschaft',
        'behinderung',
        'ernaehrung',
        'unabweisbar',
        'warmwasser',
        'schulbuch',
        'merkzeichenG',
      ]),
      betrag_cent: w.trifft(0.5) ? w.zahl(1, 200_00) : null,
      prozent_x100: w.trifft(0.5) ? w.zahl(1, 40_00) : null,
    }),
  (b, w, p) =>
    b.schreibe({
      art: 'absetzung',
      person: p,
      von: null,
      bis: null,
      absetzungsart: 'unterhaltstitel',
      betrag_cent: w.zahl(1, 400_00),
    }),
  (b, w, p) =>
    b.schreibe({
      art: 'einkommen',
      person: p,
      von: null,
      bis: null,
      einkommensart: 'bafoeg',
      betrag_cent: w.zahl(50_00, 900_00),
      nachzahlung: false,
      berechtigt: null,
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'ausbildungsfoerderung',
      person: p,
      von: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      bis: null,
      foerderung: w.aus(FOERDERUNGEN),
      foerderstand: w.aus(FOERDERSTAENDE),
      haerte: w.aus(HAERTEN),
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'schwangerschaft',
      person: p,
      termin: tagImJahr(w, jahr),
      entbindung_am: w.trifft(0.3) ? tagImJahr(w, jahr) : null,
    }),
  (b, w, p) => b.schreibe({ art: 'ernaehrung', person: p, von: null, bis: null, krankheit: w.aus(KRANKHEITEN) }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'zeitweise',
      person: p,
      von: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      bis: null,
      modell: w.aus(AUFENTHALTSMODELLE),
      tage: w.zahl(1, 30),
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'schulbesuch',
      person: p,
      von: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      bis: null,
      aufnahme: w.aus(AUFNAHMEN),
      verguetung: w.trifft(0.2),
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'bildungsbedarf',
      person: p,
      von: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      bis: null,
      bildungsart: w.aus(BILDUNGSARTEN),
      betrag_cent: w.trifft(0.8) ? w.zahl(1, 400_00) : null,
      erbringung: w.aus(ERBRINGUNGEN),
      nach_6b_bkgg: w.trifft(0.1),
      beantragt_am: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'versicherungsbeitrag',
      person: p,
      von: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      bis: null,
      versicherung: w.aus(VERSICHERUNGEN),
      betrag_cent: w.zahl(1, 700_00),
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'sachleistung',
      person: p,
      von: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      bis: null,
      sachgrund: w.aus(SACHGRUENDE),
      betrag_cent: w.trifft(0.5) ? w.zahl(1, 500_00) : null,
    }),
  (b, w, p, jahr) =>
    b.schreibe({
      art: 'einmalbedarf',
      person: p,
      am: tagImJahr(w, jahr),
      einmalart: w.aus(EINMALBEDARFE),
      betrag_cent: w.zahl(1, 1_500_00),
    }),
  (b, w, p, jahr) => {
    const am = tagImJahr(w, jahr)
    b.schreibe({
      art: 'mehrbedarf',
      person: p,
      von: am,
      bis: am,
      mehrbedarfsart: w.aus(['unabweisbar', 'schulbuch']),
      betrag_cent: w.zahl(1, 300_00),
      prozent_x100: null,
    })
  },
  (b, w, _p, jahr) =>
    b.schreibe({
      art: 'unterkunftEinmal',
      am: tagImJahr(w, jahr),
      kostenart: w.aus(EINMALKOSTEN),
      betrag_cent: w.zahl(1, 2_000_00),
      anerkannt_cent: w.trifft(0.3) ? w.zahl(0, 1_000_00) : null,
    }),
  (b, w, _p, jahr) =>
    b.schreibe({
      art: 'wohnguthaben',
      am: tagImJahr(w, jahr),
      betrag_cent: w.zahl(1, 2_000_00),
      unberuecksichtigt_cent: w.zahl(0, 100_00),
    }),
  (b, w, _p, jahr) =>
    b.schreibe({
      art: 'kostensenkung',
      am: tagImJahr(w, jahr),
      senkungsart: w.aus(SENKUNGSARTEN),
      frist_bis: w.trifft(0.3) ? tagImJahr(w, jahr) : null,
    }),
  (b, w, _p, jahr) =>
    b.schreibe({ art: 'wohnausnahme', ausnahme: w.aus(WOHNAUSNAHMEN), von: tagImJahr(w, jahr), bis: null }),
  (b, w) =>
    b.schreibe({
      art: 'mietobergrenze',
      von: null,
      bis: null,
      quadratmeter_cent: w.zahl(5_00, 15_00),
      zulaessige_miete_cent: w.trifft(0.5) ? w.zahl(200_00, 700_00) : null,
    }),
  (b, w, _p, jahr) =>
    b.schreibe({
      art: 'umzug',
      am: tagImJahr(w, jahr),
      zusicherung: w.trifft(0.5),
      erforderlich: w.trifft(0.5),
      selbes_gebiet: w.trifft(0.5),
      bisher_unterkunft_cent: w.zahl(200_00, 700_00),
      bisher_heizung_cent: w.zahl(30_00, 120_00),
    }),
  (b, w, p, jahr) =>
    b.schreibe({ art: 'auszugUnter25', person: p, am: tagImJahr(w, jahr), auszug: w.aus(ZUSICHERUNGEN) }),
  (b, w, p) => b.schreibe({ art: 'wohnanteil', person: p, von: null, bis: null, anteil_cent: w.zahl(50_00, 400_00) }),
  (b, w) =>
    b.schreibe({
      art: 'eigenheim',
      von: null,
      bis: null,
      zinsen_cent: w.zahl(0, 500_00),
      grundsteuer_cent: w.zahl(0, 60_00),
      versicherung_cent: w.zahl(0, 50_00),
      sonstiges_cent: 0,
      tilgung_cent: w.zahl(0, 300_00),
      tilgung_anerkannt: w.trifft(0.2),
    }),
  (b, w, _p, jahr) => b.schreibe({ art: 'antrag', am: tagImJahr(w, jahr) }),
  (b, w, p) => b.schreibe({ ...besonderes(w), person: p }),
  (b, w, p, jahr) => {
    for (let m = w.zahl(1, 3); m <= 12; m += w.zahl(1, 3))
      b.schreibe({
        art: 'betriebsergebnis',
        person: p,
        von: iso(tag(jahr, m, 1)),
        bis: iso(tag(jahr, m, 28)),
        betrieb: w.zahl(1, 2),
        einnahmen_cent: w.zahl(0, 3_000_00),
        betriebsausgaben_cent: w.zahl(0, 1_500_00),
        nicht_anerkannt_cent: w.trifft(0.3) ? w.zahl(0, 200_00) : 0,
        kfz: w.aus(BETRIEBSKFZ),
        kfz_kosten_cent: w.zahl(0, 200_00),
        fahrten_km: w.zahl(0, 900),
        steuern_cent: 0,
        sozialabgaben_cent: w.zahl(0, 150_00),
      })
  },
  (b, w, p) =>
    b.schreibe({
      art: 'absetzung',
      person: p,
      von: null,
      bis: null,
      absetzungsart: w.aus(ABSETZUNGSARTEN),
      betrag_cent: w.zahl(0, 120_00),
      kilometer: w.zahl(0, 60),
      tage_woche: w.zahl(1, 7),
      oepnv_cent: w.trifft(0.3) ? 58_00 : null,
      tage: w.zahl(0, 10),
    }),
  (b, w, p, jahr) => b.schreibe(einmaliges(w, p, jahr)),
  (b, w, p) =>
    b.schreibe({
      art: 'einkommen',
      person: p,
      von: null,
      bis: null,
      einkommensart: 'sonstiges',
      betrag_cent: w.zahl(0, 20_00),
      nachzahlung: w.trifft(0.3),
      berechtigt: null,
    }),
  (b, w, person, jahr) => b.schreibe(minderung(w, person, jahr)),
  (b, w, person, jahr) => {
    const monat = w.zahl(1, 12)
    b.schreibe({
      art: 'ortsabwesenheit',
      person,
      von: iso(tag(jahr, monat, w.zahl(1, 14))),
      bis: iso(tag(jahr, monat, w.zahl(15, 28))),
      abwesenheit: w.aus(ABWESENHEITSGRUENDE),
      zustimmung: w.trifft(0.4),
    })
  },
  (b, w, person, jahr) =>
    b.schreibe({
      art: 'minderung',
      person,
      von: null,
      bis: w.trifft(0.5) ? tagImJahr(w, jahr) : null,
      minderungsart: 'nichterreichbar',
      ereignis_am: iso(tag(jahr, 1, w.zahl(1, 28))),
      stufe: 1,
      festgestellt_am: iso(tag(jahr, w.zahl(2, 11), w.zahl(1, 28))),
    }),
  (b, w, person, jahr) =>
    b.schreibe({
      art: 'einstand',
      person,
      von: w.trifft(0.5) ? tagImJahr(w, jahr - 1) : null,
      bis: null,
      gemeinsames_kind: w.trifft(0.3),
      versorgt_angehoerige: w.trifft(0.3),
      verfuegungsbefugt: w.trifft(0.3),
      widerlegt: w.trifft(0.3),
    }),
  (b, w, person) =>
    b.schreibe({
      art: 'verwandte',
      person,
      von: null,
      bis: null,
      bereinigt_cent: w.zahl(500_00, 4_000_00),
      verdienende: w.zahl(1, 2),
      ohne_einkommen: w.zahl(0, 1),
      kinderbedarf_cent: w.trifft(0.3) ? w.zahl(0, 300_00) : 0,
      unterkunft_cent: w.zahl(0, 500_00),
      belastungen_cent: w.trifft(0.3) ? w.zahl(0, 200_00) : 0,
      aus_vermoegen_cent: w.trifft(0.2) ? w.zahl(0, 100_00) : 0,
      gegeben_cent: w.trifft(0.2) ? w.zahl(0, 100_00) : 0,
      sind_eltern: w.trifft(0.5),
      widerlegt: w.trifft(0.2),
    }),
  (b, w, person, jahr) =>
    b.schreibe({
      art: 'fehlendeEinnahme',
      person,
      am: tagImJahr(w, jahr),
      anlass: w.aus(DARLEHENSANLAESSE),
      betrag_cent: w.zahl(1, 1_500_00),
    }),
  (b, w, person) =>
    b.schreibe({
      art: 'vermoegen',
      person,
      von: null,
      bis: null,
      vermoegensart: w.aus(VERMOEGENSARTEN),
      wert_cent: w.zahl(1_000_00, 90_000_00),
      geschuetzt: w.trifft(0.2),
      verwertung: w.aus(VERWERTUNGEN),
      eigenheim: w.trifft(0.5) ? w.aus(EIGENHEIME) : null,
      wohnflaeche_m2x100: w.trifft(0.8) ? w.zahl(40_00, 200_00) : null,
      bewohner: w.trifft(0.8) ? w.zahl(1, 8) : null,
      jahre_selbstaendig: w.trifft(0.3) ? w.zahl(0, 20) : null,
    }),
  (b, w, person, jahr) =>
    b.schreibe({
      art: 'einmalbedarf',
      person,
      am: tagImJahr(w, jahr),
      einmalart: w.aus(EINMALBEDARFE),
      betrag_cent: w.zahl(1, 3_000_00),
      einkommensmonate: w.trifft(0.5) ? w.zahl(0, 6) : null,
      folgemonate_cent: w.trifft(0.3) ? w.zahl(0, 900_00) : null,
    }),
]
