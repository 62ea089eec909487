import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cent, datum, type Kennung, kennung, type Monat, monat } from '../../../kern/index.ts'
import type { KontoRef } from '../../../stammdaten/index.ts'
import { arbeiteAb, mitRechten, type Tx } from '../../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../../technik/pruefung.ts'
import { laufBisZurBank } from '../../bank/bankProben.ts'
import { ZAHLUNG_BEARBEITER } from '../../bearbeiter.ts'
import type { Posten } from '../../posten.ts'
import { musterIban, musterkonto, ordneAn, type Zahlwelt, zahlwelt } from '../../pruefung.ts'
import { gibFrei } from '../freigabe.ts'
import type { LaufMitStand } from '../lauf.ts'
import { loadLauf } from '../laufSql.ts'
import { legeLaufAn } from '../legeLaufAn.ts'
import { listAuffaelligkeiten } from './auffaelligkeitSql.ts'
import { vermerkeAuffaelligkeiten } from './vermerke.ts'

let t: TestDatenbank
let w: Zahlwelt
const [jan, feb] = [monat('2026-01'), monat('2026-02')]
type FallId = Kennung<'Leistungsfall'>

const als = <T>(wer: 'a' | 'a2', fn: (tx: Tx) => Promise<T>): Promise<T> =>
  mitRechten(t.db, w.jobcenter[wer].akteur, fn, { serialisierbar: t.umgebung })
const neueKennung = () => t.umgebung.kennung()

let nummer = 0
/** A case as the fall room has it; its persons are made up ids. */
async function neuerFall(personen: readonly string[] = [neueKennung()]): Promise<FallId> {
  const [fall, von] = [kennung<'Leistungsfall'>(neueKennung()), w.jobcenter.a.akteur.bediensteter]
  const bg = `98802//${String(++nummer).padStart(7, '0')}`
  await als('a', async (tx) => {
    await sql`
      INSERT INTO fall.leistungsfall (traeger_nr, id, bg_nummer, zustand, angelegt_am, angelegt_von, fassung_nr)
      VALUES (${w.traeger}, ${fall}, ${bg}, 'offen', '2025-01-01T10:00:00Z', ${von}, 0)`.execute(tx)
    for (const [i, person] of personen.entries())
      await sql`
        INSERT INTO fall.mitglied (traeger_nr, fall, lokal, person, aufgenommen_am, aufgenommen_von)
        VALUES (${w.traeger}, ${fall}, ${`P${i + 1}`}, ${person}, '2025-01-01T10:00:00Z', ${von})`.execute(tx)
  })
  return fall
}

let kontonummer = 100
const neuesKonto = (): Promise<KontoRef> =>
  musterkonto(t.umgebung, w.jobcenter, {
    inhaber: { art: 'traeger', id: w.traeger },
    name: `Konto ${++kontonummer}`,
    iban: musterIban(kontonummer),
  })

const posten = (m: Monat, empfaenger: KontoRef, betrag: number): Posten => ({
  monat: m,
  person: 'P1',
  leistungsart: 'regelbedarf',
  kostentraeger: 'bund',
  empfaenger,
  empfaengerart: 'bedarfsgemeinschaft',
  zeichen: '',
  betrag: cent(betrag),
})

/** Pays the months to the account from now on; gives back the decision. */
async function bewillige(
  fall: FallId,
  monate: readonly Monat[],
  konto: KontoRef,
  betrag = 500_00,
): Promise<Kennung<'Entscheidung'>> {
  const entscheidung = kennung<'Entscheidung'>(neueKennung())
  const plan = monate.map((m) => posten(m, konto, betrag))
  await ordneAn(t.umgebung, w, { fall, regelt: monate, plan, entscheidung })
  return entscheidung
}

async function plane(m: Monat): Promise<LaufMitStand> {
  const { akteur } = w.jobcenter.a
  const { uhr, kennung: k, zufall } = t.umgebung
  const r = await als('a', (tx) =>
    legeLaufAn(
      tx,
      { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: k, zufall },
      { art: 'monat', monat: m, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von: akteur.bediensteter },
    ),
  )
  if (!r.ok) throw new Error(r.ablehnung.art)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  return als('a', (tx) => loadLauf(tx, { traeger: w.traeger, lauf: r.wert.id }))
}

const liste = (l: LaufMitStand) => als('a', (tx) => listAuffaelligkeiten(tx, { traeger: l.traeger, lauf: l.id }))
const art = async (l: LaufMitStand, welche: string) => (await liste(l)).filter((a) => a.art === welche)

let februar: LaufMitStand
const faelle: Record<string, FallId> = {}
const nenne = (...ids: readonly (readonly FallId[])[]): readonly (readonly string[])[] =>
  ids.map((f) => f.map((id) => Object.keys(faelle).find((n) => faelle[n] === id) ?? '?').sort())

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  w = await zahlwelt(t.umgebung)
  const [gemeinsam, zuDritt, alt, neu, eigenes] = [
    await neuesKonto(),
    await neuesKonto(),
    await neuesKonto(),
    await neuesKonto(),
    await neuesKonto(),
  ]
  const geteilt = neueKennung()
  // (a) four unrelated cases and one related to the first, on one account; three on another
  for (const [name, personen] of [
    ['a1', [geteilt, neueKennung()]],
    ['a2', [neueKennung()]],
    ['a3', [neueKennung()]],
    ['a4', [neueKennung()]],
    ['a5', [geteilt]],
  ] as const)
    faelle[name] = await neuerFall(personen)
  for (const name of ['b1', 'b2', 'b3', 'c', 'd', 'd0', 'e', 'f', 'f0']) faelle[name] = await neuerFall()
  const f = (name: string): FallId => faelle[name] ?? kennung<'Leistungsfall'>('')
  for (const n of ['a1', 'a2', 'a3', 'a4', 'a5']) await bewillige(f(n), [jan, feb], gemeinsam)
  for (const n of ['b1', 'b2', 'b3']) await bewillige(f(n), [jan, feb], zuDritt)
  // (c) paid once, closed, opened again, then paid elsewhere; (d) paid, then another account; d0 the same account as before
  for (const n of ['c', 'd', 'd0']) await bewillige(f(n), n === 'c' ? [jan] : [jan, feb], alt)
  for (const n of ['e', 'f', 'f0']) await bewillige(f(n), [jan, feb], eigenes)
  await laufBisZurBank(t.umgebung, w, { art: 'monat', monat: jan })

  t.uhr.stelle('2026-01-05T10:00')
  await als('a', (tx) =>
    sql`INSERT INTO fall.wiederaufnahme (traeger_nr, fall, am, von, grund)
        VALUES (${w.traeger}, ${f('c')}, '2026-01-05T10:00:00Z', ${w.jobcenter.a.akteur.bediensteter}, 'neuer Antrag')`.execute(
      tx,
    ),
  )
  await bewillige(f('c'), [feb], neu)
  // (e) January is raised by what it was: the same amount to the same account goes out again
  await bewillige(f('e'), [jan], eigenes, 1000_00)
  // (f) nothing ever came in; f0 as well, but somebody dealt with it
  await als('a', async (tx) => {
    for (const [n, kontakt] of [
      ['f', '2025-06-01'],
      ['f0', '2025-12-01'],
    ] as const) {
      await sql`INSERT INTO fall.listenzeichen (traeger_nr, fall, zeichen) VALUES (${w.traeger}, ${f(n)}, 'ohneEingang')`.execute(
        tx,
      )
      await sql`UPDATE fall.leistungsfall SET letzter_kontakt = ${kontakt}::date WHERE traeger_nr = ${w.traeger} AND id = ${f(n)}`.execute(
        tx,
      )
    }
  })
  // the run of February is handed over on 2026-01-26: five bank days back is 2026-01-19
  t.uhr.stelle('2026-01-20T10:00')
  await bewillige(f('d'), [feb], await neuesKonto())
  await bewillige(f('d0'), [feb], alt, 510_00)
  t.uhr.stelle('2026-01-22T10:00')
  februar = await plane(feb)
}, 240_000)
afterAll(() => t.schliesse())

test('HKR-11 (a): an account of four unrelated cases is named with all of them, one of three is not', async () => {
  const gefunden = await art(februar, 'kontoMehrererFaelle')
  expect(nenne(...gefunden.map((a) => a.faelle))).toEqual([['a1', 'a2', 'a3', 'a4', 'a5']])
  expect(gefunden[0]?.zahl).toBe(4)
})

test('HKR-11 (c): a case opened again and paid to an account it was never paid to', async () => {
  expect(nenne(...(await art(februar, 'wiederaufnahme')).map((a) => a.faelle))).toEqual([['c']])
})

test('HKR-11 (d): another account confirmed within five bank days; not one confirmed before, not the same one', async () => {
  expect(nenne(...(await art(februar, 'kontowechsel')).map((a) => a.faelle))).toEqual([['d']])
})

test('HKR-11 (f): no document and no contact for six months, as one finding', async () => {
  expect(nenne(...(await art(februar, 'ohneKontakt')).map((a) => a.faelle))).toEqual([['f']])
})

test('HKR-11: the same amount for the same month to the same account in another run', async () => {
  t.uhr.stelle('2026-01-22T12:00')
  const { akteur } = w.jobcenter.a
  const { uhr, kennung: k, zufall } = t.umgebung
  const r = await als('a', (tx) =>
    legeLaufAn(
      tx,
      { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: k, zufall },
      {
        art: 'tag',
        tag: datum('2026-01-22'),
        traeger: w.traeger,
        zahlerkonto: w.zahlerkonto,
        von: akteur.bediensteter,
      },
    ),
  )
  if (!r.ok) throw new Error(r.ablehnung.art)
  await arbeiteAb(t.umgebung, ZAHLUNG_BEARBEITER)
  const [doppelt, ...sonst] = await art(r.wert, 'doppelzahlung')
  expect(nenne(doppelt?.faelle ?? [])).toEqual([['e']])
  expect([doppelt?.zahlungen.length, sonst]).toEqual([2, []])
})

test('HKR-11 (e): two people who decide for each other are named where the run pays what they decided', async () => {
  expect(await art(februar, 'paar')).toEqual([])
  const { a, a2, f, f2, l } = w.jobcenter
  const entscheide = (wer: typeof a, wen: typeof a, n: number) =>
    als('a', async (tx) => {
      for (let i = 0; i < n; i++) await insertEntscheidung(tx, kennung(neueKennung()), wer, wen)
    })
  await entscheide(f, a, 21)
  await entscheide(f2, a2, 5)
  await entscheide(l, a2, 5)
  t.uhr.stelle('2026-02-16T10:00')
  const mrz = monat('2026-03')
  const fall = await neuerFall()
  const bezahlt = await bewillige(fall, [mrz], await neuesKonto())
  const maerz = await plane(mrz)
  expect(await art(maerz, 'paar')).toEqual([])
  // the pair decided something of the next run
  const apr = monat('2026-04')
  t.uhr.stelle('2026-03-16T10:00')
  await bewillige(fall, [apr], await neuesKonto())
  const { rows } = await als('a', (tx) =>
    sql<{ entscheidung: string }>`
      SELECT entscheidung FROM zahlung.zahlung WHERE traeger_nr = ${w.traeger} AND monat = '2026-04'`.execute(tx),
  )
  await als('a', (tx) => insertEntscheidung(tx, kennung(rows[0]?.entscheidung ?? ''), f, a))
  const april = await plane(apr)
  const [paar] = await art(april, 'paar')
  expect(new Set(paar?.leute)).toEqual(new Set([f.akteur.bediensteter, a.akteur.bediensteter]))
  expect(paar?.zahl).toBe(100)
  expect(bezahlt).not.toBe(rows[0]?.entscheidung)
})

type Nutzer = Zahlwelt['jobcenter']['a']

/** Certified by one, ordered by another: only what the detector reads. */
async function insertEntscheidung(tx: Tx, id: Kennung<'Entscheidung'>, f: Nutzer, a: Nutzer): Promise<void> {
  const [fall, am] = [neueKennung(), new Intl.DateTimeFormat('sv-SE').format(t.uhr.jetzt())]
  await sql`
    INSERT INTO leistung.entscheidung (traeger_nr, id, fall, entwurf, entwurf_version, art, regelt, rechtsstand, hash,
                                       festgestellt_von, festgestellt_personalnummer, festgestellt_am)
    VALUES (${w.traeger}, ${id}, ${fall}, ${neueKennung()}, 1, 'bewilligung', '[]', '{}', ${'0'.repeat(64)},
            ${f.akteur.bediensteter}, ${f.nutzer.personalnummer}, ${am}::timestamptz)`.execute(tx)
  await sql`
    INSERT INTO leistung.entscheidung_ende (traeger_nr, entscheidung, fall, zustand, festgestellt_personalnummer, von,
                                            personalnummer, am, folge, fassung)
    VALUES (${w.traeger}, ${id}, ${fall}, 'angeordnet', ${f.nutzer.personalnummer}, ${a.akteur.bediensteter},
            ${a.nutzer.personalnummer}, ${am}::timestamptz, 1, ${neueKennung()})`.execute(tx)
}

test('HKR-11: no release before each was looked at, in a sentence, by a person; what was noted stays', async () => {
  const ref = { traeger: februar.traeger, lauf: februar.id }
  const { stand } = februar
  if (stand.zustand !== 'geplant') throw new Error(stand.zustand)
  const wer = { von: w.jobcenter.a2.akteur.bediensteter, jetzt: t.uhr.jetzt() }
  const gib = () => als('a2', (tx) => gibFrei(tx, wer, ref, stand.inhalt))
  const vermerke = (nummern: readonly number[], text: string) =>
    als('a2', (tx) => vermerkeAuffaelligkeiten(tx, wer, ref, { nummern, text }))
  const alle = (await liste(februar)).map((a) => a.nr)
  expect(alle).toEqual([1, 2, 3, 4])
  expect(await gib()).toEqual({ ok: false, ablehnung: { art: 'auffaelligkeitenOffen', anzahl: 4 } })
  expect(await vermerke([1], ' ok ')).toEqual({ ok: false, ablehnung: { art: 'textFehlt' } })
  expect(await vermerke([], 'Alles angesehen.')).toEqual({ ok: false, ablehnung: { art: 'nichtsGewaehlt' } })
  expect(await vermerke([1, 2, 3], 'Die Fälle sind bekannt.')).toEqual({ ok: true, wert: 3 })
  expect(await vermerke([1, 99], 'Noch einmal angesehen.')).toEqual({ ok: true, wert: 0 })
  expect(await gib()).toEqual({ ok: false, ablehnung: { art: 'auffaelligkeitenOffen', anzahl: 1 } })
  expect(await vermerke([4], 'Angerufen, wohnt dort.')).toEqual({ ok: true, wert: 1 })
  expect((await liste(februar)).map((a) => [a.vermerk?.text, a.vermerk?.von === wer.von])).toEqual([
    ['Die Fälle sind bekannt.', true],
    ['Die Fälle sind bekannt.', true],
    ['Die Fälle sind bekannt.', true],
    ['Angerufen, wohnt dort.', true],
  ])
  expect((await gib()).ok).toBe(true)
  expect(await vermerke([1], 'Danach noch etwas.')).toEqual({ ok: false, ablehnung: { art: 'nichtGeplant' } })
})
