// Door for tests, bench and samples: households from a seed.
export { haushalt } from './pruefung/haushalt.ts'
export { type Wuerfel, wuerfel } from './pruefung/zufall.ts'
