import type { Datum } from '../kern/index.ts'
import { setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import {
  folgesatz,
  type Minderungsbrief,
  type Minderungsmonat,
  type Minderungsvorgang,
  vorwurf,
} from './minderungsvorgang.ts'
import { geld, langesDatum, monatsspanne } from './sprache.ts'

export type Anhoerung = {
  readonly vorgang: Minderungsvorgang
  /** The first months it would be about, by the facts of today. */
  readonly monate: readonly Minderungsmonat[]
  readonly belehrung: { readonly wie: 'schriftlich' | 'kenntnis' | 'entbehrlich'; readonly am: Datum | undefined }
  /** § 31a Abs. 2: a personal hearing is offered by us, not only on demand. */
  readonly gespraech: boolean
}

/** G4: hears before a reduction (§ 24 SGB X, § 31a Abs. 2 SGB II). Decides nothing. */
export function anhoerungMinderung(e: Minderungsbrief, a: Anhoerung): Dokument {
  return setzeBrief(e, {
    art: 'anhoerung',
    betreff: t`Bitte sagen Sie uns Ihre Sicht: Es geht um weniger Geld`,
    verwaltungsakt: false,
    bloecke: [
      ...kindzeile(e),
      absatz('kern', vorwurf(e, a.vorgang)),
      absatz('kern.was', t`${a.vorgang.was}`),
      absatz(
        'kern.frist',
        t`Warum? Bitte antworten Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. Noch ist nichts entschieden.`,
      ),
      absatz(
        'frist',
        t`Der Tag gilt auch, wenn er auf ein Wochenende oder einen Feiertag fällt (§ 26 Abs. 3 Satz 2 SGB X).`,
      ),
      { art: 'ueberschrift', id: 'folge.titel', ebene: 2, text: t`Worum es geht` },
      ...folge(e, a),
      { art: 'ueberschrift', id: 'fragen.titel', ebene: 2, text: t`Was wir wissen möchten` },
      fragen(a.vorgang),
      { art: 'ueberschrift', id: 'wege.titel', ebene: 2, text: t`So können Sie antworten` },
      absatz(
        'wege',
        t`Schreiben Sie uns oder rufen Sie an. ${fett('Sie können auch persönlich mit uns sprechen.')} ${gespraech(a)}`,
      ),
      absatz(
        'wege.hilfe',
        t`Sie dürfen jemanden mitbringen. Brauchen Sie eine Übersetzung oder Hilfe beim Schreiben? Sagen Sie es uns.`,
      ),
      absatz('wege.schweigen', t`Hören wir nichts von Ihnen, entscheiden wir nach dem, was wir wissen.`),
    ],
  })
}

const gespraech = (a: Anhoerung): string =>
  a.gespraech
    ? 'Wir bieten Ihnen ein Gespräch an. Rufen Sie bitte an, dann machen wir einen Termin aus.'
    : 'Sagen Sie uns, wenn Sie das möchten. Dann machen wir einen Termin aus (§ 31a Abs. 2 SGB II).'

export function kindzeile(e: Minderungsbrief): readonly Block[] {
  if (!e.anVertretung) return []
  return [absatz('kind', t`Sie bekommen diesen Brief für Ihr Kind ${e.fuer.name}. ${e.fuer.name} bekommt ihn auch.`)]
}

function folge(e: Minderungsbrief, a: Anhoerung): readonly Block[] {
  const { folge: f, norm } = a.vorgang
  const [erster] = a.monate
  const betrag =
    erster === undefined
      ? []
      : [
          absatz(
            'folge.betrag',
            t`Nach den Zahlen von heute ${e.anVertretung ? 'bekäme Ihr Kind' : 'bekämen Sie'} für ${monatsspanne(gleiche(a.monate))} ${fett(geld(erster.jetzt))} im Monat statt ${geld(erster.bisher)}.`,
          ),
        ]
  const belehrt =
    a.belehrung.am === undefined
      ? []
      : [
          absatz(
            'folge.belehrung',
            t`Auf diese Folge haben wir am ${langesDatum(a.belehrung.am)} schriftlich hingewiesen.`,
          ),
        ]
  const bekannt =
    a.belehrung.wie === 'kenntnis'
      ? [absatz('folge.belehrung', t`Wir gehen davon aus, dass die Folge bekannt war.`)]
      : []
  return [
    absatz('folge', t`Das Gesetz sieht dann vor: ${folgesatz(f)} (${norm}).`),
    ...betrag,
    ...belehrt,
    ...bekannt,
    absatz(
      'folge.nicht',
      t`Gibt es einen wichtigen Grund oder wäre die Folge eine außergewöhnliche Härte, bleibt Ihr Geld gleich (§ 31 Abs. 1 Satz 2, § 31a Abs. 3, § 32 Abs. 1 Satz 2 SGB II).`,
    ),
  ]
}

const gleiche = (monate: readonly Minderungsmonat[]) =>
  monate.filter((m) => m.jetzt === monate[0]?.jetzt && m.bisher === monate[0]?.bisher).map((m) => m.monat)

const PFLICHT = [t`Haben Sie die Pflicht inzwischen erfüllt, oder wollen Sie es künftig tun?`]
const BEREIT: Readonly<Record<Minderungsvorgang['art'], readonly Text[]>> = {
  meldeversaeumnis: [],
  nichterreichbar: [t`Kommen Sie bitte zu uns. Dann sind Sie wieder erreichbar.`],
  pflichtverletzung: PFLICHT,
  arbeitsverweigerung: PFLICHT,
}

function fragen(v: Minderungsvorgang): Block {
  const warum =
    v.art === 'meldeversaeumnis' || v.art === 'nichterreichbar'
      ? t`Warum sind Sie nicht gekommen? Wichtig können sein: Krankheit, Pflege, falsche Post, Angst. Zeigen Sie uns bitte, was das belegt.`
      : t`Warum war es so? Wichtig können sein: Krankheit, Pflege, Betreuung der Kinder, ein Irrtum. Zeigen Sie uns bitte, was das belegt.`
  return {
    art: 'liste',
    id: 'fragen',
    nummeriert: true,
    punkte: [warum, t`Was würde weniger Geld für Sie und Ihre Familie bedeuten?`, ...BEREIT[v.art]],
  }
}

/** The answer to a hearing that was heard: the money stays as it is. No decision, so no notice of appeal. */
export function keineMinderung(
  e: Minderungsbrief,
  m: { readonly vorgang: Minderungsvorgang; readonly grund: string },
): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Es bleibt bei Ihrem Geld`,
    verwaltungsakt: false,
    bloecke: [
      ...kindzeile(e),
      absatz('kern', t`wir haben geprüft, was Sie uns gesagt haben. ${fett('Das Geld bleibt gleich.')}`),
      absatz('vorgang', vorwurf(e, m.vorgang)),
      absatz('grund', t`${m.grund}`),
      absatz('tun', t`Sie müssen nichts tun.`),
    ],
  })
}

/** § 31a Abs. 6 SGB II: within four weeks of the decision those under 25 are offered advice. */
export function beratungsangebot(e: Minderungsbrief): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Wir möchten mit Ihnen sprechen`,
    verwaltungsakt: false,
    bloecke: [
      ...kindzeile(e),
      absatz(
        'kern',
        t`wir haben entschieden, dass es für eine Zeit weniger Geld gibt. Jetzt möchten wir Ihnen ein Gespräch anbieten.`,
      ),
      absatz(
        'worum',
        t`Wir schauen uns gemeinsam den Kooperationsplan an. Passt er noch? Was hilft, damit es besser geht (§ 31a Abs. 6 SGB II)?`,
      ),
      absatz(
        'wie',
        t`Rufen Sie uns bitte an, dann machen wir einen Termin aus. Das Angebot ist freiwillig. Sagen Sie ab, hat das keine Folgen.`,
      ),
    ],
  })
}
