import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { Fehlerseite } from './fehlerseite.tsx'

const zeige = (status: number, statusText: string, data: string) =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={['/faelle/1/ergebnis?monat=2026-01']}>
      <Fehlerseite fehler={{ status, statusText, data, internal: false }} />
    </MemoryRouter>,
  )

test('a case of another Jobcenter asks what for, and leads back to where one was', () => {
  const html = zeige(403, 'zweckFehlt', 'Für einen Fall eines anderen Jobcenters …')
  expect(html).toMatch(/<form[^>]* action="\/faelle\/1\/ergebnis"/)
  expect(html).toContain('name="zweck"')
})

test('other refusals say whose page it is and ask nothing', () => {
  const html = zeige(403, 'stufe', 'Ihre Stufe reicht für diese Seite nicht aus.')
  expect(html).toContain('Ihre Stufe reicht für diese Seite nicht aus.')
  expect(html).not.toContain('<form')
})
