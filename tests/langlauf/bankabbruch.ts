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
import { trenneNachCommit } from '../abbruch/leitung.ts'
import { type Datenbankbilanz, toeteDatenbankAufDerStrasse } from '../abbruch/strassendatenbank.ts'
import { richteWerkstattEin } from '../abbruch/welt.ts'
import { type Laufbilanz, toeteBeimZahllauf } from '../abbruch/zahllauf.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = {
  readonly programm: readonly Laufbilanz[]
  readonly leitung: { readonly abbrueche: number; readonly commits: number }
  readonly datenbank: Datenbankbilanz
}

/**
 * REL-02, REL-03, REL-05: kill -9 on the road from the making of a run to the reconciled statement: of the program at `--zahl=` places
 * from each of `--saaten=` seeds, of the database at a tenth as many; the line cut
 * after as many commits, 30 at most.
 */
export const langlauf: Langlauf<Zahlen> = async ({ saat, angaben, melde }) => {
  const stellen = Number(angaben.zahl ?? zaehlung.zaehlung['abbruch.bankweg'].lang)
  const ordner = neuerOrdner()
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'programm'), einstellungen: ['fsync=off'] })
    const programm: Laufbilanz[] = []
    const leitungen = Math.min(stellen, zaehlung.zaehlung['abbruch.leitung'].lang)
    let commits = 0
    try {
      await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query('CREATE DATABASE welt'))
      const ziel = server.ziel('postgres', 'welt')
      await bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()))
      const w = await richteWerkstattEin(ziel)
      for (let i = 1; i <= Number(angaben.saaten ?? 3); i++)
        programm.push(await toeteBeimZahllauf(w, { stellen, saat: `${saat}/${i}`, mitBank: true, melde }))
      commits = (await trenneNachCommit(w, leitungen)).commits
    } finally {
      await halteEingebettet(server)
    }
    const abbrueche = Math.ceil(stellen / 10)
    const d = { ordner: path.join(ordner, 'datenbank'), abbrueche, saat, akte: ['lauf', 'bank'], melde } as const
    const leitung = { abbrueche: leitungen, commits }
    return { programm, leitung, datenbank: await toeteDatenbankAufDerStrasse(d) }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
