// `npm run langlauf -- gutscheine`: ten thousand vouchers redeemed at random (CASH-02), with the books recomputed at the end.

import { langlauf as eigenschaften } from './eigenschaften.ts'
import type { Langlauf } from './langlauf.ts'

export const langlauf: Langlauf<Awaited<ReturnType<typeof eigenschaften>>> = (o) =>
  eigenschaften({ ...o, angaben: { ...o.angaben, nur: 'zahlung.gutscheine' } })
