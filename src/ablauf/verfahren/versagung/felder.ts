import { WERTE } from '../../../fall/index.ts'
import { euro, isoMonat, type Monat, monatsname, monatVon } from '../../../kern/index.ts'
import type { Leistungsart } from '../../../recht/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Klaerfeld, Option } from '../schritt.ts'
import type { Worum } from './beleg.ts'
import type { Ursache } from './ursache.ts'

export const pruefungsfelder = (): readonly Klaerfeld[] => [
  {
    art: 'wahl',
    name: 'wichtig',
    titel: 'Gibt es einen wichtigen Grund, oder ist das Papier anders leichter zu bekommen?',
    norm: '§ 65 Abs. 1 SGB I',
    optionen: [
      { wert: 'nein', titel: 'Nein' },
      { wert: 'ja', titel: 'Ja', folge: 'Dann besteht die Pflicht nicht; das Verfahren ist zu beenden.' },
    ],
  },
  {
    art: 'text',
    name: 'erheblich',
    titel: 'Warum lässt sich ohne das Papier nicht feststellen, was zusteht?',
    norm: '§ 66 Abs. 1 Satz 1 SGB I',
    hilfe: 'ganze Sätze, stehen im Bescheid',
    lang: true,
  },
  {
    art: 'text',
    name: 'anders',
    titel: 'Warum ist es nicht anders zu beschaffen?',
    norm: '§ 65 Abs. 1 Nr. 3 SGB I',
    hilfe: 'ganze Sätze, stehen im Bescheid',
    lang: true,
  },
]

const WORUM: Readonly<Record<Worum, string>> = {
  versagung: 'Versagung: Über den Antrag ist noch nicht entschieden',
  entziehung: 'Entziehung: Die Leistung läuft',
}

export type Umfangsfrage = {
  readonly worum: readonly Worum[]
  readonly ursache: Ursache
  /** Kinds that are due, with their sum in the first month. */
  readonly arten: readonly { readonly art: Leistungsart; readonly text: string }[]
}

/** No answer of the discretion is proposed: it is to be given in own words. */
export function umfangsfelder(l: Verfahrenslage, f: Umfangsfrage): readonly Klaerfeld[] {
  const sache = { hilfe: 'ganze Sätze, stehen im Bescheid', lang: true } as const
  const { grund, person, norm } = f.ursache
  const nurSie = grund.art === 'andereStelle' || (grund.art === 'untersuchung' && grund.absatz === 2)
  const teil = TEILTEXTE[grund.art]
  return [
    {
      art: 'wahl',
      name: 'worum',
      titel: 'Worum geht es?',
      optionen: f.worum.map((wert) => ({ wert, titel: WORUM[wert] })),
      vorschlag: f.worum[0],
    },
    {
      art: 'mehrfach',
      name: 'personen',
      titel: nurSie ? 'Für wen?' : 'Für wen ist deshalb nichts nachgewiesen?',
      norm,
      hilfe: nurSie
        ? 'Nur für die Person, die mitwirken musste.'
        : 'Nur wessen eigener Anspruch davon abhängt. Über jede Person wird einzeln entschieden.',
      optionen: l.fall.mitglieder
        .filter(({ lokal }) => !nurSie || lokal === person)
        .map(({ lokal }) => ({ wert: lokal, titel: empfaengername(l, lokal) })),
      vorschlag: [person],
    },
    {
      art: 'wahl',
      name: 'umfang',
      titel: 'Ganz oder zum Teil?',
      norm: `${norm}, § 39 Abs. 1 SGB I`,
      optionen: [
        { wert: 'teil', titel: teil.teil },
        { wert: 'ganz', titel: teil.ganz },
      ],
    },
    {
      art: 'mehrfach',
      name: 'leistungen',
      titel: 'Welche Leistungen?',
      optionen: f.arten.map(({ art, text }) => ({ wert: art, titel: `${WERTE.leistung[art]} (${text})` })),
      wenn: { feld: 'umfang', ist: ['teil'] },
    },
    { art: 'text', name: 'teil', titel: 'Warum reicht weniger nicht, oder warum reicht dieser Teil?', ...sache },
    { art: 'text', name: 'fuer', titel: 'Was spricht für die Person?', ...sache },
    { art: 'text', name: 'gegen', titel: 'Was spricht dagegen?', ...sache },
  ]
}

const TEILTEXTE = {
  unterlagen: {
    teil: 'Zum Teil: nur, was an dem Papier hängt',
    ganz: 'Ganz: Ohne das Papier ist nichts nachgewiesen',
  },
  untersuchung: {
    teil: 'Zum Teil: nur, was an der Untersuchung oder Behandlung hängt',
    ganz: 'Ganz: Alles hängt daran',
  },
  andereStelle: {
    teil: 'Zum Teil: nur, was die andere Leistung hier ersetzt hätte',
    ganz: 'Ganz: Die andere Leistung hätte alles ersetzt',
  },
} as const satisfies Record<Ursache['grund']['art'], unknown>

export const artentext = (betrag: Parameters<typeof euro>[0], monat: Monat): string =>
  `${euro(betrag)} € im ${monatsname(monat)}`

export const monatsoptionen = (monate: readonly Monat[]): readonly Option[] =>
  monate.map((m) => ({ wert: isoMonat(m), titel: monatsname(m) }))

export const entwurfsfelder = (monate: readonly Monat[]): readonly Klaerfeld[] => [
  {
    art: 'wahl',
    name: 'bleibt',
    titel: 'Fehlt es weiter?',
    optionen: [{ wert: 'ja', titel: 'Ja, und es bleibt dabei' }],
  },
  {
    art: 'wahl',
    name: 'ab',
    titel: 'Ab welchem Monat?',
    optionen: monatsoptionen(monate),
    vorschlag: monate[0] === undefined ? undefined : isoMonat(monate[0]),
  },
]

/** § 67 SGB I: what is paid for the months gone by is a matter of discretion. */
export function nachholungsfelder(l: Verfahrenslage, betroffen: readonly Monat[]): readonly Klaerfeld[] {
  const vergangen = betroffen.filter((m) => m <= monatVon(l.heute))
  return [
    { art: 'tag', name: 'am', titel: 'Nachgeholt am', spaetestens: l.heute, vorschlag: l.heute },
    {
      art: 'wahl',
      name: 'rueck',
      titel: 'Wird für die Zeit davor gezahlt?',
      norm: '§ 67 SGB I',
      optionen: [
        { wert: 'ganz', titel: 'Ja, ganz' },
        ...(vergangen.length > 1 ? [{ wert: 'teil', titel: 'Ja, ab einem Monat' }] : []),
        { wert: 'nein', titel: 'Nein, erst ab dem Monat der Nachholung' },
      ],
    },
    {
      art: 'wahl',
      name: 'ab',
      titel: 'Ab welchem Monat?',
      optionen: monatsoptionen(vergangen),
      wenn: { feld: 'rueck', ist: ['teil'] },
    },
    {
      art: 'text',
      name: 'warum',
      titel: 'Warum so?',
      norm: '§ 35 Abs. 1 Satz 3 SGB X',
      hilfe:
        'Abwägung in ganzen Sätzen, stehen im Bescheid: Warum kam es spät, brauchte die Person das Geld, wer hat ausgeholfen?',
      lang: true,
    },
  ]
}

/** § 5 Abs. 3 Satz 5 SGB II: taken back from the first month on, whatever else. */
export const ruecknahmefelder = (l: Verfahrenslage): readonly Klaerfeld[] => [
  { art: 'tag', name: 'am', titel: 'Nachgeholt am', spaetestens: l.heute, vorschlag: l.heute },
  {
    art: 'text',
    name: 'beleg',
    titel: 'Womit ist es belegt?',
    hilfe: 'zum Beispiel: Schreiben der Rentenversicherung vom 3. November 2026',
  },
]
