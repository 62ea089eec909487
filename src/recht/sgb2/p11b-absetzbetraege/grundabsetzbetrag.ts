import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { regelwechsel } from '../../regelwerk/regelwechsel.ts'
import { hoechstens } from '../../regelwerk/rundung.ts'
import type { Einnahme } from '../../sachverhalt/sachverhalt.ts'
import { hatErwerbsabsetzungen } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { bruttoErwerb } from '../p11-einkommen/einnahmen.ts'
import { zufluss } from '../p11-einkommen/zufluss.ts'
import { betreuerJahresbetrag } from '../p11a-nicht-beruecksichtigt/parameter.ts'
import { notwendigeAusgaben, versicherungenUndVorsorge } from './aufwendungen.ts'
import { istUnter25InAusbildung } from './ausbildung.ts'
import { imFreiwilligendienst } from './freiwilligendienst.ts'
import { FREIBETRAGSNEUREGELUNG, nimmtArbeitAuf } from './neueArbeit.ts'
import {
  ehrenamtBetrag,
  ehrenamtDeckel,
  freiUnter15,
  freiwilligendienstAb25,
  geringfuegigkeitsgrenze,
  grundabsetzbetragSatz,
} from './parameter.ts'

const NACHWEISGRENZE = 400_00 // § 11b Abs. 2 Satz 2 SGB II

/** § 11 Abs. 2 SGB II until 2005-09-30: no flat amount, only what Nr. 3 to 5 come to. */
const einzelabsetzungBis2005 = groesse<Cent>({
  id: 'sgb2.11.2.einzelabsetzungBis2005',
  norm: '§ 11 Abs. 2 Nr. 3 bis 5 SGB II i. d. F. bis 30.09.2005',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    // § 67 SGB II a. F.: the old law stays to the end of the period, at the longest until a job is taken up.
    if (nimmtArbeitAuf(k, p, FREIBETRAGSNEUREGELUNG)) return k.lies(grundabsetzbetragBis2023, p)
    return hoechstens(
      cent(k.lies(versicherungenUndVorsorge, p) + k.lies(notwendigeAusgaben, p)),
      k.lies(bruttoErwerb, p),
    )
  },
})

/** § 11b Abs. 2 SGB II (until 2011-03-31 § 11 Abs. 2 Satz 2 and 3) as it stood until 2023-06-30 for everyone. */
const grundabsetzbetragBis2023 = groesse<Cent>({
  id: 'sgb2.11b.2.grundabsetzbetragBis2023',
  norm: '§ 11b Abs. 2 SGB II (Fassung bis 30.06.2023)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const ehrenamt = erhoehtWegenEhrenamts(k, p)
    return ehrenamt === 0
      ? statt(k, p, k.parameter(grundabsetzbetragSatz), NACHWEISGRENZE)
      : statt(k, p, ehrenamt, ehrenamt)
  },
})

/** § 11b Abs. 2 und 2b SGB II since 2023-07-01: for the young in training the limit of the Minijob instead of 100 euros. */
const grundabsetzbetragAb2023 = groesse<Cent>({
  id: 'sgb2.11b.2.grundabsetzbetragAb2023',
  norm: '§ 11b Abs. 2 und 2b SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    return statt(k, p, k.parameter(pauschbetrag(k, p)), NACHWEISGRENZE)
  },
})

/** § 11b Abs. 2b Satz 1 und 3 SGB II: under 25 the limit of the Minijob, from 25 on in a Freiwilligendienst 250 euros. */
function pauschbetrag(k: Rechnung, p: number): Parameter<Cent> {
  if (k.lies(istUnter25InAusbildung, p) === 1) return geringfuegigkeitsgrenze
  return imFreiwilligendienst(k, p) ? freiwilligendienstAb25 : grundabsetzbetragSatz
}

/**
 * § 11b Abs. 2 Satz 3 SGB II until 2023-06-30: who has tax-free pay of a volunteer deducts more, not more than 100
 * euros and this pay. 0: nobody has.
 */
function erhoehtWegenEhrenamts(k: Rechnung, p: number): Cent {
  const bezuege = (k.s.personen[p]?.sonstiges ?? []).reduce((s, e) => (istEhrenamt(k, e) ? s + zufluss(k, e) : s), 0)
  if (bezuege === 0 || !k.kennt(ehrenamtBetrag)) return NULL_CENT
  const betrag = k.parameter(ehrenamtBetrag)
  const gedeckelt = k.parameter(ehrenamtDeckel) === 1
  return gedeckelt ? hoechstens(betrag, cent(k.parameter(grundabsetzbetragSatz) + bezuege)) : betrag
}

/** § 3 Nr. 26b EStG, the allowance of a Betreuer, until § 11a Abs. 1 Nr. 4 made it free. */
const istEhrenamt = (k: Rechnung, e: Einnahme): boolean =>
  e.a.einkommensart === 'ehrenamt' || (e.a.einkommensart === 'betreuerpauschale' && !k.kennt(betreuerJahresbetrag))

/** The flat amount in place of Nr. 3 to 5, or these if gross pay is over 400 euros and they are proven higher; never more than the pay. */
function statt(k: Rechnung, p: number, pauschal: Cent, nachweisAb: number): Cent {
  const brutto = k.lies(bruttoErwerb, p)
  if (brutto <= nachweisAb) return hoechstens(pauschal, brutto)
  const nachgewiesen = cent(k.lies(versicherungenUndVorsorge, p) + k.lies(notwendigeAusgaben, p))
  return hoechstens(nachgewiesen > pauschal ? nachgewiesen : pauschal, brutto)
}

const grundabsetzbetrag = regelwechsel<Cent>({
  id: 'sgb2.11b.2.grundabsetzbetrag',
  norm: '§ 11b Abs. 2 und 2b SGB II',
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 11 Abs. 2 SGB II i. d. F. v. 24.12.2003, BGBl. I S. 2954',
      regel: einzelabsetzungBis2005,
    },
    {
      ab: '2005-10-01',
      verkuendet: '2005-08-17',
      quelle: 'Freibetragsneuregelungsgesetz v. 14.08.2005, BGBl. 2005 I S. 2407; Übergang § 67 SGB II a. F.',
      nurNeueZeitraeume: true,
      regel: grundabsetzbetragBis2023,
    },
    {
      ab: '2023-07-01',
      verkuendet: '2022-12-20',
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
      regel: grundabsetzbetragAb2023,
    },
  ],
})

/** § 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II, § 1 Abs. 1 Nr. 9 GrusiGV: who is not able to work has no flat amount. */
const absetzungNichtErwerbsfaehiger = groesse<Cent>({
  id: 'sgb2.11b.1.absetzungNichtErwerbsfaehiger',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II, § 1 Abs. 1 Nr. 9 GrusiGV',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const unter15 = k.von < (k.s.personen[p]?.ab[15] ?? 0)
    const frei = unter15 && k.kennt(freiUnter15) ? k.parameter(freiUnter15) : NULL_CENT
    const summe = cent(k.lies(versicherungenUndVorsorge, p) + k.lies(notwendigeAusgaben, p) + frei)
    return hoechstens(summe, k.lies(bruttoErwerb, p))
  },
})

/** What is deducted from earned income in place of or for Nr. 3 to 5. */
export const absetzbetragErwerb = groesse<Cent>({
  id: 'sgb2.11b.absetzbetragErwerb',
  norm: '§ 11b Abs. 1, 2 und 2b SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => {
    if (k.lies(bruttoErwerb, p) === 0) return NULL_CENT
    return k.lies(k.lies(hatErwerbsabsetzungen, p) === 1 ? grundabsetzbetrag : absetzungNichtErwerbsfaehiger, p)
  },
})
