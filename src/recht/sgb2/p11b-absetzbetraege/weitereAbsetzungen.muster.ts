import {
  absetzung,
  angaben,
  bewilligung,
  einkommen,
  kind,
  lohn,
  type Muster,
  miete,
  person,
} from '../../pruefung/bau.ts'
import { alleinFuer, ek, mit } from '../../pruefung/bauEinkommen.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const haushalt = alleinFuer(1500_00)
const gewinn = (gewinn_cent: number): Angabe => ({
  art: 'selbstaendigkeit',
  person: 'P1',
  von: null,
  bis: null,
  gewinn_cent,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
})
const pkv = (betrag_cent: number): Angabe => ({
  art: 'versicherungsbeitrag',
  person: 'P1',
  von: null,
  bis: null,
  versicherung: 'pkv',
  betrag_cent,
})
const schule = (allgemeinbildend: boolean): Muster['angaben'] =>
  angaben(person('P1', '1970-03-15'), kind('P2', '2007-01-15'), miete(2, 900_00), lohn('P2', 500_00), {
    art: 'schulbesuch',
    person: 'P2',
    von: null,
    bis: '2026-06-30',
    aufnahme: 'regelmaessig',
    verguetung: false,
    allgemeinbildend,
  })
const riester = (bwz: Angabe): Muster['angaben'] =>
  haushalt(bwz, lohn('P1', 1000_00), absetzung('P1', 'kfzHaftpflicht', 60_00), absetzung('P1', 'riester', 25_00))

const NR3 = '§ 11b Abs. 1 Satz 1 Nr. 3 SGB II'
const NR5 = '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II, § 4 Satz 2, § 5 GrusiGV'
const NACH_SCHULE = '§ 11b Abs. 2b Satz 1 Nr. 4 SGB II'

const rentnerin = (...weitere: readonly Angabe[]): Muster['angaben'] =>
  angaben(
    person('P1', '1961-03-15'),
    person('P2', '1960-05-05', 'partner'),
    miete(2, 900_00),
    einkommen('P2', 'rente', 500_00),
    absetzung('P1', 'kfzHaftpflicht', 31_02),
    ...weitere,
  )
const LSG = 'LSG Sachsen-Anhalt, L 2 AS 230/22'
const NACH_WEISUNG: Muster['auslegung'] = { 'sgb2.11b.1.verlagerung': [{ ab: '2005-01-01', wert: 'auchPauschale' }] }

const VERLAGERT: readonly Muster[] = [
  ek('2020-05', 'Haftpflicht des Mannes, Rente der Frau', rentnerin(), 438_98, `${LSG}: 500 − 30 − 31,02`, 'P2'),
  ek(
    '2020-05',
    'der Mann hat 40: sie tragen die 30 und 10 der Haftpflicht',
    rentnerin(einkommen('P1', 'unterhalt', 40_00)),
    448_98,
    `${LSG}: 500 − 30 − 21,02`,
    'P2',
  ),
  ek(
    '2020-05',
    'der Mann arbeitet: an die Stelle tritt sein Pauschbetrag',
    rentnerin(lohn('P1', 50_00)),
    470_00,
    '§ 11b Abs. 2 Satz 1 SGB II: 500 − 30',
    'P2',
  ),
  {
    ...ek(
      '2020-05',
      'nach der Weisung auch der Rest der 30',
      rentnerin(einkommen('P1', 'unterhalt', 20_00)),
      428_98,
      'BA, Fachliche Weisungen §§ 11–11b, Rz. 11.129: 61,02 − 20; 500 − 30 − 41,02',
      'P2',
    ),
    auslegung: NACH_WEISUNG,
  },
]

export const MUSTER: readonly Muster[] = [
  ek(
    '2026-04',
    'Altersvorsorge einer von der Rentenversicherung Befreiten 200',
    haushalt(gewinn(1500_00), absetzung('P1', 'altersvorsorgeBefreiter', 200_00)),
    1022_00,
    `${NR3} Buchst. b: 1.500 − 230 − 248`,
  ),
  ek(
    '2026-04',
    'Beitrag 500, ganz nach § 26 bezuschusst: nicht auch abzusetzen',
    haushalt(einkommen('P1', 'rente', 800_00), absetzung('P1', 'krankenversicherung', 500_00), pkv(500_00)),
    770_00,
    `${NR3}: 800 − 30`,
  ),
  ek(
    '2026-04',
    'Beitrag 600, davon 508,59 nach § 26 bezuschusst',
    haushalt(einkommen('P1', 'rente', 800_00), absetzung('P1', 'krankenversicherung', 600_00), pkv(600_00)),
    678_59,
    `${NR3}: 800 − 30 − 91,41`,
  ),
  ek(
    '2026-04',
    'Miete 600, Ausgaben dafür 250',
    haushalt(mit('P1', 'vermietung', 600_00, { ausgaben_cent: 250_00 })),
    320_00,
    `${NR5}: 600 − 250 − 30`,
  ),
  ek(
    '2026-04',
    'Ausgaben über der Miete mindern die Rente nicht',
    haushalt(mit('P1', 'vermietung', 200_00, { ausgaben_cent: 500_00 }), einkommen('P1', 'rente', 300_00)),
    270_00,
    `${NR5}: 0 + 300 − 30`,
  ),
  ek(
    '2026-04',
    'Kapitalerträge 300, Steuern 50, Depotkosten 20',
    haushalt(
      mit('P1', 'kapital', 300_00, { von: '2026-04-01', bis: '2026-04-30', steuern_cent: 50_00, ausgaben_cent: 20_00 }),
    ),
    100_00,
    `${NR5}, § 1 Abs. 1 Nr. 3 GrusiGV: 300 − 50 − 20 − 100 − 30`,
  ),
  ek(
    '2026-04',
    'Rente 700 brutto, Beiträge 77',
    haushalt(mit('P1', 'rente', 700_00, { sozialabgaben_cent: 77_00 })),
    593_00,
    '§ 11b Abs. 1 Satz 1 Nr. 2 SGB II: 700 − 77 − 30',
  ),
  ek(
    '2026-04',
    'Unterhalt 200 nach einem Titel',
    haushalt(lohn('P1', 1000_00), absetzung('P1', 'unterhaltstitel', 200_00)),
    472_00,
    '§ 11b Abs. 1 Satz 1 Nr. 7 SGB II: 1.000 − 100 − 84 − 144 − 200',
  ),
  ek('2026-09', 'drei Monate nach der allgemeinbildenden Schule: 500 unter 603', schule(true), 0, NACH_SCHULE, 'P2'),
  ek('2026-10', 'vier Monate danach', schule(true), 320_00, `${NACH_SCHULE}: 500 − 100 − 80`, 'P2'),
  ek(
    '2026-07',
    'nach einer berufsbildenden Schule sofort',
    schule(false),
    320_00,
    `${NACH_SCHULE}: 500 − 100 − 80`,
    'P2',
  ),
  ek(
    '2016-09',
    'Riester, Zeitraum vor August 2016: wie gezahlt',
    riester(bewilligung('2016-07-01', '2016-12-31')),
    689_67,
    '§ 9 GrusiGV: 30 + 60 + 25 + 15,33 = 130,33; 1.000 − 130,33 − 180',
  ),
  ek(
    '2016-09',
    'Riester, Zeitraum seit August 2016: 3 Prozent',
    riester(bewilligung('2016-08-01', '2017-01-31')),
    700_00,
    '§ 6 Abs. 1 Nr. 3 und 4, § 9 GrusiGV: 30 + 60 + 30 = 120; 1.000 − 120 − 180',
  ),
  ...VERLAGERT,
]
