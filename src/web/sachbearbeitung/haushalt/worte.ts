import { euro } from '../../../kern/index.ts'
import type {
  Bestandskonto,
  Buchungssumme,
  Forderungsklasse,
  Kontoart,
  Monatsspalte,
  Nachweisart,
  Verwahrklasse,
} from '../../../zahlung/index.ts'
import { LEISTUNG } from '../fall/differenzansicht.ts'

type Leistung = Buchungssumme['leistungsart']

export function leistungsname(art: Leistung, darlehen = false): string {
  if (art === 'krankenversicherung') return 'Beiträge zur Krankenversicherung'
  if (art === 'pflegeversicherung') return 'Beiträge zur Pflegeversicherung'
  if (art === 'verwahrung') return 'Noch nicht zugeordnet'
  return darlehen ? `${LEISTUNG[art]} (Darlehen, vorzeitig)` : LEISTUNG[art]
}

export const SPALTENNAME: Readonly<Record<Monatsspalte | Bestandskonto, string>> = {
  angeordnet: 'Angeordnet',
  uebergeben: 'Übergeben',
  ausgefuehrt: 'Ausgeführt',
  zurueckgekommen: 'Zurück',
  ausVerwahrung: 'Aus Verwahrung',
  ohneAuszahlung: 'Aufgerechnet',
  gefordert: 'Entstanden',
  eingegangen: 'Eingegangen',
  getilgt: 'Aufgerechnet',
  aufgegeben: 'Erlassen',
  andere: 'Andere',
  verbindlichkeit: 'Angeordnet, offen',
  unterwegs: 'Unterwegs',
  verwahrung: 'Verwahrt',
  forderung: 'Forderungen',
}

export const KLASSENNAME: Readonly<Record<Forderungsklasse | Verwahrklasse, string>> = {
  nichtFaellig: 'noch nicht fällig',
  bis30: '1 bis 30 Tage',
  bis90: '31 bis 90 Tage',
  bis365: '91 bis 365 Tage',
  ueber365: 'über ein Jahr',
  raten: 'Raten oder gestundet',
  getilgt: 'Darlehen, aus der Leistung getilgt',
  ruht: 'niedergeschlagen',
}

export const NACHWEISNAME: Readonly<Record<Nachweisart, string>> = {
  zahlung: 'Zahlung',
  rueckgabe: 'zurückgekommen',
  eingang: 'Einzahlung',
  verrechnung: 'verrechnet',
}

/** Accounts as a posting names them, debit first: "Aufwand an Verbindlichkeit". */
export const KONTONAME: Readonly<Record<Kontoart, string>> = {
  aufwand: 'Aufwand',
  verbindlichkeit: 'Verbindlichkeit',
  unterwegs: 'Unterwegs',
  bank: 'Bank',
  verwahrung: 'Verwahrung',
  forderung: 'Forderung',
  verrechnung: 'Verrechnung',
  aufrechnung: 'Aufrechnung',
  beitraege: 'Beiträge',
  bar: 'Bar ausgegeben',
  barstelle: 'Bar eingelöst',
  vorschuss: 'Vorschuss',
}

/** An amount, or nothing where there is none: a table of zeros hides what is in it. */
export const oderNichts = (betrag: Parameters<typeof euro>[0]): string => (betrag === 0 ? '' : euro(betrag))

export const TRAEGERNAME: Readonly<Record<Buchungssumme['kostentraeger'], string>> = {
  bund: 'Bund',
  kommune: 'Kommune',
  ungeklaert: 'ungeklärt',
}
