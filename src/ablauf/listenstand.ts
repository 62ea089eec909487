import { listeDokumente } from '../akte/index.ts'
import {
  type FallRef,
  type Fassungsinhalt,
  listenzeichen,
  schreibeListenstand,
  type Zeichenstand,
} from '../fall/index.ts'
import { type Datum, type Monat, monatVon } from '../kern/index.ts'
import { type Betragszeile, ladeGeltende } from '../leistung/index.ts'
import { type Tx, tagInBerlin, type Umgebung } from '../technik/index.ts'

/** Notes what the case can be listed by: from what holds and from the letters that went out. */
export async function pflegeListenstand(
  tx: Tx,
  u: Umgebung,
  ref: FallRef,
  geltend: Fassungsinhalt | undefined,
): Promise<void> {
  const heute = u.uhr.heute()
  const ausAngaben = geltend === undefined ? [] : listenzeichen(geltend, heute)
  const { zeilen } = await ladeGeltende(tx, ref)
  const dokumente = await listeDokumente(tx, ref)
  const briefe = dokumente.map((d) => tagInBerlin(d.angelegtAm))
  const letzterBrief = briefe.reduce<Datum | null>((m, t) => (m === null || t > m ? t : m), null)
  const ausAkte: readonly Zeichenstand[] = dokumente.some((d) => d.richtung === 'eingang')
    ? []
    : [{ zeichen: 'ohneEingang', tag: null }]
  const zeichen = [...ausAngaben, ...nurBeitrag(zeilen, monatVon(heute)), ...ausAkte]
  await schreibeListenstand(tx, ref, { zeichen, letzterBrief })
}

const LEBENSUNTERHALT: ReadonlySet<string> = new Set(['regelbedarf', 'mehrbedarf', 'unterkunft'])

/** § 26 SGB II: somebody is in need by the contribution to the insurance alone, and gets the subsidy alone. */
function nurBeitrag(zeilen: readonly Betragszeile[], ab: Monat): readonly Zeichenstand[] {
  const schluessel = (z: Betragszeile): string => `${z.person}/${z.monat}`
  const kuenftige = zeilen.filter((z) => z.monat >= ab && z.betrag > 0)
  const versorgt = new Set(kuenftige.filter((z) => LEBENSUNTERHALT.has(z.leistungsart)).map(schluessel))
  const ja = kuenftige.some((z) => z.leistungsart === 'zuschussVersicherung' && !versorgt.has(schluessel(z)))
  return ja ? [{ zeichen: 'nurBeitrag', tag: null }] : []
}
