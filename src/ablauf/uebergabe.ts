import { leistungsnamen } from '../bescheid/index.ts'
import {
  type Aenderung,
  aendere,
  findUebergabe,
  handwerteZurFrage,
  insertUebergabeantwort,
  legeAufforderungAn,
  legeFallAn,
  oeffneEntwurf,
  type Uebergabe,
  uebernahme,
} from '../fall/index.ts'
import {
  cent,
  type Datum,
  datum,
  deutsch,
  err,
  ersterTag,
  euro,
  iso,
  type Json,
  type Kennung,
  kennung,
  letzterTag,
  type Monat,
  ok,
  plusMonate,
  type Result,
} from '../kern/index.ts'
import { ladePersonen, neueBgNummer, standJetzt } from '../stammdaten/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { weiseBeiAufnahmeZu } from './zustaendigkeit.ts'

export type UebergabeAbgelehnt =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'beantwortet' }
  | { readonly art: 'grundFehlt' }
  /** The grant here would begin before the move. */
  | { readonly art: 'zuFrueh' }

/**
 * Takes over a household that another Jobcenter has offered: a case with the same persons under the same local ids, and a
 * draft with the facts it brings. Nothing is granted by it; until this Jobcenter goes on, the other one pays (§ 2 Abs. 3 SGB X).
 */
export function nimmUebergabeAn(
  h: Handelnder,
  o: { readonly id: Kennung<'Uebergabe'>; readonly antragAm: Datum; readonly ab: Monat },
): Promise<Result<Kennung<'Leistungsfall'>, UebergabeAbgelehnt>> {
  return mitAngebotener(h, o.id, async (tx, u) => {
    if (letzterTag(o.ab) < u.umzugAm) return err({ art: 'zuFrueh' })
    const wer = bearbeiterVon(h)
    const { traeger } = h.nutzer
    const fall = await legeFallAn(tx, h.umgebung, {
      traeger,
      bgNummer: await neueBgNummer(tx, traeger),
      altnummer: u.paket.bgNummer,
      personen: u.paket.mitglieder.map((m) => m.person),
      wer,
    })
    const erste = u.paket.mitglieder[0]
    if (erste !== undefined) await weiseBeiAufnahmeZu(tx, h, { ...fall, person: erste.person })
    const entwurf = await oeffneEntwurf(tx, h.umgebung, { ...fall, wer })
    if (!entwurf.ok) throw new Error(`fresh case refuses a draft: ${entwurf.ablehnung.art}`)
    const geaendert = await aendere(tx, h.umgebung, {
      traeger,
      entwurf: entwurf.wert.entwurf,
      wer,
      aenderungen: [...anfang(o), ...uebernahme(u.paket.inhalt, iso(u.umzugAm))],
    })
    if (!geaendert.ok) throw new Error(`draft refuses what was handed over: ${JSON.stringify(geaendert.ablehnung)}`)
    await frageNachHandwerten(tx, h, u, fall.fall)
    await antworte(tx, h, u, { angenommen: true, grund: '', fall: fall.fall })
    return ok(fall.fall)
  })
}

/** What the other Jobcenter set by hand is no amount here, but a question: a work item for each, on top from today on. */
async function frageNachHandwerten(tx: Tx, h: Handelnder, u: Uebergabe, fall: Kennung<'Leistungsfall'>): Promise<void> {
  const wer = bearbeiterVon(h)
  const { traeger, bediensteter } = h.nutzer
  const ids = u.paket.mitglieder.map((m) => m.person)
  const personen = await ladePersonen(tx, ids, standJetzt(h.umgebung.uhr))
  const name = (lokal: string): string => {
    const p = personen.get(u.paket.mitglieder.find((m) => m.lokal === lokal)?.person ?? kennung<'Person'>(''))
    return p === undefined ? lokal : `${p.vorname} ${p.nachname}`
  }
  for (const w of handwerteZurFrage(u.paket.inhalt, iso(u.umzugAm))) {
    const bis = deutsch(datum(w.bis))
    const grund = `Neu entscheiden: Das bisherige Jobcenter hat für ${name(w.person)} von Hand ${euro(cent(w.betrag_cent))} € im Monat festgesetzt, ${leistungsnamen[w.leistung]}, bis ${bis} (${w.rechtsgrundlage}: ${w.begruendung}). Hier ist nichts davon übernommen.`
    await legeAufforderungAn(tx, h.umgebung, {
      traeger,
      fall,
      grund,
      faelligAm: h.umgebung.uhr.heute(),
      zustaendig: bediensteter,
      wer,
    })
  }
}

const anfang = (o: { readonly antragAm: Datum; readonly ab: Monat }): readonly Aenderung[] => [
  neu('angaben/antrag', { art: 'antrag', am: iso(o.antragAm) }),
  neu('angaben/bwz-1', {
    art: 'bewilligungszeitraum',
    von: iso(ersterTag(o.ab)),
    bis: iso(letzterTag(plusMonate(o.ab, 11))),
  }),
]

const neu = (pfad: string, wert: Json): Aenderung => ({ pfad, alt: null, neu: wert })

/** Does not take it: with the reason, which the other Jobcenter reads. */
export function lehneUebergabeAb(
  h: Handelnder,
  o: { readonly id: Kennung<'Uebergabe'>; readonly grund: string },
): Promise<Result<null, UebergabeAbgelehnt>> {
  const grund = o.grund.trim().slice(0, 500)
  if (grund === '') return Promise.resolve(err({ art: 'grundFehlt' }))
  return mitAngebotener(h, o.id, async (tx, u) => {
    await antworte(tx, h, u, { angenommen: false, grund, fall: null })
    return ok(null)
  })
}

/** Carries a refusal out of the transaction, which it undoes: of two answers one stands. */
class Beantwortet extends Error {}

async function mitAngebotener<T>(
  h: Handelnder,
  id: Kennung<'Uebergabe'>,
  fn: (tx: Tx, u: Uebergabe) => Promise<Result<T, UebergabeAbgelehnt>>,
): Promise<Result<T, UebergabeAbgelehnt>> {
  try {
    return await mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
      const u = await findUebergabe(tx, h.nutzer.traeger, id)
      if (u === undefined) return err({ art: 'unbekannt' })
      return u.antwort === null ? fn(tx, u) : err({ art: 'beantwortet' })
    })
  } catch (e) {
    if (e instanceof Beantwortet) return err({ art: 'beantwortet' })
    throw e
  }
}

async function antworte(
  tx: Tx,
  h: Handelnder,
  u: Uebergabe,
  a: { readonly angenommen: boolean; readonly grund: string; readonly fall: Kennung<'Leistungsfall'> | null },
): Promise<void> {
  const steht = await insertUebergabeantwort(tx, {
    ...a,
    traeger: h.nutzer.traeger,
    uebergabe: u,
    wann: h.umgebung.uhr.jetzt(),
    von: h.nutzer.bediensteter,
  })
  if (!steht) throw new Beantwortet('answered meanwhile')
  await stelleAufforderungspflege(tx, u.traeger, u.fall)
}
