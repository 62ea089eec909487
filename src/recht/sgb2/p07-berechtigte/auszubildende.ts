import { type Datum, monatVon } from '../../../kern/index.ts'
import { groesse, wahr } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { FOERDERSTAND, FOERDERUNG } from '../../sachverhalt/felder.ts'
import { AUSBILDUNGSFOERDERUNG } from '../../sachverhalt/merkmale.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'

/** The training of a person in this run. */
export function ausbildungsfoerderung(k: Rechnung, p: number): Eintrag<'ausbildungsfoerderung'> | undefined {
  for (const e of angabenDer(k.s.personen[p], 'ausbildungsfoerderung')) if (e.von <= k.von && e.bis >= k.von) return e
  return undefined
}

/**
 * § 7 Abs. 5 SGB II: Auszubildende, deren Ausbildung nach dem BAföG dem Grunde nach förderungsfähig ist, und (Satz 2)
 * wer mit Förderung nach dem SGB III im Wohnheim, Internat oder in einer besonderen Einrichtung lebt. Abs. 6 nimmt von
 * Satz 1 aus: Nr. 1 § 2 Abs. 1a BAföG, Nr. 2 Bedarf nach §§ 12, 13 Abs. 1 mit Abs. 2 Nr. 1 oder § 13 Abs. 1 Nr. 1 mit
 * Abs. 2 Nr. 2 BAföG, wenn die Förderung bezogen, nur wegen Einkommen oder Vermögen nicht bezogen oder beantragt ist
 * (abgelehnt: Ausschluss mit Beginn des folgenden Monats), Nr. 3 Abendschulen ohne Anspruch wegen § 10 Abs. 3 BAföG.
 * Betriebliche Ausbildung with BAB schließt nicht aus.
 */
export const istAusgeschlossenInAusbildung = groesse({
  id: 'sgb2.7.5.istAusgeschlossenInAusbildung',
  norm: '§ 7 Abs. 5 und 6 SGB II',
  je: 'person',
  mass: 'wahr',
  nurMit: AUSBILDUNGSFOERDERUNG,
  rechne: (k, p) => {
    const e = ausbildungsfoerderung(k, p)
    return wahr(e !== undefined && schliesstAus(k, e))
  },
})

function schliesstAus(k: Rechnung, e: Eintrag<'ausbildungsfoerderung'>): boolean {
  switch (k.angabe(e, FOERDERUNG)) {
    case 'betrieblich':
    case 'ohneAnspruchBeiDenEltern':
    case 'abendschuleOhneAnspruch':
      return false
    case 'wohnheim':
    case 'hochschuleEigeneWohnung':
      return true
    case 'schule':
    case 'beiDenEltern':
    case 'fachschuleEigeneWohnung':
      return ohneFoerderung(k, e)
  }
}

function ohneFoerderung(k: Rechnung, e: Eintrag<'ausbildungsfoerderung'>): boolean {
  switch (k.angabe(e, FOERDERSTAND)) {
    case 'erhaelt':
    case 'ohneWegenEinkommen':
    case 'beantragt':
      return false
    case 'abgelehnt':
      return k.monat > monatVon(e.von as Datum)
    case 'ohne':
      return true
  }
}
