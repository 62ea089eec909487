import { sql } from 'kysely'
import { isoZeitpunkt, plusMillisekunden, type Tx, type Zeitpunkt } from '../technik/index.ts'

/** Ends what has run out without anybody asking again, and the visits of cases in it. */
export async function updateAbgelaufene(tx: Tx, jetzt: Zeitpunkt, ruhe: number): Promise<void> {
  const ruhtSeit = isoZeitpunkt(plusMillisekunden(jetzt, -ruhe))
  await sql`
    WITH beendete AS (
      UPDATE zugang.sitzung
         SET beendet = ${isoZeitpunkt(jetzt)}::timestamptz,
             grund = CASE WHEN endet <= ${isoZeitpunkt(jetzt)}::timestamptz THEN 'zeit' ELSE 'ruhe' END
       WHERE beendet IS NULL AND (endet <= ${isoZeitpunkt(jetzt)}::timestamptz OR zuletzt <= ${ruhtSeit}::timestamptz)
      RETURNING id)
    INSERT INTO zugang.leseende (eintrag_id, zeit, grund)
    SELECT e.id, ${isoZeitpunkt(jetzt)}::timestamptz, 'zeit'
      FROM zugang.leseeintrag e JOIN beendete b ON b.id = e.sitzung_id
     WHERE e.art = 'fall'
    ON CONFLICT (eintrag_id) DO NOTHING`.execute(tx)
}

/** Forgets failures that slow down nobody any more. */
export async function deleteAlteDrosseln(tx: Tx, jetzt: Zeitpunkt, aelterAls: number): Promise<void> {
  await sql`
    DELETE FROM zugang.drossel
     WHERE seit < ${isoZeitpunkt(plusMillisekunden(jetzt, -aelterAls))}::timestamptz
       AND frei_ab <= ${isoZeitpunkt(jetzt)}::timestamptz`.execute(tx)
}
