import type { Angabe, Angaben, AngabeVon, Einkommensart, PersonId } from '../sachverhalt/angaben.ts'
import { angaben, einkommen, type Muster, miete, person } from './bau.ts'

export const allein = person('P1', '1985-03-15')

/** She lives alone for this recognised sum; what is given comes to it. */
export const alleinFuer =
  (miete_cent: number) =>
  (...weitere: readonly Angabe[]): Angaben =>
    angaben(allein, miete(1, miete_cent), ...weitere)

/** What is left of a person's income after all that comes off. */
export const ek = (
  monat: string,
  name: string,
  haus: Angaben,
  soll: number,
  von: string,
  p: PersonId = 'P1',
): Muster => ({
  monat,
  name,
  angaben: haus,
  groesse: `${p}.bereinigtesEinkommen`,
  soll,
  von,
})

/** A month of P1's business, without costs unless said. */
export const ergebnis = (
  monat: string,
  einnahmen_cent: number,
  weitere: Partial<AngabeVon<'betriebsergebnis'>> = {},
): Angabe => ({
  art: 'betriebsergebnis',
  person: 'P1',
  von: `${monat}-01`,
  bis: `${monat}-28`,
  betrieb: 1,
  einnahmen_cent,
  betriebsausgaben_cent: 0,
  nicht_anerkannt_cent: 0,
  kfz: 'keins',
  kfz_kosten_cent: 0,
  fahrten_km: 0,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
  ...weitere,
})

/** Income of which more is known than its amount. */
export const mit = (
  p: PersonId,
  art: Einkommensart,
  cent: number,
  felder: Partial<AngabeVon<'einkommen'>>,
): Angabe => ({
  ...(einkommen(p, art, cent) as AngabeVon<'einkommen'>),
  ...felder,
})
