import { expect, test } from 'vitest'
import { type Datum, iso } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, type BearbeiterJeArt } from '../technik/index.ts'
import { musteramt } from './musteramt.ts'
import { planeJedeNacht, planeNaechsteNacht } from './nacht.ts'

const { db } = await musteramt()
const HALBE_STUNDE = 30 * 60_000

// Directive 2000/84/EC, Articles 2 and 3: the last Sundays of March and October, at one in the morning UTC
test.each([
  ['2026-03-27', ['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']],
  ['2026-10-23', ['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']],
  ['2027-03-26', ['2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30']],
  ['2028-02-27', ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02']],
])(
  'REL-08: from %s on work of the night is done once a night, also when the server starts anew and its clock is an hour off',
  async (vortag, naechte) => {
    const art = `pruefung.nacht.${vortag}`
    const getan: Datum[] = []
    const umgebung = db.umgebung
    const bearbeiter: BearbeiterJeArt = {
      [art]: async (tx, auftrag, u) => {
        if (auftrag.traeger === undefined) throw new Error('a night without a Träger')
        if (auftrag.traeger === MUSTERSTADT) getan.push(u.uhr.heute())
        await planeNaechsteNacht(tx, u, art, auftrag.traeger)
      },
    }
    db.uhr.stelle(`${vortag}T12:00`)
    await planeJedeNacht(umgebung, art)
    for (let i = 0; i < 2 * (4 * 24 - 6); i++) {
      db.uhr.vor(HALBE_STUNDE)
      if (i % 3 === 0) await planeJedeNacht(umgebung, art)
      await arbeiteAb(umgebung, bearbeiter)
      // put back by an hour and forth again, as a time server does
      const um = i % 2 === 0 ? -2 * HALBE_STUNDE : 2 * HALBE_STUNDE
      if (i % 5 === 0) {
        db.uhr.vor(um)
        await arbeiteAb(umgebung, bearbeiter)
        db.uhr.vor(-um)
      }
    }
    expect(getan.map(iso)).toEqual(naechte)
  },
)

test('REL-08: a clock put back over midnight after two o’clock, with a restart, does no night again and leaves none out', async () => {
  const art = 'pruefung.nacht.zurueck'
  const getan: Datum[] = []
  const bearbeiter: BearbeiterJeArt = {
    [art]: async (tx, auftrag, u) => {
      if (auftrag.traeger === undefined) throw new Error('a night without a Träger')
      if (auftrag.traeger === MUSTERSTADT) getan.push(u.uhr.heute())
      await planeNaechsteNacht(tx, u, art, auftrag.traeger)
    },
  }
  const gehe = async (...zeiten: readonly string[]): Promise<void> => {
    for (const zeit of zeiten) {
      db.uhr.stelle(zeit)
      await planeJedeNacht(db.umgebung, art)
      await arbeiteAb(db.umgebung, bearbeiter)
    }
  }
  await gehe('2026-11-23T20:00', '2026-11-24T02:05')
  await gehe('2026-11-23T23:30', '2026-11-24T02:10', '2026-11-24T23:50')
  await gehe('2026-11-25T02:05')
  await gehe('2026-11-22T12:00', '2026-11-23T12:00', '2026-11-24T12:00', '2026-11-25T12:00', '2026-11-26T02:05')
  // the night of the 23rd was never done: the program was not there yet
  expect(getan.map(iso)).toEqual(['2026-11-24', '2026-11-25', '2026-11-23', '2026-11-26'])
})
