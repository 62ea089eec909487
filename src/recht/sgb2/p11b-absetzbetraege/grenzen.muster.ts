import { angaben, einkommen, kind, type Muster, miete, person } from '../../pruefung/bau.ts'

const mitZeiten = (art: 'rente' | 'sonstiges') =>
  angaben(person('P1', '1970-03-15'), miete(1, 300_00), {
    ...einkommen('P1', art, 300_00),
    grundrentenzeiten: true,
  } as ReturnType<typeof einkommen>)

/** P1 comes of age on 20 March; the child is born on the 10th. */
const junge = angaben(
  person('P1', '2008-03-20'),
  kind('P2', '2026-03-10', ['P1'], { von: '2026-03-10' }),
  miete(2, 600_00),
  einkommen('P1', 'rente', 200_00),
)
/** Comes of age in the month, after it has moved out; or in the next month. */
const ausgezogen = (geburt: string) =>
  angaben(
    person('P1', '1980-05-05'),
    kind('P2', geburt, ['P1'], { bis: '2026-03-09' }),
    miete(2, 600_00),
    einkommen('P2', 'unterhalt', 300_00),
  )
const PAUSCHALE = '§ 6 Abs. 1 Nr. 1 GrusiGV'

export const MUSTER: readonly Muster[] = [
  {
    monat: '2024-05',
    name: 'Grundrentenzeiten: 100 und 30 Prozent von 200 der Rente bleiben frei, dazu 30',
    angaben: mitZeiten('rente'),
    groesse: 'P1.anspruch',
    soll: 753_00,
    von: '§ 11b Abs. 2a SGB II, § 82a Abs. 1 SGB XII: 863 − (300 − 30 − 160)',
  },
  {
    monat: '2024-05',
    name: 'Grundrentenzeiten bei anderem Einkommen: nichts aus der gesetzlichen Rente',
    angaben: mitZeiten('sonstiges'),
    groesse: 'P1.anspruch',
    soll: 593_00,
    von: '§ 82a Abs. 1 SGB XII („aus der gesetzlichen Rente“): 863 − (300 − 30)',
  },
  {
    monat: '2026-02',
    name: 'im Monat vor der Volljährigkeit keine 30 Euro',
    angaben: junge,
    groesse: 'P1.anspruch',
    soll: 663_00,
    von: `${PAUSCHALE}: 563 + 300 − 200`,
  },
  // until the 9th 863 − 170 = 693; from the 10th 863 − 170 × 863 / 1,520 (96.52) = 766.48
  {
    monat: '2026-03',
    name: 'am 20. volljährig: 30 Euro auch für die Tage vor der Geburt des Kindes',
    angaben: junge,
    groesse: 'P1.anspruch',
    soll: 744_44,
    von: `${PAUSCHALE}, § 11 Abs. 2 Satz 1 SGB II: (693,00 × 9 + 766,48 × 21) / 30`,
  },
  // 357 + 300 − 170 × 657 / 1,520 (73.48) = 583.52, for 22 days
  {
    monat: '2026-03',
    name: 'am 20. volljährig: Anteil des Kindes am Einkommen nach 30 Euro',
    angaben: junge,
    groesse: 'P2.anspruch',
    soll: 427_91,
    von: `${PAUSCHALE}, § 41 Abs. 1 SGB II: 583,52 × 22 / 30`,
  },
  {
    monat: '2026-03',
    name: 'volljährig im Monat, nach dem Auszug: 30 Euro für das Einkommen des Monats',
    angaben: ausgezogen('2008-03-31'),
    groesse: 'P2.anspruch',
    soll: 150_30,
    von: `${PAUSCHALE}, § 11 Abs. 2 Satz 1 SGB II: (471 + 300 − 270) × 9 / 30`,
  },
  {
    monat: '2026-03',
    name: 'volljährig am Ersten des nächsten Monats: keine',
    angaben: ausgezogen('2008-04-01'),
    groesse: 'P2.anspruch',
    soll: 141_30,
    von: `${PAUSCHALE}: (471 + 300 − 300) × 9 / 30`,
  },
]
