import { type Fallansicht, type Handelnder, ladeFallansicht } from '../../../ablauf/index.ts'
import { istUuid, type Kennung, kennung } from '../../../kern/index.ts'
import type { Feldklasse, SeitenAufruf } from '../../../zugang/index.ts'

export function handelnder(a: SeitenAufruf): Handelnder {
  return { umgebung: a.umgebung, nutzer: a.nutzer }
}

/** @throws 404 if the address names no case. */
export function fallId(a: SeitenAufruf): Kennung<'Leistungsfall'> {
  const id = a.params.id ?? ''
  if (!istUuid(id)) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  return kennung<'Leistungsfall'>(id)
}

/**
 * The case of the address, or another one a page leads to, read and logged. Who reads a case of another Jobcenter names a
 * purpose (`?zweck=`).
 */
export async function leseFall(
  a: SeitenAufruf,
  feldklassen: readonly Feldklasse[],
  fall = fallId(a),
): Promise<Fallansicht> {
  const ansicht = await ladeFallansicht(handelnder(a), fall)
  if (ansicht === undefined) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  await a.lesen({
    art: 'fall',
    fall: ansicht.fall.fall,
    fallTraeger: ansicht.fall.traeger,
    personen: ansicht.personen.map((p) => p.person.id),
    feldklassen,
    zweck: new URL(a.request.url).searchParams.get('zweck') ?? undefined,
  })
  return ansicht
}
