import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { Fehlerseite } from './fehlerseite.tsx'

const zeige = (status: number, statusText: string, data: string, wo = '/faelle/1/ergebnis?monat=2026-01') =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[wo]}>
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

test('citizens are told in their words and led to the start of the portal, never to the desk of the staff', () => {
  const html = zeige(404, 'unbekannt', 'Diesen Antrag gibt es hier nicht.', '/portal/antrag/1')
  expect(html).toContain('Diesen Antrag gibt es hier nicht.')
  expect(html).toContain('href="/portal"')
  expect(html).not.toMatch(/Arbeitsplatz|Suchfeld|Berechtigung|Systembetreuung/)
  expect(zeige(500, '', '', '/portal')).toContain('Ihre gespeicherten Antworten sind da.')
})
