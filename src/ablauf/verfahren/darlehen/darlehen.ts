import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, deutsch, euro, letzterTag, type Monat, monatsname, monatVon, summe } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import {
  type Aufrechnungszustand,
  bucheDarlehen,
  ersterLaufmonat,
  type ForderungMitStand,
  insertAbschnitt,
  insertDarlehensfaelligkeit,
} from '../../../zahlung/index.ts'
import { planeEinbehalteNeu } from '../../einbehalt.ts'
import type { Handelnder } from '../../handelnder.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, entfallen, erledigt, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { DARLEHEN } from './arten.ts'
import { ablehnungen, bescheide, faelligkeitDes, restbriefe } from './briefe.ts'
import { direktAn, legeEmpfaengerVor, zahlbaresZiel } from './empfaenger.ts'
import {
  FRAGE_LAUF,
  frageNachAnhoerung,
  frageNachAntrag,
  frageNachBedarf,
  frageNachEmpfaenger,
  frageNachFaelligkeit,
  frageNachHoehe,
  frageNachMitteln,
} from './felder.ts'
import {
  type Anteil,
  type Antrag,
  anteileVon,
  antragDes,
  darlehenDes,
  SCHRITT,
  teileVon,
  tilgungsplan,
  vorschlaege,
  vorschlagDes,
} from './stand.ts'

/**
 * §§ 22, 24, 27, 42a SGB II: a loan where a need cannot be met otherwise. A person says that the need is there and nothing else
 * meets it; amount and rate come from the law. Released, it is paid with the next run, owed by who took it, and paid back out
 * of the benefit from the month after (ADR 0034).
 */
export const darlehen: Verfahrensplan = {
  art: 'darlehen',
  titel: 'Darlehen',
  norm: '§§ 22, 24, 27, 42a SGB II',
  hilfe:
    'Für einen Bedarf, der nicht warten kann und nicht anders zu decken ist: Waschmaschine kaputt, Kaution, Miet- oder Stromschulden, Einkommen, das erst am Monatsende kommt. Das Geld geht mit dem nächsten Zahllauf hinaus. Ab dem Monat danach werden 5 Prozent vom Regelbedarf einbehalten, bis es zurückgezahlt ist.',
  anlaesse,
  gegenstand: (l, v) => {
    const a = antragDes(v)
    if (a !== undefined) return a.zweck
    const x = vorschlagDes(l, v)
    return x === undefined ? 'Antrag auf ein Darlehen' : DARLEHEN[x.art].titel
  },
  schritte: (l, v) => (darlehenDes(l, v).length === 0 ? vorher(l, v) : danach(l, v)),
  wirkt: async (tx, h, e) => {
    if (e.schritt === SCHRITT.empfaenger) return legeEmpfaengerVor(tx, h, e.werte)
    if (e.schritt === SCHRITT.bescheid) return zahle(tx, h, e.lage, e.verfahren)
    if (e.schritt === SCHRITT.lauf) return setzeFort(tx, h, e.lage, e.verfahren, e.werte)
    return e.schritt === SCHRITT.rest ? stelleFaellig(tx, h, e.lage, e.verfahren) : null
  },
}

/** By hand, and each proposal of the engine that has not been paid yet. */
function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  if (l.geltendeAngaben === undefined) return []
  const gezahlt = new Set(l.verfahren.filter((v) => darlehenDes(l, v).length > 0).map((v) => v.gegenstand))
  const vonHand = {
    gegenstand: 'antrag',
    titel: 'Antrag auf ein Darlehen',
    grund: 'Es ist beantragt, steht aber nicht in den Angaben.',
    jederzeit: true,
  }
  return [
    ...vorschlaege(l)
      .filter((x) => !gezahlt.has(x.gegenstand))
      .map((x) => ({
        gegenstand: x.gegenstand,
        titel: `${DARLEHEN[x.art].titel}: ${euro(x.betrag)} € für ${monatsname(x.monat)}`,
        grund: `Aus den Angaben${x.person === undefined ? '' : ` von ${empfaengername(l, x.person)}`} (${DARLEHEN[x.art].norm}).`,
      })),
    vonHand,
  ]
}

const ANTRAG = {
  id: SCHRITT.antrag,
  titel: 'Antrag',
  norm: '§ 37 Abs. 1 SGB II',
  hilfe: 'Worum es geht und seit wann. Formlos genügt.',
} as const
const BEDARF = {
  id: SCHRITT.bedarf,
  titel: 'Bedarf',
  norm: '§§ 22, 24, 27 SGB II',
  hilfe: 'Ob der Bedarf da ist und nicht warten kann. Belege zeigen lassen.',
} as const
const MITTEL = {
  id: SCHRITT.mittel,
  titel: 'Eigene Mittel',
  norm: '§ 42a Abs. 1 Satz 1 SGB II',
  hilfe: 'Auch geschontes Vermögen geht vor. Kontoauszüge zeigen lassen.',
} as const
const HOEHE = {
  id: SCHRITT.hoehe,
  titel: 'Wer und wie viel',
  norm: '§ 42a Abs. 1 Satz 2 und 3 SGB II',
  hilfe: 'Eine Person allein oder mehrere gemeinsam. Zurückzahlen muss, wer es bekommt.',
} as const
const EMPFAENGER = {
  id: SCHRITT.empfaenger,
  titel: 'Empfänger',
  norm: '§ 22 Abs. 7 SGB II',
  hilfe: 'Kaution an den Vermieter, Schulden an den Gläubiger, sonst auf das Konto des Haushalts.',
} as const
const ANHOERUNG = {
  id: SCHRITT.anhoerung,
  titel: 'Gespräch über die Rückzahlung',
  norm: '§ 24 Abs. 1 SGB X',
  hilfe: 'Ab wann wie viel einbehalten wird. Was die Person dazu sagt, steht im Bescheid.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Bescheid und Auszahlung',
  norm: '§ 42a Abs. 2 Satz 3 SGB II, § 31 SGB X',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Damit wird gezahlt und die Rückzahlung eingeplant, alles zugleich.',
} as const
const LAUF = {
  id: SCHRITT.lauf,
  titel: 'Rückzahlung',
  norm: '§ 42a Abs. 2 SGB II',
  hilfe: 'Sie endet von selbst. Kommt ein Widerspruch gegen den Einbehalt, ruht er.',
} as const
const FAELLIG = {
  id: SCHRITT.faellig,
  titel: 'Ist der Rest fällig?',
  norm: '§ 42a Abs. 3 bis 5 SGB II',
  hilfe: 'Wenn die Leistung endet, der Vermieter die Kaution zurückgibt oder das Vermögen verwertet ist.',
} as const
const REST = {
  id: SCHRITT.rest,
  titel: 'Brief zum Rest',
  norm: '§ 42a Abs. 3 Satz 2, Abs. 4 Satz 2 SGB II',
  hilfe: 'Fordert zur Zahlung auf und bietet eine Vereinbarung an.',
} as const

function vorher(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const a = antragDes(v)
  if (a === undefined)
    return [
      offen(ANTRAG, 'Noch nicht festgehalten.', frageNachAntrag(l, vorschlagDes(l, v))),
      ...sperre([BEDARF, MITTEL, HOEHE, EMPFAENGER, ANHOERUNG, BESCHEID], 'Erst der Antrag.'),
    ]
  const gestellt = erledigt(ANTRAG, `Am ${deutsch(a.am)}: ${a.zweck} (${DARLEHEN[a.art].norm}).`)
  const bedarf = festgelegt(v, SCHRITT.bedarf)?.werte
  if (bedarf === undefined)
    return [
      gestellt,
      offen(BEDARF, 'Noch nicht geprüft.', frageNachBedarf(a.art)),
      ...sperre([MITTEL, HOEHE, EMPFAENGER, ANHOERUNG, BESCHEID], 'Erst der Bedarf.'),
    ]
  const da = erledigt(BEDARF, textWert(bedarf, 'begruendung'))
  if (textWert(bedarf, 'ergebnis') === 'nein')
    return [
      gestellt,
      da,
      entfaellt(MITTEL, 'Es gibt keinen Bedarf.'),
      ...abgelehnt(l, v, a, textWert(bedarf, 'begruendung')),
    ]
  const mittel = festgelegt(v, SCHRITT.mittel)?.werte
  if (mittel === undefined)
    return [
      gestellt,
      da,
      offen(MITTEL, 'Noch nicht geprüft.', frageNachMitteln(l)),
      ...sperre([HOEHE, EMPFAENGER, ANHOERUNG, BESCHEID], 'Erst die eigenen Mittel.'),
    ]
  const geprueft = erledigt(MITTEL, textWert(mittel, 'begruendung'))
  if (textWert(mittel, 'ergebnis') === 'ja')
    return [gestellt, da, geprueft, ...abgelehnt(l, v, a, textWert(mittel, 'begruendung'))]
  return [gestellt, da, geprueft, ...bewilligen(l, v, a)]
}

function abgelehnt(l: Verfahrenslage, v: Verfahren, a: Antrag, grund: string): readonly Schritt[] {
  const rest = entfallen([HOEHE, EMPFAENGER, ANHOERUNG], 'Es gibt kein Darlehen.')
  const am = tagWert(festgelegt(v, SCHRITT.bescheid)?.werte, 'am')
  if (am !== undefined) return [...rest, erledigt(BESCHEID, `Am ${deutsch(am)} abgelehnt.`)]
  return [
    ...rest,
    offen(BESCHEID, 'Der Antrag ist abzulehnen.', {
      art: 'ausfertigung',
      briefe: ablehnungen(l, a, grund),
      augen: 4,
      wirkung: 'Es wird nichts gezahlt.',
      knopf: 'Ablehnung freigeben',
    }),
  ]
}

function bewilligen(l: Verfahrenslage, v: Verfahren, a: Antrag): readonly Schritt[] {
  const hoehe = festgelegt(v, SCHRITT.hoehe)?.werte
  const anteile = anteileVon(hoehe, a.art)
  const ganz = summe(anteile.map((x) => x.betrag))
  if (ganz === 0)
    return [
      offen(HOEHE, 'Noch nicht festgelegt.', frageNachHoehe(l, a.art, vorschlagDes(l, v))),
      ...sperre([EMPFAENGER, ANHOERUNG, BESCHEID], 'Erst der Betrag.'),
    ]
  const wer = anteile.map((x) => `${empfaengername(l, x.person)} ${euro(x.betrag)} €`).join(', ')
  const hindernis = hindernisDer(anteile)
  if (hindernis !== null)
    return [
      offen(HOEHE, hindernis, frageNachHoehe(l, a.art, vorschlagDes(l, v))),
      ...sperre([EMPFAENGER, ANHOERUNG, BESCHEID], 'Erst der Betrag.'),
    ]
  const viel = erledigt(HOEHE, wer)
  if (festgelegt(v, SCHRITT.empfaenger) === undefined)
    return [
      viel,
      offen(EMPFAENGER, 'Noch nicht festgelegt.', frageNachEmpfaenger(l, a.art)),
      ...sperre([ANHOERUNG, BESCHEID], 'Erst der Empfänger.'),
    ]
  const an = erledigt(EMPFAENGER, direktAn(l, v) ?? 'Konto des Haushalts')
  return [viel, an, ...anhoerenUndBescheiden(l, v, a, anteile)]
}

/** The home's part cannot be more than the whole. */
const hindernisDer = (anteile: readonly Anteil[]): string | null =>
  anteile.some((x) => x.unterkunft > x.betrag) ? 'Für die Unterkunft ist mehr angegeben als im Ganzen.' : null

function anhoerenUndBescheiden(
  l: Verfahrenslage,
  v: Verfahren,
  a: Antrag,
  anteile: readonly Anteil[],
): readonly Schritt[] {
  const tilgt = anteile.some((x) => tilgungsplan(l, x) !== null)
  const gesprochen = tagWert(festgelegt(v, SCHRITT.anhoerung)?.werte, 'am')
  if (tilgt && gesprochen === undefined)
    return [
      offen(ANHOERUNG, 'Noch nicht gesprochen.', frageNachAnhoerung(l)),
      ...sperre([BESCHEID], 'Erst die Anhörung.'),
    ]
  const anhoerung =
    gesprochen === undefined
      ? entfaellt(ANHOERUNG, 'Es wird nichts einbehalten, solange nichts gezahlt wird.')
      : erledigt(ANHOERUNG, `Am ${deutsch(gesprochen)}.`)
  return [
    anhoerung,
    offen(BESCHEID, anteile.map((x) => wirkungText(l, x)).join(' '), {
      art: 'ausfertigung',
      briefe: bescheide(l, v, a, anteile),
      augen: 4,
      einmalig: summe(anteile.map((x) => x.betrag)),
      wirkung: `${euro(summe(anteile.map((x) => x.betrag)))} € werden mit dem nächsten Zahllauf gezahlt.`,
      knopf: 'Bescheid freigeben',
    }),
  ]
}

function wirkungText(l: Verfahrenslage, x: Anteil): string {
  const t = tilgungsplan(l, x)
  const wer = empfaengername(l, x.person)
  if (t === null) return `${wer}: ${euro(x.betrag)} €, zur Zeit ohne Einbehalt.`
  return `${wer}: ${euro(x.betrag)} €; ab ${monatsname(t.ab)} ${t.satz} Prozent von ${euro(t.regelbedarf)} €, das sind ${euro(t.rate)} € im Monat, ${t.monate} Monate (im letzten ${euro(t.letzte)} €).`
}

/** Released: paid, owed and planned for repayment in the transaction that files the notice; a refusal pays nothing. */
async function zahle(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const a = antragDes(v)
  const anteile = a === undefined ? [] : anteileVon(festgelegt(v, SCHRITT.hoehe)?.werte, a.art)
  if (a === undefined || anteile.length === 0) return null
  const ziel = await zahlbaresZiel(tx, h, l, v)
  if (typeof ziel === 'string') return ziel
  const { umgebung, nutzer } = h
  const u = { jetzt: umgebung.uhr.jetzt(), heute: umgebung.uhr.heute(), kennung: umgebung.kennung }
  await bucheDarlehen(tx, u, {
    traeger: l.fall.traeger,
    fall: l.fall.fall,
    verfahren: v.id,
    art: a.art,
    zweck: a.zweck,
    an: { empfaenger: ziel.konto, empfaengerart: ziel.art, zeichen: ziel.zeichen },
    teile: teileVon(anteile),
    von: nutzer.bediensteter,
  })
  await planeEinbehalteNeu(tx, umgebung, l.fall)
  return null
}

function danach(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const forderungen = darlehenDes(l, v)
  const a = antragDes(v)
  if (a === undefined) throw new Error(`procedure ${v.id}: a loan without its application`)
  const fest = [ANTRAG, BEDARF, MITTEL, HOEHE, EMPFAENGER].map((k) => erledigt(k, 'Festgelegt.'))
  const gesprochen = festgelegt(v, SCHRITT.anhoerung)
  const offenesGeld = summe(forderungen.map((f) => f.offen))
  return [
    ...fest,
    gesprochen === undefined ? entfaellt(ANHOERUNG, 'War nicht nötig.') : erledigt(ANHOERUNG, 'Gesprochen.'),
    erledigt(BESCHEID, ausgezahlt(forderungen)),
    laufend(l, forderungen, offenesGeld),
    ...faelligwerden(l, v, a, offenesGeld),
  ]
}

function ausgezahlt(forderungen: readonly ForderungMitStand[]): string {
  const am = forderungen[0]?.darlehen?.ausgezahltAm
  return `${euro(summe(forderungen.map((f) => f.betrag)))} €${am === undefined ? '' : `, auf dem Konto am ${deutsch(am)}`}.`
}

function laufend(l: Verfahrenslage, forderungen: readonly ForderungMitStand[], rest: Cent): Schritt {
  const bisher = forderungen
    .map((f) => `${empfaengername(l, f.person)}: einbehalten ${euro(f.einbehalten)} €, offen ${euro(f.offen)} €.`)
    .join(' ')
  if (rest === 0) return erledigt(LAUF, `${bisher} Damit ist es zurückgezahlt.`)
  const letzter = aufrechnungenDer(l, forderungen)[0]?.abschnitte.at(-1)
  if (letzter?.zustand === 'beendet')
    return erledigt(LAUF, `${bisher} Der Einbehalt ist beendet ab ${monatsname(letzter.ab)}: ${letzter.grund}`)
  const wie = letzter?.zustand === 'ruht' ? ` Er ruht seit ${monatsname(letzter.ab)}: ${letzter.grund}` : ''
  return wartet(LAUF, `${bisher}${wie}`, letzterTag(bezugsmonat(l)), FRAGE_LAUF)
}

const aufrechnungenDer = (l: Verfahrenslage, forderungen: readonly ForderungMitStand[]) =>
  l.aufrechnungen.filter((x) => forderungen.some((f) => f.id === x.forderung))

/** The last month for which something is granted, at least this one. */
const bezugsmonat = (l: Verfahrenslage): Monat =>
  l.geltend.reduce<Monat>((m, z) => (z.betrag > 0 && z.monat > m ? z.monat : m), monatVon(l.heute))

function faelligwerden(l: Verfahrenslage, v: Verfahren, a: Antrag, rest: Cent): readonly Schritt[] {
  const versandt = tagWert(festgelegt(v, SCHRITT.rest)?.werte, 'am')
  if (versandt !== undefined)
    return [erledigt(FAELLIG, 'Der Rest ist fällig.'), erledigt(REST, `Am ${deutsch(versandt)} geschrieben.`)]
  if (rest === 0) return entfallen([FAELLIG, REST], 'Es ist zurückgezahlt.')
  const f = faelligkeitDes(l, v, a)
  if (f === undefined) {
    const frage = frageNachFaelligkeit(l, a.art)
    const bis = bezugsmonat(l)
    const laeuft = l.geltend.some((z) => z.betrag > 0 && z.monat >= monatVon(l.heute))
    const schritt = laeuft
      ? wartet(FAELLIG, 'Solange Leistungen laufen, wird aus ihnen getilgt.', letzterTag(bis), frage)
      : offen(FAELLIG, 'Es ist nichts mehr bewilligt.', frage)
    return [schritt, ...sperre([REST], 'Erst, wenn der Rest fällig ist.')]
  }
  const antwortBis = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  return [
    erledigt(FAELLIG, `${euro(f.betrag)} € sind fällig (${f.norm}).`),
    offen(REST, `Antwort bis ${deutsch(antwortBis.tag)}.`, {
      art: 'ausfertigung',
      briefe: restbriefe(l, v, a, antwortBis.tag),
      augen: 4,
      wirkung: 'Die Forderung ist ab dem Versand fällig.',
      knopf: 'Brief freigeben',
    }),
  ]
}

async function stelleFaellig(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const a = antragDes(v)
  const f = a && faelligkeitDes(l, v, a)
  const id = darlehenDes(l, v)[0]?.darlehen?.id
  if (f === undefined || id === undefined) return 'Es ist nichts fällig.'
  const { umgebung, nutzer } = h
  await insertDarlehensfaelligkeit(tx, {
    traeger: l.fall.traeger,
    darlehen: id,
    ereignis: f.ereignis,
    faelligAm: l.heute,
    von: nutzer.bediensteter,
    am: umgebung.uhr.jetzt(),
  })
  return null
}

/** It rests, goes on or is ended, from the first month that can still be changed. */
async function setzeFort(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
  w: Festlegungswerte,
): Promise<string | null> {
  if (h.nutzer.stufe !== 'A') return 'Das ändert die Auszahlung: Festlegen kann es nur die Stufe A.'
  const zustand = ZUSTAENDE[textWert(w, 'wie')]
  if (zustand === undefined) return 'Bitte auswählen.'
  for (const a of aufrechnungenDer(l, darlehenDes(l, v))) {
    const ab: Monat = Math.max(ersterLaufmonat(l.heute), a.ab) as Monat
    const abschnitt = { ab, zustand, grund: textWert(w, 'grund') }
    await insertAbschnitt(tx, a, abschnitt, { von: h.nutzer.bediensteter, am: h.umgebung.uhr.jetzt() })
  }
  await planeEinbehalteNeu(tx, h.umgebung, l.fall)
  return null
}

const ZUSTAENDE: Readonly<Record<string, Aufrechnungszustand>> = { ruht: 'ruht', laeuft: 'laeuft', beendet: 'beendet' }
