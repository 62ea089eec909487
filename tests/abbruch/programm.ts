// The program that is killed: does acts of the road one after the other, through the proxy, and says of each on
// stdout that it was done, as a server would acknowledge it to the one who clicked.
import { setTimeout as warte } from 'node:timers/promises'
import { oeffneDb } from '../../src/technik/index.ts'
import { type Akt, LEASE_MS, tue, umgebungAn, type Welt } from './akte.ts'

export type Programmauftrag = {
  readonly url: string
  readonly saat: string
  readonly welt: Welt
  readonly akte: readonly Akt[]
  /** When the database goes away the program lives on, and whoever clicked clicks again. */
  readonly nochmal: boolean
}

const o: Programmauftrag = JSON.parse(process.argv[2] ?? '')
// A run over the stock decides each case on a connection beside that of its job.
const max = o.akte.includes('masse') ? 2 : 1
const db = oeffneDb({ url: o.url }, { rolle: 'allegro_dienst', max, name: 'programm' })
const u = umgebungAn(db, o.welt.uhr, o.saat)
for (const akt of o.akte) {
  for (;;) {
    try {
      const antwort = await tue(u, o.welt, akt, o.nochmal ? { leaseMs: LEASE_MS } : {})
      process.stdout.write(`${JSON.stringify({ akt, antwort })}\n`)
      break
    } catch (fehler) {
      if (!o.nochmal) throw fehler
      process.stderr.write(`${akt}: ${String(fehler)}\n`)
      await warte(100)
    }
  }
}
await db.destroy()
