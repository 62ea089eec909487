import {
  type Ableger,
  bewilligungsmonate,
  type Entwurf,
  type Entwurfsinhalt,
  entwurfAus,
  type Fassungsinhalt,
  feststellreife,
  LEERER_ENTWURF,
  LEERER_INHALT,
  type Leistungsfall,
  ladeAbleger,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  type Mangel,
  personenfolge,
  pruefeEntwurf,
} from '../fall/index.ts'
import type { Datum, Kennung, Monat } from '../kern/index.ts'
import {
  type Entscheidung,
  type Horizontaluebersicht,
  listeEntscheidungen,
  listeUeberzahlungen,
  matrix,
  type Rechenergebnis,
  rechne,
  type Ueberzahlung,
} from '../leistung/index.ts'
import { type Hinweis, hinweiseZuAngaben, type PersonId, type Rechtsstand } from '../recht/index.ts'
import { type Bankverbindung, listBankverbindungen, type Person } from '../stammdaten/index.ts'
import { mitRechten, type Tx, type Umgebung } from '../technik/index.ts'
import { type Annahmeschluss, annahmeschluss } from '../zahlung/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { kontenVon, personenDesFalls } from './lage.ts'

export type Haushaltsmitglied = { readonly lokal: PersonId; readonly person: Person }

/** What the page of a household shows: the draft if there is one, else the newest Fassung. */
export type Fallansicht = {
  readonly fall: Leistungsfall
  /** The reader may edit: own Träger, level F, case open. */
  readonly darfBearbeiten: boolean
  /** Adults first, children by age. */
  readonly personen: readonly Haushaltsmitglied[]
  readonly entwurf: Entwurf | undefined
  /** The what-if that is looked at in place of the draft. */
  readonly ableger?: Ableger | undefined
  readonly inhalt: Entwurfsinhalt
  /** The complete part of the content: what the result rests on. */
  readonly rechenbar: Fassungsinhalt
  readonly maengel: readonly Mangel[]
  readonly hinweise: readonly Hinweis[]
  readonly monate: readonly Monat[]
  readonly rechtsstand: Rechtsstand
  /** One per month, with derivation. */
  readonly ergebnisse: readonly Rechenergebnis[]
  readonly matrix: Horizontaluebersicht
  readonly konten: readonly Bankverbindung[]
  /** The youngest first. */
  readonly entscheidungen: readonly Entscheidung[]
  readonly ueberzahlungen: readonly Ueberzahlung[]
  readonly annahmeschluss: Annahmeschluss
}

/** Undefined: no such case for this reader. */
export function ladeFallansicht(h: Handelnder, fallId: Kennung<'Leistungsfall'>): Promise<Fallansicht | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const fall = await ladeFall(tx, fallId)
      return fall && ansicht(tx, h, fall, await stand(tx, fall))
    },
    { nurLesen: true },
  )
}

/** The same page for a branch: what it holds stands in place of the draft. Undefined: no such branch of this case. */
export function ladeAblegeransicht(
  h: Handelnder,
  ort: { readonly fall: Kennung<'Leistungsfall'>; readonly ableger: Kennung<'Entwurf'> },
): Promise<(Fallansicht & { readonly ableger: Ableger }) | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const fall = await ladeFall(tx, ort.fall)
      const ableger = fall && (await ladeAbleger(tx, { traeger: fall.traeger, entwurf: ort.ableger }))
      if (!fall || ableger?.fall !== fall.fall) return undefined
      return { ...(await ansicht(tx, h, fall, { entwurf: ableger, inhalt: ableger.inhalt })), ableger }
    },
    { nurLesen: true },
  )
}

/** The case with what stands in it, not computed: for who saves. */
export type Fallstand = Pick<Fallansicht, 'fall' | 'entwurf' | 'inhalt'>

/** Of the draft, or of a branch. Undefined: no such case, or branch of it, for this reader. */
export function ladeFallstand(
  h: Handelnder,
  fallId: Kennung<'Leistungsfall'>,
  ablegerId?: Kennung<'Entwurf'>,
): Promise<Fallstand | undefined> {
  return mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx) => {
      const fall = await ladeFall(tx, fallId)
      if (fall === undefined || ablegerId === undefined) return fall && stand(tx, fall)
      const ableger = await ladeAbleger(tx, { traeger: fall.traeger, entwurf: ablegerId })
      return ableger?.fall === fall.fall ? { fall, entwurf: ableger, inhalt: ableger.inhalt } : undefined
    },
    { nurLesen: true },
  )
}

async function stand(tx: Tx, fall: Leistungsfall): Promise<Fallstand> {
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  return { fall, entwurf, inhalt: entwurf?.inhalt ?? (await inhaltDerFassung(tx, fall)) }
}

async function ansicht(
  tx: Tx,
  h: Handelnder,
  fall: Leistungsfall,
  { entwurf, inhalt }: Pick<Fallansicht, 'entwurf' | 'inhalt'>,
): Promise<Fallansicht> {
  const { rechenbar } = pruefeEntwurf(inhalt)
  const reif = feststellreife(inhalt, fall.mitglieder)
  const monate = bewilligungsmonate(rechenbar.angaben)
  const heute = h.umgebung.uhr.heute()
  const rechtsstand = { bekanntBis: heute }
  const ergebnisse = rechne(rechenbar, monate, rechtsstand, { herleitung: true })
  const folge = reihenfolge(fall, rechenbar, heute)
  return {
    fall,
    darfBearbeiten: fall.traeger === h.nutzer.traeger && fall.zustand === 'offen' && 'FA'.includes(h.nutzer.stufe),
    personen: await mitgliederInFolge(tx, h.umgebung, fall, rechenbar),
    entwurf,
    inhalt,
    rechenbar,
    maengel: reif.ok ? [] : reif.ablehnung,
    hinweise: hinweiseZuAngaben(rechenbar.angaben),
    monate,
    rechtsstand,
    ergebnisse,
    matrix: matrix(ergebnisse, folge),
    konten: await listBankverbindungen(tx, kontenVon(rechenbar)),
    entscheidungen: await listeEntscheidungen(tx, fall),
    ueberzahlungen: await listeUeberzahlungen(tx, { traeger: fall.traeger, fall: fall.fall }),
    annahmeschluss: annahmeschluss(heute),
  }
}

async function inhaltDerFassung(tx: Tx, fall: Leistungsfall): Promise<Entwurfsinhalt> {
  if (fall.fassung === null) return LEERER_ENTWURF
  const fassung = await ladeFassung(tx, fall.traeger, fall.fassung.id)
  if (!fassung) throw new Error(`Fassung ${fall.fassung.id} is gone`)
  return entwurfAus(fassung.inhalt)
}

/** The members of a case in the order of the household. Without facts: as they were taken in. */
export async function mitgliederInFolge(
  tx: Tx,
  umgebung: Pick<Umgebung, 'uhr'>,
  fall: Leistungsfall,
  inhalt: Fassungsinhalt | undefined,
): Promise<readonly Haushaltsmitglied[]> {
  const personen = await personenDesFalls(tx, umgebung, fall)
  return reihenfolge(fall, inhalt ?? LEERER_INHALT, umgebung.uhr.heute()).flatMap((lokal) => {
    const person = personen.get(lokal)
    return person ? [{ lokal, person }] : []
  })
}

/** The household's order; a member without a fact about her comes last. */
function reihenfolge(fall: Leistungsfall, inhalt: Fassungsinhalt, heute: Datum): readonly PersonId[] {
  const folge = personenfolge(inhalt.angaben, heute).map((p) => p.person)
  return [...folge, ...fall.mitglieder.map((m) => m.lokal).filter((p) => !folge.includes(p))]
}
