/**
 * From where on something in a run is looked at before it is released (HKR-11). All of them are proposals of the requirements or
 * of this house, not of the law; they stand here and nowhere else.
 */
export const SCHWELLEN = {
  /** One account pays more than so many cases that share no person … */
  faelleJeKonto: 3,
  /** … in so many days before the run, the run included. */
  kontoTage: 92,
  /** A case opened again at most so many days ago is paid to an account it was never paid to before. */
  wiederaufnahmeTage: 365,
  /** Another account than last time, confirmed in the last so many bank days before the hand-over. */
  kontowechselBanktage: 5,
  /** Two people certify and order more than so much percent of each other's decisions … */
  paarProzent: 60,
  /** … at least so many … */
  paarEntscheidungen: 20,
  /** … in so many days, in an office where at least so many people decide: among fewer it could not be otherwise. */
  paarTage: 92,
  paarLeute: 4,
  /** No document ever came in, and nobody dealt with the case for so many days. */
  ohneKontaktTage: 183,
} as const
