import { type Cent, cent } from '../../../kern/index.ts'
import type { Darlehensgrund } from '../../../recht/index.ts'
import type { Darlehensart } from '../../../zahlung/index.ts'

/** A loan proper: what is paid early is none. */
export type Art = Exclude<Darlehensart, 'vorzeitig'>

/** Who bears it: the need is the Regelbedarf's, the home's, or both. */
type Bedarfsseite = 'regelbedarf' | 'unterkunft' | 'beides'

export type Darlehensrecht = {
  readonly titel: string
  readonly norm: string
  /** Ids of the rules that propose it. */
  readonly regeln: readonly string[]
  readonly grund: Darlehensgrund
  readonly seite: Bedarfsseite
  /** Asked before anything else. */
  readonly frage: string
  readonly pruefe: string
  /** Why it is a loan; in the notice. */
  readonly warum: string
  /** Whether the law leaves a choice. */
  readonly ermessen: boolean
  /** Beside the end of benefits: when the rest falls due. */
  readonly faelligWenn: readonly string[]
}

const ENDE =
  'Endet Ihre Leistung, ist der Rest sofort fällig. Dann vereinbaren wir mit Ihnen, wie Sie zahlen können (§ 42a Abs. 4 SGB II).'

export const DARLEHEN: Readonly<Record<Art, Darlehensrecht>> = {
  bedarf: {
    titel: 'Dringender Bedarf, den sonst der Regelbedarf deckt',
    norm: '§ 24 Abs. 1 SGB II',
    regeln: ['sgb2.24.1.darlehenRegelbedarf'],
    grund: 'lebensunterhalt24',
    seite: 'regelbedarf',
    frage: 'Ist der Bedarf vom Regelbedarf umfasst, belegt und unabweisbar?',
    pruefe:
      'Unabweisbar ist, was nicht warten kann und nicht billiger oder auf andere Weise zu haben ist. Gehört es zur ersten Ausstattung einer Wohnung, gibt es einen Zuschuss (§ 24 Abs. 3 SGB II): Dann gehört es in die Angaben.',
    warum:
      'Diesen Bedarf deckt sonst der Regelbedarf. Er kann nicht warten. Dafür sieht das Gesetz ein Darlehen vor (§ 24 Abs. 1 SGB II).',
    ermessen: false,
    faelligWenn: [ENDE],
  },
  einnahmen: {
    titel: 'Einkommen, das erst später im Monat kommt oder schon verbraucht ist',
    norm: '§ 24 Abs. 4 SGB II',
    regeln: ['sgb2.24.4.darlehenFehlendeEinnahme'],
    grund: 'lebensunterhalt24',
    seite: 'beides',
    frage: 'Fehlt Einkommen, das in diesem Monat angerechnet wird?',
    pruefe:
      'Bis das Geld kommt, muss der Lebensunterhalt gedeckt sein. War es eine einmalige Einnahme, die schon verbraucht ist, gilt dasselbe (Satz 2).',
    warum:
      'In diesem Monat wird Einkommen angerechnet, das Sie nicht haben. Für diese Zeit ist ein Darlehen möglich (§ 24 Abs. 4 SGB II).',
    ermessen: true,
    faelligWenn: [ENDE],
  },
  vermoegen: {
    titel: 'Vermögen, das sich jetzt nicht verwerten lässt',
    norm: '§ 24 Abs. 5 SGB II',
    regeln: ['sgb2.24.5.darlehenVermoegen'],
    grund: 'verwertung24Absatz5',
    seite: 'beides',
    frage: 'Lässt sich das Vermögen nicht sofort verwerten, oder wäre das eine besondere Härte?',
    pruefe:
      'Was sofort verwertet werden kann, geht vor. Das Darlehen kann gesichert werden, zum Beispiel im Grundbuch.',
    warum:
      'Sie haben Vermögen über dem Freibetrag. Sie können es aber nicht sofort verwerten. Dann gibt es die Leistung als Darlehen (§ 24 Abs. 5 SGB II).',
    ermessen: false,
    faelligWenn: ['Sobald Sie das Vermögen verwertet haben, ist alles sofort fällig (§ 42a Abs. 3 SGB II).', ENDE],
  },
  kaution: {
    titel: 'Kaution oder Genossenschaftsanteile',
    norm: '§ 22 Abs. 6 SGB II',
    regeln: ['sgb2.22.6.darlehenKaution'],
    grund: 'kaution22Absatz6',
    seite: 'unterkunft',
    frage: 'Ist die Übernahme vor dem Vertrag zugesichert, und ist der Umzug notwendig?',
    pruefe:
      'Zuständig ist der Träger am neuen Ort. Die Zusicherung soll erteilt werden, wenn der Umzug veranlasst oder notwendig ist und ohne sie keine Wohnung zu finden wäre. Drei Monatsmieten ohne Betriebskosten sind die Grenze (§ 551 BGB).',
    warum: 'Für Kaution und Genossenschaftsanteile sieht das Gesetz ein Darlehen vor (§ 22 Abs. 6 Satz 3 SGB II).',
    ermessen: true,
    faelligWenn: ['Gibt der Vermieter das Geld zurück, ist der Rest sofort fällig (§ 42a Abs. 3 SGB II).', ENDE],
  },
  instandhaltung: {
    titel: 'Notwendige Reparatur am eigenen Haus',
    norm: '§ 22 Abs. 2 SGB II',
    regeln: ['sgb2.22.2.darlehenInstandhaltung'],
    grund: 'sonstiges',
    seite: 'unterkunft',
    frage: 'Ist die Reparatur unabweisbar und mehr, als angemessene Wohnkosten zulassen?',
    pruefe: 'Als Bedarf zählt, was in zwölf Monaten noch angemessen ist. Nur der Rest kann ein Darlehen sein.',
    warum:
      'Die Reparatur kostet mehr, als wir als Bedarf anerkennen können. Für den Rest ist ein Darlehen möglich (§ 22 Abs. 2 Satz 2 SGB II).',
    ermessen: true,
    faelligWenn: [ENDE],
  },
  schulden: {
    titel: 'Schulden bei Miete oder Energie',
    norm: '§ 22 Abs. 8 SGB II',
    regeln: ['sgb2.22.8.darlehenSchulden'],
    grund: 'sonstiges',
    seite: 'unterkunft',
    frage: 'Ist die Wohnung oder die Versorgung mit Energie in Gefahr, und rettet die Zahlung sie?',
    pruefe:
      'Nur wer Leistungen für die Unterkunft bekommt. Droht Wohnungslosigkeit, sollen die Schulden übernommen werden. Gefragt sind Kündigung oder Sperrankündigung, die Höhe, eine Ratenzahlung und ob es schon einmal so war.',
    warum: 'Für Schulden, die wir übernehmen, sieht das Gesetz ein Darlehen vor (§ 22 Abs. 8 Satz 4 SGB II).',
    ermessen: true,
    faelligWenn: [ENDE],
  },
  ausbildung: {
    titel: 'Ausbildung ohne Anspruch: Härte oder der erste Monat',
    norm: '§ 27 Abs. 3 SGB II',
    regeln: ['sgb2.27.3.darlehenBeiHaerte', 'sgb2.27.3.darlehenBeiAufnahme'],
    grund: 'ausbildung27',
    seite: 'beides',
    frage: 'Wäre es eine besondere Härte, nichts zu zahlen, oder fehlt das Geld im ersten Monat der Ausbildung?',
    pruefe: 'Nur für Auszubildende, die sonst keinen Anspruch haben (§ 7 Abs. 5 SGB II).',
    warum: 'Wer eine Ausbildung macht, bekommt in einem solchen Fall ein Darlehen (§ 27 Abs. 3 SGB II).',
    ermessen: true,
    faelligWenn: ['Der Rest ist erst nach dem Ende der Ausbildung fällig (§ 42a Abs. 5 SGB II).'],
  },
}

export const ARTEN = Object.keys(DARLEHEN) as readonly Art[]

export const artZurRegel = (regel: string): Art | undefined => ARTEN.find((a) => DARLEHEN[a].regeln.includes(regel))

/** Equal parts; cents left over go to the first. */
export function nachKoepfen(betrag: Cent, koepfe: number): readonly Cent[] {
  const je = Math.floor(betrag / koepfe)
  const rest = betrag - je * koepfe
  return Array.from({ length: koepfe }, (_, i) => cent(je + (i < rest ? 1 : 0)))
}
