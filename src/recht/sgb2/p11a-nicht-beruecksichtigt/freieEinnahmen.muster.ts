import { angaben, einkommen, einmalig, kind, lohn, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe, Einkommensart } from '../../sachverhalt/angaben.ts'

const allein = person('P1', '1985-03-15')
const haushalt = (...weitere: readonly Angabe[]): Muster['angaben'] => angaben(allein, miete(1, 900_00), ...weitere)

const ek = (monat: string, name: string, haus: Muster['angaben'], soll: number, von: string): Muster => ({
  monat,
  name,
  angaben: haus,
  groesse: 'P1.bereinigtesEinkommen',
  soll,
  von,
})

/** 500 euros of a kind once. */
const erbe = (monat: string, a: Einkommensart, soll: number, von: string): Muster =>
  ek(monat, `einmal 500 Euro ${a}`, haushalt(einmalig('P1', a, 500_00, `${monat}-10`)), soll, von)

/** 500 euros of a kind all the time; 30 euros come off for insurances. */
const art = (monat: string, a: Einkommensart, soll: number, von: string): Muster =>
  ek(monat, `500 Euro ${a}`, haushalt(einkommen('P1', a, 500_00)), soll, von)

const mit = (a: Einkommensart, cent: number, felder: Partial<Extract<Angabe, { art: 'einkommen' }>>): Angabe => ({
  ...(einkommen('P1', a, cent) as Extract<Angabe, { art: 'einkommen' }>),
  ...felder,
})
const imMonat = (m: string) => ({ von: `${m}-01`, bis: `${m}-28` })

const BEEG = '§ 10 Abs. 5 BEEG'
const KAPITAL = '§ 1 Abs. 1 Nr. 3 GrusiGV: 100 Euro im Kalenderjahr'

export const MUSTER: readonly Muster[] = [
  art('2023-06', 'mutterschaftsgeld', 470_00, '§ 11a SGB II in der Fassung bis 30.06.2023: noch Einkommen'),
  art('2023-07', 'mutterschaftsgeld', 0, '§ 11a Abs. 1 Nr. 6 SGB II'),
  art('2023-06', 'erbschaft', 470_00, '§ 11a SGB II in der Fassung bis 30.06.2023'),
  erbe('2023-07', 'erbschaft', 0, '§ 11a Abs. 1 Nr. 7 SGB II'),
  art('2023-07', 'erbschaft', 470_00, '§ 11a Abs. 1 Nr. 7 SGB II: nur einmalige, eine Rente aus dem Nachlass zählt'),
  art('2023-12', 'vermaechtnis', 470_00, '§ 11a Abs. 1 Nr. 7 SGB II in der Fassung 2023: nur Erbschaften'),
  erbe('2024-01', 'vermaechtnis', 0, '§ 11a Abs. 1 Nr. 7 SGB II: Vermächtnisse und Pflichtteile'),
  art('2023-12', 'sterbevierteljahr', 470_00, '§ 1 Bürgergeld-V in der Fassung 2023'),
  art('2024-01', 'sterbevierteljahr', 0, '§ 1 Abs. 1 Nr. 10 GrusiGV'),
  art('2024-12', 'inflationsausgleich', 470_00, '3.000 Euro waren von Oktober 2022 bis März 2023 verbraucht'),
  ek(
    '2024-12',
    'Inflationsausgleich 1.000 im letzten Monat: frei',
    haushalt(mit('inflationsausgleich', 1000_00, imMonat('2024-12'))),
    0,
    '§ 1 Abs. 1 Nr. 7 GrusiGV, § 3 Nr. 11c EStG',
  ),
  ek(
    '2025-01',
    'Inflationsausgleich 1.000 nach dem Ende: Einkommen',
    haushalt(mit('inflationsausgleich', 1000_00, imMonat('2025-01'))),
    970_00,
    '§ 3 Nr. 11c EStG: bis 31.12.2024',
  ),
  art('2026-04', 'schmerzensgeld', 0, '§ 11a Abs. 2 SGB II'),
  art('2026-04', 'entschaedigung', 0, '§ 11 Abs. 1 Satz 1, § 11a Abs. 1 Nr. 2 SGB II'),
  art('2026-04', 'pflegekind12', 0, '§ 11a Abs. 3 SGB II: erstes und zweites Pflegekind'),
  art('2026-04', 'pflegekind3', 345_00, '§ 11a Abs. 3 Satz 2 Nr. 1 SGB II: 75 Prozent von 500 weniger 30'),
  art('2026-04', 'pflegekind4', 470_00, '§ 11a Abs. 3 Satz 2 Nr. 1 SGB II: voll'),
  ek(
    '2026-04',
    'Erziehungsbeitrag 202 für drittes und 202 für viertes Pflegekind',
    haushalt(einkommen('P1', 'pflegekind3', 202_00), einkommen('P1', 'pflegekind4', 202_00)),
    323_50,
    'BSG 23.05.2012, B 14 AS 148/11 R: 353,50, weniger 30 Euro Pauschale',
  ),
  ek(
    '2026-04',
    'Freiwillige Zuwendung, 200 von 500 bleiben frei',
    haushalt(mit('zuwendung', 500_00, { frei_cent: 200_00 })),
    270_00,
    '§ 11a Abs. 5 SGB II: 500 − 200 − 30',
  ),
  ek(
    '2026-04',
    'Kindergeld für auswärtiges Kind, 200 weitergeleitet',
    haushalt(mit('kindergeldAuswaerts', 259_00, { frei_cent: 200_00 })),
    29_00,
    '§ 1 Abs. 1 Nr. 8 GrusiGV: 259 − 200 − 30',
  ),
  ek(
    '2026-04',
    'eigenes Kindergeld einer jungen Erwachsenen ohne Eltern',
    angaben(person('P1', '2005-03-15'), miete(1, 900_00), einkommen('P1', 'kindergeld', 259_00)),
    229_00,
    '§ 11 Abs. 1 SGB II: an sie ausgezahlt, 259 − 30',
  ),
  ek('2026-04', 'Elterngeld 300 ohne Arbeit davor', haushalt(einkommen('P1', 'elterngeld', 300_00)), 270_00, BEEG),
  ek(
    '2026-04',
    'Elterngeld 300, davor 250 verdient',
    haushalt(mit('elterngeld', 300_00, { vor_geburt_cent: 250_00 })),
    20_00,
    `${BEEG}: 300 − 250 − 30`,
  ),
  ek(
    '2026-04',
    'Elterngeld 800: davor wurde verdient',
    haushalt(einkommen('P1', 'elterngeld', 800_00)),
    470_00,
    `${BEEG}: 800 − 300 − 30`,
  ),
  ek(
    '2026-04',
    'ElterngeldPlus 400, davor 1.000 verdient',
    haushalt(mit('elterngeldPlus', 400_00, { vor_geburt_cent: 1000_00 })),
    220_00,
    `${BEEG}: 400 − 150 − 30`,
  ),
  ek(
    '2026-04',
    'ElterngeldPlus 150 ohne Arbeit davor',
    haushalt(einkommen('P1', 'elterngeldPlus', 150_00)),
    120_00,
    `${BEEG}: nichts frei, 150 − 30`,
  ),
  ek(
    '2026-04',
    'Zinsen 150 auf einmal',
    haushalt(mit('kapital', 150_00, imMonat('2026-04'))),
    20_00,
    `${KAPITAL}, 150 − 100 − 30`,
  ),
  ek(
    '2026-02',
    'Zinsen 60 im Monat, Februar: 40 sind noch frei',
    haushalt(einkommen('P1', 'kapital', 60_00), einkommen('P1', 'rente', 100_00)),
    90_00,
    `${KAPITAL}, 60 − 40 + 100 − 30`,
  ),
  ek(
    '2026-03',
    'Zinsen 60 im Monat, März: nichts mehr frei',
    haushalt(einkommen('P1', 'kapital', 60_00), einkommen('P1', 'rente', 100_00)),
    130_00,
    `${KAPITAL}, 60 + 100 − 30`,
  ),
  ek(
    '2027-01',
    'Zinsen 60 im Monat, Januar: wieder frei',
    haushalt(einkommen('P1', 'kapital', 60_00), einkommen('P1', 'rente', 100_00)),
    70_00,
    `${KAPITAL}, 100 − 30`,
  ),
  ek(
    '2026-04',
    'Trinkgeld 80: 56,30 sind frei',
    haushalt(einkommen('P1', 'trinkgeld', 80_00), einkommen('P1', 'rente', 100_00)),
    93_70,
    'BSG 13.07.2022, B 7/14 AS 75/20 R: 10 Prozent von 563; 80 − 56,30 + 100 − 30',
  ),
  ek(
    '2023-06',
    'Übungsleiterin mit 250 im Monat, letzter Monat des alten Rechts',
    haushalt(einkommen('P1', 'ehrenamt', 250_00)),
    0,
    '§ 11b Abs. 2 Satz 3 SGB II a. F.: 250 statt 100',
  ),
  ek(
    '2023-07',
    'Übungsleiterin mit 250 im Monat, erster Monat des Jahresbetrags',
    haushalt(einkommen('P1', 'ehrenamt', 250_00)),
    0,
    '§ 11a Abs. 1 Nr. 5 SGB II: 3.000 im Kalenderjahr',
  ),
  ek(
    '2025-12',
    'Übungsleiterin mit 300 im Monat, Dezember 2025: nach zehn Monaten verbraucht',
    haushalt(einkommen('P1', 'ehrenamt', 300_00)),
    160_00,
    '§ 11a Abs. 1 Nr. 5 SGB II (3.000): 300 als Erwerbseinkommen, − 100 − 40',
  ),
  ek(
    '2026-11',
    'Übungsleiterin mit 300 im Monat, November 2026: letzter freier Monat',
    haushalt(einkommen('P1', 'ehrenamt', 300_00)),
    0,
    '§ 11a Abs. 1 Nr. 5 SGB II (3.300)',
  ),
  ek(
    '2026-01',
    'Übungsleiterin mit 300, Januar 2026: neues Jahr',
    haushalt(einkommen('P1', 'ehrenamt', 300_00)),
    0,
    '§ 11a Abs. 1 Nr. 5 SGB II',
  ),
  ek(
    '2026-12',
    'Übungsleiterin mit 300, Dezember 2026: Einkommen',
    haushalt(einkommen('P1', 'ehrenamt', 300_00)),
    160_00,
    '§ 11a Abs. 1 Nr. 5 SGB II (3.300 verbraucht): 300 − 100 − 40',
  ),
  {
    monat: '2026-07',
    name: 'Schülerin mit Ferienarbeit: frei',
    angaben: angaben(allein, kind('P2', '2009-01-15'), miete(2, 900_00), {
      art: 'einkommen',
      person: 'P2',
      von: '2026-07-01',
      bis: '2026-07-31',
      einkommensart: 'ferienjob',
      betrag_cent: 1500_00,
      nachzahlung: false,
      berechtigt: null,
    }),
    groesse: 'P2.bereinigtesEinkommen',
    soll: 0,
    von: '§ 11a Abs. 7 SGB II',
  },
  {
    monat: '2023-06',
    name: 'Schülerin mit Ferienarbeit 2.800, altes Recht: 400 sind Erwerbseinkommen',
    angaben: angaben(allein, kind('P2', '2006-01-15'), miete(2, 900_00), {
      art: 'einkommen',
      person: 'P2',
      von: '2023-06-01',
      bis: '2023-06-30',
      einkommensart: 'ferienjob',
      betrag_cent: 2800_00,
      nachzahlung: false,
      berechtigt: null,
    }),
    groesse: 'P2.bereinigtesEinkommen',
    soll: 240_00,
    von: '§ 1 Abs. 4 Bürgergeld-V a. F.: 2.800 − 2.400 = 400; − 100 − 60',
  },
  {
    monat: '2023-07',
    name: 'Schülerin mit Ferienarbeit 2.800, erster Monat ohne Grenze',
    angaben: angaben(allein, kind('P2', '2006-01-15'), miete(2, 900_00), {
      art: 'einkommen',
      person: 'P2',
      von: '2023-07-01',
      bis: '2023-07-31',
      einkommensart: 'ferienjob',
      betrag_cent: 2800_00,
      nachzahlung: false,
      berechtigt: null,
    }),
    groesse: 'P2.bereinigtesEinkommen',
    soll: 0,
    von: '§ 11a Abs. 7 SGB II',
  },
  {
    monat: '2026-04',
    name: 'Geldgeschenk 3.200 zur Konfirmation: 100 zählen',
    angaben: angaben(allein, kind('P2', '2012-01-15'), miete(2, 900_00), {
      art: 'einmaligeEinnahme',
      person: 'P2',
      zufluss_am: '2026-04-19',
      einkommensart: 'religioesesFest',
      betrag_cent: 3200_00,
      steuern_cent: 0,
      sozialabgaben_cent: 0,
      ausgaben_cent: 0,
      fuer_von: null,
      fuer_bis: null,
      frei_cent: null,
      im_folgemonat: false,
      grundbetrag_verbraucht: false,
    }),
    groesse: 'P2.bereinigtesEinkommen',
    soll: 100_00,
    von: '§ 1 Abs. 1 Nr. 12 GrusiGV: 3.100 frei',
  },
  ek(
    '2026-04',
    'Rente 200 und Lohn daneben: Erbschaft ändert nichts',
    haushalt(lohn('P1', 400_00), einmalig('P1', 'erbschaft', 9000_00, '2026-04-10'), einkommen('P1', 'rente', 200_00)),
    440_00,
    '§ 11a Abs. 1 Nr. 7, § 11b SGB II: 400 − 100 − 60 + 200',
  ),
]
