import type { Dokument } from '../bescheid/index.ts'
import {
  type Entwurf,
  type Fassungsinhalt,
  type Leistungsfall,
  ladeEntwurf,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeVerfahren,
} from '../fall/index.ts'
import type { Kennung } from '../kern/index.ts'
import {
  type Entscheidung,
  ladeGeltende,
  ladeTeil,
  listeEntscheidungen,
  listeUeberzahlungen,
  type Ueberzahlung,
} from '../leistung/index.ts'
import type { PersonId } from '../recht/index.ts'
import {
  type Bankverbindung,
  findTraeger,
  type KontoRef,
  ladePersonen,
  listBankverbindungen,
  listBedienstete,
  type Person,
  standJetzt,
} from '../stammdaten/index.ts'
import { type Tx, tagInBerlin, type Umgebung } from '../technik/index.ts'
import { ersterLaufmonat, ladeZahlungsstand, listAufrechnungen, listForderungen } from '../zahlung/index.ts'
import { kontoschluessel } from './schreiben.ts'
import { anhaengige, zuBerichtigen } from './verfahren/rechtsbehelf/anhaengig.ts'
import { ladeVorlaeufigkeit } from './vorlaeufigkeit.ts'
import type { Lage } from './zusammenstellung.ts'

/** What the view of the case has read a moment before, for looking; who decides reads it in the one transaction. */
export type Gelesen = {
  readonly personen: readonly { readonly lokal: PersonId; readonly person: Person }[]
  readonly konten: readonly Bankverbindung[]
  readonly entscheidungen: readonly Entscheidung[]
  readonly ueberzahlungen: readonly Ueberzahlung[]
}

/** Reads everything a decision of this draft rests on, in the reader's transaction. */
export async function ladeLage(
  tx: Tx,
  umgebung: Pick<Umgebung, 'uhr'>,
  e: {
    readonly fall: Leistungsfall
    readonly entwurf: Entwurf
    readonly inhalt: Fassungsinhalt
    readonly feststeller: Kennung<'Bediensteter'>
    readonly gelesen?: Gelesen | undefined
  },
): Promise<Lage> {
  const { fall, inhalt, gelesen } = e
  const basis = e.entwurf.basis === null ? undefined : await ladeFassung(tx, fall.traeger, e.entwurf.basis)
  const geltend = await ladeGeltende(tx, fall)
  const entscheidungen = gelesen?.entscheidungen ?? (await listeEntscheidungen(tx, fall))
  const zahlungsstand = await ladeZahlungsstand(tx, fall.traeger, fall.fall)
  const aufrechnungen = await listAufrechnungen(tx, fall)
  const konten = gelesen?.konten ?? (await listBankverbindungen(tx, kontenVon(inhalt)))
  const traeger = await findTraeger(tx, fall.traeger)
  const verfahren = await listeVerfahren(tx, fall)
  const [feststeller] = await listBedienstete(tx, [e.feststeller])
  if (!traeger || !feststeller) throw new Error(`case ${fall.fall}: Träger or certifier is unknown`)
  const ueberzahlungen =
    gelesen?.ueberzahlungen ?? (await listeUeberzahlungen(tx, { traeger: fall.traeger, fall: fall.fall }))
  const letzte = entscheidungen.filter((x) => x.zustand === 'angeordnet').sort((a, b) => b.folge - a.folge)[0]
  const gelten = new Set(geltend.entschieden.map((g) => g.entscheidung))
  return {
    fall,
    entwurf: e.entwurf,
    inhalt,
    basis,
    geltend: geltend.zeilen,
    entschieden: geltend.entschieden.map(({ person, monat }) => ({ person, monat })),
    rechtsstandVorher: letzte?.rechtsstand,
    letzteSchreiben: letzte ? await schreibenVon(tx, letzte) : [],
    inUeberzahlung: ueberzahlungen.flatMap((u) => u.posten.map(({ person, monat }) => ({ person, monat }))),
    bescheide: entscheidungen
      .flatMap((x) => (x.zustand === 'angeordnet' && gelten.has(x.id) ? [tagInBerlin(x.angeordnetAm)] : []))
      .sort((a, b) => a - b),
    zahlungsstand,
    laufAb: ersterLaufmonat(umgebung.uhr.heute()),
    personen: gelesen ? nachMitgliedern(fall, gelesen) : await personenDesFalls(tx, umgebung, fall),
    konten: new Map(konten.map((k) => [kontoschluessel(k), k])),
    traeger,
    feststeller,
    anhaengig: anhaengige(verfahren, entscheidungen),
    zuBerichtigen: zuBerichtigen(verfahren, entscheidungen),
    heute: umgebung.uhr.heute(),
    aufrechnungen,
    forderungen: aufrechnungen.length === 0 ? [] : await listForderungen(tx, fall),
    verfahren,
    vorlaeufig: await ladeVorlaeufigkeit(tx, {
      fall,
      basis,
      geltend,
      entscheidungen,
      verfahren,
      heute: umgebung.uhr.heute(),
    }),
  }
}

function nachMitgliedern(fall: Leistungsfall, { personen }: Gelesen): ReadonlyMap<PersonId, Person> {
  const je = new Map(personen.map((p) => [p.lokal, p.person]))
  return new Map(
    fall.mitglieder.flatMap(({ lokal }) => {
      const p = je.get(lokal)
      return p ? [[lokal, p] as const] : []
    }),
  )
}

/** The letters of a decision as they were certified, with their gaps. */
export async function schreibenVon(tx: Tx, e: Entscheidung): Promise<readonly Dokument[]> {
  return JSON.parse(await ladeTeil(tx, { traeger: e.traeger, entscheidung: e.id }, 'schreiben'))
}

export async function personenDesFalls(
  tx: Tx,
  umgebung: Pick<Umgebung, 'uhr'>,
  fall: Leistungsfall,
): Promise<ReadonlyMap<PersonId, Person>> {
  const ids = fall.mitglieder.map((m) => m.person)
  const personen = await ladePersonen(tx, ids, standJetzt(umgebung.uhr))
  return new Map(
    fall.mitglieder.flatMap(({ lokal, person }) => {
      const p = personen.get(person)
      return p ? [[lokal, p] as const] : []
    }),
  )
}

/** Every account the ways of the money name. */
export function kontenVon(inhalt: Fassungsinhalt): readonly KontoRef[] {
  const { auszahlung, abweichend } = inhalt.wege
  const refs = [...(auszahlung ? [auszahlung] : []), ...Object.values(abweichend).map((w) => w.empfaenger)]
  return refs.map((r) => ({ konto: r.konto as KontoRef['konto'], version: r.version }))
}

export type Fallentwurf = { readonly fall: Leistungsfall; readonly entwurf: Entwurf }

/** The case and its open draft; undefined if there is none. */
export async function findFallentwurf(tx: Tx, fallId: Kennung<'Leistungsfall'>): Promise<Fallentwurf | undefined> {
  const fall = await ladeFall(tx, fallId)
  const entwurf = fall && (await ladeOffenenEntwurf(tx, fall))
  return fall && entwurf ? { fall, entwurf } : undefined
}

export async function findFallentwurfZu(
  tx: Tx,
  ref: { readonly fall: Kennung<'Leistungsfall'>; readonly entwurf: Kennung<'Entwurf'> },
): Promise<Fallentwurf | undefined> {
  const fall = await ladeFall(tx, ref.fall)
  const entwurf = fall && (await ladeEntwurf(tx, { traeger: fall.traeger, entwurf: ref.entwurf }))
  return fall && entwurf ? { fall, entwurf } : undefined
}
