import { isoMonat, monatsname } from '../../../kern/index.ts'
import { type Monatszusammenstellung, SPALTEN } from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import { type Csvzelle, csvAntwort } from '../csv.ts'
import { berichtAlsPdf, gewaehlteForm } from './berichtpdf.server.ts'
import { ladeMonat, monatstabellen } from './monatsbericht.server.ts'
import { leistungsname, SPALTENNAME, TRAEGERNAME } from './worte.ts'

/** The month as a table for a spreadsheet or as a paper: sums by title and kind, no person. */
const monatdatei = seite({
  name: 'web.haushalt.monat',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<Response> => {
    const m = await ladeMonat(a)
    const name = `monat-${isoMonat(m.monat)}`
    return gewaehlteForm(a.request, ['csv', 'pdf']) === 'csv'
      ? csvAntwort(`${name}.csv`, alsTabelle(m))
      : berichtAlsPdf(a, `${name}.pdf`, {
          titel: `Monatszusammenstellung ${monatsname(m.monat)}`,
          absaetze: [
            'Beträge in Euro, nach Leistung und Haushaltstitel. Unterkunft steht ganz bei der Kommune; den Anteil des Bundes weist ein eigener Bericht aus.',
          ],
          tabellen: monatstabellen(m).map((t) => ({
            titel: t.titel,
            spalten: ['Leistung', ...t.spalten],
            zeilen: t.zeilen.map((z) => ({
              kopf: z.titel === '' ? z.leistung : `${z.leistung} (${z.titel})`,
              zellen: z.betraege,
              summe: z.summe,
            })),
            leer: 'nichts gebucht.',
          })),
        })
  },
})

export const loader = monatdatei.loader

const BESTAND = ['verbindlichkeit', 'unterwegs', 'verwahrung', 'forderung'] as const

function alsTabelle(m: Monatszusammenstellung): readonly (readonly Csvzelle[])[] {
  const kopf = [
    'Monat',
    'Titel',
    'Leistung',
    'Träger',
    ...SPALTEN.map((s) => (s === 'getilgt' ? 'Forderung aufgerechnet' : SPALTENNAME[s])),
    ...BESTAND.map((k) => `Stand ${SPALTENNAME[k]}`),
  ]
  const zeilen = m.zeilen.map((z): readonly Csvzelle[] => [
    isoMonat(m.monat),
    z.titel,
    leistungsname(z.leistungsart, z.darlehen),
    TRAEGERNAME[z.kostentraeger],
    ...SPALTEN.map((s) => z.bewegt[s]),
    ...BESTAND.map((k) => z.bestand[k]),
  ])
  return [kopf, ...zeilen]
}
