import type { Route } from '../zugang/index.ts'
import { besuchSchliessen } from './besuch.ts'
import { sitzungStand, sitzungVerlaengern } from './sitzung.ts'

/** Every machine route: what a tester, an auditor and the description of the API read. */
export const ROUTEN: readonly Route[] = [sitzungStand, sitzungVerlaengern, besuchSchliessen]
