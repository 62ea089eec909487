import {
  type AendernAbgelehnt,
  aendere,
  type FallAbgelehnt,
  ladeFall,
  nimmPersonAuf,
  oeffneEntwurf,
} from '../fall/index.ts'
import { type Datum, err, iso, type Kennung, ok, type Result } from '../kern/index.ts'
import { lasseVerfallen } from '../leistung/index.ts'
import type { AngabeId, PersonId } from '../recht/index.ts'
import { type Anschrift, legePersonAn, type PersonAbgelehnt, urheber } from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import type { Aufnahmeperson } from './aufnehmen.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'

export type Hinzunahme = Omit<Aufnahmeperson, 'eltern'> & {
  readonly fall: Kennung<'Leistungsfall'>
  readonly eltern: readonly PersonId[]
  /** Day of moving in, or of birth. */
  readonly von: Datum
  /** Of a new person. */
  readonly anschrift: Anschrift
}

export type HinzunehmenAbgelehnt =
  | FallAbgelehnt
  | AendernAbgelehnt
  /** The draft names this person already. */
  | { readonly art: 'schonDabei'; readonly lokal: PersonId }
  | { readonly art: 'person'; readonly grund: PersonAbgelehnt }

export type Hinzugenommen = { readonly lokal: PersonId; readonly angabe: AngabeId; readonly version: number }

/**
 * Somebody joins the household of a case, by birth or by moving in: she gets her local id and a fact in the draft,
 * which is opened if there is none. What else is true of her (income, number of heads) is entered afterwards. An
 * edit like any other: a decision that waits is void.
 */
export async function hinzunehmen(h: Handelnder, z: Hinzunahme): Promise<Result<Hinzugenommen, HinzunehmenAbgelehnt>> {
  try {
    return ok(await mitRechten(h.umgebung.db, akteurVon(h), (tx) => nimmHinzu(tx, h, z)))
  } catch (e) {
    if (e instanceof Abbruch) return err(e.ablehnung)
    throw e
  }
}

/** Carries a refusal out of the transaction, which it undoes. */
class Abbruch extends Error {
  readonly ablehnung: HinzunehmenAbgelehnt
  constructor(ablehnung: HinzunehmenAbgelehnt) {
    super(ablehnung.art)
    this.ablehnung = ablehnung
  }
}

async function nimmHinzu(tx: Tx, h: Handelnder, z: Hinzunahme): Promise<Hinzugenommen> {
  const wer = bearbeiterVon(h)
  const fall = await ladeFall(tx, z.fall)
  if (fall?.traeger !== h.nutzer.traeger) throw new Abbruch({ art: 'unbekannt' })
  const entwurf = await oeffneEntwurf(tx, h.umgebung, { ...fall, wer })
  if (!entwurf.ok) throw new Abbruch(entwurf.ablehnung)
  const { id, geburt } = await personVon(tx, h, z)
  const lokal = await nimmPersonAuf(tx, h.umgebung, { ...fall, person: id, wer })
  if (!lokal.ok) throw new Abbruch(lokal.ablehnung)
  const { inhalt } = entwurf.wert
  if (Object.values(inhalt.angaben).some((a) => a.art === 'person' && a.person === lokal.wert))
    throw new Abbruch({ art: 'schonDabei', lokal: lokal.wert })
  const angabe = `person-${lokal.wert.slice(1)}`
  const neu = {
    art: 'person',
    person: lokal.wert,
    geburt: iso(geburt),
    rolle: z.rolle,
    eltern: z.eltern,
    von: iso(z.von),
  }
  const r = await aendere(tx, h.umgebung, {
    traeger: fall.traeger,
    entwurf: entwurf.wert.entwurf,
    aenderungen: [{ pfad: `angaben/${angabe}`, alt: null, neu }],
    wer,
  })
  if (!r.ok) throw new Abbruch(r.ablehnung)
  if (r.wert.konflikte.length > 0) throw new Error(`another fact is called ${angabe}`)
  await lasseVerfallen(tx, h.umgebung, { ...fall, anlass: 'bearbeitet', wer })
  return { lokal: lokal.wert, angabe, version: r.wert.version }
}

async function personVon(
  tx: Tx,
  h: Handelnder,
  z: Hinzunahme,
): Promise<{ readonly id: Kennung<'Person'>; readonly geburt: Datum }> {
  if ('bekannt' in z.person) return { id: z.person.bekannt, geburt: z.person.geburt }
  const daten = z.person.neu
  const angelegt = await legePersonAn(tx, urheber(h.umgebung, akteurVon(h)), h.nutzer.traeger, {
    daten,
    anschrift: { ab: z.von, wert: z.anschrift },
  })
  if (!angelegt.ok) throw new Abbruch({ art: 'person', grund: angelegt.ablehnung })
  return { id: angelegt.wert.id, geburt: daten.geburtsdatum }
}
