import { type Cent, cent, datum, ersterTag, isoMonat, type Monat, monat as monatAusText } from '../../kern/index.ts'
import { GEPRUEFT_BIS } from '../regelwerk/parameter.ts'
import { Protokoll } from '../regelwerk/protokoll.ts'
import { NichtAbgedeckt, Rechnung } from '../regelwerk/rechnung.ts'
import type { Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import type { Ergebnis, Herleitung, Hinweis, PersonErgebnis, Rechtsstand } from './ergebnis.ts'
import { nichtAbgedeckteAngaben } from './nichtAbgedeckt.ts'
import { type Ausgabe, lieszusammen, mische } from './personen.ts'
import { type Phase, phasen } from './zeitstrecken.ts'

export type BerechneOptionen = { readonly herleitung?: boolean }

const ERSTER_MONAT = monatAusText('2023-01')
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
  return monate.map((m) => berechne(s, m, r, o))
}

function rechne(s: Sachverhalt, monat: Monat, r: Rechtsstand, mitHerleitung: boolean): Ergebnis {
  const k = rechnungVon(s)
  const teile = phasen(s, monat)
  const protokoll = mitHerleitung ? new Protokoll(s.personen) : undefined
  const ausgaben = teile.map((t) => einePhase(k, monat, r, t, protokoll))
  const erste = ausgaben[0]
  const ausgabe = ausgaben.length === 1 && erste !== undefined ? erste : mische(s, teile, ausgaben, protokoll)
  return ergebnis(monat, ausgabe, s, protokoll)
}

function einePhase(k: Rechnung, monat: Monat, r: Rechtsstand, t: Phase, protokoll: Protokoll | undefined): Ausgabe {
  k.stelleEin(monat, r, bwzBeginn(k.s, t), t, protokoll)
  return lieszusammen(k)
}

/** The first day of the Bewilligungszeitraum; without one the month stands for itself. */
function bwzBeginn(s: Sachverhalt, t: Phase): Phase['von'] {
  for (const e of s.bewilligungszeitraeume) if (e.von <= t.von && e.bis >= t.von) return datum(e.a.von)
  return t.von
}

function rechnungVon(s: Sachverhalt): Rechnung {
  const { speicher } = s
  if (speicher.rechnung instanceof Rechnung) return speicher.rechnung
  const neu = new Rechnung(s)
  speicher.rechnung = neu
  return neu
}

function ergebnis(monat: Monat, a: Ausgabe, s: Sachverhalt, protokoll: Protokoll | undefined): Ergebnis {
  let gesamt = 0
  for (const p of a.personen) gesamt += p.anspruch + p.sofortzuschlag
  const e: Ergebnis = {
    monat,
    nichtAbgedeckt: nichtAbgedeckteAngaben(s, monat, gesamt) ?? NICHTS_OFFEN,
    hilfebeduerftig: a.hilfebeduerftig,
    personen: a.personen,
    gesamt: cent(gesamt),
    vermoegensfreibetrag: a.vermoegensfreibetrag,
    hinweise: ersterTag(monat) > GEPRUEFT_BIS ? [UNGEPRUEFT] : KEINE_HINWEISE,
  }
  return protokoll === undefined ? e : { ...e, herleitung: herleitung(monat, a, protokoll, e.gesamt) }
}

const UNGEPRUEFT: Hinweis = {
  code: 'ALG-REC-01',
  text: 'Für diesen Monat sind die gesetzlichen Werte noch nicht geprüft; gerechnet wird mit den zuletzt bekannten.',
  norm: '§ 20 Abs. 1a SGB II',
}

function herleitung(monat: Monat, a: Ausgabe, protokoll: Protokoll, gesamt: Cent): Herleitung {
  const summanden: { name: string; schritt: number }[] = []
  for (const e of a.ergebnisse)
    if (e.groesse === 'anspruch' || e.groesse === 'sofortzuschlag')
      summanden.push({ name: e.groesse, schritt: e.schritt })
  const schritt = protokoll.summe('sgb2.19.gesamt', gesamt, summanden)
  return {
    format: 'allegro-herleitung/1',
    monat: isoMonat(monat),
    schritte: protokoll.schritte,
    ergebnisse: [...a.ergebnisse, { groesse: 'gesamt', schritt }],
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
      sofortzuschlag: NULL,
      sofortzuschlagDemGrunde: NULL,
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
