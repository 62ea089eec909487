import type { Datum } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { type Gericht, klagebelehrung } from './rechtsbehelf.ts'
import { langesDatum } from './sprache.ts'

/** The notice an objection is about: "Bewilligungsbescheid vom 9. Januar 2026" is named by these two. */
export type Angefochten = { readonly name: string; readonly vom: Datum }

/** Who objects, if somebody else gets the letter for her. */
export type Widerspruch = {
  readonly bescheid: Angefochten
  readonly eingang: Datum
  /** The person, if the letter goes to a representative. */
  readonly vertritt?: string | undefined
}

export type Formmangel = 'email' | 'telefon'

export type Eingangsbestaetigung = Widerspruch & {
  /** What the objection stops and what it does not, a sentence each. */
  readonly wirkung: readonly string[]
  /** Points told already; without any, reasons are asked for. */
  readonly punkte: readonly string[]
  readonly formmangel?: Formmangel | undefined
  /** Came late: by which day it should have come, and why. */
  readonly verspaetet?: { readonly ende: Datum } | undefined
  /** Whether the letter names a day for an answer. */
  readonly fragt: boolean
}

/** H1: the objection has come, what it stops, what is still asked (§§ 83 to 86a SGG). Decides nothing. */
export function eingangWiderspruch(e: Briefeingabe, w: Eingangsbestaetigung): Dokument {
  return setzeBrief(e, {
    art: 'widerspruch',
    betreff: t`Ihr Widerspruch ist angekommen`,
    verwaltungsakt: false,
    bloecke: [
      ...anrede(w),
      absatz(
        'kern',
        t`Ihr Widerspruch gegen den ${nenne(w.bescheid)} ist am ${fett(langesDatum(w.eingang))} bei uns angekommen.`,
      ),
      absatz('weiter', weiter(w)),
      { art: 'ueberschrift', id: 'wirkung.titel', ebene: 2, text: t`Was bis dahin gilt` },
      { art: 'liste', id: 'wirkung', nummeriert: false, punkte: w.wirkung.map((s) => t`${s}`) },
      ...formteil(w),
      ...verspaetung(w),
      ...vortrag(w),
    ],
  })
}

const weiter = (w: Eingangsbestaetigung): Text =>
  w.verspaetet === undefined
    ? t`Wir prüfen den Bescheid noch einmal ganz. Danach schreiben wir Ihnen, was wir entschieden haben.`
    : t`Er kam nach dem Ende der Frist. Deshalb prüfen wir zuerst, ob wir ihn noch beachten dürfen.`

const nenne = (b: Angefochten): string => `${b.name} vom ${langesDatum(b.vom)}`

const anrede = (w: Widerspruch): readonly Block[] =>
  w.vertritt === undefined
    ? []
    : [absatz('vertritt', t`Sie vertreten ${w.vertritt}. „Sie“ meint in diesem Brief ${w.vertritt}.`)]

const BIS: Text = t`bis zum ${{ luecke: 'antwortfrist', fett: true }}`

function formteil(w: Eingangsbestaetigung): readonly Block[] {
  if (w.formmangel === undefined) return []
  const warum =
    w.formmangel === 'email'
      ? t`Eine einfache E-Mail reicht dafür nicht (§ 84 SGG).`
      : t`Am Telefon können wir einen Widerspruch nicht aufnehmen (§ 84 SGG).`
  return [
    { art: 'ueberschrift', id: 'form.titel', ebene: 2, text: t`Was noch fehlt` },
    absatz(
      'form',
      t`${warum} Bitte schicken Sie uns den Widerspruch ${BIS} mit Ihrer Unterschrift. Oder kommen Sie zu uns, dann schreiben wir ihn auf. Auf das Ende der Frist in Ihrem Bescheid müssen Sie dabei selbst achten.`,
    ),
  ]
}

function verspaetung(w: Eingangsbestaetigung): readonly Block[] {
  if (w.verspaetet === undefined) return []
  return [
    { art: 'ueberschrift', id: 'frist.titel', ebene: 2, text: t`Ihr Widerspruch kam zu spät` },
    absatz(
      'frist',
      t`Die Frist endete am ${langesDatum(w.verspaetet.ende)}. Konnten Sie sie ohne eigene Schuld nicht einhalten? Waren Sie zum Beispiel krank oder kam der Brief später an? Dann schreiben Sie uns das bitte ${BIS} und fügen Sie bei, was es zeigt (§ 67 SGG). Haben Sie keinen solchen Grund, prüfen wir den Bescheid trotzdem, wenn Sie das wollen (§ 44 SGB X).`,
    ),
  ]
}

function vortrag(w: Eingangsbestaetigung): readonly Block[] {
  if (w.punkte.length > 0)
    return [
      { art: 'ueberschrift', id: 'vortrag.titel', ebene: 2, text: t`So haben wir Sie verstanden` },
      { art: 'liste', id: 'vortrag', nummeriert: true, punkte: w.punkte.map((p) => t`${p}`) },
      absatz('vortrag.mehr', t`Haben wir etwas vergessen? Schreiben Sie uns oder rufen Sie an.`),
    ]
  if (!w.fragt) return []
  return [
    { art: 'ueberschrift', id: 'vortrag.titel', ebene: 2, text: t`Möchten Sie etwas dazu sagen?` },
    absatz(
      'vortrag',
      t`Sie müssen den Widerspruch nicht begründen. Es hilft uns aber, wenn Sie sagen, was falsch ist. Schreiben Sie uns das bitte ${BIS}. Danach entscheiden wir nach der Akte.`,
    ),
  ]
}

/** Costs of the objection (§ 63 SGB X). */
export type Kostenentscheidung = {
  readonly anteil: 'ganz' | 'keine' | { readonly prozent: number }
  /** Somebody represented the person: whether that was needed (Abs. 2, 3). Null: nobody did. */
  readonly vertretungNotwendig: boolean | null
  /** Abs. 1 Satz 2: unsuccessful only because a fault of form was mended meanwhile (§ 41 SGB X). */
  readonly geheilt: boolean
}

export type Punkt = { readonly punkt: string; readonly traegt: 'ja' | 'teilweise' | 'nein'; readonly grund: string }

export type Abhilfe = Widerspruch & {
  readonly punkte: readonly Punkt[]
  /** The notice with the new amounts, or the sentence that says what becomes of a notice without amounts a month. */
  readonly wie: { readonly neuerBescheid: Angefochten } | { readonly satz: string }
  readonly kosten: Kostenentscheidung
}

/** H2: full remedy (§ 85 Abs. 1 SGG); the new amounts stand in the new notice. */
export function abhilfebescheid(e: Briefeingabe, a: Abhilfe): Dokument {
  const ergebnis =
    'satz' in a.wie
      ? t`Wir helfen Ihrem Widerspruch gegen den ${nenne(a.bescheid)} ab (§ 85 Abs. 1 SGG). ${a.wie.satz}`
      : t`Wir helfen Ihrem Widerspruch gegen den ${nenne(a.bescheid)} ab (§ 85 Abs. 1 SGG). Es gilt der ${nenne(a.wie.neuerBescheid)}.`
  return setzeBrief(e, {
    art: 'abhilfebescheid',
    betreff: t`Ihr Widerspruch hat Erfolg`,
    verwaltungsakt: true,
    bloecke: [
      ...anrede(a),
      absatz(
        'kern',
        t`Sie haben recht. Wir haben Ihren Widerspruch vom ${langesDatum(a.eingang)} geprüft und entscheiden, wie Sie es wollten.`,
      ),
      { art: 'ueberschrift', id: 'verfuegung.titel', ebene: 2, text: t`Unsere Entscheidung` },
      { art: 'liste', id: 'verfuegung', nummeriert: true, punkte: [ergebnis, ...kostensaetze(a.kosten)] },
      { art: 'ueberschrift', id: 'gruende.titel', ebene: 2, text: t`Was uns überzeugt hat` },
      ...punkte(a.punkte),
      ...kostengruende(a.kosten),
    ],
  })
}

export type Widerspruchsentscheidung = Widerspruch & {
  readonly art:
    | { readonly art: 'zurueckgewiesen' }
    | { readonly art: 'teilweise'; readonly wie: { readonly neuerBescheid: Angefochten } | { readonly satz: string } }
    | { readonly art: 'unzulaessig'; readonly grund: string; readonly umdeutung: boolean }
  /** What happened, a paragraph each. */
  readonly sachverhalt: readonly string[]
  readonly punkte: readonly Punkt[]
  /** What the law says, a paragraph each. */
  readonly recht: readonly string[]
  /** Discretion exercised anew, where there is any. */
  readonly ermessen?: string | undefined
  readonly kosten: Kostenentscheidung
  readonly gericht: Gericht
}

/** H3 and H4: decision on the objection with the notice of action (§ 85 Abs. 2 and 3 SGG). */
export function widerspruchsbescheid(e: Briefeingabe, w: Widerspruchsentscheidung): Dokument {
  return setzeBrief(e, {
    art: 'widerspruchsbescheid',
    betreff: t`Widerspruchsbescheid`,
    verwaltungsakt: true,
    rechtsbehelf: klagebelehrung(e, { bescheidVom: w.bescheid.vom, gericht: w.gericht }),
    bloecke: [
      ...anrede(w),
      absatz('kern', kern(w)),
      { art: 'ueberschrift', id: 'verfuegung.titel', ebene: 2, text: t`Unsere Entscheidung` },
      { art: 'liste', id: 'verfuegung', nummeriert: true, punkte: [verfuegung(w), ...kostensaetze(w.kosten)] },
      { art: 'ueberschrift', id: 'sachverhalt.titel', ebene: 2, text: t`Was geschehen ist` },
      ...w.sachverhalt.map((s, i) => absatz(`sachverhalt.${i + 1}`, t`${s}`)),
      ...gesagt(w),
      ...begruendung(w),
      ...kostengruende(w.kosten),
    ],
  })
}

function kern(w: Widerspruchsentscheidung): Text {
  const was = t`wir haben über Ihren Widerspruch vom ${langesDatum(w.eingang)} gegen den ${nenne(w.bescheid)} entschieden.`
  switch (w.art.art) {
    case 'zurueckgewiesen':
      return t`${was} Leider können wir ihm nicht zustimmen. Der Bescheid bleibt, wie er ist.`
    case 'teilweise':
      return t`${was} In einem Teil haben Sie recht, im anderen leider nicht.`
    case 'unzulaessig':
      return t`${was} Leider dürfen wir ihn nicht in der Sache prüfen.`
  }
}

function verfuegung(w: Widerspruchsentscheidung): Text {
  switch (w.art.art) {
    case 'zurueckgewiesen':
      return t`Der Widerspruch gegen den ${nenne(w.bescheid)} wird zurückgewiesen.`
    case 'teilweise':
      return 'satz' in w.art.wie
        ? t`${w.art.wie.satz} Im Übrigen wird der Widerspruch gegen den ${nenne(w.bescheid)} zurückgewiesen.`
        : t`Der Widerspruch gegen den ${nenne(w.bescheid)} wird zurückgewiesen, soweit ihm nicht durch den ${nenne(w.art.wie.neuerBescheid)} abgeholfen worden ist.`
    case 'unzulaessig':
      return t`Der Widerspruch gegen den ${nenne(w.bescheid)} wird als unzulässig verworfen.`
  }
}

function gesagt(w: Widerspruchsentscheidung): readonly Block[] {
  const titel: Block = { art: 'ueberschrift', id: 'vortrag.titel', ebene: 2, text: t`Was Sie sagen` }
  if (w.punkte.length === 0) return [titel, absatz('vortrag', t`Sie haben den Widerspruch nicht begründet.`)]
  return [titel, { art: 'liste', id: 'vortrag', nummeriert: true, punkte: w.punkte.map((p) => t`${p.punkt}`) }]
}

function begruendung(w: Widerspruchsentscheidung): readonly Block[] {
  const gilt: readonly Block[] = [
    { art: 'ueberschrift', id: 'recht.titel', ebene: 2, text: t`Was gilt` },
    ...w.recht.map((r, i) => absatz(`recht.${i + 1}`, t`${r}`)),
  ]
  if (w.art.art === 'unzulaessig')
    return [
      ...gilt,
      absatz('unzulaessig', t`${w.art.grund}`),
      ...(w.art.umdeutung
        ? [
            absatz(
              'umdeutung',
              t`Wir prüfen den Bescheid zusätzlich nach § 44 SGB X. Dazu bekommen Sie einen eigenen Brief.`,
            ),
          ]
        : []),
    ]
  return [
    ...gilt,
    ...punkte(w.punkte),
    ...(w.ermessen === undefined
      ? []
      : [
          { art: 'ueberschrift', id: 'ermessen.titel', ebene: 3, text: t`Was wir abgewogen haben` } as const,
          absatz('ermessen', t`${w.ermessen}`),
        ]),
  ]
}

/** Each point a heading of its own: whether it carries, and why. */
function punkte(liste: readonly Punkt[]): readonly Block[] {
  return liste.flatMap((p, i): readonly Block[] => [
    { art: 'ueberschrift', id: `punkt.${i + 1}.titel`, ebene: 3, text: t`${p.punkt}` },
    absatz(`punkt.${i + 1}`, t`${URTEIL[p.traegt]} ${p.grund}`),
  ])
}

const URTEIL: Readonly<Record<Punkt['traegt'], string>> = {
  ja: 'Das stimmt.',
  teilweise: 'Das stimmt zum Teil.',
  nein: 'Das ändert die Entscheidung nicht.',
}

function kostensaetze(k: Kostenentscheidung): readonly Text[] {
  if (k.anteil === 'keine') return [t`Kosten des Widerspruchsverfahrens werden nicht erstattet (§ 63 Abs. 1 SGB X).`]
  const umfang =
    k.anteil === 'ganz'
      ? t`Die notwendigen Kosten des Widerspruchsverfahrens erstatten wir ganz (§ 63 Abs. 1 SGB X).`
      : t`Die notwendigen Kosten des Widerspruchsverfahrens erstatten wir zu ${k.anteil.prozent} Prozent (§ 63 Abs. 1 SGB X).`
  if (k.vertretungNotwendig === null) return [umfang]
  const zuziehung = k.vertretungNotwendig
    ? t`Die Zuziehung einer bevollmächtigten Person war notwendig (§ 63 Abs. 2 und 3 SGB X).`
    : t`Die Zuziehung einer bevollmächtigten Person war nicht notwendig (§ 63 Abs. 2 und 3 SGB X).`
  return [umfang, zuziehung]
}

function kostengruende(k: Kostenentscheidung): readonly Block[] {
  if (k.anteil === 'keine') return []
  const warum = k.geheilt
    ? t`Ein Fehler im Verfahren ist erst im Widerspruch behoben worden. Deshalb tragen wir die Kosten, auch wenn es beim Ergebnis bleibt.`
    : t`Wer mit dem Widerspruch Erfolg hat, bekommt in diesem Umfang seine Kosten zurück.`
  return [
    { art: 'ueberschrift', id: 'kosten.titel', ebene: 2, text: t`Ihre Kosten` },
    absatz(
      'kosten',
      t`${warum} Das sind zum Beispiel Porto und Fahrten. Den Betrag setzen wir fest, wenn Sie ihn uns nennen und belegen.`,
    ),
  ]
}

export type Kostenfestsetzung = Widerspruch & {
  readonly beantragt: string
  readonly festgesetzt: string
  /** Why less than asked for; empty where all of it. */
  readonly grund: string
}

/** H7: the costs of the objection in euros (§ 63 Abs. 3 SGB X). */
export function kostenbescheid(e: Briefeingabe, k: Kostenfestsetzung): Dokument {
  return setzeBrief(e, {
    art: 'kostenbescheid',
    betreff: t`Kosten Ihres Widerspruchs`,
    verwaltungsakt: true,
    bloecke: [
      ...anrede(k),
      absatz(
        'kern',
        t`für Ihren Widerspruch vom ${langesDatum(k.eingang)} erstatten wir Ihnen ${fett(k.festgesetzt)}.`,
      ),
      { art: 'ueberschrift', id: 'verfuegung.titel', ebene: 2, text: t`Unsere Entscheidung` },
      {
        art: 'liste',
        id: 'verfuegung',
        nummeriert: true,
        punkte: [
          t`Für den Widerspruch gegen den ${nenne(k.bescheid)} werden Kosten von ${k.festgesetzt} erstattet (§ 63 Abs. 3 SGB X).`,
        ],
      },
      { art: 'ueberschrift', id: 'gruende.titel', ebene: 2, text: t`Warum so viel` },
      absatz(
        'gruende',
        k.grund === ''
          ? t`Sie haben ${k.beantragt} verlangt. Diese Kosten waren notwendig und sind belegt.`
          : t`Sie haben ${k.beantragt} verlangt. ${k.grund}`,
      ),
    ],
  })
}
