// New limits for the flat in one area, over the stock: until December 449,00 for one person, from January 2024 on 470,00.
import { expect, test } from 'vitest'
import { listeDokumente } from '../akte/index.ts'
import { alsText, fuerVorschau } from '../bescheid/index.ts'
import { herkunftAus, type Richtwertstand } from '../fall/index.ts'
import { datum, isoMonat, type Json, type Kennung, monat } from '../kern/index.ts'
import { findMassenlauf, ladeGeltende, listeMassenfaelle, type Massenlauf } from '../leistung/index.ts'
import type { Angabe } from '../recht/index.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import { pruefeHauptbuch } from '../zahlung/index.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { bearbeiten } from './bearbeiten.ts'
import { gehWeiter, legeMassenlaufAn } from './massenlauf.ts'
import { zeigeMassenschreiben } from './massenschreiben.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, MIETE, nimmEinzelneAuf } from './pruefung.ts'

type Fall = Kennung<'Leistungsfall'>
const { db, wir, als } = await musteramt('2023-06-20T10:00')
const traeger = wir.a.nutzer.traeger
const lies = <T>(fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> => mitRechten(db.db, wir.a.akteur, fn)
const arbeite = (): Promise<number> => arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)

const tabelle = (gueltigAb: string, unterkunft: number, heizung: number): Richtwertstand => ({
  gebiet: 'Stadt Musterstadt',
  gueltigAb: datum(gueltigAb),
  quelle: `Richtlinie vom ${gueltigAb}`,
  zeilen: [{ personen: 1, flaeche_m2x100: 50_00, unterkunft_cent: unterkunft, heizung_cent: heizung }],
  weitere: { flaeche_m2x100: 15_00, unterkunft_cent: 100_00, heizung_cent: 20_00 },
})
const ALT = tabelle('2022-01-01', 449_00, 80_00)
const NEU = tabelle('2024-01-01', 470_00, 80_00)
const WENIGER = tabelle('2024-01-01', 430_00, 80_00)

// Asked to lower the costs in 2022, so the limit holds: 449,00 of 480,00, and all of the heating.
const FAKTEN: Readonly<Record<string, Angabe>> = {
  bezug: { art: 'leistungsbezug', von: '2021-01-01', bis: null, gesetz: 'sgb2' },
  karenz: { art: 'karenzzeit', von: '2021-01-01', bis: '2021-12-31' },
  senkung: { art: 'kostensenkung', am: '2022-06-01', senkungsart: 'unterkunft', frist_bis: '2022-12-31' },
}
const MIT_GRENZE = { ...MIETE, angemessen_unterkunft_cent: 449_00, angemessen_heizung_cent: 80_00 }

async function bewillige1(o: { grenze?: Partial<typeof MIETE>; aus?: string } = {}): Promise<Fall> {
  const [f, a] = [als(wir.f), als(wir.a)]
  const fall = await nimmEinzelneAuf(f, {
    von: monat('2023-07'),
    bis: monat('2024-06'),
    weitere: { ...FAKTEN, wohnung: { ...MIT_GRENZE, ...o.grenze } },
  })
  if (o.aus !== '') {
    const neu = { art: 'mietverhaeltnis', grenze_aus: o.aus ?? herkunftAus(ALT) } satisfies Json
    const r = await bearbeiten(f, { fall, aenderungen: [{ pfad: 'umstaende/wohnung', alt: null, neu }] })
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  }
  await bewillige(f, a, fall)
  return fall
}

async function probiere(neu: Richtwertstand): Promise<Massenlauf> {
  const r = await legeMassenlaufAn(als(wir.a), {
    titel: 'Richtwerte 2024',
    grundlage: 'Richtlinie der Stadt Musterstadt vom 1. Dezember 2023',
    regel: { art: 'richtwerte', alt: ALT, neu },
    ab: monat('2024-01'),
    parametersatz: '',
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  await arbeite()
  const l = await lies((tx) => findMassenlauf(tx, r.wert))
  if (!l) throw new Error('run is gone')
  return l
}

async function befunde(l: Massenlauf): Promise<ReadonlyMap<Fall, string>> {
  const alle = await lies((tx) => listeMassenfaelle(tx, { ...l, hoechstens: 100 }))
  return new Map(alle.map((x) => [x.fall, `${x.befund.grund ?? x.befund.klasse} ${x.differenz}`]))
}

async function unterkunft(fall: Fall): Promise<Readonly<Record<string, number>>> {
  const { zeilen } = await lies((tx) => ladeGeltende(tx, { traeger, fall }))
  const je: Record<string, number> = {}
  for (const z of zeilen)
    if (z.leistungsart !== 'regelbedarf') je[isoMonat(z.monat)] = (je[isoMonat(z.monat)] ?? 0) + z.betrag
  return je
}

test('flats with the limit of the former table get the new one; others stay, or lie with a person', async () => {
  const mit = await bewillige1()
  const fremd = await bewillige1({ aus: 'Landkreis, ab 01.01.2022: Richtlinie' })
  const ohneHerkunft = await bewillige1({ aus: '' })
  const andererBetrag = await bewillige1({ grenze: { angemessen_unterkunft_cent: 455_00 } })
  const guenstig = await bewillige1({ grenze: { grundmiete_cent: 300_00 } })
  // 449,00 + 70,00 heating
  expect((await unterkunft(mit))['2023-12']).toBe(519_00)

  const l = await probiere(NEU)
  // 470,00 − 449,00 = 21,00 in each of six months
  expect(await befunde(l)).toEqual(
    new Map([
      [mit, `automatisch ${6 * 21_00}`],
      [fremd, 'gleich 0'],
      [ohneHerkunft, 'richtwertAnders 0'],
      [andererBetrag, 'richtwertAnders 0'],
      [guenstig, 'gleich 0'],
    ]),
  )
  const s = await zeigeMassenschreiben(als(wir.a2), { lauf: l.lauf, fall: mit })
  const text = (s?.dokumente.map((d) => alsText(fuerVorschau(d))).join('\n') ?? '').replace(/\s+/g, ' ')
  expect(text).toContain(
    'Anlass für diesen Bescheid sind neue Richtwerte für die Kosten der Unterkunft (Stadt Musterstadt) ab Januar 2024: Richtlinie der Stadt Musterstadt vom 1. Dezember 2023.',
  )
  expect(text).toContain('Wir rechnen ab Januar 2024 mit Wohnkosten von 540,00 € statt 519,00 €.')
  // 430,00 for a flat of 480,00: 19,00 less, which takes a procedure; the cheap flat does not notice
  const weniger = await befunde(await probiere(WENIGER))
  expect([weniger.get(mit), weniger.get(guenstig)]).toEqual([`kostensenkung ${6 * -19_00}`, 'gleich 0'])

  if (l.hash === null) throw new Error('no hash')
  expect(await gehWeiter(als(wir.a), l.lauf, { art: 'vorlegen', hash: l.hash })).toMatchObject({ ok: true })
  expect(await gehWeiter(als(wir.a2), l.lauf, { art: 'freigeben', hash: l.hash })).toMatchObject({ ok: true })
  await arbeite()
  expect(await unterkunft(mit)).toMatchObject({ '2023-12': 519_00, '2024-01': 540_00, '2024-06': 540_00 })
  expect((await lies((tx) => listeDokumente(tx, { traeger, fall: mit }))).map((d) => d.art)).toContain(
    'aenderungsbescheid',
  )
  expect(await lies((tx) => pruefeHauptbuch(tx, traeger))).toEqual([])
  // The same run once more finds the new limit there already.
  expect((await befunde(await probiere(NEU))).get(mit)).toBe('gleich 0')
}, 60_000)

test('a table that holds only later is refused', async () => {
  const r = await legeMassenlaufAn(als(wir.a), {
    titel: 'Zu früh',
    grundlage: 'Richtlinie',
    regel: { art: 'richtwerte', alt: ALT, neu: NEU },
    ab: monat('2023-12'),
    parametersatz: '',
  })
  expect(r).toEqual({ ok: false, ablehnung: { art: 'richtwerteSpaeter', ab: datum('2024-01-01') } })
})
