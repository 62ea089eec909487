import { type Datum, datum } from '../../kern/index.ts'
import type { Kostentraeger } from '../../recht/index.ts'
import type { Buchung } from '../hauptbuch/buchung.ts'

/**
 * Where in a budget a cost part stands in the end. `unterkunftBund` and `unterkunftKommune` are the two shares of what is paid
 * under § 22 Abs. 1 SGB II; the ledger books it whole at the Kommune, because the refund is computed once for a month (ADR 0048).
 */
export type Haushaltsstelle =
  | 'lebensunterhalt'
  | 'beitraege'
  | 'unterkunftBund'
  | 'unterkunftKommune'
  | 'bildung'
  | 'kommunaleLeistung'
  | 'eingliederung'
  /** On the account, and nobody knows yet what for: no title, held. */
  | 'ungeklaert'

export type Titelzeile = {
  readonly stelle: Haushaltsstelle
  /** As the budget writes it: "1101/681 12". Of a Kommune a placeholder: each numbers its own. */
  readonly titel: string
  readonly zweck: string
  readonly kostentraeger: Kostentraeger
  /** The first day it holds; it runs on until the next one of the same place. */
  readonly ab: Datum
  readonly quelle: string
  /** What of it is not read in the official text; a sentence for the page. */
  readonly unsicher?: string
}

const ENTWURF_2026 = 'Entwurf Bundeshaushalt 2026, Einzelplan 11, Kapitel 1101'
const FORTGESCHRIEBEN = 'Der Haushaltsplan 2027 liegt nicht vor: Der Titel ist fortgeschrieben.'
const KOMMUNAL = 'Platzhalter: Jede Kommune führt ihr eigenes Konto. Es gehört hier eingetragen.'

/** Data, state 2026-11-23. A new budget is a new row, never a changed one. */
export const TITELTAFEL: readonly Titelzeile[] = [
  {
    stelle: 'lebensunterhalt',
    titel: '1101/681 12',
    zweck: 'Bürgergeld',
    kostentraeger: 'bund',
    ab: datum('2023-01-01'),
    quelle: ENTWURF_2026,
  },
  {
    stelle: 'lebensunterhalt',
    titel: '1101/681 12',
    zweck: 'Grundsicherungsgeld',
    kostentraeger: 'bund',
    ab: datum('2026-07-01'),
    quelle: '§ 19 Abs. 1 SGB II in der Fassung ab 01.07.2026',
    unsicher: 'Die Bezeichnung des Titels seit Juli 2026 ist nicht im Haushaltsplan nachgelesen.',
  },
  {
    stelle: 'lebensunterhalt',
    titel: '1101/681 12',
    zweck: 'Grundsicherungsgeld',
    kostentraeger: 'bund',
    ab: datum('2027-01-01'),
    quelle: ENTWURF_2026,
    unsicher: FORTGESCHRIEBEN,
  },
  {
    stelle: 'beitraege',
    titel: '1101/681 12',
    zweck: 'Beiträge zur Kranken- und Pflegeversicherung (Erstattungen nach § 335 SGB III)',
    kostentraeger: 'bund',
    ab: datum('2023-01-01'),
    quelle: 'eigene Zuordnung',
    unsicher: 'Ein eigener Titel für die Beiträge ist nicht gefunden; sie stehen beim Titel der Leistung.',
  },
  {
    stelle: 'unterkunftBund',
    titel: '1101/632 11',
    zweck: 'Beteiligung des Bundes an den Leistungen für Unterkunft und Heizung',
    kostentraeger: 'bund',
    ab: datum('2023-01-01'),
    quelle: 'Deutscher Bundestag, hib 965/2023 (Haushaltsführung 2023, Drucksache 20/9894)',
  },
  {
    stelle: 'unterkunftBund',
    titel: '1101/632 11',
    zweck: 'Beteiligung des Bundes an den Leistungen für Unterkunft und Heizung',
    kostentraeger: 'bund',
    ab: datum('2027-01-01'),
    quelle: ENTWURF_2026,
    unsicher: FORTGESCHRIEBEN,
  },
  {
    stelle: 'unterkunftKommune',
    titel: 'kommunal/unterkunft',
    zweck: 'Unterkunft und Heizung, Anteil der Kommune',
    kostentraeger: 'kommune',
    ab: datum('2023-01-01'),
    quelle: '§ 6 Abs. 1 Satz 1 Nr. 2, § 22 Abs. 1 SGB II',
    unsicher: KOMMUNAL,
  },
  {
    stelle: 'bildung',
    titel: 'kommunal/bildung',
    zweck: 'Bildung und Teilhabe',
    kostentraeger: 'kommune',
    ab: datum('2023-01-01'),
    quelle: '§ 6 Abs. 1 Satz 1 Nr. 2, § 28 SGB II',
    unsicher: KOMMUNAL,
  },
  {
    stelle: 'kommunaleLeistung',
    titel: 'kommunal/einmalig',
    zweck: 'Andere Leistungen der Kommune (Erstausstattung, Darlehen für Kaution und Schulden, Auszubildende)',
    kostentraeger: 'kommune',
    ab: datum('2023-01-01'),
    quelle: '§ 6 Abs. 1 Satz 1 Nr. 2, § 22 Abs. 2, 6, 8, § 24 Abs. 3 Satz 1 Nr. 1, 2, § 27 Abs. 3 SGB II',
    unsicher: KOMMUNAL,
  },
  {
    stelle: 'eingliederung',
    titel: '1101/685 11',
    zweck: 'Leistungen zur Eingliederung in Arbeit (werden hier nicht gebucht)',
    kostentraeger: 'bund',
    ab: datum('2023-01-01'),
    quelle: ENTWURF_2026,
  },
]

/** The row that holds on a day for a place. Undefined before the table begins: no title is guessed. */
export function titelAm(stelle: Haushaltsstelle, am: Datum): Titelzeile | undefined {
  return TITELTAFEL.findLast((z) => z.stelle === stelle && z.ab <= am)
}

/** Every title that holds on a day, in the order of the table. */
export function titelliste(am: Datum): readonly Titelzeile[] {
  return TITELTAFEL.filter((z) => titelAm(z.stelle, am) === z)
}

/** What a cost part is for: `unterkunft` is shared by § 46 Abs. 5 SGB II, all else has one title. */
export function stelleVon(p: {
  readonly leistungsart: Buchung['leistungsart']
  readonly kostentraeger: Buchung['kostentraeger']
  /** A loan (§ 22 Abs. 2, 6, 8; § 24; § 27) is none of the benefits of § 22 Abs. 1. */
  readonly darlehen: boolean
}): Exclude<Haushaltsstelle, 'unterkunftBund' | 'unterkunftKommune' | 'eingliederung'> | 'unterkunft' {
  if (p.kostentraeger === 'ungeklaert') return 'ungeklaert'
  if (p.kostentraeger === 'bund') {
    return p.leistungsart === 'krankenversicherung' || p.leistungsart === 'pflegeversicherung'
      ? 'beitraege'
      : 'lebensunterhalt'
  }
  if (p.leistungsart === 'unterkunft' && !p.darlehen) return 'unterkunft'
  return p.leistungsart === 'bildung' ? 'bildung' : 'kommunaleLeistung'
}
