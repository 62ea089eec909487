import { type Cent, type Datum, type Monat, monatsname } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { aufzaehlung, geld, langesDatum } from './sprache.ts'

/** B9, § 42 Abs. 2 SGB II: a part of the next payment is paid early. */
export function vorzeitigeZahlung(
  e: Briefeingabe & {
    readonly antragAm: Datum
    readonly betrag: Cent
    /** By how much which of the next payments is less. */
    readonly verringerung: readonly { readonly monat: Monat; readonly betrag: Cent }[]
    readonly grund: string
  },
): Dokument {
  const weniger = aufzaehlung(e.verringerung.map((v) => `für ${monatsname(v.monat)} ${geld(v.betrag)}`))
  return setzeBrief(e, {
    art: 'vorschussbescheid',
    betreff: t`Bescheid: Sie bekommen ${geld(e.betrag)} vorab`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`Sie bekommen ${fett(geld(e.betrag))} vorab. Das Geld ist in wenigen Tagen auf Ihrem Konto. Dafür zahlen wir später weniger: ${fett(weniger)}.`,
      ),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`Von der bewilligten Leistung werden ${geld(e.betrag)} vorzeitig erbracht. Die Auszahlung verringert sich entsprechend: ${weniger} (§ 42 Abs. 2 SGB II).`,
      ),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz(
        'gruende.1',
        t`Sie haben das am ${langesDatum(e.antragAm)} beantragt. ${e.grund} Mehr als 100 € dürfen wir nicht vorab zahlen.`,
      ),
      absatz(
        'wissen',
        t`Kann der nächste Monat den Abzug nicht ganz tragen? Dann ziehen wir den Rest vom Monat danach ab. In den nächsten zwei Monaten geht das nicht noch einmal.`,
      ),
    ],
  })
}

/** B9, K: refuses it. */
export function keineVorzeitigeZahlung(
  e: Briefeingabe & { readonly antragAm: Datum; readonly grund: string },
): Dokument {
  return setzeBrief(e, {
    art: 'vorschussbescheid',
    betreff: t`Bescheid: Wir können nichts vorab zahlen`,
    verwaltungsakt: true,
    bloecke: [
      absatz('kern', t`Sie haben am ${langesDatum(e.antragAm)} um Geld vorab gebeten. Das lehnen wir ab.`),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`Der Antrag vom ${langesDatum(e.antragAm)} auf vorzeitige Zahlung wird abgelehnt (§ 42 Abs. 2 SGB II).`,
      ),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.1', t`${e.grund}`),
      absatz('not', t`Reicht Ihr Geld nicht für Essen, Strom oder Miete? Rufen Sie uns bitte sofort an.`),
    ],
  })
}
