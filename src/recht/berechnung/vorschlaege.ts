import type { Cent } from '../../kern/index.ts'
import type { Groesse } from '../regelwerk/groesse.ts'
import type { Rechnung } from '../regelwerk/rechnung.ts'
import { AUSSCHLUSS, ausschluss } from '../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { darlehenInstandhaltung, darlehenKaution, darlehenSchulden } from '../sgb2/p22-unterkunft/darlehen.ts'
import {
  darlehenFehlendeEinnahme,
  darlehenVermoegen,
  hatFehlendeEinnahme,
  mitDarlehenAufVermoegen,
} from '../sgb2/p24-abweichende-leistungen/darlehen.ts'
import { darlehenRegelbedarf, hatEinmalbedarf } from '../sgb2/p24-abweichende-leistungen/einmalbedarf.ts'
import { darlehenBeiAufnahme, darlehenBeiHaerte } from '../sgb2/p27-auszubildende/leistung.ts'
import type { Vorschlag } from './ergebnis.ts'

const KEINE: readonly Vorschlag[] = []

function vonPerson(k: Rechnung, p: number, schlageVor: (g: Groesse<Cent>, p: number) => void): void {
  if (k.lies(ausschluss, p) === AUSSCHLUSS.ausbildung)
    for (const g of [darlehenBeiHaerte, darlehenBeiAufnahme]) schlageVor(g, p)
  if (hatEinmalbedarf(k, p)) schlageVor(darlehenRegelbedarf, p)
  if (mitDarlehenAufVermoegen(k, p)) schlageVor(darlehenVermoegen, p)
  if (hatFehlendeEinnahme(k, p)) schlageVor(darlehenFehlendeEinnahme, p)
}

/** What a human may decide beyond the claim, with its amount (loans); in the order of the persons. */
export function vorschlaege(k: Rechnung): readonly Vorschlag[] {
  let liste: Vorschlag[] | undefined
  const schlageVor = (g: Groesse<Cent>, p: number): void => {
    const betrag = k.lies(g, p)
    if (betrag === 0) return
    liste ??= []
    liste.push({
      art: 'darlehen',
      regel: g.id,
      norm: g.norm,
      betrag,
      ...(g.je === 'bg' ? {} : { person: k.s.personen[p]?.id }),
    })
  }
  for (let p = 0; p < k.s.personen.length; p++) vonPerson(k, p, schlageVor)
  if (k.s.je.unterkunftEinmal !== undefined)
    for (const g of [darlehenInstandhaltung, darlehenKaution, darlehenSchulden]) schlageVor(g, 0)
  return liste ?? KEINE
}
