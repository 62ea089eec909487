import { bewilligung, einkommen, einmalig, lohn, type Muster } from '../../pruefung/bau.ts'
import { alleinFuer, ek, ergebnis } from '../../pruefung/bauEinkommen.ts'
import type { Angabe, AngabeVon } from '../../sachverhalt/angaben.ts'

const haushalt = alleinFuer(900_00)

/** A car of 30,000 euros beside wages. */
const mitWagen = (brutto: number, dienstwagen: AngabeVon<'erwerbseinkommen'>['dienstwagen']): Muster['angaben'] =>
  haushalt({
    ...(lohn('P1', brutto) as AngabeVon<'erwerbseinkommen'>),
    dienstwagen_listenpreis_cent: 30_000_00,
    dienstwagen: dienstwagen ?? null,
  })

const LOEHNE = [400_00, 600_00, 800_00, 400_00, 600_00, 800_00]
const schwankend = (vorlaeufig_brutto_cent: number | null): Muster['angaben'] =>
  haushalt(
    bewilligung('2015-01-01', '2015-06-30'),
    ...LOEHNE.map((b, i) => lohn('P1', b, 0, { von: `2015-0${i + 1}-01`, bis: `2015-0${i + 1}-28` })),
    durchschnitt('2015-01-01', '2015-06-30', vorlaeufig_brutto_cent),
  )
function durchschnitt(von: string, bis: string, vorlaeufig_brutto_cent: number | null): Angabe {
  return {
    art: 'durchschnittseinkommen',
    person: 'P1',
    von,
    bis,
    vorlaeufig_brutto_cent,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  }
}
const biszumEnde = haushalt(
  bewilligung('2016-05-01', '2016-10-31'),
  lohn('P1', 400_00, 0, { von: '2016-05-01', bis: '2016-07-31' }),
  lohn('P1', 800_00, 0, { von: '2016-08-01', bis: '2016-10-31' }),
  durchschnitt('2016-05-01', '2016-10-31', null),
)

const MONATE = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const nachDerSaison = (jahresberechnung: boolean): Muster['angaben'] =>
  haushalt(
    bewilligung('2015-01-01', '2015-06-30'),
    ...MONATE.slice(6).map((m) => ergebnis(`2014-${m}`, 1000_00)),
    ...MONATE.slice(0, 6).map((m) => ergebnis(`2015-${m}`, 0, { jahresberechnung })),
  )
const ueberDieAenderung = haushalt(
  bewilligung('2016-03-01', '2016-08-31'),
  ...MONATE.slice(8).map((m) => ergebnis(`2015-${m}`, 600_00)),
  ...MONATE.slice(0, 2).map((m) => ergebnis(`2016-${m}`, 600_00)),
  ...MONATE.slice(2, 8).map((m) => ergebnis(`2016-${m}`, 0, { jahresberechnung: true })),
)
const eisdiele = haushalt(
  bewilligung('2026-01-01', '2026-12-31'),
  ...MONATE.map((m) => ergebnis(`2026-${m}`, m >= '05' && m <= '08' ? 3000_00 : 0)),
)

const krankengeld = (cent: number, fuer_von: string): Muster['angaben'] =>
  haushalt(einmalig('P1', 'krankengeld', cent, '2026-04-20', { fuer_von, fuer_bis: '2026-04-19' }))

const erstattung = haushalt(
  einkommen('P1', 'arbeitslosengeld', 642_00),
  einmalig('P1', 'sonstiges', 1975_03, '2008-07-11', { im_folgemonat: true, verteilung_monate: 6 }),
)

const WAGEN = '§ 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 6 GrusiGV, § 6 Abs. 1 Nr. 4 EStG'
const SCHNITT = '§ 2 Abs. 3 Alg II-V (Stand 02.07.2012)'
const JAHR = '§ 3 Abs. 5 Alg II-V (Stand 02.07.2012)'
const KRANK = 'BA, Fachliche Weisungen §§ 11–11b, Rz. 11.58'
const BSG_2015 = 'BSG 11.02.2015, B 4 AS 29/14 R'

export const MUSTER: readonly Muster[] = [
  ek('2026-04', 'Lohn 1.000 und Dienstwagen 300', mitWagen(1000_00, 'voll'), 952_00, `${WAGEN}: 1.300 − 348`),
  ek('2026-04', 'Lohn 1.000 und Hybrid 150', mitWagen(1000_00, 'haelfte'), 807_00, `${WAGEN}: 1.150 − 343`),
  ek('2026-04', 'Lohn 1.000 und Elektroauto 75', mitWagen(1000_00, 'viertel'), 739_50, `${WAGEN}: 1.075 − 335,50`),
  ek(
    '2010-12',
    'Lohn 400 und Dienstwagen 300 vor 2011',
    mitWagen(400_00, 'voll'),
    480_00,
    '§ 30 SGB II a. F.: 700 − 100 − 120',
  ),
  ek(
    '2011-01',
    'Lohn 400, Dienstwagen höchstens mit dem Verkehr im Regelbedarf',
    mitWagen(400_00, 'voll'),
    258_34,
    '§ 2 Abs. 6 Satz 2 Alg II-V: 364 × 22,78 ÷ 361,81 = 22,92; 422,92 − 100 − 64,58',
  ),
  ek(
    '2016-07',
    'Lohn 400, Dienstwagen höchstens mit dem Verkehr im Regelbedarf 2016',
    mitWagen(400_00, 'voll'),
    260_35,
    '§ 2 Abs. 6 Satz 2 Alg II-V: 404 × 22,78 ÷ 361,81 = 25,44; 425,44 − 100 − 65,09',
  ),
  ek(
    '2016-08',
    'Lohn 400 und Dienstwagen 300 seit August 2016',
    mitWagen(400_00, 'voll'),
    480_00,
    `${WAGEN}: 700 − 100 − 120`,
  ),
  ek('2015-02', 'schwankender Lohn: Durchschnitt 600', schwankend(null), 400_00, `${SCHNITT}: 600 − 100 − 100`),
  ek(
    '2015-02',
    'vorläufig 585: 15 mehr bleiben außer Betracht',
    schwankend(585_00),
    388_00,
    `${SCHNITT} Satz 3: 585 − 100 − 97`,
  ),
  ek('2015-02', 'vorläufig 575: 25 mehr zählen', schwankend(575_00), 400_00, `${SCHNITT} Satz 3: 600 − 100 − 100`),
  ek('2016-07', 'Durchschnitt 600 im letzten Monat der Regel', biszumEnde, 400_00, `${SCHNITT}: 600 − 100 − 100`),
  ek('2016-08', 'seit August 2016 der Lohn des Monats', biszumEnde, 560_00, '§ 11 Abs. 2 SGB II: 800 − 100 − 140'),
  ek(
    '2015-03',
    'nach der Saison: 6.000 aus den sechs Monaten davor',
    nachDerSaison(true),
    720_00,
    `${JAHR}: 1.000 − 100 − 180`,
  ),
  ek('2015-03', 'ohne Jahresberechnung', nachDerSaison(false), 0, '§ 3 Abs. 4 Alg II-V'),
  ek('2016-07', 'Jahresberechnung bis Juli 2016', ueberDieAenderung, 400_00, `${JAHR}: 3.600 ÷ 6; 600 − 100 − 100`),
  ek('2016-08', 'keine Jahresberechnung mehr', ueberDieAenderung, 0, 'V. v. 26.07.2016, BGBl. I S. 1858'),
  ek(
    '2026-02',
    'Saisonbetrieb im Winter: das Jahr gleichmäßig',
    eisdiele,
    672_00,
    '§ 3 Abs. 4 GrusiGV: 12.000 ÷ 12; 1.000 − 328',
  ),
  ek('2026-07', 'Saisonbetrieb im Sommer: ebenso', eisdiele, 672_00, '§ 3 Abs. 4 GrusiGV: 1.000 − 328'),
  ek(
    '2026-04',
    'Krankengeld für 26 Tage davor: laufend, nicht verteilt',
    krankengeld(2000_00, '2026-03-25'),
    1970_00,
    `${KRANK}: 2.000 − 30`,
  ),
  ek(
    '2026-04',
    'Krankengeld für 78 Tage: 31 laufend, 47 nachgezahlt und verteilt',
    krankengeld(2340_00, '2026-02-01'),
    1135_00,
    `${KRANK}, § 11 Abs. 3 SGB II: 930 + 1.410 ÷ 6 − 30`,
  ),
  ek('2026-05', 'der zweite Teil der 47 Tage', krankengeld(2340_00, '2026-02-01'), 205_00, `${KRANK}: 1.410 ÷ 6 − 30`),
  ek(
    '2008-07',
    'Steuererstattung 2008: im Monat des Zuflusses noch nicht',
    erstattung,
    612_00,
    `${BSG_2015}: 642 − 30`,
  ),
  ek('2008-08', 'Steuererstattung 2008: auf sechs Monate', erstattung, 941_17, `${BSG_2015}: 642 + 329,17 − 30`),
  ek('2008-12', 'Steuererstattung 2008: im fünften Monat', erstattung, 941_17, `${BSG_2015}, Rn. zum Dezember 2008`),
  ek('2009-02', 'Steuererstattung 2008: nach sechs Monaten nichts mehr', erstattung, 612_00, `${BSG_2015}: 642 − 30`),
]
