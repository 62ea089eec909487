import { type Cent, type Datum, iso } from '../../kern/index.ts'

/** pain.001.001.09 as German banks take it (DK Anlage 3 V26.11): only elements we need. */
export type Sammelauftrag = {
  readonly msgId: string
  /** ISO instant in UTC to the second, fixed when the run was planned. */
  readonly erstelltAm: string
  readonly auftraggeber: Auftraggeber
  readonly ausfuehrung: Datum
  readonly buendel: readonly Buendel[]
}

export type Auftraggeber = { readonly name: string; readonly iban: string; readonly bic: string | null }

export type Buendel = { readonly pmtInfId: string; readonly ueberweisungen: readonly Ueberweisung[] }

/** Texts already in the characters of the file; see `sepaText`. */
export type Ueberweisung = {
  readonly endToEndId: string
  readonly name: string
  readonly iban: string
  readonly bic: string | null
  readonly betrag: Cent
  readonly zweck: string
  readonly zweckcode: 'SSBE' | 'RENT' | 'REFU'
}

const KOPF = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMENSRAUM = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/** So many transfers are put together before they are encoded: one long text would be copied once more. */
const JE_STUECK = 256

/** The file in UTF-8 without mark. The same order gives the same bytes. */
export function schreibePain001(a: Sammelauftrag): Uint8Array {
  const bytes: Uint8Array[] = []
  const kodierer = new TextEncoder()
  for (const stueck of pain001Stuecke(a)) bytes.push(kodierer.encode(stueck))
  const datei = new Uint8Array(bytes.reduce((s, b) => s + b.length, 0))
  let stelle = 0
  for (const b of bytes) {
    datei.set(b, stelle)
    stelle += b.length
  }
  return datei
}

/** The same piece by piece, for a file that need not be in memory as a whole. */
export function* pain001Stuecke(a: Sammelauftrag): Generator<string> {
  const alle = a.buendel.map((b) => kopfsumme(b.ueberweisungen))
  const anzahl = alle.reduce((s, k) => s + k.anzahl, 0)
  const summe = alle.reduce((s, k) => s + k.summe, 0n)
  yield `${KOPF}<Document xmlns="${NAMENSRAUM}"><CstmrCdtTrfInitn><GrpHdr>` +
    `<MsgId>${a.msgId}</MsgId><CreDtTm>${a.erstelltAm}</CreDtTm>${zahlen(anzahl, summe)}` +
    `<InitgPty><Nm>${xml(a.auftraggeber.name)}</Nm></InitgPty></GrpHdr>`
  for (const [i, b] of a.buendel.entries()) {
    yield buendelkopf(a, b, alle[i] ?? { anzahl: 0, summe: 0n })
    for (let von = 0; von < b.ueberweisungen.length; von += JE_STUECK) {
      let stueck = ''
      for (const u of b.ueberweisungen.slice(von, von + JE_STUECK)) stueck += ueberweisung(u)
      yield stueck
    }
    yield '</PmtInf>'
  }
  yield '</CstmrCdtTrfInitn></Document>\n'
}

function kopfsumme(liste: readonly Ueberweisung[]): { readonly anzahl: number; readonly summe: bigint } {
  let summe = 0n
  let klein = 0
  for (const u of liste) {
    klein += u.betrag
    if (klein > 2 ** 52) {
      summe += BigInt(klein)
      klein = 0
    }
  }
  return { anzahl: liste.length, summe: summe + BigInt(klein) }
}

function buendelkopf(a: Sammelauftrag, b: Buendel, k: { readonly anzahl: number; readonly summe: bigint }): string {
  const { name, iban, bic } = a.auftraggeber
  return (
    `<PmtInf><PmtInfId>${b.pmtInfId}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>${zahlen(k.anzahl, k.summe)}` +
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>${iso(a.ausfuehrung)}</Dt></ReqdExctnDt>` +
    `<Dbtr><Nm>${xml(name)}</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>` +
    `<DbtrAgt><FinInstnId>${bic === null ? '<Othr><Id>NOTPROVIDED</Id></Othr>' : `<BICFI>${bic}</BICFI>`}</FinInstnId></DbtrAgt>` +
    '<ChrgBr>SLEV</ChrgBr>'
  )
}

function ueberweisung(u: Ueberweisung): string {
  const bank = u.bic === null ? '' : `<CdtrAgt><FinInstnId><BICFI>${u.bic}</BICFI></FinInstnId></CdtrAgt>`
  return (
    `<CdtTrfTxInf><PmtId><InstrId>${u.endToEndId}</InstrId><EndToEndId>${u.endToEndId}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="EUR">${betragText(u.betrag)}</InstdAmt></Amt>${bank}<Cdtr><Nm>${xml(u.name)}</Nm></Cdtr>` +
    `<CdtrAcct><Id><IBAN>${u.iban}</IBAN></Id></CdtrAcct><Purp><Cd>${u.zweckcode}</Cd></Purp>` +
    `<RmtInf><Ustrd>${xml(u.zweck)}</Ustrd></RmtInf></CdtTrfTxInf>`
  )
}

/** Amounts of transfers are positive: two divisions less than for any amount, a hundred thousand times. */
function betragText(betrag: Cent): string {
  const rest = betrag % 100
  return `${(betrag - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`
}

function zahlen(anzahl: number, summe: bigint): string {
  return `<NbOfTxs>${anzahl}</NbOfTxs><CtrlSum>${summe / 100n}.${String(summe % 100n).padStart(2, '0')}</CtrlSum>`
}

const MASKIERT = /[&<>]/

function xml(text: string): string {
  return MASKIERT.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
}
