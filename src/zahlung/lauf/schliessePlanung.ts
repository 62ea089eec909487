import { cent } from '../../kern/index.ts'
import type { Auftrag, Bearbeiter, Tx, Umgebung } from '../../technik/index.ts'
import { pruefeSepa, type Sepapruefung } from '../sepa/pruefeSepa.ts'
import { insertAuffaelligkeiten } from './auffaelligkeiten/auffaelligkeitSql.ts'
import { erkenneAuffaelligkeiten } from './auffaelligkeiten/erkenne.ts'
import { laufVon } from './auftraege.ts'
import { baueDatei, centsumme, JE_DATEI, laufhash, schneide } from './dateien.ts'
import { insertDatei, type Laufdatei } from './dateiSql.ts'
import type { Lauf } from './lauf.ts'
import { findLauf, insertLaufereignis, sperreLauf } from './laufSql.ts'
import { findLetztePortion, loadLaufsummen } from './planungSql.ts'

/**
 * Ends the planning of a run: builds and checks its files and fixes count, sum and hash. Three sums must
 * be one: of the transfers, of the payments with their parts, of the files (PAY-03). What is noticeable is laid out for those who
 * release it (HKR-11).
 */
export const schliesse: Bearbeiter = schliesseMit(pruefeSepa)

/** What says of a file whether the bank will take it. */
export type Dateipruefer = (datei: Uint8Array) => Promise<Sepapruefung>

export function schliesseMit(pruefe: Dateipruefer): Bearbeiter {
  return (tx, auftrag, umgebung) => schliesseLauf(tx, auftrag, umgebung, pruefe)
}

async function schliesseLauf(tx: Tx, auftrag: Auftrag, umgebung: Umgebung, pruefe: Dateipruefer): Promise<void> {
  const ref = laufVon(auftrag)
  await sperreLauf(tx, ref)
  const lauf = await findLauf(tx, ref)
  if (lauf?.stand.zustand !== 'angelegt') return
  const portion = await findLetztePortion(tx, ref, 'planung')
  const anzahl = portion?.bisFolge ?? 0
  if (anzahl === 0) return verwirfLeeren(tx, umgebung, lauf)
  const dateien: Laufdatei[] = []
  for (const [i, abschnitt] of schneide({ von: 1, bis: anzahl }, JE_DATEI).entries()) {
    const gebaut = await baueDatei(tx, lauf, i + 1, abschnitt)
    const pruefung = await pruefe(gebaut.bytes)
    if (pruefung.ueberweisungen !== gebaut.anzahl || pruefung.summeCent !== BigInt(gebaut.summe)) {
      throw new Error(`run ${lauf.id}, file ${gebaut.nummer}: the checker counts otherwise`)
    }
    dateien.push({
      nummer: gebaut.nummer,
      msgId: gebaut.msgId,
      erstelltAm: lauf.angelegtAm,
      vonFolge: abschnitt.von,
      bisFolge: abschnitt.bis,
      anzahl: gebaut.anzahl,
      summe: cent(gebaut.summe),
      sha256: gebaut.sha256,
      urteil: pruefung.urteil,
      regeln: [...new Set(pruefung.befunde.map((b) => b.regel))].sort(),
    })
  }
  const gesamt = centsumme(dateien)
  const summen = await loadLaufsummen(tx, ref, lauf.art)
  const einig = [summen.ueberweisungen, summen.zahlungen, summen.posten].every((s) => s === gesamt)
  if (!einig || summen.anzahl !== anzahl) throw new Error(`run ${lauf.id}: sums of run, payments and files differ`)
  for (const d of dateien) await insertDatei(tx, ref, d)
  await insertAuffaelligkeiten(tx, ref, await erkenneAuffaelligkeiten(tx, lauf))
  await insertLaufereignis(tx, {
    lauf,
    nr: 1,
    vorher: 'angelegt',
    zustand: 'geplant',
    von: null,
    am: umgebung.uhr.jetzt(),
    anzahl,
    summeCent: gesamt,
    hash: laufhash(dateien),
    grund: null,
  })
}

async function verwirfLeeren(tx: Tx, umgebung: Umgebung, lauf: Lauf): Promise<void> {
  await insertLaufereignis(tx, {
    lauf,
    nr: 1,
    vorher: 'angelegt',
    zustand: 'verworfen',
    von: null,
    am: umgebung.uhr.jetzt(),
    anzahl: 0,
    summeCent: 0,
    hash: null,
    grund: 'Es ist nichts zu zahlen.',
  })
}
