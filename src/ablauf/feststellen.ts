import { alsJson, type Freitext, unsetzbareZeichen } from '../bescheid/index.ts'
import { feststellreife, type Mangel, vorlaeufigeZeitraeume } from '../fall/index.ts'
import { err, type Json, type Kennung, type Result } from '../kern/index.ts'
import {
  type Entscheidungsart,
  type Festgestellt,
  type FeststellenAbgelehnt as LeistungAbgelehnt,
  stelleFest,
} from '../leistung/index.ts'
import { type Akteur, mitRechten, type Tx } from '../technik/index.ts'
import type { PlanAbgelehnt } from '../zahlung/index.ts'
import { einstellungshindernisse } from './einstellung.ts'
import { type GleichzeitigAbgelehnt, oderGleichzeitig } from './gleichzeitig.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { findFallentwurf, ladeLage } from './lage.ts'
import { minderungshindernisse } from './minderungspruefung.ts'
import { freierBrief } from './schreiben.ts'
import { versagungshindernisse } from './versagung.ts'
import { liegtIn } from './vorlaeufigkeit.ts'
import { feststellungsinhalt, type Lage, stelleZusammen, type Zusammenstellung } from './zusammenstellung.ts'

export type Feststellung = {
  readonly fall: Kennung<'Leistungsfall'>
  /** The version of the draft the certifier has before her eyes. */
  readonly entwurfVersion: number
  /** Why a letter is ordered without changed data; empty otherwise. */
  readonly begruendung: string
  /** Paragraphs in own words among the reasons of the letters, before the legal consequences. */
  readonly zusatz?: readonly string[] | undefined
  /** A letter in own words that goes with the decision, or alone. */
  readonly schreiben?: Freitext | undefined
}

export type FeststellenAbgelehnt =
  | LeistungAbgelehnt
  | GleichzeitigAbgelehnt
  | { readonly art: 'unvollstaendig'; readonly maengel: readonly Mangel[] }
  /** The engine does not cover a month in full, or the road of such a decision is not built: nothing is decided by half. */
  | { readonly art: 'nichtAbgedeckt'; readonly gruende: readonly string[] }
  | { readonly art: 'plan'; readonly grund: PlanAbgelehnt }
  /** A letter names something in characters our font cannot set: the characters and the words they stand in. */
  | { readonly art: 'zeichen'; readonly zeichen: readonly string[]; readonly woerter: readonly string[] }
  /** A letter needs a subject and a text. */
  | { readonly art: 'schreibenLeer' }

/** Certifies the open draft: facts, Rechtsstand, result, derivation, plan and letters, by their hashes. */
export function feststellen(h: Handelnder, f: Feststellung): Promise<Result<Festgestellt, FeststellenAbgelehnt>> {
  const akteur: Akteur = akteurVon(h)
  return oderGleichzeitig(h, 'feststellen', () =>
    mitRechten(h.umgebung.db, akteur, (tx) => feststellenIn(tx, h, f), { serialisierbar: h.umgebung }),
  )
}

async function feststellenIn(
  tx: Tx,
  h: Handelnder,
  f: Feststellung,
): Promise<Result<Festgestellt, FeststellenAbgelehnt>> {
  const gefunden = await findFallentwurf(tx, f.fall)
  if (!gefunden || gefunden.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
  const { fall, entwurf } = gefunden
  if (entwurf.version !== f.entwurfVersion) return err({ art: 'entwurfVeraltet', version: entwurf.version })
  const reif = feststellreife(entwurf.inhalt, fall.mitglieder)
  if (!reif.ok) return err({ art: 'unvollstaendig', maengel: reif.ablehnung })
  const wer = bearbeiterVon(h)
  const lage = await ladeLage(tx, h.umgebung, { fall, entwurf, inhalt: reif.wert, feststeller: wer.bediensteter })
  if (f.schreiben && istLeer(f.schreiben)) return err({ art: 'schreibenLeer' })
  const freie = f.schreiben ? [freierBrief(lage, f.schreiben)] : []
  const z = stelleZusammen(lage, { bekanntBis: h.umgebung.uhr.heute() }, { freie, zusatz: f.zusatz })
  const hindernis = hindernisse(lage, z)
  if (hindernis) return err(hindernis)
  return stelleFest(tx, h.umgebung, {
    traeger: fall.traeger,
    fall: fall.fall,
    entwurf: entwurf.entwurf,
    entwurfVersion: f.entwurfVersion,
    art: z.art,
    begruendung: f.begruendung.trim() === '' ? null : f.begruendung.trim(),
    regelt: z.regelung.regelt,
    rechtsstand: z.rechtsstand,
    inhalt: feststellungsinhalt(lage, z),
    anzahlSchreiben: z.anzahlSchreiben,
    wer,
  })
}

/** What stands against certifying: months not covered, a plan that does not work out, letters that cannot be set. */
export function hindernisse(l: Lage, z: Zusammenstellung): FeststellenAbgelehnt | undefined {
  const gruende = [...new Set(z.ergebnisse.flatMap((e) => e.nichtAbgedeckt)), ...nichtEntscheidbar(l, z)]
  if (gruende.length > 0) return { art: 'nichtAbgedeckt', gruende }
  if (z.planAbgelehnt) return { art: 'plan', grund: z.planAbgelehnt }
  return unsetzbares(z)
}

/** What is computed but cannot be decided: a reduction without its procedure, or what has no notice yet. */
export function nichtEntscheidbar(
  l: Lage,
  z: Pick<Zusammenstellung, 'ergebnisse' | 'art' | 'regelung' | 'zeilen'>,
): readonly string[] {
  const ohneGeld =
    OHNE_BEWILLIGUNG.has(z.art) &&
    z.zeilen.length === 0 &&
    z.ergebnisse.some((e) => e.personen.some((p) => p.bildung !== undefined))
  return [
    ...minderungshindernisse(l, z),
    ...einstellungshindernisse(l),
    ...versagungshindernisse(l, z),
    ...(ohneGeld ? [NUR_GUTSCHEINE] : []),
    ...ohneGrund(l, z),
  ]
}

/** § 41a Abs. 2 Satz 1 SGB II: a provisional grant says why it is. */
function ohneGrund(l: Lage, z: Pick<Zusammenstellung, 'regelung'>): readonly string[] {
  const fehlt = vorlaeufigeZeitraeume(l.inhalt).some(
    (v) => v.weil === '' && z.regelung.regelt.some((pm) => liegtIn(v, pm.monat)),
  )
  return fehlt ? [OHNE_GRUND] : []
}

const OHNE_GRUND =
  'Der Bewilligungszeitraum ist vorläufig, aber es fehlt der Satz, was offen ist und womit gerechnet wird (§ 41a Abs. 2 Satz 1 SGB II). Er steht beim Bewilligungszeitraum.'

const OHNE_BEWILLIGUNG: ReadonlySet<Entscheidungsart> = new Set(['ablehnung', 'versagung'])

const NUR_GUTSCHEINE =
  'Bildung und Teilhabe nur als Gutschein oder direkt an den Anbieter, ohne dass Geld bewilligt wird: Dafür fehlt ein eigener Bescheid.'

/** Told to who can correct it, not by a PDF that fails after ordering. */
export function unsetzbares(
  z: Pick<Zusammenstellung, 'dokumente'>,
): Extract<FeststellenAbgelehnt, { art: 'zeichen' }> | undefined {
  const texte = z.dokumente.flatMap((d) => woerterIn(alsJson(d)))
  const woerter = [...new Set(texte)].filter((w) => unsetzbareZeichen(w).length > 0)
  if (woerter.length === 0) return undefined
  return { art: 'zeichen', zeichen: [...new Set(woerter.flatMap((w) => [...unsetzbareZeichen(w)]))], woerter }
}

function woerterIn(x: Json | undefined): readonly string[] {
  if (typeof x === 'string') return x.split(/[\s,;:()„“]+/)
  if (Array.isArray(x)) return x.flatMap(woerterIn)
  return x && typeof x === 'object' ? Object.values(x).flatMap(woerterIn) : []
}

function istLeer(f: Freitext): boolean {
  return f.betreff.trim() === '' || f.absaetze.every((a) => a.trim() === '')
}
