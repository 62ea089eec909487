import { describe, expect, test } from 'vitest'
import { type Fassungsinhalt, LEERER_INHALT } from '../fall/index.ts'
import { cent, datum, isoMonat, type Monat, monat, monateVonBis } from '../kern/index.ts'
import type { Bestandsbescheid, Betragszeile, Massenregel } from '../leistung/index.ts'
import { betragszeilen } from '../leistung/index.ts'
import {
  type Angabe,
  type Angaben,
  berechneMonate,
  bereite,
  liesParametersatz,
  type Rechtsstand,
} from '../recht/index.ts'
import { aenderungenDerAngaben, kindergeldregel } from './massenangaben.ts'
import { betragshash, type Massenauftrag, type Probefall, probiere } from './massenprobe.ts'

// Regelbedarfsstufe 1: 502,00 in 2023, 563,00 from 2024 (RBSFV 2024, promulgated 2023-10-27).
const DAMALS: Rechtsstand = { bekanntBis: datum('2023-10-10') }
const HEUTE: Rechtsstand = { bekanntBis: datum('2023-11-06') }
const MONATE = monateVonBis(monat('2023-07'), monat('2024-06'))
const RBSFV: Massenauftrag = {
  regel: { art: 'rechtsaenderung' },
  ab: monat('2024-01'),
  grundlage: 'RBSFV 2024',
  rechtsstand: HEUTE,
}
const FAKTEN: Readonly<Record<string, Angabe>> = {
  antrag: { art: 'antrag', am: '2023-06-20' },
  bwz: { art: 'bewilligungszeitraum', von: '2023-07-01', bis: '2024-06-30' },
  p: { art: 'person', person: 'P1', geburt: '1990-03-02', rolle: 'hauptperson', eltern: [], von: null, bis: null },
}

function inhalt(weitere: Readonly<Record<string, Angabe>> = {}): Fassungsinhalt {
  return { ...LEERER_INHALT, angaben: { format: 'allegro-angaben/1', angaben: { ...FAKTEN, ...weitere } } }
}

const zeilen = (a: Angaben, stand: Rechtsstand): readonly Betragszeile[] =>
  betragszeilen(berechneMonate(bereite(a), MONATE, stand))

/** Granted under the law as known then, nothing paid. */
function fall(
  o: Omit<Partial<Probefall>, 'bescheid'> & { fakten?: Fassungsinhalt; bescheid?: Partial<Bestandsbescheid> } = {},
): Probefall {
  const fakten = o.fakten ?? inhalt()
  return {
    personen: ['P1'],
    inArbeit: false,
    merkmale: [],
    gezahlt: new Set<Monat>(),
    kontoUngeprueft: false,
    ...o,
    inhalt: fakten,
    bescheid: {
      entschieden: MONATE.map((m) => ({ person: 'P1', monat: m })),
      zeilen: zeilen(fakten.angaben, DAMALS),
      inUeberzahlung: [],
      wartet: false,
      rechtsstaende: new Map(MONATE.map((m) => [m, DAMALS])),
      ...o.bescheid,
    },
  }
}

const grund = (f: Probefall, a: Massenauftrag = RBSFV): string => {
  const { befund } = probiere(f, a)
  return befund.grund ?? befund.klasse
}

type Handwert = Extract<NonNullable<Fassungsinhalt['umstaende']>[string], { art: 'handwert' }>

test('an amount set by hand in a month of the run is looked at by a person, also where what is paid stays the same', () => {
  const hand: Handwert = {
    art: 'handwert',
    person: 'P1',
    leistung: 'regelbedarf',
    betrag_cent: 400_00,
    von: '2024-01-01',
    bis: '2024-02-29',
    begruendung: 'Ein Teil kommt als Sachleistung.',
    rechtsgrundlage: '§ 24 Abs. 2 SGB II',
  }
  const mit = (h: Handwert): Fassungsinhalt => ({ ...inhalt(), umstaende: { h } })
  expect(grund(fall({ fakten: mit(hand) }))).toBe('vonHand')
  const ganz = { ...hand, bis: '2024-06-30' }
  const gleich = MONATE.map((monat) => {
    const betrag = cent(isoMonat(monat) < '2024' ? 502_00 : 400_00)
    return { person: 'P1', monat, leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag } as const
  })
  expect(grund(fall({ fakten: mit(ganz), bescheid: { zeilen: gleich } }))).toBe('vonHand')
  // Expired before: the law alone, and its rise is automatic.
  const vorher = { ...hand, von: '2023-08-01', bis: '2023-08-31' }
  expect(grund(fall({ fakten: mit(vorher) }))).toBe('automatisch')
})

const mitWert = (wert: number): Rechtsstand => {
  const satz = liesParametersatz({
    format: 'allegro-parametersatz/1',
    parameter: [{ id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2024-01-01', verkuendet: null, wert, quelle: 'Entwurf' }],
  })
  if (!satz.ok) throw new Error(satz.ablehnung.join())
  return { ...HEUTE, parametersatz: satz.wert }
}

test('the rise of 2024: 563,00 − 502,00 = 61,00 in each of the six months granted, and only there', () => {
  const { befund, differenz } = probiere(fall(), RBSFV)
  expect(befund).toEqual({ klasse: 'automatisch', grund: null })
  expect(differenz.map((z) => [isoMonat(z.monat), z.leistungsart, z.kostentraeger, z.betrag])).toEqual(
    ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].map((m) => [m, 'regelbedarf', 'bund', 61_00]),
  )
})

test('whoever was granted with the new law already, or only before it, has nothing to expect', () => {
  const neu = { zeilen: zeilen(inhalt().angaben, HEUTE), rechtsstaende: new Map(MONATE.map((m) => [m, HEUTE])) }
  expect(grund(fall({ bescheid: neu }))).toBe('gleich')
  const bisDezember = MONATE.filter((m) => m < RBSFV.ab).map((m) => ({ person: 'P1', monat: m }))
  expect(grund(fall({ bescheid: { entschieden: bisDezember } }))).toBe('keinMonat')
})

describe('left to a person', () => {
  test.each([
    ['wartendeEntscheidung', fall({ bescheid: { wartet: true } })],
    ['offenerEntwurf', fall({ inArbeit: true })],
    ['rechtsbehelf', fall({ merkmale: ['klage'] })],
    ['geschuetzt', fall({ merkmale: ['eigenerFall'] })],
    ['kontoUngeprueft', fall({ kontoUngeprueft: true })],
    // the first reason of the list counts
    ['wartendeEntscheidung', fall({ inArbeit: true, kontoUngeprueft: true, bescheid: { wartet: true } })],
  ])('%s', (soll, f) => {
    expect(grund(f)).toBe(soll)
  })

  test('what holds does not follow from the facts under the law of then: another cause would be mixed in', () => {
    const anders = zeilen(inhalt().angaben, DAMALS).map((z) => ({ ...z, betrag: cent(z.betrag - 1_00) }))
    expect(grund(fall({ bescheid: { zeilen: anders } }))).toBe('weichtSchonAb')
    // … but it is just this that a correction is for: 503,00 less 1,00 then, 563,00 now
    expect(grund(fall({ bescheid: { zeilen: anders } }), { ...RBSFV, regel: { art: 'berichtigung' } })).toBe(
      'automatisch',
    )
  })

  test('a fall: of a paid month a recovery, in a correction a question of trust, else automatic', () => {
    const weniger = { ...RBSFV, rechtsstand: mitWert(490_00) }
    expect(grund(fall(), weniger)).toBe('automatisch')
    expect(grund(fall({ gezahlt: new Set([monat('2024-01')]) }), weniger)).toBe('ueberzahlung')
    expect(grund(fall(), { ...weniger, regel: { art: 'berichtigung' } })).toBe('zuUngunsten')
  })

  test('a claim that ends or begins: income of 520,00 stands between 490,00 and 502,00 or 563,00 of need', () => {
    const rente: Angabe = {
      art: 'einkommen',
      person: 'P1',
      von: null,
      bis: null,
      einkommensart: 'rente',
      betrag_cent: 500_00,
      nachzahlung: false,
      berechtigt: null,
    }
    const fakten = inhalt({ rente })
    // 500,00 less 30,00 insurance = 470,00; 502,00 − 470,00 = 32,00 are granted
    const f = fall({ fakten })
    expect(f.bescheid.zeilen.find((z) => z.monat === monat('2024-01'))?.betrag).toBe(32_00)
    expect(grund(f, { ...RBSFV, rechtsstand: mitWert(460_00) })).toBe('wegfall')
    const ohne = fall({ fakten: inhalt({ rente: { ...rente, betrag_cent: 540_00 } }) })
    expect(ohne.bescheid.zeilen).toEqual([])
    expect(grund(ohne)).toBe('anspruchEntsteht')
  })
})

// § 66 Abs. 1 EStG: 250 euros from 2023, 255 from 2025, 259 from 2026
test.each([
  ['2025-01', 250_00, 255_00],
  ['2026-01', 255_00, 259_00],
])('the law itself names both amounts of Kindergeld where it changes: %s', (ab, alt, neu) => {
  expect(kindergeldregel(monat(ab))).toEqual({ art: 'kindergeld', alt, neu })
})
test.each(['2023-01', '2025-02', '2025-12', '2026-02'])('no change of Kindergeld is known for %s', (ab) => {
  expect(kindergeldregel(monat(ab))).toBeUndefined()
})

describe('Kindergeld: 250,00 until December, 255,00 from January', () => {
  const regel: Massenregel = { art: 'kindergeld', alt: cent(250_00), neu: cent(255_00) }
  const auftrag = { regel, ab: monat('2024-01'), grundlage: '§ 66 EStG' }
  const kindergeld = (o: { betrag?: number; von?: string | null; bis?: string | null } = {}): Fassungsinhalt =>
    inhalt({
      kg: {
        art: 'einkommen',
        person: 'P2',
        von: o.von ?? null,
        bis: o.bis ?? null,
        einkommensart: 'kindergeld',
        betrag_cent: o.betrag ?? 250_00,
        nachzahlung: false,
        berechtigt: null,
      },
    })
  const neu = (f: Fassungsinhalt) => {
    const r = aenderungenDerAngaben(f, auftrag)
    return r.ok ? r.wert : r.ablehnung
  }

  test('the fact ends on the last day before, and goes on with the new amount', () => {
    expect(neu(kindergeld({ bis: '2024-06-30' }))).toMatchObject([
      { pfad: 'angaben/kg/bis', alt: '2024-06-30', neu: '2023-12-31' },
      { pfad: 'angaben/kg-2024-01', alt: null, neu: { von: '2024-01-01', bis: '2024-06-30', betrag_cent: 255_00 } },
    ])
  })

  test('one that begins later only changes its amount, one that ended before stays, another amount asks a person', () => {
    expect(neu(kindergeld({ von: '2024-02-01' }))).toEqual([
      { pfad: 'angaben/kg/betrag_cent', alt: 250_00, neu: 255_00 },
    ])
    expect(neu(kindergeld({ bis: '2023-12-31' }))).toEqual([])
    expect(neu(kindergeld({ betrag: 255_00, von: '2024-01-01' }))).toEqual([])
    expect(neu(kindergeld({ betrag: 219_00 }))).toBe('kindergeldAnders')
    expect(
      grund(fall({ fakten: kindergeld({ betrag: 219_00 }) }), {
        ...auftrag,
        rechtsstand: DAMALS,
      }),
    ).toBe('kindergeldAnders')
  })
})

test('the hash is over the amounts, whatever order they come in', () => {
  const alle = zeilen(inhalt().angaben, HEUTE)
  expect(betragshash([...alle].reverse())).toBe(betragshash(alle))
  expect(betragshash(alle.slice(1))).not.toBe(betragshash(alle))
})
