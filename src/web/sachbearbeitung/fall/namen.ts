import type { Fallansicht } from '../../../ablauf/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { type Bankverbindung, ibanVerdeckt } from '../../../stammdaten/index.ts'
import type { Namen } from '../../eingabe/wert.ts'

/** First names, as long as they tell the members of a household apart; else first and last name. */
export function rufnamen(personen: Fallansicht['personen']): Readonly<Record<PersonId, string>> {
  const vornamen = personen.map((p) => p.person.vorname)
  return Object.fromEntries(
    personen.map(({ lokal, person }) => {
      const eindeutig = person.vorname !== '' && vornamen.filter((v) => v === person.vorname).length === 1
      return [lokal, eindeutig ? person.vorname : `${person.vorname} ${person.nachname}`.trim()]
    }),
  )
}

export function kontoname(k: Bankverbindung): string {
  const stand = k.zustand === 'bestaetigt' ? '' : ', noch nicht bestätigt'
  return `${k.kontoinhaber}, ${ibanVerdeckt(k.iban)}${stand}`
}

export function namenDesFalls(personen: Fallansicht['personen'], konten: readonly Bankverbindung[]): Namen {
  return {
    personen: rufnamen(personen),
    konten: Object.fromEntries(konten.map((k) => [`${k.konto}#${k.version}`, kontoname(k)])),
  }
}
