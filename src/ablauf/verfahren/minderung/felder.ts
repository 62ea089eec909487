import type { Datum } from '../../../kern/index.ts'
import { JA_NEIN, type Klaerfeld, type Option } from '../schritt.ts'
import { type Ereignis, folgeschluessel, type Minderungsart, NUMMERN } from './ereignis.ts'

const ARTEN: readonly { readonly wert: Minderungsart; readonly titel: string }[] = [
  { wert: 'meldeversaeumnis', titel: 'Termin nicht wahrgenommen (§ 32)' },
  { wert: 'pflichtverletzung', titel: 'Pflicht verletzt (§ 31)' },
  { wert: 'arbeitsverweigerung', titel: 'Zumutbare Arbeit nicht aufgenommen (§ 31a Abs. 7)' },
  { wert: 'nichterreichbar', titel: 'Drei Termine hintereinander nicht wahrgenommen (§ 7b Abs. 4)' },
]

/** What happened, when, and what it rests on. */
export function ereignisfelder(
  heute: Datum,
  vorschlag: { readonly art?: Minderungsart | undefined; readonly am?: Datum | undefined },
): readonly Klaerfeld[] {
  return [
    { art: 'wahl', name: 'art', titel: 'Was ist es?', optionen: ARTEN, vorschlag: vorschlag.art },
    {
      art: 'wahl',
      name: 'nummer',
      titel: 'Welche Pflicht?',
      optionen: Object.entries(NUMMERN).map(([wert, n]) => ({ wert, titel: `${n.titel} (${n.norm})` })),
      wenn: { feld: 'art', ist: ['pflichtverletzung'] },
    },
    {
      art: 'tag',
      name: 'am',
      titel: 'Tag des Ereignisses',
      hilfe: 'bei Terminen der zuletzt versäumte; dieser Tag bestimmt, welches Recht gilt',
      spaetestens: heute,
      vorschlag: vorschlag.am,
    },
    {
      art: 'tag',
      name: 'frueher1',
      titel: 'Versäumter Termin davor',
      hilfe: 'leer lassen, wenn es der erste ist; gezählt wird, was innerhalb eines Jahres liegt',
      freiwillig: true,
      spaetestens: heute,
      wenn: { feld: 'art', ist: ['meldeversaeumnis', 'nichterreichbar'] },
    },
    {
      art: 'tag',
      name: 'frueher2',
      titel: 'Noch ein versäumter Termin davor',
      freiwillig: true,
      spaetestens: heute,
      wenn: { feld: 'art', ist: ['meldeversaeumnis', 'nichterreichbar'] },
    },
    {
      art: 'zahl',
      name: 'stufe',
      titel: 'Die wievielte Pflichtverletzung ist es?',
      hilfe:
        'Weitere nur, wenn vorher schon eine Minderung festgestellt war und deren Beginn nicht länger als ein Jahr zurückliegt. Seit 1.7.2026 ändert das am Satz nichts.',
      von: 1,
      bis: 3,
      vorschlag: 1,
      wenn: { feld: 'art', ist: ['pflichtverletzung', 'arbeitsverweigerung'] },
    },
    {
      art: 'tag',
      name: 'sperrzeitAb',
      titel: 'Beginn der Sperrzeit oder Tag des Erlöschens',
      norm: '§ 31b Abs. 1 Satz 2 SGB II',
      wenn: { feld: 'nummer', ist: ['2-3'] },
    },
    {
      art: 'wahl',
      name: 'unmittelbar',
      titel: 'War die Arbeit tatsächlich und sofort möglich, und wurde sie willentlich verweigert?',
      norm: '§ 31a Abs. 7 Satz 2 SGB II',
      optionen: JA_NEIN,
      wenn: { feld: 'art', ist: ['arbeitsverweigerung'] },
    },
    {
      art: 'text',
      name: 'was',
      titel: 'Der Hergang',
      hilfe: 'ein oder zwei Sätze an die Person; so stehen sie im Brief',
      lang: true,
    },
    {
      art: 'text',
      name: 'quelle',
      titel: 'Woher wissen wir es?',
      hilfe: 'steht in der Akte, zum Beispiel: Vermerk der Vermittlung vom 4.8.2026',
    },
  ]
}

const FOLGEN: readonly Option[] = [
  { wert: '10-1', titel: '10 Prozent für einen Monat' },
  { wert: '20-2', titel: '20 Prozent für zwei Monate' },
  { wert: '30-3', titel: '30 Prozent für drei Monate' },
  { wert: '30-1', titel: '30 Prozent für einen Monat' },
  { wert: 'regelbedarf', titel: 'Wegfall des Regelbedarfs' },
  { wert: 'anspruch', titel: 'Wegfall des Anspruchs, weil nicht erreichbar' },
  { wert: 'andere', titel: 'Eine andere oder keine bestimmte Folge' },
]

/** What the instruction said, to be held against the stage. */
export function belehrungsfelder(e: Ereignis): readonly Klaerfeld[] {
  const soll = folgeschluessel(e.folge)
  const bekannt = FOLGEN.some((f) => f.wert === soll)
  return [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'War die Person belehrt?',
      optionen: [
        { wert: 'schriftlich', titel: 'Ja, schriftlich' },
        { wert: 'kenntnis', titel: 'Nein, aber sie kannte die Folgen' },
        { wert: 'keine', titel: 'Nein', folge: 'keine Minderung' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Tag der Belehrung', wenn: { feld: 'wie', ist: ['schriftlich'] } },
    {
      art: 'wahl',
      name: 'folge',
      titel: 'Welche Folge nannte sie, oder welche war bekannt?',
      hilfe: 'so, wie es dort steht; nur eine Belehrung über genau diese Stufe trägt',
      optionen: bekannt ? FOLGEN : [{ wert: soll, titel: 'Die Folge dieser Stufe' }, ...FOLGEN],
      wenn: { feld: 'wie', ist: ['schriftlich', 'kenntnis'] },
    },
    {
      art: 'text',
      name: 'beleg',
      titel: 'Woran sieht man das?',
      hilfe:
        e.art === 'nichterreichbar'
          ? 'für jeden der drei Termine: Einladung vom … mit Belehrung, Nachweis der Bekanntgabe'
          : 'zum Beispiel: Einladung vom 20.7.2026, Seite 2',
      lang: true,
      wenn: { feld: 'wie', ist: ['schriftlich', 'kenntnis'] },
    },
  ]
}

export function antwortfelder(e: Ereignis, heute: Datum): readonly Klaerfeld[] {
  return [
    {
      art: 'wahl',
      name: 'antwort',
      titel: 'Hat die Person geantwortet?',
      optionen: [
        { wert: 'schriftlich', titel: 'Ja, schriftlich oder am Telefon' },
        { wert: 'persoenlich', titel: 'Ja, im Gespräch' },
        { wert: 'keine', titel: 'Nein, die Frist ist abgelaufen' },
      ],
    },
    {
      art: 'tag',
      name: 'am',
      titel: 'Wann?',
      spaetestens: heute,
      wenn: { feld: 'antwort', ist: ['schriftlich', 'persoenlich'] },
    },
    {
      art: 'text',
      name: 'inhalt',
      titel: 'Was hat sie gesagt?',
      hilfe: 'steht so im Bescheid',
      lang: true,
      wenn: { feld: 'antwort', ist: ['schriftlich', 'persoenlich'] },
    },
    {
      art: 'wahl',
      name: 'gespraech',
      titel: 'Ist ein persönliches Gespräch nötig?',
      norm: '§ 31a Abs. 2 SGB II',
      optionen: [
        { wert: 'nein', titel: 'Nein' },
        { wert: 'verlangt', titel: 'Ja, die Person verlangt es' },
        {
          wert: 'anhaltspunkte',
          titel: 'Ja, sie kann sich schriftlich wohl nicht äußern, oder es ist der dritte Termin in Folge',
        },
      ],
      vorschlag:
        e.art === 'nichterreichbar' || (e.art === 'meldeversaeumnis' && e.stufe === 3) ? 'anhaltspunkte' : 'nein',
      wenn: { feld: 'antwort', ist: ['schriftlich', 'keine'] },
    },
  ]
}

export function gespraechsfelder(heute: Datum): readonly Klaerfeld[] {
  return [
    {
      art: 'wahl',
      name: 'ergebnis',
      titel: 'Wie ging es aus?',
      optionen: [
        { wert: 'gefuehrt', titel: 'Das Gespräch hat stattgefunden' },
        { wert: 'nichtGekommen', titel: 'Angeboten, die Person kam nicht' },
        { wert: 'abgelehnt', titel: 'Angeboten, die Person wollte nicht' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Wann?', spaetestens: heute },
    { art: 'text', name: 'inhalt', titel: 'Was kam heraus?', hilfe: 'steht so im Bescheid', lang: true },
  ]
}

export function bereitschaftsfelder(e: Ereignis, heute: Datum): readonly Klaerfeld[] {
  const nichts = { wert: 'nein', titel: 'Nein' }
  const pflicht = [
    { wert: 'erfuellt', titel: 'Ja, die Pflicht ist erfüllt' },
    { wert: 'bereit', titel: 'Ja, ernsthaft und nachhaltig dazu bereit erklärt' },
  ]
  const stelle = { wert: 'stelleWeg', titel: 'Die Stelle gibt es nicht mehr' }
  const optionen: Readonly<Record<Minderungsart, readonly Option[]>> = {
    meldeversaeumnis: [nichts],
    pflichtverletzung: [nichts, ...pflicht],
    arbeitsverweigerung: [nichts, ...pflicht, stelle],
    nichterreichbar: [
      nichts,
      { wert: 'gemeldet', titel: 'Ja, sie hat sich persönlich gemeldet', folge: 'keine Feststellung' },
    ],
  }
  return [
    { art: 'wahl', name: 'wie', titel: 'Inzwischen?', optionen: optionen[e.art], vorschlag: 'nein' },
    {
      art: 'tag',
      name: 'am',
      titel: 'Seit wann?',
      spaetestens: heute,
      wenn: { feld: 'wie', ist: ['erfuellt', 'bereit', 'stelleWeg', 'gemeldet'] },
    },
  ]
}

/** After the decision: what ends or shortens it. */
export function endefelder(e: Ereignis, heute: Datum): readonly Klaerfeld[] {
  const optionen: Readonly<Record<Minderungsart, readonly Option[]>> = {
    meldeversaeumnis: [],
    pflichtverletzung: [
      { wert: 'erfuellt', titel: 'Die Pflicht ist erfüllt' },
      { wert: 'bereit', titel: 'Ernsthaft und nachhaltig dazu bereit erklärt' },
    ],
    arbeitsverweigerung: [
      { wert: 'erfuellt', titel: 'Die Arbeit ist aufgenommen' },
      { wert: 'bereit', titel: 'Ernsthaft und nachhaltig dazu bereit erklärt' },
      { wert: 'stelleWeg', titel: 'Die Stelle gibt es nicht mehr' },
    ],
    nichterreichbar: [{ wert: 'gemeldet', titel: 'Die Person hat sich persönlich gemeldet' }],
  }
  return [
    { art: 'wahl', name: 'wie', titel: 'Was ist geschehen?', optionen: optionen[e.art] },
    { art: 'tag', name: 'am', titel: 'Wann?', spaetestens: heute },
    {
      art: 'text',
      name: 'was',
      titel: 'Woran sieht man das?',
      hilfe: 'ein Satz, der so im Bescheid steht',
      lang: true,
    },
  ]
}
