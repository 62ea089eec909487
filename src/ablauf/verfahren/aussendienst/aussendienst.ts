import {
  ankuendigungBesuch,
  auftragBesuch,
  type Besuchsbericht,
  type Besuchseingabe,
  berichtBesuch,
  nachrichtBesuch,
} from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Nachweis, type Verfahren } from '../../../fall/index.ts'
import { type Datum, deutsch, kanonisch, plusTage } from '../../../kern/index.ts'
import { behoerdenfrist, bekanntgabe, DAUER, type PersonId } from '../../../recht/index.ts'
import type { Zeitpunkt } from '../../../technik/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import { fehlende } from '../mitwirkung/mitwirkung.ts'
import type { Anlass, Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import {
  entfaellt,
  entfallen,
  erledigt,
  gesperrt,
  offen,
  type Schritt,
  type Schrittkopf,
  sperre,
  wartet,
} from '../schritt.ts'
import { adressatVon, istMinderjaehrig } from '../vertretung.ts'
import { tagText, tagWert, textWert } from '../werte.ts'
import {
  ANKUENDIGUNG,
  AUFTRAG,
  angabenfeld,
  auftragsfelder,
  BERICHT,
  BESUCH,
  besuchsfelder,
  ERGEBNIS,
  ergebnisfelder,
  FOLGE,
  FOLGEN,
  FREIGABE,
  TERMIN,
  terminfelder,
} from './felder.ts'
import {
  type Auftrag,
  angabenMit,
  auftragVon,
  besucht,
  besuchVon,
  gefragt,
  hatTermin,
  istAngekuendigt,
  istBelegt,
  verwertbar,
} from './stand.ts'

/** §§ 20, 21 SGB X, § 6 Abs. 1 Satz 2 SGB II: somebody looks for himself where nothing else clears it up (ADR 0044). */
export const aussendienst: Verfahrensplan = {
  art: 'aussendienst',
  titel: 'Besuch des Außendienstes',
  norm: '§§ 20, 21, 67a SGB X, § 6 Abs. 1 Satz 2 SGB II',
  hilfe:
    'Wenn sich eine Tatsache nur vor Ort klären lässt und es einen konkreten Anlass gibt. Vorher werden die Person, Unterlagen und andere Stellen gefragt. Niemand muss uns hereinlassen; wer Nein sagt, verliert deshalb nichts, aber die Tatsache kann unbewiesen bleiben. Der Bericht trennt, was zu sehen war, was gesagt wurde und was Sie meinen.',
  kreis: 'amt',
  aufWunsch: true,
  anlaesse: (l) =>
    l.fall.mitglieder.filter(({ lokal }) => !istMinderjaehrig(l, lokal)).map(({ lokal }) => anlass(l, lokal)),
  gegenstand: (l, v) => empfaengername(l, v.gegenstand as PersonId),
  schritte,
  fristen,
  wirkt: async (tx, h, e) => {
    if (e.schritt !== ERGEBNIS.id) return null
    const fehler = widerspruch(e.werte)
    return fehler ?? schreibeInEntwurf(tx, h, e.lage, nachweise(e.lage, e.verfahren))
  },
}

function anlass(l: Verfahrenslage, person: PersonId): Anlass {
  const offene = fehlende(l, person).length
  return {
    gegenstand: person,
    titel: empfaengername(l, person),
    grund: offene === 0 ? 'Nur mit konkretem Anlass.' : `${offene} Angaben sind nicht belegt.`,
  }
}

const danach: readonly Schrittkopf[] = [FREIGABE, TERMIN, ANKUENDIGUNG, BESUCH, BERICHT, ERGEBNIS, FOLGE]

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const w = festgelegt(v, AUFTRAG.id)?.werte
  if (w === undefined)
    return [
      offen(AUFTRAG, 'Noch nicht festgelegt.', auftragsfelder(l.heute, fehlende(l, v.gegenstand as PersonId))),
      ...sperre(danach, 'Erst der Auftrag.'),
    ]
  const a = auftragVon(l, v)
  if (a === undefined)
    return [
      erledigt(AUFTRAG, `Nicht angemessen: ${textWert(w, 'abwaegung')}`),
      ...entfallen(danach, 'Der Besuch wäre nicht angemessen.'),
    ]
  const was = erledigt(AUFTRAG, a.fragen.join(' '))
  if (!besucht(v) && istBelegt(l, v))
    return [was, ...entfallen(danach, 'Was zu klären war, ist inzwischen belegt. Ein Besuch ist nicht mehr nötig.')]
  const freigegeben = festgelegt(v, FREIGABE.id)
  if (freigegeben === undefined)
    return [was, gibFrei(l, a), ...sperre(danach.slice(1), 'Erst die Freigabe des Auftrags.')]
  return [was, erledigt(FREIGABE, `Am ${tagText(freigegeben.werte, 'am')} freigegeben.`), ...vorOrt(l, v, a)]
}

/** A note goes to the file: its head names no receiver. */
function vermerk(l: Verfahrenslage, person: PersonId): Besuchseingabe {
  const e = eingabe(l, person)
  const { strasse, plz, ort } = e.absender
  return { ...e, empfaenger: { name: 'Zur Akte', strasse, plz, ort, person: null } }
}

const eingabe = (l: Verfahrenslage, person: PersonId): Besuchseingabe => ({
  ...briefeingabe(l, adressatVon(l, person) ?? person),
  besucht: empfaengername(l, person),
})

const gibFrei = (l: Verfahrenslage, a: Auftrag): Schritt =>
  offen(FREIGABE, `Ziel: ${a.themen.join(', ')}.`, {
    art: 'ausfertigung',
    briefe: [
      { id: 'auftrag', titel: 'Auftrag', an: 'Außendienst', dokument: () => auftragBesuch(vermerk(l, a.person), a) },
    ],
    augen: 4,
    wirkung: null,
    knopf: 'Auftrag erteilen',
  })

/** The first day a letter sent today counts as arrived before the visit. */
const fruehestens = (l: Verfahrenslage, a: Auftrag): Datum =>
  a.angekuendigt ? plusTage(bekanntgabe({ weg: 'post', aufgabe: l.heute }).tag, 1) : l.heute

function vorOrt(l: Verfahrenslage, v: Verfahren, a: Auftrag): readonly Schritt[] {
  const w = festgelegt(v, TERMIN.id)?.werte
  const am = tagWert(w, 'am')
  const frueh = fruehestens(l, a)
  const zuSpaet = am !== undefined && a.angekuendigt && !istAngekuendigt(v) && !besucht(v) && am < frueh
  if (am === undefined || !hatTermin(v) || zuSpaet)
    return [offen(TERMIN, terminGrund(v, zuSpaet), terminfelder(frueh)), ...sperre(danach.slice(2), 'Erst der Termin.')]
  const termin = erledigt(TERMIN, `${deutsch(am)}, ${textWert(w, 'zeit')}. ${textWert(w, 'wer')}.`)
  if (!a.angekuendigt)
    return [termin, entfaellt(ANKUENDIGUNG, `Ohne Ankündigung: ${a.warumOhne}`), ...nachBesuch(l, v, am)]
  if (!istAngekuendigt(v)) return [termin, kuendigeAn(l, v, a, am), ...sperre(danach.slice(3), 'Erst die Ankündigung.')]
  const gesendet = tagText(festgelegt(v, ANKUENDIGUNG.id)?.werte, 'am')
  return [termin, erledigt(ANKUENDIGUNG, `Am ${gesendet} geschrieben.`), ...nachBesuch(l, v, am)]
}

function terminGrund(v: Verfahren, zuSpaet: boolean): string {
  if (zuSpaet) return 'Der Brief käme nicht mehr rechtzeitig an. Bitte einen späteren Tag wählen.'
  const b = besuchVon(v)
  return b === undefined ? 'Noch kein Tag.' : `Am ${deutsch(b.am)} kam kein Besuch zustande: ${b.warum}`
}

function kuendigeAn(l: Verfahrenslage, v: Verfahren, a: Auftrag, am: Datum): Schritt {
  const w = festgelegt(v, TERMIN.id)?.werte
  const termin = { am, zeit: textWert(w, 'zeit'), wer: textWert(w, 'wer') }
  const an = adressatVon(l, a.person) ?? a.person
  return offen(ANKUENDIGUNG, `Der Brief muss vor dem ${deutsch(am)} ankommen.`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: an,
        titel: 'Ankündigung',
        an: empfaengername(l, an),
        dokument: () => ankuendigungBesuch(eingabe(l, a.person), { ...termin, fragen: a.fragen, themen: a.themen }),
      },
    ],
    augen: 2,
    wirkung: null,
    knopf: 'Besuch ankündigen',
  })
}

function nachBesuch(l: Verfahrenslage, v: Verfahren, am: Datum): readonly Schritt[] {
  const b = besuchVon(v)
  if (b === undefined || !besucht(v)) {
    const felder = besuchsfelder(l.heute)
    return [
      l.heute < am
        ? wartet(BESUCH, `Besuch am ${deutsch(am)}.`, plusTage(am, -1), felder)
        : offen(BESUCH, 'Noch ist nichts festgehalten.', felder),
      ...sperre([BERICHT, ERGEBNIS, FOLGE], 'Erst der Besuch.'),
    ]
  }
  const war = erledigt(BESUCH, besuchssatz(b))
  const bericht = festgelegt(v, BERICHT.id)
  if (bericht === undefined) return [war, berichte(l, v, b), ...sperre([ERGEBNIS, FOLGE], 'Erst der Bericht.')]
  return [war, erledigt(BERICHT, `Am ${tagText(bericht.werte, 'am')} abgelegt.`), ...auswerten(l, v, b)]
}

function besuchssatz(b: Besuchsbericht): string {
  const am = deutsch(b.am)
  if (b.wie === 'verweigert') return `Am ${am} nicht hereingelassen.`
  if (b.wie !== 'stattgefunden') return `Am ${am} kein Besuch: ${b.warum}`
  return verwertbar(b)
    ? `Am ${am} in der Wohnung: ${b.einwilligung}`
    : `Am ${am} in der Wohnung, aber ohne Hinweis auf die Freiwilligkeit: nicht verwendbar.`
}

function berichte(l: Verfahrenslage, v: Verfahren, b: Besuchsbericht): Schritt {
  const person = v.gegenstand as PersonId
  const an = adressatVon(l, person) ?? person
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  const erfaehrt = b.wie === 'stattgefunden' || b.wie === 'verweigert'
  return offen(BERICHT, erfaehrt ? `Die Person kann sich bis ${deutsch(frist.tag)} äußern.` : 'Nur für die Akte.', {
    art: 'ausfertigung',
    briefe: [
      { id: 'bericht', titel: 'Bericht', an: 'Akte', dokument: () => berichtBesuch(vermerk(l, person), b) },
      ...(erfaehrt
        ? [
            {
              id: an,
              titel: 'Nachricht über den Besuch',
              an: empfaengername(l, an),
              antwortfrist: frist.tag,
              dokument: () => nachrichtBesuch(eingabe(l, person), b),
            },
          ]
        : []),
    ],
    augen: 2,
    wirkung: null,
    knopf: 'Bericht ablegen',
  })
}

function auswerten(l: Verfahrenslage, v: Verfahren, b: Besuchsbericht): readonly Schritt[] {
  const w = festgelegt(v, ERGEBNIS.id)?.werte
  if (w === undefined) {
    const frist = tagWert(festgelegt(v, BERICHT.id)?.werte, 'frist')
    const felder = ergebnisfelder(gefragt(l, v), verwertbar(b))
    const frage =
      frist !== undefined && l.heute <= frist
        ? wartet(ERGEBNIS, `Die Person kann sich bis ${deutsch(frist)} äußern.`, frist, felder)
        : offen(ERGEBNIS, 'Noch nicht entschieden.', felder)
    return [frage, gesperrt(FOLGE, 'Erst das Ergebnis.')]
  }
  const folge = textWert(w, 'folge') as keyof typeof FOLGEN
  return [erledigt(ERGEBNIS, `${textWert(w, 'antworten')} ${FOLGEN[folge]}.`), zieheFolge(l, v, folge)]
}

function zieheFolge(l: Verfahrenslage, v: Verfahren, folge: keyof typeof FOLGEN): Schritt {
  if (folge === 'bleibt' || folge === 'akte') return entfaellt(FOLGE, `${FOLGEN[folge]}.`)
  const seit = festgelegt(v, ERGEBNIS.id)?.wann ?? v.begonnenAm
  if (folge === 'unterlagen') {
    const verlangt = l.verfahren.some((x) => x.art === 'mitwirkung' && x.begonnenAm >= seit)
    return verlangt
      ? erledigt(FOLGE, 'Unterlagen sind verlangt.')
      : offen(FOLGE, 'Beginnen Sie das Verfahren „Unterlagen anfordern“.', {
          art: 'verweis',
          nach: `/faelle/${l.fall.fall}/verfahren`,
          knopf: 'Zu den Verfahren',
        })
  }
  if (istGeaendert(l, v, seit)) return erledigt(FOLGE, 'Die Angaben sind geändert.')
  const namen = gefragt(l, v).flatMap((a) => (angabenMit(v, 'widerlegt').includes(a.id) ? [a.name] : []))
  return offen(FOLGE, namen.length === 0 ? 'Die Angaben sind noch zu ändern.' : `Zu ändern: ${namen.join('; ')}.`, {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}`,
    knopf: 'Angaben bearbeiten',
  })
}

/** What was contradicted stands otherwise in the draft than decided, or a decision was ordered since. */
function istGeaendert(l: Verfahrenslage, v: Verfahren, seit: Zeitpunkt): boolean {
  if (l.entscheidungen.some((e) => e.zustand === 'angeordnet' && e.angeordnetAm >= seit)) return true
  const gilt = l.geltendeAngaben?.angaben
  const ids = angabenMit(v, 'widerlegt')
  return ids.length > 0 && ids.every((id) => kanonisch(gilt?.[id] ?? null) !== kanonisch(l.angaben.angaben[id] ?? null))
}

/** A contradicted fact cannot stay. */
function widerspruch(w: Festlegungswerte): string | null {
  const widerlegt = Object.entries(w).some(([feld, wert]) => feld.startsWith(angabenfeld('')) && wert === 'widerlegt')
  return widerlegt && textWert(w, 'folge') !== 'aendern'
    ? 'Eine Angabe ist widerlegt. Wählen Sie „Angaben im Fall ändern“.'
    : null
}

/** The report proves what it confirms. */
function nachweise(l: Verfahrenslage, v: Verfahren): Parameters<typeof schreibeInEntwurf>[3] {
  const am = besuchVon(v)?.am ?? l.heute
  const neu: Nachweis = {
    zustand: 'vorgelegt',
    dokument: berichtDokument(v),
    seite: null,
    frist: null,
    bezeichnung: `Bericht des Außendienstes vom ${deutsch(am)}`,
  }
  return angabenMit(v, 'bestaetigt')
    .filter((id) => l.angaben.angaben[id] !== undefined)
    .map((id) => ({ pfad: `nachweise/${id}`, wert: neu }))
}

/** The report is asked for on its day, whatever step it hangs at. */
function fristen(l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  const a = auftragVon(l, v)
  if (a === undefined || festgelegt(v, BERICHT.id) !== undefined || istBelegt(l, v)) return []
  return [
    {
      schluessel: 'bericht',
      faelligAm: a.berichtBis,
      grund: `Der Bericht war bis ${deutsch(a.berichtBis)} erbeten und liegt nicht vor.`,
    },
  ]
}

/** The report as it lies in the file. */
function berichtDokument(v: Verfahren): string | null {
  const alle = festgelegt(v, BERICHT.id)?.werte.dokumente
  if (alle === null || typeof alle !== 'object' || !('bericht' in alle)) return null
  return typeof alle.bericht === 'string' ? alle.bericht : null
}
