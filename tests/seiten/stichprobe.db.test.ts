// The sample of secured two eyes, as the Beauftragte für den Haushalt sees it (HKR-05, ADR 0059).
import { expect, test } from 'vitest'
import { musteramt } from '../../src/ablauf/musteramt.ts'
import { richteZahlerkontoEin } from '../../src/ablauf/pruefung.ts'
import { beende, beginne, fertigeAus, legeVor } from '../../src/ablauf/verfahren/fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../../src/ablauf/verfahren/verfahrensprobe.ts'
import type { Verfahren } from '../../src/fall/index.ts'
import { MUSTERKENNWORT, MUSTERSTADT, type Musternutzer } from '../../src/stammdaten/pruefung.ts'
import { mitEinzelverbindung } from '../../src/technik/index.ts'
import type { StichprobeAnsicht } from '../../src/web/sachbearbeitung/haushalt/stichprobe.tsx'
import { musterIban } from '../../src/zahlung/pruefung.ts'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from '../rechte/seiten.ts'

const ANMELDUNG = '/pruefung/anmelden'
const { seiten } = await ladeSeiten()
const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt } = verfahrensprobe(amt)
await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

async function angemeldet(wer: Musternutzer): Promise<Testbrowser> {
  const b = testbrowser(testhaus(db.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG }), { anmeldung: ANMELDUNG })
  expect((await b.melde(wer.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  return b
}
const zeige = async (quartal: string): Promise<StichprobeAnsicht> =>
  (await (await (await angemeldet(wir.a)).hole(`/haushalt/stichprobe?quartal=${quartal}`)).json()) as StichprobeAnsicht

const SCHRITTE = {
  antrag: { am: '2026-05-04', art: 'bedarf', zweck: 'eine Waschmaschine' },
  bedarf: { ergebnis: 'ja', begruendung: 'Ihre Waschmaschine ist kaputt.' },
  mittel: { ergebnis: 'nein', begruendung: 'Auf dem Konto waren 12,40 €.' },
  hoehe: { nehmer: ['P1'], betrag: 400_00 },
  empfaenger: { an: 'haushalt' },
  anhoerung: { am: '2026-05-04' },
}

/** A loan of 400 euros of a case of its own, laid before on a day by level A, drawn or not. */
async function vorgelegt(nr: number, am: string, gezogen: boolean): Promise<Verfahren> {
  const fall = await bewilligt({ iban: musterIban(1_007_654_500 + nr) })
  db.uhr.stelle(am)
  let v: Verfahren = await muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand: 'antrag' }))
  for (const [schritt, w] of Object.entries(SCHRITTE)) v = await muss(antwort(v, schritt, w))
  const zufall = (n: number) => new Uint8Array(n).fill(gezogen ? 0 : 255)
  const h = { ...als(wir.a), umgebung: { ...db.umgebung, zufall } }
  return muss(legeVor(h, bescheid(v)))
}
const bescheid = (v: Verfahren) => ({ ...ziel(v), schritt: 'bescheid' })

test('HKR-05: a quarter tells what was drawn, who looked at it, and what still waits for how long', async () => {
  expect((await zeige('2026-2')).zeilen).toEqual([])
  const allein = await vorgelegt(1, '2026-05-04T10:00', false)
  await muss(fertigeAus(als(wir.a), bescheid(allein)))
  const geprueft = await vorgelegt(2, '2026-05-05T10:00', true)
  db.uhr.stelle('2026-05-07T10:00')
  await muss(fertigeAus(als(wir.a2), bescheid(geprueft)))
  await vorgelegt(3, '2026-06-29T10:00', true)
  const beendet = await vorgelegt(4, '2026-06-30T10:00', true)
  await muss(beende(als(wir.f), { ...ziel(beendet), grund: 'Zurückgenommen.' }))
  await vorgelegt(5, '2026-06-30T23:30', false)
  await vorgelegt(6, '2026-07-01T00:10', false)

  db.uhr.stelle('2026-07-02T09:00')
  const zweites = await zeige('2026-2')
  expect(zweites.zahlen.map(([, n]) => n)).toEqual(['5', '3 (60,0 %)', '1', '1', '1', '0'])
  expect(zweites.zeilen.map((z) => [z.vorgelegt, z.gezogen, z.stand, z.wartet, z.freigegeben])).toEqual([
    ['29.06.2026, Anna Adler', true, 'wartet auf die zweite Person', 'seit 3 Tagen', ''],
    ['05.05.2026, Anna Adler', true, 'von zweiter Person geprüft', '', '07.05.2026, Arno Ast'],
    ['30.06.2026, Anna Adler', true, 'beendet, nicht gezahlt', '', ''],
    ['04.05.2026, Anna Adler', false, 'allein freigegeben', '', '04.05.2026, Anna Adler'],
    ['30.06.2026, Anna Adler', false, 'noch nicht freigegeben', '', ''],
  ])
  // what was drawn before and still waits stands with the next quarter too, and does not count there
  const drittes = await zeige('2026-3')
  expect(drittes.zahlen.map(([, n]) => n)).toEqual(['1', '0 (0,0 %)', '0', '0', '0', '1'])
  expect(drittes.zeilen.map((z) => [z.vorgelegt, z.wartet])).toEqual([
    ['29.06.2026, Anna Adler', 'seit 3 Tagen'],
    ['01.07.2026, Anna Adler', ''],
  ])
  expect((await zeige('1999-1')).quartal).toBe('2026-3')
})

test('HKR-05: the file holds the same; only level A of the own Jobcenter sees it', async () => {
  const csv = await (await (await angemeldet(wir.a)).hole('/haushalt/stichprobe/csv?quartal=2026-2')).text()
  const zeilen = csv.trim().split('\r\n')
  expect(zeilen).toHaveLength(6)
  expect(zeilen[1]).toContain(';Darlehen;2026-06-29;Anna Adler;ja;wartet auf die zweite Person;3;;')
  for (const weg of ['/haushalt/stichprobe', '/haushalt/stichprobe/csv'])
    expect((await (await angemeldet(wir.f)).hole(weg)).status).toBe(403)
})

test('HKR-05: the report reads the drawn steps by their index, not all steps of 100,000 cases', async () => {
  const plan = await mitEinzelverbindung(db.ziel, {}, async (c) => {
    await c.query('BEGIN')
    await c.query(`
      INSERT INTO fall.festlegung (traeger_nr, verfahren, nr, schritt, werte, wann, von, personalnummer)
      SELECT f.traeger_nr, f.verfahren, 1000 + n, 'anhoerung', '{"am": "2026-05-04"}', f.wann, f.von, f.personalnummer
        FROM (SELECT traeger_nr, verfahren, wann, von, personalnummer FROM fall.festlegung WHERE nr = 1 LIMIT 1) f, generate_series(1, 100000) n`)
    await c.query('ANALYZE fall.festlegung')
    const { rows } = await c.query(`
      EXPLAIN SELECT verfahren, schritt, min(wann) FROM fall.festlegung
       WHERE traeger_nr = '${MUSTERSTADT}' AND werte ? 'stichprobe' AND wann < now() GROUP BY verfahren, schritt`)
    await c.query('ROLLBACK')
    return rows.map((r: { 'QUERY PLAN': string }) => r['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('festlegung_stichprobe')
})
