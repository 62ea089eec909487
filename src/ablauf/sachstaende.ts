import {
  type Ableger,
  type Entwurf,
  type Entwurfsinhalt,
  entwurfAus,
  type Fassungsinhalt,
  type Fassungskopf,
  type Leistungsfall,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeAbleger,
  listeFassungen,
  pruefeEntwurf,
} from '../fall/index.ts'
import { type Datum, type Kennung, monat } from '../kern/index.ts'
import {
  type Angeordnet,
  ladeTeil,
  liesErgebnisteil,
  listeEntscheidungen,
  type Niedergelegt,
  zeilenAusTeil,
} from '../leistung/index.ts'
import type { Rechtsstand } from '../recht/index.ts'
import { type Bankverbindung, type Bediensteter, listBankverbindungen, listBedienstete } from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { type Haushaltsmitglied, mitgliederInFolge } from './fallansicht.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { kontenVon } from './lage.ts'

/** What can be looked at and compared: a Fassung, the open draft, a branch. The key stands in addresses. */
export type Sachstandskopf =
  | { readonly art: 'entwurf'; readonly schluessel: 'entwurf'; readonly entwurf: Entwurf }
  | { readonly art: 'fassung'; readonly schluessel: string; readonly fassung: Fassungskopf }
  | { readonly art: 'ableger'; readonly schluessel: string; readonly ableger: Ableger }

export type Sachstand = Sachstandskopf & {
  readonly inhalt: Entwurfsinhalt
  /** The complete part of it: what results rest on. */
  readonly rechenbar: Fassungsinhalt
  /** The knowledge it was decided with; of what is not decided, today's. */
  readonly rechtsstand: Rechtsstand
  /** The decision that froze it. */
  readonly entscheidung: Angeordnet | undefined
}

export type Sachstaende = {
  readonly fall: Leistungsfall
  readonly personen: readonly Haushaltsmitglied[]
  /** The draft first, then the Fassungen from the youngest on, then branches. */
  readonly koepfe: readonly Sachstandskopf[]
  /** As asked for, in that order; what is not there is left out. */
  readonly gewaehlt: readonly Sachstand[]
  readonly konten: readonly Bankverbindung[]
  readonly bedienstete: readonly Bediensteter[]
  readonly heute: Datum
}

/** Undefined: no such case for this reader. `wahl` names the states to read in full. */
export function ladeSachstaende(
  h: Handelnder,
  fallId: Kennung<'Leistungsfall'>,
  wahl: (koepfe: readonly Sachstandskopf[]) => readonly string[],
): Promise<Sachstaende | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const fall = await ladeFall(tx, fallId)
      if (!fall) return undefined
      const heute = h.umgebung.uhr.heute()
      const koepfe = await alleKoepfe(tx, fall)
      const gewaehlt: Sachstand[] = []
      for (const schluessel of wahl(koepfe)) {
        const kopf = koepfe.find((k) => k.schluessel === schluessel)
        if (kopf) gewaehlt.push(await ladeSachstand(tx, fall, kopf, heute))
      }
      const erster = gewaehlt[0]?.rechenbar
      return {
        fall,
        personen: await mitgliederInFolge(tx, h.umgebung, fall, erster),
        koepfe,
        gewaehlt,
        konten: await listBankverbindungen(
          tx,
          gewaehlt.flatMap((s) => kontenVon(s.rechenbar)),
        ),
        bedienstete: await listBedienstete(tx, [...new Set(koepfe.flatMap(beteiligte))]),
        heute,
      }
    },
    { nurLesen: true },
  )
}

async function alleKoepfe(tx: Tx, fall: Leistungsfall): Promise<readonly Sachstandskopf[]> {
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  const fassungen = [...(await listeFassungen(tx, fall))].reverse()
  const ableger = await listeAbleger(tx, fall)
  return [
    ...(entwurf ? [{ art: 'entwurf', schluessel: 'entwurf', entwurf } as const] : []),
    ...fassungen.map((fassung) => ({ art: 'fassung', schluessel: `f${fassung.nr}`, fassung }) as const),
    ...ableger.map((a) => ({ art: 'ableger', schluessel: `a-${a.entwurf}`, ableger: a }) as const),
  ]
}

function beteiligte(k: Sachstandskopf): readonly Kennung<'Bediensteter'>[] {
  if (k.art === 'entwurf') return [k.entwurf.geaendertVon]
  return k.art === 'fassung' ? [k.fassung.erstelltVon] : [k.ableger.angelegtVon, k.ableger.geaendertVon]
}

async function ladeSachstand(tx: Tx, fall: Leistungsfall, kopf: Sachstandskopf, heute: Datum): Promise<Sachstand> {
  if (kopf.art !== 'fassung') {
    const { inhalt } = kopf.art === 'entwurf' ? kopf.entwurf : kopf.ableger
    const { rechenbar } = pruefeEntwurf(inhalt)
    return { ...kopf, inhalt, rechenbar, rechtsstand: { bekanntBis: heute }, entscheidung: undefined }
  }
  const fassung = await ladeFassung(tx, fall.traeger, kopf.fassung.id)
  if (!fassung) throw new Error(`Fassung ${kopf.fassung.id} is gone`)
  const entscheidung = (await listeEntscheidungen(tx, fall))
    .flatMap((e) => (e.zustand === 'angeordnet' && e.fassung === fassung.id ? [e] : []))
    .sort((a, b) => a.folge - b.folge)[0]
  return {
    ...kopf,
    inhalt: entwurfAus(fassung.inhalt),
    rechenbar: fassung.inhalt,
    rechtsstand: entscheidung?.rechtsstand ?? { bekanntBis: heute },
    entscheidung,
  }
}

/** What was certified of a decision, as it lies there. */
export async function ladeNiedergelegtes(tx: Tx, e: Angeordnet): Promise<Niedergelegt> {
  const text = await ladeTeil(tx, { traeger: e.traeger, entscheidung: e.id }, 'ergebnis')
  return { monate: liesErgebnisteil(text).map((m) => monat(m.monat)), zeilen: zeilenAusTeil(text) }
}
