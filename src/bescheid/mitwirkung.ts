import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, t } from './dokument.ts'
import { absatz } from './kernseite.ts'

/** A paper that is missing: what, and why it is needed, each a few words. */
export type Beleg = { readonly was: string; readonly warum: string }

export type Bitte = {
  readonly belege: readonly Beleg[]
  /** What may happen: an application that is not decided, or a benefit that runs (§ 66 SGB I). */
  readonly laeuft: boolean
}

/** A2: asks for papers by a day, with reasons and what happens without them (§§ 60, 65, 66 Abs. 3, 67 SGB I). */
export function bitteUmUnterlagen(e: Briefeingabe, b: Bitte): Dokument {
  return setzeBrief(e, {
    art: 'mitwirkung',
    betreff: t`Bitte schicken Sie uns Unterlagen`,
    verwaltungsakt: false,
    bloecke: [
      absatz('kern', t`bitte schicken Sie uns bis zum ${{ luecke: 'antwortfrist', fett: true }} diese Unterlagen:`),
      belegliste(b.belege),
      absatz('frist', TAG_STEHT_FEST),
      absatz(
        'schwierig',
        t`Sie bekommen ein Papier nicht oder brauchen mehr Zeit? Rufen Sie uns an, wir finden einen Weg.`,
      ),
      { art: 'ueberschrift', id: 'folge.titel', ebene: 2, text: t`Was ohne die Unterlagen geschieht` },
      ...folge(b),
      { art: 'ueberschrift', id: 'rechte.titel', ebene: 2, text: t`Was Sie nicht zeigen müssen` },
      absatz(
        'rechte',
        t`Auf Kontoauszügen dürfen Sie Empfänger und Zweck einer Zahlung schwärzen, wenn es darauf nicht ankommt. Beträge müssen lesbar sein. Einen Ausweis zeigen Sie nur vor, eine Kopie brauchen wir nicht. Sie müssen nicht mitwirken, wenn es Ihnen aus einem wichtigen Grund nicht zuzumuten ist oder wir das Papier leichter selbst bekommen (§ 65 SGB I). Sagen Sie uns das bitte.`,
      ),
    ],
  })
}

/** A3: what has come, what is still missing, a last day. */
export function erinnerungUnterlagen(
  e: Briefeingabe,
  b: Bitte & { readonly erhalten: readonly string[]; readonly gebetenAm: string },
): Dokument {
  const dank: readonly Block[] =
    b.erhalten.length === 0
      ? [absatz('dank', t`am ${b.gebetenAm} haben wir Sie um Unterlagen gebeten. Bisher ist nichts angekommen.`)]
      : [absatz('dank', t`danke für: ${b.erhalten.join(', ')}. Am ${b.gebetenAm} hatten wir Sie um mehr gebeten.`)]
  return setzeBrief(e, {
    art: 'mitwirkung',
    betreff: t`Erinnerung: Es fehlen noch Unterlagen`,
    verwaltungsakt: false,
    bloecke: [
      ...dank,
      absatz('kern', t`Bitte schicken Sie uns bis zum ${{ luecke: 'antwortfrist', fett: true }}:`),
      belegliste(b.belege),
      absatz('frist', TAG_STEHT_FEST),
      absatz('schwierig', t`Sie schaffen es bis dahin nicht? Rufen Sie an, wir verlängern.`),
      { art: 'ueberschrift', id: 'folge.titel', ebene: 2, text: t`Was ohne die Unterlagen geschieht` },
      ...folge(b),
    ],
  })
}

/** § 26 Abs. 3 Satz 2 SGB X: a day that is named does not move, and the letter says so. */
const TAG_STEHT_FEST = t`Der Tag gilt auch, wenn er auf ein Wochenende oder einen Feiertag fällt (§ 26 Abs. 3 Satz 2 SGB X).`

const belegliste = (belege: readonly Beleg[]): Block => ({
  art: 'liste',
  id: 'belege',
  nummeriert: true,
  punkte: belege.map((b) => t`${{ fett: b.was }}. Warum: ${b.warum}`),
})

function folge(b: Bitte): readonly Block[] {
  const was = b.laeuft
    ? t`Kommt nichts an und können wir deshalb nicht prüfen, was Ihnen zusteht, dürfen wir die Leistung ganz oder zum Teil entziehen, bis Sie es nachholen (§ 66 SGB I).`
    : t`Kommt nichts an und können wir deshalb nicht prüfen, was Ihnen zusteht, dürfen wir die Leistung ganz oder zum Teil versagen, bis Sie es nachholen (§ 66 SGB I).`
  return [
    absatz('folge', was),
    absatz(
      'folge.abwaegung',
      t`Vorher wägen wir ab, was das für Sie bedeutet. Reichen Sie später nach, prüfen wir neu und können auch für die Zeit davor zahlen (§ 67 SGB I).`,
    ),
  ]
}
