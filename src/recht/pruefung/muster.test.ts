import { expect, test } from 'vitest'
import { type Datum, datum, iso, monat, monatVon, plusMonate } from '../../kern/index.ts'
import { berechne, bereite, type Ergebnis } from '../index.ts'
import { PARAMETER } from '../regelwerk/parameter.ts'
import type { Muster } from './bau.ts'

const STAND = { bekanntBis: datum('2026-11-22') }
const tafeln = import.meta.glob<{ MUSTER: readonly Muster[] }>('../**/*.muster.ts', { eager: true })
const muster = Object.entries(tafeln).flatMap(([datei, m]) =>
  m.MUSTER.map((f) => ({ ...f, ordner: datei.split('/').at(-2) ?? '' })),
)

function wert(e: Ergebnis, groesse: string): number | undefined {
  const [wer = '', ...rest] = groesse.split('.')
  if (wer === 'gesamt' || wer === 'vermoegensfreibetrag') return e[wer]
  if (rest[0] === 'vorschlag')
    return (e.vorschlaege ?? [])
      .filter((v) => v.regel.endsWith(`.${rest[1]}`) && (wer === 'alle' || v.person === wer))
      .reduce((s, v) => s + v.betrag, 0)
  const p = e.personen.find((x) => x.person === wer)
  if (rest[0] === 'bildung') return p?.bildung?.find((b) => b.bildungsart === rest[1])?.betrag ?? 0
  if (rest[0] === 'leistung') return p?.leistungen.find((l) => l.leistungsart === rest[1])?.betrag ?? 0
  return p?.[rest.join('.') as 'anspruch']
}

test.each(muster)('$ordner $monat: $name ($groesse)', (f) => {
  const stand = { ...STAND, auslegung: f.auslegung }
  const e = berechne(bereite(f.angaben), monat(f.monat), stand)
  expect(e.nichtAbgedeckt).toEqual([])
  const { herleitung: _, ...mit } = berechne(bereite(f.angaben), monat(f.monat), stand, { herleitung: true })
  expect(mit).toEqual(e)
  expect(wert(e, f.groesse)).toBe(f.soll)
})

test('every change of a parameter has a case in the month before and in the month of it', () => {
  const monateJeOrdner = new Map<string, Set<number>>()
  for (const f of muster) {
    const menge = monateJeOrdner.get(f.ordner) ?? new Set()
    monateJeOrdner.set(f.ordner, menge.add(monat(f.monat)))
  }
  const ereignisse = new Set(
    muster.flatMap((f) =>
      Object.values(f.angaben.angaben).flatMap((a) => (a.art === 'minderung' ? [a.ereignis_am] : [])),
    ),
  )
  // What is not part of a month's claim is tested beside its rule (vorrang, p41a, p43, sgb10).
  const eigene = PARAMETER.filter((p) => !/^(wogg|bkgg|estg|sgb5|sgb10|sgb11|sgb4\.18|sgb2\.(40|42a|43))\./.test(p.id))
  const fehlend = eigene.flatMap((p) => {
    const ordner = `p${/\.(\d+[a-z]?)\./.exec(`.${p.id}`)?.[1]?.padStart(2, '0') ?? ''}`
    const hier = [...monateJeOrdner]
      .filter(([o]) => o.startsWith(`${ordner}-`) || istNachbar(p.id, o))
      .flatMap(([, m]) => [...m])
    // Reductions go by the day of the event: the last day before and the first day of each change.
    if (p.id.startsWith('sgb2.31') || p.id.startsWith('sgb2.32'))
      return p.fassungen.slice(1).flatMap((f) => {
        const fehlt = [f.ab - 1, f.ab].some((tag) => !ereignisse.has(iso(tag as Datum)))
        return fehlt ? [`${p.id} ab ${iso(f.ab)}`] : []
      })
    return p.fassungen
      .filter((f, i) => f.wert !== p.fassungen[i - 1]?.wert)
      .filter((f) => f.ab > datum(OHNE_ALTE_FAELLE.test(p.id) ? '2023-01-01' : '2005-01-01'))
      .flatMap((f) => [plusMonate(monatVon(f.ab), -1), monatVon(f.ab)].map((m) => ({ p, f, m })))
      .filter(({ m }) => !hier.includes(m))
      .map(({ f }) => `${p.id} ab ${iso(f.ab)}`)
  })
  expect(fehlend).toEqual([])
})

/** Kinds of income and the honorary office: older months have no cases of their own yet. */
const OHNE_ALTE_FAELLE =
  /^(beeg\.10\.|grusigv\.1\.1\.(3|4|5|6|7|10|11|12|13)\.|sgb2\.11\.[13]\.|sgb2\.11a\.|sgb2\.11b\.2\.ehrenamt)/

/** Parameters of other laws are tested where they are used. */
const istNachbar = (id: string, ordner: string): boolean =>
  NACHBARN.some(([anfang, o]) => id.startsWith(anfang) && o === ordner)

const NACHBARN = [
  ['sgb4.8.', 'p11b-absetzbetraege'],
  ['sgb12.82a.', 'p11b-absetzbetraege'],
  ['sgb14.83.', 'p11a-nicht-beruecksichtigt'],
  ['grusigv.', 'p11b-absetzbetraege'],
  ['beeg.10.', 'p11a-nicht-beruecksichtigt'],
  ['grusigv.1.', 'p11a-nicht-beruecksichtigt'],
  ['sgb2.65.5.', 'p12-vermoegen'],
  ['sgb2.7b.', 'p07b-erreichbarkeit'],
  ['sgb2.67.2.', 'p12-vermoegen'],
  ['sgb2.67.3.', 'p22-unterkunft'],
  ['sgb2.84.', 'p31-minderungen'],
  ['sgb2.71.2.', 'p70-einmalzahlungen'],
  ['sgb2.73.', 'p70-einmalzahlungen'],
  ['sgb2.77.5.', 'p21-mehrbedarfe'],
] as const
