import type { Cent } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import {
  type Bankmeldung,
  insertAuszuege,
  insertBankmeldung,
  insertZeilen,
  type NeuerAuszug,
  type NeueZeile,
  tagOderNull,
} from './bankSql.ts'
import type { Bankgrund, Bankstueck, Saldo, Status, Umsatz, Umsatzteil } from './meldung.ts'

const JE_SCHREIBEN = 500

/** Takes the pieces of one message as they are read and keeps them; the memory of a few hundred is all it needs. */
export type Aufnahme = {
  readonly nimm: (stueck: Bankstueck) => Promise<void>
  /** Writes what is left, and the message itself. Returns how many rows it holds and of which accounts. */
  readonly schliesse: (
    m: Omit<Bankmeldung, 'traeger' | 'id' | 'zeilen'>,
  ) => Promise<{ readonly zeilen: number; readonly konten: readonly string[] }>
}

type OffenerUmsatz = {
  readonly zeile: NeueZeile
  readonly sammler: NeueZeile[]
  teile: number
  /** Sum of the parts with their signs; undefined: one of them names none in EUR. */
  summe: number | undefined
}

/** Within one transaction: whoever throws leaves nothing. */
export function beginneAufnahme(tx: Tx, m: Pick<Bankmeldung, 'traeger' | 'id'>): Aufnahme {
  let nr = 0
  let puffer: NeueZeile[] = []
  let offen: OffenerUmsatz | undefined
  const auszuege: NeuerAuszug[] = []

  const schreibe = async (zeile: NeueZeile): Promise<void> => {
    puffer.push(zeile)
    if (puffer.length >= JE_SCHREIBEN) await leere()
  }
  const leere = async (): Promise<void> => {
    const voll = puffer
    puffer = []
    await insertZeilen(tx, m, voll)
  }
  const schliesseUmsatz = async (): Promise<void> => {
    if (offen === undefined) return
    const { zeile, sammler } = offen
    const gilt = wasGilt(offen)
    offen = undefined
    await schreibe({ ...zeile, gilt })
    for (const s of sammler)
      await schreibe(gilt === 'sammler' ? { ...s, betrag_cent: s.betrag_cent ?? zeile.betrag_cent } : s)
  }

  return {
    nimm: async (s) => {
      switch (s.art) {
        case 'kopf':
          return
        case 'status':
          return schreibe(statuszeile(++nr, s))
        case 'auszug':
          await schliesseUmsatz()
          auszuege.push({
            nr: auszuege.length + 1,
            kennung: s.kennung,
            nummer: s.nummer ?? null,
            iban: s.iban ?? null,
            anfang_cent: null,
            anfang_am: null,
            ende_cent: null,
            ende_am: null,
          })
          return
        case 'saldo':
          merkeSaldo(auszuege, s)
          return
        case 'umsatz':
          await schliesseUmsatz()
          offen = { zeile: umsatzzeile(++nr, auszuege.length, s), sammler: [], teile: 0, summe: 0 }
          return
        case 'teil': {
          if (offen === undefined) throw new Error('a part without its entry')
          const zeile = teilzeile(++nr, offen.zeile, s)
          if (zeile.art === 'sammler') {
            offen.sammler.push(zeile)
            return
          }
          offen.teile++
          offen.summe = plus(offen.summe, mitVorzeichen(zeile))
          return schreibe(zeile)
        }
      }
    },
    schliesse: async (kopf) => {
      await schliesseUmsatz()
      await insertBankmeldung(tx, { ...m, ...kopf, zeilen: nr })
      await insertAuszuege(tx, { ...m, format: kopf.format }, auszuege)
      await leere()
      return { zeilen: nr, konten: [...new Set(auszuege.map((a) => a.iban ?? ''))] }
    },
  }
}

/** The parts count if they come to the entry; a single one without an amount has that of the entry. */
function wasGilt({ zeile, sammler, teile, summe }: OffenerUmsatz): NeueZeile['gilt'] {
  if (zeile.betrag_cent === null) return 'umsatz'
  if (teile > 0) return summe === mitVorzeichen(zeile) ? 'teil' : 'umsatz'
  if (sammler.length === 0) return 'umsatz'
  const [einziger] = sammler
  if (sammler.length === 1 && einziger?.betrag_cent === null) return 'sammler'
  const s = sammler.reduce<number | undefined>((x, z) => plus(x, mitVorzeichen(z)), 0)
  return s === mitVorzeichen(zeile) ? 'sammler' : 'umsatz'
}

const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b

function mitVorzeichen(z: NeueZeile): number | undefined {
  if (z.betrag_cent === null) return undefined
  return z.richtung === 'gutschrift' ? z.betrag_cent : -z.betrag_cent
}

/** PRCD and OPBD stand for the beginning, CLBD for the end; others (available, expected) are not booked. */
function merkeSaldo(auszuege: NeuerAuszug[], s: Saldo): void {
  const a = auszuege.pop()
  if (a === undefined) return
  const [betrag, tag] = [s.betrag ?? null, tagOderNull(s.tag)]
  if (s.typ === 'PRCD' || s.typ === 'OPBD') auszuege.push({ ...a, anfang_cent: betrag, anfang_am: tag })
  else if (s.typ === 'CLBD') auszuege.push({ ...a, ende_cent: betrag, ende_am: tag })
  else auszuege.push(a)
}

const LEER = {
  auszug: null,
  umsatz: null,
  ebene: null,
  gilt: null,
  richtung: null,
  storno: false,
  status: null,
  vorgang: null,
  datei: null,
  sammler: null,
  anzahl: null,
  end_to_end_id: null,
  referenz: null,
  betrag_cent: null,
  buchungstag: null,
  gruende: [],
  bemerkung: null,
  name: null,
  iban: null,
  zweck: null,
} as const satisfies Omit<NeueZeile, 'nr' | 'art'>

const codes = (g: readonly Bankgrund[]): readonly string[] => g.flatMap((x) => (x.code === undefined ? [] : [x.code]))
const worte = (g: readonly Bankgrund[]): string | null =>
  g.flatMap((x) => (x.text === undefined ? [] : [x.text])).join(' ') || null
const centOderNull = (c: Cent | undefined): number | null => c ?? null

const statuszeile = (nr: number, s: Status): NeueZeile => ({
  ...LEER,
  nr,
  art: 'status',
  ebene: s.ebene,
  status: s.status ?? null,
  datei: s.datei,
  sammler: s.sammler ?? null,
  end_to_end_id: s.endToEndId ?? null,
  gruende: codes(s.gruende),
  bemerkung: worte(s.gruende),
  name: s.kontoinhaber ?? null,
})

const umsatzzeile = (nr: number, auszug: number, s: Umsatz): NeueZeile => ({
  ...LEER,
  nr,
  art: 'umsatz',
  auszug,
  richtung: s.richtung,
  storno: s.storno,
  status: s.status,
  vorgang: s.vorgang ?? null,
  referenz: s.bankreferenz ?? s.referenz ?? null,
  betrag_cent: centOderNull(s.betrag),
  buchungstag: tagOderNull(s.buchungstag),
})

/** A part takes from its entry what it does not say itself. */
function teilzeile(nr: number, u: NeueZeile, s: Umsatzteil): NeueZeile {
  const istSammler = s.endToEndId === undefined && (s.sammler !== undefined || s.anzahl !== undefined)
  return {
    ...LEER,
    nr,
    art: istSammler ? 'sammler' : 'teil',
    auszug: u.auszug,
    umsatz: u.nr,
    richtung: s.richtung ?? u.richtung,
    storno: u.storno,
    status: u.status,
    vorgang: s.vorgang ?? u.vorgang,
    datei: s.datei ?? null,
    sammler: s.sammler ?? null,
    anzahl: s.anzahl ?? null,
    end_to_end_id: s.endToEndId ?? null,
    referenz: s.bankreferenz ?? u.referenz,
    betrag_cent: centOderNull(s.betrag) ?? (istSammler ? null : u.betrag_cent),
    buchungstag: u.buchungstag,
    gruende: codes(s.rueckgabe),
    bemerkung: worte(s.rueckgabe),
    name: s.name ?? null,
    iban: s.iban ?? null,
    zweck: s.zweck ?? null,
  }
}
