import { ratenablehnung, ratenbescheid, ratenrueckstand, ratenwiderruf } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, euro, kennung, plusTage } from '../../../kern/index.ts'
import { behoerdenfrist, bekanntgabe, DAUER } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import {
  erstattungsgrundVon,
  ersterLaufmonat,
  type ForderungMitStand,
  insertAbschnitt,
  insertRatenplan,
  insertRatenplanende,
  laufenderPlan,
  type Ratenplan,
  ratenstand,
  ratenVon,
  ruht,
  wirdGetilgt,
} from '../../../zahlung/index.ts'
import { zahlbarBis } from '../../aufhebung.ts'
import { planeEinbehalteNeu } from '../../einbehalt.ts'
import type { Handelnder } from '../../handelnder.ts'
import { laeuftNoch } from '../aufrechnung/stand.ts'
import {
  anlassZu,
  briefZur,
  forderungDes,
  ohneAdressat,
  schuldeingabe,
  standVon,
  titelVon,
  zurForderung,
} from '../forderung.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfallen, erledigt, gesperrt, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { tagText, tagWert, textWert } from '../werte.ts'
import { FRAGE_ENDE, frageNachAntrag, frageNachRaten, frageNachVerzug } from './fragen.ts'
import {
  bekommtLeistungen,
  entwurfsplan,
  gefragtSeit,
  istGesetzlich,
  planDes,
  RATEN_HOECHSTENS,
  regelbedarfVon,
  SCHRITT,
  zuViele,
} from './stand.ts'

/**
 * Letter I3 and § 40 Abs. 10 SGB II (I7): a claim is paid in instalments or put off, by a decision with four eyes. What comes
 * in counts on the plan by the ledger alone; a rate that is missing asks for work, two allow to call the whole rest due.
 */
export const raten: Verfahrensplan = {
  art: 'raten',
  titel: 'Raten oder Stundung einer Forderung',
  norm: '§ 40 Abs. 10 SGB II, § 32 Abs. 2 und § 47 SGB X, Haushaltsrecht',
  hilfe:
    'Wenn eine Person eine Forderung nicht auf einmal zahlen kann. Auf Antrag werden Raten oder eine Stundung gewährt; wer Arbeit aufgenommen hat, von der er leben kann, zahlt nach dem Gesetz in Raten. Jeder Eingang zählt von selbst auf die Raten. Fehlt eine, kommt eine Aufforderung; fehlen zwei, kann der Rest fällig gestellt werden.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.forderungen
      .filter((f) => f.offen > 0 && !wirdGetilgt(f) && !ruht(f, l.heute) && laufenderPlan(f, l.heute) === undefined)
      .map((f) => anlassZu(l, f)),
  ...zurForderung((l, v, f) => {
    const p = planDes(f, v)
    return p === undefined ? vorher(l, v, f) : danach(l, v, f, p)
  }),
  wirkt: async (tx, h, e) => {
    const f = forderungDes(e.lage, e.verfahren)
    if (f === undefined) return null
    switch (e.schritt) {
      case SCHRITT.entscheidung:
        return pruefeEntscheidung(e.lage, e.verfahren, f)
      case SCHRITT.bescheid:
        return vereinbare(tx, h, e.lage, e.verfahren, f)
      case SCHRITT.lauf:
        return beende(tx, h, e.verfahren, f, e.werte)
      case SCHRITT.widerruf:
        return widerrufe(tx, h, e.lage, e.verfahren, f)
      default:
        return null
    }
  },
}

const FORDERUNG = {
  id: SCHRITT.forderung,
  titel: 'Um welche Forderung geht es?',
  norm: '§ 50 SGB X',
  hilfe: 'Jede Person zahlt nur ihre eigene Forderung; für jede gibt es einen eigenen Plan.',
} as const
const ANTRAG = {
  id: SCHRITT.antrag,
  titel: 'Anlass',
  norm: '§ 40 Abs. 10 SGB II, § 18 SGB X',
  hilfe: 'Ein Wunsch am Telefon genügt. Eine Antwort auf eine Anhörung kann auch einer sein.',
} as const
const ENTSCHEIDUNG = {
  id: SCHRITT.entscheidung,
  titel: 'Raten, Stundung oder keins von beiden?',
  norm: '§ 40 Abs. 10 SGB II, § 39 SGB I, Haushaltsrecht',
  hilfe: 'Eine kleine Rate, die bezahlt wird, ist mehr wert als eine große, die nach zwei Monaten fehlt.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Bescheid',
  norm: '§ 31, § 32 Abs. 2 Nr. 3 SGB X',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Damit gilt der Plan.',
} as const
const LAUF = {
  id: SCHRITT.lauf,
  titel: 'Raten',
  norm: '§ 40 Abs. 10 Satz 2 SGB II',
  hilfe: 'Was auf die Forderung eingeht oder einbehalten wird, zählt auf die älteste offene Rate.',
} as const
const RUECKSTAND = {
  id: SCHRITT.rueckstand,
  titel: 'Schreiben: Rate fehlt',
  norm: '§ 24 SGB X',
  hilfe: 'Erinnert und fragt nach den Gründen. Fehlen zwei Raten, ist es zugleich die Anhörung vor dem Widerruf.',
} as const
const VERZUG = {
  id: SCHRITT.verzug,
  titel: 'Wie geht es weiter?',
  norm: '§ 47 Abs. 1 Nr. 1 SGB X, § 39 SGB I',
  hilfe: 'Der Widerruf ist vorbehalten, aber nicht vorgeschrieben.',
} as const
const WIDERRUF = {
  id: SCHRITT.widerruf,
  titel: 'Bescheid: Der Rest ist fällig',
  norm: '§ 47 Abs. 1 Nr. 1 SGB X',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Danach kann gemahnt oder einbehalten werden.',
} as const

function vorher(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const was = erledigt(FORDERUNG, standVon(l, f))
  if (festgelegt(v, BESCHEID.id) !== undefined) return [was, ...vorbei(v)]
  if (f.offen === 0) return [was, ...entfallen([ANTRAG, ENTSCHEIDUNG, BESCHEID], 'Die Forderung ist bezahlt.')]
  if (laufenderPlan(f, l.heute) !== undefined)
    return [was, ...sperre([ANTRAG, ENTSCHEIDUNG, BESCHEID], 'Für diese Forderung gilt schon eine Vereinbarung.')]
  const antrag = festgelegt(v, ANTRAG.id)?.werte
  if (antrag === undefined)
    return [
      was,
      offen(ANTRAG, 'Noch nicht festgehalten.', frageNachAntrag(l.heute)),
      ...sperre([ENTSCHEIDUNG, BESCHEID], 'Erst der Anlass.'),
    ]
  const anlass = erledigt(
    ANTRAG,
    istGesetzlich(v)
      ? `Nach dem Gesetz: ${textWert(antrag, 'arbeit')}`
      : `Am ${tagText(antrag, 'am')}: ${textWert(antrag, 'wunsch')}`,
  )
  return [was, anlass, ...entscheiden(l, v, f)]
}

const vorbei = (v: Verfahren): readonly Schritt[] => [
  erledigt(ANTRAG, 'Festgehalten.'),
  erledigt(ENTSCHEIDUNG, textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'gruende')),
  erledigt(
    BESCHEID,
    textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'ergebnis') === 'ablehnen'
      ? `Am ${tagText(festgelegt(v, BESCHEID.id)?.werte, 'am')} abgelehnt.`
      : 'Durch eine spätere Vereinbarung abgelöst.',
  ),
]

const einbehaltLaeuft = (l: Verfahrenslage, f: ForderungMitStand) =>
  l.aufrechnungen.find((a) => a.forderung === f.id && laeuftNoch(l, a))

function entscheiden(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  const gesetz = istGesetzlich(v)
  const hindernis = gesetz ? hindernisDesGesetzes(l, f) : undefined
  if (hindernis !== undefined)
    return [
      offen(ENTSCHEIDUNG, hindernis, frage(l, v, f)),
      ...sperre([BESCHEID], 'Gesetzliche Raten sind so nicht möglich.'),
    ]
  const fehlt = w !== undefined && einbehaltLaeuft(l, f) !== undefined && einbehaltUngefragt(w)
  if (w === undefined || fehlt)
    return [
      offen(
        ENTSCHEIDUNG,
        fehlt ? 'Inzwischen wird für diese Forderung einbehalten: Bitte neu festlegen.' : 'Noch nicht entschieden.',
        frage(l, v, f),
      ),
      ...sperre([BESCHEID], 'Erst die Entscheidung.'),
    ]
  if (textWert(w, 'ergebnis') === 'ablehnen')
    return [erledigt(ENTSCHEIDUNG, `Abgelehnt: ${textWert(w, 'gruende')}`), ablehnen(l, v, f)]
  const p = entwurfsplan(l, v, f)
  if (p === undefined || p.erste <= l.heute)
    return [
      offen(
        ENTSCHEIDUNG,
        p === undefined ? 'So lässt sich kein Plan machen.' : 'Der Tag der ersten Rate ist vorbei.',
        frage(l, v, f),
      ),
      ...sperre([BESCHEID], 'Erst die Entscheidung.'),
    ]
  return [erledigt(ENTSCHEIDUNG, planSatz(p)), bescheiden(l, v, f)]
}

const einbehaltUngefragt = (w: Festlegungswerte): boolean =>
  textWert(w, 'ergebnis') !== 'ablehnen' && textWert(w, 'einbehalt') === ''

function hindernisDesGesetzes(l: Verfahrenslage, f: ForderungMitStand): string | undefined {
  if (erstattungsgrundVon(f) === undefined) return 'Gesetzliche Raten gibt es nur für Erstattungen nach § 50 SGB X.'
  if (bekommtLeistungen(l, f, l.heute))
    return 'Der Person sind Leistungen bewilligt: Sie ist hilfebedürftig (§ 40 Abs. 10 Satz 2 SGB II).'
  return regelbedarfVon(l, f) === undefined ? 'Für die Person lässt sich kein Regelbedarf berechnen.' : undefined
}

const frage = (l: Verfahrenslage, v: Verfahren, f: ForderungMitStand) =>
  frageNachRaten({
    offen: f.offen,
    fruehestens: plusTage(bekanntgabe({ weg: 'post', aufgabe: l.heute }).tag, 1),
    gesetz: istGesetzlich(v),
    einbehalt: einbehaltLaeuft(l, f) !== undefined,
  })

function planSatz(p: Pick<Ratenplan, 'art' | 'betrag' | 'rate' | 'erste'>): string {
  if (p.art === 'stundung') return `${euro(p.betrag)} € bis ${deutsch(p.erste)} gestundet.`
  const alle = ratenVon(p)
  const letzte = alle.at(-1)
  const rest = letzte === undefined || letzte.betrag === p.rate ? '' : `, die letzte ${euro(letzte.betrag)} €`
  const ende = letzte === undefined ? '' : `, zuletzt am ${deutsch(letzte.faelligAm)}`
  return `${alle.length} ${alle.length === 1 ? 'Rate' : 'Raten'} zu ${euro(p.rate)} €${rest}, ab ${deutsch(p.erste)}${ende}.`
}

function pruefeEntscheidung(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): string | null {
  if (textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'ergebnis') === 'ablehnen') return null
  const p = entwurfsplan(l, v, f)
  if (p === undefined) return 'Bitte eine Rate über 0,00 € festlegen.'
  return zuViele(p)
    ? `Das wären ${ratenVon(p).length} Raten. Mehr als ${RATEN_HOECHSTENS} sind nicht vorgesehen: Bitte eine größere Rate oder eine Stundung.`
    : null
}

const antragVon = (v: Verfahren) => {
  const w = festgelegt(v, ANTRAG.id)?.werte
  const am = tagWert(w, 'am')
  return am === undefined ? null : { am, wunsch: textWert(w, 'wunsch') }
}

function bescheiden(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): Schritt {
  const p = entwurfsplan(l, v, f)
  if (p === undefined) return gesperrt(BESCHEID, 'Erst die Entscheidung.')
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  const gruende = p.art === 'gesetz' ? textWert(festgelegt(v, ANTRAG.id)?.werte, 'arbeit') : textWert(w, 'gruende')
  return (
    ohneAdressat(l, BESCHEID, f) ??
    offen(BESCHEID, planSatz(p), {
      art: 'ausfertigung',
      briefe: [
        briefZur(l, f, p.art === 'stundung' ? 'Stundung' : 'Ratenzahlung', () =>
          ratenbescheid({
            ...schuldeingabe(l, f),
            art: p.art,
            raten: ratenVon(p),
            regelbedarf: p.regelbedarf,
            antrag: antragVon(v),
            gruende,
            einbehalt: p.einbehalt,
          }),
        ),
      ],
      augen: 4,
      wirkung:
        p.einbehalt === 'endet'
          ? 'Damit gilt der Plan, und der Einbehalt endet ab dem nächsten Monat, der noch nicht im Zahllauf ist.'
          : 'Damit gilt der Plan.',
      knopf: 'Bescheid freigeben',
    })
  )
}

function ablehnen(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): Schritt {
  const gruende = textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'gruende')
  return (
    ohneAdressat(l, BESCHEID, f) ??
    offen(BESCHEID, 'Der Wunsch wird abgelehnt.', {
      art: 'ausfertigung',
      briefe: [
        briefZur(l, f, 'Ablehnung', () => ratenablehnung({ ...schuldeingabe(l, f), antrag: antragVon(v), gruende })),
      ],
      augen: 4,
      wirkung: 'Die Forderung bleibt fällig, wie sie ist.',
      knopf: 'Bescheid freigeben',
    })
  )
}

/** Released: from now on the plan holds. In the transaction that files the notice. */
async function vereinbare(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
  f: ForderungMitStand,
): Promise<string | null> {
  if (textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'ergebnis') === 'ablehnen') return null
  const p = entwurfsplan(l, v, f)
  if (p === undefined || laufenderPlan(f, l.heute) !== undefined) return 'So kann der Plan nicht mehr gelten.'
  const { umgebung, nutzer } = h
  const urheber = { von: nutzer.bediensteter, am: umgebung.uhr.jetzt() }
  const { art, betrag, rate, erste } = p
  const id = kennung<'Ratenplan'>(umgebung.kennung())
  await insertRatenplan(
    tx,
    f,
    { id, nr: (f.ratenplan?.nr ?? 0) + 1, verfahren: v.id, art, betrag, rate, erste },
    urheber,
  )
  const a = einbehaltLaeuft(l, f)
  if (a === undefined || p.einbehalt !== 'endet') return null
  const ab = Math.max(ersterLaufmonat(l.heute), a.ab) as typeof a.ab
  await insertAbschnitt(tx, a, { ab, zustand: 'beendet', grund: 'Raten vereinbart' }, urheber)
  await planeEinbehalteNeu(tx, umgebung, l.fall)
  return null
}

function danach(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, p: Ratenplan): readonly Schritt[] {
  return [
    erledigt(FORDERUNG, `${titelVon(l, f)}, offen ${euro(f.offen)} €.`),
    erledigt(ANTRAG, 'Festgehalten.'),
    erledigt(ENTSCHEIDUNG, planSatz(p)),
    erledigt(BESCHEID, `Am ${tagText(festgelegt(v, BESCHEID.id)?.werte, 'am')} ausgefertigt.`),
    ...laufend(l, v, f, p),
  ]
}

const MAHNEN = [RUECKSTAND, VERZUG, WIDERRUF] as const

function laufend(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, p: Ratenplan): readonly Schritt[] {
  if (p.ende !== null) {
    const wie = p.ende.art === 'widerrufen' ? 'Widerrufen' : 'Beendet'
    return [
      erledigt(LAUF, `${wie}; der Rest ist seit ${deutsch(p.ende.faelligAm)} fällig. ${p.ende.grund}`),
      ...(p.ende.art === 'widerrufen' ? fest(v) : entfallen(MAHNEN, 'Die Vereinbarung ist beendet.')),
    ]
  }
  if (f.offen === 0) return [erledigt(LAUF, 'Alles ist bezahlt.'), ...entfallen(MAHNEN, 'Es fehlt keine Rate.')]
  const s = ratenstand(p, f.offen, l.heute)
  if (s.naechste === undefined)
    return [
      erledigt(LAUF, `Der letzte Tag ist vorbei: ${euro(f.offen)} € sind fällig.`),
      ...entfallen(MAHNEN, 'Alles ist fällig; dafür gibt es die Mahnung.'),
    ]
  const seit = tagWert(festgelegt(v, BESCHEID.id)?.werte, 'am')
  if (p.art === 'gesetz' && seit !== undefined && bekommtLeistungen(l, f, seit))
    return [
      offen(LAUF, 'Die Person bekommt wieder Leistungen: Die gesetzlichen Raten enden.', FRAGE_ENDE),
      ...entfallen(MAHNEN, 'Die gesetzlichen Raten enden.'),
    ]
  const stand = `Offen ${euro(f.offen)} €; als Nächstes ${euro(s.naechste.offen)} € am ${deutsch(s.naechste.faelligAm)}.`
  const lauf = wartet(LAUF, stand, s.naechste.faelligAm, FRAGE_ENDE)
  if (s.rueckstaendig.length === 0) return [lauf, ...entfallen(MAHNEN, 'Es fehlt keine Rate.')]
  return [...verzug(l, v, f, p), lauf]
}

const fest = (v: Verfahren): readonly Schritt[] => [
  erledigt(RUECKSTAND, `Am ${tagText(festgelegt(v, RUECKSTAND.id)?.werte, 'am')} geschrieben.`),
  erledigt(VERZUG, textWert(festgelegt(v, VERZUG.id)?.werte, 'warum')),
  erledigt(WIDERRUF, `Am ${tagText(festgelegt(v, WIDERRUF.id)?.werte, 'am')} ausgefertigt.`),
]

function verzug(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, p: Ratenplan): readonly Schritt[] {
  const s = ratenstand(p, f.offen, l.heute)
  const fehlt = `${s.rueckstaendig.length === 1 ? 'Eine Rate fehlt' : `${s.rueckstaendig.length} Raten fehlen`}: ${euro(s.rueckstand)} €, die älteste seit ${deutsch(s.rueckstaendig[0]?.faelligAm ?? l.heute)}.`
  const gefragt = gefragtSeit(v, s.rueckstaendig)
  if (gefragt === undefined) return [erinnere(l, v, f, p, fehlt), ...sperre([VERZUG, WIDERRUF], 'Erst fragen, warum.')]
  const frist = tagWert(festgelegt(v, RUECKSTAND.id)?.werte, 'frist') ?? gefragt
  const geschrieben = erledigt(RUECKSTAND, `Am ${deutsch(gefragt)} geschrieben, Frist bis ${deutsch(frist)}.`)
  const widerruf = darfWiderrufen(p, s.rueckstaendig.length)
  const klaerung = frageNachVerzug(l.heute, widerruf)
  const w = entschiedenSeit(v)
  const bis = tagWert(w, 'bis')
  if (w === undefined && l.heute <= frist)
    return [geschrieben, wartet(VERZUG, `${fehlt} Frist bis ${deutsch(frist)}.`, frist), ...sperre([WIDERRUF], fehlt)]
  if (w !== undefined && bis !== undefined && l.heute <= bis)
    return [
      geschrieben,
      wartet(VERZUG, `${fehlt} ${textWert(w, 'warum')}`, bis, klaerung),
      ...sperre([WIDERRUF], fehlt),
    ]
  if (textWert(w, 'wie') !== 'widerrufen' || !widerruf)
    return [geschrieben, offen(VERZUG, fehlt, klaerung), ...sperre([WIDERRUF], 'Erst entscheiden.')]
  return [geschrieben, erledigt(VERZUG, textWert(w, 'warum')), widerrufen(l, v, f, gefragt, s.rueckstaendig)]
}

const darfWiderrufen = (p: Ratenplan, fehlende: number): boolean => p.art === 'raten' && fehlende >= 2

/** What was settled since the last letter; before it, it was about other rates. */
function entschiedenSeit(v: Verfahren): Festlegungswerte | undefined {
  const brief = festgelegt(v, RUECKSTAND.id)
  const w = festgelegt(v, VERZUG.id)
  return brief !== undefined && w !== undefined && w.nr > brief.nr ? w.werte : undefined
}

const vereinbartAm = (l: Verfahrenslage, v: Verfahren) => tagWert(festgelegt(v, BESCHEID.id)?.werte, 'am') ?? l.heute
const alsFehlende = (
  raten: readonly { readonly faelligAm: Verfahrenslage['heute']; readonly offen: ForderungMitStand['offen'] }[],
) => raten.map((r) => ({ faelligAm: r.faelligAm, betrag: r.offen }))

function erinnere(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, p: Ratenplan, fehlt: string): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  const fehlende = ratenstand(p, f.offen, l.heute).rueckstaendig
  return (
    ohneAdressat(l, RUECKSTAND, f) ??
    offen(RUECKSTAND, `${fehlt} Zahlen bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
      art: 'ausfertigung',
      briefe: [
        briefZur(
          l,
          f,
          'Rate fehlt',
          () =>
            ratenrueckstand({
              ...schuldeingabe(l, f),
              vereinbartAm: vereinbartAm(l, v),
              fehlende: alsFehlende(fehlende),
              widerrufDroht: darfWiderrufen(p, fehlende.length),
            }),
          frist.tag,
        ),
      ],
      augen: 2,
      wirkung: 'Entschieden ist damit noch nichts.',
      knopf: 'Schreiben ausfertigen',
    })
  )
}

function widerrufen(
  l: Verfahrenslage,
  v: Verfahren,
  f: ForderungMitStand,
  gehoertAm: Verfahrenslage['heute'],
  fehlende: Parameters<typeof alsFehlende>[0],
): Schritt {
  const zahlbar = zahlbarBis(l, l.heute)
  return offen(WIDERRUF, `${euro(f.offen)} € werden zum ${deutsch(zahlbar)} fällig.`, {
    art: 'ausfertigung',
    briefe: [
      briefZur(
        l,
        f,
        'Widerruf der Ratenzahlung',
        () =>
          ratenwiderruf({
            ...schuldeingabe(l, f),
            vereinbartAm: vereinbartAm(l, v),
            fehlende: alsFehlende(fehlende),
            gehoertAm,
            gruende: textWert(entschiedenSeit(v), 'warum'),
          }),
        zahlbar,
      ),
    ],
    augen: 4,
    wirkung: 'Der Plan gilt dann nicht mehr.',
    knopf: 'Bescheid freigeben',
  })
}

/** Released: the whole rest is due a month after the notice is known. */
async function widerrufe(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
  f: ForderungMitStand,
): Promise<string | null> {
  const p = planDes(f, v)
  if (p === undefined || p.ende !== null) return 'Der Plan gilt nicht mehr.'
  const ende = { art: 'widerrufen', faelligAm: zahlbarBis(l, l.heute), grund: 'Zwei Raten fehlten.' } as const
  await insertRatenplanende(tx, f.traeger, p.id, ende, { von: h.nutzer.bediensteter, am: h.umgebung.uhr.jetzt() })
  return null
}

/** Given up by a person: the rest is due at once. */
async function beende(
  tx: Tx,
  h: Handelnder,
  v: Verfahren,
  f: ForderungMitStand,
  w: Festlegungswerte,
): Promise<string | null> {
  const p = planDes(f, v)
  if (p === undefined || p.ende !== null) return 'Der Plan gilt nicht mehr.'
  if (h.nutzer.stufe !== 'A') return 'Damit wird der Rest fällig: Festlegen kann es nur die Stufe A.'
  const ende = { art: 'beendet', faelligAm: h.umgebung.uhr.heute(), grund: textWert(w, 'grund') } as const
  await insertRatenplanende(tx, f.traeger, p.id, ende, { von: h.nutzer.bediensteter, am: h.umgebung.uhr.jetzt() })
  return null
}
