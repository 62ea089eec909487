import fc from 'fast-check'
import { kennung } from '../kern/index.ts'
import type { Aenderung } from './aenderung.ts'
import { type Entwurfsinhalt, entwurfAus } from './entwurfsinhalt.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'

/** Generators for property tests; nothing of the product imports them. */
const person = fc.constantFrom('P1', 'P2')
const tagOffen = fc.constantFrom(null, '2026-01-01', '2026-06-30')
const betrag = fc.integer({ min: 0, max: 3000_00 })
const id = fc.constantFrom('a', 'b', 'c', 'd')
const konto = fc.record({
  konto: fc.constantFrom(
    kennung<'Bankverbindung'>('018bcfe5-6800-7000-8000-000000000001'),
    kennung<'Bankverbindung'>('018bcfe5-6800-7000-8000-000000000002'),
  ),
  version: fc.integer({ min: 1, max: 3 }),
})

const angabe: fc.Arbitrary<Fassungsinhalt['angaben']['angaben'][string]> = fc.oneof(
  fc.record({ art: fc.constant('antrag' as const), am: fc.constantFrom('2026-01-01', '2026-02-02') }),
  fc.record({
    art: fc.constant('erwerbseinkommen' as const),
    person,
    von: tagOffen,
    bis: tagOffen,
    brutto_cent: betrag,
    steuern_cent: betrag,
    sozialabgaben_cent: betrag,
  }),
  fc.record({
    art: fc.constant('person' as const),
    person,
    geburt: fc.constantFrom('1990-05-01', '2019-05-01'),
    rolle: fc.constantFrom('hauptperson' as const, 'kind' as const),
    eltern: fc.uniqueArray(person, { maxLength: 2 }),
    von: tagOffen,
    bis: tagOffen,
  }),
)

const nachweis: fc.Arbitrary<Fassungsinhalt['nachweise'][string]> = fc.record({
  zustand: fc.constantFrom('fehlt' as const, 'vorgelegt' as const),
  dokument: fc.constantFrom(null, 'dok-1'),
  seite: fc.option(fc.integer({ min: 1, max: 9 })),
  frist: tagOffen,
  bezeichnung: fc.string({ maxLength: 10 }).map((s) => s.normalize('NFC')),
})

const weg: fc.Arbitrary<Fassungsinhalt['wege']['abweichend'][string]> = fc.record({
  art: fc.constantFrom('vermieter' as const, 'person' as const),
  empfaenger: konto,
  leistungsart: fc.constant('unterkunft' as const),
  betrag_cent: fc.option(betrag),
  aufteilung: fc.constantFrom('koepfe' as const, 'bedarf' as const),
  person: fc.option(person),
  von: tagOffen,
  bis: tagOffen,
})

const umstand: fc.Arbitrary<NonNullable<Fassungsinhalt['umstaende']>[string]> = fc.record({
  art: fc.constant('erwerbsstatus' as const),
  person,
  von: tagOffen,
  bis: tagOffen,
  erwerbsstatus: fc.constantFrom('arbeitslos' as const, 'schule' as const),
})

/** Evidence only for facts that are there: what `pruefeEntwurf` keeps. */
export const fassungBeliebig: fc.Arbitrary<Fassungsinhalt> = fc
  .record({
    angaben: fc.dictionary(id, angabe, { noNullPrototype: true }),
    nachweise: fc.dictionary(id, nachweis, { noNullPrototype: true }),
    auszahlung: fc.option(konto),
    abweichend: fc.dictionary(id, weg, { noNullPrototype: true }),
    umstaende: fc.dictionary(fc.constantFrom('u', 'v'), umstand, { noNullPrototype: true }),
  })
  .map(({ angaben, nachweise, auszahlung, abweichend, umstaende }) => ({
    format: 'allegro-fassung/1' as const,
    angaben: { format: 'allegro-angaben/1' as const, angaben },
    nachweise: Object.fromEntries(Object.entries(nachweise).filter(([k]) => Object.hasOwn(angaben, k))),
    wege: { format: 'allegro-wege/1' as const, auszahlung, abweichend },
    ...(Object.keys(umstaende).length === 0 ? {} : { umstaende }),
  }))

export const entwurfBeliebig: fc.Arbitrary<Entwurfsinhalt> = fassungBeliebig.map(entwurfAus)

const feldwert = fc.constantFrom<[string, null | string | number]>(
  ['brutto_cent', null],
  ['brutto_cent', 100_00],
  ['brutto_cent', '1.2'],
  ['person', 'P2'],
  ['von', '2026-03-01'],
  ['am', '2026-04-04'],
)

/** Some fit, some are conflicts, some are refused: as editors do. */
export const aenderungBeliebig: fc.Arbitrary<Aenderung> = fc.oneof(
  fc.record({ id, feldwert, alt: fc.constantFrom(null, 100_00, 'P1') }).map(({ id, feldwert: [feld, neu], alt }) => ({
    pfad: `angaben/${id}/${feld}`,
    alt,
    neu,
  })),
  fc.record({ id, neu: fc.option(angabe) }).map(({ id, neu }) => ({ pfad: `angaben/${id}`, alt: null, neu })),
  fc.record({ id, alt: fc.option(angabe) }).map(({ id, alt }) => ({ pfad: `angaben/${id}`, alt, neu: null })),
  fc.record({ id, neu: weg }).map(({ id, neu }) => ({ pfad: `wege/${id}`, alt: null, neu })),
  fc.record({ alt: fc.option(konto), neu: fc.option(konto) }).map((a) => ({ pfad: 'wege/auszahlung', ...a })),
)
