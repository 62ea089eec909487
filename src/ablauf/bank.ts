import { listeFaelleZuNummer } from '../fall/index.ts'
import { type Cent, err, kennung, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { type Kassenangaben, liesKassenzeichen, listBankverbindungenVon } from '../stammdaten/index.ts'
import {
  type Bearbeiter,
  type BearbeiterJeArt,
  mitRechten,
  stelleAuftrag,
  type Tx,
  type Umgebung,
} from '../technik/index.ts'
import {
  type Bankergebnis,
  type Bankmeldung,
  type Bankzeile,
  beginneAufnahme,
  bucheEinzahlung,
  findBankmeldung,
  type LesenAbgelehnt,
  liesBankmeldung,
  listForderungen,
  verarbeiteBank,
} from '../zahlung/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { planeEinbehalteNeu } from './einbehalt.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

const AUFTRAG = 'ablauf.bank'

export type EinlesenAbgelehnt =
  | LesenAbgelehnt
  | { readonly art: 'stufeFehlt' }
  /** These bytes came in before. */
  | { readonly art: 'schonEingelesen' }
  /** The bank used this id before for another content. */
  | { readonly art: 'nummerVergeben'; readonly msgId: string }
  /** A statement of an account that is not one of this Jobcenter. */
  | { readonly art: 'fremdesKonto'; readonly iban: string }

/**
 * Takes in a message of the bank: whole or not at all. What it says takes effect by a job right after. `oeffne` is called
 * again if the transaction has to be repeated.
 */
export async function liesBankmeldungEin(
  h: Handelnder,
  m: { readonly dateiname: string; readonly oeffne: () => AsyncIterable<Uint8Array> },
): Promise<Result<Pick<Bankmeldung, 'id' | 'zeilen'>, EinlesenAbgelehnt>> {
  if (h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  try {
    return ok(await mitRechten(h.umgebung.db, akteurVon(h), (tx) => nimmAn(tx, h, m)))
  } catch (fehler) {
    if (fehler instanceof Zurueckgewiesen) return err(fehler.ablehnung)
    throw fehler
  }
}

/** Undoes what was written so far. */
class Zurueckgewiesen extends Error {
  readonly ablehnung: EinlesenAbgelehnt
  constructor(ablehnung: EinlesenAbgelehnt) {
    super(ablehnung.art)
    this.ablehnung = ablehnung
  }
}

async function nimmAn(
  tx: Tx,
  h: Handelnder,
  m: { readonly dateiname: string; readonly oeffne: () => AsyncIterable<Uint8Array> },
): Promise<Pick<Bankmeldung, 'id' | 'zeilen'>> {
  const { traeger, bediensteter } = h.nutzer
  const id = kennung<'Bankmeldung'>(h.umgebung.kennung())
  const aufnahme = beginneAufnahme(tx, { traeger, id })
  const gelesen = await liesBankmeldung(m.oeffne(), aufnahme.nimm)
  if (!gelesen.ok) throw new Zurueckgewiesen(gelesen.ablehnung)
  const { stuecke: _, ...kopf } = gelesen.wert
  const da = await findBankmeldung(tx, traeger, kopf)
  if (da !== undefined)
    throw new Zurueckgewiesen(da.gleich ? { art: 'schonEingelesen' } : { art: 'nummerVergeben', msgId: kopf.msgId })
  const { zeilen, konten } = await aufnahme.schliesse({
    ...kopf,
    dateiname: m.dateiname.slice(0, 200),
    eingelesenVon: bediensteter,
    eingelesenAm: h.umgebung.uhr.jetzt(),
  })
  const eigene = new Set(
    (await listBankverbindungenVon(tx, { art: 'traeger', id: traeger })).map((k): string => k.iban),
  )
  const fremd = konten.find((iban) => !eigene.has(iban))
  if (fremd !== undefined) throw new Zurueckgewiesen({ art: 'fremdesKonto', iban: fremd })
  await stelleBank(tx, traeger)
  return { id, zeilen }
}

const stelleBank = (tx: Tx, traeger: TraegerNr): Promise<void> =>
  stelleAuftrag(tx, { art: AUFTRAG, traeger, nutzlast: {}, schluessel: traeger })

/** Messages take effect in the order they came; work items of the cases follow. */
const verarbeite: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  if (traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  const u = {
    ...umstaendeVon(umgebung),
    bucheGutschrift: (t: Tx, z: Bankzeile & { readonly betrag: Cent }) => bucheGutschrift(t, umgebung, traeger, z),
  }
  const { faelle, weiter } = await verarbeiteBank(tx, u, traeger)
  for (const fall of faelle) await stelleAufforderungspflege(tx, traeger, fall)
  if (weiter) await stelleBank(tx, traeger)
}

export const BANK_BEARBEITER: BearbeiterJeArt = { [AUFTRAG]: verarbeite }

export const umstaendeVon = ({ uhr, kennung: k }: Umgebung) => ({ jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: k })

/** What stands in a text between other words: seven, two, three and two digits with the usual separators or none. */
const KASSENZEICHEN = /(?<!\d)\d{7}[-\s./]?\d{2}[-\s./]?\d{3}[-\s./]?\d{2}(?!\d)/g

/** The only Kassenzeichen in a text whose check digits are right for this Träger; two different ones are none. */
export function findeKassenzeichen(text: string, traeger: TraegerNr): Kassenangaben | undefined {
  const alle = (text.match(KASSENZEICHEN) ?? []).flatMap((m) => {
    const gelesen = liesKassenzeichen(m, traeger)
    return gelesen.ok ? [gelesen.wert] : []
  })
  const verschiedene = new Map(alle.map((k) => [JSON.stringify(k), k]))
  return verschiedene.size === 1 ? alle[0] : undefined
}

/** Somebody pays: booked by the Kassenzeichen in the text alone (ADR 0046), never by a name or an amount. */
async function bucheGutschrift(
  tx: Tx,
  umgebung: Umgebung,
  traeger: TraegerNr,
  z: Bankzeile & { readonly betrag: Cent },
): Promise<Bankergebnis> {
  const kz = findeKassenzeichen(z.zweck ?? '', traeger)
  if (kz === undefined) return { ergebnis: 'verwahrt', grund: 'keinKassenzeichen' }
  return bucheAufKassenzeichen(tx, umgebung, traeger, z, kz)
}

export async function bucheAufKassenzeichen(
  tx: Tx,
  umgebung: Umgebung,
  traeger: TraegerNr,
  z: Bankzeile & { readonly betrag: Cent },
  kz: Kassenangaben,
): Promise<Bankergebnis> {
  const fall = (await listeFaelleZuNummer(tx, kz.bgNummer)).find(
    (f) => f.traeger === traeger && f.bgNummer === kz.bgNummer,
  )
  const forderungen = fall === undefined ? [] : await listForderungen(tx, fall)
  const f = forderungen.find((x) => x.person === kz.person && x.nr === kz.forderungNr)
  if (fall === undefined || f === undefined) return { ergebnis: 'verwahrt', grund: 'keineForderung' }
  const eingegangenAm = z.buchungstag ?? umgebung.uhr.heute()
  // typed by hand from the same statement before
  const vonHand = f.eingaenge.some(
    (e) =>
      e.berichtigt === null && e.betrag === z.betrag && e.eingegangenAm === eingegangenAm && !istVomAuszug(e.beleg),
  )
  if (vonHand) return { ergebnis: 'bekannt', grund: 'schonGebucht', forderung: f.id }
  const r = await bucheEinzahlung(
    tx,
    { ...umstaendeVon(umgebung), von: z.eingelesenVon },
    {
      id: kennung<'Einzahlung'>(umgebung.kennung()),
      traeger,
      fall: fall.fall,
      auf: { forderung: f.id },
      betrag: z.betrag,
      eingegangenAm,
      beleg: belegVon(z),
    },
  )
  if (!r.ok)
    return {
      ergebnis: 'verwahrt',
      grund: r.ablehnung.art === 'zuViel' ? 'mehrAlsOffen' : 'keineForderung',
      forderung: f.id,
    }
  await planeEinbehalteNeu(tx, umgebung, { traeger, fall: fall.fall })
  await stelleAufforderungspflege(tx, traeger, fall.fall)
  return { ergebnis: 'eingang', grund: 'gebucht', forderung: f.id }
}

const BELEG = 'Kontoauszug '
const belegVon = (z: Bankzeile): string => `${BELEG}${z.auszug ?? ''} Zeile ${z.nr}`
const istVomAuszug = (beleg: string): boolean => beleg.startsWith(BELEG) && / Zeile \d+$/.test(beleg)
