import { type Datum, deutsch } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { JA_NEIN, type Klaerfeld, type Option } from '../schritt.ts'
import type { Gegenstand } from './gegenstand.ts'

export const personen = (l: Verfahrenslage): readonly Option[] =>
  l.fall.mitglieder.map(({ lokal }) => ({ wert: lokal, titel: empfaengername(l, lokal) }))

/** Who acts for the person, and where letters to him go (§ 13 Abs. 3 SGB X). */
export const vertretungsfelder: readonly Klaerfeld[] = [
  {
    art: 'wahl',
    name: 'vertretung',
    titel: 'Vertretung',
    norm: '§ 13 SGB X',
    optionen: [
      { wert: 'keine', titel: 'niemand' },
      { wert: 'anwalt', titel: 'Rechtsanwältin oder Rechtsanwalt' },
      { wert: 'andere', titel: 'andere bevollmächtigte Person' },
    ],
    vorschlag: 'keine',
  },
  ...(['name', 'strasse', 'plz', 'ort'] as const).map(
    (name): Klaerfeld => ({
      art: 'text',
      name: `vertreter_${name}`,
      titel: { name: 'Name', strasse: 'Straße und Hausnummer', plz: 'Postleitzahl', ort: 'Ort' }[name],
      hilfe: name === 'name' ? 'Die Briefe gehen an die bevollmächtigte Person.' : undefined,
      wenn: { feld: 'vertretung', ist: ['anwalt', 'andere'] },
    }),
  ),
]

export const punktefeld = (titel: string): Klaerfeld => ({
  art: 'text',
  name: 'punkte',
  titel,
  hilfe: 'Ein Punkt je Zeile, kurz; jeder wird im Bescheid eine Überschrift. Leer lassen, wenn nichts gesagt ist.',
  lang: true,
  freiwillig: true,
})

/** The intake of an objection: who, when, where, how, against what of the notice. */
export function eingangsfelder(l: Verfahrenslage, g: Gegenstand): readonly Klaerfeld[] {
  const { vom } = g.bescheid
  return [
    { art: 'tag', name: 'am', titel: 'Eingegangen am', fruehestens: vom, spaetestens: l.heute, vorschlag: l.heute },
    {
      art: 'tag',
      name: 'woanders',
      titel: 'Vorher bei anderer Stelle eingegangen am',
      hilfe: 'Andere deutsche Behörde, Versicherungsträger oder Konsulat: dieser Tag zählt.',
      norm: '§ 84 Abs. 2 SGG',
      fruehestens: vom,
      spaetestens: l.heute,
      freiwillig: true,
    },
    {
      art: 'wahl',
      name: 'person',
      titel: 'Wer widerspricht?',
      optionen: personen(l),
      vorschlag: 'P1' satisfies PersonId,
    },
    {
      art: 'wahl',
      name: 'form',
      titel: 'Form',
      norm: '§ 84 Abs. 1 SGG',
      optionen: [
        { wert: 'schriftlich', titel: 'Brief oder Fax mit Unterschrift' },
        { wert: 'niederschrift', titel: 'zur Niederschrift im Jobcenter' },
        { wert: 'signatur', titel: 'elektronisch mit qualifizierter Signatur (§ 36a Abs. 2 SGB I)' },
        {
          wert: 'ersetzend',
          titel: 'Formular mit Online-Ausweis oder Nutzerkonto, besonderes Postfach (§ 36a Abs. 2a SGB I)',
        },
        {
          wert: 'email',
          titel: 'einfache E-Mail',
          folge: 'Reicht nicht: Das Schreiben bittet darum, sie nachzuholen.',
        },
        { wert: 'telefon', titel: 'am Telefon', folge: 'Reicht nicht: Das Schreiben bittet darum, es nachzuholen.' },
      ],
      vorschlag: 'schriftlich',
    },
    ...vertretungsfelder,
    punktefeld('Was ist nach dem Widerspruch falsch?'),
  ]
}

/** How and when a notice was made known; without a proven way the fiction of the post (§ 37 SGB X). */
export function bekanntgabefelder(l: Verfahrenslage, vom: Datum, mitBelehrung: boolean): readonly Klaerfeld[] {
  const belehrung: readonly Klaerfeld[] = mitBelehrung
    ? [
        {
          art: 'wahl',
          name: 'belehrung',
          titel: 'Rechtsbehelfsbelehrung im Bescheid',
          norm: '§ 66 SGG',
          optionen: [
            { wert: 'richtig', titel: 'vorhanden und richtig' },
            { wert: 'fehltOderUnrichtig', titel: 'fehlt oder ist unrichtig', folge: 'Dann gilt ein Jahr.' },
            { wert: 'verneint', titel: 'sagt, es gebe keinen Rechtsbehelf', folge: 'Dann läuft keine Frist.' },
          ],
          vorschlag: 'richtig',
        },
      ]
    : []
  return [
    {
      art: 'wahl',
      name: 'weg',
      titel: 'Wie wurde der Bescheid bekannt gegeben?',
      norm: '§ 37 SGB X, §§ 3 bis 10 VwZG',
      optionen: [
        { wert: 'post', titel: 'Brief im Inland' },
        { wert: 'portal', titel: 'zum Abruf im Portal' },
        { wert: 'persoenlich', titel: 'übergeben' },
        { wert: 'urkunde', titel: 'Zustellungsurkunde' },
        { wert: 'rueckschein', titel: 'Einschreiben mit Rückschein' },
        { wert: 'uebergabeEinschreiben', titel: 'Einschreiben durch Übergabe' },
        { wert: 'empfangsbekenntnis', titel: 'Empfangsbekenntnis' },
        { wert: 'postAusland', titel: 'Brief ins Ausland' },
        { wert: 'oeffentlicheZustellung', titel: 'öffentliche Zustellung' },
        { wert: 'geheilt', titel: 'Zustellung fehlerhaft, aber angekommen' },
      ],
      vorschlag: 'post',
    },
    {
      art: 'tag',
      name: 'tag',
      titel: 'Tag',
      hilfe: `Brief, Einschreiben: Aufgabe zur Post. Portal: Absendung der Nachricht. Sonst: Tag auf der Urkunde, des Abrufs oder der Ankunft. Der Bescheid ist vom ${deutsch(vom)}.`,
      fruehestens: vom,
      spaetestens: l.heute,
      vorschlag: vom,
    },
    {
      art: 'tag',
      name: 'zugang',
      titel: 'Später angekommen oder abgerufen am',
      hilfe: 'Nur wenn der spätere Zugang feststeht oder nicht zu widerlegen ist.',
      norm: '§ 37 Abs. 2 Satz 3, Abs. 2a Satz 6 und 7 SGB X',
      wenn: { feld: 'weg', ist: ['post', 'portal', 'uebergabeEinschreiben'] },
      fruehestens: vom,
      spaetestens: l.heute,
      freiwillig: true,
    },
    {
      art: 'wahl',
      name: 'ausland',
      titel: 'Im Ausland bekannt gegeben?',
      norm: '§ 84 Abs. 1 Satz 2, § 87 Abs. 1 Satz 2 SGG',
      optionen: JA_NEIN,
      vorschlag: 'nein',
    },
    ...belehrung,
  ]
}

/** § 67 SGG: was the deadline missed without fault? */
export const wiedereinsetzungsfelder = (l: Verfahrenslage): readonly Klaerfeld[] => [
  {
    art: 'wahl',
    name: 'grund',
    titel: 'Warum zu spät?',
    norm: '§ 67 Abs. 1 SGG, § 41 Abs. 3 SGB X',
    hilfe:
      'Ohne Schuld ist auch, wer die Frist versäumt, weil im Bescheid die Begründung fehlte oder vorher nicht angehört wurde.',
    optionen: [
      { wert: 'unverschuldet', titel: 'ohne eigene Schuld verhindert' },
      { wert: 'verschuldet', titel: 'nicht ohne Schuld' },
      { wert: 'keiner', titel: 'kein Grund genannt' },
    ],
  },
  {
    art: 'tag',
    name: 'wegfall',
    titel: 'Hindernis entfallen am',
    norm: '§ 67 Abs. 2 SGG',
    wenn: { feld: 'grund', ist: ['unverschuldet'] },
    spaetestens: l.heute,
  },
  {
    art: 'mehrfach',
    name: 'hoehereGewalt',
    titel: 'Höhere Gewalt',
    norm: '§ 67 Abs. 3 SGG',
    wenn: { feld: 'grund', ist: ['unverschuldet'] },
    optionen: [{ wert: 'ja', titel: 'Der Antrag war vorher infolge höherer Gewalt unmöglich' }],
    freiwillig: true,
  },
  {
    art: 'text',
    name: 'weil',
    titel: 'Begründung',
    hilfe: 'steht so im Bescheid',
    lang: true,
    wenn: { feld: 'grund', ist: ['unverschuldet', 'verschuldet'] },
  },
]

export const gerichtsfelder = (vorher: Readonly<Record<string, string>>): readonly Klaerfeld[] =>
  (['name', 'strasse', 'plz', 'ort'] as const).map(
    (f): Klaerfeld => ({
      art: 'text',
      name: f,
      titel: { name: 'Sozialgericht', strasse: 'Straße und Hausnummer', plz: 'Postleitzahl', ort: 'Ort' }[f],
      norm: f === 'name' ? '§ 57 SGG' : undefined,
      vorschlag: vorher[f] ?? (f === 'name' ? 'Sozialgericht ' : undefined),
    }),
  )
