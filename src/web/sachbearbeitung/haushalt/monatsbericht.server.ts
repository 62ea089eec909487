import { type Cent, type Monat, monatsname, monatVon } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import {
  type Bestandskonto,
  ladeMonatszusammenstellung,
  type Monatsspalte,
  type Monatszeile,
  type Monatszusammenstellung,
} from '../../../zahlung/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { leistungsname, oderNichts, SPALTENNAME } from './worte.ts'
import { gewaehlterMonat } from './zeitraum.ts'

/** One of the three tables of a month: what was paid out, what was claimed, what stands at its end. */
export type Monatstabelle = {
  readonly titel: string
  readonly spalten: readonly string[]
  readonly zeilen: readonly {
    readonly schluessel: string
    readonly titel: string
    readonly leistung: string
    readonly betraege: readonly string[]
    readonly summe: boolean
  }[]
}

export function ladeMonat(a: SeitenAufruf): Promise<Monatszusammenstellung> {
  const monat = gewaehlterMonat(a.request, monatVon(a.umgebung.uhr.heute()))
  return mitRechten(a.umgebung.db, a.akteur, (tx) => ladeMonatszusammenstellung(tx, a.nutzer.traeger, monat), {
    nurLesen: true,
  })
}

const AUSZAHLUNGEN = ['angeordnet', 'uebergeben', 'ausgefuehrt', 'zurueckgekommen', 'ohneAuszahlung'] as const
const FORDERUNGEN = ['gefordert', 'eingegangen', 'getilgt', 'aufgegeben'] as const
const STAND = ['verbindlichkeit', 'unterwegs', 'verwahrung', 'forderung'] as const satisfies readonly Bestandskonto[]
/** Shown only where something stands in it. */
const SELTEN = ['ausVerwahrung', 'andere'] as const

export function monatstabellen(m: Monatszusammenstellung): readonly Monatstabelle[] {
  const seltene = SELTEN.filter((s) => m.gesamt.bewegt[s] !== 0 || m.zeilen.some((z) => z.bewegt[s] !== 0))
  const bewegt = (spalten: readonly Monatsspalte[]) => (z: Betraege) => spalten.map((s) => z.bewegt[s])
  return [
    tabelle(
      `Auszahlungen im ${monatsname(m.monat)}`,
      [...AUSZAHLUNGEN, ...seltene],
      m,
      bewegt([...AUSZAHLUNGEN, ...seltene]),
    ),
    tabelle(`Forderungen im ${monatsname(m.monat)}`, FORDERUNGEN, m, bewegt(FORDERUNGEN)),
    tabelle(standAm(m.monat), STAND, m, (z) => STAND.map((k) => z.bestand[k])),
  ]
}

export const standAm = (monat: Monat): string => `Stand am Ende des ${monatsname(monat)}`

type Betraege = Pick<Monatszeile, 'bewegt' | 'bestand'>

function tabelle(
  titel: string,
  spalten: readonly (Monatsspalte | Bestandskonto)[],
  m: Monatszusammenstellung,
  werte: (z: Betraege) => readonly Cent[],
): Monatstabelle {
  const zeilen = m.zeilen.filter((z) => werte(z).some((x) => x !== 0))
  const summe = {
    schluessel: 'summe',
    titel: '',
    leistung: 'Zusammen',
    betraege: werte(m.gesamt).map(oderNichts),
    summe: true,
  }
  return {
    titel,
    spalten: spalten.map((s) => SPALTENNAME[s]),
    zeilen: [
      ...zeilen.map((z) => ({
        schluessel: `${z.kostentraeger}/${z.leistungsart}/${z.darlehen}`,
        titel: z.titel,
        leistung: leistungsname(z.leistungsart, z.darlehen),
        betraege: werte(z).map(oderNichts),
        summe: false,
      })),
      ...(zeilen.length > 1 ? [summe] : []),
    ],
  }
}
