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
import {
  insertAnordnung,
  insertEreignisse,
  listDarlehenszahlungen,
  listUeberzahlungen,
  listZahlungen,
  type Zahlung,
  type ZahlungMitStand,
} from '../zahlungSql.ts'
import { verbleibVon } from '../zahlungsstand.ts'
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
  /** Was found overpaid meanwhile: it pays off the claim instead. */
  | { readonly art: 'wirdZurueckgefordert' }

/**
 * Sends out again what came back, to an account of the same payee that a second person has confirmed: the old payment is
 * replaced by a new one with the same parts, paid at once. Postings: verwahrung an aufwand, aufwand an verbindlichkeit.
 */
export async function weiseNeuAn(
  tx: Tx,
  u: Umstaende,
  w: Welche & { readonly an: KontoRef },
): Promise<Result<Zahlung, NeuanweisungAbgelehnt>> {
  await sperreForderungen(tx, w)
  const alt = await findeRuecklaeufer(tx, w)
  if (alt === undefined) return err({ art: 'keinRuecklaeufer' })
  if (verbleibVon(alt, await listUeberzahlungen(tx, w.traeger, w.fall)) === 'gebunden')
    return err({ art: 'wirdZurueckgefordert' })
  const abgelehnt = await pruefeKonto(tx, w, alt)
  if (abgelehnt !== undefined) return err(abgelehnt)
  const entscheidung = kennung<'Entscheidung'>(u.kennung())
  const planHash = hashVon({ neuanweisung: alt.id })
  const { traeger, fall } = w
  await insertAnordnung(tx, { traeger, fall, entscheidung, planHash, umplanung: true, am: u.jetzt })
  await loeseAb(tx, u, { traeger, entscheidung }, [alt])
  const tage = tageDerSofortzahlung(u.heute)
  const neu: Zahlung = {
    ...alt,
    id: kennung<'Zahlung'>(u.kennung()),
    entscheidung,
    anlass: alt.anlass === 'darlehen' ? 'darlehen' : 'sofort',
    uebergabeAm: tage.uebergabe,
    wertstellungAm: tage.wertstellung,
    posten: alt.posten.map((p) => ({ ...p, empfaenger: w.an })),
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
  /** Nothing is claimed for the same money: it is paid again, or a decision lets it fall. */
  | { readonly art: 'keineForderung' }
  /** More came back than is open on the claims for it. */
  | { readonly art: 'zuViel' }

/**
 * What came back was found overpaid before and is claimed: it pays off those claims, part by part. Postings: verwahrung an
 * bank and bank an forderung, which leaves the account as it is.
 */
export async function vereinnahme(tx: Tx, u: Umstaende, w: Welche): Promise<Result<null, VereinnahmenAbgelehnt>> {
  await sperreForderungen(tx, w)
  const z = await findeRuecklaeufer(tx, w)
  if (z === undefined) return err({ art: 'keinRuecklaeufer' })
  if (verbleibVon(z, await listUeberzahlungen(tx, w.traeger, w.fall)) !== 'gebunden')
    return err({ art: 'keineForderung' })
  const wege = verteileAufForderungen(z, await listForderungen(tx, w))
  if (wege === undefined) return err({ art: 'zuViel' })
  const ereignis = { zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }
  const wohin = { zustand: 'vereinnahmt' as const, lauf: null, entscheidung: null, am: u.jetzt }
  await insertEreignisse(tx, w.traeger, [ereignis], wohin)
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const { traeger } = w
  await insertVorgang(tx, {
    traeger,
    id: vorgang,
    art: 'vereinnahmung',
    entscheidung: null,
    lauf: null,
    gebuchtAm: u.jetzt,
    buchungstag: u.heute,
  })
  const konten = { vorgang, soll: 'verwahrung', haben: 'bank' } as const
  await insertBuchungen(
    tx,
    traeger,
    z.posten.map((p) => postenbuchung(u, z, p, konten)),
  )
  for (const { forderung, betrag } of wege) {
    const id = kennung<'Einzahlung'>(u.kennung())
    const beleg = `Rückläufer ${z.id}`
    const r = await bucheEinzahlung(tx, u, {
      id,
      traeger,
      fall: w.fall,
      auf: { forderung },
      betrag,
      eingegangenAm: u.heute,
      beleg,
    })
    // a run is about to set the claim off: nothing of this may stay, it is tried again afterwards
    if (!r.ok) throw new Error(`claim ${forderung} does not take ${betrag}: ${r.ablehnung.art}`)
  }
  return ok(null)
}

type Weg = { readonly forderung: Kennung<'Forderung'>; readonly betrag: Cent }

/** Each person's part to the claims on her for these months, the oldest first; undefined: not all of it finds its place. */
function verteileAufForderungen(
  z: ZahlungMitStand,
  forderungen: readonly ForderungMitStand[],
): readonly Weg[] | undefined {
  const wege: Weg[] = []
  for (const person of new Set(z.posten.map((p) => p.person))) {
    let rest = summe(z.posten.filter((p) => p.person === person).map((p) => p.betrag))
    for (const forderung of forderungen.filter(
      (f) => f.person === person && f.posten.some((p) => p.monat === z.monat),
    )) {
      const betrag = forderung.offen < rest ? forderung.offen : rest
      if (betrag <= 0) continue
      wege.push({ forderung: forderung.id, betrag })
      rest = cent(rest - betrag)
    }
    if (rest > 0) return undefined
  }
  return wege
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
