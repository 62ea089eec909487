import { expect, test } from 'vitest'
import { DOKUMENTARTEN } from '../../bescheid/index.ts'
import { entscheidungsname } from './entscheidungsname.ts'

test('a decision with a letter of its own is called by it, not a change or a refusal', () => {
  expect(entscheidungsname('Ablehnung', ['versagungsbescheid'])).toBe('Versagung oder Entziehung')
  expect(entscheidungsname('Änderung', ['minderungsbescheid', 'schreiben'])).toBe('Leistungsminderung')
  expect(entscheidungsname('Bewilligung', ['nachholungsbescheid', 'bewilligungsbescheid'])).toBe(
    'Zahlung nach Nachholung der Mitwirkung',
  )
  expect(entscheidungsname('Änderung', ['aenderungsbescheid'])).toBe('Änderung')
  expect(entscheidungsname('Ablehnung', [])).toBe('Ablehnung')
})

test('each letter it goes by exists', () => {
  const andere = DOKUMENTARTEN.filter((d) => entscheidungsname('', [d]) !== '')
  expect(andere).toEqual(['minderungsbescheid', 'einstellungsbescheid', 'versagungsbescheid', 'nachholungsbescheid'])
})
