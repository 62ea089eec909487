// The floors of the house: a folder imports only from lower floors, through the door (index.ts).
export const STOCKWERKE = [
  ['kern'],
  ['recht', 'technik'],
  ['stammdaten'],
  ['fall'],
  ['leistung'],
  ['zahlung', 'bescheid'],
  ['akte'],
  ['antrag', 'einfuehrung', 'servicecenter', 'schnittstelle', 'auskunft'],
  ['ablauf'],
  ['zugang'],
  ['http', 'web'],
  ['app'],
]

export const STOCK = new Map(STOCKWERKE.flatMap((raeume, stock) => raeume.map((r) => [r, stock])))

/** Rooms without I/O, clock, randomness, environment. */
export const REIN = new Set(['kern', 'recht'])

/** Packages the pure rooms may use. */
export const REINE_PAKETE = new Set(['@noble/hashes', 'zod'])
