import { err, type Json, kanonisch, ok, type Result } from '../kern/index.ts'
import {
  BEREICHE,
  type Bereich,
  type Entwurfsinhalt,
  type Feldwerte,
  ohneNull,
  satz,
  wertVon,
} from './entwurfsinhalt.ts'
import { AUSZAHLUNG } from './fassungsinhalt.ts'
import { type Feldliste, felderDerAngabe, felderDesUmstands, KONTOFELDER, NACHWEISFELDER, WEGFELDER } from './felder.ts'

/**
 * One change of a draft: 'angaben/<id>/<feld>' sets a field, 'angaben/<id>' adds (alt null), removes
 * (neu null) or replaces a record; likewise under 'nachweise', 'wege' and 'umstaende'. `alt` is what the writer saw.
 */
export type Aenderung = { readonly pfad: string; readonly alt: Json; readonly neu: Json }

/** The writer saw `alt`, meanwhile it is `jetzt`: this one field stays in his tab until he decides. */
export type Konflikt = { readonly pfad: string; readonly alt: Json; readonly neu: Json; readonly jetzt: Json }

/** The page asked for something no draft can hold. */
export type UngueltigeAenderung = { readonly art: 'ungueltig'; readonly pfad: string; readonly meldung: string }

export type Stelle = { readonly bereich: Bereich; readonly id: string; readonly feld: string | null }

export type Anwendung = {
  readonly inhalt: Entwurfsinhalt
  /** What took effect, in order; what held already is not among it. */
  readonly angewandt: readonly Aenderung[]
  readonly konflikte: readonly Konflikt[]
}

const PFAD = /^([a-z]+)\/([A-Za-z0-9-]{1,40})(?:\/([a-z][A-Za-z0-9_]{0,39}))?$/

export function liesPfad(pfad: string): Stelle | undefined {
  const m = PFAD.exec(pfad)
  const bereich = BEREICHE.find((b) => b === m?.[1])
  const id = m?.[2]
  if (bereich === undefined || id === undefined) return undefined
  const feld = m?.[3] ?? null
  if (bereich === 'wege' && id === AUSZAHLUNG && feld !== null) return undefined
  return { bereich, id, feld }
}

/**
 * Applies changes one by one. A change whose `alt` still holds takes effect even if others moved on;
 * one whose `neu` holds already is done (so a batch may be sent twice); else it is a conflict, and
 * the others of the batch take effect all the same.
 */
export function wendeAn(
  inhalt: Entwurfsinhalt,
  aenderungen: readonly Aenderung[],
): Result<Anwendung, UngueltigeAenderung> {
  let stand = inhalt
  const angewandt: Aenderung[] = []
  const konflikte: Konflikt[] = []
  for (const roh of aenderungen) {
    const gelesen = liesAenderung(stand, roh)
    if (!gelesen.ok) return gelesen
    const { aenderung, stelle } = gelesen.wert
    const jetzt = lese(stand, stelle)
    if (gleich(jetzt, aenderung.neu)) continue
    if (!gleich(jetzt, aenderung.alt) || fehltDerSatz(stand, stelle)) konflikte.push({ ...aenderung, jetzt })
    else {
      stand = setze(stand, stelle, aenderung.neu)
      angewandt.push(aenderung)
    }
  }
  return ok({ inhalt: stand, angewandt, konflikte })
}

/** The document is the fold of its changes. @throws if one does not fit: the log is broken. */
export function falte(basis: Entwurfsinhalt, aenderungen: readonly Aenderung[]): Entwurfsinhalt {
  const r = wendeAn(basis, aenderungen)
  if (!r.ok) throw new Error(`broken log at ${r.ablehnung.pfad}: ${r.ablehnung.meldung}`)
  if (r.wert.konflikte[0]) throw new Error(`broken log at ${r.wert.konflikte[0].pfad}: not what it replaces`)
  return r.wert.inhalt
}

/** Undo: the same changes backwards, last one first. */
export function umkehrung(aenderungen: readonly Aenderung[]): readonly Aenderung[] {
  return aenderungen.map(({ pfad, alt, neu }) => ({ pfad, alt: neu, neu: alt })).reverse()
}

/** The changes that make `neu` out of `alt`: whole records where one is missing, else single fields. */
export function unterschied(alt: Entwurfsinhalt, neu: Entwurfsinhalt): readonly Aenderung[] {
  return BEREICHE.flatMap((bereich) =>
    schluessel(alt[bereich], neu[bereich]).flatMap((id) => {
      const [a, n] = [satz(alt, bereich, id), satz(neu, bereich, id)]
      const ganz = a === undefined || n === undefined || a.art !== n.art || `${bereich}/${id}` === `wege/${AUSZAHLUNG}`
      if (ganz)
        return gleich(a ?? null, n ?? null) ? [] : [{ pfad: `${bereich}/${id}`, alt: a ?? null, neu: n ?? null }]
      return schluessel(a, n)
        .filter((feld) => !gleich(wertVon(a, feld), wertVon(n, feld)))
        .map((feld) => ({ pfad: `${bereich}/${id}/${feld}`, alt: wertVon(a, feld), neu: wertVon(n, feld) }))
    }),
  )
}

export function gleich(a: Json, b: Json): boolean {
  return a === b || kanonisch(a) === kanonisch(b)
}

/** What stands at a place; null if nothing does. */
export function lese(inhalt: Entwurfsinhalt, { bereich, id, feld }: Stelle): Json {
  const s = satz(inhalt, bereich, id)
  if (s === undefined) return null
  return feld === null ? s : wertVon(s, feld)
}

function liesAenderung(
  stand: Entwurfsinhalt,
  roh: Aenderung,
): Result<{ aenderung: Aenderung; stelle: Stelle }, UngueltigeAenderung> {
  const ungueltig = (meldung: string) => err({ art: 'ungueltig' as const, pfad: roh.pfad, meldung })
  const stelle = liesPfad(roh.pfad)
  if (stelle === undefined) return ungueltig('Diese Stelle gibt es im Sachverhalt nicht.')
  const alt = normal(roh.alt, stelle)
  const neu = normal(roh.neu, stelle)
  if (alt === undefined || neu === undefined) return ungueltig('Dieser Wert kann nicht gespeichert werden.')
  const ziel = stelle.feld === null ? neu : satz(stand, stelle.bereich, stelle.id)
  if (istSatz(ziel)) {
    const felder = felderVon(stelle, ziel)
    if (felder === undefined) return ungueltig('Diese Art von Angabe gibt es nicht.')
    const benannt = stelle.feld === null ? Object.keys(ziel) : [stelle.feld]
    const fremd = benannt.find((f) => !felder.has(f))
    if (fremd !== undefined) return ungueltig(`Das Feld ${fremd} gibt es hier nicht.`)
    if (stelle.feld === 'art' && (stelle.bereich === 'angaben' || stelle.bereich === 'umstaende'))
      return ungueltig('Die Art einer Angabe steht fest.')
  } else if (stelle.feld === null && ziel !== null) return ungueltig('Dieser Wert kann nicht gespeichert werden.')
  return ok({ aenderung: { pfad: roh.pfad, alt, neu }, stelle })
}

function felderVon({ bereich, id }: Stelle, ziel: Feldwerte): Feldliste | undefined {
  if (bereich === 'angaben') return felderDerAngabe(ziel.art)
  if (bereich === 'umstaende') return felderDesUmstands(ziel.art)
  if (bereich === 'nachweise') return NACHWEISFELDER
  return id === AUSZAHLUNG ? KONTOFELDER : WEGFELDER
}

/** The canonical value, or undefined if it cannot be stored (decimals, foreign keys). */
function normal(wert: Json, { feld }: Stelle): Json | undefined {
  let rein: Json
  try {
    rein = JSON.parse(kanonisch(wert))
  } catch {
    return undefined
  }
  return feld === null && istSatz(rein) ? ohneNull(rein) : rein
}

function istSatz(wert: Json | undefined): wert is Feldwerte {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}

/** A field of a record that somebody removed meanwhile cannot be set. */
function fehltDerSatz(stand: Entwurfsinhalt, { bereich, id, feld }: Stelle): boolean {
  return feld !== null && satz(stand, bereich, id) === undefined
}

function setze(stand: Entwurfsinhalt, { bereich, id, feld }: Stelle, neu: Json): Entwurfsinhalt {
  const ziel = feld === null ? neu : { ...satz(stand, bereich, id), [feld]: neu }
  const { [id]: _, ...andere } = stand[bereich]
  return { ...stand, [bereich]: istSatz(ziel) ? { ...andere, [id]: ohneNull(ziel) } : andere }
}

function schluessel(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
}
