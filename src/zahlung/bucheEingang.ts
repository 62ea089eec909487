import {
  type Cent,
  cent,
  type Datum,
  err,
  type Kennung,
  kennung,
  ok,
  type Result,
  summe,
  type TraegerNr,
} from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'
import { listAufrechnungen } from './aufrechnungSql.ts'
import { forderungsbuchung } from './bucheForderung.ts'
import { aufrechnungVon } from './einbehalt.ts'
import { type Eingang, type ForderungMitStand, tilge, tilgungsfolge } from './forderung.ts'
import { insertBerichtigung, insertEingang, listForderungen, sperreForderungen } from './forderungSql.ts'
import { type Buchungsumstaende, storno } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang, listBuchungenDesVorgangs } from './hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from './hauptbuch/siegel.ts'
import { listZahlungen } from './zahlungSql.ts'
import { VERBLEIB } from './zahlungszustand.ts'

/** Money that came in, typed by hand from its receipt. */
export type Einzahlung = {
  /** Drawn when the form was made: the same payment sent twice is booked once. */
  readonly id: Kennung<'Einzahlung'>
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  /** The claim that was named; or all of a person, in the order of the law. */
  readonly auf: { readonly forderung: Kennung<'Forderung'> } | { readonly person: PersonId }
  readonly betrag: Cent
  readonly eingegangenAm: Datum
  readonly beleg: string
}

export type EingangAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** More than is still owed: the rest is not ours. */
  | { readonly art: 'zuViel'; readonly offen: Cent }
  | { readonly art: 'betragNull' }
  | { readonly art: 'belegFehlt' }
  /** This receipt is booked already, or its key with other figures. */
  | { readonly art: 'schonGebucht' }
  | { readonly art: 'inZukunft' }

type Umstaende = Buchungsumstaende & { readonly von: Kennung<'Bediensteter'> }

/**
 * Books a payment on one claim or, without a purpose, on those of a person: what is due first, the oldest first. Returns
 * the claims of the case as they stand then; the same payment a second time changes nothing.
 */
export async function bucheEinzahlung(
  tx: Tx,
  u: Umstaende,
  e: Einzahlung,
): Promise<Result<readonly ForderungMitStand[], EingangAbgelehnt>> {
  await sperreForderungen(tx, e)
  const alle = await listForderungen(tx, e)
  const beleg = e.beleg.trim()
  const bisher = alle.flatMap((f) => f.eingaenge.filter((x) => x.einzahlung === e.id))
  if (bisher.length > 0) return istDieselbe(bisher, e, beleg) ? ok(alle) : err({ art: 'schonGebucht' })
  const { auf } = e
  const gemeint = alle.filter((f) => ('forderung' in auf ? f.id === auf.forderung : f.person === auf.person))
  const abgelehnt = pruefe(gemeint, u, e, beleg, await vorgemerktIm(tx, e, gemeint))
  if (abgelehnt !== undefined) return err(abgelehnt)
  let rest: number = e.betrag
  for (const f of tilgungsfolge(gemeint, e.eingegangenAm)) {
    const betrag = cent(Math.min(rest, f.offen))
    rest -= betrag
    if (betrag > 0) await bucheAuf(tx, u, f, { ...e, beleg, betrag })
  }
  await stelleAuftrag(tx, auftragVersiegeln(e.traeger, u.jetzt))
  return ok(await listForderungen(tx, e))
}

function istDieselbe(bisher: readonly Eingang[], e: Einzahlung, beleg: string): boolean {
  return (
    summe(bisher.map((x) => x.betrag)) === e.betrag &&
    bisher.every((x) => x.eingegangenAm === e.eingegangenAm && x.beleg === beleg && x.berichtigt === null)
  )
}

/** What a run that is being planned is about to set off: a month it has begun to take does not move any more. */
export async function vorgemerktIm(
  tx: Tx,
  e: Pick<Einzahlung, 'traeger' | 'fall'>,
  gemeint: readonly ForderungMitStand[],
): Promise<Cent> {
  const aufrechnungen = await listAufrechnungen(tx, e)
  const meine = new Set(aufrechnungen.filter((a) => gemeint.some((f) => f.id === a.forderung)).map((a): string => a.id))
  if (meine.size === 0) return cent(0)
  const zahlungen = await listZahlungen(tx, e.traeger, e.fall)
  const begonnen = new Set(zahlungen.filter((z) => VERBLEIB[z.zustand] === 'gebunden').map((z) => z.monat))
  const teile = zahlungen.filter(
    (z) =>
      z.zustand === 'angeordnet' &&
      begonnen.has(z.monat) &&
      z.posten[0]?.empfaengerart === 'einbehalt' &&
      meine.has(aufrechnungVon(z.posten[0].zeichen)),
  )
  return summe(teile.map((z) => z.betrag))
}

function pruefe(
  gemeint: readonly ForderungMitStand[],
  u: Umstaende,
  e: Einzahlung,
  beleg: string,
  vorgemerkt: Cent,
): EingangAbgelehnt | undefined {
  if (gemeint.length === 0) return { art: 'unbekannt' }
  if (beleg === '') return { art: 'belegFehlt' }
  if (e.betrag <= 0) return { art: 'betragNull' }
  if (e.eingegangenAm > u.heute) return { art: 'inZukunft' }
  if (gemeint.some((f) => f.eingaenge.some((x) => x.beleg === beleg && x.berichtigt === null)))
    return { art: 'schonGebucht' }
  const offen = cent(summe(gemeint.map((f) => f.offen)) - vorgemerkt)
  return e.betrag > offen ? { art: 'zuViel', offen } : undefined
}

async function bucheAuf(tx: Tx, u: Umstaende, f: ForderungMitStand, e: Einzahlung): Promise<void> {
  const id = u.kennung()
  const versuch = 1 + f.eingaenge.filter((x) => x.beleg === e.beleg).length
  const eingang = { ...e, id: kennung<'Forderungseingang'>(id), einzahlung: e.id, von: u.von, versuch }
  await insertEingang(tx, f, eingang, u.jetzt)
  const vorgang = kennung<'Vorgang'>(id)
  const { traeger, entscheidung } = f
  const buchungstag = e.eingegangenAm
  await insertVorgang(tx, {
    traeger,
    id: vorgang,
    art: 'eingang',
    entscheidung,
    lauf: null,
    gebuchtAm: u.jetzt,
    buchungstag,
  })
  const buchungen = tilge(f.posten, e.betrag).map((p) =>
    forderungsbuchung(u, f, p, { vorgang, soll: 'bank', haben: 'forderung' }),
  )
  await insertBuchungen(tx, traeger, buchungen)
}

export type BerichtigenAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'schonBerichtigt' }
  /** Who booked it may not take it back (Vier-Augen-Prinzip). */
  | { readonly art: 'gleichePerson' }
  | { readonly art: 'grundFehlt' }

/** Takes a receipt back by its mirror in the ledger: the claim is open again as before. */
export async function berichtigeEingang(
  tx: Tx,
  u: Umstaende,
  b: {
    readonly traeger: TraegerNr
    readonly fall: Kennung<'Leistungsfall'>
    readonly eingang: Kennung<'Forderungseingang'>
    readonly grund: string
  },
): Promise<Result<readonly ForderungMitStand[], BerichtigenAbgelehnt>> {
  await sperreForderungen(tx, b)
  const f = (await listForderungen(tx, b)).find((x) => x.eingaenge.some((e) => e.id === b.eingang))
  const eingang = f?.eingaenge.find((e) => e.id === b.eingang)
  if (f === undefined || eingang === undefined) return err({ art: 'unbekannt' })
  if (eingang.berichtigt !== null) return err({ art: 'schonBerichtigt' })
  if (eingang.von === u.von) return err({ art: 'gleichePerson' })
  const grund = b.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  const alte = await listBuchungenDesVorgangs(tx, b.traeger, kennung<'Vorgang'>(eingang.id))
  if (alte.length === 0) throw new Error(`receipt ${eingang.id} has no postings of its own`)
  await insertBerichtigung(tx, { ...b, grund, gebuchtVon: eingang.von, von: u.von, am: u.jetzt })
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const { traeger, entscheidung } = f
  const kopf = { traeger, entscheidung, lauf: null, gebuchtAm: u.jetzt, buchungstag: eingang.eingegangenAm }
  await insertVorgang(tx, { ...kopf, id: vorgang, art: 'berichtigung' })
  const gegen = alte.map((x) => storno(x, { id: kennung<'Buchung'>(u.kennung()), vorgang, gebuchtAm: u.jetzt }))
  await insertBuchungen(tx, traeger, gegen)
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
  return ok(await listForderungen(tx, b))
}
