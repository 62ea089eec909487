import { type Cent, cent, datum, type Monat, monat, monateVonBis } from '../kern/index.ts'
import type { Leistungsbetrag } from '../recht/index.ts'
import type {
  Ablehnungseingabe,
  Absender,
  Aenderungseingabe,
  Bescheideingabe,
  Bogeneinkommen,
  Bogenmonat,
  Bogenperson,
  Bogenzeile,
  Planzeile,
} from './eingabe.ts'
import type { Zahlweg } from './zahlweg.ts'

/** Households for the tests of this room. Names are invented; the amounts say where they come from. */
export const JOBCENTER: Absender = {
  name: 'Jobcenter Musterstadt',
  strasse: 'Marktplatz 1',
  plz: '01234',
  ort: 'Musterstadt',
  telefon: '01234 5550',
  oeffnung: 'Montag bis Freitag 8 bis 12 Uhr',
  wege: [
    { art: 'formular', adresse: 'www.jobcenter.digital', anmeldung: 'Online-Ausweis' },
    { art: 'postfach', adresse: 'DE.Justiz.Jobcenter-Musterstadt' },
  ],
  beratung: 'Die Sozialberatung Musterstadt hilft kostenlos, Telefon 01234 77700.',
}

const c = cent
const zeile = (art: string, bezeichnung: string, norm: string, betrag: number, formel?: string): Bogenzeile => ({
  art,
  bezeichnung,
  norm,
  betrag: c(betrag),
  formel,
})

/** The account of `JOBCENTER`, and the first claim on the first person of the first case. */
export const ZAHLWEG: Zahlweg = {
  konto: { inhaber: 'Jobcenter Musterstadt', iban: 'DE75 9999 9999 1000 0000 00', bank: 'Musterbank' },
  zweck: '0000001-01-001-65',
}

export function regelbedarf(stufe: number, betrag: number): Bogenzeile {
  return zeile(`stufe${stufe}`, `Regelbedarf Stufe ${stufe}`, stufe < 4 ? '§ 20 SGB II' : '§ 23 Nr. 1 SGB II', betrag)
}

type Kurz = Partial<Omit<Bogenperson, 'person' | 'leistungen' | 'sofortzuschlag'>> & { readonly zuschlag?: number }

/** Fills what follows from the rest: need, claim, parts by bearer (income covers §§ 20, 21, 23 first, § 19 Abs. 3). */
export function bogenperson(person: string, k: Kurz): Bogenperson {
  const teile = [k.regelbedarf ?? null, ...(k.mehrbedarfe ?? [])]
  const bund = teile.reduce((s, z) => s + (z?.betrag ?? 0), 0)
  const wohnen = (k.unterkunft ?? []).reduce((s, z) => s + z.betrag, 0)
  const angerechnet = k.angerechnet ?? 0
  const anspruch = Math.max(0, bund + wohnen - angerechnet)
  const zuschlag = k.zuschlag ?? 0
  return {
    person,
    mitglied: true,
    regelbedarf: k.regelbedarf ?? null,
    mehrbedarfe: k.mehrbedarfe ?? [],
    unterkunft: k.unterkunft ?? [],
    bedarf: c(bund + wohnen),
    einkommen: k.einkommen ?? [],
    absetzungen: k.absetzungen ?? [],
    bereinigt: k.bereinigt ?? c(0),
    angerechnet: c(angerechnet),
    ...(k.verteilung === undefined ? {} : { verteilung: k.verteilung }),
    anspruch: c(anspruch),
    sofortzuschlag: c(zuschlag),
    leistungen: nachArtUndTraeger(bund, k.regelbedarf?.betrag ?? 0, wohnen, angerechnet, zuschlag),
  }
}

function nachArtUndTraeger(
  bund: number,
  regel: number,
  wohnen: number,
  minus: number,
  zuschlag: number,
): readonly Leistungsbetrag[] {
  const restBund = Math.max(0, bund - minus)
  const restWohnen = Math.max(0, wohnen - Math.max(0, minus - bund))
  const restRegel = Math.max(0, regel - minus)
  const alle: readonly Leistungsbetrag[] = [
    { leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: c(restRegel) },
    { leistungsart: 'mehrbedarf', kostentraeger: 'bund', betrag: c(restBund - restRegel) },
    { leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: c(restWohnen) },
    { leistungsart: 'sofortzuschlag', kostentraeger: 'bund', betrag: c(zuschlag) },
  ]
  return alle.filter((l) => l.betrag > 0)
}

export function bogenmonat(m: Monat, personen: readonly Bogenperson[], wohnung: Bogenmonat['wohnung']): Bogenmonat {
  const gesamt = c(personen.reduce((s, p) => s + p.anspruch + p.sofortzuschlag, 0))
  return { monat: m, personen, wohnung, gesamt }
}

export function wohnanteil(gesamt: number, koepfe: number, anteil: number): readonly Bogenzeile[] {
  const formel = koepfe === 1 ? undefined : `${komma(gesamt)} / ${koepfe} = ${komma(anteil)}`
  return [zeile('unterkunft', 'Wohnkosten, Anteil', '§ 22 Abs. 1 SGB II', anteil, formel)]
}

const komma = (n: number): string => `${Math.floor(n / 100)},${String(n % 100).padStart(2, '0')}`

/** Everything on the household's account; `vermieter` gets its share of the § 22 amounts first. */
export function plan(
  monate: readonly Bogenmonat[],
  vermieter?: { readonly name: string; readonly betrag: number },
): readonly Planzeile[] {
  return monate.flatMap((m) => {
    let rest = vermieter?.betrag ?? 0
    return m.personen.flatMap((p) =>
      p.leistungen.flatMap((l): readonly Planzeile[] => {
        const basis = { monat: m.monat, person: p.person, leistungsart: l.leistungsart, kostentraeger: l.kostentraeger }
        const fremd = l.leistungsart === 'unterkunft' ? Math.min(rest, l.betrag) : 0
        rest -= fremd
        const eigen = l.betrag - fremd
        return [
          ...(fremd > 0
            ? [{ ...basis, empfaengerText: vermieter?.name ?? '', anHaushalt: false, betrag: c(fremd) }]
            : []),
          ...(eigen > 0
            ? [{ ...basis, empfaengerText: 'Ihr Konto, IBAN endet auf 3456', anHaushalt: true, betrag: c(eigen) }]
            : []),
        ]
      }),
    )
  })
}

export const WERTE = {
  datum: datum('2026-07-10'),
  anordner: 'Martina Großkreutz',
  anordnerTelefon: '01234 5551 20',
  zahltag: datum('2026-07-13'),
  nachzahltag: datum('2026-07-14'),
}

const basis = {
  absender: JOBCENTER,
  ansprechperson: { name: 'Jonas Weidenfeller', telefon: '01234 5551 17', zimmer: '2.14' },
  vorlaeufig: null,
}

/** One person, no income: 563,00 (Stufe 1, 2026) + 480,00 rent and heating. */
export function einzelperson(): Bescheideingabe {
  const monate = monateVonBis(monat('2026-08'), monat('2027-07')).map((m) =>
    bogenmonat(
      m,
      [bogenperson('P1', { regelbedarf: regelbedarf(1, 563_00), unterkunft: wohnanteil(480_00, 1, 480_00) })],
      {
        koepfe: 1,
        kosten: [kosten('Grundmiete', 350_00), kosten('Nebenkosten', 70_00), kosten('Heizung', 60_00)],
        karenz: true,
      },
    ),
  )
  return {
    ...basis,
    bgNummer: '98802//0000007',
    empfaenger: { name: 'Thomas Brandauer', strasse: 'Lindenstr. 4', plz: '01234', ort: 'Musterstadt', person: 'P1' },
    personen: [{ id: 'P1', vorname: 'Thomas', nachname: 'Brandauer', geburt: datum('1988-02-11') }],
    antragAm: datum('2026-07-06'),
    bewilligungszeitraum: { von: monat('2026-08'), bis: monat('2027-07') },
    monate,
    plan: plan(monate, { name: 'Wohnbau Musterstadt GmbH (Miete)', betrag: 420_00 }),
    stand: datum('2026-07-09'),
    nachweise: ['Mietvertrag vom 1. März 2024', 'Kontoauszüge April bis Juni 2026'],
  }
}

function kosten(bezeichnung: string, betrag: number): { bezeichnung: string; tatsaechlich: Cent; anerkannt: Cent } {
  return { bezeichnung, tatsaechlich: c(betrag), anerkannt: c(betrag) }
}

const lohn = (brutto: number, netto: number, frei: readonly [number, string][], rest: number): Bogeneinkommen => ({
  ...zeile(
    'lohn',
    'Lohn (netto)',
    '§ 11 Abs. 1 SGB II',
    netto,
    `Brutto ${komma(brutto)} − Steuern und Sozialabgaben ${komma(brutto - netto)} = ${komma(netto)}`,
  ),
  abzuege: frei.map(([betrag, formel], i) =>
    i === 0
      ? zeile('grundabsetzung', 'Grundbetrag', '§ 11b Abs. 2 SGB II', betrag)
      : zeile('freibetrag', 'Freibetrag', '§ 11b Abs. 3 SGB II', betrag, formel),
  ),
  anrechenbar: c(rest),
})

const kindergeld = (betrag: number): Bogeneinkommen => ({
  ...zeile('kindergeld', 'Kindergeld', '§ 11 Abs. 1 Satz 5 SGB II', betrag),
  abzuege: [],
  anrechenbar: c(betrag),
})

/**
 * The worked example of the letter catalogue (August 2026): mother, child of 8; rent 720,00, gross 900,00,
 * net 720,00, Kindergeld 259,00. Result 708,41 + 351,15 + 25,00 = 1.084,56.
 */
export function alleinerziehend(): Bescheideingabe {
  const monate = monateVonBis(monat('2026-08'), monat('2027-01')).map((m) => muttermonat(m))
  return {
    ...basis,
    bgNummer: '98802//0000012',
    empfaenger: { name: 'Elif Yılmaz', strasse: 'Lindenstr. 4', plz: '01234', ort: 'Musterstadt', person: 'P1' },
    personen: [
      { id: 'P1', vorname: 'Elif', nachname: 'Yılmaz', geburt: datum('1991-03-12') },
      { id: 'P2', vorname: 'Ada', nachname: 'Yılmaz', geburt: datum('2018-01-20') },
    ],
    antragAm: datum('2026-07-02'),
    bewilligungszeitraum: { von: monat('2026-08'), bis: monat('2027-01') },
    monate,
    plan: plan(monate, { name: 'Wohnbau Musterstadt GmbH (Miete)', betrag: 711_15 }),
    vorlaeufig: {
      gruende: [
        'Ihr Lohn wechselt von Monat zu Monat.',
        'Wir rechnen mit 900,00 € brutto, dem Durchschnitt von April bis Juni 2026.',
      ],
      nachweise: ['Ihre Lohnabrechnungen für August 2026 bis Januar 2027'],
    },
    stand: datum('2026-07-09'),
    nachweise: ['Mietvertrag vom 1. Mai 2023', 'Lohnabrechnungen April bis Juni 2026'],
  }
}

export function muttermonat(m: Monat): Bogenmonat {
  const frei: readonly [number, string][] = [
    [100_00, ''],
    [198_00, '(520 − 100) × 20 % + (900 − 520) × 30 % = 84,00 + 114,00'],
  ]
  return bogenmonat(
    m,
    [
      bogenperson('P1', {
        regelbedarf: regelbedarf(1, 563_00),
        mehrbedarfe: [
          zeile('alleinerziehend', 'Mehrbedarf allein erziehend', '§ 21 Abs. 3 SGB II', 67_56, '12 % von 563,00'),
        ],
        unterkunft: wohnanteil(720_00, 2, 360_00),
        einkommen: [lohn(900_00, 720_00, frei, 422_00)],
        bereinigt: c(422_00),
        angerechnet: c(282_15),
        verteilung: '422,00 × 990,56 / 1.481,56',
      }),
      bogenperson('P2', {
        regelbedarf: regelbedarf(5, 390_00),
        unterkunft: wohnanteil(720_00, 2, 360_00),
        einkommen: [kindergeld(259_00)],
        bereinigt: c(259_00),
        angerechnet: c(398_85),
        verteilung: '259,00 + 422,00 × 491,00 / 1.481,56',
        zuschlag: 25_00,
      }),
    ],
    {
      koepfe: 2,
      kosten: [kosten('Grundmiete', 520_00), kosten('Nebenkosten', 110_00), kosten('Heizung', 90_00)],
      karenz: false,
    },
  )
}

/** Couple, rent 650,00, one earns; pay rise: counted income from 200,00 to 320,00 from May 2026, reported in July. */
export function paarMitAenderung(): Aenderungseingabe {
  const alle = monateVonBis(monat('2026-05'), monat('2026-12'))
  const alt = alle.map((m) => paarmonat(m, 500_00, 420_00, 200_00))
  const neu = alle.map((m) => paarmonat(m, 700_00, 570_00, 320_00))
  const kuenftig = neu.filter((m) => m.monat >= monat('2026-08'))
  const regelt = kuenftig.flatMap((m) => ['P1', 'P2'].map((person) => ({ person, monat: m.monat })))
  return {
    ...basis,
    bgNummer: '98802//0000031',
    empfaenger: {
      name: 'Aneta Kowalczyk',
      strasse: 'Am Güterbahnhof 17 b',
      plz: '01234',
      ort: 'Musterstadt',
      person: 'P1',
    },
    personen: [
      { id: 'P1', vorname: 'Aneta', nachname: 'Kowalczyk', geburt: datum('1984-09-30') },
      { id: 'P2', vorname: 'Piotr', nachname: 'Kowalczyk', geburt: datum('1982-12-01') },
    ],
    antragAm: datum('2025-12-03'),
    bewilligungszeitraum: { von: monat('2026-01'), bis: monat('2026-12') },
    monate: neu,
    plan: plan(kuenftig),
    stand: datum('2026-07-09'),
    nachweise: ['Lohnabrechnungen Mai und Juni 2026'],
    bisher: { bescheide: [datum('2025-12-15')], vorlaeufig: false, nunVorlaeufig: [], monate: alt },
    regelt,
    nachzahlung: [],
    ueberzahlung: ['2026-05', '2026-06', '2026-07'].flatMap((m) =>
      ['P1', 'P2'].map((person) => ({
        monat: monat(m),
        person,
        leistungsart: 'regelbedarf' as const,
        kostentraeger: 'bund' as const,
        betrag: c(60_00),
      })),
    ),
  }
}

function paarmonat(m: Monat, brutto: number, netto: number, rest: number): Bogenmonat {
  const freibetrag = netto - 100_00 - rest
  const einkommen = lohn(
    brutto,
    netto,
    [
      [100_00, ''],
      [freibetrag, `(${komma(brutto)} − 100,00) × 20 % und weitere Stufe`],
    ],
    rest,
  )
  const haelfte = rest / 2
  const eine = (person: string, arbeitet: boolean): Bogenperson =>
    bogenperson(person, {
      regelbedarf: regelbedarf(2, 506_00),
      unterkunft: wohnanteil(650_00, 2, 325_00),
      ...(arbeitet ? { einkommen: [einkommen], bereinigt: c(rest) } : {}),
      angerechnet: c(haelfte),
      verteilung: `${komma(rest)} × 831,00 / 1662,00`,
    })
  return bogenmonat(m, [eine('P1', true), eine('P2', false)], {
    koepfe: 2,
    kosten: [kosten('Grundmiete', 470_00), kosten('Nebenkosten', 100_00), kosten('Heizung', 80_00)],
    karenz: false,
  })
}

/** Single person whose counted income of 1.180,00 is above the need of 1.043,00. */
export function ablehnung(): Ablehnungseingabe {
  const { plan: _, vorlaeufig: __, ...rest } = einzelperson()
  const einkommen = lohn(
    1700_00,
    1560_00,
    [
      [100_00, ''],
      [280_00, 'Stufen nach § 11b Abs. 3'],
    ],
    1180_00,
  )
  const monate = rest.monate.map((m): Bogenmonat => {
    const p = bogenperson('P1', {
      regelbedarf: regelbedarf(1, 563_00),
      unterkunft: wohnanteil(480_00, 1, 480_00),
      einkommen: [einkommen],
      bereinigt: c(1180_00),
      angerechnet: c(1180_00),
    })
    return bogenmonat(m.monat, [p], m.wohnung)
  })
  return { ...rest, monate }
}

const LANGE_NAMEN = [
  ['Ngozi Adaeze Chidinma', 'Okonkwo-Oberschweinfurtherin', '1983-05-14'],
  ['Maximilian-Alexander', 'Oberschweinfurther von und zu Hohenlohe', '1981-01-02'],
  ['Adaeze', 'Okonkwo', '2008-02-28'],
  ['Chukwuemeka-Friedrich', 'Okonkwo', '2009-11-03'],
  ['Zoë', 'Okonkwo', '2011-04-19'],
  ['Þórbjörg Ingibjörg', 'Okonkwo', '2012-12-24'],
  ['Ebru-Gülşah', 'Okonkwo', '2014-06-01'],
  ['Władysława', 'Okonkwo', '2015-08-15'],
  ['Đorđe', 'Okonkwo', '2017-03-03'],
  ['Ænđrė', 'Okonkwo', '2019-10-10'],
  ['Ñuño', 'Okonkwo', '2021-07-07'],
  ['Šárka', 'Okonkwo', '2024-01-31'],
] as const

/** Twelve persons, long names, rent 1.850,00 divided by twelve with rounding left over (154,17 × 12 = 1.850,04). */
export function zwoelfPersonen(): Bescheideingabe {
  const monate = monateVonBis(monat('2026-08'), monat('2027-07')).map((m) =>
    bogenmonat(
      m,
      LANGE_NAMEN.map((_, i) => zwoelfter(i)),
      {
        adresse: 'Donaudampfschifffahrtsgesellschaftskapitänsweg 112 c',
        koepfe: 12,
        kosten: [kosten('Grundmiete', 1250_00), kosten('Nebenkosten', 340_00), kosten('Heizung', 260_00)],
        karenz: false,
      },
    ),
  )
  return {
    ...basis,
    bgNummer: '98802//0000044',
    empfaenger: {
      name: LANGE_NAMEN[0].slice(0, 2).join(' '),
      zusatz: 'bei Familie Oberschweinfurther von und zu Hohenlohe',
      strasse: 'Donaudampfschifffahrtsgesellschaftskapitänsweg 112 c, Hinterhaus',
      plz: '01234',
      ort: 'Musterstadt an der Großen Oberlausitzer Heide',
      person: 'P1',
    },
    personen: LANGE_NAMEN.map(([vorname, nachname, geburt], i) => ({
      id: `P${i + 1}`,
      vorname,
      nachname,
      geburt: datum(geburt),
    })),
    antragAm: datum('2026-07-01'),
    bewilligungszeitraum: { von: monat('2026-08'), bis: monat('2027-07') },
    monate,
    plan: plan(monate, { name: 'Gemeinnützige Wohnungsbaugenossenschaft Musterstadt-Oberlausitz eG', betrag: 1850_00 }),
    stand: datum('2026-07-09'),
  }
}

function zwoelfter(i: number): Bogenperson {
  const stufen = [2, 2, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6]
  const betraege = [506_00, 506_00, 471_00, 471_00, 471_00, 390_00, 390_00, 390_00, 390_00, 390_00, 357_00, 357_00]
  const kind = i >= 2
  return bogenperson(`P${i + 1}`, {
    regelbedarf: regelbedarf(stufen[i] ?? 6, betraege[i] ?? 0),
    unterkunft: wohnanteil(1850_00, 12, 154_17),
    ...(kind ? { einkommen: [kindergeld(259_00)], bereinigt: c(259_00), angerechnet: c(259_00), zuschlag: 25_00 } : {}),
  })
}
