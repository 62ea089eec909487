import { type Datum, iso, type Kennung } from '../kern/index.ts'
import { type Vergleich, type Vergleichsseite, vergleicheSeiten } from '../leistung/index.ts'
import type { Rechtsstand } from '../recht/index.ts'
import { mitRechten } from '../technik/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import {
  ladeNiedergelegtes,
  ladeSachstaende,
  type Sachstaende,
  type Sachstand,
  type Sachstandskopf,
} from './sachstaende.ts'

/** One side of a comparison: which state, and up to which day the law is known; undefined: as it was decided. */
export type Seitenwahl = { readonly schluessel?: string | undefined; readonly bekanntBis?: Datum | undefined }

export type Vergleichsansicht = Sachstaende & {
  /** Undefined: there is only one state, or none. */
  readonly vergleich: Vergleich | undefined
  readonly links: Sachstand | undefined
  readonly rechts: Sachstand | undefined
  readonly standLinks: Rechtsstand | undefined
  readonly standRechts: Rechtsstand | undefined
}

/**
 * Compares any two states of a case, each under any knowledge of the law. Without a choice: the newest Fassung with the
 * draft, or with the Fassung before.
 */
export async function zeigeVergleich(
  h: Handelnder,
  fallId: Kennung<'Leistungsfall'>,
  w: { readonly links: Seitenwahl; readonly rechts: Seitenwahl },
): Promise<Vergleichsansicht | undefined> {
  const s = await ladeSachstaende(h, fallId, (koepfe) => {
    const [links, rechts] = naheliegend(koepfe)
    const nimm = (wunsch: string | undefined, sonst: string | undefined): readonly string[] => {
      const da = koepfe.find((k) => k.schluessel === wunsch)?.schluessel ?? sonst
      return da === undefined ? [] : [da]
    }
    return [...nimm(w.links.schluessel, links), ...nimm(w.rechts.schluessel, rechts)]
  })
  if (s === undefined) return undefined
  const [links, rechts] = s.gewaehlt
  if (links === undefined || rechts === undefined)
    return { ...s, vergleich: undefined, links, rechts, standLinks: links?.rechtsstand, standRechts: undefined }
  const [alt, neu] = await mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const seite = async (x: Sachstand, bis: Datum | undefined): Promise<Vergleichsseite> => {
        const rechtsstand = bis === undefined ? x.rechtsstand : { ...x.rechtsstand, bekanntBis: bis }
        const wieEntschieden = x.entscheidung && iso(rechtsstand.bekanntBis) === iso(x.rechtsstand.bekanntBis)
        const niedergelegt = wieEntschieden && x.entscheidung ? await ladeNiedergelegtes(tx, x.entscheidung) : undefined
        return { inhalt: x.rechenbar, rechtsstand, niedergelegt }
      }
      return [await seite(links, w.links.bekanntBis), await seite(rechts, w.rechts.bekanntBis)] as const
    },
    { nurLesen: true },
  )
  return {
    ...s,
    vergleich: vergleicheSeiten(alt, neu),
    links,
    rechts,
    standLinks: alt.rechtsstand,
    standRechts: neu.rechtsstand,
  }
}

function naheliegend(koepfe: readonly Sachstandskopf[]): readonly [string | undefined, string | undefined] {
  const fassungen = koepfe.filter((k) => k.art === 'fassung')
  const entwurf = koepfe.find((k) => k.art === 'entwurf')
  if (entwurf) return [fassungen[0]?.schluessel ?? entwurf.schluessel, entwurf.schluessel]
  return [fassungen[1]?.schluessel ?? fassungen[0]?.schluessel, fassungen[0]?.schluessel]
}
