import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { regelwechsel } from '../../regelwerk/regelwechsel.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import { hatErwerbsabsetzungen } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { bruttoErwerb } from '../p11-einkommen/einnahmen.ts'
import { absetzungLohnAndererMonate, loehneAndererMonate } from '../p11-einkommen/lohnAndererMonate.ts'
import { istUnter25InAusbildung } from './ausbildung.ts'
import { absetzbetragErwerb } from './grundabsetzbetrag.ts'
import { hatMinderjaehrigesKind } from './kindgrenze.ts'
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
    const inAusbildung = k.lies(istUnter25InAusbildung, p) === 1
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
      ab: '2023-01-01',
      verkuendet: '2022-12-20',
      quelle: '§ 11b Abs. 3 SGB II in der am 01.01.2023 geltenden Fassung',
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
  rechne: (k, p) => {
    const andere = loehneAndererMonate(k, p).length > 0 ? k.lies(absetzungLohnAndererMonate, p) : NULL_CENT
    if (k.lies(bruttoErwerb, p) === 0 || k.lies(hatErwerbsabsetzungen, p) === 0) return andere
    return cent(k.lies(absetzbetragErwerb, p) + k.lies(freibetragErwerbstaetigkeit, p) + andere)
  },
})
