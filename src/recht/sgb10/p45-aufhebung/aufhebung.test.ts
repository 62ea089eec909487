import { describe, expect, test } from 'vitest'
import { cent, datum, iso } from '../../../kern/index.ts'
import { type Aufhebungslage, schlageAufhebungVor } from './aufhebung.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
// Granted on Monday 3 August 2026, found out a month later.
const lage: Aufhebungslage = {
  art: 'anfaenglich',
  bekanntgabe: datum('2026-08-03'),
  kenntnisAm: datum('2026-09-07'),
  entscheidungAm: datum('2026-10-05'),
  erstattung: cent(354_03),
  mitBeitraegen: false,
  einkommenErzielt: false,
  angabenFalsch: 'nein',
  kenntnisDerRechtswidrigkeit: 'nein',
  vertrauenSchutzwuerdig: 'nein',
  wirdGezahlt: false,
}
const schlageVor = (anders: Partial<Aufhebungslage>) => schlageAufhebungVor({ ...lage, ...anders }, HEUTE)
const falsch = { angabenFalsch: 'ja' } as const
const geaendert = { art: 'geaendert' } as const

describe('what is asked of a human', () => {
  test('both questions of fault, and whether reliance deserves protection', () => {
    const v = schlageVor({
      angabenFalsch: 'offen',
      kenntnisDerRechtswidrigkeit: 'offen',
      vertrauenSchutzwuerdig: 'offen',
    })
    expect([v.vergangenheit, v.zukunft]).toEqual(['offen', 'offen'])
    expect(v.fragen).toEqual(['angabenFalsch', 'kenntnisDerRechtswidrigkeit', 'vertrauenSchutzwuerdig'])
  })
  test('one question, if the other is answered with no', () => {
    expect(schlageVor({ angabenFalsch: 'offen' }).fragen).toEqual(['angabenFalsch'])
    expect(schlageVor({ kenntnisDerRechtswidrigkeit: 'offen' }).fragen).toEqual(['kenntnisDerRechtswidrigkeit'])
    expect(schlageVor({ angabenFalsch: 'offen' }).vergangenheit).toBe('offen')
    expect(schlageVor({ kenntnisDerRechtswidrigkeit: 'offen' }).vergangenheit).toBe('offen')
  })
  test('none, if one of them is answered with yes', () => {
    for (const ja of [
      { angabenFalsch: 'ja', kenntnisDerRechtswidrigkeit: 'offen' },
      { angabenFalsch: 'offen', kenntnisDerRechtswidrigkeit: 'ja' },
    ] as const) {
      const v = schlageVor({ ...ja, vertrauenSchutzwuerdig: 'offen' })
      expect([v.vergangenheit, v.zukunft, v.fragen]).toEqual(['aufheben', 'aufheben', []])
    }
  })
  test('income that was there from the start is no change: fault is asked for (§ 45, not § 48 Abs. 1 Satz 2 Nr. 3)', () => {
    const v = schlageVor({ einkommenErzielt: true, angabenFalsch: 'offen' })
    expect([v.vergangenheit, v.fragen]).toEqual(['offen', ['angabenFalsch']])
    expect(schlageVor({ einkommenErzielt: true }).vergangenheit).toBe('nicht')
  })
  test('too little to be claimed: nothing is asked for the past, the future still is', () => {
    const v = schlageVor({ erstattung: cent(40_00), angabenFalsch: 'offen', vertrauenSchutzwuerdig: 'offen' })
    expect([v.vergangenheit, v.zukunft, v.fragen]).toEqual(['nicht', 'offen', ['vertrauenSchutzwuerdig']])
  })
})

describe('until when', () => {
  const bis = (anders: Partial<Aufhebungslage>) => {
    const v = schlageVor(anders)
    return [iso(v.jahresfristBis), v.hoechstfristBis === null ? null : iso(v.hoechstfristBis)]
  }
  test('a year from knowing; two years without fault, ten with it (§ 45 Abs. 3 and 4 SGB X)', () => {
    expect(bis({})).toEqual(['2027-09-07', '2028-08-03'])
    expect(bis(falsch)).toEqual(['2027-09-07', '2036-08-03'])
    // Nobody has answered yet: the longer one is not over.
    expect(bis({ angabenFalsch: 'offen' })).toEqual(['2027-09-07', '2036-08-03'])
  })
  test('§ 48 Abs. 4: ten years after a change, whoever is to blame', () => {
    expect(bis(geaendert)).toEqual(['2027-09-07', '2036-08-03'])
    expect(bis({ ...geaendert, ...falsch })).toEqual(['2027-09-07', '2036-08-03'])
  })
  test('while benefits run no last day at all, except without fault (Abs. 3 Satz 4)', () => {
    const laeuft = { wirdGezahlt: true }
    expect(bis({ ...laeuft, ...falsch })[1]).toBe(null)
    expect(bis({ ...laeuft, ...geaendert })[1]).toBe(null)
    expect(bis(laeuft)[1]).toBe('2028-08-03')
    expect(bis({ ...laeuft, angabenFalsch: 'offen' })[1]).toBe('2036-08-03')
  })
  test('on the last day of the ten years the past is still reached, on the next no more', () => {
    const alt = { ...falsch, bekanntgabe: datum('2016-10-05') }
    expect(schlageVor({ ...alt, entscheidungAm: datum('2026-10-05') }).vergangenheit).toBe('aufheben')
    const spaet = schlageVor({ ...alt, entscheidungAm: datum('2026-10-06') })
    expect([spaet.vergangenheit, spaet.zukunft]).toEqual(['nicht', 'nicht'])
  })
})

describe('the reasons, as the notice names them: first the past, then the future', () => {
  test.each<[string, Partial<Aufhebungslage>, readonly (readonly [string, RegExp])[]]>([
    [
      'wrong from the start, with fault',
      falsch,
      [
        ['§ 45 Abs. 2 Satz 3, Abs. 4 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 2 SGB III', /falsche Angaben/],
        ['§ 45 Abs. 2 Satz 3 SGB X, § 330 Abs. 2 SGB III', /^Auch für die Zukunft/],
      ],
    ],
    [
      'wrong from the start, without',
      {},
      [
        ['§ 45 Abs. 4 Satz 1, § 48 Abs. 1 Satz 2 SGB X', /bleibt die Vergangenheit unberührt/],
        ['§ 45 Abs. 1 bis 3 SGB X', /steht im Ermessen/],
      ],
    ],
    [
      'reliance that deserves protection',
      { vertrauenSchutzwuerdig: 'ja' },
      [
        ['§ 45 Abs. 4 Satz 1, § 48 Abs. 1 Satz 2 SGB X', /bleibt die Vergangenheit unberührt/],
        ['§ 45 Abs. 2 SGB X', /ist schutzwürdig/],
      ],
    ],
    [
      'reliance not weighed yet',
      { vertrauenSchutzwuerdig: 'offen' },
      [
        ['§ 45 Abs. 4 Satz 1, § 48 Abs. 1 Satz 2 SGB X', /bleibt die Vergangenheit unberührt/],
        ['§ 45 Abs. 2 SGB X', /muss abgewogen werden/],
      ],
    ],
    ['fault not decided yet: the future alone', { angabenFalsch: 'offen' }, [['§ 45 Abs. 1 bis 3 SGB X', /Ermessen/]]],
    [
      'a change, with fault',
      { ...geaendert, ...falsch },
      [
        [
          '§ 48 Abs. 1 Satz 2 Nr. 2 und 4 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
          /Mitteilungspflicht ist verletzt/,
        ],
        ['§ 48 Abs. 1 Satz 1 SGB X', /an die Verhältnisse anzupassen/],
      ],
    ],
    [
      'a change, by income',
      { ...geaendert, einkommenErzielt: true },
      [
        ['§ 48 Abs. 1 Satz 2 Nr. 3 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III', /Einkommen oder Vermögen/],
        ['§ 48 Abs. 1 Satz 1 SGB X', /an die Verhältnisse anzupassen/],
      ],
    ],
    [
      'less than 50 euros',
      { ...falsch, erstattung: cent(49_99) },
      [
        ['§ 40 Abs. 1 Satz 3 SGB II', /weniger als 50 Euro/],
        ['§ 45 Abs. 2 Satz 3 SGB X, § 330 Abs. 2 SGB III', /^Auch für die Zukunft/],
      ],
    ],
    [
      'known for more than a year',
      { ...falsch, entscheidungAm: datum('2027-09-08') },
      [
        ['§ 45 Abs. 4 Satz 2 SGB X', /mehr als ein Jahr/],
        ['§ 45 Abs. 2 Satz 3 SGB X, § 330 Abs. 2 SGB III', /^Auch für die Zukunft/],
      ],
    ],
    [
      'made known more than two years ago',
      { bekanntgabe: datum('2024-10-04') },
      [
        ['§ 45 Abs. 3 SGB X', /Höchstfrist/],
        ['§ 45 Abs. 3 SGB X', /Höchstfrist/],
      ],
    ],
    [
      'a change more than ten years ago leaves the future open',
      { ...geaendert, ...falsch, bekanntgabe: datum('2016-10-04') },
      [
        ['§ 45 Abs. 3 SGB X', /Höchstfrist/],
        ['§ 48 Abs. 1 Satz 1 SGB X', /an die Verhältnisse anzupassen/],
      ],
    ],
  ])('%s', (_name, anders, soll) => {
    const { gruende } = schlageVor(anders)
    expect(gruende.map((g) => g.norm)).toEqual(soll.map(([norm]) => norm))
    for (const [i, [, satz]] of soll.entries()) expect(gruende[i]?.satz).toMatch(satz)
  })
})
