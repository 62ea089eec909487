// criteria, assignment at taking in, by hand, reorganisation with preview, four eyes, portions, undo; substitution.
import { setTimeout as warte } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import {
  findAufforderungen,
  ladeFall,
  legeAufforderungAn,
  listeZustaendigkeiten,
  zaehleUmverteilte,
} from '../fall/index.ts'
import { datum, type Kennung, kennung } from '../kern/index.ts'
import {
  findGeschaeftsverteilung,
  insertAbwesenheit,
  listVertretene,
  type Verteilungsregel,
} from '../stammdaten/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, type BearbeiterJeArt, mitEinzelverbindung, mitRechten } from '../technik/index.ts'
import { anordnen } from './anordnen.ts'
import { musteramt } from './musteramt.ts'
import { festgestellt, nimmEinzelneAuf } from './pruefung.ts'
import {
  aendereUmverteilung,
  gehMitUmverteilung,
  legeUmverteilungAn,
  planhash,
  UMVERTEILUNG_BEARBEITER,
  type Umverteilungsakt,
  zeigeUmverteilung,
} from './umverteilung.ts'
import { weiseZu } from './zustaendigkeit.ts'

const { db, wir, als } = await musteramt()
const [frida, fritz, anna, arno] = [als(wir.f), als(wir.f2), als(wir.a), als(wir.a2)]
const id = (h: typeof frida): Kennung<'Bediensteter'> => h.nutzer.bediensteter
const lies = <T>(fn: Parameters<typeof mitRechten<T>>[2]) => mitRechten(db.db, wir.a.akteur, fn)
const arbeite = () => arbeiteAb(db.umgebung, UMVERTEILUNG_BEARBEITER)
const bei = (fall: Kennung<'Leistungsfall'>) => lies(async (tx) => (await ladeFall(tx, fall))?.zustaendig ?? null)
const plan = async (p: Kennung<'Geschaeftsverteilung'>) => {
  const g = await lies((tx) => findGeschaeftsverteilung(tx, MUSTERSTADT, p))
  if (g === undefined) throw new Error('no plan')
  return g
}
const tue = (h: typeof frida, p: Kennung<'Geschaeftsverteilung'>, akt: Umverteilungsakt, hash = '', grund = 'Probe') =>
  gehMitUmverteilung(h, { id: p, akt, hash, grund })

async function lege(titel: string, regeln: readonly Verteilungsregel[], ab = '2025-12-15') {
  const r = await legeUmverteilungAn(anna, { titel, ab: datum(ab) })
  if (!r.ok) throw new Error(r.ablehnung.art)
  const mitglieder = [id(frida), id(fritz), id(anna)]
  const teams = [{ name: 'Leistung 1', leitung: id(anna), mitglieder }]
  expect((await aendereUmverteilung(anna, r.wert, (g) => ({ ...g, plan: { teams, regeln } }))).ok).toBe(true)
  return r.wert
}

async function setzeInKraft(p: Kennung<'Geschaeftsverteilung'>): Promise<void> {
  expect((await tue(anna, p, 'vorlegen')).ok).toBe(true)
  expect(await tue(arno, p, 'freigeben', planhash(await plan(p)))).toEqual({ ok: true, wert: null })
  await arbeite()
  expect((await plan(p)).zustand).toBe('gilt')
}

/** The third bite dies after its moves and before they stand; then the job is taken up again. */
async function arbeiteMitAbbruch(): Promise<void> {
  let biss = 0
  const stirbt: BearbeiterJeArt = Object.fromEntries(
    Object.entries(UMVERTEILUNG_BEARBEITER).map(([art, tu]) => [
      art,
      async (...a: Parameters<typeof tu>) => {
        await tu(...a)
        biss += 1
        if (biss === 3) throw new Error('killed')
      },
    ]),
  )
  await arbeiteAb(db.umgebung, stirbt)
  expect(biss).toBe(3)
  await warte(1_100)
  await arbeite()
}

let alterFall: Kennung<'Leistungsfall'>
let erster: Kennung<'Geschaeftsverteilung'>
beforeAll(async () => {
  alterFall = await nimmEinzelneAuf(frida)
  erster = await lege('Erste Verteilung', [{ art: 'buchstaben', von: 'A', bis: 'Z', bei: id(frida) }])
  await setzeInKraft(erster)
})

test('without a plan a case is everybody’s; the first plan gives it to whom it names', async () => {
  expect(await bei(alterFall)).toBe(id(frida))
  const verlauf = await lies((tx) => listeZustaendigkeiten(tx, { traeger: MUSTERSTADT, fall: alterFall }))
  expect(verlauf.map((z) => [z.art, z.vorher, z.bediensteter, z.grund])).toEqual([
    ['umverteilung', null, id(frida), 'Erste Verteilung: Nachname A bis Z'],
  ])
})

test('a new case lies with whom the criteria name, from the moment it is taken in', async () => {
  const fall = await nimmEinzelneAuf(fritz, { iban: 'DE37999999991015308642' })
  expect(await bei(fall)).toBe(id(frida))
})

test('by hand needs a reason and somebody who may edit; a reorganisation leaves it, and it can be given back', async () => {
  const fall = await nimmEinzelneAuf(fritz, { iban: 'DE96999999991030617284' })
  expect(await weiseZu(fritz, { fall, an: id(fritz), grund: ' ' })).toMatchObject({ ablehnung: { art: 'grundFehlt' } })
  const leser = wir.l.nutzer.bediensteter
  expect(await weiseZu(fritz, { fall, an: leser, grund: 'x' })).toMatchObject({ ablehnung: { art: 'niemand' } })
  expect(await weiseZu(als(wir.fremd), { fall, an: null, grund: 'x' })).toMatchObject({
    ablehnung: { art: 'unbekannt' },
  })
  expect((await weiseZu(fritz, { fall, an: id(fritz), grund: 'Dolmetscher' })).ok).toBe(true)
  const vorschau = await lies(async (tx) => zeigeUmverteilung(tx, db.umgebung, await plan(erster)))
  expect([vorschau.vonHand, vorschau.wechsel.length]).toEqual([1, 0])
  expect((await weiseZu(fritz, { fall, an: null, grund: 'erledigt' })).ok).toBe(true)
  expect(await bei(fall)).toBe(id(frida))
})

test('four eyes: who drew it up or laid it before cannot release it, nor can what was changed since be released', async () => {
  const p = await lege('Vier Augen', [{ art: 'sonst', bei: id(fritz) }])
  expect(await tue(anna, p, 'freigeben', planhash(await plan(p)))).toMatchObject({ ablehnung: { art: 'zustand' } })
  await tue(anna, p, 'vorlegen')
  expect(await tue(anna, p, 'freigeben', planhash(await plan(p)))).toMatchObject({
    ablehnung: { art: 'gleichePerson' },
  })
  expect(await tue(arno, p, 'freigeben', 'etwas anderes')).toMatchObject({ ablehnung: { art: 'ueberholt' } })
  expect(await tue(arno, p, 'verwerfen', '', '')).toMatchObject({ ablehnung: { art: 'grundFehlt' } })
  expect((await tue(arno, p, 'verwerfen')).ok).toBe(true)
})

test('contradicting criteria are not laid before', async () => {
  const p = await lege('Widerspruch', [
    { art: 'sonst', bei: id(fritz) },
    { art: 'sonst', bei: id(frida) },
  ])
  expect(await tue(anna, p, 'vorlegen')).toMatchObject({ ablehnung: { art: 'widerspruch' } })
  await tue(anna, p, 'verwerfen')
})

test('a level below A draws up nothing: the database refuses', async () => {
  await expect(legeUmverteilungAn(frida, { titel: 'Nein', ab: datum('2026-01-01') })).rejects.toThrow(/row-level/)
})

test('a plan with a day to come waits for it', async () => {
  const p = await lege('Später', [{ art: 'sonst', bei: id(fritz) }], '2026-01-02')
  await tue(anna, p, 'vorlegen')
  await tue(arno, p, 'freigeben', planhash(await plan(p)))
  await arbeite()
  expect((await plan(p)).zustand).toBe('freigegeben')
  expect((await tue(arno, p, 'verwerfen')).ok).toBe(true)
  db.uhr.stelle('2026-01-02T09:00')
  await arbeite()
  expect([(await plan(p)).zustand, await bei(alterFall)]).toEqual(['verworfen', id(frida)])
})

test('work items lie with whom the case lies, move with it, and what was delegated stays; a substitute sees them', async () => {
  const heute = db.uhr.heute()
  const neu = (grund: string, zustaendig: Kennung<'Bediensteter'> | null) =>
    mitRechten(db.db, wir.f.akteur, (tx) =>
      legeAufforderungAn(tx, db.umgebung, {
        traeger: MUSTERSTADT,
        fall: alterFall,
        grund,
        faelligAm: heute,
        zustaendig,
        wer: { bediensteter: id(frida), personalnummer: frida.nutzer.personalnummer },
      }),
    )
  await neu('mit dem Fall', null)
  await neu('abgegeben', id(anna))
  const tisch = (h: typeof frida) =>
    lies(async (tx) => {
      const vertreten = await listVertretene(tx, { traeger: MUSTERSTADT, vertretung: id(h), am: heute })
      const { liste } = await findAufforderungen(tx, {
        traeger: MUSTERSTADT,
        zustand: 'offen',
        bei: [id(h), ...vertreten],
        art: 'vonHand',
        bis: heute,
        hoechstens: 50,
      })
      return liste.map((a) => a.grund).sort()
    })
  expect([await tisch(frida), await tisch(fritz), await tisch(anna)]).toEqual([['mit dem Fall'], [], ['abgegeben']])
  await lies((tx) =>
    insertAbwesenheit(
      tx,
      MUSTERSTADT,
      { id: kennung(db.umgebung.kennung()), bediensteter: id(frida), vertretung: id(fritz), von: heute, bis: heute },
      { am: db.uhr.jetzt(), von: id(anna) },
    ),
  )
  expect(await tisch(fritz)).toEqual(['mit dem Fall'])
  const r = await weiseZu(anna, { fall: alterFall, an: id(arno), grund: 'Probe' })
  expect([r.ok, await tisch(arno), await tisch(fritz)]).toEqual([true, ['mit dem Fall'], []])
  await weiseZu(anna, { fall: alterFall, an: null, grund: 'Probe vorbei' })
})

test('who stands in acts as herself: what she certified she cannot order', async () => {
  const heute = db.uhr.heute()
  await lies((tx) =>
    insertAbwesenheit(
      tx,
      MUSTERSTADT,
      { id: kennung(db.umgebung.kennung()), bediensteter: id(frida), vertretung: id(arno), von: heute, bis: heute },
      { am: db.uhr.jetzt(), von: id(anna) },
    ),
  )
  const entscheidung = await festgestellt(arno, alterFall)
  expect(await anordnen(arno, entscheidung)).toMatchObject({ ok: false, ablehnung: { art: 'gleichePerson' } })
})

test('1,200 cases in portions, broken off in the middle: every case moves once, undoing puts back exactly those', async () => {
  await mitEinzelverbindung(db.ziel, {}, async (c) => {
    await c.query(`INSERT INTO fall.leistungsfall (traeger_nr, id, bg_nummer, zustand, angelegt_am, angelegt_von, fassung_nr)
      SELECT traeger_nr, gen_random_uuid(), '98802//1' || lpad(n::text, 6, '0'), 'offen', angelegt_am, angelegt_von, 0
        FROM fall.leistungsfall, generate_series(1, 1200) n WHERE id = '${alterFall}'`)
    await c.query(`INSERT INTO fall.mitglied (traeger_nr, fall, lokal, person, aufgenommen_am, aufgenommen_von)
      SELECT l.traeger_nr, l.id, 'P1', m.person, m.aufgenommen_am, m.aufgenommen_von
        FROM fall.leistungsfall l, fall.mitglied m WHERE m.fall = '${alterFall}' AND l.bg_nummer LIKE '98802//1%'`)
  })
  const stand = () =>
    mitEinzelverbindung(db.ziel, {}, async (c) => {
      const { rows } = await c.query<{ id: string; zustaendig: string; hand: boolean }>(
        `SELECT id, zustaendig, zustaendig_von_hand AS hand FROM fall.leistungsfall WHERE traeger_nr = '98802' ORDER BY id`,
      )
      return rows
    })
  const vorher = await stand()
  const p = await lege('Neue Zuschnitte', [
    { art: 'bgEnde', von: '0', bis: '4', bei: id(fritz) },
    { art: 'sonst', bei: id(frida) },
  ])
  const vorschau = await lies(async (tx) => zeigeUmverteilung(tx, db.umgebung, await plan(p)))
  await tue(anna, p, 'vorlegen')
  await tue(arno, p, 'freigeben', planhash(await plan(p)))
  await arbeiteMitAbbruch()
  expect((await plan(p)).zustand).toBe('gilt')
  const zahl = (art: 'umverteilung' | 'ruecknahme') =>
    lies((tx) => zaehleUmverteilte(tx, { traeger: MUSTERSTADT, umverteilung: p, art }))
  expect(vorschau.wechsel.length).toBeGreaterThan(590)
  expect(await zahl('umverteilung')).toBe(vorschau.wechsel.length)
  const nachher = await stand()
  expect(nachher.filter((r) => r.zustaendig === id(fritz)).length).toBeGreaterThan(590)
  // one is moved by hand meanwhile: it is not put back
  const [eigen] = vorschau.wechsel
  if (eigen === undefined) throw new Error('nothing moved')
  expect((await weiseZu(anna, { fall: eigen.fall, an: id(arno), grund: 'bleibt' })).ok).toBe(true)
  expect((await tue(arno, p, 'zuruecknehmen')).ok).toBe(true)
  await arbeite()
  expect([(await plan(p)).zustand, (await plan(erster)).zustand]).toEqual(['zurueckgenommen', 'gilt'])
  expect(await zahl('ruecknahme')).toBe(vorschau.wechsel.length - 1)
  const ohne = (liste: typeof vorher) => liste.filter((r) => r.id !== eigen.fall)
  expect(ohne(await stand())).toEqual(ohne(vorher))
  expect(await bei(eigen.fall)).toBe(id(arno))
})
