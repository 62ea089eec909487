import { type Datum, ersterTag, letzterTag, type Monat, monat as monatAusText, monatVon } from '../../kern/index.ts'
import type { Eintrag, Sachverhalt } from '../sachverhalt/sachverhalt.ts'

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
    const grund = offenerGrund(e, hilfebeduerftig, monat)
    if (grund !== undefined) gruende.add(grund)
  }
  return gruende.size === 0 ? undefined : [...gruende].sort()
}

/** § 7b Abs. 4 Satz 3 SGB II: from the second month on the exclusion of who is not reachable says what follows. */
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

function offenerGrund(e: Eintrag, hilfebeduerftig: boolean, monat: Monat): string | undefined {
  if (e.a.art === 'minderung') {
    if (e.a.von === null) return 'Leistungsminderung ohne Beginn (§ 31b Abs. 1 SGB II)'
    const folgemonat = monat > monatVon(e.von as Datum)
    return folgemonat && e.a.minderungsart === 'nichterreichbar'
      ? 'Nichterreichbarkeit ab dem zweiten Monat (§ 7b Abs. 4 SGB II)'
      : undefined
  }
  if (e.a.art === 'ausbildungsfoerderung') return monat < BAFOEG_AB ? AUSSCHLUSS_ALT : undefined
  // § 11 Abs. 3 SGB II: from which month on it is shared out cannot be known without the month of inflow.
  return hilfebeduerftig
    ? undefined
    : 'Nachzahlung ohne Zuflussmonat, die den Anspruch entfallen lässt (§ 11 Abs. 3 SGB II)'
}

/** Whether a fact may turn out not to be covered: decided once when the facts are prepared. */
export function istOffen(e: Eintrag): boolean {
  if (e.a.art === 'ausbildungsfoerderung') return true
  if (e.a.art === 'minderung') return e.a.von === null || e.a.minderungsart === 'nichterreichbar'
  return e.a.art === 'einkommen' && e.a.nachzahlung && e.a.von === null
}
