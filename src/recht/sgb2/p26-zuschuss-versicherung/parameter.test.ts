import { expect, test } from 'vitest'
import { iso } from '../../../kern/index.ts'
import { halberBasistarif, halberHoechstbeitragPflege } from './parameter.ts'

const zahl = (text: string): number => Number(text.replace('.', '').replace(',', '.'))

/** "3.937,50 × 15,5 % / 2", the Beitragsbemessungsgrenze and the rate, in cents. */
function nachgerechnet(quelle: string): number | undefined {
  const [, grenze, satz] = /: ([\d.,]+) × ([\d,]+) % \/ 2$/.exec(quelle) ?? []
  return grenze === undefined || satz === undefined ? undefined : Math.round((zahl(grenze) * zahl(satz)) / 2 + 1e-6)
}

test.each([halberBasistarif, halberHoechstbeitragPflege])('$id: the source names the sum the value comes from', (p) => {
  for (const f of p.fassungen.filter((x) => x.unsicher !== 'fortgeschrieben'))
    expect([iso(f.ab), nachgerechnet(f.quelle)]).toEqual([iso(f.ab), f.wert])
})

test.each([halberBasistarif, halberHoechstbeitragPflege])(
  '$id: what is not published says that it is calculated',
  (p) => {
    const belegt = p.fassungen.filter((f) => f.unsicher === undefined).map((f) => iso(f.ab))
    expect(belegt).toEqual(['2025-01-01'])
  },
)
