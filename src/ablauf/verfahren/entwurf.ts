import { type Aenderung, aendere, lese, liesPfad, oeffneEntwurf } from '../../fall/index.ts'
import type { Json } from '../../kern/index.ts'
import { lasseVerfallen } from '../../leistung/index.ts'
import type { Tx } from '../../technik/index.ts'
import { bearbeiterVon, type Handelnder } from '../handelnder.ts'
import type { Verfahrenslage } from './plan.ts'

/** What a step writes into the draft, whatever stands there; a decision that waits is void with it. A sentence refuses. */
export async function schreibeInEntwurf(
  tx: Tx,
  h: Handelnder,
  l: Pick<Verfahrenslage, 'fall'>,
  neu: readonly { readonly pfad: string; readonly wert: Json }[],
): Promise<string | null> {
  if (neu.length === 0) return null
  const wer = bearbeiterVon(h)
  const entwurf = await oeffneEntwurf(tx, h.umgebung, { ...l.fall, wer })
  if (!entwurf.ok) return 'Der Entwurf lässt sich nicht öffnen.'
  const aenderungen = neu.map(({ pfad, wert }): Aenderung => {
    const stelle = liesPfad(pfad)
    if (stelle === undefined) throw new Error(`no such place: ${pfad}`)
    return { pfad, alt: lese(entwurf.wert.inhalt, stelle), neu: wert }
  })
  const { traeger } = l.fall
  const r = await aendere(tx, h.umgebung, { traeger, entwurf: entwurf.wert.entwurf, aenderungen, wer })
  if (!r.ok || r.wert.konflikte.length > 0) return 'Die Angaben lassen sich nicht in den Entwurf schreiben.'
  if (r.wert.angewandt.length > 0) await lasseVerfallen(tx, h.umgebung, { ...l.fall, anlass: 'bearbeitet', wer })
  return null
}
