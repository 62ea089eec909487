import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Kennung, kennung, traegerNr } from '../kern/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import type { Aenderung } from './aenderung.ts'
import {
  type Ableger,
  aendere,
  type Bearbeiter,
  bringeEin,
  type EntwurfRef,
  eigeneAenderungen,
  type FallRef,
  friereEin,
  hatBearbeitet,
  type Konfliktentscheid,
  ladeAbleger,
  ladeEntwurf,
  legeFallAn,
  listeAbleger,
  listeAenderungen,
  listeFestzustellende,
  listeMeineEntwuerfe,
  neueAngabe,
  nimmZurueck,
  oeffneEntwurf,
  stelleFallEin,
  verwirfAbleger,
  zweigeAb,
} from './index.ts'

const HIER = traegerNr('98802')
const ANNA: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000a'), personalnummer: '1001' }
const BERND: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000b'), personalnummer: '1002' }
const MUTTER = kennung<'Person'>('01890000-0000-7000-8000-000000000101')

let t: TestDatenbank
let nummer = 0
beforeAll(async () => {
  t = await testDatenbank()
})
afterAll(() => t.schliesse())

const als = <T>(wer: Bearbeiter, fn: (tx: Tx) => Promise<T>, traeger = HIER): Promise<T> =>
  mitRechten(t.db, { art: 'mensch', bediensteter: wer.bediensteter, traeger, stufe: 'F' }, fn)

function wert<T>(r: { ok: true; wert: T } | { ok: false; ablehnung: unknown }): T {
  if (!r.ok) throw new Error(`refused: ${JSON.stringify(r.ablehnung)}`)
  return r.wert
}

const LOHN = { art: 'erwerbseinkommen', person: 'P1', brutto_cent: 500_00, steuern_cent: 0, sozialabgaben_cent: 0 }
const GRUND: readonly Aenderung[] = [
  { pfad: 'angaben/antrag', alt: null, neu: { art: 'antrag', am: '2026-06-15' } },
  { pfad: 'angaben/bwz', alt: null, neu: { art: 'bewilligungszeitraum', von: '2026-07-01', bis: '2027-06-30' } },
  {
    pfad: 'angaben/p1',
    alt: null,
    neu: neueAngabe('person', { person: 'P1', geburt: '1990-05-01', rolle: 'hauptperson' }),
  },
  { pfad: 'angaben/lohn', alt: null, neu: LOHN },
]

async function neuerFall(): Promise<{ fall: FallRef; entwurf: EntwurfRef }> {
  nummer++
  return als(ANNA, async (tx) => {
    const bgNummer = `98802//${String(nummer).padStart(7, '0')}`
    const fall = await legeFallAn(tx, t.umgebung, { traeger: HIER, bgNummer, personen: [MUTTER], wer: ANNA })
    const entwurf = wert(await oeffneEntwurf(tx, t.umgebung, { ...fall, wer: ANNA }))
    wert(await aendere(tx, t.umgebung, { ...entwurf, wer: ANNA, aenderungen: GRUND }))
    return { fall, entwurf }
  })
}

async function abzweig(fall: FallRef, wer = BERND): Promise<Ableger> {
  return als(wer, async (tx) =>
    wert(await zweigeAb(tx, t.umgebung, { ...fall, wer, name: 'Mehr Stunden', von: 'entwurf' })),
  )
}

const setze = (a: EntwurfRef, wer: Bearbeiter, aenderungen: readonly Aenderung[]) =>
  als(wer, async (tx) => wert(await aendere(tx, t.umgebung, { ...a, wer, aenderungen })))

const lohn = (alt: number, neu: number): Aenderung => ({ pfad: 'angaben/lohn/brutto_cent', alt, neu })
const entscheide = (...d: readonly [string, Konfliktentscheid][]) => new Map(d)
const einbringen = (a: Ableger, e: ReadonlyMap<string, Konfliktentscheid> = entscheide(), wer = BERND) =>
  als(wer, (tx) => bringeEin(tx, t.umgebung, { ...a, wer, entscheide: e }))

test('a branch starts as what it comes from and changes nothing but itself', async () => {
  const { fall, entwurf } = await neuerFall()
  const a = await abzweig(fall)
  expect(a).toMatchObject({ name: 'Mehr Stunden', zustand: 'ableger', version: 0, angelegtVon: BERND.bediensteter })
  expect(a.herkunft).toEqual({ art: 'entwurf', entwurf: entwurf.entwurf, version: 1 })
  await setze(a, BERND, [lohn(500_00, 900_00)])
  const danach = await als(ANNA, async (tx) => ({
    entwurf: await ladeEntwurf(tx, entwurf),
    liste: await listeAbleger(tx, fall),
    meine: await listeMeineEntwuerfe(tx, HIER, BERND.bediensteter),
    fertige: await listeFestzustellende(tx, HIER),
  }))
  expect(danach.entwurf?.inhalt.angaben.lohn).toEqual(LOHN)
  expect(danach.liste.map((x) => eigeneAenderungen(x))).toEqual([[lohn(500_00, 900_00)]])
  expect(danach.meine.map((x) => x.entwurf)).not.toContain(a.entwurf)
  expect(danach.fertige.map((x) => x.entwurf)).not.toContain(a.entwurf)
})

test('a branch is undone like a draft', async () => {
  const { fall } = await neuerFall()
  const a = await abzweig(fall)
  const vorgang = kennung<'Vorgang'>(t.umgebung.kennung())
  await als(BERND, async (tx) => {
    wert(await aendere(tx, t.umgebung, { ...a, wer: BERND, vorgang, aenderungen: [lohn(500_00, 900_00)] }))
    wert(await nimmZurueck(tx, t.umgebung, { ...a, wer: BERND, vorgang }))
  })
  const danach = await als(BERND, (tx) => ladeAbleger(tx, a))
  expect(danach && eigeneAenderungen(danach)).toEqual([])
})

test('a branch never becomes a Fassung, whoever asks, and the database will not call it certified', async () => {
  const { fall } = await neuerFall()
  const a = await abzweig(fall)
  expect(await als(BERND, (tx) => friereEin(tx, t.umgebung, { ...a, version: 0, wer: BERND }))).toMatchObject({
    ok: false,
    ablehnung: { art: 'nichtOffen' },
  })
  const faelschen = als(BERND, (tx) =>
    sql`UPDATE fall.entwurf SET festgestellt_version = 0 WHERE traeger_nr = ${HIER} AND id = ${a.entwurf}`.execute(tx),
  )
  await expect(faelschen).rejects.toThrow(/entwurf_ableger_nie_festgestellt/)
})

test('kept, it becomes one batch of the draft, and its editor counts for four eyes there', async () => {
  const { fall, entwurf } = await neuerFall()
  const a = await abzweig(fall)
  await setze(a, BERND, [lohn(500_00, 900_00)])
  const r = wert(await einbringen(a, entscheide(), ANNA))
  expect(r.entwurf.inhalt.angaben.lohn).toEqual({ ...LOHN, brutto_cent: 900_00 })
  const danach = await als(ANNA, async (tx) => ({
    log: await listeAenderungen(tx, entwurf, 1),
    bernd: await hatBearbeitet(tx, entwurf, BERND.personalnummer),
    fremd: await hatBearbeitet(tx, entwurf, '9999'),
    ableger: await ladeAbleger(tx, a),
    offene: await listeAbleger(tx, fall),
  }))
  expect(danach.log.map((z) => [z.pfad, z.alt, z.neu])).toEqual([['angaben/lohn/brutto_cent', 500_00, 900_00]])
  expect([danach.bernd, danach.fremd]).toEqual([true, false])
  expect(danach.ableger).toMatchObject({ zustand: 'eingebracht', eingebrachtIn: entwurf.entwurf })
  expect(danach.offene).toEqual([])
  expect(await einbringen(a)).toMatchObject({ ok: false, ablehnung: { art: 'nichtOffen' } })
})

test('a field both changed is decided field by field; undecided, nothing is brought in', async () => {
  const { fall, entwurf } = await neuerFall()
  const a = await abzweig(fall)
  await setze(a, BERND, [
    lohn(500_00, 900_00),
    { pfad: 'angaben/lohn/steuern_cent', alt: 0, neu: 10_00 },
    { pfad: 'angaben/bwz/bis', alt: '2027-06-30', neu: '2026-12-31' },
  ])
  await setze(entwurf, ANNA, [lohn(500_00, 700_00), { pfad: 'angaben/bwz/bis', alt: '2027-06-30', neu: '2027-03-31' }])
  const ohne = await einbringen(a)
  expect(ohne).toMatchObject({
    ok: false,
    ablehnung: {
      art: 'konflikte',
      konflikte: [
        { pfad: 'angaben/bwz/bis', alt: '2027-06-30', neu: '2026-12-31', jetzt: '2027-03-31' },
        { pfad: 'angaben/lohn/brutto_cent', alt: 500_00, neu: 900_00, jetzt: 700_00 },
      ],
    },
  })
  const veraltet = entscheide(
    ['angaben/bwz/bis', { ableger: false, gesehen: '2027-03-31' }],
    ['angaben/lohn/brutto_cent', { ableger: true, gesehen: 600_00 }],
  )
  expect(await einbringen(a, veraltet)).toMatchObject({ ok: false, ablehnung: { art: 'konflikte' } })
  expect((await als(ANNA, (tx) => ladeEntwurf(tx, entwurf)))?.version).toBe(2)
  const entschieden = entscheide(
    ['angaben/bwz/bis', { ableger: false, gesehen: '2027-03-31' }],
    ['angaben/lohn/brutto_cent', { ableger: true, gesehen: 700_00 }],
  )
  const r = wert(await einbringen(a, entschieden))
  expect(r.entwurf.inhalt.angaben.lohn).toEqual({ ...LOHN, brutto_cent: 900_00, steuern_cent: 10_00 })
  expect(r.entwurf.inhalt.angaben.bwz).toMatchObject({ bis: '2027-03-31' })
})

test('a record the draft has removed since comes back whole, if that is decided', async () => {
  const { fall, entwurf } = await neuerFall()
  const a = await abzweig(fall)
  await setze(a, BERND, [lohn(500_00, 900_00), { pfad: 'angaben/lohn/steuern_cent', alt: 0, neu: 10_00 }])
  await setze(entwurf, ANNA, [{ pfad: 'angaben/lohn', alt: LOHN, neu: null }])
  const r = wert(
    await einbringen(
      a,
      entscheide(
        ['angaben/lohn/brutto_cent', { ableger: true, gesehen: null }],
        ['angaben/lohn/steuern_cent', { ableger: true, gesehen: null }],
      ),
    ),
  )
  expect(r.entwurf.inhalt.angaben.lohn).toEqual({ ...LOHN, brutto_cent: 900_00, steuern_cent: 10_00 })
})

test('from a Fassung without an open draft: bringing in opens the draft', async () => {
  const { fall, entwurf } = await neuerFall()
  const { fassung } = await als(ANNA, async (tx) =>
    wert(await friereEin(tx, t.umgebung, { ...entwurf, version: 1, wer: ANNA })),
  )
  expect(
    await als(BERND, (tx) => zweigeAb(tx, t.umgebung, { ...fall, wer: BERND, name: 'x', von: 'entwurf' })),
  ).toMatchObject({ ok: false, ablehnung: { art: 'herkunftFehlt' } })
  const a = await als(BERND, async (tx) =>
    wert(await zweigeAb(tx, t.umgebung, { ...fall, wer: BERND, name: 'Umzug', von: { fassung: fassung.id } })),
  )
  expect(await einbringen(a)).toMatchObject({ ok: false, ablehnung: { art: 'nichtsGeaendert' } })
  await setze(a, BERND, [lohn(500_00, 1_000_00)])
  const r = wert(await einbringen(a))
  expect(r.entwurf).toMatchObject({ zustand: 'offen', basis: fassung.id })
  expect(r.entwurf.inhalt.angaben.lohn).toEqual({ ...LOHN, brutto_cent: 1_000_00 })
})

test('thrown away it takes no change any more; a closed case grows no branch; a name is asked for', async () => {
  const { fall } = await neuerFall()
  const a = await abzweig(fall)
  await als(BERND, async (tx) => wert(await verwirfAbleger(tx, t.umgebung, { ...a, wer: BERND })))
  expect(
    await als(BERND, (tx) => aendere(tx, t.umgebung, { ...a, wer: BERND, aenderungen: [lohn(500_00, 900_00)] })),
  ).toMatchObject({ ok: false, ablehnung: { art: 'nichtOffen' } })
  const versuch = (name: string, f: FallRef = fall) =>
    als(BERND, (tx) => zweigeAb(tx, t.umgebung, { ...f, wer: BERND, name, von: 'entwurf' }))
  expect(await versuch('  ')).toMatchObject({ ok: false, ablehnung: { art: 'nameFehlt' } })
  expect(await versuch('x', { ...fall, fall: kennung<'Leistungsfall'>(t.umgebung.kennung()) })).toMatchObject({
    ok: false,
    ablehnung: { art: 'unbekannt' },
  })
  await als(ANNA, async (tx) => wert(await stelleFallEin(tx, t.umgebung, { ...fall, wer: ANNA, grund: 'Umzug' })))
  expect(await versuch('x')).toMatchObject({ ok: false, ablehnung: { art: 'eingestellt' } })
})

test('a branch of one case is not brought into another', async () => {
  const [eins, zwei] = [await neuerFall(), await neuerFall()]
  const a = await abzweig(eins.fall)
  const r = await als(BERND, (tx) =>
    bringeEin(tx, t.umgebung, {
      ...a,
      fall: zwei.fall.fall as Kennung<'Leistungsfall'>,
      wer: BERND,
      entscheide: entscheide(),
    }),
  )
  expect(r).toMatchObject({ ok: false, ablehnung: { art: 'unbekannt' } })
})
