import { type Cent, cent, type Datum, liesDatum } from '../../kern/index.ts'
import { type Knoten, liesXml, textVon } from '../sepa/knoten.ts'
import { centsAus } from '../sepa/pruefblatt.ts'

/** A file of orders as the bank reads it. */
export type Auftragsdatei = { readonly msgId: string; readonly iban: string; readonly sammler: readonly Sammler[] }

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

/** @throws Error if it is no pain.001 with what a bank needs */
export async function liesAuftragsdatei(bytes: Uint8Array): Promise<Auftragsdatei> {
  let msgId = ''
  let iban = ''
  const sammler: Sammler[] = []
  let zeilen: Auftragszeile[] = []
  await liesXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    wurzel: () => undefined,
    stueck: (name) => (STUECKE.has(name) ? name : undefined),
    fertig: (k) => {
      if (k.name === 'GrpHdr') msgId = textVon(k, 'MsgId') ?? ''
      else if (k.name === 'CdtTrfTxInf') zeilen.push(zeile(k))
      else if (k.name === 'PmtInf') {
        iban = textVon(k, 'DbtrAcct', 'Id', 'IBAN') ?? ''
        const ausfuehrung = liesDatum(textVon(k, 'ReqdExctnDt', 'Dt') ?? '')
        if (ausfuehrung === undefined) throw new Error('a batch without a day')
        sammler.push({ id: textVon(k, 'PmtInfId') ?? '', ausfuehrung, ueberweisungen: zeilen })
        zeilen = []
      }
    },
  })
  if (msgId === '' || iban === '' || sammler.length === 0) throw new Error('no order in the file')
  return { msgId, iban, sammler }
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
