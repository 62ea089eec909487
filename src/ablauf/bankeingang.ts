import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import { type Iban, ibanAnzeige } from '../stammdaten/index.ts'
import { type Eingangsdatei, type Eingangsurteil, leereOrdner, mitRechten } from '../technik/index.ts'
import { insertAbweisungGesehen, insertBankabweisung } from '../zahlung/index.ts'
import { type EinlesenAbgelehnt, liesBankmeldungEin } from './bank.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

/**
 * Reads in what the bank has put into a folder, in the name of a person of level A. A file takes effect once however often and
 * in whatever order it comes (ADR 0050); what was read before is put away as done. What is refused is work on the page of the
 * bank until somebody has looked at it.
 */
export function leereBankordner(
  h: Handelnder,
  ordner: string,
  jetztMs: number,
): Promise<readonly { readonly name: string; readonly urteil: Eingangsurteil }[]> {
  return leereOrdner(ordner, jetztMs, (d) => nimm(h, d))
}

async function nimm(h: Handelnder, d: Eingangsdatei): Promise<Eingangsurteil> {
  const r = await liesBankmeldungEin(h, { dateiname: d.name, oeffne: d.oeffne })
  if (r.ok || r.ablehnung.art === 'schonEingelesen') return { art: 'erledigt' }
  const grund = einlesenMeldung(r.ablehnung)
  await mitRechten(h.umgebung.db, akteurVon(h), (tx) =>
    insertBankabweisung(tx, h.nutzer.traeger, {
      id: kennung<'Bankabweisung'>(h.umgebung.kennung()),
      dateiname: d.name.slice(0, 200),
      grund,
      von: h.nutzer.bediensteter,
      am: h.umgebung.uhr.jetzt(),
    }),
  )
  return { art: 'fehler', grund }
}

/** Why a message is not read in, and what to do, for who sees it on the page or beside the file. */
export function einlesenMeldung(x: EinlesenAbgelehnt): string {
  switch (x.art) {
    case 'stufeFehlt':
      return 'Meldungen der Bank liest die Stufe A ein.'
    case 'schonEingelesen':
      return 'Diese Datei ist schon eingelesen. Sie wirkt nur einmal.'
    case 'nummerVergeben':
      return `Unter der Nummer ${x.msgId} hat die Bank schon eine andere Meldung geschickt. Bitte fragen Sie bei der Bank nach.`
    case 'fremdesKonto':
      return `Die Meldung betrifft ein Konto, das nicht zu diesem Jobcenter gehört${x.iban === '' ? '' : ` (${ibanAnzeige(x.iban as Iban)})`}. Nichts wurde eingelesen.`
    default:
      return `Zeile ${x.zeile}: ${x.text} Nichts wurde eingelesen.`
  }
}

/** Somebody has looked at a file that was refused. */
export function merkeAbweisungGesehen(
  h: Handelnder,
  abweisung: Kennung<'Bankabweisung'>,
): Promise<Result<null, { readonly art: 'stufeFehlt' | 'nichtOffen' }>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  const { traeger, bediensteter } = h.nutzer
  const g = { abweisung, von: bediensteter, am: h.umgebung.uhr.jetzt() }
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) =>
    (await insertAbweisungGesehen(tx, traeger, g)) ? ok(null) : err({ art: 'nichtOffen' as const }),
  )
}
