import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Dokument, fuelleLuecken } from '../bescheid/index.ts'
import { datum, hashVon, kennung, traegerNr } from '../kern/index.ts'
import { type Akteur, arbeiteAb, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import {
  eingangMeldung,
  findDokument,
  legeAb,
  listeDokumente,
  listeZustaende,
  nimmEingang,
  oeffne,
  RENDERN,
  rendere,
  setzeZustand,
} from './index.ts'

const HIER = traegerNr('98802')
const DORT = traegerNr('98803')
const ANNA = kennung<'Bediensteter'>('01890000-0000-7000-8000-00000000000a')
const FALL = kennung<'Leistungsfall'>('01890000-0000-7000-8000-0000000000f1')

const ENTWURF: Dokument = {
  format: 'allegro-dokument/1',
  art: 'bewilligungsbescheid',
  titel: ['Bewilligungsbescheid: ', { luecke: 'leistungsname' }, ' für Juli 2026'],
  datum: null,
  kopf: {
    absender: ['Jobcenter Musterstadt', 'Markt 1', '01234 Musterstadt'],
    ruecksendung: 'Jobcenter Musterstadt, Markt 1, 01234 Musterstadt',
    empfaenger: ['Elif Yılmaz', 'Lindenstr. 4', '01234 Musterstadt'],
    angaben: [{ bezeichnung: 'Datum', wert: [{ luecke: 'datum', kurz: true }] }],
    fuss: ['Jobcenter Musterstadt'],
  },
  folgeseite: 'Elif Yılmaz',
  betreff: ['Bewilligungsbescheid: ', { luecke: 'leistungsname' }, ' für Juli 2026'],
  bloecke: [{ art: 'absatz', id: 'kern', text: ['Sie bekommen ', { fett: '563,00 €' }, '.'] }],
}
const voll = fuelleLuecken(ENTWURF, { datum: datum('2026-07-10'), anordner: 'Bernd Roth', anordnerTelefon: '1' })
if (!voll.ok) throw new Error('refused')
const BRIEF = voll.wert

let t: TestDatenbank
beforeAll(async () => {
  t = await testDatenbank()
})
afterAll(() => t.schliesse())

const wer = (stufe: 'J' | 'E' | 'L' | 'F' | 'A' = 'A', traeger = HIER): Akteur => ({
  art: 'mensch',
  bediensteter: ANNA,
  traeger,
  stufe,
})
const als = <T>(fn: (tx: Tx) => Promise<T>, akteur = wer()): Promise<T> => mitRechten(t.db, akteur, fn)
const ablage = { traeger: HIER, fall: FALL, verfasser: ANNA, empfaenger: 'Elif Yılmaz' } as const
const ende = async (dokument: Dokument = BRIEF): ReturnType<typeof legeAb> =>
  als((tx) =>
    legeAb(tx, t.umgebung, { ...ablage, dokument, zustand: 'endgueltig', festgestelltHash: hashVon(ENTWURF) }),
  )

test('a letter is filed with hash, author and time; its PDF is made by the job and stays the same', async () => {
  const ref = await ende()
  const [eintrag] = await als((tx) => listeDokumente(tx, { traeger: HIER, fall: FALL }))
  expect(eintrag).toMatchObject({
    dokument: ref.dokument,
    art: 'bewilligungsbescheid',
    titel: 'Bewilligungsbescheid: Grundsicherungsgeld für Juli 2026',
    zustand: 'endgueltig',
    hash: hashVon(BRIEF),
    festgestelltHash: hashVon(ENTWURF),
    angelegtVon: ANNA,
    angelegtAm: t.uhr.jetzt(),
    aufbewahrung: 'L10',
  })
  if (!eintrag) throw new Error('not filed')
  const vorher = await als((tx) => oeffne(tx, eintrag))
  expect(await arbeiteAb(t.umgebung, { [RENDERN]: rendere })).toBe(1)
  const nachher = await als((tx) => oeffne(tx, eintrag), wer('L', DORT))
  expect(Buffer.from(nachher.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(nachher.hash).toBe(vorher.hash)
  expect(nachher.dateiname).toMatch(/^bewilligungsbescheid-[0-9a-f]{8}\.pdf$/)
  const text = await als((tx) => oeffne(tx, eintrag, 'text'))
  expect(new TextDecoder().decode(text.bytes)).toContain('Sie bekommen 563,00 €.')
  const html = await als((tx) => oeffne(tx, eintrag, 'html'))
  expect(new TextDecoder().decode(html.bytes)).toContain('<h1>Bewilligungsbescheid: Grundsicherungsgeld für')
})

test('a final letter with an open gap is not filed; a draft opens with watermark', async () => {
  await expect(ende(ENTWURF)).rejects.toThrow('open gaps: datum, leistungsname')
  const ref = await als((tx) => legeAb(tx, t.umgebung, { ...ablage, dokument: ENTWURF, zustand: 'entwurf' }))
  const eintrag = await als((tx) => findDokument(tx, ref.dokument))
  if (!eintrag) throw new Error('not filed')
  const text = await als((tx) => oeffne(tx, eintrag, 'text'))
  expect(new TextDecoder().decode(text.bytes)).toContain('VORSCHAU')
})

test('states follow each other; a letter that was sent stays so', async () => {
  const ref = await ende()
  const schritt = (zustand: 'versandt' | 'nichtVersenden', grund?: string): ReturnType<typeof setzeZustand> =>
    als((tx) => setzeZustand(tx, t.umgebung, ref, { zustand, von: ANNA, grund }))
  expect(await schritt('versandt', 'Post, 10.07.2026')).toEqual({ ok: true, wert: true })
  expect(await schritt('nichtVersenden')).toEqual({
    ok: false,
    ablehnung: { art: 'nichtErlaubt', von: 'versandt', nach: 'nichtVersenden' },
  })
  expect((await als((tx) => listeZustaende(tx, ref))).map((z) => [z.zustand, z.grund])).toEqual([
    ['endgueltig', null],
    ['versandt', 'Post, 10.07.2026'],
  ])
})

test('an adapted letter replaces the automatic one, which stays, not to be sent', async () => {
  const alt = await ende()
  const neu = await als((tx) =>
    legeAb(tx, t.umgebung, { ...ablage, dokument: BRIEF, zustand: 'endgueltig', vorlage: alt.dokument }),
  )
  const [a, b] = await als(async (tx) => [await findDokument(tx, alt.dokument), await findDokument(tx, neu.dokument)])
  expect(a?.zustand).toBe('nichtVersenden')
  expect(b).toMatchObject({ zustand: 'endgueltig', vorlage: alt.dokument })
})

test('nothing filed can be changed or removed, another Träger cannot file here, level E sees nothing', async () => {
  const ref = await ende()
  for (const befehl of [
    sql`UPDATE akte.dokument SET titel = 'x'`,
    sql`DELETE FROM akte.zustand`,
    sql`UPDATE akte.ansicht SET renderer = 'x'`,
  ])
    await expect(als((tx) => befehl.execute(tx))).rejects.toThrow(/permission denied|append-only/)
  await expect(
    als((tx) => legeAb(tx, t.umgebung, { ...ablage, dokument: BRIEF, zustand: 'endgueltig' }), wer('A', DORT)),
  ).rejects.toThrow('row-level security')
  expect(await als((tx) => findDokument(tx, ref.dokument), wer('E'))).toBeUndefined()
  expect(await als((tx) => findDokument(tx, ref.dokument), wer('J', DORT))).toBeUndefined()
})

const PDF = new TextEncoder().encode('%PDF-1.7\n…')
const eingang = (o: { bytes?: Uint8Array; titel?: string; dateiname?: string }): ReturnType<typeof nimmEingang> =>
  als((tx) =>
    nimmEingang(tx, t.umgebung, {
      traeger: HIER,
      fall: FALL,
      titel: 'Mietvertrag',
      dateiname: 'C:\\Scans\\Miet"vertrag.exe',
      bytes: PDF,
      eingegangenAm: datum('2026-07-03'),
      verfasser: ANNA,
      ...o,
    }),
  )

test('what comes in is kept byte by byte and named after its content', async () => {
  const r = await eingang({})
  if (!r.ok) throw new Error(r.ablehnung.art)
  const eintrag = await als((tx) => findDokument(tx, r.wert.dokument))
  if (!eintrag) throw new Error('not filed')
  expect(eintrag).toMatchObject({
    richtung: 'eingang',
    zustand: 'eingegangen',
    medientyp: 'application/pdf',
    datum: datum('2026-07-03'),
  })
  const auf = await als((tx) => oeffne(tx, eintrag))
  expect(auf.dateiname).toBe('Miet_vertrag.pdf')
  expect(Buffer.compare(auf.bytes, PDF)).toBe(0)
})

test.each([
  [{ bytes: new Uint8Array() }, 'Die Datei ist leer. Bitte wählen Sie eine andere Datei.'],
  [
    { bytes: new TextEncoder().encode('MZ\u0090') },
    'Diese Art von Datei nehmen wir nicht an. Erlaubt sind PDF, JPEG, PNG und TIFF.',
  ],
  [{ bytes: new Uint8Array(20 * 1024 * 1024 + 1).fill(37) }, 'Die Datei ist zu groß. Erlaubt sind höchstens 20 MB.'],
  [{ titel: '  ' }, 'Bitte geben Sie an, was das Dokument ist, zum Beispiel „Mietvertrag“.'],
])('bad input %#', async (o, meldung) => {
  const r = await eingang(o)
  expect(r.ok ? '' : eingangMeldung(r.ablehnung)).toBe(meldung)
})
