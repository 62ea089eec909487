// Kills the program at places of ordering. From outside nothing of the order is there, or all of it to the byte;
// ordered again it is there exactly once.
import { isDeepStrictEqual } from 'node:util'
import { dezimal, isoMonat } from '../../src/kern/index.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { listZahlungen, pruefeHauptbuch } from '../../src/zahlung/index.ts'
import type { Stelle } from '../proxy/proxy.ts'
import { type Akt, LAUFMONAT, tue, umgebungAn, type Welt } from './akte.ts'
import { waehleStellen } from './stellen.ts'
import { type Abdruck, type Kopie, verlange, type Werkstatt } from './welt.ts'

type Anordnung = Exclude<Akt, 'lauf' | 'bank' | 'masse'>

export type Anordnungsbilanz = {
  readonly stellen: number
  readonly nachrichten: Readonly<Record<Anordnung, number>>
  /** How often nothing of it was there after the kill, and how often all of it. */
  readonly nichts: number
  readonly alles: number
}

/** The answer to a second click. */
export const SCHON = JSON.stringify({ art: 'nichtFestgestellt', zustand: 'angeordnet' })
const zwoelf = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)

/**
 * What is to be paid, month by month. Regelbedarfsstufe 1 563,00 (RBSFV 2026); rent 400,00 + 80,00 + 70,00 = 550,00 to
 * the landlord. After the rise to 420,00: 20,00 for the paid January at once, 563,00 + 570,00 = 1.133,00 from February.
 */
const SOLL: Readonly<Record<Anordnung, readonly string[]>> = {
  erst: zwoelf.flatMap((m) => [`${m} 550.00 angeordnet`, `${m} 563.00 angeordnet`]),
  aenderung: zwoelf.flatMap((m) =>
    m === '2026-01'
      ? [`${m} 1113.00 uebergeben`, `${m} 20.00 angeordnet`]
      : [`${m} 1113.00 abgeloest`, `${m} 1133.00 angeordnet`],
  ),
}

/** Half of the places in a first grant, half in a change that replaces payments. */
export async function toeteBeimAnordnen(
  w: Werkstatt,
  o: { readonly stellen: number; readonly saat: string; readonly melde?: ((zeile: string) => void) | undefined },
): Promise<Anordnungsbilanz> {
  const bilanz = { stellen: 0, nachrichten: { erst: 0, aenderung: 0 }, nichts: 0, alles: 0 }
  for (const [akt, anzahl] of [
    ['erst', Math.ceil(o.stellen / 2)],
    ['aenderung', Math.floor(o.stellen / 2)],
  ] as const) {
    const ruhig = await w.mitKopie((k) => ungestoert(k, w.welt, akt))
    bilanz.nachrichten[akt] = ruhig.nachrichten.length
    for (const stelle of waehleStellen(ruhig.nachrichten, anzahl, `${o.saat}/${akt}`)) {
      const wo = `${akt} ${stelle.wo} ${stelle.nachricht}/${ruhig.nachrichten.length}`
      const war = await w.mitKopie((k) => toeteBei(k, w.welt, { akt, stelle, wo, ...ruhig }))
      bilanz.stellen++
      bilanz[war]++
      o.melde?.(`${wo}: ${war}`)
    }
  }
  return bilanz
}

async function ungestoert(k: Kopie, welt: Welt, akt: Anordnung) {
  const vorher = await k.abdruck()
  const p = k.starte([akt])
  const code = await p.ende
  const nachrichten = k.proxy.nachrichten()
  const antwort = p.quittungen()[0]?.antwort
  verlange(code === 0 && antwort === 'angeordnet', akt, `undisturbed: ${code} ${antwort} ${p.klagen()}`)
  await pruefeAnordnung(k, welt, akt, 'undisturbed')
  const nachher = await k.abdruck()
  for (const t of ['leistung.entscheidung', 'fall.fassung', 'akte.dokument', 'zahlung.zahlung', 'zahlung.buchung'])
    verlange(t in vorher, akt, `no table ${t}`)
  return { nachrichten, vorher, nachher }
}

async function toeteBei(
  k: Kopie,
  welt: Welt,
  o: { akt: Anordnung; stelle: Stelle; wo: string; vorher: Abdruck; nachher: Abdruck },
): Promise<'nichts' | 'alles'> {
  const { akt, wo } = o
  let getroffen = false
  k.proxy.bei(o.stelle, async () => {
    getroffen = true
    await p.toete()
  })
  const p = k.starte([akt])
  verlange((await p.ende) === 'SIGKILL' && getroffen, wo, `not killed: ${p.klagen()}`)
  await k.bisStille()
  const da = await k.abdruck()
  const nichts = isDeepStrictEqual(da, o.vorher)
  const alles = isDeepStrictEqual(da, o.nachher)
  verlange(nichts !== alles, wo, `neither nothing nor all: ${unterschied(da, nichts ? o.nachher : o.vorher)}`)
  verlange(p.quittungen().length === 0 || alles, wo, 'acknowledged and not there')
  verlange((await befund(k, welt)).length === 0, wo, 'the ledger does not hold after the kill')
  const antwort = await tue(umgebungAn(k.db, welt.uhr, 'abbruch'), welt, akt)
  verlange(antwort === (alles ? SCHON : 'angeordnet'), wo, `ordered again: ${JSON.stringify(antwort)}`)
  await pruefeAnordnung(k, welt, akt, wo)
  const danach = await k.abdruck()
  verlange(isDeepStrictEqual(danach, o.nachher), wo, `ordered again: ${unterschied(danach, o.nachher)}`)
  return alles ? 'alles' : 'nichts'
}

/** The payments are what is owed, `bezahlt` after the run of February; the ledger agrees; one letter, one Fassung. */
export async function pruefeAnordnung(
  k: Kopie,
  welt: Welt,
  akt: Anordnung,
  wo: string,
  o: { readonly bezahlt: boolean } = { bezahlt: false },
): Promise<void> {
  const { fall, entscheidung } = welt[akt]
  const zahlungen = await mitRechten(k.db, system(welt), (tx) => listZahlungen(tx, welt.a.traeger, fall))
  const ist = zahlungen.map((z) => `${isoMonat(z.monat)} ${dezimal(z.betrag)} ${z.zustand}`).sort()
  const bezahlt = (z: string): string =>
    o.bezahlt && z.startsWith(isoMonat(LAUFMONAT)) ? z.replace('angeordnet', 'uebergeben') : z
  verlange(isDeepStrictEqual(ist, SOLL[akt].map(bezahlt).sort()), wo, `payments: ${ist.join(', ')}`)
  verlange((await befund(k, welt)).length === 0, wo, 'the ledger does not hold')
  const [z] = await k.frage<Record<string, number>>(
    `SELECT (SELECT count(*) FROM akte.dokument WHERE entscheidung = $1) AS schreiben,
            (SELECT count(*) FROM fall.fassung WHERE fall = $2) AS fassungen,
            (SELECT count(*) FROM zahlung.anordnung WHERE entscheidung = $1) AS anordnungen`,
    [entscheidung, fall],
  )
  const soll = { schreiben: 1, fassungen: akt === 'erst' ? 1 : 2, anordnungen: 1 }
  verlange(isDeepStrictEqual({ ...z }, soll), wo, JSON.stringify(z))
}

const system = (w: Welt) => ({ art: 'system', auftrag: 'pruefung', traeger: w.a.traeger }) as const
const befund = (k: Kopie, w: Welt) => mitRechten(k.db, system(w), (tx) => pruefeHauptbuch(tx, w.a.traeger))

const unterschied = (a: Abdruck, b: Abdruck): string =>
  Object.keys({ ...a, ...b })
    .filter((t) => a[t] !== b[t])
    .map((t) => `${t} ${a[t]?.split(' ')[0]} statt ${b[t]?.split(' ')[0]}`)
    .join(', ')
