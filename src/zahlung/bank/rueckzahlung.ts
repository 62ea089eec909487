import { err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../../kern/index.ts'
import { liesIban, listBankverbindungenVon, sepaland } from '../../stammdaten/index.ts'
import { stelleAuftrag, type Tx, type Umgebung, type Zeitpunkt } from '../../technik/index.ts'
import { banktageWeiter, istBanktag, tageDesTageslaufs } from '../bankkalender.ts'
import type { ZeilenRef } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from '../hauptbuch/hauptbuchSql.ts'
import { AUFTRAG_PLANE, laufauftrag } from '../lauf/auftraege.ts'
import type { Lauf } from '../lauf/lauf.ts'
import { insertLauf, type LaufRef, listGleicheLaeufe } from '../lauf/laufSql.ts'
import type { Laufumstaende } from '../lauf/legeLaufAn.ts'
import { kennzeichen } from '../sepa/kennzeichen.ts'
import { sepaText } from '../sepa/zeichensatz.ts'
import { findErgebnis, findZeile, insertErgebnis, sperreBank } from './bankSql.ts'
import type { KlaerenAbgelehnt } from './klaere.ts'
import { findKontoDerZeile, findRueckzahlung, insertRueckzahlung, type Rueckzahlung } from './rueckzahlungSql.ts'
import { listSperren } from './sperreSql.ts'
import { zeilenbuchung } from './verwahrung.ts'
import type { Bankzeile, Ergebnis } from './zeile.ts'

export type RueckzahlenAbgelehnt =
  | KlaerenAbgelehnt
  /** Only a credit that is held; no return of our own transfer and nothing the bank took back. */
  | { readonly art: 'nichtRueckzahlbar' }
  | { readonly art: 'grundFehlt' }
  /** The bank names no account of the sender, or none a file can pay to. */
  | { readonly art: 'absenderFehlt' }
  /** Money came back from this account. */
  | { readonly art: 'kontoGesperrt' }
  /** The account it came in on is no confirmed one of this Träger any more. */
  | { readonly art: 'zahlerkontoFehlt' }

/** Whether who sent it may get it back. */
export function istRueckzahlbar(z: Bankzeile): boolean {
  const rueckgabe = z.storno || z.gruende.length > 0 || z.vorgang?.endsWith('/RRTN') === true
  return z.richtung === 'gutschrift' && z.betrag !== null && z.betrag > 0 && !rueckgabe
}

/**
 * One person decides that a held credit goes back to the account it came from, by the account it came in on. That is a run of
 * its own with this one transfer: released by somebody else, or discarded, like any run. Until then it cannot be assigned.
 */
export async function beschliesseRueckzahlung(
  tx: Tx,
  u: Laufumstaende & { readonly von: Kennung<'Bediensteter'> },
  traeger: TraegerNr,
  x: { readonly zeile: ZeilenRef; readonly grund: string },
): Promise<Result<Kennung<'Zahllauf'>, RueckzahlenAbgelehnt>> {
  await sperreBank(tx, traeger)
  const z = await findZeile(tx, traeger, x.zeile)
  const bisher = await findErgebnis(tx, traeger, x.zeile)
  if (z === undefined || bisher?.ergebnis !== 'verwahrt') return err({ art: 'nichtOffen' })
  if (bisher.grund === 'rueckzahlungBeschlossen') return err({ art: 'gehtZurueck' })
  if (!istRueckzahlbar(z) || z.betrag === null) return err({ art: 'nichtRueckzahlbar' })
  const grund = x.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  const iban = liesIban(z.iban ?? '')
  const name = sepaText(z.name ?? '')
    .text.slice(0, 70)
    .trim()
  if (!iban.ok || sepaland(iban.wert) !== 'ewr' || name === '') return err({ art: 'absenderFehlt' })
  if ((await listSperren(tx, traeger, { ibans: [iban.wert], faelle: [] })).length > 0)
    return err({ art: 'kontoGesperrt' })
  const lauf = await laufFuer(tx, u, traeger, x.zeile)
  if (lauf === undefined) return err({ art: 'zahlerkontoFehlt' })
  if (!(await insertLauf(tx, lauf))) throw new Error('two runs of one number at the same moment')
  const endToEndId = kennzeichen(lauf.schluessel, `${lauf.id}/rueckzahlung`)
  const zweck = sepaText(`Rückzahlung Ihrer Überweisung ${z.zweck ?? ''}`)
    .text.slice(0, 140)
    .trim()
  const { betrag } = z
  const r: Rueckzahlung = { lauf: lauf.id, zeile: x.zeile, endToEndId, name, iban: iban.wert, betrag, zweck, grund }
  await insertRueckzahlung(tx, traeger, r)
  await setze(
    tx,
    traeger,
    r,
    { ergebnis: 'verwahrt', grund: 'rueckzahlungBeschlossen' },
    { von: u.von, jetzt: u.jetzt },
  )
  await stelleAuftrag(tx, laufauftrag(AUFTRAG_PLANE, lauf))
  return ok(lauf.id)
}

async function laufFuer(
  tx: Tx,
  u: Laufumstaende & { readonly von: Kennung<'Bediensteter'> },
  traeger: TraegerNr,
  zeile: ZeilenRef,
): Promise<Lauf | undefined> {
  const iban = await findKontoDerZeile(tx, traeger, zeile)
  const unsere = await listBankverbindungenVon(tx, { art: 'traeger', id: traeger })
  const konto = unsere.findLast((k) => k.iban === iban && k.zustand === 'bestaetigt')
  if (konto === undefined) return undefined
  const zahlerkonto = { konto: konto.konto, version: konto.version }
  const tage = tageDesTageslaufs(istBanktag(u.heute) ? u.heute : banktageWeiter(u.heute, 1))
  const ort = { traeger, zahlerkonto, art: 'rueckzahlung' as const }
  const gleiche = await listGleicheLaeufe(tx, { ...ort, ausfuehrung: tage.ausfuehrung })
  return {
    ...tage,
    ...ort,
    id: kennung<'Zahllauf'>(u.kennung()),
    monat: null,
    nummer: (gleiche.at(-1)?.nummer ?? 0) + 1,
    schluessel: u.zufall(32),
    angelegtAm: u.jetzt,
    angelegtVon: u.von,
  }
}

/** Its run was released: the money leaves where it is held. @throws if it is not held any more: nothing may leave */
export async function uebergibRueckzahlung(tx: Tx, umgebung: Umgebung, ref: LaufRef): Promise<void> {
  await sperreBank(tx, ref.traeger)
  const { r, z } = await ladeBeschlossene(tx, ref)
  const u = { jetzt: umgebung.uhr.jetzt(), heute: umgebung.uhr.heute(), kennung: umgebung.kennung }
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const kopf = { traeger: ref.traeger, entscheidung: null, lauf: ref.lauf, gebuchtAm: u.jetzt }
  await insertVorgang(tx, { ...kopf, id: vorgang, art: 'uebergabe' })
  const buchung = zeilenbuchung(u, { ...z, betrag: r.betrag }, { vorgang, soll: 'verwahrung', haben: 'unterwegs' })
  await insertBuchungen(tx, ref.traeger, [buchung])
  const wer = { von: null, jetzt: u.jetzt }
  await setze(tx, ref.traeger, r, { ergebnis: 'zurueckgezahlt', grund: 'rueckzahlungUnterwegs' }, wer)
}

/** Its run was discarded: it is held as before. */
export async function verwirfRueckzahlung(
  tx: Tx,
  wer: { readonly von: Kennung<'Bediensteter'>; readonly jetzt: Zeitpunkt },
  ref: LaufRef,
): Promise<void> {
  await sperreBank(tx, ref.traeger)
  const { r } = await ladeBeschlossene(tx, ref)
  await setze(tx, ref.traeger, r, { ergebnis: 'verwahrt', grund: 'rueckzahlungVerworfen' }, wer)
}

async function ladeBeschlossene(tx: Tx, ref: LaufRef): Promise<{ readonly r: Rueckzahlung; readonly z: Bankzeile }> {
  const r = await findRueckzahlung(tx, ref)
  const z = r && (await findZeile(tx, ref.traeger, r.zeile))
  const bisher = r && (await findErgebnis(tx, ref.traeger, r.zeile))
  if (r === undefined || z === undefined) throw new Error(`run ${ref.lauf} sends nothing back`)
  if (bisher?.grund !== 'rueckzahlungBeschlossen') throw new Error(`run ${ref.lauf}: the money is not held any more`)
  return { r, z }
}

/** What has become of the entry by which the money came in. */
export async function setze(
  tx: Tx,
  traeger: TraegerNr,
  r: Pick<Rueckzahlung, 'zeile'>,
  e: Ergebnis,
  wer: { readonly von: Kennung<'Bediensteter'> | null; readonly jetzt: Zeitpunkt },
): Promise<void> {
  const bisher = await findErgebnis(tx, traeger, r.zeile)
  await insertErgebnis(tx, traeger, r.zeile, { ...e, folge: (bisher?.folge ?? 0) + 1, von: wer.von, am: wer.jetzt })
}
