import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { kennung, traegerNr } from '../../kern/index.ts'
import { type Akteur, mitRechten } from '../db/mitRechten.ts'
import { mitEinzelverbindung } from '../db/verbindung.ts'
import { type TestDatenbank, testDatenbank } from '../pruefung.ts'
import { plusMillisekunden } from '../uhr.ts'
import { arbeiteAb, type Bearbeiter, starteArbeiter } from './arbeiter.ts'
import { auftragslage, type NeuerAuftrag, stelleAuftrag } from './auftragSql.ts'

const system: Akteur = { art: 'system', auftrag: 'pruefung' }
const sachbearbeiter: Akteur = {
  art: 'mensch',
  bediensteter: kennung('01890000-0000-7000-8000-000000000001'),
  traeger: traegerNr('98802'),
  stufe: 'F',
}
let t: TestDatenbank

beforeAll(async () => {
  t = await testDatenbank()
  await mitEinzelverbindung(t.ziel, {}, async (c) => {
    await c.query('CREATE SCHEMA probe AUTHORIZATION allegro_eigner; SET ROLE allegro_eigner')
    await c.query(`GRANT USAGE ON SCHEMA probe TO allegro_anwendung;
      CREATE TABLE probe.wirkung (nr int NOT NULL, marke int NOT NULL);
      GRANT SELECT, INSERT, DELETE ON probe.wirkung TO allegro_anwendung`)
  })
}, 120_000)
afterAll(() => t.schliesse())
beforeEach(() =>
  mitRechten(t.db, system, async (tx) => {
    await sql`DELETE FROM probe.wirkung`.execute(tx)
    await sql`DELETE FROM technik.auftrag`.execute(tx)
  }),
)

const stelle = (a: NeuerAuftrag, wer: Akteur = sachbearbeiter) => mitRechten(t.db, wer, (tx) => stelleAuftrag(tx, a))
const wirke: Bearbeiter = async (tx, a) => {
  await sql`INSERT INTO probe.wirkung (nr, marke) VALUES (${a.nutzlast as number}, ${a.marke})`.execute(tx)
}
const wirkungen = () =>
  mitRechten(t.db, system, async (tx) => {
    const { rows } = await sql<{ nr: number; marke: number }>`SELECT nr, marke FROM probe.wirkung ORDER BY nr`.execute(
      tx,
    )
    return rows
  })
const lage = () => mitRechten(t.db, system, auftragslage)

describe('stelleAuftrag', () => {
  it('is there if and only if the transaction is', async () => {
    await expect(
      mitRechten(t.db, sachbearbeiter, async (tx) => {
        await stelleAuftrag(tx, { art: 'a', nutzlast: 1 })
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(0)
    await stelle({ art: 'a', nutzlast: 2 })
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(1)
    expect(await wirkungen()).toEqual([{ nr: 2, marke: 1 }])
    expect(await lage()).toEqual(new Map())
  })

  it('a person may ask for work, not look at or change what others asked for', async () => {
    await stelle({ art: 'a', nutzlast: 1 })
    for (const befehl of [
      'SELECT id FROM technik.auftrag',
      'DELETE FROM technik.auftrag',
      "INSERT INTO technik.auftrag (art, nutzlast) VALUES ('a', '1')",
      "UPDATE technik.auftrag SET art = 'b'",
    ])
      await expect(mitRechten(t.db, sachbearbeiter, async (tx) => sql.raw(befehl).execute(tx))).rejects.toThrow(
        'permission denied',
      )
  })

  it('waits until its time on the clock of the product', async () => {
    await stelle({ art: 'a', nutzlast: 1, nichtVor: plusMillisekunden(t.uhr.jetzt(), 3_600_000) })
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(0)
    t.uhr.vor(3_600_000)
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(1)
  })

  it('of one kind and key at most one waits; the one at work may ask for the next', async () => {
    for (const nr of [1, 2]) await stelle({ art: 'a', nutzlast: nr, schluessel: 'k' })
    await stelle({ art: 'b', nutzlast: 3, schluessel: 'k' })
    const weiter: Bearbeiter = async (tx, a, u) => {
      await wirke(tx, a, u)
      if (a.nutzlast === 1) await stelleAuftrag(tx, { art: 'a', nutzlast: 4, schluessel: 'k' })
    }
    expect(await arbeiteAb(t.umgebung, { a: weiter, b: wirke })).toBe(3)
    expect((await wirkungen()).map((w) => w.nr)).toEqual([1, 3, 4])
  })

  it.each([undefined, 'k'])(
    'a number that the database gives twice is an error, no job lost in silence (key %s)',
    async (schluessel) => {
      await stelle({ art: 'a', nutzlast: 1, schluessel: 'vorher' })
      await mitEinzelverbindung(t.ziel, {}, (c) =>
        c.query(
          `SELECT setval(pg_get_serial_sequence('technik.auftrag', 'id'), (SELECT max(id) FROM technik.auftrag), false)`,
        ),
      )
      await expect(stelle({ art: 'a', nutzlast: 2, schluessel })).rejects.toMatchObject({ code: '23505' })
      await stelle({ art: 'a', nutzlast: 3, schluessel })
      expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(2)
      expect((await wirkungen()).map((w) => w.nr)).toEqual([1, 3])
    },
  )

  it('the job acts for the Träger it was asked for', async () => {
    await stelle({ art: 'a', nutzlast: 1, traeger: traegerNr('98802') })
    const gesehen: unknown[] = []
    await arbeiteAb(t.umgebung, {
      a: async (tx) => {
        const { rows } = await sql`SELECT current_user::text AS rolle, current_setting('allegro.traeger') AS traeger,
          current_setting('allegro.auftrag') AS auftrag`.execute(tx)
        gesehen.push(...rows)
      },
    })
    expect(gesehen).toEqual([{ rolle: 'allegro_system', traeger: '98802', auftrag: 'a' }])
  })
})

describe('failure', () => {
  it('leaves no effect, rests, is tried again, and is set aside with its reason in the end (REL-16)', async () => {
    await stelle({ art: 'a', nutzlast: 1 })
    await stelle({ art: 'a', nutzlast: 2 })
    const bricht: Bearbeiter = async (tx, a, u) => {
      await wirke(tx, a, u)
      if (a.nutzlast === 1) throw new Error('broken case')
    }
    for (let i = 0; i < 3; i++) {
      await arbeiteAb(t.umgebung, { a: bricht }, { versuche: 3 })
      expect(await arbeiteAb(t.umgebung, { a: bricht }, { versuche: 3 })).toBe(0) // it rests
      await mitRechten(t.db, system, async (tx) => sql`UPDATE technik.auftrag SET frei_ab = '-infinity'`.execute(tx))
    }
    expect(await wirkungen()).toEqual([{ nr: 2, marke: 1 }])
    expect(await lage()).toEqual(new Map([['a', { offen: 0, beiseite: 1 }]]))
    const { rows } = await mitRechten(t.db, system, async (tx) =>
      sql`SELECT marke, fehler FROM technik.auftrag`.execute(tx),
    )
    expect(rows).toEqual([{ marke: 3, fehler: 'Error: broken case' }])
  })

  it('REL-12: a worker that was too slow has lost the job, and nothing of it stays', async () => {
    await stelle({ art: 'a', nutzlast: 1 })
    const begonnen = signal()
    const weiter = signal()
    const langsam = arbeiteAb(
      t.umgebung,
      {
        a: async (tx, auftrag, u) => {
          await wirke(tx, auftrag, u)
          begonnen.gib()
          await weiter.da
        },
      },
      { leaseMs: 1_000_000 },
    )
    await begonnen.da
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(0)
    // as if it had been stopped for so long that its lease has run out
    await mitRechten(t.db, system, async (tx) => sql`UPDATE technik.auftrag SET frei_ab = '-infinity'`.execute(tx))
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(1)
    weiter.gib()
    await langsam
    expect(await wirkungen()).toEqual([{ nr: 1, marke: 2 }])
  })

  it('a long job keeps its lease', async () => {
    await stelle({ art: 'a', nutzlast: 1 })
    const traege: Bearbeiter = async (tx, a, u) => {
      await warte(700)
      await wirke(tx, a, u)
    }
    const lang = arbeiteAb(t.umgebung, { a: traege }, { leaseMs: 300 })
    await warte(500)
    expect(await arbeiteAb(t.umgebung, { a: wirke })).toBe(0)
    await lang
    expect(await wirkungen()).toEqual([{ nr: 1, marke: 1 }])
  })
})

describe('workers', () => {
  it('are woken at once, share the work, do each job once, and end when told', async () => {
    const arbeiter = [1, 2, 3].map(() =>
      starteArbeiter(t.umgebung, { a: wirke }, { lausche: t.ziel, gleichzeitig: 2, schauMs: 60_000 }),
    )
    await warte(200)
    await Promise.all(Array.from({ length: 200 }, (_, i) => stelle({ art: 'a', nutzlast: i })))
    await warteBis(async () => (await lage()).size === 0)
    expect(await Promise.all(arbeiter.map((a) => a.halte(5_000)))).toEqual([true, true, true])
    expect(await wirkungen()).toEqual(Array.from({ length: 200 }, (_, i) => ({ nr: i, marke: 1 })))
  })

  it('go on after the database has dropped all connections', async () => {
    const arbeiter = starteArbeiter(t.umgebung, { a: wirke }, { lausche: t.ziel, schauMs: 200 })
    await warte(100)
    await mitEinzelverbindung(t.ziel, {}, (c) =>
      c.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`),
    )
    await warteBis(async () => {
      await stelle({ art: 'a', nutzlast: 1 })
      return true
    })
    await warteBis(async () => (await wirkungen()).length > 0)
    expect(await arbeiter.halte(5_000)).toBe(true)
  })
})

function signal(): { da: Promise<void>; gib: () => void } {
  let gib: () => void = () => undefined
  const da = new Promise<void>((r) => {
    gib = r
  })
  return { da, gib }
}

async function warteBis(eingetreten: () => Promise<boolean>): Promise<void> {
  const ende = performance.now() + 20_000
  while (performance.now() < ende) {
    if (await eingetreten().catch(() => false)) return
    await warte(20)
  }
  throw new Error('it did not come about')
}
