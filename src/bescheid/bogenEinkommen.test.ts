import { expect, test } from 'vitest'
import { monat, monateVonBis } from '../kern/index.ts'
import { bogenAus } from './bogenAus.ts'
import { angabenAus, ergebnisse, fakt } from './musterfakten.ts'

const MONATE = monateVonBis(monat('2026-08'), monat('2026-08'))

/** A mother and her child of eight, flat of 300,00: the child needs 390,00 + 150,00 (§ 23 Nr. 1, § 22 SGB II). */
function kindergeldDesKindes(...weiteres: readonly Record<string, unknown>[]) {
  const fakten = {
    kind: fakt.person('P2', '2018-03-15', 'kind', ['P1']),
    wohnung: fakt.wohnung(2, 300_00),
    kindergeld: fakt.kindergeld('P2'),
    ...Object.fromEntries(weiteres.map((f, i) => [`weiteres${i}`, f])),
  }
  const [e] = ergebnisse(fakten, MONATE)
  if (e === undefined) throw new Error('no month')
  const kind = bogenAus(e, angabenAus(fakten)).personen.find((p) => p.person === 'P2')
  return kind?.einkommen.filter((x) => x.art === 'kindergeld')
}

const monatlich = (einkommensart: string, betrag_cent: number) => ({
  ...fakt.kindergeld('P2'),
  einkommensart,
  betrag_cent,
})

test('§ 11 Abs. 1 Satz 5 SGB II: Kindergeld stands with the child, also beside a sum so small that it is left free', () => {
  const zeile = { norm: '§ 11 Abs. 1 Satz 5 SGB II', betrag: 259_00, abzuege: [], anrechenbar: 259_00 }
  expect(kindergeldDesKindes()).toMatchObject([zeile])
  expect(kindergeldDesKindes(monatlich('sonstiges', 8_00))).toMatchObject([zeile])
})

test('what the child does not need of it is a row of its own; beside maintenance the small sum counts too', () => {
  // 400,00 + 8,00 are more than 10,00 (§ 1 Abs. 1 Nr. 1 GrusiGV); 540,00 − 408,00 = 132,00, of 259,00 are left 127,00
  expect(kindergeldDesKindes(monatlich('unterhalt', 400_00), monatlich('sonstiges', 8_00))).toMatchObject([
    { abzuege: [{ art: 'ueberhang', betrag: 127_00 }], anrechenbar: 132_00 },
  ])
})
