import { letzterTag, monatVon } from '../../../kern/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Klaerfeld, Option } from '../schritt.ts'
import type { Grundlage } from './beleg.ts'
import { GRUENDE } from './gruende.ts'

/** Death closes a case only if nobody else belongs to it. */
export function grundfelder(l: Verfahrenslage): readonly Klaerfeld[] {
  const allein = l.fall.mitglieder.length === 1
  const optionen: readonly Option[] = Object.entries(GRUENDE)
    .filter(([, g]) => allein || g.herkunft !== 'tod')
    .map(([wert, g]) => ({ wert, titel: g.titel, folge: g.norm }))
  return [
    { art: 'wahl', name: 'grund', titel: 'Grund', norm: '§ 48 Abs. 1 SGB X', optionen },
    {
      art: 'tag',
      name: 'gestorben',
      titel: 'Gestorben am',
      hilfe: 'Sterbeurkunde zeigen lassen und vermerken, keine Kopie',
      wenn: { feld: 'grund', ist: ['tod'] },
      spaetestens: l.heute,
    },
    {
      art: 'tag',
      name: 'bis',
      titel: 'Letzter Tag mit Leistung',
      hilfe: 'bei Einkommen, Vermögen, Alter und Verzicht der letzte Tag eines Monats',
      vorschlag: letzterTag(monatVon(l.heute)),
    },
    {
      art: 'text',
      name: 'tatsachen',
      titel: 'Was ist geschehen?',
      hilfe: 'in ganzen Sätzen; so stehen sie in Anhörung und Bescheid',
      lang: true,
    },
    {
      art: 'wahl',
      name: 'quelle',
      titel: 'Woher ist es bekannt?',
      norm: '§ 24 Abs. 2 Nr. 3 SGB X',
      wenn: {
        feld: 'grund',
        ist: Object.keys(GRUENDE).filter((g) => g !== 'tod' && g !== 'ablauf' && g !== 'verzicht'),
      },
      optionen: [
        { wert: 'selbst', titel: 'Die Person hat es selbst angegeben' },
        { wert: 'andere', titel: 'Von anderer Stelle oder aus der Akte' },
      ],
    },
  ]
}

export const vergangenheitsfelder = (g: Grundlage): readonly Klaerfeld[] => [
  {
    art: 'wahl',
    name: 'nummer',
    titel: 'Grund',
    norm: '§ 48 Abs. 1 Satz 2 SGB X',
    optionen: [
      { wert: 'nr2', titel: 'Änderung vorsätzlich oder grob fahrlässig nicht mitgeteilt (Nr. 2)' },
      { wert: 'nr3', titel: 'Einkommen oder Vermögen nach der Bewilligung (Nr. 3)' },
      { wert: 'nr4', titel: 'Wusste, dass der Anspruch weggefallen ist, oder musste es wissen (Nr. 4)' },
    ],
    vorschlag: g.grund === 'einkommen' || g.grund === 'vermoegen' ? 'nr3' : undefined,
  },
  { art: 'text', name: 'warum', titel: 'Tatsachen dazu', hilfe: 'ganze Sätze, stehen im Bescheid', lang: true },
]

/** Which exceptions may be thought of depends on the reason and on who has said it. */
export function hoerenfelder(g: Grundlage): readonly Klaerfeld[] {
  const optionen: readonly Option[] = [
    { wert: 'anhoeren', titel: 'Ja, vorher anhören' },
    ...(g.grund === 'einkommen'
      ? [
          {
            wert: 'nr5',
            titel: 'Nein: Die Leistung wird nur an das Einkommen angepasst (Nr. 5)',
            folge: 'Wird auch zurückgefordert, ist dafür noch anzuhören.',
          },
        ]
      : []),
    ...(g.selbstGesagt
      ? [{ wert: 'nr3', titel: 'Nein: Von den eigenen Angaben der Person wird nicht abgewichen (Nr. 3)' }]
      : []),
  ]
  const vorschlag = g.selbstGesagt ? 'nr3' : 'anhoeren'
  return [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Anhörung',
      norm: '§ 24 Abs. 1 und 2 SGB X',
      optionen,
      vorschlag: g.grund === 'einkommen' ? 'nr5' : vorschlag,
    },
  ]
}

/** Before the deadline only an answer that has come can be settled. */
export const antwortfelder = (abgelaufen: boolean): readonly Klaerfeld[] => [
  {
    art: 'wahl',
    name: 'hat',
    titel: 'Antwort',
    optionen: [
      { wert: 'ja', titel: 'Es wurde geantwortet' },
      ...(abgelaufen ? [{ wert: 'nein', titel: 'Keine Antwort' }] : []),
    ],
  },
  { art: 'tag', name: 'am', titel: 'Eingegangen am', wenn: { feld: 'hat', ist: ['ja'] } },
  { art: 'text', name: 'inhalt', titel: 'Was wurde gesagt?', lang: true, wenn: { feld: 'hat', ist: ['ja'] } },
  {
    art: 'text',
    name: 'wuerdigung',
    titel: 'Warum überzeugt es nicht?',
    lang: true,
    wenn: { feld: 'hat', ist: ['ja'] },
  },
]
