import { type Cent, type Datum, type Monat, summe } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { aufzaehlung, geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

export type Vorschussperson = { readonly name: string; readonly geburt: Datum; readonly betrag: Cent }

export type Vorschuss = {
  /** Null: nobody has asked for it. */
  readonly antragAm: Datum | null
  /** The receiver first, then those she represents. */
  readonly personen: readonly Vorschussperson[]
  readonly monate: readonly Monat[]
  /** Whole sentences of the caseworker: why the amount takes time, and why this much. */
  readonly dauer: string
  readonly ermessen: string
}

/** B8, § 42 Abs. 1 SGB I: money before the grant; to each of age about herself and those she represents. */
export function vorschussbescheid(e: Briefeingabe, v: Vorschuss): Dokument {
  const zusammen = summe(v.personen.map((p) => p.betrag))
  return setzeBrief(e, {
    art: 'vorschussbescheid',
    betreff: t`Bescheid: Sie bekommen ${geld(zusammen)} als Vorschuss`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`Sie bekommen ${fett(geld(zusammen))} als Vorschuss für ${monatsliste(v.monate)}. Das Geld ist in wenigen Tagen auf Ihrem Konto.`,
      ),
      absatz(
        'kern.spaeter',
        t`Wie viel Ihnen wirklich zusteht, rechnen wir noch aus. Den Vorschuss ziehen wir dann davon ab. War er zu hoch, müssen Sie den Rest zurückzahlen.`,
      ),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      {
        art: 'liste',
        id: 'verfuegung.saetze',
        nummeriert: true,
        punkte: [
          ...v.personen.map(
            (p) =>
              t`${p.name}, geboren am ${langesDatum(p.geburt)}, erhält für ${monatsliste(v.monate)} einen Vorschuss von ${fett(geld(p.betrag))} (§ 42 Abs. 1 SGB I).`,
          ),
          t`Der Vorschuss wird auf die Leistung angerechnet, die für ${monatsliste(v.monate)} zusteht. Was darüber hinausgeht, ist zu erstatten (§ 42 Abs. 2 SGB I).`,
        ],
      },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz(
        'gruende.anspruch',
        v.antragAm === null
          ? t`Nach dem, was wir wissen, steht Ihnen Geld zu. Offen ist nur die Höhe. ${v.dauer}`
          : t`Sie haben am ${langesDatum(v.antragAm)} um einen Vorschuss gebeten. Nach dem, was wir wissen, steht Ihnen Geld zu. Offen ist nur die Höhe. ${v.dauer}`,
      ),
      absatz('gruende.hoehe', t`Wie hoch der Vorschuss ist, müssen wir abwägen. ${v.ermessen}`),
    ],
  })
}

/** B8, K: refuses it, because nothing is due even in principle. */
export function keinVorschuss(e: Briefeingabe & { readonly antragAm: Datum | null; readonly grund: string }): Dokument {
  const gebeten = e.antragAm === null ? 'um einen Vorschuss' : `am ${langesDatum(e.antragAm)} um einen Vorschuss`
  return setzeBrief(e, {
    art: 'vorschussbescheid',
    betreff: t`Bescheid: Sie bekommen keinen Vorschuss`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`Sie haben ${gebeten} gebeten. Das lehnen wir ab. Ihren Antrag auf Leistungen prüfen wir weiter.`,
      ),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      absatz('verfuegung.1', t`Der Antrag auf einen Vorschuss wird abgelehnt (§ 42 Abs. 1 SGB I).`),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      absatz(
        'gruende.1',
        t`Einen Vorschuss gibt es nur, wenn der Anspruch feststeht und nur die Höhe offen ist. ${e.grund}`,
      ),
      absatz('not', t`Reicht Ihr Geld nicht für Essen, Strom oder Miete? Rufen Sie uns bitte sofort an.`),
    ],
  })
}

export type Abrechnungsperson = {
  readonly name: string
  readonly geburt: Datum
  readonly gezahlt: Cent
  /** What the months of the advance give by the grant. */
  readonly zugestanden: Cent
  readonly angerechnet: Cent
  readonly zahlweg: Zahlweg
}

export type Vorschussabrechnung = {
  readonly personen: readonly Abrechnungsperson[]
  readonly monate: readonly Monat[]
  readonly vorschussVom: Datum
  /** Only where something is to be paid back (§ 24 SGB X). */
  readonly gehoert: { readonly am: Datum; readonly inhalt: string } | null
}

const rest = (p: Abrechnungsperson): Cent => (p.gezahlt - p.angerechnet) as Cent

/** § 42 Abs. 2 SGB I: what the advance has paid already, and what of it has to be paid back. Decides only the latter. */
export function vorschussabrechnung(e: Briefeingabe, v: Vorschussabrechnung): Dokument {
  const zurueck = summe(v.personen.map(rest))
  const gezahlt = summe(v.personen.map((p) => p.gezahlt))
  return setzeBrief(e, {
    art: zurueck === 0 ? 'schreiben' : 'vorschussbescheid',
    betreff:
      zurueck === 0
        ? t`Ihr Vorschuss ist abgerechnet`
        : t`Bescheid: Bitte zahlen Sie ${geld(zurueck)} vom Vorschuss zurück`,
    verwaltungsakt: zurueck > 0,
    bloecke: [
      absatz(
        'kern',
        t`am ${langesDatum(v.vorschussVom)} haben wir Ihnen ${fett(geld(gezahlt))} als Vorschuss für ${monatsliste(v.monate)} bewilligt. Jetzt steht fest, wie viel Ihnen zusteht.`,
      ),
      absatz('kern.rest', satzZumRest(v, zurueck)),
      {
        art: 'tabelle',
        id: 'abrechnung',
        beschriftung: t`Der Vorschuss für ${monatsliste(v.monate)}`,
        spalten: [
          { titel: 'Person', rechts: false },
          { titel: 'steht zu', rechts: true },
          { titel: 'Vorschuss', rechts: true },
          { titel: 'davon abgezogen', rechts: true },
        ],
        zeilen: v.personen.map((p) => ({
          art: 'zeile',
          kopf: t`${p.name}`,
          zellen: [t`${geld(p.zugestanden)}`, t`${geld(p.gezahlt)}`, t`${fett(geld(p.angerechnet))}`],
        })),
      },
      ...zahlwege(v),
      ...(zurueck === 0 ? [] : erstattung(v)),
    ],
  })
}

/** Each person owes her own part, with a Kassenzeichen of her own. */
function zahlwege(v: Vorschussabrechnung): readonly Block[] {
  const schuldet = v.personen.filter((p) => rest(p) > 0)
  const bis = t`${{ luecke: 'antwortfrist' }}`
  return schuldet.map((p, i) => {
    const titel = schuldet.length === 1 ? {} : { titel: t`So zahlen Sie für ${p.name}`, wer: String(i + 1) }
    return zahlweg(p.zahlweg, { betrag: rest(p), bis }, titel)
  })
}

function satzZumRest(v: Vorschussabrechnung, zurueck: Cent) {
  const abgezogen = summe(v.personen.map((p) => p.angerechnet))
  if (zurueck === 0)
    return t`Von dem Geld für ${monatsliste(v.monate)} ziehen wir ${fett(geld(abgezogen))} ab. Sie müssen nichts zurückzahlen.`
  return t`Ihr Vorschuss war um ${fett(geld(zurueck))} zu hoch. Bitte zahlen Sie das bis zum ${{ luecke: 'antwortfrist', fett: true }} zurück. Geht das nicht auf einmal? Rufen Sie uns bitte bis dahin an.`
}

function erstattung(v: Vorschussabrechnung): readonly Block[] {
  const punkte = v.personen
    .filter((p) => rest(p) > 0)
    .map(
      (p) =>
        t`${p.name}, geboren am ${langesDatum(p.geburt)}, hat vom Vorschuss für ${monatsliste(v.monate)} ${fett(geld(rest(p)))} zu erstatten (§ 42 Abs. 2 Satz 2 SGB I).`,
    )
  const gehoert =
    v.gehoert === null
      ? []
      : [
          absatz(
            'gruende.anhoerung',
            v.gehoert.inhalt === ''
              ? t`Darüber haben wir am ${langesDatum(v.gehoert.am)} mit Ihnen gesprochen (§ 24 SGB X). Sie hatten keine Einwände.`
              : t`Darüber haben wir am ${langesDatum(v.gehoert.am)} mit Ihnen gesprochen (§ 24 SGB X). Sie haben gesagt: ${v.gehoert.inhalt}`,
          ),
        ]
  return [
    { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
    { art: 'liste', id: 'verfuegung.saetze', nummeriert: true, punkte },
    { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
    absatz(
      'gruende.1',
      t`Der Vorschuss wird von dem abgezogen, was zusteht. Bei ${aufzaehlung(v.personen.filter((p) => rest(p) > 0).map((p) => p.name))} konnten wir nicht alles abziehen. Den Rest müssen wir zurückfordern. Ermessen haben wir dabei nicht.`,
    ),
    ...gehoert,
    absatz('hinweise.widerspruch', t`Ein Widerspruch stoppt die Rückzahlung, bis über ihn entschieden ist.`),
    absatz(
      'hinweise.raten',
      t`Können Sie nicht zahlen? Sie können in Raten zahlen oder später. In besonderen Fällen können wir auf das Geld verzichten (§ 42 Abs. 3 SGB I).`,
    ),
  ]
}
