import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kennung, traegerNr } from '../../kern/index.ts'
import { type TestDatenbank, testDatenbank } from '../pruefung.ts'
import { isoZeitpunkt, liesOrtszeit } from '../uhr.ts'
import type { Zufall } from '../zufall.ts'
import { juengsterEintrag } from './juengsterEintrag.ts'
import { type Akteur, Gleichzeitig, mitRechten, type Stufe } from './mitRechten.ts'
import { mitEinzelverbindung } from './verbindung.ts'

const HIER = traegerNr('98802')
const DORT = traegerNr('98803')
const system: Akteur = { art: 'system', auftrag: 'pruefung' }
let t: TestDatenbank

function mensch(stufe: Stufe, traeger = HIER): Akteur {
  return { art: 'mensch', bediensteter: kennung('01890000-0000-7000-8000-000000000001'), traeger, stufe }
}

beforeAll(async () => {
  t = await testDatenbank()
  await mitEinzelverbindung(t.ziel, {}, async (c) => {
    await c.query('CREATE SCHEMA probe AUTHORIZATION allegro_eigner; SET ROLE allegro_eigner')
    await c.query(`GRANT USAGE ON SCHEMA probe TO allegro_anwendung, allegro_loeschung;
      CREATE TABLE probe.fall (traeger_nr char(5) NOT NULL, nr int NOT NULL, am date, um timestamptz, cent bigint,
        tage date[], PRIMARY KEY (traeger_nr, nr));
      GRANT SELECT, INSERT, UPDATE, DELETE ON probe.fall TO allegro_anwendung;
      CALL technik.schuetze_traeger('probe.fall');
      CREATE TABLE probe.hit (traeger_nr char(5) NOT NULL, nr int NOT NULL, PRIMARY KEY (traeger_nr, nr));
      GRANT SELECT, INSERT ON probe.hit TO allegro_anwendung;
      CALL technik.schuetze_traeger('probe.hit', fuer_e => true);
      CREATE TABLE probe.buch (nr int PRIMARY KEY);
      GRANT SELECT, INSERT, UPDATE, DELETE ON probe.buch TO allegro_anwendung, allegro_loeschung;
      CALL technik.nur_anfuegen('probe.buch');
      CREATE TABLE probe.akte (nr int PRIMARY KEY);
      GRANT SELECT, INSERT, UPDATE, DELETE ON probe.akte TO allegro_anwendung, allegro_loeschung;
      CALL technik.nur_anfuegen('probe.akte', loeschbar => true);
      CREATE TABLE probe.halb (nr int PRIMARY KEY, frei boolean NOT NULL);
      GRANT SELECT, INSERT, UPDATE ON probe.halb TO allegro_anwendung;
      CREATE TABLE probe.strich (nr int NOT NULL);
      GRANT SELECT, INSERT ON probe.strich TO allegro_anwendung`)
  })
  await mitRechten(t.db, system, async (tx) => {
    await sql`INSERT INTO probe.fall (traeger_nr, nr) VALUES ('98802', 1), ('98803', 2)`.execute(tx)
    await sql`INSERT INTO probe.hit (traeger_nr, nr) VALUES ('98802', 1), ('98803', 2)`.execute(tx)
  })
}, 120_000)

afterAll(() => t.schliesse())

const liest = (akteur: Akteur, tabelle: string): Promise<readonly number[]> =>
  mitRechten(t.db, akteur, async (tx) => {
    const { rows } = await sql<{ nr: number }>`SELECT nr FROM ${sql.id('probe', tabelle)} ORDER BY nr`.execute(tx)
    return rows.map((r) => r.nr)
  })

describe('mitRechten', () => {
  it('outside of it the application may not even look', async () => {
    await expect(sql`SELECT nr FROM probe.fall`.execute(t.db)).rejects.toThrow(/permission denied/)
  })

  it('who acts does not outlive the transaction', async () => {
    await mitRechten(t.db, mensch('A'), async (tx) => sql`SELECT 1`.execute(tx))
    const { rows } = await sql<{ rolle: string; stufe: string | null }>`
      SELECT current_user::text AS rolle, nullif(current_setting('allegro.stufe', true), '') AS stufe`.execute(t.db)
    expect(rows).toEqual([{ rolle: 'allegro_dienst', stufe: null }])
  })

  it.each([
    ['J', HIER, [1], [1]],
    ['J', DORT, [2], [2]],
    ['E', HIER, [], [1, 2]],
    ['L', HIER, [1, 2], [1, 2]],
    ['F', HIER, [1, 2], [1, 2]],
    ['A', DORT, [1, 2], [1, 2]],
  ] as const)('level %s of %s reads what its level allows', async (stufe, traeger, faelle, treffer) => {
    expect(await liest(mensch(stufe, traeger), 'fall')).toEqual(faelle)
    expect(await liest(mensch(stufe, traeger), 'hit')).toEqual(treffer)
  })

  it('a system job sees its Träger, or all', async () => {
    expect(await liest(system, 'fall')).toEqual([1, 2])
    expect(await liest({ ...system, traeger: DORT }, 'fall')).toEqual([2])
  })

  it.each(['F', 'A'] as const)('level %s writes in its own Träger only', async (stufe) => {
    const schreibt = (nr: number, traeger: string) =>
      mitRechten(t.db, mensch(stufe), async (tx) => {
        await sql`INSERT INTO probe.fall (traeger_nr, nr) VALUES (${traeger}, ${nr})`.execute(tx)
        await sql`DELETE FROM probe.fall WHERE traeger_nr = ${traeger} AND nr = ${nr}`.execute(tx)
      })
    await schreibt(10, '98802')
    await expect(schreibt(11, '98803')).rejects.toThrow(/row-level security/)
    const fremd = await mitRechten(t.db, mensch(stufe), async (tx) =>
      sql`UPDATE probe.fall SET cent = 1 WHERE traeger_nr = '98803'`.execute(tx),
    )
    expect(fremd.numAffectedRows).toBe(0n)
  })

  it.each(['J', 'E', 'L'] as const)('level %s writes nothing', async (stufe) => {
    await expect(
      mitRechten(t.db, mensch(stufe), async (tx) =>
        sql`INSERT INTO probe.fall (traeger_nr, nr) VALUES ('98802', 20)`.execute(tx),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it.each([
    'DROP TABLE probe.fall',
    'TRUNCATE probe.fall',
    'CREATE TABLE probe.neu (nr int)',
    'CREATE TABLE neu (nr int)',
  ])('the application cannot %s', async (befehl) => {
    await expect(mitRechten(t.db, mensch('A'), async (tx) => sql.raw(befehl).execute(tx))).rejects.toThrow(
      /must be owner|permission denied|no schema/,
    )
  })

  it('who signed in as the application cannot become the owner', async () => {
    const { rows } = await sql<{ wer: string }>`SELECT session_user::text AS wer`.execute(t.db)
    // on a foreign server the tests sign in as its administrator
    const erwartet = rows[0]?.wer === 'allegro_dienst' ? /permission denied/ : /done/
    await expect(
      mitRechten(t.db, mensch('A'), async (tx) => {
        await sql`SET ROLE allegro_eigner`.execute(tx)
        throw new Error('done')
      }),
    ).rejects.toThrow(erwartet)
  })

  it('SERIALIZABLE finds two who each rely on what the other changes, and repeats one', async () => {
    await mitRechten(t.db, system, async (tx) =>
      sql`INSERT INTO probe.halb (nr, frei) VALUES (1, true), (2, true)`.execute(tx),
    )
    let laeufe = 0
    let pausen = 0
    const gezaehlt: Zufall = (bytes) => {
      pausen++
      return t.umgebung.zufall(bytes)
    }
    const belege = (nr: number) =>
      mitRechten(
        t.db,
        mensch('A'),
        async (tx) => {
          laeufe++
          const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM probe.halb WHERE frei`.execute(tx)
          await sql`SELECT pg_sleep(0.05)`.execute(tx)
          if ((rows[0]?.n ?? 0) < 2) return 'refused'
          await sql`UPDATE probe.halb SET frei = false WHERE nr = ${nr}`.execute(tx)
          return 'taken'
        },
        { serialisierbar: { zufall: gezaehlt } },
      )
    expect((await Promise.all([belege(1), belege(2)])).sort()).toEqual(['refused', 'taken'])
    expect(laeufe).toBeGreaterThan(2)
    expect(pausen).toBe(laeufe - 2)
  })

  it('a conflict that stays is given up after five repetitions, and says what it was', async () => {
    let laeufe = 0
    const nie = mitRechten(
      t.db,
      mensch('A'),
      async (tx) => {
        laeufe++
        await sql`DO $$ BEGIN RAISE EXCEPTION 'somebody was there' USING ERRCODE = '40001'; END $$`.execute(tx)
      },
      { serialisierbar: t.umgebung },
    )
    await expect(nie).rejects.toThrow(Gleichzeitig)
    await expect(nie).rejects.toMatchObject({ cause: { code: '40001', message: 'somebody was there' } })
    expect(laeufe).toBe(6)
  })

  it('who was hit repeats alone: however many there are, each repeats at most once', async () => {
    await mitRechten(t.db, system, async (tx) =>
      sql`INSERT INTO probe.strich (nr) SELECT generate_series(1, 8)`.execute(tx),
    )
    const laeufe = Array.from({ length: 8 }, () => 0)
    const zaehle = (nr: number) =>
      mitRechten(
        t.db,
        mensch('A'),
        async (tx) => {
          laeufe[nr] = (laeufe[nr] ?? 0) + 1
          const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM probe.strich`.execute(tx)
          await sql`SELECT pg_sleep(0.05)`.execute(tx)
          await sql`INSERT INTO probe.strich (nr) VALUES (${100 + (rows[0]?.n ?? 0)})`.execute(tx)
        },
        { serialisierbar: t.umgebung },
      )
    await Promise.all(laeufe.map((_, nr) => zaehle(nr)))
    expect(Math.max(...laeufe)).toBeLessThanOrEqual(2)
    const { rows } = await mitRechten(t.db, mensch('A'), async (tx) =>
      sql<{ nr: number }>`SELECT nr FROM probe.strich WHERE nr > 100 ORDER BY nr`.execute(tx),
    )
    expect(rows.map((r) => r.nr)).toEqual([108, 109, 110, 111, 112, 113, 114, 115])
  })
})

it("the newest entry is one of the product's clock, in whichever table, and none that lies in the future by nature", async () => {
  expect(await juengsterEintrag(t.db)).toBe(undefined)
  await mitEinzelverbindung(t.ziel, {}, async (c) => {
    await c.query(`SET ROLE allegro_eigner;
      CREATE TABLE probe.eintrag (angelegt_am timestamptz, bis timestamptz, eingefuegt_am timestamptz DEFAULT now());
      CREATE TABLE probe."Vermerk" (traeger_nr char(5), am timestamptz);
      CREATE TABLE probe.fremd (am timestamptz);
      GRANT SELECT ON probe.eintrag, probe."Vermerk" TO allegro_system;
      CALL technik.schuetze_traeger('probe."Vermerk"');
      INSERT INTO probe.eintrag VALUES ('2026-03-01 09:00+01', '2040-01-01', '2040-01-01'), (NULL, NULL, NULL);
      INSERT INTO probe."Vermerk" VALUES ('98803', '2026-03-02 09:00+01'), ('98802', '2026-02-02 09:00+01');
      INSERT INTO probe.fremd VALUES ('2040-01-01')`)
  })
  expect(await juengsterEintrag(t.db)).toBe(liesOrtszeit('2026-03-02T09:00'))
})

describe('append-only', () => {
  it.each(['UPDATE probe.buch SET nr = 9', 'DELETE FROM probe.buch', 'DELETE FROM probe.akte'])(
    'refuses %s',
    async (befehl) => {
      await expect(mitRechten(t.db, system, async (tx) => sql.raw(befehl).execute(tx))).rejects.toThrow(/append-only/)
    },
  )

  it('refuses TRUNCATE and the owner too', async () => {
    await mitEinzelverbindung(t.ziel, {}, async (c) => {
      await expect(c.query('TRUNCATE probe.buch')).rejects.toThrow(/append-only/)
      await expect(c.query('DELETE FROM probe.akte')).rejects.toThrow(/append-only/)
    })
  })

  it('only the deletion role deletes, and only where that is foreseen', async () => {
    const loeschung: Akteur = { art: 'system', auftrag: 'loeschung' }
    await mitRechten(t.db, system, async (tx) => sql`INSERT INTO probe.akte (nr) VALUES (1)`.execute(tx))
    const weg = await mitRechten(t.db, loeschung, async (tx) => sql`DELETE FROM probe.akte`.execute(tx))
    expect(weg.numAffectedRows).toBe(1n)
    await expect(mitRechten(t.db, loeschung, async (tx) => sql`DELETE FROM probe.buch`.execute(tx))).rejects.toThrow(
      /append-only/,
    )
  })
})

describe('values', () => {
  it('a day stays a day, an instant an instant, a whole number whole', async () => {
    const { rows } = await sql`
      SELECT '2026-03-01'::date AS tag, '{2026-01-31,2026-02-28}'::date[] AS tage,
             '2026-06-15 09:00:00.123+02'::timestamptz AS um, 4200::int8 AS cent, 9007199254740993::int8 AS viel,
             '{1,9007199254740993}'::int8[] AS zahlen, '{}'::date[] AS keine`.execute(t.db)
    expect(rows).toEqual([
      {
        tag: '2026-03-01',
        tage: ['2026-01-31', '2026-02-28'],
        um: Date.UTC(2026, 5, 15, 7, 0, 0, 123),
        cent: 4200,
        viel: 9007199254740993n,
        zahlen: [1, 9007199254740993n],
        keine: [],
      },
    ])
  })

  it('an instant goes in and comes back', async () => {
    const jetzt = t.uhr.jetzt()
    const { rows } = await sql`SELECT ${isoZeitpunkt(jetzt)}::timestamptz AS um`.execute(t.db)
    expect(rows).toEqual([{ um: jetzt }])
  })

  it('letters beyond ASCII count as letters', async () => {
    const { rows } = await sql`SELECT length('Müller') AS n, current_setting('TimeZone') AS zone`.execute(t.db)
    expect(rows).toEqual([{ n: 6, zone: 'UTC' }])
  })
})
