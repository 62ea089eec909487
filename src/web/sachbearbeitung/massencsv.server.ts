import { listeMassenfaelle } from '../../leistung/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { dateiantwort } from './datei.ts'
import { filterVon, type Massenzeile, massenzeilen } from './massenfaelle.server.ts'
import { ladeLauf } from './massenlauf.server.ts'

/** More rows than the largest Jobcenter has cases. */
const HOECHSTENS = 200_000

/** The chosen cases of a run as a table for a spreadsheet. */
const massencsv = seite({
  name: 'web.massenlauf.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'MASSENLAUF_LISTE_GELADEN',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const filter = filterVon(a)
    const zeilen = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        await ladeLauf(tx, filter)
        return massenzeilen(tx, await listeMassenfaelle(tx, { ...filter, hoechstens: HOECHSTENS }))
      },
      { nurLesen: true },
    )
    await a.lesen({
      art: 'export',
      gegenstand: filter.lauf,
      zweck: 'Liste einer Massenänderung',
      anzahl: zeilen.length,
    })
    const bytes = new TextEncoder().encode(`\uFEFF${[KOPF, ...zeilen.map(felder)].map(zeile).join('')}`)
    return dateiantwort({
      bytes,
      medientyp: 'text/csv; charset=utf-8',
      dateiname: 'massenaenderung.csv',
      alsAnhang: true,
    })
  },
})

export const loader = massencsv.loader

const KOPF = ['BG-Nummer', 'Ergebnis', 'Grund', 'Änderung in Euro', 'Ausführung']

const felder = (z: Massenzeile): readonly string[] => [z.bgNummer, z.klasse, z.grund, z.differenz, z.vollzug]

/** Separated by semicolons, as German spreadsheets read it; a text that begins like a formula is none. */
function zeile(werte: readonly string[]): string {
  return `${werte.map((w) => `"${(/^[=@]/.test(w) ? `'${w}` : w).replaceAll('"', '""')}"`).join(';')}\r\n`
}
