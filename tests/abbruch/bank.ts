// The bank's part of the road: what it says to the file set of the run, read and booked. It says the same each time it is asked.
import { setTimeout as warte } from 'node:timers/promises'
import { BANK_BEARBEITER } from '../../src/ablauf/bank.ts'
import { liesBankmeldungEin } from '../../src/ablauf/index.ts'
import { cent, datum, plusTage } from '../../src/kern/index.ts'
import { listBankverbindungen } from '../../src/stammdaten/index.ts'
import { arbeiteAb, listOffeneNutzlasten, mitRechten, stellbareUhr, type Umgebung } from '../../src/technik/index.ts'
import {
  type Ausgang,
  ladeDateien,
  liesAuftragsdatei,
  listLaeufe,
  neueBank,
  spieleTag,
  wuerfelAus,
} from '../../src/zahlung/index.ts'
import type { Welt } from './akte.ts'

/** Some refused, some back, every fourth message twice, in any order. */
const VERHALTEN = {
  dateienAbgewiesen: 0,
  abgewiesen: 200,
  rueckgaben: 400,
  rueckgabetage: 2,
  beschaedigt: 0,
  doppelt: 250,
  verspaetet: 0,
  verspaetungstage: 0,
  gemischt: true,
}
/** Days of the bank. */
export const [ERSTER, LETZTER] = [datum('2026-01-29'), datum('2026-02-04')]
const DANACH = '2026-02-10T10:00'

/** Whoever reads again is told of each message that it came before. Answers with the balance the bank names last, in Cent. */
export async function fuehreBankAus(u0: Umgebung, w: Welt, o: { leaseMs?: number }): Promise<string> {
  const u = { ...u0, uhr: stellbareUhr(DANACH) }
  const { ausgang, saldo } = await hoereBank(u, w)
  for (const m of ausgang) {
    const r = await liesBankmeldungEin(
      { umgebung: u, nutzer: w.a },
      {
        dateiname: m.name,
        oeffne: async function* () {
          yield new TextEncoder().encode(m.xml)
        },
      },
    )
    if (!r.ok && r.ablehnung.art !== 'schonEingelesen') throw new Error(JSON.stringify(r.ablehnung))
  }
  const offen = () => mitRechten(u.db, system(w), (tx) => listOffeneNutzlasten(tx, BANK_AUFTRAG, w.a.traeger))
  for (let i = 0; i < 300 && (await offen()).length > 0; i++)
    if ((await arbeiteAb(u, BANK_BEARBEITER, o)) === 0) await warte(100) // a job rests after a failure
  return String(saldo)
}

async function hoereBank(
  u: Umgebung,
  w: Welt,
): Promise<{ readonly ausgang: readonly Ausgang[]; readonly saldo: number }> {
  const { traeger } = w.a
  const [konto, auftraege] = await mitRechten(u.db, system(w), async (tx) => {
    const [k] = await listBankverbindungen(tx, [w.zahlerkonto])
    const lauf = (await listLaeufe(tx, traeger)).find((l) => l.art === 'monat') // the latest
    const dateien = lauf === undefined ? [] : await ladeDateien(tx, { traeger, lauf: lauf.id })
    return [k, await Promise.all(dateien.map((d) => liesAuftragsdatei(d.bytes)))] as const
  })
  const ausgang: Ausgang[] = []
  const wuerfel = wuerfelAus(3)
  let bank = neueBank(konto?.iban ?? '', cent(0), plusTage(ERSTER, -1))
  for (let tag = ERSTER; tag <= LETZTER; tag = plusTage(tag, 1)) {
    const r = spieleTag(bank, tag, { dateien: tag === ERSTER ? auftraege : [] }, VERHALTEN, wuerfel)
    bank = r.zustand
    ausgang.push(...r.ausgang)
  }
  return { ausgang, saldo: bank.saldo }
}

const BANK_AUFTRAG = 'ablauf.bank'
const system = (w: Welt) => ({ art: 'system', auftrag: 'pruefung', traeger: w.a.traeger }) as const
