/**
 * The rules of `allegro sepa-pruefe`, numbered for good. `docs/sepa-regeln.md` explains each with its
 * source; a test compares both. `unlesbar`: the file cannot be judged at all.
 */
export type Schwere = 'unlesbar' | 'abweisung' | 'warnung'

export const SEPA_REGELN = {
  'SEPA-01': { schwere: 'unlesbar', titel: 'Die Datei ist höchstens 200 MB groß' },
  'SEPA-02': { schwere: 'unlesbar', titel: 'Die Datei enthält keine DOCTYPE- oder ENTITY-Deklaration' },
  'SEPA-03': { schwere: 'unlesbar', titel: 'Die Datei ist wohlgeformtes XML in UTF-8, höchstens 64 Ebenen tief' },
  'SEPA-04': { schwere: 'abweisung', titel: 'UTF-8 ohne Byte Order Mark, auch so angegeben' },
  'SEPA-05': { schwere: 'abweisung', titel: 'Namensraum pain.001.001.09 als Vorgabe ohne Präfix' },
  'SEPA-06': { schwere: 'abweisung', titel: 'Gültig gegen das ISO-Schema pain.001.001.09' },
  'SEPA-07': { schwere: 'abweisung', titel: 'Kein Textfeld ist leer oder besteht nur aus Leerzeichen' },
  'SEPA-08': { schwere: 'abweisung', titel: 'Nur Zeichen, die deutsche Banken annehmen müssen' },
  'SEPA-09': { schwere: 'abweisung', titel: 'Keine Elemente außerhalb der SEPA-Überweisung' },
  'SEPA-10': {
    schwere: 'abweisung',
    titel: 'MsgId: höchstens 35 Zeichen des Grundsatzes, kein Schrägstrich am Rand, kein //',
  },
  'SEPA-11': { schwere: 'abweisung', titel: 'NbOfTxs der Datei stimmt' },
  'SEPA-12': { schwere: 'abweisung', titel: 'CtrlSum der Datei ist angegeben und stimmt' },
  'SEPA-13': { schwere: 'abweisung', titel: 'InitgPty hat einen Namen bis 70 Zeichen' },
  'SEPA-14': { schwere: 'warnung', titel: 'Höchstens 50.000 Überweisungen je Datei' },
  'SEPA-20': {
    schwere: 'abweisung',
    titel: 'PmtInfId: höchstens 35 Zeichen des Grundsatzes, kein Schrägstrich am Rand, kein //',
  },
  'SEPA-21': { schwere: 'abweisung', titel: 'PmtInfId ist in der Datei eindeutig' },
  'SEPA-22': { schwere: 'abweisung', titel: 'PmtMtd ist TRF' },
  'SEPA-23': { schwere: 'warnung', titel: 'BtchBookg ist true' },
  'SEPA-24': { schwere: 'abweisung', titel: 'NbOfTxs des Sammlers ist angegeben und stimmt' },
  'SEPA-25': { schwere: 'abweisung', titel: 'CtrlSum des Sammlers ist angegeben und stimmt' },
  'SEPA-26': { schwere: 'abweisung', titel: 'SvcLvl ist SEPA' },
  'SEPA-27': { schwere: 'abweisung', titel: 'Kein LclInstrm' },
  'SEPA-28': { schwere: 'abweisung', titel: 'Ausführungstag als Dt, nicht als DtTm' },
  'SEPA-29': { schwere: 'warnung', titel: 'Der Ausführungstag ist ein TARGET-Tag' },
  'SEPA-30': { schwere: 'abweisung', titel: 'Der Auftraggeber hat einen Namen bis 70 Zeichen' },
  'SEPA-31': { schwere: 'abweisung', titel: 'Das Konto des Auftraggebers ist eine gültige IBAN' },
  'SEPA-32': { schwere: 'abweisung', titel: 'DbtrAgt mit BICFI oder NOTPROVIDED' },
  'SEPA-33': { schwere: 'abweisung', titel: 'ChrgBr ist SLEV' },
  'SEPA-34': { schwere: 'warnung', titel: 'Höchstens 10.000 Überweisungen je Sammler' },
  'SEPA-40': {
    schwere: 'abweisung',
    titel: 'EndToEndId: höchstens 35 Zeichen des Grundsatzes, kein Schrägstrich am Rand, kein //',
  },
  'SEPA-41': { schwere: 'abweisung', titel: 'EndToEndId ist in der Datei eindeutig' },
  'SEPA-42': {
    schwere: 'abweisung',
    titel: 'InstrId: höchstens 35 Zeichen des Grundsatzes, kein Schrägstrich am Rand, kein //',
  },
  'SEPA-43': { schwere: 'abweisung', titel: 'Keine UETR' },
  'SEPA-44': { schwere: 'abweisung', titel: 'InstdAmt in EUR' },
  'SEPA-45': { schwere: 'abweisung', titel: 'Betrag von 0,01 bis 999.999.999,99 mit höchstens zwei Nachkommastellen' },
  'SEPA-46': { schwere: 'abweisung', titel: 'CdtrAgt nur mit BICFI' },
  'SEPA-47': { schwere: 'abweisung', titel: 'Der Empfänger hat einen Namen bis 70 Zeichen' },
  'SEPA-48': { schwere: 'abweisung', titel: 'Das Konto des Empfängers ist eine gültige IBAN im SEPA-Raum' },
  'SEPA-49': {
    schwere: 'abweisung',
    titel: 'Anschrift strukturiert oder hybrid: Ort und Land, höchstens zwei Zeilen zu 70 Zeichen',
  },
  'SEPA-50': { schwere: 'abweisung', titel: 'Empfänger außerhalb des EWR mit Anschrift' },
  'SEPA-51': { schwere: 'abweisung', titel: 'Verwendungszweck: ein Ustrd bis 140 Zeichen oder ein Strd' },
  'SEPA-52': { schwere: 'warnung', titel: 'Der Zweckcode steht in der ISO-Liste' },
  'SEPA-53': { schwere: 'abweisung', titel: 'UltmtDbtr und UltmtCdtr: Name bis 70 Zeichen' },
} as const satisfies Record<string, { schwere: Schwere; titel: string }>

export type Regelnummer = keyof typeof SEPA_REGELN

export type Befund = {
  readonly regel: Regelnummer
  readonly schwere: Schwere
  /** Line of the file, from 1. */
  readonly zeile: number
  /** "Sammler 1, Überweisung 3 (SB8A1B2C3D0001)" */
  readonly stelle: string
  readonly text: string
}
