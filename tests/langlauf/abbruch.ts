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
import { type Anordnungsbilanz, toeteBeimAnordnen } from '../abbruch/anordnen.ts'
import { type Datenbankbilanz, toeteDatenbankAufDerStrasse } from '../abbruch/strassendatenbank.ts'
import { richteWerkstattEin } from '../abbruch/welt.ts'
import { type Laufbilanz, toeteBeimZahllauf } from '../abbruch/zahllauf.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Zahlen = { anordnen: Anordnungsbilanz; zahllauf: Laufbilanz; datenbank: Datenbankbilanz }
const { 'abbruch.anordnen': anordnen, 'abbruch.zahllauf': zahllauf, 'abbruch.datenbank': datenbank } = zaehlung.zaehlung

/** REL-02, REL-03, REL-05: kill -9 of the program at places of ordering and payment run, and of the database. */
export const langlauf: Langlauf<Zahlen> = async ({ saat, angaben, melde }) => {
  const ordner = neuerOrdner()
  const zahl = (lang: number): number => Number(angaben.zahl ?? lang)
  try {
    const server = await starteEingebettet({ daten: path.join(ordner, 'programm') })
    try {
      await mitEinzelverbindung(server.ziel('postgres', 'postgres'), {}, (c) => c.query('CREATE DATABASE welt'))
      const ziel = server.ziel('postgres', 'welt')
      await bereiteDatenbankVor(ziel, liesMigrationen(anlagenordner()))
      const w = await richteWerkstattEin(ziel)
      const a = await toeteBeimAnordnen(w, { stellen: zahl(anordnen.lang), saat, melde })
      const z = await toeteBeimZahllauf(w, { stellen: zahl(zahllauf.lang), saat, melde })
      const d = { ordner: path.join(ordner, 'datenbank'), abbrueche: zahl(datenbank.lang), saat, melde }
      return { anordnen: a, zahllauf: z, datenbank: await toeteDatenbankAufDerStrasse(d) }
    } finally {
      await halteEingebettet(server)
    }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
