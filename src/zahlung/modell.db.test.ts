import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { type Kennung, kennung, type Monat, monat, monateVonBis } from '../kern/index.ts'
import { type Akteur, arbeiteAb, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { istBanktag, letzterBanktagDesVormonats } from './bankkalender.ts'
import { ZAHLUNG_BEARBEITER } from './bearbeiter.ts'
import { pruefeKette } from './hauptbuch/pruefeKetteSql.ts'
import { vermerkeAuffaelligkeiten } from './lauf/auffaelligkeiten/vermerke.ts'
import { gibFrei, verwirf } from './lauf/freigabe.ts'
import { listLaeufe } from './lauf/laufSql.ts'
import { legeLaufAn } from './lauf/legeLaufAn.ts'
import { anspruchSchluessel, type Posten, type Ueberzahlung } from './posten.ts'
import { befunde, DURCHGESEHEN, musterposten, ordneAn, type Zahlwelt, zahlwelt } from './pruefung.ts'
import { ladeZahlungsstand } from './zahlungsstand.ts'

const laeufe = zaehlung.zaehlung['zahlung.modell'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const MONATE = monateVonBis(monat('2025-11'), monat('2026-02'))
let t: TestDatenbank
let w: Zahlwelt

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

type Schritt =
  | {
      readonly art: 'ordne'
      readonly fall: number
      readonly monate: readonly Monat[]
      readonly betrag: number
      readonly vermieter: number
    }
  | { readonly art: 'lauf'; readonly welcher: 'monat' | 'tag' | 'sonder' }
  | { readonly art: 'arbeite' | 'gibFrei' | 'verwirf' }
  | { readonly art: 'warte'; readonly tage: number }

const schritt: fc.Arbitrary<Schritt> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      art: fc.constant('ordne' as const),
      fall: fc.integer({ min: 0, max: 1 }),
      monate: fc.subarray([...MONATE], { minLength: 1 }),
      betrag: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900_00 })),
      vermieter: fc.integer({ min: 0, max: 100_00 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ art: fc.constant('lauf' as const), welcher: fc.constantFrom('monat', 'tag', 'sonder') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ art: fc.constantFrom('arbeite' as const, 'gibFrei' as const, 'verwirf' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ art: fc.constant('warte' as const), tage: fc.integer({ min: 1, max: 4 }) }) },
) as fc.Arbitrary<Schritt>

const imSystem = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> =>
  mitRechten(t.db, { art: 'system', auftrag: 'pruefung', traeger: w.traeger } as Akteur, fn)

async function starteLauf(welcher: 'monat' | 'tag' | 'sonder'): Promise<void> {
  const heute = t.uhr.heute()
  if (welcher !== 'monat' && !istBanktag(heute)) return
  const wunsch =
    welcher === 'monat'
      ? { art: welcher, monat: MONATE.find((m) => letzterBanktagDesVormonats(m) > heute) ?? monat('2026-03') }
      : { art: welcher, tag: heute }
  const von = w.jobcenter.a.akteur.bediensteter
  const { kennung: k, zufall } = t.umgebung
  await mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
    legeLaufAn(
      tx,
      { jetzt: t.uhr.jetzt(), heute, kennung: k, zufall },
      { ...wunsch, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von },
    ),
  )
}

async function bewege(wie: 'gibFrei' | 'verwirf'): Promise<void> {
  const wer = { von: w.jobcenter.a2.akteur.bediensteter, jetzt: t.uhr.jetzt() }
  const geplant = (await imSystem((tx) => listLaeufe(tx, w.traeger))).find((l) => l.stand.zustand === 'geplant')
  if (geplant?.stand.zustand !== 'geplant') return
  const ref = { traeger: w.traeger, lauf: geplant.id }
  const { inhalt } = geplant.stand
  const r = await mitRechten(t.db, w.jobcenter.a2.akteur, async (tx) => {
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    return wie === 'gibFrei' ? gibFrei(tx, wer, ref, inhalt) : verwirf(tx, wer, ref, 'geprüft')
  })
  expect(r.ok).toBe(true)
}

type Modell = { readonly faelle: readonly Kennung<'Leistungsfall'>[]; readonly plaene: Map<string, readonly Posten[]> }

async function tue(s: Schritt, m: Modell): Promise<void> {
  switch (s.art) {
    case 'ordne': {
      const fall = m.faelle[s.fall] as Kennung<'Leistungsfall'>
      const plan = s.betrag === 0 ? [] : s.monate.flatMap((x) => musterposten(w, x, s.betrag, 200_00, s.vermieter))
      await ordneAn(t.umgebung, w, { fall, regelt: s.monate, plan })
      for (const x of s.monate)
        m.plaene.set(
          `${fall}|${x}`,
          plan.filter((p) => p.monat === x),
        )
      return
    }
    case 'lauf':
      return starteLauf(s.welcher)
    case 'arbeite':
      await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
      return
    case 'gibFrei':
    case 'verwirf':
      return bewege(s.art)
    case 'warte':
      t.uhr.vor(s.tage * 86_400_000)
      return
  }
}

function netto(zeilen: readonly Ueberzahlung[], vorzeichen: number, summen: Map<string, number>): void {
  for (const z of zeilen) {
    const k = anspruchSchluessel(z)
    summen.set(k, (summen.get(k) ?? 0) + vorzeichen * z.betrag)
  }
}

test('LED-01, LED-03, LED-05: whatever happens in which order, the books agree and each case has its last plan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(schritt, { minLength: 8, maxLength: 16 }), async (schritte) => {
      t.uhr.stelle('2025-12-15T10:00')
      const faelle = [0, 1].map(() => kennung<'Leistungsfall'>(t.umgebung.kennung()))
      const m: Modell = { faelle, plaene: new Map() }
      for (const s of schritte) {
        await tue(s, m)
        expect(await befunde(t.umgebung, w.traeger)).toEqual([])
      }
      for (const fall of m.faelle) {
        const stand = await imSystem((tx) => ladeZahlungsstand(tx, w.traeger, fall))
        const ist = new Map<string, number>()
        netto(stand.gebunden, 1, ist)
        netto(stand.offen, 1, ist)
        netto(stand.ueberzahlt, -1, ist)
        const soll = new Map<string, number>()
        for (const [k, plan] of m.plaene) if (k.startsWith(fall)) netto(plan, 1, soll)
        expect([...ist].filter(([, b]) => b !== 0).sort()).toEqual([...soll].sort())
      }
    }),
    { numRuns: laeufe, seed: 20261122 },
  )
  t.uhr.vor(86_400_000)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  expect(await imSystem((tx) => pruefeKette(tx, w.traeger))).toMatchObject({ unversiegelt: 0, gebrochen: [] })
}, 600_000)
