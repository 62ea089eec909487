import { rmSync } from 'node:fs'
import path from 'node:path'
import {
  anlagenordner,
  bereiteDatenbankVor,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  starteEingebettet,
} from '../../src/technik/index.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { type Haltebilanz, halteBeimZahllauf } from '../abbruch/halte.ts'
import { richteWerkstattEin } from '../abbruch/welt.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

/** REL-12: twenty programs (`--programme=`) on one run, one of them stopped with SIGSTOP, at `--zahl=` places. */
export const langlauf: Langlauf<Haltebilanz> = async ({ saat, angaben, melde }) => {
  const stellen = Number(angaben.zahl ?? zaehlung.zaehlung['abbruch.halt'].lang)
  const programme = Number(angaben.programme ?? 20)
  const ordner = neuerOrdner()
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'programm'), einstellungen: ['fsync=off'] })
    try {
      await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query('CREATE DATABASE welt'))
      const ziel = server.ziel('postgres', 'welt')
      await bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()))
      return await halteBeimZahllauf(await richteWerkstattEin(ziel), { stellen, programme, saat, melde })
    } finally {
      await halteEingebettet(server)
    }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
