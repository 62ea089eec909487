import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, euro, kennung } from '../../../kern/index.ts'
import type { Tx } from '../../../technik/index.ts'
import {
  type ForderungMitStand,
  insertNiederschlagung,
  insertNiederschlagungsende,
  laufenderPlan,
  type Niederschlagung,
  ruht,
  wirdGetilgt,
} from '../../../zahlung/index.ts'
import type { Handelnder } from '../../handelnder.ts'
import { laeuftNoch } from '../aufrechnung/stand.ts'
import { anlassZu, forderungDes, standVon, zurForderung } from '../forderung.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, entfallen, erledigt, gesperrt, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { tagText, tagWert, textWert } from '../werte.ts'
import { frageNachDerRuhe, frageNachNiederschlagung } from './fragen.ts'

/**
 * A claim is not collected for the time being, with four eyes and without a letter: it is owed as before. A limited one ends on
 * its day; any can be lifted by a person (ADR 0036).
 */
export const niederschlagung: Verfahrensplan = {
  art: 'niederschlagung',
  titel: 'Niederschlagung einer Forderung',
  norm: 'Haushaltsrecht, § 44 SGB II',
  hilfe:
    'Wenn eine Forderung fällig ist, aber nichts zu holen ist. Sie bleibt bestehen und gebucht, es wird nur nicht eingezogen. Befristet bis zu einem Tag oder unbefristet; an dem Tag kommt sie von selbst wieder auf den Tisch. Für die Person ändert sich nichts, sie bekommt keinen Brief.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.forderungen
      .filter((f) => f.offen > 0 && !ruht(f, l.heute) && hindernis(l, f) === undefined)
      .map((f) => anlassZu(l, f)),
  ...zurForderung((l, v, f) => {
    const n = f.niederschlagung?.verfahren === v.id ? f.niederschlagung : undefined
    return n === undefined ? vorher(l, v, f) : danach(l, v, f, n)
  }),
  wirkt: async (tx, h, e) => {
    const f = forderungDes(e.lage, e.verfahren)
    if (f === undefined) return null
    if (e.schritt === FREIGABE.id) return schlageNieder(tx, h, e.lage, e.verfahren, f)
    return e.schritt === RUHE.id ? hebeAuf(tx, h, f, textWert(e.werte, 'grund')) : null
  },
}

/** Why it is collected in another way; undefined: it is not. */
function hindernis(l: Verfahrenslage, f: ForderungMitStand): string | undefined {
  if (f.offen === 0) return 'Die Forderung ist bezahlt.'
  if (wirdGetilgt(f)) return 'Das Darlehen wird aus der Leistung getilgt.'
  if (laufenderPlan(f, l.heute) !== undefined) return 'Für die Forderung gelten Raten oder eine Stundung.'
  return l.aufrechnungen.some((a) => a.forderung === f.id && laeuftNoch(l, a))
    ? 'Für die Forderung wird von der Leistung einbehalten.'
    : undefined
}

const FORDERUNG = {
  id: 'forderung',
  titel: 'Was ist offen?',
  norm: '§ 50 SGB X',
  hilfe: 'Niedergeschlagen wird nur, was offen ist und nicht schon auf anderem Weg gezahlt wird.',
} as const
const PRUEFUNG = {
  id: 'pruefung',
  titel: 'Ist etwas zu holen?',
  norm: 'Haushaltsrecht',
  hilfe: 'Einkommen, Vermögen, Alter, frühere Vollstreckung. Was hier steht, steht in der Akte.',
} as const
const FREIGABE = {
  id: 'freigabe',
  titel: 'Freigabe',
  norm: 'Haushaltsrecht',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Ein Brief geht nicht hinaus.',
} as const
const RUHE = {
  id: 'ruhe',
  titel: 'Die Forderung ruht',
  norm: '§ 50 Abs. 4, § 52 SGB X',
  hilfe: 'An dem Tag ist neu zu entscheiden: einziehen, noch einmal niederschlagen oder erlassen.',
} as const

function vorher(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const was = erledigt(FORDERUNG, standVon(l, f))
  const w = festgelegt(v, PRUEFUNG.id)?.werte
  const grund = hindernis(l, f) ?? (ruht(f, l.heute) ? 'Sie ist schon niedergeschlagen.' : undefined)
  if (grund !== undefined) return [was, ...entfallen([PRUEFUNG, FREIGABE, RUHE], grund)]
  if (w === undefined)
    return [
      was,
      offen(PRUEFUNG, 'Noch nicht geprüft.', frageNachNiederschlagung(l.heute)),
      ...sperre([FREIGABE, RUHE], 'Erst die Prüfung.'),
    ]
  const bis = tagWert(w, 'bis')
  const warum = textWert(w, 'grund')
  if (textWert(w, 'wie') === 'nein' || bis === undefined)
    return [was, erledigt(PRUEFUNG, warum), ...entfallen([FREIGABE, RUHE], 'Sie wird nicht niedergeschlagen.')]
  if (bis < l.heute)
    return [
      was,
      offen(PRUEFUNG, 'Der Tag ist vorbei: Bitte neu festlegen.', frageNachNiederschlagung(l.heute)),
      ...sperre([FREIGABE, RUHE], 'Erst die Prüfung.'),
    ]
  const satz =
    textWert(w, 'wie') === 'befristet'
      ? `${euro(f.offen)} € werden bis ${deutsch(bis)} nicht eingezogen.`
      : `${euro(f.offen)} € werden auf unbestimmte Zeit nicht eingezogen; geprüft wird wieder am ${deutsch(bis)}.`
  return [
    was,
    erledigt(PRUEFUNG, warum),
    offen(FREIGABE, satz, {
      art: 'ausfertigung',
      briefe: [],
      inhalt: `${satz} ${warum}`,
      augen: 4,
      wirkung: 'Die Forderung bleibt gebucht und ruht. Sie lässt sich jederzeit wieder einziehen.',
      knopf: 'Niederschlagung freigeben',
    }),
    gesperrt(RUHE, 'Erst die Freigabe.'),
  ]
}

function danach(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, n: Niederschlagung): readonly Schritt[] {
  return [
    erledigt(FORDERUNG, standVon(l, f)),
    erledigt(PRUEFUNG, n.grund),
    erledigt(FREIGABE, `Am ${tagText(festgelegt(v, FREIGABE.id)?.werte, 'am')} freigegeben.`),
    ruhe(l, v, f, n),
  ]
}

function ruhe(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, n: Niederschlagung): Schritt {
  if (n.ende !== null) return erledigt(RUHE, `Aufgehoben: ${n.ende}`)
  if (f.offen === 0) return entfaellt(RUHE, 'Nichts ist mehr offen.')
  const pruefenAm = tagWert(festgelegt(v, PRUEFUNG.id)?.werte, 'bis')
  const stand = `Offen ${euro(f.offen)} €.`
  if (pruefenAm !== undefined && l.heute <= pruefenAm)
    return wartet(
      RUHE,
      `${stand} ${n.bis === null ? 'Unbefristet, wieder zu prüfen am' : 'Niedergeschlagen bis'} ${deutsch(pruefenAm)}.`,
      pruefenAm,
      frageNachDerRuhe(false),
    )
  return offen(
    RUHE,
    n.bis === null ? `${stand} Sie ist wieder zu prüfen.` : `${stand} Die Zeit ist seit ${deutsch(n.bis)} um.`,
    frageNachDerRuhe(true),
  )
}

async function schlageNieder(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
  f: ForderungMitStand,
): Promise<string | null> {
  const w = festgelegt(v, PRUEFUNG.id)?.werte
  const bis = tagWert(w, 'bis')
  if (bis === undefined || hindernis(l, f) !== undefined || ruht(f, l.heute))
    return 'So kann die Forderung nicht mehr niedergeschlagen werden.'
  const { umgebung, nutzer } = h
  const neu = {
    id: kennung<'Niederschlagung'>(umgebung.kennung()),
    nr: (f.niederschlagung?.nr ?? 0) + 1,
    verfahren: v.id,
    bis: textWert(w, 'wie') === 'befristet' ? bis : null,
    grund: textWert(w, 'grund'),
  }
  await insertNiederschlagung(tx, f, neu, { von: nutzer.bediensteter, am: umgebung.uhr.jetzt() })
  return null
}

async function hebeAuf(tx: Tx, h: Handelnder, f: ForderungMitStand, grund: string): Promise<string | null> {
  const n = f.niederschlagung
  if (n === null || n.ende !== null) return 'Die Forderung ist nicht niedergeschlagen.'
  if (h.nutzer.stufe !== 'A') return 'Damit wird die Forderung wieder eingezogen: Festlegen kann es nur die Stufe A.'
  const u = { von: h.nutzer.bediensteter, am: h.umgebung.uhr.jetzt() }
  await insertNiederschlagungsende(tx, f, { niederschlagung: n.id, grund }, u)
  return null
}
