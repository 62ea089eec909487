import { expect, test } from 'vitest'
import { cent, datum, isoMonat } from '../../kern/index.ts'
import { ersterNachzuzahlenderMonat } from './p44-ueberpruefung/ueberpruefung.ts'
import { type Aufhebungslage, schlageAufhebungVor } from './p45-aufhebung/aufhebung.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }

const ab = (bekanntgabe: string, antragAm: string) => {
  const r = ersterNachzuzahlenderMonat({
    bekanntgabe: datum(bekanntgabe),
    antragAm: datum(antragAm),
    entscheidungAm: datum('2026-11-22'),
    vorsaetzlichFalsch: false,
  })
  return r.ok ? isoMonat(r.wert) : r.ablehnung.art
}

test('§ 44 Abs. 4 SGB X, § 40 Abs. 1 SGB II: from the first of January of the year before the application', () => {
  expect(ab('2024-03-10', '2026-11-20')).toBe('2025-01')
  expect(ab('2024-03-10', '2026-01-01')).toBe('2025-01')
  expect(ab('2024-03-10', '2025-12-31')).toBe('2024-01')
})

test('four years until March 2011, one year from April 2011', () => {
  expect([ab('2009-03-10', '2011-03-31'), ab('2009-03-10', '2011-04-01')]).toEqual(['2007-01', '2010-01'])
})

test('§ 40 Abs. 1 Satz 2 Nr. 1: asked for by the end of the fourth year after it was made known, since August 2016', () => {
  expect([ab('2021-06-01', '2025-12-31'), ab('2021-06-01', '2026-01-01')]).toEqual(['2024-01', 'vierJahre'])
  expect([ab('2010-06-01', '2016-07-31'), ab('2010-06-01', '2016-08-01')]).toEqual(['2015-01', 'vierJahre'])
})

test('§ 40 Abs. 3: a final decision on a rule that fell is put right only for the time after, or since the case law stood', () => {
  const ab = (durch: 'gericht' | 'rechtsprechung', am: string) => {
    const r = ersterNachzuzahlenderMonat({
      bekanntgabe: datum('2024-03-10'),
      antragAm: datum('2026-11-20'),
      entscheidungAm: datum('2026-11-22'),
      vorsaetzlichFalsch: false,
      verworfen: { durch, am: datum(am) },
    })
    return r.ok ? isoMonat(r.wert) : r.ablehnung.art
  }
  expect([ab('gericht', '2026-05-12'), ab('gericht', '2026-04-30'), ab('rechtsprechung', '2026-05-01')]).toEqual([
    '2026-06',
    '2026-05',
    '2026-05',
  ])
  expect(ab('gericht', '2019-11-05')).toBe('2025-01')
})

test('without an application the day of the decision counts; statements wrong by intent end it', () => {
  const u = { bekanntgabe: datum('2024-03-10'), entscheidungAm: datum('2026-11-22'), vorsaetzlichFalsch: false }
  expect(ersterNachzuzahlenderMonat(u)).toMatchObject({ ok: true })
  expect(ersterNachzuzahlenderMonat({ ...u, vorsaetzlichFalsch: true })).toEqual({
    ok: false,
    ablehnung: { art: 'vorsaetzlichFalsch' },
  })
})

const lage: Aufhebungslage = {
  art: 'geaendert',
  bekanntgabe: datum('2026-01-05'),
  kenntnisAm: datum('2026-07-10'),
  entscheidungAm: datum('2026-08-01'),
  erstattung: cent(354_03),
  mitBeitraegen: false,
  einkommenErzielt: true,
  angabenFalsch: 'offen',
  kenntnisDerRechtswidrigkeit: 'offen',
  vertrauenSchutzwuerdig: 'offen',
  wirdGezahlt: true,
}
const urteil = (anders: Partial<Aufhebungslage>) => {
  const v = schlageAufhebungVor({ ...lage, ...anders }, HEUTE)
  return [v.vergangenheit, v.zukunft, v.fragen]
}

test('§ 48 Abs. 1 Satz 2 Nr. 3: income that came in is taken back for the past, whoever is to blame', () => {
  expect(urteil({})).toEqual(['aufheben', 'aufheben', []])
})

test('§ 40 Abs. 1 Satz 3: less than 50 euros stay, unless contributions would be claimed as well', () => {
  expect(urteil({ erstattung: cent(49_99) })).toEqual(['nicht', 'aufheben', []])
  expect(urteil({ erstattung: cent(50_00) })[0]).toBe('aufheben')
  expect(urteil({ erstattung: cent(49_99), mitBeitraegen: true })[0]).toBe('aufheben')
  expect(
    urteil({ erstattung: cent(49_99), entscheidungAm: datum('2022-12-31'), kenntnisAm: datum('2022-10-01') })[0],
  ).toBe('aufheben')
})

test('§ 40 Abs. 1 Satz 4: what was examined before is not counted again', () => {
  expect(urteil({ erstattung: cent(80_00), bereitsGeprueft: cent(30_01) })[0]).toBe('nicht')
  expect(urteil({ erstattung: cent(80_00), bereitsGeprueft: cent(30_00) })[0]).toBe('aufheben')
})

test('another change reaches into the past only with fault: asked for, then decided', () => {
  const umzug = { einkommenErzielt: false }
  expect(urteil(umzug)).toEqual(['offen', 'aufheben', ['angabenFalsch', 'kenntnisDerRechtswidrigkeit']])
  expect(urteil({ ...umzug, angabenFalsch: 'ja' })).toEqual(['aufheben', 'aufheben', []])
  expect(urteil({ ...umzug, angabenFalsch: 'nein', kenntnisDerRechtswidrigkeit: 'nein' })).toEqual([
    'nicht',
    'aufheben',
    [],
  ])
})

test('§ 45 Abs. 4 Satz 2: a year from knowing, on the last day still, on the next no more', () => {
  expect(urteil({ entscheidungAm: datum('2027-07-10') })[0]).toBe('aufheben')
  expect(urteil({ entscheidungAm: datum('2027-07-11') })[0]).toBe('nicht')
})

const anfaenglich = { art: 'anfaenglich', einkommenErzielt: false } as const

test('§ 45: wrong from the start: fault takes back both; without it the future is weighed, for two years', () => {
  expect(urteil({ ...anfaenglich, angabenFalsch: 'ja' })).toEqual(['aufheben', 'aufheben', []])
  const ohne = { ...anfaenglich, angabenFalsch: 'nein', kenntnisDerRechtswidrigkeit: 'nein' } as const
  expect(urteil(ohne)).toEqual(['nicht', 'offen', ['vertrauenSchutzwuerdig']])
  expect(urteil({ ...ohne, vertrauenSchutzwuerdig: 'ja' })).toEqual(['nicht', 'nicht', []])
  expect(urteil({ ...ohne, vertrauenSchutzwuerdig: 'nein' })).toEqual(['nicht', 'ermessen', []])
  const spaet = { ...ohne, vertrauenSchutzwuerdig: 'nein', bekanntgabe: datum('2024-07-31') } as const
  expect(urteil({ ...spaet, entscheidungAm: datum('2026-07-31') })[1]).toBe('ermessen')
  expect(urteil({ ...spaet, entscheidungAm: datum('2026-08-01') })[1]).toBe('nicht')
})

test('§ 45 Abs. 3 Satz 3 und 4: ten years with fault, no end while benefits run', () => {
  const alt = { ...anfaenglich, angabenFalsch: 'ja', bekanntgabe: datum('2016-07-31') } as const
  expect(urteil({ ...alt, wirdGezahlt: false })[0]).toBe('nicht')
  expect(urteil({ ...alt, wirdGezahlt: true })[0]).toBe('aufheben')
})

test('every verdict names its paragraph', () => {
  for (const art of ['anfaenglich', 'geaendert'] as const)
    for (const angabenFalsch of ['ja', 'nein', 'offen'] as const) {
      const v = schlageAufhebungVor({ ...lage, art, angabenFalsch, einkommenErzielt: false }, HEUTE)
      expect(v.gruende.length).toBeGreaterThan(0)
      for (const g of v.gruende) expect(g.norm).toMatch(/^§/)
    }
})
