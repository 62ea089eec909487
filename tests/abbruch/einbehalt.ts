// The small Jobcenter with a loan that is paid back: in the month of the run a part of one household is kept back.
import {
  anordnen,
  beginneVerfahren,
  fertigeAus,
  type Handelnder,
  klaere,
  legeVor,
  type VerfahrenAbgelehnt,
} from '../../src/ablauf/index.ts'
import type { Verfahren } from '../../src/fall/index.ts'
import type { Json, Result } from '../../src/kern/index.ts'
import type { Db } from '../../src/technik/index.ts'
import { richteWeltEin, umgebungAn, type Welt } from './akte.ts'

const ANTWORTEN: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  antrag: { am: '2026-01-20', art: 'bedarf', zweck: 'eine Waschmaschine' },
  bedarf: { ergebnis: 'ja', begruendung: 'Die Waschmaschine ist kaputt.' },
  mittel: { ergebnis: 'nein', begruendung: 'Auf dem Konto waren 12,40 €.' },
  hoehe: { nehmer: ['P1'], betrag: 400_00 },
  empfaenger: { an: 'haushalt' },
  anhoerung: { am: '2026-01-20' },
}

/** 400,00 are lent on 20 January; from February on 28,15 a month (5 percent of 563,00) are kept back. */
export async function richteEinbehaltweltEin(db: Db): Promise<Welt> {
  const welt = await richteWeltEin(db)
  const u = umgebungAn(db, welt.uhr, 'abbruch/einbehalt')
  const a: Handelnder = { umgebung: u, nutzer: welt.a }
  const { fall } = welt.aenderung
  let v = muss(await beginneVerfahren(a, { fall, art: 'darlehen', gegenstand: 'antrag' }))
  const ziel = () => ({ fall, verfahren: v.id, nr: v.nr })
  for (const [schritt, werte] of Object.entries(ANTWORTEN))
    v = muss(await klaere(a, { ...ziel(), schritt, roh: (f) => werte[f.name] ?? '' }))
  v = muss(await legeVor(a, { ...ziel(), schritt: 'bescheid' }))
  muss(await fertigeAus({ umgebung: u, nutzer: welt.a2 }, { ...ziel(), schritt: 'bescheid' }))
  return welt
}

/** On the day after, the run of the day pays the loan, and to household and landlord what a first grant gives for January. */
export async function richteDarlehensweltEin(db: Db): Promise<Welt> {
  const welt = await richteEinbehaltweltEin(db)
  const r = await anordnen(
    { umgebung: umgebungAn(db, welt.uhr, 'abbruch/erst'), nutzer: welt.a },
    welt.erst.entscheidung,
  )
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return { ...welt, uhr: '2026-01-21T10:00', tageslauf: true }
}

function muss(r: Result<Verfahren, VerfahrenAbgelehnt>): Verfahren {
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
