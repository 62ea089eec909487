import { afterAll, beforeAll, expect, test } from 'vitest'
import { findKontoNachName, listTraeger, stimmtKennwort } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../technik/pruefung.ts'
import { demozugaenge, legeOrganisationAn, musternutzer } from './organisation.ts'
import { MUSTERKENNWORT, PERSONAL } from './personal.ts'

let t: TestDatenbank
beforeAll(async () => {
  t = await testDatenbank()
  await legeOrganisationAn(t.umgebung)
})
afterAll(() => t.schliesse())

test('everyone of the sample can sign in, at their Jobcenter, with their level', async () => {
  const alle = await musternutzer(t.umgebung)
  expect([...alle.values()].map((n) => [n.personalnummer, n.traeger, n.stufe, n.team?.name])).toEqual(
    PERSONAL.map((p) => [p.personalnummer, p.traeger, p.stufe, p.team]),
  )
  const konto = await mitRechten(t.db, { art: 'system', auftrag: 'anmeldung' }, (tx) =>
    findKontoNachName(tx, 'finja.gude'),
  )
  expect(await stimmtKennwort(konto?.kennwortHash, MUSTERKENNWORT)).toBe(true)
})

test('a second start adds nothing', async () => {
  await legeOrganisationAn(t.umgebung)
  const traeger = await mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, listTraeger)
  expect(traeger.map((x) => x.nr)).toEqual(['98802', '98803'])
  expect((await musternutzer(t.umgebung)).size).toBe(PERSONAL.length)
})

test('sign-ins are printed for practice only', async () => {
  const zeilen = await demozugaenge(t.umgebung)
  expect(zeilen).toHaveLength(PERSONAL.length + 2)
  expect(zeilen.at(-1)).toBe('Antrag stellen, ohne Anmeldung: http://127.0.0.1:8080/portal')
  expect(zeilen[0]).toContain(MUSTERKENNWORT)
  const ernst = { ...t.umgebung, konfiguration: { ...t.umgebung.konfiguration, schulung: false } }
  expect(await demozugaenge(ernst)).toEqual([])
})
