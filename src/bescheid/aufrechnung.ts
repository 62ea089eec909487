import { type Cent, type Datum, type Monat, monatsname } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { vollerName } from './personen.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** What the letters about a set-off are made of (§ 43 SGB II). */
export type Aufrechnungseingabe = Briefeingabe & {
  /** Whose benefit is kept back and whose claim it pays; another than the receiver is a child she represents. */
  readonly person: Bescheidperson
  readonly forderung: {
    readonly bescheidVom: Datum
    readonly monate: readonly Monat[]
    readonly betrag: Cent
    readonly offen: Cent
    readonly grund: 'einkommenErzielt' | 'abschliessend' | 'erstattung'
  }
  /** Of the person, for a whole month. */
  readonly regelbedarf: Cent
  /** In percent. */
  readonly satz: number
  readonly rate: Cent
  /** What is paid out that may be kept back, where it is less than the rate. */
  readonly ausgezahlt?: Cent | undefined
  /** What other set-offs keep back already, and the most that all may together. */
  readonly schon: Cent
  readonly hoechstens: Cent
  readonly ab: Monat
  readonly bis: Monat
  /** In how many months it is likely to be paid, and what is kept back in the last of them. */
  readonly monate: number
  readonly letzte: Cent
}

const istSie = (e: Aufrechnungseingabe): boolean => e.empfaenger.person === e.person.id
const wessen = (e: Aufrechnungseingabe): string =>
  istSie(e) ? 'Ihrer Leistung' : `der Leistung von ${e.person.vorname}`

/** § 24 SGB X: asks a person before something of her benefit is kept back. Decides nothing. */
export function anhoerungAufrechnung(e: Aufrechnungseingabe): Dokument {
  return setzeBrief(e, {
    art: 'anhoerung',
    betreff: t`Bitte sagen Sie uns Ihre Sicht: Wir wollen jeden Monat ${geld(e.rate)} einbehalten`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`${schuldsatz(e)} Wir prüfen, ob wir von ${wessen(e)} jeden Monat ${fett(geld(e.rate))} einbehalten. Noch ist nichts entschieden.`,
      ),
      absatz(
        'frist',
        t`Bitte antworten Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. Der Tag gilt auch, wenn er auf ein Wochenende oder einen Feiertag fällt (§ 26 Abs. 3 Satz 2 SGB X). Brauchen Sie mehr Zeit? Rufen Sie an.`,
      ),
      { art: 'ueberschrift', id: 'rechnung.titel', ebene: 2, text: t`Die Rechnung` },
      ...rechnung(e),
      { art: 'ueberschrift', id: 'fragen.titel', ebene: 2, text: t`Unsere Fragen an Sie` },
      {
        art: 'liste',
        id: 'fragen',
        nummeriert: true,
        punkte: [
          t`Was würde der Einbehalt für Sie bedeuten? Denken Sie an Krankheit, Kinder oder andere Abzüge.`,
          t`Wollen Sie lieber selbst in Raten zahlen? Wenn ja: wie viel im Monat?`,
          t`Ist etwas an der Rechnung falsch?`,
        ],
      },
      absatz('wie', t`Schreiben Sie uns, rufen Sie an oder kommen Sie vorbei.`),
      absatz('folge', t`Antworten Sie nicht, entscheiden wir nach dem, was in der Akte steht.`),
    ],
  })
}

function schuldsatz(e: Aufrechnungseingabe): Text {
  const f = e.forderung
  const wer = istSie(e) ? 'Sie schulden' : `Ihr Kind ${vollerName(e.person)} schuldet`
  return t`${wer} uns nach dem Bescheid vom ${langesDatum(f.bescheidVom)} noch ${fett(geld(f.offen))}. Es geht um ${monatsliste(f.monate)}.`
}

function rechnung(e: Aufrechnungseingabe): readonly Block[] {
  const norm = SATZ[e.forderung.grund]
  const schon =
    e.schon === 0 ? t`Andere Abzüge dieser Art gibt es nicht.` : t`Schon jetzt werden ${geld(e.schon)} einbehalten.`
  return [
    absatz(
      'rechnung',
      t`Der Regelbedarf beträgt ${geld(e.regelbedarf)}. Davon sind ${e.satz} Prozent ${geld(e.rate)}. ${norm}`,
    ),
    absatz(
      'rechnung.grenze',
      t`Alle Abzüge zusammen dürfen nicht höher sein als 30 Prozent vom Regelbedarf, das sind ${geld(e.hoechstens)}. ${schon} Die Grenze ist eingehalten.`,
    ),
    absatz('rechnung.dauer', dauer(e)),
  ]
}

const SATZ: Readonly<Record<Aufrechnungseingabe['forderung']['grund'], string>> = {
  einkommenErzielt:
    'Diesen Satz schreibt das Gesetz vor, wenn nach der Bewilligung Einkommen oder Vermögen dazugekommen ist (§ 43 Abs. 2 Satz 1 SGB II).',
  abschliessend: 'Diesen Satz schreibt das Gesetz nach einer vorläufigen Bewilligung vor (§ 43 Abs. 2 Satz 1 SGB II).',
  erstattung: 'Diesen Satz schreibt das Gesetz vor (§ 43 Abs. 2 Satz 1 SGB II).',
}

function dauer(e: Aufrechnungseingabe): Text {
  if (e.ausgezahlt !== undefined)
    return t`Mehr, als ausgezahlt wird, behalten wir nie ein. Zurzeit sind das höchstens ${geld(e.ausgezahlt)} im Monat. ${laenge(e)}`
  return laenge(e)
}

function laenge(e: Aufrechnungseingabe): Text {
  const letzte = e.letzte === e.rate ? t`` : t` Im letzten Monat sind es ${geld(e.letzte)}.`
  return e.monate === 1
    ? t`Damit ist nach einem Monat alles bezahlt. Einbehalten werden dann ${geld(e.letzte)}.`
    : t`Damit ist nach ${e.monate} Monaten alles bezahlt.${letzte}`
}

export type Aufrechnungsbescheideingabe = Aufrechnungseingabe & {
  /** Null: not needed, the claim is under 70 euros (§ 24 Abs. 2 Nr. 7 SGB X). */
  readonly anhoerung: {
    readonly am: Datum
    readonly antwort: { readonly am: Datum; readonly inhalt: string } | null
  } | null
  /** Null: the law leaves no choice (§ 43 Abs. 1 Satz 2 SGB II, F9). */
  readonly ermessen: { readonly dafuer: string; readonly beruecksichtigt: string } | null
  /** The claim was to be paid in rates, or later: that ends with it. */
  readonly ratenEnden?: boolean | undefined
  readonly zahlweg: Zahlweg
}

/** F8 and F9: declares the set-off (§ 43 Abs. 4 Satz 1 SGB II). */
export function aufrechnungsbescheid(e: Aufrechnungsbescheideingabe): Dokument {
  return setzeBrief(e, {
    art: 'aufrechnungsbescheid',
    betreff: istSie(e)
      ? t`Bescheid: Ab ${monatsname(e.ab)} behalten wir ${geld(e.rate)} im Monat ein`
      : t`Bescheid für Ihr Kind ${vollerName(e.person)}: Ab ${monatsname(e.ab)} behalten wir ${geld(e.rate)} im Monat ein`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`wir behalten von ${wessen(e)} monatlich ${fett(geld(e.rate))} ein, bis ${fett(geld(e.forderung.offen))} bezahlt sind. Das beginnt im ${fett(monatsname(e.ab))}. ${dauer(e)}`,
      ),
      ...(istSie(e)
        ? []
        : [absatz('kern.kind', t`Sie bekommen diesen Bescheid, weil Sie ${e.person.vorname} gesetzlich vertreten.`)]),
      absatz('kern.anspruch', t`Der Anspruch selbst ändert sich nicht. Nur die Auszahlung wird kleiner.`),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz(
        'verfuegung.1',
        t`Ab ${monatsname(e.ab)} rechnen wir gegen den Anspruch von ${vollerName(e.person)} monatlich ${fett(geld(e.rate))} auf (${e.satz} Prozent von ${geld(e.regelbedarf)}), bis ${geld(e.forderung.offen)} beglichen sind, längstens bis ${monatsname(e.bis)} (§ 43 SGB II). Aufgerechnet wird mit der Erstattung aus dem Bescheid vom ${langesDatum(e.forderung.bescheidVom)} über ${geld(e.forderung.betrag)}. Ändert sich der Regelbedarf, ändert sich der Betrag im gleichen Verhältnis.`,
      ),
      ...(e.ratenEnden === true
        ? [absatz('verfuegung.raten', t`Was für diese Forderung über Raten oder Stundung vereinbart war, endet damit.`)]
        : []),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz('gruende.forderung', schuldsatz(e)),
      ...rechnung(e),
      ...gehoert(e),
      ...abgewogen(e),
      absatz(
        'gruende.minderung',
        t`In Monaten, in denen die Leistung wegen einer Pflichtverletzung um 30 Prozent gemindert ist, behalten wir nichts ein (§ 43 Abs. 3 SGB II).`,
      ),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      absatz(
        'wissen.wirkung',
        t`Ein Widerspruch stoppt den Einbehalt (§ 86a Abs. 1 SGG). Die Zeit bis zur Entscheidung wird dann hinten angehängt (§ 43 Abs. 4 Satz 3 SGB II).`,
      ),
      absatz(
        'wissen.ende',
        t`Der Einbehalt endet von selbst, wenn alles bezahlt ist, spätestens mit ${monatsname(e.bis)}. Zahlen Sie zwischendurch selbst, endet er früher. Was dann noch offen ist, müssen Sie selbst zahlen.`,
      ),
      zahlweg(
        e.zahlweg,
        { was: t`So viel Sie möchten, höchstens was noch offen ist. Sie müssen das nicht.` },
        { titel: t`Sie möchten selbst etwas zahlen?` },
      ),
      absatz('wissen.direkt', t`Was wir direkt an Vermieter oder Versorger zahlen, bleibt ungekürzt.`),
    ],
  })
}

function gehoert(e: Aufrechnungsbescheideingabe): readonly Block[] {
  if (e.anhoerung === null)
    return [
      absatz(
        'gruende.anhoerung',
        t`Bei weniger als 70 € müssen wir vorher nicht nach Ihrer Sicht fragen (§ 24 Abs. 2 Nr. 7 SGB X).`,
      ),
    ]
  const { am, antwort } = e.anhoerung
  const frage = t`Am ${langesDatum(am)} haben wir Sie nach Ihrer Sicht gefragt (§ 24 SGB X).`
  return [
    absatz(
      'gruende.anhoerung',
      antwort === null
        ? t`${frage} Eine Antwort ist nicht gekommen.`
        : t`${frage} Am ${langesDatum(antwort.am)} haben Sie geantwortet: ${antwort.inhalt}`,
    ),
  ]
}

function abgewogen(e: Aufrechnungsbescheideingabe): readonly Block[] {
  if (e.ermessen === null)
    return [
      absatz(
        'gruende.pflicht',
        t`Bei Beträgen unter 70 € schreibt das Gesetz den Einbehalt vor (§ 43 Abs. 1 Satz 2 SGB II).`,
      ),
    ]
  return [
    absatz('gruende.ermessen', t`Ob wir einbehalten, steht in unserem Ermessen. Dafür spricht: ${e.ermessen.dafuer}`),
    absatz('gruende.beruecksichtigt', t`Wir haben berücksichtigt: ${e.ermessen.beruecksichtigt}`),
  ]
}
