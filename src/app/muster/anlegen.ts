import { listTraeger } from '../../stammdaten/index.ts'
import { mitRechten, type Umgebung } from '../../technik/index.ts'
import { legeOrganisationAn } from './organisation.ts'
import { MUSTERTRAEGER } from './personal.ts'

/**
 * Makes the sample Jobcenter in a database for practice, once; may be killed anywhere and is taken up by the next
 * start. Where somebody has set up Jobcenters of their own it does nothing.
 */
export async function legeMusterjobcenterAn(umgebung: Umgebung, melde: (zeile: string) => void): Promise<void> {
  if (!umgebung.konfiguration.schulung) return
  const traeger = await mitRechten(umgebung.db, { art: 'system', auftrag: 'musterjobcenter' }, listTraeger, {
    nurLesen: true,
  })
  const muster = new Set<string>(MUSTERTRAEGER.map((t) => t.nr))
  if (traeger.some((t) => !muster.has(t.nr))) return
  if (traeger.length === muster.size) return
  await legeOrganisationAn(umgebung)
  melde('Musterjobcenter: Träger, Teams und Zugänge angelegt')
}
