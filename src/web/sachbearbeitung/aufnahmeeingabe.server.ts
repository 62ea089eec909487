import type { Aufnahmeperson, AufnehmenAbgelehnt } from '../../ablauf/index.ts'
import { istUuid, kennung } from '../../kern/index.ts'
import {
  bankverbindungMeldung,
  ibanMeldung,
  type Personendaten,
  pruefeAnschrift,
  type VorschlagAbgelehnt,
} from '../../stammdaten/index.ts'
import { feldtext } from './formulartext.ts'
import type { NeuePerson } from './personenblock.tsx'
import { type Fehler, HOECHSTENS, ROLLEN } from './personeneingabe.server.ts'

/** Address as typed; what is wrong with it is added to `fehler`. */
export function liesAnschrift(f: FormData, fehler: Fehler) {
  const anschrift = {
    strasse: feldtext(f, 'strasse'),
    hausnummer: feldtext(f, 'hausnummer'),
    zusatz: feldtext(f, 'zusatz'),
    plz: feldtext(f, 'plz'),
    ort: feldtext(f, 'ort'),
    land: 'DE',
  }
  for (const x of pruefeAnschrift(anschrift)) fehler[x.feld] = x.meldung
  return anschrift
}

/** A row of the form as a person to take in: known already, or new. */
export function aufnahmeperson(p: NeuePerson, daten: Personendaten, alle: readonly NeuePerson[]): Aufnahmeperson {
  const person = istUuid(p.bekannt)
    ? { bekannt: kennung<'Person'>(p.bekannt), geburt: daten.geburtsdatum }
    : { neu: daten }
  return {
    person,
    rolle: ROLLEN.find((r) => r === p.rolle) ?? 'kind',
    eltern: p.rolle === 'kind' ? elternVon(p, alle) : [],
  }
}

function elternVon(p: NeuePerson, alle: readonly NeuePerson[]): readonly number[] {
  const mit = (rolle: string): readonly number[] => alle.flatMap((x, i) => (x.rolle === rolle ? [i] : []))
  switch (p.elternteil) {
    case 'beide':
      return [...mit('hauptperson'), ...mit('partner')]
    case 'hauptperson':
    case 'partner':
      return mit(p.elternteil)
    default:
      return []
  }
}

/** Field of the form → what to do. */
export function aufnahmefehler(x: AufnehmenAbgelehnt): Fehler {
  switch (x.art) {
    case 'keinePerson':
      return { '': 'Bitte mindestens eine Person eintragen.' }
    case 'zuVielePersonen':
      return { '': `Mehr als ${HOECHSTENS} Personen nimmt ein Fall nicht auf.` }
    case 'keineHauptperson':
      return { '': 'Genau eine Person muss die antragstellende Person sein.' }
    case 'zeitraum':
      return { bis: x.meldung }
    case 'iban':
      return { iban: x.meldung }
    case 'konto':
      return { iban: kontoMeldung(x.grund) }
    case 'person':
      return personAblehnung(x)
  }
}

function kontoMeldung(g: VorschlagAbgelehnt): string {
  return g.art === 'iban' ? ibanMeldung(g.fehler) : bankverbindungMeldung(g)
}

function personAblehnung(x: Extract<AufnehmenAbgelehnt, { art: 'person' }>): Fehler {
  const { grund } = x
  if (grund.art === 'unbekannt') return { [`person.${x.nummer}.bekannt`]: 'Diese Person gibt es nicht mehr.' }
  const vor = grund.art === 'ungueltig' ? `person.${x.nummer}.` : ''
  return Object.fromEntries(grund.fehler.map((e) => [`${vor}${e.feld}`, e.meldung]))
}
