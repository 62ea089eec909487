import { type Cent, cent, isoMonat, type Monat, monat as monatAusText, monatVon } from '../../kern/index.ts'
import { hinweis } from '../hinweise/katalog.ts'
import { hinweiseZuUnsicherem } from '../hinweise/unsicher.ts'
import { type Aufzeichnung, ergebnisname } from '../regelwerk/aufzeichnung.ts'
import { schlussregel } from '../regelwerk/groesse.ts'
import { GEPRUEFT_BIS } from '../regelwerk/parameter.ts'
import { Protokoll } from '../regelwerk/protokoll.ts'
import { type Einmalig, NICHTS_EINMALIGES, NichtAbgedeckt, Rechnung } from '../regelwerk/rechnung.ts'
import { standAm, tafelVon } from '../regelwerk/rechtsstand.ts'
import { rundetAnders } from '../regelwerk/rundung.ts'
import { schaltetUm } from '../regelwerk/schalter.ts'
import type { Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { Einmaliges } from './einmaliges.ts'
import type { Ergebnis, Herleitung, Hinweis, PersonErgebnis, Rechtsstand, Vorschlag } from './ergebnis.ts'
import { BAFOEG_AB, nichtAbgedeckteAngaben } from './nichtAbgedeckt.ts'
import { type Ausgabe, lieszusammen } from './personen.ts'
import { mische } from './teilmonat.ts'
import { ganzerMonat, type Phase, phasen } from './zeitstrecken.ts'

export type BerechneOptionen = { readonly herleitung?: boolean }

const ERSTER_MONAT = monatAusText('2005-01')
/** Before this month the sources leave much open; the result says so. */
const SICHER_AB = monatAusText('2011-01')
const KEINE_HINWEISE: readonly Hinweis[] = []
const NICHTS_OFFEN: readonly string[] = []

/**
 * The claim of every person of the household for a month, under the law as known on `r.bekanntBis`. Pure: the same
 * facts, month and Rechtsstand give the same cents and, if asked for, the same derivation, byte by byte.
 */
export function berechne(s: Sachverhalt, monat: Monat, r: Rechtsstand, o?: BerechneOptionen): Ergebnis {
  if (monat < ERSTER_MONAT)
    return unberechnet(s, monat, [`Monat ${isoMonat(monat)} (Rechtsstand vor ${isoMonat(ERSTER_MONAT)})`])
  try {
    return rechne(s, monat, r, o?.herleitung === true)
  } catch (fehler) {
    if (fehler instanceof NichtAbgedeckt) return unberechnet(s, monat, [fehler.message])
    throw fehler
  }
}

export function berechneMonate(
  s: Sachverhalt,
  monate: readonly Monat[],
  r: Rechtsstand,
  o?: BerechneOptionen,
): readonly Ergebnis[] {
  const ergebnisse: Ergebnis[] = []
  let vorher = Number.NaN
  let wechsel = 0
  let ruhe = 0
  let letztes: Ergebnis | undefined
  for (const m of monate) {
    const { bis } = ganzerMonat(m)[0]
    if (letztes !== undefined && m === vorher + 1 && bis < wechsel && (bis < ruhe || gleichWie(s, m, r))) {
      letztes = umdatiert(letztes, m)
      if (bis >= ruhe) ruhe = ruhigBis(s, m, r)
    } else {
      letztes = berechne(s, m, r, o)
      wechsel = m < ERSTER_MONAT ? 0 : naechsterWechsel(s, ganzerMonat(m)[0].von)
      ruhe = ruhigBis(s, m, r)
    }
    vorher = m
    ergebnisse.push(letztes)
  }
  return ergebnisse
}

/** The first day that may differ from this month in its law, its period or what is counted month by month. */
function ruhigBis(s: Sachverhalt, m: Monat, r: Rechtsstand): number {
  if (m < NEUES_VERMOEGENSRECHT || r.auslegung !== undefined) return 0
  const [monat] = ganzerMonat(m)
  let bis = standAm(r, monat.von, bwzBeginn(s, monat)).bis
  for (const z of s.monatsweise) if (z.bis >= monat.von && z.von < bis) bis = z.von
  let imZeitraum = false
  for (const e of s.bewilligungszeitraeume) {
    if (!imZeitraum && e.von <= monat.von && e.bis >= monat.von) {
      imZeitraum = true
      if (e.bis < bis) bis = e.bis + 1
    } else if (e.von > monat.von && e.von < bis) bis = e.von
  }
  return imZeitraum ? bis : 0
}

/** The first day after the given one on which a fact, an age or the state of the law's sources changes. */
function naechsterWechsel(s: Sachverhalt, nach: number): number {
  const grenze = nach <= GEPRUEFT_BIS ? GEPRUEFT_BIS + 1 : Number.POSITIVE_INFINITY
  const fest = ersterNach(s.aenderungstage, nach, grenze)
  return RECHNUNG.vermoegensalterGelesen ? ersterNach(s.vermoegensalterstage, nach, fest) : fest
}

function ersterNach(tage: readonly number[], nach: number, hoechstens: number): number {
  for (const t of tage) if (t > nach) return Math.min(t, hoechstens)
  return hoechstens
}

/** Whether nothing that is counted month by month lies in between, and all of the law that was read stands the same. */
function gleichWie(s: Sachverhalt, m: Monat, r: Rechtsstand): boolean {
  const davor = ganzerMonat((m - 1) as Monat)[0]
  const jetzt = ganzerMonat(m)[0]
  if (m < NEUES_VERMOEGENSRECHT && (wirdJahrAelter(s, m) || imAnfang(s, (m - 1) as Monat) !== imAnfang(s, m)))
    return false
  if (m === SICHER_AB || m === BAFOEG_AB || rundetAnders(m)) return false
  for (const z of s.monatsweise) if (z.von <= jetzt.bis && z.bis >= davor.von) return false
  if (r.auslegung !== undefined && schaltetUm(r.auslegung, davor.von, jetzt.von)) return false
  return RECHNUNG.gleichesRecht(r, jetzt.von, bwzBeginn(s, jetzt))
}

/** Until 2022 assets were free by completed years of life, and in the pandemic for six months of a period (§§ 12, 67 SGB II). */
const NEUES_VERMOEGENSRECHT = monatAusText('2023-07')

function wirdJahrAelter(s: Sachverhalt, m: Monat): boolean {
  return s.personen.some((p) => {
    const abstand = (m - monatVon(p.geburt)) % 12
    return abstand === 0 || abstand === 1
  })
}

/** § 67 SGB II: the first six months of a Bewilligungszeitraum. */
const imAnfang = (s: Sachverhalt, m: Monat): boolean => m - monatVon(bwzBeginn(s, ganzerMonat(m)[0])) < 6

function umdatiert(e: Ergebnis, monat: Monat): Ergebnis {
  if (e instanceof MitHerleitung) return new MitHerleitung(e, monat, e.aufzeichnung())
  const neu: Ergebnis = {
    monat,
    nichtAbgedeckt: e.nichtAbgedeckt,
    hilfebeduerftig: e.hilfebeduerftig,
    personen: e.personen,
    gesamt: e.gesamt,
    vermoegensfreibetrag: e.vermoegensfreibetrag,
    hinweise: e.hinweise,
  }
  return e.vorschlaege === undefined ? neu : { ...neu, vorschlaege: e.vorschlaege }
}

/** The workplace of the engine: one for all, because a computation neither waits nor calls another. */
const RECHNUNG = new Rechnung()
const PROTOKOLL = new Protokoll()

function rechne(s: Sachverhalt, monat: Monat, r: Rechtsstand, mitHerleitung: boolean): Ergebnis {
  const einmalig = einmaligesIm(s, monat, r)
  const protokoll = mitHerleitung ? PROTOKOLL : undefined
  protokoll?.beginne(s, tafelVon(r))
  return ergebnis(monat, laufe(s, monat, r, einmalig, protokoll), s, protokoll)
}

function laufe(
  s: Sachverhalt,
  monat: Monat,
  r: Rechtsstand,
  einmalig: Einmalig,
  protokoll: Protokoll | undefined,
): Ausgabe {
  const teile = phasen(s, monat)
  if (teile.length === 1) return lieszusammen(gestellt(s, monat, r, teile[0], einmalig, protokoll))
  const ausgaben = jeTeil(s, monat, r, teile, einmalig, protokoll, (k) => {
    const a = lieszusammen(k)
    return { ...a, ergebnisse: protokoll?.nimmErgebnisse() ?? [] }
  })
  return mische(s, teile, ausgaben, protokoll)
}

/**
 * Looks into the computation of each part of the month, set up exactly as for the claim itself, single inflows
 * included. For what follows from the quantities but is not part of the result. `sieh` must not compute another month.
 */
export function jePhase<T>(
  s: Sachverhalt,
  monat: Monat,
  r: Rechtsstand,
  sieh: (k: Rechnung) => T,
  protokoll?: Protokoll,
): readonly T[] {
  return jeTeil(s, monat, r, phasen(s, monat), einmaligesIm(s, monat, r), protokoll, sieh)
}

/** The same for the first part of the month, with what flowed in once in other months the rules may ask about. */
export function imErstenTeil<T>(
  s: Sachverhalt,
  monat: Monat,
  r: Rechtsstand,
  andere: readonly Monat[],
  sieh: (k: Rechnung) => T,
  protokoll: Protokoll,
): T {
  const einmalig = einmaligesIm(s, monat, r)
  const einmaligImMonat = new Map(andere.map((m) => [m, einmaligesIm(s, m, r)]))
  return sieh(gestellt(s, monat, r, phasen(s, monat)[0], einmalig, protokoll, undefined, einmaligImMonat))
}

function jeTeil<T>(
  s: Sachverhalt,
  monat: Monat,
  r: Rechtsstand,
  teile: readonly Phase[],
  einmalig: Einmalig,
  protokoll: Protokoll | undefined,
  sieh: (k: Rechnung) => T,
): readonly T[] {
  const nurTeilweise = teile.length === 1 ? undefined : nurTeilweiseBerechtigt(s, monat, r, teile, einmalig)
  return teile.map((t) => sieh(gestellt(s, monat, r, t, einmalig, protokoll, nurTeilweise)))
}

/**
 * Who has a claim in some parts of the month only (§ 41 Abs. 1 SGB II counts its calendar days). It must be known before
 * the needs are computed where these change within a part; elsewhere it makes no difference to them.
 */
function nurTeilweiseBerechtigt(
  s: Sachverhalt,
  monat: Monat,
  r: Rechtsstand,
  teile: readonly Phase[],
  einmalig: Einmalig,
): readonly boolean[] | undefined {
  if (teile.every((t) => t.abschnitte.length === 1)) return undefined
  const berechtigt = teile.map((t) => lieszusammen(gestellt(s, monat, r, t, einmalig, undefined)).berechtigt)
  return s.personen.map((_, p) => !berechtigt.every((b) => b[p] === true))
}

/** The workplace set up for one part of the month. */
function gestellt(
  s: Sachverhalt,
  monat: Monat,
  r: Rechtsstand,
  t: Phase,
  einmalig: Einmalig,
  protokoll: Protokoll | undefined,
  nurTeilweise?: readonly boolean[],
  einmaligImMonat?: ReadonlyMap<Monat, Einmalig>,
): Rechnung {
  const { von, bis } = ganzerMonat(monat)[0]
  RECHNUNG.stelleEin(
    s,
    {
      monat,
      ersterTag: von,
      letzterTag: bis,
      rechtsstand: r,
      bwzBeginn: bwzBeginn(s, t),
      zeit: t,
      einmalig,
      nurTeilweise,
      einmaligImMonat,
    },
    protokoll,
  )
  return RECHNUNG
}

const einmaligesIm = (s: Sachverhalt, monat: Monat, r: Rechtsstand): Einmalig =>
  s.einmalige.length === 0 ? NICHTS_EINMALIGES : einmaliges(s, r).im(monat)

/** What was decided about single inflows, for as long as the facts are in hand: computed anew it comes out the same. */
const EINMALIGES = new WeakMap<Sachverhalt, { readonly r: Rechtsstand; readonly e: Einmaliges }>()

function einmaliges(s: Sachverhalt, r: Rechtsstand): Einmaliges {
  const bekannt = EINMALIGES.get(s)
  if (bekannt !== undefined && bekannt.r === r) return bekannt.e
  const e = new Einmaliges(s, r, (monat, einmalig) => {
    if (monat < ERSTER_MONAT)
      throw new NichtAbgedeckt(`Zufluss im Monat ${isoMonat(monat)} (Rechtsstand vor ${isoMonat(ERSTER_MONAT)})`)
    return laufe(s, monat, r, einmalig, undefined).personen.reduce((summe, p) => summe + p.anspruch, 0)
  })
  EINMALIGES.set(s, { r, e })
  return e
}

/** The first day of the Bewilligungszeitraum; without one the month stands for itself. */
function bwzBeginn(s: Sachverhalt, t: Phase): Phase['von'] {
  for (const e of s.bewilligungszeitraeume) if (e.von <= t.von && e.bis >= t.von) return e.von as Phase['von']
  return t.von
}

function ergebnis(monat: Monat, a: Ausgabe, s: Sachverhalt, protokoll: Protokoll | undefined): Ergebnis {
  let gesamt = 0
  for (const p of a.personen) gesamt += p.anspruch + p.sofortzuschlag + p.weitere
  const ohne: Ergebnis = {
    monat,
    nichtAbgedeckt: nichtAbgedeckteAngaben(s, monat, a.hilfebeduerftig) ?? NICHTS_OFFEN,
    hilfebeduerftig: a.hilfebeduerftig,
    personen: a.personen,
    gesamt: cent(gesamt),
    vermoegensfreibetrag: a.vermoegensfreibetrag,
    hinweise: mitRechtsstand(monat, a),
  }
  const e = a.vorschlaege.length === 0 ? ohne : { ...ohne, vorschlaege: a.vorschlaege }
  if (protokoll === undefined) return e
  const schritt = protokoll.fuegeAn(GESAMT, gesamt, protokoll.summanden(SUMMANDEN))
  protokoll.ergebnis(GESAMTNAME, -1, schritt)
  return new MitHerleitung(e, monat, protokoll.schliesseAb())
}

/** The whole is defined as the sum of the persons (ADR 0008). */
const GESAMT = schlussregel({ id: 'sgb2.19.gesamt', norm: '§§ 19, 41 Abs. 2, § 72 SGB II', mass: 'cent' })
const GESAMTNAME = ergebnisname('gesamt')
const SUMMANDEN = ['anspruch', 'sofortzuschlag', 'weitere']

const UNGEPRUEFT = hinweis('ALG-REC-01')
const ALT = hinweis('ALG-REC-02')

function mitRechtsstand(monat: Monat, { hinweise, unsicher }: Ausgabe): readonly Hinweis[] {
  if (ganzerMonat(monat)[0].von > GEPRUEFT_BIS) return [...hinweise, ...hinweiseZuUnsicherem(unsicher), UNGEPRUEFT]
  if (monat < SICHER_AB) return [...hinweise, ...hinweiseZuUnsicherem(unsicher), ALT]
  return unsicher.length === 0 ? hinweise : [...hinweise, ...hinweiseZuUnsicherem(unsicher)]
}

/** A result whose derivation is written out when someone asks for it. */
class MitHerleitung implements Ergebnis {
  readonly monat: Monat
  readonly nichtAbgedeckt: readonly string[]
  readonly hilfebeduerftig: boolean
  readonly personen: readonly PersonErgebnis[]
  readonly gesamt: Cent
  readonly vermoegensfreibetrag: Cent
  readonly hinweise: readonly Hinweis[]
  declare readonly vorschlaege?: readonly Vorschlag[]
  readonly #aufzeichnung: Aufzeichnung
  #herleitung: Herleitung | undefined

  constructor(e: Ergebnis, monat: Monat, aufzeichnung: Aufzeichnung) {
    this.monat = monat
    this.nichtAbgedeckt = e.nichtAbgedeckt
    this.hilfebeduerftig = e.hilfebeduerftig
    this.personen = e.personen
    this.gesamt = e.gesamt
    this.vermoegensfreibetrag = e.vermoegensfreibetrag
    this.hinweise = e.hinweise
    if (e.vorschlaege !== undefined) this.vorschlaege = e.vorschlaege
    this.#aufzeichnung = aufzeichnung
  }

  get herleitung(): Herleitung {
    this.#herleitung ??= this.#aufzeichnung.herleitung(this.monat)
    return this.#herleitung
  }

  aufzeichnung(): Aufzeichnung {
    return this.#aufzeichnung
  }

  toJSON(): Ergebnis {
    return { ...this, herleitung: this.herleitung }
  }
}

const NULL = cent(0)

/** What is not covered is said, never guessed: all amounts are zero and the reason stands in `nichtAbgedeckt`. */
function unberechnet(s: Sachverhalt, monat: Monat, gruende: readonly string[]): Ergebnis {
  const personen = s.personen.map(
    (p): PersonErgebnis => ({
      person: p.id,
      mitglied: false,
      regelbedarf: NULL,
      mehrbedarf: NULL,
      unterkunft: NULL,
      bedarf: NULL,
      freibetragErwerb: NULL,
      bereinigtesEinkommen: NULL,
      kindergeldueberhang: NULL,
      angerechnet: NULL,
      anspruch: NULL,
      minderung: NULL,
      sofortzuschlag: NULL,
      sofortzuschlagDemGrunde: NULL,
      weitere: NULL,
      leistungen: [],
    }),
  )
  return {
    monat,
    nichtAbgedeckt: gruende,
    hilfebeduerftig: false,
    personen,
    gesamt: NULL,
    vermoegensfreibetrag: NULL,
    hinweise: KEINE_HINWEISE,
  }
}
