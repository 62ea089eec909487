import { listeLeistungsfaelle } from '../../../fall/index.ts'
import { iso, type Kennung } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { type Csvzelle, csvAntwort } from '../csv.ts'
import { ladeAlter } from './alter.server.ts'
import { KLASSENNAME } from './worte.ts'

/** Every open claim or held payment by its case: leaves an entry in the read log. */
const altercsv = seite({
  name: 'web.haushalt.alter.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const verwahrung = new URL(a.request.url).searchParams.get('liste') === 'verwahrung'
    const zeilen = verwahrung ? await verwahrte(a) : await forderungen(a)
    const liste = verwahrung ? 'verwahrung' : 'forderungen'
    await a.lesen({ art: 'export', gegenstand: liste, zweck: 'Liste nach Alter', anzahl: zeilen.length - 1 })
    return csvAntwort(`${liste}-${iso(a.umgebung.uhr.heute())}.csv`, zeilen)
  },
})

export const loader = altercsv.loader

async function forderungen(a: SeitenAufruf): Promise<readonly (readonly Csvzelle[])[]> {
  const l = await ladeAlter(a)
  const nummer = await bgNummern(
    a,
    l.forderungen.map((f) => f.fall),
  )
  const kopf = ['BG-Nummer', 'Person', 'Nr.', 'Betrag', 'Offen', 'Fällig seit', 'Alter']
  return [
    kopf,
    ...l.forderungen.map((f): readonly Csvzelle[] => [
      nummer(f.fall),
      f.person,
      String(f.nr),
      f.betrag,
      f.offen,
      iso(f.seit),
      KLASSENNAME[f.klasse],
    ]),
  ]
}

async function verwahrte(a: SeitenAufruf): Promise<readonly (readonly Csvzelle[])[]> {
  const l = await ladeAlter(a)
  const nummer = await bgNummern(
    a,
    l.verwahrt.flatMap((v) => (v.fall === null ? [] : [v.fall])),
  )
  return [
    ['BG-Nummer', 'Zahlung', 'Betrag', 'Verwahrt seit', 'Alter'],
    ...l.verwahrt.map((v): readonly Csvzelle[] => [
      v.fall === null ? '' : nummer(v.fall),
      v.vorgang,
      v.betrag,
      iso(v.seit),
      KLASSENNAME[v.klasse],
    ]),
  ]
}

async function bgNummern(
  a: SeitenAufruf,
  faelle: readonly Kennung<'Leistungsfall'>[],
): Promise<(fall: Kennung<'Leistungsfall'>) => string> {
  const liste = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeLeistungsfaelle(tx, [...new Set(faelle)]), {
    nurLesen: true,
  })
  const nummern = new Map(liste.map((f) => [f.fall, f.bgNummer]))
  return (fall) => nummern.get(fall) ?? ''
}
