import { type Cent, cent, type Datum, ersterTag, letzterTag, type Monat, monatVon } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import { parameter } from '../../regelwerk/parameter.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt } from '../../regelwerk/rundung.ts'
import { BRUTTO, SOZIALABGABEN, STEUERN, VORLAEUFIG_BRUTTO } from '../../sachverhalt/felder.ts'
import { angabenDer, type Eintrag } from '../../sachverhalt/sachverhalt.ts'

/** By how much the average may be exceeded before the one of the provisional decision falls. The rule ended with July 2016. */
const unbeachtlich = parameter(
  'grusigv.2.3.unbeachtlich',
  '§ 2 Abs. 3 Satz 3 Alg II-V (bis 31.07.2016, heute GrusiGV)',
  'cent',
  [
    {
      ab: '2008-01-01',
      verkuendet: '2007-12-27',
      wert: 20_00,
      quelle: 'Alg II-V v. 17.12.2007, BGBl. I S. 2942 (Stand 02.07.2012)',
    },
    {
      ab: '2016-08-01',
      verkuendet: '2016-07-29',
      wert: 0,
      quelle: 'V. v. 26.07.2016, BGBl. I S. 1858: Absatz 3 entfallen, seither § 41a SGB II',
    },
  ],
)

type Durchschnitt = Eintrag<'durchschnittseinkommen'>

/** The decision that the pay of these months counts with its average, if the law of the month knows it. */
function entscheidung(k: Rechnung, p: number): Durchschnitt | undefined {
  const liste = angabenDer(k.s.personen[p], 'durchschnittseinkommen')
  if (liste.length === 0 || !k.kennt(unbeachtlich) || k.wahl(unbeachtlich) === 0) return undefined
  return liste.find((e) => k.giltImMonat(e))
}

export const hatDurchschnitt = (k: Rechnung, p: number): boolean => entscheidung(k, p) !== undefined

type Zahl = (e: Eintrag<'erwerbseinkommen'>) => number

/** The sum of the months divided by their number. */
function jeMonat(k: Rechnung, p: number, d: Durchschnitt, zahl: Zahl): Cent {
  const [erster, letzter] = [monatVon(d.von as Datum), monatVon(d.bis as Datum)]
  let summe = 0
  for (let m = erster; m <= letzter; m = (m + 1) as Monat)
    for (const e of k.s.personen[p]?.erwerb ?? []) if (e.von <= letzterTag(m) && e.bis >= ersterTag(m)) summe += zahl(e)
  return geteilt(summe, letzter - erster + 1)
}

const tatsaechlich = (k: Rechnung, p: number, d: Durchschnitt): Cent => jeMonat(k, p, d, (e) => k.angabe(e, BRUTTO))

/** § 2 Abs. 3 Satz 3 Alg II-V: not more than 20 euros above the provisional average, so that one stays. */
function bleibtVorlaeufig(k: Rechnung, d: Durchschnitt, brutto: number): boolean {
  const vorlaeufig = k.angabe(d, VORLAEUFIG_BRUTTO)
  return vorlaeufig !== null && brutto > vorlaeufig && brutto - vorlaeufig <= k.parameter(unbeachtlich)
}

/** § 2 Abs. 3 Alg II-V until July 2016: the average gross pay of the Bewilligungszeitraum. */
export const durchschnittsbrutto = groesse<Cent>({
  id: 'grusigv.2.3.durchschnittsbrutto',
  norm: '§ 2 Abs. 3 Alg II-V (bis 31.07.2016, heute GrusiGV)',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const d = entscheidung(k, p)
    if (d === undefined) return cent(0)
    const brutto = tatsaechlich(k, p, d)
    return bleibtVorlaeufig(k, d, brutto) ? cent(k.angabe(d, VORLAEUFIG_BRUTTO) ?? 0) : brutto
  },
})

/** The same less taxes and contributions, of the average that counts. */
export const durchschnittsnetto = groesse<Cent>({
  id: 'grusigv.2.3.durchschnittsnetto',
  norm: '§ 2 Abs. 3 Alg II-V (bis 31.07.2016, heute GrusiGV), § 11b Abs. 1 Satz 1 Nr. 1 und 2 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const d = entscheidung(k, p)
    if (d === undefined) return cent(0)
    const brutto = k.lies(durchschnittsbrutto, p)
    const abgaben = bleibtVorlaeufig(k, d, tatsaechlich(k, p, d))
      ? k.angabe(d, STEUERN) + k.angabe(d, SOZIALABGABEN)
      : jeMonat(k, p, d, (e) => k.angabe(e, STEUERN) + k.angabe(e, SOZIALABGABEN))
    return cent(Math.max(0, brutto - abgaben))
  },
})
