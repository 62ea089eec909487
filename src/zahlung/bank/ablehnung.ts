import { BANKFORMATE, type Bankformat } from './meldung.ts'

export const BANK_GROESSE_HOECHSTENS = 200_000_000

/** Why a message is not read. `zeile`: where in the file, from 1; `text`: for the user, with what to do. */
export type LesenAbgelehnt = {
  readonly art:
    | 'zuGross'
    | 'doctype'
    | 'keinText'
    | 'keinXml'
    | 'zuTief'
    | 'stueckZuGross'
    | 'formatUnbekannt'
    | 'schema'
  readonly zeile: number
  readonly text: string
}

/** Carries a refusal out of the parser. */
export class Abbruch extends Error {
  override name = 'Abbruch'
  readonly ablehnung: LesenAbgelehnt
  constructor(ablehnung: LesenAbgelehnt) {
    super(ablehnung.text)
    this.ablehnung = ablehnung
  }
}

const NOCH_EINMAL = 'Bitte holen Sie die Datei erneut bei der Bank ab.'

export const ablehnung = {
  zuGross: (zeile: number): LesenAbgelehnt => ({
    art: 'zuGross',
    zeile,
    text: 'Die Datei ist größer als 200 MB und wird nicht gelesen. Bitten Sie die Bank, sie zu teilen.',
  }),
  doctype: (zeile: number): LesenAbgelehnt => ({
    art: 'doctype',
    zeile,
    text: `Die Datei enthält eine DOCTYPE- oder ENTITY-Deklaration. In Meldungen von Banken kommt das nicht vor; sie wird nicht geöffnet. Bitte melden Sie die Datei Ihrer Stelle für Informationssicherheit.`,
  }),
  keinText: (zeile: number, angabe?: string): LesenAbgelehnt => ({
    art: 'keinText',
    zeile,
    text: `${angabe === undefined ? 'Die Datei ist nicht in UTF-8 geschrieben oder beschädigt.' : `Die Datei gibt als Kodierung ${gezeigt(angabe)} an; gelesen wird nur UTF-8.`} ${NOCH_EINMAL}`,
  }),
  keinXml: (zeile: number, grund: string): LesenAbgelehnt => ({
    art: 'keinXml',
    zeile,
    text: `Die Datei ist kein vollständiges XML: beschädigt oder nicht ganz übertragen. ${NOCH_EINMAL} (${gezeigt(grund)})`,
  }),
  zuTief: (zeile: number): LesenAbgelehnt => ({
    art: 'zuTief',
    zeile,
    text: 'Die Datei ist tiefer geschachtelt als 64 Ebenen; keine Meldung einer Bank ist das. Sie wird nicht gelesen.',
  }),
  stueckZuGross: (zeile: number): LesenAbgelehnt => ({
    art: 'stueckZuGross',
    zeile,
    text: 'Ein einzelner Abschnitt der Datei ist größer als jede Buchung (mehr als 100.000 Elemente oder 8 MB). Sie wird nicht gelesen.',
  }),
  formatUnbekannt: (zeile: number, namensraum: string): LesenAbgelehnt => ({
    art: 'formatUnbekannt',
    zeile,
    text: `${namensraum === '' ? 'Die Datei nennt kein Format' : `Das Format ${gezeigt(namensraum)} wird nicht gelesen`}. Gelesen werden ${BANKFORMATE.join(', ')}. ${rat(namensraum)}`,
  }),
  schema: (zeile: number, format: Bankformat, grund: string): LesenAbgelehnt => ({
    art: 'schema',
    zeile,
    text: `Die Datei entspricht nicht dem Format ${format}, das sie angibt. Bitten Sie die Bank um eine berichtigte Datei. (${gezeigt(grund.replaceAll(/\{[^{}]*\}/g, ''))})`,
  }),
}

function rat(namensraum: string): string {
  return /:pain\.001\./.test(namensraum)
    ? 'Das ist eine Datei mit Überweisungen; »allegro sepa-pruefe« prüft sie.'
    : 'Bitten Sie die Bank um eines davon.'
}

/** What stands in the file, short and without control characters. */
function gezeigt(text: string): string {
  const kurz = text.length > 300 ? `${text.slice(0, 299)}…` : text
  return kurz.replace(/[\p{Cc}\p{Cf}]/gu, '·')
}
