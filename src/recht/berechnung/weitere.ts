import type { Cent } from '../../kern/index.ts'
import { type Groesse, schlussregel } from '../regelwerk/groesse.ts'
import { eines } from '../regelwerk/nurMit.ts'
import type { Rechnung } from '../regelwerk/rechnung.ts'
import { AUSSCHLUSS_ODER_AUSBILDUNG, BILDUNG, EINMALBEDARF, VERSICHERUNGSBEITRAG } from '../sachverhalt/merkmale.ts'
import { AUSSCHLUSS, ausschluss } from '../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { erstausstattung, hatEinmalbedarf, hilfsmittel } from '../sgb2/p24-abweichende-leistungen/einmalbedarf.ts'
import { hatBeitraege } from '../sgb2/p26-zuschuss-versicherung/beitraege.ts'
import { empfaengerDesZuschusses, zuschussVersicherung } from '../sgb2/p26-zuschuss-versicherung/zuschuss.ts'
import { leistungAuszubildender, zuschussUnterkunft } from '../sgb2/p27-auszubildende/leistung.ts'
import { hatBildungsangaben } from '../sgb2/p28-bildung/bedarfe.ts'
import { BILDUNGSLEISTUNGEN, bildungInGeld, inGeld } from '../sgb2/p28-bildung/leistung.ts'
import { einmalzahlung, gibtEsEinmalzahlung } from '../sgb2/p70-einmalzahlungen/einmalzahlung.ts'
import type {
  Bildungsleistung,
  GesetzlicherEmpfaenger,
  Kostentraeger,
  Leistungsart,
  Leistungsbetrag,
} from './ergebnis.ts'

/** A benefit that is paid beside the claim of § 19 Abs. 1 SGB II and is no part of the distribution of income. */
type WeitereLeistung = {
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly groesse: Groesse<Cent>
  /** Whether there is anything to compute: most households have none of these facts. */
  readonly betrifft: (k: Rechnung, p: number) => boolean
  /** If someone joins or leaves within the month: by days like the claim, what the parts have of it together, or once. */
  readonly teilmonat: 'tage' | 'summe' | 'hoechster'
  /** Who by law is to be paid instead of the household. */
  readonly an?: (k: Rechnung, p: number) => GesetzlicherEmpfaenger | undefined
}

/** What one of these benefits is about, the single payments of all apart. */
const WEITERES = eines(BILDUNG, EINMALBEDARF, VERSICHERUNGSBEITRAG, AUSSCHLUSS_ODER_AUSBILDUNG)

const inAusbildung = (k: Rechnung, p: number): boolean => k.lies(ausschluss, p) === AUSSCHLUSS.ausbildung

/** §§ 6, 46 SGB II: the bearer of each. */
export const WEITERE: readonly WeitereLeistung[] = [
  {
    leistungsart: 'ausbildung',
    kostentraeger: 'bund',
    groesse: leistungAuszubildender,
    betrifft: inAusbildung,
    teilmonat: 'tage',
  },
  {
    leistungsart: 'ausbildungUnterkunft',
    kostentraeger: 'kommune',
    groesse: zuschussUnterkunft,
    betrifft: inAusbildung,
    teilmonat: 'tage',
  },
  {
    leistungsart: 'bildung',
    kostentraeger: 'kommune',
    groesse: bildungInGeld,
    betrifft: hatBildungsangaben,
    teilmonat: 'hoechster',
  },
  {
    leistungsart: 'erstausstattung',
    kostentraeger: 'kommune',
    groesse: erstausstattung,
    betrifft: hatEinmalbedarf,
    teilmonat: 'summe',
  },
  {
    leistungsart: 'hilfsmittel',
    kostentraeger: 'bund',
    groesse: hilfsmittel,
    betrifft: hatEinmalbedarf,
    teilmonat: 'summe',
  },
  {
    leistungsart: 'zuschussVersicherung',
    kostentraeger: 'bund',
    groesse: zuschussVersicherung,
    betrifft: hatBeitraege,
    teilmonat: 'tage',
    an: empfaengerDesZuschusses,
  },
  {
    leistungsart: 'einmalzahlung',
    kostentraeger: 'bund',
    groesse: einmalzahlung,
    betrifft: gibtEsEinmalzahlung,
    teilmonat: 'hoechster',
  },
]

/** All that is paid beside claim and Sofortzuschlag. */
export const WEITERE_SUMME = schlussregel({
  id: 'sgb2.19.weitere',
  norm: '§§ 24 Abs. 3, 26, 27, 28, 70, 71, 73 SGB II',
  mass: 'cent',
})

const KEINE: readonly Leistungsbetrag[] = []

export function weitereLeistungen(k: Rechnung, p: number): readonly Leistungsbetrag[] {
  if (!k.kannSein(WEITERES, p) && !gibtEsEinmalzahlung(k)) return KEINE
  let liste: Leistungsbetrag[] | undefined
  for (const w of WEITERE) {
    if (!w.betrifft(k, p)) continue
    const betrag = k.lies(w.groesse, p)
    if (betrag === 0) continue
    liste ??= []
    const an = w.an?.(k, p)
    const { leistungsart, kostentraeger } = w
    liste.push(an === undefined ? { leistungsart, kostentraeger, betrag } : { leistungsart, kostentraeger, betrag, an })
  }
  return liste ?? KEINE
}

/** § 28 SGB II kind by kind; undefined if there is none. */
export function bildungsleistungen(k: Rechnung, p: number): readonly Bildungsleistung[] | undefined {
  if (!hatBildungsangaben(k, p)) return undefined
  const liste = BILDUNGSLEISTUNGEN.flatMap(([bildungsart, g]): readonly Bildungsleistung[] => {
    const betrag = k.lies(g, p)
    return betrag === 0 ? [] : [{ bildungsart, betrag, inGeld: inGeld(k, p, bildungsart, betrag) }]
  })
  return liste.length === 0 ? undefined : liste
}
