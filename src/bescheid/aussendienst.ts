import type { Datum } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { langesDatum } from './sprache.ts'

/** Whose home is visited; the head of a note names the office itself as receiver. */
export type Besuchseingabe = Briefeingabe & { readonly besucht: string }

export type Besuchsauftrag = {
  /** In words, as the form offers them. */
  readonly themen: readonly string[]
  readonly angaben: readonly string[]
  readonly fragen: readonly string[]
  readonly anlass: string
  readonly mittel: readonly string[]
  readonly warumNicht: string
  readonly abwaegung: string
  /** Why nobody is told before; null: the visit is announced. */
  readonly warumOhne: string | null
  readonly berichtBis: Datum
}

const liste = (id: string, punkte: readonly string[]): Block => ({
  art: 'liste',
  id,
  nummeriert: false,
  punkte: punkte.map((p) => t`${p}`),
})

const titel = (id: string, text: string): Block => ({
  art: 'ueberschrift',
  id: `${id}.titel`,
  ebene: 2,
  text: t`${text}`,
})

/** Lines of a field, each one a point. */
const abschnitt = (id: string, ueberschrift: string, zeilen: readonly string[]): readonly Block[] =>
  zeilen.length === 0 ? [] : [titel(id, ueberschrift), liste(id, zeilen)]

const satz = (id: string, ueberschrift: string, text: string): readonly Block[] =>
  text === '' ? [] : [titel(id, ueberschrift), absatz(id, t`${text}`)]

/** Note for the file: what a visit is to find out, and why nothing else will do (§§ 20, 21 SGB X, § 67a SGB X). */
export function auftragBesuch(e: Besuchseingabe, a: Besuchsauftrag): Dokument {
  return setzeBrief(e, {
    art: 'vermerk',
    anrede: t`Vermerk für die Akte: Auftrag an den Außendienst.`,
    betreff: t`Auftrag an den Außendienst: Besuch bei ${e.besucht}`,
    verwaltungsakt: false,
    vermerk: true,
    bloecke: [
      absatz(
        'kern',
        t`Bitte besuchen Sie ${fett(e.besucht)} und berichten Sie bis zum ${fett(langesDatum(a.berichtBis))}. Sehen Sie nur an, wonach hier gefragt ist.`,
      ),
      ...abschnitt('themen', 'Worum es geht', [...a.themen, ...a.angaben]),
      ...abschnitt('fragen', 'Fragen', a.fragen),
      ...satz('anlass', 'Tatsachen, die Anlass geben', a.anlass),
      ...abschnitt('mittel', 'Was vorher versucht worden ist', a.mittel),
      ...satz('warum', 'Warum das nicht reicht', a.warumNicht),
      ...satz('abwaegung', 'Warum der Besuch angemessen ist', a.abwaegung),
      titel('ankuendigung', 'Ankündigung'),
      absatz(
        'ankuendigung',
        a.warumOhne === null
          ? t`Der Besuch wird durch einen Brief angekündigt.`
          : t`Der Besuch wird nicht angekündigt. ${a.warumOhne}`,
      ),
      titel('tuer', 'An der Tür'),
      absatz(
        'tuer',
        t`Weisen Sie sich aus und nennen Sie den Grund. Sagen Sie, dass niemand Sie hereinlassen muss (Art. 13 GG) und dass ein Nein allein keine Folgen hat. Ohne diesen Hinweis oder ohne Einwilligung darf nichts verwendet werden.`,
      ),
    ],
  })
}

const HINWEIS_FREIWILLIG = t`Sie müssen uns nicht hereinlassen. Ihre Wohnung ist geschützt (Art. 13 GG). Sie können auch während des Besuchs Nein sagen. Allein deshalb kürzen oder versagen wir nichts.`
const HINWEIS_BEWEIS = t`Können wir aber nicht klären, was wir wissen müssen, kann es unbewiesen bleiben. Dann entscheiden wir nach dem, was in der Akte steht. Das kann für Sie ungünstig sein. Vielleicht lässt es sich auch anders zeigen: Rufen Sie uns bitte an.`
const HINWEIS_LESEN = t`Den Bericht lesen nur die Beschäftigten dieses Jobcenters, die Ihren Fall bearbeiten. Sie selbst dürfen Ihre Akte einsehen (§ 25 SGB X). Grundlage ist § 67a SGB X.`

/** Tells the person of a visit: when, why, what is looked at, and that she may say no. */
export function ankuendigungBesuch(
  e: Besuchseingabe,
  b: {
    readonly am: Datum
    readonly zeit: string
    readonly wer: string
    readonly fragen: readonly string[]
    readonly themen: readonly string[]
  },
): Dokument {
  return setzeBrief(e, {
    art: 'aussendienst',
    betreff: t`Wir möchten Sie am ${langesDatum(b.am)} besuchen`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`wir möchten Sie am ${fett(langesDatum(b.am))}, ${fett(b.zeit)}, zu Hause besuchen. Es kommen: ${b.wer}. Was wir selbst sehen, müssen Sie nicht mehr nachweisen.`,
      ),
      ...abschnitt('themen', 'Worum es geht', b.themen),
      ...abschnitt('fragen', 'Was wir klären möchten', b.fragen),
      titel('freiwillig', 'Sie entscheiden'),
      absatz('freiwillig', HINWEIS_FREIWILLIG),
      absatz('beweis', HINWEIS_BEWEIS),
      titel('besuch', 'Beim Besuch'),
      absatz(
        'besuch',
        t`Wir zeigen unsere Dienstausweise. Wir sehen nur an, worum es geht. Schränke öffnen wir nicht. Sie dürfen jemanden dazuholen, dem Sie vertrauen (§ 13 Abs. 4 SGB X).`,
      ),
      absatz('lesen', HINWEIS_LESEN),
      absatz('tun', t`Der Tag passt Ihnen nicht, oder Sie möchten keinen Besuch? Rufen Sie uns bitte an.`),
    ],
  })
}

export type Besuchsbericht = {
  readonly wie: 'stattgefunden' | 'verweigert' | 'niemand' | 'abgesagt'
  readonly am: Datum
  readonly zeit: string
  readonly wer: string
  readonly anwesend: string
  readonly hinweis: boolean
  readonly einwilligung: string
  readonly gesehen: readonly string[]
  readonly gesagt: readonly string[]
  readonly eindruck: readonly string[]
  readonly warum: string
}

const AUSGANG: Readonly<Record<Besuchsbericht['wie'], string>> = {
  stattgefunden: 'Der Besuch hat stattgefunden.',
  verweigert: 'Der Außendienst wurde nicht in die Wohnung gelassen.',
  niemand: 'Niemand war da.',
  abgesagt: 'Die Person hat den Besuch abgesagt.',
}

/** Note for the file: facts, what was said, and opinions, each on its own. */
export function berichtBesuch(e: Besuchseingabe, b: Besuchsbericht): Dokument {
  const anDerTuer = b.wie === 'stattgefunden' || b.wie === 'verweigert'
  return setzeBrief(e, {
    art: 'vermerk',
    anrede: t`Vermerk für die Akte: Bericht des Außendienstes.`,
    betreff: t`Bericht des Außendienstes vom ${langesDatum(b.am)}: ${e.besucht}`,
    verwaltungsakt: false,
    vermerk: true,
    bloecke: [
      absatz('kern', t`${fett(AUSGANG[b.wie])}${b.warum === '' ? '' : ` ${b.warum}`}`),
      absatz('wann', t`Am ${langesDatum(b.am)}${b.zeit === '' ? '' : `, ${b.zeit}`}. Vom Jobcenter: ${b.wer}.`),
      ...(anDerTuer ? tuer(b) : []),
      ...abschnitt('gesehen', 'Was zu sehen war', b.gesehen),
      ...abschnitt('gesagt', 'Was gesagt wurde', b.gesagt),
      ...abschnitt('eindruck', 'Einschätzung, keine Tatsachen', b.eindruck),
    ],
  })
}

function tuer(b: Besuchsbericht): readonly Block[] {
  return [
    absatz('gespraech', t`Gesprochen wurde mit: ${b.anwesend}.`),
    absatz(
      'hinweis',
      b.hinweis
        ? t`Vorher wurde gesagt: Niemand muss uns hereinlassen, und ein Nein allein hat keine Folgen.`
        : t`${fett('Der Hinweis, dass niemand uns hereinlassen muss, fehlte.')} Deshalb darf aus diesem Besuch nichts verwendet werden.`,
    ),
    ...(b.einwilligung === '' ? [] : [absatz('einwilligung', t`Einwilligung: ${b.einwilligung}`)]),
  ]
}

/** To the person: what was noted, and that she may say something to it before anything is decided (§ 24 SGB X). */
export function nachrichtBesuch(e: Besuchseingabe, b: Besuchsbericht): Dokument {
  const drin = b.wie === 'stattgefunden'
  return setzeBrief(e, {
    art: 'aussendienst',
    betreff: t`Unser Besuch am ${langesDatum(b.am)}: Was wir aufgeschrieben haben`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        drin
          ? t`am ${langesDatum(b.am)} haben wir Sie zu Hause besucht. Danke, dass Sie uns hereingelassen haben. Hier steht, was wir für die Akte aufgeschrieben haben.`
          : t`am ${langesDatum(b.am)} wollten wir Sie zu Hause besuchen. Sie haben uns nicht hereingelassen. Das dürfen Sie. Allein deshalb kürzen oder versagen wir nichts.`,
      ),
      ...(b.hinweis || !drin
        ? []
        : [
            absatz(
              'fehler',
              t`Wir haben Ihnen vorher nicht gesagt, dass Sie Nein sagen dürfen. Das war unser Fehler. Wir verwenden deshalb nichts aus diesem Besuch.`,
            ),
          ]),
      ...abschnitt('gesehen', 'Was wir gesehen haben', b.gesehen),
      ...abschnitt('gesagt', 'Was Sie gesagt haben', b.gesagt),
      titel('tun', 'Stimmt das so?'),
      absatz(
        'tun',
        t`Ist etwas falsch oder fehlt etwas? Schreiben oder sagen Sie es uns bitte bis zum ${{ luecke: 'antwortfrist', fett: true }}. Bevor wir etwas zu Ihrem Nachteil ändern, lesen wir Ihre Antwort (§ 24 SGB X).`,
      ),
      ...(drin ? [] : [absatz('beweis', HINWEIS_BEWEIS)]),
      absatz('lesen', HINWEIS_LESEN),
    ],
  })
}
