import { expect, test } from 'vitest'
import { datum, hashVon, monat, plusMonate } from '../kern/index.ts'
import { dokumentDifferenz } from './differenz.ts'
import { alsJson, type Dokument, fett, t } from './dokument.ts'
import { endgueltig, fuelleLuecken, fuerVorschau, leistungsname, offeneLuecken } from './luecken.ts'
import { aufzaehlung, langesDatum, monatsliste, monatsspanne } from './sprache.ts'
import { alsText } from './text.ts'

const BRIEF: Dokument = {
  format: 'allegro-dokument/1',
  art: 'bewilligungsbescheid',
  titel: t`Bewilligung ${{ luecke: 'leistungsname' }}`,
  datum: null,
  kopf: {
    absender: ['Jobcenter Musterstadt'],
    ruecksendung: 'Jobcenter Musterstadt, Markt 1, 01234 Musterstadt',
    empfaenger: ['Elif Yılmaz', 'Lindenstr. 4', '01234 Musterstadt'],
    angaben: [{ bezeichnung: 'Datum', wert: t`${{ luecke: 'datum', kurz: true }}` }],
    fuss: [],
  },
  folgeseite: '98802//0000001',
  betreff: t`Bewilligung`,
  bloecke: [
    { art: 'absatz', id: 'kern', text: t`Sie bekommen ${fett('563,00 €')} am ${{ luecke: 'zahltag' }}.` },
    { art: 'unterschrift', id: 'name', zeilen: [t`${{ luecke: 'anordner' }}`] },
  ],
}
const WERTE = {
  datum: datum('2026-08-05'),
  anordner: 'Ada Roth',
  anordnerTelefon: '0123 456',
  zahltag: datum('2026-08-06'),
}

test('gaps are listed, filled, and refused while one is open', () => {
  expect(offeneLuecken(BRIEF)).toEqual(['datum', 'anordner', 'leistungsname', 'zahltag'])
  const ohne = fuelleLuecken(BRIEF, { ...WERTE, zahltag: undefined })
  expect(ohne).toEqual({ ok: false, ablehnung: { art: 'lueckenOffen', luecken: ['zahltag'] } })
  const voll = fuelleLuecken(BRIEF, WERTE)
  if (!voll.ok) throw new Error('refused')
  const text = alsText(voll.wert)
  expect(text).toContain('Datum: 05.08.2026')
  expect(text).toContain('Sie bekommen 563,00 € am 6. August 2026.')
  expect(offeneLuecken(voll.wert)).toEqual([])
})

test('content that says undefined is refused', () => {
  const schlecht: Dokument = { ...BRIEF, betreff: t`Für ${String(undefined)}` }
  expect(fuelleLuecken(schlecht, WERTE)).toEqual({
    ok: false,
    ablehnung: { art: 'unbekannterInhalt', text: 'undefined' },
  })
})

test('content with gaps is never taken for final, but can be previewed', () => {
  expect(() => endgueltig(BRIEF)).toThrow('open gaps: datum, anordner, leistungsname, zahltag')
  expect(alsText(fuerVorschau(BRIEF), { vorschau: true })).toContain('VORSCHAU')
})

test('§ 65a Abs. 4 SGB II: the name of the benefit by the date of the notice', () => {
  expect(leistungsname(datum('2026-06-30'))).toBe('Bürgergeld')
  expect(leistungsname(datum('2026-07-01'))).toBe('Grundsicherungsgeld')
  expect(leistungsname(datum('2026-12-31'), 'Bürgergeld')).toBe('Bürgergeld')
  expect(leistungsname(datum('2027-01-01'), 'Bürgergeld')).toBe('Grundsicherungsgeld')
})

test('the same content has one hash however it was put together', () => {
  const anders: Dokument = { ...BRIEF, betreff: t`${'Bewilli'}${'gung'}` }
  expect(hashVon(alsJson(anders))).toBe(hashVon(alsJson(BRIEF)))
})

test('the difference names what changed, came and went', () => {
  const neu: Dokument = {
    ...BRIEF,
    bloecke: [
      { art: 'absatz', id: 'kern', text: t`Sie bekommen ${fett('600,00 €')} am ${{ luecke: 'zahltag' }}.` },
      { art: 'absatz', id: 'warum', text: t`Ihre Miete steigt.` },
      ...BRIEF.bloecke.slice(1),
    ],
  }
  expect(dokumentDifferenz(BRIEF, neu).filter((z) => z.art !== 'gleich')).toEqual([
    {
      art: 'geaendert',
      abschnitt: '',
      alt: 'Sie bekommen 563,00 € am {zahltag}.',
      neu: 'Sie bekommen 600,00 € am {zahltag}.',
    },
    { art: 'neu', abschnitt: '', text: 'Ihre Miete steigt.' },
  ])
  expect(dokumentDifferenz(null, BRIEF).every((z) => z.art === 'neu')).toBe(true)
})

test('months and lists are named as one says them', () => {
  const mai = monat('2026-05')
  expect(monatsspanne([mai])).toBe('Mai 2026')
  expect(monatsspanne([mai, plusMonate(mai, 1)])).toBe('Mai und Juni 2026')
  expect(monatsspanne([monat('2026-11'), monat('2026-12'), monat('2027-01')])).toBe('November 2026 bis Januar 2027')
  expect(monatsliste([mai, plusMonate(mai, 1), plusMonate(mai, 3)])).toBe('Mai und Juni 2026 und August 2026')
  expect(aufzaehlung(['Ada', 'Can', 'Elif'])).toBe('Ada, Can und Elif')
  expect(langesDatum(datum('2026-08-05'))).toBe('5.\u00a0August 2026')
})
