import { type Datum, err, type Kennung, ok, type Result } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Werkzeug } from '../ablegen.ts'
import { nimmEingang } from '../eingang.ts'
import { hashVonBytes } from '../inhalt.ts'
import type { Postakt, Postart, Posteingang, PosteingangRef } from './post.ts'
import {
  findPosteingangForUpdate,
  insertPostschritt,
  listPostkoerbe,
  loadPostinhalt,
  updatePosteingang,
} from './postSql.ts'

export type Postschrittwunsch =
  | {
      readonly art: 'angaben'
      readonly postart: Postart
      readonly zeitraum: { readonly von: Datum | null; readonly bis: Datum | null }
    }
  | { readonly art: 'zuordnen'; readonly fall: Kennung<'Leistungsfall'>; readonly person: Kennung<'Person'> | null }
  | { readonly art: 'weitergeben'; readonly postkorb: Kennung<'Postkorb'> }
  | { readonly art: 'vorlegen' }
  | { readonly art: 'erledigen' }
  | { readonly art: 'wiederOeffnen' }

export type PostaktAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** Somebody else was quicker: look again. */
  | { readonly art: 'ueberholt' }
  /** Only what is open can be worked on, only what is done opened again. */
  | { readonly art: 'zustand' }
  /** It lies in the file of a case already. */
  | { readonly art: 'schonZugeordnet' }
  | { readonly art: 'ohneFall' }
  /** It is opened by nobody, so no file takes it. */
  | { readonly art: 'gesperrt' }
  | { readonly art: 'postkorbUnbekannt' }
  | { readonly art: 'zeitraum' }

export type Postschrittauftrag = PosteingangRef & {
  /** Number of its last step when it was read. */
  readonly nr: number
  readonly wunsch: Postschrittwunsch
  readonly vermerk: string
  readonly von: Kennung<'Bediensteter'>
}

/** Does one thing about something that came in. Who assigns it to a case has it filed there. */
export async function fuehrePostschrittAus(
  tx: Tx,
  u: Werkzeug,
  a: Postschrittauftrag,
): Promise<Result<Posteingang, PostaktAbgelehnt>> {
  const alt = await findPosteingangForUpdate(tx, a)
  if (alt === undefined) return err({ art: 'unbekannt' })
  if (alt.nr !== a.nr) return err({ art: 'ueberholt' })
  if ((a.wunsch.art === 'wiederOeffnen') === (alt.zustand === 'offen')) return err({ art: 'zustand' })
  const r = await nachWunsch(tx, u, alt, a)
  if (!r.ok) return r
  const neu = { ...r.wert, nr: alt.nr + 1 }
  await updatePosteingang(tx, neu)
  await insertPostschritt(tx, alt, {
    nr: neu.nr,
    akt: AKT[a.wunsch.art],
    postkorb: neu.postkorb,
    zustand: neu.zustand,
    vermerk: a.vermerk.normalize('NFC').trim().slice(0, 500),
    wann: u.uhr.jetzt(),
    von: a.von,
  })
  return ok(neu)
}

const AKT: Readonly<Record<Postschrittwunsch['art'], Postakt>> = {
  angaben: 'angaben',
  zuordnen: 'zugeordnet',
  weitergeben: 'weitergegeben',
  vorlegen: 'vorgelegt',
  erledigen: 'erledigt',
  wiederOeffnen: 'wiederGeoeffnet',
}

async function nachWunsch(
  tx: Tx,
  u: Werkzeug,
  alt: Posteingang,
  a: Postschrittauftrag,
): Promise<Result<Posteingang, PostaktAbgelehnt>> {
  const { wunsch: w } = a
  switch (w.art) {
    case 'angaben': {
      const { von, bis } = w.zeitraum
      if (von !== null && bis !== null && von > bis) return err({ art: 'zeitraum' })
      return ok({ ...alt, art: w.postart, zeitraum: w.zeitraum })
    }
    case 'zuordnen':
      if (alt.dokument !== null) return err({ art: 'schonZugeordnet' })
      if (alt.sperre !== null) return err({ art: 'gesperrt' })
      return ok({ ...alt, fall: w.fall, person: w.person, dokument: await legeInAkte(tx, u, alt, w.fall, a.von) })
    case 'weitergeben': {
      const koerbe = await listPostkoerbe(tx, alt.traeger)
      return koerbe.some((k) => k.id === w.postkorb)
        ? ok({ ...alt, postkorb: w.postkorb })
        : err({ art: 'postkorbUnbekannt' })
    }
    case 'vorlegen':
      return alt.dokument === null ? err({ art: 'ohneFall' }) : ok({ ...alt, zustand: 'erledigt' })
    case 'erledigen':
      return ok({ ...alt, zustand: 'erledigt' })
    case 'wiederOeffnen':
      return ok({ ...alt, zustand: 'offen' })
  }
}

/** The same bytes, in the file of the case. @throws if they were altered. */
async function legeInAkte(
  tx: Tx,
  u: Werkzeug,
  p: Posteingang,
  fall: Kennung<'Leistungsfall'>,
  verfasser: Kennung<'Bediensteter'>,
): Promise<Kennung<'Dokument'>> {
  const bytes = await loadPostinhalt(tx, p)
  if (bytes === null || hashVonBytes(bytes) !== p.hash) throw new Error(`Posteingang ${p.posteingang}: bytes altered`)
  const { traeger, betreff: titel, dateiname, eingegangenAm } = p
  const r = await nimmEingang(tx, u, { traeger, fall, titel, dateiname, bytes, eingegangenAm, verfasser })
  if (!r.ok) throw new Error(`what was taken is refused: ${r.ablehnung.art}`)
  return r.wert.dokument
}
