import { expect, test } from 'vitest'
import { datum, liesEuro, monat, monateVonBis } from '../kern/index.ts'
import { berechneMonate, bereite, liesAngaben } from '../recht/index.ts'
import { bewilligungsbescheid } from './bescheide.ts'
import { bogenAus } from './bogenAus.ts'
import type { Dokument, Tabelle } from './dokument.ts'
import type { Bescheideingabe, Bogenmonat } from './eingabe.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson, plan, WERTE } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText, schlicht } from './text.ts'

const JAHR = monateVonBis(monat('2026-07'), monat('2027-06'))

const FAKTEN = {
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

function minderung(minderungsart: string, ereignis_am: string, von: string, stufe = 1): Record<string, unknown> {
  return { art: 'minderung', person: 'P1', von, bis: null, minderungsart, ereignis_am, stufe }
}

function boegen(fakten: Record<string, unknown>): readonly Bogenmonat[] {
  const angaben = liesAngaben({ format: 'allegro-angaben/1', angaben: { ...FAKTEN, ...fakten } })
  if (!angaben.ok) throw new Error(JSON.stringify(angaben.ablehnung))
  const stand = { bekanntBis: datum('2026-09-01') }
  return berechneMonate(bereite(angaben.wert), JAHR, stand, { herleitung: true }).map((e) => bogenAus(e, angaben.wert))
}

function brief(fakten: Record<string, unknown>): Dokument {
  const monate = boegen(fakten)
  const e: Bescheideingabe = {
    ...einzelperson(),
    monate,
    plan: plan(monate),
    bewilligungszeitraum: { von: monat('2026-07'), bis: monat('2027-06') },
  }
  return bewilligungsbescheid(e)
}

function flach(d: Dokument): string {
  const voll = fuelleLuecken(d, WERTE)
  if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
  return alsText(voll.wert).replace(/\s+/g, ' ').replaceAll('\u00a0', ' ')
}

function rechnung(d: Dokument, bogen: number): Tabelle {
  const b = d.bloecke.filter((x) => x.art === 'bogen')[bogen]
  const tabelle =
    b?.art === 'bogen' ? b.bloecke.find((x) => x.art === 'tabelle' && x.id.includes('rechnung')) : undefined
  if (tabelle?.art !== 'tabelle') throw new Error('no table')
  return tabelle
}

function betrag(b: Tabelle, titel: string): number {
  const z = b.zeilen.find((x) => x.zellen.length > 0 && schlicht(x.kopf).startsWith(titel))
  return liesEuro(schlicht(z?.zellen[0] ?? [])) ?? Number.NaN
}

// 30 % of 563.00 = 168.90 for three months: § 31a Abs. 1, § 31b Abs. 2 SGB II since 2026-07-01.
const PFLICHT = { pflicht: minderung('pflichtverletzung', '2026-07-01', '2026-08-01') }

test('the sheet shows the claim before the reduction, the reduction and what is left, and they add up', () => {
  const b = rechnung(brief(PFLICHT), 1)
  expect(betrag(b, 'Anspruch: Bedarf')).toBe(863_00)
  expect(betrag(b, 'minus Leistungsminderung')).toBe(-168_90)
  expect(betrag(b, 'Anspruch nach der Minderung')).toBe(694_10)
  expect(betrag(b, 'Leistung im Monat')).toBe(694_10)
  expect(b.zeilen.map((z) => schlicht(z.kopf))).toContain('30 % von 563,00 = 168,90')
})

test('page one and reasons name the reduction with months, day, paragraph and amounts', () => {
  const d = brief(PFLICHT)
  const kern = d.bloecke.filter((x) => x.id.startsWith('kern.minderung'))
  expect(kern.map((x) => (x.art === 'absatz' ? schlicht(x.text).replaceAll('\u00a0', ' ') : ''))).toEqual([
    'Leistungsminderung: Für August bis Oktober 2026 bekommen Sie jeden Monat 168,90 € weniger (§§ 31b, 32 SGB II).',
  ])
  const text = flach(d)
  expect(text).toContain('Der Grund: Verletzung einer Pflicht am 1. Juli 2026 (§§ 31, 31a Abs. 1 SGB II).')
  expect(text).toContain('Von 863,00 € bleiben 694,10 € (§ 31b Abs. 1 SGB II). Das Geld für die Wohnung bleibt ganz.')
  expect(text).toContain(
    'Später ändert sich der Betrag: Ab November 2026 gibt es für Sie keine Leistungsminderung mehr.',
  )
})

test('a missed appointment without consequence is named nowhere; beside a second one only the second counts', () => {
  // § 32 Abs. 1 SGB II since 2026-07-01: the first has no consequence, from the second on 30 % for a month.
  expect(flach(brief({ erstes: minderung('meldeversaeumnis', '2026-07-02', '2026-09-01') }))).not.toContain('minderung')
  const text = flach(
    brief({
      erstes: minderung('meldeversaeumnis', '2026-07-02', '2026-09-01'),
      zweites: minderung('meldeversaeumnis', '2026-07-09', '2026-09-01', 2),
    }),
  )
  expect(text).toContain('Der Grund: verpasster Termin am 9. Juli 2026 (§ 32 Abs. 1 SGB II).')
  expect(text).toContain('Für September 2026 bekommen Sie 168,90 € weniger')
})

test('sentences about a reduction are as short as the others', () => {
  const voll = fuelleLuecken(brief(PFLICHT), WERTE)
  if (!voll.ok) throw new Error('refused')
  const masse = sprachmasse(voll.wert)
  expect(masse.mittel).toBeLessThanOrEqual(12)
  expect(masse.laengster.woerter, masse.laengster.satz).toBeLessThanOrEqual(28)
})
