import { alsPdf, RENDERER } from '../bescheid/index.ts'
import { kennung } from '../kern/index.ts'
import type { Bearbeiter, BearbeiterJeArt } from '../technik/index.ts'
import { RENDERN } from './ablegen.ts'
import { MEDIENTYP_DOKUMENT } from './dokument.ts'
import { findAnsicht, findDokument, insertAnsicht, loadInhalt } from './dokumentSql.ts'
import { hashVonBytes, liesDokument } from './inhalt.ts'

/** The job RENDERN: makes the PDF of a filed letter, once. */
export const rendere: Bearbeiter = async (tx, auftrag, u) => {
  const eintrag = await findDokument(tx, kennung<'Dokument'>(liesNutzlast(auftrag.nutzlast)))
  if (eintrag === undefined) throw new Error('job names no document')
  if (eintrag.medientyp !== MEDIENTYP_DOKUMENT || (await findAnsicht(tx, eintrag, 'pdf'))) return
  const bytes = await alsPdf(liesDokument(eintrag, await loadInhalt(tx, eintrag)))
  await insertAnsicht(tx, eintrag, {
    format: 'pdf',
    bytes,
    hash: hashVonBytes(bytes),
    renderer: RENDERER,
    am: u.uhr.jetzt(),
  })
}

/** The background work of this room, for the worker. */
export const AKTE_BEARBEITER: BearbeiterJeArt = { [RENDERN]: rendere }

function liesNutzlast(n: unknown): string {
  if (typeof n === 'object' && n !== null && 'dokument' in n && typeof n.dokument === 'string') return n.dokument
  throw new Error('job without document')
}
