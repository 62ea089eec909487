import {
  type Aenderung,
  anfangDerHerkunft,
  entwurfAus,
  type Fassungsinhalt,
  herkunftAus,
  pruefeEntwurf,
  type Richtwert,
  type Richtwertstand,
  richtwertFuer,
  wendeAn,
} from '../fall/index.ts'
import {
  type Cent,
  cent,
  datum,
  err,
  ersterTag,
  iso,
  isoMonat,
  type Json,
  letzterTag,
  type Monat,
  ok,
  plusMonate,
  type Result,
} from '../kern/index.ts'
import type { Massengrund, Massenlauf, Massenregel } from '../leistung/index.ts'
import { type Angabe, kindergeldAm } from '../recht/index.ts'

type Auftrag = Pick<Massenlauf, 'regel' | 'ab' | 'grundlage'>
type Regel<A extends Massenregel['art']> = Extract<Massenregel, { art: A }>

/** The facts as they are after the run, the same object if it changes none; refused where a human has to look. */
export function neuerInhalt(inhalt: Fassungsinhalt, a: Auftrag): Result<Fassungsinhalt, Massengrund> {
  const aenderungen = aenderungenDerAngaben(inhalt, a)
  if (!aenderungen.ok) return aenderungen
  if (aenderungen.wert.length === 0) return ok(inhalt)
  const r = wendeAn(entwurfAus(inhalt), aenderungen.wert)
  if (!r.ok || r.wert.konflikte.length > 0) return err(ANDERS[a.regel.art])
  return ok(pruefeEntwurf(r.wert.inhalt).rechenbar)
}

/** Why a human has to look where the run cannot change the facts itself. */
const ANDERS: Readonly<Record<Massenregel['art'], Massengrund>> = {
  rechtsaenderung: 'unvollstaendig',
  berichtigung: 'unvollstaendig',
  kindergeld: 'kindergeldAnders',
  richtwerte: 'richtwertAnders',
}

/** The changes of facts a run brings to a case, as somebody would type them. */
export function aenderungenDerAngaben(inhalt: Fassungsinhalt, a: Auftrag): Result<readonly Aenderung[], Massengrund> {
  const alle: Aenderung[] = []
  for (const [id, x] of Object.entries(inhalt.angaben.angaben)) {
    const neu = derAngabe(inhalt, { id, x, ab: a.ab }, a.regel)
    if (neu === undefined) return err(ANDERS[a.regel.art])
    alle.push(...neu)
  }
  return ok(alle)
}

const NICHTS: readonly Aenderung[] = []

function derAngabe(
  inhalt: Fassungsinhalt,
  { id, x, ab }: { readonly id: string; readonly x: Angabe; readonly ab: Monat },
  regel: Massenregel,
): readonly Aenderung[] | undefined {
  if (regel.art === 'kindergeld' && istKindergeld(x) && !endetVor(x, ab)) {
    const neu = neuesKindergeld(x, regel, ab)
    return neu === null ? NICHTS : neu && fortan(inhalt, { id, x, ab }, neu)
  }
  if (regel.art === 'richtwerte' && x.art === 'unterkunft' && !endetVor(x, ab)) {
    const neu = neuerRichtwert(x, regel, herkunft(inhalt, id))
    return neu === null ? NICHTS : neu && fortan(inhalt, { id, x, ab }, neu, herkunftAus(regel.neu))
  }
  return NICHTS
}

const endetVor = (x: { readonly bis: string | null }, ab: Monat): boolean =>
  x.bis !== null && datum(x.bis) < ersterTag(ab)

/** Where the limits of the flat come from, as entered; empty: not said. */
function herkunft(inhalt: Fassungsinhalt, id: string): string {
  const u = inhalt.umstaende?.[id]
  return u?.art === 'mietverhaeltnis' ? (u.grenze_aus ?? '') : ''
}

type Kindergeld = Extract<Angabe, { art: 'einkommen' }>
type Unterkunft = Extract<Angabe, { art: 'unterkunft' }>
/** A fact and what becomes of it; null: nothing, undefined: a human has to look. */
type Neu<A> = Partial<A> | null | undefined

const istKindergeld = (x: Angabe): x is Kindergeld =>
  x.art === 'einkommen' && (x.einkommensart === 'kindergeld' || x.einkommensart === 'kindergeldAuswaerts')

/** The change of Kindergeld that begins with a month (§ 6 Abs. 1 BKGG, § 66 Abs. 1 EStG); nothing where the law known to the program has none. */
export function kindergeldregel(ab: Monat): Regel<'kindergeld'> | undefined {
  const [alt, neu] = [kindergeldAm(letzterTag(plusMonate(ab, -1))), kindergeldAm(ersterTag(ab))]
  if (alt === undefined || neu === undefined || alt === neu) return undefined
  return { art: 'kindergeld', alt: cent(alt), neu: cent(neu) }
}

function neuesKindergeld(x: Kindergeld, regel: Regel<'kindergeld'>, ab: Monat): Neu<Kindergeld> {
  if (x.betrag_cent === regel.neu && beginntAb(x, ab)) return null
  return x.betrag_cent === regel.alt ? { betrag_cent: regel.neu satisfies Cent } : undefined
}

/** The limits of a flat that were taken from the table before; of a flat in the same area that names another, or none, a human asks. */
function neuerRichtwert(x: Unterkunft, regel: Regel<'richtwerte'>, aus: string): Neu<Unterkunft> {
  const { alt, neu } = regel
  const bisher = zeileZu(alt, x)
  if (aus === '') return bisher === undefined ? null : undefined
  if (!aus.startsWith(anfangDerHerkunft(alt)) || aus === herkunftAus(neu)) return null
  const fortan = bisher && richtwertFuer(neu, bisher.personen)
  if (aus !== herkunftAus(alt) || fortan === undefined) return undefined
  if ((fortan.heizung === null) !== (bisher?.heizung === null)) return undefined
  return {
    angemessen_unterkunft_cent: fortan.unterkunft,
    ...(fortan.heizung === null ? {} : { angemessen_heizung_cent: fortan.heizung }),
  }
}

const PERSONEN = Array.from({ length: 99 }, (_, i) => i + 1)

/** For how many persons the limits of the flat are those of the table. */
function zeileZu(t: Richtwertstand, x: Unterkunft): Richtwert<Richtwertstand> | undefined {
  return PERSONEN.flatMap((n) => richtwertFuer(t, n) ?? []).find(
    (r) =>
      r.unterkunft === x.angemessen_unterkunft_cent && (r.heizung === null || r.heizung === x.angemessen_heizung_cent),
  )
}

const beginntAb = (x: { readonly von: string | null }, ab: Monat): boolean =>
  x.von !== null && datum(x.von) >= ersterTag(ab)

/**
 * From the month on with other values: one that begins later is changed, any other ends on the day before and goes on as a
 * fact of its own, with its circumstances and its evidence.
 */
function fortan(
  inhalt: Fassungsinhalt,
  o: { readonly id: string; readonly x: Kindergeld | Unterkunft; readonly ab: Monat },
  felder: Partial<Kindergeld> | Partial<Unterkunft>,
  grenze_aus?: string,
): readonly Aenderung[] | undefined {
  const { id, x, ab } = o
  const da = inhalt.umstaende?.[id]
  if (beginntAb(x, ab))
    return [
      ...Object.entries(felder).map(([f, neu]) => ({
        pfad: `angaben/${id}/${f}`,
        alt: feldAus(x, f),
        neu: neu as Json,
      })),
      ...(grenze_aus === undefined
        ? []
        : [{ pfad: `umstaende/${id}/grenze_aus`, alt: feldAus(da ?? {}, 'grenze_aus'), neu: grenze_aus }]),
    ]
  const neueId = `${id.slice(0, 30)}-${isoMonat(ab)}`
  if (neueId in inhalt.angaben.angaben) return undefined
  const nachweis = inhalt.nachweise[id]
  return [
    { pfad: `angaben/${id}/bis`, alt: x.bis, neu: iso(letzterTag(plusMonate(ab, -1))) },
    { pfad: `angaben/${neueId}`, alt: null, neu: { ...x, von: iso(ersterTag(ab)), ...felder } as Json },
    ...(da
      ? [
          {
            pfad: `umstaende/${neueId}`,
            alt: null,
            neu: { ...da, ...(grenze_aus === undefined ? {} : { grenze_aus }) } as Json,
          },
        ]
      : []),
    ...(nachweis ? [{ pfad: `nachweise/${neueId}`, alt: null, neu: nachweis as Json }] : []),
  ]
}

const feldAus = (x: object, feld: string): Json => (x as Record<string, Json | undefined>)[feld] ?? null
