import { parameter } from '../../regelwerk/parameter.ts'

/** § 22 Abs. 1 Satz 6 SGB II: factor × 100 over which costs of the flat are not recognised even in the Karenzzeit. */
export const deckelfaktorUnterkunft = parameter<number>(
  'sgb2.22.1.deckelfaktorUnterkunft',
  '§ 22 Abs. 1 Satz 6 SGB II',
  'faktor_x100',
  [
    {
      ab: '2026-07-01',
      verkuendet: '2026-04-22',
      wert: 1_50,
      quelle: '13. SGB II-ÄndG v. 16.04.2026, BGBl. 2026 I Nr. 107',
    },
  ],
)
