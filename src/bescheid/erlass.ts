import type { Cent, Datum } from '../kern/index.ts'
import { setzeBrief } from './brief.ts'
import { type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { vollerName } from './personen.ts'
import { type Schuldeingabe, schuld, vertretung } from './raten.ts'
import { geld, langesDatum } from './sprache.ts'

export type Erlasseingabe = Schuldeingabe & {
  /** The day and words of the application; null: it was weighed without one. */
  readonly antrag: { readonly am: Datum; readonly wunsch: string } | null
  /** As it was weighed, in sentences to the person. */
  readonly gruende: string
}

/** I4, § 44 SGB II: what a person owes is forgiven, all that is open or a part. */
export function erlassbescheid(e: Erlasseingabe & { readonly betrag: Cent }): Dokument {
  const rest = (e.forderung.offen - e.betrag) as Cent
  return setzeBrief(e, {
    art: 'erlassbescheid',
    betreff: t`Bescheid: ${geld(e.betrag)} müssen nicht gezahlt werden`,
    verwaltungsakt: true,
    bloecke: [
      absatz('schuld', schuld(e)),
      absatz(
        'kern',
        rest === 0
          ? t`${fett('Das erlassen wir ganz.')} Es muss nichts mehr gezahlt werden.`
          : t`Davon erlassen wir ${fett(geld(e.betrag))}. Es bleiben ${fett(geld(rest))} zu zahlen.`,
      ),
      ...vertretung(e),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`Von der Forderung gegen ${vollerName(e.person)} aus dem Bescheid vom ${langesDatum(e.forderung.bescheidVom)} über ${geld(e.forderung.betrag)} werden ${fett(geld(e.betrag))} erlassen (§ 44 SGB II).${rest === 0 ? '' : ` Im Übrigen wird ein Erlass abgelehnt.`}`,
      ),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...gruende(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      absatz(
        'wissen.endgueltig',
        t`Was erlassen ist, fordern wir nicht mehr. Wird dafür etwas von der Leistung einbehalten, endet das${rest === 0 ? '' : ', sobald der Rest gezahlt ist'}. Was schon gezahlt wurde, zahlen wir nicht zurück.`,
      ),
    ],
  })
}

/** I4: the wish is refused. */
export function erlassablehnung(e: Erlasseingabe): Dokument {
  return setzeBrief(e, {
    art: 'erlassbescheid',
    betreff: t`Bescheid: ${geld(e.forderung.offen)} werden nicht erlassen`,
    verwaltungsakt: true,
    bloecke: [
      absatz('schuld', schuld(e)),
      absatz('kern', t`Wir können darauf nicht verzichten. Der Antrag auf Erlass wird abgelehnt.`),
      ...vertretung(e),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...gruende(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      absatz(
        'wissen.raten',
        t`Können Sie nicht auf einmal zahlen? Rufen Sie an: Raten oder ein späterer Termin sind möglich.`,
      ),
    ],
  })
}

const gruende = (e: Erlasseingabe) => [
  ...(e.antrag === null
    ? []
    : [absatz('gruende.antrag', t`Am ${langesDatum(e.antrag.am)} haben Sie uns darum gebeten: ${e.antrag.wunsch}`)]),
  absatz(
    'gruende.norm',
    t`Wir dürfen auf Geld verzichten, wenn es nach der Lage des einzelnen Falles unbillig wäre, es einzuziehen (§ 44 SGB II). Das kann an der Person liegen oder an der Sache selbst. Ob wir verzichten, haben wir abgewogen (§ 39 SGB I).`,
  ),
  absatz('gruende.abwaegung', t`${e.gruende}`),
]
