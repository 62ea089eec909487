import { anteilKaufmaennisch, type Cent, cent, type Datum, datum } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { hoechstens, mindestensNull } from '../../regelwerk/rundung.ts'
import { schalter } from '../../regelwerk/schalter.ts'
import {
  BISHER_HEIZUNG,
  BISHER_UNTERKUNFT,
  ERFORDERLICH,
  GRUNDMIETE,
  QUADRATMETER,
  SELBES_GEBIET,
  WOHNFLAECHE,
  ZULAESSIGE_MIETE,
  ZUSICHERUNG,
} from '../../sachverhalt/felder.ts'
import type { Eintrag } from '../../sachverhalt/sachverhalt.ts'
import { aufwendungenUnterkunft } from './aufwendungen.ts'
import { senkungsfristUnterkunft } from './ausnahmen.ts'
import { deckelfaktorUnterkunft } from './parameter.ts'
import { tagDesAbschnitts, umzugAm, unterkunftAm } from './unterkunftAm.ts'

/** § 22 Abs. 1 Satz 8, 9 und 12 SGB II: is the part over the limits of Satz 8 borne while the costs are to be lowered? */
export const satz8InDerFrist = schalter('sgb2.22.1.satz8InDerFrist', '§ 22 Abs. 1 Satz 8 und 9 SGB II', [
  'getragen',
  'nichtGetragen',
])

/**
 * § 22 Abs. 1 Satz 8 SGB II (since 2026-07-01): soweit Aufwendungen über einer örtlichen Obergrenze je Quadratmeter oder
 * die Miete über der nach §§ 556d bis 556g BGB zulässigen liegt, gelten sie als unangemessen, also in the Karenzzeit.
 */
export const aufwendungenNachSatz8 = groesse<Cent>({
  id: 'sgb2.22.1.aufwendungenNachSatz8',
  norm: '§ 22 Abs. 1 Satz 8 SGB II',
  je: 'zeit',
  mass: 'cent',
  durchreichend: true,
  rechne: (k, _p, a) => {
    const tatsaechlich = k.lies(aufwendungenUnterkunft, 0, a)
    const grenze = obergrenze(k, a)
    const u = unterkunftAm(k, a)
    if (grenze === undefined || u === undefined || !k.kennt(deckelfaktorUnterkunft)) return tatsaechlich
    if (k.lies(senkungsfristUnterkunft, 0, a) === 1 && k.schalter(satz8InDerFrist) === 0) return tatsaechlich
    return hoechstens(nachQuadratmetern(k, grenze, u, tatsaechlich), nachMietrecht(k, grenze, u, tatsaechlich))
  },
})

function obergrenze(k: Rechnung, a: number): Eintrag<'mietobergrenze'> | undefined {
  const tag = tagDesAbschnitts(k, a)
  return k.s.je.mietobergrenze?.find((e) => e.von <= tag && e.bis >= tag)
}

function nachQuadratmetern(k: Rechnung, e: Eintrag<'mietobergrenze'>, u: Eintrag<'unterkunft'>, ganz: Cent): Cent {
  const jeQuadratmeter = k.angabe(e, QUADRATMETER)
  const flaeche = k.angabe(u, WOHNFLAECHE)
  if (jeQuadratmeter === null || flaeche === null) return ganz
  return hoechstens(ganz, anteilKaufmaennisch(cent(jeQuadratmeter), flaeche, 100))
}

/** What the rent exceeds the lawful rent by is taken from the rent alone. */
function nachMietrecht(k: Rechnung, e: Eintrag<'mietobergrenze'>, u: Eintrag<'unterkunft'>, ganz: Cent): Cent {
  const zulaessig = k.angabe(e, ZULAESSIGE_MIETE)
  if (zulaessig === null) return ganz
  return mindestensNull(ganz - mindestensNull(k.angabe(u, GRUNDMIETE) - zulaessig))
}

/** Whether the law since 2026-07-01 governs a move: by its day, because the promise must come before the contract. */
const nachNeuemRecht = (k: Rechnung, e: Eintrag<'umzug'>): boolean => k.kenntAm(deckelfaktorUnterkunft, e.von as Datum)

/**
 * § 22 Abs. 4 Satz 3 SGB II: after a move more than is reasonable only if promised before, in writing (moves until
 * 2026-06-30: Abs. 4 Satz 2 a. F., within the Karenzzeit).
 */
export function nurAngemessenNachUmzug(k: Rechnung, a: number, inKarenz: boolean): boolean {
  const e = umzugAm(k, tagDesAbschnitts(k, a))
  if (e === undefined || k.angabe(e, ZUSICHERUNG)) return false
  return inKarenz || nachNeuemRecht(k, e)
}

/** § 22 Abs. 1 Satz 2 SGB II, inserted by G. v. 20.07.2006, BGBl. 2006 I S. 1706: moves before that day have no such limit. */
const HOECHSTENS_BISHER_AB = datum('2006-08-01')

/**
 * § 22 Abs. 4 Satz 4 SGB II: after a move that was not necessary within the same area no more than before for the flat
 * (moves until 2026-06-30: Abs. 1 Satz 2, since 2023 Satz 6 a. F., flat and heating together). The old words name no area;
 * they hold only within that of the local limits (BSG 01.06.2010, B 4 AS 60/09 R), as the new ones now say. "Der bisherige
 * Bedarf" is what is stated, to be stated with later general rises (BSG 29.04.2015, B 14 AS 6/14 R).
 */
export function hoechstensBisher(k: Rechnung, a: number, unterkunft: Cent, heizung: Cent): Cent {
  const e = umzugAm(k, tagDesAbschnitts(k, a))
  if (e === undefined || k.angabe(e, ERFORDERLICH)) return unterkunft
  if (e.von < HOECHSTENS_BISHER_AB || !k.angabe(e, SELBES_GEBIET)) return unterkunft
  const bisher = k.angabe(e, BISHER_UNTERKUNFT)
  if (nachNeuemRecht(k, e)) return hoechstens(unterkunft, bisher as Cent)
  return hoechstens(unterkunft, mindestensNull(bisher + k.angabe(e, BISHER_HEIZUNG) - heizung))
}
