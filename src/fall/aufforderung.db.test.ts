import { afterAll, beforeAll, expect, test } from 'vitest'
import { datum, type Kennung, kennung, traegerNr } from '../kern/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import {
  type Anlass,
  type Aufforderungsakt,
  type Bearbeiter,
  type FallRef,
  findAufforderungen,
  fuehreAktAus,
  legeAufforderungAn,
  legeFallAn,
  listeAufforderungen,
  listeAufforderungsschritte,
  pflegeAufforderungen,
  zaehleOffeneAufforderungen,
} from './index.ts'

const HIER = traegerNr('98802')
const DORT = traegerNr('98803')
const ANNA: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000a'), personalnummer: '1001' }
const BERND: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000b'), personalnummer: '1002' }
const MUTTER = kennung<'Person'>('01890000-0000-7000-8000-000000000101')

let t: TestDatenbank
let nummer = 0
beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-03-02T09:00' })
})
afterAll(() => t.schliesse())

const als = <T>(wer: Bearbeiter, fn: (tx: Tx) => Promise<T>, traeger = HIER): Promise<T> =>
  mitRechten(t.db, { art: 'mensch', bediensteter: wer.bediensteter, traeger, stufe: 'F' }, fn)

function neuerFall(): Promise<FallRef> {
  nummer++
  return als(ANNA, async (tx) => {
    const bgNummer = `98802//000000${nummer}`
    const { fall } = await legeFallAn(tx, t.umgebung, { traeger: HIER, bgNummer, personen: [MUTTER], wer: ANNA })
    return { traeger: HIER, fall }
  })
}

const anlass = (schluessel: string, tag: string): Anlass => ({
  art: 'zeitraumEndet',
  schluessel,
  faelligAm: datum(tag),
  person: null,
  grund: 'Der Bewilligungszeitraum endet.',
})
const pflege = (ref: FallRef, ...anlaesse: readonly Anlass[]) =>
  als(ANNA, (tx) => pflegeAufforderungen(tx, t.umgebung, ref, anlaesse, ANNA.bediensteter))
const alle = (ref: FallRef) => als(ANNA, (tx) => listeAufforderungen(tx, ref))
async function einzige(ref: FallRef) {
  const [a, ...weitere] = await alle(ref)
  if (a === undefined || weitere.length > 0) throw new Error('not one')
  return a
}
const akt = (id: Kennung<'Aufforderung'>, nr: number, a: Aufforderungsakt, bemerkung = '', wer = ANNA) =>
  als(wer, (tx) => fuehreAktAus(tx, t.umgebung, { traeger: HIER, id, nr, akt: a, bemerkung, wer }))

test('a cause is laid out once, whoever asks how often; one too far ahead waits', async () => {
  const ref = await neuerFall()
  expect(await pflege(ref, anlass('a', '2026-05-01'), anlass('b', '2056-05-01'))).toEqual({ neu: 1, entfallen: 0 })
  expect(await pflege(ref, anlass('a', '2026-05-01'), anlass('b', '2056-05-01'))).toEqual({ neu: 0, entfallen: 0 })
  expect(await einzige(ref)).toMatchObject({
    schluessel: 'a',
    zustand: 'offen',
    angelegtVon: null,
    zustaendig: ANNA.bediensteter,
  })
})

test('a cause that has gone closes its item, and opens it again when it is back; what was done stays done', async () => {
  const ref = await neuerFall()
  await pflege(ref, anlass('a', '2026-05-01'), anlass('b', '2026-06-01'))
  const erledigt = (await alle(ref)).find((x) => x.schluessel === 'b')
  if (erledigt === undefined) throw new Error('no item')
  await akt(erledigt.id, 0, { art: 'erledigen' })
  const zustaende = async () => (await alle(ref)).map((x) => [x.schluessel, x.zustand])
  expect(await pflege(ref)).toEqual({ neu: 0, entfallen: 1 })
  expect(await zustaende()).toEqual([
    ['a', 'entfallen'],
    ['b', 'erledigt'],
  ])
  await pflege(ref, anlass('a', '2026-05-01'), anlass('b', '2026-06-01'))
  expect(await zustaende()).toEqual([
    ['a', 'offen'],
    ['b', 'erledigt'],
  ])
})

test('an open item says what holds now; one that was done keeps what it said', async () => {
  const ref = await neuerFall()
  const mitGrund = (schluessel: string, grund: string): Anlass => ({ ...anlass(schluessel, '2026-05-01'), grund })
  await pflege(ref, mitGrund('a', 'offen 307,14 €'), mitGrund('b', 'offen 20,00 €'))
  const b = (await alle(ref)).find((x) => x.schluessel === 'b')
  if (b === undefined) throw new Error('no item')
  await akt(b.id, 0, { art: 'erledigen' })
  await pflege(ref, mitGrund('a', 'offen 257,14 €'), mitGrund('b', 'offen 5,00 €'))
  const texte = Object.fromEntries((await alle(ref)).map((x) => [x.schluessel, [x.grund, x.zustand]]))
  expect(texte).toEqual({ a: ['offen 257,14 €', 'offen'], b: ['offen 20,00 €', 'erledigt'] })
})

test('put off, handed on, done, deleted, opened again: each a step with who, when and why', async () => {
  const ref = await neuerFall()
  const id = await als(ANNA, (tx) =>
    legeAufforderungAn(tx, t.umgebung, {
      ...ref,
      grund: 'Anruf',
      faelligAm: datum('2026-03-02'),
      zustaendig: null,
      wer: ANNA,
    }),
  )
  expect(await akt(id, 0, { art: 'zurueckstellen', bis: datum('2026-03-09') }, 'wartet auf Arzt')).toMatchObject({
    ok: true,
    wert: { vorlageAm: datum('2026-03-09'), nr: 1 },
  })
  await akt(id, 1, { art: 'zuweisen', an: BERND.bediensteter })
  await akt(id, 2, { art: 'loeschen' }, 'doppelt', BERND)
  await akt(id, 3, { art: 'wiederOeffnen' })
  expect(await einzige(ref)).toMatchObject({ zustand: 'offen', zustaendig: BERND.bediensteter, nr: 4 })
  const schritte = await als(ANNA, (tx) => listeAufforderungsschritte(tx, HIER, id))
  expect(schritte.map((s) => [s.nr, s.zustand, s.bemerkung, s.von])).toEqual([
    [1, 'offen', 'wartet auf Arzt', ANNA.bediensteter],
    [2, 'offen', '', ANNA.bediensteter],
    [3, 'geloescht', 'doppelt', BERND.bediensteter],
    [4, 'offen', '', ANNA.bediensteter],
  ])
  // by hand it stays, whatever the facts say
  await pflege(ref)
  expect((await einzige(ref)).zustand).toBe('offen')
})

test.each<[string, Aufforderungsakt, number, string, string]>([
  ['somebody was quicker', { art: 'erledigen' }, 7, '', 'ueberholt'],
  ['deleted without a word', { art: 'loeschen' }, 0, ' ', 'bemerkungFehlt'],
  ['put off without a word', { art: 'zurueckstellen', bis: datum('2026-03-09') }, 0, '', 'bemerkungFehlt'],
  ['put off to today', { art: 'zurueckstellen', bis: datum('2026-03-02') }, 0, 'so', 'tagVergangen'],
  ['opened though it is open', { art: 'wiederOeffnen' }, 0, '', 'zustand'],
])('refused: %s', async (_name, a, nr, bemerkung, art) => {
  const ref = await neuerFall()
  await pflege(ref, anlass('a', '2026-03-01'))
  const { id } = await einzige(ref)
  expect(await akt(id, nr, a, bemerkung)).toEqual({ ok: false, ablehnung: { art } })
  expect((await einzige(ref)).nr).toBe(0)
})

test('refused: done twice, and one that is not there or belongs to another Jobcenter', async () => {
  const ref = await neuerFall()
  await pflege(ref, anlass('a', '2026-03-01'))
  const { id } = await einzige(ref)
  await akt(id, 0, { art: 'erledigen' })
  expect(await akt(id, 1, { art: 'erledigen' })).toEqual({ ok: false, ablehnung: { art: 'zustand' } })
  const fremd = await als(
    ANNA,
    (tx) =>
      fuehreAktAus(tx, t.umgebung, {
        traeger: DORT,
        id,
        nr: 1,
        akt: { art: 'wiederOeffnen' },
        bemerkung: '',
        wer: ANNA,
      }),
    DORT,
  )
  expect(fremd).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
})

test('the desk shows what is due by a day, own and nobody’s, the oldest first; the load is counted by person', async () => {
  const dort: Bearbeiter = { ...BERND, bediensteter: kennung('01890000-0000-7000-8000-00000000000c') }
  const ref = await neuerFall()
  for (const [grund, tag, wer] of [
    ['morgen', '2026-03-03', dort.bediensteter],
    ['gestern', '2026-03-01', dort.bediensteter],
    ['niemand', '2026-02-01', null],
    ['Annas', '2026-02-02', ANNA.bediensteter],
  ] as const)
    await als(ANNA, (tx) =>
      legeAufforderungAn(tx, t.umgebung, { ...ref, grund, faelligAm: datum(tag), zustaendig: wer, wer: ANNA }),
    )
  const suche = (bis: string | null, hoechstens = 50) =>
    als(ANNA, (tx) =>
      findAufforderungen(tx, {
        traeger: HIER,
        zustand: 'offen',
        bei: [dort.bediensteter],
        art: 'vonHand',
        bis: bis === null ? null : datum(bis),
        hoechstens,
      }),
    )
  const hier = (x: { readonly liste: readonly { readonly fall: string; readonly grund: string }[] }) =>
    x.liste.filter((a) => a.fall === ref.fall).map((a) => a.grund)
  expect(hier(await suche('2026-03-02'))).toEqual(['niemand', 'gestern'])
  expect(hier(await suche(null))).toEqual(['niemand', 'gestern', 'morgen'])
  const knapp = await suche(null, 1)
  expect([knapp.liste.length, knapp.anzahl]).toEqual([1, (await suche(null)).anzahl])
  const last = await als(ANNA, (tx) => zaehleOffeneAufforderungen(tx, HIER, datum('2026-03-02')))
  expect(last.find((z) => z.zustaendig === dort.bediensteter)).toEqual({
    zustaendig: dort.bediensteter,
    anzahl: 1,
    aelteste: datum('2026-03-01'),
  })
})
