import { afterAll, beforeAll, expect, test } from 'vitest'
import { listeFaelleZuNummer } from '../../fall/index.ts'
import { datum } from '../../kern/index.ts'
import { listeEntscheidungen } from '../../leistung/index.ts'
import { mitRechten, type Umgebung } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { bestand } from './bestand.ts'
import { legeBestandsstreckeAn } from './bestandAnlegen.ts'
import { legeOrganisationAn } from './organisation.ts'

const HEUTE = datum('2026-11-20')
const STRECKE = { saat: 'abbruch', heute: HEUTE, nr: 0, je: 3, gleichzeitig: 1 }

let t: TestDatenbank
beforeAll(async () => {
  t = await testDatenbank({ uhr: '2026-11-20T09:00' })
  await legeOrganisationAn(t.umgebung)
}, 120_000)
afterAll(() => t.schliesse())

/** Surroundings in which everything stops at the n-th draw of randomness. */
function abgebrochen(u: Umgebung, nach: number): Umgebung {
  let n = 0
  return {
    ...u,
    zufall: (bytes) => {
      if (++n > nach) throw new Error('killed')
      return u.zufall(bytes)
    },
  }
}

/** For each household of the stretch: how many decisions each of its cases has. */
async function stand(): Promise<readonly (readonly number[])[]> {
  const haushalte = [...bestand(STRECKE.saat, HEUTE, STRECKE.je)]
  return await mitRechten(t.umgebung.db, { art: 'system', auftrag: 'pruefung' }, async (tx) => {
    const je: number[][] = []
    for (const { altnummer, traeger } of haushalte) {
      const zahlen: number[] = []
      for (const { fall } of await listeFaelleZuNummer(tx, altnummer))
        zahlen.push((await listeEntscheidungen(tx, { traeger, fall })).filter((e) => e.zustand === 'angeordnet').length)
      je.push(zahlen)
    }
    return je
  })
}

test('a stretch killed again and again lays out each household once, and grants what was only taken in', async () => {
  const gesehen = new Set<string>()
  let neue: number | undefined
  for (let nach = 4; neue === undefined; nach += 4) {
    neue = await legeBestandsstreckeAn(abgebrochen(t.umgebung, nach), STRECKE).catch((f: Error) => {
      expect(String(f)).toMatch(/killed/)
      return undefined
    })
    const jetzt = await stand()
    expect(jetzt.every((faelle) => faelle.length <= 1 && faelle.every((n) => n <= 1))).toBe(true)
    gesehen.add(JSON.stringify(jetzt[0]))
  }
  // not there, taken in only, granted
  expect([...gesehen]).toEqual(['[]', '[0]', '[1]'])
  expect(await stand()).toEqual([[1], [1], [1]])
  expect(await legeBestandsstreckeAn(t.umgebung, STRECKE)).toBe(0)
}, 120_000)
