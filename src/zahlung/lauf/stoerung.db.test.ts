import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { type Kennung, kennung, monat, monateVonBis } from '../../kern/index.ts'
import {
  type Akteur,
  arbeiteAb,
  type BearbeiterJeArt,
  mitRechten,
  oeffneDb,
  starteArbeiter,
} from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { ZAHLUNG_BEARBEITER } from '../bearbeiter.ts'
import { fasseZusammen } from '../posten.ts'
import { befunde, DURCHGESEHEN, musterposten, ordneAn, type Zahlwelt, zahlwelt } from '../pruefung.ts'
import { ladeZahlungsstand } from '../zahlungsstand.ts'
import { vermerkeAuffaelligkeiten } from './auffaelligkeiten/vermerke.ts'
import { AUFTRAG_PLANE, AUFTRAG_UEBERGIB } from './auftraege.ts'
import { ladeDateien } from './dateien.ts'
import { gibFrei } from './freigabe.ts'
import type { LaufMitStand, Laufwunsch } from './lauf.ts'
import { loadLauf } from './laufSql.ts'
import { legeLaufAn } from './legeLaufAn.ts'
import { planeZu } from './plane.ts'
import { uebergibZu } from './uebergib.ts'

const anzahl = zaehlung.zaehlung['zahlung.stoerungen'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
/** Small portions, so that there are many places to be killed at. */
const BEARBEITER: BearbeiterJeArt = {
  ...ZAHLUNG_BEARBEITER,
  [AUFTRAG_PLANE]: planeZu(10),
  [AUFTRAG_UEBERGIB]: uebergibZu(10),
}
const monate = monateVonBis(monat('2025-03'), monat('2025-12'))
const offene: TestDatenbank[] = []
afterAll(() => Promise.all(offene.map((t) => t.schliesse())))

type Aufbau = { readonly t: TestDatenbank; readonly w: Zahlwelt; readonly faelle: readonly Kennung<'Leistungsfall'>[] }

/** Twelve households with ten past months each: 120 payments that are due. The same seed gives the same ids. */
async function aufbau(): Promise<Aufbau> {
  const t = await testDatenbank({ uhr: '2025-12-15T10:00', saat: 'stoerung' })
  offene.push(t)
  const w = await zahlwelt(t.umgebung)
  const faelle: Kennung<'Leistungsfall'>[] = []
  for (let i = 0; i < 12; i++) {
    const fall = kennung<'Leistungsfall'>(t.umgebung.kennung())
    faelle.push(fall)
    const plan = monate.flatMap((m) => musterposten(w, m, 500_00 + i, 300_00 + i))
    await ordneAn(t.umgebung, w, { fall, regelt: monate, plan })
  }
  t.uhr.stelle('2025-12-16T09:00')
  return { t, w, faelle }
}

const system = (w: Zahlwelt): Akteur => ({ art: 'system', auftrag: 'pruefung', traeger: w.traeger })

async function starte({ t, w }: Aufbau, wunsch: Laufwunsch): Promise<LaufMitStand> {
  const von = w.jobcenter.a.akteur.bediensteter
  const { uhr, kennung: k, zufall } = t.umgebung
  const u = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: k, zufall }
  const r = await mitRechten(t.db, w.jobcenter.a.akteur, (tx) =>
    legeLaufAn(tx, u, { ...wunsch, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von }),
  )
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert
}

const stand = ({ t, w }: Aufbau, l: LaufMitStand) =>
  mitRechten(t.db, system(w), (tx) => loadLauf(tx, { traeger: w.traeger, lauf: l.id }))

async function gib(a: Aufbau, l: LaufMitStand): Promise<void> {
  const { stand: s } = await stand(a, l)
  if (s.zustand !== 'geplant') throw new Error(s.zustand)
  const wer = { von: a.w.jobcenter.a2.akteur.bediensteter, jetzt: a.t.uhr.jetzt() }
  const ref = { traeger: a.w.traeger, lauf: l.id }
  const r = await mitRechten(a.t.db, a.w.jobcenter.a2.akteur, async (tx) => {
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    return gibFrei(tx, wer, ref, s.inhalt)
  })
  if (!r.ok) throw new Error(r.ablehnung.art)
}

const hashes = async ({ t, w }: Aufbau, l: LaufMitStand): Promise<readonly string[]> =>
  (await mitRechten(t.db, system(w), (tx) => ladeDateien(tx, { traeger: w.traeger, lauf: l.id }))).map((d) => d.sha256)

/** How often each payment stands in a transfer of a run that was not discarded. */
async function haeufigkeiten({ t, w }: Aufbau): Promise<readonly number[]> {
  const { rows } = await mitRechten(t.db, system(w), (tx) =>
    sql<{ wie_oft: number }>`
      SELECT (SELECT count(*) FROM zahlung.ueberweisung u WHERE u.traeger_nr = z.traeger_nr AND u.zahlung = z.id) AS wie_oft
        FROM zahlung.zahlung z`.execute(tx),
  )
  return [...new Set(rows.map((r) => r.wie_oft))]
}

/** Works on while everything else breaks; jobs that failed do not rest, so that the test is quick. */
async function arbeiteTrotzdem({ t }: Aufbau, fertig: () => Promise<boolean>): Promise<void> {
  const verwaltung = oeffneDb(t.ziel, { max: 1, anFehler: () => undefined })
  try {
    for (let i = 0; i < 400; i++) {
      await arbeiteAb(t.umgebung, BEARBEITER, { versuche: 10_000 }).catch(() => undefined)
      await sql`UPDATE technik.auftrag SET frei_ab = '-infinity' WHERE frei_ab > '-infinity'`
        .execute(verwaltung)
        .catch(() => undefined)
      if (await fertig().catch(() => false)) return
    }
    throw new Error('the run does not come to its end')
  } finally {
    await verwaltung.destroy()
  }
}

/** Ends every session of the application, as a crash of the server or of the worker would: in the middle of whatever it does. */
function stoere({ t }: Aufbau, wieOft: number, pausen: () => number): { fertig: Promise<number>; halte: () => void } {
  let weiter = true
  const tue = async (): Promise<number> => {
    const verwaltung = oeffneDb(t.ziel, { max: 1, anFehler: () => undefined })
    let getroffen = 0
    for (let i = 0; i < wieOft && weiter; i++) {
      await warte(pausen())
      const { rows } = await sql<{ getroffen: boolean }>`
        SELECT pg_terminate_backend(pid) AS getroffen FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`.execute(verwaltung)
      getroffen += rows.length
    }
    await verwaltung.destroy()
    return getroffen
  }
  return {
    fertig: tue(),
    halte: () => {
      weiter = false
    },
  }
}

describe('a run that is killed at any place', () => {
  test('LED-07, REL-02: nothing is lost, nothing doubled, the file is that of the undisturbed run', async () => {
    const ruhig = await aufbau()
    const l1 = await starte(ruhig, { art: 'tag', tag: ruhig.t.uhr.heute() })
    await arbeiteAb(ruhig.t.umgebung, BEARBEITER)
    await gib(ruhig, l1)
    await arbeiteAb(ruhig.t.umgebung, BEARBEITER)

    const gestoert = await aufbau()
    const l2 = await starte(gestoert, { art: 'tag', tag: gestoert.t.uhr.heute() })
    let saat = 7
    const pausen = (): number => {
      saat = (saat * 1103515245 + 12345) % 2147483648
      return 2 + (saat % 25)
    }
    const erste = stoere(gestoert, anzahl, pausen)
    await arbeiteTrotzdem(gestoert, async () => (await stand(gestoert, l2)).stand.zustand === 'geplant')
    erste.halte()
    const getroffen = await erste.fertig
    await gib(gestoert, l2)
    const zweite = stoere(gestoert, anzahl, pausen)
    await arbeiteTrotzdem(gestoert, async () => (await stand(gestoert, l2)).stand.zustand === 'uebergeben')
    zweite.halte()
    expect(getroffen + (await zweite.fertig)).toBeGreaterThan(0)

    expect(await hashes(gestoert, l2)).toEqual(await hashes(ruhig, l1))
    expect(await haeufigkeiten(gestoert)).toEqual([1])
    expect(await befunde(gestoert.t.umgebung, gestoert.w.traeger)).toEqual([])
  }, 120_000)
})

describe('several at once', () => {
  test('two workers, two runs that want the same payments: each payment goes once', async () => {
    const a = await aufbau()
    const tag = await starte(a, { art: 'tag', tag: a.t.uhr.heute() })
    const sonder = await starte(a, { art: 'sonder', tag: a.t.uhr.heute() })
    const arbeiter = [0, 1].map(() => starteArbeiter(a.t.umgebung, BEARBEITER, { gleichzeitig: 2, schauMs: 20 }))
    for (const lauf of [tag, sonder]) {
      while ((await stand(a, lauf)).stand.zustand === 'angelegt') await warte(20)
    }
    await Promise.all(arbeiter.map((x) => x.halte(10_000)))
    const staende = await Promise.all([stand(a, tag), stand(a, sonder)])
    const genommen = staende.map(({ stand: s }) => (s.zustand === 'geplant' ? s.inhalt.anzahl : 0))
    expect(genommen.reduce((s, n) => s + n, 0)).toBe(120)
    expect(await haeufigkeiten(a)).toEqual([1])
    expect(await befunde(a.t.umgebung, a.w.traeger)).toEqual([])
  }, 60_000)

  test('orders that replace payments while a run takes them: either or, and the books agree', async () => {
    const a = await aufbau()
    const lauf = await starte(a, { art: 'sonder', tag: a.t.uhr.heute() })
    const neu = (i: number) => monate.flatMap((m) => musterposten(a.w, m, 400_00 + i, 350_00 + i))
    // on tables of one page everyone is in everyone's way: who was refused orders again, as a person would
    const ordne = async (fall: Kennung<'Leistungsfall'>, i: number): Promise<void> => {
      for (;;) {
        try {
          await ordneAn(a.t.umgebung, a.w, { fall, regelt: monate, plan: neu(i) })
          return
        } catch (fehler) {
          if (!(fehler instanceof Error && 'code' in fehler && fehler.code === '40001')) throw fehler
          await warte(10 + 17 * i)
        }
      }
    }
    const spuren = [0, 1, 2].map(async (spur) => {
      for (const [i, fall] of a.faelle.entries()) {
        if (i % 3 === spur) await ordne(fall, i)
      }
    })
    await Promise.all([arbeiteAb(a.t.umgebung, BEARBEITER), ...spuren])
    expect((await stand(a, lauf)).stand.zustand).toBe('geplant')
    expect(await befunde(a.t.umgebung, a.w.traeger)).toEqual([])
    for (const [i, fall] of a.faelle.entries()) {
      const s = await mitRechten(a.t.db, system(a.w), (tx) => ladeZahlungsstand(tx, a.w.traeger, fall))
      const soll = neu(i).reduce((x, p) => x + p.betrag, 0)
      const ist = fasseZusammen([...s.gebunden, ...s.offen]).reduce((x, p) => x + p.betrag, 0)
      expect(ist - s.ueberzahlt.reduce((x, u) => x + u.betrag, 0)).toBe(soll)
    }
  }, 60_000)
})
