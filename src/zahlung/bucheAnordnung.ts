import { hashVon, type Kennung, kennung, type Monat, summe, type TraegerNr } from '../kern/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'
import { ersterLaufmonat, tageDerSofortzahlung, tageDesMonatslaufs } from './bankkalender.ts'
import { bucheForderungen, type NeueForderung } from './bucheForderung.ts'
import { type Buchung, type Buchungsumstaende, storno, titel } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang, listBuchungenDerZahlungen } from './hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from './hauptbuch/siegel.ts'
import { gleich, nachGruppe, type Plandifferenz, plandifferenz, sollOffen } from './plandifferenz.ts'
import { fasseZusammen, type Posten } from './posten.ts'
import {
  insertAnordnung,
  insertEreignisse,
  insertUeberzahlungen,
  insertZahlungen,
  listUeberzahlungen,
  listZahlungen,
  type Zahlung,
  type ZahlungMitStand,
} from './zahlungSql.ts'
import { planJson, standAus } from './zahlungsstand.ts'

export type Anordnung = {
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  /** The months the decision decides for anyone of the household. */
  readonly regelt: readonly Monat[]
  /** The plan of the whole household for each of these months: what was decided and what goes on holding. */
  readonly plan: readonly Posten[]
  /** Only of a decision that takes paid months back: then every fall must be claimed, from whom it is due. */
  readonly forderungen?: readonly NeueForderung[] | undefined
}

export type Gebucht =
  | { readonly wiederholt: false; readonly differenz: Plandifferenz; readonly zahlungen: readonly Zahlung[] }
  /** This decision was booked before; nothing was done. */
  | { readonly wiederholt: true }

/**
 * Books an ordered decision, inside the one transaction of ordering (SERIALIZABLE): replaces open
 * payments that no longer fit, adds the new ones with their days, posts what was ordered, takes back what
 * was replaced, lists what was overpaid. Payments that a run has taken are never touched.
 * @throws if the same decision comes with another plan, or a run takes a payment at the same moment
 * outside SERIALIZABLE: nothing may stay of it.
 */
export async function bucheAnordnung(tx: Tx, u: Buchungsumstaende, a: Anordnung): Promise<Gebucht> {
  const planHash = hashVon({ plan: planJson(a.plan), regelt: [...a.regelt].sort((x, y) => x - y) })
  const anordnung = await insertAnordnung(tx, { ...a, planHash, am: u.jetzt })
  if (!anordnung.neu) {
    if (anordnung.planHash !== planHash) throw new Error(`decision ${a.entscheidung} was booked with another plan`)
    return { wiederholt: true }
  }
  const vorhanden = await listZahlungen(tx, a.traeger, a.fall, a.regelt)
  const ueberzahlt = await listUeberzahlungen(tx, a.traeger, a.fall)
  const stand = standAus(vorhanden, ueberzahlt)
  const laufAb = ersterLaufmonat(u.heute)
  const eingabe = { regelt: a.regelt, neu: fasseZusammen(a.plan), stand, laufAb }
  const { offen, ueberzahlung } = sollOffen(eingabe)
  const soll = nachGruppe(offen)
  const offene = vorhanden.filter((z) => z.zustand === 'angeordnet')
  const bleiben = offene.filter((z) => passtNoch(z, offene, soll))
  await loeseAb(
    tx,
    u,
    a,
    offene.filter((z) => !bleiben.includes(z)),
  )
  const gezahlt = new Set(stand.gebunden.map((p) => p.monat))
  const behalten = new Set(bleiben.map((z) => gruppe(z.posten)))
  const zahlungen = [...soll]
    .filter(([k]) => !behalten.has(k))
    .map(([, posten]) => neueZahlung(u, a, posten, laufAb, gezahlt))
  await legeAn(tx, u, a, zahlungen)
  await insertUeberzahlungen(tx, a.traeger, a, ueberzahlung)
  if (a.forderungen !== undefined) await bucheForderungen(tx, u, a, { neu: a.forderungen, gefallen: ueberzahlung })
  await stelleAuftrag(tx, auftragVersiegeln(a.traeger, u.jetzt))
  return { wiederholt: false, differenz: plandifferenz(eingabe), zahlungen }
}

/** The only open payment of its month and payee, and still exactly what is to be paid. */
function passtNoch(
  z: ZahlungMitStand,
  offene: readonly ZahlungMitStand[],
  soll: ReadonlyMap<string, readonly Posten[]>,
): boolean {
  const k = gruppe(z.posten)
  const einzige = offene.filter((o) => gruppe(o.posten) === k).length === 1
  return einzige && gleich(fasseZusammen(z.posten), soll.get(k))
}

function gruppe(posten: readonly Posten[]): string {
  return [...nachGruppe(posten).keys()].join()
}

function neueZahlung(
  u: Buchungsumstaende,
  a: Anordnung,
  posten: readonly Posten[],
  laufAb: Monat,
  gezahlt: ReadonlySet<Monat>,
): Zahlung {
  const monat = posten[0]?.monat
  if (monat === undefined) throw new Error('a payment without parts')
  const regulaer = monat >= laufAb && !gezahlt.has(monat)
  const tage = regulaer ? tageDesMonatslaufs(monat) : tageDerSofortzahlung(u.heute)
  return {
    id: kennung<'Zahlung'>(u.kennung()),
    fall: a.fall,
    entscheidung: a.entscheidung,
    monat,
    anlass: regulaer ? 'monat' : 'sofort',
    uebergabeAm: tage.uebergabe,
    wertstellungAm: tage.wertstellung,
    betrag: summe(posten.map((p) => p.betrag)),
    posten,
  }
}

async function legeAn(tx: Tx, u: Buchungsumstaende, a: Anordnung, zahlungen: readonly Zahlung[]): Promise<void> {
  if (zahlungen.length === 0) return
  await insertZahlungen(tx, a.traeger, zahlungen, u.jetzt)
  const vorgang = await neuerVorgang(tx, u, a, 'anordnung')
  const buchungen: readonly Buchung[] = zahlungen.flatMap((z) =>
    z.posten.map((p) => ({
      id: kennung<'Buchung'>(u.kennung()),
      vorgang,
      soll: 'aufwand' as const,
      haben: 'verbindlichkeit' as const,
      betrag: p.betrag,
      titel: titel(p.kostentraeger),
      leistungsart: p.leistungsart,
      kostentraeger: p.kostentraeger,
      monat: z.monat,
      fall: z.fall,
      entscheidung: z.entscheidung,
      person: p.person,
      zahlung: z.id,
      storniert: null,
      gebuchtAm: u.jetzt,
    })),
  )
  await insertBuchungen(tx, a.traeger, buchungen)
}

/** Open payments that no longer fit: marked as replaced by this decision, their postings taken back. */
async function loeseAb(
  tx: Tx,
  u: Buchungsumstaende,
  a: Anordnung,
  zahlungen: readonly ZahlungMitStand[],
): Promise<void> {
  if (zahlungen.length === 0) return
  const ereignisse = zahlungen.map((z) => ({ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }))
  const wohin = { zustand: 'abgeloest' as const, lauf: null, entscheidung: a.entscheidung, am: u.jetzt }
  const bewegt = await insertEreignisse(tx, a.traeger, ereignisse, wohin)
  if (bewegt.size !== zahlungen.length) throw new Error('a run has taken one of these payments at this moment')
  const alte = await listBuchungenDerZahlungen(
    tx,
    a.traeger,
    zahlungen.map((z) => z.id),
  )
  const vorgang = await neuerVorgang(tx, u, a, 'abloesung')
  const gegen = alte.map((b) => storno(b, { id: kennung<'Buchung'>(u.kennung()), vorgang, gebuchtAm: u.jetzt }))
  await insertBuchungen(tx, a.traeger, gegen)
}

async function neuerVorgang(
  tx: Tx,
  u: Buchungsumstaende,
  a: Anordnung,
  art: 'anordnung' | 'abloesung',
): Promise<Kennung<'Vorgang'>> {
  const id = kennung<'Vorgang'>(u.kennung())
  const { traeger, entscheidung } = a
  await insertVorgang(tx, { traeger, id, art, entscheidung, lauf: null, gebuchtAm: u.jetzt })
  return id
}
