import type { Angabe } from '../sachverhalt/angaben.ts'
import { angaben, type Muster, miete, minderung, person } from './bau.ts'

/** A single person with 300 euros of rent, unless the household is named. */
export const fall = (
  monat: string,
  name: string,
  soll: number,
  von: string,
  liste: readonly Angabe[],
  groesse = 'P1.anspruch',
): Muster => ({ monat, name, angaben: angaben(...liste), groesse, soll, von })

export const allein = (geburt = '1975-03-15') => [person('P1', geburt), miete(1, 300_00)]
export const pflicht = (ereignis: string, von: string, stufe = 1, bis: string | null = null): Angabe =>
  minderung('P1', 'pflichtverletzung', ereignis, von, stufe, bis)
export const melde = (ereignis: string, von: string, stufe = 1, bis: string | null = null): Angabe =>
  minderung('P1', 'meldeversaeumnis', ereignis, von, stufe, bis)
export const arbeit = (ereignis: string, von: string, stufe = 1): Angabe =>
  minderung('P1', 'arbeitsverweigerung', ereignis, von, stufe)
