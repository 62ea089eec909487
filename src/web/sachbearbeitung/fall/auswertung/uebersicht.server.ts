import { ladeSachstaende, type Sachstaende, type Sachstand } from '../../../../ablauf/index.ts'
import { deutsch, monatVon } from '../../../../kern/index.ts'
import type { Rechtsstand } from '../../../../recht/index.ts'
import type { SeitenAufruf } from '../../../../zugang/index.ts'
import { namenDesFalls } from '../namen.ts'
import { fallId } from '../zugriff.server.ts'
import {
  gewaehlterZeitraum,
  rechneUebersicht,
  type Uebersicht,
  type Zeitraumwahl,
  zeitraeume,
} from './horizontalansicht.ts'
import { leseAuswertung, sachstandTitel, tagDerFrage } from './sachstand.server.ts'

export type Horizontalfrage = { readonly stand: string; readonly tag: string; readonly zeitraum: string }

export type Gelesen = {
  readonly s: Sachstaende
  readonly stand: Sachstand | undefined
  readonly rechtsstand: Rechtsstand | undefined
  readonly frage: Horizontalfrage
  readonly meldung: string | undefined
  readonly zeitraeume: readonly Zeitraumwahl[]
  readonly zeitraum: Zeitraumwahl | undefined
  readonly uebersicht: Uebersicht
  /** "Entwurf v7, Rechtsstand 15.06.2026" */
  readonly titel: string
}

/** What the address asks to see; page and file rest on the same. */
export async function leseUebersicht(a: SeitenAufruf): Promise<Gelesen> {
  const p = new URL(a.request.url).searchParams
  const frage = { stand: p.get('stand') ?? '', tag: p.get('tag') ?? '', zeitraum: p.get('zeitraum') ?? '' }
  const { tag, meldung } = tagDerFrage(frage.tag, a.umgebung.uhr.heute())
  const s = await leseAuswertung(a, ['person', 'ergebnis', 'einkommen', 'unterkunft'], (h) =>
    ladeSachstaende(h, fallId(a), (koepfe) => {
      const kopf = koepfe.find((k) => k.schluessel === frage.stand) ?? koepfe[0]
      return kopf ? [kopf.schluessel] : []
    }),
  )
  const stand = s.gewaehlt[0]
  const rechtsstand = stand && (tag === undefined ? stand.rechtsstand : { ...stand.rechtsstand, bekanntBis: tag })
  const liste = stand ? zeitraeume(stand.rechenbar.angaben) : []
  const zeitraum = gewaehlterZeitraum(liste, frage.zeitraum, monatVon(s.heute))
  const folge = s.personen.map((x) => x.lokal)
  return {
    s,
    stand,
    rechtsstand,
    frage,
    meldung,
    zeitraeume: liste,
    zeitraum,
    uebersicht:
      stand && rechtsstand && zeitraum
        ? rechneUebersicht(stand.rechenbar, zeitraum.monate, rechtsstand, folge)
        : { ergebnisse: [], matrix: { monate: [], zeilen: [] } },
    titel: stand && rechtsstand ? `${sachstandTitel(stand)}, Rechtsstand ${deutsch(rechtsstand.bekanntBis)}` : '',
  }
}

export function namenDer(s: Pick<Sachstaende, 'personen' | 'konten'>) {
  return namenDesFalls(s.personen, s.konten)
}
