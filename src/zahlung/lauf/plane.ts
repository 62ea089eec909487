import { type Bankverbindung, listBankverbindungen, sepaland } from '../../stammdaten/index.ts'
import { type Auftrag, type Bearbeiter, stelleAuftrag, type Tx, type Umgebung } from '../../technik/index.ts'
import { listFaelleMitAufrechnung } from '../aufrechnungSql.ts'
import { listSperren } from '../bank/sperreSql.ts'
import { sperreForderungen } from '../forderungSql.ts'
import { kennzeichen } from '../sepa/kennzeichen.ts'
import { sepaText } from '../sepa/zeichensatz.ts'
import { insertEreignisse } from '../zahlungSql.ts'
import { AUFTRAG_PLANE, AUFTRAG_SCHLIESSE, laufauftrag, laufVon } from './auftraege.ts'
import type { Lauf } from './lauf.ts'
import { findLauf, sperreLauf } from './laufSql.ts'
import { legeNotlisteAn, rechneNotzahlungAn } from './notzahlung.ts'
import { sperrePlanung } from './notzahlungSql.ts'
import {
  type Beiseitegrund,
  type Faellige,
  findLetztePortion,
  insertBeiseite,
  insertPortion,
  insertUeberweisungen,
  listFaellige,
  type Ueberweisungszeile,
} from './planungSql.ts'
import { verrechne } from './verrechne.ts'
import { zweckText } from './zweck.ts'

/** So many payments a transaction: short enough to lose little, long enough to cost little. */
const JE_PORTION = 1_000
const HOECHSTBETRAG = 999_999_999_99

/**
 * Plans one portion of a run and asks for the next, all in one transaction: whoever is killed leaves a
 * whole number of portions, and whoever comes next goes on from there.
 */
export const plane: Bearbeiter = planeZu(JE_PORTION)

export function planeZu(jePortion: number): Bearbeiter {
  return (tx, auftrag, umgebung) => planePortion(tx, auftrag, umgebung, jePortion)
}

async function planePortion(tx: Tx, auftrag: Auftrag, umgebung: Umgebung, jePortion: number): Promise<void> {
  const ref = laufVon(auftrag)
  await sperreLauf(tx, ref)
  const lauf = await findLauf(tx, ref)
  if (lauf?.stand.zustand !== 'angelegt') return
  const letzte = await findLetztePortion(tx, ref, 'planung')
  const { art } = lauf
  if (art === 'rueckzahlung') {
    // its one transfer is there since the decision
    if (letzte === undefined) await insertPortion(tx, ref, 'planung', { nr: 1, bisZahlung: null, bisFolge: 1 })
    await stelleAuftrag(tx, laufauftrag(AUFTRAG_SCHLIESSE, lauf))
    return
  }
  if (art === 'not' && letzte === undefined) await legeNotlisteAn(tx, umgebung, lauf)
  else await sperrePlanung(tx, ref.traeger)
  const faellige = await listFaellige(tx, { ...lauf, art }, letzte?.bisZahlung ?? null, jePortion)
  await sperreFaelleMitAufrechnung(tx, lauf, faellige)
  const einbehalten = faellige.filter((z) => z.empfaengerart === 'einbehalt')
  await verrechne(tx, umgebung, lauf, einbehalten)
  const andere = faellige.filter((z) => z.empfaengerart !== 'einbehalt')
  const zuZahlen = await rechneNotzahlungAn(tx, umgebung, ref.traeger, andere)
  const bisFolge = await nimmMit(tx, umgebung, lauf, zuZahlen, letzte?.bisFolge ?? 0)
  const bisZahlung = faellige.at(-1)?.id ?? letzte?.bisZahlung ?? null
  await insertPortion(tx, ref, 'planung', { nr: (letzte?.nr ?? 0) + 1, bisZahlung, bisFolge })
  const weiter = faellige.length === jePortion ? AUFTRAG_PLANE : AUFTRAG_SCHLIESSE
  await stelleAuftrag(tx, laufauftrag(weiter, lauf))
}

/** Money that comes in on a claim and a run that sets off against it wait for each other. */
async function sperreFaelleMitAufrechnung(tx: Tx, { traeger }: Lauf, faellige: readonly Faellige[]): Promise<void> {
  const faelle = faellige.map((z) => z.fall)
  for (const fall of await listFaelleMitAufrechnung(tx, traeger, faelle)) await sperreForderungen(tx, { traeger, fall })
}

/** Takes payments into the run; what cannot go is set aside with its reason and stays open. Returns the last number given. */
async function nimmMit(
  tx: Tx,
  umgebung: Umgebung,
  lauf: Lauf,
  faellige: readonly Faellige[],
  bisher: number,
): Promise<number> {
  const konten = await ladeKonten(tx, faellige)
  const ref = { traeger: lauf.traeger, lauf: lauf.id }
  const sperren = await ladeSperren(tx, lauf, faellige, konten)
  const geprueft = faellige.map((z) => {
    const konto = konten.get(schluessel(z.konto))
    return { z, ergebnis: sperren.grund(z, konto) ?? ueberweisungFuer(lauf, z, konto) }
  })
  const beiseite = geprueft.flatMap(({ z, ergebnis }) =>
    typeof ergebnis === 'string' ? [{ zahlung: z.id, grund: ergebnis }] : [],
  )
  await insertBeiseite(tx, ref, beiseite)
  const moegliche = geprueft.flatMap(({ z, ergebnis }) => (typeof ergebnis === 'string' ? [] : [{ z, ergebnis }]))
  const ereignisse = moegliche.map(({ z }) => ({ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }))
  const wohin = { zustand: 'eingeplant' as const, lauf: lauf.id, entscheidung: null, am: umgebung.uhr.jetzt() }
  const genommen = await insertEreignisse(tx, lauf.traeger, ereignisse, wohin)
  let folge = bisher
  const zeilen = moegliche
    .filter(({ z }) => genommen.has(z.id))
    .map(({ ergebnis }): Ueberweisungszeile => ({ ...ergebnis, folge: ++folge }))
  await insertUeberweisungen(tx, ref, zeilen)
  return folge
}

type Kontoschluessel = string
const schluessel = (ref: { readonly konto: string; readonly version: number }): Kontoschluessel =>
  `${ref.konto}/${ref.version}`

async function ladeKonten(
  tx: Tx,
  faellige: readonly Faellige[],
): Promise<ReadonlyMap<Kontoschluessel, Bankverbindung>> {
  const refs = new Map(faellige.map((z) => [schluessel(z.konto), z.konto]))
  const konten = refs.size === 0 ? [] : await listBankverbindungen(tx, [...refs.values()])
  return new Map(konten.map((k) => [schluessel(k), k]))
}

type Sperren = {
  readonly grund: (z: Faellige, konto: Bankverbindung | undefined) => Beiseitegrund | undefined
}

/** PAY-09: what came back from an account, or for a person who has died, is not sent after it (PAY-14). */
async function ladeSperren(
  tx: Tx,
  { traeger }: Lauf,
  faellige: readonly Faellige[],
  konten: ReadonlyMap<Kontoschluessel, Bankverbindung>,
): Promise<Sperren> {
  const ibans = [...konten.values()].map((k) => k.iban)
  const sperren = await listSperren(tx, traeger, { ibans, faelle: faellige.map((z) => z.fall) })
  const [gesperrt, faelle] = [new Set(sperren.map((s) => s.iban)), new Set(sperren.map((s) => s.fall))]
  return {
    grund: (z, konto) => {
      if (faelle.has(z.fall)) return 'fallGesperrt'
      return konto !== undefined && gesperrt.has(konto.iban) ? 'kontoGesperrt' : undefined
    },
  }
}

function ueberweisungFuer(
  lauf: Lauf,
  z: Faellige,
  konto: Bankverbindung | undefined,
): Omit<Ueberweisungszeile, 'folge'> | Beiseitegrund {
  if (konto?.zustand !== 'bestaetigt') return 'kontoNichtBestaetigt'
  if (sepaland(konto.iban) !== 'ewr') return 'landOhneAnschrift'
  const name = sepaText(konto.kontoinhaber).text.slice(0, 70).trim()
  if (name === '') return 'nameLeer'
  if (z.betrag > HOECHSTBETRAG) return 'betragZuHoch'
  const endToEndId = kennzeichen(lauf.schluessel, `${lauf.id}/${z.id}`)
  // to the payee it is the money of the month
  const anlass = lauf.art === 'not' ? 'monat' : z.anlass
  const zweck = zweckText({ ...z, anlass, endToEndId })
  return {
    zahlung: z.id,
    endToEndId,
    name,
    iban: konto.iban,
    bic: konto.bic ?? null,
    betrag: z.betrag,
    zweck,
    zweckcode: 'SSBE',
  }
}
