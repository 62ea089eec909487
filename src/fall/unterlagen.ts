import { type Datum, datum, liesDatum } from '../kern/index.ts'
import type { Angabenart } from '../recht/index.ts'
import { type Entwurfsinhalt, type Feldwerte, satz } from './entwurfsinhalt.ts'
import { NACHWEISZUSTAENDE, type Nachweiszustand } from './fassungsinhalt.ts'
import { istAngabenart, istUmstandsart } from './felder.ts'
import type { Umstandsart } from './umstand.ts'

/** The paper that proves a fact, and what depends on it, in words the person understands (§§ 60, 65, 66 SGB I). */
export type Unterlage = { readonly name: string; readonly warum: string }

const papier = (name: string, warum: string): Unterlage => ({ name, warum })

const HOEHE = 'Davon hängt ab, wie viel gezahlt wird.'
const WOHNKOSTEN = 'Davon hängt ab, welche Kosten der Wohnung übernommen werden.'
const EINKOMMEN = 'Einkommen mindert die Leistung; Freibeträge richten sich nach dem Beleg.'
const ABZUG = 'Was belegt ist, wird vom Einkommen abgezogen und erhöht die Leistung.'
const OB = 'Davon hängt ab, ob ein Anspruch besteht.'

/** By kind of fact; null: a statement or a note of the office is enough, no paper is asked for. */
const UNTERLAGEN: Readonly<Record<Angabenart | Umstandsart, Unterlage | null>> = {
  antrag: null,
  bewilligungszeitraum: null,
  karenzzeit: null,
  leistungsbezug: papier('Letzter Bescheid des anderen Jobcenters oder Sozialamtes', WOHNKOSTEN),
  todesfall: null,
  person: null,
  erwerbsfaehigkeit: null,
  ausbildung: papier('Schul- oder Ausbildungsbescheinigung (ab 15 Jahren)', HOEHE),
  ausbildungsfoerderung: papier('Bescheid über BAföG oder Berufsausbildungsbeihilfe', OB),
  alleinerziehung: null,
  ausschluss: papier('Bescheid der anderen Stelle', OB),
  ortsabwesenheit: null,
  einstand: null,
  verwandte: papier('Einkommensnachweise der Verwandten, wenn sie sie vorlegen', EINKOMMEN),
  mehrbedarf: papier('Bescheinigung über den Mehrbedarf, ohne Diagnose', 'Ein Mehrbedarf erhöht die Leistung.'),
  schwangerschaft: null,
  ernaehrung: papier('Ärztliche Bescheinigung zur Ernährung (Anlage MEB)', 'Ein Mehrbedarf erhöht die Leistung.'),
  zeitweise: null,
  schulbesuch: papier('Schulbescheinigung (ab 15 Jahren)', 'Davon hängt der Schulbedarf ab.'),
  bildungsbedarf: papier(
    'Bestätigung von Schule, Kita oder Verein',
    'Davon hängt ab, was für Bildung und Teilhabe übernommen wird.',
  ),
  versicherungsbeitrag: papier('Beitragsbescheid oder Versicherungsschein', 'Davon hängt der Zuschuss zum Beitrag ab.'),
  sachleistung: null,
  einmalbedarf: null,
  fehlendeEinnahme: papier('Lohnabrechnung, Bescheid oder Kontoauszug', 'Davon hängt ein Darlehen ab.'),
  unterkunft: papier('Mietvertrag: Seiten mit Parteien, Wohnung und Miete', WOHNKOSTEN),
  unterkunftEinmal: papier('Abrechnung, Rechnung oder Kostenvoranschlag', WOHNKOSTEN),
  wohnguthaben: papier('Betriebs- oder Heizkostenabrechnung', WOHNKOSTEN),
  kostensenkung: null,
  wohnausnahme: null,
  mietobergrenze: null,
  umzug: null,
  auszugUnter25: null,
  eigenheim: papier('Jahreskontoauszug des Darlehens, Grundsteuer, Gebäudeversicherung', WOHNKOSTEN),
  wohnanteil: papier('Untermietvertrag', WOHNKOSTEN),
  erwerbseinkommen: papier('Lohnabrechnungen der letzten drei Monate', EINKOMMEN),
  durchschnittseinkommen: papier('Lohnabrechnungen aller Monate', EINKOMMEN),
  selbstaendigkeit: papier('Anlage EKS', EINKOMMEN),
  betriebsergebnis: papier('Anlage EKS, für die Abrechnung Kontoauszüge des Betriebs', EINKOMMEN),
  einkommen: papier('Bescheid oder Kontoauszug', EINKOMMEN),
  einmaligeEinnahme: papier('Abrechnung oder Kontoauszug mit dem Tag des Zuflusses', EINKOMMEN),
  absetzung: papier('Beleg über die Ausgabe', ABZUG),
  vermoegen: papier(
    'Kontoauszüge der letzten drei Monate oder Beleg über den Wert',
    'Vermögen über dem Freibetrag schließt Leistungen aus.',
  ),
  minderung: null,
  identitaet: null,
  aufenthalt: null,
  erwerbsstatus: null,
  vertretung: papier(
    'Betreuerausweis, Bestallung oder Vollmacht',
    'Davon hängt ab, wem Bescheide bekannt gegeben werden.',
  ),
  krankenversicherung: null,
  vorrang: papier('Bescheid der anderen Stelle', 'Andere Leistungen gehen vor (§ 12a SGB II).'),
  unterhaltsanspruch: papier(
    'Unterhaltstitel oder Schriftwechsel',
    'Unterhalt geht vor; er geht auf das Jobcenter über.',
  ),
  schaden: papier('Schriftwechsel mit der Versicherung der anderen Seite', 'Der Anspruch geht auf das Jobcenter über.'),
  handwert: null,
  arbeitsverhaeltnis: null,
  eks: null,
  mietverhaeltnis: null,
  anbieter: null,
  vermoegensbeleg: null,
  vorlaeufigkeit: null,
}

/** Null: no paper is asked for. */
export const unterlageZu = (art: Angabenart | Umstandsart): Unterlage | null => UNTERLAGEN[art]

/** One line of the checklist. `offen`: nobody has said anything yet; it counts like `fehlt`. */
export type Pruefpunkt = {
  readonly id: string
  readonly bereich: 'angaben' | 'umstaende'
  readonly werte: Feldwerte
  readonly unterlage: Unterlage
  readonly stand: 'offen' | Nachweiszustand
  readonly bezeichnung: string
  readonly dokument: string | null
  readonly seite: number | null
  readonly frist: Datum | null
}

/** Every fact a paper is asked for, with what is known of it; in the order of entry. */
export function checkliste(e: Entwurfsinhalt): readonly Pruefpunkt[] {
  return (['angaben', 'umstaende'] as const).flatMap((bereich) =>
    Object.entries(e[bereich]).flatMap(([id, werte]): readonly Pruefpunkt[] => {
      const art = werte.art
      const unterlage = istAngabenart(art) || istUmstandsart(art) ? UNTERLAGEN[art] : null
      if (unterlage === null || (bereich === 'umstaende' && Object.hasOwn(e.angaben, id))) return []
      return [punkt(id, bereich, werte, unterlage, satz(e, 'nachweise', id) ?? {})]
    }),
  )
}

function punkt(
  id: string,
  bereich: Pruefpunkt['bereich'],
  werte: Feldwerte,
  unterlage: Unterlage,
  n: Feldwerte,
): Pruefpunkt {
  const text = (x: unknown): string | null => (typeof x === 'string' && x !== '' ? x : null)
  const frist = text(n.frist)
  return {
    id,
    bereich,
    werte,
    unterlage,
    stand: NACHWEISZUSTAENDE.find((z) => z === n.zustand) ?? 'offen',
    bezeichnung: text(n.bezeichnung) ?? unterlage.name,
    dokument: text(n.dokument),
    seite: typeof n.seite === 'number' ? n.seite : null,
    frist: frist === null || liesDatum(frist) === undefined ? null : datum(frist),
  }
}

/** Whose paper it is: what concerns the whole household is asked of the first person. */
export function gehoertPerson(p: Pruefpunkt, erste: string): string {
  return typeof p.werte.person === 'string' ? p.werte.person : erste
}

export const istOffen = (p: Pruefpunkt): boolean => p.stand !== 'vorgelegt' && p.stand !== 'nichtNoetig'
