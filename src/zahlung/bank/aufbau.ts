import type { Knoten } from '../sepa/knoten.ts'
import { BANKFORMATE, type Bankformat } from './meldung.ts'

/**
 * How the messages of a bank are built, as far as it matters for reading them piece by piece: what stands in what. Everything
 * else belongs to the piece it stands in. The same for all versions read here.
 */
const AUFBAU: Readonly<Record<Bankstelle | 'anfang', Readonly<Record<string, Bankstelle>>>> = {
  anfang: { Document: 'dokument' },
  dokument: {
    BkToCstmrStmt: 'meldung',
    BkToCstmrAcctRpt: 'meldung',
    BkToCstmrDbtCdtNtfctn: 'meldung',
    CstmrPmtStsRpt: 'meldung',
  },
  meldung: {
    GrpHdr: 'kopf',
    Stmt: 'auszug',
    Rpt: 'auszug',
    Ntfctn: 'auszug',
    OrgnlGrpInfAndSts: 'datei',
    OrgnlPmtInfAndSts: 'sammler',
  },
  auszug: { Bal: 'saldo', Ntry: 'umsatz' },
  umsatz: { NtryDtls: 'angaben' },
  angaben: { Btch: 'teilsammler', TxDtls: 'teil' },
  sammler: { TxInfAndSts: 'ueberweisung' },
  kopf: {},
  saldo: {},
  teilsammler: {},
  teil: {},
  datei: {},
  ueberweisung: {},
}

export type Bankstelle =
  | 'dokument'
  | 'meldung'
  | 'kopf'
  | 'auszug'
  | 'saldo'
  | 'umsatz'
  | 'angaben'
  | 'teilsammler'
  | 'teil'
  | 'datei'
  | 'sammler'
  | 'ueberweisung'

/** What may stand any number of times: before a further one of its kind a message can be cut. */
export const BELIEBIG_OFT: ReadonlySet<string> = new Set<Bankstelle>([
  'auszug',
  'umsatz',
  'angaben',
  'teil',
  'sammler',
  'ueberweisung',
])

/** The piece an element is, by the place it stands in: the same name deep in somebody's own data is none. */
export function bankstelle(name: string, ueber: readonly Knoten[]): Bankstelle | undefined {
  if (ueber.length === 0) return AUFBAU.anfang[name]
  const oben = ueber.at(-1)?.stueck as Bankstelle | undefined
  return oben === undefined ? undefined : AUFBAU[oben][name]
}

const NAMENSRAUM = 'urn:iso:std:iso:20022:tech:xsd:'

export function formatAus(namensraum: string): Bankformat | undefined {
  return BANKFORMATE.find((f) => namensraum === `${NAMENSRAUM}${f}`)
}
