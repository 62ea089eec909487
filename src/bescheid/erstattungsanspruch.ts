import { type Cent, type Datum, type Monat, summe } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Dokument, fett, type Tabelle, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** What is asked of another body: for whom, of which kind, from when on. */
export type Traegereingabe = Briefeingabe & {
  readonly berechtigt: { readonly name: string; readonly geburt: Datum }
  /** "Rente", "Krankengeld" … */
  readonly leistung: string
  readonly ab: Datum
  readonly norm: string
  /** Their number for the person, if it is known. */
  readonly aktenzeichen: string
}

/** One month of the account: what was paid, what would have been paid beside the other benefit, what is asked for. */
export type Anspruchsmonat = {
  readonly monat: Monat
  readonly gezahlt: Cent
  readonly minder: Cent
  readonly andere: Cent
  readonly anspruch: Cent
}

const zeichen = (e: Traegereingabe): Traegereingabe['aktenzeichen'] =>
  e.aktenzeichen === '' ? '' : ` Ihr Zeichen: ${e.aktenzeichen}.`

/** J3: the claim on its merits, before the other body has decided; keeps the time limit (§ 111 SGB X). */
export function anmeldungErstattung(e: Traegereingabe): Dokument {
  return setzeBrief(e, {
    art: 'erstattungsanspruch',
    anrede: t`Guten Tag,`,
    betreff: t`Wir melden einen Erstattungsanspruch an: ${e.leistung}, ${e.berechtigt.name}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'wer',
        t`Es geht um ${fett(e.berechtigt.name)}, geboren am ${langesDatum(e.berechtigt.geburt)}.${zeichen(e)}`,
      ),
      absatz(
        'kern',
        t`Wir zahlen Leistungen nach dem SGB II. Dieselbe Zeit betrifft ein Anspruch auf ${e.leistung} gegen Sie. Wir melden unseren Anspruch auf Erstattung ab dem ${fett(langesDatum(e.ab))} an (${e.norm}). Er umfasst auch, was die anderen Personen der Bedarfsgemeinschaft deshalb mehr bekommen haben (§ 34c SGB II).`,
      ),
      absatz(
        'bitte',
        t`Bitte zahlen Sie für diese Zeit nichts aus, bevor wir den Betrag genannt haben. Bitte teilen Sie uns mit, was Sie entscheiden: von wann bis wann, welcher Betrag im Monat, und was Sie schon gezahlt haben.`,
      ),
      absatz('hoehe', t`Den Betrag nennen wir Ihnen, sobald wir Ihre Entscheidung kennen.`),
    ],
  })
}

/** J3: the claim in euros, month by month. */
export function bezifferungErstattung(
  e: Traegereingabe & { readonly monate: readonly Anspruchsmonat[]; readonly zahlweg: Zahlweg },
): Dokument {
  const gesamt = summe(e.monate.map((m) => m.anspruch))
  return setzeBrief(e, {
    art: 'erstattungsanspruch',
    anrede: t`Guten Tag,`,
    betreff: t`Unser Erstattungsanspruch beträgt ${geld(gesamt)}: ${e.leistung}, ${e.berechtigt.name}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'wer',
        t`Es geht um ${fett(e.berechtigt.name)}, geboren am ${langesDatum(e.berechtigt.geburt)}.${zeichen(e)}`,
      ),
      absatz(
        'kern',
        t`Bitte erstatten Sie uns ${fett(geld(gesamt))} (${e.norm}). So viel hätten wir nicht gezahlt, wenn Ihre Leistung rechtzeitig gekommen wäre.`,
      ),
      tabelle(e.monate),
      absatz(
        'weg',
        t`„Weniger gezahlt“ ist der Unterschied zweier Rechnungen für die ganze Bedarfsgemeinschaft: ohne Ihre Leistung und mit ihr. Freibeträge sind darin schon berücksichtigt. Der Sofortzuschlag ist nicht enthalten. Verlangt wird höchstens, was Sie für den Monat noch schulden.`,
      ),
      zahlweg(e.zahlweg, { betrag: gesamt }),
    ],
  })
}

function tabelle(monate: readonly Anspruchsmonat[]): Tabelle {
  return {
    art: 'tabelle',
    id: 'monate',
    beschriftung: t`Die Rechnung nach Monaten`,
    spalten: ['Monat', 'gezahlt', 'weniger gezahlt', 'Ihre Leistung', 'Anspruch'].map((titel, i) => ({
      titel,
      rechts: i > 0,
    })),
    zeilen: monate.map((m) => ({
      art: 'zeile',
      kopf: t`${monatsliste([m.monat])}`,
      zellen: [t`${geld(m.gezahlt)}`, t`${geld(m.minder)}`, t`${geld(m.andere)}`, t`${fett(geld(m.anspruch))}`],
    })),
  }
}

type Buergereingabe = Briefeingabe & { readonly leistung: string; readonly stelle: string }

/** To the person: that the other body was written to, and what follows (§ 107 SGB X). */
export function nachrichtAnmeldung(e: Buergereingabe & { readonly ab: Datum }): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Wir haben uns an ${e.stelle} gewandt`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`Vielleicht steht Ihnen ab dem ${langesDatum(e.ab)} ${fett(e.leistung)} von ${e.stelle} zu. Für diese Zeit haben wir schon gezahlt. Deshalb haben wir dort Erstattung angemeldet.`,
      ),
      absatz(
        'folge',
        t`Wird die Leistung nachgezahlt, geht zuerst an uns, was wir zu viel gezahlt haben. Nur der Rest geht an Sie. Sie müssen uns dafür nichts zurückzahlen.`,
      ),
      absatz(
        'tun',
        t`Bekommen Sie Post oder Geld von ${e.stelle}? Bitte melden Sie uns das gleich. Zahlt die Stelle Ihnen Geld für dieselbe Zeit, kann es sein, dass wir es verlangen (§ 34b SGB II).`,
      ),
    ],
  })
}

/** To the person: for which months and how much her claim on the other body counts as fulfilled (§ 107 SGB X). */
export function nachrichtErfuellung(e: Buergereingabe & { readonly monate: readonly Anspruchsmonat[] }): Dokument {
  const gesamt = summe(e.monate.map((m) => m.anspruch))
  const monate = e.monate.filter((m) => m.anspruch > 0).map((m) => m.monat)
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Wir verlangen ${geld(gesamt)} von ${e.stelle}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`Ihnen wurde ${fett(e.leistung)} bewilligt. Für ${monatsliste(monate)} hatten wir schon gezahlt. Davon verlangen wir ${fett(geld(gesamt))} von ${e.stelle}.`,
      ),
      absatz(
        'folge',
        t`In dieser Höhe gilt Ihr Anspruch dort als erfüllt (§ 107 SGB X). Sie bekommen diesen Teil nicht noch einmal. Sie müssen uns für diese Monate in dieser Höhe auch nichts zurückzahlen.`,
      ),
      absatz('rest', t`Was darüber hinaus nachgezahlt wird, bekommen Sie von ${e.stelle}.`),
    ],
  })
}
