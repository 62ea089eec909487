import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { istBerechtigt } from '../p07-berechtigte/bedarfsgemeinschaft.ts'
import { bedarf } from '../p09-hilfebeduerftigkeit/bedarf.ts'
import { restbedarf } from '../p09-hilfebeduerftigkeit/restbedarf.ts'
import {
  einkommenAusUeberhangVon,
  einkommenZurVerteilung,
  gesamtbedarf,
} from '../p09-hilfebeduerftigkeit/verteilung.ts'
import { einkommenOhneKindergeld } from '../p11-einkommen/bereinigung.ts'
import { kindergeldBeimKind } from '../p11-einkommen/kindergeldUeberhang.ts'
import { hatVermoegenAusserhalb, vermoegenDecktBedarf } from '../p12-vermoegen/vermoegen.ts'
import { anspruch } from '../p19-leistung/leistung.ts'
import { regelbedarfsstufe } from '../p20-regelbedarf/regelbedarfsstufe.ts'
import { hatBildungsangaben } from '../p28-bildung/bedarfe.ts'
import { BILDUNGSLEISTUNGEN } from '../p28-bildung/leistung.ts'
import { istBeantragt } from '../p37-antrag/antrag.ts'

export const sofortzuschlagSatz = parameter('sgb2.72.1.sofortzuschlagSatz', '§ 72 Abs. 1 Satz 1 SGB II', 'cent', [
  {
    ab: '2022-07-01',
    verkuendet: '2022-05-27',
    wert: 20_00,
    quelle: 'Sofortzuschlags- und Einmalzahlungsgesetz v. 23.05.2022, BGBl. 2022 I S. 760',
  },
  {
    ab: '2025-01-01',
    verkuendet: '2024-12-30',
    wert: 25_00,
    quelle: 'Steuerfortentwicklungsgesetz v. 23.12.2024, BGBl. 2024 I Nr. 449',
  },
])

/** § 72 Abs. 1 SGB II: the amount that goes with Regelbedarfsstufe 3 to 6, whether or not there is a claim. */
export const sofortzuschlagDemGrunde = groesse<Cent>({
  id: 'sgb2.72.1.sofortzuschlagDemGrunde',
  norm: '§ 72 Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    if (!k.kennt(sofortzuschlagSatz) || k.lies(istBerechtigt, p) === 0) return NULL_CENT
    // A claim rests on Stufe 3 to 6 if it does so in a part of the month (ADR 0008 no. 6).
    for (let a = 0; a < k.abschnitte.length; a++)
      if (k.lies(regelbedarfsstufe, p, a) >= 3) return k.parameter(sofortzuschlagSatz)
    return NULL_CENT
  },
})

/**
 * § 72 Abs. 1 Satz 2 Nr. 2 SGB II: no claim only because Kindergeld was counted. Asked for each child by itself: would
 * it have a claim if its own Kindergeld were not counted, everything else being equal? Not if it would then have to use
 * assets of its own ("nur deshalb").
 */
export const nurWegenKindergeldOhneAnspruch = groesse({
  id: 'sgb2.72.1.nurWegenKindergeldOhneAnspruch',
  norm: '§ 72 Abs. 1 Satz 2 Nr. 2 SGB II',
  je: 'person',
  mass: 'wahr',
  rechne: (k, p) => {
    if (k.lies(kindergeldBeimKind, p) === 0 || k.lies(istBeantragt, 0) === 0) return wahr(false)
    if (k.lies(vermoegenDecktBedarf, p) === 1) return wahr(false)
    if (hatVermoegenAusserhalb(k, p)) return wahr(false)
    return wahr(haetteAnspruch(k, p))
  },
})

function haetteAnspruch(k: Rechnung, p: number): boolean {
  const restOhne = mindestensNull(k.lies(bedarf, p) - k.lies(einkommenOhneKindergeld, p))
  if (restOhne === 0) return false
  const gesamtOhne = k.lies(gesamtbedarf, 0) - k.lies(restbedarf, p) + restOhne
  return k.lies(einkommenZurVerteilung, 0) - einkommenAusUeberhangVon(k, p) < gesamtOhne
}

/** § 72 Abs. 1 SGB II: for the whole month also when the claim covers a part of it (ADR 0008). */
export const sofortzuschlag = groesse<Cent>({
  id: 'sgb2.72.1.sofortzuschlag',
  norm: '§ 72 Abs. 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const satz = k.lies(sofortzuschlagDemGrunde, p)
    if (satz === 0) return NULL_CENT
    if (k.lies(anspruch, p) > 0 || hatNurBildung(k, p)) return satz
    return k.lies(nurWegenKindergeldOhneAnspruch, p) === 1 ? satz : NULL_CENT
  },
})

/** § 72 Abs. 1 Satz 2 Nr. 1 SGB II: a claim to Bildung und Teilhabe in this month, in money or not. */
const hatNurBildung = (k: Rechnung, p: number): boolean =>
  hatBildungsangaben(k, p) && BILDUNGSLEISTUNGEN.some(([, g]) => k.lies(g, p) > 0)
