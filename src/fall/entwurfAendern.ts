import { err, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import type { Tx, Zeitpunkt } from '../technik/index.ts'
import { type Aenderung, type Konflikt, type UngueltigeAenderung, umkehrung, wendeAn } from './aenderung.ts'
import { insertAenderungen, listeAenderungen, listPfadeDesVorgangs, type Protokollzeile } from './aenderungSql.ts'
import type { Entwurf } from './entwurf.ts'
import type { EntwurfAbgelehnt } from './entwurfOeffnen.ts'
import { findEntwurfForUpdate, updateInhalt } from './entwurfSql.ts'
import type { Entwurfsinhalt } from './entwurfsinhalt.ts'
import type { Bearbeiter, EntwurfRef, Werkzeug } from './leistungsfall.ts'

export type AendernAbgelehnt = EntwurfAbgelehnt | UngueltigeAenderung

export type Geaendert = {
  readonly version: number
  readonly inhalt: Entwurfsinhalt
  readonly angewandt: readonly Aenderung[]
  /** Fields another has changed meanwhile: they stay with their writer until he decides. */
  readonly konflikte: readonly Konflikt[]
  /** What was changed elsewhere since the version the page knew: by others, or in another tab. */
  readonly fremde: readonly Protokollzeile[]
}

export type Eingabe = EntwurfRef & {
  readonly wer: Bearbeiter
  readonly aenderungen: readonly Aenderung[]
  /** Id of the batch, given by the page: sent twice, it takes effect once; undo names it. */
  readonly vorgang?: Kennung<'Vorgang'> | undefined
  /** The version the page knew. */
  readonly basisVersion?: number | undefined
}

/** The draft of the case, or a branch of it: both are changed in the same way. */
function istInArbeit({ zustand }: Entwurf): boolean {
  return zustand === 'offen' || zustand === 'ableger'
}

/** Saves what one editor typed. */
export async function aendere(tx: Tx, u: Werkzeug, e: Eingabe): Promise<Result<Geaendert, AendernAbgelehnt>> {
  const entwurf = await findEntwurfForUpdate(tx, e)
  if (entwurf === undefined) return err({ art: 'unbekannt' })
  if (!istInArbeit(entwurf)) return err({ art: 'nichtOffen' })
  const schon = e.vorgang === undefined ? new Set<string>() : await listPfadeDesVorgangs(tx, e, e.vorgang)
  const anwendung = wendeAn(
    entwurf.inhalt,
    e.aenderungen.filter((a) => !schon.has(a.pfad)),
  )
  if (!anwendung.ok) return anwendung
  const { inhalt, angewandt, konflikte } = anwendung.wert
  const fremde = e.basisVersion === undefined ? [] : await listeAenderungen(tx, e, e.basisVersion)
  const vorgang = e.vorgang ?? kennung<'Vorgang'>(u.kennung())
  const version = await speichere(tx, entwurf, { inhalt, angewandt, vorgang, wer: e.wer, wann: u.uhr.jetzt() })
  return ok({ version, inhalt, angewandt, konflikte, fremde })
}

/** Undo of one batch: its changes backwards. What another has changed since is a conflict and stays. */
export async function nimmZurueck(
  tx: Tx,
  u: Werkzeug,
  e: EntwurfRef & { readonly wer: Bearbeiter; readonly vorgang: Kennung<'Vorgang'> },
): Promise<Result<Geaendert & { readonly vorgang: Kennung<'Vorgang'> }, EntwurfAbgelehnt>> {
  const entwurf = await findEntwurfForUpdate(tx, e)
  if (entwurf === undefined) return err({ art: 'unbekannt' })
  if (!istInArbeit(entwurf)) return err({ art: 'nichtOffen' })
  const zeilen = (await listeAenderungen(tx, e)).filter((z) => z.vorgang === e.vorgang)
  if (zeilen.length === 0) return err({ art: 'unbekannt' })
  const rueckwaerts = umkehrung(zeilen)
  const anwendung = wendeAn(entwurf.inhalt, rueckwaerts)
  if (!anwendung.ok) throw new Error(`broken log at ${anwendung.ablehnung.pfad}`)
  const nummern = new Map(rueckwaerts.map((a, i) => [a.pfad, zeilen[zeilen.length - 1 - i]?.nr]))
  const { inhalt, konflikte } = anwendung.wert
  const angewandt = anwendung.wert.angewandt.map((a) => ({ ...a, nimmtZurueck: nummern.get(a.pfad) }))
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const version = await speichere(tx, entwurf, { inhalt, angewandt, vorgang, wer: e.wer, wann: u.uhr.jetzt() })
  return ok({ version, inhalt, angewandt, konflikte, fremde: [], vorgang })
}

async function speichere(
  tx: Tx,
  entwurf: Entwurf,
  s: {
    readonly inhalt: Entwurfsinhalt
    readonly angewandt: readonly (Aenderung & { nimmtZurueck?: number | undefined })[]
    readonly vorgang: Kennung<'Vorgang'>
    readonly wer: Bearbeiter
    readonly wann: Zeitpunkt
  },
): Promise<number> {
  if (s.angewandt.length === 0) return entwurf.version
  const version = entwurf.version + 1
  await insertAenderungen(tx, entwurf, { ...s, aenderungen: s.angewandt, version })
  await updateInhalt(tx, entwurf, { inhalt: s.inhalt, version, am: s.wann, von: s.wer.bediensteter })
  return version
}
