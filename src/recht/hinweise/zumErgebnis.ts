import { datum } from '../../kern/index.ts'
import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Rechnung } from '../regelwerk/rechnung.ts'
import { angabenDer, mitDreiundsechzig } from '../sachverhalt/sachverhalt.ts'
import { AUSSCHLUSS, ausschluss } from '../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { wirdEinstandVermutet } from '../sgb2/p07-berechtigte/einstand.ts'
import { nurSpaeterVerwertbar } from '../sgb2/p12-vermoegen/sofort.ts'
import { vermoegenDecktBedarf } from '../sgb2/p12-vermoegen/vermoegen.ts'
import { anspruch, leistungRegelbedarf } from '../sgb2/p19-leistung/leistung.ts'
import { regelbedarf } from '../sgb2/p20-regelbedarf/regelbedarf.ts'
import { heizungAnerkannt, liegtInKarenzzeit, unterkunftAnerkannt } from '../sgb2/p22-unterkunft/anerkannt.ts'
import { unterkunftAm } from '../sgb2/p22-unterkunft/unterkunftAm.ts'
import { hatBeitraege } from '../sgb2/p26-zuschuss-versicherung/beitraege.ts'
import { zuschussVersicherung } from '../sgb2/p26-zuschuss-versicherung/zuschuss.ts'
import { hatBildungsangaben } from '../sgb2/p28-bildung/bedarfe.ts'
import { BILDUNGSLEISTUNGEN, bildungInGeld } from '../sgb2/p28-bildung/leistung.ts'
import { minderung } from '../sgb2/p31-minderungen/minderung.ts'
import { SACHLEISTUNGSWERTE } from '../sgb2/p68-sachleistung/parameter.ts'
import { hatSachleistung, sachleistung } from '../sgb2/p68-sachleistung/sachleistung.ts'
import { sofortzuschlag } from '../sgb2/p72-sofortzuschlag/sofortzuschlag.ts'
import { hinweis } from './katalog.ts'

const KEINE: readonly Hinweis[] = []

/** What the caseworker should know about a run that has been computed; looks at its quantities, computes nothing new. */
export function hinweiseZumErgebnis(k: Rechnung): readonly Hinweis[] {
  let liste: Hinweis[] | undefined
  const melde = (h: Hinweis): void => {
    liste ??= []
    liste.push(h)
  }
  unterkunft(k, melde)
  for (let p = 0; p < k.s.personen.length; p++) person(k, p, melde)
  return liste ?? KEINE
}

type Melde = (h: Hinweis) => void

function unterkunft(k: Rechnung, melde: Melde): void {
  const u = unterkunftAm(k, 0)
  if (u === undefined || u.a.anerkannt_cent !== null) return
  const { grundmiete_cent, nebenkosten_cent, heizung_cent } = u.a
  if (
    u.a.angemessen_unterkunft_cent !== null &&
    k.blicke(unterkunftAnerkannt, 0) < grundmiete_cent + nebenkosten_cent
  ) {
    const code = k.blicke(liegtInKarenzzeit, 0) === 1 ? 'ALG-KDU-07' : 'ALG-KDU-05'
    melde(hinweis(code, { angabe: u.id, feld: 'anerkannt_cent' }))
  }
  if (u.a.angemessen_heizung_cent !== null && k.blicke(heizungAnerkannt, 0) < heizung_cent)
    melde(hinweis('ALG-KDU-06', { angabe: u.id, feld: 'anerkannt_cent' }))
}

function person(k: Rechnung, p: number, melde: Melde): void {
  const id = k.s.personen[p]?.id
  const grund = k.blicke(ausschluss, p)
  if (grund === AUSSCHLUSS.altersgrenze) melde(hinweis('ALG-PER-08', { person: id }))
  if (grund === AUSSCHLUSS.ausbildung) melde(hinweis('ALG-PER-11', { person: id }))
  if (hatBeitraege(k, p) && k.blicke(zuschussVersicherung, p) > 0) melde(hinweis('ALG-ZUS-01', { person: id }))
  if (
    hatBildungsangaben(k, p) &&
    BILDUNGSLEISTUNGEN.reduce((s, [, g]) => s + k.blicke(g, p), 0) > k.blicke(bildungInGeld, p)
  )
    melde(hinweis('ALG-BUT-01', { person: id }))
  if (k.blicke(vermoegenDecktBedarf, p) === 1)
    melde(hinweis(k.blicke(nurSpaeterVerwertbar, p) === 1 ? 'ALG-VER-04' : 'ALG-VER-01', { person: id }))
  for (const e of angabenDer(k.s.personen[p], 'einstand'))
    if (wirdEinstandVermutet(k, p, e)) melde(hinweis('ALG-PER-14', { person: id, angabe: e.id }))
  if (istZurAltersrenteZuHoeren(k, p)) melde(hinweis('ALG-PER-17', { person: id }))
  if (k.blicke(minderung, p) > 0) gemindert(k, p, melde)
  if (hatSachleistung(k, p)) inNatur(k, p, melde)
  if (k.blicke(sofortzuschlag, p) > 0 && k.blicke(anspruch, p) === 0) melde(hinweis('ALG-SOZ-01', { person: id }))
}

/**
 * § 12a Satz 2 Nr. 1 and Satz 3 SGB II: from 2023 to the end of 2026 nobody had to draw an old-age pension early; from 2027 on
 * who has completed the 63rd year of life has to again. It changes no amount before a pension is paid: a human decides.
 */
function istZurAltersrenteZuHoeren(k: Rechnung, p: number): boolean {
  const person = k.s.personen[p]
  if (person === undefined || k.von < ALTERSRENTE_WIEDER_AB) return false
  return mitDreiundsechzig(person.geburt) <= k.letzterTagDesMonats && k.blicke(anspruch, p) > 0
}
const ALTERSRENTE_WIEDER_AB = datum('2027-01-01')

/** § 68 Satz 4 SGB II, and months for which the law names no value. */
function inNatur(k: Rechnung, p: number, melde: Melde): void {
  const id = k.s.personen[p]?.id
  const e = angabenDer(k.s.personen[p], 'sachleistung').find(
    (x) => x.a.sachgrund === 'gemeinschaftsunterkunft' && k.giltImMonat(x),
  )
  if (e === undefined || k.blicke(anspruch, p) === 0) return
  const [wert] = SACHLEISTUNGSWERTE
  if (wert === undefined || !k.kennt(wert) || k.wahl(wert) === 0)
    melde(hinweis('ALG-SAC-02', { person: id, angabe: e.id }))
  else if (k.blicke(sachleistung, p) > 0) melde(hinweis('ALG-SAC-01', { person: id, angabe: e.id }))
}

/** What an office has to see to when more than a part of the Regelbedarf is taken away. */
function gemindert(k: Rechnung, p: number, melde: Melde): void {
  const id = k.s.personen[p]?.id
  const weg = k.blicke(minderung, p)
  if (k.blicke(leistungRegelbedarf, p) === 0 || weg * 10 <= k.blicke(regelbedarf, p) * 3) return
  melde(hinweis(k.letzterTagDesMonats < SACHLEISTUNGEN_BIS ? 'ALG-MIN-04' : 'ALG-MIN-05', { person: id }))
}
const SACHLEISTUNGEN_BIS = datum('2023-01-01')
