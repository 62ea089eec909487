import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'

/** F7: payments rest without a notice; tells the reason at once and asks. Decides nothing, says nothing of remedies. */
export function zahlungRuht(
  e: Briefeingabe,
  z: { readonly leistungsname: Text; readonly tatsachen: string; readonly folge: string },
): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Wir zahlen ${z.leistungsname} vorläufig nicht weiter`,
    verwaltungsakt: false,
    bloecke: [
      absatz('kern', t`seit dem ${{ luecke: 'datum' }} zahlen wir vorläufig ${fett('kein Geld')} mehr an Sie.`),
      absatz('kern.warum', t`Warum? Wir haben erfahren: ${z.tatsachen}`),
      absatz(
        'folge',
        t`Stimmt das, gilt: ${z.folge} Dann müssten wir Ihren Bescheid auch für die Zeit davor ändern. Deshalb dürfen wir die Zahlung anhalten (§ 40 Abs. 2 Nr. 4 SGB II, § 331 Abs. 1 SGB III).`,
      ),
      absatz(
        'kern.frist',
        t`Stimmt das nicht? Bitte schreiben Sie uns bis zum ${{ luecke: 'antwortfrist', fett: true }} oder rufen Sie an. Entschieden ist noch nichts.`,
      ),
      absatz(
        'dauer',
        t`Das Anhalten dauert ${fett('höchstens zwei Monate')}. Haben wir bis dahin keinen neuen Bescheid gemacht, zahlen wir alles nach (§ 331 Abs. 2 SGB III).`,
      ),
      absatz('not', t`Reicht Ihr Geld jetzt nicht für Essen, Strom oder Miete? Rufen Sie uns bitte sofort an.`),
    ],
  })
}
