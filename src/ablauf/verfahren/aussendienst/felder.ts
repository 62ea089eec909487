import type { Datum } from '../../../kern/index.ts'
import type { Klaerfeld, Klaerung, Option } from '../schritt.ts'
import { JA_NEIN } from '../schritt.ts'

export const AUFTRAG = {
  id: 'auftrag',
  titel: 'Was ist zu klären, und warum nicht anders?',
  norm: '§§ 20, 21 SGB X, § 67a SGB X, § 6 Abs. 1 Satz 2 SGB II',
  hilfe:
    'Ein Besuch ohne konkreten Anlass ist nicht erlaubt. Fragen Sie zuerst die Person, dann Unterlagen, dann andere Stellen. Schreiben Sie Fragen auf, die man vor Ort durch Hinsehen beantworten kann. Auch was für die Person spricht, gehört dazu. Ist eine angekreuzte Angabe vorher belegt, entfällt der Besuch.',
} as const
export const FREIGABE = {
  id: 'freigabe',
  titel: 'Auftrag an den Außendienst',
  norm: '§ 6 Abs. 1 Satz 2 SGB II',
  hilfe: 'Eine zweite Person prüft, ob der Besuch nötig und angemessen ist. Der Auftrag liegt danach in der Akte.',
} as const
export const TERMIN = {
  id: 'termin',
  titel: 'Termin',
  norm: '§ 9 SGB X',
  hilfe:
    'Nicht zur Nachtzeit und nicht am Sonntag. Zu zweit ist besser: Wer dabei war, kann es bezeugen. Beide weisen sich aus.',
} as const
export const ANKUENDIGUNG = {
  id: 'ankuendigung',
  titel: 'Ankündigung',
  norm: '§ 67a Abs. 2, § 82 SGB X, Art. 13 GG',
  hilfe: 'Der Brief sagt, warum wir kommen, was wir sehen wollen und dass niemand uns hereinlassen muss.',
} as const
export const BESUCH = {
  id: 'besuch',
  titel: 'Besuch',
  norm: '§ 21 Abs. 1 Nr. 4 SGB X, Art. 13 GG',
  hilfe:
    'Vor der Tür sagen: Sie müssen uns nicht hereinlassen. Das allein hat keine Folgen. Nur ansehen, wonach gefragt ist; Schränke öffnet die Person selbst. Getrennt aufschreiben: was zu sehen war, was gesagt wurde, was Sie meinen. Ohne diesen Hinweis oder ohne Einwilligung darf nichts verwendet werden.',
} as const
export const BERICHT = {
  id: 'bericht',
  titel: 'Bericht und Nachricht an die Person',
  norm: '§§ 24, 25 SGB X, § 35 SGB I',
  hilfe:
    'Der Bericht geht in die Akte. Die Person bekommt zu lesen, was festgehalten ist, und kann sich dazu äußern, bevor etwas zu ihrem Nachteil entschieden wird.',
} as const
export const ERGEBNIS = {
  id: 'ergebnis',
  titel: 'Was ergibt sich daraus?',
  norm: '§ 20 Abs. 2 SGB X',
  hilfe:
    'Bestätigte Angaben bekommen den Bericht als Nachweis. Widerlegte werden geändert. Bleibt etwas offen: Wer die Leistung will, muss sie belegen. Wer die Tür nicht öffnet, verletzt aber keine Pflicht zur Mitwirkung: Versagen darf man deshalb nicht (§ 66 SGB I gilt nur für §§ 60 bis 62).',
} as const
export const FOLGE = {
  id: 'folge',
  titel: 'Folge',
  norm: '§§ 45, 48 SGB X, § 60 SGB I',
  hilfe:
    'Eine widerlegte Angabe wird im Fall geändert. Ist dadurch zu viel gezahlt, beginnt das Verfahren „Aufhebung und Erstattung“ mit eigener Anhörung.',
} as const

export const THEMEN = {
  wohnen: 'Wer in der Wohnung lebt und wie sie aufgeteilt ist',
  aufenthalt: 'Ob die Person tatsächlich dort wohnt',
  einstand: 'Ob zwei füreinander einstehen (§ 7 Abs. 3a SGB II)',
  ausstattung: 'Was für eine Erstausstattung fehlt (§ 24 Abs. 3 SGB II)',
  unterkunft: 'Größe, Zustand oder Heizung der Wohnung',
  anderes: 'Anderes',
} as const

export const MITTEL = {
  gefragt: 'Die Person ist gefragt worden',
  unterlagen: 'Unterlagen sind angefordert',
  dritte: 'Vermieter, Arbeitgeber oder andere sind gefragt',
  stellen: 'Meldeamt oder andere Behörden sind gefragt',
  akte: 'Die Akte ist durchgesehen',
} as const

const optionen = (o: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(o).map(([wert, titel]) => ({ wert, titel }))

/** Days until the report has to be there, unless somebody says otherwise. */
const BERICHT_TAGE = 28

export function auftragsfelder(
  heute: Datum,
  offene: readonly { readonly id: string; readonly name: string }[],
): Klaerung {
  const angaben: readonly Klaerfeld[] =
    offene.length === 0
      ? []
      : [
          {
            art: 'mehrfach',
            name: 'angaben',
            titel: 'Um welche unbelegten Angaben geht es?',
            hilfe: 'sind alle angekreuzten vorher belegt, entfällt der Besuch',
            freiwillig: true,
            optionen: offene.map((o) => ({ wert: o.id, titel: o.name })),
          },
        ]
  return {
    art: 'klaerung',
    frage: 'Was soll der Besuch klären?',
    warum: 'Der Besuch greift in die Wohnung ein. Er ist nur erlaubt, wenn es anders nicht geht.',
    wirkung: null,
    felder: [
      { art: 'mehrfach', name: 'themen', titel: 'Worum geht es?', optionen: optionen(THEMEN) },
      ...angaben,
      {
        art: 'text',
        name: 'fragen',
        titel: 'Fragen für vor Ort',
        hilfe: 'eine je Zeile, zum Beispiel: Wie viele Schlafplätze gibt es?',
        lang: true,
      },
      {
        art: 'text',
        name: 'anlass',
        titel: 'Welche Tatsachen geben Anlass?',
        hilfe: 'was bekannt ist und woher; keine Vermutungen, keine anonymen Hinweise ohne Prüfung',
        lang: true,
      },
      { art: 'mehrfach', name: 'mittel', titel: 'Was ist vorher versucht worden?', optionen: optionen(MITTEL) },
      { art: 'text', name: 'warumNicht', titel: 'Warum reicht das nicht?', lang: true },
      {
        art: 'wahl',
        name: 'angemessen',
        titel: 'Steht der Besuch im Verhältnis zu dem, worum es geht?',
        hilfe: 'Betrag, Dauer, Kinder, Krankheit und Ruf der Person bedenken',
        optionen: JA_NEIN,
      },
      { art: 'text', name: 'abwaegung', titel: 'Warum?', hilfe: 'steht im Auftrag', lang: true },
      {
        art: 'wahl',
        name: 'angekuendigt',
        titel: 'Wird der Besuch angekündigt?',
        optionen: [
          { wert: 'ja', titel: 'Ja, durch einen Brief' },
          { wert: 'nein', titel: 'Nein, sonst wäre nicht mehr zu sehen, worum es geht' },
        ],
        wenn: { feld: 'angemessen', ist: ['ja'] },
      },
      {
        art: 'text',
        name: 'warumOhne',
        titel: 'Warum ohne Ankündigung?',
        wenn: { feld: 'angekuendigt', ist: ['nein'] },
      },
      {
        art: 'tag',
        name: 'bis',
        titel: 'Bericht bis',
        fruehestens: heute,
        vorschlag: (heute + BERICHT_TAGE) as Datum,
        wenn: { feld: 'angemessen', ist: ['ja'] },
      },
    ],
    knopf: 'Festlegen',
  }
}

export const terminfelder = (fruehestens: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Wann geht wer hin?',
  warum: 'Der Tag liegt so, dass eine Ankündigung vorher ankommt.',
  wirkung: null,
  felder: [
    { art: 'tag', name: 'am', titel: 'Tag', fruehestens },
    { art: 'text', name: 'zeit', titel: 'Uhrzeit', hilfe: 'zum Beispiel: zwischen 10 und 12 Uhr' },
    { art: 'text', name: 'wer', titel: 'Wer geht hin?', hilfe: 'Vor- und Nachname, möglichst zwei' },
  ],
  knopf: 'Festlegen',
})

const DA = { feld: 'wie', ist: ['stattgefunden'] } as const
const AN_DER_TUER = { feld: 'wie', ist: ['stattgefunden', 'verweigert'] } as const

export const besuchsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Was ist geschehen?',
  warum: 'Daraus wird der Bericht. Die Person bekommt ihn zu lesen.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Besuch',
      optionen: [
        { wert: 'stattgefunden', titel: 'Wir waren in der Wohnung' },
        { wert: 'verweigert', titel: 'Wir wurden nicht hereingelassen' },
        { wert: 'niemand', titel: 'Niemand war da' },
        { wert: 'abgesagt', titel: 'Die Person hat abgesagt' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Tag', spaetestens: heute },
    {
      art: 'text',
      name: 'zeit',
      titel: 'Von wann bis wann?',
      hilfe: 'zum Beispiel: 10.15 bis 10.40 Uhr',
      wenn: AN_DER_TUER,
    },
    { art: 'text', name: 'wer', titel: 'Wer war da?', hilfe: 'die vom Jobcenter' },
    { art: 'text', name: 'anwesend', titel: 'Mit wem wurde gesprochen?', wenn: AN_DER_TUER },
    {
      art: 'wahl',
      name: 'hinweis',
      titel: 'Vorher gesagt, dass niemand uns hereinlassen muss?',
      hilfe: 'ohne diesen Hinweis darf nichts verwendet werden',
      optionen: JA_NEIN,
      wenn: AN_DER_TUER,
    },
    {
      art: 'text',
      name: 'einwilligung',
      titel: 'Wer hat uns hereingelassen, und in welche Räume?',
      hilfe: 'nur Räume, in die wir gebeten wurden',
      wenn: DA,
    },
    {
      art: 'text',
      name: 'gesehen',
      titel: 'Was war zu sehen?',
      hilfe: 'nur Tatsachen, eine je Zeile, auch was für die Person spricht',
      lang: true,
      wenn: DA,
    },
    {
      art: 'text',
      name: 'gesagt',
      titel: 'Was hat die Person gesagt?',
      hilfe: 'möglichst in ihren Worten',
      lang: true,
      freiwillig: true,
      wenn: AN_DER_TUER,
    },
    {
      art: 'text',
      name: 'eindruck',
      titel: 'Was meinen Sie dazu?',
      hilfe: 'Einschätzungen, getrennt von den Tatsachen; steht als Meinung im Bericht',
      lang: true,
      freiwillig: true,
      wenn: DA,
    },
    { art: 'text', name: 'warum', titel: 'Was ist bekannt?', wenn: { feld: 'wie', ist: ['niemand', 'abgesagt'] } },
    {
      art: 'wahl',
      name: 'weiter',
      titel: 'Noch ein Besuch?',
      optionen: JA_NEIN,
      wenn: { feld: 'wie', ist: ['niemand', 'abgesagt'] },
    },
  ],
  knopf: 'Festhalten',
})

export const FOLGEN = {
  bleibt: 'Es bleibt, wie es ist',
  aendern: 'Angaben im Fall ändern',
  unterlagen: 'Unterlagen verlangen',
  akte: 'Nach Akte entscheiden: Es bleibt unbewiesen',
} as const

/** `angabe.<id>`: what became of a fact that was asked about. */
export const angabenfeld = (id: string): string => `angabe.${id}`

/** What was seen may be used only if somebody was let in after being told she need not. */
export function ergebnisfelder(
  angaben: readonly { readonly id: string; readonly name: string }[],
  verwertbar: boolean,
): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Was steht nach dem Besuch fest?',
    warum: verwertbar
      ? 'Auch was die Person inzwischen zum Bericht geschrieben hat, zählt.'
      : 'Aus diesem Besuch darf nichts verwendet werden: Er fand nicht statt, oder Hinweis oder Einwilligung fehlen.',
    wirkung: verwertbar ? 'Eine bestätigte Angabe gilt als belegt.' : null,
    felder: [
      ...(verwertbar
        ? angaben.map(
            (a): Klaerfeld => ({
              art: 'wahl',
              name: angabenfeld(a.id),
              titel: a.name,
              optionen: [
                { wert: 'bestaetigt', titel: 'bestätigt' },
                { wert: 'widerlegt', titel: 'widerlegt' },
                { wert: 'offen', titel: 'weiter offen' },
              ],
            }),
          )
        : []),
      { art: 'text', name: 'antworten', titel: 'Antworten auf die Fragen', hilfe: 'und was offen bleibt', lang: true },
      {
        art: 'text',
        name: 'wuerdigung',
        titel: 'Was spricht wofür?',
        hilfe: 'auch was die Person dazu gesagt oder geschrieben hat; steht in der Akte',
        lang: true,
      },
      {
        art: 'wahl',
        name: 'folge',
        titel: 'Wie geht es weiter?',
        optionen: optionen(verwertbar ? FOLGEN : { unterlagen: FOLGEN.unterlagen, akte: FOLGEN.akte }),
      },
    ],
    knopf: 'Festlegen',
  }
}
