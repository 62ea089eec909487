import { describe, expect, it } from 'vitest'
import { type Kennung, kennung } from '../kern/index.ts'
import {
  liesPlan,
  liesRegel,
  pruefePlan,
  regelFuer,
  schreibePlan,
  type Verteilungsplan,
} from './geschaeftsverteilung.ts'

const wer = (n: number): Kennung<'Bediensteter'> => kennung(`018f0000-0000-7000-8000-00000000000${n}`)
const [ANNA, BERT, CORA] = [wer(1), wer(2), wer(3)]
const plan = (regeln: Verteilungsplan['regeln']): Verteilungsplan => ({
  teams: [{ name: 'Leistung 1', leitung: ANNA, mitglieder: [ANNA, BERT, CORA] }],
  regeln,
})
const fall = (nachname: string, bgNummer = '98802//0000012', strasse: string | null = 'Lindenstraße') => ({
  nachname,
  bgNummer,
  strasse,
})

describe('regelFuer', () => {
  const p = plan([
    { art: 'buchstaben', von: 'A', bis: 'Go', bei: ANNA },
    { art: 'buchstaben', von: 'Gp', bis: 'Z', bei: BERT },
  ])
  it.each([
    ['Adler', ANNA],
    ['Goetz', ANNA],
    ['Götz', ANNA],
    ['Grün', BERT],
    ['Özdemir', BERT],
    ['Zyla', BERT],
    ['ärmel', ANNA],
  ])('%s', (name, bei) => {
    expect(regelFuer(p, fall(name))?.bei).toBe(bei)
  })

  it('the more exact criterion goes before: case, street, digits, name, rest', () => {
    const alle: Verteilungsplan['regeln'] = [
      { art: 'sonst', bei: CORA },
      { art: 'buchstaben', von: 'A', bis: 'K', bei: ANNA },
      { art: 'bgEnde', von: '50', bis: '99', bei: BERT },
      { art: 'strasse', strasse: 'Linden-Str.', bei: CORA },
      { art: 'fall', bgNummer: '98802//0000099', bei: ANNA },
    ]
    expect(regelFuer(plan(alle), fall('Zorn', '98802//0000099'))?.art).toBe('fall')
    expect(regelFuer(plan(alle), fall('Adler', '98802//0000060'))?.art).toBe('strasse')
    expect(regelFuer(plan(alle), fall('Adler', '98802//0000060', 'Ring'))?.art).toBe('bgEnde')
    expect(regelFuer(plan(alle), fall('Adler', '98802//0000012', null))?.art).toBe('buchstaben')
    expect(regelFuer(plan(alle), fall('Zorn', '98802//0000012', null))?.art).toBe('sonst')
  })

  it('no criterion: nobody', () => {
    expect(regelFuer(plan([{ art: 'buchstaben', von: 'A', bis: 'C', bei: ANNA }]), fall('Zorn'))).toBeUndefined()
  })
})

describe('pruefePlan', () => {
  it.each<[string, Verteilungsplan['regeln'], string]>([
    [
      'letters',
      [
        { art: 'buchstaben', von: 'A', bis: 'K', bei: ANNA },
        { art: 'buchstaben', von: 'Ka', bis: 'Z', bei: BERT },
      ],
      'überschneiden',
    ],
    [
      'digits',
      [
        { art: 'bgEnde', von: '0', bis: '5', bei: ANNA },
        { art: 'bgEnde', von: '15', bis: '19', bei: BERT },
      ],
      'überschneiden',
    ],
    [
      'street',
      [
        { art: 'strasse', strasse: 'Lindenstraße', bei: ANNA },
        { art: 'strasse', strasse: 'lindenstr.', bei: BERT },
      ],
      'überschneiden',
    ],
    [
      'rest',
      [
        { art: 'sonst', bei: ANNA },
        { art: 'sonst', bei: BERT },
      ],
      'überschneiden',
    ],
    ['outsider', [{ art: 'sonst', bei: wer(9) }], 'in keinem Team'],
    ['nothing', [], 'kein Kriterium'],
  ])('%s', (_, regeln, wort) => {
    expect(pruefePlan(plan(regeln)).join(' ')).toContain(wort)
  })

  it('ranges that touch are no overlap', () => {
    expect(
      pruefePlan(
        plan([
          { art: 'buchstaben', von: 'A', bis: 'K', bei: ANNA },
          { art: 'buchstaben', von: 'L', bis: 'Z', bei: BERT },
          { art: 'bgEnde', von: '00', bis: '49', bei: ANNA },
          { art: 'bgEnde', von: '50', bis: '99', bei: BERT },
        ]),
      ),
    ).toEqual([])
  })
})

describe('liesRegel', () => {
  it.each([
    ['buchstaben', 'A–Go', { art: 'buchstaben', von: 'A', bis: 'Go' }],
    ['bgEnde', '00 bis 49', { art: 'bgEnde', von: '00', bis: '49' }],
    ['strasse', ' Lindenstraße ', { art: 'strasse', strasse: 'Lindenstraße' }],
    ['fall', '98802//0000012', { art: 'fall', bgNummer: '98802//0000012' }],
    ['sonst', '', { art: 'sonst' }],
  ])('%s %s', (art, wert, regel) => {
    expect(liesRegel(art, wert, ANNA)).toEqual({ ok: true, wert: { ...regel, bei: ANNA } })
  })

  it.each([
    ['buchstaben', 'K–A'],
    ['buchstaben', '12'],
    ['bgEnde', '0-49'],
    ['bgEnde', '50-49'],
    ['strasse', '...'],
    ['fall', '12'],
    ['mondphase', 'voll'],
  ])('refuses %s %s', (art, wert) => {
    expect(liesRegel(art, wert, ANNA).ok).toBe(false)
  })
})

it('a stored plan reads as it was written', () => {
  const p = plan([{ art: 'sonst', bei: ANNA }])
  expect(liesPlan(schreibePlan(p))).toEqual(p)
})
