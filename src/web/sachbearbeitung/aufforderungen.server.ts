import { redirect } from 'react-router'
import {
  ANLASSARTEN,
  ANLASSWORTE,
  type Anlassart,
  AUFFORDERUNGSZUSTAENDE,
  type Aufforderungszustand,
  findAufforderungen,
} from '../../fall/index.ts'
import { type Datum, plusTage } from '../../kern/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { AufforderungenAnsicht } from './aufforderungen.tsx'
import type { Aufforderungsantwort } from './aufforderungsliste.tsx'
import { aufforderungszeilen, handle, schreibtische, waehlbareLeute } from './aufforderungszeilen.server.ts'

const HOECHSTENS = 100

const aufforderungen = seite({
  name: 'web.aufforderungen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'AUFFORDERUNG_BEARBEITET',
  loader: (a) => lade(a),
  action: async (a): Promise<Aufforderungsantwort | Response> =>
    (await handle(a, null)) ?? redirect(new URL(a.request.url).pathname + new URL(a.request.url).search),
})

export const loader = aufforderungen.loader
export const action = aufforderungen.action

async function lade(a: SeitenAufruf): Promise<AufforderungenAnsicht> {
  const frage = new URL(a.request.url).searchParams
  const art = ANLASSARTEN.find((x) => x === frage.get('art')) ?? null
  const zustand = AUFFORDERUNGSZUSTAENDE.find((x) => x === frage.get('stand')) ?? 'offen'
  const wer = frage.get('wer') === 'alle' ? 'alle' : 'ich'
  const wann = frage.get('wann') ?? 'heute'
  const { liste, anzahl } = await mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const gefunden = await findAufforderungen(tx, {
        traeger: a.nutzer.traeger,
        zustand,
        bei: wer === 'alle' ? null : await schreibtische(tx, a),
        art,
        bis: bisTag(wann, zustand, a.umgebung.uhr.heute()),
        hoechstens: HOECHSTENS,
      })
      return { anzahl: gefunden.anzahl, liste: await aufforderungszeilen(tx, a, gefunden.liste) }
    },
    { nurLesen: true },
  )
  return {
    zeilen: liste,
    fuss:
      anzahl > liste.length
        ? `Die ersten ${liste.length} von ${anzahl}. Mit der Auswahl werden es weniger.`
        : undefined,
    filter: { wer, wann, art: art ?? '', stand: zustand },
    arten: ANLASSARTEN.map((x) => ({ wert: x, titel: artTitel(x) })),
    leute: await waehlbareLeute(a),
  }
}

/** What is done is looked for whenever it was to be done. */
function bisTag(wann: string, zustand: Aufforderungszustand, heute: Datum): Datum | null {
  if (wann === 'alle' || zustand !== 'offen') return null
  return wann === 'woche' ? plusTage(heute, 7) : heute
}

const artTitel = (x: Anlassart): string => (x === 'vonHand' ? 'von Hand angelegt' : ANLASSWORTE[x].titel)
