import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import type { Dokument } from './dokument.ts'
import {
  anhoerungErstattung,
  aufhebungsbescheid,
  type Erstattungsmonat,
  type Erstattungsursache,
  keineRueckforderung,
} from './erstattung.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { einzelperson, ZAHLWEG } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const VOM = datum('2025-12-15')
const imMonat = (m: string, o: Partial<Erstattungsmonat> = {}): Erstattungsmonat => ({
  monat: monat(m),
  bisher: cent(408_37),
  bleibt: cent(305_99),
  zurueck: [{ leistungsart: 'regelbedarf', kostentraeger: 'bund', betrag: cent(102_38) }],
  mehr: cent(0),
  bescheidVom: VOM,
  schonGeaendert: false,
  ...o,
})
const wer = (monate: readonly Erstattungsmonat[]) => {
  const [p] = einzelperson().personen
  if (p === undefined) throw new Error('no person')
  return { ...p, monate }
}
const KERN = {
  tatsachen: 'Im Mai 2026 kamen 1.156,00 € Lohn an, vorher waren es 1.018,00 €.',
  quelle: 'Ihre Mitteilung vom 10. Juli 2026.',
}
const OHNE = { angaben: null, kenntnis: null }
const bescheid = (ursache: Erstattungsursache, monate = [imMonat('2026-05'), imMonat('2026-06')]) =>
  aufhebungsbescheid({
    ...einzelperson(),
    zahlweg: ZAHLWEG,
    ...KERN,
    ursache,
    person: wer(monate),
    vorwurf: ursache === 'einkommen' ? OHNE : { angaben: 'Im Antrag steht „keine Arbeit“.', kenntnis: null },
    anhoerung: { am: datum('2026-07-13'), antwort: null },
    minderjaehrig: false,
    nachzahlung: cent(0),
  })

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-08-10'),
    anordner: 'Frida Fuchs',
    anordnerTelefon: '0999 1234',
    antwortfrist: datum('2026-07-31'),
    zahlbarBis: datum('2026-09-14'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

test('§ 33 SGB X: the notice names person, notice, months, what is taken back and what is left, and what she owes of which bearer', () => {
  const t = text(bescheid('einkommen'))
  for (const s of [
    'heben wir den Bescheid vom 15. Dezember 2025 für Mai und Juni 2026 in Höhe von 102,38 € je Monat auf',
    'Es bleibt ein Anspruch von 305,99 € je Monat',
    'erstattet 204,76 €',
    'Regelbedarf Bund 102,38 €',
    '14. September 2026',
    'Ihr Recht auf Widerspruch',
    '§ 48 Abs. 1 Satz 2 Nr. 3 SGB X',
  ])
    expect(t).toContain(s)
})

test('§ 45: a notice wrong from the beginning is taken back ("zurückgenommen"), and the reproach stands in it', () => {
  const t = text(bescheid('anfaenglich'))
  expect(t).toContain('nehmen wir den Bescheid vom 15. Dezember 2025')
  expect(t).toContain('Im Antrag steht „keine Arbeit“.')
  expect(t).toContain('§ 330 Abs. 2 SGB III')
})

test('months under different notices or with different amounts are decided in sentences of their own', () => {
  const t = text(bescheid('einkommen', [imMonat('2026-05'), imMonat('2026-06', { bescheidVom: datum('2026-03-02') })]))
  expect(t).toContain('vom 15. Dezember 2025 für Mai 2026 in Höhe von 102,38 € auf')
  expect(t).toContain('vom 2. März 2026 für Juni 2026 in Höhe von 102,38 € auf')
})

test('granted, taken back and left must agree to the cent, else nothing is written', () => {
  expect(() => bescheid('einkommen', [imMonat('2026-05', { bleibt: cent(306_00) })])).toThrow('do not add up')
})

test('§ 24 SGB X: the hearing names facts, source, reproach, calculation and day; it decides nothing', () => {
  const d = anhoerungErstattung(
    {
      ...einzelperson(),
      ...KERN,
      ursache: 'mitteilung',
      vorwurf: { angaben: 'Sie haben das im Juli gemeldet.', kenntnis: null },
    },
    [wer([imMonat('2026-05')])],
  )
  const t = text(d)
  for (const s of [
    '31. Juli 2026',
    KERN.quelle,
    'Sie haben das im Juli gemeldet.',
    '102,38 €',
    'Noch ist nichts entschieden',
  ])
    expect(t).toContain(s)
  expect(t).not.toContain('Widerspruch')
  expect(t).not.toMatch(/vorgeworfen|Straftat/)
})

test('§ 40 Abs. 1 Satz 3 and 4: too small stays, and the letter says nothing of remedies (§ 66 Abs. 2 SGG)', () => {
  const d = keineRueckforderung(einzelperson(), {
    personen: einzelperson().personen,
    monate: [monat('2026-02'), monat('2026-03')],
    grund: { art: 'bagatelle', betrag: cent(30_00) },
  })
  const t = text(d)
  expect(t).toContain('30,00 € zu viel')
  expect(t).not.toMatch(/Widerspruch|Rechtsbehelf/)
})

test('B-01: short sentences, no office words', () => {
  const briefe = [bescheid('einkommen'), bescheid('mitteilung'), bescheid('wegfall'), bescheid('anfaenglich')]
  for (const d of briefe) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
    expect(m.laengster.woerter).toBeLessThanOrEqual(28)
  }
})
