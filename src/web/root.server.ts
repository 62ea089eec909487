import { deutscheZeit } from '../technik/index.ts'
import { seite } from '../zugang/index.ts'
import type { RahmenDaten } from './rahmen/kontext.ts'

const rahmen = seite({
  name: 'web.rahmen',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async ({ nutzer, sitzung, kontext, umgebung }): Promise<RahmenDaten> => {
    const jetzt = umgebung.uhr.jetzt()
    return {
      nutzer: nutzer ? { name: nutzer.name, stufe: nutzer.stufe, traeger: nutzer.traegerName } : null,
      uhr: umgebung.konfiguration.gestellteUhr === undefined ? null : deutscheZeit(jetzt),
      token: kontext.csrf,
      sitzung: sitzung ? { warntInMs: sitzung.warntAb - jetzt, ruhtInMs: sitzung.ruhtAb - jetzt } : null,
    }
  },
})

export const loader = rahmen.loader
