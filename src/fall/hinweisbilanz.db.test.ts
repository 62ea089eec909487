import { afterAll, beforeAll, expect, test } from 'vitest'
import { datum, kennung, traegerNr } from '../kern/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import {
  type Bearbeiter,
  type FallRef,
  type Hinweisausgang,
  legeFallAn,
  listeHinweisbilanz,
  listeVerworfene,
  merkeHinweisausgang,
  zaehleHinweise,
} from './index.ts'

const HIER = traegerNr('98802')
const ANNA: Bearbeiter = { bediensteter: kennung('01890000-0000-7000-8000-00000000000a'), personalnummer: '1001' }
const PERSON = kennung<'Person'>('01890000-0000-7000-8000-000000000101')

let t: TestDatenbank
let nummer = 0
beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-03-02T09:00' })
})
afterAll(() => t.schliesse())

const als = <T>(fn: (tx: Tx) => Promise<T>, traeger = HIER): Promise<T> =>
  mitRechten(t.db, { art: 'mensch', bediensteter: ANNA.bediensteter, traeger, stufe: 'F' }, fn)

function neuerFall(): Promise<FallRef> {
  nummer++
  return als(async (tx) => {
    const bgNummer = `98802//000000${nummer}`
    const { fall } = await legeFallAn(tx, t.umgebung, { traeger: HIER, bgNummer, personen: [PERSON], wer: ANNA })
    return { traeger: HIER, fall }
  })
}

const zeige = (ref: FallRef, tag: string, ...codes: readonly string[]) =>
  als((tx) => zaehleHinweise(tx, ref, datum(tag), codes))
const merke = (ref: FallRef, schluessel: string, ausgang: Hinweisausgang, grund = '') =>
  als((tx) =>
    merkeHinweisausgang(tx, t.umgebung, {
      ...ref,
      schluessel,
      code: schluessel.slice(0, 10),
      ausgang,
      grund,
      tag: datum('2026-03-02'),
      wer: ANNA,
    }),
  )

test('a case shows a code once a day; what became of it is counted with its reasons', async () => {
  const [a, b] = [await neuerFall(), await neuerFall()]
  await zeige(a, '2026-03-01', 'ALG-ANS-02', 'ALG-ANS-02', 'ALG-MEB-01')
  await zeige(a, '2026-03-01', 'ALG-ANS-02')
  await zeige(a, '2026-03-02', 'ALG-ANS-02')
  await zeige(b, '2026-03-02', 'ALG-ANS-02')
  await zeige(b, '2026-01-02', 'ALG-VER-02')
  await merke(a, 'ALG-ANS-02/P2/', 'verworfen', 'Kind will nicht')
  await merke(b, 'ALG-ANS-02/P2/', 'verworfen', 'Kind will nicht')
  await merke(b, 'ALG-ANS-02/P3/', 'verworfen', 'nimmt schon teil')
  await merke(a, 'ALG-MEB-01/P1/', 'uebernommen')
  expect(await als((tx) => listeHinweisbilanz(tx, HIER, datum('2026-03-01')))).toEqual([
    {
      code: 'ALG-ANS-02',
      treffer: 3,
      faelle: 2,
      uebernommen: 0,
      verworfen: 3,
      gruende: ['Kind will nicht', 'nimmt schon teil'],
    },
    { code: 'ALG-MEB-01', treffer: 1, faelle: 1, uebernommen: 1, verworfen: 0, gruende: [] },
  ])
})

test('who refuses a hint says why; what is refused stays away until somebody wants it back', async () => {
  const ref = await neuerFall()
  expect(await merke(ref, 'ALG-ANS-02/P2/', 'verworfen', '  ')).toEqual({ ok: false, ablehnung: { art: 'grundFehlt' } })
  await merke(ref, 'ALG-ANS-02/P2/', 'verworfen', 'nimmt schon teil')
  expect([...(await als((tx) => listeVerworfene(tx, ref)))]).toEqual(['ALG-ANS-02/P2/'])
  await merke(ref, 'ALG-ANS-02/P2/', 'wieder')
  expect([...(await als((tx) => listeVerworfene(tx, ref)))]).toEqual([])
})

test('another Jobcenter neither counts nor sees', async () => {
  const ref = await neuerFall()
  const dort = traegerNr('98803')
  await zeige(ref, '2026-03-02', 'ALG-KDU-01')
  const bilanz = await als((tx) => listeHinweisbilanz(tx, dort, datum('2026-03-01')), dort)
  expect(bilanz).toEqual([])
  await expect(als((tx) => zaehleHinweise(tx, ref, datum('2026-03-02'), ['ALG-KDU-02']), dort)).rejects.toThrow()
})
