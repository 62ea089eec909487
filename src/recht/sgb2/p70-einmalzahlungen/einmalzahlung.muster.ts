import { angaben, einkommen, kind, lohn, type Muster, miete, person } from '../../pruefung/bau.ts'

const P70 = '§ 70 SGB II (Sozialschutz-Paket III)'
const P71 = '§ 71 Abs. 2 SGB II'
const P73 = '§ 73 SGB II (Sofortzuschlags- und Einmalzahlungsgesetz)'
const familie = [
  person('P1', '1980-03-15'),
  person('P2', '1981-03-15', 'partner'),
  kind('P3', '2001-06-15', ['P1', 'P2']),
  kind('P4', '2010-06-15', ['P1', 'P2']),
  miete(4, 800_00),
]
const haushalt = angaben(...familie, einkommen('P4', 'kindergeld', 219_00))

const fall = (monat: string, wer: string, name: string, soll: number, von: string, liste = haushalt): Muster => ({
  monat,
  name,
  angaben: liste,
  groesse: `${wer}.leistung.einmalzahlung`,
  soll,
  von,
})

/** Moved out under 25 without the promise of § 22 Abs. 5: Stufe 3 (§ 20 Abs. 3), 357 euros. */
const ausgezogen = (kindergeld: number) =>
  angaben(
    person('P1', '2000-03-15'),
    miete(1, 300_00),
    { art: 'auszugUnter25', person: 'P1', am: '2021-02-01', auszug: 'fehlt' },
    ...(kindergeld === 0 ? [] : [einkommen('P1', 'kindergeld', kindergeld)]),
  )

export const MUSTER: readonly Muster[] = [
  fall('2021-04', 'P1', 'April 2021: nichts', 0, P70),
  fall('2021-05', 'P1', 'Mai 2021, Stufe 2', 150_00, P70),
  fall('2021-05', 'P3', 'Mai 2021, Stufe 3 ohne Kindergeld', 150_00, P70),
  fall('2021-05', 'P4', 'Mai 2021, Stufe 5: nichts', 0, P70),
  fall(
    '2021-05',
    'P3',
    'Mai 2021, Stufe 3 mit Kindergeld: nichts',
    0,
    P70,
    angaben(...familie, einkommen('P3', 'kindergeld', 219_00)),
  ),
  fall('2021-05', 'P1', 'Mai 2021, allein mit Stufe 3 und eigenem Kindergeld: nichts', 0, P70, ausgezogen(219_00)),
  fall('2021-05', 'P1', 'Mai 2021, allein mit Stufe 3 ohne Kindergeld', 150_00, P70, ausgezogen(0)),
  fall('2021-05', 'P1', 'Mai 2021 ohne Anspruch: nichts', 0, P70, angaben(...familie, lohn('P1', 4_000_00, 800_00))),
  fall('2021-06', 'P1', 'Juni 2021: nichts', 0, P70),
  fall('2021-07', 'P4', 'Juli 2021: nichts', 0, P71),
  fall('2021-08', 'P4', 'August 2021, unter 18', 100_00, P71),
  fall('2021-08', 'P3', 'August 2021, 20 Jahre: nichts', 0, P71),
  fall(
    '2021-08',
    'P4',
    'August 2021 mit Kinderzuschlag: nichts',
    0,
    P71,
    angaben(...familie, einkommen('P4', 'kinderzuschlag', 100_00)),
  ),
  fall(
    '2021-08',
    'P4',
    'August 2021 mit anderem Einkommen als Kinderzuschlag',
    100_00,
    P71,
    angaben(...familie, einkommen('P4', 'unterhalt', 100_00)),
  ),
  fall(
    '2022-08',
    'P1',
    'kein Monat einer Einmalzahlung',
    0,
    P73,
    angaben(person('P1', '1980-03-15'), miete(1, 300_00)),
  ),
  fall('2021-09', 'P4', 'September 2021: nichts', 0, P71),
  fall('2022-06', 'P1', 'Juni 2022: nichts', 0, P73),
  fall('2022-07', 'P1', 'Juli 2022, Stufe 2', 200_00, P73),
  fall('2022-07', 'P3', 'Juli 2022, Stufe 3: nichts', 0, P73),
  fall('2022-08', 'P1', 'August 2022: nichts', 0, P73),
  // Somebody moves in within the month: the payment is made once
  fall(
    '2022-07',
    'P1',
    'Einzug im Juli: einmal 200',
    200_00,
    P73,
    angaben(person('P1', '1980-03-15'), kind('P2', '2010-06-15', ['P1'], { von: '2022-07-10' }), miete(2, 500_00)),
  ),
]
