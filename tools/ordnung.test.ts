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

test('a page whose loader and action come from seite() is in order', () => {
  const server = "const x = seite({ name: 'x' })\nexport const loader = x.loader\nexport const action = x.action\n"
  expect(finde('src/web/x.server.ts', server)).toEqual([])
  expect(finde('src/web/x.tsx', "export { action, loader } from './x.server.ts'\n")).toEqual([])
})

test.each([
  ['a loader of its own', 'src/web/x.server.ts', 'export async function loader() {}\n'],
  ['an action as a constant', 'src/web/x.server.ts', 'export const action = async () => null\n'],
  ['a loader from elsewhere', 'src/web/x.server.ts', 'const x = bau({})\nexport const loader = x.loader\n'],
  ['the action as loader', 'src/web/x.server.ts', 'const x = seite({})\nexport const loader = x.action\n'],
  ['made by seite(), but in the page', 'src/web/x.tsx', 'const x = seite({})\nexport const loader = x.loader\n'],
  ['a middleware', 'src/web/x.server.ts', 'export const middleware = []\n'],
  ['a loader in the browser', 'src/web/x.tsx', 'export const clientLoader = async () => null\n'],
  ['passed through from another file', 'src/web/x.tsx', "export { loader } from './y.ts'\n"],
  ['passed through under another name', 'src/web/x.tsx', "export { hole as loader } from './x.server.ts'\n"],
])('refused: %s', (_name, datei, text) => {
  expect(finde(datei, text)).toHaveLength(1)
})
