import { err, type Kennung, type Result, type TraegerNr } from '../kern/index.ts'
import {
  type Bearbeiter,
  type BearbeiterJeArt,
  mitRechten,
  stelleAuftrag,
  type Tx,
  type Umgebung,
} from '../technik/index.ts'
import {
  type Ausgabe,
  type AusgabeAbgelehnt,
  type BarAbgelehnt,
  type Barauszahlung,
  type Bargelesen,
  type BarmeldungAbgelehnt,
  type BarschrittAbgelehnt,
  type Barschrittwunsch,
  type Barwunsch,
  beantrageBarauszahlung,
  bucheAnweisungZurueck,
  gibBarAus,
  lassVerfallen,
  nimmBarmeldungAuf,
  sperreGutschein,
  verwirfBarauszahlung,
} from '../zahlung/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { umstaendeVon } from './bank.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { planeJedeNacht, planeNaechsteNacht } from './nacht.ts'
import { gezogen } from './verfahren/zweiAugen.ts'

const NACHT = 'ablauf.bargeldVerfall'
const SOFORT = 'ablauf.bargeldVerfallSofort'
const JE_PORTION = 100

type Auch = { readonly art: 'stufeFehlt' }

/** Asks to pay an open payment out in cash; the draw or the limit of the day may ask for a second person (ADR 0051). */
export const beantrageBar = (
  h: Handelnder,
  x: Omit<Barwunsch, 'traeger' | 'gezogen'>,
): Promise<Result<Barauszahlung, BarAbgelehnt | Auch>> => {
  const zieht = gezogen(h.umgebung.zufall)
  return alsA(h, (tx, u, traeger) => beantrageBarauszahlung(tx, u, { ...x, traeger, gezogen: zieht }))
}

type ImFall = {
  readonly fall: Kennung<'Leistungsfall'>
  readonly barauszahlung: Kennung<'Barauszahlung'>
}

/** Gives out what was asked for, by the same person or a second one; the number is told this once. */
export const gibBarauszahlungAus = (h: Handelnder, x: ImFall): Promise<Result<Ausgabe, AusgabeAbgelehnt | Auch>> =>
  alsA(h, (tx, u, traeger) => gibBarAus(tx, u, { ...x, traeger }))

export type Barschrittart = 'verwerfen' | 'sperren' | 'zurueck'

/** Discards what waits, locks a lost voucher, or notes that a Zahlungsanweisung came back by post. */
export const fuehreBarauszahlungFort = (
  h: Handelnder,
  x: ImFall & { readonly grund: string; readonly schritt: Barschrittart },
): Promise<Result<null, BarschrittAbgelehnt | Auch>> =>
  alsA(h, async (tx, u, traeger) => {
    const r = await SCHRITTE[x.schritt](tx, u, { ...x, traeger } satisfies Barschrittwunsch)
    if (r.ok) await stelleAufforderungspflege(tx, traeger, x.fall)
    return r
  })

const SCHRITTE = { verwerfen: verwirfBarauszahlung, sperren: sperreGutschein, zurueck: bucheAnweisungZurueck } as const

/** A report of the cash provider. What has expired by it is open again right after. */
export const liesBarmeldungEin = (
  h: Handelnder,
  m: { readonly dateiname: string; readonly text: string },
): Promise<Result<Bargelesen, BarmeldungAbgelehnt | Auch>> =>
  alsA(h, async (tx, u, traeger) => {
    const r = await nimmBarmeldungAuf(tx, u, { ...m, traeger })
    if (r.ok) await stelleAuftrag(tx, { art: SOFORT, traeger, nutzlast: {}, schluessel: traeger })
    return r
  })

type Wer = ReturnType<typeof umstaendeVon> & {
  readonly von: Kennung<'Bediensteter'>
  readonly zufall: Umgebung['zufall']
}

function alsA<W, A>(
  h: Handelnder,
  tu: (tx: Tx, u: Wer, traeger: TraegerNr) => Promise<Result<W, A>>,
): Promise<Result<W, A | Auch>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { traeger, bediensteter } = h.nutzer
  const { umgebung } = h
  return mitRechten(
    umgebung.db,
    akteurVon(h),
    (tx): Promise<Result<W, A | Auch>> =>
      tu(tx, { ...umstaendeVon(umgebung), zufall: umgebung.zufall, von: bediensteter }, traeger),
    { serialisierbar: umgebung },
  )
}

/** Every night, for each Träger: what vouchers that have expired were worth is open again (CASH-02). */
export const planeBargeld = (umgebung: Umgebung): Promise<void> => planeJedeNacht(umgebung, NACHT)

const verfalle: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  if (traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  const abgelaufen = await lassVerfallen(tx, umstaendeVon(umgebung), traeger, JE_PORTION)
  for (const fall of new Set(abgelaufen.map((b) => b.fall))) await stelleAufforderungspflege(tx, traeger, fall)
  if (abgelaufen.length === JE_PORTION) await stelleAuftrag(tx, { art: SOFORT, traeger, nutzlast: {} })
  if (auftrag.art === NACHT) await planeNaechsteNacht(tx, umgebung, NACHT, traeger)
}

export const BARGELD_BEARBEITER: BearbeiterJeArt = { [NACHT]: verfalle, [SOFORT]: verfalle }
