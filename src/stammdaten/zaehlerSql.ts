import { sql } from 'kysely'
import type { TraegerNr } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import { type BgNummer, bgNummerAus, type Kundennummer, kundennummerAus } from './nummern.ts'

/** Next number of a counter; its row stays locked until the transaction ends. The first number is `erste`. */
async function zaehle(tx: Tx, name: string, erste: number): Promise<number> {
  const { rows } = await sql<{ stand: number }>`
    INSERT INTO stammdaten.zaehler AS z (name, stand) VALUES (${name}, ${erste})
    ON CONFLICT (name) DO UPDATE SET stand = z.stand + 1
    RETURNING z.stand`.execute(tx)
  const stand = rows[0]?.stand
  if (stand === undefined) throw new Error(`counter ${name} gave nothing`)
  return stand
}

/** The next BG number of a Träger. @throws when seven digits are used up. */
export async function neueBgNummer(tx: Tx, traeger: TraegerNr): Promise<BgNummer> {
  return bgNummerAus(traeger, await zaehle(tx, `bg/${traeger}`, 1))
}

/** The next Kundennummer of the agency a Träger belongs to. @throws when the numbers of the agency are used up. */
export async function neueKundennummer(tx: Tx, traeger: TraegerNr): Promise<Kundennummer> {
  const praefix = traeger.slice(0, 3)
  return kundennummerAus(praefix, await zaehle(tx, `kunde/${praefix}`, 0))
}
