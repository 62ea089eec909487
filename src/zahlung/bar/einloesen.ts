import { createHash } from 'node:crypto'
import { err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../../kern/index.ts'
import type { Tx, Zeitpunkt } from '../../technik/index.ts'
import type { Buchungsumstaende } from '../hauptbuch/buchung.ts'
import { findZahlung } from '../zahlungSql.ts'
import { istRuecklaeufer } from '../zahlungszustand.ts'
import { bewege, holeZurueck } from './barauszahlung.ts'
import { type Barlesefehler, type Einloesung, liesBarmeldung } from './barmeldung.ts'
import {
  type Einloesungsergebnis,
  findBarstand,
  insertBarmeldung,
  insertEinloesung,
  listBekannteEinloesungen,
} from './barmeldungSql.ts'
import { type Barauszahlung, findZuPruefwert, insertBarschritt, listAbgelaufene } from './barSql.ts'

export type BarmeldungAbgelehnt =
  | Barlesefehler
  | { readonly art: 'schonEingelesen' }
  /** It says what has not come yet: vouchers would expire that may still be redeemed. */
  | { readonly art: 'standInZukunft' }
  /** A payment at a till that was reported before, with another paper or amount. */
  | { readonly art: 'vorgangGeaendert'; readonly vorgang: string }

export type Bargelesen = Readonly<Record<Einloesungsergebnis | 'bekannt', number>>

/** Takes in a report of the cash provider, whole or not at all. What was reported before takes no effect again. */
export async function nimmBarmeldungAuf(
  tx: Tx,
  u: Buchungsumstaende & { readonly von: Kennung<'Bediensteter'> },
  m: { readonly traeger: TraegerNr; readonly dateiname: string; readonly text: string },
): Promise<Result<Bargelesen, BarmeldungAbgelehnt>> {
  const gelesen = liesBarmeldung(m.text)
  if (!gelesen.ok) return gelesen
  const { stand, einloesungen } = gelesen.wert
  if (stand > u.jetzt) return err({ art: 'standInZukunft' })
  const vorgaenge = einloesungen.map((e) => e.vorgang)
  const bekannte = await listBekannteEinloesungen(tx, m.traeger, vorgaenge)
  const anders = einloesungen.find((e) => {
    const da = bekannte.get(e.vorgang)
    return da !== undefined && (da.pruefwert !== e.pruefwert || da.betrag !== e.betrag)
  })
  if (anders !== undefined) return err({ art: 'vorgangGeaendert', vorgang: anders.vorgang })
  const id = kennung<'Barmeldung'>(u.kennung())
  const sha256 = createHash('sha256').update(m.text).digest('hex')
  const kopf = { id, sha256, dateiname: m.dateiname.slice(0, 200), stand, zeilen: einloesungen.length }
  if (!(await insertBarmeldung(tx, m.traeger, { ...kopf, von: u.von, am: u.jetzt })))
    return err({ art: 'schonEingelesen' })
  const zahlen: Record<Einloesungsergebnis | 'bekannt', number> = { ...KEINE }
  for (const e of einloesungen) {
    if (bekannte.has(e.vorgang)) {
      zahlen.bekannt++
      continue
    }
    const b = await findZuPruefwert(tx, m.traeger, e.pruefwert)
    const ergebnis = b === undefined ? 'unbekannt' : await loeseEin(tx, u, b, e)
    await insertEinloesung(tx, m.traeger, { ...e, meldung: id, ergebnis, barauszahlung: b?.id ?? null })
    zahlen[ergebnis]++
  }
  return ok(zahlen)
}

const KEINE: Bargelesen = {
  eingeloest: 0,
  unbekannt: 0,
  schonEingeloest: 0,
  betragFalsch: 0,
  nichtGueltig: 0,
  gesperrt: 0,
  schonGezahlt: 0,
  bekannt: 0,
}

/**
 * Redeemed: bar an barstelle. One that was taken for expired and was redeemed in time is paid out after all, as long as nothing
 * else has paid it meanwhile.
 */
async function loeseEin(tx: Tx, u: Buchungsumstaende, b: Barauszahlung, e: Einloesung): Promise<Einloesungsergebnis> {
  if (b.stand === 'eingeloest') return 'schonEingeloest'
  if (b.betrag !== e.betrag) return 'betragFalsch'
  if (b.gueltigBis !== null && e.am >= b.gueltigBis) return 'nichtGueltig'
  if (b.stand === 'gesperrt') return 'gesperrt'
  const z = await findZahlung(tx, { traeger: b.traeger, zahlung: b.zahlung })
  if (z === undefined) throw new Error(`payment ${b.zahlung} vanished`)
  const offen = z.zustand === 'zurueckgestellt' || z.zustand === 'zurueckgekommen'
  if (b.stand === 'verfallen' ? !offen : b.stand !== 'ausgegeben') return 'schonGezahlt'
  if (!(await insertBarschritt(tx, b, { schritt: 'eingeloest', von: null, am: u.jetzt })))
    throw new Error(`voucher ${b.id} was moved by somebody else`)
  const nochmal = istRuecklaeufer(z.zustand) ? (['verwahrung', 'bar'] as const) : (['verbindlichkeit', 'bar'] as const)
  await bewege(tx, u, b, z, {
    zustand: 'ausgezahlt',
    konten: [...(b.stand === 'verfallen' ? [nochmal] : []), ['bar', 'barstelle']],
  })
  return 'eingeloest'
}

/**
 * Puts what vouchers that have expired were worth back to open: at most so many, the oldest first. A voucher expires in the books when its
 * time is over and the provider has reported all that was redeemed until then: else it could be paid twice.
 */
export async function lassVerfallen(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  hoechstens: number,
): Promise<readonly Barauszahlung[]> {
  const stand = await findBarstand(tx, traeger)
  if (stand === undefined) return []
  const vor = Math.min(stand, u.jetzt) as Zeitpunkt
  const abgelaufen = await listAbgelaufene(tx, traeger, vor, hoechstens)
  for (const b of abgelaufen) {
    if (!(await insertBarschritt(tx, b, { schritt: 'verfallen', von: null, am: u.jetzt })))
      throw new Error(`voucher ${b.id} was moved by somebody else`)
    await holeZurueck(tx, u, b)
  }
  return abgelaufen
}
