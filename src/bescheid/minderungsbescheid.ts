import { type Cent, cent, type Datum, type Monat } from '../kern/index.ts'
import { kindzeile } from './anhoerungMinderung.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Kasten, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import { absatz } from './kernseite.ts'
import {
  type Minderungsbrief,
  type Minderungsmonat,
  type Minderungsvorgang,
  vorwurf,
  wer,
} from './minderungsvorgang.ts'
import { aufzaehlung, geld, langesDatum, monatsliste, monatsspanne } from './sprache.ts'

/** What every notice of this kind needs: the months decided for the one person, and the notices they change. */
type Rahmen = {
  readonly leistungsname: Text
  readonly monate: readonly Minderungsmonat[]
  /** Days of the notices that held for these months, oldest first. */
  readonly bescheide: readonly Datum[]
}

export type Minderungsgruende = {
  /** How and when the consequences were made known; a whole sentence. */
  readonly belehrung: string
  readonly anhoerungAm: Datum
  /** What the person said, in writing or in a talk; null: nothing. */
  readonly antwort: string | null
  readonly keinGrund: string
  readonly keineHaerte: string
  /** What was said about fulfilling the duty meanwhile; absent where it does not matter (§ 32). */
  readonly bereitschaft?: string | undefined
}

export type Minderungsentscheidung = Rahmen & {
  readonly vorgang: Minderungsvorgang
  readonly gruende: Minderungsgruende
  /** "30 % von 563,00 = 168,90", where the law takes a percentage. */
  readonly formel?: string | undefined
  readonly wohnenBleibt: boolean
  /** § 7b Abs. 4: the one month without the Regelbedarf. */
  readonly monatOhneRegelbedarf?: { readonly monat: Monat; readonly nachzahlung: Cent } | undefined
  /** Paid already for these months, decided about later. */
  readonly ueberzahlt: Cent
  readonly unter25: boolean
}

/** G5 to G8: finding, reduction, change of what was granted, to the one reduced person. */
export function minderungsbescheid(e: Minderungsbrief, m: Minderungsentscheidung): Dokument {
  const spanne = monatsliste(m.monate.map((x) => x.monat))
  return setzeBrief(e, {
    art: 'minderungsbescheid',
    betreff: t`Minderungsbescheid: weniger ${m.leistungsname} für ${spanne}`,
    verwaltungsakt: true,
    bloecke: [
      ...kindzeile(e),
      absatz('kern', kern(e, m)),
      tabelle(m.monate),
      absatz('kern.warum', t`Warum? ${vorwurf(e, m.vorgang)}`),
      ...ausweg(m),
      ...ueberzahlung(m.ueberzahlt, m.monate),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      verfuegung(e, m),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...gruende(e, m),
      { art: 'ueberschrift', id: 'hinweise', ebene: 2, text: t`Was Sie noch wissen sollten` },
      ...hinweise(m),
    ],
  })
}

function kern(e: Minderungsbrief, m: Minderungsentscheidung): Text {
  const bekommen = e.anVertretung ? 'bekommt' : 'bekommen'
  if (m.monatOhneRegelbedarf === undefined)
    return t`${wer(e)} ${bekommen} für ${monatsliste(m.monate.map((x) => x.monat))} ${fett('weniger Geld')}.`
  const danach = m.monate.filter((x) => x.monat !== m.monatOhneRegelbedarf?.monat).map((x) => x.monat)
  const spaeter =
    danach.length === 0 ? '' : ` Für ${monatsliste(danach)} gibt es kein Geld, wenn Sie nicht zu uns kommen.`
  return t`${wer(e)} ${bekommen} für ${monatsspanne([m.monatOhneRegelbedarf.monat])} ${fett('kein Geld für den Regelbedarf')}.${spaeter}`
}

/** Old, new and difference a month: one row for each stretch of equal months. */
function tabelle(monate: readonly Minderungsmonat[], id = 'betraege', titel = t`Das Geld im Monat`): Tabelle {
  return {
    art: 'tabelle',
    id,
    beschriftung: titel,
    spalten: [
      { titel: 'Monate', rechts: false },
      ...['bisher', 'jetzt', 'Unterschied'].map((x) => ({ titel: x, rechts: true })),
    ],
    zeilen: zeilen(monate),
  }
}

function zeilen(monate: readonly Minderungsmonat[]): readonly Zeile[] {
  return strecken(monate).map(({ monate: spanne, bisher, jetzt }) => ({
    art: 'zeile',
    kopf: t`${monatsspanne(spanne)}`,
    zellen: [t`${geld(bisher)}`, t`${fett(geld(jetzt))}`, t`${jetzt > bisher ? '+' : ''}${geld(cent(jetzt - bisher))}`],
  }))
}

type Strecke = { readonly monate: readonly Monat[]; readonly bisher: Cent; readonly jetzt: Cent }

function strecken(monate: readonly Minderungsmonat[]): readonly Strecke[] {
  const liste: { monate: Monat[]; bisher: Cent; jetzt: Cent }[] = []
  for (const { monat, bisher, jetzt } of monate) {
    const letzte = liste.at(-1)
    const folgt = letzte !== undefined && monat === (letzte.monate.at(-1) ?? 0) + 1
    if (folgt && letzte.bisher === bisher && letzte.jetzt === jetzt) letzte.monate.push(monat)
    else liste.push({ monate: [monat], bisher, jetzt })
  }
  return liste
}

function ausweg(m: Minderungsentscheidung): readonly Kasten[] {
  const { art, folge } = m.vorgang
  if (m.monatOhneRegelbedarf !== undefined)
    return [
      kasten('So kommen Sie zurück', [
        t`Kommen Sie persönlich zu uns. Kommen Sie noch im ${monatsspanne([m.monatOhneRegelbedarf.monat])}, zahlen wir für diesen Monat ${fett(geld(m.monatOhneRegelbedarf.nachzahlung))} nach, und danach geht es weiter wie bisher.`,
        t`Kommen Sie später, gibt es von diesem Tag an wieder Geld.`,
      ]),
    ]
  if (folge.mindestens === null) return []
  if (art === 'arbeitsverweigerung' && folge.entfaellt === 'regelbedarf')
    return [
      kasten('So endet es früher', [
        t`Nehmen Sie die Arbeit an, oder gibt es die Stelle nicht mehr, dann endet es, frühestens nach einem Monat. Sagen Sie uns das bitte gleich.`,
      ]),
    ]
  return [
    kasten('So endet es früher', [
      t`Erfüllen Sie die Pflicht, oder sagen Sie uns ernsthaft zu, sie künftig zu erfüllen. Dann endet die Minderung${folge.mindestens > 0 ? ', frühestens nach einem Monat' : ''}.`,
    ]),
  ]
}

const kasten = (titel: string, absaetze: readonly Text[]): Kasten => ({
  art: 'kasten',
  id: 'ausweg',
  titel: t`${titel}`,
  absaetze,
})

function ueberzahlung(betrag: Cent, monate: readonly Minderungsmonat[]): readonly Kasten[] {
  if (betrag === 0) return []
  return [
    {
      art: 'kasten',
      id: 'ueberzahlung',
      titel: t`Bitte zahlen Sie jetzt nichts zurück`,
      absaetze: [
        t`Für ${monatsliste(monate.map((x) => x.monat))} ist das Geld zum Teil schon gezahlt, vermutlich ${fett(geld(betrag))} zu viel. Darüber entscheiden wir später in einem eigenen Bescheid. Vorher fragen wir Sie nach Ihrer Sicht.`,
      ],
    },
  ]
}

function verfuegung(e: Minderungsbrief, m: Minderungsentscheidung): Block {
  const name = e.fuer.name
  const punkte: Text[] = [feststellung(e, m.vorgang)]
  for (const s of strecken(m.monate)) {
    const spanne = monatsspanne(s.monate)
    const weniger = geld(cent(s.bisher - s.jetzt))
    punkte.push(
      minderungssatz(e, m, s),
      t`${bescheideSatz(m.bescheide)} insoweit für ${name} für ${spanne} in Höhe von ${weniger} je Monat aufgehoben. Es bleibt ein Anspruch von ${fett(geld(s.jetzt))} je Monat (§ 48 Abs. 1 Satz 1 SGB X).`,
    )
  }
  return { art: 'liste', id: 'verfuegung.saetze', nummeriert: true, punkte }
}

function minderungssatz(e: Minderungsbrief, m: Minderungsentscheidung, s: Strecke): Text {
  const name = e.fuer.name
  const spanne = monatsspanne(s.monate)
  const weniger = fett(geld(cent(s.bisher - s.jetzt)))
  const ohne = m.monatOhneRegelbedarf?.monat
  if (ohne !== undefined && s.monate[0] === ohne && s.monate.length === 1)
    return t`${m.leistungsname} für ${name} wird für ${spanne} ohne den Regelbedarf gezahlt, um ${weniger} weniger (§ 7b Abs. 4 Satz 4 SGB II).`
  if (ohne !== undefined)
    return t`Für ${spanne} hat ${name} keinen Anspruch, solange keine persönliche Meldung erfolgt: ${weniger} je Monat weniger (§ 7b Abs. 4 Satz 2 und 3 SGB II).`
  const formel = m.formel === undefined ? '' : ` (${m.formel})`
  return t`${m.leistungsname} für ${name} mindert sich für ${spanne} um ${weniger} je Monat${formel} (${m.vorgang.norm}, § 31b Abs. 1 SGB II).`
}

const bescheideSatz = (tage: readonly Datum[]): string =>
  tage.length > 1
    ? `Die Bescheide vom ${aufzaehlung(tage.map(langesDatum))} werden`
    : `Der Bescheid vom ${tage.map(langesDatum).join('')} wird`

function feststellung(e: Minderungsbrief, v: Minderungsvorgang): Text {
  const name = e.fuer.name
  const tag = langesDatum(v.am)
  switch (v.art) {
    case 'meldeversaeumnis':
      return t`Wir stellen fest: ${name} ist zum ${v.fruehere.length + 1}. Mal nicht zu einem Termin gekommen, am ${tag} (§ 32 Abs. 1 SGB II).`
    case 'nichterreichbar':
      return t`Wir stellen fest: ${name} ist am ${aufzaehlung([...v.fruehere, v.am].map(langesDatum))} nicht zu Terminen gekommen und gilt als nicht erreichbar (§ 7b Abs. 4 Satz 1 SGB II).`
    case 'arbeitsverweigerung':
      return t`Wir stellen fest: ${name} hat am ${tag} eine zumutbare Arbeit nicht angenommen (${v.norm}).`
    case 'pflichtverletzung':
      return t`Wir stellen fest: ${name} hat am ${tag} eine Pflicht verletzt (${v.norm}).`
  }
}

function gruende(e: Minderungsbrief, m: Minderungsentscheidung): readonly Block[] {
  const g = m.gruende
  const [erste] = m.vorgang.fruehere
  const zaehlung =
    m.vorgang.art === 'meldeversaeumnis' && erste !== undefined
      ? [
          absatz(
            'gruende.zaehlung',
            t`Nicht gekommen ist ${e.fuer.name} auch am ${aufzaehlung(m.vorgang.fruehere.map(langesDatum))}.`,
          ),
        ]
      : []
  const antwort = g.antwort === null ? t`Eine Antwort haben wir nicht bekommen.` : t`Gesagt haben Sie uns: ${g.antwort}`
  return [
    absatz('gruende.was', t`${m.vorgang.was}`),
    ...zaehlung,
    absatz('gruende.belehrung', t`${g.belehrung}`),
    absatz(
      'gruende.anhoerung',
      t`Am ${langesDatum(g.anhoerungAm)} haben wir Sie gefragt, warum (§ 24 SGB X). ${antwort}`,
    ),
    absatz('gruende.grund', t`Einen wichtigen Grund sehen wir nicht: ${g.keinGrund}`),
    absatz('gruende.haerte', t`Eine außergewöhnliche Härte ist es nicht (§ 31a Abs. 3 SGB II): ${g.keineHaerte}`),
    ...(g.bereitschaft === undefined ? [] : [absatz('gruende.bereitschaft', t`${g.bereitschaft}`)]),
    ...rechnung(m),
  ]
}

function rechnung(m: Minderungsentscheidung): readonly Block[] {
  const grenze =
    m.vorgang.folge.entfaellt === 'nichts'
      ? [
          absatz(
            'gruende.grenze',
            t`Mehrere Minderungen zusammen dürfen nicht mehr als 30 Prozent des Regelbedarfs sein (§ 31a Abs. 4 Satz 1 SGB II). Das ist beachtet.`,
          ),
        ]
      : []
  const rechnung = m.formel === undefined ? [] : [absatz('gruende.rechnung', t`So gerechnet: ${m.formel}.`)]
  const wohnen = m.wohnenBleibt
    ? [absatz('gruende.wohnen', t`Das Geld für die Wohnung bleibt ganz (§ 31a Abs. 4 Satz 2 SGB II).`)]
    : []
  return [...rechnung, ...grenze, ...wohnen]
}

function hinweise(m: Minderungsentscheidung): readonly Block[] {
  return [
    absatz(
      'hinweise.sofort',
      t`Die Entscheidung gilt sofort. Ein Widerspruch ändert daran zunächst nichts (§ 39 Nr. 1 SGB II). Beim Sozialgericht können Sie beantragen, dass weiter gezahlt wird.`,
    ),
    absatz('hinweise.sgb12', t`In dieser Zeit gibt es dafür kein Geld vom Sozialamt (§ 31b Abs. 4 SGB II).`),
    ...(m.vorgang.art === 'arbeitsverweigerung' && m.vorgang.folge.entfaellt === 'regelbedarf'
      ? [
          absatz(
            'hinweise.miete',
            t`Das Geld für die Wohnung sollen wir in dieser Zeit direkt an den Vermieter zahlen (§ 31a Abs. 7 Satz 3 SGB II).`,
          ),
        ]
      : []),
    ...(m.unter25
      ? [
          absatz(
            'hinweise.beratung',
            t`Wir bieten Ihnen in den nächsten vier Wochen ein Gespräch an (§ 31a Abs. 6 SGB II).`,
          ),
        ]
      : []),
  ]
}

export type Minderungsende = Rahmen & {
  readonly vorgang: Minderungsvorgang
  /** The day the duty was fulfilled, willingness was declared, or the person came. */
  readonly am: Datum
  readonly wie: string
  readonly nachzahlung: Cent
}

/** G9, G10: a reduction ends or is shortened, or who did not come has come back. */
export function minderungEndet(e: Minderungsbrief, m: Minderungsende): Dokument {
  const spanne = monatsliste(m.monate.map((x) => x.monat))
  const wieder = m.vorgang.art === 'nichterreichbar'
  return setzeBrief(e, {
    art: 'minderungsbescheid',
    betreff: t`${wieder ? 'Sie sind wieder erreichbar' : 'Die Minderung endet'}: ${m.leistungsname} für ${spanne}`,
    verwaltungsakt: true,
    bloecke: [
      ...kindzeile(e),
      absatz(
        'kern',
        wieder
          ? t`schön, dass Sie am ${langesDatum(m.am)} da waren. Es gibt wieder mehr Geld.`
          : t`die Minderung endet früher. Es gibt wieder mehr Geld.`,
      ),
      tabelle(m.monate),
      ...(m.nachzahlung === 0
        ? []
        : [
            absatz(
              'nachzahlung',
              t`Wir zahlen ${fett(geld(m.nachzahlung))} nach, am ${{ luecke: 'nachzahltag', fett: true }}.`,
            ),
          ]),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      {
        art: 'liste',
        id: 'verfuegung.saetze',
        nummeriert: true,
        punkte: strecken(m.monate).map(
          (s) =>
            t`${bescheideSatz(m.bescheide)} für ${e.fuer.name} für ${monatsspanne(s.monate)} geändert (§ 48 Abs. 1 SGB X). Es gibt ${fett(geld(s.jetzt))} je Monat statt ${geld(s.bisher)}.`,
        ),
      },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.was', t`${m.wie}`),
      absatz('gruende.norm', wieder ? RUECKKEHR : ENDE),
    ],
  })
}

const ENDE = t`Die Minderung wird ab dem Tag aufgehoben, an dem die Pflicht erfüllt oder die Bereitschaft dazu erklärt ist. Einen Monat dauert sie mindestens, wenn das Gesetz es so bestimmt (§ 31a Abs. 1, § 31b Abs. 2 und 3 SGB II).`
const RUECKKEHR = t`Wer im Monat ohne Regelbedarf persönlich kommt, gilt als durchgehend erreichbar; für diesen Monat gibt es den Regelbedarf abzüglich 30 Prozent (§ 7b Abs. 4 Satz 5, § 32 Abs. 3 Satz 2 SGB II). Wer später kommt, ist von diesem Tag an wieder erreichbar (§ 7b Abs. 4 Satz 3 SGB II).`

export type Mitbetroffen = {
  readonly leistungsname: Text
  readonly personen: readonly { readonly name: string; readonly monate: readonly Minderungsmonat[] }[]
  readonly bescheide: readonly Datum[]
}

/** To each other adult of the household whose own amounts change with it: only what concerns them (§ 22 Abs. 7 Satz 4 SGB II). */
export function mitbetroffen(e: Briefeingabe, m: Mitbetroffen): Dokument {
  const alle = m.personen.flatMap((p) => p.monate)
  const monate = [...new Set(alle.map((x) => x.monat))].sort((a, b) => a - b)
  const mehr = alle.every((x) => x.jetzt >= x.bisher)
  return setzeBrief(e, {
    art: 'aenderungsbescheid',
    betreff: t`Änderungsbescheid: ${m.leistungsname} für ${monatsliste(monate)}`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`für eine Person in Ihrem Haushalt haben wir eigens entschieden. Deshalb ändert sich auch Ihr Geld. Ihr Regelbedarf bleibt.`,
      ),
      ...m.personen.map((p, i) => tabelle(p.monate, `betraege.${i}`, t`${p.name}: das Geld im Monat`)),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      {
        art: 'liste',
        id: 'verfuegung.saetze',
        nummeriert: true,
        punkte: m.personen.flatMap((p) =>
          strecken(p.monate).map(
            (s) =>
              t`${bescheideSatz(m.bescheide)} für ${p.name} für ${monatsspanne(s.monate)} geändert (§ 48 Abs. 1 SGB X). Es gibt ${fett(geld(s.jetzt))} je Monat statt ${geld(s.bisher)}.`,
          ),
        ),
      },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz(
        'gruende.was',
        mehr
          ? t`Die Kosten der Wohnung verteilen sich anders auf die Personen im Haushalt. Ihren Anteil daran haben wir erhöht (§ 22 Abs. 7 Satz 4 SGB II).`
          : t`Die Person zählt wieder mit. Die Kosten der Wohnung verteilen sich deshalb wieder auf alle (§ 22 Abs. 7 Satz 4 SGB II).`,
      ),
    ],
  })
}
