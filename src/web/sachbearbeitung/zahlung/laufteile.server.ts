import { deutsch, euro, kurzmonat } from '../../../kern/index.ts'
import { LEISTUNGSARTEN } from '../../../recht/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { findLauf, kurzesZahlungszeichen, listLaufteile } from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import { leistungText } from '../fall/differenzansicht.ts'
import { laufart } from '../laufworte.ts'
import { laufRef } from '../zahllauf.server.ts'
import type { LaufteileAnsicht } from './laufteile.tsx'

const JE_SEITE = 200
const TRAEGER = ['bund', 'kommune'] as const

/** What a sum of a run is made of: payments by their sign at the bank, no person. */
const laufteile = seite({
  name: 'web.zahllauf.zahlungen',
  stufe: 'L',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<LaufteileAnsicht> => {
    const ref = laufRef(a)
    const frage = new URL(a.request.url).searchParams
    const leistungsart = LEISTUNGSARTEN.find((l) => l === frage.get('leistung')) ?? LEISTUNGSARTEN[0]
    const kostentraeger = TRAEGER.find((t) => t === frage.get('traeger')) ?? 'bund'
    const nachFolge = Math.max(0, Number.parseInt(frage.get('nach') ?? '0', 10) || 0)
    const { lauf, teile } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => ({
        lauf: await findLauf(tx, ref),
        teile: await listLaufteile(tx, ref, { leistungsart, kostentraeger, nachFolge, hoechstens: JE_SEITE + 1 }),
      }),
      { nurLesen: true },
    )
    if (lauf === undefined) throw new Response('Diesen Lauf gibt es nicht.', { status: 404 })
    const gezeigt = teile.slice(0, JE_SEITE)
    const adresse = `/zahllaeufe/${lauf.id}/zahlungen?leistung=${leistungsart}&traeger=${kostentraeger}`
    return {
      lauf: { nach: `/zahllaeufe/${lauf.id}`, titel: `${laufart(lauf)}, Ausführung ${deutsch(lauf.ausfuehrung)}` },
      leistung: leistungText({ leistungsart, kostentraeger }),
      zeilen: gezeigt.map((t) => ({
        nr: String(t.folge),
        nach: `/zahlung/${t.zahlung}`,
        zeichen: kurzesZahlungszeichen(t.endToEndId),
        monat: kurzmonat(t.monat),
        betrag: euro(t.betrag),
        gesamt: euro(t.gesamt),
      })),
      zurueck: nachFolge === 0 ? '' : adresse,
      weiter: teile.length > JE_SEITE ? `${adresse}&nach=${gezeigt.at(-1)?.folge ?? 0}` : '',
    }
  },
})

export const loader = laufteile.loader
