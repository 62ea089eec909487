import { rmSync } from 'node:fs'
import path from 'node:path'
import { musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import {
  anlagenordner,
  bereiteDatenbankVor,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  oeffneDb,
  starteEingebettet,
  stellbareUhr,
} from '../../src/technik/index.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { findeAbweichungen } from '../gleichzeitig/befunde.ts'
import { draenge } from '../gleichzeitig/gedraenge.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

const PERSONEN = 50
const FAELLE = 20

type Zahlen = {
  readonly personen: number
  readonly faelle: number
  readonly handlungen: number
  readonly angeordnet: number
  readonly ausgang: Readonly<Record<string, number>>
}

/** Fifty people at the same twenty cases, each with a connection of her own. */
export const langlauf: Langlauf<Zahlen> = async ({ saat, angaben, melde }) => {
  const ordner = neuerOrdner()
  const akte = Number(angaben.zahl ?? zaehlung.zaehlung['gleichzeitig.handlungen'].lang)
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'daten') })
    try {
      await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query('CREATE DATABASE amt'))
      await bereiteDatenbankVor(server.ziel('postgres', 'amt'), liesMigrationen(anlagenordner()))
      const db = oeffneDb(server.ziel('allegro_dienst', 'amt'), { rolle: 'allegro_dienst', max: PERSONEN })
      const umgebung = testUmgebung(db, stellbareUhr('2025-12-15T10:00'), saat)
      try {
        const wir = await musterjobcenter(umgebung)
        const g = await draenge(umgebung, { saat, faelle: FAELLE, personen: PERSONEN, akte, melde })
        const befunde = await findeAbweichungen(umgebung, wir.l, g.spuren)
        if (befunde.length > 0) throw new Error(befunde.join('\n'))
        const angeordnet = g.spuren.reduce((s, x) => s + x.angeordnet.length, 0)
        return { personen: PERSONEN, faelle: FAELLE, handlungen: akte, angeordnet, ausgang: g.ausgang }
      } finally {
        await db.destroy()
      }
    } finally {
      await halteEingebettet(server)
    }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
