import {
  type Cent,
  cent,
  type Datum,
  err,
  hashVon,
  type Kennung,
  kennung,
  type Monat,
  plusMonate,
  type Result,
  summe,
  type TraegerNr,
} from '../../kern/index.ts'
import { type Bearbeiter, stelleAuftrag, type Tx, type Umgebung } from '../../technik/index.ts'
import { tageDesMonatslaufs } from '../bankkalender.ts'
import { legeAn, loeseAb, postenbuchung } from '../bucheAnordnung.ts'
import type { Buchungsumstaende } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from '../hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import type { Posten } from '../posten.ts'
import {
  findZahlung,
  insertAnordnung,
  insertEreignisse,
  insertZahlungen,
  type Zahlung,
  type ZahlungMitStand,
} from '../zahlungSql.ts'
import { laufVon } from './auftraege.ts'
import type { Lauf, LaufAbgelehnt, LaufMitStand } from './lauf.ts'
import { type LaufRef, listLaeufe } from './laufSql.ts'
import { type Laufumstaende, legeLaufAn } from './legeLaufAn.ts'
import {
  insertNotlauf,
  insertNotzahlungen,
  listNichtGegangene,
  listNotlaeufe,
  listNotteile,
  listOffenesDesMonats,
  listOffeneVorschuesse,
  listUngetroffeneRuecklaeufer,
  listVormonat,
  sperrePlanung,
  type Teilbetrag,
} from './notzahlungSql.ts'
import type { Faellige } from './planungSql.ts'
import { listWartende } from './uebersichtSql.ts'

export type NotzahlungAbgelehnt =
  | LaufAbgelehnt
  | { readonly art: 'grundFehlt' }
  /** The day on which the run of the month is handed over has not come. */
  | { readonly art: 'nochZeit' }
  /** A run of the month is there: discard it first, or it has been released and pays. */
  | { readonly art: 'laufLebt'; readonly lauf: Kennung<'Zahllauf'> }
  /** The list of this month was paid in advance before, or waits. */
  | { readonly art: 'schonVorbereitet'; readonly lauf: Kennung<'Zahllauf'> }

/**
 * REL-22: prepares an emergency run that pays last month's list in advance; another person releases it like any run. It is made
 * in the background.
 */
export async function bereiteNotzahlungVor(
  tx: Tx,
  u: Laufumstaende,
  w: {
    readonly traeger: TraegerNr
    readonly monat: Monat
    readonly grund: string
    readonly zahlerkonto: Lauf['zahlerkonto']
    readonly von: Kennung<'Bediensteter'>
  },
): Promise<Result<LaufMitStand, NotzahlungAbgelehnt>> {
  const grund = w.grund.trim()
  if (grund === '') return err({ art: 'grundFehlt' })
  if (u.heute < tageDesMonatslaufs(w.monat).uebergabe) return err({ art: 'nochZeit' })
  const lebt = (await listLaeufe(tx, w.traeger)).find(
    (l) => l.art === 'monat' && l.monat === w.monat && l.stand.zustand !== 'verworfen',
  )
  if (lebt !== undefined) return err({ art: 'laufLebt', lauf: lebt.id })
  const fruehere = (await listNotlaeufe(tx, w.traeger)).filter((n) => n.monat === w.monat)
  const da = fruehere.find((n) => n.zustand !== 'verworfen')
  if (da !== undefined) return err({ art: 'schonVorbereitet', lauf: da.lauf })
  const r = await legeLaufAn(tx, u, { ...w, art: 'not', tag: u.heute })
  if (r.ok) await insertNotlauf(tx, w.traeger, { lauf: r.wert.id, monat: w.monat, nr: fruehere.length + 1, grund })
  return r
}

const schluessel = (t: Omit<Teilbetrag, 'betrag'>): string =>
  [t.fall, t.monat, t.person, t.leistungsart, t.kostentraeger].join('/')

const nachSchluessel = (teile: readonly Teilbetrag[]): Map<string, number> =>
  new Map(teile.map((t) => [schluessel(t), t.betrag as number]))

/** Of each part as much as there is in `rest`, which is taken from it. */
function nimmAus(
  rest: Map<string, number>,
  z: Pick<Zahlung, 'fall'>,
  m: Monat,
  posten: readonly Posten[],
): readonly Posten[] {
  return posten.flatMap((p) => {
    const k = schluessel({ ...p, fall: z.fall, monat: m })
    const betrag = cent(Math.min(p.betrag, rest.get(k) ?? 0))
    rest.set(k, (rest.get(k) ?? 0) - betrag)
    return betrag > 0 ? [{ ...p, monat: m, betrag }] : []
  })
}

/**
 * The list: what last month's run has paid, to the same accounts, never more of any part than is ordered for the month and open.
 * Posted vorschuss an verbindlichkeit.
 */
export async function legeNotlisteAn(tx: Tx, umgebung: Umgebung, lauf: Lauf): Promise<void> {
  const { traeger } = lauf
  const u = umstaendeVon(umgebung)
  await sperrePlanung(tx, traeger)
  const not = (await listNotlaeufe(tx, traeger)).find((n) => n.lauf === lauf.id)
  if (not === undefined) throw new Error(`run ${lauf.id} is for no emergency`)
  const offen = nachSchluessel(await listOffenesDesMonats(tx, traeger, not.monat))
  for (const fuer of await listVormonat(tx, lauf, not.monat, plusMonate(not.monat, -1))) {
    const vormals = await findZahlung(tx, { traeger, zahlung: fuer })
    if (vormals === undefined) throw new Error(`payment ${fuer} vanished`)
    const posten = nimmAus(offen, vormals, not.monat, vormals.posten)
    if (posten.length === 0) continue
    const { fall } = vormals
    const entscheidung = await neueAnordnung(tx, u, { traeger, fall }, { notzahlung: lauf.id, fuer })
    const zahlung: Zahlung = {
      id: kennung<'Zahlung'>(u.kennung()),
      fall,
      entscheidung,
      monat: not.monat,
      anlass: 'darlehen',
      uebergabeAm: lauf.uebergabe,
      wertstellungAm: lauf.wertstellung,
      betrag: summe(posten.map((p) => p.betrag)),
      posten,
    }
    await insertZahlungen(tx, traeger, [zahlung], u.jetzt)
    await insertNotzahlungen(tx, { traeger, lauf: lauf.id }, [{ zahlung: zahlung.id, fuer }])
    const vorgang = kennung<'Vorgang'>(u.kennung())
    await insertVorgang(tx, { traeger, id: vorgang, art: 'anordnung', entscheidung, lauf: null, gebuchtAm: u.jetzt })
    const konten = { vorgang, soll: 'vorschuss', haben: 'verbindlichkeit' } as const
    await insertBuchungen(
      tx,
      traeger,
      posten.map((p) => postenbuchung(u, zahlung, p, konten)),
    )
  }
}

const umstaendeVon = ({ uhr, kennung: k }: Umgebung): Buchungsumstaende => ({
  jetzt: uhr.jetzt(),
  heute: uhr.heute(),
  kennung: k,
})

type Ort = { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> }

async function neueAnordnung(
  tx: Tx,
  u: Buchungsumstaende,
  ort: Ort,
  wovon: Parameters<typeof hashVon>[0],
): Promise<Kennung<'Entscheidung'>> {
  const entscheidung = kennung<'Entscheidung'>(u.kennung())
  await insertAnordnung(tx, { ...ort, entscheidung, planHash: hashVon(wovon), umplanung: true, am: u.jetzt })
  return entscheidung
}

/**
 * What no file holds in the end is owed no more, and what came back before the month met it neither: the run of the month pays
 * it. What came back after it was met is missing to the household and is sent out again like anything else.
 */
export const loeseNotlisteAb: Bearbeiter = async (tx, auftrag, umgebung) => {
  const ref = laufVon(auftrag)
  const u = umstaendeVon(umgebung)
  await sperrePlanung(tx, ref.traeger)
  for (const zahlung of await listNichtGegangene(tx, ref)) {
    const z = await findZahlung(tx, { traeger: ref.traeger, zahlung })
    if (z !== undefined) await loeseAb(tx, u, { traeger: ref.traeger, entscheidung: z.entscheidung }, [z])
  }
  for (const zahlung of await listUngetroffeneRuecklaeufer(tx, ref)) {
    const z = await findZahlung(tx, { traeger: ref.traeger, zahlung })
    if (z !== undefined) await nimmVorschussZurueck(tx, u, ref.traeger, z)
  }
}

/** The advance never was: verwahrung an vorschuss. */
async function nimmVorschussZurueck(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  z: ZahlungMitStand,
): Promise<void> {
  const entscheidung = await neueAnordnung(tx, u, { traeger, fall: z.fall }, { zurueckgekommen: z.id })
  const wohin = { zustand: 'abgeloest' as const, lauf: null, entscheidung, am: u.jetzt }
  await insertEreignisse(tx, traeger, [{ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }], wohin)
  const vorgang = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, { traeger, id: vorgang, art: 'abloesung', entscheidung, lauf: null, gebuchtAm: u.jetzt })
  const konten = { vorgang, soll: 'verwahrung', haben: 'vorschuss' } as const
  await insertBuchungen(
    tx,
    traeger,
    z.posten.map((p) => postenbuchung(u, z, p, konten)),
  )
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
}

/** Every part of the list is still ordered for the month and open: asked before it is released. */
export async function istGedeckt(tx: Tx, ref: LaufRef): Promise<boolean> {
  const not = (await listNotlaeufe(tx, ref.traeger)).find((n) => n.lauf === ref.lauf)
  if (not === undefined) return false
  await sperrePlanung(tx, ref.traeger)
  const offen = nachSchluessel(await listOffenesDesMonats(tx, ref.traeger, not.monat))
  return (await listNotteile(tx, ref)).every((t) => t.betrag <= (offen.get(schluessel(t)) ?? 0))
}

/**
 * What a run is about to pay and an emergency run has paid in advance: cut, to the cent and part by part, into what is met
 * (verbindlichkeit an vorschuss) and the rest, which is returned to be paid.
 */
export async function rechneNotzahlungAn(
  tx: Tx,
  umgebung: Umgebung,
  traeger: TraegerNr,
  faellige: readonly Faellige[],
): Promise<readonly Faellige[]> {
  const vorschuesse = await listOffeneVorschuesse(tx, traeger, [...new Set(faellige.map((z) => z.fall))])
  if (vorschuesse.length === 0) return faellige
  const offen = nachSchluessel(vorschuesse)
  const u = umstaendeVon(umgebung)
  const bleibt: Faellige[] = []
  for (const f of faellige) {
    const anrechenbar = f.anlass !== 'darlehen' && f.empfaengerart !== 'einbehalt'
    const rest = anrechenbar ? await schneide(tx, u, traeger, f, offen) : f
    if (rest !== undefined) bleibt.push(rest)
  }
  return bleibt
}

async function schneide(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  f: Faellige,
  offen: Map<string, number>,
): Promise<Faellige | undefined> {
  const z = await findZahlung(tx, { traeger, zahlung: f.id })
  if (z === undefined) throw new Error(`payment ${f.id} vanished`)
  const belegt = nimmAus(offen, z, z.monat, z.posten)
  if (belegt.length === 0) return f
  const ort = { traeger, fall: z.fall }
  const entscheidung = await neueAnordnung(tx, u, ort, { angerechnet: z.id })
  await loeseAb(tx, u, { traeger, entscheidung }, [z])
  const getroffen: Zahlung = {
    ...z,
    id: kennung<'Zahlung'>(u.kennung()),
    entscheidung,
    anlass: 'verrechnung',
    posten: belegt,
    betrag: summe(belegt.map((p) => p.betrag)),
  }
  await legeAn(tx, u, { traeger, entscheidung }, [getroffen])
  await triff(tx, u, traeger, getroffen)
  const posten = ohne(z.posten, belegt)
  if (posten.length === 0) return undefined
  const neueEntscheidung = await neueAnordnung(tx, u, ort, { rest: z.id })
  const rest: Zahlung = {
    ...z,
    id: kennung<'Zahlung'>(u.kennung()),
    entscheidung: neueEntscheidung,
    posten,
    betrag: summe(posten.map((p) => p.betrag)),
  }
  await legeAn(tx, u, { traeger, entscheidung: neueEntscheidung }, [rest])
  return { ...f, id: rest.id, betrag: rest.betrag, zustand: 'angeordnet', nr: 0 }
}

async function triff(tx: Tx, u: Buchungsumstaende, traeger: TraegerNr, z: Zahlung): Promise<void> {
  const { entscheidung } = z
  const wohin = { zustand: 'verrechnet' as const, lauf: null, entscheidung, am: u.jetzt }
  await insertEreignisse(tx, traeger, [{ zahlung: z.id, nr: 1, vorher: 'angeordnet' }], wohin)
  const vorgang = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, { traeger, id: vorgang, art: 'verrechnung', entscheidung, lauf: null, gebuchtAm: u.jetzt })
  const konten = { vorgang, soll: 'verbindlichkeit', haben: 'vorschuss' } as const
  await insertBuchungen(
    tx,
    traeger,
    z.posten.map((p) => postenbuchung(u, z, p, konten)),
  )
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
}

/** What is left of parts when as much of each is gone as `weg` says; both in the same payment. */
function ohne(posten: readonly Posten[], weg: readonly Posten[]): readonly Posten[] {
  const teil = (p: Posten): string => `${p.person}/${p.leistungsart}/${p.kostentraeger}`
  const fort = new Map<string, Cent>(weg.map((p) => [teil(p), p.betrag]))
  return posten.flatMap((p) => {
    const betrag = cent(p.betrag - (fort.get(teil(p)) ?? 0))
    return betrag > 0 ? [{ ...p, betrag }] : []
  })
}

/** For the page: the month whose run should have been handed over and is not there, and what of earlier advances is not met. */
export async function ladeNotlage(
  tx: Tx,
  traeger: TraegerNr,
  heute: Datum,
): Promise<{ readonly monat: Monat | undefined; readonly offen: Cent }> {
  const offen = summe((await listOffeneVorschuesse(tx, traeger)).map((t) => t.betrag))
  const wartend = await listWartende(tx, traeger, { heute, bis: heute })
  const monate = wartend.filter((w) => w.anlass === 'monat').map((w) => w.monat)
  const monat = monate.length === 0 ? undefined : (Math.max(...monate) as Monat)
  const belegt = new Set([
    ...(await listLaeufe(tx, traeger)).flatMap((l) => (l.stand.zustand === 'verworfen' ? [] : [l.monat])),
    ...(await listNotlaeufe(tx, traeger)).flatMap((n) => (n.zustand === 'verworfen' ? [] : [n.monat])),
  ])
  return { monat: monat === undefined || belegt.has(monat) ? undefined : monat, offen }
}
