import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, euro, letzterTag, monatsname, monatVon, plusMonate, plusTage, summe } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER, vorschussAb } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import {
  bucheDarlehen,
  insertAbschnitt,
  insertDarlehensfaelligkeit,
  listAufrechnungen,
  VORSCHUSS,
} from '../../../zahlung/index.ts'
import { planeEinbehalteNeu } from '../../einbehalt.ts'
import type { Handelnder } from '../../handelnder.ts'
import { empfaengername } from '../../schreiben.ts'
import { zahlbaresHaushaltskonto } from '../darlehen/empfaenger.ts'
import type { Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { ablehnung, abrechnungsbriefe, bescheide } from './briefe.ts'
import { frageNachAntrag, frageNachGespraech, frageNachHoehe, frageNachPruefung } from './felder.ts'
import {
  type Abrechnung,
  type Antrag,
  abrechnungen,
  antragDes,
  entschieden,
  type Hoehe,
  hoeheAus,
  hoeheDes,
  offeneMonate,
  SCHRITT,
  teileVon,
  vorschuesseDes,
} from './stand.ts'

/**
 * § 42 SGB I: money before the grant, where the claim stands and its amount takes time. Paid once by the run, credited against
 * the grant of the months it was paid for; what exceeds them is claimed back (ADR 0037).
 */
export const vorschuss: Verfahrensplan = {
  art: 'vorschuss',
  titel: 'Vorschuss vor der Bewilligung',
  norm: '§ 42 SGB I',
  hilfe:
    'Wenn feststeht, dass jemand Geld bekommt, das Rechnen aber dauert. Lässt sich die Höhe schätzen, geht die vorläufige Bewilligung vor (§ 41a SGB II). Wer um einen Vorschuss bittet, bekommt ihn spätestens nach einem Kalendermonat. Die Bewilligung zieht ihn von selbst ab.',
  aufWunsch: true,
  anlaesse: (l) =>
    offeneMonate(l).length === 0
      ? []
      : [{ gegenstand: 'antrag', titel: 'Vorschuss', grund: 'Über den Antrag ist noch nicht entschieden.' }],
  gegenstand: (l, v) => {
    const h = hoeheDes(l, v)
    return h === undefined ? 'Antrag' : `${euro(summe(h.anteile.map((x) => x.betrag)))} €`
  },
  schritte: (l, v) => (vorschuesseDes(l, v).length === 0 ? vorher(l, v) : danach(l, v)),
  fristen,
  wirkt: async (tx, h, e) => {
    const { lage: l, verfahren: v } = e
    switch (e.schritt) {
      case SCHRITT.pruefung:
        return textWert(e.werte, 'vorlaeufig') === 'ja' ? GEHT_VOR : null
      case SCHRITT.hoehe:
        return pruefeHoehe(l, e.werte)
      case SCHRITT.bescheid:
        return zahle(tx, h, l, v)
      case SCHRITT.abrechnung:
        return stelleFaellig(tx, h, l, v)
      default:
        return null
    }
  },
}

const GEHT_VOR =
  'Dann bitte die Angaben als vorläufig kennzeichnen und bewilligen (§ 41a SGB II), und dieses Verfahren mit dem Grund beenden.'

const ANTRAG = {
  id: SCHRITT.antrag,
  titel: 'Antrag',
  norm: '§ 42 Abs. 1 SGB I',
  hilfe: 'Formlos; auch am Telefon. Von diesem Tag an läuft die Frist.',
} as const
const PRUEFUNG = {
  id: SCHRITT.pruefung,
  titel: 'Anspruch dem Grunde nach',
  norm: '§ 42 Abs. 1 Satz 1 SGB I, § 41a Abs. 1 SGB II',
  hilfe: 'Voraussetzungen geklärt, nur die Höhe offen. Vorläufig entscheiden geht vor.',
} as const
const HOEHE = {
  id: SCHRITT.hoehe,
  titel: 'Höhe (Ermessen)',
  norm: '§ 42 Abs. 1 Satz 1, § 39 SGB I',
  hilfe: 'Nicht mehr, als voraussichtlich zusteht; genug zum Leben und für die Miete.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Bescheid und Auszahlung',
  norm: '§ 42 Abs. 1 Satz 2 SGB I, § 31 SGB X',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Damit geht das Geld mit dem nächsten Zahllauf hinaus.',
} as const
const GESPRAECH = {
  id: SCHRITT.gespraech,
  titel: 'Gespräch über die Rückzahlung',
  norm: '§ 24 Abs. 1 SGB X',
  hilfe: 'Nur, wenn der Vorschuss zu hoch war.',
} as const
const ABRECHNUNG = {
  id: SCHRITT.abrechnung,
  titel: 'Abrechnung',
  norm: '§ 42 Abs. 2 SGB I',
  hilfe:
    'Die Bewilligung zieht den Vorschuss ab. War er höher, wird der Rest zurückgefordert; Raten und Stundung danach im Verfahren „Raten und Stundung“.',
} as const

const sperre = (koepfe: readonly Schrittkopf[], grund: string) => koepfe.map((k) => gesperrt(k, grund))

/** The clock of § 42 Abs. 1 Satz 2: two weeks before the day by which the money has to go. */
function fristen(l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  const a = antragDes(v)
  if (a === undefined || !a.beantragt || festgelegt(v, SCHRITT.bescheid) !== undefined) return []
  const { tag } = vorschussAb(a.am)
  if (offeneMonate(l).length === 0) return []
  const grund = `Spätestens ab ${deutsch(tag)} ist der Vorschuss zu zahlen (§ 42 Abs. 1 Satz 2 SGB I).`
  return [{ schluessel: 'auszahlung', faelligAm: plusTage(tag, -14), grund }]
}

function pruefeHoehe(l: Verfahrenslage, w: Festlegungswerte): string | null {
  const h = hoeheAus(l, w)
  if (h === undefined || h.monate.length === 0) return 'Der letzte Monat liegt vor dem ersten.'
  const offene = new Set(offeneMonate(l))
  if (!h.monate.every((m) => offene.has(m))) return 'Über einen dieser Monate ist schon entschieden.'
  return h.anteile.length === 0 ? 'Bitte für mindestens eine Person einen Betrag eintragen.' : null
}

function vorher(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const a = antragDes(v)
  const danach = [GESPRAECH, ABRECHNUNG]
  if (a === undefined)
    return [
      offen(ANTRAG, 'Noch nicht festgehalten.', frageNachAntrag(l)),
      ...sperre([PRUEFUNG, HOEHE, BESCHEID, ...danach], 'Erst der Antrag.'),
    ]
  const bis = a.beantragt ? `, zu zahlen spätestens ab ${deutsch(vorschussAb(a.am).tag)}` : ''
  const gestellt = erledigt(ANTRAG, `${a.beantragt ? 'Beantragt' : 'Von Amts wegen'} am ${deutsch(a.am)}${bis}.`)
  const w = festgelegt(v, SCHRITT.pruefung)?.werte
  if (w === undefined)
    return [
      gestellt,
      offen(PRUEFUNG, 'Noch nicht geprüft.', frageNachPruefung()),
      ...sperre([HOEHE, BESCHEID, ...danach], 'Erst die Prüfung.'),
    ]
  const geprueft = erledigt(PRUEFUNG, textWert(w, 'dauer'))
  if (textWert(w, 'anspruch') === 'nein') return [gestellt, geprueft, ...abgelehnt(l, v, a, textWert(w, 'dauer'))]
  return [gestellt, geprueft, ...bewilligen(l, v, a), ...sperre(danach, 'Erst der Vorschuss.')]
}

function abgelehnt(l: Verfahrenslage, v: Verfahren, a: Antrag, grund: string): readonly Schritt[] {
  const am = tagWert(festgelegt(v, SCHRITT.bescheid)?.werte, 'am')
  const rest = [GESPRAECH, ABRECHNUNG].map((k) => entfaellt(k, 'Es gibt keinen Vorschuss.'))
  const hoehe = entfaellt(HOEHE, 'Es gibt keinen Vorschuss.')
  if (am !== undefined) return [hoehe, erledigt(BESCHEID, `Am ${deutsch(am)} abgelehnt.`), ...rest]
  return [
    hoehe,
    offen(BESCHEID, 'Der Vorschuss ist abzulehnen.', {
      art: 'ausfertigung',
      briefe: ablehnung(l, a, grund),
      augen: 4,
      wirkung: 'Es wird nichts gezahlt.',
      knopf: 'Ablehnung freigeben',
    }),
    ...rest,
  ]
}

function bewilligen(l: Verfahrenslage, v: Verfahren, a: Antrag): readonly Schritt[] {
  if (offeneMonate(l).length === 0)
    return [HOEHE, BESCHEID].map((k) => entfaellt(k, 'Über den Antrag ist inzwischen entschieden.'))
  const h = hoeheDes(l, v)
  if (h === undefined || h.monate.some((m) => !offeneMonate(l).includes(m)))
    return [offen(HOEHE, 'Noch nicht festgelegt.', frageNachHoehe(l)), gesperrt(BESCHEID, 'Erst die Höhe.')]
  const zusammen = euro(summe(h.anteile.map((x) => x.betrag)))
  const wer = h.anteile.map((x) => `${empfaengername(l, x.person)} ${euro(x.betrag)} €`).join(', ')
  return [
    erledigt(HOEHE, `${wer} für ${zeitraum(h)}.`),
    offen(BESCHEID, `${zusammen} € für ${zeitraum(h)}.`, {
      art: 'ausfertigung',
      briefe: bescheide(l, v, a, h),
      augen: 4,
      einmalig: summe(h.anteile.map((x) => x.betrag)),
      wirkung: `${zusammen} € werden mit dem nächsten Zahllauf gezahlt und von der Bewilligung abgezogen.`,
      knopf: 'Bescheid freigeben',
    }),
  ]
}

function zeitraum(h: Hoehe): string {
  const [von, bis] = [h.monate[0], h.monate.at(-1)]
  if (von === undefined || bis === undefined) return ''
  return von === bis ? monatsname(von) : `${monatsname(von)} bis ${monatsname(bis)}`
}

/** Released: paid and owed at once, to be credited against its own months only. */
async function zahle(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const hoehe = hoeheDes(l, v)
  const [ab, bis] = [hoehe?.monate[0], hoehe?.monate.at(-1)]
  if (textWert(festgelegt(v, SCHRITT.pruefung)?.werte, 'anspruch') === 'nein') return null
  if (hoehe === undefined || ab === undefined || bis === undefined) return 'Es fehlt noch die Höhe.'
  const ziel = await zahlbaresHaushaltskonto(tx, h, l)
  if (typeof ziel === 'string') return ziel
  const { umgebung, nutzer } = h
  const u = { jetzt: umgebung.uhr.jetzt(), heute: umgebung.uhr.heute(), kennung: umgebung.kennung }
  const von = nutzer.bediensteter
  const { traeger, fall } = l.fall
  await bucheDarlehen(tx, u, {
    traeger,
    fall,
    verfahren: v.id,
    art: 'vorzeitig',
    zweck: VORSCHUSS,
    an: { empfaenger: ziel.konto, empfaengerart: ziel.art, zeichen: '' },
    teile: teileVon(l, hoehe),
    von,
    ab,
  })
  const ende = { ab: plusMonate(bis, 1), zustand: 'beendet', grund: `Vorschuss für ${zeitraum(hoehe)}` } as const
  for (const a of await listAufrechnungen(tx, l.fall))
    if (a.verfahren === v.id) await insertAbschnitt(tx, a, ende, { von, am: u.jetzt })
  await planeEinbehalteNeu(tx, umgebung, l.fall)
  return null
}

function danach(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const hoehe = hoeheDes(l, v)
  if (hoehe === undefined) throw new Error(`procedure ${v.id}: an advance without its amount`)
  const [erste] = vorschuesseDes(l, v)
  const am = erste?.darlehen?.ausgezahltAm
  const gezahlt = euro(summe(hoehe.anteile.map((x) => x.betrag)))
  return [
    ...[ANTRAG, PRUEFUNG, HOEHE].map((k) => erledigt(k, 'Festgelegt.')),
    erledigt(
      BESCHEID,
      `${gezahlt} € für ${zeitraum(hoehe)}${am === undefined ? '' : `, auf dem Konto am ${deutsch(am)}`}.`,
    ),
    ...abrechnen(l, v, hoehe),
  ]
}

function abrechnen(l: Verfahrenslage, v: Verfahren, hoehe: Hoehe): readonly Schritt[] {
  const stand = abrechnungen(l, v)
  const rest = summe(stand.map((s) => s.rest))
  const text = standtext(l, stand)
  const am = tagWert(festgelegt(v, SCHRITT.abrechnung)?.werte, 'am')
  if (am !== undefined) {
    const gesprochen = festgelegt(v, SCHRITT.gespraech)
    return [
      gesprochen === undefined ? entfaellt(GESPRAECH, 'War nicht nötig.') : erledigt(GESPRAECH, 'Gesprochen.'),
      erledigt(ABRECHNUNG, `Am ${deutsch(am)}. ${text}`),
    ]
  }
  if (!entschieden(l, hoehe)) {
    const ende = letzterTag(hoehe.monate.at(-1) ?? monatVon(l.heute))
    return [
      gesperrt(GESPRAECH, 'Erst die Bewilligung.'),
      wartet(ABRECHNUNG, `Noch ist nicht über alle Monate entschieden. ${text}`, ende),
    ]
  }
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  if (rest === 0)
    return [
      entfaellt(GESPRAECH, 'Es ist nichts zurückzuzahlen.'),
      offen(ABRECHNUNG, text, {
        art: 'ausfertigung',
        briefe: abrechnungsbriefe(l, v, { hoehe, stand, bis: undefined }),
        augen: 2,
        wirkung: null,
        knopf: 'Abrechnung versenden',
      }),
    ]
  if (festgelegt(v, SCHRITT.gespraech) === undefined)
    return [offen(GESPRAECH, text, frageNachGespraech(l, euro(rest))), gesperrt(ABRECHNUNG, 'Erst das Gespräch.')]
  return [
    erledigt(GESPRAECH, 'Gesprochen.'),
    offen(ABRECHNUNG, text, {
      art: 'ausfertigung',
      briefe: abrechnungsbriefe(l, v, { hoehe, stand, bis: frist.tag }),
      augen: 4,
      wirkung: `${euro(rest)} € sind bis ${deutsch(frist.tag)} zurückzuzahlen.`,
      knopf: 'Bescheid freigeben',
    }),
  ]
}

const standtext = (l: Verfahrenslage, stand: readonly Abrechnung[]): string =>
  stand
    .map(
      ({ forderung: f, angerechnet, rest }) =>
        `${empfaengername(l, f.person)}: von ${euro(f.betrag)} € abgezogen ${euro(angerechnet)} €, bleiben ${euro(rest)} €.`,
    )
    .join(' ')

/** § 42 Abs. 2 Satz 2: what the grant could not bear is due; nothing where all of it was credited. */
async function stelleFaellig(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const id = vorschuesseDes(l, v)[0]?.darlehen?.id
  if (id === undefined) return 'Es ist kein Vorschuss gezahlt.'
  if (summe(abrechnungen(l, v).map((s) => s.rest)) === 0) return null
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  await insertDarlehensfaelligkeit(tx, {
    traeger: l.fall.traeger,
    darlehen: id,
    ereignis: 'bezugsende',
    faelligAm: frist.tag,
    von: h.nutzer.bediensteter,
    am: h.umgebung.uhr.jetzt(),
  })
  return null
}
