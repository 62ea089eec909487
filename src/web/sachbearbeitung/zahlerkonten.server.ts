import { redirect } from 'react-router'
import { listBankverbindungenVon, umfasst } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { fuehreKontoAus, kontozeile } from './konten.server.ts'
import type { KontenAntwort } from './konten.tsx'
import type { ZahlerkontenAnsicht } from './zahlerkonten.tsx'

const zahlerkonten = seite({
  name: 'web.zahlerkonten',
  stufe: 'L',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ZAHLERKONTO_GEAENDERT',
  loader: async (a): Promise<ZahlerkontenAnsicht> => {
    const inhaber = { art: 'traeger', id: a.nutzer.traeger } as const
    const konten = await mitRechten(a.umgebung.db, a.akteur, (tx) => listBankverbindungenVon(tx, inhaber), {
      nurLesen: true,
    })
    return {
      traeger: a.nutzer.traegerName,
      konten: konten.map((k) => kontozeile(a, k, konten)),
      sperre: umfasst(a.nutzer.stufe, 'F') ? '' : 'Ein Zahlerkonto eintragen kann die Stufe F oder A.',
    }
  },
  action: async (a): Promise<KontenAntwort> => {
    const antwort = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
      fuehreKontoAus(tx, a, { art: 'traeger', id: a.nutzer.traeger, name: a.nutzer.traegerName }, a.formular),
    )
    if (antwort !== null) return antwort
    throw redirect('/zahlerkonten')
  },
})

export const loader = zahlerkonten.loader
export const action = zahlerkonten.action
