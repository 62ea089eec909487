import { angaben, einkommen, foerderung, type Muster, miete, person } from '../../pruefung/bau.ts'
import type { Angabe, AngabeVon } from '../../sachverhalt/angaben.ts'

const allein = person('P1', '1985-03-15')
const einmal = (einmalart: AngabeVon<'einmalbedarf'>['einmalart'], betrag_cent: number, am = '2026-04-20'): Angabe => ({
  art: 'einmalbedarf',
  person: 'P1',
  am,
  einmalart,
  betrag_cent,
})
const fall = (
  monat: string,
  name: string,
  groesse: string,
  soll: number,
  von: string,
  ...liste: readonly Angabe[]
): Muster => ({
  monat,
  name,
  angaben: angaben(miete(1, 437_00), ...liste),
  groesse,
  soll,
  von,
})
const NR1 = '§ 24 Abs. 3 Satz 1 Nr. 1 SGB II'

export const MUSTER: readonly Muster[] = [
  fall(
    '2026-04',
    'Erstausstattung der Wohnung',
    'P1.leistung.erstausstattung',
    1200_00,
    NR1,
    allein,
    einmal('erstausstattungWohnung', 1200_00),
  ),
  fall(
    '2026-05',
    'im Monat danach nicht mehr',
    'P1.weitere',
    0,
    NR1,
    allein,
    einmal('erstausstattungWohnung', 1200_00),
  ),
  fall(
    '2026-04',
    'neben dem Anspruch von 1.000',
    'gesamt',
    2200_00,
    NR1,
    allein,
    einmal('erstausstattungWohnung', 1200_00),
  ),
  fall(
    '2026-04',
    'orthopädische Schuhe',
    'P1.leistung.hilfsmittel',
    76_00,
    '§ 24 Abs. 3 Satz 1 Nr. 3 SGB II',
    allein,
    einmal('hilfsmittel', 76_00),
  ),
  // 1,080 − 30 − 1,000 = 50 a month, seven months: 350
  fall(
    '2026-04',
    'ohne laufenden Bedarf: 1.200 − 7 × 50',
    'P1.leistung.erstausstattung',
    850_00,
    '§ 24 Abs. 3 Satz 3 und 4 SGB II; Fachkonzept B.5',
    allein,
    einmal('erstausstattungWohnung', 1200_00),
    einkommen('P1', 'sonstiges', 1080_00),
  ),
  fall(
    '2026-04',
    'Kühlschrank kaputt: Darlehen',
    'P1.vorschlag.darlehenRegelbedarf',
    350_00,
    '§ 24 Abs. 1 SGB II',
    allein,
    einmal('regelbedarf', 350_00),
  ),
  fall(
    '2026-04',
    'ein Darlehen wird nicht ohne Entscheidung gezahlt',
    'gesamt',
    1000_00,
    '§ 24 Abs. 1 SGB II',
    allein,
    einmal('regelbedarf', 350_00),
  ),
  fall(
    '2026-04',
    'Auszubildende: Schwangerschaft und Geburt',
    'P1.leistung.erstausstattung',
    400_00,
    '§ 27 Abs. 2 SGB II',
    allein,
    einmal('erstausstattungGeburt', 400_00),
    foerderung('P1', 'hochschuleEigeneWohnung'),
  ),
  fall(
    '2026-04',
    'Auszubildende: nicht für die Wohnung',
    'P1.weitere',
    0,
    '§ 27 Abs. 2 SGB II',
    allein,
    einmal('erstausstattungWohnung', 400_00),
    foerderung('P1', 'hochschuleEigeneWohnung'),
  ),
  fall(
    '2026-04',
    'Auszug unter 25 ohne Zusicherung: nicht für die Wohnung',
    'P1.weitere',
    0,
    '§ 24 Abs. 6 SGB II',
    person('P1', '2003-03-15'),
    einmal('erstausstattungWohnung', 400_00),
    { art: 'auszugUnter25', person: 'P1', am: '2026-02-01', auszug: 'fehlt' },
  ),
  fall(
    '2026-04',
    'Einzug am 11.: der Bedarf des 20. ganz',
    'P1.leistung.erstausstattung',
    1200_00,
    NR1,
    person('P1', '1985-03-15', 'hauptperson', { von: '2026-04-11' }),
    einmal('erstausstattungWohnung', 1200_00),
  ),
]
