import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  letzterTag,
  type Monat,
  plusMonate,
  summe,
  type TraegerNr,
} from '../../kern/index.ts'
import { LEISTUNGSARTEN } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Kontoart } from '../hauptbuch/buchung.ts'
import { saldo } from './konten.ts'
import {
  type Bestandssumme,
  type Buchungssumme,
  listBestandssummen,
  listBuchungssummen,
  type Zuordnung,
} from './summenSql.ts'
import { stelleVon, titelAm } from './titel.ts'

/**
 * What happened, in the words of the month's report. `ohneAuszahlung`: ordered, and met by a claim instead of being paid;
 * `getilgt`: the claim it met; `aufgegeben`: forgiven, or below what is claimed; `andere`: between accounts no column knows.
 */
export const SPALTEN = [
  'angeordnet',
  'uebergeben',
  'ausgefuehrt',
  'zurueckgekommen',
  'ausVerwahrung',
  'ohneAuszahlung',
  'gefordert',
  'eingegangen',
  'getilgt',
  'aufgegeben',
  'andere',
] as const
export type Monatsspalte = (typeof SPALTEN)[number]

type Weg = `${Kontoart}>${Kontoart}`
/** Debit > credit. Every way the ledger is posted along stands in one column, so that their sums are all there is. */
const WEGE: Readonly<Partial<Record<Weg, Monatsspalte>>> = {
  'aufwand>verbindlichkeit': 'angeordnet',
  'vorschuss>verbindlichkeit': 'angeordnet',
  'verbindlichkeit>unterwegs': 'uebergeben',
  'verwahrung>unterwegs': 'uebergeben',
  'verbindlichkeit>bar': 'uebergeben',
  'verwahrung>bar': 'uebergeben',
  'unterwegs>bank': 'ausgefuehrt',
  'bar>barstelle': 'ausgefuehrt',
  'unterwegs>verwahrung': 'zurueckgekommen',
  'bank>verwahrung': 'zurueckgekommen',
  'bar>verwahrung': 'zurueckgekommen',
  'unterwegs>verbindlichkeit': 'zurueckgekommen',
  'bank>verbindlichkeit': 'zurueckgekommen',
  'verwahrung>verbindlichkeit': 'ausVerwahrung',
  'verwahrung>aufwand': 'ausVerwahrung',
  'verwahrung>bank': 'ausVerwahrung',
  'verbindlichkeit>aufrechnung': 'ohneAuszahlung',
  'verbindlichkeit>verrechnung': 'ohneAuszahlung',
  'verbindlichkeit>vorschuss': 'ohneAuszahlung',
  'forderung>aufwand': 'gefordert',
  'forderung>beitraege': 'gefordert',
  'bank>forderung': 'eingegangen',
  'verwahrung>forderung': 'eingegangen',
  'aufrechnung>forderung': 'getilgt',
  'verrechnung>forderung': 'getilgt',
  'aufwand>forderung': 'aufgegeben',
  'beitraege>forderung': 'aufgegeben',
}

export type Bestandskonto = 'verbindlichkeit' | 'unterwegs' | 'verwahrung' | 'forderung'
/** What is owed or on its way, by the bank or in cash, stands as credit; the report shows it as an amount. */
const BESTAENDE: Readonly<Record<Bestandskonto, { readonly konten: readonly Kontoart[]; readonly seite: 1 | -1 }>> = {
  verbindlichkeit: { konten: ['verbindlichkeit'], seite: -1 },
  unterwegs: { konten: ['unterwegs', 'bar'], seite: -1 },
  verwahrung: { konten: ['verwahrung'], seite: -1 },
  forderung: { konten: ['forderung'], seite: 1 },
}

/** A line of the report: one kind of benefit and one bearer. */
export type Monatszeile = Zuordnung & {
  /** Empty: none on file for that month. Of Unterkunft the one of the Kommune; the share of Bund is a report of its own. */
  readonly titel: string
  readonly bewegt: Readonly<Record<Monatsspalte, Cent>>
  /** What the accounts hold when the month ends. */
  readonly bestand: Readonly<Record<Bestandskonto, Cent>>
}

export type Monatszusammenstellung = {
  readonly monat: Monat
  readonly zeilen: readonly Monatszeile[]
  readonly gesamt: Pick<Monatszeile, 'bewegt' | 'bestand'>
}

/** `vorher`: all that was posted before the month. Lines with nothing in any column are left out. */
export function monatszusammenstellung(
  monat: Monat,
  vorher: readonly Bestandssumme[],
  imMonat: readonly Buchungssumme[],
): Monatszusammenstellung {
  const arten = new Map([...vorher, ...imMonat].map((b) => [schluessel(b), b]))
  const zeilen = [...arten.entries()]
    .sort(([, a], [, b]) => vergleicheTraeger(a, b) || vergleicheArt(a, b) || Number(a.darlehen) - Number(b.darlehen))
    .map(([k, art]): Monatszeile => {
      const betraege = betraegeVon(
        vorher.filter((b) => schluessel(b) === k),
        imMonat.filter((b) => schluessel(b) === k),
      )
      return { ...nurArt(art), titel: titelDer(art, letzterTag(monat)), ...betraege }
    })
    .filter((z) => [...Object.values(z.bewegt), ...Object.values(z.bestand)].some((x) => x !== 0))
  return { monat, zeilen, gesamt: betraegeVon(vorher, imMonat) }
}

/** Reads the whole ledger up to the end of the month: what is open may be old. */
export async function ladeMonatszusammenstellung(
  tx: Tx,
  traeger: TraegerNr,
  monat: Monat,
): Promise<Monatszusammenstellung> {
  const [von, vor] = [ersterTag(monat), ersterTag(plusMonate(monat, 1))]
  const vorher = await listBestandssummen(tx, traeger, von)
  return monatszusammenstellung(monat, vorher, await listBuchungssummen(tx, traeger, { von, vor }))
}

function betraegeVon(
  vorher: readonly Bestandssumme[],
  imMonat: readonly Buchungssumme[],
): Pick<Monatszeile, 'bewegt' | 'bestand'> {
  const bewegt = new Map<Monatsspalte, number>()
  for (const b of imMonat) {
    const s = spalteDer(b)
    bewegt.set(s, (bewegt.get(s) ?? 0) + (b.storno ? -b.betrag : b.betrag))
  }
  const je = <S extends string>(namen: readonly S[], wert: (s: S) => number): Record<S, Cent> =>
    Object.fromEntries(namen.map((s) => [s, cent(wert(s))])) as Record<S, Cent>
  return {
    bewegt: je(SPALTEN, (s) => bewegt.get(s) ?? 0),
    bestand: je(Object.keys(BESTAENDE) as Bestandskonto[], (k) => bestand(k, [...vorher, ...imMonat])),
  }
}

const bestand = (k: Bestandskonto, summen: Parameters<typeof saldo>[0]): number =>
  BESTAENDE[k].seite * summe(BESTAENDE[k].konten.map((konto) => saldo(summen, konto)))

/** What takes a posting back stands in the column of what it takes back, with a minus. */
function spalteDer(b: Buchungssumme): Monatsspalte {
  const weg: Weg = b.storno ? `${b.haben}>${b.soll}` : `${b.soll}>${b.haben}`
  return WEGE[weg] ?? 'andere'
}

/** The title an amount stands under on a day, whole where it is shared; empty: none is known. */
export function titelDer(art: Zuordnung, am: Datum): string {
  const stelle = stelleVon(art)
  return titelAm(stelle === 'unterkunft' ? 'unterkunftKommune' : stelle, am)?.titel ?? ''
}

const schluessel = (z: Zuordnung): string => `${z.kostentraeger}/${z.leistungsart}/${z.darlehen}`
const nurArt = ({ leistungsart, kostentraeger, darlehen }: Zuordnung): Zuordnung => ({
  leistungsart,
  kostentraeger,
  darlehen,
})
const ARTENFOLGE: readonly Zuordnung['leistungsart'][] = [
  ...LEISTUNGSARTEN,
  'krankenversicherung',
  'pflegeversicherung',
  'verwahrung',
]
const vergleicheArt = (a: Zuordnung, b: Zuordnung): number =>
  ARTENFOLGE.indexOf(a.leistungsart) - ARTENFOLGE.indexOf(b.leistungsart)
const TRAEGERFOLGE: readonly Zuordnung['kostentraeger'][] = ['bund', 'kommune', 'ungeklaert']
const vergleicheTraeger = (a: Zuordnung, b: Zuordnung): number =>
  TRAEGERFOLGE.indexOf(a.kostentraeger) - TRAEGERFOLGE.indexOf(b.kostentraeger)
