import {
  angaben,
  bewilligung,
  einkommen,
  guthaben,
  kind,
  lohn,
  type Muster,
  miete,
  person,
  vermoegen,
} from '../../pruefung/bau.ts'
import type { Angabe } from '../../sachverhalt/angaben.ts'

const ALT = bewilligung('2026-01-01', '2026-12-31')
const allein = [person('P1', '1985-03-15'), miete(1, 300_00), ALT]
const ABS5 = '§ 9 Abs. 4, § 24 Abs. 5 SGB II'
const ABS4 = '§ 24 Abs. 4 SGB II'
const darlehen = 'P1.vorschlag.darlehenVermoegen'
const fehlend = 'P1.vorschlag.darlehenFehlendeEinnahme'

const fall = (
  name: string,
  groesse: string,
  soll: number,
  von: string,
  liste: readonly Angabe[],
  monat = '2026-04',
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })

const haus = (wert: number, verwertung: 'spaeter' | 'haerte' = 'spaeter', wer = 'P1'): Angabe =>
  vermoegen(wer, 'immobilie', wert, { verwertung })
const fehlt = (betrag_cent: number, anlass: 'erwartet' | 'verbraucht' = 'erwartet', wer = 'P1'): Angabe => ({
  art: 'fehlendeEinnahme',
  person: wer,
  am: '2026-04-30',
  anlass,
  betrag_cent,
})
const paar = [person('P1', '1985-03-15'), person('P2', '1987-06-02', 'partner'), miete(2, 600_00), ALT]
const mitKind = [
  person('P1', '1985-03-15'),
  kind('P2', '2022-01-15'),
  miete(2, 600_00),
  ALT,
  vermoegen('P2', 'wertpapiere', 50_000_00, { verwertung: 'spaeter' }),
]

export const MUSTER: readonly Muster[] = [
  fall('Antrag erst im Mai: im April kein Darlehen', darlehen, 0, '§ 37 SGB II', [
    ...allein,
    haus(80_000_00),
    { art: 'antrag', am: '2026-05-04' },
  ]),
  fall('auch nicht für Einkommen, das erst kommt', fehlend, 0, '§ 37 SGB II', [
    ...allein,
    einkommen('P1', 'sonstiges', 430_00),
    fehlt(400_00),
    { art: 'antrag', am: '2026-05-04' },
  ]),
  fall('Haus erst später verkäuflich: kein Zuschuss', 'gesamt', 0, ABS5, [...allein, haus(80_000_00)]),
  fall('sondern ein Darlehen: 563 + 300', darlehen, 863_00, ABS5, [...allein, haus(80_000_00)]),
  fall('ebenso bei besonderer Härte', darlehen, 863_00, ABS5, [...allein, haus(80_000_00, 'haerte')]),
  fall('sofort verwertbar: auch kein Darlehen', darlehen, 0, '§ 9 Abs. 1 SGB II', [
    ...allein,
    vermoegen('P1', 'immobilie', 80_000_00),
  ]),
  fall('unter dem Freibetrag von 15.000: Zuschuss', 'gesamt', 863_00, '§ 12 Abs. 2 SGB II', [
    ...allein,
    haus(15_000_00),
  ]),
  // 15,000 of savings are within the allowance: only the house is above it
  fall('Guthaben bis zum Freibetrag daneben: Darlehen', darlehen, 863_00, ABS5, [
    ...allein,
    haus(80_000_00),
    guthaben('P1', 15_000_00),
  ]),
  fall('Guthaben einen Cent darüber: erst dieses verbrauchen', darlehen, 0, '§ 9 Abs. 1 SGB II', [
    ...allein,
    haus(80_000_00),
    guthaben('P1', 15_000_01),
  ]),
  // 430 − 30 = 400 of income
  fall('Einkommen mindert das Darlehen', darlehen, 463_00, '§ 9 Abs. 4, § 19 Abs. 3 SGB II', [
    ...allein,
    haus(80_000_00),
    einkommen('P1', 'sonstiges', 430_00),
  ]),
  fall('Paar: das Haus der Partnerin zählt für beide, je 806', 'alle.vorschlag.darlehenVermoegen', 1612_00, ABS5, [
    ...paar,
    haus(120_000_00, 'spaeter', 'P2'),
  ]),
  // 430 − 30 = 400, to equal parts
  fall('Paar mit Einkommen: 806 − 200', darlehen, 606_00, ABS5, [
    ...paar,
    haus(120_000_00, 'spaeter', 'P2'),
    einkommen('P2', 'sonstiges', 430_00),
  ]),
  fall(
    'Wertpapiere des Kindes: nur das Kind erhält ein Darlehen',
    'P2.vorschlag.darlehenVermoegen',
    657_00,
    ABS5,
    mitKind,
  ),
  fall('die Mutter erhält einen Zuschuss', 'P1.anspruch', 863_00, ABS5, mitKind),
  // Both share in 400: 863 and 657 of 1,520; 400 × 863 / 1,520 = 227.11
  fall('das Kind hat Anteil am Einkommen der Mutter', 'P1.anspruch', 635_89, ABS5, [
    ...mitKind,
    einkommen('P1', 'sonstiges', 430_00),
  ]),
  fall('Erstausstattung ebenfalls als Darlehen', darlehen, 2_063_00, ABS5, [
    ...allein,
    haus(80_000_00),
    { art: 'einmalbedarf', person: 'P1', am: '2026-04-20', einmalart: 'erstausstattungWohnung', betrag_cent: 1_200_00 },
  ]),
  fall(
    'im Recht von 2013: 382 + 300',
    darlehen,
    682_00,
    `${ABS5} i. d. F. ab 01.04.2011`,
    [person('P1', '1972-05-05'), miete(1, 300_00), haus(50_000_00)],
    '2013-01',
  ),
  // 1,200 − 100 − 84 − 144 − 20 = 852 are counted
  fall('erster Lohn am Monatsende: bis zum angerechneten', fehlend, 852_00, ABS4, [
    ...allein,
    lohn('P1', 1_500_00, 300_00, { von: '2026-04-01' }),
    fehlt(1_200_00),
  ]),
  // 430 − 30 = 400
  fall('nur ein Teil fehlt', fehlend, 250_00, ABS4, [...allein, einkommen('P1', 'sonstiges', 430_00), fehlt(250_00)]),
  fall('nicht mehr als angerechnet wird', fehlend, 400_00, ABS4, [
    ...allein,
    einkommen('P1', 'sonstiges', 430_00),
    fehlt(430_00),
  ]),
  fall('ohne Einkommen kein Darlehen', fehlend, 0, ABS4, [...allein, fehlt(430_00)]),
  fall('der Anspruch bleibt, wie er ist', 'P1.anspruch', 463_00, ABS4, [
    ...allein,
    einkommen('P1', 'sonstiges', 430_00),
    fehlt(250_00),
  ]),
  fall(
    'im Monat danach nicht mehr',
    fehlend,
    0,
    ABS4,
    [...allein, einkommen('P1', 'sonstiges', 430_00), fehlt(250_00)],
    '2026-05',
  ),
  fall('verteilte Nachzahlung vorzeitig verbraucht', fehlend, 300_00, '§ 24 Abs. 4 Satz 2 SGB II', [
    ...allein,
    einkommen('P1', 'sonstiges', 430_00),
    fehlt(300_00, 'verbraucht'),
  ]),
  fall('zwei Personen zusammen bis zum angerechneten', 'P2.vorschlag.darlehenFehlendeEinnahme', 100_00, ABS4, [
    ...paar,
    einkommen('P1', 'sonstiges', 430_00),
    fehlt(300_00),
    fehlt(300_00, 'erwartet', 'P2'),
  ]),
]
