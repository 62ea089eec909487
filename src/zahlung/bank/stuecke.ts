import { type Cent, cent, type Datum, liesDatum } from '../../kern/index.ts'
import { finde, type Knoten, textVon } from '../sepa/knoten.ts'
import { centsAus } from '../sepa/pruefblatt.ts'
import type { Auszug, Bankgrund, Richtung, Saldo, Status, Umsatz, Umsatzteil } from './meldung.ts'

/** Elements of a message as pieces. What is not there stays undefined; nothing is made up. */

export function alsStatus(k: Knoten, ebene: Status['ebene'], datei: string, sammler: string | undefined): Status {
  const feld = { datei: 'GrpSts', sammler: 'PmtInfSts', ueberweisung: 'TxSts' }[ebene]
  return {
    art: 'status',
    zeile: k.zeile,
    ebene,
    datei,
    sammler,
    endToEndId: textVon(k, 'OrgnlEndToEndId'),
    status: textVon(k, feld),
    gruende: k.kinder.filter((x) => x.name === 'StsRsnInf').map((x) => grund(finde(x, 'Rsn'), zusatz(x))),
    kontoinhaber: alleTexte(
      k.kinder.filter((x) => x.name === 'StsRsnInf'),
      'AddtlInf',
    ),
  }
}

export const alsAuszug = (k: Knoten): Auszug => ({
  art: 'auszug',
  zeile: k.zeile,
  kennung: textVon(k, 'Id') ?? '',
  nummer: textVon(k, 'ElctrncSeqNb') ?? textVon(k, 'LglSeqNb'),
  iban: textVon(k, 'Acct', 'Id', 'IBAN'),
})

export const alsSaldo = (k: Knoten): Saldo => {
  const betrag = betragVon(k)
  return {
    art: 'saldo',
    typ: textVon(k, 'Tp', 'CdOrPrtry', 'Cd') ?? textVon(k, 'Tp', 'CdOrPrtry', 'Prtry') ?? '',
    betrag: betrag !== undefined && textVon(k, 'CdtDbtInd') === 'DBIT' ? cent(-betrag) : betrag,
    tag: tagVon(finde(k, 'Dt')),
  }
}

export const alsUmsatz = (k: Knoten): Umsatz => ({
  art: 'umsatz',
  zeile: k.zeile,
  referenz: textVon(k, 'NtryRef'),
  bankreferenz: textVon(k, 'AcctSvcrRef'),
  betrag: betragVon(k),
  richtung: richtungVon(k) ?? 'belastung',
  storno: textVon(k, 'RvslInd') === 'true',
  // in version 02 the code stands in the element itself
  status: textVon(k, 'Sts', 'Cd') ?? textVon(k, 'Sts', 'Prtry') ?? textVon(k, 'Sts')?.trim() ?? '',
  buchungstag: tagVon(finde(k, 'BookgDt')),
  wertstellung: tagVon(finde(k, 'ValDt')),
  vorgang: vorgangVon(finde(k, 'BkTxCd')),
})

/** `Btch`: a batch as a whole. */
export const alsSammler = (k: Knoten): Umsatzteil => ({
  ...LEER,
  zeile: k.zeile,
  datei: textVon(k, 'MsgId'),
  sammler: textVon(k, 'PmtInfId'),
  anzahl: Number(textVon(k, 'NbOfTxs') ?? '0'),
  betrag: betragVon(k, 'TtlAmt'),
  richtung: richtungVon(k),
})

/** `TxDtls`: one transfer. On the other side stands who paid us, or whom we had paid. */
export function alsTeil(k: Knoten, umsatz: Umsatz): Umsatzteil {
  const refs = finde(k, 'Refs')
  const ruecklauf = finde(k, 'RtrInf')
  const vorgang = vorgangVon(finde(k, 'BkTxCd')) ?? umsatz.vorgang
  const richtung = richtungVon(k) ?? umsatz.richtung
  const zurueck = ruecklauf !== undefined || vorgang?.endsWith('/RRTN') === true
  const wer = richtung === 'gutschrift' && !zurueck ? 'Dbtr' : 'Cdtr'
  const parteien = finde(k, 'RltdPties')
  const wert = (name: string): string | undefined => refs && textVon(refs, name)
  return {
    ...LEER,
    zeile: k.zeile,
    datei: wert('MsgId'),
    sammler: wert('PmtInfId'),
    endToEndId: bekannt(wert('EndToEndId')),
    instrId: wert('InstrId'),
    bankreferenz: wert('AcctSvcrRef'),
    betrag: betragVon(k) ?? betragIn(k),
    richtung: richtungVon(k),
    vorgang: vorgangVon(finde(k, 'BkTxCd')),
    rueckgabe:
      ruecklauf === undefined
        ? []
        : [grund(finde(ruecklauf, 'Rsn'), textVon(ruecklauf, 'AddtlInf')?.trim() || undefined)],
    name: parteien && (textVon(parteien, wer, 'Pty', 'Nm') ?? textVon(parteien, wer, 'Nm')),
    iban: parteien && textVon(parteien, `${wer}Acct`, 'Id', 'IBAN'),
    zweck: zweckVon(finde(k, 'RmtInf')),
  }
}

const LEER = {
  art: 'teil',
  zeile: 0,
  datei: undefined,
  sammler: undefined,
  anzahl: undefined,
  endToEndId: undefined,
  instrId: undefined,
  bankreferenz: undefined,
  betrag: undefined,
  richtung: undefined,
  vorgang: undefined,
  rueckgabe: [],
  name: undefined,
  iban: undefined,
  zweck: undefined,
} as const satisfies Umsatzteil

/** Where no id was given, banks write this. */
const bekannt = (id: string | undefined): string | undefined => (id === 'NOTPROVIDED' ? undefined : id)

function zweckVon(k: Knoten | undefined): string | undefined {
  if (k === undefined) return undefined
  const frei = k.kinder.filter((x) => x.name === 'Ustrd').map((x) => x.text)
  const strd = k.kinder.filter((x) => x.name === 'Strd').flatMap((x) => textVon(x, 'CdtrRefInf', 'Ref') ?? [])
  return [...frei, ...strd].join(' ').trim() || undefined
}

const zusatz = (k: Knoten): string | undefined => alleTexte([k], 'AddtlInf')

const alleTexte = (knoten: readonly Knoten[], name: string): string | undefined =>
  knoten
    .flatMap((k) => k.kinder.filter((x) => x.name === name).map((x) => x.text.trim()))
    .join(' ')
    .trim() || undefined

const grund = (rsn: Knoten | undefined, text: string | undefined): Bankgrund => ({
  code: rsn && (textVon(rsn, 'Cd') ?? textVon(rsn, 'Prtry')),
  text,
})

function vorgangVon(k: Knoten | undefined): string | undefined {
  const domain = k && finde(k, 'Domn')
  if (domain === undefined) return undefined
  const teile = [textVon(domain, 'Cd'), textVon(domain, 'Fmly', 'Cd'), textVon(domain, 'Fmly', 'SubFmlyCd')]
  return teile.filter((t) => t !== undefined).join('/')
}

function richtungVon(k: Knoten): Richtung | undefined {
  const text = textVon(k, 'CdtDbtInd')
  if (text === 'CRDT') return 'gutschrift'
  return text === 'DBIT' ? 'belastung' : undefined
}

function betragVon(k: Knoten, feld = 'Amt'): Cent | undefined {
  const a = finde(k, feld)
  if (a?.waehrung !== 'EUR') return undefined
  const cents = centsAus(a.text)
  return cents === undefined || cents > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : cent(Number(cents))
}

/** Version 02 has the amount of a part one level deeper. */
function betragIn(k: Knoten): Cent | undefined {
  const a = finde(k, 'AmtDtls', 'TxAmt')
  return a && betragVon(a)
}

/** Dt, or the day in DtTm as the bank wrote it. */
function tagVon(k: Knoten | undefined): Datum | undefined {
  const text = k && (textVon(k, 'Dt') ?? textVon(k, 'DtTm')?.slice(0, 10))
  return text === undefined ? undefined : liesDatum(text)
}
