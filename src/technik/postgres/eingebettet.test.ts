import { expect, it } from 'vitest'
import { letzteZeile } from './eingebettet.ts'

it('why PostgreSQL did not start: its own reason, not what visitors were told meanwhile', () => {
  expect(
    letzteZeile(
      [
        '2026-11-22 03:00:00.000 UTC [10] LOG:  starting PostgreSQL 18.4',
        '2026-11-22 03:00:00.100 UTC [12] FATAL:  the database system is starting up',
        '2026-11-22 03:00:00.200 UTC [11] FATAL:  could not locate a valid checkpoint record at 0/183B4E0',
        '2026-11-22 03:00:00.300 UTC [13] FATAL:  the database system is shutting down',
        '2026-11-22 03:00:00.400 UTC [14] FATAL:  the database system is in recovery mode',
        '2026-11-22 03:00:00.500 UTC [10] LOG:  database system is shut down',
      ].join('\n'),
    ),
  ).toBe('2026-11-22 03:00:00.200 UTC [11] FATAL:  could not locate a valid checkpoint record at 0/183B4E0')
})

it('without a reason the last line, and without any the word for it', () => {
  expect(letzteZeile('a\nb\n\n')).toBe('b')
  expect(letzteZeile('')).toBe('keine Meldung')
})
