import {
  type Cent,
  cent,
  err,
  hashVon,
  type Kennung,
  kennung,
  ok,
  type Result,
  summe,
  type TraegerNr,
} from '../../kern/index.ts'
import { type KontoRef, listBankverbindungen } from '../../stammdaten/index.ts'
import { stelleAuftrag, type Tx } from '../../technik/index.ts'
import { tageDerSofortzahlung } from '../bankkalender.ts'
import { legeAn, loeseAb, postenbuchung } from '../bucheAnordnung.ts'
import { bucheEinzahlung } from '../bucheEingang.ts'
import type { ForderungMitStand } from '../forderung.ts'
import { listForderungen, sperreForderungen } from '../forderungSql.ts'
import type { Buchungsumstaende } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from '../hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import { anspruchSchluessel, type Posten } from '../posten.ts'
import {
  insertAnordnung,
  insertEreignisse,
  listDarlehenszahlungen,
  listUeberzahlungen,
  listZahlungen,
  type Zahlung,
  type ZahlungMitStand,
} from '../zahlungSql.ts'
import { istRuecklaeufer } from '../zahlungszustand.ts'
import { insertNeuanweisung } from './ruecklaeuferSql.ts'
import { insertSperrende, listSperren } from './sperreSql.ts'

type Umstaende = Buchungsumstaende & { readonly von: Kennung<'Bediensteter'> }
type Welche = {
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly zahlung: Kennung<'Zahlung'>
}

export type NeuanweisungAbgelehnt =
  /** No such payment in this case, or it is with the payee or replaced already. */
  | { readonly art: 'keinRuecklaeufer' }
  | { readonly art: 'kontoNichtBestaetigt' }
  /** Money came back from this account, or the payments of the case stand still. */
  | { readonly art: 'kontoGesperrt' }
  | { readonly art: 'fallGesperrt' }
  /** The account belongs to somebody else than the one the money was for. */
  | { readonly art: 'andererInhaber' }
  /** All of it was found overpaid meanwhile: it pays off the claim instead. */
  | { readonly art: 'wirdZurueckgefordert' }
  /** A part is claimed, and on that claim was paid already: it does not take the part that came back (`mitBezahltem`). */
  | { readonly art: 'schonBezahlt'; readonly bezahlt: Cent }
  /** A part is claimed on a claim that was forgiven or set off, or was paid while the money is for a landlord or supplier. */
  | { readonly art: 'keinOrt' }

/**
 * Sends out again what came back, to an account of the same payee that a second person has confirmed: the old payment is
 * replaced by a new one, paid at once. What a decision claims of it meanwhile pays off that claim and does not go out. What
 * was paid on the claim before the money came back was paid too much: with `mitBezahltem` it goes out to the household too, so
 * that it has what it is due and has paid nothing of it itself; a landlord or supplier never gets it.
 */
export async function weiseNeuAn(
  tx: Tx,
  u: Umstaende,
  w: Welche & { readonly an: KontoRef; readonly mitBezahltem?: boolean | undefined },
): Promise<Result<Zahlung, NeuanweisungAbgelehnt>> {
  await sperreForderungen(tx, w)
  const alt = await findeRuecklaeufer(tx, w)
  if (alt === undefined) return err({ art: 'keinRuecklaeufer' })
  const teile = await teileAuf(tx, w, alt)
  if (teile === undefined) return err({ art: 'keinOrt' })
  if (teile.bezahlt > 0 && !gehtAnHaushalt(alt)) return err({ art: 'keinOrt' })
  if (teile.bezahlt > 0 && w.mitBezahltem !== true) return err({ art: 'schonBezahlt', bezahlt: teile.bezahlt })
  if (teile.frei.length === 0) return err({ art: 'wirdZurueckgefordert' })
  const abgelehnt = await pruefeKonto(tx, w, alt)
  if (abgelehnt !== undefined) return err(abgelehnt)
  const entscheidung = kennung<'Entscheidung'>(u.kennung())
  const planHash = hashVon({ neuanweisung: alt.id })
  const { traeger, fall } = w
  await insertAnordnung(tx, { traeger, fall, entscheidung, planHash, umplanung: true, am: u.jetzt })
  await loeseAb(tx, u, { traeger, entscheidung }, [alt])
  const tage = tageDerSofortzahlung(u.heute)
  const kopf = { ...alt, entscheidung, uebergabeAm: tage.uebergabe, wertstellungAm: tage.wertstellung }
  if (teile.belegt.length > 0) {
    const belegt: Zahlung = {
      ...kopf,
      id: kennung<'Zahlung'>(u.kennung()),
      anlass: 'verrechnung',
      posten: teile.belegt,
      betrag: summe(teile.belegt.map((p) => p.betrag)),
    }
    await legeAn(tx, u, { traeger, entscheidung }, [belegt])
    await zahleAb(tx, u, w, { ...belegt, zustand: 'angeordnet', nr: 0 }, teile.wege)
  }
  const neu: Zahlung = {
    ...kopf,
    id: kennung<'Zahlung'>(u.kennung()),
    anlass: alt.anlass === 'darlehen' ? 'darlehen' : 'sofort',
    posten: teile.frei.map((p) => ({ ...p, empfaenger: w.an })),
    betrag: summe(teile.frei.map((p) => p.betrag)),
  }
  await legeAn(tx, u, { traeger, entscheidung }, [neu])
  await insertNeuanweisung(tx, traeger, { alt: alt.id, neu: neu.id, von: u.von, am: u.jetzt })
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
  return ok(neu)
}

async function findeRuecklaeufer(tx: Tx, w: Welche): Promise<ZahlungMitStand | undefined> {
  const alle = [
    ...(await listZahlungen(tx, w.traeger, w.fall)),
    ...(await listDarlehenszahlungen(tx, w.traeger, w.fall)),
  ]
  return alle.find((z) => z.id === w.zahlung && istRuecklaeufer(z.zustand))
}

async function pruefeKonto(
  tx: Tx,
  w: Welche & { readonly an: KontoRef },
  alt: ZahlungMitStand,
): Promise<NeuanweisungAbgelehnt | undefined> {
  const altes = alt.posten[0]?.empfaenger
  const konten = await listBankverbindungen(tx, altes === undefined ? [w.an] : [w.an, altes])
  const neu = konten.find((k) => k.konto === w.an.konto && k.version === w.an.version)
  const bisher = konten.find((k) => k.konto === altes?.konto && k.version === altes.version)
  if (neu?.zustand !== 'bestaetigt') return { art: 'kontoNichtBestaetigt' }
  if (bisher !== undefined && (bisher.inhaber.art !== neu.inhaber.art || bisher.inhaber.id !== neu.inhaber.id))
    return { art: 'andererInhaber' }
  const sperren = await listSperren(tx, w.traeger, { ibans: [neu.iban], faelle: [w.fall] })
  if (sperren.some((s) => s.fall !== null)) return { art: 'fallGesperrt' }
  return sperren.length > 0 ? { art: 'kontoGesperrt' } : undefined
}

export type VereinnahmenAbgelehnt =
  | { readonly art: 'keinRuecklaeufer' }
  /** Not all of it is claimed: it is paid again, or a decision lets it fall. */
  | { readonly art: 'keineForderung' }
  /** On the claim was paid already, less is open than came back: it goes out anew with what was paid. */
  | { readonly art: 'schonBezahlt' }
  | { readonly art: 'keinOrt' }

/** What came back was found overpaid before, all of it, and is claimed: it pays off those claims. */
export async function vereinnahme(tx: Tx, u: Umstaende, w: Welche): Promise<Result<null, VereinnahmenAbgelehnt>> {
  await sperreForderungen(tx, w)
  const z = await findeRuecklaeufer(tx, w)
  if (z === undefined) return err({ art: 'keinRuecklaeufer' })
  const teile = await teileAuf(tx, w, z)
  if (teile === undefined) return err({ art: 'keinOrt' })
  if (teile.bezahlt > 0) return err({ art: 'schonBezahlt' })
  if (teile.frei.length > 0) return err({ art: 'keineForderung' })
  await zahleAb(tx, u, w, z, teile.wege)
  return ok(null)
}

type Weg = { readonly forderung: Kennung<'Forderung'>; readonly betrag: Cent }

type Teile = {
  /** What of it pays off claims, and which. */
  readonly belegt: readonly Posten[]
  readonly wege: readonly Weg[]
  /** What goes out: what is still due to the household, and what was paid on its claim too much. */
  readonly frei: readonly Posten[]
  /** What of `frei` was claimed and is paid already. */
  readonly bezahlt: Cent
}

const gehtAnHaushalt = (z: ZahlungMitStand): boolean =>
  z.posten.every((p) => p.empfaengerart === 'bedarfsgemeinschaft' || p.empfaengerart === 'person')

/** Undefined: a part of it is claimed by claims that take nothing more, and were not paid either. */
async function teileAuf(tx: Tx, w: Welche, z: ZahlungMitStand): Promise<Teile | undefined> {
  const ueberzahlt = await listUeberzahlungen(tx, w.traeger, w.fall)
  const forderungen = (await listForderungen(tx, w)).map(aufnahmeVon)
  const wege: Weg[] = []
  let ohneOrt = 0
  const teile = z.posten.map((p) => {
    const gefallen = ueberzahlt.filter((x) => anspruchSchluessel(x) === anspruchSchluessel(p)).map((x) => x.betrag)
    const gefordert = Math.min(p.betrag, summe(gefallen))
    const eigene = wegeAuf(forderungen, p, gefordert)
    wege.push(...eigene.wege)
    ohneOrt += eigene.ohneOrt
    const belegt = summe(eigene.wege.map((x) => x.betrag))
    return {
      belegt: { ...p, betrag: belegt },
      frei: { ...p, betrag: cent(p.betrag - belegt) },
      bezahlt: eigene.bezahlt,
    }
  })
  if (ohneOrt > 0) return undefined
  return {
    belegt: teile.map((t) => t.belegt).filter((p) => p.betrag > 0),
    wege: zusammen(wege),
    frei: teile.map((t) => t.frei).filter((p) => p.betrag > 0),
    bezahlt: summe(teile.map((t) => t.bezahlt)),
  }
}

/** A claim, and what of it is open and was paid, less what has found its way. */
type Aufnahme = { readonly f: ForderungMitStand; offen: number; bezahlt: number }

const aufnahmeVon = (f: ForderungMitStand): Aufnahme => ({
  f,
  offen: f.offen,
  bezahlt: f.einbehalten + summe(f.eingaenge.filter((e) => e.berichtigt === null).map((e) => e.betrag)),
})

/**
 * A part of a person to the claims on her for this month, the oldest first, as far as they are open; of the rest what was
 * paid on them. What is left then was forgiven, or set off against a back-payment.
 */
function wegeAuf(
  forderungen: readonly Aufnahme[],
  p: Posten,
  gefordert: number,
): { readonly wege: readonly Weg[]; readonly bezahlt: Cent; readonly ohneOrt: number } {
  const ihre = forderungen.filter((x) => x.f.person === p.person && x.f.posten.some((q) => q.monat === p.monat))
  const wege: Weg[] = []
  let rest = gefordert
  for (const x of ihre) {
    const betrag = cent(Math.min(x.offen, rest))
    if (betrag > 0) wege.push({ forderung: x.f.id, betrag })
    x.offen -= betrag
    rest -= betrag
  }
  let bezahlt = 0
  for (const x of ihre) {
    const betrag = Math.min(x.bezahlt, rest)
    x.bezahlt -= betrag
    rest -= betrag
    bezahlt += betrag
  }
  return { wege, bezahlt: cent(bezahlt), ohneOrt: rest }
}

/** One payment a claim. */
function zusammen(wege: readonly Weg[]): readonly Weg[] {
  return [...new Set(wege.map((x) => x.forderung))].map((forderung) => ({
    forderung,
    betrag: summe(wege.filter((x) => x.forderung === forderung).map((x) => x.betrag)),
  }))
}

/**
 * Pays claims off with a payment that does not leave the house: from where its money is held, or is owed, to the bank, and from
 * there on the claims, which leaves the account as it is.
 * @throws if a run is about to set the claim off: nothing of this may stay, it is tried again afterwards
 */
async function zahleAb(tx: Tx, u: Umstaende, w: Welche, z: ZahlungMitStand, wege: readonly Weg[]): Promise<void> {
  const { traeger, fall } = w
  const wohin = { zustand: 'vereinnahmt' as const, lauf: null, entscheidung: null, am: u.jetzt }
  await insertEreignisse(tx, traeger, [{ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }], wohin)
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const kopf = { traeger, entscheidung: null, lauf: null, gebuchtAm: u.jetzt, buchungstag: u.heute }
  await insertVorgang(tx, { ...kopf, id: vorgang, art: 'vereinnahmung' })
  const soll = istRuecklaeufer(z.zustand) ? 'verwahrung' : 'verbindlichkeit'
  const buchungen = z.posten.map((p) => postenbuchung(u, z, p, { vorgang, soll, haben: 'bank' }))
  await insertBuchungen(tx, traeger, buchungen)
  for (const { forderung, betrag } of wege) {
    const id = kennung<'Einzahlung'>(u.kennung())
    const eingang = { id, traeger, fall, betrag, eingegangenAm: u.heute, beleg: `Rückläufer ${z.id}` }
    const r = await bucheEinzahlung(tx, u, { ...eingang, auf: { forderung } })
    if (!r.ok) throw new Error(`claim ${forderung} does not take ${betrag}: ${r.ablehnung.art}`)
  }
}

export type AufhebenAbgelehnt = { readonly art: 'unbekannt' } | { readonly art: 'grundFehlt' }

/** Lets money go again to an account, or to a case: the bank was wrong, or it is cleared. Returns the locks lifted. */
export async function hebeSperrenAuf(
  tx: Tx,
  u: Umstaende,
  w: Pick<Welche, 'traeger'> & {
    readonly sperren: readonly Kennung<'Auszahlungssperre'>[]
    readonly grund: string
  },
): Promise<Result<number, AufhebenAbgelehnt>> {
  const grund = w.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  let aufgehoben = 0
  for (const sperre of w.sperren)
    if (await insertSperrende(tx, w.traeger, { sperre, grund, von: u.von, am: u.jetzt })) aufgehoben++
  return aufgehoben === 0 ? err({ art: 'unbekannt' }) : ok(aufgehoben)
}
