import { cent, type Datum, type Kennung, kennung, summe, type TraegerNr } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import type { Erstattungsgrund, Forderung, Forderungsposten } from './forderung.ts'
import { insertForderungen } from './forderungSql.ts'
import { type Buchung, type Buchungsumstaende, titel } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from './hauptbuch/hauptbuchSql.ts'
import { anspruchSchluessel, type Ueberzahlung, vergleicheUeberzahlung } from './posten.ts'

/** A part of a claim, with whose it is. */
export type Forderungsteil = Forderungsposten & { readonly person: PersonId }

/** A claim as a decision makes it; all of its falls, of months it decides and of months decided before. */
export type NeueForderung = {
  readonly person: PersonId
  /** Contributions stand beside the claim of the same person; they are no part of what fell. */
  readonly grund: Erstattungsgrund | 'beitraege'
  readonly faelligAm: Datum
  readonly posten: readonly Forderungsteil[]
  /** Parts of `posten` that back-payments of this decision pay off. */
  readonly verrechnet?: readonly Ueberzahlung[] | undefined
  /** Parts of `posten` that are not claimed. */
  readonly unterbleibt?: readonly Ueberzahlung[] | undefined
}

/**
 * Claims exactly what the plan of the decision lets fall, and what earlier decisions let fall and nobody has claimed.
 * @throws if they are not the same to the cent, person by person: no claim without its fall, no fall without its claim.
 */
export async function bucheForderungen(
  tx: Tx,
  u: Buchungsumstaende,
  a: {
    readonly traeger: TraegerNr
    readonly fall: Kennung<'Leistungsfall'>
    readonly entscheidung: Kennung<'Entscheidung'>
  },
  f: { readonly neu: readonly NeueForderung[]; readonly gefallen: readonly Ueberzahlung[] },
): Promise<void> {
  pruefeGefallenes(f)
  if (f.neu.length === 0) return
  const forderungen = f.neu.map(
    (n): Forderung => ({
      id: kennung<'Forderung'>(u.kennung()),
      traeger: a.traeger,
      fall: a.fall,
      entscheidung: a.entscheidung,
      person: n.person,
      grund: n.grund,
      betrag: summe(n.posten.map((p) => p.betrag)),
      verrechnet: summe((n.verrechnet ?? []).map((p) => p.betrag)),
      unterbleibt: summe((n.unterbleibt ?? []).map((p) => p.betrag)),
      faelligAm: n.faelligAm,
      posten: jeStelle(n.posten),
    }),
  )
  await insertForderungen(tx, a.traeger, forderungen, u.jetzt)
  const vorgang = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, { ...a, id: vorgang, art: 'forderung', lauf: null, gebuchtAm: u.jetzt })
  const buchungen = forderungen.flatMap((x) =>
    x.posten.map((p) =>
      forderungsbuchung(u, x, p, {
        vorgang,
        soll: 'forderung',
        haben: x.grund === 'beitraege' ? 'beitraege' : 'aufwand',
      }),
    ),
  )
  await insertBuchungen(tx, a.traeger, buchungen)
  await mindere(tx, u, a, forderungen, f.neu)
}

/** What of the claims is paid off by set-off, and what is not claimed: postings of their own against the gross claim. */
async function mindere(
  tx: Tx,
  u: Buchungsumstaende,
  a: { readonly traeger: TraegerNr; readonly entscheidung: Kennung<'Entscheidung'> },
  forderungen: readonly Forderung[],
  neu: readonly NeueForderung[],
): Promise<void> {
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const buchungen = forderungen.flatMap((f) => {
    const n = neu.find((x) => x.person === f.person && x.grund === f.grund)
    const teil = (liste: readonly Ueberzahlung[] | undefined, soll: 'verrechnung' | 'aufwand') =>
      jeStelle(liste ?? []).map((p) => forderungsbuchung(u, f, p, { vorgang, soll, haben: 'forderung' }))
    return [...teil(n?.verrechnet, 'verrechnung'), ...teil(n?.unterbleibt, 'aufwand')]
  })
  if (buchungen.length === 0) return
  const { traeger, entscheidung } = a
  await insertVorgang(tx, { traeger, entscheidung, id: vorgang, art: 'verrechnung', lauf: null, gebuchtAm: u.jetzt })
  await insertBuchungen(tx, traeger, buchungen)
}

function pruefeGefallenes(f: { readonly neu: readonly NeueForderung[]; readonly gefallen: readonly Ueberzahlung[] }) {
  const gefordert = new Map(
    f.neu.flatMap((n) => jeStelle(n.posten).map((p) => [anspruchSchluessel({ ...p, person: n.person }), p.betrag])),
  )
  for (const g of f.gefallen)
    if ((gefordert.get(anspruchSchluessel(g)) ?? 0) < g.betrag)
      throw new Error(`a fall of ${g.person}, month ${g.monat}, is not claimed in full`)
  for (const n of f.neu)
    for (const p of n.posten)
      if (p.person !== n.person || p.leistungsart === 'sofortzuschlag')
        throw new Error(`a claim on ${n.person} holds what is not hers to give back`)
}

function jeStelle(posten: readonly Forderungsteil[]): readonly Forderungsposten[] {
  const je = new Map<string, Forderungsteil>()
  for (const p of posten) {
    const k = anspruchSchluessel(p)
    je.set(k, { ...p, betrag: cent((je.get(k)?.betrag ?? 0) + p.betrag) })
  }
  return [...je.values()].sort(vergleicheUeberzahlung).map(({ person: _, ...p }) => p)
}

/** A posting on the account of a claim, for one of its parts. */
export function forderungsbuchung(
  u: Pick<Buchungsumstaende, 'kennung' | 'jetzt'>,
  f: Pick<Forderung, 'id' | 'fall' | 'entscheidung' | 'person'>,
  p: Forderungsposten,
  b: Pick<Buchung, 'vorgang' | 'soll' | 'haben'>,
): Buchung {
  return {
    ...b,
    id: kennung<'Buchung'>(u.kennung()),
    betrag: p.betrag,
    titel: titel(p.kostentraeger),
    leistungsart: p.leistungsart,
    kostentraeger: p.kostentraeger,
    monat: p.monat,
    fall: f.fall,
    entscheidung: f.entscheidung,
    person: f.person,
    zahlung: null,
    forderung: f.id,
    storniert: null,
    gebuchtAm: u.jetzt,
  }
}
