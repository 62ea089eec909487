import { type Cent, cent, type Datum, liesDatum } from '../../kern/index.ts'
import { type Knoten, liesXml, textVon } from '../sepa/knoten.ts'
import { centsAus } from '../sepa/pruefblatt.ts'

/** A file of orders as the bank reads it. */
export type Auftragsdatei = {
  readonly msgId: string
  readonly iban: string
  readonly sammler: readonly Sammler[]
  /** Why it cannot be taken: count (AM18) or sum (AM10) is not that of its transfers, an id stands in it twice (DU02, DU04). */
  readonly mangel: 'AM18' | 'AM10' | 'DU02' | 'DU04' | undefined
}

export type Sammler = {
  readonly id: string
  readonly ausfuehrung: Datum
  readonly ueberweisungen: readonly Auftragszeile[]
}

export type Auftragszeile = {
  readonly endToEndId: string
  readonly betrag: Cent
  readonly name: string
  readonly iban: string
  readonly zweck: string
}

const STUECKE: ReadonlySet<string> = new Set(['GrpHdr', 'CdtTrfTxInf', 'PmtInf'])

/**
 * Reads a file as a bank does, by rules of its own: what the payer's checker let through is counted once more.
 * @throws Error if it is no pain.001 with what a bank needs to answer it
 */
export async function liesAuftragsdatei(bytes: Uint8Array): Promise<Auftragsdatei> {
  let kopf: Knoten | undefined
  let iban = ''
  let mangel: Auftragsdatei['mangel']
  const sammler: Sammler[] = []
  let zeilen: Auftragszeile[] = []
  await liesXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    wurzel: () => undefined,
    stueck: (name) => (STUECKE.has(name) ? name : undefined),
    fertig: (k) => {
      if (k.name === 'GrpHdr') kopf = k
      else if (k.name === 'CdtTrfTxInf') zeilen.push(zeile(k))
      else if (k.name === 'PmtInf') {
        iban = textVon(k, 'DbtrAcct', 'Id', 'IBAN') ?? ''
        const ausfuehrung = liesDatum(textVon(k, 'ReqdExctnDt', 'Dt') ?? '')
        if (ausfuehrung === undefined) throw new Error('a batch without a day')
        mangel ??= zahlenmangel(k, zeilen)
        sammler.push({ id: textVon(k, 'PmtInfId') ?? '', ausfuehrung, ueberweisungen: zeilen })
        zeilen = []
      }
    },
  })
  const msgId = kopf && textVon(kopf, 'MsgId')
  if (kopf === undefined || !msgId || iban === '' || sammler.length === 0) throw new Error('no order in the file')
  const alle = sammler.flatMap((s) => s.ueberweisungen)
  mangel ??= zahlenmangel(kopf, alle) ?? kennungsmangel(sammler, alle)
  return { msgId, iban, sammler, mangel }
}

function zahlenmangel(k: Knoten, zeilen: readonly Auftragszeile[]): 'AM18' | 'AM10' | undefined {
  if (textVon(k, 'NbOfTxs') !== String(zeilen.length)) return 'AM18'
  const gerechnet = zeilen.reduce((s, z) => s + BigInt(z.betrag), 0n)
  return centsAus(textVon(k, 'CtrlSum')) === gerechnet ? undefined : 'AM10'
}

function kennungsmangel(sammler: readonly Sammler[], alle: readonly Auftragszeile[]): 'DU02' | 'DU04' | undefined {
  if (new Set(sammler.map((s) => s.id)).size < sammler.length) return 'DU02'
  return new Set(alle.map((z) => z.endToEndId)).size < alle.length ? 'DU04' : undefined
}

function zeile(k: Knoten): Auftragszeile {
  const cents = centsAus(textVon(k, 'Amt', 'InstdAmt'))
  if (cents === undefined) throw new Error('a transfer without an amount')
  return {
    endToEndId: textVon(k, 'PmtId', 'EndToEndId') ?? '',
    betrag: cent(Number(cents)),
    name: textVon(k, 'Cdtr', 'Nm') ?? '',
    iban: textVon(k, 'CdtrAcct', 'Id', 'IBAN') ?? '',
    zweck: textVon(k, 'RmtInf', 'Ustrd') ?? '',
  }
}
