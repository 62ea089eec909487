import { expect, test } from 'vitest'
import { DOKUMENTARTEN } from '../../bescheid/index.ts'
import { ENTSCHEIDUNGSARTEN } from '../../leistung/index.ts'
import { entscheidungsname } from './entscheidungsname.ts'

test('each kind of decision has a name of its own', () => {
  const namen = ENTSCHEIDUNGSARTEN.map((art) => entscheidungsname(art))
  expect(new Set(namen).size).toBe(ENTSCHEIDUNGSARTEN.length)
  expect(entscheidungsname('versagung', ['versagungsbescheid', 'bewilligungsbescheid'])).toBe('Versagung')
  expect(entscheidungsname('entziehung', ['versagungsbescheid'])).toBe('Entziehung')
  expect(entscheidungsname('abhilfe', ['aenderungsbescheid'])).toBe('Änderung nach Widerspruch')
})

test('a decision stored before with a letter of its own is called by it, not a change or a refusal', () => {
  expect(entscheidungsname('ablehnung', ['versagungsbescheid'])).toBe('Versagung oder Entziehung')
  expect(entscheidungsname('aenderung', ['minderungsbescheid', 'schreiben'])).toBe('Leistungsminderung')
  expect(entscheidungsname('bewilligung', ['nachholungsbescheid', 'bewilligungsbescheid'])).toBe(
    'Zahlung nach Nachholung',
  )
  expect(entscheidungsname('aenderung', ['aenderungsbescheid'])).toBe('Änderung')
  expect(entscheidungsname('ablehnung')).toBe('Ablehnung')
})

test('each letter it goes by exists', () => {
  const andere = DOKUMENTARTEN.filter((d) => entscheidungsname('aenderung', [d]) !== 'Änderung')
  expect(andere).toEqual(['minderungsbescheid', 'einstellungsbescheid', 'versagungsbescheid', 'nachholungsbescheid'])
})
