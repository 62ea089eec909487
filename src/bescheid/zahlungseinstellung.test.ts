import { expect, test } from 'vitest'
import { datum } from '../kern/index.ts'
import { t } from './dokument.ts'
import { fuelleLuecken } from './luecken.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'
import { zahlungRuht } from './zahlungseinstellung.ts'

test('F7: reason, paragraph, two months and a day to answer; no decision and no word of remedies', () => {
  const r = fuelleLuecken(
    zahlungRuht(einzelperson(), {
      leistungsname: t`Grundsicherungsgeld`,
      tatsachen: 'Sie beziehen seit Juli eine Altersrente.',
      folge: 'Wer eine Altersrente bekommt, bekommt kein Geld vom Jobcenter (§ 7 Abs. 4 SGB II).',
    }),
    {
      datum: datum('2026-08-10'),
      anordner: 'Anna Adler',
      anordnerTelefon: '0999 1235',
      antwortfrist: datum('2026-08-28'),
    },
  )
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  const s = alsText(r.wert).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
  for (const x of ['seit dem 10. August 2026', '28. August 2026', 'höchstens zwei Monate', '§ 331 Abs. 1 SGB III'])
    expect(s).toContain(x)
  for (const x of ['Widerspruch', 'Klage', 'Rechtsbehelf']) expect(s).not.toContain(x)
  const m = sprachmasse(r.wert)
  expect(m.amtswoerter).toEqual([])
  expect(m.mittel).toBeLessThanOrEqual(14)
})
