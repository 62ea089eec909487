import { type Cent, type Kennung, kennung, summe, type TraegerNr } from '../../kern/index.ts'
import { stelleAuftrag, type Tx } from '../../technik/index.ts'
import { type Buchung, type Buchungsumstaende, titel } from '../hauptbuch/buchung.ts'
import { insertBuchungen } from '../hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import { AUFTRAG_NOTLISTE, laufauftrag } from '../lauf/auftraege.ts'
import { listNotlaeufe } from '../lauf/notzahlungSql.ts'
import { insertEreignisse } from '../zahlungSql.ts'
import type { Zahlungszustand } from '../zahlungszustand.ts'
import {
  findErgebnis,
  insertErgebnis,
  listNeueZeilen,
  listRueckgaben,
  listWartendeZeilen,
  sperreBank,
} from './bankSql.ts'
import { auftragsstatus, rueckgabefolge } from './rueckgabe.ts'
import { belasteRueckzahlung, kommtRueckzahlungZurueck, weiseRueckzahlungAb } from './rueckzahlungsmeldung.ts'
import { insertSperre } from './sperreSql.ts'
import { type Gemeint, type Gesendet, listGesendete, listSendeposten } from './ueberweisungSql.ts'
import { gibVerwahrtesFrei, verwahre, vorgangDerZeile } from './verwahrung.ts'
import type { Bankzeile, Ergebnis } from './zeile.ts'

export type Bankumstaende = Buchungsumstaende & {
  /** A credit that is no return: books it on the claim its text names, if it names one (another room finds the case). */
  readonly bucheGutschrift: (tx: Tx, z: Bankzeile & { readonly betrag: Cent }) => Promise<Ergebnis>
}

export type Verarbeitet = {
  /** Cases of which something has changed. */
  readonly faelle: ReadonlySet<Kennung<'Leistungsfall'>>
  /** There is more to do. */
  readonly weiter: boolean
}

const JE_PORTION = 200
const JE_BUCHEN = 2_000

/**
 * Lets the pieces of messages take effect, in the order they came: at most one worker a Träger. When nothing new is left,
 * those that waited for another one are tried again, until a round changes nothing. So the end is the same in whatever order
 * and how often the messages come.
 */
export async function verarbeiteBank(tx: Tx, u: Bankumstaende, traeger: TraegerNr): Promise<Verarbeitet> {
  await sperreBank(tx, traeger)
  const faelle = new Set<Kennung<'Leistungsfall'>>()
  const neue = await listNeueZeilen(tx, traeger, JE_PORTION)
  for (const z of neue) await verarbeite(tx, u, traeger, z, faelle)
  const weiter = neue.length === JE_PORTION
  if (neue.length > 0 && !weiter) {
    let bewegt = true
    while (bewegt) {
      bewegt = false
      for (const z of await listWartendeZeilen(tx, traeger)) {
        bewegt = (await verarbeite(tx, u, traeger, z, faelle)) || bewegt
      }
    }
  }
  if (neue.length > 0) await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
  return { faelle, weiter }
}

type Akt = Bankumstaende & { readonly traeger: TraegerNr; readonly faelle: Set<Kennung<'Leistungsfall'>> }

/** Returns whether it has another result than before. */
async function verarbeite(
  tx: Tx,
  u: Bankumstaende,
  traeger: TraegerNr,
  z: Bankzeile,
  faelle: Set<Kennung<'Leistungsfall'>>,
): Promise<boolean> {
  const bisher = await findErgebnis(tx, traeger, z)
  const e = await ergebnisVon(tx, { ...u, traeger, faelle }, z)
  if (bisher?.ergebnis === e.ergebnis) return false
  if (bisher?.ergebnis === 'verwahrt') await gibVerwahrtesFrei(tx, u, traeger, z)
  if (e.ergebnis === 'verwahrt') await verwahre(tx, u, traeger, z)
  await insertErgebnis(tx, traeger, z, { ...e, folge: (bisher?.folge ?? 0) + 1, von: null, am: u.jetzt })
  return true
}

async function ergebnisVon(tx: Tx, a: Akt, z: Bankzeile): Promise<Ergebnis> {
  if (z.art === 'status') return ausStatus(tx, a, z)
  if (z.doppelt) return { ergebnis: 'bekannt', grund: 'doppelterAuszug' }
  if (z.status !== 'BOOK' || z.format.startsWith('camt.052')) return { ergebnis: 'ohneWirkung', grund: 'nichtGebucht' }
  if (z.betrag === null) return { ergebnis: 'zuKlaeren', grund: 'fremdeWaehrung' }
  if (z.betrag === 0) return { ergebnis: 'ohneWirkung', grund: 'gebucht' }
  const mitBetrag = { ...z, betrag: z.betrag }
  if (istAvis(z)) return istRueckgabe(z) && !z.storno ? ausRueckgabe(tx, a, mitBetrag) : NUR_AVIS
  if (z.storno) return { ergebnis: 'verwahrt', grund: 'storniert' }
  if (z.richtung === 'belastung') return ausBelastung(tx, a, mitBetrag)
  return istRueckgabe(z) ? ausRueckgabe(tx, a, mitBetrag) : a.bucheGutschrift(tx, mitBetrag)
}

const NUR_AVIS: Ergebnis = { ergebnis: 'ohneWirkung', grund: 'nurAvis' }

/** An advice announces; only returns take effect by it, everything else by the statement. */
const istAvis = (z: Bankzeile): boolean => z.format.startsWith('camt.054')

const istRueckgabe = (z: Bankzeile): boolean =>
  z.richtung === 'gutschrift' && (z.gruende.length > 0 || z.vorgang?.endsWith('/RRTN') === true)

/** pain.002: what the bank says before it books (PAY-12). */
async function ausStatus(tx: Tx, a: Akt, z: Bankzeile): Promise<Ergebnis> {
  switch (auftragsstatus(z.status ?? undefined)) {
    case 'angenommen':
      return { ergebnis: 'angenommen', grund: 'gemeldet' }
    case 'nameAbweichend':
      return { ergebnis: 'zuKlaeren', grund: 'nameWeichtAb', zahlung: await einzige(tx, a, z) }
    case 'nameFalsch':
      return nameFalsch(tx, a, z)
    case 'zuKlaeren':
      return { ergebnis: 'zuKlaeren', grund: 'unbekannterStatus', zahlung: await einzige(tx, a, z) }
    case 'abgewiesen':
      return weiseAb(tx, a, z)
  }
}

function gemeint(z: Bankzeile): Gemeint | undefined {
  if (z.endToEndId !== null && z.endToEndId !== '') return { endToEndId: z.endToEndId }
  if (z.art === 'status' && z.ebene === 'ueberweisung') return undefined
  return z.datei === null && z.sammler === null ? undefined : { datei: z.datei ?? '', sammler: z.sammler }
}

async function einzige(tx: Tx, a: Akt, z: Bankzeile): Promise<Kennung<'Zahlung'> | undefined> {
  const g = gemeint(z)
  if (g === undefined || !('endToEndId' in g)) return undefined
  return (await listGesendete(tx, a.traeger, g))[0]?.zahlung
}

/** PAY-11: the name does not belong to the account. No more money goes there until a person has decided. */
async function nameFalsch(tx: Tx, a: Akt, z: Bankzeile): Promise<Ergebnis> {
  const g = gemeint(z)
  const [s] = g !== undefined && 'endToEndId' in g ? await listGesendete(tx, a.traeger, g) : []
  if (s === undefined) return { ergebnis: 'zuKlaeren', grund: 'unbekannteKennung' }
  await sperre(tx, a, s, 'konto', 'RVNM')
  return { ergebnis: 'zuKlaeren', grund: 'nameFalsch', zahlung: s.zahlung }
}

/** A refusal as double says nothing of the first submission: that is looked at by a person, nothing is paid again by it. */
async function weiseAb(tx: Tx, a: Akt, z: Bankzeile): Promise<Ergebnis> {
  const g = gemeint(z)
  const gesendete = g === undefined ? [] : await listGesendete(tx, a.traeger, g)
  const eine = gesendete.length === 1 ? gesendete[0]?.zahlung : undefined
  if (gesendete.length === 0) {
    const r = g === undefined ? undefined : await weiseRueckzahlungAb(tx, a, a.traeger, g, z)
    return r ?? { ergebnis: 'zuKlaeren', grund: 'unbekannteKennung' }
  }
  const folge = rueckgabefolge(z.gruende)
  if (folge.doppelt) return { ergebnis: 'zuKlaeren', grund: 'doppelteEinreichung', zahlung: eine }
  const offene = gesendete.filter((s) => s.zustand === 'uebergeben')
  if (offene.length === 0) {
    const schon = gesendete.every((s) => s.zustand === 'abgewiesen')
    if (!schon) return { ergebnis: 'zuKlaeren', grund: 'passtNichtZumStand', zahlung: eine }
    // refused with its whole file before: the reason comes only now
    for (const s of gesendete) await sperre(tx, a, s, folge.sperre, z.gruende[0] ?? '')
    return { ergebnis: 'bekannt', grund: 'schonGebucht', zahlung: eine }
  }
  await bewege(tx, a, z, offene, { zustand: 'abgewiesen', soll: 'unterwegs', haben: 'verwahrung' })
  for (const s of offene) await sperre(tx, a, s, folge.sperre, z.gruende[0] ?? '')
  return { ergebnis: 'abgewiesen', grund: 'gemeldet', zahlung: eine }
}

/** The bank has taken the money of a batch or of one transfer off the account. */
async function ausBelastung(tx: Tx, a: Akt, z: Bankzeile & { readonly betrag: Cent }): Promise<Ergebnis> {
  const g = gemeint(z)
  if (g === undefined) return { ergebnis: 'verwahrt', grund: 'ohneKennung' }
  const gesendete = await listGesendete(tx, a.traeger, g)
  if (gesendete.length === 0) {
    const r = await belasteRueckzahlung(tx, a, a.traeger, z, g)
    return r ?? { ergebnis: 'verwahrt', grund: 'unbekannteKennung' }
  }
  const offene = gesendete.filter((s) => s.zustand === 'uebergeben')
  if (offene.length === 0) return { ergebnis: 'verwahrt', grund: 'schonGebucht' }
  if (summe(offene.map((s) => s.betrag)) !== z.betrag) return { ergebnis: 'verwahrt', grund: 'summeWeichtAb' }
  await bewege(tx, a, z, offene, { zustand: 'ausgefuehrt', soll: 'unterwegs', haben: 'bank' })
  return {
    ergebnis: 'ausgefuehrt',
    grund: 'gebucht',
    zahlung: gesendete.length === 1 ? gesendete[0]?.zahlung : undefined,
  }
}

/**
 * Money comes back (PAY-13, PAY-14). Told by our id and the amount, never by a name. The advice books it; the statement of the
 * same return then only confirms, but a second one on a statement is money nobody knows.
 */
async function ausRueckgabe(tx: Tx, a: Akt, z: Bankzeile & { readonly betrag: Cent }): Promise<Ergebnis> {
  const unklar = (grund: Ergebnis['grund'], zahlung?: Kennung<'Zahlung'>): Ergebnis => ({
    ergebnis: istAvis(z) ? 'zuKlaeren' : 'verwahrt',
    grund,
    zahlung,
  })
  if (z.endToEndId === null) return unklar('ohneKennung')
  const [s] = await listGesendete(tx, a.traeger, { endToEndId: z.endToEndId })
  if (s === undefined) {
    const r = await kommtRueckzahlungZurueck(tx, a, a.traeger, z, z.endToEndId)
    return r ?? unklar('unbekannteKennung')
  }
  if (s.betrag !== z.betrag) return unklar('betragWeichtAb', s.zahlung)
  await sperre(tx, a, s, rueckgabefolge(z.gruende).sperre, z.gruende[0] ?? '')
  switch (s.zustand) {
    case 'ausgefuehrt':
      await bewege(tx, a, z, [s], { zustand: 'zurueckgekommen', soll: 'bank', haben: 'verwahrung' })
      return { ergebnis: 'zurueckgekommen', grund: 'gebucht', zahlung: s.zahlung }
    case 'uebergeben':
      return { ergebnis: istAvis(z) ? 'wartet' : 'verwahrt', grund: 'vorDerBelastung', zahlung: s.zahlung }
    default:
      return nochmals(tx, a, z, s)
  }
}

/** Its payment has come back before: the same return in the other kind of message, or another one. */
async function nochmals(tx: Tx, a: Akt, z: Bankzeile, s: Gesendet): Promise<Ergebnis> {
  const bisher = await listRueckgaben(tx, a.traeger, s.zahlung)
  const { zahlung } = s
  if (bisher.length === 0) {
    return { ergebnis: istAvis(z) ? 'zuKlaeren' : 'verwahrt', grund: 'passtNichtZumStand', zahlung }
  }
  if (istAvis(z)) return { ergebnis: 'bekannt', grund: 'schonGebucht', zahlung }
  const vomAuszug = bisher.some((b) => b.format.startsWith('camt.053'))
  if (vomAuszug) return { ergebnis: 'verwahrt', grund: 'schonGebucht', zahlung }
  return { ergebnis: 'bestaetigt', grund: 'gebucht', zahlung }
}

async function sperre(tx: Tx, a: Akt, s: Gesendet, was: 'keine' | 'konto' | 'fall', code: string): Promise<void> {
  a.faelle.add(s.fall)
  if (was === 'keine') return
  const neue = { zahlung: s.zahlung, grund: code, am: a.jetzt }
  const id = () => kennung<'Auszahlungssperre'>(a.kennung())
  await insertSperre(tx, a.traeger, { ...neue, id: id(), iban: s.iban, fall: null })
  if (was === 'fall') await insertSperre(tx, a.traeger, { ...neue, id: id(), iban: null, fall: s.fall })
}

type Wohin = {
  readonly zustand: Extract<Zahlungszustand, 'ausgefuehrt' | 'abgewiesen' | 'zurueckgekommen'>
  readonly soll: Buchung['soll']
  readonly haben: Buchung['haben']
}

/** Moves payments on by one step and posts it, part by part, in the one transaction of their piece. */
async function bewege(tx: Tx, a: Akt, z: Bankzeile, alle: readonly Gesendet[], wohin: Wohin): Promise<void> {
  for (let ab = 0; ab < alle.length; ab += JE_BUCHEN) {
    const gesendete = alle.slice(ab, ab + JE_BUCHEN)
    await bewegePortion(tx, a, z, gesendete, wohin)
  }
}

async function bewegePortion(tx: Tx, a: Akt, z: Bankzeile, gesendete: readonly Gesendet[], w: Wohin): Promise<void> {
  for (const lauf of new Set(gesendete.map((s) => s.lauf))) {
    const ereignisse = gesendete
      .filter((s) => s.lauf === lauf)
      .map((s) => ({ zahlung: s.zahlung, nr: s.nr + 1, vorher: s.zustand }))
    const schritt = { zustand: w.zustand, lauf, entscheidung: null, meldung: z.meldung, am: a.jetzt }
    const bewegt = await insertEreignisse(tx, a.traeger, ereignisse, schritt)
    if (bewegt.size !== ereignisse.length) throw new Error('a payment was moved by somebody else')
    // An advance that did not arrive before the month met it is paid with the month (ADR 0052).
    if (w.zustand !== 'ausgefuehrt' && (await listNotlaeufe(tx, a.traeger)).some((n) => n.lauf === lauf))
      await stelleAuftrag(tx, laufauftrag(AUFTRAG_NOTLISTE, { traeger: a.traeger, id: lauf }))
  }
  const vorgang = await vorgangDerZeile(tx, a, a.traeger, z, 'bank')
  const posten = await listSendeposten(
    tx,
    a.traeger,
    gesendete.map((s) => s.zahlung),
  )
  const buchungen = posten.map(
    (p): Buchung => ({
      ...p,
      id: kennung<'Buchung'>(a.kennung()),
      vorgang,
      soll: w.soll,
      haben: w.haben,
      titel: titel(p.kostentraeger),
      storniert: null,
      gebuchtAm: a.jetzt,
    }),
  )
  await insertBuchungen(tx, a.traeger, buchungen)
  for (const s of gesendete) if (w.zustand !== 'ausgefuehrt') a.faelle.add(s.fall)
}
