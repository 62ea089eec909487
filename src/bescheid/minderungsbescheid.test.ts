import { expect, test } from 'vitest'
import { cent, datum, monat } from '../kern/index.ts'
import { anhoerungMinderung, beratungsangebot, keineMinderung } from './anhoerungMinderung.ts'
import { type Dokument, t } from './dokument.ts'
import { type EndgueltigesDokument, fuelleLuecken } from './luecken.ts'
import { minderungEndet, minderungsbescheid, mitbetroffen } from './minderungsbescheid.ts'
import type { Minderungsbrief, Minderungsvorgang } from './minderungsvorgang.ts'
import { einzelperson } from './muster.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { alsText } from './text.ts'

const kind = { name: 'Ada Brandauer', geburt: datum('2009-05-02'), minderjaehrig: true }
const brief: Minderungsbrief = { ...einzelperson(), fuer: kind, anVertretung: false }
const vorgang: Minderungsvorgang = {
  art: 'pflichtverletzung',
  am: datum('2026-08-03'),
  fruehere: [],
  norm: '§ 31 Abs. 1 Satz 1 Nr. 3 SGB II',
  was: 'Der Kurs begann am 3. August 2026, Sie kamen nicht.',
  folge: { prozent_x100: 30_00, entfaellt: 'nichts', monate: 3, mindestens: 1 },
}
const monate = [9, 10, 11].map((m) => ({
  monat: monat(`2026-${String(m).padStart(2, '0')}`),
  bisher: cent(471_00),
  jetzt: cent(329_70),
}))
const rahmen = { leistungsname: t`Grundsicherungsgeld`, monate, bescheide: [datum('2026-07-03')] }
const gruende = {
  belehrung: 'Über diese Folge haben wir Sie am 20. Juli 2026 schriftlich belehrt.',
  anhoerungAm: datum('2026-08-05'),
  antwort: null,
  keinGrund: 'Es wurde keiner genannt.',
  keineHaerte: 'Das Geld für die Wohnung bleibt.',
}
const entscheidung = { ...rahmen, vorgang, gruende, wohnenBleibt: true, ueberzahlt: cent(0), unter25: true }

function gefuellt(d: Dokument): EndgueltigesDokument {
  const r = fuelleLuecken(d, {
    datum: datum('2026-08-12'),
    anordner: 'Anna Adler',
    anordnerTelefon: '0999 1235',
    antwortfrist: datum('2026-08-24'),
    nachzahltag: datum('2026-09-15'),
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}
const text = (d: Dokument): string => alsText(gefuellt(d)).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

const anhoerung = (e: Minderungsbrief): Dokument =>
  anhoerungMinderung(e, {
    vorgang,
    monate,
    belehrung: { wie: 'schriftlich', am: datum('2026-07-20') },
    gespraech: false,
  })

test('§ 24 SGB X: the hearing decides nothing, names event, day, consequence in euros, reason, hardship and the talk', () => {
  const s = text(anhoerung(brief))
  for (const x of [
    '24. August 2026',
    '329,70 €',
    'wichtigen Grund',
    'außergewöhnliche Härte',
    'persönlich mit uns sprechen',
  ])
    expect(s).toContain(x)
  expect(s).not.toContain('Widerspruch einlegen')
})

test('of a minor the parent reads for which child it is; the notice has finding, reduction, change and remedy', () => {
  expect(text(anhoerung({ ...brief, anVertretung: true }))).toContain('für Ihr Kind Ada Brandauer')
  const s = text(minderungsbescheid(brief, entscheidung))
  for (const x of [
    '1. Wir stellen fest',
    'um 141,30 € je Monat',
    'Es bleibt ein Anspruch von 329,70 €',
    'Widerspruch einlegen',
    '(§ 31a Abs. 6 SGB II)',
  ])
    expect(s).toContain(x)
})

test('B-01: short sentences, no office words', () => {
  const ende = { ...rahmen, vorgang, am: datum('2026-09-10'), wie: 'Sie besuchen den Kurs.', nachzahlung: cent(10_00) }
  const rest = {
    leistungsname: rahmen.leistungsname,
    bescheide: rahmen.bescheide,
    personen: [{ name: 'Ada Brandauer', monate }],
  }
  for (const d of [
    anhoerung(brief),
    keineMinderung(brief, { vorgang, grund: 'Ihr Kind war krank.' }),
    beratungsangebot(brief),
    minderungsbescheid(brief, entscheidung),
    minderungEndet(brief, ende),
    mitbetroffen(brief, rest),
  ]) {
    const m = sprachmasse(gefuellt(d))
    expect(m.amtswoerter).toEqual([])
    expect(m.mittel).toBeLessThanOrEqual(14)
  }
})
