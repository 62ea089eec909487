import { expect, test } from 'vitest'
import { cent, datum, monat } from '../../../kern/index.ts'
import { jahresfristAbschliessend } from '../../fristen/behoerde.ts'
import { fiktion } from './fristen.ts'
import { type Monatszeile, saldiere } from './saldierung.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const AM = datum('2026-08-10')
const zeile = (
  person: string,
  m: string,
  kostentraeger: 'bund' | 'kommune',
  vorlaeufig: number,
  abschliessend: number,
): Monatszeile => ({
  person,
  monat: monat(m),
  kostentraeger,
  vorlaeufig: cent(vorlaeufig),
  abschliessend: cent(abschliessend),
})

test('§ 41a Abs. 6: months that were over are set off against months that were short, for each person by herself', () => {
  const s = saldiere(
    [
      zeile('P1', '2026-01', 'bund', 300_00, 220_00),
      zeile('P1', '2026-02', 'bund', 300_00, 350_00),
      zeile('P2', '2026-01', 'bund', 100_00, 160_00),
      zeile('P2', '2026-02', 'bund', 100_00, 40_00),
    ],
    AM,
    HEUTE,
  )
  // P1: 80 over, 50 short: 30 to give back; P2: 60 short, 60 over: nothing; 30 is less than 50 in total
  expect(s.personen.map((p) => [p.nachzahlung, p.ueberzahlung, p.auszuzahlen, p.zuErstatten])).toEqual([
    [50_00, 80_00, [], [{ kostentraeger: 'bund', betrag: 30_00 }]],
    [60_00, 60_00, [], []],
  ])
  expect([s.erstattung, s.bagatelle]).toEqual([30_00, true])
})

test('§ 41a Abs. 6 Satz 3: 50 euros are claimed back, 49,99 are not; before 2023 every cent was', () => {
  const um = (betrag: number, am: string) =>
    saldiere([zeile('P1', '2026-01', 'bund', betrag, 0)], datum(am), HEUTE).bagatelle
  expect([um(49_99, '2026-08-10'), um(50_00, '2026-08-10'), um(49_99, '2022-12-31'), um(49_99, '2023-01-01')]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

test('what is short with one bearer and over with the other meets before anybody gives back', () => {
  const s = saldiere(
    [zeile('P1', '2026-01', 'bund', 300_00, 200_00), zeile('P1', '2026-01', 'kommune', 200_00, 270_00)],
    AM,
    HEUTE,
  )
  expect(s.personen[0]?.zuErstatten).toEqual([{ kostentraeger: 'bund', betrag: 30_00 }])
  expect(s.personen[0]?.auszuzahlen).toEqual([])
})

test('a back-payment to one person is not set off against what another gives back', () => {
  const s = saldiere(
    [zeile('P1', '2026-01', 'bund', 300_00, 100_00), zeile('P2', '2026-01', 'bund', 0, 150_00)],
    AM,
    HEUTE,
  )
  expect([s.erstattung, s.personen[1]?.auszuzahlen]).toEqual([200_00, [{ kostentraeger: 'bund', betrag: 150_00 }]])
})

test('§ 72 Abs. 2 Satz 2: a Sofortzuschlag granted provisionally stays, one that was missing is paid', () => {
  const zuschlag = (m: string, vorlaeufig: number, abschliessend: number): Monatszeile => ({
    ...zeile('P1', m, 'bund', vorlaeufig, abschliessend),
    leistungsart: 'sofortzuschlag',
  })
  const s = saldiere([zeile('P1', '2026-01', 'bund', 300_00, 0), zuschlag('2026-01', 25_00, 0)], AM, HEUTE)
  expect(s.erstattung).toBe(300_00)
  expect(saldiere([zuschlag('2026-01', 0, 25_00)], AM, HEUTE).personen[0]?.nachzahlung).toBe(25_00)
})

test('nothing granted, nothing due: an empty settlement is no settlement', () => {
  expect(saldiere([], AM, HEUTE)).toEqual({ personen: [], erstattung: 0, bagatelle: false })
})

test('§ 41a Abs. 5: a year after the end of the period, also over a leap day', () => {
  expect(jahresfristAbschliessend(datum('2025-06-30')).tag).toBe(datum('2026-06-30'))
  expect(jahresfristAbschliessend(datum('2024-02-29')).tag).toBe(datum('2025-02-28'))
})

const lage = { ende: datum('2025-06-30'), bekanntgabe: datum('2025-01-05') }

test('§ 41a Abs. 5 Satz 1: open on the last day, final by time on the next', () => {
  expect(fiktion({ ...lage, heute: datum('2026-06-30') })).toEqual({ art: 'offen', bis: datum('2026-06-30') })
  expect(fiktion({ ...lage, heute: datum('2026-07-01') })).toEqual({ art: 'eingetreten', am: datum('2026-07-01') })
})

test('§ 41a Abs. 5 Satz 2 Nr. 1: an application within the year keeps it open, one after it does not', () => {
  const mit = (antragAm: string) => fiktion({ ...lage, heute: datum('2027-01-01'), antragAm: datum(antragAm) }).art
  expect([mit('2026-06-30'), mit('2026-07-01')]).toEqual(['gehemmt', 'eingetreten'])
})

test('§ 41a Abs. 5 Satz 2 Nr. 2: another ground keeps it open a year from knowing, ten years at most', () => {
  const mit = (heute: string, bekannt: string) =>
    fiktion({ ...lage, heute: datum(heute), andererGrundBekanntAm: datum(bekannt) })
  expect(mit('2027-03-01', '2026-09-01')).toEqual({ art: 'gehemmt', grund: 'andererGrund', bis: datum('2027-09-01') })
  expect(mit('2027-09-02', '2026-09-01').art).toBe('eingetreten')
  expect(mit('2035-01-05', '2034-12-01')).toEqual({ art: 'gehemmt', grund: 'andererGrund', bis: datum('2035-01-05') })
  expect(mit('2035-01-06', '2034-12-01').art).toBe('eingetreten')
})

test('§ 67 Abs. 4 Satz 2: of periods begun from March 2020 to March 2021 a final decision is taken on application alone', () => {
  const vom = (beginn: string, heute: string, antragAm?: string) =>
    fiktion({
      beginn: datum(beginn),
      ende: datum('2021-08-31'),
      bekanntgabe: datum('2021-03-10'),
      heute: datum(heute),
      andererGrundBekanntAm: datum('2022-05-01'),
      ...(antragAm === undefined ? {} : { antragAm: datum(antragAm) }),
    })
  expect(vom('2021-03-31', '2022-08-31')).toEqual({ art: 'nurAufAntrag', bis: datum('2022-08-31') })
  expect(vom('2021-03-31', '2022-09-01')).toEqual({ art: 'eingetreten', am: datum('2022-09-01') })
  expect(vom('2021-03-31', '2022-09-01', '2022-08-31').art).toBe('gehemmt')
  expect(vom('2021-04-01', '2022-08-31')).toEqual({ art: 'gehemmt', grund: 'andererGrund', bis: datum('2023-05-01') })
  expect(vom('2020-02-29', '2022-08-31').art).toBe('gehemmt')
  expect(vom('2020-03-01', '2022-08-31').art).toBe('nurAufAntrag')
})
