import { type Cent, type Datum, type Monat, monatVon, summe } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Tabelle, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** Money paid for months after the month of death (§ 40 Abs. 5 Satz 2 SGB II). */
export type Todesfallzahlung = {
  readonly verstorben: { readonly name: string; readonly geburt: Datum; readonly am: Datum }
  /** As written in the letter, in groups of four. */
  readonly iban: string
  readonly monate: readonly { readonly monat: Monat; readonly betrag: Cent }[]
}

const gesamt = (z: Todesfallzahlung): Cent => summe(z.monate.map((m) => m.betrag))

/** § 118 Abs. 3 and Abs. 4 Satz 3 SGB VI: asks the bank to send it back, and else for whoever disposed of it. Decides nothing. */
export function rueckforderungBank(e: Briefeingabe, z: Todesfallzahlung, weg: Zahlweg): Dokument {
  return setzeBrief(e, {
    art: 'erstattungsanspruch',
    anrede: t`Guten Tag,`,
    betreff: t`Bitte überweisen Sie ${geld(gesamt(z))} zurück: ${z.verstorben.name}, gestorben am ${langesDatum(z.verstorben.am)}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'wer',
        t`Es geht um ${fett(z.verstorben.name)}, geboren am ${langesDatum(z.verstorben.geburt)}. Das Konto hat die IBAN ${fett(z.iban)}.`,
      ),
      absatz(
        'kern',
        t`Wir haben Leistungen nach dem SGB II überwiesen für die Zeit nach dem ${monatsliste([monatVon(z.verstorben.am)])}. Das Geld stand nicht mehr zu. Es gilt als unter Vorbehalt gezahlt (§ 40 Abs. 5 Satz 2 SGB II, § 118 Abs. 3 Satz 1 SGB VI). Bitte überweisen Sie uns ${fett(geld(gesamt(z)))} zurück, bis zum ${{ luecke: 'antwortfrist', fett: true }}.`,
      ),
      tabelle(z),
      absatz(
        'verfuegt',
        t`Ist über das Geld schon verfügt worden, bevor dieser Brief bei Ihnen war? Dann überweisen Sie bitte, was aus einem Guthaben möglich ist (§ 118 Abs. 3 Satz 3 SGB VI). Zum Ausgleich eigener Forderungen darf es nicht dienen (Satz 4).`,
      ),
      absatz(
        'auskunft',
        t`Für den Rest nennen Sie uns bitte Name und Anschrift der Personen, die über das Geld verfügt oder es bekommen haben. Nennen Sie bitte auch neue Kontoinhaber (§ 118 Abs. 4 Satz 3 SGB VI). Dazu brauchen wir den Kontostand am Tag des Eingangs, die Verfügungen danach und den Tag, an dem Sie vom Tod wussten.`,
      ),
      zahlweg(weg, { betrag: gesamt(z), bis: t`${{ luecke: 'antwortfrist' }}` }),
    ],
  })
}

function tabelle(z: Todesfallzahlung): Tabelle {
  return {
    art: 'tabelle',
    id: 'monate',
    beschriftung: t`Was überwiesen ist`,
    spalten: [
      { titel: 'Für den Monat', rechts: false },
      { titel: 'Betrag', rechts: true },
    ],
    zeilen: z.monate.map((m) => ({
      art: 'zeile',
      kopf: t`${monatsliste([m.monat])}`,
      zellen: [t`${geld(m.betrag)}`],
    })),
  }
}

/** Who answers for it (§ 118 Abs. 4 Satz 1 SGB VI): who got it, or who disposed of it. */
export type Haftende = {
  readonly rolle: 'empfaenger' | 'verfuegende'
  readonly betrag: Cent
  /** A whole sentence of the caseworker: what she did, by what it is known. */
  readonly tatsachen: string
}

const WAS_GETAN = {
  empfaenger: 'Das Geld ist bei Ihnen angekommen',
  verfuegende: 'Sie haben über das Geld verfügt',
} as const

/** § 24 SGB X: before anything is decided. */
export function anhoerungTodesfall(e: Briefeingabe, z: Todesfallzahlung & Haftende): Dokument {
  return setzeBrief(e, {
    art: 'anhoerung',
    betreff: t`Bitte sagen Sie uns Ihre Sicht: Geld, das für ${z.verstorben.name} überwiesen wurde`,
    verwaltungsakt: false,
    bloecke: [
      absatz('beileid', t`der Tod von ${z.verstorben.name} tut uns leid. Wir müssen Sie trotzdem etwas fragen.`),
      absatz('kern', t`${sachverhalt(z)} Davon geht es bei Ihnen um ${fett(geld(z.betrag))}. ${z.tatsachen}`),
      absatz(
        'folge',
        t`${WAS_GETAN[z.rolle]}. Deshalb wollen wir ${geld(z.betrag)} von Ihnen verlangen (§ 40 Abs. 5 Satz 2 SGB II, § 118 Abs. 4 SGB VI).`,
      ),
      absatz(
        'kern.frist',
        t`Was sagen Sie dazu? Bitte antworten Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. Noch ist nichts entschieden. Hören wir nichts von Ihnen, entscheiden wir nach dem, was wir wissen.`,
      ),
    ],
  })
}

const sachverhalt = (z: Todesfallzahlung): string =>
  `${z.verstorben.name} ist am ${langesDatum(z.verstorben.am)} gestorben. Für ${monatsliste(z.monate.map((m) => m.monat))} haben wir noch ${geld(gesamt(z))} überwiesen.`

/** § 118 Abs. 4 Satz 2 SGB VI: by Verwaltungsakt. */
export function erstattungTodesfall(
  e: Briefeingabe,
  z: Todesfallzahlung &
    Haftende & {
      readonly gehoertAm: Datum
      readonly antwort: string
      readonly wuerdigung: string
      readonly bank: string
      readonly zahlweg: Zahlweg
    },
): Dokument {
  const antwort =
    z.antwort === '' ? 'Eine Antwort haben wir nicht bekommen.' : `Gesagt haben Sie uns: ${z.antwort} ${z.wuerdigung}`
  const gruende: readonly Block[] = [
    absatz('gruende.was', t`${sachverhalt(z)} Das Geld stand nicht mehr zu und gilt als unter Vorbehalt gezahlt.`),
    absatz('gruende.bank', t`Die Bank hat diesen Teil nicht zurücküberwiesen. ${z.bank}`),
    absatz(
      'gruende.wer',
      t`${z.tatsachen} ${z.rolle === 'empfaenger' ? 'Wer das Geld bekommen hat, muss es erstatten' : 'Wer über das Geld verfügt hat, muss es erstatten'} (§ 118 Abs. 4 Satz 1 SGB VI, § 40 Abs. 5 Satz 2 SGB II). Ein Ermessen haben wir dabei nicht.`,
    ),
    absatz('gruende.anhoerung', t`Am ${langesDatum(z.gehoertAm)} haben wir Sie gefragt (§ 24 SGB X). ${antwort}`),
  ]
  return setzeBrief(e, {
    art: 'erstattungsbescheid',
    betreff: t`Sie müssen ${geld(z.betrag)} erstatten: Geld, das für ${z.verstorben.name} überwiesen wurde`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`nach dem Tod von ${z.verstorben.name} ist noch Geld überwiesen worden. Davon müssen Sie ${fett(geld(z.betrag))} an uns zahlen. Bitte zahlen Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. Geht nicht alles auf einmal? Rufen Sie an: Wir können Raten vereinbaren.`,
      ),
      zahlweg(z.zahlweg, { betrag: z.betrag, bis: t`${{ luecke: 'antwortfrist' }}` }),
      tabelle(z),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      {
        art: 'liste',
        id: 'verfuegung.saetze',
        nummeriert: true,
        punkte: [t`Sie haben ${geld(z.betrag)} zu erstatten (§ 118 Abs. 4 Satz 1 und 2 SGB VI).`],
      },
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...gruende,
      { art: 'ueberschrift', id: 'hinweise', ebene: 2, text: t`Was Sie noch wissen sollten` },
      absatz(
        'hinweise.widerspruch',
        t`Legen Sie Widerspruch ein, müssen Sie vorerst nichts zahlen (§ 86a Abs. 1 SGG).`,
      ),
    ],
  })
}
