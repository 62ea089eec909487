import { datum, liesEuro, type Monat, monat, monateVonBis } from '../kern/index.ts'
import { type Angaben, berechneMonate, bereite, type Ergebnis, liesAngaben } from '../recht/index.ts'
import { ablehnungsbescheid, bewilligungsbescheid } from './bescheide.ts'
import { bogenAus } from './bogenAus.ts'
import type { Dokument, Tabelle } from './dokument.ts'
import type { Bescheideingabe, Bescheidperson } from './eingabe.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, plan, WERTE } from './muster.ts'
import { alsText, schlicht } from './text.ts'

/** For tests: a household written down as facts, computed, as a letter of a year from July 2026 on. */
const JAHR = monateVonBis(monat('2026-07'), monat('2027-06'))

const WOHNUNG_UND_ANTRAG = {
  antrag: { art: 'antrag', am: '2026-06-30' },
  zeitraum: { art: 'bewilligungszeitraum', von: '2026-07-01', bis: '2027-06-30' },
  ich: { art: 'person', person: 'P1', geburt: '1975-03-15', rolle: 'hauptperson', eltern: [], von: null, bis: null },
  wohnung: {
    art: 'unterkunft',
    von: null,
    bis: null,
    wohnform: 'miete',
    koepfe: 1,
    anerkannt_cent: 300_00,
    grundmiete_cent: 0,
    nebenkosten_cent: 0,
    heizung_cent: 0,
    angemessen_unterkunft_cent: null,
    angemessen_heizung_cent: null,
    warmwasser: 'zentral',
    heizungsart: null,
    wohnflaeche_m2x100: null,
  },
}

type Fakten = Record<string, unknown>

export const fakt = {
  person: (id: string, geburt: string, rolle = 'hauptperson', eltern: readonly string[] = []): Fakten => ({
    art: 'person',
    person: id,
    geburt,
    rolle,
    eltern,
    von: null,
    bis: null,
  }),
  wohnung: (koepfe: number, anerkannt_cent: number): Fakten => ({
    ...WOHNUNG_UND_ANTRAG.wohnung,
    koepfe,
    anerkannt_cent,
  }),
  kindergeld: (id: string): Fakten => ({
    art: 'einkommen',
    person: id,
    von: null,
    bis: null,
    einkommensart: 'kindergeld',
    betrag_cent: 259_00,
    nachzahlung: false,
    berechtigt: null,
  }),
}

export function angabenAus(fakten: Fakten): Angaben {
  const angaben = liesAngaben({ format: 'allegro-angaben/1', angaben: { ...WOHNUNG_UND_ANTRAG, ...fakten } })
  if (!angaben.ok) throw new Error(JSON.stringify(angaben.ablehnung))
  return angaben.wert
}

export function ergebnisse(fakten: Fakten, monate: readonly Monat[] = JAHR): readonly Ergebnis[] {
  return berechneMonate(bereite(angabenAus(fakten)), monate, { bekanntBis: datum('2026-09-01') }, { herleitung: true })
}

const NAMEN = ['Thomas', 'Mira', 'Ada', 'Can'] as const

export function brief(fakten: Fakten, alle: readonly Monat[] = JAHR): Dokument {
  const monate = ergebnisse(fakten, alle).map((x) => bogenAus(x, angabenAus(fakten)))
  const e: Bescheideingabe = {
    ...einzelperson(),
    monate,
    plan: plan(monate),
    personen: Object.values({ ...WOHNUNG_UND_ANTRAG, ...fakten }).flatMap(benannt),
    bewilligungszeitraum: { von: monat('2026-07'), bis: monat('2027-06') },
  }
  return monate.every((m) => m.gesamt === 0) ? ablehnungsbescheid(e) : bewilligungsbescheid(e)
}

function benannt(f: unknown): readonly Bescheidperson[] {
  const p = f as { art: string; person: string; geburt: string }
  if (p.art !== 'person') return []
  const vorname = NAMEN[Number(p.person.slice(1)) - 1] ?? p.person
  return [{ id: p.person, vorname, nachname: 'Brandauer', geburt: datum(p.geburt) }]
}

/** The letter without its gaps. */
export function fertig(d: Dokument): EndgueltigesDokument {
  const voll = fuelleLuecken(d, WERTE)
  if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
  return voll.wert
}

/** As text without line breaks. */
export function flach(d: Dokument): string {
  return alsText(fertig(d)).replace(/\s+/g, ' ').replaceAll('\u00a0', ' ')
}

/** The table of persons of a sheet. */
export function rechnung(d: Dokument, bogen: number): Tabelle {
  const b = d.bloecke.filter((x) => x.art === 'bogen')[bogen]
  const tabelle =
    b?.art === 'bogen' ? b.bloecke.find((x) => x.art === 'tabelle' && x.id.includes('rechnung')) : undefined
  if (tabelle?.art !== 'tabelle') throw new Error('no table')
  return tabelle
}

/** The amount of a row in a column (the first after the row's name is 0); NaN if there is none. */
export function betrag(b: Tabelle, titel: string, spalte = 0): number {
  const z = b.zeilen.find((x) => x.zellen.length > 0 && schlicht(x.kopf).startsWith(titel))
  return liesEuro(schlicht(z?.zellen[spalte] ?? [])) ?? Number.NaN
}
