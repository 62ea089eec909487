import { type Datum, err, type Kennung, kennung, ok, plusTage, type Result } from '../kern/index.ts'
import type { Tx, Umgebung } from '../technik/index.ts'
import { type Anlage, listAnlagen } from './anlageSql.ts'
import { type Antrag, besiegle, ladeAntrag } from './antrag.ts'
import { insertAntworten, insertSendung, type Sendung } from './antragSql.ts'
import { ANTRAG, type Antwortwert, type Frage } from './frage.ts'
import { FRAGENSEITEN } from './fragen/index.ts'
import { liesAntwort, type Roheingabe } from './lies.ts'
import {
  findRueckfrageForUpdate,
  insertRueckfrage,
  type Punktart,
  type Rueckfrage,
  type Rueckfragepunkt,
  updateGeschlossen,
  updatePunkt,
} from './rueckfrageSql.ts'
import { sageAntwort } from './sage.ts'
import { anschriftzeilen, nachtragsinhalt } from './sendung.ts'

type Werkzeug = Pick<Umgebung, 'uhr' | 'kennung' | 'zufall'>

export type NeuerPunkt = {
  readonly art: Punktart
  /** As in `Rueckfragepunkt`. */
  readonly stelle: string
  readonly titel: string
  readonly warum: string
}

export type RueckfrageAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'keinPunkt' }
  | { readonly art: 'zuViele'; readonly hoechstens: number }
  /** Who is asked is told why (§ 60 SGB I: only what matters for the benefit). */
  | { readonly art: 'grundFehlt'; readonly titel: string }
  | { readonly art: 'textFehlt' }
  | { readonly art: 'fristZuKurz'; readonly fruehestens: Datum }

const HOECHSTENS = 30
/** So many days at least: papers are to be fetched from others. */
const MINDESTENS_TAGE = 7

/** The office asks, point by point with a reason and a day. */
export async function stelleRueckfrage(
  tx: Tx,
  u: Werkzeug,
  x: {
    readonly antrag: Kennung<'Antrag'>
    readonly punkte: readonly NeuerPunkt[]
    readonly frist: Datum
    readonly von: Kennung<'Bediensteter'>
  },
): Promise<Result<Rueckfrage['id'], RueckfrageAbgelehnt>> {
  const a = await ladeAntrag(tx, u, x.antrag, { sperren: true })
  if (a === undefined || a.gestelltAm === null) return err({ art: 'unbekannt' })
  if (x.punkte.length === 0) return err({ art: 'keinPunkt' })
  if (x.punkte.length > HOECHSTENS) return err({ art: 'zuViele', hoechstens: HOECHSTENS })
  if (x.punkte.some((p) => p.titel.trim() === '')) return err({ art: 'textFehlt' })
  const ohneGrund = x.punkte.find((p) => p.warum.trim() === '')
  if (ohneGrund !== undefined) return err({ art: 'grundFehlt', titel: ohneGrund.titel })
  if (x.punkte.some((p) => p.art === 'frage' && frageAn(p.stelle) === undefined)) return err({ art: 'unbekannt' })
  const fruehestens = plusTage(u.uhr.heute(), MINDESTENS_TAGE)
  if (x.frist < fruehestens) return err({ art: 'fristZuKurz', fruehestens })
  const id = kennung<'Rueckfrage'>(u.kennung())
  const punkte = x.punkte.map((p, i) => ({ ...p, titel: p.titel.trim(), warum: p.warum.trim(), nr: i + 1 }))
  await insertRueckfrage(tx, { ...a, id, zeit: u.uhr.jetzt(), von: x.von, frist: x.frist, punkte })
  return ok(id)
}

/** Question of the catalogue at a place, whatever the path is now: asked again it is answered again. */
export function frageAn(stelle: string): Frage | undefined {
  const [ort = '', schluessel = ''] = stelle.split('/')
  return FRAGENSEITEN.filter((s) => (s.je === 'antrag') === (ort === ANTRAG))
    .flatMap((s) => s.fragen)
    .find((f) => f.schluessel === schluessel)
}

export function istOffeneRueckfrage(r: Pick<Rueckfrage, 'beantwortet' | 'zurueckgenommen'>): boolean {
  return r.beantwortet === null && r.zurueckgenommen === null
}

/** What papers for this point are kept under. */
export function anlagenzeichen(r: Pick<Rueckfrage, 'id'>, p: Pick<Rueckfragepunkt, 'nr' | 'stelle'>): string {
  return p.stelle === '' ? `rueckfrage-${r.id}-${p.nr}` : p.stelle
}

/** Papers that came for a point since it was asked for. */
export function anlagenZum(r: Rueckfrage, p: Rueckfragepunkt, alle: readonly Anlage[]): readonly Anlage[] {
  return alle.filter((x) => x.zu === anlagenzeichen(r, p) && x.zeit >= r.zeit)
}

export function istPunktFertig(r: Rueckfrage, p: Rueckfragepunkt, alle: readonly Anlage[]): boolean {
  if (p.hinderung !== '') return true
  return p.art === 'unterlage' ? anlagenZum(r, p, alle).length > 0 : p.beantwortet !== null
}

export type PunktAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** Sent, or taken back by the office. */
  | { readonly art: 'zu' }
  | { readonly art: 'eingabe'; readonly meldung: string }

const LAENGSTER_TEXT = 4000

/** Keeps the answer to one point, or the reason why there is none; what was said before at this point no longer holds. */
export async function beantwortePunkt(
  tx: Tx,
  u: Werkzeug,
  x: {
    readonly rueckfrage: Rueckfrage['id']
    readonly nr: number
    readonly eingabe: Roheingabe
    /** Given instead of an answer; empty: none. */
    readonly hinderung: string
  },
): Promise<Result<undefined, PunktAbgelehnt>> {
  const r = await findRueckfrageForUpdate(tx, x.rueckfrage)
  const p = r?.punkte.find((q) => q.nr === x.nr)
  if (r === undefined || p === undefined) return err({ art: 'unbekannt' })
  if (!istOffeneRueckfrage(r)) return err({ art: 'zu' })
  const hinderung = x.hinderung.normalize('NFC').trim()
  if (hinderung.length > LAENGSTER_TEXT) return err({ art: 'eingabe', meldung: ZU_LANG })
  if (hinderung !== '') {
    await updatePunkt(tx, r, { nr: p.nr, antwort: null, worte: '', hinderung, beantwortet: u.uhr.jetzt() })
    return ok(undefined)
  }
  const gelesen = liesPunkt(p, x.eingabe, u.uhr.heute())
  if (!gelesen.ok) return err({ art: 'eingabe', meldung: gelesen.ablehnung })
  await updatePunkt(tx, r, { nr: p.nr, hinderung: '', ...gelesen.wert, beantwortet: u.uhr.jetzt() })
  return ok(undefined)
}

const ZU_LANG = `Hier passen höchstens ${LAENGSTER_TEXT} Zeichen hinein.`

function liesPunkt(
  p: Rueckfragepunkt,
  eingabe: Roheingabe,
  heute: Datum,
): Result<{ readonly antwort: Antwortwert; readonly worte: string }, string> {
  if (p.art === 'unterlage') return err('Bitte wählen Sie ein Foto oder eine Datei aus.')
  const f = p.art === 'frage' ? frageAn(p.stelle) : undefined
  if (f === undefined) {
    const text = (eingabe.werte[0] ?? '').normalize('NFC').trim()
    if (text === '') return err('Bitte beantworten Sie diese Frage.')
    return text.length > LAENGSTER_TEXT ? err(ZU_LANG) : ok({ antwort: text, worte: text })
  }
  // Asked again it is to be answered: leaving it open is a reason, not an answer.
  const { schluessel, typ, titel, norm } = f
  const r = liesAntwort({ schluessel, typ, titel, norm, pflicht: 'ja' }, { ...eingabe, offen: false }, heute)
  return r.ok ? ok({ antwort: r.wert, worte: sageAntwort(f, r.wert) }) : r
}

export type AntwortAbgelehnt = PunktAbgelehnt | { readonly art: 'offen'; readonly nr: number }

/**
 * All points go out together, sealed as one more receipt. Answers to questions of the catalogue hold from now on in place of
 * those before; what was sent before stays as it was.
 */
export async function schickeAntwort(
  tx: Tx,
  u: Werkzeug,
  id: Rueckfrage['id'],
): Promise<Result<{ readonly antrag: Antrag; readonly sendung: Sendung }, AntwortAbgelehnt>> {
  const r = await findRueckfrageForUpdate(tx, id)
  const a = r && (await ladeAntrag(tx, u, r.antrag, { sperren: true }))
  if (r === undefined || a === undefined) return err({ art: 'unbekannt' })
  if (!istOffeneRueckfrage(r)) return err({ art: 'zu' })
  const anlagen = await listAnlagen(tx, a)
  const offen = r.punkte.find((p) => !istPunktFertig(r, p, anlagen))
  if (offen !== undefined) return err({ art: 'offen', nr: offen.nr })
  const zeit = u.uhr.jetzt()
  const neue = r.punkte.flatMap((p) =>
    p.art === 'frage' && p.hinderung === '' ? [{ stelle: p.stelle, wert: p.antwort }] : [],
  )
  await insertAntworten(tx, a, neue, zeit)
  const sendung = besiegle(u, 'nachtrag', zeit, (nummer) =>
    nachtragsinhalt(r, {
      nummer,
      zeit,
      stichtag: a.stichtag,
      an: anschriftzeilen(a.sendungen),
      dateien: (p) => anlagenZum(r, p, anlagen).map((x) => x.dateiname),
    }),
  )
  await insertSendung(tx, a, sendung)
  await updateGeschlossen(tx, r, 'beantwortet', zeit)
  return ok({ antrag: a, sendung })
}
