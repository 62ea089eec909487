import type { Leistungsart } from '../recht/index.ts'

/** What is granted beside the claim of § 19 Abs. 1 SGB II: its name on the sheet, its column, its paragraph. */
export const WEITERE = [
  {
    leistungsart: 'ausbildung',
    titel: 'Leistung für Auszubildende',
    spalte: 'Ausbil\u00addung',
    norm: '§ 27 Abs. 2 und 3 SGB II',
  },
  {
    leistungsart: 'ausbildungUnterkunft',
    titel: 'Unterkunft für Auszubildende',
    spalte: 'Wohnen in Ausbil\u00addung',
    norm: '§ 27 Abs. 3 SGB II',
  },
  { leistungsart: 'bildung', titel: 'Bildung und Teilhabe', spalte: 'Bildung und Teilhabe', norm: '§ 28 SGB II' },
  {
    leistungsart: 'erstausstattung',
    titel: 'Erstausstattung',
    spalte: 'Erst\u00adaus\u00adstattung',
    norm: '§ 24 Abs. 3 SGB II',
  },
  {
    leistungsart: 'hilfsmittel',
    titel: 'Orthopädische Schuhe, therapeutische Geräte',
    spalte: 'Hilfs\u00admittel',
    norm: '§ 24 Abs. 3 Satz 1 Nr. 3 SGB II',
  },
  {
    leistungsart: 'zuschussVersicherung',
    titel: 'Zuschuss zur Versicherung',
    spalte: 'Ver\u00adsiche\u00adrung',
    norm: '§ 26 SGB II',
  },
  {
    leistungsart: 'einmalzahlung',
    titel: 'Einmalzahlung',
    spalte: 'Ein\u00admal\u00adzahlung',
    norm: '§§ 70, 71 Abs. 2, § 73 SGB II',
  },
] as const satisfies readonly {
  leistungsart: Exclude<Leistungsart, 'regelbedarf' | 'mehrbedarf' | 'unterkunft' | 'sofortzuschlag'>
  titel: string
  spalte: string
  norm: string
}[]
