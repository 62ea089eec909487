import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { entschluessler, neueAngaben, oeffneSchloss, verschluessler } from './schloss.ts'

const MIB = 1 << 20
const SCHLUESSEL = Buffer.alloc(32, 7)
const zu = (klar: Buffer) => buffer(Readable.from([klar]).pipe(verschluessler(SCHLUESSEL)))

/** As it comes from a disk: in pieces that have nothing to do with those that are sealed. */
async function auf(geheim: Buffer, schluessel = SCHLUESSEL): Promise<Buffer> {
  const stuecke: Buffer[] = []
  for (let ab = 0; ab < geheim.length; ab += 65_536) stuecke.push(geheim.subarray(ab, ab + 65_536))
  const strom = entschluessler(schluessel)
  const ganz = buffer(strom)
  for (const s of stuecke) strom.write(s)
  strom.end()
  return await ganz
}

test.each([0, 1, 65_537, MIB - 1, MIB, MIB + 1, 3 * MIB])('%i bytes are sealed and come back', async (laenge) => {
  const klar = Buffer.alloc(laenge, 'ein Satz, der sich wiederholt. ')
  const geheim = await zu(klar)
  expect(geheim.length).toBe(laenge + 16 * Math.max(1, Math.ceil(laenge / MIB)))
  expect((await auf(geheim)).equals(klar)).toBe(true)
})

test('REL-07: a flipped bit, a missing end, a missing or swapped piece and a foreign key are refused', async () => {
  const geheim = await zu(Buffer.alloc(2 * MIB + 100, 'x'))
  const stueck = MIB + 16
  const faelle: Buffer[] = [0, 1, stueck - 1, stueck, 2 * stueck + 3, geheim.length - 1].map((ort) => {
    const b = Buffer.from(geheim)
    b[ort] = (b[ort] ?? 0) ^ 1
    return b
  })
  faelle.push(
    geheim.subarray(0, -1),
    geheim.subarray(0, 2 * stueck), // whole pieces, but not the last
    geheim.subarray(0, 0),
    geheim.subarray(stueck),
    Buffer.concat([geheim.subarray(stueck, 2 * stueck), geheim.subarray(0, stueck), geheim.subarray(2 * stueck)]),
    Buffer.concat([geheim, geheim.subarray(2 * stueck)]),
  )
  for (const b of faelle) await expect(auf(b)).rejects.toThrow()
  await expect(auf(geheim, Buffer.alloc(32, 8))).rejects.toThrow()
})

test('the same passphrase gives other keys for each backup and each file', async () => {
  const [a, b] = [
    await oeffneSchloss('zwölf Zeichen', neueAngaben(Buffer.alloc(16, 1))),
    await oeffneSchloss('zwölf Zeichen', neueAngaben(Buffer.alloc(16, 2))),
  ]
  const nochmal = await oeffneSchloss('zwo\u0308lf Zeichen', a.angaben)
  expect(nochmal.schluessel('datei/x')).toEqual(a.schluessel('datei/x'))
  expect(a.schluessel('datei/x')).not.toEqual(a.schluessel('datei/y'))
  expect(a.schluessel('datei/x')).not.toEqual(b.schluessel('datei/x'))
})
