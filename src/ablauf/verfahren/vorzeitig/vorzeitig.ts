import { keineVorzeitigeZahlung, vorzeitigeZahlung } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  type Cent,
  cent,
  deutsch,
  euro,
  type Monat,
  monatsname,
  monatVon,
  plusMonate,
  summe,
} from '../../../kern/index.ts'
import { rechne } from '../../../leistung/index.ts'
import {
  type PersonId,
  pruefeVorzeitigeLeistung,
  type VorzeitigAbgelehnt,
  type VorzeitigeLeistung,
  verringerungen,
} from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import {
  bucheDarlehen,
  type Darlehensteil,
  ersterLaufmonat,
  type ForderungMitStand,
  istEinbehaltbar,
  type Posten,
} from '../../../zahlung/index.ts'
import { planeEinbehalteNeu } from '../../einbehalt.ts'
import type { Handelnder } from '../../handelnder.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { erwachsene } from '../darlehen/stand.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, type Klaerung, offen, type Schritt } from '../schritt.ts'
import { betragWert, tagWert, textWert } from '../werte.ts'

/**
 * § 42 Abs. 2 SGB II: a part of the next payment at once, up to 100 euros; taken whole from the next payment, what it cannot
 * bear from the one after it (ADR 0034).
 */
export const vorzeitig: Verfahrensplan = {
  art: 'vorzeitig',
  titel: 'Vorzeitige Zahlung',
  norm: '§ 42 Abs. 2 SGB II',
  hilfe:
    'Wenn jemand mit bewilligter Leistung vor dem Monatsende kein Geld mehr hat: bis zu 100 € von der nächsten Zahlung sofort. Nicht neben einem Einbehalt oder einer Minderung, und nicht, wenn es in den letzten zwei Monaten schon einmal so war.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.geltendeAngaben === undefined || naechste(l, l.heute).length === 0
      ? []
      : [{ gegenstand: 'antrag', titel: 'Antrag auf vorzeitige Zahlung', grund: 'Die nächste Zahlung ist bewilligt.' }],
  gegenstand: (l, v) => {
    const a = antragDes(v)
    return a === undefined ? 'Antrag' : `${empfaengername(l, a.person)}, ${euro(a.betrag)} €`
  },
  schritte: (l, v) => (forderungDes(l, v) === undefined ? vorher(l, v) : danach(l, v)),
  wirkt: async (tx, h, e) => (e.schritt === BESCHEID.id ? zahle(tx, h, e.lage, e.verfahren) : null),
}

const ANTRAG = {
  id: 'antrag',
  titel: 'Antrag',
  norm: '§ 42 Abs. 2 Satz 1 SGB II',
  hilfe: 'Formlos. Für jede Person gesondert.',
} as const
const PRUEFUNG = {
  id: 'pruefung',
  titel: 'Ist es möglich?',
  norm: '§ 42 Abs. 2 Satz 2 bis 5 SGB II',
  hilfe: 'Grenze, laufende Einbehalte, Minderung und die letzten zwei Monate prüft das Programm.',
} as const
const BESCHEID = {
  id: 'bescheid',
  titel: 'Bescheid und Auszahlung',
  norm: '§ 42 Abs. 2 SGB II, § 31 SGB X',
  hilfe:
    'Eine zweite Person mit Stufe A gibt frei. Damit wird gezahlt und die nächste Zahlung kleiner, alles zugleich.',
} as const

type Antrag = {
  readonly am: Verfahrenslage['heute']
  readonly person: PersonId
  readonly betrag: Cent
  readonly grund: string
}

function antragDes(v: Verfahren): Antrag | undefined {
  const w = festgelegt(v, ANTRAG.id)?.werte
  const am = tagWert(w, 'am')
  const betrag = betragWert(w, 'betrag')
  if (am === undefined || betrag === undefined) return undefined
  return { am, betrag, person: textWert(w, 'person') as PersonId, grund: textWert(w, 'grund') }
}

const forderungDes = (l: Verfahrenslage, v: Verfahren): ForderungMitStand | undefined =>
  l.forderungen.find((f) => f.grund === 'vorzeitig' && f.darlehen?.verfahren === v.id)

/** The month of the next payment that no run has taken. */
const folgemonat = (heute: Verfahrenslage['heute']): Monat =>
  Math.max(plusMonate(monatVon(heute), 1), ersterLaufmonat(heute)) as Monat

/** What of the next payment, or of the one after it, is the household's own. */
function naechste(l: Verfahrenslage, heute: Verfahrenslage['heute'], weiter = 0): readonly Posten[] {
  const monat = plusMonate(folgemonat(heute), weiter)
  return l.zahlungsstand.offen.filter((p) => p.monat === monat && istEinbehaltbar(p))
}

type Pruefung =
  | { readonly ok: true; readonly wert: VorzeitigeLeistung }
  | { readonly ok: false; readonly grund: string }

function pruefe(l: Verfahrenslage, a: Antrag): Pruefung {
  const monat = monatVon(l.heute)
  const folge = folgemonat(l.heute)
  const von = (weiter: number): Cent =>
    summe(
      naechste(l, l.heute, weiter)
        .filter((p) => p.person === a.person)
        .map((p) => p.betrag),
    )
  const [faelligFolgemonat, faelligUebernaechster] = [von(0), von(1)]
  const alle = [...l.zahlungsstand.gebunden, ...l.zahlungsstand.offen]
  const einbehalten = alle.some(
    (p) => p.empfaengerart === 'einbehalt' && p.person === a.person && p.monat >= monat && p.monat <= folge + 1,
  )
  const ergebnis =
    l.geltendeAngaben &&
    rechne({ angaben: l.geltendeAngaben, umstaende: l.geltendeUmstaende }, [folge], { bekanntBis: l.heute })[0]
  const schon = l.forderungen.filter((f) => f.grund === 'vorzeitig' && f.person === a.person)
  const r = pruefeVorzeitigeLeistung({
    monat,
    gewuenscht: a.betrag,
    faelligFolgemonat,
    faelligUebernaechster,
    aufrechnungErwartet: einbehalten,
    minderungImFolgemonat: (ergebnis?.personen.find((p) => p.person === a.person)?.minderung ?? 0) > 0,
    schonErhalten: schon.flatMap((f) => (f.darlehen === null ? [] : [monatVon(f.darlehen.ausgezahltAm)])),
  })
  if (!r.ok) return { ok: false, grund: ablehnungstext(r.ablehnung) }
  const { betrag } = r.wert
  const verringerung = verringerungen(
    { monat: plusMonate(folge, -1), faelligUebernaechster },
    betrag,
    faelligFolgemonat,
  )
  return { ok: true, wert: { betrag, verringerung } }
}

function ablehnungstext(x: VorzeitigAbgelehnt): string {
  switch (x.art) {
    case 'aufrechnung':
      return 'Von Ihrer Leistung wird schon etwas einbehalten. Daneben ist eine Zahlung vorab nicht möglich (§ 42 Abs. 2 Satz 5 Nr. 1 SGB II).'
    case 'minderung':
      return 'Ihre Leistung ist im nächsten Monat gemindert. Dann ist eine Zahlung vorab nicht möglich (§ 42 Abs. 2 Satz 5 Nr. 2 SGB II).'
    case 'schonErhalten':
      return `Im ${monatsname(x.monat)} haben Sie schon Geld vorab bekommen. Danach geht das zwei Monate lang nicht (§ 42 Abs. 2 Satz 5 Nr. 3 SGB II).`
    case 'nichtsFaellig':
      return 'Für den nächsten Monat ist Ihnen nichts bewilligt, was auf Ihr Konto geht (§ 42 Abs. 2 Satz 1 SGB II).'
  }
}

const frageNachAntrag = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Wer möchte wie viel vorab?',
  warum: 'Das Jobcenter kann, es muss nicht. Der Grund steht im Bescheid.',
  wirkung: 'Die nächste Zahlung wird um denselben Betrag kleiner.',
  felder: [
    { art: 'tag', name: 'am', titel: 'Beantragt am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'wahl',
      name: 'person',
      titel: 'Wer?',
      optionen: erwachsene(l).map((p) => ({ wert: p, titel: empfaengername(l, p) })),
      vorschlag: erwachsene(l)[0],
    },
    { art: 'betrag', name: 'betrag', titel: 'Betrag', vorschlag: cent(100_00), hoechstens: cent(100_00) },
    { art: 'text', name: 'grund', titel: 'Warum jetzt?', hilfe: 'in ganzen Sätzen; steht so im Bescheid', lang: true },
  ],
  knopf: 'Festhalten',
})

function vorher(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const a = antragDes(v)
  if (a === undefined)
    return [
      offen(ANTRAG, 'Noch nicht festgehalten.', frageNachAntrag(l)),
      gesperrt(PRUEFUNG, 'Erst der Antrag.'),
      gesperrt(BESCHEID, 'Erst der Antrag.'),
    ]
  const gestellt = erledigt(ANTRAG, `Am ${deutsch(a.am)}: ${empfaengername(l, a.person)}, ${euro(a.betrag)} €.`)
  const am = tagWert(festgelegt(v, BESCHEID.id)?.werte, 'am')
  if (am !== undefined)
    return [gestellt, entfaellt(PRUEFUNG, 'Entschieden.'), erledigt(BESCHEID, `Am ${deutsch(am)} abgelehnt.`)]
  const p = pruefe(l, a)
  const an = empfaengername(l, a.person)
  const kopf = briefeingabe(l, a.person)
  if (!p.ok) {
    const dokument = () => keineVorzeitigeZahlung({ ...kopf, antragAm: a.am, grund: p.grund })
    return [
      gestellt,
      erledigt(PRUEFUNG, p.grund),
      offen(BESCHEID, 'Der Antrag ist abzulehnen.', {
        art: 'ausfertigung',
        briefe: [{ id: a.person, titel: 'Nichts vorab', an, dokument }],
        augen: 4,
        wirkung: 'Es wird nichts gezahlt.',
        knopf: 'Ablehnung freigeben',
      }),
    ]
  }
  const { betrag, verringerung } = p.wert
  const weniger = verringerung.map((x) => `${monatsname(x.monat)} ${euro(x.betrag)} €`).join(', ')
  const dokument = () => vorzeitigeZahlung({ ...kopf, antragAm: a.am, betrag, verringerung, grund: a.grund })
  return [
    gestellt,
    erledigt(PRUEFUNG, `${euro(betrag)} € sind möglich; weniger gezahlt wird: ${weniger}.`),
    offen(BESCHEID, `Weniger gezahlt wird: ${weniger}.`, {
      art: 'ausfertigung',
      briefe: [{ id: a.person, titel: 'Zahlung vorab', an, dokument }],
      augen: 4,
      einmalig: betrag,
      wirkung: `${euro(betrag)} € werden mit dem nächsten Zahllauf gezahlt.`,
      knopf: 'Bescheid freigeben',
    }),
  ]
}

function danach(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const f = forderungDes(l, v)
  const am = f?.darlehen?.ausgezahltAm
  return [
    erledigt(ANTRAG, 'Festgehalten.'),
    erledigt(PRUEFUNG, 'Es war möglich.'),
    erledigt(
      BESCHEID,
      `${euro(f?.betrag ?? cent(0))} €${am === undefined ? '' : `, auf dem Konto am ${deutsch(am)}`}; abgezogen sind ${euro(f?.einbehalten ?? cent(0))} €.`,
    ),
  ]
}

/** Released: paid at once and taken from the next payments, in the transaction that files the notice. */
async function zahle(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const a = antragDes(v)
  const p = a && pruefe(l, a)
  if (a === undefined || p?.ok !== true) return null
  const ziel = l.zahlungsziele.find((z) => z.art === 'bedarfsgemeinschaft')
  if (ziel === undefined) return 'Es ist kein Konto bekannt, auf das gezahlt werden kann.'
  const { umgebung, nutzer } = h
  const u = { jetzt: umgebung.uhr.jetzt(), heute: umgebung.uhr.heute(), kennung: umgebung.kennung }
  await bucheDarlehen(tx, u, {
    traeger: l.fall.traeger,
    fall: l.fall.fall,
    verfahren: v.id,
    art: 'vorzeitig',
    zweck: '',
    an: { empfaenger: ziel.konto, empfaengerart: 'bedarfsgemeinschaft', zeichen: '' },
    teile: teileAus(
      naechste(l, l.heute).filter((x) => x.person === a.person),
      p.wert.betrag,
    ),
    von: nutzer.bediensteter,
  })
  await planeEinbehalteNeu(tx, umgebung, l.fall)
  return null
}

/** Of the same kinds and bearers as the payment it is taken from, in their order. */
function teileAus(posten: readonly Posten[], betrag: Cent): readonly Darlehensteil[] {
  let rest: number = betrag
  return posten.flatMap(({ person, leistungsart, kostentraeger, betrag: da }) => {
    const teil = cent(Math.min(rest, da))
    rest -= teil
    return teil > 0 ? [{ person, leistungsart, kostentraeger, betrag: teil }] : []
  })
}
