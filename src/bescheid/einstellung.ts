import { type Cent, cent, type Datum, type Monat, plusTage } from '../kern/index.ts'
import { type Betragsmonat, betragstabelle } from './betragstabelle.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { aufzaehlung, geld, langesDatum, monatsliste, monatsspanne } from './sprache.ts'

/** What each person of the letter had and has in the months that change. */
export type Einstellungsperson = {
  readonly name: string
  readonly geburt: Datum
  readonly monate: readonly Betragsmonat[]
}

/** The reason in words of the letter; the facts beside it are the caseworker's. */
export type Einstellungsbegruendung = {
  /** "Ihr Einkommen reicht für Ihren Bedarf." */
  readonly satz: string
  readonly norm: string
  readonly tatsachen: string
  /** What may follow: other benefits, other offices. */
  readonly danach: readonly string[]
}

export type Einstellungsbescheid = {
  readonly leistungsname: Text
  /** The receiver first. */
  readonly personen: readonly Einstellungsperson[]
  /** The last day granted. */
  readonly bis: Datum
  /** From this day it is revoked; later than the end where money has been paid for days after it; null: all of it. */
  readonly aufgehobenAb: Datum | null
  readonly grund: Einstellungsbegruendung
  /** Days of the notices that are revoked, oldest first. */
  readonly bescheide: readonly Datum[]
  readonly wirkung:
    | { readonly art: 'zukunft' }
    | { readonly art: 'vergangenheit'; readonly nummer: 2 | 3 | 4; readonly warum: string }
  readonly gehoert:
    | { readonly art: 'nein'; readonly weil: string }
    | { readonly art: 'ja'; readonly am: Datum; readonly antwort: string; readonly wuerdigung: string }
  /** Paid for days after the end; decided about later. */
  readonly ueberzahlt: Cent
  /** One line each: claims, objections, papers. */
  readonly offenes: readonly string[]
}

/** B12: the grant ends on a day; to each adult about herself and the children she represents. */
export function einstellungsbescheid(e: Briefeingabe, b: Einstellungsbescheid): Dokument {
  return setzeBrief(e, {
    art: 'einstellungsbescheid',
    betreff: t`Ihr ${b.leistungsname} endet am ${langesDatum(b.bis)}`,
    verwaltungsakt: true,
    bloecke: [
      absatz('kern', t`${wen(b)} ab dem ${langesDatum(ab(b))} ${fett('kein Geld mehr von uns')}.`),
      absatz('kern.warum', t`Warum? ${b.grund.satz}`),
      ...betragstabelle(b.personen),
      ...ueberzahlung(b),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      { art: 'liste', id: 'verfuegung.saetze', nummeriert: true, punkte: b.personen.flatMap((p) => saetze(b, p)) },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.was', t`${b.grund.tatsachen}`),
      absatz('gruende.recht', t`${b.grund.satz} Dann besteht kein Anspruch mehr (${b.grund.norm}).`),
      absatz('gruende.wirkung', wirkung(b)),
      absatz('gruende.anhoerung', anhoerung(b)),
      { art: 'ueberschrift', id: 'hinweise', ebene: 2, text: t`Was Sie noch wissen sollten` },
      ...hinweise(b),
      ...offenes(b.offenes),
    ],
  })
}

const ab = (b: Pick<Einstellungsbescheid, 'bis'>): Datum => plusTage(b.bis, 1)

const wen = (b: Einstellungsbescheid): string => {
  const andere = b.personen.slice(1).map((p) => p.name)
  return andere.length === 0 ? 'Sie bekommen' : `Sie und ${aufzaehlung(andere)} bekommen`
}

function saetze(b: Einstellungsbescheid, p: Einstellungsperson): readonly Text[] {
  const teil = p.monate.filter((m) => m.jetzt > 0)
  if (b.aufgehobenAb === null)
    return [
      t`Für ${p.name}, geboren am ${langesDatum(p.geburt)}, entscheiden wir über die Zeit ab dem ${langesDatum(ab(b))} in einem eigenen Bescheid, weil dafür schon Geld gezahlt ist.`,
    ]
  const aufgehoben = t`${bescheideSatz(b.bescheide)} für ${p.name}, geboren am ${langesDatum(p.geburt)}, ab dem ${langesDatum(b.aufgehobenAb)} ganz aufgehoben (§ 48 Abs. 1 ${b.wirkung.art === 'zukunft' ? 'Satz 1' : `Satz 2 Nr. ${b.wirkung.nummer}`} SGB X).`
  return [
    aufgehoben,
    ...teil.map(
      (m) =>
        t`Für ${monatsspanne([m.monat])} wird die Leistung für ${p.name} in Höhe von ${geld(cent(m.bisher - m.jetzt))} aufgehoben. Es bleibt ein Anspruch von ${fett(geld(m.jetzt))}.`,
    ),
  ]
}

const bescheideSatz = (tage: readonly Datum[]): string => {
  if (tage.length === 0) return 'Die Bewilligung wird'
  return tage.length > 1
    ? `Die Bescheide vom ${aufzaehlung(tage.map(langesDatum))} werden`
    : `Der Bescheid vom ${tage.map(langesDatum).join('')} wird`
}

function wirkung(b: Einstellungsbescheid): Text {
  if (b.wirkung.art === 'zukunft')
    return t`Die Verhältnisse haben sich geändert. Deshalb heben wir die Bewilligung für die Zukunft auf (§ 48 Abs. 1 Satz 1 SGB X). Ermessen haben wir dabei nicht.`
  return t`Die Verhältnisse haben sich schon vorher geändert. Deshalb heben wir die Bewilligung ab diesem Tag auf (§ 48 Abs. 1 Satz 2 Nr. ${b.wirkung.nummer} SGB X, § 330 Abs. 3 SGB III, § 40 Abs. 2 Nr. 3 SGB II). ${b.wirkung.warum} Ermessen haben wir dabei nicht.`
}

function anhoerung(b: Einstellungsbescheid): Text {
  if (b.gehoert.art === 'nein') return t`${b.gehoert.weil}`
  const antwort =
    b.gehoert.antwort === ''
      ? 'Eine Antwort haben wir nicht bekommen.'
      : `Gesagt haben Sie uns: ${b.gehoert.antwort} ${b.gehoert.wuerdigung}`
  return t`Am ${langesDatum(b.gehoert.am)} haben wir Sie nach Ihrer Sicht gefragt (§ 24 SGB X). ${antwort}`
}

function ueberzahlung(b: Einstellungsbescheid): readonly Block[] {
  if (b.ueberzahlt === 0) return []
  return [
    {
      art: 'kasten',
      id: 'ueberzahlung',
      titel: t`Bitte zahlen Sie jetzt nichts zurück`,
      absaetze: [
        t`Für die Zeit ab dem ${langesDatum(ab(b))} ist zum Teil schon Geld gezahlt, vermutlich ${fett(geld(b.ueberzahlt))} zu viel. Darüber entscheiden wir später in einem eigenen Bescheid. Vorher fragen wir Sie nach Ihrer Sicht.`,
      ],
    },
  ]
}

function hinweise(b: Einstellungsbescheid): readonly Block[] {
  return [
    absatz(
      'hinweise.sofort',
      t`Die Entscheidung gilt sofort. Ein Widerspruch ändert daran zunächst nichts (§ 39 Nr. 1 SGB II). Beim Sozialgericht können Sie beantragen, dass weiter gezahlt wird.`,
    ),
    absatz(
      'hinweise.krankenkasse',
      t`Sind Sie über uns krankenversichert? Diese Versicherung endet am ${langesDatum(b.bis)} (§ 190 Abs. 12 SGB V). Fragen Sie bitte gleich Ihre Krankenkasse, wie es weitergeht.`,
    ),
    ...b.grund.danach.map((x, i) => absatz(`hinweise.danach.${i}`, t`${x}`)),
    absatz(
      'hinweise.wieder',
      t`Reicht das Geld später nicht mehr? Stellen Sie dann bitte sofort einen neuen Antrag. Für die Zeit vor dem Monat des Antrags gibt es kein Geld (§ 37 Abs. 2 SGB II).`,
    ),
  ]
}

function offenes(liste: readonly string[]): readonly Block[] {
  if (liste.length === 0) return []
  return [
    absatz('offenes.satz', t`Auch nach dem Ende bleibt offen:`),
    { art: 'liste', id: 'offenes', nummeriert: false, punkte: liste.map((x) => t`${x}`) },
  ]
}

/** Hears before a grant ends (§ 24 SGB X). Decides nothing. */
export function anhoerungEinstellung(
  e: Briefeingabe,
  a: { readonly leistungsname: Text; readonly bis: Datum; readonly grund: Einstellungsbegruendung },
): Dokument {
  return setzeBrief(e, {
    art: 'anhoerung',
    betreff: t`Bitte sagen Sie uns Ihre Sicht: Ihr ${a.leistungsname} könnte enden`,
    verwaltungsakt: false,
    bloecke: [
      absatz('kern', t`wir prüfen, ob Sie ab dem ${langesDatum(ab(a))} noch Geld von uns bekommen.`),
      absatz('kern.was', t`${a.grund.tatsachen}`),
      absatz(
        'kern.frist',
        t`Stimmt das so? Bitte antworten Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. Noch ist nichts entschieden.`,
      ),
      absatz(
        'folge',
        t`Bleibt es dabei, gilt: ${a.grund.satz} Dann endet die Leistung für die Zeit ab dem ${langesDatum(ab(a))} (${a.grund.norm}, § 48 Abs. 1 SGB X).`,
      ),
      absatz('wege', t`Schreiben Sie uns oder rufen Sie an. Sie können auch persönlich mit uns sprechen.`),
      absatz('wege.hilfe', t`Brauchen Sie eine Übersetzung oder Hilfe beim Schreiben? Sagen Sie es uns.`),
      absatz('wege.schweigen', t`Hören wir nichts von Ihnen, entscheiden wir nach dem, was wir wissen.`),
    ],
  })
}

/** The grant has ended by itself, and nobody has applied again. Decides nothing. */
export function leistungBeendet(
  e: Briefeingabe,
  a: {
    readonly leistungsname: Text
    readonly monate: readonly Monat[]
    readonly bis: Datum
    readonly offenes: readonly string[]
  },
): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Ihr ${a.leistungsname} ist am ${langesDatum(a.bis)} zu Ende gegangen`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`wir haben Ihnen Geld für ${monatsliste(a.monate)} bewilligt. Diese Zeit ist vorbei. Einen neuen Antrag haben wir nicht bekommen. Deshalb legen wir die Akte weg.`,
      ),
      absatz(
        'antrag',
        t`Brauchen Sie weiter Hilfe? Stellen Sie bitte ${fett('sofort einen Antrag')}. Er gilt ab dem Ersten des Monats, in dem er bei uns ankommt (§ 37 Abs. 2 SGB II).`,
      ),
      absatz(
        'krankenkasse',
        t`Waren Sie über uns krankenversichert? Diese Versicherung endete am ${langesDatum(a.bis)} (§ 190 Abs. 12 SGB V). Fragen Sie bitte gleich Ihre Krankenkasse.`,
      ),
      ...offenes(a.offenes),
    ],
  })
}
