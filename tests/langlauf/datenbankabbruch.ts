import { rmSync } from 'node:fs'
import { type Abbruchbilanz, toeteDatenbank } from '../abbruch/datenbank.ts'
import { neuerOrdner } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

/** REL-03: kill -9 of the database a hundred times while eight write. */
export const langlauf: Langlauf<Abbruchbilanz> = async ({ saat, angaben, melde }) => {
  const ordner = neuerOrdner()
  try {
    const bilanz = await toeteDatenbank({ ordner, abbrueche: Number(angaben.zahl ?? 100), saat, melde })
    if (bilanz.verloren > 0 || bilanz.doppelt > 0 || bilanz.laengste_erholung_ms > 60_000)
      throw new Error(JSON.stringify(bilanz))
    return bilanz
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
