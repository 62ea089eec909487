import { eigeneBegruendung } from '../bescheid/index.ts'
import { feststellreife } from '../fall/index.ts'
import { err, type Kennung, kanonisch, type Result } from '../kern/index.ts'
import {
  type Angeordnet,
  type EntscheidungRef,
  type Festgestellt,
  gibZurueck,
  type AnordnenAbgelehnt as LeistungAbgelehnt,
  ladeEntscheidung,
  ordnePersonMonate,
  type PersonMonat,
  pruefeAnordnung,
  type ZurueckgebenAbgelehnt,
} from '../leistung/index.ts'
import {
  bestaetigeBankverbindung,
  type EntscheidungAbgelehnt,
  entscheideEmpfaenger,
  listEmpfaengerversionen,
  urheber,
} from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { abschlussauftragDer, auftragDer, stelleAufhebungZusammen } from './aufhebung.ts'
import { einstellungshindernisse } from './einstellung.ts'
import { type GleichzeitigAbgelehnt, oderGleichzeitig } from './gleichzeitig.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { findFallentwurfZu, ladeLage, schreibenVon } from './lage.ts'
import { minderungshindernisse } from './minderungspruefung.ts'
import { versagungshindernisse } from './versagung.ts'
import { type VollzugAbgelehnt, vollziehe } from './vollzug.ts'
import { feststellungsinhalt, type Lage, stelleZusammen, type Zusammenstellung } from './zusammenstellung.ts'

export type AnordnenAbgelehnt =
  | LeistungAbgelehnt
  | GleichzeitigAbgelehnt
  | { readonly art: 'stufeFehlt' }
  /** A reduction, the end of a grant or something withheld that its procedure does not prove (any more), or that would begin later than certified. */
  | { readonly art: 'minderung'; readonly gruende: readonly string[] }
  /** An account the plan names cannot be confirmed by this person. */
  | { readonly art: 'konto'; readonly grund: EntscheidungAbgelehnt }
  | VollzugAbgelehnt

/**
 * The one transaction of ordering: recomputes with the stored Rechtsstand, compares part by part, then
 * freezes the Fassung, records the decision, posts the money and files the letters — or does nothing.
 */
export async function anordnen(
  h: Handelnder,
  entscheidung: Kennung<'Entscheidung'>,
): Promise<Result<Angeordnet, AnordnenAbgelehnt>> {
  if (h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  try {
    const ref = { traeger: h.nutzer.traeger, entscheidung }
    return await oderGleichzeitig(h, 'anordnen', () =>
      mitRechten(h.umgebung.db, akteurVon(h), (tx) => anordnenIn(tx, h, ref), { serialisierbar: h.umgebung }),
    )
  } catch (e) {
    if (e instanceof Abbruch) return err(e.ablehnung)
    throw e
  }
}

/** Carries a refusal out of the transaction, which it undoes. */
class Abbruch extends Error {
  readonly ablehnung: AnordnenAbgelehnt
  constructor(ablehnung: AnordnenAbgelehnt) {
    super(ablehnung.art)
    this.ablehnung = ablehnung
  }
}

async function anordnenIn(tx: Tx, h: Handelnder, ref: EntscheidungRef): Promise<Result<Angeordnet, AnordnenAbgelehnt>> {
  const wer = bearbeiterVon(h)
  const vorgelegt = await ladeEntscheidung(tx, ref)
  if (!vorgelegt) return err({ art: 'unbekannt' })
  if (vorgelegt.zustand !== 'festgestellt') return err({ art: 'nichtFestgestellt', zustand: vorgelegt.zustand })
  const nachgerechnet = await rechneNach(tx, h, vorgelegt)
  if (!nachgerechnet) return err({ art: 'inhaltGeaendert' })
  const { lage, z } = nachgerechnet
  const gruende = [
    ...minderungshindernisse(lage, z),
    ...einstellungshindernisse(lage),
    ...versagungshindernisse(lage, z),
  ]
  if (gruende.length > 0) return err({ art: 'minderung', gruende })
  const geprueft = await pruefeAnordnung(tx, { ...ref, inhalt: feststellungsinhalt(lage, z), wer })
  if (!geprueft.ok) return geprueft
  await bestaetigeKonten(tx, h, lage)
  const anordner = { ...wer, name: h.nutzer.name, telefon: h.nutzer.telefon }
  const vollzogen = await vollziehe(tx, h.umgebung, { entscheidung: geprueft.wert, lage, z, anordner })
  if (!vollzogen.ok) throw new Abbruch(vollzogen.ablehnung)
  return vollzogen
}

/** Everything anew with the stored Rechtsstand; undefined if the draft is no longer complete. */
export async function rechneNach(
  tx: Tx,
  h: Handelnder,
  e: Festgestellt,
): Promise<{ readonly lage: Lage; readonly z: Zusammenstellung } | undefined> {
  const gefunden = await findFallentwurfZu(tx, e)
  if (!gefunden) return undefined
  const reif = feststellreife(gefunden.entwurf.inhalt, gefunden.fall.mitglieder)
  if (!reif.ok) return undefined
  const feststeller = e.festgestelltVon.bediensteter
  const lage = await ladeLage(tx, h.umgebung, { ...gefunden, inhalt: reif.wert, feststeller })
  if (e.art === 'aufhebung') {
    const auftrag = await auftragDer(tx, h, e)
    if (auftrag === undefined || !gleicheRegelung(auftrag.regelt, e.regelt)) return undefined
    return { lage, z: stelleAufhebungZusammen(lage, e.rechtsstand, auftrag) }
  }
  if (e.art === 'abschliessend') {
    const auftrag = await abschlussauftragDer(tx, h, e)
    if (auftrag === undefined || !gleicheRegelung(auftrag.regelt, e.regelt)) return undefined
    return { lage, z: stelleAufhebungZusammen(lage, e.rechtsstand, auftrag, 'abschliessend') }
  }
  const gespeichert = await schreibenVon(tx, e)
  const freie = gespeichert.filter((d) => d.art === 'schreiben')
  return { lage, z: stelleZusammen(lage, e.rechtsstand, { freie, zusatz: eigeneBegruendung(gespeichert) }) }
}

const gleicheRegelung = (a: readonly PersonMonat[], b: readonly PersonMonat[]): boolean =>
  kanonisch(ordnePersonMonate(a).map((x) => [x.person, x.monat])) ===
  kanonisch(ordnePersonMonate(b).map((x) => [x.person, x.monat]))

/** Ordering is the second pair of eyes for an account proposed with this draft. */
export async function bestaetigeKonten(tx: Tx, h: Handelnder, l: Lage): Promise<void> {
  const u = urheber(h.umgebung, akteurVon(h))
  for (const k of l.konten.values()) {
    if (k.inhaber.art === 'empfaenger') await bestaetigeEmpfaenger(tx, h, k.inhaber.id)
    if (k.zustand !== 'vorgeschlagen') continue
    const r = await bestaetigeBankverbindung(tx, u, k)
    if (!r.ok) throw new Abbruch({ art: 'konto', grund: r.ablehnung })
  }
}

async function bestaetigeEmpfaenger(tx: Tx, h: Handelnder, id: Kennung<'Zahlungsempfaenger'>): Promise<void> {
  const neueste = (await listEmpfaengerversionen(tx, id)).at(-1)
  if (neueste?.zustand !== 'vorgeschlagen') return
  const r = await entscheideEmpfaenger(tx, urheber(h.umgebung, akteurVon(h)), neueste, 'bestaetigt')
  if (!r.ok) throw new Abbruch({ art: 'konto', grund: r.ablehnung })
}

/** The orderer gives the decision back with a reason; the draft stays as it is. */
export function zurueckgeben(
  h: Handelnder,
  r: { readonly entscheidung: Kennung<'Entscheidung'>; readonly grund: string },
): Promise<Result<null, ZurueckgebenAbgelehnt | { readonly art: 'stufeFehlt' }>> {
  if (h.nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  return mitRechten(h.umgebung.db, akteurVon(h), (tx) =>
    gibZurueck(tx, h.umgebung, { ...r, traeger: h.nutzer.traeger, wer: bearbeiterVon(h) }),
  )
}
