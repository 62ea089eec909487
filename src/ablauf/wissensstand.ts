import {
  bewilligungsmonate,
  type Entwurfskopf,
  entwurfAus,
  type Fassungsinhalt,
  type Fassungskopf,
  falte,
  LEERER_ENTWURF,
  LEERER_INHALT,
  type Leistungsfall,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeAenderungen,
  listeEntwuerfe,
  listeFassungen,
  pruefeEntwurf,
} from '../fall/index.ts'
import { type Cent, type Datum, datum, iso, type Kennung, letzterTag, type Monat, plusTage } from '../kern/index.ts'
import { geltendAm, listeEntscheidungen, type Vergleich, vergleicheSeiten } from '../leistung/index.ts'
import { type PersonId, registrierung } from '../recht/index.ts'
import { type Bankverbindung, listBankverbindungen } from '../stammdaten/index.ts'
import { liesOrtszeit, mitRechten, type Tx, tagInBerlin, type Zeitpunkt } from '../technik/index.ts'
import { type Haushaltsmitglied, mitgliederInFolge } from './fallansicht.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { kontenVon } from './lage.ts'
import { ladeNiedergelegtes } from './sachstaende.ts'

/** A day on which something became known. */
export type Wissenstag = {
  readonly tag: Datum
  readonly art: 'anordnung' | 'eingabe' | 'gesetz' | 'heute'
  /** Number of the Fassung, number of changes, titles of the legal values. */
  readonly nr?: number | undefined
  readonly titel?: readonly string[] | undefined
}

export type Wissensansicht = {
  readonly fall: Leistungsfall
  readonly personen: readonly Haushaltsmitglied[]
  readonly konten: readonly Bankverbindung[]
  /** Months that can be asked about. */
  readonly monate: readonly Monat[]
  /** Ascending; the last one is today. */
  readonly tage: readonly Wissenstag[]
  readonly tag: Datum
  readonly monat: Monat | undefined
  /** What had been ordered for this month when the day was over. */
  readonly geltend: readonly { readonly person: PersonId; readonly betrag: Cent; readonly nr: number }[]
  /** The newest Fassung of that day; undefined: none yet. */
  readonly fassung: Fassungskopf | undefined
  /** The facts of that day hold what was entered and not ordered by then. */
  readonly mitEntwurf: boolean
  /** What was known then against what is known now, facts and law, for this month. */
  readonly vergleich: Vergleich | undefined
  readonly damals: Fassungsinhalt
  readonly jetzt: Fassungsinhalt
}

export type Wissensfrage = {
  readonly tag?: Datum | undefined
  readonly monat?: Monat | undefined
  /** What was entered in the draft counts as known, too; else only what was ordered. */
  readonly erfasst: boolean
}

/** What did we know on a day about a month? Facts and law as they were known when that day was over, and what is known now. */
export function zeigeWissensstand(
  h: Handelnder,
  fallId: Kennung<'Leistungsfall'>,
  f: Wissensfrage,
): Promise<Wissensansicht | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const fall = await ladeFall(tx, fallId)
      return fall && zeige(tx, h, fall, f)
    },
    { nurLesen: true },
  )
}

async function zeige(tx: Tx, h: Handelnder, fall: Leistungsfall, f: Wissensfrage): Promise<Wissensansicht> {
  const heute = h.umgebung.uhr.heute()
  const tag = f.tag !== undefined && f.tag < heute ? f.tag : heute
  const fassungen = await listeFassungen(tx, fall)
  const fassung = fassungen.filter((x) => tagInBerlin(x.erstelltAm) <= tag).at(-1)
  const jetzt = await bekanntJetzt(tx, fall)
  const damals = await bekanntAm(tx, fall, tag, fassung, f.erfasst)
  const monate = bewilligungsmonate(jetzt.angaben)
  const monat = monate.find((m) => m === f.monat) ?? monate.find((m) => letzterTag(m) >= heute) ?? monate.at(-1)
  return {
    fall,
    personen: await mitgliederInFolge(tx, h.umgebung, fall, jetzt),
    konten: await listBankverbindungen(tx, [...kontenVon(jetzt), ...kontenVon(damals.inhalt)]),
    monate,
    tage: await wissenstage(tx, fall, fassungen, heute, monat),
    tag,
    monat,
    geltend: monat === undefined ? [] : await geltendesAm(tx, fall, monat, tag),
    fassung,
    mitEntwurf: damals.mitEntwurf,
    vergleich:
      monat === undefined
        ? undefined
        : vergleicheSeiten(
            { inhalt: damals.inhalt, rechtsstand: { bekanntBis: tag } },
            { inhalt: jetzt, rechtsstand: { bekanntBis: heute } },
            { monate: [monat] },
          ),
    damals: damals.inhalt,
    jetzt,
  }
}

async function bekanntJetzt(tx: Tx, fall: Leistungsfall): Promise<Fassungsinhalt> {
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  if (entwurf) return pruefeEntwurf(entwurf.inhalt).rechenbar
  return inhaltDer(tx, fall, fall.fassung?.id ?? null)
}

async function inhaltDer(tx: Tx, fall: Leistungsfall, id: Kennung<'Fassung'> | null): Promise<Fassungsinhalt> {
  if (id === null) return LEERER_INHALT
  const fassung = await ladeFassung(tx, fall.traeger, id)
  if (!fassung) throw new Error(`Fassung ${id} is gone`)
  return fassung.inhalt
}

/** The draft in work on that day, folded up to it; where there was none, the Fassung. */
async function bekanntAm(
  tx: Tx,
  fall: Leistungsfall,
  tag: Datum,
  fassung: Fassungskopf | undefined,
  erfasst: boolean,
): Promise<{ readonly inhalt: Fassungsinhalt; readonly mitEntwurf: boolean }> {
  const angeordnet = await inhaltDer(tx, fall, fassung?.id ?? null)
  const entwurf = erfasst ? await entwurfAm(tx, fall, tag) : undefined
  if (entwurf === undefined || entwurf.basis !== (fassung?.id ?? null)) return { inhalt: angeordnet, mitEntwurf: false }
  const bis = (await listeAenderungen(tx, entwurf)).filter((z) => tagInBerlin(z.wann) <= tag)
  if (bis.length === 0) return { inhalt: angeordnet, mitEntwurf: false }
  const basis = fassung === undefined ? LEERER_ENTWURF : entwurfAus(angeordnet)
  return { inhalt: pruefeEntwurf(falte(basis, bis)).rechenbar, mitEntwurf: true }
}

async function entwurfAm(tx: Tx, fall: Leistungsfall, tag: Datum): Promise<Entwurfskopf | undefined> {
  return (await listeEntwuerfe(tx, fall)).filter((e) => tagInBerlin(e.angelegtAm) <= tag).at(-1)
}

async function geltendesAm(tx: Tx, fall: Leistungsfall, monat: Monat, tag: Datum): Promise<Wissensansicht['geltend']> {
  const je = geltendAm(await listeEntscheidungen(tx, fall), monat, mitternachtNach(tag))
  const geltend: Wissensansicht['geltend'][number][] = []
  for (const [person, e] of je) {
    const { zeilen } = await ladeNiedergelegtes(tx, e)
    const betrag = zeilen.filter((z) => z.person === person && z.monat === monat).reduce((s, z) => s + z.betrag, 0)
    geltend.push({ person, betrag: betrag as Cent, nr: e.folge })
  }
  return geltend
}

function mitternachtNach(tag: Datum): Zeitpunkt {
  const morgen = liesOrtszeit(`${iso(plusTage(tag, 1))}T00:00`)
  if (morgen === undefined) throw new Error(`no midnight after ${iso(tag)}`)
  return morgen
}

/** The days on which something about the case or the month became known: orders, entries of the drafts, promulgations. */
async function wissenstage(
  tx: Tx,
  fall: Leistungsfall,
  fassungen: readonly Fassungskopf[],
  heute: Datum,
  monat: Monat | undefined,
): Promise<readonly Wissenstag[]> {
  const eingaben = new Map<Datum, number>()
  for (const e of await listeEntwuerfe(tx, fall))
    for (const z of await listeAenderungen(tx, e)) {
      const tag = tagInBerlin(z.wann)
      eingaben.set(tag, (eingaben.get(tag) ?? 0) + 1)
    }
  const tage: Wissenstag[] = [
    ...fassungen.map((x) => ({ tag: tagInBerlin(x.erstelltAm), art: 'anordnung' as const, nr: x.nr })),
    ...[...eingaben].map(([tag, nr]) => ({ tag, art: 'eingabe' as const, nr })),
  ]
  const erster = Math.min(heute, ...tage.map((t) => t.tag))
  return [
    ...[...tage, ...gesetzestage(erster, heute, monat)].filter((t) => t.tag < heute).sort((a, b) => a.tag - b.tag),
    { tag: heute, art: 'heute' },
  ]
}

/** Promulgations between two days of values that apply in the month. */
function gesetzestage(ab: number, bis: Datum, monat: Monat | undefined): readonly Wissenstag[] {
  if (monat === undefined) return []
  const je = new Map<Datum, string[]>()
  for (const p of registrierung()) {
    const gilt = (p.fassungen ?? []).filter((x) => datum(x.ab) <= letzterTag(monat)).at(-1)
    if (gilt === undefined) continue
    const tag = datum(gilt.verkuendet)
    if (tag >= ab && tag <= bis) je.set(tag, [...(je.get(tag) ?? []), p.titel])
  }
  return [...je].map(([tag, titel]) => ({ tag, art: 'gesetz', titel }))
}
