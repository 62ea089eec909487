import type { Kostenentscheidung, Punkt } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch } from '../../../kern/index.ts'
import type { Zeitpunkt } from '../../../technik/index.ts'
import { JA_NEIN, type Klaerfeld, type Option } from '../schritt.ts'
import { textWert } from '../werte.ts'
import { type Eingang, zeilen } from './eingang.ts'
import type { Gegenstand } from './gegenstand.ts'

export const ERGEBNISSE = {
  voll: 'Der Widerspruch hat ganz Erfolg (Abhilfe)',
  teil: 'Der Widerspruch hat zum Teil Erfolg',
  nicht: 'Der Widerspruch hat keinen Erfolg',
  zurueckgenommen: 'Der Widerspruch ist zurückgenommen worden',
} as const
export type Ergebnis = keyof typeof ERGEBNISSE

/** What was examined and how it came out. */
export type Pruefung = {
  readonly ergebnis: Ergebnis
  readonly punkte: readonly Punkt[]
  readonly sachverhalt: readonly string[]
  readonly recht: readonly string[]
  readonly ermessen: string
  readonly geheilt: boolean
  /** What becomes of a notice that has no amounts a month, as a sentence of the operative part. */
  readonly umfang: string
  readonly wann: Zeitpunkt
}

/** The points to be decided: told at the intake, or when asked for. */
export const punkteVon = (v: Verfahren, e: Eingang): readonly string[] =>
  e.punkte.length > 0 ? e.punkte : zeilen(textWert(festgelegt(v, 'vortrag')?.werte, 'punkte'))

const URTEILE: readonly Option[] = [
  { wert: 'ja', titel: 'berechtigt' },
  { wert: 'teilweise', titel: 'zum Teil berechtigt' },
  { wert: 'nein', titel: 'nicht berechtigt' },
]
const MIT_PRUEFUNG = { feld: 'ergebnis', ist: ['voll', 'teil', 'nicht'] } as const

export function pruefungsfelder(g: Gegenstand, e: Eingang, punkte: readonly string[]): readonly Klaerfeld[] {
  const erfolg = { feld: 'ergebnis', ist: ['voll', 'teil'] }
  return [
    {
      art: 'wahl',
      name: 'ergebnis',
      titel: 'Ergebnis',
      norm: '§ 85 SGG',
      optionen: Object.entries(ERGEBNISSE).map(([wert, titel]) => ({ wert, titel })),
    },
    ...punktfelder(punkte, MIT_PRUEFUNG),
    {
      art: 'text',
      name: 'sachverhalt',
      titel: 'Was geschehen ist',
      hilfe: 'ein Absatz je Zeile, steht so im Widerspruchsbescheid',
      lang: true,
      wenn: { feld: 'ergebnis', ist: ['teil', 'nicht'] },
      vorschlag: sachverhaltsvorschlag(g, e),
    },
    {
      art: 'text',
      name: 'recht',
      titel: 'Was gilt',
      hilfe: 'die Vorschrift und was sie sagt, ein Absatz je Zeile',
      lang: true,
      wenn: { feld: 'ergebnis', ist: ['teil', 'nicht'] },
    },
    {
      art: 'text',
      name: 'ermessen',
      titel: 'Ermessen',
      hilfe:
        'Nur wo das Gesetz eines lässt: Es wird hier neu ausgeübt, auch nach der Zweckmäßigkeit (§ 78 Abs. 1 SGG).',
      lang: true,
      freiwillig: true,
      wenn: { feld: 'ergebnis', ist: ['teil', 'nicht'] },
    },
    {
      art: 'wahl',
      name: 'geheilt',
      titel: 'Ist ein Fehler im Verfahren erst jetzt behoben worden?',
      hilfe: 'Zum Beispiel Anhörung oder Begründung nachgeholt: Dann werden die Kosten trotzdem erstattet.',
      norm: '§ 41 SGB X, § 63 Abs. 1 Satz 2 SGB X',
      optionen: JA_NEIN,
      vorschlag: 'nein',
      wenn: { feld: 'ergebnis', ist: ['nicht'] },
    },
    ...(g.entscheidung === undefined
      ? [
          {
            art: 'text',
            name: 'umfang',
            titel: 'Was wird aus dem Bescheid?',
            hilfe: 'ein ganzer Satz, steht so in der Entscheidung: Der Bescheid vom … wird aufgehoben.',
            wenn: erfolg,
            vorschlag: `Der Bescheid vom ${deutsch(g.bescheid.vom)} wird aufgehoben.`,
          } as const,
        ]
      : []),
  ]
}

/** For each point: does it carry, and why. */
export const punktfelder = (
  punkte: readonly string[],
  wenn: { readonly feld: string; readonly ist: readonly string[] },
): readonly Klaerfeld[] =>
  punkte.flatMap((p, i): readonly Klaerfeld[] => [
    { art: 'wahl', name: `p${i}`, titel: `Punkt ${i + 1}: ${p}`, optionen: URTEILE, wenn },
    { art: 'text', name: `p${i}grund`, titel: `Warum? (Punkt ${i + 1})`, lang: true, wenn },
  ])

const sachverhaltsvorschlag = (g: Gegenstand, e: Eingang): string =>
  `Wir haben am ${deutsch(g.bescheid.vom)} entschieden (${g.bescheid.name}).\nDer Widerspruch ist am ${deutsch(e.am)} eingegangen.`

export const liesPunkte = (w: Festlegungswerte, punkte: readonly string[]): readonly Punkt[] =>
  punkte.map((punkt, i) => {
    const traegt = textWert(w, `p${i}`)
    return {
      punkt,
      traegt: traegt === 'ja' || traegt === 'teilweise' ? traegt : 'nein',
      grund: textWert(w, `p${i}grund`),
    }
  })

export function liesPruefung(v: Verfahren, e: Eingang): Pruefung | undefined {
  const f = festgelegt(v, 'pruefung')
  if (f === undefined) return undefined
  const w = f.werte
  return {
    ergebnis: textWert(w, 'ergebnis') as Ergebnis,
    punkte: liesPunkte(w, punkteVon(v, e)),
    sachverhalt: zeilen(textWert(w, 'sachverhalt')),
    recht: zeilen(textWert(w, 'recht')),
    ermessen: textWert(w, 'ermessen'),
    geheilt: textWert(w, 'geheilt') === 'ja',
    umfang: textWert(w, 'umfang'),
    wann: f.wann,
  }
}

/** Why the result does not go with what was said of the points; null if it does. */
export function widerspruechlich(ergebnis: string, punkte: readonly Punkt[]): string | null {
  if (punkte.length === 0) return null
  const tragend = punkte.filter((p) => p.traegt !== 'nein').length
  if (ergebnis === 'nicht' && tragend > 0)
    return 'Ein Punkt trägt ganz oder zum Teil: Dann hat der Widerspruch nicht gar keinen Erfolg.'
  if ((ergebnis === 'voll' || ergebnis === 'teil') && tragend === 0)
    return 'Kein Punkt trägt: Bitte bei dem Punkt, der überzeugt hat, „trägt“ wählen.'
  return null
}

/** § 63 SGB X as far as it follows without a question: undefined where somebody has to say. */
export function kosten(
  p: Pick<Pruefung, 'ergebnis' | 'geheilt'> | 'unzulaessig',
  vertretung: Eingang['vertretung'],
  w: Festlegungswerte | undefined,
): Kostenentscheidung | undefined {
  const erfolglos = p === 'unzulaessig' || (p.ergebnis === 'nicht' && !p.geheilt)
  if (erfolglos) return { anteil: 'keine', vertretungNotwendig: null, geheilt: false }
  const geheilt = p.ergebnis === 'nicht'
  const prozent = w?.prozent
  if (p.ergebnis === 'teil' && typeof prozent !== 'number') return undefined
  const notwendig = textWert(w, 'notwendig')
  if (vertretung !== 'keine' && notwendig === '') return undefined
  return {
    anteil: p.ergebnis === 'teil' && typeof prozent === 'number' ? { prozent } : 'ganz',
    vertretungNotwendig: vertretung === 'keine' ? null : notwendig === 'ja',
    geheilt,
  }
}

export const kostenfelder = (p: Pruefung, e: Eingang): readonly Klaerfeld[] => [
  ...(p.ergebnis === 'teil'
    ? [
        {
          art: 'zahl',
          name: 'prozent',
          titel: 'Anteil in Prozent',
          hilfe: 'nach dem Verhältnis von Erfolg und Misserfolg',
          norm: '§ 63 Abs. 1 Satz 1 SGB X',
          von: 1,
          bis: 99,
          vorschlag: 50,
        } as const,
      ]
    : []),
  ...(e.vertretung === 'keine'
    ? []
    : [
        {
          art: 'wahl',
          name: 'notwendig',
          titel: 'War die Vertretung notwendig?',
          hilfe:
            'Ja, wenn eine vernünftige Person mit gleichem Wissen sich auch hätte vertreten lassen. Bei Rechtsfragen in der Regel ja.',
          norm: '§ 63 Abs. 2, Abs. 3 Satz 2 SGB X',
          optionen: JA_NEIN,
          vorschlag: 'ja',
        } as const,
      ]),
]

export const kostentext = (k: Kostenentscheidung): string => {
  if (k.anteil === 'keine') return 'Kosten werden nicht erstattet (§ 63 Abs. 1 SGB X).'
  const wieviel = k.anteil === 'ganz' ? 'ganz' : `zu ${k.anteil.prozent} Prozent`
  const vertretung =
    k.vertretungNotwendig === null ? '' : ` Vertretung ${k.vertretungNotwendig ? '' : 'nicht '}notwendig.`
  return `Kosten werden ${wieviel} erstattet (§ 63 SGB X).${vertretung}`
}
