import { err, ok, type Result } from '../kern/index.ts'
import { findKennwortHash, stimmtKennwort } from '../stammdaten/index.ts'
import { mitRechten, plusMillisekunden } from '../technik/index.ts'
import { deleteKontodrossel, LAENGSTE_EINGABE, merkeVersuch, reserviere, spurVon, wartezeit } from './anmelden.ts'
import { ZUGANG } from './ereignis.ts'
import type { AllegroKontext } from './kontext.ts'
import { updateBewiesen } from './sitzungSql.ts'

/** So fresh has a proof to be (SEC-03). */
const FRISCH_MS = 5 * 60_000

export type ErneutAbgelehnt =
  | { readonly art: 'falsch' }
  | { readonly art: 'gedrosselt'; readonly sekunden: number }
  /** Signed in at the identity provider too long ago. */
  | { readonly art: 'neuAnmelden' }

export function erneutMeldung(a: ErneutAbgelehnt): string {
  switch (a.art) {
    case 'falsch':
      return 'Das Kennwort stimmt nicht.'
    case 'gedrosselt':
      return `Zu viele Versuche. Bitte warten Sie ${wartezeit(a.sekunden)} und versuchen Sie es dann erneut.`
    case 'neuAnmelden':
      return 'Ihre Anmeldung ist älter als fünf Minuten. Melden Sie sich ab und neu an, und wiederholen Sie den Schritt dann gleich.'
  }
}

/** Before an act that moves much money the person proves again that it is she who sits there (SEC-03). Tries are throttled as at the sign-in. */
export async function beweiseErneut(k: AllegroKontext, kennwort: string): Promise<Result<null, ErneutAbgelehnt>> {
  const { nutzer, sitzung, umgebung } = k
  if (nutzer === undefined || sitzung === undefined) throw new Error('nobody is signed in')
  // There is no password of ours to ask for.
  if (sitzung.weg === 'oidc') return istFrisch(k) ? ok(null) : err({ art: 'neuAnmelden' })
  const spur = await spurVon(k, `konto/${nutzer.konto}`, 'kennwort')
  const warten = await reserviere(k, spur)
  if (warten > 0) return err({ art: 'gedrosselt', sekunden: Math.ceil(warten / 1000) })
  const hash = await mitRechten(umgebung.db, ZUGANG, (tx) => findKennwortHash(tx, nutzer.konto), { nurLesen: true })
  if (!(await stimmtKennwort(hash, kennwort.slice(0, LAENGSTE_EINGABE)))) {
    await merkeVersuch(k, spur, 'falsch', nutzer.konto)
    return err({ art: 'falsch' })
  }
  await deleteKontodrossel(k, spur)
  await mitRechten(umgebung.db, ZUGANG, (tx) => updateBewiesen(tx, sitzung.id, umgebung.uhr.jetzt()))
  return ok(null)
}

/** The person has proved within five minutes that it is she. */
export function istFrisch(k: AllegroKontext): boolean {
  return k.sitzung !== undefined && k.sitzung.bewiesen >= plusMillisekunden(k.umgebung.uhr.jetzt(), -FRISCH_MS)
}

/** Before acts that come several in a row: asks only if the last proof is older than five minutes. */
export const beweiseFrisch = (k: AllegroKontext, kennwort: string): Promise<Result<null, ErneutAbgelehnt>> =>
  istFrisch(k) ? Promise.resolve(ok(null)) : beweiseErneut(k, kennwort)
