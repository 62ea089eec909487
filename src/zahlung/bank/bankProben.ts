// For tests: what a bank says, as pieces; the road of a run up to the bank.
import { createHash } from 'node:crypto'
import { type Cent, cent, type Datum, datum, kennung } from '../../kern/index.ts'
import { type Akteur, arbeiteAb, mitRechten, type Umgebung } from '../../technik/index.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { vermerkeAuffaelligkeiten } from '../lauf/auffaelligkeiten/vermerke.ts'
import { listDateien } from '../lauf/dateiSql.ts'
import { gibFrei } from '../lauf/freigabe.ts'
import type { Laufwunsch } from '../lauf/lauf.ts'
import { type LaufRef, loadLauf } from '../lauf/laufSql.ts'
import { legeLaufAn } from '../lauf/legeLaufAn.ts'
import { listUeberweisungen, type Ueberweisungszeile } from '../lauf/planungSql.ts'
import { DURCHGESEHEN, type Zahlwelt } from '../pruefung.ts'
import type { Bankformat, Bankstueck, Status, Umsatz, Umsatzteil } from './meldung.ts'
import { beginneAufnahme } from './nimmAuf.ts'
import { type Verarbeitet, verarbeiteBank } from './verarbeite.ts'

export type Gelaufen = {
  readonly ref: LaufRef
  readonly datei: string
  readonly ueberweisungen: readonly Ueberweisungszeile[]
}

/** A run from its beginning to the file that lies with the bank. */
export async function laufBisZurBank(umgebung: Umgebung, w: Zahlwelt, wunsch: Laufwunsch): Promise<Gelaufen> {
  const { akteur } = w.jobcenter.a
  const { uhr, kennung: k, zufall } = umgebung
  const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: k, zufall }
  const angelegt = await mitRechten(umgebung.db, akteur, (tx) =>
    legeLaufAn(tx, umstaende, { ...wunsch, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von: akteur.bediensteter }),
  )
  if (!angelegt.ok) throw new Error(angelegt.ablehnung.art)
  const ref = { traeger: w.traeger, lauf: angelegt.wert.id }
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  const { stand } = await imSystem(umgebung, w, (tx) => loadLauf(tx, ref))
  if (stand.zustand !== 'geplant') throw new Error(`run is ${stand.zustand}`)
  const zweite = w.jobcenter.a2.akteur
  const wer = { von: zweite.bediensteter, jetzt: uhr.jetzt() }
  const frei = await mitRechten(umgebung.db, zweite, async (tx) => {
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    return gibFrei(tx, wer, ref, stand.inhalt)
  })
  if (!frei.ok) throw new Error(frei.ablehnung.art)
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
  const [datei] = await imSystem(umgebung, w, (tx) => listDateien(tx, ref))
  if (datei === undefined) throw new Error('a run without a file')
  const ueberweisungen = await imSystem(umgebung, w, (tx) => listUeberweisungen(tx, ref, 1, stand.inhalt.anzahl))
  return { ref, datei: datei.msgId, ueberweisungen }
}

export function imSystem<T>(umgebung: Umgebung, w: Zahlwelt, fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> {
  const akteur: Akteur = { art: 'system', auftrag: 'pruefung', traeger: w.traeger }
  return mitRechten(umgebung.db, akteur, fn)
}

let nummer = 0

/** Takes a message in and lets it take effect; the same `msgId` again is another delivery. */
export async function melde(
  umgebung: Umgebung,
  w: Zahlwelt,
  format: Bankformat,
  stuecke: readonly Bankstueck[],
): Promise<Verarbeitet> {
  const msgId = `BK-${++nummer}`
  const { akteur } = w.jobcenter.a
  await mitRechten(umgebung.db, akteur, async (tx) => {
    const m = { traeger: w.traeger, id: kennung<'Bankmeldung'>(umgebung.kennung()) }
    const aufnahme = beginneAufnahme(tx, m)
    for (const s of stuecke) await aufnahme.nimm(s)
    await aufnahme.schliesse({
      format,
      msgId,
      erstelltAm: '2025-12-30T20:00:00Z',
      sha256: createHash('sha256').update(msgId).digest('hex'),
      groesse: 1,
      dateiname: `${msgId}.xml`,
      eingelesenVon: akteur.bediensteter,
      eingelesenAm: umgebung.uhr.jetzt(),
    })
  })
  return imSystem(umgebung, w, (tx) =>
    verarbeiteBank(
      tx,
      {
        jetzt: umgebung.uhr.jetzt(),
        heute: umgebung.uhr.heute(),
        kennung: umgebung.kennung,
        bucheGutschrift: () => Promise.resolve({ ergebnis: 'verwahrt', grund: 'keinKassenzeichen' }),
      },
      w.traeger,
    ),
  )
}

let auszugsnummer = 0

/** A statement of the payer account of the Jobcenter, with entries. */
export function auszug(eintraege: readonly Bankstueck[], kennung = `AUSZUG-${++auszugsnummer}`): readonly Bankstueck[] {
  return [{ art: 'auszug', zeile: 1, kennung, nummer: undefined, iban: 'DE00' }, ...eintraege]
}

const TAG = datum('2025-12-30')

export function umsatz(
  richtung: Umsatz['richtung'],
  betrag: number,
  o: { readonly vorgang?: string; readonly tag?: Datum; readonly status?: string; readonly storno?: boolean } = {},
): Umsatz {
  return {
    art: 'umsatz',
    zeile: 1,
    referenz: undefined,
    bankreferenz: undefined,
    betrag: cent(betrag),
    richtung,
    storno: o.storno ?? false,
    status: o.status ?? 'BOOK',
    buchungstag: o.tag ?? TAG,
    wertstellung: o.tag ?? TAG,
    vorgang: o.vorgang ?? 'PMNT/ICDT/ESCT',
  }
}

export function teil(o: {
  readonly endToEndId?: string | undefined
  readonly datei?: string
  readonly sammler?: string
  readonly betrag?: Cent | undefined
  readonly gruende?: readonly string[]
  readonly zweck?: string
}): Umsatzteil {
  return {
    art: 'teil',
    zeile: 1,
    datei: o.datei,
    sammler: o.sammler,
    anzahl: undefined,
    endToEndId: o.endToEndId,
    instrId: undefined,
    bankreferenz: undefined,
    betrag: o.betrag,
    richtung: undefined,
    vorgang: undefined,
    rueckgabe: (o.gruende ?? []).map((code) => ({ code, text: undefined })),
    name: undefined,
    iban: undefined,
    zweck: o.zweck,
  }
}

/** The bank takes a whole batch off the account. */
export const belastung = (l: Gelaufen, betrag = l.ueberweisungen.reduce((s, u) => s + u.betrag, 0)) => [
  umsatz('belastung', betrag),
  teil({ datei: l.datei, sammler: `${l.datei}-1` }),
]

/** A transfer comes back. */
export const rueckgabe = (u: Ueberweisungszeile, code = 'AC04', tag = TAG) => [
  umsatz('gutschrift', u.betrag, { vorgang: 'PMNT/ICDT/RRTN', tag }),
  teil({ endToEndId: u.endToEndId, betrag: u.betrag, gruende: [code] }),
]

export function status(
  l: Gelaufen,
  code: string,
  o: { readonly ebene?: Status['ebene']; readonly endToEndId?: string; readonly gruende?: readonly string[] } = {},
): Status {
  return {
    art: 'status',
    zeile: 1,
    ebene: o.ebene ?? 'datei',
    datei: l.datei,
    sammler: o.ebene === 'datei' || o.ebene === undefined ? undefined : `${l.datei}-1`,
    endToEndId: o.endToEndId,
    status: code,
    gruende: (o.gruende ?? []).map((c) => ({ code: c, text: undefined })),
    kontoinhaber: undefined,
  }
}
