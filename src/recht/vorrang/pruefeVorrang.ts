import { type Cent, cent, isoMonat, type Monat, NULL_CENT, plusMonate } from '../../kern/index.ts'
import { berechne, jePhase } from '../berechnung/berechne.ts'
import type { Herleitung, Hinweis, Rechtsstand } from '../berechnung/ergebnis.ts'
import { phasen } from '../berechnung/zeitstrecken.ts'
import { gesamtkinderzuschlag, kinderzuschlagFuerKind } from '../bkgg/p06a-kinderzuschlag/kinderzuschlag.ts'
import { hinweiseZuUnsicherem } from '../hinweise/unsicher.ts'
import { ergebnisname } from '../regelwerk/aufzeichnung.ts'
import type { Groesse } from '../regelwerk/groesse.ts'
import { Protokoll } from '../regelwerk/protokoll.ts'
import { NichtAbgedeckt, type Rechnung, type Unsicheres } from '../regelwerk/rechnung.ts'
import { tafelVon } from '../regelwerk/rechtsstand.ts'
import { anteil } from '../regelwerk/rundung.ts'
import type { Angaben, PersonId } from '../sachverhalt/angaben.ts'
import { bereite, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
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
  /** How both amounts come about. */
  readonly herleitung: Herleitung
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
 * month on for three months? The amounts rest on the month's facts carried on (not on the average of past months,
 * § 6a Abs. 8 BKGG), so they are what may be expected, not what the other offices decide.
 */
export function pruefeVorrang(angaben: Angaben, monat: Monat, r: Rechtsstand): Vorrang {
  const ohne = ohneKinderzuschlag(angaben)
  try {
    const [a, b, c] = [0, 1, 2].map((n) => imMonat(ohne, plusMonate(monat, n), r))
    if (a === undefined || b === undefined || c === undefined) throw new Error('three months')
    return { art: 'geprueft', entfaellt: [a, b, c].every((m) => m.fehlt === 0), monate: [a, b, c] }
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

function imMonat(angaben: Angaben, monat: Monat, r: Rechtsstand): VorrangImMonat {
  const s = bereite(angaben)
  const jetzt = berechne(s, monat, r)
  if (jetzt.nichtAbgedeckt.length > 0) throw new NichtAbgedeckt(jetzt.nichtAbgedeckt.join('\n'))
  if (phasen(s, monat).length > 1)
    throw new NichtAbgedeckt(`Im Monat ${isoMonat(monat)} ändert sich der Haushalt: den folgenden Monat prüfen`)
  const andere = andereLeistungen(s, monat, r)
  const mit = berechne(bereite(mitKinderzuschlag(angaben, andere.jeKind)), monat, r)
  const rest = mit.personen.reduce((summe, p) => summe + p.anspruch, 0)
  const fehlt = cent(Math.max(0, rest - andere.wohngeld))
  return {
    monat,
    kinderzuschlag: andere.kinderzuschlag,
    wohngeld: andere.wohngeld,
    leistung: jetzt.gesamt,
    fehlt,
    erweiterterZugang: andere.kinderzuschlag > 0 && fehlt > 0 && fehlt <= 100_00 && andere.freibetraege >= 100_00,
    herleitung: andere.herleitung,
    hinweise: hinweiseZuUnsicherem(andere.unsicher),
  }
}

type Andere = {
  readonly kinderzuschlag: Cent
  readonly jeKind: ReadonlyMap<PersonId, Cent>
  readonly wohngeld: Cent
  readonly freibetraege: number
  readonly herleitung: Herleitung
  readonly unsicher: readonly Unsicheres[]
}

function andereLeistungen(s: Sachverhalt, monat: Monat, r: Rechtsstand): Andere {
  const protokoll = new Protokoll()
  protokoll.beginne(s, tafelVon(r))
  const [betraege] = jePhase(s, monat, r, (k) => liesAndere(s, k, protokoll), protokoll)
  if (betraege === undefined) throw new Error('a month has at least one part')
  return { ...betraege, herleitung: protokoll.schliesseAb().herleitung(monat) }
}

function liesAndere(s: Sachverhalt, k: Rechnung, protokoll: Protokoll): Omit<Andere, 'herleitung'> {
  const merke = (name: string, g: Groesse, p: number, person = -1): void =>
    protokoll.ergebnis(ergebnisname(name), person, k.schrittVon(g, p))
  const gesamt = k.lies(gesamtkinderzuschlag, 0)
  merke('gesamtkinderzuschlag', gesamtkinderzuschlag, 0)
  const volle = new Map<PersonId, Cent>()
  let freibetraege = 0
  for (const p of s.personen) {
    const betrag = k.lies(kinderzuschlagFuerKind, p.nr)
    if (betrag > 0) volle.set(p.id, betrag)
    if (betrag > 0) merke('kinderzuschlagFuerKind', kinderzuschlagFuerKind, p.nr, p.nr)
    if (istHauptpersonOderPartner(k, p.nr)) freibetraege += k.lies(freibetragErwerb, p.nr)
  }
  const wg = k.lies(wohngeld, 0)
  merke('wohngeld', wohngeld, 0)
  return {
    kinderzuschlag: gesamt,
    jeKind: verteilt(gesamt, volle),
    wohngeld: wg,
    freibetraege,
    unsicher: k.unsicheres(),
  }
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
