// Door for tests, bench and samples: households from a seed, and what holds for all of them.
export { EIGENSCHAFTEN, GETROFFEN } from './pruefung/eigenschaften.ts'
export { Fall } from './pruefung/fall.ts'
export { haushalt } from './pruefung/haushalt.ts'
export { type Wuerfel, wuerfel } from './pruefung/zufall.ts'
