import type { Auslegung } from '../berechnung/ergebnis.ts'
import type { Angabe, AngabeVon } from '../sachverhalt/angaben.ts'
import { angaben, karenz, kind, kosten, type Muster, person } from './bau.ts'

export const allein = person('P1', '1985-03-15')
export const partner = person('P2', '1986-03-15', 'partner')
export const drei = [allein, kind('P2', '2015-01-15'), kind('P3', '2017-01-15')]

/** 900 + 80 a month; reasonable are 520 and 60. In the Karenzzeit 960, since July 2026 780 + 60. */
export const teuer = {
  ...kosten(1, 900_00, 0, 80_00),
  angemessen_unterkunft_cent: 520_00,
  angemessen_heizung_cent: 60_00,
}
/** 1,200 + 90; reasonable are 600 + 60. By the day: 43 and 22. In the Karenzzeit 1,260, since July 2026 960. */
export const gross = {
  ...kosten(1, 1200_00, 0, 90_00),
  angemessen_unterkunft_cent: 600_00,
  angemessen_heizung_cent: 60_00,
}
export const karenz2026 = karenz('2026-01-01', '2026-12-31')

export type Zeit = { readonly von?: string; readonly bis?: string }
export const zeit = (z: Zeit) => ({ von: z.von ?? null, bis: z.bis ?? null })

export const ausnahme = (grund: AngabeVon<'wohnausnahme'>['ausnahme'], z: Zeit = {}): Angabe => ({
  art: 'wohnausnahme',
  ausnahme: grund,
  ...zeit(z),
})
export const senkung = (
  am: string,
  senkungsart: AngabeVon<'kostensenkung'>['senkungsart'] = 'beides',
  frist_bis: string | null = null,
): Angabe => ({ art: 'kostensenkung', am, senkungsart, frist_bis })
export const obergrenze = (
  quadratmeter_cent: number | null,
  zulaessige_miete_cent: number | null,
  z: Zeit = {},
): Angabe => ({
  art: 'mietobergrenze',
  quadratmeter_cent,
  zulaessige_miete_cent,
  ...zeit(z),
})
/** Necessary and assured, from a flat of 400 + 50, unless said. */
export const umzug = (am: string, o: Partial<AngabeVon<'umzug'>> = {}): Angabe => ({
  art: 'umzug',
  am,
  zusicherung: true,
  erforderlich: true,
  selbes_gebiet: true,
  bisher_unterkunft_cent: 400_00,
  bisher_heizung_cent: 50_00,
  ...o,
})
export const auszug = (wie: AngabeVon<'auszugUnter25'>['auszug'], am = '2026-02-01'): Angabe => ({
  art: 'auszugUnter25',
  person: 'P1',
  am,
  auszug: wie,
})
/** 300 + 25 + 30 + 5 = 360 of burdens. */
export const eigenheim = (o: Partial<AngabeVon<'eigenheim'>> = {}): Angabe => ({
  art: 'eigenheim',
  ...zeit({}),
  zinsen_cent: 300_00,
  grundsteuer_cent: 25_00,
  versicherung_cent: 30_00,
  sonstiges_cent: 5_00,
  tilgung_cent: 200_00,
  tilgung_anerkannt: false,
  ...o,
})

/** The flat of P1, unless another quantity is named. */
export const fall = (
  monat: string,
  name: string,
  liste: readonly Angabe[],
  soll: number,
  von: string,
  groesse = 'P1.unterkunft',
  auslegung?: Auslegung,
): Muster => ({
  monat,
  name,
  angaben: angaben(...liste),
  groesse,
  soll,
  von,
  ...(auslegung === undefined ? {} : { auslegung }),
})

/** A switch set for all times. */
export const gesetzt = (schalter: string, wert: string): Auslegung => ({ [schalter]: [{ ab: '2005-01-01', wert }] })
