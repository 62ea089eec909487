import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datum, hashVon, liesMonat, type Monat } from '../../src/kern/index.ts'
import {
  type Angaben,
  angabenDerPrueffaelle,
  berechne,
  bereite,
  type Ergebnis,
  liesAngaben,
  liesPrueffaelle,
} from '../../src/recht/index.ts'
import { mitEinzelverbindung } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import befunde from './befunde.json' with { type: 'json' }
import { fragen, imUmfang, type Wunsch } from './haushalte.ts'
import { type Abfrage, abfrageUeber, vergleiche, type Zeile, zeile, zweiterWeg } from './vergleich.ts'

let datenbank: TestDatenbank
beforeAll(async () => {
  datenbank = await testDatenbank()
})
afterAll(() => datenbank.schliesse())

const rechne = <T>(fn: (abfrage: Abfrage) => Promise<T>): Promise<T> =>
  mitEinzelverbindung(datenbank.ziel, {}, async (c) => fn(await abfrageUeber(c)))

const HAUSHALTE = fragen(1, zaehlung.zaehlung['zweitrechnung.haushalte'].kurz)

test('both ways agree on every household', async () => {
  const v = await rechne((abfrage) => vergleiche(abfrage, HAUSHALTE))
  expect(v.unterschiede.map(zeile)).toEqual([])
  // what is left out stays rare
  expect(v.verglichen).toBeGreaterThan(HAUSHALTE.length * 0.9)
  expect(v.werte).toBeGreaterThan(v.verglichen * 9)
})

// Each of these is wrong in the second way alone: the households of the year must notice.
const FALSCH: readonly (readonly [wunsch: Wunsch, richtig: string, falsch: string])[] = [
  [
    { jahr: 2011 },
    "(DATE '2005-10-01', DATE '2011-06-30', 1,  100,  800, 20)",
    "(DATE '2005-10-01', DATE '2011-06-30', 1,  100, 1000, 20)",
  ],
  [
    { jahr: 2012, zusatz: 'pflichtverletzung' },
    "DATE '2019-11-04', 'pflichtverletzung', 2, 2,  60",
    "DATE '2019-11-04', 'pflichtverletzung', 2, 2,  30",
  ],
  [{ jahr: 2014, zusatz: 'pflichtverletzung' }, 'm.unter25 AND m.stufe = 1', 'm.unter25 AND m.stufe = 9'],
  [
    { jahr: 2020, zusatz: 'pflichtverletzung' },
    "DATE '2022-06-30', 'pflichtverletzung', 1, 3,  30, 3",
    "DATE '2022-06-30', 'pflichtverletzung', 1, 3,  30, 2",
  ],
  [
    { jahr: 2025, zusatz: 'pflichtverletzung' },
    "DATE '2026-06-30', 'pflichtverletzung', 2, 2,  20",
    "DATE '2026-06-30', 'pflichtverletzung', 2, 2,  10",
  ],
  [
    { jahr: 2026, zusatz: 'meldeversaeumnis' },
    "'meldeversaeumnis',  2, 3,  30, 1",
    "'meldeversaeumnis',  1, 3,  30, 1",
  ],
  [
    { jahr: 2026, zusatz: 'auszubildende' },
    'least(nach_27, greatest(bedarf - einkommen, 0)) END AS gewicht',
    '0 END AS gewicht',
  ],
  [{ jahr: 2011 }, '100 * floor(genau / 100 + 0.5)', 'floor(genau + halb)'],
  [
    { jahr: 2011 },
    "DATE '2011-04-01' AND DATE '2011-12-01' THEN 0 ELSE 0.5",
    "DATE '2011-04-01' AND DATE '2011-12-01' THEN 0.5 ELSE 0.5",
  ],
  [{ jahr: 2011 }, "erster < DATE '2011-04-01' THEN 100 *", "erster < DATE '2011-03-01' THEN 100 *"],
  [{ jahr: 2011 }, "von < DATE '2011-07-01') alt", "von < DATE '2011-01-01') alt"],
  [{ jahr: 2015 }, 'THEN 1533 ELSE 0', 'THEN 1500 ELSE 0'],
  [{ jahr: 2016 }, "von < DATE '2016-08-01') pauschale", "von < DATE '2015-08-01') pauschale"],
  [{ jahr: 2018, zusatz: 'vermoegenAlt' }, 'least(greatest(150 * extract', 'least(greatest(200 * extract'],
  [{ jahr: 2019, zusatz: 'vermoegenAlt' }, 'THEN v.anschaffung ELSE v.frei END', 'THEN 0 ELSE v.frei END'],
  [{ jahr: 2021 }, "DATE '2020-03-01' AND DATE '2022-12-31'", "DATE '2020-03-01' AND DATE '2020-12-31'"],
  [{ jahr: 2022 }, "(DATE '2022-07-01', DATE '2022-12-31', 0, 20)", "(DATE '2022-07-01', DATE '2022-12-31', 0, 0)"],
  [
    { jahr: 2024 },
    "(DATE '2023-07-01', DATE '9999-12-31', 2,  520, 1000, 30)",
    "(DATE '2023-07-01', DATE '9999-12-31', 2,  520, 1000, 31)",
  ],
  [{ jahr: 2024 }, 'k.unter16 IN (2, 3)', 'k.unter16 IN (3)'],
  [
    { jahr: 2025, zusatz: 'vermoegen' },
    'WHEN b.rang = 1 AND ka.f IS NOT NULL THEN 40000',
    'WHEN b.rang = 1 AND ka.f IS NOT NULL THEN 15000',
  ],
  [{ jahr: 2026 }, 'WHEN m.jahre >= 14 THEN 4', 'WHEN m.jahre >= 15 THEN 4'],
  [{ jahr: 2025, zusatz: 'entbindung' }, 'THEN termin - 196', 'THEN termin - 210'],
  [{ jahr: 2024, zusatz: 'krankenkost' }, "('zoeliakie', 18, 99, 20)", "('zoeliakie', 18, 99, 10)"],
  [
    { jahr: 2024, zusatz: 'andereEinnahme' },
    "'sgb2Leistung', 'schmerzensgeld', 'pflegeperson'",
    "'sgb2Leistung', 'pflegeperson'",
  ],
  [
    { jahr: 2025, zusatz: 'eigenheim' },
    'floor((grundmiete_cent + eigenheim_cent) / koepfe',
    'floor((grundmiete_cent) / koepfe',
  ],
  [{ jahr: 2023, zusatz: 'schule' }, "(DATE '2023-08-01', 11600)", "(DATE '2023-08-01', 11800)"],
  [
    { jahr: 2024, zusatz: 'einmalig' },
    'greatest(betrag_cent - steuern_cent -',
    'greatest(betrag_cent - 0 * steuern_cent -',
  ],
]

test.each(FALSCH)('an error is noticed in %o: %s → %s', async (wunsch, richtig, falsch) => {
  const v = await rechne((abfrage) => {
    const verfaelscht: Abfrage = (text, werte) => {
      expect(text.split(richtig)).toHaveLength(2)
      return abfrage(text.replace(richtig, falsch), werte)
    }
    return vergleiche(verfaelscht, fragen(1, 300, wunsch))
  })
  expect(v.unterschiede.length).toBeGreaterThan(0)
})

test('both ways compute each finding as its norm says', async () => {
  const liste = [...befunde.befunde, ...befunde.offen].map((b) => ({
    titel: b.titel,
    soll: b.soll as Record<string, Soll>,
    angaben: gelesen(b.angaben),
    monat: liesMonat(b.monat) ?? 0,
  }))
  const zeilen = await rechne((abfrage) =>
    zweiterWeg(
      abfrage,
      liste.map((b) => ({ name: b.titel, angaben: b.angaben, monat: b.monat as Monat })),
    ),
  )
  const erwartet = liste.map(({ titel, soll }) => ({ titel, soll }))
  const berechnet = erwartet.map(({ titel, soll }, i) => ({
    titel,
    soll: Object.fromEntries(Object.entries(soll).map(([person, s]) => [person, leistung(zeilen[i] ?? [], person, s)])),
  }))
  expect(berechnet).toEqual(erwartet)
  const erster = liste.map((b) => berechne(bereite(b.angaben), b.monat as Monat, STAND))
  const gemeinsam = erwartet.slice(0, befunde.befunde.length)
  const ersterWeg = gemeinsam.map(({ titel, soll }, i) => ({
    titel,
    soll: Object.fromEntries(Object.entries(soll).map(([person, s]) => [person, betraege(erster[i], person, s)])),
  }))
  expect(ersterWeg).toEqual(gemeinsam)
})

const STAND = { bekanntBis: datum('2026-11-22') }

const GENANNT = ['mehrbedarf', 'bedarf', 'anspruch', 'minderung', 'sofortzuschlag', 'weitere'] as const
type Soll = { readonly [G in (typeof GENANNT)[number]]?: number }

/** Of these amounts the ones that are expected. */
function genannt(soll: Soll, betrag: (groesse: (typeof GENANNT)[number]) => number): Soll {
  return Object.fromEntries(GENANNT.filter((g) => soll[g] !== undefined).map((g) => [g, betrag(g)]))
}

function betraege(e: Ergebnis | undefined, person: string, soll: Soll): Soll {
  const p = e?.personen.find((x) => x.person === person)
  return genannt(soll, (g) => p?.[g] ?? 0)
}

function leistung(zeilen: readonly Zeile[], person: string, soll: Soll): Soll {
  const z = zeilen.find((x) => x.person === person)
  return genannt(soll, (g) => Number(z?.[g] ?? 0))
}

function gelesen(json: unknown): Angaben {
  const a = liesAngaben(json)
  if (!a.ok) throw new Error(JSON.stringify(a.ablehnung))
  return a.wert
}

/** The source leaves § 77 Abs. 5 SGB II aside, see musterfaelle/README.md. */
const OHNE_77_ABSATZ_5 = new Set(['G00374'])

// The second way stands on its own: it is held against amounts of others, not only against the first.
describe.each(['nachrechnung.json', 'lehrbeispiele.json'])('the second way alone computes %s', (name) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../musterfaelle/${name}`, import.meta.url), 'utf8'))
  const faelle = liesPrueffaelle(json)
  const angaben = angabenDerPrueffaelle(json)
  if (!faelle.ok || !angaben.ok) throw new Error(`${name} cannot be read`)
  const erster = liesMonat('2011-01') ?? 0
  const letzter = liesMonat('2026-12') ?? 0
  const gewaehlt = faelle.wert.flatMap((f, i) => {
    const a = angaben.wert[i]
    if (a === undefined || f.monat < erster || f.monat > letzter || !ganzImUmfang(a.angaben)) return []
    if (OHNE_77_ABSATZ_5.has(f.id)) return []
    return [{ fall: f, angaben: a.angaben }]
  })

  test('each expected amount', async () => {
    const zeilen = await rechne((abfrage) =>
      zweiterWeg(
        abfrage,
        gewaehlt.map((g) => ({ name: g.fall.id, angaben: g.angaben, monat: g.fall.monat })),
      ),
    )
    const falsch = gewaehlt.flatMap(({ fall }, i) => abweichungen(fall, zeilen[i] ?? []))
    expect(falsch).toEqual([])
    expect(gewaehlt.length).toBeGreaterThan(30)
  })
})

const ganzImUmfang = (a: Angaben): boolean => hashVon(imUmfang(a)) === hashVon(a)

type Fall = Extract<ReturnType<typeof liesPrueffaelle>, { ok: true }>['wert'][number]

function abweichungen(fall: Fall, zeilen: readonly Zeile[]): readonly string[] {
  if (zeilen.some((z) => z.warum !== null)) return []
  const erlaubt = fall.toleranz ?? 0
  const liste: string[] = []
  const vergleiche = (was: string, soll: number | undefined, ist: number | string | undefined): void => {
    if (soll !== undefined && Math.abs(soll - Number(ist ?? 0)) > erlaubt)
      liste.push(`${fall.id} ${was}: erwartet ${soll}, berechnet ${ist}`)
  }
  const gesamt = zeilen.reduce((s, z) => s + Number(z.anspruch) + Number(z.sofortzuschlag), 0)
  vergleiche('gesamt', fall.erwartet.gesamt, gesamt)
  for (const [person, soll] of Object.entries(fall.erwartet.personen ?? {})) {
    const z = zeilen.find((x) => x.person === person)
    for (const g of ['regelbedarf', 'mehrbedarf', 'unterkunft', 'freibetragErwerb', 'anspruch'] as const)
      vergleiche(`${person}.${g}`, soll[g], z?.[g])
    for (const g of ['bereinigtesEinkommen', 'kindergeldueberhang'] as const)
      vergleiche(`${person}.${g}`, soll[g], z?.[g])
    // of a household that gets nothing the file names the amount of the Stufe, not a payment
    if (gesamt > 0) vergleiche(`${person}.sofortzuschlag`, soll.sofortzuschlag, z?.sofortzuschlag)
  }
  return liste
}
