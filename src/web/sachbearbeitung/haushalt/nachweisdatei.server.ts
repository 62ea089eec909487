import { type Cent, type Datum, deutsch, euro, iso, isoMonat, liesDatum, summe } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { ladeTagesnachweis, nachweisJson, type Tagesnachweis } from '../../../zahlung/index.ts'
import { pseudonymgeber, type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { type Csvzelle, csvAntwort } from '../csv.ts'
import { dateiantwort } from '../datei.ts'
import { berichtAlsPdf, gewaehlteForm, ladeTraeger } from './berichtpdf.server.ts'
import { leistungsname, NACHWEISNAME } from './worte.ts'

/** HKR-03: the proof of one bank day, item by item (CSV, JSON) or as sums on paper (PDF). Each leaves an entry. */
const nachweisdatei = seite({
  name: 'web.haushalt.nachweis.datei',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const tag = liesDatum(new URL(a.request.url).searchParams.get('tag') ?? '')
    if (tag === undefined) throw new Response('Für diesen Tag gibt es keinen Nachweis.', { status: 404 })
    const n = await ladeNachweis(a, tag)
    const zweck = 'Nachweis der Zahlungen für die Kommune'
    await a.lesen({ art: 'export', gegenstand: `nachweis ${iso(tag)}`, zweck, anzahl: n.zeilen.length })
    const name = `nachweis-kommune-${iso(tag)}`
    switch (gewaehlteForm(a.request, ['csv', 'json', 'pdf'])) {
      case 'csv':
        return csvAntwort(`${name}.csv`, alsTabelle(n))
      case 'json': {
        const bytes = new TextEncoder().encode(nachweisJson(n))
        return dateiantwort({ bytes, medientyp: 'application/json', dateiname: `${name}.json`, alsAnhang: true })
      }
      case 'pdf':
        return alsPapier(a, `${name}.pdf`, n)
    }
  },
})

export const loader = nachweisdatei.loader

async function ladeNachweis(a: SeitenAufruf, tag: Datum): Promise<Tagesnachweis> {
  const pseudonym = await pseudonymgeber(a.umgebung)
  const { traeger } = a.nutzer
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    (tx) => ladeTagesnachweis(tx, traeger, tag, (fall) => pseudonym(`${traeger}/${fall}`)),
    { nurLesen: true },
  )
}

function alsTabelle(n: Tagesnachweis): readonly (readonly Csvzelle[])[] {
  const kopf = ['Banktag', 'Art', 'Zeichen des Falls', 'Für Monat', 'Leistung', 'Betrag', 'Entscheidung', 'Zahlung']
  return [
    kopf,
    ...n.zeilen.map((z): readonly Csvzelle[] => [
      iso(n.tag),
      NACHWEISNAME[z.art],
      z.pseudonym,
      isoMonat(z.zeitraum),
      leistungsname(z.leistungsart),
      z.betrag,
      z.entscheidung,
      z.vorgang,
    ]),
  ]
}

async function alsPapier(a: SeitenAufruf, dateiname: string, n: Tagesnachweis): Promise<Response> {
  const traeger = await ladeTraeger(a)
  const arten = [...new Set(n.zeilen.map((z) => `${NACHWEISNAME[z.art]}: ${leistungsname(z.leistungsart)}`))]
  const zeilen = arten.map((kopf) => {
    const hier = n.zeilen.filter((z) => `${NACHWEISNAME[z.art]}: ${leistungsname(z.leistungsart)}` === kopf)
    return { kopf, zellen: [String(hier.length), euro(summe(hier.map((z): Cent => z.betrag)))] }
  })
  return berichtAlsPdf(a, dateiname, {
    an: ['Kommunaler Träger', `beim ${traeger.name}`],
    titel: `Nachweis der Zahlungen für die Kommune am ${deutsch(n.tag)}`,
    absaetze: [
      `Belastung des Banktags: ${euro(n.belastung)} €. Die Posten einzeln stehen in der CSV- und der JSON-Datei desselben Tages; ihre Summe ist die Belastung.`,
      `Zurückgekommen, eingezahlt oder verrechnet: ${euro(n.anderes)} €.`,
    ],
    tabellen: [
      {
        titel: 'Nach Leistung',
        spalten: ['Leistung', 'Posten', 'Betrag €'],
        zeilen: [
          ...zeilen,
          ...(zeilen.length > 1
            ? [{ kopf: 'Zusammen', zellen: [String(n.zeilen.length), euro(n.gesamt)], summe: true }]
            : []),
        ],
        leer: 'An diesem Tag ist nichts, was die Kommune trägt.',
      },
    ],
  })
}
