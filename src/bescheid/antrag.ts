import type { Datum } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import type { Beleg } from './mitwirkung.ts'
import { langesDatum } from './sprache.ts'

export type Eingangsbestaetigung = {
  readonly eingegangen: Datum
  /** The first day the application reaches back to (§ 37 Abs. 2 Satz 2 SGB II). */
  readonly wirktAb: Datum
  /** What is still missing; empty: nothing. A letter of its own asks for it with a day. */
  readonly fehlt: readonly Beleg[]
}

/** A1: the application is there, from when it counts, what happens now, what is missing. Decides nothing. */
export function eingangsbestaetigung(e: Briefeingabe, a: Eingangsbestaetigung): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Ihr Antrag vom ${langesDatum(a.eingegangen)} ist bei uns`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`danke. Ihr Antrag ist am ${fett(langesDatum(a.eingegangen))} angekommen. Er gilt ab dem ${fett(langesDatum(a.wirktAb))} (§ 37 Abs. 2 SGB II).`,
      ),
      absatz(
        'weiter',
        t`Das geschieht jetzt: Wir prüfen, was Ihnen zusteht. Dann bekommen Sie einen Bescheid. Bis dahin ist noch nichts entschieden.`,
      ),
      ...fehlendes(a.fehlt),
      absatz(
        'not',
        t`Reicht Ihr Geld bis zum Bescheid nicht für Essen, Miete oder Strom? Sagen Sie es uns bitte sofort. Steht fest, dass Sie Anspruch haben, können wir vorher zahlen (§ 42 SGB I, § 41a SGB II).`,
      ),
      absatz(
        'melden',
        t`Ändert sich etwas, zum Beispiel Arbeit, Geld, Wohnung oder wer bei Ihnen lebt? Bitte schreiben Sie es uns gleich (§ 60 Abs. 1 SGB I).`,
      ),
    ],
  })
}

function fehlendes(belege: readonly Beleg[]): readonly Block[] {
  if (belege.length === 0) return [absatz('fehlt', t`Von Ihnen brauchen wir im Augenblick nichts mehr.`)]
  return [
    absatz('fehlt', t`Das brauchen wir noch von Ihnen. Schicken Sie es bitte bald, dann geht es schneller:`),
    { art: 'liste', id: 'belege', nummeriert: true, punkte: belege.map((b) => t`${fett(b.was)}. Warum: ${b.warum}`) },
  ]
}

/** A8, § 16 Abs. 2 SGB I: another office is responsible; the day of the application stays. Decides nothing. */
export function antragWeitergeleitet(
  e: Briefeingabe,
  a: { readonly eingegangen: Datum; readonly stelle: string; readonly warum: string },
): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Wir geben Ihren Antrag weiter`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`Ihr Antrag ist am ${langesDatum(a.eingegangen)} bei uns angekommen. Für Sie ist eine andere Stelle da: ${fett(a.stelle)}. Wir geben den Antrag heute dorthin.`,
      ),
      absatz('warum', t`Warum? ${a.warum} Es kommt darauf an, wo Sie leben (§ 36 SGB II).`),
      absatz(
        'tag',
        t`Sie verlieren dadurch keine Zeit. Der Antrag gilt auch dort als am ${langesDatum(a.eingegangen)} gestellt (§ 16 Abs. 2 SGB I).`,
      ),
      absatz('tun', t`Sie müssen nichts tun. Fragen beantwortet jetzt die andere Stelle.`),
    ],
  })
}
