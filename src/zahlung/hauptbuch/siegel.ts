import { createHash } from 'node:crypto'
import { isoMonat, type Json, kanonisch, type TraegerNr } from '../../kern/index.ts'
import {
  type Bearbeiter,
  isoZeitpunkt,
  type NeuerAuftrag,
  plusMillisekunden,
  stelleAuftrag,
  type Tx,
  type Zeitpunkt,
} from '../../technik/index.ts'
import type { Buchung } from './buchung.ts'
import { findLetztesSiegel, insertSiegel, listUnversiegelt, type Siegel, sperreKette } from './siegelSql.ts'

/** Head of an empty chain. */
export const ANFANG = '0'.repeat(64)

const JE_AUFTRAG = 5_000
const RUHE_MS = 60_000

export const AUFTRAG_VERSIEGELN = 'zahlung.versiegle'

/**
 * Within a minute. Each act asks for itself: a key that lets only one wait would make orders of one Träger
 * wait for each other, and a job that finds nothing to seal costs next to nothing.
 */
export function auftragVersiegeln(traeger: TraegerNr, jetzt: Zeitpunkt): NeuerAuftrag {
  const nichtVor = plusMillisekunden(jetzt, RUHE_MS)
  return { art: AUFTRAG_VERSIEGELN, nutzlast: {}, traeger, nichtVor }
}

/** The next link: SHA-256 over the link before and the posting in canonical form, with its Träger. */
export function glied(vorige: string, traeger: TraegerNr, b: Buchung): string {
  return createHash('sha256')
    .update(vorige)
    .update(kanonisch(buchungJson(traeger, b)), 'utf8')
    .digest('hex')
}

function buchungJson(traeger: TraegerNr, b: Buchung): Json {
  return {
    format: 'allegro-buchung/1',
    traeger,
    id: b.id,
    vorgang: b.vorgang,
    soll: b.soll,
    haben: b.haben,
    betrag_cent: b.betrag,
    titel: b.titel,
    leistungsart: b.leistungsart,
    kostentraeger: b.kostentraeger,
    monat: isoMonat(b.monat),
    fall: b.fall,
    entscheidung: b.entscheidung,
    person: b.person,
    zahlung: b.zahlung,
    ...(b.forderung === undefined ? {} : { forderung: b.forderung }),
    ...(b.zeile === undefined ? {} : { meldung: b.zeile.meldung, zeile: b.zeile.nr }),
    storniert: b.storniert,
    gebucht_am: isoZeitpunkt(b.gebuchtAm),
  }
}

/** Where the chain of a Träger ends, by what stands there; whether it holds says `pruefeKette`. */
export async function kettenkopf(
  tx: Tx,
  traeger: TraegerNr,
): Promise<{ readonly nummer: number; readonly kette: string }> {
  return (await findLetztesSiegel(tx, traeger)) ?? { nummer: 0, kette: ANFANG }
}

/** Seals what was posted since, in portions; posting never waits for it. */
export const versiegle: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  if (traeger === undefined) throw new Error('sealing is per Träger')
  if ((await verlaengereKette(tx, traeger, umgebung.uhr.jetzt())) === JE_AUFTRAG) {
    await stelleAuftrag(tx, { art: AUFTRAG_VERSIEGELN, nutzlast: {}, traeger })
  }
}

/** Seals all that was posted, for a head that is to be signed now. */
export async function versiegleAlles(tx: Tx, traeger: TraegerNr, am: Zeitpunkt): Promise<void> {
  while ((await verlaengereKette(tx, traeger, am)) === JE_AUFTRAG);
}

/** Gives so many links to what has none, as many as a job may. */
async function verlaengereKette(tx: Tx, traeger: TraegerNr, am: Zeitpunkt): Promise<number> {
  await sperreKette(tx, traeger)
  const letztes = await findLetztesSiegel(tx, traeger)
  const buchungen = await listUnversiegelt(tx, traeger, JE_AUFTRAG)
  let nummer = letztes?.nummer ?? 0
  let vorige = letztes?.kette ?? ANFANG
  const neue: Siegel[] = []
  for (const b of buchungen) {
    const kette = glied(vorige, traeger, b)
    neue.push({ nummer: ++nummer, buchung: b.id, vorige, kette })
    vorige = kette
  }
  await insertSiegel(tx, traeger, neue, am)
  return buchungen.length
}
