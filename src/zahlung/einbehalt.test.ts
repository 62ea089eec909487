import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cent, cent, kennung, type Monat, monat } from '../kern/index.ts'
import { aufrechnungVon, behalteEin, type Einbehaltsteil, mitEinbehalt, ohneEinbehalt } from './einbehalt.ts'
import { fasseZusammen, type Posten } from './posten.ts'

const JANUAR = monat('2026-01')
const A = kennung<'Aufrechnung'>('01890000-0000-7000-8000-00000000000a')
const konto = (n: number) => ({
  konto: kennung<'Bankverbindung'>(`01890000-0000-7000-8000-00000000000${n}`),
  version: 1,
})
const posten = (p: Partial<Posten> & { readonly betrag: Cent }): Posten => ({
  monat: JANUAR,
  person: 'P1',
  leistungsart: 'regelbedarf',
  kostentraeger: 'bund',
  empfaenger: konto(1),
  empfaengerart: 'bedarfsgemeinschaft',
  zeichen: '',
  ...p,
})
const teil = (betrag: number, mehr: Partial<Einbehaltsteil> = {}): Einbehaltsteil => ({
  monat: JANUAR,
  person: 'P1',
  aufrechnung: A,
  betrag: cent(betrag),
  ...mehr,
})
const UNTERKUNFT = { leistungsart: 'unterkunft', kostentraeger: 'kommune' } as const
const kurz = (liste: readonly Posten[]) => liste.map((p) => [p.empfaengerart, p.leistungsart, p.betrag])

test('a part of the Regelbedarf is kept back, the rest is paid', () => {
  const plan = [posten({ betrag: cent(563_00) }), posten({ ...UNTERKUNFT, betrag: cent(400_00) })]
  expect(kurz(behalteEin(plan, [teil(56_30)]))).toEqual([
    ['bedarfsgemeinschaft', 'regelbedarf', 506_70],
    ['einbehalt', 'regelbedarf', 56_30],
    ['bedarfsgemeinschaft', 'unterkunft', 400_00],
  ])
})

test('what goes to the landlord is left alone; the housing paid to the household comes last', () => {
  const miete = posten({ ...UNTERKUNFT, empfaenger: konto(2), empfaengerart: 'vermieter', betrag: cent(380_00) })
  const plan = [posten({ betrag: cent(40_00) }), posten({ ...UNTERKUNFT, betrag: cent(20_00) }), miete]
  expect(kurz(behalteEin(plan, [teil(56_30)]))).toEqual([
    ['einbehalt', 'regelbedarf', 40_00],
    ['bedarfsgemeinschaft', 'unterkunft', 3_70],
    ['einbehalt', 'unterkunft', 16_30],
    ['vermieter', 'unterkunft', 380_00],
  ])
  expect(() => behalteEin(plan, [teil(60_01)])).toThrow()
  expect(() => behalteEin([posten({ leistungsart: 'sofortzuschlag', betrag: cent(25_00) })], [teil(1)])).toThrow()
})

test('without it the plan is as before, also where a person has an account of her own', () => {
  const eigenes = posten({ empfaenger: konto(3), empfaengerart: 'person', zeichen: 'Z 7', betrag: cent(300_00) })
  const plan = fasseZusammen([posten({ betrag: cent(50_00) }), eigenes])
  const mit = behalteEin(plan, [teil(80_00)])
  expect(kurz(mit)).toEqual([
    ['einbehalt', 'regelbedarf', 50_00],
    ['einbehalt', 'regelbedarf', 30_00],
    ['person', 'regelbedarf', 270_00],
  ])
  expect(mit.filter((p) => p.empfaengerart === 'einbehalt').map((p) => aufrechnungVon(p.zeichen))).toEqual([A, A])
  expect(ohneEinbehalt(mit)).toEqual(plan)
})

test('cutting out and putting back changes no plan, and no claim of it', () => {
  const stueck = fc.record({
    betrag: fc.integer({ min: 1, max: 900_00 }),
    art: fc.constantFrom('regelbedarf' as const, 'unterkunft' as const, 'sofortzuschlag' as const),
    an: fc.constantFrom('bedarfsgemeinschaft' as const, 'person' as const, 'vermieter' as const),
  })
  fc.assert(
    fc.property(fc.array(stueck, { maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (stuecke, anteil) => {
      const plan = fasseZusammen(
        stuecke.map((s) =>
          posten({
            leistungsart: s.art,
            empfaengerart: s.an,
            empfaenger: konto(s.an.length % 9),
            betrag: cent(s.betrag),
          }),
        ),
      )
      const moeglich = plan
        .filter((p) => p.empfaengerart !== 'vermieter' && p.leistungsart !== 'sofortzuschlag')
        .reduce((s, p) => s + p.betrag, 0)
      const betrag = Math.floor(moeglich * anteil)
      const mit = behalteEin(plan, betrag === 0 ? [] : [teil(betrag)])
      expect(mit.reduce((s, p) => s + (p.empfaengerart === 'einbehalt' ? p.betrag : 0), 0)).toBe(betrag)
      expect(mit.every((p) => p.betrag > 0)).toBe(true)
      expect(ohneEinbehalt(mit)).toEqual(plan)
    }),
  )
})

test('only months still to come of which no run has taken anything are cut anew; what is kept back in others is told', () => {
  const im = (m: Monat, mehr: Partial<Posten> = {}) => posten({ monat: m, betrag: cent(500_00), ...mehr })
  const [DEZ, FEB] = [monat('2025-12'), monat('2026-02')]
  const vorgemerkt = im(JANUAR, { empfaengerart: 'einbehalt', zeichen: A, betrag: cent(56_30) })
  let gesehen: unknown
  const offen = mitEinbehalt(
    {
      regelt: [],
      laufAb: JANUAR,
      stand: {
        gebunden: [im(JANUAR, { betrag: cent(443_70) })],
        offen: [im(DEZ), vorgemerkt, im(FEB)],
        ueberzahlt: [],
      },
    },
    [],
    (brutto, schon) => {
      gesehen = [brutto.map((p) => p.monat), schon.map((p) => p.betrag)]
      return [teil(10_00, { monat: FEB })]
    },
  )
  expect(gesehen).toEqual([[FEB], [56_30]])
  expect(offen.map((p) => [p.monat - JANUAR, p.empfaengerart, p.betrag])).toEqual([
    [-1, 'bedarfsgemeinschaft', 500_00],
    [0, 'einbehalt', 56_30],
    [1, 'bedarfsgemeinschaft', 490_00],
    [1, 'einbehalt', 10_00],
  ])
})
