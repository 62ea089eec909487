import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { oeffneDb } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { Bruch, simuliere, type Wunsch } from './sim.ts'

const { kurz } = zaehlung.zaehlung['sim.schritte']

async function mitDatenbank<T>(saat: number, fn: (t: TestDatenbank) => Promise<T>): Promise<T> {
  const t = await testDatenbank({ saat: `sim-${saat}`, uhr: '2025-12-10T10:00' })
  try {
    return await fn(t)
  } finally {
    await t.schliesse()
  }
}

const ab1 = (o: Wunsch) => mitDatenbank(o.saat, (t) => simuliere(t.umgebung, t.uhr, o))

test.each(Array.from({ length: zaehlung.zaehlung['sim.saaten'].kurz }, (_, i) => i + 1))(
  'REL-01, LED-01, LED-03, LED-05, REL-09: clerks, runs, bank, crashes and clock from seed %i: the books agree after every step',
  async (saat) => {
    const s = await ab1({ saat, schritte: kurz })
    expect(s.ueberweisungen).toBeGreaterThan(0)
  },
)

test('REL-01: the same seed takes the same steps, draws the same numbers and gives the same ids, another seed others', async () => {
  const o = { saat: 7, schritte: 60, jeSchritte: 20 }
  const [einmal, nochmal, andere] = [await ab1(o), await ab1(o), await ab1({ ...o, saat: 8 })]
  expect(nochmal).toEqual(einmal)
  expect(andere.spur).not.toBe(einmal.spur)
})

test.each([
  ['a posting by a cent', 'buchung', 'LED-03'],
  ['a part of a payment by a cent', 'posten', 'LED-03'],
])(
  'REL-01: %s after step 33 is seen within ten steps, and run again from the seed at step 33',
  async (_, tabelle, regel) => {
    const bruch = (jeSchritte: number) =>
      mitDatenbank(1, async (t) => {
        const danach = (schritt: number) => (schritt === 33 ? verfaelsche(t, tabelle) : Promise.resolve())
        return await simuliere(t.umgebung, t.uhr, { saat: 1, schritte: kurz, jeSchritte, danach }).catch((f) => f)
      })
    const [spaet, genau] = [await bruch(10), await bruch(1)]
    expect([spaet, genau].map((b) => b instanceof Bruch && [b.schritt, b.message.includes(regel)])).toEqual([
      [40, true],
      [33, true],
    ])
  },
)

/** Past every guard, as only the owner of the tables can. */
async function verfaelsche(t: TestDatenbank, tabelle: string): Promise<void> {
  const eigner = oeffneDb(t.ziel, { rolle: 'allegro_eigner', max: 1 })
  try {
    await eigner.transaction().execute(async (tx) => {
      const tue = (was: string) => sql.raw(was).execute(tx)
      await tue(`ALTER TABLE zahlung.${tabelle} DISABLE TRIGGER USER`)
      await tue(`UPDATE zahlung.${tabelle} SET betrag_cent = betrag_cent + 1
                  WHERE ctid = (SELECT min(ctid) FROM zahlung.${tabelle})`)
      await tue(`ALTER TABLE zahlung.${tabelle} ENABLE TRIGGER USER`)
    })
  } finally {
    await eigner.destroy()
  }
}
