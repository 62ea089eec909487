import { MERKMALE, type Verfahren } from '../../../fall/index.ts'
import { cent, euro, summe } from '../../../kern/index.ts'
import type { Verfahrenslage } from '../plan.ts'

/** What goes on after a case is closed, a sentence each, in words for the person. */
export function offenesImFall(l: Verfahrenslage, v: Pick<Verfahren, 'id'>): readonly string[] {
  const forderungen = summe(l.forderungen.map((f) => f.offen))
  const geprueft = l.ueberzahlungen.filter((u) => u.erledigt === null)
  const zuviel = summe(geprueft.flatMap((u) => u.posten.map((p) => p.betrag)))
  const nachweise = Object.values(l.nachweise).filter((n) => n?.zustand === 'fehlt' || n?.zustand === 'angefordert')
  const bitten = l.verfahren.filter((x) => !x.beendet && x.id !== v.id && x.art === 'mitwirkung').length
  return [
    ...(forderungen > 0 ? [`Zurückzuzahlen sind noch ${euro(cent(forderungen))} €.`] : []),
    ...(zuviel > 0 ? [`Wir prüfen, ob ${euro(cent(zuviel))} € zu viel gezahlt sind.`] : []),
    ...l.merkmale
      .filter((m) => m.art === 'widerspruch' || m.art === 'klage')
      .map((m) => `Über ${m.art === 'klage' ? 'Ihre' : 'Ihren'} ${MERKMALE[m.art]} wird noch entschieden.`),
    ...(nachweise.length > 0 || bitten > 0 ? ['Unterlagen, um die wir gebeten haben, brauchen wir noch.'] : []),
  ]
}
