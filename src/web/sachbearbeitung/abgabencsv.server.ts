import { type Abgabe, ladeAbgaben } from '../../ablauf/index.ts'
import { iso, liesDatum } from '../../kern/index.ts'
import { mitRechten, tagInBerlin } from '../../technik/index.ts'
import { seite } from '../../zugang/index.ts'
import { type Csvzelle, csvAntwort } from './csv.ts'

/** What the collecting office gets (docs/forderungseinzug.md): as it was handed over, or how it stands today. */
const abgabencsv = seite({
  name: 'web.forderungen.abgaben.csv',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  frisch: true,
  loader: async (a): Promise<Response> => {
    const frage = new URL(a.request.url).searchParams
    const tag = liesDatum(frage.get('tag') ?? '')
    if (tag === undefined) throw new Response('Diesen Tag gibt es nicht.', { status: 404 })
    const stelle = frage.get('stelle') ?? ''
    const alle = await mitRechten(
      a.umgebung.db,
      a.akteur,
      (tx) => ladeAbgaben(tx, a.nutzer.traeger, { von: tag, bis: tag }),
      { nurLesen: true },
    )
    const zeilen = alle.filter((x) => x.stelle === stelle)
    if (zeilen.length === 0) throw new Response('An diesem Tag ist dorthin nichts abgegeben.', { status: 404 })
    const stand = frage.get('art') === 'stand'
    await a.lesen({ art: 'export', gegenstand: iso(tag), zweck: `Forderungseinzug: ${stelle}`, anzahl: zeilen.length })
    return stand
      ? csvAntwort(`stand-${iso(tag)}.csv`, [STANDKOPF, ...zeilen.map(standzeile)])
      : csvAntwort(`abgabe-${iso(tag)}.csv`, [KOPF, ...zeilen.map(abgabezeile)])
  },
})

export const loader = abgabencsv.loader

const KOPF = [
  'Kassenzeichen',
  'Nummer der Bedarfsgemeinschaft',
  'Nachname',
  'Vorname',
  'Geburtsdatum',
  'Straße',
  'Hausnummer',
  'Zusatz',
  'Postleitzahl',
  'Ort',
  'Land',
  'Grund',
  'Bescheid vom',
  'Fällig seit',
  'Erinnert am',
  'Abgegeben am',
  'Hauptforderung offen',
  'Nebenforderung offen',
]

/** § 50 SGB X and what else made the claim, in the words of the law. */
const GRUND: Readonly<Record<Abgabe['grund'], string>> = {
  einkommenErzielt: 'Erstattung § 50 SGB X',
  erstattung: 'Erstattung § 50 SGB X',
  beitraege: 'Ersatz von Beiträgen § 335 SGB III',
  abschliessend: 'Erstattung § 41a Abs. 6 SGB II',
  darlehen: 'Darlehen § 42a SGB II',
  vorzeitig: 'Vorzeitige Leistung § 42 Abs. 2 SGB II',
}

function abgabezeile(x: Abgabe): readonly Csvzelle[] {
  const { person: p } = x
  const s = p?.anschrift
  return [
    x.kassenzeichen,
    x.bgNummer,
    p?.nachname ?? '',
    p?.vorname ?? '',
    p === undefined ? '' : iso(p.geburtsdatum),
    s?.strasse ?? '',
    s?.hausnummer ?? '',
    s?.zusatz ?? '',
    s?.plz ?? '',
    s?.ort ?? '',
    s?.land ?? '',
    GRUND[x.grund],
    x.bescheidVom === null ? '' : iso(x.bescheidVom),
    iso(x.faelligSeit),
    x.erinnertAm,
    iso(tagInBerlin(x.wann)),
    x.abgegeben,
    // Here only what a decision claimed is claimed (ADR 0032).
    null,
  ]
}

const STANDKOPF = ['Kassenzeichen', 'Abgegeben am', 'Abgegeben', 'Heute offen']

const standzeile = (x: Abgabe): readonly Csvzelle[] => [x.kassenzeichen, iso(tagInBerlin(x.wann)), x.abgegeben, x.offen]
