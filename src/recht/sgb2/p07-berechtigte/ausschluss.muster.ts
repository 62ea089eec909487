import { angaben, ausgeschlossen, einkommen, foerderung, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const paar = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'partner'), miete(2, 600_00)]

const fall = (
  name: string,
  soll: number,
  von: string,
  liste: readonly Angabe[],
  groesse = 'P1.anspruch',
  monat = '2026-04',
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })

const schueler = (art: Parameters<typeof foerderung>[1], geburt = '2005-03-15'): readonly Angabe[] => [
  person('P1', geburt),
  miete(1, 300_00),
  foerderung('P1', art, 'ohne'),
]
const P74A = '§ 7 Abs. 4a SGB II'
const BSG58 = 'BSG 15.04.2008, B 14/7b AS 58/06 R; Fachkonzept A.8 Nr. 3'

export const MUSTER: readonly Muster[] = [
  fall('Lebensunterhalt nach dem SGB XIV: kein Anspruch', 0, P74A, [
    person('P1', '1985-03-15'),
    miete(1, 300_00),
    ausgeschlossen('P1', 'sgb14'),
  ]),
  fall('die Partnerin behält Stufe 2 und ihren Kopfteil', 806_00, P74A, [...paar, ausgeschlossen('P2', 'sgb14')]),
  fall('ab dem 11. nach dem SGB XIV: 10/30 von 863', 287_67, `${P74A}, § 41 Abs. 1`, [
    person('P1', '1985-03-15'),
    miete(1, 300_00),
    ausgeschlossen('P1', 'sgb14', { von: '2026-04-11' }),
  ]),
  fall(
    'Schule bei den Eltern ohne BAföG: kein Ausschluss',
    863_00,
    '§ 7 Abs. 6 Nr. 1 SGB II, § 2 Abs. 1a BAföG',
    schueler('ohneAnspruchBeiDenEltern'),
  ),
  fall(
    'Abendschule ohne BAföG wegen des Alters: kein Ausschluss',
    863_00,
    '§ 7 Abs. 6 Nr. 3 SGB II, § 10 Abs. 3 BAföG',
    schueler('abendschuleOhneAnspruch', '1979-03-15'),
  ),
  fall(
    'Hochschule mit eigener Wohnung ohne BAföG wegen des Alters: Ausschluss',
    0,
    '§ 7 Abs. 5 Satz 1, Abs. 6 SGB II',
    schueler('hochschuleEigeneWohnung', '1979-03-15'),
  ),
  // 700 − 30 = 670 of income, own need 806: nothing is left for him, and nothing of his claim is lost
  fall('Altersrente unter dem eigenen Bedarf: nichts zu verteilen', 806_00, BSG58, [
    ...paar,
    ausgeschlossen('P2', 'altersrente'),
    einkommen('P2', 'rente', 700_00),
  ]),
  // 1,000 − 30 = 970; less her need of 806: 164
  fall('AsylbLG: Einkommen über dem eigenen Bedarf zählt', 642_00, 'Fachkonzept A.8 Nr. 3 und 4; FW20 20.16', [
    ...paar,
    ausgeschlossen('P2', 'asylblg'),
    einkommen('P2', 'sonstiges', 1000_00),
  ]),
  fall(
    'AsylbLG: der Partner hat Stufe 2',
    506_00,
    'BA, Fachliche Weisungen § 20, Rz. 20.16',
    [...paar, ausgeschlossen('P2', 'asylblg')],
    'P1.regelbedarf',
  ),
  // Both count together: 806 each; 430 − 30 = 400, 200 each
  fall(
    'ohne Leistungen nach dem Vierten Kapitel: der Bedarf der Partnerin zählt im Verhältnis mit',
    606_00,
    'BSG B 4 AS 46/17 R; Fachkonzept A.8 Nr. 2',
    [
      ...paar,
      { art: 'erwerbsfaehigkeit', person: 'P2', von: null, bis: null, erwerbsfaehig: false },
      einkommen('P1', 'sonstiges', 430_00),
    ],
  ),
  fall('mit ihnen: sein Einkommen bleibt ganz bei ihm', 406_00, '§ 19 Abs. 1 Satz 2 SGB II; Fachkonzept A.8 Nr. 1', [
    ...paar,
    ausgeschlossen('P2', 'sgb12'),
    einkommen('P1', 'sonstiges', 430_00),
  ]),
]
