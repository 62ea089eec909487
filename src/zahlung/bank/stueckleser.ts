import { type Knoten, textVon } from '../sepa/knoten.ts'
import type { Bankstelle } from './aufbau.ts'
import type { Bankformat, Bankstueck, Status, Umsatz } from './meldung.ts'
import { auszugAus, kopfAus, saldoAus, statusAus, teilAus, teilsammlerAus, umsatzAus } from './stuecke.ts'

export type Stueckleser = {
  readonly oeffnet: (k: Knoten, ueber: readonly Knoten[]) => void
  readonly fertig: (k: Knoten) => void
}

/**
 * Makes pieces of elements, in the order of the message. What has a head and then any number of parts (a statement, an entry,
 * a batch) is given as soon as its first part opens: by then its head has been read, and the parts need not be kept.
 */
export function stueckleser(format: () => Bankformat, gib: (stueck: Bankstueck) => void): Stueckleser {
  let datei = ''
  let auszugGegeben = false
  let umsatz: Umsatz | undefined
  let sammler: { readonly kennung: string | undefined } | undefined

  const gibAuszug = (k: Knoten): void => {
    if (!auszugGegeben) gib(auszugAus(k))
    auszugGegeben = true
  }
  const gibUmsatz = (k: Knoten): Umsatz => {
    if (umsatz === undefined) {
      umsatz = umsatzAus(k)
      gib(umsatz)
    }
    return umsatz
  }
  /** A file or batch that stands there only because of its transfers says nothing of itself. */
  const gibStatus = (s: Status): void => {
    if (s.status !== undefined || s.gruende.length > 0) gib(s)
  }
  const gibSammler = (k: Knoten): void => {
    if (sammler !== undefined) return
    sammler = { kennung: textVon(k, 'OrgnlPmtInfId') }
    gibStatus(statusAus(k, 'sammler', { datei, sammler: sammler.kennung }))
  }

  const beginnt: Partial<Record<Bankstelle, (k: Knoten, oben: Knoten) => void>> = {
    auszug: () => (auszugGegeben = false),
    saldo: (_k, oben) => gibAuszug(oben),
    umsatz: (_k, oben) => {
      gibAuszug(oben)
      umsatz = undefined
    },
    angaben: (_k, oben) => void gibUmsatz(oben),
    sammler: () => (sammler = undefined),
    ueberweisung: (_k, oben) => gibSammler(oben),
  }
  const endet: Partial<Record<Bankstelle, (k: Knoten) => void>> = {
    kopf: (k) => gib(kopfAus(k, format())),
    auszug: gibAuszug,
    saldo: (k) => gib(saldoAus(k)),
    umsatz: (k) => void gibUmsatz(k),
    teilsammler: (k) => gib(teilsammlerAus(k)),
    teil: (k) => {
      if (umsatz) gib(teilAus(k, umsatz))
    },
    datei: (k) => {
      datei = textVon(k, 'OrgnlMsgId') ?? ''
      gibStatus(statusAus(k, 'datei', { datei, sammler: undefined }))
    },
    sammler: gibSammler,
    ueberweisung: (k) => gib(statusAus(k, 'ueberweisung', { datei, sammler: sammler?.kennung })),
  }
  return {
    oeffnet: (k, ueber) => {
      const oben = ueber.at(-1)
      if (k.stueck !== undefined && oben) beginnt[k.stueck as Bankstelle]?.(k, oben)
    },
    fertig: (k) => endet[k.stueck as Bankstelle]?.(k),
  }
}
