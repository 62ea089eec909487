import type { Ekszeile } from '../umstand.ts'

type Zeile = {
  readonly titel: string
  readonly norm: string
  readonly art: 'cent'
  readonly pflicht: false
  readonly hilfe?: string
}

const zeile = (titel: string, hilfe?: string): Zeile => ({
  titel,
  norm: '',
  art: 'cent',
  pflicht: false,
  ...(hilfe === undefined ? {} : { hilfe }),
})

/** The lines of the Anlage EKS in the words of the form. The business car (B6) stands in the fact of the month. */
export const EKSZEILEN: { readonly [Z in Ekszeile]: Zeile } = {
  a1_cent: zeile('A1 Verkauf und Leistungen', 'Was im Monat zugeflossen ist; netto, wenn A5 genutzt wird.'),
  a2_cent: zeile('A2 Privat entnommene Waren'),
  a3_cent: zeile('A3 Sonstige Einnahmen'),
  a4_cent: zeile('A4 Geld von Dritten für den Betrieb', 'Gegenstück: B9.'),
  a51_cent: zeile('A5.1 Eingenommene Umsatzsteuer'),
  a52_cent: zeile('A5.2 Umsatzsteuer auf Entnahmen'),
  a53_cent: zeile('A5.3 Erstattung vom Finanzamt'),
  b1_cent: zeile('B1 Waren und Material'),
  b2_cent: zeile('B2 Personal', 'Auch mithelfende Familie, wenn wirklich gezahlt wurde.'),
  b3_cent: zeile('B3 Räume mit Nebenkosten', 'Nicht doppelt mit der Wohnung.'),
  b4_cent: zeile('B4 Betriebliche Versicherungen, Beiträge'),
  b5_cent: zeile('B5 Werbung'),
  b7_cent: zeile('B7 Reisen', 'Übernachtung, Nebenkosten, Bus und Bahn.'),
  b8_cent: zeile('B8 Anschaffungen', 'Vermeidbar? Aus Darlehen oder Zuschuss Bezahltes zählt nicht.'),
  b9_cent: zeile('B9 Anschaffungen aus Geld von Dritten'),
  b10_cent: zeile('B10 Büro und Porto'),
  b11_cent: zeile('B11 Telefon und Internet', 'Ohne privaten Anteil.'),
  b12_cent: zeile('B12 Beratung, Buchführung'),
  b13_cent: zeile('B13 Fortbildung'),
  b14_cent: zeile('B14 Übrige Betriebsausgaben'),
  b15_cent: zeile('B15 Schuldzinsen'),
  b16_cent: zeile('B16 Tilgung betrieblicher Darlehen', 'Nicht, wenn die Anschaffung schon anerkannt ist.'),
  b17_cent: zeile('B17 Gezahlte Vorsteuer'),
  b18_cent: zeile('B18 An das Finanzamt gezahlte Umsatzsteuer'),
}
