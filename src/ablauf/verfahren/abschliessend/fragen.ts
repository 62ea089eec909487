import { deutsch, type Monat, monatsname } from '../../../kern/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Klaerfeld, Klaerung } from '../schritt.ts'
import { type Abrechnung, monatOption, ohneFeld } from './abrechnung.ts'

/** The clarifications of a final decision: what only a human can say. */

const JA = { wert: 'ja', titel: 'Ja' } as const
const NEIN = { wert: 'nein', titel: 'Nein' } as const

export function frageNachAnlass(l: Verfahrenslage, a: Abrechnung): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Hat jemand die abschließende Entscheidung beantragt, oder ist etwas anderes bekannt geworden?',
    warum:
      'Ohne Antrag wird nur entschieden, wenn sich der Betrag ändert, und nur innerhalb eines Jahres. Ein Antrag oder ein anderer Grund als der im Bescheid genannte verlängert die Zeit.',
    wirkung: `Das Jahr endet mit dem ${deutsch(a.zeitraum.zeitraum.bis)} des nächsten Jahres.`,
    felder: [
      {
        art: 'wahl',
        name: 'antrag',
        titel: 'Liegt ein Antrag auf abschließende Entscheidung vor?',
        norm: '§ 41a Abs. 5 Satz 2 Nr. 1 SGB II',
        optionen: [JA, NEIN],
        vorschlag: 'nein',
      },
      { art: 'tag', name: 'antragAm', titel: 'Vom', spaetestens: l.heute, wenn: { feld: 'antrag', ist: ['ja'] } },
      {
        art: 'wahl',
        name: 'andererGrund',
        titel: 'Ist ein anderer Grund bekannt, aus dem weniger oder nichts zusteht?',
        norm: '§ 41a Abs. 5 Satz 2 Nr. 2 SGB II',
        hilfe: 'zum Beispiel Vermögen oder ein Auszug, den der vorläufige Bescheid nicht nennt',
        optionen: [JA, NEIN],
        vorschlag: 'nein',
      },
      {
        art: 'tag',
        name: 'andererGrundBekanntAm',
        titel: 'Bekannt seit',
        spaetestens: l.heute,
        wenn: { feld: 'andererGrund', ist: ['ja'] },
      },
      {
        art: 'text',
        name: 'welcher',
        titel: 'Welcher?',
        hilfe: 'steht in der Akte',
        lang: true,
        wenn: { feld: 'andererGrund', ist: ['ja'] },
      },
    ],
    knopf: 'Festlegen',
  }
}

export function frageNachUmfang(a: Abrechnung): Klaerung {
  const wenn = { feld: 'noetig', ist: ['ja'] } as const
  return {
    art: 'klaerung',
    frage: 'Welche Nachweise fehlen für die Abrechnung?',
    warum:
      'Nur wer schriftlich und mit Frist um einen Nachweis gebeten worden ist, dem darf ein Monat gestrichen werden.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'noetig',
        titel: 'Muss noch etwas nachgewiesen werden?',
        optionen: [
          { wert: 'ja', titel: 'Ja: Jede volljährige Person bekommt einen Brief' },
          { wert: 'nein', titel: 'Nein: Alles liegt vor' },
        ],
        vorschlag: 'ja',
      },
      {
        art: 'text',
        name: 'nachweise',
        titel: 'Was wird gebraucht?',
        hilfe: 'eines je Zeile; vorgeschlagen aus dem vorläufigen Bescheid',
        lang: true,
        vorschlag: a.zeitraum.nachweise.join('\n'),
        wenn,
      },
      {
        art: 'text',
        name: 'warum',
        titel: 'Warum?',
        hilfe: 'ein Satz, der so im Brief steht',
        vorschlag: 'Davon hängt ab, was Ihnen für jeden Monat endgültig zusteht.',
        wenn,
      },
    ],
    knopf: 'Festlegen',
  }
}

export function frageNachEingang(l: Verfahrenslage, a: Abrechnung): Klaerung {
  const optionen = a.monate.map((m: Monat) => ({ wert: monatOption(m), titel: monatsname(m) }))
  return {
    art: 'klaerung',
    frage: 'Was ist nachgewiesen, und für welche Monate nichts?',
    warum:
      'Ist ein Monat nur zum Teil belegt, tragen Sie bei den Angaben nur ein, was belegt ist: Der Betrag rechnet sich daraus. Ankreuzen dürfen Sie nur Monate, in denen wegen des fehlenden Nachweises nichts festgestellt werden kann.',
    wirkung: 'Für angekreuzte Monate wird festgestellt, dass kein Anspruch bestand; alles Gezahlte ist zu erstatten.',
    felder: [
      ...a.personen.map(
        ({ person }): Klaerfeld => ({
          art: 'mehrfach',
          name: ohneFeld(person),
          titel: `Nichts nachgewiesen: ${empfaengername(l, person)}`,
          norm: '§ 41a Abs. 3 Satz 3 und 4 SGB II',
          hilfe: 'nichts ankreuzen, wenn alles da ist',
          freiwillig: true,
          optionen,
        }),
      ),
      {
        art: 'text',
        name: 'fehlt',
        titel: 'Was fehlt?',
        hilfe: 'in ganzen Sätzen; steht so im Bescheid, zum Beispiel: Die Lohnabrechnung für März 2026.',
        lang: true,
        freiwillig: true,
      },
    ],
    knopf: 'Festhalten',
  }
}

export function frageNachZahlen(): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Stehen die tatsächlichen Zahlen jedes Monats in den Angaben?',
    warum:
      'Die Abrechnung nimmt die Angaben, wie sie im Entwurf stehen. Jeder Monat zählt mit dem Einkommen, das in ihm angekommen ist; der Durchschnitt gilt nur für Entscheidungen bis März 2021 (§ 41a Abs. 4 SGB II a. F.).',
    wirkung: 'Aus den Angaben folgt, was je Monat zu viel oder zu wenig gezahlt wurde.',
    felder: [
      {
        art: 'wahl',
        name: 'fertig',
        titel: 'Sind alle Monate eingetragen und geprüft?',
        optionen: [{ wert: 'ja', titel: 'Ja' }],
      },
    ],
    knopf: 'Bestätigen',
  }
}
