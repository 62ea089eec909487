import { type Leistungsfall, listeFaelleZuPersonen } from '../../fall/index.ts'
import { deutsch, istUuid, type Kennung, kennung } from '../../kern/index.ts'
import {
  type Dublette,
  type DubletteAbgelehnt,
  fuehreDublette,
  ladePersonen,
  listBedienstete,
  listDubletten,
  namePerson,
  type Person,
  schlageDubletteVor,
  standJetzt,
  umfasst,
  urheber,
  vergleichePersonen,
} from '../../stammdaten/index.ts'
import { deutscheZeit, type Tx } from '../../technik/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import type { DublettenAnsicht } from './dubletten.tsx'
import { feldtext } from './formulartext.ts'
import type { PersonAntwort } from './personendaten.tsx'

const STAND: Readonly<Record<Dublette['stand'], string>> = {
  vorgeschlagen: 'wartet auf zweite Person',
  bestaetigt: 'zusammengeführt',
  abgelehnt: 'abgelehnt',
  aufgehoben: 'wieder getrennt',
}

/** Other entries of the same person, and what may be done about them. */
export async function dublettenansicht(tx: Tx, a: SeitenAufruf, person: Person): Promise<DublettenAnsicht> {
  const paare = await listDubletten(tx, [person.id])
  const andere = [...new Set(paare.map((d) => anderer(d, person.id)))]
  const personen = await ladePersonen(tx, andere, standJetzt(a.umgebung.uhr))
  const faelle = await listeFaelleZuPersonen(tx, andere)
  const leute = await listBedienstete(tx, [
    ...new Set(paare.flatMap((d) => [d.vorgeschlagenVon, ...(d.zuletzt === null ? [] : [d.zuletzt.von])])),
  ])
  const wer = (id: string): string => {
    const b = leute.find((x) => x.id === id)
    return b === undefined ? '' : `${b.vorname} ${b.nachname}`
  }
  const darf = umfasst(a.nutzer.stufe, 'F') ? '' : 'Das kann die Stufe F oder A.'
  return {
    hinweis: hinweis(paare, person.id, personen),
    paare: [...paare].reverse().flatMap((d) => {
      const x = personen.get(anderer(d, person.id))
      return x === undefined ? [] : [paar(a, d, person, x, { wer, darf, faelle })]
    }),
    andere,
    moeglich:
      darf === '' &&
      !paare.some((d) => d.doppelt === person.id && (d.stand === 'vorgeschlagen' || d.stand === 'bestaetigt')),
  }
}

const anderer = (d: Dublette, person: Kennung<'Person'>): Kennung<'Person'> =>
  d.doppelt === person ? d.bleibt : d.doppelt

function hinweis(
  paare: readonly Dublette[],
  person: Kennung<'Person'>,
  personen: ReadonlyMap<Kennung<'Person'>, Person>,
): DublettenAnsicht['hinweis'] {
  const gilt = paare.find((d) => d.stand === 'bestaetigt' && d.doppelt === person)
  const x = gilt && personen.get(gilt.bleibt)
  return x === undefined ? null : { name: namePerson(x), kundennummer: x.kundennummer, nach: `/personen/${x.id}` }
}

function paar(
  a: SeitenAufruf,
  d: Dublette,
  person: Person,
  x: Person,
  o: { readonly wer: (id: string) => string; readonly darf: string; readonly faelle: readonly Leistungsfall[] },
): DublettenAnsicht['paare'][number] {
  const v = vergleichePersonen(person, x)
  const selbst = d.vorgeschlagenVon === a.nutzer.bediensteter
  return {
    id: d.id,
    name: namePerson(x),
    nach: `/personen/${x.id}`,
    angaben: [
      ['Kundennummer', x.kundennummer],
      ['Geburtsdatum', deutsch(x.geburtsdatum)],
      ['Fälle', faelleVon(o.faelle, a) || 'keine'],
      ['Führend bleibt', d.bleibt === person.id ? 'dieser Eintrag' : namePerson(x)],
      ['Vergleich', v.gruende.map((g) => g.text).join(', ')],
      ['Vorgeschlagen', `${o.wer(d.vorgeschlagenVon)}, ${deutscheZeit(d.vorgeschlagenAm)}: ${d.grund}`],
      ...(d.zuletzt === null
        ? []
        : [
            [
              'Zuletzt',
              [`${o.wer(d.zuletzt.von)}, ${deutscheZeit(d.zuletzt.am)}`, d.zuletzt.grund]
                .filter((t) => t !== '')
                .join(': '),
            ] as const,
          ]),
    ],
    stand: STAND[d.stand],
    schritt: d.stand === 'vorgeschlagen' || d.stand === 'bestaetigt' ? d.stand : 'keiner',
    sperre: o.darf,
    bestaetigensperre: selbst ? 'Bestätigen muss eine andere Person.' : o.darf,
  }
}

/** Numbers of the cases of the own Jobcenter; others are counted. */
function faelleVon(faelle: readonly Leistungsfall[], a: SeitenAufruf): string {
  const eigene = faelle.filter((f) => f.traeger === a.nutzer.traeger).map((f) => f.bgNummer)
  const fremde = faelle.length - eigene.length
  return [...eigene, ...(fremde === 0 ? [] : [`${fremde} bei anderen Jobcentern`])].join(', ')
}

export const istDublettenakt = (was: string): boolean => was.startsWith('dublette')

/** Null: done. */
export async function fuehreDubletteAus(
  tx: Tx,
  a: SeitenAufruf,
  person: Kennung<'Person'>,
  f: FormData,
): Promise<PersonAntwort | null> {
  const u = urheber(a.umgebung, a.akteur)
  const eingabe = { kundennummer: feldtext(f, 'kundennummer'), grund: feldtext(f, 'grund') }
  const abgelehnt = (art: DubletteAbgelehnt['art']): PersonAntwort => ({
    was: 'dublette',
    fehler: { '': MELDUNG[art] },
    werte: eingabe,
    auch: [],
  })
  if (f.get('was') === 'dubletteVorschlagen') {
    const r = await schlageDubletteVor(tx, u, { doppelt: person, ...eingabe })
    return r.ok ? null : abgelehnt(r.ablehnung.art)
  }
  const schritt = (['bestaetigt', 'abgelehnt', 'aufgehoben'] as const).find((s) => f.get('was') === `dublette/${s}`)
  const id = feldtext(f, 'dublette')
  if (schritt === undefined || !istUuid(id)) return abgelehnt('nichtOffen')
  const dublette = kennung<'Dublette'>(id)
  const r = await fuehreDublette(tx, u, { person, dublette, schritt, grund: eingabe.grund })
  return r.ok ? null : abgelehnt(r.ablehnung.art)
}

const MELDUNG: Readonly<Record<DubletteAbgelehnt['art'], string>> = {
  unbekannt: 'Diese Kundennummer gibt es nicht. Bitte vergleichen Sie die Zeichen.',
  dieselbe: 'Das ist die Kundennummer dieses Eintrags. Gefragt ist die des anderen.',
  schonDoppelt: 'Einer der beiden Einträge ist schon mit einem anderen zusammengeführt oder dafür vorgeschlagen.',
  hatDubletten:
    'Zu diesem Eintrag gehören schon andere. Er muss führend bleiben: Schlagen Sie es auf der Seite des anderen Eintrags vor.',
  grundFehlt: 'Bitte begründen Sie den Schritt.',
  nichtOffen: 'Dieser Schritt ist inzwischen erledigt.',
  gleichePerson: 'Wer vorgeschlagen hat, darf nicht selbst bestätigen (Vier-Augen-Prinzip).',
}
