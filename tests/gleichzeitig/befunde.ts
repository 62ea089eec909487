import { ladeFallstand } from '../../src/ablauf/index.ts'
import { listeDokumente } from '../../src/akte/index.ts'
import { ladeFassung, listeAenderungen } from '../../src/fall/index.ts'
import type { Kennung } from '../../src/kern/index.ts'
import { type Angeordnet, type Entscheidung, listeEntscheidungen, rechneNach } from '../../src/leistung/index.ts'
import { MUSTERSTADT, type Musternutzer } from '../../src/stammdaten/pruefung.ts'
import { mitRechten, type Tx, type Umgebung } from '../../src/technik/index.ts'
import { listZahlungen, pruefeHauptbuch, pruefeKette } from '../../src/zahlung/index.ts'
import { FELDER, type Feld, type Spur } from './gedraenge.ts'

/** What does not stand in the books as it was told, in words; none if all is well. */
export async function findeAbweichungen(
  umgebung: Umgebung,
  wer: Musternutzer,
  spuren: readonly Spur[],
): Promise<readonly string[]> {
  const h = { umgebung, nutzer: wer.nutzer }
  const befunde: string[] = []
  for (const s of spuren) {
    const stand = await ladeFallstand(h, s.fall)
    const werte = stand?.inhalt.angaben.wohnung
    for (const feld of FELDER) {
      const soll = ANFANG[feld] + s.erhoeht[feld]
      if (werte?.[feld] !== soll) befunde.push(`${s.fall}: ${feld} is ${String(werte?.[feld])}, told ${soll}`)
    }
    if (new Set(s.versionen).size !== s.versionen.length) befunde.push(`${s.fall}: a version was told twice`)
    befunde.push(...(await mitRechten(umgebung.db, wer.akteur, (tx) => pruefeEntscheidungen(tx, s))))
  }
  befunde.push(...(await mitRechten(umgebung.db, wer.akteur, pruefeBuecher)))
  return befunde
}

const ANFANG: Readonly<Record<Feld, number>> = { grundmiete_cent: 400_00, nebenkosten_cent: 80_00 }
const REGELBEDARF_UND_HEIZUNG = 563_00 + 70_00 // § 20 Abs. 1a SGB II in 2026, and the heating of the household

async function pruefeEntscheidungen(tx: Tx, s: Spur): Promise<readonly string[]> {
  const alle = await listeEntscheidungen(tx, { traeger: MUSTERSTADT, fall: s.fall })
  const angeordnet = alle.filter((e): e is Angeordnet => e.zustand === 'angeordnet').sort((a, b) => a.folge - b.folge)
  const befunde: string[] = []
  const sage = (e: Entscheidung | undefined, was: string): void => void befunde.push(`${s.fall} ${e?.id ?? ''}: ${was}`)
  if (!gleich(ids(angeordnet), ids(s.angeordnet))) sage(undefined, 'ordered is not what was told')
  const zurueck = alle.filter((e) => e.zustand === 'zurueckgegeben')
  if (!gleich(ids(zurueck), [...s.zurueckgegeben].sort())) sage(undefined, 'given back is not what was told')
  const offen = alle.filter((e) => e.zustand === 'festgestellt')
  if (offen.length > 1) sage(offen[0], 'more than one waits for its order')
  const briefe = await listeDokumente(tx, { traeger: MUSTERSTADT, fall: s.fall })
  for (const [i, e] of angeordnet.entries()) {
    if (e.folge !== i + 1) sage(e, `is number ${e.folge} in place of ${i + 1}`)
    if (e.basisFassung !== (angeordnet[i - 1]?.fassung ?? null)) sage(e, 'does not start from the Fassung before it')
    if (e.angeordnetVon.personalnummer === e.festgestelltVon.personalnummer)
      sage(e, 'certified and ordered by one person')
    const danach = await listeAenderungen(tx, { traeger: MUSTERSTADT, entwurf: e.entwurf }, e.entwurfVersion)
    if (danach.length > 0) sage(e, 'its draft went on after it was certified')
    const bescheide = briefe.filter((b) => b.entscheidung === e.id && b.zustand === 'endgueltig')
    if (bescheide.length !== 1) sage(e, `has ${bescheide.length} notices`)
  }
  befunde.push(...(await pruefeGeld(tx, s, angeordnet.at(-1))))
  return befunde
}

const ids = (liste: readonly { readonly id: Kennung<'Entscheidung'> }[]): readonly string[] =>
  liste.map((e) => e.id).sort()
const gleich = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** Of each month there is to be paid what the Fassung ordered last comes to, no more and no less. */
async function pruefeGeld(tx: Tx, s: Spur, letzte: Angeordnet | undefined): Promise<readonly string[]> {
  const jeMonat = new Map<number, number>()
  for (const z of await listZahlungen(tx, MUSTERSTADT, s.fall))
    if (z.zustand !== 'abgeloest') jeMonat.set(z.monat, (jeMonat.get(z.monat) ?? 0) + z.betrag)
  if (letzte === undefined) return jeMonat.size === 0 ? [] : [`${s.fall}: money without an order`]
  const fassung = await ladeFassung(tx, MUSTERSTADT, letzte.fassung)
  const wohnung = fassung?.inhalt.angaben.angaben.wohnung
  if (wohnung?.art !== 'unterkunft') return [`${s.fall}: a Fassung without the flat`]
  const soll = REGELBEDARF_UND_HEIZUNG + (wohnung.grundmiete_cent ?? 0) + (wohnung.nebenkosten_cent ?? 0)
  const falsch = [...jeMonat].filter(([, betrag]) => betrag !== soll)
  if (jeMonat.size !== MONATE) return [`${s.fall}: ${jeMonat.size} months to be paid`]
  return falsch.map(([monat, betrag]) => `${s.fall}: ${betrag} in month ${monat}, ordered ${soll}`)
}
const MONATE = 12

async function pruefeBuecher(tx: Tx): Promise<readonly string[]> {
  const buch = await pruefeHauptbuch(tx, MUSTERSTADT)
  const kette = await pruefeKette(tx, MUSTERSTADT)
  const nach = await rechneNach(tx, { traeger: MUSTERSTADT, nach: null, anzahl: 100_000 })
  return [
    ...buch.map((b) => `ledger: ${b.regel} ${b.was} ${b.id}`),
    ...kette.gebrochen.map((n) => `chain broken at ${n}`),
    ...nach.vorfaelle.map((v) => `computed again, ${v.entscheidung} comes out differently`),
  ]
}
