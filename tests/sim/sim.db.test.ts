import { expect, test } from 'vitest'
import { testDatenbank } from '../../src/technik/pruefung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { simuliere } from './sim.ts'

const { kurz } = zaehlung.zaehlung['sim.schritte']

test.each(Array.from({ length: zaehlung.zaehlung['sim.saaten'].kurz }, (_, i) => i + 1))(
  'REL-01, LED-01, LED-03, LED-05, REL-09: clerks, runs, bank, crashes and clock from seed %i: the books agree after every step',
  async (saat) => {
    const t = await testDatenbank({ saat: `sim-${saat}`, uhr: '2025-12-10T10:00' })
    try {
      const s = await simuliere(t.umgebung, t.uhr, { saat, schritte: kurz })
      expect(s.ueberweisungen).toBeGreaterThan(0)
    } finally {
      await t.schliesse()
    }
  },
)
