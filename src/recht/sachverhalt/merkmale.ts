import { eines, irgendwer, wennHaushalt, wennPerson } from '../regelwerk/nurMit.ts'
import type { Person } from './sachverhalt.ts'

// What quantities name as `nurMit`: kinds of facts without which they are 0, at any time.

export const VERMOEGEN = wennPerson((p) => p.vermoegen.length > 0)

export const ALLEINERZIEHUNG = wennPerson((p) => p.alleinerziehung.length > 0)

export const AUSBILDUNGSFOERDERUNG = wennPerson((p) => p.je.ausbildungsfoerderung !== undefined)

export const AUSSCHLUSS_ODER_AUSBILDUNG = eines(
  AUSBILDUNGSFOERDERUNG,
  wennPerson((p) => p.ausschluesse.length > 0),
)

export const BILDUNG = wennPerson((p) => p.je.schulbesuch !== undefined || p.je.bildungsbedarf !== undefined)

export const EINMALBEDARF = wennPerson((p) => p.je.einmalbedarf !== undefined)

export const SACHLEISTUNG = wennPerson((p) => p.je.sachleistung !== undefined)

export const VERSICHERUNGSBEITRAG = wennPerson((p) => p.je.versicherungsbeitrag !== undefined)

export const KARENZZEIT = wennHaushalt((s) => s.karenzzeiten.length > 0)

/** Facts that establish one of the Mehrbedarfe of § 21 Abs. 2, 4 to 6a or § 23 Nr. 4 SGB II. */
export const FESTGESTELLTER_MEHRBEDARF = wennPerson(
  (p) => p.mehrbedarfe.length > 0 || p.je.schwangerschaft !== undefined || p.je.ernaehrung !== undefined,
)

const WARMWASSER_IN_DER_WOHNUNG = wennHaushalt((s) => s.unterkuenfte.some((e) => e.a.warmwasser !== 'zentral'))

export const WARMWASSERBEDARF = eines(FESTGESTELLTER_MEHRBEDARF, WARMWASSER_IN_DER_WOHNUNG)

export const MEHRBEDARF = eines(WARMWASSERBEDARF, ALLEINERZIEHUNG)

/** Wages, profit, and allowances that count as earned. */
export const ERWERB = wennPerson(
  (p) =>
    p.erwerb.length > 0 ||
    p.selbstaendig.length > 0 ||
    p.einmalLohn.length > 0 ||
    p.sonstiges.length > 0 ||
    p.je.betriebsergebnis !== undefined,
)

/** Kinderzuschlag counts with the children, whoever draws it. */
const KINDERZUSCHLAG = wennPerson((p) => p.sonstiges.some((e) => e.a.einkommensart === 'kinderzuschlag'))

const EIGENES_SONSTIGES = wennPerson(
  (p) =>
    p.sonstiges.length > 0 ||
    p.einmalLohn.length > 0 ||
    p.je.verwandte !== undefined ||
    (p.kindergeld.length > 0 && !istNurKind(p)),
)

/** Income that is not earned; of an adult also its own Kindergeld, of everyone shares of what flowed in once, and presumed support. */
export const SONSTIGES = eines(EIGENES_SONSTIGES, irgendwer(KINDERZUSCHLAG))

const istNurKind = (p: Person): boolean => p.aufenthalte.every((e) => e.a.rolle === 'kind')

export const KINDERGELD = wennPerson((p) => p.kindergeld.length > 0)

/** Own income, Kindergeld apart. */
export const EINKOMMEN = eines(ERWERB, SONSTIGES)

/** Other income of an adult with what children leave of their Kindergeld. */
export const SONSTIGES_MIT_UEBERHANG = eines(SONSTIGES, irgendwer(KINDERGELD))

export const EINKOMMEN_MIT_UEBERHANG = eines(EINKOMMEN, irgendwer(KINDERGELD))

/** Someone has a child in the household without being main person or partner, and there, all the time it is. */
const ELTERN_UNTER_DEN_KINDERN = wennHaushalt((s) =>
  s.personen.some((kind) =>
    kind.aufenthalte.some((e) =>
      e.a.eltern.some((id) => s.personen.some((p) => p.id === id && !istImmerErwachsen(p, kind))),
    ),
  ),
)

const istImmerErwachsen = (p: Person, kind: Person): boolean =>
  p.aufenthalte.every(
    ({ a, von, bis }) =>
      (a.rolle === 'hauptperson' || a.rolle === 'partner') &&
      von <= kind.geburt &&
      kind.aufenthalte.every((e) => e.bis <= bis),
  )

/** § 9 Abs. 3 SGB II. */
export const EIGENER_STAND = eines(FESTGESTELLTER_MEHRBEDARF, ELTERN_UNTER_DEN_KINDERN)
