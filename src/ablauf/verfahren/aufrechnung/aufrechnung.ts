import { type Aufrechnungseingabe, anhoerungAufrechnung, aufrechnungsbescheid } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, euro, kennung, letzterTag, type Monat, monatsname, monatVon, plusTage } from '../../../kern/index.ts'
import { aufrechnungBis, behoerdenfrist, DAUER } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import {
  type Aufrechnungsstand,
  type Aufrechnungszustand,
  erstattungsgrundVon,
  ersterLaufmonat,
  type ForderungMitStand,
  insertAbschnitt,
  insertAufrechnung,
  insertRatenplanende,
  laufenderPlan,
  type Ratenplan,
  ratenstand,
  ruht,
} from '../../../zahlung/index.ts'
import { planeEinbehalteNeu } from '../../einbehalt.ts'
import type { Handelnder } from '../../handelnder.ts'
import {
  anlassZu,
  briefZur,
  forderungDes,
  hatWiderspruch,
  ohneAdressat,
  schuldeingabe,
  standVon,
  titelVon,
  zurForderung,
} from '../forderung.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, entfallen, erledigt, gesperrt, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { tagText, tagWert, textWert } from '../werte.ts'
import { zahlwegFuer } from '../zahlweg.ts'
import {
  antwortZuRaten,
  FRAGE_ERMESSEN,
  FRAGE_LAUF,
  frageNachAntwort,
  frageNachBestandskraft,
  frageNachDenRaten,
} from './fragen.ts'
import {
  aufrechnungDes,
  endeDer,
  laeuftNoch,
  SCHRITT,
  schlageVor,
  type Vorschlag,
  type Vorschlagshindernis,
} from './stand.ts'

/**
 * § 43 SGB II: sets a claim off against the benefit of who owes it. Rate, limit and end come from the law; a person hears,
 * weighs and declares; from then on what is kept back is part of every plan of the case until the claim is paid.
 */
export const aufrechnung: Verfahrensplan = {
  art: 'aufrechnung',
  titel: 'Einbehalt für eine Forderung (Aufrechnung)',
  norm: '§ 43 SGB II, § 24 SGB X',
  hilfe:
    'Wenn eine Forderung fällig ist und die Person noch Leistungen bekommt. 10 Prozent vom Regelbedarf, wenn Einkommen dazugekommen war, sonst 30 Prozent; alles zusammen höchstens 30 Prozent. Unter 70 Euro ist der Einbehalt Pflicht, darüber ist abzuwägen. Er endet von selbst, wenn alles bezahlt ist, spätestens nach drei Jahren.',
  anlaesse: (l) => l.forderungen.filter((f) => kannBeginnen(l, f)).map((f) => anlassZu(l, f)),
  ...zurForderung((l, v, f) => {
    const a = aufrechnungDes(l, v)
    return a === undefined ? vorher(l, v, f) : danach(l, v, f, a)
  }),
  wirkt: async (tx, h, e) => {
    if (e.schritt === SCHRITT.bescheid) return erklaere(tx, h, e.lage, e.verfahren)
    return e.schritt === SCHRITT.lauf ? setzeFort(tx, h, e.lage, e.verfahren, e.werte) : null
  },
}

const kannBeginnen = (l: Verfahrenslage, f: ForderungMitStand): boolean =>
  erstattungsgrundVon(f) !== undefined &&
  f.offen > 0 &&
  !ruht(f, l.heute) &&
  !l.aufrechnungen.some((a) => a.forderung === f.id && laeuftNoch(l, a))

const FORDERUNG = {
  id: SCHRITT.forderung,
  titel: 'Womit wird aufgerechnet?',
  norm: '§ 43 Abs. 1 SGB II',
  hilfe: 'Nur mit einer Erstattung, die festgesetzt und fällig ist. Jede Person nur mit ihrer eigenen.',
} as const
const RATEN = {
  id: SCHRITT.raten,
  titel: 'Was wird aus den Raten?',
  norm: '§ 43 Abs. 1 SGB II, § 39 SGB I',
  hilfe:
    'Für diese Forderung sind Raten oder eine Stundung bewilligt. Beides zugleich gilt nur, wenn jemand es so will.',
} as const
const BESTANDSKRAFT = {
  id: SCHRITT.bestandskraft,
  titel: 'Ist der Erstattungsbescheid bestandskräftig?',
  norm: '§ 43 Abs. 4 Satz 2 SGB II, § 84 SGG',
  hilfe:
    'Mit diesem Tag beginnen die drei Jahre. Läuft ein Widerspruch gegen den Bescheid, darf nicht einbehalten werden.',
} as const
const GRENZE = {
  id: SCHRITT.grenze,
  titel: 'Wie viel im Monat?',
  norm: '§ 43 Abs. 2 und 3 SGB II',
  hilfe: 'Satz, Grenze von 30 Prozent und laufende Abzüge rechnet das Programm.',
} as const
const ANHOERUNG = {
  id: SCHRITT.anhoerung,
  titel: 'Anhörung',
  norm: '§ 24 Abs. 1 und 2 Nr. 7 SGB X',
  hilfe: 'Vor dem Einbehalt wird gefragt. Unter 70 Euro nicht.',
} as const
const ANTWORT = {
  id: SCHRITT.antwort,
  titel: 'Antwort',
  norm: '§ 24 Abs. 1, § 35 Abs. 1 SGB X',
  hilfe: 'Auch eine mündliche Antwort zählt. Wünscht die Person Raten, kann das der mildere Weg sein.',
} as const
const ERMESSEN = {
  id: SCHRITT.ermessen,
  titel: 'Soll einbehalten werden?',
  norm: '§ 43 Abs. 1 Satz 1 und 2 SGB II, § 39 SGB I',
  hilfe: 'Ob einbehalten wird, ist abzuwägen; die Höhe nicht. Was hier steht, steht im Bescheid.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Bescheid',
  norm: '§ 43 Abs. 4 Satz 1 SGB II',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Damit gilt der Einbehalt für die kommenden Monate, alles zugleich.',
} as const
const LAUF = {
  id: SCHRITT.lauf,
  titel: 'Einbehalt',
  norm: '§ 43 Abs. 3 und 4 SGB II, § 86a Abs. 1 SGG',
  hilfe:
    'Kommt ein Widerspruch, ruht der Einbehalt, bis entschieden ist; die Zeit wird hinten angehängt. Er endet von selbst.',
} as const

function vorher(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const was = erledigt(FORDERUNG, standVon(l, f))
  if (f.offen === 0)
    return [
      was,
      ...entfallen([BESTANDSKRAFT, GRENZE, ANHOERUNG, ANTWORT, ERMESSEN, BESCHEID], 'Die Forderung ist bezahlt.'),
    ]
  const plan = laufenderPlan(f, l.heute)
  if (plan === undefined) return [was, ...pruefen(l, v, f)]
  const wie = antwortZuRaten(festgelegt(v, RATEN.id)?.werte, plan)
  const alle = [BESTANDSKRAFT, GRENZE, ANHOERUNG, ANTWORT, ERMESSEN, BESCHEID]
  if (wie === undefined)
    return [was, offen(RATEN, ratenSatz(l, f, plan), frageNachDenRaten(plan)), ...sperre(alle, 'Erst die Raten.')]
  if (wie === 'bleiben') return [was, erledigt(RATEN, 'Sie gehen vor.'), ...entfallen(alle, 'Es bleibt bei den Raten.')]
  return [was, erledigt(RATEN, wie === 'enden' ? 'Sie enden.' : 'Beides läuft.'), ...pruefen(l, v, f)]
}

function ratenSatz(l: Verfahrenslage, f: ForderungMitStand, p: Ratenplan): string {
  const { naechste } = ratenstand(p, f.offen, l.heute)
  return naechste === undefined
    ? 'Es gilt eine Vereinbarung.'
    : `Es gilt eine Vereinbarung: als Nächstes ${euro(naechste.offen)} € am ${deutsch(naechste.faelligAm)}.`
}

function pruefen(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const rest = [GRENZE, ANHOERUNG, ANTWORT, ERMESSEN, BESCHEID]
  const kraft = bestandskraft(l, v, f)
  if (kraft.zustand !== 'erledigt') return [kraft, ...sperre(rest, 'Erst die Bestandskraft.')]
  const x = schlageVor(l, v)
  if ('art' in x) return [kraft, gesperrt(GRENZE, hindernisText(x)), ...sperre(rest.slice(1), 'So nicht möglich.')]
  return [kraft, erledigt(GRENZE, rechnung(x)), ...hoeren(l, v, f, x)]
}

/** The plan that ends with the set-off, because somebody said so of this one. */
function endenderPlan(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): Ratenplan | undefined {
  const plan = laufenderPlan(f, l.heute)
  return plan && antwortZuRaten(festgelegt(v, RATEN.id)?.werte, plan) === 'enden' ? plan : undefined
}

function bestandskraft(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): Schritt {
  if (hatWiderspruch(l, f))
    return gesperrt(
      BESTANDSKRAFT,
      'Gegen den Bescheid läuft ein Widerspruch. Er schiebt die Rückzahlung auf (§ 86a Abs. 1 SGG).',
    )
  const am = tagWert(festgelegt(v, SCHRITT.bestandskraft)?.werte, 'am')
  if (am !== undefined) return erledigt(BESTANDSKRAFT, `Seit ${deutsch(am)}. ${aufrechnungBis(am, 0).rechnung}`)
  if (l.heute <= f.faelligAm)
    return wartet(BESTANDSKRAFT, `Die Frist für den Widerspruch läuft bis ${deutsch(f.faelligAm)}.`, f.faelligAm)
  return offen(BESTANDSKRAFT, 'Noch nicht festgelegt.', frageNachBestandskraft(l.heute, plusTage(f.faelligAm, 1)))
}

function rechnung(x: Vorschlag): string {
  const schon = x.schon === 0 ? '' : ` Daneben laufen ${euro(x.schon)} €.`
  return `${satzVon(x)} Prozent von ${euro(x.auszahlung.regelbedarf)} € sind ${euro(x.plan.rate)} € im Monat, ab ${monatsname(x.ab)}, ${x.monate} Monate (im letzten ${euro(x.letzte)} €), längstens bis ${monatsname(x.plan.bis)}.${schon}`
}

/** In whole percent, as the law has it. */
const satzVon = (x: Vorschlag): number => Math.round((x.plan.rate * 100) / x.auszahlung.regelbedarf)

function hindernisText(x: Vorschlagshindernis): string {
  if (x.art === 'keinMonat')
    return 'Für die kommenden Monate ist der Person nichts bewilligt, wovon einbehalten werden könnte.'
  switch (x.grund.art) {
    case 'ueberHoechstsatz':
      return `Mit den laufenden Abzügen (${euro(x.grund.laufend)} €) würde die Grenze von ${euro(x.grund.hoechstens)} € überschritten (§ 43 Abs. 2 Satz 2 SGB II).`
    case 'minderung':
      return 'In allen kommenden Monaten ist die Leistung um mindestens 30 Prozent gemindert (§ 43 Abs. 3 SGB II).'
    case 'dreiJahre':
      return `Die drei Jahre sind mit ${monatsname(x.grund.bis)} abgelaufen (§ 43 Abs. 4 Satz 2 SGB II).`
  }
}

function hoeren(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, x: Vorschlag): readonly Schritt[] {
  if (x.plan.ohneAnhoerung) {
    const grund = 'Weniger als 70 €: Eine Anhörung ist nicht nötig (§ 24 Abs. 2 Nr. 7 SGB X).'
    return [...entfallen([ANHOERUNG, ANTWORT], grund), ...abwaegen(l, v, f, x)]
  }
  const gefragt = festgelegt(v, ANHOERUNG.id)?.werte
  const frist = tagWert(gefragt, 'frist')
  if (frist === undefined) return [fragen(l, f, x), ...sperre([ANTWORT, ERMESSEN, BESCHEID], 'Erst die Anhörung.')]
  const gehoert = erledigt(ANHOERUNG, `Am ${tagText(gefragt, 'am')} geschrieben.`)
  const w = festgelegt(v, ANTWORT.id)?.werte
  if (w === undefined) {
    const frage = frageNachAntwort(l.heute, tagText(gefragt, 'am'))
    const antwort =
      l.heute <= frist
        ? wartet(ANTWORT, `Frist bis ${deutsch(frist)}.`, frist, frage)
        : offen(ANTWORT, `Die Frist ist am ${deutsch(frist)} abgelaufen.`, frage)
    return [gehoert, antwort, ...sperre([ERMESSEN, BESCHEID], 'Erst die Antwort oder das Ende der Frist.')]
  }
  const text = textWert(w, 'hat') === 'ja' ? `Am ${tagText(w, 'am')}: ${textWert(w, 'inhalt')}` : 'Keine Antwort.'
  return [gehoert, erledigt(ANTWORT, text), ...abwaegen(l, v, f, x)]
}

function fragen(l: Verfahrenslage, f: ForderungMitStand, x: Vorschlag): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  return (
    ohneAdressat(l, ANHOERUNG, f) ??
    offen(ANHOERUNG, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
      art: 'ausfertigung',
      briefe: [briefZur(l, f, 'Anhörung', () => anhoerungAufrechnung(eingabe(l, f, x)), frist.tag)],
      augen: 2,
      wirkung: 'Entschieden ist damit noch nichts.',
      knopf: 'Anhörung ausfertigen',
    })
  )
}

function abwaegen(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, x: Vorschlag): readonly Schritt[] {
  if (x.plan.pflicht)
    return [entfaellt(ERMESSEN, 'Unter 70 € schreibt das Gesetz den Einbehalt vor.'), bescheiden(l, v, f, x)]
  const w = festgelegt(v, ERMESSEN.id)?.werte
  if (w === undefined)
    return [offen(ERMESSEN, 'Noch nicht abgewogen.', FRAGE_ERMESSEN), ...sperre([BESCHEID], 'Erst abwägen.')]
  if (textWert(w, 'ergebnis') === 'nein')
    return [
      erledigt(ERMESSEN, `Kein Einbehalt: ${textWert(w, 'warumNicht')}`),
      entfaellt(BESCHEID, 'Es wird nichts einbehalten.'),
    ]
  return [erledigt(ERMESSEN, textWert(w, 'dafuer')), bescheiden(l, v, f, x)]
}

function bescheiden(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, x: Vorschlag): Schritt {
  return offen(BESCHEID, rechnung(x), {
    art: 'ausfertigung',
    briefe: [
      briefZur(l, f, 'Aufrechnung', () =>
        aufrechnungsbescheid({
          ...eingabe(l, f, x),
          zahlweg: zahlwegFuer(l, f.person, f.nr),
          anhoerung: anhoerungVon(v),
          ermessen: ermessenVon(v),
          ratenEnden: endenderPlan(l, v, f) !== undefined,
        }),
      ),
    ],
    augen: 4,
    wirkung: `Ab ${monatsname(x.ab)} werden im Monat ${euro(x.plan.rate)} € weniger ausgezahlt, bis ${euro(f.offen)} € bezahlt sind.`,
    knopf: 'Bescheid über den Einbehalt',
  })
}

function anhoerungVon(v: Verfahren) {
  const am = tagWert(festgelegt(v, ANHOERUNG.id)?.werte, 'am')
  if (am === undefined) return null
  const w = festgelegt(v, ANTWORT.id)?.werte
  const antwortAm = tagWert(w, 'am')
  const antwort =
    textWert(w, 'hat') === 'ja' && antwortAm !== undefined ? { am: antwortAm, inhalt: textWert(w, 'inhalt') } : null
  return { am, antwort }
}

function ermessenVon(v: Verfahren) {
  const w = festgelegt(v, ERMESSEN.id)?.werte
  return w === undefined ? null : { dafuer: textWert(w, 'dafuer'), beruecksichtigt: textWert(w, 'beruecksichtigt') }
}

function eingabe(l: Verfahrenslage, f: ForderungMitStand, x: Vorschlag): Aufrechnungseingabe {
  const grund = erstattungsgrundVon(f)
  if (grund === undefined) throw new Error(`claim ${f.id} cannot be set off`)
  const schuld = schuldeingabe(l, f)
  const monate = [...new Set(f.posten.map((y) => y.monat))]
  return {
    ...schuld,
    forderung: { ...schuld.forderung, monate, grund },
    regelbedarf: x.auszahlung.regelbedarf,
    satz: satzVon(x),
    rate: x.plan.rate,
    ...(x.auszahlung.zahlbetrag < x.plan.rate ? { ausgezahlt: x.auszahlung.zahlbetrag } : {}),
    schon: x.schon,
    hoechstens: x.hoechstens,
    ab: x.ab,
    bis: x.plan.bis,
    monate: x.monate,
    letzte: x.letzte,
  }
}

/** Released: from now on it is part of every plan. In the transaction that files the notice. */
async function erklaere(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const f = forderungDes(l, v)
  const bestandskraeftigAm = tagWert(festgelegt(v, SCHRITT.bestandskraft)?.werte, 'am')
  const x = schlageVor(l, v)
  if (f === undefined || bestandskraeftigAm === undefined || 'art' in x)
    return 'So kann nicht mehr aufgerechnet werden.'
  const { umgebung, nutzer } = h
  const urheber = { von: nutzer.bediensteter, am: umgebung.uhr.jetzt() }
  const plan = endenderPlan(l, v, f)
  if (plan !== undefined) {
    const ende = { art: 'beendet', faelligAm: l.heute, grund: 'Es wird einbehalten.' } as const
    await insertRatenplanende(tx, l.fall.traeger, plan.id, ende, urheber)
  }
  await insertAufrechnung(
    tx,
    {
      id: kennung<'Aufrechnung'>(umgebung.kennung()),
      traeger: l.fall.traeger,
      fall: l.fall.fall,
      forderung: f.id,
      person: f.person,
      verfahren: v.id,
      ab: x.ab,
      bestandskraeftigAm,
    },
    urheber,
  )
  await planeEinbehalteNeu(tx, umgebung, l.fall)
  return null
}

function danach(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, a: Aufrechnungsstand): readonly Schritt[] {
  const fest = [BESTANDSKRAFT, ANHOERUNG, ANTWORT, ERMESSEN].map((k) =>
    festgelegt(v, k.id) === undefined ? entfaellt(k, 'War nicht nötig.') : erledigt(k, 'Festgelegt.'),
  )
  return [
    erledigt(FORDERUNG, `${titelVon(l, f)}, offen ${euro(f.offen)} €.`),
    ...fest,
    erledigt(BESCHEID, `Am ${tagText(festgelegt(v, BESCHEID.id)?.werte, 'am')} ausgefertigt, ab ${monatsname(a.ab)}.`),
    laufend(l, f, a),
  ]
}

function laufend(l: Verfahrenslage, f: ForderungMitStand, a: Aufrechnungsstand): Schritt {
  const bisher = `Einbehalten sind ${euro(f.einbehalten)} €, offen ${euro(f.offen)} €.`
  if (f.offen === 0) return erledigt(LAUF, `${bisher} Damit ist er beendet.`)
  const letzter = a.abschnitte.at(-1)
  if (letzter?.zustand === 'beendet')
    return erledigt(LAUF, `${bisher} Beendet ab ${monatsname(letzter.ab)}: ${letzter.grund}`)
  const ende = endeDer(l, a)
  if (l.heute > ende.tag) return erledigt(LAUF, `${bisher} ${ende.rechnung}`)
  const wie = letzter?.zustand === 'ruht' ? ` Er ruht seit ${monatsname(letzter.ab)}: ${letzter.grund}` : ''
  return wartet(
    LAUF,
    `${bisher}${wie} Längstens bis ${monatsname(monatVon(ende.tag))}.`,
    letzterTag(monatVon(ende.tag)),
    FRAGE_LAUF,
  )
}

/** It rests, goes on or is ended, from the first month that can still be changed. */
async function setzeFort(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
  w: Festlegungswerte,
): Promise<string | null> {
  const a = aufrechnungDes(l, v)
  if (a === undefined) return 'Es ist nichts aufgerechnet.'
  if (h.nutzer.stufe !== 'A') return 'Das ändert die Auszahlung: Festlegen kann es nur die Stufe A.'
  const zustand = ZUSTAENDE[textWert(w, 'wie')]
  if (zustand === undefined) return 'Bitte auswählen.'
  const ab: Monat = Math.max(ersterLaufmonat(l.heute), a.ab) as Monat
  const abschnitt = { ab, zustand, grund: textWert(w, 'grund') }
  await insertAbschnitt(tx, a, abschnitt, { von: h.nutzer.bediensteter, am: h.umgebung.uhr.jetzt() })
  await planeEinbehalteNeu(tx, h.umgebung, l.fall)
  return null
}

const ZUSTAENDE: Readonly<Record<string, Aufrechnungszustand>> = { ruht: 'ruht', laeuft: 'laeuft', beendet: 'beendet' }
