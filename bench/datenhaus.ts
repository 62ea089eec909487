// A database of its own for a bench: in a temporary folder, or one that stays (`.bestand`).
import path from 'node:path'
import {
  anlagenordner,
  bereiteDatenbankVor,
  type Db,
  type Eingebettet,
  fluechtigerUnterschreiber,
  gesaeterZufall,
  halteEingebettet,
  kennungsgeber,
  liesMigrationen,
  oeffneDb as oeffne,
  starteEingebettet,
  stellbareUhr,
  stummesProtokoll,
  type Umgebung,
  type Ziel,
} from '../src/technik/index.ts'

export const BASIS = 'http://127.0.0.1:8080'
export const UHR = '2026-11-20T09:00'

export type Datenhaus = {
  readonly server: Eingebettet
  readonly umgebung: Umgebung
  readonly schliesse: () => Promise<void>
}

/** The database of a folder, migrated, for practice. `einstellungen` as for a test server (`fsync=off`). */
export async function oeffneDatenhaus(ordner: string, einstellungen: readonly string[] = []): Promise<Datenhaus> {
  const server = await starteEingebettet({ daten: path.resolve(ordner, 'daten'), einstellungen })
  await bereiteDatenbankVor(server.ziel('postgres', 'postgres'), liesMigrationen(anlagenordner()), {
    neueIstSchulung: true,
  })
  const db = verbinde(server.ziel('allegro_dienst', 'postgres'))
  return {
    server,
    // Another call over the same data makes other ids.
    umgebung: umgebungAn(db, `${ordner}/${process.hrtime.bigint()}`),
    schliesse: async () => {
      await db.destroy()
      await halteEingebettet(server)
    },
  }
}

export function verbinde(ziel: Ziel): Db {
  return oeffne(ziel, { rolle: 'allegro_dienst', max: 10 })
}

export function umgebungAn(db: Db, saat: string): Umgebung {
  const [uhr, zufall] = [stellbareUhr(UHR), gesaeterZufall(saat)]
  return {
    db,
    uhr,
    zufall,
    kennung: kennungsgeber(uhr, zufall),
    protokoll: stummesProtokoll(),
    konfiguration: { basisUrl: BASIS, adresse: '127.0.0.1', port: 8080, daten: 'bench', schulung: true, anmeldung: {} },
    unterschreiber: () => fluechtigerUnterschreiber(zufall),
  }
}
