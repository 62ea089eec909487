import fc from 'fast-check'
import { expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { hashVon } from '../kern/index.ts'
import { type Aenderung, falte, lese, liesPfad, umkehrung, unterschied, wendeAn } from './aenderung.ts'
import { aenderungBeliebig, entwurfBeliebig, fassungBeliebig } from './beliebig.ts'
import { type Entwurfsinhalt, entwurfAus, LEERER_ENTWURF } from './entwurfsinhalt.ts'
import { pruefeEntwurf } from './vollstaendigkeit.ts'

const laeufe = zaehlung.zaehlung['fall.eigenschaften'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const eigenschaft = <T>(p: fc.IProperty<T>): void => fc.assert(p, { numRuns: laeufe })

const LOHN = { art: 'erwerbseinkommen', person: 'P1', brutto_cent: 520_00 }
const BASIS: Entwurfsinhalt = { ...LEERER_ENTWURF, angaben: { lohn: LOHN } }

function wert(aenderungen: readonly Aenderung[], inhalt = BASIS) {
  const r = wendeAn(inhalt, aenderungen)
  if (!r.ok) throw new Error(r.ablehnung.meldung)
  return r.wert
}

/** Applies what is valid, one by one, as the pages of two editors do. */
function wertGueltig(stapel: readonly Aenderung[], basis: Entwurfsinhalt) {
  let inhalt = basis
  const angewandt: Aenderung[] = []
  for (const a of stapel) {
    const r = wendeAn(inhalt, [a])
    if (!r.ok) continue
    inhalt = r.wert.inhalt
    angewandt.push(...r.wert.angewandt)
  }
  return { inhalt, angewandt }
}

test('one field changes, the others stay', () => {
  const r = wert([{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 603_00 }])
  expect(r.inhalt.angaben).toEqual({ lohn: { ...LOHN, brutto_cent: 603_00 } })
  expect(r.konflikte).toEqual([])
})

test('a change whose old value still holds takes effect though another field moved on', () => {
  const anderer = wert([{ pfad: 'angaben/lohn/steuern_cent', alt: null, neu: 12_00 }]).inhalt
  const r = wert([{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 603_00 }], anderer)
  expect(r.inhalt.angaben.lohn).toEqual({ ...LOHN, brutto_cent: 603_00, steuern_cent: 12_00 })
})

test('who saw an old value gets this one field as conflict with both values, the rest of the batch is kept', () => {
  const anderer = wert([{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 538_00 }]).inhalt
  const r = wert(
    [
      { pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 603_00 },
      { pfad: 'angaben/lohn/steuern_cent', alt: null, neu: 12_00 },
    ],
    anderer,
  )
  expect(r.konflikte).toEqual([{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 603_00, jetzt: 538_00 }])
  expect(r.inhalt.angaben.lohn).toEqual({ ...LOHN, brutto_cent: 538_00, steuern_cent: 12_00 })
})

test('a field of a fact that was removed meanwhile is a conflict, the fact does not come back in pieces', () => {
  const ohne = wert([{ pfad: 'angaben/lohn', alt: LOHN, neu: null }]).inhalt
  const r = wert([{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 603_00 }], ohne)
  expect(r.konflikte).toHaveLength(1)
  expect(r.inhalt).toEqual(LEERER_ENTWURF)
})

test('removing a fact that another has edited is a conflict', () => {
  const anderer = wert([{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 538_00 }]).inhalt
  expect(wert([{ pfad: 'angaben/lohn', alt: LOHN, neu: null }], anderer).konflikte).toHaveLength(1)
})

test('a batch sent twice takes effect once', () => {
  const stapel = [
    { pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 603_00 },
    { pfad: 'angaben/kg', alt: null, neu: { art: 'einkommen', person: 'P2', betrag_cent: 259_00 } },
  ]
  const einmal = wert(stapel)
  const zweimal = wert(stapel, einmal.inhalt)
  expect(zweimal).toEqual({ inhalt: einmal.inhalt, angewandt: [], konflikte: [] })
})

test.each([
  [{ pfad: 'angaben', alt: null, neu: 1 }, 'Stelle'],
  [{ pfad: 'personen/x/name', alt: null, neu: 'A' }, 'Stelle'],
  [{ pfad: 'wege/auszahlung/konto', alt: null, neu: 'x' }, 'Stelle'],
  [{ pfad: 'angaben/lohn/lohnsteuerklasse', alt: null, neu: 3 }, 'lohnsteuerklasse'],
  [{ pfad: 'angaben/x', alt: null, neu: { art: 'gibtEsNicht' } }, 'Art'],
  [{ pfad: 'angaben/constructor', alt: null, neu: 7 }, 'gespeichert'],
  [{ pfad: 'angaben/lohn/art', alt: 'erwerbseinkommen', neu: 'einkommen' }, 'steht fest'],
  [{ pfad: 'angaben/lohn/brutto_cent', alt: 520_00, neu: 520.5 }, 'gespeichert'],
])('what no draft can hold is refused: %j', (aenderung, meldung) => {
  const r = wendeAn(BASIS, [aenderung])
  expect(r.ok ? '' : r.ablehnung.meldung).toContain(meldung)
})

test('an id that objects inherit is an id like any other', () => {
  const neu = { art: 'antrag', am: '2026-01-02' }
  const r = wert([{ pfad: 'angaben/constructor', alt: null, neu }], LEERER_ENTWURF)
  expect(r.konflikte).toEqual([])
  expect(r.inhalt.angaben).toEqual({ constructor: neu })
})

test('property: the draft is the fold of what took effect', () =>
  eigenschaft(
    fc.property(entwurfBeliebig, fc.array(aenderungBeliebig, { maxLength: 30 }), (basis, stapel) => {
      const r = wertGueltig(stapel, basis)
      expect(hashVon(falte(basis, r.angewandt))).toBe(hashVon(r.inhalt))
    }),
  ))

test('property: undo restores the draft exactly', () =>
  eigenschaft(
    fc.property(entwurfBeliebig, fc.array(aenderungBeliebig, { maxLength: 30 }), (basis, stapel) => {
      const r = wertGueltig(stapel, basis)
      expect(hashVon(falte(r.inhalt, umkehrung(r.angewandt)))).toBe(hashVon(basis))
    }),
  ))

test('property: of two editors nobody loses anything: each change holds, was replaced by a later one, or is a conflict', () =>
  eigenschaft(
    fc.property(
      entwurfBeliebig,
      fc.array(fc.tuple(fc.boolean(), aenderungBeliebig), { maxLength: 40 }),
      (basis, eingaben) => {
        let stand = basis
        const sicht = { wahr: basis, falsch: basis } // what each tab shows: its own last answer
        for (const [wer, roh] of eingaben) {
          const tab = wer ? 'wahr' : 'falsch'
          const stelle = liesPfad(roh.pfad)
          if (stelle === undefined) throw new Error('bad sample')
          const gesehen = lese(sicht[tab], stelle)
          const vorher = lese(stand, stelle)
          const r = wendeAn(stand, [{ ...roh, alt: gesehen }])
          if (!r.ok) continue
          const nachher = lese(r.wert.inhalt, stelle)
          if (r.wert.konflikte[0]) {
            expect(nachher).toEqual(vorher)
            expect(r.wert.konflikte[0]).toMatchObject({ pfad: roh.pfad, jetzt: vorher })
          } else {
            expect(hashVon(nachher)).toBe(hashVon(lese(falte(stand, r.wert.angewandt), stelle)))
            if (r.wert.angewandt.length > 0) expect(hashVon(vorher)).toBe(hashVon(gesehen))
          }
          stand = r.wert.inhalt
          sicht[tab] = stand
        }
      },
    ),
  ))

test('property: the difference leads from one draft to the other', () =>
  eigenschaft(
    fc.property(entwurfBeliebig, entwurfBeliebig, (a, b) => {
      expect(hashVon(falte(a, unterschied(a, b)))).toBe(hashVon(b))
      expect(unterschied(a, a)).toEqual([])
    }),
  ))

test('property: opening a Fassung for editing and checking it gives the same Fassung', () =>
  eigenschaft(
    fc.property(fassungBeliebig, (f) => {
      const p = pruefeEntwurf(entwurfAus(f))
      expect(p.luecken).toEqual([])
      expect(hashVon(p.rechenbar)).toBe(hashVon(f))
    }),
  ))

test('property: the hash does not depend on the order of entry', () =>
  eigenschaft(
    fc.property(fassungBeliebig, (f) => {
      const anders = {
        ...f,
        angaben: { ...f.angaben, angaben: Object.fromEntries(Object.entries(f.angaben.angaben).reverse()) },
      }
      expect(hashVon(anders)).toBe(hashVon(f))
    }),
  ))
