import type { Cent, Datum, Monat } from '../kern/index.ts'
import { summe } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** About whose maintenance it is, and since when we pay. */
export type Unterhaltseingabe = Briefeingabe & { readonly berechtigt: string; readonly seit: Datum }

export type Unterhaltsmonat = { readonly monat: Monat; readonly betrag: Cent }

function anPflichtige(e: Unterhaltseingabe, betreff: Text, bloecke: readonly Block[]): Dokument {
  return setzeBrief(e, { art: 'unterhaltsanzeige', betreff, verwaltungsakt: false, bloecke })
}

/** J4: that we pay, that the claim passes over, and what we ask to know (§ 33 Abs. 1 Satz 4, Abs. 3 SGB II). */
export function unterhaltsanzeige(e: Unterhaltseingabe & { readonly hoechstens: Cent }): Dokument {
  return anPflichtige(e, t`Unterhalt für ${e.berechtigt}`, [
    absatz(
      'kern',
      t`Wir zahlen ${fett(e.berechtigt)} seit dem ${langesDatum(e.seit)} Leistungen nach dem SGB II. Steht ${e.berechtigt} Unterhalt gegen Sie zu, geht dieser Anspruch kraft Gesetzes auf uns über (§ 33 Abs. 1 SGB II). Zurzeit sind das höchstens ${fett(geld(e.hoechstens))} im Monat.`,
    ),
    absatz(
      'zeit',
      t`Von dem Monat an, in dem Sie dieses Schreiben bekommen, können wir Unterhalt auch für die Vergangenheit verlangen (§ 33 Abs. 3 SGB II, § 1613 Abs. 1 BGB).`,
    ),
    absatz(
      'zahlen',
      t`Zahlen Sie schon Unterhalt? Dann zahlen Sie bitte weiter und senden Sie uns Nachweise. Was Sie laufend zahlen, verlangen wir nicht noch einmal.`,
    ),
    absatz(
      'auskunft',
      t`Bitte geben Sie uns bis zum ${{ luecke: 'antwortfrist', fett: true }} Auskunft: Ihr Einkommen der letzten zwölf Monate, Ihr Vermögen, weitere Kinder und andere, denen Sie Unterhalt zahlen. Bitte fügen Sie Belege bei. Der Anspruch auf Auskunft ist mit auf uns übergegangen (§ 33 Abs. 1 Satz 4 SGB II).`,
    ),
  ])
}

/** The sum asked for, month by month, once what is owed is known. */
export function unterhaltsforderung(
  e: Unterhaltseingabe & { readonly monate: readonly Unterhaltsmonat[]; readonly zahlweg: Zahlweg },
): Dokument {
  const gesamt = summe(e.monate.map((m) => m.betrag))
  return anPflichtige(e, t`Bitte zahlen Sie ${geld(gesamt)} Unterhalt für ${e.berechtigt}`, [
    absatz(
      'kern',
      t`Der Anspruch von ${e.berechtigt} auf Unterhalt ist auf uns übergegangen (§ 33 SGB II). Bitte zahlen Sie bis zum ${{ luecke: 'antwortfrist', fett: true }} ${fett(geld(gesamt))}. Geht das nicht auf einmal? Rufen Sie uns bitte bis dahin an: Wir sprechen mit Ihnen über Raten.`,
    ),
    zahlweg(e.zahlweg, { betrag: gesamt, bis: t`${{ luecke: 'antwortfrist' }}` }),
    {
      art: 'tabelle',
      id: 'monate',
      beschriftung: t`Der Unterhalt nach Monaten`,
      spalten: [
        { titel: 'Monat', rechts: false },
        { titel: 'auf uns übergegangen', rechts: true },
      ],
      zeilen: e.monate.map((m) => ({
        art: 'zeile',
        kopf: t`${monatsliste([m.monat])}`,
        zellen: [t`${geld(m.betrag)}`],
      })),
    },
    absatz(
      'grenze',
      t`Das ist nicht mehr, als Sie schulden und noch nicht gezahlt haben. Und nicht mehr, als wir bei rechtzeitiger Zahlung weniger ausgegeben hätten. Über den Anspruch entscheidet im Streit das Familiengericht (§ 33 Abs. 4 SGB II).`,
    ),
  ])
}

/** To the person: that the other was written to, and what that means for her. */
export function nachrichtUnterhalt(e: Unterhaltseingabe & { readonly pflichtig: string }): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Wir haben ${e.pflichtig} wegen Unterhalt geschrieben`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`Vielleicht muss ${e.pflichtig} für ${e.berechtigt} Unterhalt zahlen. Weil wir zahlen, geht dieser Anspruch auf uns über. Er geht nur so weit über, wie wir zahlen (§ 33 SGB II).`,
      ),
      absatz(
        'tun',
        t`Bekommen Sie Geld von ${e.pflichtig}? Bitte melden Sie uns das gleich. Bitte verzichten Sie auf nichts und schließen Sie keinen Vertrag darüber, ohne uns zu fragen.`,
      ),
    ],
  })
}
