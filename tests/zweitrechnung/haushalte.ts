import { datum, ersterTag, iso, letzterTag, monatAus, plusMonate, plusTage, tag } from '../../src/kern/index.ts'
import { type Angabe, type Angaben, type AngabeVon, liesAngaben, type PersonId } from '../../src/recht/index.ts'
import { haushalt, type Wuerfel, wuerfel } from '../../src/recht/pruefung.ts'
import type { Frage } from './vergleich.ts'

/**
 * Households by seed with one month each: half as they occur, half with rare things, every second one with facts the
 * generator of the law does not make (two jobs, provisions for old age, fixed percentages, amounts at the thresholds).
 * Half of them since 2023, the others from 2011 on.
 */
export function fragen(saat: number, anzahl: number, wunsch: Wunsch = {}): readonly Frage[] {
  return Array.from({ length: anzahl }, (_, i) => frage(saat + i, wunsch))
}

/** Months of one year, or households that all have one more fact of a kind. */
export type Wunsch = { readonly jahr?: number; readonly zusatz?: Zusatzname }

function frage(saat: number, wunsch: Wunsch): Frage {
  const w = wuerfel(saat ^ 0x5eed)
  const gewuerfelt = w.trifft(0.5) ? w.zahl(2023, 2026) : w.zahl(2011, 2022)
  const jahr = wunsch.jahr ?? gewuerfelt
  const grund = haushalt(saat, jahr, w.trifft(0.5) ? 'alles' : 'bestand')
  const angaben = geborene(imUmfang(grund), jahr)
  if (w.trifft(0.5)) for (let i = w.zahl(1, 4); i > 0; i--) ZUSAETZE[w.aus(ZUSATZNAMEN)](w, angaben, jahr)
  if (wunsch.zusatz !== undefined) ZUSAETZE[wunsch.zusatz](w, angaben, jahr)
  return { name: `Saat ${saat}`, angaben: zeitgemaess(angaben, jahr), monat: monatAus(jahr, w.zahl(1, 12)) }
}

const DAUER = ['person', 'von', 'bis']
/** The facts the second way reads, with their fields; whatever else the generator makes is left away. */
const UMFANG: Readonly<Partial<Record<Angabe['art'], readonly string[]>>> = {
  antrag: ['am'],
  bewilligungszeitraum: ['von', 'bis'],
  karenzzeit: ['von', 'bis'],
  person: [...DAUER, 'geburt', 'rolle', 'eltern'],
  erwerbsfaehigkeit: [...DAUER, 'erwerbsfaehig'],
  ausbildung: DAUER,
  alleinerziehung: DAUER,
  ausschluss: [...DAUER, 'grund'],
  mehrbedarf: [...DAUER, 'mehrbedarfsart', 'betrag_cent', 'prozent_x100'],
  unterkunft: [
    ...['von', 'bis', 'wohnform', 'koepfe', 'anerkannt_cent', 'grundmiete_cent', 'nebenkosten_cent', 'heizung_cent'],
    ...['angemessen_unterkunft_cent', 'angemessen_heizung_cent', 'warmwasser', 'heizungsart', 'wohnflaeche_m2x100'],
  ],
  erwerbseinkommen: [...DAUER, 'brutto_cent', 'steuern_cent', 'sozialabgaben_cent'],
  selbstaendigkeit: [...DAUER, 'gewinn_cent', 'steuern_cent', 'sozialabgaben_cent'],
  einkommen: [...DAUER, 'einkommensart', 'betrag_cent', 'nachzahlung', 'berechtigt'],
  absetzung: [...DAUER, 'absetzungsart', 'betrag_cent'],
  vermoegen: [...DAUER, 'vermoegensart', 'wert_cent', 'geschuetzt'],
  eigenheim: [
    ...['von', 'bis', 'zinsen_cent', 'grundsteuer_cent', 'versicherung_cent', 'sonstiges_cent', 'tilgung_cent'],
    'tilgung_anerkannt',
  ],
  schulbesuch: [...DAUER, 'aufnahme', 'verguetung'],
  schwangerschaft: ['person', 'termin', 'entbindung_am'],
  ernaehrung: [...DAUER, 'krankheit'],
  minderung: [...DAUER, 'minderungsart', 'ereignis_am', 'stufe'],
}
const WERTE: Readonly<Record<string, readonly string[]>> = {
  rolle: ['hauptperson', 'partner', 'kind', 'haushaltsangehoerig'],
  grund: ['altersrente', 'ausbildung', 'asylblg', 'stationaer', 'sgb12', 'aufenthaltsrecht', 'sgb14'],
  mehrbedarfsart: [
    'schwangerschaft',
    'behinderung',
    'ernaehrung',
    'unabweisbar',
    'warmwasser',
    'schulbuch',
    'merkzeichenG',
  ],
  einkommensart: [
    ...['kindergeld', 'unterhalt', 'unterhaltsvorschuss', 'arbeitslosengeld', 'krankengeld', 'rente', 'bafoeg'],
    ...['sonstiges', 'vermietung', 'mutterschaftsgeld', 'sgb2Leistung', 'schmerzensgeld', 'pflegeperson'],
  ],
  absetzungsart: [
    ...['fahrtkosten', 'kfzHaftpflicht', 'werbungskosten', 'altersvorsorge', 'unterhaltstitel', 'pflichtversicherung'],
    ...['krankenversicherung', 'altersvorsorgeBefreiter'],
  ],
  vermoegensart: ['guthaben', 'wertpapiere', 'sonstiges', 'immobilie'],
  krankheit: [
    'mukoviszidose',
    'zoeliakie',
    'dialyse',
    'mangelernaehrung',
    'phenylketonurie',
    'laktoseintoleranz',
    'galaktosaemie',
  ],
}

/** Of these facts the ones the second way reads. */
export function imUmfang(grund: Angaben): Angaben {
  const gelesen = liesAngaben({
    format: grund.format,
    angaben: Object.fromEntries(
      Object.entries(grund.angaben).flatMap(([id, a]) => {
        const felder = UMFANG[a.art]
        const da = Object.entries(a).filter(([feld]) => feld === 'art' || felder?.includes(feld))
        // a reduction runs from its first month on
        const ohneBeginn = a.art === 'minderung' && a.von === null
        return felder !== undefined && !ohneBeginn && da.every(([feld, w]) => WERTE[feld]?.includes(w) ?? true)
          ? [[id, Object.fromEntries(da)]]
          : []
      }),
    ),
  })
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.ablehnung))
  return gelesen.wert
}

/** A child born in the year lives in the household from its birth on. */
function geborene(grund: Angaben, jahr: number): Angaben {
  const erster = iso(tag(jahr, 1, 1))
  const eintraege = Object.entries(grund.angaben).map(([id, a]): [string, Angabe] => {
    if (a.art !== 'person' || a.geburt < erster || (a.von !== null && a.von > a.geburt)) return [id, a]
    return [id, { ...a, von: a.geburt, bis: a.bis !== null && a.bis < a.geburt ? null : a.bis }]
  })
  return { ...grund, angaben: Object.fromEntries(eintraege) }
}

/** Without what the second way leaves out before a year, so that few months are left out. */
function zeitgemaess(a: Angaben, jahr: number): Angaben {
  const zuFrueh = (x: Angabe): boolean =>
    (x.art === 'ernaehrung' && jahr < 2021) ||
    (x.art === 'schulbesuch' && (jahr < 2022 || x.aufnahme !== 'regelmaessig')) ||
    (x.art === 'mehrbedarf' && x.mehrbedarfsart === 'schulbuch' && jahr === 2011)
  return { ...a, angaben: Object.fromEntries(Object.entries(a.angaben).filter(([, x]) => !zuFrueh(x))) }
}

type Zusatz = (w: Wuerfel, a: Angaben, jahr: number) => void

const EWIG = { von: null, bis: null }

function dazu(a: Angaben, neu: Angabe): void {
  let nr = Object.keys(a.angaben).length + 1
  while (`Z${nr}` in a.angaben) nr++
  a.angaben[`Z${nr}`] = neu
}

function eine(
  w: Wuerfel,
  a: Angaben,
  trifft: (p: Extract<Angabe, { art: 'person' }>) => boolean,
): PersonId | undefined {
  const [erste, ...rest] = Object.values(a.angaben).flatMap((x) => (x.art === 'person' && trifft(x) ? [x.person] : []))
  return erste === undefined ? undefined : w.aus([erste, ...rest])
}

const erwachsen = (p: { rolle: string }): boolean => p.rolle === 'hauptperson' || p.rolle === 'partner'
const jemand = (p: { rolle: string }): boolean => p.rolle !== 'haushaltsangehoerig'

function mit(
  wer: (p: Extract<Angabe, { art: 'person' }>) => boolean,
  was: (w: Wuerfel, person: PersonId, jahr: number) => Angabe,
): Zusatz {
  return (w, a, jahr) => {
    const person = eine(w, a, wer)
    if (person !== undefined) dazu(a, was(w, person, jahr))
  }
}

const lohn = (person: PersonId, brutto_cent: number, anteil: number): Angabe => ({
  art: 'erwerbseinkommen',
  person,
  ...EWIG,
  brutto_cent,
  steuern_cent: 0,
  sozialabgaben_cent: Math.floor((brutto_cent * anteil) / 100),
})

const einnahme = (
  person: PersonId,
  einkommensart: AngabeVon<'einkommen'>['einkommensart'],
  betrag_cent: number,
): Angabe => ({
  art: 'einkommen',
  person,
  ...EWIG,
  einkommensart,
  betrag_cent,
  nachzahlung: false,
  berechtigt: null,
})

const mehrbedarf = (
  person: PersonId,
  mehrbedarfsart: AngabeVon<'mehrbedarf'>['mehrbedarfsart'],
  betrag_cent: number | null,
  prozent_x100: number | null,
): Angabe => ({ art: 'mehrbedarf', person, ...EWIG, mehrbedarfsart, betrag_cent, prozent_x100 })

/** It begins on the first of a month; the event was in one of the two months before. */
function minderung(
  w: Wuerfel,
  person: PersonId,
  jahr: number,
  minderungsart: 'pflichtverletzung' | 'meldeversaeumnis' | 'arbeitsverweigerung' | 'nichterreichbar',
): AngabeVon<'minderung'> {
  const von = monatAus(jahr, w.zahl(-1, 12))
  const gemeldet = plusTage(ersterTag(von), w.zahl(0, 27))
  const aufgehoben = letzterTag(plusMonate(von, w.zahl(0, 2)))
  const ende = minderungsart === 'nichterreichbar' ? gemeldet : aufgehoben
  return {
    art: 'minderung',
    person,
    minderungsart,
    ereignis_am: iso(plusTage(ersterTag(plusMonate(von, -w.zahl(1, 2))), w.zahl(0, 27))),
    stufe: w.zahl(1, 3),
    von: iso(ersterTag(von)),
    bis: w.trifft(0.8) ? null : iso(ende),
  }
}

const ZUSAETZE = {
  lohn: mit(erwachsen, (w, p) => lohn(p, w.zahl(1_00, 2_400_00), w.aus([0, 10, 20, 21]))),
  // at the steps of § 11b Abs. 2 and 3 and of the Geringfügigkeitsgrenze
  lohnAnStufe: mit(jemand, (w, p) =>
    lohn(
      p,
      w.aus([10_00, 10_01, 99_99, 100_00, 400_00, 400_01, 520_00, 520_01, 603_00, 1_000_00, 1_200_00, 1_500_01]),
      w.aus([0, 20]),
    ),
  ),
  ausbildung: mit(jemand, (_w, p) => ({ art: 'ausbildung', person: p, ...EWIG })),
  einnahme: mit(erwachsen, (w, p) =>
    einnahme(p, w.aus(['rente', 'arbeitslosengeld', 'sonstiges']), w.zahl(1_00, 1_300_00)),
  ),
  bafoeg: mit(jemand, (w, p) => einnahme(p, 'bafoeg', w.aus([40_00, 99_99, 100_01, 450_00, 855_00]))),
  kleineEinnahme: mit(jemand, (w, p) => einnahme(p, 'sonstiges', w.aus([10_00, 10_01, 29_99, 30_00, 30_01, 175_50]))),
  absetzung: mit(erwachsen, (w, p) => ({
    art: 'absetzung',
    person: p,
    ...EWIG,
    absetzungsart: w.aus(['altersvorsorge', 'werbungskosten', 'unterhaltstitel', 'kfzHaftpflicht', 'fahrtkosten']),
    betrag_cent: w.zahl(1, 250_00),
  })),
  behinderung: mit(erwachsen, (_w, p) => mehrbedarf(p, 'behinderung', null, null)),
  schwangerschaft: mit(erwachsen, (_w, p) => mehrbedarf(p, 'schwangerschaft', null, null)),
  ernaehrung: mit(jemand, (w, p) => mehrbedarf(p, 'ernaehrung', null, w.aus([5_00, 10_00, 20_00, 30_00]))),
  unabweisbar: mit(erwachsen, (w, p) => mehrbedarf(p, w.aus(['unabweisbar', 'schulbuch']), w.zahl(1, 90_00), null)),
  // at the allowances of § 12
  vermoegen: mit(jemand, (w, p) => ({
    art: 'vermoegen',
    person: p,
    ...EWIG,
    vermoegensart: w.aus(['guthaben', 'wertpapiere', 'sonstiges', 'immobilie']),
    wert_cent:
      w.aus([4_500_00, 5_000_00, 10_000_00, 12_500_00, 15_000_00, 20_000_00, 30_000_00, 40_000_00]) + w.zahl(0, 1),
    geschuetzt: w.trifft(0.2),
  })),
  // at those until 2022 and of § 67
  vermoegenAlt: mit(jemand, (w, p) => ({
    art: 'vermoegen',
    person: p,
    ...EWIG,
    vermoegensart: w.aus(['guthaben', 'wertpapiere', 'sonstiges', 'immobilie']),
    wert_cent:
      w.aus([3_100_00, 3_850_00, 4_600_00, 9_750_00, 10_500_00, 10_650_00, 10_800_00, 60_000_00, 90_000_00]) +
      w.zahl(0, 1),
    geschuetzt: w.trifft(0.2),
  })),
  // reductions that begin in the months before or in the year; two of them are Meldeversäumnisse
  minderung: mit(erwachsen, (w, p, jahr) =>
    minderung(w, p, jahr, w.aus(['pflichtverletzung', 'meldeversaeumnis', 'arbeitsverweigerung', 'nichterreichbar'])),
  ),
  pflichtverletzung: mit(erwachsen, (w, p, jahr) => minderung(w, p, jahr, 'pflichtverletzung')),
  meldeversaeumnis: mit(erwachsen, (w, p, jahr) => minderung(w, p, jahr, 'meldeversaeumnis')),
  minderungen: (w, a, jahr) => {
    const p = eine(w, a, erwachsen)
    if (p === undefined) return
    const eins = minderung(w, p, jahr, w.aus(['pflichtverletzung', 'meldeversaeumnis']))
    dazu(a, eins)
    for (let i = w.zahl(1, 2); i > 0; i--) dazu(a, { ...eins, minderungsart: 'meldeversaeumnis', stufe: 2 })
  },
  // from and until a day
  mehrbedarfAbTag: mit(jemand, (w, p, jahr) => {
    const von = iso(tag(jahr, w.zahl(1, 12), w.zahl(1, 28)))
    return { ...mehrbedarf(p, 'unabweisbar', w.zahl(1, 120_00), null), ...(w.trifft(0.5) ? { von } : { bis: von }) }
  }),
  grenzen: (w, a) => {
    for (const [id, x] of Object.entries(a.angaben))
      if (x.art === 'unterkunft')
        a.angaben[id] = {
          ...x,
          anerkannt_cent: null,
          angemessen_unterkunft_cent: w.zahl(150_00, 700_00),
          angemessen_heizung_cent: w.zahl(20_00, 200_00),
        }
  },
  karenzzeit: (_w, a, jahr) => dazu(a, { art: 'karenzzeit', von: `${jahr}-01-01`, bis: `${jahr}-12-31` }),
  // one after the other, the first begun in the year before
  zeitraeume: (w, a, jahr) => {
    for (const [id, x] of Object.entries(a.angaben)) if (x.art === 'bewilligungszeitraum') delete a.angaben[id]
    for (let von = monatAus(jahr - 1, w.zahl(2, 12)); von <= monatAus(jahr, 12); ) {
      const bis = plusMonate(von, w.aus([6, 12]) - 1)
      dazu(a, { art: 'bewilligungszeitraum', von: iso(ersterTag(von)), bis: iso(letzterTag(bis)) })
      von = plusMonate(bis, 1)
    }
  },
  warmwasser: (w, a) => {
    for (const x of Object.values(a.angaben)) if (x.art === 'unterkunft') x.warmwasser = 'dezentral'
    const p = eine(w, a, jemand)
    if (p !== undefined && w.trifft(0.5))
      dazu(a, {
        art: 'mehrbedarf',
        person: p,
        ...EWIG,
        mehrbedarfsart: 'warmwasser',
        betrag_cent: w.zahl(1, 20_00),
        prozent_x100: null,
      })
  },
  // another flat from a day on
  umzug: (w, a, jahr) => {
    const tage = { bis: iso(tag(jahr, w.zahl(1, 12), w.zahl(1, 27))) }
    for (const [id, x] of Object.entries(a.angaben)) {
      if (x.art !== 'unterkunft' || x.von !== null || x.bis !== null) continue
      a.angaben[id] = { ...x, ...tage }
      const von = iso(plusTage(datum(tage.bis), 1))
      dazu(a, { ...x, von, grundmiete_cent: w.zahl(200_00, 900_00), heizung_cent: w.zahl(10_00, 150_00) })
    }
  },
  // the child of one of the two, Kindergeld drawn by the other
  stiefkind: (w, a) => {
    const zweite = Object.values(a.angaben).find((x) => x.art === 'person' && x.rolle === 'partner')
    if (zweite?.art !== 'person') return
    for (const [id, x] of Object.entries(a.angaben)) {
      if (x.art === 'person' && x.rolle === 'kind' && w.trifft(0.5)) a.angaben[id] = { ...x, eltern: [zweite.person] }
      if (x.art === 'einkommen' && x.einkommensart === 'kindergeld' && w.trifft(0.5))
        a.angaben[id] = { ...x, berechtigt: zweite.person }
    }
  },
  // income of part of the year
  lohnAbMonat: mit(erwachsen, (w, p, jahr) => ({
    ...lohn(p, w.zahl(100_00, 1_800_00), 20),
    von: iso(tag(jahr, w.zahl(1, 12), 1)),
  })),
  entbindung: mit(erwachsen, (w, p, jahr) => {
    const termin = tag(jahr, w.zahl(1, 12), w.zahl(1, 28))
    return {
      art: 'schwangerschaft',
      person: p,
      termin: iso(termin),
      entbindung_am: w.trifft(0.5) ? null : iso(plusTage(termin, w.zahl(-40, 15))),
    }
  }),
  krankenkost: mit(jemand, (w, p) => ({
    art: 'ernaehrung',
    person: p,
    ...EWIG,
    krankheit: w.aus(['mukoviszidose', 'zoeliakie', 'dialyse', 'mangelernaehrung', 'phenylketonurie', 'galaktosaemie']),
  })),
  merkzeichenG: (w, a) => {
    const p = eine(w, a, jemand)
    if (p === undefined) return
    dazu(a, mehrbedarf(p, 'merkzeichenG', null, null))
    if (w.trifft(0.8)) dazu(a, { art: 'erwerbsfaehigkeit', person: p, ...EWIG, erwerbsfaehig: false })
    if (w.trifft(0.2)) dazu(a, mehrbedarf(p, 'behinderung', null, null))
  },
  andereEinnahme: mit(jemand, (w, p) =>
    einnahme(
      p,
      w.aus(['vermietung', 'mutterschaftsgeld', 'sgb2Leistung', 'schmerzensgeld', 'pflegeperson']),
      w.zahl(5_00, 500_00),
    ),
  ),
  andereAbsetzung: mit(jemand, (w, p) => ({
    art: 'absetzung',
    person: p,
    ...EWIG,
    absetzungsart: w.aus(['pflichtversicherung', 'krankenversicherung', 'altersvorsorgeBefreiter']),
    betrag_cent: w.zahl(1, 150_00),
  })),
  andererAusschluss: mit(jemand, (w, p, jahr) => ({
    art: 'ausschluss',
    person: p,
    von: w.trifft(0.5) ? null : iso(tag(jahr, w.zahl(1, 12), w.zahl(1, 28))),
    bis: null,
    grund: w.aus(['aufenthaltsrecht', 'sgb14', 'altersrente', 'asylblg']),
  })),
  eigenheim: (w, a) => {
    if (Object.values(a.angaben).some((x) => x.art === 'eigenheim')) return
    for (const x of Object.values(a.angaben)) if (x.art === 'unterkunft') x.wohnform = 'eigentum'
    dazu(a, {
      art: 'eigenheim',
      ...EWIG,
      zinsen_cent: w.zahl(0, 400_00),
      grundsteuer_cent: w.zahl(0, 60_00),
      versicherung_cent: w.zahl(0, 60_00),
      sonstiges_cent: w.zahl(0, 30_00),
      tilgung_cent: w.zahl(0, 200_00),
      tilgung_anerkannt: w.trifft(0.3),
    })
  },
  schule: (w, a) => {
    for (const x of Object.values(a.angaben))
      if (x.art === 'person' && x.rolle === 'kind' && w.trifft(0.8))
        dazu(a, { art: 'schulbesuch', person: x.person, ...EWIG, aufnahme: 'regelmaessig', verguetung: w.trifft(0.1) })
  },
  einmalig: mit(jemand, (w, p, jahr) => {
    const zufluss = tag(jahr, w.zahl(1, 12), w.zahl(1, 28))
    const nachzahlung = w.trifft(0.3)
    return {
      art: 'einmaligeEinnahme',
      person: p,
      zufluss_am: iso(zufluss),
      einkommensart: nachzahlung ? 'rente' : w.aus(['sonstiges', 'arbeitsentgelt', 'rente']),
      betrag_cent: w.zahl(5_00, w.aus([200_00, 700_00, 3_000_00])),
      steuern_cent: w.zahl(0, 3_00),
      sozialabgaben_cent: w.zahl(0, 2_00),
      ausgaben_cent: w.trifft(0.3) ? w.zahl(1, 20_00) : 0,
      fuer_von: nachzahlung ? iso(plusTage(zufluss, -90)) : null,
      fuer_bis: nachzahlung ? iso(plusTage(zufluss, -40)) : null,
      frei_cent: null,
      im_folgemonat: false,
      grundbetrag_verbraucht: false,
    }
  }),
  // excluded from a day on, with what § 27 Abs. 2 names
  auszubildende: (w, a, jahr) => {
    const p = eine(w, a, jemand)
    if (p === undefined) return
    const von = w.trifft(0.7) ? null : iso(tag(jahr, w.zahl(1, 12), w.zahl(1, 28)))
    dazu(a, { art: 'ausschluss', person: p, von, bis: null, grund: 'ausbildung' })
    dazu(
      a,
      mehrbedarf(
        p,
        w.aus(['schwangerschaft', 'ernaehrung', 'unabweisbar', 'behinderung']),
        w.zahl(10_00, 150_00),
        null,
      ),
    )
  },
} as const satisfies Readonly<Record<string, Zusatz>>

type Zusatzname = keyof typeof ZUSAETZE
const ZUSATZNAMEN = Object.keys(ZUSAETZE) as [Zusatzname, ...Zusatzname[]]
