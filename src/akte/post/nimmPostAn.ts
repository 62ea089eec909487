import { type Datum, err, type Kennung, kennung, ok, type Result, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { Werkzeug } from '../ablegen.ts'
import { type EingangAbgelehnt, nimmEingang, pruefeForm } from '../eingang.ts'
import { gefahrIn } from '../gefahr.ts'
import type { Postangaben, Posteingang, Postkorb } from './post.ts'
import { insertPosteingang, insertPostkorb, insertPostschritt, listPostkoerbe } from './postSql.ts'
import { leite } from './regel.ts'
import { findGeltendes } from './regelwerkSql.ts'

export type Post = Postangaben & {
  readonly traeger: TraegerNr
  readonly dateiname: string
  readonly bytes: Uint8Array
  readonly eingegangenAm: Datum
  readonly zeitraum?: { readonly von: Datum | null; readonly bis: Datum | null } | undefined
  readonly fall?: Kennung<'Leistungsfall'> | undefined
  readonly person?: Kennung<'Person'> | undefined
  /** null: a job of the system. */
  readonly von: Kennung<'Bediensteter'> | null
}

/**
 * Takes what comes in, by whatever way: checks it, files it where the case is known, and puts it into the Postkorb the rules
 * name. What was refused is nowhere; what is dangerous to open keeps its day, is opened by nobody and filed nowhere.
 */
export async function nimmPostAn(tx: Tx, u: Werkzeug, p: Post): Promise<Result<Posteingang, EingangAbgelehnt>> {
  const geprueft = pruefeForm({ titel: p.betreff, dateiname: p.dateiname, bytes: p.bytes })
  if (!geprueft.ok) return geprueft
  const sperre = gefahrIn(p.bytes) ?? null
  const dokument = sperre === null ? await legeInAkte(tx, u, p) : ok(null)
  if (!dokument.ok) return dokument
  const werk = await findGeltendes(tx, p.traeger)
  const ziel = leite(werk?.regeln ?? [], p, (await auffang(tx, u, p.traeger)).id)
  const { titel: betreff, dateiname, medientyp, hash } = geprueft.wert
  const eingang: Posteingang = {
    traeger: p.traeger,
    posteingang: kennung<'Posteingang'>(u.kennung()),
    quelle: p.quelle,
    art: p.art,
    betreff,
    nachname: p.nachname.normalize('NFC').trim().slice(0, 100),
    bgNummer: p.bgNummer,
    dateiname,
    medientyp,
    hash,
    eingegangenAm: p.eingegangenAm,
    zeitraum: p.zeitraum ?? { von: null, bis: null },
    fall: p.fall ?? null,
    person: p.person ?? null,
    dokument: dokument.wert,
    postkorb: ziel.postkorb,
    sperre,
    zustand: 'offen',
    nr: 0,
    angelegtAm: u.uhr.jetzt(),
  }
  await insertPosteingang(tx, {
    ...eingang,
    inhalt: dokument.wert === null ? p.bytes : null,
    laenge: p.bytes.length,
    regelwerk: ziel.regel === null ? null : (werk?.nr ?? null),
    regel: ziel.regel,
    von: p.von,
  })
  await insertPostschritt(tx, eingang, {
    nr: 0,
    akt: 'angenommen',
    postkorb: ziel.postkorb,
    zustand: 'offen',
    vermerk: ziel.regel === null ? 'Keine Regel passte.' : `Regel ${ziel.regel + 1} der Fassung ${werk?.nr}`,
    wann: eingang.angelegtAm,
    von: p.von,
  })
  return ok(eingang)
}

async function legeInAkte(tx: Tx, u: Werkzeug, p: Post): Promise<Result<Kennung<'Dokument'> | null, EingangAbgelehnt>> {
  if (p.fall === undefined) return ok(null)
  const r = await nimmEingang(tx, u, {
    traeger: p.traeger,
    fall: p.fall,
    titel: p.betreff,
    dateiname: p.dateiname,
    bytes: p.bytes,
    eingegangenAm: p.eingegangenAm,
    verfasser: p.von,
  })
  return r.ok ? ok(r.wert.dokument) : err(r.ablehnung)
}

/** The Postkorb that takes what no rule names; the first thing that comes in makes it. */
async function auffang(tx: Tx, u: Werkzeug, traeger: TraegerNr): Promise<Postkorb> {
  const da = (await listPostkoerbe(tx, traeger)).find((k) => k.auffang)
  if (da !== undefined) return da
  const id = kennung<'Postkorb'>(u.kennung())
  const neu: Postkorb = { traeger, id, name: 'Poststelle', team: null, auffang: true }
  await insertPostkorb(tx, { ...neu, am: u.uhr.jetzt(), von: null })
  const jetzt = (await listPostkoerbe(tx, traeger)).find((k) => k.auffang)
  if (jetzt === undefined) throw new Error('no Postkorb takes the rest: another one bears the name Poststelle')
  return jetzt
}
