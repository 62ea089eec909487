import { type Cent, type Datum, iso } from '../../kern/index.ts'

/** Messages as a bank writes them: pain.002.001.10, camt.053.001.08, camt.054.001.08. */
export type Statusmeldung = {
  readonly msgId: string
  readonly tag: Datum
  readonly datei: string
  readonly status: string
  readonly grund: string | null
  readonly sammler: readonly {
    readonly id: string
    readonly status: string
    readonly abgewiesen: readonly { readonly endToEndId: string; readonly grund: string }[]
  }[]
}

export type Eintrag = {
  readonly referenz: string
  readonly richtung: 'gutschrift' | 'belastung'
  readonly betrag: Cent
  readonly vorgang: 'ESCT' | 'RRTN' | 'XBCT'
  /** A batch of ours. */
  readonly sammler?: { readonly datei: string; readonly id: string; readonly anzahl: number } | undefined
  readonly einzeln?:
    | {
        readonly endToEndId: string
        readonly grund?: string | undefined
        readonly name: string
        readonly iban: string
        readonly zweck: string
      }
    | undefined
}

export type Kontoauszug = {
  readonly msgId: string
  readonly kennung: string
  readonly iban: string
  readonly tag: Datum
  readonly vortag: Datum
  readonly anfang: Cent
  readonly ende: Cent
  readonly eintraege: readonly Eintrag[]
}

const NS = 'urn:iso:std:iso:20022:tech:xsd:'
const KOPF = '<?xml version="1.0" encoding="UTF-8"?>\n'

const kopf = (msgId: string, tag: Datum): string =>
  `<GrpHdr><MsgId>${msgId}</MsgId><CreDtTm>${iso(tag)}T20:00:00Z</CreDtTm></GrpHdr>`

export function schreibePain002(m: Statusmeldung): string {
  const grund = (code: string | null): string =>
    code === null ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`
  const sammler = m.sammler.map(
    (s) =>
      `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${s.id}</OrgnlPmtInfId><PmtInfSts>${s.status}</PmtInfSts>` +
      s.abgewiesen
        .map(
          (t) =>
            `<TxInfAndSts><OrgnlEndToEndId>${t.endToEndId}</OrgnlEndToEndId><TxSts>RJCT</TxSts>${grund(t.grund)}</TxInfAndSts>`,
        )
        .join('') +
      '</OrgnlPmtInfAndSts>',
  )
  return (
    `${KOPF}<Document xmlns="${NS}pain.002.001.10"><CstmrPmtStsRpt>${kopf(m.msgId, m.tag)}` +
    `<OrgnlGrpInfAndSts><OrgnlMsgId>${m.datei}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>` +
    `<GrpSts>${m.status}</GrpSts>${grund(m.grund)}</OrgnlGrpInfAndSts>${sammler.join('')}</CstmrPmtStsRpt></Document>\n`
  )
}

export function schreibeCamt053(a: Kontoauszug): string {
  return (
    `${KOPF}<Document xmlns="${NS}camt.053.001.08"><BkToCstmrStmt>${kopf(a.msgId, a.tag)}` +
    `<Stmt><Id>${a.kennung}</Id>${konto(a)}${saldo('PRCD', a.anfang, a.vortag)}${saldo('CLBD', a.ende, a.tag)}` +
    `${a.eintraege.map((e) => eintrag(e, a.tag)).join('')}</Stmt></BkToCstmrStmt></Document>\n`
  )
}

export function schreibeCamt054(a: Omit<Kontoauszug, 'vortag' | 'anfang' | 'ende'>): string {
  return (
    `${KOPF}<Document xmlns="${NS}camt.054.001.08"><BkToCstmrDbtCdtNtfctn>${kopf(a.msgId, a.tag)}` +
    `<Ntfctn><Id>${a.kennung}</Id>${konto(a)}${a.eintraege.map((e) => eintrag(e, a.tag)).join('')}</Ntfctn>` +
    '</BkToCstmrDbtCdtNtfctn></Document>\n'
  )
}

const konto = (a: Pick<Kontoauszug, 'tag' | 'iban'>): string =>
  `<CreDtTm>${iso(a.tag)}T20:00:00Z</CreDtTm><Acct><Id><IBAN>${a.iban}</IBAN></Id></Acct>`

const saldo = (typ: string, betrag: Cent, tag: Datum): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${typ}</Cd></CdOrPrtry></Tp>${betragXml(Math.abs(betrag))}` +
  `<CdtDbtInd>${betrag < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${iso(tag)}</Dt></Dt></Bal>`

const vorgang = (art: Eintrag['vorgang']): string =>
  `<Domn><Cd>PMNT</Cd><Fmly><Cd>${art === 'XBCT' ? 'RCDT' : 'ICDT'}</Cd><SubFmlyCd>${art === 'XBCT' ? 'ESCT' : art}</SubFmlyCd></Fmly></Domn>`

function eintrag(e: Eintrag, tag: Datum): string {
  const ind = e.richtung === 'gutschrift' ? 'CRDT' : 'DBIT'
  return (
    `<Ntry><NtryRef>${e.referenz}</NtryRef>${betragXml(e.betrag)}<CdtDbtInd>${ind}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
    `<BookgDt><Dt>${iso(tag)}</Dt></BookgDt><ValDt><Dt>${iso(tag)}</Dt></ValDt><BkTxCd>${vorgang(e.vorgang)}</BkTxCd>` +
    `<NtryDtls>${e.sammler === undefined ? '' : btch(e.sammler)}${e.einzeln === undefined ? '' : txDtls(e, e.einzeln)}</NtryDtls></Ntry>\n`
  )
}

const btch = (s: NonNullable<Eintrag['sammler']>): string =>
  `<Btch><MsgId>${s.datei}</MsgId><PmtInfId>${s.id}</PmtInfId><NbOfTxs>${s.anzahl}</NbOfTxs></Btch>`

function txDtls(e: Eintrag, t: NonNullable<Eintrag['einzeln']>): string {
  const wer = e.vorgang === 'XBCT' ? 'Dbtr' : 'Cdtr'
  return (
    `<TxDtls><Refs><EndToEndId>${t.endToEndId}</EndToEndId></Refs>${betragXml(e.betrag)}` +
    `<CdtDbtInd>${e.richtung === 'gutschrift' ? 'CRDT' : 'DBIT'}</CdtDbtInd>` +
    `<RltdPties><${wer}><Pty><Nm>${maskiert(t.name)}</Nm></Pty></${wer}><${wer}Acct><Id><IBAN>${t.iban}</IBAN></Id></${wer}Acct></RltdPties>` +
    `<RmtInf><Ustrd>${maskiert(t.zweck)}</Ustrd></RmtInf>` +
    (t.grund === undefined ? '' : `<RtrInf><Rsn><Cd>${t.grund}</Cd></Rsn></RtrInf>`) +
    '</TxDtls>'
  )
}

function betragXml(betrag: number): string {
  const rest = betrag % 100
  return `<Amt Ccy="EUR">${(betrag - rest) / 100}.${String(rest).padStart(2, '0')}</Amt>`
}

const maskiert = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
