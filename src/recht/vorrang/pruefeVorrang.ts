import { type Cent, cent, type Monat, monatsname, NULL_CENT, plusMonate } from '../../kern/index.ts'
import { berechne, imErstenTeil } from '../berechnung/berechne.ts'
import type { Herleitung, Hinweis, Rechtsstand } from '../berechnung/ergebnis.ts'
import { phasen } from '../berechnung/zeitstrecken.ts'
import { einkommensmonate } from '../bkgg/p06a-kinderzuschlag/durchschnitt.ts'
import {
  gesamtkinderzuschlag,
  gesamtkinderzuschlagImErstenMonat,
  kinderzuschlagFuerKind,
} from '../bkgg/p06a-kinderzuschlag/kinderzuschlag.ts'
import { hoechstbetrag } from '../bkgg/p06a-kinderzuschlag/parameter.ts'
import { hinweiseZuUnsicherem } from '../hinweise/unsicher.ts'
import { ergebnisname } from '../regelwerk/aufzeichnung.ts'
import type { Groesse } from '../regelwerk/groesse.ts'
import { Protokoll } from '../regelwerk/protokoll.ts'
import { NichtAbgedeckt, type Rechnung, type Unsicheres } from '../regelwerk/rechnung.ts'
import { tafelVon } from '../regelwerk/rechtsstand.ts'
import { anteil } from '../regelwerk/rundung.ts'
import type { Angaben, PersonId } from '../sachverhalt/angaben.ts'
import { bereite, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { istMitglied } from '../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../sgb2/p07-berechtigte/haushalt.ts'
import { freibetragErwerb } from '../sgb2/p11b-absetzbetraege/freibetrag.ts'
import { wohngeld } from '../wogg/p19-hoehe/wohngeld.ts'

export type VorrangImMonat = {
  readonly monat: Monat
  /** What the Familienkasse would pay for all children together. */
  readonly kinderzuschlag: Cent
  /** What the Wohngeldbehörde could be expected to pay. */
  readonly wohngeld: Cent
  /** What we pay in this month, Sofortzuschlag included. */
  readonly leistung: Cent
  /** What would still be missing with both; 0: nobody would need us. */
  readonly fehlt: Cent
  /** § 6a Abs. 1a BKGG: at most 100 euros are missing and at least 100 euros of earnings are left free. */
  readonly erweiterterZugang: boolean
  /** § 6a Abs. 7 BKGG: the month with which the Familienkasse would decide anew; its facts give the Kinderzuschlag. */
  readonly kinderzuschlagSeit: Monat
  /** On how many of the six months before the average of income rests; 0: on the month itself. */
  readonly einkommensmonate: number
  /** How the Kinderzuschlag comes about, and how the Wohngeld. */
  readonly herleitung: Herleitung
  readonly herleitungWohngeld: Herleitung
  /** Which values of the law they rest on are not certain. */
  readonly hinweise: readonly Hinweis[]
}

export type Vorrang =
  | { readonly art: 'nichtPruefbar'; readonly gruende: readonly string[] }
  | {
      readonly art: 'geprueft'
      /** § 12a Satz 2 Nr. 2 SGB II: all would do without us for three months in a row. */
      readonly entfaellt: boolean
      readonly monate: readonly [VorrangImMonat, VorrangImMonat, VorrangImMonat]
    }

/**
 * § 12a SGB II, § 6a BKGG, WoGG: would Kinderzuschlag and Wohngeld free the household of our benefits, from this
 * month on for three months? The Familienkasse decides for six months on the average income of the six months before
 * and on the facts of the first one (§ 6a Abs. 7 and 8 BKGG); Wohngeld rests on each month's facts carried on. Both are
 * what may be expected, not what the other offices decide.
 */
export function pruefeVorrang(angaben: Angaben, monat: Monat, r: Rechtsstand): Vorrang {
  const ohne = ohneKinderzuschlag(angaben)
  try {
    const s = bereite(ohne)
    const a = imMonat(ohne, s, monat, r)
    const b = imMonat(ohne, s, plusMonate(monat, 1), r, a)
    const c = imMonat(ohne, s, plusMonate(monat, 2), r, b)
    const monate = [a.ergebnis, b.ergebnis, c.ergebnis] as const
    return { art: 'geprueft', entfaellt: monate.every((m) => m.fehlt === 0), monate }
  } catch (fehler) {
    if (fehler instanceof NichtAbgedeckt) return { art: 'nichtPruefbar', gruende: fehler.message.split('\n') }
    throw fehler
  }
}

/** Kinderzuschlag that is drawn already is asked for anew. */
function ohneKinderzuschlag(a: Angaben): Angaben {
  const behalten = Object.entries(a.angaben).filter(
    ([, x]) => !(x.art === 'einkommen' && x.einkommensart === 'kinderzuschlag'),
  )
  return { ...a, angaben: Object.fromEntries(behalten) }
}

type Geprueft = { readonly ergebnis: VorrangImMonat; readonly entscheidung: Kinderzuschlag }

function imMonat(angaben: Angaben, s: Sachverhalt, monat: Monat, r: Rechtsstand, vorher?: Geprueft): Geprueft {
  const jetzt = berechne(s, monat, r)
  if (jetzt.nichtAbgedeckt.length > 0) throw new NichtAbgedeckt(jetzt.nichtAbgedeckt.join('\n'))
  if (phasen(s, monat).length > 1)
    throw new NichtAbgedeckt(`Im ${monatsname(monat)} ändert sich der Haushalt: den folgenden Monat prüfen`)
  const neu = familienkasse(s, monat, r)
  // § 6a Abs. 7 Satz 3 BKGG: within its six months only another household or another highest amount counts.
  const gilt = vorher !== undefined && bleibt(vorher.entscheidung, neu) ? vorher.entscheidung : neu
  const kinderzuschlag = gilt.seit === monat ? gilt.ersterMonat : gilt.danach
  const mit = berechne(bereite(mitKinderzuschlag(angaben, verteilt(kinderzuschlag, gilt.jeKind))), monat, r)
  const rest = mit.personen.reduce((summe, p) => summe + p.anspruch, 0)
  const wg = wohngeldbehoerde(s, monat, r)
  const fehlt = cent(Math.max(0, rest - wg.betrag))
  const ergebnis: VorrangImMonat = {
    monat,
    kinderzuschlag,
    wohngeld: wg.betrag,
    leistung: jetzt.gesamt,
    fehlt,
    erweiterterZugang:
      kinderzuschlag > 0 && fehlt > 0 && fehlt <= FEHLT_HOECHSTENS && gilt.freibetraege >= ABSETZBETRAEGE,
    kinderzuschlagSeit: gilt.seit,
    einkommensmonate: gilt.einkommensmonate,
    herleitung: gilt.herleitung,
    herleitungWohngeld: wg.herleitung,
    // That the decision still holds rests on the highest amount of this month as well.
    hinweise: hinweiseZuUnsicherem([...new Set([...gilt.unsicher, ...neu.unsicher, ...wg.unsicher])]),
  }
  return { ergebnis, entscheidung: gilt }
}

// § 6a Abs. 1a Nr. 1 und 2 BKGG.
const FEHLT_HOECHSTENS = 100_00
const ABSETZBETRAEGE = 100_00

/** What the Familienkasse would decide with a Bewilligungszeitraum from a month on. */
type Kinderzuschlag = {
  readonly seit: Monat
  readonly ersterMonat: Cent
  readonly danach: Cent
  /** What each child would have by itself. */
  readonly jeKind: ReadonlyMap<PersonId, Cent>
  readonly freibetraege: number
  readonly einkommensmonate: number
  readonly mitglieder: string
  readonly hoechstbetrag: number
  readonly herleitung: Herleitung
  readonly unsicher: readonly Unsicheres[]
}

const bleibt = (alt: Kinderzuschlag, neu: Kinderzuschlag): boolean =>
  alt.mitglieder === neu.mitglieder && alt.hoechstbetrag === neu.hoechstbetrag

/** The six months before, whose single inflows the average asks about. */
const davor = (monat: Monat): readonly Monat[] => [6, 5, 4, 3, 2, 1].map((n) => plusMonate(monat, -n))

function familienkasse(s: Sachverhalt, monat: Monat, r: Rechtsstand): Kinderzuschlag {
  const protokoll = new Protokoll()
  protokoll.beginne(s, tafelVon(r))
  const k = imErstenTeil(s, monat, r, davor(monat), (q) => liesKinderzuschlag(s, q, protokoll), protokoll)
  return { ...k, seit: monat, herleitung: protokoll.schliesseAb().herleitung(monat) }
}

function liesKinderzuschlag(
  s: Sachverhalt,
  k: Rechnung,
  protokoll: Protokoll,
): Omit<Kinderzuschlag, 'seit' | 'herleitung'> {
  const merke = (name: string, g: Groesse, p: number, person = -1): void =>
    protokoll.ergebnis(ergebnisname(name), person, k.schrittVon(g, p))
  const danach = k.lies(gesamtkinderzuschlag, 0)
  merke('gesamtkinderzuschlag', gesamtkinderzuschlag, 0)
  const ersterMonat = k.lies(gesamtkinderzuschlagImErstenMonat, 0)
  if (ersterMonat !== danach) merke('gesamtkinderzuschlagImErstenMonat', gesamtkinderzuschlagImErstenMonat, 0)
  const jeKind = new Map<PersonId, Cent>()
  let freibetraege = 0
  for (const p of s.personen) {
    const betrag = k.lies(kinderzuschlagFuerKind, p.nr)
    if (betrag > 0) {
      jeKind.set(p.id, betrag)
      merke('kinderzuschlagFuerKind', kinderzuschlagFuerKind, p.nr, p.nr)
    }
    if (istHauptpersonOderPartner(k, p.nr)) freibetraege += k.lies(freibetragErwerb, p.nr)
  }
  const mitglieder = s.personen.filter((p) => k.lies(istMitglied, p.nr) === 1)
  return {
    ersterMonat,
    danach,
    jeKind,
    freibetraege,
    einkommensmonate: k.lies(einkommensmonate, 0),
    mitglieder: mitglieder.map((p) => p.id).join(','),
    hoechstbetrag: k.parameter(hoechstbetrag),
    unsicher: k.unsicheres(),
  }
}

type Wohngeld = {
  readonly betrag: Cent
  readonly herleitung: Herleitung
  readonly unsicher: readonly Unsicheres[]
}

function wohngeldbehoerde(s: Sachverhalt, monat: Monat, r: Rechtsstand): Wohngeld {
  const protokoll = new Protokoll()
  protokoll.beginne(s, tafelVon(r))
  const lies = (k: Rechnung): Omit<Wohngeld, 'herleitung'> => {
    const betrag = k.lies(wohngeld, 0)
    protokoll.ergebnis(ergebnisname('wohngeld'), -1, k.schrittVon(wohngeld, 0))
    return { betrag, unsicher: k.unsicheres() }
  }
  const w = imErstenTeil(s, monat, r, [], lies, protokoll)
  return { ...w, herleitung: protokoll.schliesseAb().herleitung(monat) }
}

/** The whole shared out in proportion to what each child would have by itself; the last one has the cents left over. */
function verteilt(gesamt: Cent, volle: ReadonlyMap<PersonId, Cent>): ReadonlyMap<PersonId, Cent> {
  const summe = [...volle.values()].reduce((a, b) => a + b, 0)
  let uebrig = gesamt
  const rest = [...volle]
  return new Map(
    rest.map(([id, voll], i) => {
      const teil = i === rest.length - 1 ? uebrig : anteil(gesamt, voll, summe)
      uebrig = cent(uebrig - teil)
      return [id, teil]
    }),
  )
}

function mitKinderzuschlag(a: Angaben, jeKind: ReadonlyMap<PersonId, Cent>): Angaben {
  const neu = { ...a.angaben }
  for (const [person, betrag] of jeKind)
    if (betrag > NULL_CENT)
      neu[`kinderzuschlag-${person}`] = {
        art: 'einkommen',
        person,
        von: null,
        bis: null,
        einkommensart: 'kinderzuschlag',
        betrag_cent: betrag,
        nachzahlung: false,
        berechtigt: null,
      }
  return { ...a, angaben: neu }
}
