import { bogenAus } from '../../../bescheid/index.ts'
import {
  type Bewilligungszeitraum,
  bewilligungsmonate,
  bewilligungszeitraeume,
  festgelegt,
  type Verfahren,
} from '../../../fall/index.ts'
import {
  type Datum,
  datum,
  ersterTag,
  iso,
  letzterTag,
  type Monat,
  monateVonBis,
  monatVon,
  plusMonate,
  plusTage,
} from '../../../kern/index.ts'
import {
  type Angaben,
  berechneMonate,
  bereite,
  schlageZeitraumVor,
  type Verkuerzungsgrund,
  type Vorlaeufigkeitsgrund,
  type Zeitraumvorschlag,
} from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { tagWert, textWert } from '../werte.ts'

export const SCHRITT = {
  erinnerung: 'erinnerung',
  antrag: 'antrag',
  luecke: 'luecke',
  angaben: 'angaben',
  aenderungen: 'aenderungen',
  vorlaeufig: 'vorlaeufig',
  zeitraum: 'zeitraum',
  entscheidung: 'entscheidung',
} as const

/** Last day of the period it continues. */
export const endeVon = (v: Pick<Verfahren, 'gegenstand'>): Datum => datum(v.gegenstand)

/** The last period that is ordered. */
export const letzterZeitraum = (l: Verfahrenslage): Bewilligungszeitraum | undefined =>
  l.geltendeAngaben && bewilligungszeitraeume(l.geltendeAngaben).at(-1)

export type Antragslage = {
  readonly am: Datum
  /** The day that counts: earlier than `am` where a human found a reason for it. */
  readonly gilt: Datum
  /** First day the next period can have (§ 37 Abs. 2 SGB II). */
  readonly beginn: Datum
  /** Months between that have nobody's application. */
  readonly luecke: readonly Monat[]
}

/** Undefined as long as no application is in. */
export function antragslage(v: Verfahren): Antragslage | undefined {
  const am = tagWert(festgelegt(v, SCHRITT.antrag)?.werte, 'am')
  if (am === undefined) return undefined
  const gilt = tagWert(festgelegt(v, SCHRITT.luecke)?.werte, 'gilt') ?? am
  const danach = plusTage(endeVon(v), 1)
  const beginn = wirktAb(gilt, danach)
  return { am, gilt, beginn, luecke: luecke(danach, beginn) }
}

/** § 37 Abs. 2 Satz 2 SGB II: back to the first of its month, never into what is granted already. */
export function wirktAb(antrag: Datum, danach: Datum): Datum {
  const erster = ersterTag(monatVon(antrag))
  return erster > danach ? erster : danach
}

const luecke = (danach: Datum, beginn: Datum): readonly Monat[] =>
  beginn <= danach ? [] : monateVonBis(monatVon(danach), plusMonate(monatVon(beginn), -1))

/** The next period, once it stands in the draft or is ordered. */
export const neuerZeitraum = (l: Verfahrenslage, v: Verfahren): Bewilligungszeitraum | undefined =>
  bewilligungszeitraeume(l.angaben).find((z) => z.von > endeVon(v))

export const kein = (v: Verfahren): boolean => textWert(festgelegt(v, SCHRITT.antrag)?.werte, 'gekommen') === 'nein'

/** What speaks for a provisional grant: changing pay, work on one's own account. */
export function vorschlagVorlaeufig(l: Verfahrenslage, beginn: Datum): Vorlaeufigkeitsgrund | undefined {
  const gilt = (a: object): boolean => {
    const bis = 'bis' in a && typeof a.bis === 'string' ? datum(a.bis) : undefined
    return bis === undefined || bis >= plusTage(beginn, -1)
  }
  const schwankt = Object.entries(l.angaben.angaben).some(([id, a]) => {
    const u = l.umstaende[id]
    if (a.art === 'selbstaendigkeit' || a.art === 'betriebsergebnis') return gilt(a)
    return a.art === 'erwerbseinkommen' && gilt(a) && u?.art === 'arbeitsverhaeltnis' && u.schwankt === true
  })
  return schwankt ? 'hoehe' : undefined
}

/** § 41 Abs. 3, § 74 Abs. 1 Satz 3 SGB II, from what was settled and from the facts. */
export const laengenvorschlag = (l: Verfahrenslage, v: Verfahren, beginn: Datum): Zeitraumvorschlag =>
  schlageLaengeVor(l, beginn, textWert(festgelegt(v, SCHRITT.vorlaeufig)?.werte, 'grund') !== 'nein')

/** The same for any application. */
export function schlageLaengeVor(l: Verfahrenslage, beginn: Datum, vorlaeufig: boolean): Zeitraumvorschlag {
  const gruende: Verkuerzungsgrund[] = []
  if (vorlaeufig) gruende.push('vorlaeufig')
  if (wohnungZuTeuer(l, beginn)) gruende.push('unterkunftUnangemessen')
  if (voruebergehenderSchutz(l, beginn)) gruende.push('paragraf24AufenthG')
  return schlageZeitraumVor(beginn, gruende)
}

function wohnungZuTeuer(l: Verfahrenslage, beginn: Datum): boolean {
  const monat = monatVon(beginn)
  const vorschau: Angaben['angaben'] = bewilligungsmonate(l.angaben).includes(monat)
    ? {}
    : { 'bwz-vorschau': { art: 'bewilligungszeitraum', von: iso(beginn), bis: iso(letzterTag(monat)) } }
  const angaben: Angaben = { ...l.angaben, angaben: { ...l.angaben.angaben, ...vorschau } }
  const [e] = berechneMonate(bereite(angaben), [monat], { bekanntBis: l.heute }, { herleitung: true })
  const w = e && bogenAus(e, angaben).wohnung
  return w != null && w.grenze !== undefined && w.kosten.reduce((s, k) => s + k.tatsaechlich, 0) > w.grenze
}

const voruebergehenderSchutz = (l: Verfahrenslage, am: Datum): boolean =>
  Object.values(l.umstaende).some(
    (u) =>
      u.art === 'aufenthalt' &&
      u.aufenthaltstitel === 'voruebergehenderSchutz' &&
      (u.bis === null || datum(u.bis) >= am),
  )

/** An id that no fact of the case has had: `bwz-2`. */
export function freieId(l: Verfahrenslage, stamm: string): string {
  const belegt = new Set([
    ...Object.keys(l.entwurf?.inhalt.angaben ?? {}),
    ...Object.keys(l.angaben.angaben),
    ...Object.keys(l.geltendeAngaben?.angaben ?? {}),
  ])
  let n = 2
  while (belegt.has(`${stamm}-${n}`)) n += 1
  return `${stamm}-${n}`
}
