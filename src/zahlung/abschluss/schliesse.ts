import type { Datum } from '../../kern/index.ts'
import {
  err,
  ersterTag,
  isoMonat,
  type Kennung,
  type Kennungsgeber,
  kennung,
  liesMonat,
  type Monat,
  ok,
  plusMonate,
  type Result,
  type TraegerNr,
} from '../../kern/index.ts'
import { type Bearbeiter, stelleAuftrag, type Tx, type Zeitpunkt } from '../../technik/index.ts'
import { gibBerichtAus } from '../hauptbuch/siegelablage.ts'
import { AUFTRAG_BERICHT_AUSGEBEN, type Berichtsauftrag } from '../hauptbuch/siegelkopf.ts'
import { unterschreibeKopf } from '../hauptbuch/unterschreibeKopf.ts'
import {
  type Abschlusslage,
  type Abschlussvorschlag,
  type Gesehen,
  pruefeMonat,
  type SchliessenAbgelehnt,
  type VorschlagAbgelehnt,
} from './abschluss.ts'
import {
  countUnversiegeltVor,
  findAbschluss,
  findErstenMonat,
  findVorschlag,
  halteBuchungenAn,
  insertAbschluss,
  insertVorschlag,
  listAbschluesse,
  loadBericht,
} from './abschlussSql.ts'
import { ladeMonatsbericht, type Monatsbericht } from './bericht.ts'

/** Who acts, and when. */
export type Abschlussumstaende = {
  readonly von: Kennung<'Bediensteter'>
  readonly jetzt: Zeitpunkt
  readonly heute: Datum
  readonly kennung: Kennungsgeber
}

export const AUFTRAG_ABSCHLUSS = 'zahlung.unterschreibeAbschluss'

export async function ladeAbschlusslage(tx: Tx, traeger: TraegerNr, heute: Datum): Promise<Abschlusslage> {
  const [letzter] = await listAbschluesse(tx, traeger)
  return { heute, geschlossenBis: letzter?.monat, ersteBuchung: await findErstenMonat(tx, traeger) }
}

/** One person of level A looks at the report of a month that is over and puts it before another. */
export async function schlageAbschlussVor(
  tx: Tx,
  u: Abschlussumstaende,
  traeger: TraegerNr,
  { monat, berichtHash }: Gesehen,
): Promise<Result<Abschlussvorschlag, VorschlagAbgelehnt>> {
  const bericht = await berichtWennMoeglich(tx, traeger, monat, u.heute)
  if (!bericht.ok) return bericht
  if (bericht.wert.hash !== berichtHash) return err({ art: 'inhaltGeaendert' })
  const id = kennung<'Abschlussvorschlag'>(u.kennung())
  const v: Abschlussvorschlag = { id, monat, berichtHash, von: u.von, am: u.jetzt }
  await insertVorschlag(tx, traeger, v)
  return ok(v)
}

/**
 * Another person of level A closes it over exactly the report that stood before the eyes of both. While the report is made
 * nobody posts; afterwards the database refuses every posting into the month (LED-09). The head of the chain is signed with the
 * report in the background.
 */
export async function schliesseMonat(
  tx: Tx,
  u: Abschlussumstaende,
  traeger: TraegerNr,
  gesehen: Gesehen,
): Promise<Result<null, SchliessenAbgelehnt>> {
  await halteBuchungenAn(tx, traeger)
  const { monat } = gesehen
  const vorschlag = await findVorschlag(tx, traeger, monat)
  const bericht = await berichtWennMoeglich(tx, traeger, monat, u.heute)
  if (!bericht.ok) return bericht
  if (vorschlag === undefined) return err({ art: 'unbekannt' })
  if (vorschlag.von === u.von) return err({ art: 'gleichePerson' })
  const { hash } = bericht.wert
  if (hash !== vorschlag.berichtHash || hash !== gesehen.berichtHash) return err({ art: 'inhaltGeaendert' })
  await insertAbschluss(tx, traeger, vorschlag, { von: u.von, am: u.jetzt, bericht: bericht.wert })
  await stelleAuftrag(tx, { art: AUFTRAG_ABSCHLUSS, traeger, nutzlast: { monat: isoMonat(monat) } })
  return ok(null)
}

async function berichtWennMoeglich(
  tx: Tx,
  traeger: TraegerNr,
  monat: Monat,
  heute: Datum,
): Promise<Result<Monatsbericht, VorschlagAbgelehnt>> {
  const geprueft = pruefeMonat(monat, await ladeAbschlusslage(tx, traeger, heute))
  if (!geprueft.ok) return geprueft
  const anzahl = await countUnversiegeltVor(tx, traeger, ersterTag(plusMonate(monat, 1)))
  if (anzahl > 0) return err({ art: 'nichtVersiegelt', anzahl })
  return ok(await ladeMonatsbericht(tx, traeger, monat))
}

/** Signs the head of the chain together with the report of the month, and lets the report go into its file. */
export const unterschreibeAbschluss: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  const bezug = (auftrag.nutzlast as Berichtsauftrag).monat
  const monat = liesMonat(bezug)
  const abschluss = traeger && monat && (await findAbschluss(tx, traeger, monat))
  if (!abschluss) throw new Error(`month ${bezug} is not closed`)
  await unterschreibeKopf(tx, umgebung, { traeger, anlass: 'abschluss', bezug, inhalt: abschluss.berichtHash })
  await stelleAuftrag(tx, { art: AUFTRAG_BERICHT_AUSGEBEN, traeger, nutzlast: { monat: bezug } })
}

/** The report of a closed month into its file, beside the signed head. */
export const gibBericht: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  const bezug = (auftrag.nutzlast as Berichtsauftrag).monat
  const monat = liesMonat(bezug)
  if (traeger === undefined || monat === undefined) throw new Error(`no month ${bezug}`)
  gibBerichtAus(umgebung.konfiguration.daten, traeger, bezug, await loadBericht(tx, traeger, monat))
}
