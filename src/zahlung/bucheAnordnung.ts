import { cent, hashVon, type Kennung, kennung, type Monat, summe, type TraegerNr } from '../kern/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'
import { ersterLaufmonat, tageDerSofortzahlung, tageDesMonatslaufs } from './bankkalender.ts'
import { bucheForderungen, type NeueForderung } from './bucheForderung.ts'
import type { Einbehaltsregel } from './einbehalt.ts'
import { sperreForderungen } from './forderungSql.ts'
import { type Buchung, type Buchungsumstaende, storno, titel } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang, listBuchungenDerZahlungen } from './hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from './hauptbuch/siegel.ts'
import {
  gleich,
  nachGruppe,
  type Plandifferenz,
  type Plandifferenzeingabe,
  plandifferenz,
  sollOffen,
} from './plandifferenz.ts'
import { anspruchSchluessel, fasseZusammen, type Posten, type Ueberzahlung } from './posten.ts'
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
import { planJson, standAus, verbleibVon } from './zahlungsstand.ts'
import { istRuecklaeufer } from './zahlungszustand.ts'

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
  /** Parts of back-payments that pay off the claims of this decision instead of leaving the house. */
  readonly verrechnet?: readonly Ueberzahlung[] | undefined
  /** Only in a case in which something is set off. */
  readonly einbehalt?: Einbehaltsregel | undefined
}

export type Gebucht =
  | { readonly wiederholt: false; readonly differenz: Plandifferenz; readonly zahlungen: readonly Zahlung[] }
  /** This decision was booked before; nothing was done. */
  | { readonly wiederholt: true }

/**
 * Books an ordered decision, inside the one transaction of ordering (SERIALIZABLE): replaces open
 * payments that no longer fit, adds the new ones with their days, posts what was ordered, takes back what
 * was replaced, lists what was overpaid. Payments that a run has taken are never touched. Where something is set off, the
 * months it does not decide are laid out anew too.
 * @throws if the same decision comes with another plan, or a run takes a payment at the same moment
 * outside SERIALIZABLE: nothing may stay of it.
 */
export async function bucheAnordnung(tx: Tx, u: Buchungsumstaende, a: Anordnung): Promise<Gebucht> {
  if (a.einbehalt !== undefined) await sperreForderungen(tx, a)
  const planHash = hashVon({ plan: planJson(a.plan), regelt: [...a.regelt].sort((x, y) => x - y) })
  const anordnung = await insertAnordnung(tx, { ...a, planHash, umplanung: false, am: u.jetzt })
  if (!anordnung.neu) {
    if (anordnung.planHash !== planHash) throw new Error(`decision ${a.entscheidung} was booked with another plan`)
    return { wiederholt: true }
  }
  const vorhanden = await listZahlungen(tx, a.traeger, a.fall, a.einbehalt === undefined ? a.regelt : undefined)
  const eingabe = await eingabeFuer(tx, u, a, vorhanden)
  const umlage = legeUm(u, a, vorhanden, eingabe)
  await fuehreAus(tx, u, a, umlage)
  const { ueberzahlung } = umlage
  await insertUeberzahlungen(tx, a.traeger, a, ueberzahlung)
  if (a.forderungen !== undefined) await bucheForderungen(tx, u, a, { neu: a.forderungen, gefallen: ueberzahlung })
  await stelleAuftrag(tx, auftragVersiegeln(a.traeger, u.jetzt))
  return { wiederholt: false, differenz: plandifferenz(eingabe), zahlungen: umlage.neue }
}

/**
 * Lays out anew what is open, because what is set off has changed though no month is decided: a set-off begins, rests or
 * ends, or money came in on its claim. Does nothing where all stays as it is.
 */
export async function planeUm(
  tx: Tx,
  u: Buchungsumstaende,
  a: Pick<Anordnung, 'traeger' | 'fall'> & { readonly einbehalt: Einbehaltsregel },
): Promise<void> {
  await sperreForderungen(tx, a)
  const ganz = { ...a, entscheidung: kennung<'Entscheidung'>(u.kennung()), regelt: [], plan: [] }
  const vorhanden = await listZahlungen(tx, a.traeger, a.fall)
  const umlage = legeUm(u, ganz, vorhanden, await eingabeFuer(tx, u, ganz, vorhanden))
  if (umlage.faellt.length === 0 && umlage.neue.length === 0) return
  const planHash = hashVon({ umplanung: planJson(umlage.neue.flatMap((z) => z.posten)) })
  await insertAnordnung(tx, { ...ganz, planHash, umplanung: true, am: u.jetzt })
  await fuehreAus(tx, u, ganz, umlage)
  await stelleAuftrag(tx, auftragVersiegeln(a.traeger, u.jetzt))
}

async function eingabeFuer(
  tx: Tx,
  u: Buchungsumstaende,
  a: Anordnung,
  vorhanden: readonly ZahlungMitStand[],
): Promise<Plandifferenzeingabe> {
  const stand = standAus(vorhanden, await listUeberzahlungen(tx, a.traeger, a.fall))
  return {
    regelt: a.regelt,
    neu: fasseZusammen(a.plan),
    stand,
    laufAb: ersterLaufmonat(u.heute),
    einbehalt: a.einbehalt,
  }
}

type Umlage = {
  readonly faellt: readonly ZahlungMitStand[]
  readonly neue: readonly Zahlung[]
  /** Ordered and at once set off against what the same decision claims. */
  readonly verrechnet: readonly Zahlung[]
  readonly ueberzahlung: readonly Ueberzahlung[]
}

function legeUm(
  u: Buchungsumstaende,
  a: Anordnung,
  vorhanden: readonly ZahlungMitStand[],
  eingabe: Plandifferenzeingabe,
): Umlage {
  const { offen, ueberzahlung } = sollOffen(eingabe)
  const { auszuzahlen, verrechnet } = teileAuf(offen, a.verrechnet ?? [])
  const soll = nachGruppe(auszuzahlen)
  const offene = vorhanden.filter((z) => verbleibVon(z, eingabe.stand.ueberzahlt) === 'offen')
  const bleiben = offene.filter((z) => passtNoch(z, offene, soll))
  const gezahlt = new Set(eingabe.stand.gebunden.map((p) => p.monat))
  const behalten = new Set(bleiben.map((z) => gruppe(z.posten)))
  const neue = [...soll]
    .filter(([k]) => !behalten.has(k))
    .map(([, posten]) => neueZahlung(u, a, posten, eingabe.laufAb, gezahlt))
  const verrechnete = [...nachGruppe(verrechnet).values()].map(
    (posten): Zahlung => ({ ...neueZahlung(u, a, posten, eingabe.laufAb, gezahlt), anlass: 'verrechnung' }),
  )
  return { faellt: offene.filter((z) => !bleiben.includes(z)), neue, verrechnet: verrechnete, ueberzahlung }
}

async function fuehreAus(tx: Tx, u: Buchungsumstaende, a: Anordnung, umlage: Umlage): Promise<void> {
  await loeseAb(tx, u, a, umlage.faellt)
  await legeAn(tx, u, a, umlage.neue)
  await verrechne(tx, u, a, umlage.verrechnet)
}

/** @throws if more is set off of a part than is to be paid of it. */
function teileAuf(
  offen: readonly Posten[],
  verrechnet: readonly Ueberzahlung[],
): { readonly auszuzahlen: readonly Posten[]; readonly verrechnet: readonly Posten[] } {
  const rest = new Map(verrechnet.map((v) => [anspruchSchluessel(v), v.betrag as number]))
  const [ab, aus]: [Posten[], Posten[]] = [[], []]
  for (const p of offen) {
    const k = anspruchSchluessel(p)
    const teil = Math.min(rest.get(k) ?? 0, p.betrag)
    rest.set(k, (rest.get(k) ?? 0) - teil)
    if (teil > 0) ab.push({ ...p, betrag: cent(teil) })
    if (p.betrag > teil) aus.push({ ...p, betrag: cent(p.betrag - teil) })
  }
  if ([...rest.values()].some((x) => x > 0)) throw new Error('more is set off than is to be paid')
  return { auszuzahlen: aus, verrechnet: ab }
}

/** Back-payments that pay off a claim: ordered and at once set off. */
async function verrechne(tx: Tx, u: Buchungsumstaende, a: Anordnung, zahlungen: readonly Zahlung[]): Promise<void> {
  if (zahlungen.length === 0) return
  await legeAn(tx, u, a, zahlungen)
  const ereignisse = zahlungen.map((z) => ({ zahlung: z.id, nr: 1, vorher: 'angeordnet' as const }))
  const wohin = { zustand: 'verrechnet' as const, lauf: null, entscheidung: a.entscheidung, am: u.jetzt }
  await insertEreignisse(tx, a.traeger, ereignisse, wohin)
  const vorgang = await neuerVorgang(tx, u, a, 'verrechnung')
  const konten = { vorgang, soll: 'verbindlichkeit', haben: 'verrechnung' } as const
  const buchungen = zahlungen.flatMap((z) => z.posten.map((p) => postenbuchung(u, z, p, konten)))
  await insertBuchungen(tx, a.traeger, buchungen)
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

export async function legeAn(
  tx: Tx,
  u: Buchungsumstaende,
  a: Pick<Anordnung, 'traeger' | 'entscheidung'>,
  zahlungen: readonly Zahlung[],
): Promise<void> {
  if (zahlungen.length === 0) return
  await insertZahlungen(tx, a.traeger, zahlungen, u.jetzt)
  const vorgang = await neuerVorgang(tx, u, a, 'anordnung')
  const konten = { vorgang, soll: 'aufwand', haben: 'verbindlichkeit' } as const
  const buchungen = zahlungen.flatMap((z) => z.posten.map((p) => postenbuchung(u, z, p, konten)))
  await insertBuchungen(tx, a.traeger, buchungen)
}

/** A posting about a payment, for one of its parts. */
export function postenbuchung(
  u: Pick<Buchungsumstaende, 'kennung' | 'jetzt'>,
  z: Pick<Zahlung, 'id' | 'fall' | 'entscheidung' | 'monat'>,
  p: Posten,
  b: Pick<Buchung, 'vorgang' | 'soll' | 'haben'>,
): Buchung {
  return {
    ...b,
    id: kennung<'Buchung'>(u.kennung()),
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
  }
}

/**
 * Open payments that no longer fit: marked as replaced by this decision, their postings taken back. What came back from the
 * bank goes from where it is held to the expense it was.
 */
export async function loeseAb(
  tx: Tx,
  u: Buchungsumstaende,
  a: Pick<Anordnung, 'traeger' | 'entscheidung'>,
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
    zahlungen.filter((z) => !istRuecklaeufer(z.zustand)).map((z) => z.id),
  )
  const vorgang = await neuerVorgang(tx, u, a, 'abloesung')
  const gegen = alte.map((b) => storno(b, { id: kennung<'Buchung'>(u.kennung()), vorgang, gebuchtAm: u.jetzt }))
  const konten = { vorgang, soll: 'verwahrung', haben: 'aufwand' } as const
  const zurueck = zahlungen
    .filter((z) => istRuecklaeufer(z.zustand))
    .flatMap((z) => z.posten.map((p) => postenbuchung(u, z, p, konten)))
  await insertBuchungen(tx, a.traeger, [...gegen, ...zurueck])
}

async function neuerVorgang(
  tx: Tx,
  u: Buchungsumstaende,
  a: Pick<Anordnung, 'traeger' | 'entscheidung'>,
  art: 'anordnung' | 'abloesung' | 'verrechnung',
): Promise<Kennung<'Vorgang'>> {
  const id = kennung<'Vorgang'>(u.kennung())
  const { traeger, entscheidung } = a
  await insertVorgang(tx, { traeger, id, art, entscheidung, lauf: null, gebuchtAm: u.jetzt })
  return id
}
