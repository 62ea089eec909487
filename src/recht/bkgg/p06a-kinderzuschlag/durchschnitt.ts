import { type Cent, cent, letzterTag, type Monat } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { geteilt, hoechstens } from '../../regelwerk/rundung.ts'
import { angabenDer, type Eintrag, OFFEN_VON } from '../../sachverhalt/sachverhalt.ts'
import { einkommenErwachsener } from '../../sgb2/p09-hilfebeduerftigkeit/einkommenErwachsener.ts'
import { einkommenOhneKindergeld, erwerbBereinigt } from '../../sgb2/p11-einkommen/bereinigung.ts'
import { bruttoErwerb, ohneBagatelle, sonstigeEinnahmen } from '../../sgb2/p11-einkommen/einnahmen.ts'
import { eltern } from './haushalt.ts'

/** § 6a Abs. 8 Satz 1 BKGG: the average of the six months before the Bewilligungszeitraum, here before the month asked for. */
const MONATE_DAVOR = 6

/**
 * Of which months the facts tell the income: with a Bewilligungszeitraum of ours from the first of these on, before it as
 * far back as an income is stated from a day on. Without one the facts are taken as they stand for all time.
 */
function bekannteMonate(k: Rechnung): readonly Monat[] {
  const beginn = bekanntSeit(k)
  const davor = Array.from({ length: MONATE_DAVOR }, (_, i) => (k.monat - MONATE_DAVOR + i) as Monat)
  return davor.filter((m) => letzterTag(m) >= beginn && k.imMonat(m, (q) => eltern(q).length > 0))
}

function bekanntSeit(k: Rechnung): number {
  const zeitraeume = k.s.bewilligungszeitraeume.map((e) => e.von)
  if (zeitraeume.length === 0) return Number.NEGATIVE_INFINITY
  const einkommen = k.s.personen.flatMap((p): readonly Eintrag[] => [
    ...p.erwerb,
    ...p.selbstaendig,
    ...p.sonstiges,
    ...p.einmalLohn,
    ...angabenDer(p, 'betriebsergebnis'),
  ])
  return Math.min(...zeitraeume, ...einkommen.map((e) => e.von).filter((von) => von !== OFFEN_VON))
}

/** How many months the average rests on; 0: none is known, the month itself stands for them. */
export const einkommensmonate = groesse<number>({
  id: 'bkgg.6a.8.einkommensmonate',
  norm: '§ 6a Abs. 8 Satz 1 BKGG',
  je: 'bg',
  mass: 'anzahl',
  rechne: (k) => bekannteMonate(k).length,
})

/** The average of what a month gives, over the months before that are known, else of the month itself. */
function durchschnitt(
  id: string,
  je: 'bg' | 'person',
  imMonat: (k: Rechnung, p: number) => number,
  norm = '§ 6a Abs. 8 Satz 1 BKGG',
): Groesse<Cent> {
  return groesse<Cent>({
    id,
    norm,
    je,
    mass: 'cent',
    rechne: (k, p) => {
      const anzahl = k.lies(einkommensmonate, 0)
      if (anzahl === 0) return cent(imMonat(k, p))
      const summe = bekannteMonate(k).reduce((s, m) => s + k.imMonat(m, (q) => imMonat(q, p)), 0)
      return geteilt(summe, anzahl)
    },
  })
}

const summeDerEltern = (k: Rechnung, je: (p: number) => number): number => eltern(k).reduce((s, p) => s + je(p), 0)

/** § 6a Abs. 1 Nr. 2 BKGG: before any deduction. */
export const bruttoDerEltern = durchschnitt('bkgg.6a.8.bruttoDerEltern', 'bg', (k) =>
  summeDerEltern(k, (p) => k.lies(bruttoErwerb, p) + ohneBagatelle(k, p, k.lies(sonstigeEinnahmen, p))),
)

/** § 6a Abs. 5 BKGG: after §§ 11 to 11b SGB II. */
export const einkommenDerEltern = durchschnitt('bkgg.6a.8.einkommenDerEltern', 'bg', (k) =>
  summeDerEltern(k, (p) => k.lies(einkommenErwachsener, p)),
)

/** § 6a Abs. 6 BKGG: the part of it that was earned. */
export const erwerbDerEltern = durchschnitt('bkgg.6a.8.erwerbDerEltern', 'bg', (k) =>
  summeDerEltern(k, (p) => hoechstens(k.lies(einkommenErwachsener, p), k.lies(erwerbBereinigt, p))),
)

/** § 6a Abs. 3 BKGG: a child's own, Kindergeld apart. */
export const einkommenDesKindes = durchschnitt('bkgg.6a.8.einkommenDesKindes', 'person', (k, p) =>
  k.lies(einkommenOhneKindergeld, p),
)
