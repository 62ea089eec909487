import { ladeFallansicht } from '../../../ablauf/index.ts'
import { eingangMeldung, nimmEingang } from '../../../akte/index.ts'
import type { Aenderung } from '../../../fall/index.ts'
import type { Kennung } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { feldtext } from '../formulartext.ts'
import { handelnder } from './zugriff.server.ts'

export type Abgelegt = { readonly meldung: string } | { readonly aenderungen: readonly Aenderung[] }

/** Files what came in; gives back the changes that name it as the evidence of the fact. */
export async function legeNachweisAb(a: SeitenAufruf, fall: Kennung<'Leistungsfall'>, f: FormData): Promise<Abgelegt> {
  const v = await ladeFallansicht(handelnder(a), fall)
  if (!v) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  a.nurEigener(v.fall.traeger)
  const [angabe, titel, datei] = [feldtext(f, 'angabe'), feldtext(f, 'bezeichnung'), f.get('datei')]
  if (!Object.hasOwn(v.inhalt.angaben, angabe) && !Object.hasOwn(v.inhalt.umstaende, angabe))
    return { meldung: 'Diese Angabe gibt es nicht mehr.' }
  if (!(datei instanceof File) || datei.size === 0) return { meldung: 'Bitte wählen Sie eine Datei aus.' }
  const bytes = new Uint8Array(await datei.arrayBuffer())
  const r = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    nimmEingang(tx, a.umgebung, {
      ...v.fall,
      titel,
      dateiname: datei.name,
      bytes,
      eingegangenAm: a.umgebung.uhr.heute(),
      verfasser: a.nutzer.bediensteter,
    }),
  )
  if (!r.ok) return { meldung: eingangMeldung(r.ablehnung) }
  const neu = { zustand: 'vorgelegt', bezeichnung: titel, dokument: r.wert.dokument }
  if (!Object.hasOwn(v.inhalt.nachweise, angabe))
    return { aenderungen: [{ pfad: `nachweise/${angabe}`, alt: null, neu }] }
  const alt = v.inhalt.nachweise[angabe] ?? {}
  return {
    aenderungen: Object.entries(neu).map(([feld, wert]) => ({
      pfad: `nachweise/${angabe}/${feld}`,
      alt: alt[feld] ?? null,
      neu: wert,
    })),
  }
}
