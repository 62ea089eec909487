import {
  type Datum,
  err,
  jahrVon,
  type Kennung,
  type Kennungsgeber,
  kennung,
  monatImJahr,
  monatVon,
  ok,
  plusMonate,
  type Result,
  type TraegerNr,
  tag,
  tageImMonat,
  teile,
} from '../../kern/index.ts'
import { type Tx, tagInBerlin, type Zeitpunkt } from '../../technik/index.ts'
import { banktageWeiter } from '../bankkalender.ts'
import { findZahlung } from '../zahlungSql.ts'
import { istRuecklaeufer, type Zahlungszustand } from '../zahlungszustand.ts'
import { insertRueckruf, insertRueckrufschritt, listRueckrufe } from './rueckrufSql.ts'

/** Reasons the SEPA knows for calling a transfer back (EPC, SCT rulebook: recall by the bank and request of the payer). */
export const RUECKRUFGRUENDE = ['DUPL', 'TECH', 'FRAD', 'AC03', 'AM09', 'CUST'] as const
export type Rueckrufgrund = (typeof RUECKRUFGRUENDE)[number]

/** A bank answers within this many bank days (SCT rulebook). */
const BANKTAGE_BIS_ANTWORT = 15
/** So long after its execution a transfer can be called back (SCT rulebook: thirteen months). */
const HOECHSTENS_MONATE = 13

export type Rueckrufschritt = {
  readonly schritt: 'freigegeben' | 'verworfen' | 'zugesagt' | 'abgelehnt'
  readonly bemerkung: string
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
}

/** One request for the return of a payment that has left the house, with all that became of it. */
export type Rueckruf = {
  readonly id: Kennung<'Rueckruf'>
  readonly zahlung: Kennung<'Zahlung'>
  /** The how manieth for this payment. */
  readonly nr: number
  readonly grund: Rueckrufgrund
  readonly begruendung: string
  readonly von: Kennung<'Bediensteter'>
  readonly am: Zeitpunkt
  readonly schritte: readonly Rueckrufschritt[]
  readonly zahlungszustand: Zahlungszustand
}

/** `zurueck`: the bank has booked the return, whatever it had answered before. */
export type Rueckrufstand = 'beantragt' | Rueckrufschritt['schritt'] | 'zurueck'

export function rueckrufstand(r: Rueckruf): Rueckrufstand {
  const letzter = r.schritte.at(-1)?.schritt ?? 'beantragt'
  if (letzter === 'verworfen' || letzter === 'beantragt') return letzter
  return unterwegs(r.zahlungszustand) ? letzter : 'zurueck'
}

const unterwegs = (z: Zahlungszustand): boolean => z === 'uebergeben' || z === 'ausgefuehrt'

/** Somebody still has to do something, or the bank has. */
export const istOffen = (r: Rueckruf): boolean => ['beantragt', 'freigegeben', 'zugesagt'].includes(rueckrufstand(r))

/** The last day on which the bank answers; undefined before the release. */
export function antwortBis(r: Rueckruf): Datum | undefined {
  const frei = r.schritte.find((s) => s.schritt === 'freigegeben')
  return frei && banktageWeiter(tagInBerlin(frei.am), BANKTAGE_BIS_ANTWORT)
}

type Umstaende = {
  readonly jetzt: Zeitpunkt
  readonly heute: Datum
  readonly kennung: Kennungsgeber
  readonly von: Kennung<'Bediensteter'>
}

type Welche = { readonly traeger: TraegerNr; readonly zahlung: Kennung<'Zahlung'> }

export type BeantragenAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** Not handed to the bank yet: a run can still leave it out. */
  | { readonly art: 'nochHier' }
  /** It came back, or something has taken its place. */
  | { readonly art: 'nichtUnterwegs' }
  /** Thirteen months after its execution no bank follows. */
  | { readonly art: 'zuSpaet' }
  | { readonly art: 'laeuftSchon' }
  | { readonly art: 'begruendungFehlt' }

/** Asks for the return of a payment. Nothing leaves the house before a second person has released it. */
export async function beantrageRueckruf(
  tx: Tx,
  u: Umstaende,
  w: Welche & { readonly grund: Rueckrufgrund; readonly begruendung: string },
): Promise<Result<Kennung<'Rueckruf'>, BeantragenAbgelehnt>> {
  const z = await findZahlung(tx, w)
  if (z === undefined) return err({ art: 'unbekannt' })
  if (z.zustand === 'angeordnet' || z.zustand === 'eingeplant' || z.zustand === 'zurueckgestellt')
    return err({ art: 'nochHier' })
  if (!unterwegs(z.zustand)) return err({ art: 'nichtUnterwegs' })
  if (u.heute > letzterTagDesRueckrufs(z.wertstellungAm)) return err({ art: 'zuSpaet' })
  const begruendung = w.begruendung.trim()
  if (begruendung === '') return err({ art: 'begruendungFehlt' })
  const bisher = await listRueckrufe(tx, w.traeger, { zahlung: w.zahlung })
  if (bisher.some(istOffen)) return err({ art: 'laeuftSchon' })
  const id = kennung<'Rueckruf'>(u.kennung())
  const neu = { id, zahlung: w.zahlung, nr: bisher.length + 1, grund: w.grund, begruendung, von: u.von, am: u.jetzt }
  return (await insertRueckruf(tx, w.traeger, neu)) ? ok(id) : err({ art: 'laeuftSchon' })
}

function letzterTagDesRueckrufs(wertstellung: Datum): Datum {
  const m = plusMonate(monatVon(wertstellung), HOECHSTENS_MONATE)
  return tag(jahrVon(m), monatImJahr(m), Math.min(teile(wertstellung).tag, tageImMonat(m)))
}

export type SchrittAbgelehnt =
  /** No such request, or it is past this step. */
  | { readonly art: 'nichtOffen' }
  | { readonly art: 'gleichePerson' }
  /** What the bank answered, or why it is thrown away. */
  | { readonly art: 'bemerkungFehlt' }

/**
 * The next step of a request: released or thrown away by a second person, then what the bank answers. The answer moves no money:
 * it counts as back when its return is booked.
 */
export async function fuehreRueckruf(
  tx: Tx,
  u: Omit<Umstaende, 'kennung'>,
  w: {
    readonly traeger: TraegerNr
    readonly rueckruf: Kennung<'Rueckruf'>
    readonly schritt: Rueckrufschritt['schritt']
    readonly bemerkung: string
  },
): Promise<Result<Rueckruf, SchrittAbgelehnt>> {
  const [r] = await listRueckrufe(tx, w.traeger, { rueckruf: w.rueckruf })
  if (r === undefined || !folgtAuf(r, w.schritt)) return err({ art: 'nichtOffen' })
  if (w.schritt === 'freigegeben' && r.von === u.von) return err({ art: 'gleichePerson' })
  const bemerkung = w.bemerkung.trim()
  if (w.schritt !== 'freigegeben' && bemerkung === '') return err({ art: 'bemerkungFehlt' })
  const neu = { schritt: w.schritt, bemerkung, von: u.von, am: u.jetzt }
  return (await insertRueckrufschritt(tx, w.traeger, r, neu)) ? ok(r) : err({ art: 'nichtOffen' })
}

function folgtAuf(r: Rueckruf, schritt: Rueckrufschritt['schritt']): boolean {
  const stand = rueckrufstand(r)
  if (schritt === 'verworfen') return stand === 'beantragt'
  // what came back by itself meanwhile is not asked for any more
  if (schritt === 'freigegeben') return stand === 'beantragt' && !istRuecklaeufer(r.zahlungszustand)
  return stand === 'freigegeben'
}
