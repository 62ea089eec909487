import { type Cent, type Datum, type Monat, summe } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Tabelle, t, type Zeile } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { vollerName } from './personen.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** What was paid for a person to health (`kv`) and care insurance (`pv`), month by month. */
export type Beitragsperson = Bescheidperson & {
  readonly monate: readonly { readonly monat: Monat; readonly kv: Cent; readonly pv: Cent }[]
}

export type Beitragseingabe = Briefeingabe & {
  /** Who owes it; another than the receiver is a child she represents. */
  readonly person: Beitragsperson
  readonly anhoerung: {
    readonly am: Datum
    readonly antwort: { readonly am: Datum; readonly inhalt: string; readonly wuerdigung: string } | null
  }
  readonly zahlweg: Zahlweg
}

const summeVon = (p: Beitragsperson): Cent => summe(p.monate.flatMap((m) => [m.kv, m.pv]))
const zeitVon = (p: Beitragsperson): string => monatsliste(p.monate.map((m) => m.monat))

/** F11, § 335 SGB III: the contributions that come back with a benefit of which nothing is left in a month. */
export function beitragsbescheid(e: Beitragseingabe): Dokument {
  const p = e.person
  const istSie = e.empfaenger.person === p.id
  const betrag = geld(summeVon(p))
  return setzeBrief(e, {
    art: 'beitragsbescheid',
    betreff: istSie
      ? t`Bescheid: Sie müssen ${betrag} Beiträge ersetzen`
      : t`Bescheid für Ihr Kind ${vollerName(p)}: ${betrag} Beiträge sind zu ersetzen`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`${istSie ? 'Sie müssen' : `Ihr Kind ${vollerName(p)} muss`} ${fett(betrag)} ersetzen. Es geht um Beiträge zur Krankenversicherung und Pflegeversicherung für ${zeitVon(p)}.`,
      ),
      ...(istSie
        ? []
        : [absatz('kern.kind', t`Sie bekommen diesen Bescheid, weil Sie ${p.vorname} gesetzlich vertreten.`)]),
      absatz(
        'kern.zahlen',
        t`Bitte zahlen Sie bis zum ${{ luecke: 'zahlbarBis', fett: true }}. Geht nicht alles auf einmal? Rufen Sie an: Wir können Raten vereinbaren. Legen Sie Widerspruch ein, müssen Sie vorerst nichts zahlen.`,
      ),
      zahlweg(e.zahlweg, { betrag: summeVon(p), bis: t`${{ luecke: 'zahlbarBis' }}` }),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`${vollerName(p)} ersetzt die Beiträge für ${zeitVon(p)} in Höhe von ${fett(betrag)} (§ 40 Abs. 2 Nr. 5 SGB II, § 335 Abs. 1 Satz 1 und Abs. 5 SGB III).`,
      ),
      beitragstabelle('verfuegung.beitraege', [p]),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz(
        'gruende.warum',
        t`Mit der Leistung hat das Jobcenter auch Beiträge gezahlt. Für ${zeitVon(p)} haben wir die Bewilligung heute mit einem eigenen Bescheid ganz zurückgenommen oder aufgehoben und die Leistung zurückgefordert. An keinem Tag dieser Zeit bleibt ein Anspruch. Dann sind auch die Beiträge zu ersetzen.`,
      ),
      absatz(
        'gruende.versichert',
        t`Das gilt nicht für eine Zeit, in der es eine andere Krankenversicherung gab (§ 335 Abs. 1 Satz 2 SGB III). Für diese Zeit kennen wir keine.`,
      ),
      absatz(
        'gruende.hoehe',
        t`Die Beiträge sind für jeden Monat gleich hoch, auch wenn die Leistung klein war. Das Gesetz legt sie fest (§ 232a Abs. 1 Nr. 2 SGB V, § 57 Abs. 1 SGB XI).`,
      ),
      ...gehoert(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      absatz('wissen.wirkung', t`Ein Widerspruch stoppt die Zahlung (§ 86a Abs. 1 SGG).`),
      absatz(
        'wissen.einbehalt',
        t`Von Ihrer Leistung behalten wir für Beiträge nichts ein: Das Gesetz erlaubt es nicht (§ 43 Abs. 1 SGB II).`,
      ),
      absatz(
        'wissen.raten',
        t`Können Sie nicht auf einmal zahlen, sagen Sie uns, was im Monat möglich ist. In besonderen Fällen können wir auf Geld verzichten (§ 44 SGB II).`,
      ),
    ],
  })
}

function gehoert(e: Beitragseingabe): readonly Block[] {
  const { am, antwort } = e.anhoerung
  const frage = t`Am ${langesDatum(am)} haben wir Sie nach Ihrer Sicht gefragt (§ 24 SGB X).`
  if (antwort === null)
    return [
      absatz('gruende.anhoerung', t`${frage} Eine Antwort ist nicht gekommen. Wir haben nach der Akte entschieden.`),
    ]
  return [
    absatz('gruende.anhoerung', t`${frage} Am ${langesDatum(antwort.am)} haben Sie geantwortet: ${antwort.inhalt}`),
    absatz('gruende.wuerdigung', t`Dazu sagen wir: ${antwort.wuerdigung}`),
  ]
}

/** In the hearing (F1): what would come beside the benefit, and what would make it fall away. */
export function beitragsanhoerung(personen: readonly Beitragsperson[]): readonly Block[] {
  if (personen.length === 0) return []
  return [
    { art: 'ueberschrift', id: 'beitraege.titel', ebene: 2, text: t`Beiträge zur Kranken- und Pflegeversicherung` },
    absatz(
      'beitraege',
      t`Mit der Leistung haben wir auch Beiträge gezahlt. Bleibt in einem Monat an keinem Tag ein Anspruch, sind auch sie zu ersetzen: ${fett(geld(summe(personen.map(summeVon))))} zusammen (§ 40 Abs. 2 Nr. 5 SGB II, § 335 SGB III). Darüber entscheiden wir mit einem eigenen Bescheid.`,
    ),
    beitragstabelle('beitraege.rechnung', personen),
    absatz(
      'beitraege.frage',
      t`Gab es in dieser Zeit eine andere Krankenversicherung, zum Beispiel durch Arbeit? Dann schicken Sie uns bitte eine Bescheinigung der Krankenkasse. Für diese Zeit sind keine Beiträge zu ersetzen.`,
    ),
  ]
}

function beitragstabelle(id: string, personen: readonly Beitragsperson[]): Tabelle {
  return {
    art: 'tabelle',
    id,
    beschriftung: t`Gezahlte Beiträge`,
    spalten: ['Person und Monat', 'Krankenversicherung', 'Pflegeversicherung', 'zusammen'].map((titel, i) => ({
      titel,
      rechts: i > 0,
    })),
    zeilen: personen.flatMap((p): readonly Zeile[] => [
      { art: 'gruppe', kopf: t`${vollerName(p)}`, zellen: [] },
      ...p.monate.map(
        (m): Zeile => ({
          art: 'zeile',
          kopf: t`${monatsliste([m.monat])}`,
          zellen: [t`${geld(m.kv)}`, t`${geld(m.pv)}`, t`${geld(summe([m.kv, m.pv]))}`],
        }),
      ),
      { art: 'summe', kopf: t`Zusammen`, zellen: [t``, t``, t`${fett(geld(summeVon(p)))}`] },
    ]),
  }
}
