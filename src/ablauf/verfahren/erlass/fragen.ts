import { type Cent, type Datum, euro } from '../../../kern/index.ts'
import type { Klaerfeld, Klaerung } from '../schritt.ts'

export function frageNachAnlass(heute: Datum): Klaerung {
  const wenn = { feld: 'anlass', ist: ['antrag'] } as const
  return {
    art: 'klaerung',
    frage: 'Warum soll auf die Forderung verzichtet werden?',
    warum:
      'Unbillig kann es an der Person sein: Krankheit, Alter, keine Aussicht, je zu zahlen. Oder an der Sache: Das Jobcenter hat selbst Fehler gemacht, oder die Forderung trifft härter, als das Gesetz will.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'anlass',
        titel: 'Anlass',
        optionen: [
          { wert: 'antrag', titel: 'Die Person bittet darum' },
          { wert: 'amt', titel: 'Es fällt dem Jobcenter selbst auf' },
        ],
      },
      { art: 'tag', name: 'am', titel: 'Wann?', spaetestens: heute, wenn },
      { art: 'text', name: 'wunsch', titel: 'Was wurde gesagt?', hilfe: 'steht so im Bescheid', lang: true, wenn },
      {
        art: 'text',
        name: 'verhaeltnisse',
        titel: 'Wie sind die Verhältnisse?',
        hilfe: 'Einkommen, Vermögen, Gesundheit, Kinder, andere Schulden; steht in der Akte',
        lang: true,
      },
    ],
    knopf: 'Festhalten',
  }
}

/** `nurGanz`: a plan of rates holds, which a part would upset. */
export function frageNachErlass(x: { readonly offen: Cent; readonly nurGanz: boolean }): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Wird die Forderung erlassen?',
    warum: x.nurGanz
      ? 'Ein Erlass ist endgültig. Für die Forderung gelten Raten oder eine Stundung: Einen Teil erlassen Sie erst, wenn sie beendet sind.'
      : 'Ein Erlass ist endgültig. Reicht es, später oder in Raten zu zahlen, ist das der mildere Weg. Ist nur zurzeit nichts zu holen, genügt die Niederschlagung.',
    wirkung: `Offen sind ${euro(x.offen)} €. Was erlassen ist, tragen Bund und Kommune nach ihren Anteilen (§ 43a SGB II).`,
    felder: [
      {
        art: 'wahl',
        name: 'ergebnis',
        titel: 'Entscheidung',
        optionen: [
          { wert: 'ganz', titel: 'Alles, was offen ist, erlassen' },
          ...(x.nurGanz ? [] : [{ wert: 'teil', titel: 'Einen Teil erlassen' }]),
          { wert: 'ablehnen', titel: 'Nicht erlassen' },
        ],
      },
      ...(x.nurGanz
        ? []
        : [
            {
              art: 'betrag',
              name: 'betrag',
              titel: 'Erlassen werden',
              hoechstens: x.offen,
              wenn: { feld: 'ergebnis', ist: ['teil'] },
            } satisfies Klaerfeld,
          ]),
      {
        art: 'text',
        name: 'gruende',
        titel: 'Warum?',
        hilfe: 'in Sätzen an die Person, mit dem, was dafür und dagegen spricht; steht so im Bescheid',
        lang: true,
      },
    ],
    knopf: 'Festlegen',
  }
}

export const frageNachNiederschlagung = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Ist vorerst nichts zu holen?',
  warum:
    'Befristet, wenn später wieder etwas zu holen sein kann. Unbefristet, wenn damit auf Dauer nicht zu rechnen ist oder die Kosten höher wären als die Forderung. Die Person schuldet weiter; sie bekommt keinen Brief.',
  wirkung: 'Solange wird nicht erinnert und nicht abgegeben. Was eingeht, wird gebucht wie sonst.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Entscheidung',
      optionen: [
        { wert: 'befristet', titel: 'Befristet niederschlagen' },
        { wert: 'unbefristet', titel: 'Unbefristet niederschlagen' },
        { wert: 'nein', titel: 'Nicht niederschlagen' },
      ],
    },
    {
      art: 'tag',
      name: 'bis',
      titel: 'Wann wird wieder geprüft?',
      hilfe: 'an diesem Tag endet eine befristete Niederschlagung; vor der Verjährung (§ 50 Abs. 4, § 52 SGB X)',
      fruehestens: heute,
      wenn: { feld: 'wie', ist: ['befristet', 'unbefristet'] },
    },
    {
      art: 'text',
      name: 'grund',
      titel: 'Warum, und was wurde versucht?',
      hilfe: 'Verhältnisse, Vollstreckung ohne Erfolg, Kosten; steht in der Akte',
      lang: true,
    },
  ],
  knopf: 'Festlegen',
})

export const frageNachDerRuhe = (abgelaufen: boolean): Klaerung => ({
  art: 'klaerung',
  frage: abgelaufen ? 'Die Zeit ist um: Was geschieht mit der Forderung?' : 'Soll wieder eingezogen werden?',
  warum: 'Wenn sich die Verhältnisse gebessert haben oder wieder Leistungen laufen, von denen einbehalten werden kann.',
  wirkung: 'Die Forderung ist dann wieder einzuziehen und steht am nächsten Tag unter den überfälligen.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Entscheidung',
      optionen: [{ wert: 'einziehen', titel: 'Wieder einziehen oder neu entscheiden' }],
    },
    { art: 'text', name: 'grund', titel: 'Warum?', lang: true },
  ],
  knopf: 'Aufheben',
})
