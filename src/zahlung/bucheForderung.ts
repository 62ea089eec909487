import {
  type Cent,
  cent,
  type Datum,
  err,
  type Kennung,
  kennung,
  ok,
  type Result,
  summe,
  type TraegerNr,
} from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'
import {
  type Eingang,
  type Erstattungsgrund,
  type Forderung,
  type ForderungMitStand,
  type Forderungsposten,
  tilge,
} from './forderung.ts'
import { findForderungForUpdate, insertEingang, insertForderungen } from './forderungSql.ts'
import { type Buchung, type Buchungsumstaende, titel } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from './hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from './hauptbuch/siegel.ts'
import { anspruchSchluessel, type Ueberzahlung, vergleicheUeberzahlung } from './posten.ts'

/** A claim as a decision makes it; all of its falls, of months it decides and of months decided before. */
export type NeueForderung = {
  readonly person: PersonId
  readonly grund: Erstattungsgrund
  readonly faelligAm: Datum
  readonly posten: readonly Ueberzahlung[]
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
      faelligAm: n.faelligAm,
      posten: jeStelle(n.posten),
    }),
  )
  await insertForderungen(tx, a.traeger, forderungen, u.jetzt)
  const vorgang = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, { ...a, id: vorgang, art: 'forderung', lauf: null, gebuchtAm: u.jetzt })
  const buchungen = forderungen.flatMap((x) =>
    x.posten.map((p) => forderungsbuchung(u, x, p, { vorgang, soll: 'forderung', haben: 'aufwand' })),
  )
  await insertBuchungen(tx, a.traeger, buchungen)
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

function jeStelle(posten: readonly Ueberzahlung[]): readonly Forderungsposten[] {
  const je = new Map<string, Ueberzahlung>()
  for (const p of posten) {
    const k = anspruchSchluessel(p)
    je.set(k, { ...p, betrag: cent((je.get(k)?.betrag ?? 0) + p.betrag) })
  }
  return [...je.values()].sort(vergleicheUeberzahlung).map(({ person: _, ...p }) => p)
}

function forderungsbuchung(
  u: Buchungsumstaende,
  f: Forderung,
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

export type EingangAbgelehnt =
  | { readonly art: 'unbekannt' }
  /** More than is still owed: the rest is not ours. */
  | { readonly art: 'zuViel'; readonly offen: Cent }
  | { readonly art: 'betragNull' }
  | { readonly art: 'belegFehlt' }
  /** This receipt is booked already. */
  | { readonly art: 'schonGebucht' }
  | { readonly art: 'inZukunft' }

/** Money that came in on a claim, typed by hand from its receipt: the oldest month first. */
export async function bucheEingang(
  tx: Tx,
  u: Buchungsumstaende & { readonly von: Kennung<'Bediensteter'> },
  e: {
    readonly traeger: TraegerNr
    readonly forderung: Kennung<'Forderung'>
    readonly betrag: Cent
    readonly eingegangenAm: Datum
    readonly beleg: string
  },
): Promise<Result<ForderungMitStand, EingangAbgelehnt>> {
  const f = await findForderungForUpdate(tx, e)
  if (f === undefined) return err({ art: 'unbekannt' })
  const beleg = e.beleg.trim()
  if (beleg === '') return err({ art: 'belegFehlt' })
  if (e.betrag <= 0) return err({ art: 'betragNull' })
  if (e.eingegangenAm > u.heute) return err({ art: 'inZukunft' })
  if (f.eingaenge.some((x) => x.beleg === beleg)) return err({ art: 'schonGebucht' })
  if (e.betrag > f.offen) return err({ art: 'zuViel', offen: f.offen })
  const eingang: Eingang = { ...e, beleg, id: kennung<'Forderungseingang'>(u.kennung()) }
  await insertEingang(tx, f, eingang, { von: u.von, am: u.jetzt })
  const vorgang = kennung<'Vorgang'>(u.kennung())
  const { traeger, entscheidung } = f
  await insertVorgang(tx, { traeger, id: vorgang, art: 'eingang', entscheidung, lauf: null, gebuchtAm: u.jetzt })
  const getilgt = tilge(f, cent(f.betrag - f.offen), e.betrag)
  await insertBuchungen(
    tx,
    traeger,
    getilgt.map((p) => forderungsbuchung(u, f, p, { vorgang, soll: 'bank', haben: 'forderung' })),
  )
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
  return ok({ ...f, eingaenge: [...f.eingaenge, eingang], offen: cent(f.offen - e.betrag) })
}
