import { expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { erklaere, pruefeVorrang } from '../index.ts'
import { angaben, einkommen, kind, kosten, lohn, person } from '../pruefung/bau.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'
import { nachFormel } from '../wogg/p19-hoehe/wohngeld.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const wohnung = (koepfe: number, grundmiete: number, nebenkosten: number, heizung: number, mietenstufe = 3): Angabe => ({
  ...kosten(koepfe, grundmiete, nebenkosten, heizung),
  mietenstufe,
})
const netto = (p: string, brutto: number, steuern: number, sozial: number): Angabe => ({
  art: 'erwerbseinkommen',
  person: p,
  von: null,
  bis: null,
  brutto_cent: brutto,
  steuern_cent: steuern,
  sozialabgaben_cent: sozial,
})
