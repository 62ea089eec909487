import { type Fallansicht, ladeFallansicht } from '../../../ablauf/index.ts'
import {
  type Handgriff,
  type Hinweisausgang,
  handgriff,
  hinweisSchluessel,
  merkeHinweisausgang,
} from '../../../fall/index.ts'
import { isoMonat, type Kennung } from '../../../kern/index.ts'
import type { Hinweis } from '../../../recht/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { hinweiseDesFalls } from './lage.server.ts'
import { handelnder } from './zugriff.server.ts'

type Fall = Kennung<'Leistungsfall'>

/** What became of a hint: what is to be said, or the change that was prepared for it. */
export type Hinweisantwort = { readonly meldung: string } | { readonly handgriff: Handgriff | undefined }

const AUSGANG: Readonly<Record<string, Hinweisausgang>> = {
  hinweisUebernehmen: 'uebernommen',
  hinweisVerwerfen: 'verworfen',
  hinweisWieder: 'wieder',
}

/** Notes what became of a hint. @throws 404 if there is no such case. */
export async function merkeAntwort(
  a: SeitenAufruf,
  fall: Fall,
  akt: { readonly was: string; readonly schluessel: string; readonly grund: string },
): Promise<Hinweisantwort> {
  const v = await ladeFallansicht(handelnder(a), fall)
  if (!v) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  a.nurEigener(v.fall.traeger)
  const h = findeHinweis(a, v, akt.schluessel)
  const ausgang = AUSGANG[akt.was]
  if (h === undefined || ausgang === undefined) return { meldung: 'Dieser Hinweis gilt nicht mehr.' }
  const heute = a.umgebung.uhr.heute()
  const bereit =
    ausgang === 'uebernommen' ? handgriff(h, { inhalt: v.inhalt, heute, id: a.umgebung.kennung() }) : undefined
  if (ausgang === 'uebernommen' && bereit === undefined) return { meldung: 'Dieser Hinweis gilt nicht mehr.' }
  const wer = { bediensteter: a.nutzer.bediensteter, personalnummer: a.nutzer.personalnummer }
  const r = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    merkeHinweisausgang(tx, a.umgebung, { ...v.fall, ...akt, code: h.code, ausgang, tag: heute, wer }),
  )
  if (r.ok) return { handgriff: bereit }
  return {
    meldung:
      r.ablehnung.art === 'grundFehlt'
        ? 'Bitte sagen Sie kurz, warum der Hinweis nicht passt.'
        : 'Diesen Fall gibt es nicht.',
  }
}

/** Hints of the month too, whichever month was looked at: the code and its place are what counts. */
function findeHinweis(a: SeitenAufruf, v: Fallansicht, schluessel: string): Hinweis | undefined {
  const heute = a.umgebung.uhr.heute()
  const monate = ['', ...v.monate.map(isoMonat)]
  return monate.flatMap((m) => hinweiseDesFalls(v, m, heute)).find((h) => hinweisSchluessel(h) === schluessel)
}
