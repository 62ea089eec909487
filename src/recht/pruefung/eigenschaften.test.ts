import { describe, expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { monat } from '../../kern/index.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'
import {
  absetzung,
  angaben,
  ausgeschlossen,
  bewilligung,
  einkommen,
  einmalig,
  kind,
  kosten,
  lohn,
  miete,
  minderung,
  person,
} from './bau.ts'
import { EIGENSCHAFTEN } from './eigenschaften.ts'
import { Fall } from './fall.ts'
import { bedarfsregler, einkommensregler, type Regler } from './regler.ts'
import { ansprueche, gezahlt, kippt, MEHR_BEDARF, MEHR_EINKOMMEN } from './schwellen.ts'

const { kurz } = zaehlung.zaehlung['recht.eigenschaften']
const GEDULD = 600_000

// The full count, on all cores: `npm run langlauf -- eigenschaften --nur=recht.eigenschaften`.
describe('generated households, months from 2005-01 to 2027-12', () => {
  const faelle = new Map<number, Fall>()
  function nr(n: number): Fall {
    const f = faelle.get(n) ?? Fall.nr(n)
    faelle.set(n, f)
    return f
  }

  test.each(EIGENSCHAFTEN)(
    '$name',
    ({ jeder, pruefe }) => {
      const verletzt: string[] = []
      for (let i = 1; i <= Math.ceil(kurz / jeder); i++) {
        const grund = pruefe(nr(i * jeder))
        if (grund !== undefined) verletzt.push(`Fall.nr(${i * jeder}): ${grund}`)
      }
      expect(verletzt).toEqual([])
    },
    GEDULD,
  )
})

const hauptperson = person('P1', '1985-03-15')
/** 2024-05: need 563 + 300 = 863. */
const flat = miete(1, 300_00)

type Beispiel = readonly [schwelle: string, monat: string, angaben: Angaben, id: string, feld: string, betrag: number]

/** 863 + 30 = 893: at 892.99 one cent of the claim is left; at 893.00 it would be gone, and a sixth counts. */
const nachgezahlt = (betrag: number): Angaben =>
  angaben(
    hauptperson,
    flat,
    bewilligung('2024-01-01', '2024-12-31'),
    einmalig('P1', 'sonstiges', betrag, '2024-05-10', { fuer_von: '2024-03-01', fuer_bis: '2024-04-30' }),
  )

/** 2006-07, 21 years old: only housing is paid (§ 31 Abs. 5 SGB II a. F.), what is left of the claim in whole euros. */
const nurUnterkunft = (weiteres: Angabe): Angaben =>
  angaben(hauptperson, miete(1, 291_50), minderung('P1', 'pflichtverletzung', '2006-06-10', '2006-07-01'), weiteres)

const MEHR_IST_MEHR: readonly Beispiel[] = [
  // At 400.00 the 100 euros; at 400.01 the insurance of 30, 15.33 and 120 of travel.
  [
    'über 400 Euro brutto',
    '2022-05',
    angaben(hauptperson, lohn('P1', 400_00), absetzung('P1', 'fahrtkosten', 120_00), flat),
    'A2',
    'brutto_cent',
    400_00,
  ],
  ['einmalige Einnahme', '2024-05', nachgezahlt(892_99), 'A4', 'betrag_cent', 892_99],
  // 300 of wages and a profit of 100.02 that contributions of 200 eat up: 20 % of 300.02 are 60.00, of 300.03 are 60.01.
  [
    'Abgaben über dem Gewinn',
    '2022-05',
    angaben(hauptperson, lohn('P1', 300_00), flat, {
      art: 'selbstaendigkeit',
      person: 'P1',
      von: null,
      bis: null,
      gewinn_cent: 100_02,
      steuern_cent: 0,
      sozialabgaben_cent: 200_00,
    }),
    'A4',
    'gewinn_cent',
    100_02,
  ],
  [
    'Elterngeld über dem Mindestbetrag',
    '2024-05',
    angaben(hauptperson, flat, einkommen('P1', 'elterngeld', 300_00)),
    'A3',
    'betrag_cent',
    300_00,
  ],
  // An allowance of 50.00 that expenses eat up; the next cent is one from the activity, and 175 come off the wages instead of 100.
  [
    'Tätigkeit mit steuerfreien Bezügen',
    '2012-05',
    angaben(
      hauptperson,
      lohn('P1', 300_00),
      { ...einkommen('P1', 'ehrenamt', 50_00), ausgaben_cent: 50_00 } as Angabe,
      flat,
    ),
    'A3',
    'betrag_cent',
    50_00,
  ],
  // Regelleistung 345 − 100.50 = 244.50 is 245, of 536 in all 291; 244.49 is 244, of 535.99 = 536 there are 292.
  ['volle Euro', '2006-07', nurUnterkunft(einkommen('P1', 'sonstiges', 130_50)), 'A4', 'betrag_cent', 130_50],
]

const MEHR_IST_WENIGER: readonly Beispiel[] = [
  ['einmalige Einnahme', '2024-05', nachgezahlt(893_00), 'A2', 'anerkannt_cent', 300_00],
  // Room for repairs: 12 × (520 − 480) = 480; a cent of rent more takes twelve of it.
  [
    'Raum für Instandhaltung',
    '2026-04',
    angaben(
      hauptperson,
      { ...kosten(1, 0, 480_00, 90_00), angemessen_unterkunft_cent: 520_00 },
      {
        art: 'unterkunftEinmal',
        am: '2026-04-10',
        kostenart: 'instandhaltung',
        betrag_cent: 1000_00,
        anerkannt_cent: null,
      },
    ),
    'A2',
    'nebenkosten_cent',
    480_00,
  ],
  // 458.78 and 170.79 in four: 114.70 + 42.70 (rounded from 114.695 and 42.6975); 458.77 and 170.80: 114.69 + 42.70.
  [
    'Restcent je Kopf',
    '2024-10',
    angaben(hauptperson, kosten(4, 502_58, 240_00, 170_79), {
      art: 'umzug',
      am: '2024-07-21',
      zusicherung: false,
      erforderlich: false,
      selbes_gebiet: true,
      bisher_unterkunft_cent: 596_62,
      bisher_heizung_cent: 32_95,
    }),
    'A2',
    'heizung_cent',
    170_79,
  ],
  // Credit of 1,574.09: of 470.09 and 73.61 by two 271.86 less 271.85 = 0.01 is left, of 470.09 and 73.62 nothing; and the
  // wage is shared by other weights. Each loses a cent of need, one of them one of income besides (found at 211550).
  [
    'Restcent je Kopf',
    '2024-06',
    angaben(
      hauptperson,
      kind('P2', '2016-10-01'),
      { ...kosten(2, 350_09, 120_00, 73_61), angemessen_unterkunft_cent: 350_87 },
      lohn('P1', 344_34),
      { art: 'alleinerziehung', person: 'P1', von: null, bis: null },
      einkommen('P2', 'kindergeld', 250_00),
      { art: 'wohnguthaben', am: '2024-04-01', betrag_cent: 1574_09, unberuecksichtigt_cent: 32_75 },
      { art: 'kostensenkung', am: '2024-10-24', senkungsart: 'beides', frist_bis: null },
      bewilligung('2024-01-01', '2024-12-31'),
    ),
    'A3',
    'heizung_cent',
    73_61,
  ],
]

function anDerSchwelle([, m, haushalt, id, feld, betrag]: Beispiel, regler: typeof einkommensregler): Regler {
  const r = regler(new Fall(0, monat(m), haushalt)).find((x) => x.id === id && x.feld === feld)
  if (r === undefined) throw new Error('no such amount')
  expect(r.betrag).toBe(betrag)
  return r
}

describe('each threshold at which a cent more income raises what is paid', () => {
  test.each(MEHR_IST_MEHR)('%s', (...b) => {
    expect(kippt(anDerSchwelle(b, einkommensregler), 1, gezahlt, 1, MEHR_EINKOMMEN)?.schwelle?.name).toBe(b[0])
  })
  test('all have their example', () =>
    expect(MEHR_IST_MEHR.map(([name]) => name)).toEqual(MEHR_EINKOMMEN.map((s) => s.name)))
})

describe('each threshold at which a cent more need lowers the claim', () => {
  test.each(MEHR_IST_WENIGER)('%s', (...b) => {
    expect(kippt(anDerSchwelle(b, bedarfsregler), 1, ansprueche, -1, MEHR_BEDARF)?.schwelle?.name).toBe(b[0])
  })
  test('all have their example', () =>
    expect([...new Set(MEHR_IST_WENIGER.map(([name]) => name))]).toEqual(MEHR_BEDARF.map((s) => s.name)))
})

/** Households that showed a fault once. */
const GEFUNDEN: readonly (readonly [was: string, monat: string, angaben: Angaben])[] = [
  [
    'member from the 8th on, but never with a claim: the derivation of the membership is that of the part it holds in',
    '2023-09',
    angaben(
      person('P1', '1961-02-26', 'hauptperson', { von: '2023-09-08' }),
      ausgeschlossen('P1', 'sgb14', { von: '2023-08-14' }),
      flat,
    ),
  ],
]

test.each(GEFUNDEN)('%s', (_, m, haushalt) => {
  const f = new Fall(1, monat(m), haushalt)
  expect(EIGENSCHAFTEN.flatMap((e) => e.pruefe(f) ?? [])).toEqual([])
})
