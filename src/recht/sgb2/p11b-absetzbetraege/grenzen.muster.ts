import { angaben, einkommen, type Muster, miete, person } from '../../pruefung/bau.ts'

const mitZeiten = (art: 'rente' | 'sonstiges') =>
  angaben(person('P1', '1970-03-15'), miete(1, 300_00), {
    ...einkommen('P1', art, 300_00),
    grundrentenzeiten: true,
  } as ReturnType<typeof einkommen>)

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
]
