import { NACHRICHT, type Nachricht } from '../../antrag/index.ts'
import { kennung } from '../../kern/index.ts'
import {
  type BearbeiterJeArt,
  sendePost,
  stelleAuftrag,
  type Tx,
  type Umgebung,
  type Zeitpunkt,
} from '../../technik/index.ts'
import type { Buerger } from './buerger.ts'
import { findEmailDesKontos, findOffenePostForUpdate, insertPortalpost, updateGesendet } from './portalSql.ts'

const SENDEN = 'zugang.portalpost'

/** Mails leave only where the operator has said how; where the house is for practice none does. */
export function kannSenden(u: Pick<Umgebung, 'konfiguration'>): boolean {
  return u.konfiguration.schulung || u.konfiguration.post !== undefined
}

/** Puts a mail into the outbox and asks for it to be sent. */
export async function legePostAb(
  tx: Tx,
  u: Umgebung,
  p: {
    /** null: no browser waits for it. */
    readonly sitzung: Buerger['sitzung'] | null
    readonly zeit: Zeitpunkt
    readonly an: string
    readonly betreff: string
    readonly inhalt: string
  },
): Promise<void> {
  const id = kennung<'Portalpost'>(u.kennung())
  await insertPortalpost(tx, { ...p, id })
  if (!u.konfiguration.schulung) await stelleAuftrag(tx, { art: SENDEN, nutzlast: { post: id } })
}

/** A mail server that does not answer is asked again by the queue. At least once: two mails with one code harm nobody. */
export const POST_BEARBEITER: BearbeiterJeArt = {
  [SENDEN]: async (tx, auftrag, umgebung) => {
    const { post } = auftrag.nutzlast as { readonly post?: string }
    const weg = umgebung.konfiguration.post
    if (weg === undefined) throw new Error('a mail waits and no mail server is named (ALLEGRO_SMTP)')
    const p = post === undefined ? undefined : await findOffenePostForUpdate(tx, post)
    if (p === undefined) return
    await sendePost(weg, { an: p.an, betreff: p.betreff, text: p.inhalt })
    await updateGesendet(tx, p.id, umgebung.uhr.jetzt())
  },
  [NACHRICHT]: async (tx, auftrag, umgebung) => {
    const n = auftrag.nutzlast as Nachricht
    const an = await findEmailDesKontos(tx, n.konto)
    if (an === undefined || !kannSenden(umgebung)) return
    await legePostAb(tx, umgebung, {
      sitzung: null,
      zeit: umgebung.uhr.jetzt(),
      an,
      betreff: n.betreff,
      inhalt: n.inhalt,
    })
  },
}
