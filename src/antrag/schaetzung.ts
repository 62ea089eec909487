import { LEERER_ENTWURF, pruefeEntwurf } from '../fall/index.ts'
import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  iso,
  type Json,
  letzterTag,
  monatVon,
  plusMonate,
} from '../kern/index.ts'
import { rechne } from '../leistung/index.ts'
import { istBeantwortet, schluessel } from './blick.ts'
import type { Abschnitt, Antworten } from './frage.ts'
import { pfad } from './pfad.ts'
import { type Uebernahmevorlage, uebernahmevorlage } from './vorschlag.ts'

/** What the household would roughly get in the first month, whole ten Euro; no promise. */
export type Schaetzung = {
  readonly von: Cent
  readonly bis: Cent
  /** Nothing is known of the costs of the flat: they come on top. */
  readonly ohneWohnen: boolean
}

const SCHRITT = 10_00

/**
 * From the answers so far, by the law itself. As long as somebody's income is open it may be nothing; what is answered
 * counts. Undefined while it is not known who lives there, or how old they are.
 */
export function schaetze(a: Antworten, stichtag: Datum, heute: Datum): Schaetzung | undefined {
  const v = uebernahmevorlage(a, stichtag)
  if (v.personen.some((p) => p.geburt === undefined) || !istBeantwortet(a['antrag/wohntAllein'])) return undefined
  const { rechenbar } = pruefeEntwurf({ ...LEERER_ENTWURF, angaben: angabenAus(v) })
  const gesamt = rechne(rechenbar, [monatVon(v.ab)], { bekanntBis: heute })[0]?.gesamt ?? 0
  return {
    von: istOffen(a, stichtag, ['einkommen', 'vermoegen']) ? cent(0) : cent(Math.floor(gesamt / SCHRITT) * SCHRITT),
    bis: cent(Math.ceil(gesamt / SCHRITT) * SCHRITT),
    ohneWohnen: istOffen(a, stichtag, ['wohnen']),
  }
}

/** Something mandatory of these sections is unanswered, or left open. */
function istOffen(a: Antworten, stichtag: Datum, abschnitte: readonly Abschnitt[]): boolean {
  return pfad(a, stichtag)
    .filter((s) => abschnitte.includes(s.seite.abschnitt))
    .some((s) => s.fragen.some((f) => f.pflicht === 'ja' && !istBeantwortet(a[schluessel(s.ort, f.schluessel)])))
}

function angabenAus(v: Uebernahmevorlage): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  const monat = monatVon(v.ab)
  return {
    antrag: { art: 'antrag', am: iso(v.antragAm) },
    'bwz-1': {
      art: 'bewilligungszeitraum',
      von: iso(ersterTag(monat)),
      bis: iso(letzterTag(plusMonate(monat, 11))),
    },
    ...Object.fromEntries(
      v.personen.map((p, i) => [
        `person-${i + 1}`,
        {
          art: 'person',
          person: `P${i + 1}`,
          geburt: p.geburt === undefined ? '' : iso(p.geburt),
          rolle: p.rolle,
          eltern: p.eltern.map((e) => `P${e + 1}`),
          von: null,
          bis: null,
        },
      ]),
    ),
    ...Object.fromEntries(v.vorschlaege.map((x) => [x.id, x.angabe])),
  }
}
