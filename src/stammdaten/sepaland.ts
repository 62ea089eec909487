/**
 * Countries a SEPA transfer reaches, by the first two letters of the IBAN (EPC409-09 v8.0; the islands of the Crown use GB, the
 * French territories FR). Inside the European Economic Area no address is needed; outside, address (and BIC on request) must
 * be given.
 */
const EWR = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
const AUSSERHALB = 'AD AL CH GB GI MC MD ME MK RS SM VA'.split(' ')

export type Sepaland = 'ewr' | 'ausserhalb'

export function sepaland(iban: string): Sepaland | undefined {
  const land = iban.slice(0, 2)
  if (EWR.includes(land)) return 'ewr'
  return AUSSERHALB.includes(land) ? 'ausserhalb' : undefined
}
