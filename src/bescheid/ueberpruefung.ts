import type { Datum, Monat } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { langesDatum, monatsliste } from './sprache.ts'
import type { Angefochten, Punkt } from './widerspruch.ts'

export type Ueberpruefungsergebnis = {
  readonly bescheid: Angefochten
  /** The day it was asked for; null: the office looked by itself. */
  readonly antragAm: Datum | null
  readonly punkte: readonly Punkt[]
  readonly ergebnis:
    | {
        readonly art: 'erfolg'
        readonly ganz: boolean
        /** The notice with the new amounts, or a sentence for a notice without amounts a month. */
        readonly wie: { readonly neuerBescheid: Angefochten } | { readonly satz: string }
      }
    | { readonly art: 'ohneErfolg'; readonly grund: string }
  /** The first month that can still be paid (§ 44 Abs. 4 SGB X, § 40 Abs. 1 Satz 2 Nr. 2 SGB II); null: nothing about money. */
  readonly geldAb: Monat | null
  /** Months the notice decided for which nothing can be paid any more. */
  readonly ohneGeld: readonly Monat[]
}

/** H5 and H6: whether a final notice was wrong, point by point (§ 44 SGB X, § 40 Abs. 1 Satz 2 SGB II). */
export function ueberpruefungsbescheid(e: Briefeingabe, u: Ueberpruefungsergebnis): Dokument {
  const erfolg = u.ergebnis.art === 'erfolg'
  return setzeBrief(e, {
    art: 'ueberpruefungsbescheid',
    betreff: erfolg ? t`Wir haben einen Bescheid berichtigt` : t`Wir haben einen Bescheid überprüft`,
    verwaltungsakt: true,
    bloecke: [
      absatz('kern', kern(u)),
      { art: 'ueberschrift', id: 'verfuegung.titel', ebene: 2, text: t`Unsere Entscheidung` },
      { art: 'liste', id: 'verfuegung', nummeriert: true, punkte: [verfuegung(u)] },
      { art: 'ueberschrift', id: 'gruende.titel', ebene: 2, text: t`Was wir geprüft haben` },
      ...gruende(u),
      ...grenze(u),
    ],
  })
}

const nenne = (b: Angefochten): string => `${b.name} vom ${langesDatum(b.vom)}`

function kern(u: Ueberpruefungsergebnis): Text {
  const anlass =
    u.antragAm === null ? t`wir haben` : t`Sie haben uns am ${langesDatum(u.antragAm)} darum gebeten: Wir haben`
  if (u.ergebnis.art === 'ohneErfolg')
    return t`${anlass} den ${nenne(u.bescheid)} noch einmal geprüft. ${fett('Wir ändern ihn nicht.')}`
  const falsch = u.ergebnis.ganz ? 'falsch' : 'zum Teil falsch'
  return t`${anlass} den ${nenne(u.bescheid)} noch einmal geprüft. ${fett(`Er war ${falsch}.`)}`
}

function verfuegung(u: Ueberpruefungsergebnis): Text {
  const { ergebnis: r, bescheid } = u
  if (r.art === 'ohneErfolg') return t`Die Rücknahme des Bescheids (${nenne(bescheid)}) wird abgelehnt (§ 44 SGB X).`
  if ('satz' in r.wie) return t`${r.wie.satz} (§ 44 SGB X).`
  return t`Der ${nenne(bescheid)} wird zurückgenommen, soweit er hinter dem ${nenne(r.wie.neuerBescheid)} zurückbleibt (§ 44 SGB X).`
}

function gruende(u: Ueberpruefungsergebnis): readonly Block[] {
  const allgemein = u.ergebnis.art === 'ohneErfolg' ? [absatz('gruende.grund', t`${u.ergebnis.grund}`)] : []
  return [
    ...u.punkte.flatMap((p, i): readonly Block[] => [
      { art: 'ueberschrift', id: `punkt.${i + 1}.titel`, ebene: 3, text: t`${p.punkt}` },
      absatz(`punkt.${i + 1}`, t`${URTEIL[p.traegt]} ${p.grund}`),
    ]),
    ...allgemein,
  ]
}

const URTEIL: Readonly<Record<Punkt['traegt'], string>> = {
  ja: 'Das stimmt.',
  teilweise: 'Das stimmt zum Teil.',
  nein: 'Das ändert die Entscheidung nicht.',
}

function grenze(u: Ueberpruefungsergebnis): readonly Block[] {
  if (u.geldAb === null || u.ergebnis.art === 'ohneErfolg') return []
  const text =
    u.ohneGeld.length === 0
      ? t`Geld zahlen wir für alle Monate nach, für die der Bescheid zu wenig bewilligt hat.`
      : t`Geld zahlen wir ab ${monatsliste([u.geldAb])} nach (§ 44 Abs. 4 SGB X, § 40 Abs. 1 Satz 2 Nr. 2 SGB II). Für ${monatsliste(u.ohneGeld)} dürfen wir nichts mehr nachzahlen, auch wenn der Bescheid falsch war.`
  return [
    { art: 'ueberschrift', id: 'grenze.titel', ebene: 2, text: t`Ab wann wir nachzahlen` },
    absatz('grenze', text),
  ]
}
