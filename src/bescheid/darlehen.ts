import { type Cent, type Datum, type Monat, monatsname } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { vollerName } from './personen.ts'
import { aufzaehlung, geld, langesDatum } from './sprache.ts'
import { type Zahlung, type Zahlweg, zahlweg } from './zahlweg.ts'

/** How a loan is paid back out of the benefit (§ 42a Abs. 2 SGB II). */
export type Tilgung = {
  readonly ab: Monat
  /** Of the person, for a whole month. */
  readonly regelbedarf: Cent
  /** In percent. */
  readonly satz: number
  readonly rate: Cent
  /** What is left of older loans: paid back first. */
  readonly aeltere: Cent
  /** In how many months it is likely to be paid, older loans first, and what is kept back in the last of them. */
  readonly monate: number
  readonly letzte: Cent
}

/** What the letters about a loan are made of. */
export type Darlehenseingabe = Briefeingabe & {
  readonly person: Bescheidperson
  /** The paragraph it is given by. */
  readonly norm: string
  readonly zweck: string
  readonly antragAm: Datum
  readonly betrag: Cent
  /** What of it this person owes. */
  readonly anteil: Cent
  /** Who else borrows, by name. */
  readonly mit: readonly string[]
  /** Where it goes, if not to the household's account. */
  readonly direktAn: string | null
  readonly bedarf: string
  readonly mittel: string
  /** Why it is a loan, from the law. */
  readonly warumDarlehen: string
  /** Null where the law leaves no choice. */
  readonly ermessen: string | null
  /** § 24 Abs. 5 Satz 2 SGB II; empty where nothing secures it. */
  readonly sicherung: string
  /** Null: the person gets nothing now that it could be taken from. */
  readonly tilgung: Tilgung | null
  readonly zahlweg: Zahlweg
  readonly anhoerung: { readonly am: Datum; readonly inhalt: string } | null
  /** When the rest falls due at once, a sentence each. */
  readonly faelligWenn: readonly string[]
}

/** D1 with D2: grants a loan and declares how it is paid back, one notice a borrower. */
export function darlehensbescheid(e: Darlehenseingabe): Dokument {
  return setzeBrief(e, {
    art: 'darlehensbescheid',
    betreff: t`Bescheid: Sie bekommen ${geld(e.betrag)} als Darlehen`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`Sie bekommen ${fett(geld(e.betrag))} als Darlehen für: ${e.zweck}. Ein Darlehen müssen Sie zurückzahlen.`,
      ),
      ...zusammen(e),
      absatz(
        'kern.weg',
        e.direktAn === null
          ? t`Wir zahlen das Geld auf das Konto, auf das auch Ihre Leistung geht. Es ist in wenigen Tagen da.`
          : t`Wir zahlen das Geld direkt an ${e.direktAn}. Es ist in wenigen Tagen dort.`,
      ),
      ...(e.tilgung === null ? [] : [absatz('kern.tilgung', tilgungssatz(e.tilgung))]),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`${vollerName(e.person)} erhält ein Darlehen von ${geld(e.anteil)} für: ${e.zweck} (${e.norm}).`,
      ),
      ...verfuegteTilgung(e),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.bedarf', t`Sie haben das Darlehen am ${langesDatum(e.antragAm)} beantragt. ${e.bedarf}`),
      absatz('gruende.mittel', t`Sie können das nicht auf andere Weise bezahlen. ${e.mittel}`),
      absatz('gruende.darlehen', t`${e.warumDarlehen}`),
      ...(e.ermessen === null
        ? []
        : [absatz('gruende.ermessen', t`Wir haben dabei abgewogen. Dafür spricht: ${e.ermessen}`)]),
      ...(e.sicherung === '' ? [] : [absatz('gruende.sicherung', t`Das Darlehen ist gesichert: ${e.sicherung}`)]),
      ...gruendeDerTilgung(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      ...wissen(e),
      zahlweg(
        e.zahlweg,
        { was: t`So viel Sie möchten, höchstens ${geld(e.anteil)}. Sie müssen das nicht.` },
        { titel: t`Sie möchten selbst etwas zurückzahlen?` },
      ),
    ],
  })
}

function zusammen(e: Darlehenseingabe): readonly Block[] {
  if (e.mit.length === 0) return []
  return [
    absatz(
      'kern.zusammen',
      t`Das Darlehen geben wir Ihnen zusammen mit ${aufzaehlung(e.mit)}. Ihr Anteil sind ${fett(geld(e.anteil))}. Jede Person zahlt nur ihren Anteil zurück.`,
    ),
  ]
}

function tilgungssatz(x: Tilgung): Text {
  const kleiner = x.monate === 1 ? x.letzte : x.rate
  return t`Ab ${fett(monatsname(x.ab))} behalten wir von Ihrer Leistung jeden Monat ${fett(geld(kleiner))} ein. ${dauer(x)}`
}

function dauer(x: Tilgung): Text {
  const aeltere =
    x.aeltere === 0 ? t`` : t`Zuerst wird damit getilgt, was von älteren Darlehen offen ist (${geld(x.aeltere)}). `
  if (x.monate === 1) return t`${aeltere}Damit ist nach einem Monat alles bezahlt.`
  const letzte = x.letzte === x.rate ? t`` : t` Im letzten Monat sind es ${geld(x.letzte)}.`
  return t`${aeltere}Damit ist nach ${x.monate} Monaten alles bezahlt.${letzte}`
}

function verfuegteTilgung(e: Darlehenseingabe): readonly Block[] {
  const x = e.tilgung
  if (x === null) return []
  return [
    absatz(
      'verfuegung.2',
      t`Ab ${monatsname(x.ab)} rechnen wir gegen den Anspruch von ${vollerName(e.person)} monatlich ${fett(geld(x.rate))} auf (${x.satz} Prozent von ${geld(x.regelbedarf)}), bis das Darlehen von ${geld(e.anteil)} getilgt ist (§ 42a Abs. 2 SGB II). Ändert sich der Regelbedarf, ändert sich der Betrag im gleichen Verhältnis.`,
    ),
  ]
}

function gruendeDerTilgung(e: Darlehenseingabe): readonly Block[] {
  const x = e.tilgung
  if (x === null) return []
  const gehoert =
    e.anhoerung === null
      ? []
      : [
          absatz(
            'gruende.anhoerung',
            e.anhoerung.inhalt === ''
              ? t`Darüber haben wir am ${langesDatum(e.anhoerung.am)} mit Ihnen gesprochen (§ 24 SGB X). Sie hatten keine Einwände.`
              : t`Darüber haben wir am ${langesDatum(e.anhoerung.am)} mit Ihnen gesprochen (§ 24 SGB X). Sie haben gesagt: ${e.anhoerung.inhalt}`,
          ),
        ]
  return [
    absatz(
      'gruende.tilgung',
      t`Der Regelbedarf beträgt ${geld(x.regelbedarf)}. Davon sind ${x.satz} Prozent ${geld(x.rate)}. Diesen Satz schreibt das Gesetz vor. Es beginnt mit dem Monat nach der Auszahlung (§ 42a Abs. 2 Satz 1 SGB II).`,
    ),
    ...gehoert,
  ]
}

function wissen(e: Darlehenseingabe): readonly Block[] {
  const tilgung =
    e.tilgung === null
      ? []
      : [
          t`Haben Sie mehrere Darlehen? Dann bleiben es zusammen ${e.tilgung.satz} Prozent. Zuerst wird das älteste getilgt.`,
          t`Ein Widerspruch gegen den Einbehalt stoppt ihn (§ 86a Abs. 1 SGG).`,
        ]
  return [
    {
      art: 'liste',
      id: 'wissen.liste',
      nummeriert: false,
      punkte: [
        ...tilgung,
        ...e.faelligWenn.map((s) => t`${s}`),
        t`Sie dürfen jederzeit mehr zurückzahlen, auch alles auf einmal.`,
      ],
    },
  ]
}

/** D1: refuses a loan. */
export function keinDarlehen(
  e: Briefeingabe & {
    readonly zweck: string
    readonly antragAm: Datum
    readonly norm: string
    readonly grund: string
  },
): Dokument {
  return setzeBrief(e, {
    art: 'darlehensbescheid',
    betreff: t`Bescheid: Sie bekommen kein Darlehen`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`Sie haben am ${langesDatum(e.antragAm)} ein Darlehen beantragt für: ${e.zweck}. Das lehnen wir ab.`,
      ),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz('verfuegung.1', t`Der Antrag vom ${langesDatum(e.antragAm)} auf ein Darlehen wird abgelehnt (${e.norm}).`),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.1', t`${e.grund}`),
      absatz('wissen', t`Ändert sich etwas, können Sie neu beantragen.`),
    ],
  })
}

/** § 42a Abs. 3 to 5 SGB II: what is left of a loan is due; asks for it and offers an agreement. Decides nothing. */
export function restDarlehen(
  e: Briefeingabe & {
    readonly zweck: string
    readonly bescheidVom: Datum
    readonly offen: Cent
    /** What the landlord gave back or what the assets brought, as far as it pays the rest. */
    readonly ausErloes: Cent
    readonly warum: string
    readonly norm: string
    readonly zahlweg: Zahlweg
  },
): Dokument {
  const rest = (e.offen - e.ausErloes) as Cent
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Ihr Darlehen: ${geld(e.offen)} sind jetzt fällig`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`von Ihrem Darlehen sind noch ${fett(geld(e.offen))} offen. Wir haben es am ${langesDatum(e.bescheidVom)} bewilligt für: ${e.zweck}. ${e.warum} Damit ist der Rest sofort fällig (${e.norm}).`,
      ),
      ...(e.ausErloes === 0
        ? []
        : [absatz('kern.erloes', t`Bitte überweisen Sie davon sofort ${fett(geld(e.ausErloes))}.`)]),
      ...(rest === 0
        ? []
        : [
            absatz(
              'frist',
              t`Bitte zahlen Sie ${fett(geld(rest))} bis zum ${{ luecke: 'antwortfrist', fett: true }}. Geht das nicht auf einmal? Dann rufen Sie uns bis dahin an. Wir vereinbaren mit Ihnen, wie Sie zahlen können. Dabei zählt, wie viel Geld Sie haben.`,
            ),
          ]),
      zahlweg(e.zahlweg, zuZahlen(e)),
    ],
  })
}

function zuZahlen(e: { readonly offen: Cent; readonly ausErloes: Cent }): Zahlung {
  const bis = t`${{ luecke: 'antwortfrist' }}`
  const rest = (e.offen - e.ausErloes) as Cent
  if (e.ausErloes === 0) return { betrag: e.offen, bis }
  if (rest === 0) return { betrag: e.ausErloes }
  return {
    was: t`Betrag: sofort ${fett(geld(e.ausErloes))}, den Rest von ${fett(geld(rest))} spätestens am ${bis}`,
  }
}
