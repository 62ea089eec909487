import { type Cent, type Datum, ersterTag, type Monat } from '../kern/index.ts'
import type { Leistungsart } from '../recht/index.ts'
import { type Betragsmonat, betragstabelle, monateVon } from './betragstabelle.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { aufzaehlung, geld, langesDatum, monatsliste } from './sprache.ts'
import { type Grundworte, grundworte, type Versagungsgrund } from './versagungsgrund.ts'
import { leistungsnamen } from './vonHand.ts'

/** `bisher`: what a person of the letter had, or would have with the papers. */
export type Versagungsperson = {
  readonly name: string
  readonly geburt: Datum
  readonly monate: readonly Betragsmonat[]
}

type Vorgeschichte = {
  readonly leistungsname: Text
  /** An application that is not decided, or a benefit that runs (§ 66 Abs. 1 SGB I). */
  readonly art: 'versagung' | 'entziehung'
  /** Whose papers are missing, who did not come: named where it is not the receiver. */
  readonly grund: Versagungsgrund
  /** Whole sentences of the caseworker: why it decides, why it is not to be had elsewhere (empty: not asked). */
  readonly erheblich: string
  readonly anders: string
}

export type Versagung = Vorgeschichte & {
  /** The receiver first. */
  readonly personen: readonly Versagungsperson[]
  /** All of it, or these kinds only. */
  readonly umfang: 'ganz' | readonly Leistungsart[]
  /** Whole sentences of the caseworker (§ 35 Abs. 1 Satz 3 SGB X). */
  readonly ermessen: { readonly teil: string; readonly fuer: string; readonly gegen: string }
  readonly gehoert:
    | { readonly art: 'nichtNoetig' }
    | { readonly art: 'ja'; readonly am: Datum; readonly antwort: string; readonly wuerdigung: string }
}

const WORT = {
  versagung: { tun: 'versagt', ding: 'Versagung' },
  entziehung: { tun: 'entzogen', ding: 'Entziehung' },
} as const

/** A4, A5: withheld until somebody cooperates, wholly or in part; to each of age about herself and those she represents. */
export function versagungsbescheid(e: Briefeingabe, v: Versagung): Dokument {
  const monate = monateVon(v.personen)
  const w = grundworte(e, v.grund)
  return setzeBrief(e, {
    art: 'versagungsbescheid',
    betreff: t`Wir zahlen ${v.leistungsname} für ${monatsliste(monate)} ${v.umfang === 'ganz' ? 'nicht' : 'nur zum Teil'}: ${w.betreff}`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`${w.kern(wem(v.personen))} Deshalb zahlen wir für ${monatsliste(monate)} ${v.umfang === 'ganz' ? fett('kein Geld') : fett('weniger Geld')}.`,
      ),
      {
        art: 'kasten',
        id: 'ausweg',
        titel: t`Sie können das jederzeit ändern`,
        absaetze: [w.ausweg, t`Reicht Ihr Geld nicht für Essen, Strom oder Miete? Rufen Sie uns bitte sofort an.`],
      },
      ...betragstabelle(v.personen, v.art === 'entziehung' ? 'bisher' : w.ohne),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      { art: 'liste', id: 'verfuegung.saetze', nummeriert: true, punkte: v.personen.map((p) => satz(v, w, p)) },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...w.gruende,
      absatz(
        'gruende.erheblich',
        v.grund.art === 'unterlagen'
          ? t`${v.erheblich} Die Pflicht dazu steht in § 60 Abs. 1 SGB I.`
          : t`${v.erheblich}`,
      ),
      ...(v.anders.trim() === ''
        ? []
        : [absatz('gruende.anders', t`${v.anders.trim().replace(/\.$/, '')} (§ 65 Abs. 1 SGB I).`)]),
      absatz(
        'gruende.ermessen',
        t`${w.ermessen} ${v.ermessen.teil} Für Sie spricht: ${v.ermessen.fuer} Dagegen spricht: ${v.ermessen.gegen}`,
      ),
      absatz('gruende.anhoerung', anhoerungssatz(v)),
      { art: 'ueberschrift', id: 'hinweise', ebene: 2, text: t`Was Sie noch wissen sollten` },
      ...hinweise(v, w),
    ],
  })
}

const wem = (personen: readonly Versagungsperson[]): string => {
  const andere = personen.slice(1).map((p) => p.name)
  return andere.length === 0 ? 'Ihnen' : `Ihnen und ${aufzaehlung(andere)}`
}

function satz(v: Versagung, w: Grundworte, p: Versagungsperson): Text {
  const [erster] = p.monate
  const was =
    v.umfang === 'ganz' ? 'ganz' : `zum Teil, nämlich bei ${aufzaehlung(v.umfang.map((l) => leistungsnamen[l]))},`
  const ab =
    v.art === 'entziehung' && erster !== undefined
      ? `ab dem ${langesDatum(ersterTag(erster.monat))}`
      : `für ${monatsliste(p.monate.map((m) => m.monat))}`
  const rest = new Set(p.monate.map((m) => m.jetzt))
  const bleibt =
    v.umfang === 'ganz' || rest.size !== 1 ? [] : t` Es bleiben ${geld([...rest][0] ?? (0 as Cent))} im Monat.`
  return t`Die Leistung für ${p.name}, geboren am ${langesDatum(p.geburt)}, wird ${ab} ${was} ${WORT[v.art].tun}, bis ${w.bis} (${w.norm}).${bleibt}`
}

function anhoerungssatz(v: Versagung): Text {
  if (v.gehoert.art === 'nichtNoetig')
    return t`Vor dieser Entscheidung mussten wir Sie nicht noch einmal fragen: Bewilligt war noch nichts (§ 24 Abs. 1 SGB X).`
  const antwort =
    v.gehoert.antwort === ''
      ? 'Eine Antwort haben wir nicht bekommen.'
      : `Gesagt haben Sie uns: ${v.gehoert.antwort} ${v.gehoert.wuerdigung}`
  return t`Am ${langesDatum(v.gehoert.am)} haben wir Sie nach Ihrer Sicht gefragt (§ 24 SGB X). ${antwort}`
}

function hinweise(v: Versagung, w: Grundworte): readonly Block[] {
  const sofort =
    v.art === 'entziehung'
      ? [
          absatz(
            'hinweise.sofort',
            t`Die Entscheidung gilt sofort. Ein Widerspruch ändert daran zunächst nichts (§ 39 Nr. 1 SGB II). Beim Sozialgericht können Sie beantragen, dass weiter gezahlt wird.`,
          ),
        ]
      : []
  const ganz =
    v.umfang === 'ganz'
      ? [
          absatz(
            'hinweise.krankenkasse',
            t`Bekommen Sie kein Geld von uns, sind Sie auch nicht über uns krankenversichert. Fragen Sie bitte gleich Ihre Krankenkasse, wie es weitergeht.`,
          ),
          absatz('hinweise.miete', t`Zahlen wir Ihre Miete direkt? Sagen Sie dann bitte auch dem Vermieter Bescheid.`),
        ]
      : []
  return [
    ...sofort,
    ...ganz,
    absatz('hinweise.nachholen', t`Am Anspruch selbst ändert sich durch die ${WORT[v.art].ding} nichts. ${w.danach}`),
  ]
}

/** Hears before a running benefit is withheld (§ 24 SGB X). Decides nothing. */
export function anhoerungEntziehung(
  e: Briefeingabe,
  v: Vorgeschichte & { readonly wer: readonly string[]; readonly umfang: Versagung['umfang'] },
): Dokument {
  const w = grundworte(e, v.grund)
  const nachreichen =
    v.grund.art === 'unterlagen'
      ? 'Oder schicken Sie uns bis dahin die Unterlagen.'
      : 'Oder holen Sie es bis dahin nach.'
  const wieviel = v.umfang === 'ganz' ? 'ganz' : `zum Teil (${aufzaehlung(v.umfang.map((l) => leistungsnamen[l]))})`
  return setzeBrief(e, {
    art: 'anhoerung',
    betreff: t`Bitte sagen Sie uns Ihre Sicht: Wir zahlen ${v.leistungsname} vielleicht nicht weiter`,
    verwaltungsakt: false,
    bloecke: [
      absatz('kern', w.offen),
      absatz('kern.warum', t`${v.erheblich}`),
      absatz(
        'folge',
        t`Wir wollen die Leistung für ${aufzaehlung(v.wer)} deshalb ${wieviel} entziehen, bis ${v.grund.art === 'unterlagen' ? 'die Unterlagen da sind (§ 66 SGB I)' : `${w.bis} (${w.norm})`}. Das gilt erst ab dem Monat nach unserem Bescheid.`,
      ),
      absatz(
        'kern.frist',
        t`Was sagen Sie dazu? Bitte antworten Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. ${nachreichen} Dann ist die Sache erledigt. Noch ist nichts entschieden.`,
      ),
      absatz(
        'wege',
        t`Gibt es einen Grund${v.grund.art === 'unterlagen' ? ', warum Sie die Unterlagen nicht bekommen' : ' dafür'}? Dann sagen Sie ihn uns. Sie können schreiben, anrufen oder zu uns kommen.`,
      ),
      absatz('wege.schweigen', t`Hören wir nichts von Ihnen, entscheiden wir nach dem, was wir wissen.`),
    ],
  })
}

export type Nachholung = {
  readonly leistungsname: Text
  readonly grund: Pick<Versagungsgrund, 'art'>
  readonly art: 'versagung' | 'entziehung'
  readonly nachgeholtAm: Datum
  /** First month withheld. */
  readonly seit: Monat
  /** `bisher`: what held while it was withheld; `jetzt`: what holds now. */
  readonly personen: readonly Versagungsperson[]
  /** Months for which it stays withheld. */
  readonly bleibt: readonly Monat[]
  /** Whole sentences of the caseworker about the months gone by; none where the law leaves no choice. */
  readonly ermessen: string
}

function nachgeholt(n: Nachholung): string {
  const am = `am ${langesDatum(n.nachgeholtAm)}`
  if (n.grund.art === 'unterlagen') return `${am} sind Ihre Unterlagen angekommen. Danke.`
  return `was gefehlt hat, ist ${am} nachgeholt. Danke.`
}

/** A6, § 67 SGB I: it is made up for; what is paid from now on, and what for the months gone by. */
export function nachholungsbescheid(e: Briefeingabe, n: Nachholung): Dokument {
  const monate = monateVon(n.personen)
  const { ding } = WORT[n.art]
  const bleibt = n.bleibt.length === 0 ? [] : [t`Für ${monatsliste(n.bleibt)} bleibt es bei der ${ding}.`]
  return setzeBrief(e, {
    art: 'nachholungsbescheid',
    betreff:
      n.grund.art === 'unterlagen'
        ? t`Danke für die Unterlagen: Wir zahlen ${n.leistungsname} wieder`
        : t`Danke für Ihre Mitwirkung: Wir zahlen ${n.leistungsname} wieder`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`${nachgeholt(n)} Wir zahlen für ${monatsliste(monate)} ${fett('wieder Geld')}. Wie wir rechnen, steht in einem zweiten Bescheid vom selben Tag.`,
      ),
      ...betragstabelle(n.personen),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      {
        art: 'liste',
        id: 'verfuegung.saetze',
        nummeriert: true,
        punkte: [
          ...n.personen.map(
            (p) =>
              t`Die ${ding} der Leistung für ${p.name}, geboren am ${langesDatum(p.geburt)}, seit dem ${langesDatum(ersterTag(n.seit))} wird für ${monatsliste(p.monate.map((m) => m.monat))} aufgehoben.`,
          ),
          ...bleibt,
        ],
      },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz(
        'gruende.recht',
        n.grund.art === 'andereStelle'
          ? t`Wird die Mitwirkung bei der anderen Stelle nachgeholt, heben wir die ${ding} von Anfang an auf (§ 5 Abs. 3 Satz 5 SGB II).`
          : t`Wer das Fehlende nachholt, kann auch für die Zeit davor Geld bekommen, ganz oder zum Teil (§ 67 SGB I). Das müssen wir abwägen. ${n.ermessen}`,
      ),
    ],
  })
}
