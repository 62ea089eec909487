import { type Cent, type Datum, summe, teile } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { vollerName } from './personen.ts'
import { geld, langesDatum } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** A claim as the letters about how it is paid name it. */
export type Schuldeingabe = Briefeingabe & {
  /** Who owes it; another than the receiver is a child she represents. */
  readonly person: Bescheidperson
  readonly forderung: {
    readonly bescheidVom: Datum
    readonly betrag: Cent
    readonly offen: Cent
    /** By the notice about contributions, which goes out beside another of the same day. */
    readonly beitraege?: true
  }
  readonly zahlweg: Zahlweg
}

export type Briefrate = { readonly faelligAm: Datum; readonly betrag: Cent }

export type Rateneingabe = Schuldeingabe & {
  readonly art: 'raten' | 'gesetz' | 'stundung'
  /** At least one, to the last cent; of a claim put off the one day. */
  readonly raten: readonly Briefrate[]
  /** Of rates by law: the Regelbedarf of which they are a tenth. */
  readonly regelbedarf: Cent | null
  /** The day and words of the application; null: by law, without one. */
  readonly antrag: { readonly am: Datum; readonly wunsch: string } | null
  /** As it was weighed; of rates by law what they rest on. */
  readonly gruende: string
  /** A set-off of the same claim: it ends with the agreement, or goes on beside it. */
  readonly einbehalt: 'endet' | 'daneben' | null
}

const istSie = (e: Schuldeingabe): boolean => e.empfaenger.person === e.person.id

export function schuld(e: Schuldeingabe): Text {
  const f = e.forderung
  const wer = istSie(e) ? 'Sie schulden' : `Ihr Kind ${vollerName(e.person)} schuldet`
  return t`${wer} uns nach dem Bescheid vom ${langesDatum(f.bescheidVom)}${f.beitraege ? ' über Beiträge' : ''} noch ${fett(geld(f.offen))}.`
}

export const vertretung = (e: Schuldeingabe): readonly Block[] =>
  istSie(e)
    ? []
    : [absatz('kern.kind', t`Sie bekommen dieses Schreiben, weil Sie ${e.person.vorname} gesetzlich vertreten.`)]

/** I3 and I7: a claim may be paid in instalments, or later. */
export function ratenbescheid(e: Rateneingabe): Dokument {
  const erste = e.raten[0]
  const letzte = e.raten.at(-1)
  if (erste === undefined || letzte === undefined) throw new Error('an agreement without a rate')
  const gestundet = e.art === 'stundung'
  return setzeBrief(e, {
    art: 'ratenbescheid',
    betreff: gestundet
      ? t`Bescheid: Sie können ${geld(e.forderung.offen)} später zahlen`
      : t`Bescheid: Sie können ${geld(e.forderung.offen)} in Raten zahlen`,
    verwaltungsakt: true,
    bloecke: [
      absatz('schuld', schuld(e)),
      absatz(
        'kern',
        gestundet
          ? t`Sie müssen das erst am ${fett(langesDatum(erste.faelligAm))} zahlen.`
          : t`Sie zahlen in ${fett(anzahl(e.raten.length))}. Die erste Rate ist am ${fett(langesDatum(erste.faelligAm))} fällig.`,
      ),
      ...vertretung(e),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz('verfuegung.1', gestundet ? aufschub(e, erste) : ratensatz(e, erste, letzte)),
      absatz('verfuegung.2', t`2. Zinsen berechnen wir nicht.`),
      ...vorbehalt(e),
      ...einbehalt(e),
      ...(gestundet ? [] : [plan(e)]),
      gestundet
        ? zahlweg(e.zahlweg, { betrag: e.forderung.offen, bis: t`${langesDatum(erste.faelligAm)}` })
        : zahlweg(e.zahlweg, { was: t`Jede Rate mit dem Betrag und zu dem Tag aus dem Ratenplan` }),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...warum(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      absatz(
        'wissen.mehr',
        t`Sie dürfen jederzeit mehr zahlen. Dann sind Sie früher fertig. Was Sie mehr zahlen, zählt auf die nächsten Raten.`,
      ),
      absatz('wissen.schwierig', t`Können Sie eine Rate nicht zahlen? Rufen Sie an, bevor sie fällig ist.`),
    ],
  })
}

const anzahl = (n: number): string => (n === 1 ? 'einer Rate' : `${n} Raten`)

const aufschub = (e: Rateneingabe, r: Briefrate): Text =>
  t`1. Die Erstattung von ${vollerName(e.person)} in Höhe von ${fett(geld(e.forderung.offen))} wird bis zum ${langesDatum(r.faelligAm)} gestundet.`

function ratensatz(e: Rateneingabe, erste: Briefrate, letzte: Briefrate): Text {
  const tag = teile(erste.faelligAm).tag
  const n = e.raten.length
  const weitere = n === 1 ? t`` : t` Die weiteren sind jeweils am ${tag}. des Monats fällig${tag > 28 ? KURZ : ''}.`
  const rest =
    n > 1 && letzte.betrag !== erste.betrag
      ? t`${n - 1} mal ${fett(geld(erste.betrag))} und zuletzt ${fett(geld(letzte.betrag))}`
      : t`${n} mal ${fett(geld(erste.betrag))}`
  const norm = e.art === 'gesetz' ? ' (§ 40 Abs. 10 SGB II)' : ''
  return t`1. ${vollerName(e.person)} zahlt die Erstattung in Höhe von ${fett(geld(e.forderung.offen))} in monatlichen Raten: ${rest}${norm}. Die erste Rate ist am ${langesDatum(erste.faelligAm)} fällig.${weitere}`
}
const KURZ = ', in kürzeren Monaten am letzten Tag'

function vorbehalt(e: Rateneingabe): readonly Block[] {
  if (e.art === 'stundung')
    return [
      absatz(
        'verfuegung.3',
        t`3. Wir können diese Entscheidung widerrufen, wenn sich Ihre Verhältnisse wesentlich bessern (§ 32 Abs. 2 Nr. 3 SGB X).`,
      ),
    ]
  if (e.art === 'gesetz')
    return [
      absatz(
        'verfuegung.3',
        t`3. Die Raten enden, wenn Sie wieder Leistungen von uns brauchen, bevor alles bezahlt ist (§ 40 Abs. 10 Satz 2 SGB II).`,
      ),
    ]
  return [
    absatz(
      'verfuegung.3',
      t`3. Zahlen Sie zwei Raten nicht, können wir die Ratenzahlung widerrufen (§ 32 Abs. 2 Nr. 3 SGB X). Dann ist der ganze Rest auf einmal fällig. Vorher fragen wir Sie nach den Gründen.`,
    ),
  ]
}

function einbehalt(e: Rateneingabe): readonly Block[] {
  if (e.einbehalt === null) return []
  return [
    absatz(
      'verfuegung.einbehalt',
      e.einbehalt === 'endet'
        ? t`4. Von Ihrer Leistung behalten wir dafür nichts mehr ein. Das gilt ab dem nächsten Monat, der noch nicht zur Zahlung vorbereitet ist.`
        : t`4. Der Einbehalt von Ihrer Leistung läuft weiter. Was wir einbehalten, zählt auf die Raten.`,
    ),
  ]
}

function plan(e: Rateneingabe): Tabelle {
  return {
    art: 'tabelle',
    id: 'plan',
    beschriftung: t`Ihr Ratenplan`,
    spalten: ['Fällig am', 'Rate', 'danach noch offen'].map((titel, i) => ({ titel, rechts: i > 0 })),
    zeilen: zeilen(e),
  }
}

function zeilen(e: Rateneingabe): readonly Zeile[] {
  let offen: number = e.forderung.offen
  return e.raten.map((r): Zeile => {
    offen -= r.betrag
    return {
      art: 'zeile',
      kopf: t`${langesDatum(r.faelligAm)}`,
      zellen: [t`${geld(r.betrag)}`, t`${geld(offen as Cent)}`],
    }
  })
}

function warum(e: Rateneingabe): readonly Block[] {
  if (e.art === 'gesetz' && e.regelbedarf !== null)
    return [
      absatz('gruende.tatsachen', t`${e.gruende}`),
      absatz(
        'gruende.gesetz',
        t`Wer eine sozialversicherungspflichtige Arbeit aufnimmt und davon leben kann, zahlt in Raten von 10 Prozent des Regelbedarfs zurück. Der Regelbedarf beträgt ${geld(e.regelbedarf)}. Das Gesetz lässt uns keine Wahl (§ 40 Abs. 10 SGB II).`,
      ),
    ]
  return [
    ...(e.antrag === null
      ? []
      : [absatz('gruende.antrag', t`Sie haben uns am ${langesDatum(e.antrag.am)} gebeten: ${e.antrag.wunsch}`)]),
    absatz('gruende.abwaegung', t`${e.gruende}`),
    absatz(
      'gruende.recht',
      t`Alles auf einmal zu zahlen wäre für Sie eine erhebliche Härte. Das Geld geht dadurch nicht verloren. Deshalb dürfen wir Ihnen nach dem Haushaltsrecht mehr Zeit geben.`,
    ),
  ]
}

/** I3 refused: the claim stays due as it was. */
export function ratenablehnung(
  e: Schuldeingabe & {
    readonly antrag: { readonly am: Datum; readonly wunsch: string } | null
    readonly gruende: string
  },
): Dokument {
  return setzeBrief(e, {
    art: 'ratenbescheid',
    betreff: t`Bescheid: Ihr Wunsch nach Raten`,
    verwaltungsakt: true,
    bloecke: [
      absatz('kern', t`wir können Ihrem Wunsch leider nicht folgen. ${schuld(e)}`),
      ...vertretung(e),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`Ratenzahlung und Stundung für die Erstattung von ${vollerName(e.person)} werden abgelehnt.`,
      ),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...(e.antrag === null
        ? []
        : [absatz('gruende.antrag', t`Sie haben uns am ${langesDatum(e.antrag.am)} gebeten: ${e.antrag.wunsch}`)]),
      absatz('gruende.abwaegung', t`${e.gruende}`),
      zahlweg(e.zahlweg, { betrag: e.forderung.offen }),
    ],
  })
}

export type Rueckstandseingabe = Schuldeingabe & {
  /** When the rates were granted. */
  readonly vereinbartAm: Datum
  /** With what of each is missing. */
  readonly fehlende: readonly Briefrate[]
  /** Two rates are missing and others are still to come: the rest may be called due, so it is a hearing (§ 24 SGB X). */
  readonly widerrufDroht: boolean
}

/** Names the rates that are missing and asks why; decides nothing. */
export function ratenrueckstand(e: Rueckstandseingabe): Dokument {
  return setzeBrief(e, {
    art: e.widerrufDroht ? 'anhoerung' : 'zahlungserinnerung',
    betreff:
      e.fehlende.length === 1 ? t`Eine Rate ist nicht angekommen` : t`${e.fehlende.length} Raten sind nicht angekommen`,
    verwaltungsakt: false,
    bloecke: [
      absatz('schuld', t`${schuld(e)} Seit dem ${langesDatum(e.vereinbartAm)} zahlen Sie in Raten.`),
      ...vertretung(e),
      {
        art: 'liste',
        id: 'fehlende',
        nummeriert: false,
        punkte: e.fehlende.map((r) => t`fällig am ${langesDatum(r.faelligAm)}: ${fett(geld(r.betrag))}`),
      },
      absatz('frist', t`Bitte zahlen Sie das bis zum ${{ luecke: 'antwortfrist', fett: true }}.`),
      absatz(
        'frage',
        t`Geht das nicht? Dann schreiben Sie uns bis zu diesem Tag, warum. Vielleicht hilft eine kleinere Rate.`,
      ),
      zahlweg(e.zahlweg, { betrag: summe(e.fehlende.map((r) => r.betrag)), bis: t`${{ luecke: 'antwortfrist' }}` }),
      e.widerrufDroht
        ? absatz(
            'folge',
            t`Hören wir nichts, können wir die Ratenzahlung widerrufen (§ 47 Abs. 1 Nr. 1 SGB X). Dann ist der ganze Rest auf einmal fällig. Noch ist nichts entschieden.`,
          )
        : absatz(
            'folge',
            t`Fehlen zwei Raten, können wir die Ratenzahlung widerrufen. Dann ist der ganze Rest auf einmal fällig.`,
          ),
      absatz('bezahlt', t`Haben Sie schon gezahlt? Dann ist dieser Brief erledigt.`),
    ],
  })
}

export type Widerrufseingabe = Schuldeingabe & {
  readonly vereinbartAm: Datum
  readonly fehlende: readonly Briefrate[]
  readonly gehoertAm: Datum
  readonly gruende: string
}

/** Revokes the rates: the whole rest is due. */
export function ratenwiderruf(e: Widerrufseingabe): Dokument {
  return setzeBrief(e, {
    art: 'ratenbescheid',
    betreff: t`Bescheid: Die Ratenzahlung endet, ${geld(e.forderung.offen)} sind fällig`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`wir widerrufen die Ratenzahlung. Bitte zahlen Sie den ganzen Rest von ${fett(geld(e.forderung.offen))} bis zum ${{ luecke: 'antwortfrist', fett: true }}.`,
      ),
      zahlweg(e.zahlweg, { betrag: e.forderung.offen, bis: t`${{ luecke: 'antwortfrist' }}` }),
      ...vertretung(e),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`1. Der Bescheid vom ${langesDatum(e.vereinbartAm)} über die Ratenzahlung wird für die Zukunft widerrufen (§ 47 Abs. 1 Nr. 1 SGB X).`,
      ),
      absatz(
        'verfuegung.2',
        t`2. Die Erstattung von ${vollerName(e.person)} aus dem Bescheid vom ${langesDatum(e.forderung.bescheidVom)} ist mit ${fett(geld(e.forderung.offen))} zum ${{ luecke: 'antwortfrist' }} fällig.`,
      ),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.vorbehalt', t`Wir hatten uns den Widerruf vorbehalten, wenn zwei Raten fehlen. Es fehlen:`),
      {
        art: 'liste',
        id: 'fehlende',
        nummeriert: false,
        punkte: e.fehlende.map((r) => t`fällig am ${langesDatum(r.faelligAm)}: ${geld(r.betrag)}`),
      },
      absatz(
        'gruende.anhoerung',
        t`Am ${langesDatum(e.gehoertAm)} haben wir Sie nach den Gründen gefragt (§ 24 SGB X).`,
      ),
      absatz('gruende.abwaegung', t`${e.gruende}`),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      absatz(
        'wissen.wieder',
        t`Können Sie nicht alles auf einmal zahlen? Rufen Sie uns an. Sie können neue Raten beantragen, wenn sich etwas geändert hat.`,
      ),
    ],
  })
}
