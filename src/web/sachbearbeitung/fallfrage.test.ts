import { expect, test } from 'vitest'
import { FERTIGE_LISTEN, liesFrage, schreibeFrage } from './fallfrage.server.ts'

const durch = (frage: string): string => schreibeFrage(liesFrage(new URLSearchParams(frage)))

test('a ready list is a question the page can ask, each another one', () => {
  expect(FERTIGE_LISTEN.map((l) => durch(l.frage)).sort()).toEqual(FERTIGE_LISTEN.map((l) => l.frage).sort())
  expect(new Set(FERTIGE_LISTEN.map((l) => l.frage)).size).toBe(FERTIGE_LISTEN.length)
})

test('what is no question is left out; the same question always reads the same', () => {
  expect(durch('zeichen=gibtesnicht&endetIn=bald&folge=rueckwaerts&zustand=beides&ab=100')).toBe('')
  expect(durch('merkmal=klage&merkmal=widerspruch&zeichen=vorlaeufig&zeichen=selbstaendig&endetIn=0')).toBe(
    'zeichen=selbstaendig&zeichen=vorlaeufig&merkmal=widerspruch&merkmal=klage&endetIn=0',
  )
})
