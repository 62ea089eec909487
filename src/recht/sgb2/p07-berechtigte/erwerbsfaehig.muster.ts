import { angaben, type Muster, miete, person } from '../../pruefung/bau.ts'

const ohne = (name: string, von: string | null, bis: string | null, soll: number): Muster => ({
  monat: '2026-04',
  name,
  angaben: angaben(person('P1', '1985-03-15'), miete(1, 300_00), {
    art: 'erwerbsfaehigkeit',
    person: 'P1',
    von,
    bis,
    erwerbsfaehig: false,
  }),
  groesse: 'gesamt',
  soll,
  von: '§ 7 Abs. 1 Satz 1 Nr. 2, § 8 Abs. 1, § 41 Abs. 1 SGB II: 563 + 300',
})

export const MUSTER: readonly Muster[] = [
  ohne('allein und nicht erwerbsfähig', null, null, 0),
  ohne('nicht erwerbsfähig bis März', null, '2026-03-31', 863_00),
  ohne('nicht erwerbsfähig am 1. April: 29 Tage von 563 und von 300', null, '2026-04-01', 834_23),
  ohne('nicht erwerbsfähig seit dem 1. April', '2026-04-01', null, 0),
  ohne('nicht erwerbsfähig ab Mai', '2026-05-01', null, 863_00),
]
