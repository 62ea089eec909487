import { alleinerziehend, angaben, kind, type Muster, mehrbedarf, miete, person } from '../../pruefung/bau.ts'

const P77 = '§ 21, § 77 Abs. 5 SGB II: bis 31.12.2011 volle Euro'
const P21 = '§ 21 Abs. 7 SGB II, G. v. 24.03.2011'

const familie = (monat: string) => {
  const jahr = Number(monat.slice(0, 4))
  return angaben(
    person('P1', '1970-03-15'),
    kind('P2', `${jahr - 16}-06-15`),
    kind('P3', `${jahr - 10}-06-15`),
    kind('P4', `${jahr - 3}-05-15`),
    miete(4, 300_00, 'dezentral'),
  )
}
const warm = (monat: string, ...cent: readonly number[]): readonly Muster[] =>
  cent.map((soll, i) => ({
    monat,
    name: 'Warmwasser',
    angaben: familie(monat),
    groesse: `P${i + 1}.mehrbedarf`,
    soll,
    von: `${P21}; ${P77}`,
  }))

const eins = (geburt: string) =>
  angaben(person('P1', '1970-03-15'), kind('P2', geburt), alleinerziehend('P1'), miete(2, 300_00))
const allein = (monat: string, name: string, soll: number, geburt: string, mehr: Partial<Muster> = {}): Muster => ({
  monat,
  name,
  angaben: eins(geburt),
  groesse: 'P1.mehrbedarf',
  soll,
  von: P77,
  ...mehr,
})

export const MUSTER: readonly Muster[] = [
  ...warm('2010-12', 0, 0, 0, 0),
  // 2.3 % of 364 = 8.37; 1.4 % of 287 = 4.02; 1.2 % of 251 = 3.01; 0.8 % of 215 = 1.72
  ...warm('2011-01', 8_00, 4_00, 3_00, 2_00),
  ...warm('2011-12', 8_00, 4_00, 3_00, 2_00),
  // 2.3 % of 374; 1.4 % of 287; 1.2 % of 251; 0.8 % of 219
  ...warm('2012-01', 8_60, 4_02, 3_01, 1_75),
  ...(
    [
      ['2011-12', 37_00],
      ['2012-01', 36_70],
    ] as const
  ).map(([monat, soll]) => ({
    monat,
    name: 'ein einmaliger Bedarf von 36,70',
    angaben: angaben(
      person('P1', '1970-03-15'),
      mehrbedarf('P1', 'unabweisbar', null, 36_70, { von: `${monat}-08`, bis: `${monat}-08` }),
      miete(1, 300_00),
    ),
    groesse: 'P1.mehrbedarf',
    soll,
    von: P77,
  })),
  ...(
    [
      ['2011-12', 16_00],
      ['2012-01', 16_48],
    ] as const
  ).map(([monat, soll]) => ({
    monat,
    name: 'Schwangerschaft, als Betrag von 16,48 festgestellt',
    angaben: angaben(person('P1', '1980-05-05'), mehrbedarf('P1', 'schwangerschaft', null, 16_48), miete(1, 300_00)),
    groesse: 'P1.mehrbedarf',
    soll,
    von: P77,
  })),
  allein('2005-03', '12 Prozent von 345 = 41,40', 41_00, '1993-06-01', { von: 'BSG 31.10.2007, B 14/11b AS 30/07 R' }),
  allein('2011-12', '36 Prozent von 364 = 131,04', 131_00, '2009-06-01'),
  allein('2012-01', '36 Prozent von 374', 134_64, '2009-06-01'),
  allein('2011-07', '12 Prozent von 364 = 43,68', 44_00, '1998-01-01'),
  allein('2011-07', 'dasselbe ohne § 77 Abs. 5, wie manche Programme rechnen', 43_68, '1998-01-01', {
    auslegung: { 'sgb2.77.5.mehrbedarfRundung': [{ ab: '2005-01-01', wert: 'cent' }] },
  }),
  {
    monat: '2011-12',
    name: 'Schwangerschaft, 17 Prozent von 328 = 55,76',
    angaben: angaben(
      person('P1', '1980-03-15'),
      person('P2', '1981-03-15', 'partner'),
      mehrbedarf('P2', 'schwangerschaft', null),
      miete(2, 300_00),
    ),
    groesse: 'P2.mehrbedarf',
    soll: 56_00,
    von: P77,
  },
  allein('2006-06', '36 Prozent von 331 = 119,16 (neue Länder)', 119_00, '2003-06-01', {
    auslegung: { 'sgb2.20.2.rechtskreis': [{ ab: '2005-01-01', wert: 'ost' }] },
  }),
]
