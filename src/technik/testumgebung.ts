import type { Db } from './db/verbindung.ts'
import { kennungsgeber } from './kennungsgeber.ts'
import { stummesProtokoll } from './protokoll.ts'
import type { StellbareUhr } from './uhr.ts'
import type { Umgebung } from './umgebung.ts'
import { fluechtigerUnterschreiber, type Unterschreiber } from './unterschrift.ts'
import { gesaeterZufall } from './zufall.ts'

/** Deterministic surroundings: the same seed gives the same ids and bytes. */
export function testUmgebung(db: Db, uhr: StellbareUhr, saat: string): Umgebung {
  const zufall = gesaeterZufall(saat)
  let unterschreiber: Unterschreiber | undefined
  return {
    db,
    uhr,
    zufall,
    kennung: kennungsgeber(uhr, zufall),
    protokoll: stummesProtokoll(),
    konfiguration: {
      basisUrl: 'http://127.0.0.1:8080',
      adresse: '127.0.0.1',
      port: 8080,
      daten: 'daten',
      schulung: true,
      anmeldung: {},
    },
    unterschreiber: () => {
      unterschreiber ??= fluechtigerUnterschreiber(gesaeterZufall(`${saat}/unterschrift`))
      return unterschreiber
    },
  }
}
