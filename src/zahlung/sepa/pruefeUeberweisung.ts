import { ibanMeldung, liesIban, sepaland } from '../../stammdaten/index.ts'
import { ZWECKCODES } from '../schema/zweckcodes.ts'
import { blaetter, finde, type Knoten, textVon } from './knoten.ts'
import { centsAus, gezeigt, type Pruefblatt } from './pruefblatt.ts'
import type { Regelnummer } from './regeln.ts'
import { NUR_ERLAUBTE_ZEICHEN, NUR_GRUNDZEICHEN } from './zeichensatz.ts'

const FREMD_IN_UEBERWEISUNG: ReadonlySet<string> = new Set(
  (
    'XchgRateInf ChqInstr IntrmyAgt1 IntrmyAgt1Acct IntrmyAgt2 IntrmyAgt2Acct IntrmyAgt3 IntrmyAgt3Acct CdtrAgtAcct ' +
    'InstrForCdtrAgt InstrForDbtrAgt RgltryRptg Tax RltdRmtInf SplmtryData'
  ).split(' '),
)
const HOECHSTBETRAG = 999_999_999_99n

/** Checks one CdtTrfTxInf; returns its amount in cents, or undefined if it is no amount. */
export function pruefeUeberweisung(k: Knoten, stelle: string, blatt: Pruefblatt): bigint | undefined {
  const melde = (regel: Regelnummer, wo: Knoten | undefined, text: string): void =>
    blatt.melde(regel, stelle, wo?.zeile ?? k.zeile, text)
  pruefeKennung(textVon(k, 'PmtId', 'EndToEndId'), (t) => melde('SEPA-40', finde(k, 'PmtId'), t))
  const instrId = finde(k, 'PmtId', 'InstrId')
  if (instrId) pruefeKennung(instrId.text, (t) => melde('SEPA-42', instrId, t))
  const uetr = finde(k, 'PmtId', 'UETR')
  if (uetr) melde('SEPA-43', uetr, 'Eine UETR wird nicht angenommen.')
  for (const kind of k.kinder) {
    if (FREMD_IN_UEBERWEISUNG.has(kind.name))
      melde('SEPA-09', kind, `${kind.name} gehört nicht in eine SEPA-Überweisung.`)
  }
  pruefeTexte(k, stelle, blatt)
  pruefeEmpfaenger(k, melde)
  pruefeVerwendungszweck(k, melde)
  return pruefeBetrag(k, melde)
}

type Melde = (regel: Regelnummer, wo: Knoten | undefined, text: string) => void

function pruefeBetrag(k: Knoten, melde: Melde): bigint | undefined {
  const betrag = finde(k, 'Amt', 'InstdAmt')
  if (betrag === undefined || betrag.waehrung !== 'EUR') {
    melde('SEPA-44', betrag, `InstdAmt mit Ccy="EUR" erwartet, gefunden: ${gezeigt(betrag?.waehrung)}.`)
  }
  const cents = centsAus(betrag?.text)
  if (betrag && (cents === undefined || cents < 1n || cents > HOECHSTBETRAG)) {
    melde('SEPA-45', betrag, `Der Betrag ${gezeigt(betrag.text)} liegt nicht zwischen 0.01 und 999999999.99.`)
  }
  return cents
}

function pruefeEmpfaenger(k: Knoten, melde: Melde): void {
  const bank = finde(k, 'CdtrAgt')
  if (bank && textVon(bank, 'FinInstnId', 'BICFI') === undefined) melde('SEPA-46', bank, 'CdtrAgt ohne BICFI.')
  const empfaenger = finde(k, 'Cdtr')
  const name = empfaenger ? textVon(empfaenger, 'Nm') : undefined
  if (name === undefined || name.trim() === '' || [...name].length > 70) {
    melde('SEPA-47', empfaenger, `Name des Empfängers: ${gezeigt(name)}.`)
  }
  const iban = textVon(k, 'CdtrAcct', 'Id', 'IBAN')
  if (!istIban(iban))
    melde('SEPA-48', finde(k, 'CdtrAcct'), `Konto des Empfängers: ${gezeigt(iban)}.${warumKeineIban(iban)}`)
  for (const partei of ['Cdtr', 'UltmtCdtr', 'UltmtDbtr']) {
    const anschrift = finde(k, partei, 'PstlAdr')
    if (anschrift) pruefeAnschrift(anschrift, (t) => melde('SEPA-49', anschrift, t))
    if (partei !== 'Cdtr') pruefeAbweichenden(k, partei, (t) => melde('SEPA-53', finde(k, partei), t))
  }
  if (iban !== undefined && sepaland(iban) === 'ausserhalb' && finde(k, 'Cdtr', 'PstlAdr') === undefined) {
    melde('SEPA-50', empfaenger, `Empfänger in ${iban.slice(0, 2)} ohne Anschrift.`)
  }
}

function pruefeVerwendungszweck(k: Knoten, melde: Melde): void {
  const zweck = finde(k, 'RmtInf')
  if (zweck) {
    const frei = zweck.kinder.filter((x) => x.name === 'Ustrd')
    const strukturiert = zweck.kinder.filter((x) => x.name === 'Strd')
    if (frei.length + strukturiert.length !== 1 || frei.some((x) => [...x.text].length > 140)) {
      melde(
        'SEPA-51',
        zweck,
        `${frei.length} Ustrd und ${strukturiert.length} Strd; erlaubt ist genau einer, Ustrd bis 140 Zeichen.`,
      )
    }
  }
  const grund = finde(k, 'Purp')
  const code = grund && textVon(grund, 'Cd')
  if (grund && (code === undefined || !ZWECKCODES.has(code))) melde('SEPA-52', grund, `Zweckcode ${gezeigt(code)}.`)
}

/** Since November 2026 no address of free lines alone (BE04); town and country always, two lines at most beside them. */
export function pruefeAnschrift(anschrift: Knoten, melde: (text: string) => void): void {
  const zeilen = anschrift.kinder.filter((x) => x.name === 'AdrLine')
  if (textVon(anschrift, 'TwnNm') === undefined || textVon(anschrift, 'Ctry') === undefined) {
    melde('Die Anschrift braucht TwnNm und Ctry.')
  }
  if (zeilen.length > 2 || zeilen.some((z) => [...z.text].length > 70)) {
    melde(`Die Anschrift hat ${zeilen.length} Zeilen; erlaubt sind zwei zu 70 Zeichen.`)
  }
}

/** Who pays or gets the money in the end, if named: a name as everybody's. */
export function pruefeAbweichenden(k: Knoten, partei: string, melde: (text: string) => void): void {
  const name = textVon(k, partei, 'Nm')
  if (name !== undefined && [...name].length > 70) melde(`Name in ${partei}: ${gezeigt(name)}.`)
}

/** No text field of blanks only; only characters a bank must take. */
export function pruefeTexte(k: Knoten, stelle: string, blatt: Pruefblatt): void {
  for (const b of blaetter(k)) {
    if (b.text.trim() === '') blatt.melde('SEPA-07', stelle, b.zeile, `${b.name} ist leer.`)
    else if (!NUR_ERLAUBTE_ZEICHEN.test(b.text)) {
      const fremd = [...b.text].filter((z) => !NUR_ERLAUBTE_ZEICHEN.test(z)).join('')
      blatt.melde('SEPA-08', stelle, b.zeile, `${b.name} enthält ${gezeigt(fremd)}.`)
    }
  }
}

export function pruefeKennung(wert: string | undefined, melde: (text: string) => void): void {
  const gut =
    wert !== undefined &&
    wert.length <= 35 &&
    wert.trim() !== '' &&
    NUR_GRUNDZEICHEN.test(wert) &&
    !wert.startsWith('/') &&
    !wert.endsWith('/') &&
    !wert.includes('//')
  if (!gut) melde(`Kennung ${gezeigt(wert)}.`)
}

function warumKeineIban(text: string | undefined): string {
  const gelesen = liesIban(text ?? '')
  return gelesen.ok ? '' : ` ${ibanMeldung(gelesen.ablehnung)}`
}

/** Electronic form, exactly as it stands in the file. */
export function istIban(text: string | undefined): boolean {
  if (text === undefined) return false
  const gelesen = liesIban(text)
  return gelesen.ok && gelesen.wert === text
}
