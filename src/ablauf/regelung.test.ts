import { expect, test } from 'vitest'
import { cent, monat } from '../kern/index.ts'
import type { Betragszeile } from '../leistung/index.ts'
import { ermittleRegelung, type Regelungseingabe } from './regelung.ts'

const JAN = monat('2026-01')
const FEB = monat('2026-02')
const rb = (person: string, m: typeof JAN, betrag: number): Betragszeile => ({
  person,
  monat: m,
  leistungsart: 'regelbedarf',
  kostentraeger: 'bund',
  betrag: cent(betrag),
})
const kdu = (person: string, m: typeof JAN, betrag: number): Betragszeile => ({
  person,
  monat: m,
  leistungsart: 'unterkunft',
  kostentraeger: 'kommune',
  betrag: cent(betrag),
})
const pm = (person: string, m: typeof JAN) => ({ person, monat: m })
const eingabe = (e: Partial<Regelungseingabe>): Regelungseingabe => ({
  monate: [JAN, FEB],
  personen: ['P1'],
  mitglieder: [],
  entwurf: [],
  vorher: undefined,
  geltend: [],
  entschieden: [],
  gezahlt: new Set(),
  inUeberzahlung: [],
  ...e,
})

test('a first decision decides every month of every person, also where nothing is due', () => {
  const r = ermittleRegelung(eingabe({ personen: ['P1', 'P2'], entwurf: [rb('P1', JAN, 563_00)] }))
  expect(r.regelt).toEqual([pm('P1', JAN), pm('P2', JAN), pm('P1', FEB), pm('P2', FEB)])
  expect(r.ueberzahlt).toEqual([])
})

const laufend = {
  vorher: [rb('P1', JAN, 563_00), rb('P1', FEB, 563_00)],
  geltend: [rb('P1', JAN, 563_00), rb('P1', FEB, 563_00)],
  entschieden: [pm('P1', JAN), pm('P1', FEB)],
}

test('a change decides only the months whose amount it changes', () => {
  const r = ermittleRegelung(eingabe({ ...laufend, entwurf: [rb('P1', JAN, 563_00), rb('P1', FEB, 400_00)] }))
  expect(r).toEqual({ regelt: [pm('P1', FEB)], ueberzahlt: [], abweichend: [], vorbehalten: [] })
})

test('a paid month that falls is not decided but listed, a paid month that rises is decided', () => {
  const gezahlt = new Set([JAN, FEB])
  const r = ermittleRegelung(eingabe({ ...laufend, gezahlt, entwurf: [rb('P1', JAN, 600_00), rb('P1', FEB, 400_00)] }))
  expect(r.regelt).toEqual([pm('P1', JAN)])
  expect(r.ueberzahlt).toEqual([rb('P1', FEB, 163_00)])
})

test('a fall in one kind and a rise in another: only the net fall is overpaid', () => {
  const r = ermittleRegelung(
    eingabe({
      ...laufend,
      gezahlt: new Set([JAN]),
      monate: [JAN],
      entwurf: [rb('P1', JAN, 400_00), kdu('P1', JAN, 100_00)],
    }),
  )
  expect(r.ueberzahlt).toEqual([rb('P1', JAN, 63_00)])
})

test('a month that differs though the facts did not change is a review, not a change', () => {
  const neu = [rb('P1', JAN, 570_00), rb('P1', FEB, 563_00)]
  const r = ermittleRegelung(eingabe({ ...laufend, vorher: neu, entwurf: neu }))
  expect(r).toEqual({ regelt: [], ueberzahlt: [], abweichend: [pm('P1', JAN)], vorbehalten: [] })
})

test('who joins later is decided from the month on in which she belongs to the household, also with zero', () => {
  const [P1, P2] = ['P1', 'P2']
  const mitglieder = [pm(P1, JAN), pm(P1, FEB), pm(P2, FEB)]
  const bezieht = { ...laufend, personen: [P1, P2], mitglieder, entwurf: [...laufend.geltend, rb(P2, FEB, 357_00)] }
  expect(ermittleRegelung(eingabe(bezieht)).regelt).toEqual([pm(P2, FEB)])
  const ohne = { ...bezieht, entwurf: laufend.geltend }
  expect(ermittleRegelung(eingabe(ohne)).regelt).toEqual([pm(P2, FEB)])
})

test('§ 72 Abs. 2: a Sofortzuschlag of a paid month stays, alone and beside what else falls', () => {
  const zuschlag = (betrag: number): Betragszeile => ({ ...rb('P1', JAN, betrag), leistungsart: 'sofortzuschlag' })
  const alt = [rb('P1', JAN, 390_00), zuschlag(25_00)]
  const mit = (entwurf: readonly Betragszeile[], gezahlt: boolean) =>
    ermittleRegelung(
      eingabe({
        monate: [JAN],
        vorher: alt,
        geltend: alt,
        entschieden: [pm('P1', JAN)],
        gezahlt: new Set(gezahlt ? [JAN] : []),
        entwurf,
      }),
    )
  expect(mit([rb('P1', JAN, 390_00)], true)).toEqual({ regelt: [], ueberzahlt: [], abweichend: [], vorbehalten: [] })
  expect(mit([], true).ueberzahlt).toEqual([rb('P1', JAN, 390_00)])
  expect(mit([], false)).toEqual({ regelt: [pm('P1', JAN)], ueberzahlt: [], abweichend: [], vorbehalten: [] })
})

test('§ 41a: a paid month that was granted provisionally is not lowered before the final decision; a rise is paid', () => {
  const alt = [rb('P1', JAN, 563_00), rb('P1', FEB, 563_00)]
  const r = ermittleRegelung({
    ...eingabe({ ...laufend, vorher: alt, geltend: alt, entwurf: [rb('P1', JAN, 500_00), rb('P1', FEB, 600_00)] }),
    gezahlt: new Set([JAN, FEB]),
    vorlaeufig: new Set([JAN, FEB]),
  })
  expect(r).toEqual({ regelt: [pm('P1', FEB)], ueberzahlt: [], abweichend: [], vorbehalten: [pm('P1', JAN)] })
})
