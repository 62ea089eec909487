import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { datum, kennung, traegerNr } from '../kern/index.ts'
import {
  alsCsv,
  geltendeTabellen,
  liesSammlung,
  liesTabelle,
  type Richtwerttabelle,
  richtwertFuer,
} from './richtwert.ts'

const EINGABE = {
  gebiet: 'Kreis',
  gueltigAb: '2026-01-01',
  quelle: 'Richtlinie vom 01.12.2025',
  csv: 'Personen;m²;Unterkunft;Heizung\r\n1;50;449,00;80\n2;60;543,40;\nweitere;12;106,32;10,50\n',
}
const tabelle = (ueber: Partial<Richtwerttabelle> = {}): Richtwerttabelle => {
  const r = liesTabelle(EINGABE)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return { traeger: traegerNr('98802'), id: kennung('01890000-0000-7000-8000-0000000000f1'), ...r.wert, ...ueber }
}

describe('a table as it is uploaded', () => {
  test('a heading, lines and what each further person adds', () => {
    expect(tabelle()).toMatchObject({
      zeilen: [
        { personen: 1, flaeche_m2x100: 50_00, unterkunft_cent: 449_00, heizung_cent: 80_00 },
        { personen: 2, flaeche_m2x100: 60_00, unterkunft_cent: 543_40, heizung_cent: null },
      ],
      weitere: { flaeche_m2x100: 12_00, unterkunft_cent: 106_32, heizung_cent: 10_50 },
    })
  })

  test('written out it is read the same', () => {
    const t = tabelle()
    expect(liesTabelle({ ...EINGABE, csv: alsCsv(t) })).toMatchObject({
      ok: true,
      wert: { zeilen: t.zeilen, weitere: t.weitere },
    })
  })

  test.each([
    [{ csv: '' }, { csv: 'Die Tabelle ist leer.' }],
    [{ csv: '1;50;viel;' }, { csv: 'Zeile 1: erwartet wird Personen;m²;Unterkunft;Heizung, etwa 2;60;543,40;.' }],
    [{ csv: '1;50;449\n3;70;600' }, { csv: 'Zeile 2: erwartet werden Werte für 2 Personen.' }],
    [{ gebiet: ' ' }, { gebiet: 'Bitte das Gebiet nennen, zum Beispiel den Vergleichsraum.' }],
    [{ quelle: '' }, { quelle: 'Bitte Richtlinie und Tag nennen: Woher stammen die Werte?' }],
    [{ gueltigAb: 'bald' }, { gueltigAb: 'Bitte den Tag eintragen, ab dem die Werte gelten.' }],
  ])('%j is refused with what to do', (falsch, meldung) => {
    expect(liesTabelle({ ...EINGABE, ...falsch })).toEqual({ ok: false, ablehnung: meldung })
  })
})

// 543,40 + 2 × 106,32 = 756,04
test('for more persons than lines each adds its part; what is not set is not guessed', () => {
  expect(richtwertFuer(tabelle(), 1)).toMatchObject({ unterkunft: 449_00, heizung: 80_00, flaeche: 50_00 })
  expect(richtwertFuer(tabelle(), 4)).toMatchObject({ unterkunft: 756_04, heizung: null, flaeche: 84_00 })
  expect(richtwertFuer(tabelle({ weitere: null }), 3)).toBe(undefined)
  expect(richtwertFuer(tabelle(), 0)).toBe(undefined)
})

test('of each area the youngest table that holds on the day', () => {
  const alt = tabelle({ gueltigAb: datum('2024-01-01'), quelle: 'alt' })
  const neu = tabelle({ gueltigAb: datum('2026-07-01'), quelle: 'neu' })
  const nord = tabelle({ gebiet: 'Amt Nord' })
  const am = (tag: string) => geltendeTabellen([neu, alt, nord], datum(tag)).map((t) => [t.gebiet, t.quelle])
  expect(am('2025-06-01')).toEqual([['Kreis', 'alt']])
  expect(am('2026-06-30')).toEqual([
    ['Amt Nord', 'Richtlinie vom 01.12.2025'],
    ['Kreis', 'alt'],
  ])
  expect(am('2026-07-01').at(-1)).toEqual(['Kreis', 'neu'])
})

test('the collection is read whole; each of its tables could be uploaded', () => {
  const vorlagen = liesSammlung(readFileSync(new URL('./richtwerte/sammlung.json', import.meta.url), 'utf8'))
  expect(vorlagen.length).toBe(57)
  for (const v of vorlagen) {
    const eingabe = { ...EINGABE, gebiet: v.gebiet, quelle: v.quelle, csv: alsCsv(v) }
    expect([v.gebiet, liesTabelle(eingabe)]).toMatchObject([v.gebiet, { ok: true, wert: { zeilen: v.zeilen } }])
  }
  // Rundschreiben Soz 3/2023: two persons 543,40 euros
  expect(vorlagen.find((v) => v.gebiet.startsWith('Berlin'))?.zeilen[1]?.unterkunft_cent).toBe(543_40)
})
