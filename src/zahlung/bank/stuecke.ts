import { cent } from '../../kern/index.ts'
import { finde, type Knoten, textVon } from '../sepa/knoten.ts'
import { betragVon, tagVon } from './betrag.ts'
import type { Auszug, Bankformat, Bankgrund, Kopf, Richtung, Saldo, Status, Umsatz, Umsatzteil } from './meldung.ts'

/** One piece of a message out of its element. What is missing is left out; the schema has said what must not be. */

export function kopfAus(k: Knoten, format: Bankformat): Kopf {
  return { art: 'kopf', format, msgId: textVon(k, 'MsgId') ?? '', erstelltAm: textVon(k, 'CreDtTm') ?? '' }
}

export function auszugAus(k: Knoten): Auszug {
  return {
    art: 'auszug',
    zeile: k.zeile,
    kennung: textVon(k, 'Id') ?? '',
    nummer: textVon(k, 'ElctrncSeqNb') ?? textVon(k, 'LglSeqNb'),
    iban: textVon(k, 'Acct', 'Id', 'IBAN'),
  }
}

export function saldoAus(k: Knoten): Saldo {
  const betrag = betragVon(finde(k, 'Amt'))
  const schuld = richtungVon(k) === 'belastung'
  return {
    art: 'saldo',
    typ: textVon(k, 'Tp', 'CdOrPrtry', 'Cd') ?? textVon(k, 'Tp', 'CdOrPrtry', 'Prtry') ?? '',
    betrag: betrag !== undefined && schuld ? cent(-betrag) : betrag,
    tag: tagVon(finde(k, 'Dt')),
  }
}

export function umsatzAus(k: Knoten): Umsatz {
  const sts = finde(k, 'Sts')
  return {
    art: 'umsatz',
    zeile: k.zeile,
    referenz: textVon(k, 'NtryRef'),
    bankreferenz: textVon(k, 'AcctSvcrRef'),
    betrag: betragVon(finde(k, 'Amt')),
    richtung: richtungVon(k) ?? 'belastung',
    storno: ['true', '1'].includes(textVon(k, 'RvslInd')?.trim() ?? ''),
    // version 02 has the code itself, version 08 an element for it
    status: (sts && (textVon(sts, 'Cd') ?? textVon(sts, 'Prtry') ?? sts.text.trim())) ?? '',
    buchungstag: tagVon(finde(k, 'BookgDt')),
    wertstellung: tagVon(finde(k, 'ValDt')),
    vorgang: vorgangVon(k),
  }
}

/** What the entry books of one of our batches. */
export function teilsammlerAus(k: Knoten): Umsatzteil {
  return {
    ...LEERER_TEIL,
    zeile: k.zeile,
    datei: textVon(k, 'MsgId'),
    sammler: textVon(k, 'PmtInfId'),
    anzahl: Number(textVon(k, 'NbOfTxs') ?? '0'),
    betrag: betragVon(finde(k, 'TtlAmt')),
    richtung: richtungVon(k),
  }
}

const LEERER_TEIL: Omit<Umsatzteil, 'zeile'> = {
  art: 'teil',
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
}

/** One transfer. What it does not say of itself (direction, kind) it has from its entry. */
export function teilAus(k: Knoten, umsatz: Umsatz): Umsatzteil {
  const refs = finde(k, 'Refs')
  const von = (name: string): string | undefined => (refs ? textVon(refs, name) : undefined)
  const richtung = richtungVon(k)
  const vorgang = vorgangVon(k)
  const rueckgabe = rueckgabeAus(k)
  const gegenseite = gegenseiteVon(k, {
    zurueck: rueckgabe.length > 0 || umsatz.storno || (vorgang ?? umsatz.vorgang ?? '').endsWith('/RRTN'),
    gutschrift: (richtung ?? umsatz.richtung) === 'gutschrift',
  })
  return {
    art: 'teil',
    zeile: k.zeile,
    datei: von('MsgId'),
    sammler: von('PmtInfId'),
    anzahl: undefined,
    endToEndId: bekannt(von('EndToEndId')),
    instrId: von('InstrId'),
    bankreferenz: von('AcctSvcrRef'),
    betrag: betragVon(finde(k, 'Amt') ?? finde(k, 'AmtDtls', 'TxAmt', 'Amt')),
    richtung,
    vorgang,
    rueckgabe,
    ...gegenseite,
    zweck: zweckVon(k),
  }
}

export function statusAus(
  k: Knoten,
  ebene: Status['ebene'],
  o: { readonly datei: string; readonly sammler: string | undefined },
): Status {
  const feld = { datei: 'GrpSts', sammler: 'PmtInfSts', ueberweisung: 'TxSts' }[ebene]
  const status = textVon(k, feld)
  const gruende = k.kinder.filter((x) => x.name === 'StsRsnInf').map(grundAus)
  return {
    art: 'status',
    zeile: k.zeile,
    ebene,
    ...o,
    endToEndId: textVon(k, 'OrgnlEndToEndId'),
    status,
    gruende,
    // Verification of payee: on a close match the bank names the holder beside the reason; OrgnlTxRef repeats our own name.
    kontoinhaber: status === 'RVMC' ? gruende.map((g) => g.text).find((t) => t !== undefined) : undefined,
  }
}

/** Where no id was given, banks write this. */
const bekannt = (id: string | undefined): string | undefined => (id === 'NOTPROVIDED' ? undefined : id)

function rueckgabeAus(k: Knoten): readonly Bankgrund[] {
  return k.kinder.filter((x) => x.name === 'RtrInf').map(grundAus)
}

function grundAus(k: Knoten): Bankgrund {
  const texte = k.kinder.filter((x) => x.name === 'AddtlInf').map((x) => x.text)
  return {
    code: textVon(k, 'Rsn', 'Cd') ?? textVon(k, 'Rsn', 'Prtry'),
    text: texte.length > 0 ? texte.join(' ') : undefined,
  }
}

function richtungVon(k: Knoten): Richtung | undefined {
  const code = textVon(k, 'CdtDbtInd')
  if (code === 'CRDT') return 'gutschrift'
  return code === 'DBIT' ? 'belastung' : undefined
}

/** "PMNT/ICDT/RRTN"; where a bank gives a code of its own only, that one. */
function vorgangVon(k: Knoten): string | undefined {
  const code = finde(k, 'BkTxCd')
  if (code === undefined) return undefined
  const domaene = finde(code, 'Domn')
  const teile = domaene
    ? [textVon(domaene, 'Cd'), textVon(domaene, 'Fmly', 'Cd'), textVon(domaene, 'Fmly', 'SubFmlyCd')]
    : [textVon(code, 'Prtry', 'Cd')]
  const text = teile.filter((t) => t !== undefined && t !== '').join('/')
  return text === '' ? undefined : text
}

/** In what comes back the parties keep the part they had: of our own transfer the payee is the other side. */
function gegenseiteVon(
  k: Knoten,
  o: { readonly zurueck: boolean; readonly gutschrift: boolean },
): Pick<Umsatzteil, 'name' | 'iban'> {
  const rolle = o.zurueck === o.gutschrift ? 'Cdtr' : 'Dbtr'
  const parteien = finde(k, 'RltdPties')
  if (parteien === undefined) return { name: undefined, iban: undefined }
  const partei = finde(parteien, rolle)
  const name =
    partei && (textVon(partei, 'Pty', 'Nm') ?? textVon(partei, 'Nm') ?? textVon(partei, 'Agt', 'FinInstnId', 'Nm'))
  return { name, iban: textVon(parteien, `${rolle}Acct`, 'Id', 'IBAN') }
}

function zweckVon(k: Knoten): string | undefined {
  const info = finde(k, 'RmtInf')
  if (info === undefined) return undefined
  const frei = info.kinder.filter((x) => x.name === 'Ustrd').map((x) => x.text)
  const strukturiert = info.kinder
    .filter((x) => x.name === 'Strd')
    .flatMap((s) => [
      textVon(s, 'CdtrRefInf', 'Ref'),
      ...s.kinder.filter((x) => x.name === 'AddtlRmtInf').map((x) => x.text),
    ])
  const texte = (frei.length > 0 ? frei : strukturiert).filter((t) => t !== undefined && t.trim() !== '')
  return texte.length > 0 ? texte.join(' ') : undefined
}
