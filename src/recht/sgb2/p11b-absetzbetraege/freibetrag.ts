import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { regelwechsel } from '../../regelwerk/regelwechsel.ts'
import { anteil, mindestensNull, prozentVon } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import { ERWERB } from '../../sachverhalt/merkmale.ts'
import { hatErwerbsabsetzungen } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { bruttoErwerb, nettoErwerb } from '../p11-einkommen/einnahmen.ts'
import { absetzungLohnAndererMonate, loehneAndererMonate } from '../p11-einkommen/lohnAndererMonate.ts'
import { istInAusbildungOderDienst } from './ausbildung.ts'
import { absetzbetragErwerb } from './grundabsetzbetrag.ts'
import { hatMinderjaehrigesKind } from './kindgrenze.ts'
import { FREIBETRAGSNEUREGELUNG, nimmtArbeitAuf, REGELBEDARFSGESETZ } from './neueArbeit.ts'
import { geringfuegigkeitsgrenze } from './parameter.ts'
import { teil } from './stufen.ts'

/**
 * § 11b Abs. 3 Satz 4 SGB II takes only Nr. 1 away in the cases of Abs. 2b; the directive (11.154) lets Nr. 2
 * begin at the Geringfügigkeitsgrenze, the wording at 520 euros.
 */
export const zweiteStufeBeginnt = schalter('sgb2.11b.3.zweiteStufeBeginnt', '§ 11b Abs. 3 Satz 4 SGB II', [
  'wortlaut',
  'geringfuegigkeitsgrenze',
])

/**
 * § 30 SGB II until 2005-09-30: 15 Prozent von Brutto bis 400, 30 Prozent bis 900, 15 Prozent bis 1 500 Euro, jeweils
 * mal bereinigtes Netto (§ 11 Abs. 2 Nr. 1 bis 5) durch Brutto.
 */
const freibetragBis2005 = groesse<Cent>({
  id: 'sgb2.30.freibetragBis2005',
  norm: '§ 30 SGB II i. d. F. bis 30.09.2005',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (nimmtArbeitAuf(k, p, FREIBETRAGSNEUREGELUNG)) return k.lies(freibetragBis2011, p)
    const brutto = k.lies(bruttoErwerb, p)
    const netto = mindestensNull(k.lies(nettoErwerb, p) - k.lies(absetzbetragErwerb, p))
    const stufen = [prozentVon(teil(brutto, 0, 400_00), 15_00), prozentVon(teil(brutto, 400_00, 900_00), 30_00)]
    stufen.push(prozentVon(teil(brutto, 900_00, 1500_00), 15_00))
    return cent(stufen.reduce<number>((summe, stufe) => summe + anteil(stufe, netto, brutto), 0))
  },
})

/** § 30 SGB II until 2011-03-31, § 77 Abs. 3 SGB II: 20 Prozent von 100 bis 800, 10 Prozent bis 1 200 (mit Kind 1 500) Euro. */
const freibetragBis2011 = groesse<Cent>({
  id: 'sgb2.30.freibetragBis2011',
  norm: '§ 30 SGB II i. d. F. bis 31.03.2011, § 77 Abs. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (nimmtArbeitAuf(k, p, REGELBEDARFSGESETZ)) return k.lies(freibetragBis2023, p)
    const brutto = k.lies(bruttoErwerb, p)
    if (brutto <= 100_00) return NULL_CENT
    const erste = prozentVon(teil(brutto, 100_00, 800_00), 20_00)
    if (brutto <= 800_00) return erste
    const ende = k.lies(hatMinderjaehrigesKind, p) === 1 ? 1500_00 : 1200_00
    return cent(erste + prozentVon(teil(brutto, 800_00, ende), 10_00))
  },
})

/** § 11b Abs. 3 SGB II until 2023-06-30: 20 Prozent von 100 bis 1 000, 10 Prozent bis 1 200 (mit Kind 1 500) Euro. */
const freibetragBis2023 = groesse<Cent>({
  id: 'sgb2.11b.3.freibetragBis2023',
  norm: '§ 11b Abs. 3 SGB II (Fassung bis 30.06.2023)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const brutto = k.lies(bruttoErwerb, p)
    if (brutto <= 100_00) return NULL_CENT
    const erste = prozentVon(teil(brutto, 100_00, 1000_00), 20_00)
    if (brutto <= 1000_00) return erste
    const ende = k.lies(hatMinderjaehrigesKind, p) === 1 ? 1500_00 : 1200_00
    return cent(erste + prozentVon(teil(brutto, 1000_00, ende), 10_00))
  },
})

/**
 * § 11b Abs. 3 SGB II since 2023-07-01: 20 Prozent von 100 bis 520, 30 Prozent bis 1 000, 10 Prozent bis 1 200
 * (mit Kind 1 500) Euro; in den Fällen des Absatzes 2b ohne die erste Stufe.
 */
const freibetragAb2023 = groesse<Cent>({
  id: 'sgb2.11b.3.freibetragAb2023',
  norm: '§ 11b Abs. 3 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const brutto = k.lies(bruttoErwerb, p)
    if (brutto <= 100_00) return NULL_CENT
    const inAusbildung = istInAusbildungOderDienst(k, p)
    const erste = inAusbildung ? NULL_CENT : prozentVon(teil(brutto, 100_00, 520_00), 20_00)
    if (brutto <= 520_00) return erste
    const abGrenze = inAusbildung && k.schalter(zweiteStufeBeginnt) === 1
    const zweite = prozentVon(teil(brutto, abGrenze ? k.parameter(geringfuegigkeitsgrenze) : 520_00, 1000_00), 30_00)
    if (brutto <= 1000_00) return cent(erste + zweite)
    const ende = k.lies(hatMinderjaehrigesKind, p) === 1 ? 1500_00 : 1200_00
    return cent(erste + zweite + prozentVon(teil(brutto, 1000_00, ende), 10_00))
  },
})

const freibetragNachFassung = regelwechsel<Cent>({
  id: 'sgb2.11b.3.freibetrag',
  norm: '§ 11b Abs. 3 SGB II',
  fassungen: [
    {
      ab: '2005-01-01',
      verkuendet: '2003-12-29',
      quelle: '§ 30 SGB II i. d. F. v. 24.12.2003, BGBl. I S. 2954',
      regel: freibetragBis2005,
    },
    {
      ab: '2005-10-01',
      verkuendet: '2005-08-17',
      quelle: 'Freibetragsneuregelungsgesetz v. 14.08.2005, BGBl. 2005 I S. 2407; Übergang § 67 SGB II a. F.',
      nurNeueZeitraeume: true,
      regel: freibetragBis2011,
    },
    {
      ab: '2011-07-01',
      verkuendet: '2011-03-29',
      quelle: 'G. v. 24.03.2011, BGBl. 2011 I S. 453; Übergang § 77 Abs. 3 SGB II',
      nurNeueZeitraeume: true,
      regel: freibetragBis2023,
    },
    {
      ab: '2023-07-01',
      verkuendet: '2022-12-20',
      quelle: 'Bürgergeld-Gesetz v. 16.12.2022, BGBl. 2022 I S. 2328 (in Kraft am 01.07.2023)',
      regel: freibetragAb2023,
    },
  ],
})

/** § 11b Abs. 1 Satz 1 Nr. 6, Abs. 3 SGB II: only for erwerbsfähige Leistungsberechtigte. */
export const freibetragErwerbstaetigkeit = groesse<Cent>({
  id: 'sgb2.11b.3.freibetragErwerbstaetigkeit',
  norm: '§ 11b Abs. 1 Satz 1 Nr. 6, Abs. 3 SGB II',
  je: 'person',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, p) => {
    if (k.lies(bruttoErwerb, p) === 0 || k.lies(hatErwerbsabsetzungen, p) === 0) return NULL_CENT
    return k.lies(freibetragNachFassung, p)
  },
})

/** What the calculation sheet shows as allowance: the flat amount of Abs. 2 (or what is deducted in its place) plus Abs. 3. */
export const freibetragErwerb = groesse<Cent>({
  id: 'sgb2.11b.freibetragErwerb',
  norm: '§ 11b Abs. 2, 2b und 3 SGB II',
  je: 'person',
  mass: 'cent',
  nurMit: ERWERB,
  rechne: (k, p) => {
    const andere = loehneAndererMonate(k, p).length > 0 ? k.lies(absetzungLohnAndererMonate, p) : NULL_CENT
    if (k.lies(bruttoErwerb, p) === 0 || k.lies(hatErwerbsabsetzungen, p) === 0) return andere
    return cent(k.lies(absetzbetragErwerb, p) + k.lies(freibetragErwerbstaetigkeit, p) + andere)
  },
})
