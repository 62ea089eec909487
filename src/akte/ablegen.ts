import { alsJson, type Dokument, offeneLuecken } from '../bescheid/index.ts'
import { datum, err, type Hash, type Kennung, kanonisch, kennung, ok, type Result } from '../kern/index.ts'
import { stelleAuftrag, type Tx, type Umgebung } from '../technik/index.ts'
import {
  type Aufbewahrung,
  type DokumentRef,
  type Dokumentzustand,
  FOLGEN,
  MEDIENTYP_DOKUMENT,
  type Verfasser,
} from './dokument.ts'
import { findDokument, insertDokument, insertZustand, listeZustaende } from './dokumentSql.ts'
import { hashVonBytes } from './inhalt.ts'

/** Kind of job: makes the PDF of a filed letter. */
export const RENDERN = 'akte.rendern'

export type Werkzeug = Pick<Umgebung, 'uhr' | 'kennung'>

export type Ablage = {
  readonly traeger: DokumentRef['traeger']
  readonly fall: Kennung<'Leistungsfall'>
  readonly dokument: Dokument
  readonly zustand: 'entwurf' | 'endgueltig'
  readonly verfasser: Verfasser
  readonly empfaenger: string
  readonly entscheidung?: Kennung<'Entscheidung'> | undefined
  /** Hash of the content with its gaps, as certified. */
  readonly festgestelltHash?: Hash | undefined
  /** The automatic letter this one was adapted from: it stays, not to be sent. */
  readonly vorlage?: Kennung<'Dokument'> | undefined
  readonly aufbewahrung?: Aufbewahrung | undefined
  /** Kept from other Träger and from who reads only. */
  readonly vertraulich?: boolean | undefined
  /** Lies in the file of this procedure, not in that of the case. */
  readonly verfahren?: Kennung<'Verfahren'> | undefined
}

/** Files a letter as typed content and asks for its PDF in the same transaction. @throws if a final one has an open gap. */
export async function legeAb(tx: Tx, u: Werkzeug, a: Ablage): Promise<DokumentRef & { readonly hash: Hash }> {
  const { dokument: d } = a
  const offen = offeneLuecken(d)
  if (a.zustand === 'endgueltig' && offen.length > 0)
    throw new Error(`final letter with open gaps: ${offen.join(', ')}`)
  const inhalt = new TextEncoder().encode(kanonisch(alsJson(d)))
  const ref = { traeger: a.traeger, dokument: kennung<'Dokument'>(u.kennung()) }
  const eintrag = {
    ...ref,
    fall: a.fall,
    richtung: 'ausgang' as const,
    art: d.art,
    titel: titelVon(d),
    datum: d.datum === null ? null : datum(d.datum),
    medientyp: MEDIENTYP_DOKUMENT,
    inhalt,
    hash: hashVonBytes(inhalt),
    festgestelltHash: a.festgestelltHash ?? null,
    entscheidung: a.entscheidung ?? null,
    vorlage: a.vorlage ?? null,
    empfaenger: a.empfaenger,
    dateiname: null,
    angelegtAm: u.uhr.jetzt(),
    angelegtVon: a.verfasser,
    zustand: a.zustand,
    aufbewahrung: a.aufbewahrung ?? ('L10' as const),
    vertraulich: a.vertraulich ?? false,
    verfahren: a.verfahren ?? null,
  }
  await insertDokument(tx, eintrag)
  if (a.vorlage !== undefined) await ersetze(tx, u, { ...ref, dokument: a.vorlage }, a.verfasser, ref.dokument)
  if (a.zustand === 'endgueltig')
    await stelleAuftrag(tx, {
      art: RENDERN,
      traeger: a.traeger,
      nutzlast: { dokument: ref.dokument },
      schluessel: ref.dokument,
    })
  return { ...ref, hash: eintrag.hash }
}

export type ZustandAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'nichtErlaubt'; readonly von: Dokumentzustand; readonly nach: Dokumentzustand }

/** The next step in the life of a document; `grund` says why, or how it was sent. */
export async function setzeZustand(
  tx: Tx,
  u: Werkzeug,
  ref: DokumentRef,
  s: { readonly zustand: Dokumentzustand; readonly von: Verfasser; readonly grund?: string | undefined },
): Promise<Result<true, ZustandAbgelehnt>> {
  const bisher = await listeZustaende(tx, ref)
  const letzter = bisher.at(-1)
  if (letzter === undefined) return err({ art: 'unbekannt' })
  const erlaubt: readonly Dokumentzustand[] = FOLGEN[letzter.zustand]
  if (!erlaubt.includes(s.zustand)) return err({ art: 'nichtErlaubt', von: letzter.zustand, nach: s.zustand })
  await insertZustand(tx, ref, {
    nr: letzter.nr + 1,
    zustand: s.zustand,
    am: u.uhr.jetzt(),
    von: s.von,
    grund: s.grund ?? null,
  })
  return ok(true)
}

async function ersetze(tx: Tx, u: Werkzeug, alt: DokumentRef, von: Verfasser, neu: Kennung<'Dokument'>): Promise<void> {
  const da = await findDokument(tx, alt.dokument)
  if (da?.traeger !== alt.traeger) throw new Error(`no document ${alt.dokument} to adapt`)
  const r = await setzeZustand(tx, u, alt, { zustand: 'nichtVersenden', von, grund: `ersetzt durch ${neu}` })
  if (!r.ok) throw new Error(`document ${alt.dokument} cannot be replaced any more`)
}

/** Title for lists; a gap stays readable. */
function titelVon(d: Dokument): string {
  return d.titel
    .map((x) => {
      if (typeof x === 'string') return x
      return 'fett' in x && typeof x.fett === 'string' ? x.fett : 'Grundsicherungsgeld'
    })
    .join('')
    .replaceAll('\u00a0', ' ')
}
