import { type TraegerNr, traegerNr } from '../../kern/index.ts'
import type { Stufe, Traeger } from '../../stammdaten/index.ts'

/** The sample Jobcenters and the people who work there; all invented. */
export type Personalnummer = string

export const MUSTERKUESTE = traegerNr('98802')
export const MUSTERBERG = traegerNr('98803')

export const MUSTERTRAEGER: readonly Traeger[] = [
  {
    nr: MUSTERKUESTE,
    name: 'Jobcenter Musterküste',
    form: 'gE',
    strasse: 'Zum Claashäuschen',
    hausnummer: '1',
    plz: '25746',
    ort: 'Heide',
    telefon: '040 66969 100',
    land: 'SH',
    gemeindefeiertage: [],
  },
  {
    nr: MUSTERBERG,
    name: 'Jobcenter Musterberg',
    form: 'gE',
    strasse: 'Neukronenberger Straße',
    hausnummer: '2',
    plz: '76887',
    ort: 'Bad Bergzabern',
    telefon: '069 90009 400',
    land: 'RP',
    gemeindefeiertage: [],
  },
]

/** First names begin with the level, so that a demonstration needs no list. */
export type Mitarbeit = {
  readonly personalnummer: Personalnummer
  readonly anmeldename: string
  readonly vorname: string
  readonly nachname: string
  readonly traeger: TraegerNr
  readonly team: string
  readonly stufe: Stufe
  readonly aufgabe: string
  /** From the numbers the Bundesnetzagentur keeps free for films and books. */
  readonly telefon: string
  readonly zimmer: string
}

const zeile = (
  traeger: TraegerNr,
  [personalnummer, vorname, nachname, stufe, team, aufgabe]: readonly [string, string, string, Stufe, string, string],
): Mitarbeit => ({
  personalnummer,
  anmeldename: `${vorname}.${nachname}`.toLowerCase(),
  vorname,
  nachname,
  traeger,
  team,
  stufe,
  aufgabe,
  telefon: `${traeger === MUSTERKUESTE ? '040 66969' : '069 90009'} ${personalnummer.slice(-3)}`,
  zimmer: `${personalnummer.slice(-3, -2)}.${personalnummer.slice(-2)}`,
})

export const PERSONAL: readonly Mitarbeit[] = [
  zeile(MUSTERKUESTE, ['700101', 'Jana', 'Dobes', 'J', 'Eingangszone', 'Auskunft im eigenen Jobcenter']),
  zeile(MUSTERKUESTE, ['700102', 'Edda', 'Kruschinski', 'E', 'Controlling', 'Auskunft bundesweit']),
  zeile(MUSTERKUESTE, ['700201', 'Lena', 'Beier', 'L', 'Team 201', 'Lesen, bundesweit (Arbeitsvermittlung)']),
  zeile(MUSTERKUESTE, ['700202', 'Lukas', 'Drubin', 'L', 'Team 202', 'Lesen, bundesweit (Widerspruchsstelle)']),
  zeile(MUSTERKUESTE, ['700211', 'Finja', 'Gude', 'F', 'Team 201', 'Sachbearbeitung, Feststellung']),
  zeile(MUSTERKUESTE, ['700212', 'Frank', 'Adolph', 'F', 'Team 202', 'Sachbearbeitung, Feststellung']),
  zeile(MUSTERKUESTE, ['700213', 'Farida', 'Conradi', 'F', 'Team 202', 'Sachbearbeitung, Feststellung']),
  zeile(MUSTERKUESTE, ['700221', 'Anke', 'Carsten', 'A', 'Team 201', 'Teamleitung, Anordnung']),
  zeile(MUSTERKUESTE, ['700222', 'Arne', 'Butte', 'A', 'Team 202', 'Anordnung']),
  zeile(MUSTERKUESTE, ['700301', 'Frieda', 'Dippel', 'F', 'Finanzen', 'Kasse, Zahlläufe vorbereiten']),
  zeile(MUSTERKUESTE, ['700302', 'Axel', 'Etzler', 'A', 'Finanzen', 'Kassenleitung, Zahlläufe freigeben']),
  zeile(MUSTERBERG, ['700401', 'Leon', 'Boucsein', 'L', 'Team 401', 'Lesen, bundesweit']),
  zeile(MUSTERBERG, ['700411', 'Filiz', 'Aumann', 'F', 'Team 401', 'Sachbearbeitung, Feststellung']),
  zeile(MUSTERBERG, ['700421', 'Antje', 'Dehmel', 'A', 'Team 401', 'Teamleitung, Anordnung']),
  zeile(MUSTERBERG, ['700422', 'Aaron', 'Cichorius', 'A', 'Finanzen', 'Anordnung, Zahlläufe freigeben']),
]

/** Printed at the start, and only where the database is marked as training. */
export const MUSTERKENNWORT = 'uebung macht den meister'

/** Who enters, certifies and orders in a household's team. Level L only reads. */
export type Besetzung = {
  readonly erfasst: Personalnummer
  readonly stelltFest: Personalnummer
  readonly ordnetAn: Personalnummer
}

export const BESETZUNGEN: Readonly<Record<string, readonly [Besetzung, ...Besetzung[]]>> = {
  [MUSTERKUESTE]: [
    { erfasst: '700211', stelltFest: '700211', ordnetAn: '700221' },
    { erfasst: '700212', stelltFest: '700213', ordnetAn: '700222' },
  ],
  [MUSTERBERG]: [{ erfasst: '700411', stelltFest: '700411', ordnetAn: '700421' }],
}

/** Who prepares the payment runs and who releases them. */
export const KASSEN: Readonly<
  Record<string, { readonly bereitetVor: Personalnummer; readonly gibtFrei: Personalnummer }>
> = {
  [MUSTERKUESTE]: { bereitetVor: '700301', gibtFrei: '700302' },
  [MUSTERBERG]: { bereitetVor: '700411', gibtFrei: '700422' },
}
