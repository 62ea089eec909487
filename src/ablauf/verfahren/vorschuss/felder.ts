import { cent, euro, isoMonat, type Monat, monatsname, monatVon, plusMonate, summe } from '../../../kern/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { JA_NEIN, type Klaerfeld, type Klaerung } from '../schritt.ts'
import { betragsfeld, ergebnisse, offeneMonate } from './stand.ts'

export const frageNachAntrag = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Seit wann geht es um einen Vorschuss?',
  warum: 'Wer darum bittet, muss ihn bekommen. Die Frist läuft ab dieser Bitte. Sonst kann das Jobcenter von sich aus.',
  wirkung: null,
  felder: [
    { art: 'tag', name: 'am', titel: 'Am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Wer hat ihn angestoßen?',
      optionen: [
        { wert: 'antrag', titel: 'Die Person hat darum gebeten', folge: 'Dann ist er zu zahlen.' },
        { wert: 'amt', titel: 'Das Jobcenter' },
      ],
    },
  ],
  knopf: 'Festhalten',
})

const sache = { hilfe: 'ganze Sätze, stehen im Bescheid', lang: true } as const

export const frageNachPruefung = (): Klaerung => ({
  art: 'klaerung',
  frage: 'Steht der Anspruch fest, und ist nur die Höhe offen?',
  warum:
    'Ein Vorschuss setzt voraus, dass alle Voraussetzungen des Anspruchs geklärt sind. Lässt sich die Höhe schätzen, ist vorläufig zu entscheiden (§ 41a SGB II): Das geht vor, denn es bewilligt alles, was wahrscheinlich zusteht.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'vorlaeufig',
      titel: 'Lässt sich jetzt vorläufig entscheiden?',
      norm: '§ 41a Abs. 1 SGB II',
      optionen: [
        { wert: 'nein', titel: 'Nein, die Höhe lässt sich noch nicht schätzen' },
        { wert: 'ja', titel: 'Ja', folge: 'Dann bitte vorläufig bewilligen und dieses Verfahren beenden.' },
      ],
    },
    { art: 'wahl', name: 'anspruch', titel: 'Steht der Anspruch dem Grunde nach fest?', optionen: JA_NEIN },
    { art: 'text', name: 'dauer', titel: 'Warum dauert es, oder woran fehlt es?', ...sache },
  ],
  knopf: 'Festhalten',
})

/** No amount is proposed: it is a matter of discretion. What the facts give so far stands beside. */
export function frageNachHoehe(l: Verfahrenslage): Klaerung {
  const monate = offeneMonate(l).filter((m) => m <= plusMonate(monatVon(l.heute), 1))
  return {
    art: 'klaerung',
    frage: 'Wie viel, für wen und für welche Monate?',
    warum: 'Über die Höhe entscheidet das Jobcenter nach Ermessen: nicht mehr, als voraussichtlich zusteht.',
    wirkung: nachDenAngaben(l, monate),
    felder: [monatsfeld('von', 'Von', monate, monate[0]), monatsfeld('bis', 'Bis', monate, monate.at(-1))].concat(
      l.fall.mitglieder.map(({ lokal }) => ({
        art: 'betrag',
        name: betragsfeld(lokal),
        titel: `Für ${empfaengername(l, lokal)}, für diese Monate zusammen`,
        freiwillig: true,
      })),
      [{ art: 'text', name: 'ermessen', titel: 'Warum so viel?', norm: '§ 39 Abs. 1 SGB I', ...sache }],
    ),
    knopf: 'Festhalten',
  }
}

const monatsfeld = (
  name: string,
  titel: string,
  monate: readonly Monat[],
  vorschlag: Monat | undefined,
): Klaerfeld => ({
  art: 'wahl',
  name,
  titel,
  optionen: monate.map((m) => ({ wert: isoMonat(m), titel: monatsname(m) })),
  vorschlag: vorschlag === undefined ? undefined : isoMonat(vorschlag),
})

function nachDenAngaben(l: Verfahrenslage, monate: readonly Monat[]): string {
  const je = ergebnisse(l, monate).map((e) => {
    const betrag = summe(e.personen.flatMap((p) => p.leistungen.map((x) => x.betrag)))
    return `${monatsname(e.monat)} ${euro(cent(betrag))} €`
  })
  return `Nach den Angaben, die da sind: ${je.length === 0 ? 'nichts' : je.join(', ')}. Der Vorschuss wird von der Bewilligung für diese Monate abgezogen.`
}

export const frageNachGespraech = (l: Verfahrenslage, rest: string): Klaerung => ({
  art: 'klaerung',
  frage: `Ist mit der Person darüber gesprochen worden, dass ${rest} € zurückzuzahlen sind?`,
  warum: 'Vorher muss sie sich äußern können; ein Gespräch genügt.',
  wirkung: null,
  felder: [
    { art: 'tag', name: 'am', titel: 'Gesprochen am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'text',
      name: 'inhalt',
      titel: 'Was hat sie gesagt?',
      hilfe: 'steht so im Bescheid; leer, wenn nichts dagegen spricht',
      lang: true,
      freiwillig: true,
    },
  ],
  knopf: 'Festhalten',
})
