import { expect, test } from 'vitest'
import { hinweiseZuAngaben } from '../index.ts'
import { angaben, einkommen, miete, person } from '../pruefung/bau.ts'

const codes = (einkommensart: 'rente' | 'krankengeld', mit: boolean | undefined) =>
  hinweiseZuAngaben(
    angaben(person('P1', '1985-03-15'), miete(1, 300_00), {
      ...einkommen('P1', einkommensart, 400_00),
      ...(mit === undefined ? {} : { grundrentenzeiten: mit }),
    }),
  ).map((h) => `${h.code} ${h.feld}`)

test('§ 82a SGB XII: the years count with the pension, and with other income it is said that they do not', () => {
  const hinweis = 'ALG-EIN-20 grundrentenzeiten'
  expect(codes('rente', true)).not.toContain(hinweis)
  expect(codes('krankengeld', true)).toContain(hinweis)
  expect(codes('krankengeld', false)).not.toContain(hinweis)
  expect(codes('krankengeld', undefined)).not.toContain(hinweis)
})
