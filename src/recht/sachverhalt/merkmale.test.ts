import { expect, test } from 'vitest'
import {
  alleinerziehend,
  angaben,
  ausgeschlossen,
  bildungsbedarf,
  einkommen,
  einmalig,
  ernaehrung,
  foerderung,
  guthaben,
  karenz,
  kind,
  lohn,
  mehrbedarf,
  miete,
  person,
  schulbesuch,
  schwanger,
  verwandte,
} from '../pruefung/bau.ts'
import { ergebnis } from '../pruefung/bauEinkommen.ts'
import type { Angabe } from './angaben.ts'
import * as merkmale from './merkmale.ts'
import { bereite } from './sachverhalt.ts'

const P1 = person('P1', '1985-03-15')
const SOHN = kind('P2', '2015-06-01')

/** Which conditions hold for the first person: what of the law is computed for it at all. */
const gilt = (...liste: readonly Angabe[]): readonly string[] => {
  const s = bereite(angaben(...liste))
  return Object.entries(merkmale)
    .filter(([, m]) => ((s.personen[0]?.merkmale ?? 0) & m.person) !== 0 || (s.merkmale & m.haushalt) !== 0)
    .map(([name]) => name)
    .sort()
}
const mit = (...liste: readonly Angabe[]) => gilt(P1, ...liste)
const gewinn: Angabe = {
  art: 'selbstaendigkeit',
  person: 'P1',
  von: null,
  bis: null,
  gewinn_cent: 1,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
}
const natur: Angabe = {
  art: 'sachleistung',
  person: 'P1',
  von: null,
  bis: null,
  sachgrund: 'ungeeignet',
  betrag_cent: 1,
}
const beitrag: Angabe = {
  art: 'versicherungsbeitrag',
  person: 'P1',
  von: null,
  bis: null,
  versicherung: 'pkv',
  betrag_cent: 1,
}
const bedarf: Angabe = { art: 'einmalbedarf', person: 'P1', am: '2026-03-01', einmalart: 'hilfsmittel', betrag_cent: 1 }

const EINKOMMEN = ['EINKOMMEN', 'EINKOMMEN_MIT_UEBERHANG', 'ERWERB']
const SONSTIGES = ['EINKOMMEN', 'EINKOMMEN_MIT_UEBERHANG', 'ERWERB', 'SONSTIGES', 'SONSTIGES_MIT_UEBERHANG']
const UEBERHANG = ['EINKOMMEN_MIT_UEBERHANG', 'SONSTIGES_MIT_UEBERHANG']
const ANDERES = ['EINKOMMEN', 'EINKOMMEN_MIT_UEBERHANG', 'SONSTIGES', 'SONSTIGES_MIT_UEBERHANG']
const FESTGESTELLT = ['EIGENER_STAND', 'FESTGESTELLTER_MEHRBEDARF', 'MEHRBEDARF', 'WARMWASSERBEDARF']
test.each<readonly [string, readonly string[], readonly string[]]>([
  ['a person alone', mit(), []],
  ['a flat', mit(miete(1, 300_00)), []],
  ['a flat with a boiler of its own', mit(miete(1, 300_00, 'dezentral')), ['MEHRBEDARF', 'WARMWASSERBEDARF']],
  ['one of two', mit(miete(1, 300_00), miete(1, 300_00, 'dezentral')), ['MEHRBEDARF', 'WARMWASSERBEDARF']],
  ['assets', mit(guthaben('P1', 1)), ['VERMOEGEN']],
  ['single parent', mit(alleinerziehend('P1')), ['ALLEINERZIEHUNG', 'MEHRBEDARF']],
  ['training', mit(foerderung('P1', 'schule')), ['AUSBILDUNGSFOERDERUNG', 'AUSSCHLUSS_ODER_AUSBILDUNG']],
  ['excluded', mit(ausgeschlossen('P1', 'haft')), ['AUSSCHLUSS_ODER_AUSBILDUNG']],
  ['school', mit(schulbesuch('P1')), ['BILDUNG']],
  ['lunch', mit(bildungsbedarf('P1', 'mittagessen', 1)), ['BILDUNG']],
  ['a need that comes once', mit(bedarf), ['EINMALBEDARF']],
  ['in kind', mit(natur), ['SACHLEISTUNG']],
  ['insurance', mit(beitrag), ['VERSICHERUNGSBEITRAG']],
  ['Karenzzeit', mit(karenz('2026-01-01', '2026-12-31')), ['KARENZZEIT']],
  ['an additional need', mit(mehrbedarf('P1', 'schulbuch', null)), FESTGESTELLT],
  ['a pregnancy', mit(schwanger('P1', '2026-07-01')), FESTGESTELLT],
  ['a diet', mit(ernaehrung('P1', 'zoeliakie')), FESTGESTELLT],
  ['a wage', mit(lohn('P1', 1)), EINKOMMEN],
  ['a profit', mit(gewinn), EINKOMMEN],
  ['a business', mit(ergebnis('2026-03', 1)), EINKOMMEN],
  ['a bonus', mit(einmalig('P1', 'arbeitsentgelt', 1, '2026-03-01')), SONSTIGES],
  ['a pension', mit(einkommen('P1', 'rente', 1)), SONSTIGES],
  ['relatives', mit(verwandte('P1', 1)), ANDERES],
  ['Kindergeld of an adult', mit(einkommen('P1', 'kindergeld', 1)), ['KINDERGELD', ...ANDERES].sort()],
  ['a child', gilt(SOHN), []],
  ['Kindergeld of a child', gilt(SOHN, einkommen('P2', 'kindergeld', 1)), [...UEBERHANG, 'KINDERGELD'].sort()],
  ['a child without Kindergeld', gilt(SOHN, verwandte('P2', 1)), ANDERES],
  [
    'child, and later more',
    gilt(SOHN, person('P2', '2015-06-01', 'partner', { von: '2035-01-01' }), einkommen('P2', 'kindergeld', 1)),
    ['KINDERGELD', ...ANDERES].sort(),
  ],
  ['someone has Kindergeld', mit(SOHN, einkommen('P2', 'kindergeld', 1)), UEBERHANG],
  ['someone has Kinderzuschlag', mit(SOHN, einkommen('P2', 'kinderzuschlag', 1)), ANDERES],
  ['someone has a pension', mit(SOHN, einkommen('P2', 'rente', 1)), []],
  ['someone has a wage', mit(SOHN, lohn('P2', 1)), []],
])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))

// § 9 Abs. 3: a parent who is not the Hauptperson or the partner, or is not all the time.
const eltern = (von: Angabe, ihres: Angabe, ...mehr: readonly Angabe[]) =>
  gilt(von, ihres, ...mehr).includes('EIGENER_STAND')
test.each<readonly [string, boolean, boolean]>([
  ['the Hauptperson', eltern(P1, SOHN), false],
  ['the partner', eltern(person('P1', '1985-03-15', 'partner'), SOHN), false],
  ['someone else in the household', eltern(person('P1', '1985-03-15', 'haushaltsangehoerig'), SOHN), true],
  ['a child with a child', eltern(kind('P1', '2006-01-01', ['P3']), kind('P2', '2025-01-01', ['P1'])), true],
  ['nobody of the household', eltern(P1, kind('P2', '2015-06-01', ['P9'])), false],
  ['nobody named', eltern(P1, kind('P2', '2015-06-01', [])), false],
  ['two, of whom one is a child', eltern(P1, kind('P3', '2025-01-01', ['P1', 'P2']), kind('P2', '2006-01-01')), true],
  ['who came before the birth', eltern(person('P1', '1985-03-15', 'hauptperson', { von: '2015-06-01' }), SOHN), false],
  ['who came after', eltern(person('P1', '1985-03-15', 'hauptperson', { von: '2015-06-02' }), SOHN), true],
  ['who leaves before', eltern(person('P1', '1985-03-15', 'hauptperson', { bis: '2030-01-01' }), SOHN), true],
  [
    'who leaves with the child',
    eltern(
      person('P1', '1985-03-15', 'hauptperson', { bis: '2030-01-01' }),
      kind('P2', '2015-06-01', ['P1'], { bis: '2030-01-01' }),
    ),
    false,
  ],
  [
    'who was a child before',
    eltern(
      kind('P1', '1985-03-15', [], { bis: '2010-12-31' }),
      SOHN,
      person('P1', '1985-03-15', 'hauptperson', { von: '2011-01-01' }),
    ),
    true,
  ],
  ['not the parent itself but another', eltern(P1, SOHN, person('P3', '1960-01-01', 'haushaltsangehoerig')), false],
])('parents: %s', (_name, ist, soll) => expect(ist).toBe(soll))
