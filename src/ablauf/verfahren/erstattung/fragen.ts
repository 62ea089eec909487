import { cent, euro, monatsname } from '../../../kern/index.ts'
import type { Antwort, Beitragsersatz, PersonId } from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { JA_NEIN, type Klaerfeld, type Klaerung, type Option } from '../schritt.ts'
import { monatswert, summeDerBeitraege } from './beitraege.ts'
import type { Erstattungsfall, Vorschlag } from './fall.ts'
import type { Schuld, Ursache } from './urteil.ts'

/** The clarifications of a recovery: what only a human can say. */

const URSACHE: readonly Option[] = [
  {
    wert: 'einkommen',
    titel: 'Danach geändert: Einkommen oder Vermögen ist dazugekommen (Nr. 3)',
    folge: 'Auf Verschulden kommt es nicht an. Ermessen gibt es nicht.',
  },
  {
    wert: 'mitteilung',
    titel: 'Danach geändert: eine Änderung wurde nicht mitgeteilt (Nr. 2)',
    folge: 'Zurückgefordert wird nur von der Person, die vorsätzlich oder grob fahrlässig war.',
  },
  {
    wert: 'wegfall',
    titel: 'Danach geändert: die Person wusste, dass ihr weniger zusteht (Nr. 4)',
    folge: 'Zurückgefordert wird nur von der Person, die es wusste oder leicht erkennen konnte.',
  },
  {
    wert: 'anfaenglich',
    titel: 'Von Anfang an falsch (§ 45)',
    folge: 'Zurückgefordert wird nur, wenn die Person falsche Angaben gemacht hat oder den Fehler erkennen musste.',
  },
]

export function frageNachUrsache(
  l: Verfahrenslage,
  f: Erstattungsfall,
  x: { readonly vorschlag: Vorschlag; readonly tatsachen: string },
): Klaerung {
  return {
    art: 'klaerung',
    frage: 'War die Bewilligung von Anfang an falsch, oder hat sich danach etwas geändert?',
    warum: warum(x.vorschlag),
    wirkung: `Es geht um ${euro(cent(f.gesamt))} €.`,
    felder: [
      {
        art: 'wahl',
        name: 'ursache',
        titel: 'Was ist geschehen?',
        norm: '§ 45, § 48 Abs. 1 Satz 2 SGB X',
        optionen: URSACHE,
        vorschlag: x.vorschlag,
      },
      {
        art: 'text',
        name: 'tatsachen',
        titel: 'Die Tatsachen',
        hilfe: 'In ganzen Sätzen; so stehen sie in Anhörung und Bescheid. Vorgeschlagen aus dem Vergleich der Angaben.',
        lang: true,
        vorschlag: x.tatsachen,
      },
      {
        art: 'text',
        name: 'quelle',
        titel: 'Woher wissen wir das?',
        hilfe: 'steht im Brief, zum Beispiel: Ihre Mitteilung vom 10.07.2026 und die Lohnabrechnung für Mai 2026.',
        lang: true,
      },
      {
        art: 'tag',
        name: 'kenntnisAm',
        titel: 'Seit wann kennt das Jobcenter alle Tatsachen?',
        norm: '§ 45 Abs. 4 Satz 2 SGB X',
        hilfe: 'Von diesem Tag an läuft ein Jahr.',
        vorschlag: tagInBerlin(f.ueberzahlung.eroeffnetAm),
        spaetestens: l.heute,
      },
      { art: 'text', name: 'warum', titel: 'Warum so eingeordnet?', hilfe: 'steht in der Akte', lang: true },
    ],
    knopf: 'Festlegen',
  }
}

function warum(v: Vorschlag): string {
  if (v === 'einkommen')
    return 'Nach den Angaben hat sich erst nach der Bewilligung etwas am Einkommen oder Vermögen geändert.'
  if (v === 'anfaenglich') return 'Nach den Angaben war etwas schon bei der Bewilligung anders, als angenommen wurde.'
  return 'Die Angaben allein sagen es nicht.'
}

const MIT_OFFEN: readonly Option[] = [...JA_NEIN, { wert: 'offen', titel: 'Noch offen: in der Anhörung fragen' }]

export function frageNachSchuld(l: Verfahrenslage, person: PersonId, ursache: Ursache): Klaerung {
  const name = empfaengername(l, person)
  return {
    art: 'klaerung',
    frage: `Was spricht dafür, dass ${name} es wusste oder falsche Angaben gemacht hat?`,
    warum:
      'Was hier steht, wird der Person in der Anhörung gesagt; erst danach wird entschieden. Was das Jobcenter selbst falsch gemacht hat, ist ihr nicht vorzuwerfen.',
    wirkung: 'Nur bei einem Ja muss die Person zurückzahlen, und mit ihr die Kinder, die sie vertritt.',
    felder: schuldfelder(ursache, MIT_OFFEN, undefined),
    knopf: 'Festlegen',
  }
}

function schuldfelder(ursache: Ursache, optionen: readonly Option[], bisher: Schuld | undefined): readonly Klaerfeld[] {
  const falsch =
    ursache === 'anfaenglich'
      ? 'Waren ihre Angaben vorsätzlich oder grob fahrlässig falsch oder unvollständig?'
      : 'Hat sie eine Änderung vorsätzlich oder grob fahrlässig nicht oder zu spät mitgeteilt?'
  const nur = (a: Antwort | undefined): string | undefined => (a === 'offen' ? undefined : a)
  return [
    {
      art: 'wahl',
      name: 'angaben',
      titel: falsch,
      norm: ursache === 'anfaenglich' ? '§ 45 Abs. 2 Satz 3 Nr. 1 und 2 SGB X' : '§ 48 Abs. 1 Satz 2 Nr. 2 SGB X',
      optionen,
      vorschlag: nur(bisher?.angaben),
    },
    {
      art: 'text',
      name: 'angabenWarum',
      titel: 'Welche Angabe, wann, und warum grob fahrlässig?',
      hilfe: 'so steht es im Brief',
      lang: true,
      vorschlag: bisher?.angabenWarum,
      wenn: { feld: 'angaben', ist: ['ja'] },
    },
    {
      art: 'wahl',
      name: 'kenntnis',
      titel: 'Wusste sie oder musste sie leicht erkennen, dass der Betrag zu hoch war?',
      norm: ursache === 'anfaenglich' ? '§ 45 Abs. 2 Satz 3 Nr. 3 SGB X' : '§ 48 Abs. 1 Satz 2 Nr. 4 SGB X',
      hilfe: 'Es zählt, was diese Person nach ihren Kenntnissen erkennen konnte, nicht was das Gesetz sagt.',
      optionen,
      vorschlag: nur(bisher?.kenntnis),
    },
    {
      art: 'text',
      name: 'kenntnisWarum',
      titel: 'Woran war es zu erkennen?',
      hilfe: 'so steht es im Brief',
      lang: true,
      vorschlag: bisher?.kenntnisWarum,
      wenn: { feld: 'kenntnis', ist: ['ja'] },
    },
  ]
}

export function frageNachAntwort(
  l: Verfahrenslage,
  person: PersonId,
  x: {
    readonly ursache: Ursache
    readonly bisher: Schuld
    readonly gefragtAm: string
    /** Of her and those she represents. */
    readonly beitraege: readonly Beitragsersatz[]
  },
): Klaerung {
  const name = empfaengername(l, person)
  const wenn = { feld: 'hat', ist: ['ja'] } as const
  return {
    art: 'klaerung',
    frage: `Was hat ${name} auf die Anhörung vom ${x.gefragtAm} geantwortet?`,
    warum:
      'Der Bescheid muss sagen, was vorgetragen wurde und wie es gewogen wurde. Ändert die Antwort Tatsachen, tragen Sie diese zuerst im Fall ein und lassen sie anordnen; die Beträge hier rechnen sich dann neu.',
    wirkung:
      x.ursache === 'einkommen'
        ? 'Auf ein Verschulden kommt es hier nicht an; anders wird der Betrag nur durch andere Tatsachen.'
        : 'Bei zweimal Nein muss die Person nichts zurückzahlen.',
    felder: [
      {
        art: 'wahl',
        name: 'hat',
        titel: 'Ist eine Antwort gekommen?',
        optionen: [
          { wert: 'ja', titel: 'Ja' },
          { wert: 'nein', titel: 'Nein', folge: 'Entschieden wird nach der Akte.' },
        ],
      },
      { art: 'tag', name: 'am', titel: 'Wann?', spaetestens: l.heute, wenn },
      {
        art: 'text',
        name: 'inhalt',
        titel: 'Was wurde gesagt?',
        hilfe: 'kurz und vollständig; steht so im Bescheid',
        lang: true,
        wenn,
      },
      {
        art: 'text',
        name: 'wuerdigung',
        titel: 'Wie bewerten wir das?',
        hilfe: 'in Sätzen an die Person; steht so im Bescheid',
        lang: true,
        wenn,
      },
      ...(x.beitraege.length === 0
        ? []
        : [{ ...versicherungsfeld(l, x.beitraege), hilfe: 'nur was mit der Antwort belegt ist', wenn }]),
      ...(x.ursache === 'einkommen' ? [] : schuldfelder(x.ursache, JA_NEIN, x.bisher)),
    ],
    knopf: 'Festhalten',
  }
}

export function frageNachVersicherung(l: Verfahrenslage, moeglich: readonly Beitragsersatz[]): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Wer war in diesen Monaten auch anderswo krankenversichert?',
    warum:
      'In diesen Monaten bleibt an keinem Tag ein Anspruch. Dann sind auch die Beiträge zur Kranken- und Pflegeversicherung zu ersetzen, aber nicht für Zeiten mit einer weiteren Versicherung, zum Beispiel durch Arbeit.',
    wirkung: `Ohne weitere Versicherung kommen ${euro(summeDerBeitraege(moeglich))} € dazu. Die Grenze von 50 Euro gilt nur, wenn keine Beiträge zu ersetzen sind.`,
    felder: [versicherungsfeld(l, moeglich)],
    knopf: 'Festlegen',
  }
}

/** All months of a person at once, or one by one. */
function versicherungsfeld(l: Verfahrenslage, moeglich: readonly Beitragsersatz[]) {
  const personen = [...new Set(moeglich.map((b) => b.person))]
  return {
    art: 'mehrfach',
    name: 'versichert',
    titel: 'Weitere Krankenversicherung',
    hilfe: 'nichts ankreuzen, wenn es keine gab',
    norm: '§ 335 Abs. 1 Satz 2 SGB III, § 40 Abs. 2 Nr. 5 SGB II',
    freiwillig: true,
    optionen: personen.flatMap((p): readonly Option[] => {
      const meine = moeglich.filter((b) => b.person === p)
      const name = empfaengername(l, p)
      if (meine.length === 1) return [{ wert: p, titel: name }]
      return [
        { wert: p, titel: `${name}, in allen Monaten` },
        ...meine.map((b) => ({ wert: monatswert(b), titel: `${name}, ${monatsname(b.monat)}` })),
      ]
    }),
  } satisfies Klaerfeld
}
