import { deutscheZeit } from '../technik/index.ts'
import { seite } from '../zugang/index.ts'
import { istPortal } from './portal/istPortal.ts'
import type { RahmenDaten } from './rahmen/kontext.ts'

const rahmen = seite({
  name: 'web.rahmen',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async ({ nutzer, sitzung, buerger, kontext, umgebung, request }): Promise<RahmenDaten> => {
    const jetzt = umgebung.uhr.jetzt()
    // Who sits there as staff is not the one who writes in the portal, be it the same browser.
    const wer = istPortal(new URL(request.url).pathname) ? buerger : sitzung
    return {
      nutzer: nutzer ? { name: nutzer.name, stufe: nutzer.stufe, traeger: nutzer.traegerName } : null,
      uhr: umgebung.konfiguration.gestellteUhr === undefined ? null : deutscheZeit(jetzt),
      token: kontext.csrf,
      sitzung: wer ? { warntInMs: wer.warntAb - jetzt, ruhtInMs: wer.ruhtAb - jetzt } : null,
    }
  },
})

export const loader = rahmen.loader
