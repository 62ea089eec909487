import type { Datum } from '../kern/index.ts'
import { setzeBrief } from './brief.ts'
import { type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { type Schuldeingabe, schuld, vertretung } from './raten.ts'
import { geld, langesDatum } from './sprache.ts'
import { zahlweg } from './zahlweg.ts'

export type Mahneingabe = Schuldeingabe & { readonly faelligSeit: Datum }

/** I1: an overdue claim, until when, and what helps. Decides nothing and asks for no fee. */
export function zahlungserinnerung(e: Mahneingabe): Dokument {
  return setzeBrief(e, {
    art: 'zahlungserinnerung',
    betreff: t`Bitte zahlen Sie ${geld(e.forderung.offen)}`,
    verwaltungsakt: false,
    bloecke: [
      absatz('schuld', t`${schuld(e)} Das war am ${langesDatum(e.faelligSeit)} fällig.`),
      ...vertretung(e),
      absatz('kern', t`Bitte zahlen Sie das bis zum ${{ luecke: 'antwortfrist', fett: true }}.`),
      zahlweg(e.zahlweg, { betrag: e.forderung.offen, bis: t`${{ luecke: 'antwortfrist' }}` }),
      absatz(
        'raten',
        t`Zu viel auf einmal? Fragen Sie nach Raten. Schreiben Sie uns, wie viel Sie im Monat zahlen können, und warum nicht mehr.`,
      ),
      absatz(
        'folge',
        t`Hören wir nichts, geben wir die Forderung an die Stelle ab, die für uns Geld einzieht. Das kann Gebühren kosten.`,
      ),
      absatz('bezahlt', t`Haben Sie schon gezahlt? Dann ist dieser Brief erledigt.`),
    ],
  })
}

/** I5: who asks for the money from now on; the claim stays that of the Jobcenter (§ 44b Abs. 4 SGB II). */
export function abgabenachricht(e: Mahneingabe & { readonly stelle: string; readonly ab: Datum }): Dokument {
  return setzeBrief(e, {
    art: 'zahlungserinnerung',
    betreff: t`Für ${geld(e.forderung.offen)} haben Sie eine neue Ansprechstelle`,
    verwaltungsakt: false,
    bloecke: [
      absatz('schuld', t`${schuld(e)} Das war am ${langesDatum(e.faelligSeit)} fällig.`),
      ...vertretung(e),
      absatz(
        'kern',
        t`Ab dem ${fett(langesDatum(e.ab))} ist ${fett(e.stelle)} dafür zuständig, das Geld einzuziehen. Bitte wenden Sie sich mit Fragen zur Zahlung dorthin.`,
      ),
      absatz('forderung', t`Die Forderung bleibt die des Jobcenters. An dem Bescheid ändert sich nichts.`),
    ],
  })
}
