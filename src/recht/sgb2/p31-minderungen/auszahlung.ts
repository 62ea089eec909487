import { type Cent, cent } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { anspruch, leistungMehrbedarf, leistungRegelbedarf, leistungUnterkunft } from '../p19-leistung/leistung.ts'
import { kannGelten, minderung } from './minderung.ts'

/** § 31b Abs. 1 SGB II: der Auszahlungsanspruch mindert sich. Regelbedarf first, then Mehrbedarfe, housing last. */
export const auszahlungRegelbedarf = groesse<Cent>({
  id: 'sgb2.31b.1.auszahlungRegelbedarf',
  norm: '§ 31b Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => mindestensNull(k.lies(leistungRegelbedarf, p) - k.lies(minderung, p)),
})

export const auszahlungMehrbedarf = groesse<Cent>({
  id: 'sgb2.31b.1.auszahlungMehrbedarf',
  norm: '§ 31b Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const rest = mindestensNull(k.lies(minderung, p) - k.lies(leistungRegelbedarf, p))
    return mindestensNull(k.lies(leistungMehrbedarf, p) - rest)
  },
})

export const auszahlungUnterkunft = groesse<Cent>({
  id: 'sgb2.31b.1.auszahlungUnterkunft',
  norm: '§ 31a Abs. 4 Satz 2, § 31b Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => {
    const rest = mindestensNull(k.lies(minderung, p) - k.lies(leistungRegelbedarf, p) - k.lies(leistungMehrbedarf, p))
    return mindestensNull(k.lies(leistungUnterkunft, p) - rest)
  },
})

export const auszahlung = groesse<Cent>({
  id: 'sgb2.31b.1.auszahlung',
  norm: '§ 31b Abs. 1 Satz 1 SGB II',
  je: 'person',
  mass: 'cent',
  rechne: (k, p) => cent(k.lies(anspruch, p) - k.lies(minderung, p)),
})

type Zahlbar = {
  readonly anspruch: Groesse<Cent>
  readonly regelbedarf: Groesse<Cent>
  readonly mehrbedarf: Groesse<Cent>
  readonly unterkunft: Groesse<Cent>
}

const UNGEMINDERT: Zahlbar = {
  anspruch,
  regelbedarf: leistungRegelbedarf,
  mehrbedarf: leistungMehrbedarf,
  unterkunft: leistungUnterkunft,
}
const GEMINDERT: Zahlbar = {
  anspruch: auszahlung,
  regelbedarf: auszahlungRegelbedarf,
  mehrbedarf: auszahlungMehrbedarf,
  unterkunft: auszahlungUnterkunft,
}

/** Whether there is a reduction to look at in this run. */
export function istZuMindern(k: Rechnung, p: number): boolean {
  const minderungen = k.s.personen[p]?.minderungen
  return minderungen !== undefined && minderungen.length > 0 && minderungen.some((e) => kannGelten(k, e))
}

/** What is paid to a person: the claim, or what a reduction leaves of it. */
export const zahlbar = (k: Rechnung, p: number): Zahlbar => (istZuMindern(k, p) ? GEMINDERT : UNGEMINDERT)
