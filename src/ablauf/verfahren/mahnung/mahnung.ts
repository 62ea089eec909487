import { abgabenachricht, type Mahneingabe, zahlungserinnerung } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, euro } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER } from '../../../recht/index.ts'
import { type ForderungMitStand, faelligSeit, laufenderPlan, ruht, wirdGetilgt } from '../../../zahlung/index.ts'
import { empfaengername } from '../../schreiben.ts'
import { laeuftNoch } from '../aufrechnung/stand.ts'
import {
  anlassZu,
  bescheidVom,
  briefZur,
  hatWiderspruch,
  ohneAdressat,
  schuldeingabe,
  zurForderung,
} from '../forderung.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfallen, erledigt, type Klaerung, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { tagText, tagWert, textWert } from '../werte.ts'

/**
 * Letters I1 and I5: an overdue claim is reminded of, then somebody decides what follows. A fee (§ 19 Abs. 2 VwVG) is left
 * to who collects: here only what a decision claimed is claimed (ADR 0032).
 */
export const mahnung: Verfahrensplan = {
  art: 'mahnung',
  titel: 'Zahlungserinnerung und Abgabe',
  norm: '§ 40 Abs. 8, § 44b Abs. 4 SGB II, § 3 VwVG',
  hilfe:
    'Wenn eine Forderung fällig und nicht bezahlt ist. Erst erinnern; hilft das nicht, wird gewartet oder die Forderung zum Einzug abgegeben. Nicht, solange ein Widerspruch gegen den Bescheid läuft, Raten gelten oder einbehalten wird.',
  anlaesse: (l) =>
    ueberfaellige(l).map((f) =>
      anlassZu(l, f, `Offen sind ${euro(f.offen)} €, fällig seit ${deutsch(faelligSeit(f))}.`),
    ),
  ...zurForderung(schritte),
}

/** Why nobody may ask for it now; undefined: one may. */
function hindernis(l: Verfahrenslage, f: ForderungMitStand): string | undefined {
  if (f.offen === 0) return 'Die Forderung ist bezahlt.'
  if (wirdGetilgt(f)) return 'Das Darlehen wird aus der Leistung getilgt.'
  if (ruht(f, l.heute)) return 'Die Forderung ist niedergeschlagen.'
  if (hatWiderspruch(l, f))
    return 'Gegen den Bescheid läuft ein Widerspruch. Er schiebt die Rückzahlung auf (§ 86a Abs. 1 SGG).'
  if (laufenderPlan(f, l.heute) !== undefined) return 'Für die Forderung gelten Raten oder eine Stundung.'
  return l.aufrechnungen.some((a) => a.forderung === f.id && laeuftNoch(l, a))
    ? 'Für die Forderung wird von der Leistung einbehalten.'
    : undefined
}

/** Claims of the case that are due, not paid, and may be asked for. */
const ueberfaellige = (l: Verfahrenslage): readonly ForderungMitStand[] =>
  l.forderungen.filter((f) => faelligSeit(f) < l.heute && hindernis(l, f) === undefined)

const FORDERUNG = {
  id: 'forderung',
  titel: 'Was ist offen?',
  norm: '§ 50 SGB X, § 86a Abs. 1 SGG',
  hilfe: 'Erinnert wird nur, was fällig ist und verlangt werden darf.',
} as const
const ERINNERUNG = {
  id: 'erinnerung',
  titel: 'Zahlungserinnerung',
  norm: '§ 3 Abs. 2 und 3 VwVG',
  hilfe: 'Nennt Betrag, Bescheid und Tag, und bietet Raten an. Eine Gebühr wird nicht verlangt.',
} as const
const WEITER = {
  id: 'weiter',
  titel: 'Wie geht es weiter?',
  norm: '§ 44b Abs. 4 SGB II, § 43 SGB II',
  hilfe:
    'Bekommt die Person noch Leistungen, ist der Einbehalt oft der einfachere Weg. Wünscht sie Raten, beginnen Sie dieses Verfahren.',
} as const
const ABGABE = {
  id: 'abgabe',
  titel: 'Nachricht: neue Ansprechstelle',
  norm: '§ 44b Abs. 4 und 5 SGB II',
  hilfe:
    'Die Person erfährt, an wen sie sich wendet. Die Forderung bleibt hier gebucht; was eingeht, wird hier gebucht.',
} as const

function schritte(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): readonly Schritt[] {
  const abgegeben = festgelegt(v, ABGABE.id)?.werte
  const grund = abgegeben === undefined ? hindernis(l, f) : undefined
  const was = erledigt(
    FORDERUNG,
    `${empfaengername(l, f.person)}: offen ${euro(f.offen)} € aus dem Bescheid vom ${deutsch(bescheidVom(l, f))}, fällig seit ${deutsch(faelligSeit(f))}.`,
  )
  if (grund !== undefined) return [was, ...entfallen([ERINNERUNG, WEITER, ABGABE], grund)]
  const brief = festgelegt(v, ERINNERUNG.id)
  const frist = tagWert(brief?.werte, 'frist')
  if (brief === undefined || frist === undefined)
    return [was, erinnern(l, f), ...sperre([WEITER, ABGABE], 'Erst erinnern.')]
  const erinnert = erledigt(ERINNERUNG, `Am ${tagText(brief.werte, 'am')} geschrieben, Frist bis ${deutsch(frist)}.`)
  const w = festgelegt(v, WEITER.id)?.werte
  const wie = textWert(w, 'wie')
  const bis = tagWert(w, 'bis')
  if (wie === 'abgeben') {
    const fertig =
      abgegeben === undefined
        ? benachrichtige(l, v, f)
        : erledigt(ABGABE, `Am ${tagText(abgegeben, 'am')} ausgefertigt.`)
    return [was, erinnert, erledigt(WEITER, `Abgegeben an ${textWert(w, 'stelle')}.`), fertig]
  }
  const offeneFrage = frage(l.heute)
  const tag = bis !== undefined && bis > frist ? bis : frist
  const naechste =
    l.heute <= tag
      ? wartet(WEITER, wie === 'warten' ? textWert(w, 'warum') : `Frist bis ${deutsch(frist)}.`, tag, offeneFrage)
      : offen(WEITER, `${euro(f.offen)} € sind noch offen.`, offeneFrage)
  return [was, erinnert, naechste, ...sperre([ABGABE], 'Nur wenn abgegeben wird.')]
}

const frage = (heute: Verfahrenslage['heute']): Klaerung => ({
  art: 'klaerung',
  frage: 'Was geschieht mit der Forderung?',
  warum: 'Die Frist der Erinnerung ist abgelaufen oder läuft ab, und es ist nicht alles gezahlt.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Entscheidung',
      optionen: [
        { wert: 'warten', titel: 'Noch warten' },
        { wert: 'abgeben', titel: 'Zum Einzug abgeben', folge: 'Die Person bekommt eine Nachricht.' },
      ],
    },
    { art: 'tag', name: 'bis', titel: 'Bis wann?', fruehestens: heute, wenn: { feld: 'wie', ist: ['warten'] } },
    {
      art: 'text',
      name: 'stelle',
      titel: 'An welche Stelle?',
      hilfe: 'Name und Ort, wie sie im Brief stehen sollen; nur eine Stelle, der der Einzug übertragen ist',
      wenn: { feld: 'wie', ist: ['abgeben'] },
    },
    { art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'steht in der Akte', lang: true },
  ],
  knopf: 'Festlegen',
})

const eingabe = (l: Verfahrenslage, f: ForderungMitStand): Mahneingabe => ({
  ...schuldeingabe(l, f),
  faelligSeit: faelligSeit(f),
})

function erinnern(l: Verfahrenslage, f: ForderungMitStand): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  return (
    ohneAdressat(l, ERINNERUNG, f) ??
    offen(ERINNERUNG, `Zahlen bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
      art: 'ausfertigung',
      briefe: [briefZur(l, f, 'Zahlungserinnerung', () => zahlungserinnerung(eingabe(l, f)), frist.tag)],
      augen: 2,
      wirkung: 'Entschieden ist damit nichts.',
      knopf: 'Erinnerung ausfertigen',
    })
  )
}

function benachrichtige(l: Verfahrenslage, v: Verfahren, f: ForderungMitStand): Schritt {
  const stelle = textWert(festgelegt(v, WEITER.id)?.werte, 'stelle')
  return offen(ABGABE, `Abgegeben wird an ${stelle}.`, {
    art: 'ausfertigung',
    briefe: [briefZur(l, f, 'Neue Ansprechstelle', () => abgabenachricht({ ...eingabe(l, f), stelle, ab: l.heute }))],
    augen: 2,
    wirkung: 'Die Forderung bleibt hier gebucht.',
    knopf: 'Nachricht ausfertigen',
  })
}
