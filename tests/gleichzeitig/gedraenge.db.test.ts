import { expect, test } from 'vitest'
import { musteramt } from '../../src/ablauf/musteramt.ts'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { findeAbweichungen } from './befunde.ts'
import { draenge } from './gedraenge.ts'

const { db, wir } = await musteramt()

test('ten people at four cases at once: no edit is lost, nothing takes effect twice, the books are those of one order of acts', async () => {
  const akte = zaehlung.zaehlung['gleichzeitig.handlungen'].kurz
  const g = await draenge(db.umgebung, { saat: 'gedraenge', faelle: 4, personen: 10, akte })
  expect(await findeAbweichungen(db.umgebung, wir.l, g.spuren)).toEqual([])
  expect(g.ausgang).toMatchObject({
    geändert: expect.any(Number),
    festgestellt: expect.any(Number),
    angeordnet: expect.any(Number),
    'anordnen: nichtFestgestellt': expect.any(Number),
  })
}, 120_000)
