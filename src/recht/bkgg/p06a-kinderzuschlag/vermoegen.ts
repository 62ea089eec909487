import { type Cent, cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { istMitglied } from '../../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { vermoegen } from '../../sgb2/p12-vermoegen/verwertbar.ts'
import { eltern } from './haushalt.ts'
import { vermoegenBerechtigte, vermoegenWeitere } from './parameter.ts'

/** § 6a Abs. 3 Satz 5 BKGG: 40 000 euros for the entitled person, 15 000 for each other member. */
const freibetrag = (k: Rechnung, p: number): number =>
  k.parameter(p === eltern(k)[0] ? vermoegenBerechtigte : vermoegenWeitere)

/**
 * § 6a Abs. 3 Satz 5, Abs. 5 Satz 3 BKGG: what is above the limits of all members together. Whose it is matters, because
 * a child's lowers its own Kinderzuschlag and the parents' that of all: what one leaves unused passes to the others, the
 * parents first (as in § 12 Abs. 2 SGB II; the BKGG says nothing of the order).
 */
export const zuBeruecksichtigendesVermoegen = groesse<Cent>({
  id: 'bkgg.6a.3.zuBeruecksichtigendesVermoegen',
  norm: '§ 6a Abs. 3 Satz 5, Abs. 5 BKGG',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const mitglieder = k.s.personen.map((q) => q.nr).filter((q) => k.lies(istMitglied, q) === 1)
    if (!mitglieder.includes(p) || k.lies(vermoegen, p) === 0) return NULL_CENT
    const ueber = (q: number): number => k.lies(vermoegen, q) - freibetrag(k, q)
    const mein = mindestensNull(ueber(p))
    if (mein === 0) return NULL_CENT
    let ungenutzt = mitglieder.reduce((s, q) => s + Math.max(0, -ueber(q)), 0)
    const zuerst = eltern(k)
    for (const q of [...zuerst, ...mitglieder.filter((m) => !zuerst.includes(m))]) {
      if (q === p) break
      ungenutzt = Math.max(0, ungenutzt - Math.max(0, ueber(q)))
    }
    return mindestensNull(mein - ungenutzt)
  },
})

/** § 6a Abs. 5 Satz 2 BKGG: of the members of the Bedarfsgemeinschaft but the children. */
export const vermoegenDerEltern = groesse<Cent>({
  id: 'bkgg.6a.5.vermoegenDerEltern',
  norm: '§ 6a Abs. 5 BKGG',
  je: 'bg',
  mass: 'cent',
  rechne: (k) => cent(eltern(k).reduce((s, p) => s + k.lies(zuBeruecksichtigendesVermoegen, p), 0)),
})
