import { type Cent, cent, type Kennung, kennung, type Monat } from '../kern/index.ts'
import type { Leistungsart, PersonId } from '../recht/index.ts'
import type { Plandifferenzeingabe } from './plandifferenz.ts'
import { fasseZusammen, type Posten, vergleicheLeistung } from './posten.ts'

/** What of a person's payment of a month is kept back for a set-off. */
export type Einbehaltsteil = {
  readonly monat: Monat
  readonly person: PersonId
  readonly aufrechnung: Kennung<'Aufrechnung'>
  readonly betrag: Cent
}

/**
 * What is kept back of what is open in the months still to come, a pure function of who knows the law. `vorgemerkt` is kept
 * back already in months that no longer move.
 */
export type Einbehaltsregel = {
  (offen: readonly Posten[], vorgemerkt: readonly Posten[]): readonly Einbehaltsteil[]
  /** § 42 Abs. 2 SGB I: set-offs of advances, which take from back-payments of months gone by as well; undefined: none. */
  readonly vorschuesse?: ReadonlySet<string> | undefined
}

/** § 43 Abs. 1 SGB II: benefits in money that secure the person's living. */
const SICHERUNG: readonly Leistungsart[] = ['regelbedarf', 'mehrbedarf', 'unterkunft']

/** What a set-off may be taken from: not what goes to landlord or supplier. */
export function istEinbehaltbar(p: Posten): boolean {
  return (
    (p.empfaengerart === 'bedarfsgemeinschaft' || p.empfaengerart === 'person') && SICHERUNG.includes(p.leistungsart)
  )
}

/**
 * The plan with the parts kept back as payments of their own: from the Regelbedarf first, from the account of the household
 * before one of the person's own. The sum of each claim stays what it was.
 * @throws if more is to be kept back than would be paid
 */
export function behalteEin(plan: readonly Posten[], teile: readonly Einbehaltsteil[]): readonly Posten[] {
  let rest: readonly Posten[] = plan
  for (const t of teile) rest = nimm(rest, t)
  return fasseZusammen(rest)
}

function nimm(plan: readonly Posten[], t: Einbehaltsteil): readonly Posten[] {
  let offen: number = t.betrag
  const einbehalten: Posten[] = []
  const meine = plan.filter((p) => p.monat === t.monat && p.person === t.person && istEinbehaltbar(p))
  const bleibt = new Map<Posten, Cent>()
  for (const p of [...meine].sort((a, b) => rang(a) - rang(b) || vergleicheLeistung(a, b))) {
    const stueck = Math.min(offen, p.betrag)
    if (stueck === 0) continue
    offen -= stueck
    bleibt.set(p, cent(p.betrag - stueck))
    const zeichen = p.empfaengerart === 'person' ? `${t.aufrechnung}${EIGEN}${p.zeichen}` : t.aufrechnung
    einbehalten.push({ ...p, empfaengerart: 'einbehalt', zeichen, betrag: cent(stueck) })
  }
  if (offen !== 0) throw new Error(`more is kept back of ${t.person} than is paid in month ${t.monat}`)
  return [...plan.map((p) => ({ ...p, betrag: bleibt.get(p) ?? p.betrag })), ...einbehalten]
}

const rang = (p: Posten): number => (p.empfaengerart === 'bedarfsgemeinschaft' ? 0 : 1)
/** Stands in the sign of what would have gone to an account of the person's own. */
const EIGEN = '/person/'

/** As it would be paid if nothing were kept back. */
export function ohneEinbehalt(posten: readonly Posten[]): readonly Posten[] {
  return fasseZusammen(
    posten.map((p): Posten => {
      if (p.empfaengerart !== 'einbehalt') return p
      const i = p.zeichen.indexOf(EIGEN)
      if (i === -1) return { ...p, empfaengerart: 'bedarfsgemeinschaft', zeichen: '' }
      return { ...p, empfaengerart: 'person', zeichen: p.zeichen.slice(i + EIGEN.length) }
    }),
  )
}

/** For which set-off a part is kept back. */
export function aufrechnungVon(zeichen: string): Kennung<'Aufrechnung'> {
  const i = zeichen.indexOf(EIGEN)
  return kennung<'Aufrechnung'>(i === -1 ? zeichen : zeichen.slice(0, i))
}

/**
 * Everything open after a decision, parts kept back cut out anew in every month still to come of which no run has taken
 * anything: what a claim still needs in one month depends on what is kept back in the others. Where an advance is to be
 * credited, back-payments of months gone by too, unless something else is kept back of them.
 */
export function mitEinbehalt(
  e: Pick<Plandifferenzeingabe, 'regelt' | 'stand' | 'laufAb'>,
  offen: readonly Posten[],
  regel: Einbehaltsregel,
): readonly Posten[] {
  const gebunden = new Set(e.stand.gebunden.map((p) => p.monat))
  const alle = [...offen, ...e.stand.offen.filter((p) => !e.regelt.includes(p.monat))]
  const { vorschuesse } = regel
  const anderes = (p: Posten): boolean =>
    p.empfaengerart === 'einbehalt' && vorschuesse?.has(aufrechnungVon(p.zeichen)) !== true
  const fremd = new Set(alle.filter(anderes).map((p) => p.monat))
  const vergangen = (p: Posten): boolean => vorschuesse !== undefined && !fremd.has(p.monat)
  const frei = (p: Posten): boolean => (p.monat >= e.laufAb || vergangen(p)) && !gebunden.has(p.monat)
  const brutto = ohneEinbehalt(alle.filter(frei))
  const fest = alle.filter((p) => !frei(p))
  const vorgemerkt = fest.filter((p) => p.empfaengerart === 'einbehalt')
  return fasseZusammen([...fest, ...behalteEin(brutto, regel(brutto, vorgemerkt))])
}
