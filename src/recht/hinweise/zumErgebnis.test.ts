import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { berechne, bereite } from '../index.ts'
import {
  angaben,
  bildungsbedarf,
  einkommen,
  karenz,
  kind,
  kosten,
  lohn,
  miete,
  minderung,
  person,
  vermoegen,
} from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

const P1 = person('P1', '1985-03-15')
const hinweise = (m: string, ...liste: readonly Angabe[]) =>
  berechne(bereite(angaben(...liste)), monat(m), { bekanntBis: datum('2026-11-22') }).hinweise.map((h) =>
    [h.code.slice(4), h.person ?? h.angabe, h.feld].filter((x) => x !== undefined).join(' '),
  )
const wohnung = (unterkunft: number | null, heizung: number | null, anerkannt: number | null = null): Angabe => ({
  ...kosten(1, 500_00, 100_00, 90_00),
  angemessen_unterkunft_cent: unterkunft,
  angemessen_heizung_cent: heizung,
  anerkannt_cent: anerkannt,
})
const beitrag: Angabe = {
  art: 'versicherungsbeitrag',
  person: 'P1',
  von: null,
  bis: null,
  versicherung: 'pkv',
  betrag_cent: 200_00,
}
const SOHN = kind('P2', '2015-06-01')
const reich = vermoegen('P1', 'guthaben', 90_000_00)
const melde = (stufe: number) => minderung('P1', 'meldeversaeumnis', '2026-01-15', '2026-03-01', stufe)

const kindMit = (unterhalt: number) =>
  hinweise(
    '2026-04',
    P1,
    SOHN,
    miete(2, 300_00),
    einkommen('P2', 'unterhalt', unterhalt),
    einkommen('P2', 'kindergeld', 259_00),
  )
const pflicht = (jahr: string, stufe: number) =>
  minderung('P1', 'pflichtverletzung', `${jahr}-01-15`, `${jahr}-03-01`, stufe)
const arbeit = minderung('P1', 'arbeitsverweigerung', '2026-09-15', '2026-11-01')

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['costs as high as the limits', hinweise('2026-04', P1, wohnung(600_00, 90_00)), []],
  ['a cent above that of the flat', hinweise('2026-04', P1, wohnung(599_99, 90_00)), ['KDU-05 A2 anerkannt_cent']],
  ['a cent above that of heating', hinweise('2026-04', P1, wohnung(600_00, 89_99)), ['KDU-06 A2 anerkannt_cent']],
  [
    'above both',
    hinweise('2026-04', P1, wohnung(599_99, 89_99)),
    ['KDU-05 A2 anerkannt_cent', 'KDU-06 A2 anerkannt_cent'],
  ],
  ['without limits', hinweise('2026-04', P1, wohnung(null, null)), []],
  ['with a recognised sum', hinweise('2026-04', P1, wohnung(400_00, 50_00, 450_00)), []],
  // § 22 Abs. 1 Satz 3 since July 2026: in the Karenzzeit up to one and a half times the limit
  [
    'in the Karenzzeit to one and a half times',
    hinweise('2026-08', P1, wohnung(400_00, 90_00), karenz('2026-07-01', '2027-06-30')),
    [],
  ],
  [
    'in the Karenzzeit above',
    hinweise('2026-08', P1, wohnung(399_00, 90_00), karenz('2026-07-01', '2027-06-30')),
    ['KDU-07 A2 anerkannt_cent'],
  ],
  ['insurance of who is in need', hinweise('2026-04', P1, miete(1, 300_00), beitrag).slice(0, 1), ['ZUS-01 P1']],
  ['of who is not', hinweise('2026-04', P1, miete(1, 300_00), beitrag, reich), ['VER-01 P1']],
  [
    'lunch as a voucher',
    hinweise('2026-04', P1, SOHN, miete(2, 300_00), bildungsbedarf('P2', 'mittagessen', 40_00, 'gutschein')),
    ['BUT-01 P2'],
  ],
  ['in money', hinweise('2026-04', P1, SOHN, miete(2, 300_00), bildungsbedarf('P2', 'mittagessen', 40_00, 'geld')), []],
  ['beyond the limit of age', hinweise('2026-04', person('P1', '1950-01-01'), miete(1, 300_00)), ['PER-08 P1']],
  ['a tenth less', hinweise('2026-04', P1, miete(1, 300_00), melde(1)), []],
  // 390 + 150 of need; 350 alone would not cover it, with 259 of Kindergeld it does (§ 72 Abs. 1 Satz 2 Nr. 2)
  ['a child without a claim only because of Kindergeld', kindMit(350_00), ['SOZ-01 P2']],
  ['a child whose maintenance covers its need', kindMit(540_00), []],
  ['a child in need all the same', kindMit(100_00), []],
  ['30 percent less', hinweise('2018-04', P1, miete(1, 300_00), pflicht('2018', 1)), []],
  ['60 percent less', hinweise('2018-04', P1, miete(1, 300_00), pflicht('2018', 2)), ['MIN-04 P1']],
  ['everything', hinweise('2026-11', P1, miete(1, 300_00), arbeit), ['MIN-05 P1']],
  [
    'everything of who gets nothing',
    hinweise('2026-11', P1, miete(1, 300_00), arbeit, einkommen('P1', 'rente', 800_00)),
    [],
  ],
  ['a child in need', hinweise('2026-04', P1, SOHN, miete(2, 300_00), einkommen('P2', 'unterhalt', 100_00)), []],
  ['a wage', hinweise('2026-04', P1, miete(1, 300_00), lohn('P1', 300_00)), []],
])('%s', (_name, ist, soll) => expect(ist).toEqual(soll))
