import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { csvAntwort } from './csv.ts'
import { liesFrage, schreibeFrage } from './fallfrage.server.ts'
import { fallzeilen, sucheFaelle } from './fallliste.server.ts'

/** More rows than the largest Jobcenter has cases. */
const HOECHSTENS = 200_000

/** The cases of a question as a table for a spreadsheet; how many and by which question is logged. */
const falllistecsv = seite({
  name: 'web.fallliste.csv',
  stufe: 'J',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const frage = liesFrage(new URL(a.request.url).searchParams)
    const zeilen = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => fallzeilen(tx, a, (await sucheFaelle(tx, a, frage, 0, HOECHSTENS)).liste),
      { nurLesen: true },
    )
    await a.lesen({ art: 'export', gegenstand: schreibeFrage(frage), zweck: 'Liste der Fälle', anzahl: zeilen.length })
    const kopf = ['BG-Nummer', 'Name', 'Personen', 'Bewilligt bis', 'Letzter Kontakt', 'Zuständig', 'Merkmale']
    return csvAntwort('faelle.csv', [
      kopf,
      ...zeilen.map((z) => [z.bgNummer, z.name, String(z.personen), z.endet, z.kontakt, z.bei, z.zeichen]),
    ])
  },
})

export const loader = falllistecsv.loader
