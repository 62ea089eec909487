import { erlassablehnung, erlassbescheid } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, euro } from '../../../kern/index.ts'
import type { Tx } from '../../../technik/index.ts'
import { bucheErlass, type ForderungMitStand, laufenderPlan } from '../../../zahlung/index.ts'
import { planeEinbehalteNeu } from '../../einbehalt.ts'
import type { Handelnder } from '../../handelnder.ts'
import { anlassZu, briefZur, forderungDes, ohneAdressat, schuldeingabe, standVon, zurForderung } from '../forderung.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfallen, erledigt, offen, type Schritt, sperre } from '../schritt.ts'
import { betragWert, tagText, tagWert, textWert } from '../werte.ts'
import { frageNachAnlass, frageNachErlass } from './fragen.ts'

/**
 * Letter I4, § 44 SGB II: a claim is forgiven where collecting it would be unfair in the single case. A person weighs, another
 * releases; with the notice the ledger gives up what is forgiven (ADR 0036).
 */
export const erlass: Verfahrensplan = {
  art: 'erlass',
  titel: 'Erlass einer Forderung',
  norm: '§ 44 SGB II',
  hilfe:
    'Wenn es unbillig wäre, eine Forderung einzuziehen: an der Person oder an der Sache. Erlassen ist endgültig. Genügen Raten oder eine Stundung, gehen sie vor; ist nur zurzeit nichts zu holen, genügt die Niederschlagung.',
  aufWunsch: true,
  anlaesse: (l) => l.forderungen.filter((f) => f.offen > 0).map((f) => anlassZu(l, f)),
  ...zurForderung(schritte),
  wirkt: async (tx, h, e) => {
    const f = forderungDes(e.lage, e.verfahren)
    if (f === undefined) return null
    if (e.schritt === ENTSCHEIDUNG.id) return pruefe(e.lage, e.verfahren, f)
    return e.schritt === BESCHEID.id ? erlasse(tx, h, e.lage, e.verfahren, f) : null
  },
}

const FORDERUNG = {
  id: 'forderung',
  titel: 'Um welche Forderung geht es?',
  norm: '§ 44 SGB II',
  hilfe: 'Jede Person schuldet ihre eigene Forderung; für jede wird eigens entschieden.',
} as const
const ANLASS = {
  id: 'anlass',
  titel: 'Anlass',
  norm: '§ 44 SGB II, § 18 SGB X',
  hilfe: 'Eine Bitte am Telefon genügt. Auch ohne Bitte kann erlassen werden.',
} as const
const ENTSCHEIDUNG = {
  id: 'entscheidung',
  titel: 'Wird erlassen?',
  norm: '§ 44 SGB II, § 39 SGB I',
  hilfe: 'Abzuwägen ist jeder Fall für sich. Was hier steht, steht im Bescheid.',
} as const
const BESCHEID = {
  id: 'bescheid',
  titel: 'Bescheid',
  norm: '§ 31 SGB X, § 44 SGB II',
  hilfe: 'Eine zweite Person mit Stufe A gibt frei. Damit ist die Forderung um so viel kleiner.',
} as const

function schritte(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const was = erledigt(FORDERUNG, standVon(l, f))
  const fertig = festgelegt(v, BESCHEID.id)
  if (fertig !== undefined) return [was, ...vorbei(v)]
  if (f.offen === 0) return [was, ...entfallen([ANLASS, ENTSCHEIDUNG, BESCHEID], 'Die Forderung ist bezahlt.')]
  const anlass = festgelegt(v, ANLASS.id)?.werte
  if (anlass === undefined)
    return [
      was,
      offen(ANLASS, 'Noch nicht festgehalten.', frageNachAnlass(l.heute)),
      ...sperre([ENTSCHEIDUNG, BESCHEID], 'Erst der Anlass.'),
    ]
  const gesagt = textWert(anlass, 'anlass') === 'antrag' ? `Am ${tagText(anlass, 'am')}: ` : ''
  return [
    was,
    erledigt(ANLASS, `${gesagt}${textWert(anlass, 'wunsch')} ${textWert(anlass, 'verhaeltnisse')}`.trim()),
    ...entscheiden(l, v, f),
  ]
}

const vorbei = (v: Verfahren): readonly Schritt[] => [
  erledigt(ANLASS, 'Festgehalten.'),
  erledigt(ENTSCHEIDUNG, textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'gruende')),
  erledigt(BESCHEID, `Am ${tagText(festgelegt(v, BESCHEID.id)?.werte, 'am')} ausgefertigt.`),
]

function entscheiden(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  const hindernis = w === undefined ? 'Noch nicht entschieden.' : pruefe(l, v, f)
  if (hindernis !== null)
    return [
      offen(
        ENTSCHEIDUNG,
        hindernis,
        frageNachErlass({ offen: f.offen, nurGanz: laufenderPlan(f, l.heute) !== undefined }),
      ),
      ...sperre([BESCHEID], 'Erst die Entscheidung.'),
    ]
  const betrag = betragDes(v, f)
  const kurz = betrag === null ? 'Nicht erlassen.' : `${euro(betrag)} € werden erlassen.`
  return [
    erledigt(ENTSCHEIDUNG, `${kurz} ${textWert(w, 'gruende')}`),
    ohneAdressat(l, BESCHEID, f) ?? bescheid(l, v, f, betrag),
  ]
}

/** What is forgiven; null: nothing. */
function betragDes(v: Verfahren, f: ForderungMitStand): Cent | null {
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  const ergebnis = textWert(w, 'ergebnis')
  if (ergebnis === 'ablehnen') return null
  return ergebnis === 'ganz' ? f.offen : (betragWert(w, 'betrag') ?? null)
}

function pruefe(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): string | null {
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  if (textWert(w, 'ergebnis') !== 'teil') return null
  if (laufenderPlan(f, l.heute) !== undefined)
    return 'Inzwischen gelten Raten oder eine Stundung: Einen Teil erlassen Sie erst, wenn sie beendet sind.'
  const betrag = betragWert(w, 'betrag') ?? 0
  if (betrag <= 0) return 'Bitte einen Betrag über 0,00 € festlegen.'
  return betrag > f.offen ? `Offen sind nur noch ${euro(f.offen)} €: Bitte neu festlegen.` : null
}

function bescheid(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand, betrag: Cent | null): Schritt {
  const w = festgelegt(v, ANLASS.id)?.werte
  const am = tagWert(w, 'am')
  const eingabe = {
    ...schuldeingabe(l, f),
    antrag: am === undefined ? null : { am, wunsch: textWert(w, 'wunsch') },
    gruende: textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'gruende'),
  }
  return offen(BESCHEID, betrag === null ? 'Der Erlass wird abgelehnt.' : `${euro(betrag)} € werden erlassen.`, {
    art: 'ausfertigung',
    briefe: [
      betrag === null
        ? briefZur(l, f, 'Ablehnung', () => erlassablehnung(eingabe))
        : briefZur(l, f, 'Erlass', () => erlassbescheid({ ...eingabe, betrag })),
    ],
    augen: 4,
    wirkung:
      betrag === null
        ? 'Die Forderung bleibt, wie sie ist.'
        : 'Damit ist die Forderung um so viel kleiner. Das lässt sich nicht zurücknehmen.',
    knopf: 'Bescheid freigeben',
  })
}

/** Released: given up in the ledger, in the transaction that files the notice. */
async function erlasse(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
  f: ForderungMitStand,
): Promise<string | null> {
  const betrag = betragDes(v, f)
  if (betrag === null) return null
  const { umgebung, nutzer } = h
  const u = { jetzt: umgebung.uhr.jetzt(), heute: umgebung.uhr.heute(), kennung: umgebung.kennung }
  const { traeger, fall } = f
  const r = await bucheErlass(tx, u, {
    traeger,
    fall,
    forderung: f.id,
    verfahren: v.id,
    betrag,
    von: nutzer.bediensteter,
  })
  if (!r.ok)
    return 'Ein Zahllauf hat schon einen Teil davon einbehalten. Warten Sie, bis er übergeben ist, und legen Sie neu vor.'
  await planeEinbehalteNeu(tx, umgebung, l.fall)
  return null
}
