import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { irgendwer } from '../../regelwerk/nurMit.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { regelwechsel } from '../../regelwerk/regelwechsel.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { VERMOEGEN } from '../../sachverhalt/merkmale.ts'
import { istHauptpersonOderPartner } from '../p07-berechtigte/haushalt.ts'
import { gehoertZurBg } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import { anschaffung } from '../p12-vermoegen/bis2022.ts'
import { hatSpaeteres, nichtSofortVerwertbar } from '../p12-vermoegen/sofort.ts'
import { vermoegen } from '../p12-vermoegen/verwertbar.ts'

// § 42a Abs. 1 Satz 1 SGB II: a loan only if the need cannot be met from assets "nach § 12 Absatz 2 Satz 1", those which
// the Freibeträge leave alone. Until 2022-12-31 it named Nr. 1, 1a and 4, so all but what is bound for old age (Nr. 3),
// which is no part of `vermoegen`; until 2011-03-31 § 23 Abs. 1 Satz 1 named Nr. 4 alone. § 22 Abs. 8 Satz 3 is the
// special rule for debts: until 2022-12-31 Nr. 1 alone (until 2011-03-31 as § 22 Abs. 5).

/**
 * What a person has at hand: its assets less those that can be used only later or with special hardship (§ 9 Abs. 4). What
 * is above the Freibeträge stands against the claim itself, so it needs no limit here.
 */
const zurHand = (k: Rechnung, p: number): Cent =>
  mindestensNull(k.lies(vermoegen, p) - (hatSpaeteres(k, p) ? k.lies(nichtSofortVerwertbar, p) : 0))

/** § 42a Abs. 1 Satz 1 SGB II since 2011-04-01. */
const freigelassenes = groesse<Cent>({
  id: 'sgb2.42a.1.freigelassenesVermoegen',
  norm: '§ 42a Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: VERMOEGEN,
  rechne: zurHand,
})

/** § 23 Abs. 1 Satz 1 SGB II a. F.: only what was free for things that must be bought. */
const fuerAnschaffungen = groesse<Cent>({
  id: 'sgb2.23.1.vermoegenFuerAnschaffungen',
  norm: '§ 23 Abs. 1 Satz 1 SGB II (Fassung bis 31.03.2011)',
  je: 'person',
  mass: 'cent',
  nurMit: VERMOEGEN,
  rechne: (k, p) => hoechstens(zurHand(k, p), anschaffung(k, p)),
})

/** What a person has to use before a loan for what the Regelbedarf covers. */
export const vermoegenVorDarlehen = regelwechsel<Cent>({
  id: 'sgb2.24.1.vermoegenVorDarlehen',
  norm: '§ 24 Abs. 1, § 42a Abs. 1 Satz 1 SGB II',
  nurMit: VERMOEGEN,
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 23 Abs. 1 Satz 1 SGB II i. d. F. bis 31.03.2011',
      regel: fuerAnschaffungen,
    },
    {
      ab: '2011-04-01',
      verkuendet: '2011-03-29',
      quelle: 'G. v. 24.03.2011, BGBl. 2011 I S. 453',
      regel: freigelassenes,
    },
  ],
})

/** § 9 Abs. 2 SGB II: assets of the adults count for all. */
export function vorDarlehenDerErwachsenen(k: Rechnung): number {
  let summe = 0
  for (const q of k.s.personen) if (istHauptpersonOderPartner(k, q.nr)) summe += k.lies(vermoegenVorDarlehen, q.nr)
  return summe
}

/** § 22 Abs. 8 Satz 3 SGB II until 2022: Nr. 1 alone; the 750 euros of Nr. 4 for each adult remain. */
const vorSchuldenBis2022 = groesse<Cent>({
  id: 'sgb2.22.8.vermoegenVorSchuldenBis2022',
  norm: '§ 22 Abs. 8 Satz 3 SGB II (Fassung bis 31.12.2022)',
  je: 'bg',
  mass: 'cent',
  nurMit: irgendwer(VERMOEGEN),
  rechne: (k) => {
    let summe = 0
    for (const q of k.s.personen)
      if (istHauptpersonOderPartner(k, q.nr) && k.lies(gehoertZurBg, q.nr) === 1)
        summe += zurHand(k, q.nr) - anschaffung(k, q.nr)
    return mindestensNull(summe)
  },
})

/** All that the adults have at hand: § 12 Abs. 2, in the Karenzzeit until 2026-06-30 Abs. 4 Satz 1. */
const derErwachsenen = groesse<Cent>({
  id: 'sgb2.42a.1.vermoegenDerErwachsenen',
  norm: '§ 42a Abs. 1 Satz 1, § 22 Abs. 8 Satz 3 SGB II',
  je: 'bg',
  mass: 'cent',
  nurMit: irgendwer(VERMOEGEN),
  rechne: (k) => {
    let summe = 0
    for (const q of k.s.personen) if (istHauptpersonOderPartner(k, q.nr)) summe += k.lies(freigelassenes, q.nr)
    return cent(summe)
  },
})

/** Before § 42a there was no such rule for loans for the home; § 23 Abs. 1 a. F. was about the Regelleistung. */
const keines = groesse<Cent>({
  id: 'sgb2.22.6.keinVermoegenVorWohndarlehen',
  norm: '§ 22 Abs. 3 SGB II (Fassung bis 31.03.2011)',
  je: 'bg',
  mass: 'cent',
  nurMit: irgendwer(VERMOEGEN),
  rechne: () => NULL_CENT,
})

/** What the adults have to use before a loan for repairs, a deposit or shares in a cooperative. */
export const vermoegenVorWohndarlehen = regelwechsel<Cent>({
  id: 'sgb2.22.6.vermoegenVorWohndarlehen',
  norm: '§ 22 Abs. 2 und 6, § 42a Abs. 1 Satz 1 SGB II',
  nurMit: irgendwer(VERMOEGEN),
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 22 Abs. 3 SGB II i. d. F. bis 31.03.2011',
      regel: keines,
    },
    {
      ab: '2011-04-01',
      verkuendet: '2011-03-29',
      quelle: 'G. v. 24.03.2011, BGBl. 2011 I S. 453',
      regel: derErwachsenen,
    },
  ],
})

/** What the adults have to use before debts are taken over. */
export const vermoegenVorSchulden = regelwechsel<Cent>({
  id: 'sgb2.22.8.vermoegenVorSchulden',
  norm: '§ 22 Abs. 8 Satz 3 SGB II',
  nurMit: irgendwer(VERMOEGEN),
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 22 Abs. 8 Satz 3 SGB II i. d. F. bis 31.12.2022 (bis 31.03.2011 § 22 Abs. 5)',
      regel: vorSchuldenBis2022,
    },
    {
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328',
      regel: derErwachsenen,
    },
  ],
})
