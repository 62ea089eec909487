import {
  type Bearbeiter,
  legeFest,
  letzterBewilligungsmonat,
  ohneBeendete,
  type Verfahren,
  type Werkzeug,
} from '../fall/index.ts'
import { type Datum, deutsch, monatVon } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import {
  bekanntAb,
  belegVon,
  EINSTELLUNG,
  type Einstellungsbeleg,
  ersterTagOhne,
  istZukunft,
} from './verfahren/einstellung/beleg.ts'
import { GRUENDE } from './verfahren/einstellung/gruende.ts'
import { ENDE } from './verfahren/schritt.ts'
import type { Lage } from './zusammenstellung.ts'

/** What this looks at; a page that shows a draft has it too. */
export type Einstellungslage = Pick<Lage, 'inhalt' | 'basis' | 'geltend' | 'verfahren' | 'heute'>

/** The procedure whose end of the grant this draft holds. Undefined: the draft does not close the case. */
export function einstellungVon(l: Pick<Lage, 'inhalt' | 'basis' | 'verfahren'>): Einstellungsbeleg | undefined {
  if (l.basis === undefined) return undefined
  const v = l.verfahren.find((x) => x.art === EINSTELLUNG && !x.beendet)
  const beleg = v && belegVon(v)
  return beleg && letzterBewilligungsmonat(l.inhalt.angaben) === monatVon(beleg.bis) ? beleg : undefined
}

/** What the case keeps of its closing. */
export const schlussvermerk = (
  e: Pick<Einstellungsbeleg, 'grund' | 'bis'>,
): { readonly art: string; readonly grund: string; readonly leistungBis: Datum } => ({
  art: e.grund,
  grund: GRUENDE[e.grund].titel,
  leistungBis: e.bis,
})

/** With the case its procedure is over: what is decided later in it is no end of the grant. */
export async function beendeEinstellung(
  tx: Tx,
  u: Werkzeug,
  verfahren: readonly Verfahren[],
  wer: Bearbeiter,
): Promise<void> {
  const v = verfahren.find((x) => x.art === EINSTELLUNG && !x.beendet)
  if (v === undefined) return
  const ende = { schritt: ENDE, werte: { grund: '' }, wer, beendet: true }
  const r = await legeFest(tx, u, { traeger: v.traeger, verfahren: v.id, nr: v.nr, ...ende })
  if (!r.ok) throw new Error(`procedure ${v.id} cannot be ended: ${r.ablehnung.art}`)
}

/** Why the end of the grant in these facts may not be decided. */
export function einstellungshindernisse(l: Einstellungslage): readonly string[] {
  const beleg = einstellungVon(l)
  if (endetOhneVerfahren(l)) return [OHNE_VERFAHREN]
  if (beleg === undefined) return []
  if (istZukunft(beleg.bis, l.heute) || beleg.vergangenheit !== undefined || wirktOhneBescheid(beleg)) return []
  return [
    `Heute angeordnet, ist der Bescheid erst am ${deutsch(bekanntAb(l.heute))} bekannt. Für das Ende ab ${deutsch(ersterTagOhne(beleg.bis))} muss im Verfahren feststehen, warum es für die Vergangenheit wirken darf (§ 48 Abs. 1 Satz 2 SGB X).`,
  ]
}

/** Death ends the grant by itself (§ 39 Abs. 2 SGB X). */
export const wirktOhneBescheid = (b: Pick<Einstellungsbeleg, 'grund'>): boolean => GRUENDE[b.grund].herkunft === 'tod'

const OHNE_VERFAHREN =
  'Der Bewilligungszeitraum endet im Entwurf früher, als bewilligt ist. Damit endet die Leistung: Das geht nur mit dem Verfahren Einstellung.'

/** Months granted that the ordered facts cover and these no longer do, and no procedure says why. */
export function endetOhneVerfahren(l: Einstellungslage): boolean {
  if (l.basis === undefined || einstellungVon(l) !== undefined) return false
  const bewilligt = [...new Set(l.geltend.flatMap((z) => (z.betrag > 0 ? [z.monat] : [])))]
  const bleiben = new Set(ohneBeendete(l.inhalt.angaben, bewilligt))
  return ohneBeendete(l.basis.inhalt.angaben, bewilligt).some((m) => !bleiben.has(m))
}
