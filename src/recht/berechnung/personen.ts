import { type Cent, cent, NULL_CENT } from '../../kern/index.ts'
import { hinweiseZumErgebnis } from '../hinweise/zumErgebnis.ts'
import { ergebnisname } from '../regelwerk/aufzeichnung.ts'
import type { Groesse } from '../regelwerk/groesse.ts'
import type { Protokoll } from '../regelwerk/protokoll.ts'
import type { Rechnung, Unsicheres } from '../regelwerk/rechnung.ts'
import { istBerechtigt, istMitglied } from '../sgb2/p07-berechtigte/bedarfsgemeinschaft.ts'
import { istHauptpersonOderPartner } from '../sgb2/p07-berechtigte/haushalt.ts'
import { bedarf } from '../sgb2/p09-hilfebeduerftigkeit/bedarf.ts'
import { einkommenErwachsener } from '../sgb2/p09-hilfebeduerftigkeit/einkommenErwachsener.ts'
import { eigenesEinkommen } from '../sgb2/p09-hilfebeduerftigkeit/restbedarf.ts'
import { mitgliedImMonat, ungedeckt } from '../sgb2/p09-hilfebeduerftigkeit/verteilung.ts'
import { kindergeldUeberhang } from '../sgb2/p11-einkommen/kindergeldUeberhang.ts'
import { freibetragErwerb } from '../sgb2/p11b-absetzbetraege/freibetrag.ts'
import { vermoegensfreibetrag } from '../sgb2/p12-vermoegen/vermoegen.ts'
import { angerechnet } from '../sgb2/p19-leistung/leistung.ts'
import { regelbedarf } from '../sgb2/p20-regelbedarf/regelbedarf.ts'
import { mehrbedarf } from '../sgb2/p21-mehrbedarfe/mehrbedarf.ts'
import { unterkunft } from '../sgb2/p22-unterkunft/unterkunft.ts'
import { darlehenVermoegen, mitDarlehenAufVermoegen } from '../sgb2/p24-abweichende-leistungen/darlehen.ts'
import { istAusgeschlossenAlsAuszubildender } from '../sgb2/p27-auszubildende/mehrbedarfAuszubildender.ts'
import { istZuMindern } from '../sgb2/p31-minderungen/auszahlung.ts'
import { minderung } from '../sgb2/p31-minderungen/minderung.ts'
import { ANTRAG_WIRKT_ZURUECK, istBeantragt } from '../sgb2/p37-antrag/antrag.ts'
import { endbetragInVollenEuro } from '../sgb2/p41-berechnung/volleEuro.ts'
import { hatSachleistung, inGeldZahlbar, sachleistung } from '../sgb2/p68-sachleistung/sachleistung.ts'
import { sofortzuschlag, sofortzuschlagDemGrunde } from '../sgb2/p72-sofortzuschlag/sofortzuschlag.ts'
import type { Hinweis, Leistungsbetrag, PersonErgebnis, Vorschlag } from './ergebnis.ts'
import { vorschlaege } from './vorschlaege.ts'
import { bildungsleistungen, WEITERE, WEITERE_SUMME, weitereLeistungen } from './weitere.ts'

export type Ausgabe = {
  readonly personen: readonly PersonErgebnis[]
  /** Who may have a claim of its own in this run, in the order of the persons. */
  readonly berechtigt: readonly boolean[]
  /** The amounts of this part are to be rounded to whole euros once it is put together with the others. */
  readonly volleEuro: boolean
  readonly hilfebeduerftig: boolean
  readonly vermoegensfreibetrag: Cent
  readonly hinweise: readonly Hinweis[]
  readonly vorschlaege: readonly Vorschlag[]
  /** What of the law this run rests on is not certain. */
  readonly unsicher: readonly Unsicheres[]
}

/** Reads the quantities the result consists of. Whoever is read here is computed, with all it rests on. */
export function lieszusammen(k: Rechnung): Ausgabe {
  const anzahl = k.s.personen.length
  const personen = new Array<PersonErgebnis>(anzahl)
  const berechtigt = new Array<boolean>(anzahl)
  let hilfebeduerftig = false
  const antragWirkt = k.von >= ANTRAG_WIRKT_ZURUECK || k.lies(istBeantragt, 0) === 1
  for (let p = 0; p < anzahl; p++) {
    personen[p] = person(k, p)
    berechtigt[p] = (k.lies(istBerechtigt, p) === 1 || istAusgeschlossenAlsAuszubildender(k, p)) && antragWirkt
    if (k.lies(ungedeckt, p) > 0 || brauchtDarlehen(k, p)) hilfebeduerftig = true
    if (k.protokoll !== undefined) merke(k, p, k.protokoll)
  }
  const freibetrag = k.lies(vermoegensfreibetrag, 0)
  if (k.protokoll !== undefined) k.protokoll.ergebnis(FREIBETRAG, -1, k.schrittVon(vermoegensfreibetrag, 0))
  const hinweise = hinweiseZumErgebnis(k)
  return {
    personen,
    berechtigt,
    volleEuro: k.wahl(endbetragInVollenEuro) === 1,
    hilfebeduerftig,
    vermoegensfreibetrag: freibetrag,
    hinweise,
    vorschlaege: vorschlaege(k),
    unsicher: k.unsicheres(),
  }
}

/** § 9 Abs. 4 SGB II: in need is also who has assets that cannot be used at once. */
const brauchtDarlehen = (k: Rechnung, p: number): boolean =>
  mitDarlehenAufVermoegen(k, p) && k.lies(darlehenVermoegen, p) > 0

function person(k: Rechnung, p: number): PersonErgebnis {
  const gezahlt = inGeldZahlbar(k, p)
  const rb = k.lies(gezahlt.regelbedarf, p)
  const mb = k.lies(gezahlt.mehrbedarf, p)
  const kdu = k.lies(gezahlt.unterkunft, p)
  const zuschlag = k.lies(sofortzuschlag, p)
  const weitere = weitereLeistungen(k, p)
  const bildung = bildungsleistungen(k, p)
  // Needs are those of the Bedarfsgemeinschaft; who does not belong to it has none here.
  const mitglied = k.lies(istMitglied, p) === 1
  const e = {
    person: k.s.personen[p]?.id ?? '',
    mitglied: k.lies(mitgliedImMonat, p) === 1,
    regelbedarf: mitglied ? k.lies(regelbedarf, p) : NULL_CENT,
    mehrbedarf: mitglied ? k.lies(mehrbedarf, p) : NULL_CENT,
    unterkunft: mitglied ? k.lies(unterkunft, p) : NULL_CENT,
    bedarf: k.lies(bedarf, p),
    freibetragErwerb: k.lies(freibetragErwerb, p),
    bereinigtesEinkommen: k.lies(einkommenGroesse(k, p), p),
    kindergeldueberhang: k.lies(kindergeldUeberhang, p),
    angerechnet: k.lies(angerechnet, p),
    anspruch: k.lies(gezahlt.anspruch, p),
    minderung: istZuMindern(k, p) ? k.lies(minderung, p) : NULL_CENT,
    sofortzuschlag: zuschlag,
    sofortzuschlagDemGrunde: k.lies(sofortzuschlagDemGrunde, p),
    weitere: summeDer(weitere),
    leistungen: leistungen(rb, mb, kdu, zuschlag, weitere),
  }
  const inNatur = hatSachleistung(k, p) ? k.lies(sachleistung, p) : 0
  const ganz = inNatur > 0 ? { ...e, sachleistung: cent(inNatur) } : e
  return bildung === undefined ? ganz : mitBildung(ganz, bildung)
}

function mitBildung(
  { leistungen, ...e }: PersonErgebnis,
  bildung: NonNullable<PersonErgebnis['bildung']>,
): PersonErgebnis {
  return { ...e, bildung, leistungen }
}

function summeDer(liste: readonly Leistungsbetrag[]): Cent {
  let summe = 0
  for (const l of liste) summe += l.betrag
  return summe === 0 ? NULL_CENT : cent(summe)
}

const einkommenGroesse = (k: Rechnung, p: number): Groesse<Cent> =>
  istHauptpersonOderPartner(k, p) ? einkommenErwachsener : eigenesEinkommen

/** §§ 6, 46 SGB II: the federation bears all but housing, the municipality housing. */
export function leistungen(
  rb: Cent,
  mb: Cent,
  kdu: Cent,
  zuschlag: Cent,
  weitere: readonly Leistungsbetrag[],
): readonly Leistungsbetrag[] {
  const liste: Leistungsbetrag[] = []
  if (rb > 0) liste.push({ leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: rb })
  if (mb > 0) liste.push({ leistungsart: 'mehrbedarf', kostentraeger: 'bund', betrag: mb })
  if (kdu > 0) liste.push({ leistungsart: 'unterkunft', kostentraeger: 'kommune', betrag: kdu })
  if (zuschlag > 0) liste.push({ leistungsart: 'sofortzuschlag', kostentraeger: 'bund', betrag: zuschlag })
  return weitere.length === 0 ? liste : [...liste, ...weitere]
}

type Benannt = { readonly name: number; readonly g: Groesse }

function benannt(liste: readonly (readonly [string, Groesse])[]): readonly Benannt[] {
  return liste.map(([name, g]) => ({ name: ergebnisname(name), g }))
}

const BEDARFE = benannt([
  ['regelbedarf', regelbedarf],
  ['mehrbedarf', mehrbedarf],
  ['unterkunft', unterkunft],
])

const AUSGABE = benannt([
  ['bedarf', bedarf],
  ['freibetragErwerb', freibetragErwerb],
  ['kindergeldueberhang', kindergeldUeberhang],
  ['angerechnet', angerechnet],
  ['sofortzuschlag', sofortzuschlag],
  ['mitglied', mitgliedImMonat],
])

const EINKOMMEN = ergebnisname('bereinigtesEinkommen')
const FREIBETRAG = ergebnisname('vermoegensfreibetrag')
const SUMME_DER_WEITEREN = ergebnisname('weitere')

function merke(k: Rechnung, p: number, protokoll: Protokoll): void {
  // Without membership the reason stands at the need as a whole.
  const mitglied = k.blicke(istMitglied, p) === 1
  for (const { name, g } of BEDARFE) protokoll.ergebnis(name, p, k.schrittVon(mitglied ? g : bedarf, p))
  for (const { name, g } of AUSGABE) protokoll.ergebnis(name, p, k.schrittVon(g, p))
  merkeGezahltes(k, p, protokoll)
  merkeWeitere(k, p, protokoll)
  protokoll.ergebnis(EINKOMMEN, p, k.schrittVon(einkommenGroesse(k, p), p))
}

const GEZAHLT = {
  anspruch: ergebnisname('anspruch'),
  regelbedarf: ergebnisname('leistung.regelbedarf'),
  mehrbedarf: ergebnisname('leistung.mehrbedarf'),
  unterkunft: ergebnisname('leistung.unterkunft'),
} as const
const MINDERUNG = ergebnisname('minderung')
const SACHLEISTUNG = ergebnisname('sachleistung')

/** The claim and its kinds, or what a reduction leaves of them. */
function merkeGezahltes(k: Rechnung, p: number, protokoll: Protokoll): void {
  const gezahlt = inGeldZahlbar(k, p)
  for (const was of ['anspruch', 'regelbedarf', 'mehrbedarf', 'unterkunft'] as const)
    protokoll.ergebnis(GEZAHLT[was], p, k.schrittVon(gezahlt[was], p))
  if (k.blicke(sachleistung, p) > 0) protokoll.ergebnis(SACHLEISTUNG, p, k.schrittVon(sachleistung, p))
  if (istZuMindern(k, p)) protokoll.ergebnis(MINDERUNG, p, k.schrittVon(minderung, p))
}

function merkeWeitere(k: Rechnung, p: number, protokoll: Protokoll): void {
  const vorhandene = WEITERE.filter((w) => w.betrifft(k, p))
  if (vorhandene.length === 0) return
  const aus = vorhandene.map((w) => ({ name: w.groesse.name, schritt: k.schrittVon(w.groesse, p) }))
  vorhandene.forEach((w, i) => {
    protokoll.ergebnis(ergebnisname(`leistung.${w.leistungsart}`), p, aus[i]?.schritt ?? 0)
  })
  const summe = vorhandene.reduce((s, w) => s + k.blicke(w.groesse, p), 0)
  protokoll.ergebnis(SUMME_DER_WEITEREN, p, protokoll.fuegeAn(WEITERE_SUMME, summe, aus, k.s.personen[p]?.id))
}
