// D-03: what comes in lies in a Postkorb until it is done, with or without a case.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  eingangMeldung,
  findDokument,
  findPost,
  listPostkoerbe,
  listPostregelwerke,
  listPostschritte,
  oeffne,
  type Posteingang,
  pruefeEingang,
  zaehlePost,
} from '../akte/index.ts'
import { ladeFall, listeAufforderungen } from '../fall/index.ts'
import { datum, type Kennung } from '../kern/index.ts'
import { type Musterjobcenter, musterjobcenter } from '../stammdaten/pruefung.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import { bearbeitePost, gibPostAb, legePostkorbAn } from './post.ts'
import { entwirfRegelwerk, probiereRegelwerk, setzeRegelwerkInKraft } from './postregeln.ts'
import { nimmEinzelneAuf } from './pruefung.ts'

let t: TestDatenbank
let jc: Musterjobcenter
let fall: Kennung<'Leistungsfall'>
const als = (wer: 'f' | 'f2' | 'a' | 'a2' | 'l' | 'fremd') => ({ umgebung: t.umgebung, nutzer: jc[wer].nutzer })
const lies = <T>(fn: (tx: Tx) => Promise<T>, wer: 'f' | 'l' | 'fremd' = 'f'): Promise<T> =>
  mitRechten(t.db, jc[wer].akteur, fn)
const PDF = new TextEncoder().encode('%PDF-1.7\nMietbescheinigung')

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-01-15T10:00' })
  jc = await musterjobcenter(t.umgebung)
  fall = await nimmEinzelneAuf(als('f'))
})
afterAll(() => t.schliesse())

const POST = {
  quelle: 'post',
  art: 'unterkunft',
  betreff: 'Mietbescheinigung',
  nachname: 'Sonntag',
  bgNummer: '',
  dateiname: 'scan0001.pdf',
  bytes: PDF,
  eingegangenAm: datum('2026-01-14'),
} as const

async function gib(o: Partial<Parameters<typeof gibPostAb>[1]> = {}): Promise<Posteingang> {
  const r = await gibPostAb(als('f'), { ...POST, ...o })
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert
}
const tu = (
  p: Posteingang,
  wunsch: Parameters<typeof bearbeitePost>[1]['wunsch'],
  wer: 'f' | 'f2' | 'l' | 'fremd' = 'f',
) => bearbeitePost(als(wer), { posteingang: p.posteingang, nr: p.nr, wunsch, vermerk: '' })

describe('D-03: post without a case', () => {
  test('lies in the Postkorb that takes the rest, is assigned, lies in the file byte by byte, and is done', async () => {
    const p = await gib()
    const { traeger } = p
    const [korb] = await lies((tx) => listPostkoerbe(tx, traeger))
    expect(korb).toMatchObject({ id: p.postkorb, name: 'Poststelle', auffang: true })
    expect(await lies((tx) => zaehlePost(tx, traeger))).toEqual(
      new Map([[p.postkorb, { offen: 1, aelteste: datum('2026-01-14') }]]),
    )
    const zu = await tu(p, { art: 'zuordnen', fall, person: null })
    if (!zu.ok) throw new Error(zu.ablehnung.art)
    const dokument = await lies((tx) => findDokument(tx, zu.wert.dokument ?? ('' as Kennung<'Dokument'>)))
    if (dokument === undefined) throw new Error('not filed')
    expect(dokument).toMatchObject({ fall, titel: 'Mietbescheinigung', datum: datum('2026-01-14'), hash: p.hash })
    expect(Buffer.compare((await lies((tx) => oeffne(tx, dokument))).bytes, PDF)).toBe(0)
    expect(await tu(zu.wert, { art: 'zuordnen', fall, person: null })).toEqual({
      ok: false,
      ablehnung: { art: 'schonZugeordnet' },
    })
    const fertig = await tu(zu.wert, { art: 'erledigen' })
    expect(fertig.ok && fertig.wert.zustand).toBe('erledigt')
    expect(
      await lies((tx) => findPost(tx, traeger, { postkoerbe: null, zustand: 'offen', art: null, hoechstens: 9 })),
    ).toEqual([])
    const auf = fertig.ok ? await tu(fertig.wert, { art: 'wiederOeffnen' }) : fertig
    expect(auf.ok && auf.wert.zustand).toBe('offen')
    const schritte = await lies((tx) => listPostschritte(tx, p))
    expect(schritte.map((s) => [s.nr, s.akt])).toEqual([
      [0, 'angenommen'],
      [1, 'zugeordnet'],
      [2, 'erledigt'],
      [3, 'wiederGeoeffnet'],
    ])
    if (auf.ok) await tu(auf.wert, { art: 'erledigen' })
  })

  test('two at once: who comes second looks again', async () => {
    const p = await gib()
    const r = await Promise.all([tu(p, { art: 'erledigen' }), tu(p, { art: 'erledigen' }, 'f2')])
    expect(r.map((x) => (x.ok ? 'ok' : x.ablehnung.art)).toSorted()).toEqual(['ok', 'ueberholt'])
  })

  test('is handed on; a Postkorb bears a name of its own and is made by level A', async () => {
    const p = await gib()
    expect(await legePostkorbAn(als('f'), { name: 'Team Miete', nurTeam: false })).toMatchObject({
      ablehnung: { art: 'stufeFehlt' },
    })
    const korb = await legePostkorbAn(als('a'), { name: ' Team Miete ', nurTeam: false })
    if (!korb.ok) throw new Error(korb.ablehnung.art)
    expect(await legePostkorbAn(als('a'), { name: 'Team Miete', nurTeam: false })).toMatchObject({
      ablehnung: { art: 'nameVergeben' },
    })
    const r = await tu(p, { art: 'weitergeben', postkorb: korb.wert })
    expect(r.ok && r.wert.postkorb).toBe(korb.wert)
    const daneben = await tu(r.ok ? r.wert : p, {
      art: 'weitergeben',
      postkorb: p.posteingang as unknown as typeof korb.wert,
    })
    expect(daneben).toEqual({ ok: false, ablehnung: { art: 'postkorbUnbekannt' } })
    expect(await tu(r.ok ? r.wert : p, { art: 'vorlegen' })).toEqual({ ok: false, ablehnung: { art: 'ohneFall' } })
  })
})

test('D-03: a BG number of ours files it at once; handed to the case it is a work item there', async () => {
  const bgNummer = (await lies((tx) => ladeFall(tx, fall)))?.bgNummer ?? ''
  const p = await gib({ bgNummer })
  expect(p).toMatchObject({ fall, zustand: 'offen' })
  expect(p.dokument).not.toBeNull()
  expect((await tu(p, { art: 'vorlegen' })).ok).toBe(true)
  const offene = (await lies((tx) => listeAufforderungen(tx, { traeger: p.traeger, fall }))).map((x) => x.grund)
  expect(offene).toContain('Post vom 14.01.2026: Unterlagen zur Unterkunft, Mietbescheinigung')
})

test('E-02: another Jobcenter and who only reads do nothing here', async () => {
  const p = await gib()
  expect(await tu(p, { art: 'erledigen' }, 'fremd')).toEqual({ ok: false, ablehnung: { art: 'unbekannt' } })
  expect(await tu(p, { art: 'erledigen' }, 'l')).toEqual({ ok: false, ablehnung: { art: 'stufeFehlt' } })
  const r = await gibPostAb(als('fremd'), POST)
  if (!r.ok) throw new Error(r.ablehnung.art)
  expect(r.wert.traeger).not.toBe(p.traeger)
  expect(await tu(r.wert, { art: 'zuordnen', fall, person: null }, 'fremd')).toEqual({
    ok: false,
    ablehnung: { art: 'fremderFall' },
  })
})

test('what came in cannot become something else, and what was done stays', async () => {
  await gib()
  for (const befehl of [
    sql`UPDATE akte.posteingang SET betreff = 'x'`,
    sql`DELETE FROM akte.posteingang`,
    sql`UPDATE akte.postschritt SET vermerk = 'x'`,
  ])
    await expect(lies((tx) => befehl.execute(tx))).rejects.toThrow(/permission denied|append-only/)
  await expect(
    lies((tx) => sql`UPDATE akte.posteingang SET inhalt = 'x'::bytea WHERE inhalt IS NOT NULL`.execute(tx)),
  ).rejects.toThrow('posteingang_hash')
})

test('bad files are refused with the words of the file, and are nowhere', async () => {
  const vorher = await lies((tx) => zaehlePost(tx, jc.f.nutzer.traeger))
  expect(await gibPostAb(als('f'), { ...POST, bytes: new TextEncoder().encode('<html>') })).toMatchObject({
    ablehnung: { art: 'unbekannteArt' },
  })
  expect(await lies((tx) => zaehlePost(tx, jc.f.nutzer.traeger))).toEqual(vorher)
})

describe('D-03: rules are tried on the mail that came before they hold', () => {
  test('draft, trial, second person, in force; the post says which rule it was', async () => {
    t.uhr.stelle('2026-03-02T09:00')
    const { traeger } = jc.f.nutzer
    const korb = await legePostkorbAn(als('a'), { name: 'Widersprüche', nurTeam: false })
    if (!korb.ok) throw new Error(korb.ablehnung.art)
    const alt = await gib({ art: 'widerspruch', betreff: 'Widerspruch', eingegangenAm: datum('2026-03-01') })
    await gib({ eingegangenAm: datum('2026-03-01') })
    await gib({ art: 'widerspruch', eingegangenAm: datum('2026-02-20') })
    const regeln = [{ wenn: { art: 'widerspruch' as const }, postkorb: korb.wert }]
    expect(await entwirfRegelwerk(als('f'), { regeln, vermerk: '' })).toMatchObject({
      ablehnung: { art: 'stufeFehlt' },
    })
    const nr = await entwirfRegelwerk(als('a'), { regeln, vermerk: 'Widerspruchsstelle' })
    expect(nr).toEqual({ ok: true, wert: 1 })
    const werk = (await lies((tx) => listPostregelwerke(tx, traeger)))[0]
    if (werk === undefined) throw new Error('no rules')
    expect(await lies((tx) => probiereRegelwerk(tx, traeger, werk, datum('2026-03-01')))).toEqual({
      geprueft: 2,
      anders: [
        {
          posteingang: alt.posteingang,
          eingegangenAm: datum('2026-03-01'),
          betreff: 'Widerspruch',
          bisher: alt.postkorb,
          kuenftig: korb.wert,
        },
      ],
    })
    expect((await gib({ art: 'widerspruch' })).postkorb).toBe(alt.postkorb)
    expect(await setzeRegelwerkInKraft(als('a'), 1)).toEqual({ ok: false, ablehnung: { art: 'selbePerson' } })
    expect(await setzeRegelwerkInKraft(als('f2'), 1)).toEqual({ ok: false, ablehnung: { art: 'stufeFehlt' } })
    expect(await setzeRegelwerkInKraft(als('a2'), 1)).toEqual({ ok: true, wert: true })
    expect(await setzeRegelwerkInKraft(als('a2'), 1)).toEqual({ ok: false, ablehnung: { art: 'schonInKraft' } })
    const neu = await gib({ art: 'widerspruch' })
    expect(neu.postkorb).toBe(korb.wert)
    expect((await lies((tx) => listPostschritte(tx, neu)))[0]?.vermerk).toBe('Regel 1 der Fassung 1')
  })

  test('an older draft does not come after newer rules; the database wants two people', async () => {
    const { traeger } = jc.f.nutzer
    const leer = { regeln: [], vermerk: '' }
    expect(await entwirfRegelwerk(als('a'), leer)).toEqual({ ok: true, wert: 2 })
    expect(await entwirfRegelwerk(als('a'), leer)).toEqual({ ok: true, wert: 3 })
    expect((await setzeRegelwerkInKraft(als('a2'), 3)).ok).toBe(true)
    expect(await setzeRegelwerkInKraft(als('a2'), 2)).toEqual({ ok: false, ablehnung: { art: 'ueberholt' } })
    await expect(
      mitRechten(t.db, jc.a.akteur, (tx) =>
        sql`INSERT INTO akte.postregelfreigabe (traeger_nr, nr, entworfen_von, am, von)
            SELECT traeger_nr, nr, entworfen_von, entworfen_am, entworfen_von FROM akte.postregelwerk WHERE nr = 2
               AND traeger_nr = ${traeger}`.execute(tx),
      ),
    ).rejects.toThrow('vier_augen')
  })
})

describe('SEC-33: what is dangerous to open keeps its day and is opened by nobody', () => {
  const SKRIPT = new TextEncoder().encode('%PDF-1.7\n1 0 obj <</S /JavaScript /JS (x)>> endobj')

  test('at the counter and from a scan it is taken, with a case too, and cannot be filed', async () => {
    const bgNummer = (await lies((tx) => ladeFall(tx, fall)))?.bgNummer ?? ''
    const p = await gib({ bytes: SKRIPT, bgNummer, art: 'widerspruch', eingegangenAm: datum('2026-01-13') })
    expect(p).toMatchObject({ sperre: 'aktiverInhalt', fall, dokument: null, eingegangenAm: datum('2026-01-13') })
    expect(await tu(p, { art: 'zuordnen', fall, person: null })).toEqual({ ok: false, ablehnung: { art: 'gesperrt' } })
    expect(await tu(p, { art: 'vorlegen' })).toEqual({ ok: false, ablehnung: { art: 'ohneFall' } })
    expect((await tu(p, { art: 'erledigen' })).ok).toBe(true)
  })

  test('straight into the file it is refused with what to do instead', async () => {
    const eingang = { titel: 'x', dateiname: 'x.pdf', bytes: SKRIPT }
    const r = pruefeEingang(eingang)
    expect(r.ok ? '' : eingangMeldung(r.ablehnung)).toBe(
      'Diese PDF-Datei enthält Programme oder andere Dateien. Bitte drucken Sie sie neu als PDF, oder fotografieren Sie das Papier.',
    )
  })
})
