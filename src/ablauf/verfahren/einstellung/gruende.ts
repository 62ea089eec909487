/** How an end shows in the case, and what its last day has to be. */
type Art = {
  readonly titel: string
  readonly norm: string
  /**
   * `angaben`: the facts give nothing any more, and prove it. `auszug`: everybody leaves on a day. `verzicht`: the period is
   * shortened alone. `ablauf`: the grant has ended by itself. `tod`: of the only member.
   */
  readonly herkunft: 'angaben' | 'auszug' | 'verzicht' | 'ablauf' | 'tod'
  /** The last day of a month, because what ends is computed by months; else any day (§ 41 Abs. 1 SGB II). */
  readonly amMonatsende: boolean
}

/** The reasons for which a case is closed, as statistics count them. Ids are permanent. */
export const GRUENDE = {
  einkommen: {
    titel: 'Einkommen deckt den Bedarf',
    norm: '§ 9 Abs. 1, § 19 Abs. 3 SGB II',
    herkunft: 'angaben',
    amMonatsende: true,
  },
  vermoegen: {
    titel: 'Vermögen ist zuerst einzusetzen',
    norm: '§ 9 Abs. 1, § 12 SGB II',
    herkunft: 'angaben',
    amMonatsende: true,
  },
  wegzug: {
    titel: 'Umzug in den Bereich eines anderen Jobcenters',
    norm: '§ 36 Abs. 1 SGB II',
    herkunft: 'auszug',
    amMonatsende: false,
  },
  ausland: {
    titel: 'Gewöhnlicher Aufenthalt nicht mehr in Deutschland',
    norm: '§ 7 Abs. 1 Satz 1 Nr. 4 SGB II',
    herkunft: 'auszug',
    amMonatsende: false,
  },
  partner: {
    titel: 'Aufnahme in einen anderen Haushalt, zum Beispiel beim Partner',
    norm: '§ 7 Abs. 3 SGB II',
    herkunft: 'auszug',
    amMonatsende: false,
  },
  altersgrenze: {
    titel: 'Altersgrenze erreicht',
    norm: '§ 7 Abs. 1 Satz 1 Nr. 1, § 7a SGB II',
    herkunft: 'angaben',
    amMonatsende: true,
  },
  erwerbsunfaehig: {
    titel: 'Nicht erwerbsfähig',
    norm: '§ 7 Abs. 1 Satz 1 Nr. 2, § 8 SGB II',
    herkunft: 'angaben',
    amMonatsende: false,
  },
  ausschluss: {
    titel: 'Von Leistungen ausgeschlossen (Rente, Einrichtung, Haft, Ausbildung, Aufenthaltsrecht)',
    norm: '§ 7 Abs. 1 Satz 2, Abs. 4 und 5 SGB II',
    herkunft: 'angaben',
    amMonatsende: false,
  },
  verzicht: { titel: 'Verzicht', norm: '§ 46 Abs. 1 SGB I', herkunft: 'verzicht', amMonatsende: true },
  ablauf: {
    titel: 'Bewilligungszeitraum zu Ende, kein neuer Antrag',
    norm: '§ 37 Abs. 1, § 41 Abs. 3 SGB II',
    herkunft: 'ablauf',
    amMonatsende: false,
  },
  tod: {
    titel: 'Die leistungsberechtigte Person ist gestorben',
    norm: '§ 40 Abs. 5 SGB II, § 39 Abs. 2 SGB X',
    herkunft: 'tod',
    amMonatsende: true,
  },
} as const satisfies Record<string, Art>

export type Einstellungsgrund = keyof typeof GRUENDE

export const istGrund = (x: string): x is Einstellungsgrund => Object.hasOwn(GRUENDE, x)
