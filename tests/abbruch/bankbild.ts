import { mitRechten } from '../../src/technik/index.ts'
import { ladeAbstimmung, listSalden } from '../../src/zahlung/index.ts'
import type { Welt } from './akte.ts'
import { ERSTER, LETZTER } from './bank.ts'
import { type Kopie, verlange } from './welt.ts'

/**
 * What can be seen of the bank's part, the same however often it was interrupted: state of each transfer, what became of each
 * line, postings without ids. Books and bank have one balance, every day is reconciled.
 */
export async function pruefeBank(k: Kopie, w: Welt, saldo: string, wo: string): Promise<readonly string[]> {
  const system = { art: 'system', auftrag: 'pruefung', traeger: w.a.traeger } as const
  const [salden, { tage }] = await mitRechten(k.db, system, async (tx) => [
    await listSalden(tx, w.a.traeger),
    await ladeAbstimmung(tx, w.a.traeger, { von: ERSTER, bis: LETZTER }),
  ])
  const imBuch = salden.filter((s) => s.kontoart === 'bank').reduce((n, s) => n + s.saldoCent, 0)
  verlange(String(imBuch) === saldo, wo, `books ${imBuch}, bank ${saldo}`)
  const unstimmig = tage.filter((t) => t.unstimmig.length > 0)
  verlange(tage.length > 0 && unstimmig.length === 0, wo, `days ${JSON.stringify(unstimmig)}`)
  const zeilen = await k.frage<{ z: string }>(`
    SELECT 'Zahlung ' || e.zahlung || ' ' || e.nr || ' ' || e.zustand AS z FROM zahlung.ereignis e
    UNION ALL SELECT 'Meldung ' || m.sha256 || ' ' || b.nr || ' ' || b.folge || ' ' || b.ergebnis || ' ' || b.grund
                FROM zahlung.bankergebnis b JOIN zahlung.bankmeldung m ON m.traeger_nr = b.traeger_nr AND m.id = b.meldung
    UNION ALL SELECT 'Buchung ' || concat_ws(' ', b.soll, b.haben, b.betrag_cent, b.titel, b.leistungsart, b.monat, b.zahlung)
                FROM zahlung.buchung b
     ORDER BY 1`)
  return zeilen.map((r) => r.z)
}
