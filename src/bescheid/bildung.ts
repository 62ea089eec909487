import { type Cent, cent, kanonisch, type Monat } from '../kern/index.ts'
import type { Bildungsleistung, PersonId } from '../recht/index.ts'
import { type Block, fett, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Bescheideingabe, Bogenmonat, Bogenperson, PersonMonat } from './eingabe.ts'
import { mitGeburt, person, rufname } from './personen.ts'
import { aufzaehlung, geld, monatsliste } from './sprache.ts'
import { gruppiere, mitglieder, personIn } from './strecke.ts'

type Art = Bildungsleistung['bildungsart']
type E = Pick<Bescheideingabe, 'personen' | 'empfaenger' | 'monate'>

/** § 28 SGB II in the order of its paragraphs. */
const ARTEN = [
  { art: 'ausflug', titel: 'Ausflüge', norm: '§ 28 Abs. 2 SGB II' },
  { art: 'klassenfahrt', titel: 'Fahrt über mehrere Tage', norm: '§ 28 Abs. 2 SGB II' },
  { art: 'schulbedarf', titel: 'Schulbedarf', norm: '§ 28 Abs. 3 SGB II' },
  { art: 'befoerderung', titel: 'Fahrten zur Schule', norm: '§ 28 Abs. 4 SGB II' },
  { art: 'lernfoerderung', titel: 'Lernförderung', norm: '§ 28 Abs. 5 SGB II' },
  { art: 'mittagessen', titel: 'Mittagessen', norm: '§ 28 Abs. 6 SGB II' },
  { art: 'teilhabe', titel: 'Verein, Kultur und Freizeit', norm: '§ 28 Abs. 7 SGB II' },
] as const satisfies readonly { readonly art: Art; readonly titel: string; readonly norm: string }[]

type Wert = (b: Bildungsleistung) => number
const ganz: Wert = (b) => b.betrag
/** What comes as a voucher or is paid to the provider (§ 29 Abs. 1 SGB II), and is in no sum of money. */
const nichtInGeld: Wert = (b) => b.betrag - b.inGeld

function summe(p: Bogenperson | undefined, wert: Wert, art?: Art): Cent {
  const liste = (p?.bildung ?? []).filter((b) => art === undefined || b.bildungsart === art)
  return cent(liste.reduce((s, b) => s + wert(b), 0))
}

/** What a person gets of Bildung und Teilhabe that is no money. */
export function ohneGeld(p: Bogenperson): Cent {
  return summe(p, nichtInGeld)
}

/** The sheet: kind by kind, what is paid in money and what is not. */
export function bildungstabelle(e: Pick<E, 'personen' | 'empfaenger'>, m: Bogenmonat, id: string): readonly Tabelle[] {
  const personen = mitglieder(m).filter((p) => summe(p, ganz) > 0)
  if (personen.length === 0) return []
  const zellen = (bewilligt: number, ohne: number): readonly Text[] =>
    [bewilligt, bewilligt - ohne, ohne].map((x) => t`${geld(cent(x))}`)
  const alle = (wert: Wert): number => personen.reduce((s, p) => s + summe(p, wert), 0)
  return [
    {
      art: 'tabelle',
      id: `${id}.bildung`,
      beschriftung: t`Bildung und Teilhabe im Monat, §§ 28, 29 SGB II`,
      spalten: [
        { titel: 'Person und Leistung', rechts: false },
        ...['bewilligt', 'als Geld', 'als Gutschein oder an den Anbieter'].map((titel) => ({ titel, rechts: true })),
      ],
      zeilen: [
        ...personen.flatMap((p): readonly Zeile[] => [
          { art: 'gruppe', kopf: t`${person(e, p.person).vorname}`, zellen: [] },
          ...ARTEN.filter((a) => summe(p, ganz, a.art) > 0).map(
            (a): Zeile => ({
              art: 'zeile',
              kopf: t`${a.titel}`,
              norm: a.norm,
              zellen: zellen(summe(p, ganz, a.art), summe(p, nichtInGeld, a.art)),
            }),
          ),
        ]),
        { art: 'summe', kopf: t`${fett('Zusammen')}`, zellen: zellen(alle(ganz), alle(nichtInGeld)) },
      ],
    },
  ]
}

type Fall = { readonly person: PersonId; readonly art: (typeof ARTEN)[number]; readonly monate: readonly Monat[] }
type Strecken = readonly (Fall & { readonly jetzt: Cent; readonly bisher: Cent })[]

/** Stretches of equal amounts by person and kind; `bisher` are the months before a change. */
function strecken(e: E, wert: Wert, bisher: readonly Bogenmonat[] = []): Strecken {
  const alt = (id: PersonId, art: Art, monat: Monat): Cent =>
    summe(
      personIn(
        bisher.find((x) => x.monat === monat),
        id,
      ),
      wert,
      art,
    )
  return e.personen.flatMap(({ id }) =>
    ARTEN.flatMap((a) =>
      gruppiere(e.monate, (m) => kanonisch([summe(personIn(m, id), wert, a.art), alt(id, a.art, m.monat)])).map(
        (s) => ({
          person: id,
          art: a,
          monate: s.monate,
          jetzt: summe(personIn(s.bogen, id), wert, a.art),
          bisher: alt(id, a.art, s.bogen.monat),
        }),
      ),
    ),
  )
}

function imMonat(monate: readonly Monat[]): string {
  return monate.length > 1 ? ' im Monat' : ''
}

/** Decision: what is granted and does not come as money; in a change only what differs from before. */
export function sachleistungen(e: E): readonly Block[] {
  const punkte = strecken(e, nichtInGeld)
    .filter((s) => s.jetzt > 0)
    .map(
      (s) =>
        t`${mitGeburt(person(e, s.person))}: ${s.art.titel}, ${geld(s.jetzt)}${imMonat(s.monate)} für ${monatsliste(s.monate)} (${s.art.norm})`,
    )
  return mitSatz(punkte, 'Für Bildung und Teilhabe bewilligen wir auch diese Leistungen.')
}

export function geaenderteSachleistungen(
  e: E & { readonly bisher: { readonly monate: readonly Bogenmonat[] }; readonly regelt: readonly PersonMonat[] },
): readonly Block[] {
  const punkte = e.personen.flatMap(({ id }) => {
    const monate = e.monate.filter((m) => e.regelt.some((r) => r.person === id && r.monat === m.monat))
    const personen = e.personen.filter((p) => p.id === id)
    return strecken({ ...e, monate, personen }, nichtInGeld, e.bisher.monate)
      .filter((s) => s.jetzt !== s.bisher)
      .map(
        (s) =>
          t`${mitGeburt(person(e, id))}: ${s.art.titel}, ${geld(s.jetzt)} statt ${geld(s.bisher)}${imMonat(s.monate)} für ${monatsliste(s.monate)} (${s.art.norm})`,
      )
  })
  return mitSatz(punkte, 'Bei Bildung und Teilhabe ändern sich auch diese Leistungen.')
}

function mitSatz(punkte: readonly Text[], satz: string): readonly Block[] {
  if (punkte.length === 0) return []
  return [
    {
      art: 'absatz',
      id: 'verfuegung.sach',
      text: t`${satz} Sie kommen nicht als Geld auf ein Konto. Es gibt einen Gutschein, oder wir bezahlen den Anbieter direkt (§ 29 Abs. 1 SGB II).`,
    },
    { art: 'liste', id: 'verfuegung.sachliste', nummeriert: false, punkte },
  ]
}

/** Page one: that there is more than money, and for whom. */
export function sachleistungKern(e: E): readonly Block[] {
  const fuer = e.personen.flatMap(({ id }) =>
    e.monate.some((m) => summe(personIn(m, id), nichtInGeld) > 0) ? [rufname(e, id)] : [],
  )
  if (fuer.length === 0) return []
  return [
    {
      art: 'absatz',
      id: 'kern.sach',
      text: t`Für ${aufzaehlung(fuer)} gibt es außerdem Bildung und Teilhabe als Gutschein oder direkt beim Anbieter. Das steht nicht in den Beträgen oben.`,
    },
  ]
}

/** Reasons: every kind with its paragraph and months, in money or not. */
export function bildungGruende(e: E): readonly Block[] {
  const punkte = strecken(e, ganz)
    .filter((s) => s.jetzt > 0)
    .map(
      (s) =>
        t`${rufname(e, s.person)}: ${s.art.titel}, ${geld(s.jetzt)}${imMonat(s.monate)} für ${monatsliste(s.monate)} (${s.art.norm})`,
    )
  if (punkte.length === 0) return []
  return [
    { art: 'absatz', id: 'gruende.bildung', text: t`Für Bildung und Teilhabe zählt:` },
    { art: 'liste', id: 'gruende.bildungsliste', nummeriert: false, punkte },
  ]
}
