import { iso } from '../../../kern/index.ts'
import { ibanAnzeige } from '../../../stammdaten/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { csvAntwort } from '../csv.ts'
import { KONTOSTAND, ladeKonten, quartalsname } from './geaenderteKonten.server.ts'

/** Every account entered or changed in a quarter, for the quarterly look at them (HKR-06). */
const kontencsv = seite({
  name: 'web.haushalt.konten.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const { quartal, zeilen } = await ladeKonten(a)
    await a.lesen({ art: 'export', gegenstand: quartal, zweck: 'Geänderte Konten', anzahl: zeilen.length })
    const kopf = [
      'Inhaber',
      'IBAN',
      'Beleg',
      'Eingetragen am',
      'von',
      'Zu prüfen bis',
      'Geprüft am',
      'von',
      'Stand',
      'Zu spät',
    ]
    return csvAntwort(quartalsname(quartal, a.umgebung.uhr.heute()), [
      kopf,
      ...zeilen.map((z) => [
        z.kontoinhaber,
        ibanAnzeige(z.iban),
        z.beleg,
        iso(tagInBerlin(z.vorgeschlagenAm)),
        z.wer,
        iso(z.pruefenBis),
        z.entschiedenAm === null ? '' : iso(tagInBerlin(z.entschiedenAm)),
        z.zweite,
        KONTOSTAND[z.zustand],
        z.zuSpaet ? 'ja' : 'nein',
      ]),
    ])
  },
})

export const loader = kontencsv.loader
