/** No bank has this number: the first digit 9 is not assigned to any clearing area. */
const ERFUNDENE_BLZ = '99999999'

/** A valid IBAN (ISO 13616, check digits MOD 97-10) of a bank that does not exist. */
export function musterIban(kontonummer: number): string {
  const bban = ERFUNDENE_BLZ + String(kontonummer).padStart(10, '0')
  // The check digits make the number made of BBAN, "DE" as 1314 and themselves leave 1 when divided by 97.
  const rest = Number(BigInt(`${bban}131400`) % 97n)
  return `DE${String(98 - rest).padStart(2, '0')}${bban}`
}
