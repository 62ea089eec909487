import { cent, type Datum, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../../kern/index.ts'
import { listBankverbindungen } from '../../stammdaten/index.ts'
import { stelleAuftrag, type Tx, type Zeitpunkt, type Zufall } from '../../technik/index.ts'
import { listSperren } from '../bank/sperreSql.ts'
import { postenbuchung } from '../bucheAnordnung.ts'
import { type Buchungsumstaende, type Kontoart, storno } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from '../hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import { hatNotzahlung } from '../lauf/notzahlungSql.ts'
import { findZahlung, insertEreignisse, listUeberzahlungen, type ZahlungMitStand } from '../zahlungSql.ts'
import { verbleibVon } from '../zahlungsstand.ts'
import { EINPLANBAR, istRuecklaeufer, type Zahlungszustand } from '../zahlungszustand.ts'
import {
  type Barauszahlung,
  type Bargrund,
  type Barweg,
  findBarauszahlung,
  insertBarauszahlung,
  insertBarschritt,
  listAusgabebuchungen,
  listBarauszahlungen,
  ruhtAm,
  summeDesTages,
} from './barSql.ts'
import { bargrenze } from './grenze.ts'
import { type Barnummer, gueltigBis, neueBarnummer, pruefwertVon } from './gutschein.ts'

type Umstaende = Buchungsumstaende & { readonly von: Kennung<'Bediensteter'> }
type ImFall = { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> }

/** Why a payment does not go out in cash. */
export type BarAbgelehnt =
  /** No such payment in this case, or a run, a voucher or a decision has taken it. */
  | { readonly art: 'nichtOffen' }
  /** Its day has not come: what is due later is paid early by a procedure of its own (§ 42 Abs. 2 SGB II). */
  | { readonly art: 'nochNichtFaellig' }
  /** It goes to a landlord, supplier or insurer, or is kept back. */
  | { readonly art: 'nichtAnPerson' }
  /** What came back is claimed meanwhile. */
  | { readonly art: 'wirdZurueckgefordert' }
  | { readonly art: 'fallGesperrt' }
  | { readonly art: 'ruht' }
  /** Asked for before, and not decided. */
  | { readonly art: 'schonBeantragt' }
  | { readonly art: 'nachweisFehlt' }
  /** A Zahlungsanweisung needs name, street and place. */
  | { readonly art: 'anschriftFehlt' }

export type Barwunsch = ImFall & {
  readonly zahlung: Kennung<'Zahlung'>
  readonly weg: Barweg
  readonly grund: Bargrund
  /** What proves the reason: always said, whatever the reason. */
  readonly nachweis: string
  readonly anschrift: readonly string[]
  /** Drawn for a second person (HKR-05). */
  readonly gezogen: boolean
}

/** Of this kind and open: what a page offers. Whether it goes out is looked at again when it is asked for. */
export function istBarZahlbar(
  z: Pick<ZahlungMitStand, 'zustand' | 'posten' | 'anlass' | 'uebergabeAm'>,
  heute: Datum,
): boolean {
  const art = z.posten[0]?.empfaengerart
  const offen = EINPLANBAR.includes(z.zustand) || istRuecklaeufer(z.zustand)
  return (
    offen && (art === 'bedarfsgemeinschaft' || art === 'person') && (z.anlass !== 'monat' || z.uebergabeAm <= heute)
  )
}

/** Asks to pay a payment out in cash, whole. Moves nothing; says whether a second person has to give it out. */
export async function beantrageBarauszahlung(
  tx: Tx,
  u: Umstaende,
  w: Barwunsch,
): Promise<Result<Barauszahlung, BarAbgelehnt>> {
  const nachweis = w.nachweis.trim()
  if (nachweis === '') return err({ art: 'nachweisFehlt' })
  const anschrift = w.weg === 'anweisung' ? w.anschrift.map((z) => z.trim()).filter((z) => z !== '') : []
  if (w.weg === 'anweisung' && anschrift.length < 3) return err({ art: 'anschriftFehlt' })
  const geprueft = await pruefeZahlung(tx, u, w)
  if (!geprueft.ok) return geprueft
  const alle = await listBarauszahlungen(tx, w.traeger, w.fall)
  const zuDieser = alle.filter((b) => b.zahlung === w.zahlung)
  if (zuDieser.some((b) => b.stand === 'beantragt')) return err({ art: 'schonBeantragt' })
  const { zahlung, empfaenger } = geprueft.wert
  const heute = await summeDesTages(tx, w.traeger, empfaenger, u.heute)
  // who was drawn is not drawn anew by discarding
  const gezogen = w.gezogen || alle.some((b) => b.vierAugen && b.stand === 'verworfen')
  const neu = {
    id: kennung<'Barauszahlung'>(u.kennung()),
    traeger: w.traeger,
    fall: w.fall,
    zahlung: w.zahlung,
    weg: w.weg,
    grund: w.grund,
    nachweis,
    empfaenger,
    betrag: zahlung.betrag,
    vierAugen: gezogen || heute + zahlung.betrag > bargrenze(u.heute),
    von: u.von,
    am: u.jetzt,
  }
  await insertBarauszahlung(tx, neu, zuDieser.length + 1, anschrift)
  const da = await findBarauszahlung(tx, w.traeger, neu.id)
  if (da === undefined) throw new Error('a cash payment vanished')
  return ok(da)
}

async function pruefeZahlung(
  tx: Tx,
  u: Umstaende,
  w: ImFall & { readonly zahlung: Kennung<'Zahlung'> },
): Promise<Result<{ readonly zahlung: ZahlungMitStand; readonly empfaenger: string }, BarAbgelehnt>> {
  const z = await findZahlung(tx, w)
  const zurueck = z !== undefined && istRuecklaeufer(z.zustand)
  if (z === undefined || z.fall !== w.fall || !(EINPLANBAR.includes(z.zustand) || zurueck))
    return err({ art: 'nichtOffen' })
  const p = z.posten[0]
  if (p === undefined || (p.empfaengerart !== 'bedarfsgemeinschaft' && p.empfaengerart !== 'person'))
    return err({ art: 'nichtAnPerson' })
  const [konto] = await listBankverbindungen(tx, [p.empfaenger])
  if (konto?.inhaber.art !== 'person') return err({ art: 'nichtAnPerson' })
  if (await hatNotzahlung(tx, w.traeger, z.fall, z.monat)) return err({ art: 'nichtOffen' })
  if (z.anlass === 'monat' && z.uebergabeAm > u.heute) return err({ art: 'nochNichtFaellig' })
  if (zurueck && verbleibVon(z, await listUeberzahlungen(tx, w.traeger, w.fall)) !== 'offen')
    return err({ art: 'wirdZurueckgefordert' })
  const sperren = await listSperren(tx, w.traeger, { ibans: [], faelle: [w.fall] })
  if (sperren.length > 0) return err({ art: 'fallGesperrt' })
  if (await ruhtAm(tx, w.traeger, z.id, u.heute)) return err({ art: 'ruht' })
  return ok({ zahlung: z, empfaenger: konto.inhaber.id })
}

export type AusgabeAbgelehnt =
  | BarAbgelehnt
  | { readonly art: 'unbekannt' }
  /** Given out, discarded or further already. */
  | { readonly art: 'schonEntschieden' }
  /** Above the limit of the day, or drawn: not who asked for it (CASH-03). */
  | { readonly art: 'zweitePersonNoetig' }

export type Ausgabe = {
  readonly barauszahlung: Barauszahlung
  /** For the paper, this once: the books keep only its hash. */
  readonly nummer: Barnummer
  readonly gueltigBis: Zeitpunkt | null
}

/**
 * Gives a payment out in cash: from now on no run takes it. Postings: verbindlichkeit an bar, for money that came back
 * verwahrung an bar.
 */
export async function gibBarAus(
  tx: Tx,
  u: Umstaende & { readonly zufall: Zufall },
  w: ImFall & { readonly barauszahlung: Kennung<'Barauszahlung'> },
): Promise<Result<Ausgabe, AusgabeAbgelehnt>> {
  const b = await findeImFall(tx, w)
  if (b === undefined) return err({ art: 'unbekannt' })
  if (b.stand !== 'beantragt') return err({ art: 'schonEntschieden' })
  if (b.vierAugen && u.von === b.von) return err({ art: 'zweitePersonNoetig' })
  const geprueft = await pruefeZahlung(tx, u, { ...w, zahlung: b.zahlung })
  if (!geprueft.ok) return geprueft
  const { zahlung } = geprueft.wert
  // others may have been given out since it was asked for
  const summe = cent((await summeDesTages(tx, w.traeger, b.empfaenger, u.heute)) + b.betrag)
  if (!b.vierAugen && summe > bargrenze(u.heute)) return err({ art: 'zweitePersonNoetig' })
  const nummer = neueBarnummer(u.zufall)
  const ende = b.weg === 'gutschein' ? gueltigBis(u.heute) : undefined
  const schritt = { schritt: 'ausgegeben' as const, von: u.von, am: u.jetzt, pruefwert: pruefwertVon(nummer) }
  if (!(await insertBarschritt(tx, b, { ...schritt, gueltigBis: ende }))) return err({ art: 'schonEntschieden' })
  await bewege(tx, u, b, zahlung, {
    zustand: 'ausgegeben',
    konten: [[istRuecklaeufer(zahlung.zustand) ? 'verwahrung' : 'verbindlichkeit', 'bar']],
  })
  const da = await findBarauszahlung(tx, w.traeger, b.id)
  if (da === undefined) throw new Error('a cash payment vanished')
  return ok({ barauszahlung: da, nummer, gueltigBis: ende ?? null })
}

async function findeImFall(
  tx: Tx,
  w: ImFall & { readonly barauszahlung: Kennung<'Barauszahlung'> },
): Promise<Barauszahlung | undefined> {
  const b = await findBarauszahlung(tx, w.traeger, w.barauszahlung)
  return b?.fall === w.fall ? b : undefined
}

type Bewegung = { readonly zustand: Zahlungszustand; readonly konten: readonly (readonly [Kontoart, Kontoart])[] }

/** Moves the payment on and posts it. @throws if somebody else moved it first: nothing of this may stay */
export async function bewege(
  tx: Tx,
  u: Buchungsumstaende,
  b: Barauszahlung,
  z: ZahlungMitStand,
  { zustand, konten }: Bewegung,
): Promise<void> {
  const wohin = { zustand, lauf: null, entscheidung: null, barauszahlung: b.id, am: u.jetzt }
  const bewegt = await insertEreignisse(tx, b.traeger, [{ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }], wohin)
  if (bewegt.size !== 1) throw new Error(`payment ${z.id} was moved by somebody else`)
  const vorgang = await neuerVorgang(tx, u, b, z)
  const buchungen = konten.flatMap(([soll, haben]) =>
    z.posten.map((p) => postenbuchung(u, z, p, { vorgang, soll, haben })),
  )
  await insertBuchungen(tx, b.traeger, buchungen)
  await stelleAuftrag(tx, auftragVersiegeln(b.traeger, u.jetzt))
}

async function neuerVorgang(
  tx: Tx,
  u: Buchungsumstaende,
  b: Barauszahlung,
  z: ZahlungMitStand,
): Promise<Kennung<'Vorgang'>> {
  const id = kennung<'Vorgang'>(u.kennung())
  const { traeger } = b
  const kopf = {
    traeger,
    id,
    art: 'barauszahlung',
    entscheidung: z.entscheidung,
    lauf: null,
    gebuchtAm: u.jetzt,
  } as const
  await insertVorgang(tx, kopf)
  return id
}

/** Out no longer: the payment is again what it was before, open or money that came back, and its posting is mirrored. */
export async function holeZurueck(tx: Tx, u: Buchungsumstaende, b: Barauszahlung): Promise<void> {
  const z = await findZahlung(tx, { traeger: b.traeger, zahlung: b.zahlung })
  if (z?.zustand !== 'ausgegeben') throw new Error(`payment ${b.zahlung} is not out in cash`)
  const ausgabe = await listAusgabebuchungen(tx, b.traeger, z.id)
  const zustand = ausgabe.some((x) => x.soll === 'verwahrung') ? 'zurueckgekommen' : 'zurueckgestellt'
  const wohin = { zustand, lauf: null, entscheidung: null, barauszahlung: b.id, am: u.jetzt } as const
  const bewegt = await insertEreignisse(tx, b.traeger, [{ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }], wohin)
  if (bewegt.size !== 1) throw new Error(`payment ${z.id} was moved by somebody else`)
  const vorgang = await neuerVorgang(tx, u, b, z)
  const gegen = ausgabe.map((x) => storno(x, { id: kennung<'Buchung'>(u.kennung()), vorgang, gebuchtAm: u.jetzt }))
  await insertBuchungen(tx, b.traeger, gegen)
  await stelleAuftrag(tx, auftragVersiegeln(b.traeger, u.jetzt))
}

export type BarschrittAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'schonEntschieden' }
  | { readonly art: 'grundFehlt' }
  /** Not who gave it out (hardship). */
  | { readonly art: 'zweitePersonNoetig' }
  /** Only a Zahlungsanweisung comes back by post; only a voucher is locked. */
  | { readonly art: 'andererWeg' }

export type Barschrittwunsch = ImFall & { readonly barauszahlung: Kennung<'Barauszahlung'>; readonly grund: string }

/** Asked for and not given out. */
export async function verwirfBarauszahlung(
  tx: Tx,
  u: Umstaende,
  w: Barschrittwunsch,
): Promise<Result<null, BarschrittAbgelehnt>> {
  const b = await findeImFall(tx, w)
  if (b === undefined) return err({ art: 'unbekannt' })
  if (b.stand !== 'beantragt') return err({ art: 'schonEntschieden' })
  const grund = w.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  const da = await insertBarschritt(tx, b, { schritt: 'verworfen', von: u.von, am: u.jetzt, grund })
  return da ? ok(null) : err({ art: 'schonEntschieden' })
}

/**
 * Hardship: who loses a voucher loses the money (CASH-01), unless the provider has locked it unredeemed and a second person
 * decides that the household need not wait until it expires. Then its amount is open again at once.
 */
export async function sperreGutschein(
  tx: Tx,
  u: Umstaende,
  w: Barschrittwunsch,
): Promise<Result<null, BarschrittAbgelehnt>> {
  const b = await findeImFall(tx, w)
  if (b === undefined) return err({ art: 'unbekannt' })
  if (b.weg !== 'gutschein') return err({ art: 'andererWeg' })
  if (b.stand !== 'ausgegeben') return err({ art: 'schonEntschieden' })
  if (b.standVon === u.von) return err({ art: 'zweitePersonNoetig' })
  return beende(tx, u, b, 'gesperrt', w.grund)
}

/** A Zahlungsanweisung came back by post: like money the bank sent back, it waits in Verwahrung (CASH-04). */
export async function bucheAnweisungZurueck(
  tx: Tx,
  u: Umstaende,
  w: Barschrittwunsch,
): Promise<Result<null, BarschrittAbgelehnt>> {
  const b = await findeImFall(tx, w)
  if (b === undefined) return err({ art: 'unbekannt' })
  if (b.weg !== 'anweisung') return err({ art: 'andererWeg' })
  if (b.stand !== 'ausgegeben') return err({ art: 'schonEntschieden' })
  const grund = w.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  if (!(await insertBarschritt(tx, b, { schritt: 'zurueckgekommen', von: u.von, am: u.jetzt, grund })))
    return err({ art: 'schonEntschieden' })
  const z = await findZahlung(tx, { traeger: b.traeger, zahlung: b.zahlung })
  if (z === undefined) throw new Error(`payment ${b.zahlung} vanished`)
  await bewege(tx, u, b, z, { zustand: 'zurueckgekommen', konten: [['bar', 'verwahrung']] })
  return ok(null)
}

async function beende(
  tx: Tx,
  u: Umstaende,
  b: Barauszahlung,
  schritt: 'gesperrt',
  text: string,
): Promise<Result<null, BarschrittAbgelehnt>> {
  const grund = text.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  if (!(await insertBarschritt(tx, b, { schritt, von: u.von, am: u.jetzt, grund })))
    return err({ art: 'schonEntschieden' })
  await holeZurueck(tx, u, b)
  return ok(null)
}
