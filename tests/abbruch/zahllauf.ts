// Kills the program at places of a payment run, from its making to the hand-over. The next program ends the run: every
// payment that is due goes once, in the very files of the undisturbed run; with the bank, what it said is booked once too.
import { isDeepStrictEqual } from 'node:util'
import { isoMonat, kennung } from '../../src/kern/index.ts'
import { mitRechten } from '../../src/technik/index.ts'
import { findLauf, ladeDateien, pruefeHauptbuch } from '../../src/zahlung/index.ts'
import type { Stelle } from '../proxy/proxy.ts'
import { type Akt, LAUFMONAT, tue, umgebungAn, type Welt } from './akte.ts'
import { pruefeBank } from './bankbild.ts'
import { waehleStellen } from './stellen.ts'
import { type Kopie, verlange, type Werkstatt, zeilenzahlen } from './welt.ts'

export type Laufbilanz = {
  readonly stellen: number
  readonly nachrichten: number
  /** In which state the killed program had left the run, and how often. */
  readonly stand: Readonly<Record<string, number>>
}

/** What can be seen of the run when it is handed over. */
export type Bild = {
  readonly dateien: readonly { readonly name: string; readonly sha256: string }[]
  readonly zahlungen: readonly string[]
  /** Paid off on claims by this run. */
  readonly einbehalten: readonly string[]
  readonly zeilen: Readonly<Record<string, number>>
  /** Of the bank's part; nothing without it. */
  readonly bank: readonly string[]
}

export async function toeteBeimZahllauf(
  w: Werkstatt,
  o: {
    readonly stellen: number
    readonly saat: string
    /** What the run has to set off, in Cent, each once. */
    readonly einbehalten?: readonly string[]
    /** The road goes on to the reconciled statement. */
    readonly mitBank?: boolean
    readonly melde?: ((zeile: string) => void) | undefined
  },
): Promise<Laufbilanz> {
  const akte: readonly Akt[] = o.mitBank ? ['lauf', 'bank'] : ['lauf']
  const ruhig = await w.mitKopie((k) => ungestoert(k, w.welt, akte))
  const soll = o.einbehalten ?? []
  const fehlt = o.mitBank ? ZUSTAENDE.filter((x) => !ruhig.bild.bank.some((z) => z.endsWith(x))) : []
  verlange(fehlt.length === 0, 'lauf', `the bank let nothing become ${fehlt.join()}`)
  verlange(isDeepStrictEqual(ruhig.bild.einbehalten, soll), 'lauf', `kept back: ${ruhig.bild.einbehalten.join()}`)
  const stand: Record<string, number> = {}
  for (const stelle of waehleStellen(ruhig.nachrichten, o.stellen, `${o.saat}/lauf`)) {
    const wo = `lauf ${stelle.wo} ${stelle.nachricht}/${ruhig.nachrichten.length}`
    const war = await w.mitKopie((k) => toeteBei(k, w.welt, { akte, stelle, wo, soll: ruhig.bild }))
    stand[war] = (stand[war] ?? 0) + 1
    o.melde?.(`${wo}: ${war}`)
  }
  return { stellen: o.stellen, nachrichten: ruhig.nachrichten.length, stand }
}

export async function ungestoert(
  k: Kopie,
  welt: Welt,
  akte: readonly Akt[],
): Promise<{ readonly nachrichten: string; readonly bild: Bild }> {
  const p = k.starte(akte)
  const code = await p.ende
  const nachrichten = k.proxy.nachrichten()
  const [lauf, saldo] = p.quittungen().map((q) => q.antwort)
  verlange(code === 0 && lauf !== undefined, 'lauf', `undisturbed: ${code} ${p.klagen()}`)
  return { nachrichten, bild: await nimmBild(k, welt, { lauf, saldo }, 'lauf undisturbed') }
}

/** `saldo`: what the bank answered, if it was asked. */
export async function nimmBild(
  k: Kopie,
  welt: Welt,
  { lauf, saldo }: { lauf: string; saldo: string | undefined },
  wo: string,
): Promise<Bild> {
  const bild = await pruefeLauf(k, welt, lauf, wo)
  return { ...bild, bank: saldo === undefined ? [] : await pruefeBank(k, welt, saldo, wo) }
}

async function toeteBei(
  k: Kopie,
  welt: Welt,
  o: { akte: readonly Akt[]; stelle: Stelle; wo: string; soll: Bild },
): Promise<string> {
  let getroffen = false
  k.proxy.bei(o.stelle, async () => {
    getroffen = true
    await p.toete()
  })
  const p = k.starte(o.akte)
  verlange((await p.ende) === 'SIGKILL' && getroffen, o.wo, `not killed: ${p.klagen()}`)
  await k.bisStille()
  const [da] = await k.frage<{ stand: string }>(
    `SELECT CASE WHEN EXISTS (SELECT 1 FROM zahlung.bankergebnis) THEN 'von der Bank gebucht'
                 WHEN EXISTS (SELECT 1 FROM zahlung.bankmeldung) THEN 'von der Bank gelesen'
            ELSE coalesce((SELECT zustand FROM zahlung.laufereignis e WHERE e.lauf = l.id ORDER BY nr DESC LIMIT 1), 'angelegt') END AS stand
       FROM zahlung.lauf l WHERE l.monat IS NOT DISTINCT FROM $1`,
    [laufmonat(welt)],
  )
  const stand = da?.stand ?? 'nichts'
  const quittiert = p.quittungen().length > 0
  verlange(!quittiert || NACH_DEM_LAUF.includes(stand), o.wo, `acknowledged, and the run is ${stand}`)
  verlange(await hauptbuchHaelt(k, welt), o.wo, 'the ledger does not hold after the kill')
  await k.gibAuftraegeFrei()
  const antworten: string[] = []
  const danach = umgebungAn(k.db, welt.uhr, 'abbruch/danach')
  for (const akt of o.akte) antworten.push(await tue(danach, welt, akt))
  const [lauf = '', saldo] = antworten
  vergleiche(await nimmBild(k, welt, { lauf, saldo }, o.wo), o.soll, o.wo)
  return stand
}

export function vergleiche(bild: Bild, soll: Bild, wo: string): void {
  verlange(isDeepStrictEqual(bild.bank, soll.bank), wo, `the bank's part: ${unterschied(bild.bank, soll.bank)}`)
  verlange(isDeepStrictEqual(bild.dateien, soll.dateien), wo, 'the files are others than undisturbed')
  verlange(isDeepStrictEqual(bild.zahlungen, soll.zahlungen), wo, 'other payments than undisturbed')
  verlange(isDeepStrictEqual(bild.einbehalten, soll.einbehalten), wo, `kept back: ${bild.einbehalten.join()}`)
  const anders = Object.keys(soll.zeilen).filter((t) => bild.zeilen[t] !== soll.zeilen[t])
  verlange(anders.length === 0, wo, `more or fewer rows than undisturbed: ${anders.join(', ')}`)
}

/** What a bank can make of a transfer. */
const ZUSTAENDE = ['ausgefuehrt', 'abgewiesen', 'zurueckgekommen']
const NACH_DEM_LAUF = ['uebergeben', 'von der Bank gelesen', 'von der Bank gebucht']
const unterschied = (ist: readonly string[], soll: readonly string[]): string =>
  JSON.stringify([ist.filter((z) => !soll.includes(z)), soll.filter((z) => !ist.includes(z))])

/** Every payment that was due stands in exactly one run; the sums of run, transfers, files and ledger are one. */
export async function pruefeLauf(k: Kopie, welt: Welt, id: string, wo: string): Promise<Omit<Bild, 'bank'>> {
  const ref = { traeger: welt.a.traeger, lauf: kennung<'Zahllauf'>(id) }
  const [lauf, dateien] = await mitRechten(k.db, system(welt), async (tx) => [
    await findLauf(tx, ref),
    await ladeDateien(tx, ref),
  ])
  verlange(lauf?.stand.zustand === 'uebergeben', wo, `the run is ${lauf?.stand.zustand}`)
  const zahlungen = await k.frage<{ id: string; laeufe: string[] }>(
    `SELECT z.id, coalesce((SELECT array_agg(u.lauf::text) FROM zahlung.ueberweisung u WHERE u.zahlung = z.id), '{}') AS laeufe
       FROM zahlung.zahlung z
      WHERE CASE WHEN $1::text IS NULL THEN z.anlass IN ('sofort', 'darlehen') ELSE z.monat = $1 AND z.anlass = 'monat' END
        AND z.empfaengerart <> 'einbehalt'
        AND NOT EXISTS (SELECT 1 FROM zahlung.ereignis e WHERE e.zahlung = z.id AND e.zustand = 'abgeloest')
      ORDER BY z.id`,
    [laufmonat(welt)],
  )
  const einmal = zahlungen.length > 0 && zahlungen.every((z) => isDeepStrictEqual(z.laeufe, [id]))
  verlange(einmal, wo, `due payments and their runs: ${JSON.stringify(zahlungen)}`)
  const [summen] = await k.frage<Record<'laeufe' | 'anzahl' | 'ueberweisungen' | 'buchungen', number>>(
    `SELECT (SELECT count(*) FROM zahlung.lauf WHERE monat IS NOT DISTINCT FROM $2) AS laeufe,
            (SELECT count(*) FROM zahlung.ueberweisung WHERE lauf = $1) AS anzahl,
            (SELECT sum(betrag_cent)::bigint FROM zahlung.ueberweisung WHERE lauf = $1) AS ueberweisungen,
            (SELECT sum(b.betrag_cent)::bigint FROM zahlung.buchung b JOIN zahlung.vorgang v ON v.id = b.vorgang
              WHERE v.lauf = $1 AND b.soll = 'verbindlichkeit' AND b.haben = 'unterwegs') AS buchungen`,
    [id, laufmonat(welt)],
  )
  const einbehalten = await k.frage<{ cent: string }>(
    `SELECT b.betrag_cent::text AS cent FROM zahlung.buchung b JOIN zahlung.vorgang v ON v.id = b.vorgang
      WHERE v.lauf = $1 AND b.soll = 'aufrechnung' AND b.haben = 'forderung' ORDER BY b.id`,
    [id],
  )
  const { anzahl, summe } = lauf.stand.inhalt
  const soll = { laeufe: 1, anzahl: zahlungen.length, ueberweisungen: summe, buchungen: summe }
  verlange(isDeepStrictEqual({ ...summen }, soll), wo, `${JSON.stringify(summen)} and the run says ${summe}`)
  const inDateien = dateien.map((d) => kopfsumme(new TextDecoder().decode(d.bytes)))
  verlange(inDateien.reduce((s, d) => s + d.cent, 0) === summe, wo, 'the files have another sum')
  verlange(inDateien.reduce((s, d) => s + d.anzahl, 0) === anzahl, wo, 'the files have another count')
  verlange(await hauptbuchHaelt(k, welt), wo, 'the ledger does not hold')
  return {
    dateien: dateien.map(({ name, sha256 }) => ({ name, sha256 })),
    zahlungen: zahlungen.map((z) => z.id),
    einbehalten: einbehalten.map((e) => e.cent),
    zeilen: zeilenzahlen(await k.abdruck()),
  }
}

/** Count and sum of the group header, as the bank reads them. */
function kopfsumme(xml: string): { readonly anzahl: number; readonly cent: number } {
  const m = /<NbOfTxs>(\d+)<\/NbOfTxs>\s*<CtrlSum>(\d+)\.(\d{2})<\/CtrlSum>/.exec(xml)
  return { anzahl: Number(m?.[1]), cent: Number(`${m?.[2]}${m?.[3]}`) }
}

/** Null: it is the run of the day. */
const laufmonat = (w: Welt): string | null => (w.tageslauf ? null : isoMonat(LAUFMONAT))
const system = (w: Welt) => ({ art: 'system', auftrag: 'pruefung', traeger: w.a.traeger }) as const
const hauptbuchHaelt = async (k: Kopie, w: Welt): Promise<boolean> =>
  (await mitRechten(k.db, system(w), (tx) => pruefeHauptbuch(tx, w.a.traeger))).length === 0
