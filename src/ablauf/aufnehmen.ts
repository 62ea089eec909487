import {
  type Aenderung,
  AUSZAHLUNG,
  aendere,
  type Entwurf,
  HOECHSTENS_MONATE,
  type Leistungsfall,
  legeFallAn,
  oeffneEntwurf,
} from '../fall/index.ts'
import {
  type Datum,
  deutsch,
  err,
  ersterTag,
  iso,
  type Json,
  type Kennung,
  letzterTag,
  type Monat,
  ok,
  type Result,
} from '../kern/index.ts'
import type { Rolle } from '../recht/index.ts'
import {
  type Anschrift,
  ibanMeldung,
  legePersonAn,
  liesIban,
  neueBgNummer,
  type PersonAbgelehnt,
  type Personendaten,
  schlageBankverbindungVor,
  urheber,
  type VorschlagAbgelehnt,
} from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { weiseBeiAufnahmeZu } from './zustaendigkeit.ts'

export type Aufnahmeperson = {
  /** Somebody known already, or a new person. */
  readonly person: { readonly bekannt: Kennung<'Person'>; readonly geburt: Datum } | { readonly neu: Personendaten }
  readonly rolle: Rolle
  /** Places in the list of persons, from 0. */
  readonly eltern: readonly number[]
}

export type Aufnahme = {
  readonly antragAm: Datum
  readonly bewilligungszeitraum: { readonly von: Monat; readonly bis: Monat }
  /** In the order of the household; the first is the one who applies. */
  readonly personen: readonly Aufnahmeperson[]
  readonly anschrift: Anschrift
  /** As typed; empty if the account is not known yet. */
  readonly iban: string
  readonly kontoinhaber: string
  readonly altnummer?: string | undefined
}

export type AufnehmenAbgelehnt =
  | { readonly art: 'keinePerson' }
  | { readonly art: 'zuVielePersonen' }
  | { readonly art: 'keineHauptperson' }
  | { readonly art: 'zeitraum'; readonly meldung: string }
  | { readonly art: 'iban'; readonly meldung: string }
  | { readonly art: 'person'; readonly nummer: number; readonly grund: PersonAbgelehnt }
  | { readonly art: 'konto'; readonly grund: VorschlagAbgelehnt }

export type Aufgenommen = { readonly fall: Leistungsfall; readonly entwurf: Entwurf }

const HOECHSTENS = 20

/** Takes in a household: persons, BG number, case, and a draft that holds what the application says. */
export async function aufnehmen(h: Handelnder, a: Aufnahme): Promise<Result<Aufgenommen, AufnehmenAbgelehnt>> {
  const fehler = pruefeAufnahme(a)
  if (fehler) return err(fehler)
  return trageAblehnung(() => mitRechten(h.umgebung.db, akteurVon(h), (tx) => schreibeAuf(tx, h, a)))
}

/** Turns the refusal that `schreibeAuf` throws, to undo its transaction, into a value. */
export async function trageAblehnung<T>(tu: () => Promise<T>): Promise<Result<T, AufnehmenAbgelehnt>> {
  try {
    return ok(await tu())
  } catch (e) {
    if (e instanceof Abbruch) return err(e.ablehnung)
    throw e
  }
}

/** Carries a refusal out of the transaction, which it undoes. */
class Abbruch extends Error {
  readonly ablehnung: AufnehmenAbgelehnt
  constructor(ablehnung: AufnehmenAbgelehnt) {
    super(ablehnung.art)
    this.ablehnung = ablehnung
  }
}

export function pruefeAufnahme(a: Aufnahme): AufnehmenAbgelehnt | undefined {
  const { von, bis } = a.bewilligungszeitraum
  if (a.personen.length === 0) return { art: 'keinePerson' }
  if (a.personen.length > HOECHSTENS) return { art: 'zuVielePersonen' }
  if (a.personen.filter((p) => p.rolle === 'hauptperson').length !== 1) return { art: 'keineHauptperson' }
  if (bis < von) return { art: 'zeitraum', meldung: 'Der Bewilligungszeitraum endet vor seinem Beginn.' }
  if (bis - von >= HOECHSTENS_MONATE)
    return { art: 'zeitraum', meldung: 'Ein Bewilligungszeitraum umfasst höchstens zwölf Monate (§ 41 Abs. 3 SGB II).' }
  if (a.iban.trim() === '') return undefined
  const iban = liesIban(a.iban)
  return iban.ok ? undefined : { art: 'iban', meldung: ibanMeldung(iban.ablehnung) }
}

export async function schreibeAuf(tx: Tx, h: Handelnder, a: Aufnahme): Promise<Aufgenommen> {
  const wer = bearbeiterVon(h)
  const personen: Kennung<'Person'>[] = []
  for (const [i, p] of a.personen.entries()) personen.push(await personVon(tx, h, a, p, i))
  const bgNummer = await neueBgNummer(tx, h.nutzer.traeger)
  const fall = await legeFallAn(tx, h.umgebung, {
    traeger: h.nutzer.traeger,
    bgNummer,
    altnummer: a.altnummer,
    personen,
    wer,
  })
  const erste = personen[0]
  if (erste !== undefined) await weiseBeiAufnahmeZu(tx, h, { ...fall, person: erste })
  const geoeffnet = await oeffneEntwurf(tx, h.umgebung, { ...fall, wer })
  if (!geoeffnet.ok) throw new Error(`fresh case refuses a draft: ${geoeffnet.ablehnung.art}`)
  const konto = a.iban.trim() === '' ? undefined : await schlageKontoVor(tx, h, a, personen)
  const geaendert = await aendere(tx, h.umgebung, {
    traeger: h.nutzer.traeger,
    entwurf: geoeffnet.wert.entwurf,
    wer,
    aenderungen: [...ersteAngaben(a), ...(konto ? [neu(`wege/${AUSZAHLUNG}`, konto)] : [])],
  })
  if (!geaendert.ok) throw new Error(`fresh draft refuses its facts: ${JSON.stringify(geaendert.ablehnung)}`)
  return { fall, entwurf: { ...geoeffnet.wert, version: geaendert.wert.version, inhalt: geaendert.wert.inhalt } }
}

async function personVon(
  tx: Tx,
  h: Handelnder,
  a: Aufnahme,
  p: Aufnahmeperson,
  nummer: number,
): Promise<Kennung<'Person'>> {
  if ('bekannt' in p.person) return p.person.bekannt
  const angelegt = await legePersonAn(tx, urheber(h.umgebung, akteurVon(h)), h.nutzer.traeger, {
    daten: p.person.neu,
    anschrift: { ab: a.antragAm, wert: a.anschrift },
  })
  if (!angelegt.ok) throw new Abbruch({ art: 'person', nummer, grund: angelegt.ablehnung })
  return angelegt.wert.id
}

async function schlageKontoVor(
  tx: Tx,
  h: Handelnder,
  a: Aufnahme,
  personen: readonly Kennung<'Person'>[],
): Promise<Json> {
  const hauptperson = a.personen.findIndex((p) => p.rolle === 'hauptperson')
  const inhaber = personen[hauptperson]
  if (inhaber === undefined) throw new Error('household without its first person')
  const v = await schlageBankverbindungVor(
    tx,
    urheber(h.umgebung, akteurVon(h)),
    { art: 'person', id: inhaber },
    {
      iban: a.iban,
      kontoinhaber: a.kontoinhaber,
      beleg: `Antrag vom ${deutsch(a.antragAm)}`,
    },
  )
  if (!v.ok) throw new Abbruch({ art: 'konto', grund: v.ablehnung })
  return { konto: v.wert.konto, version: v.wert.version }
}

/** What the application itself says: its day, the period asked for, who lives there from the start. */
function ersteAngaben(a: Aufnahme): readonly Aenderung[] {
  const lokal = (i: number): string => `P${i + 1}`
  const { von, bis } = a.bewilligungszeitraum
  return [
    neu('angaben/antrag', { art: 'antrag', am: iso(a.antragAm) }),
    neu('angaben/bwz-1', { art: 'bewilligungszeitraum', von: iso(ersterTag(von)), bis: iso(letzterTag(bis)) }),
    ...a.personen.map((p, i) =>
      neu(`angaben/person-${i + 1}`, {
        art: 'person',
        person: lokal(i),
        geburt: iso('neu' in p.person ? p.person.neu.geburtsdatum : p.person.geburt),
        rolle: p.rolle,
        eltern: p.eltern.map(lokal),
      }),
    ),
  ]
}

function neu(pfad: string, wert: Json): Aenderung {
  return { pfad, alt: null, neu: wert }
}
