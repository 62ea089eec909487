import { expect, test } from 'vitest'
import { cent } from '../../kern/index.ts'
import { csvAntwort, csvText } from './csv.ts'

test('A-07: semicolon, byte order mark, German decimals without dots, CRLF', () => {
  expect(
    csvText([
      ['Person', 'Juli 2026'],
      ['Elif', cent(1_234_56)],
      ['', cent(-5)],
      ['x', null],
    ]),
  ).toBe('\uFEFFPerson;Juli 2026\r\nElif;1234,56\r\n;-0,05\r\nx;\r\n')
})

test('a text with semicolon or quote is quoted; none is taken for a formula', () => {
  expect(csvText([['a;b', 'sagt "ja"', '=1+1', '-x', '@y']])).toBe(`\uFEFF"a;b";"sagt ""ja""";'=1+1;'-x;'@y\r\n`)
})

test('it is saved as a file, in UTF-8', async () => {
  const r = csvAntwort('übersicht.csv', [['ä']])
  expect(r.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(r.headers.get('content-disposition')).toBe('attachment; filename="_bersicht.csv"')
  expect([...new Uint8Array(await r.arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa4, 0x0d, 0x0a])
})
