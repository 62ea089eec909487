import { expect, test } from 'vitest'
import { pruefe } from './ordnung.mjs'

const finde = (datei: string, text: string): string[] => pruefe([datei], () => text)

test('a room may import from lower floors through the door', () => {
  expect(finde('src/fall/fassung.ts', "import { cent } from '../kern/index.ts'\n")).toEqual([])
})

test.each([
  ['climbing a floor', 'src/fall/x.ts', "import { a } from '../zahlung/index.ts'\n"],
  ['seeing the neighbour on the same floor', 'src/zahlung/x.ts', "import { a } from '../bescheid/index.ts'\n"],
  ['passing by the door', 'src/fall/x.ts', "import { a } from '../kern/cent.ts'\n"],
  ['an impure package in the law', 'src/recht/x.ts', "import { readFileSync } from 'node:fs'\n"],
  ['the clock', 'src/fall/x.ts', 'const d = new Date()\n'],
  ['randomness', 'src/fall/x.ts', 'const d = Math.random()\n'],
  ['all columns', 'src/fall/xSql.ts', 'const q = `SELECT * FROM t`\n'],
  ['SQL outside its file', 'src/fall/x.ts', 'const q = sql`SELECT a FROM t`\n'],
  ['an identifier with umlaut', 'src/fall/x.ts', 'const höhe = 1\n'],
  ['a room without a floor', 'src/keller/x.ts', 'export const a = 1\n'],
  ['a switched-off test', 'src/fall/x.test.ts', "test.skip('a', () => {})\n"],
  ['the environment', 'src/fall/x.ts', 'const a = process.env.A\n'],
])('refused: %s', (_name, datei, text) => {
  expect(finde(datei, text)).toHaveLength(1)
})
