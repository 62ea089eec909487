import { err, ok, type Result } from '../kern/index.ts'
import { findKennwortHash, stimmtKennwort } from '../stammdaten/index.ts'
import { mitRechten, plusMillisekunden } from '../technik/index.ts'
import { deleteKontodrossel, LAENGSTE_EINGABE, merkeVersuch, reserviere, spurVon, wartezeit } from './anmelden.ts'
import { ZUGANG } from './ereignis.ts'
import type { AllegroKontext } from './kontext.ts'

/** So fresh has a sign-in at the identity provider to be: there is no password of ours to ask for. */
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
  if (sitzung.weg === 'oidc') {
    const frisch = sitzung.begonnen >= plusMillisekunden(umgebung.uhr.jetzt(), -FRISCH_MS)
    return frisch ? ok(null) : err({ art: 'neuAnmelden' })
  }
  const spur = await spurVon(k, `konto/${nutzer.konto}`, 'kennwort')
  const warten = await reserviere(k, spur)
  if (warten > 0) return err({ art: 'gedrosselt', sekunden: Math.ceil(warten / 1000) })
  const hash = await mitRechten(umgebung.db, ZUGANG, (tx) => findKennwortHash(tx, nutzer.konto), { nurLesen: true })
  if (!(await stimmtKennwort(hash, kennwort.slice(0, LAENGSTE_EINGABE)))) {
    await merkeVersuch(k, spur, 'falsch', nutzer.konto)
    return err({ art: 'falsch' })
  }
  await deleteKontodrossel(k, spur)
  return ok(null)
}
