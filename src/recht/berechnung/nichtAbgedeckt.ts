import { type Datum, ersterTag, letzterTag, type Monat, monat as monatAusText, monatVon } from '../../kern/index.ts'
import { type Eintrag, OFFEN_BIS, OFFEN_VON, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'

export const BAFOEG_AB = monatAusText('2016-08')
// Until July 2016 the exclusion of trainees and its exceptions were others (§ 7 Abs. 5 and 6 SGB II a. F.).
const AUSSCHLUSS_ALT = 'Ausschluss Auszubildender vor 2016-08 (§ 7 Abs. 5 und 6 SGB II a. F.)'

/** Facts of the month the engine does not compute with; undefined if there are none. */
export function nichtAbgedeckteAngaben(
  s: Sachverhalt,
  monat: Monat,
  hilfebeduerftig: boolean,
): readonly string[] | undefined {
  if (s.offen.length === 0) return undefined
  const gruende = new Set<string>()
  for (const e of s.offen) {
    if (e.von > letzterTag(monat) || e.bis < ersterTag(monat)) continue
    if (istAusgeschlossen(s, e, monat)) continue
    const grund = offenerGrund(s, e, hilfebeduerftig, monat)
    if (grund !== undefined) gruende.add(grund)
  }
  return gruende.size === 0 ? undefined : [...gruende].sort()
}

/** § 7b Abs. 4 Satz 3 SGB II: an exclusion stated by hand says what follows from the second month on. */
function istAusgeschlossen(s: Sachverhalt, e: Eintrag, monat: Monat): boolean {
  if (e.a.art !== 'minderung' || e.a.minderungsart !== 'nichterreichbar') return false
  const { person } = e.a
  return s.personen.some(
    (p) =>
      p.id === person &&
      p.ausschluesse.some(
        (x) => x.a.grund === 'nichtErreichbar' && x.von <= ersterTag(monat) && x.bis >= ersterTag(monat),
      ),
  )
}

function offenerGrund(s: Sachverhalt, e: Eintrag, hilfebeduerftig: boolean, monat: Monat): string | undefined {
  if (e.a.art === 'minderung') {
    if (e.von === OFFEN_VON) return 'Leistungsminderung ohne Beginn (§ 31b Abs. 1 SGB II)'
    return monat > monatVon(e.von as Datum) && endetUnbekannt(s, e)
      ? 'Nichterreichbarkeit ab dem zweiten Monat ohne Bewilligungszeitraum (§ 7b Abs. 4 SGB II)'
      : undefined
  }
  if (e.a.art === 'ausbildungsfoerderung') return monat < BAFOEG_AB ? AUSSCHLUSS_ALT : undefined
  // § 11 Abs. 3 SGB II: from which month on it is shared out cannot be known without the month of inflow.
  return hilfebeduerftig
    ? undefined
    : 'Nachzahlung ohne Zuflussmonat, die den Anspruch entfallen lässt (§ 11 Abs. 3 SGB II)'
}

/** § 7b Abs. 4 Satz 3 SGB II: neither a report nor the original Bewilligungszeitraum is stated. */
const endetUnbekannt = (s: Sachverhalt, e: Eintrag): boolean =>
  e.a.art === 'minderung' &&
  e.a.minderungsart === 'nichterreichbar' &&
  e.bis === OFFEN_BIS &&
  !s.bewilligungszeitraeume.some((b) => b.von <= e.von && b.bis >= e.von)
