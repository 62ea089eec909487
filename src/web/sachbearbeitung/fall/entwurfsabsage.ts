import type { bearbeiten } from '../../../ablauf/index.ts'

type Abgelehnt = Extract<Awaited<ReturnType<typeof bearbeiten>>, { readonly ok: false }>['ablehnung']

/** Why a change did not come into the draft, as a sentence. */
export const entwurfsabsage = (a: Abgelehnt): string =>
  a.art === 'ungueltig' ? a.meldung : 'Dieser Entwurf ist nicht mehr offen. Laden Sie die Seite neu.'
