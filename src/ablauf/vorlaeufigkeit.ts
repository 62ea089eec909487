import {
  type FallRef,
  type Fassung,
  festgelegt,
  type Leistungsfall,
  ladeFassung,
  listeVerfahren,
  type Verfahren,
  type VorlaeufigerZeitraum,
  vorlaeufigeZeitraeume,
} from '../fall/index.ts'
import { type Datum, type Kennung, type Monat, monatVon } from '../kern/index.ts'
import { type Entscheidung, type Geltend, ladeGeltende, listeEntscheidungen } from '../leistung/index.ts'
import { bekanntgabe, type Fiktion, fiktion, pruefeVorlaeufigkeit } from '../recht/index.ts'
import { type Tx, tagInBerlin } from '../technik/index.ts'
import { tagWert } from './verfahren/werte.ts'

/** How far the months decided so far are provisional (§ 41a SGB II). */
export type Vorlaeufigkeitsstand = {
  /** Granted provisionally, not decided finally, and not final by time. */
  readonly monate: ReadonlySet<Monat>
  /** Decided finally: what their period says no longer makes them provisional. */
  readonly abgeschlossen: ReadonlySet<Monat>
}

const OHNE: Vorlaeufigkeitsstand = { monate: new Set(), abgeschlossen: new Set() }

export const ABSCHLUSS = 'abschliessend'

type Bestand = {
  readonly fall: FallRef
  readonly basis: Pick<Fassung, 'inhalt'> | undefined
  readonly geltend: Pick<Geltend, 'entschieden'>
  readonly entscheidungen: readonly Entscheidung[]
  readonly verfahren: readonly Verfahren[]
  readonly heute: Datum
}

/** A month is provisional if the facts its last decision rests on said so. */
export async function ladeVorlaeufigkeit(tx: Tx, b: Bestand): Promise<Vorlaeufigkeitsstand> {
  const abgeschlossen = new Set(abschliessende(b.entscheidungen).flatMap((e) => e.regelt.map((pm) => pm.monat)))
  if (b.basis === undefined || vorlaeufigeZeitraeume(b.basis.inhalt).length === 0) return { ...OHNE, abgeschlossen }
  const offene = b.geltend.entschieden.filter((g) => !abgeschlossen.has(g.monat))
  const je = new Map<Kennung<'Entscheidung'>, readonly VorlaeufigerZeitraum[]>()
  for (const id of new Set(offene.map((g) => g.entscheidung))) {
    const e = b.entscheidungen.find((x) => x.id === id)
    const f = e?.zustand === 'angeordnet' ? await ladeFassung(tx, b.fall.traeger, e.fassung) : undefined
    if (f) je.set(id, vorlaeufigeZeitraeume(f.inhalt))
  }
  const monate = offene.flatMap((g) => {
    const v = je.get(g.entscheidung)?.find((x) => liegtIn(x, g.monat))
    return v === undefined || fiktionVon(b, v).art === 'eingetreten' ? [] : [g.monat]
  })
  return { monate: new Set(monate), abgeschlossen }
}

export const liegtIn = (v: VorlaeufigerZeitraum, m: Monat): boolean =>
  monatVon(v.zeitraum.von) <= m && m <= monatVon(v.zeitraum.bis)

const abschliessende = (liste: readonly Entscheidung[]) =>
  liste.filter((e) => e.zustand === 'angeordnet' && e.art === ABSCHLUSS)

/** § 41a Abs. 5 SGB II of a period; for questions before the highest courts there is none (Abs. 7). */
export function fiktionVon(
  b: Pick<Bestand, 'entscheidungen' | 'verfahren' | 'heute'>,
  v: VorlaeufigerZeitraum,
): Fiktion {
  const { von, bis } = v.zeitraum
  const grund = pruefeVorlaeufigkeit(v.grund, false)
  if (grund.ok && !grund.wert.fiktion) return { art: 'gehemmt', grund: 'andererGrund', bis: null }
  const erste = b.entscheidungen
    .filter((e) => e.zustand === 'angeordnet')
    .filter((e) => e.regelt.some((pm) => liegtIn(v, pm.monat)))
    .sort((x, y) => x.folge - y.folge)[0]
  const lauf = b.verfahren.find((x) => x.art === ABSCHLUSS && x.gegenstand === v.zeitraum.id)
  const anlass = lauf && festgelegt(lauf, 'anlass')?.werte
  return fiktion({
    beginn: von,
    ende: bis,
    heute: b.heute,
    antragAm: tagWert(anlass, 'antragAm'),
    andererGrundBekanntAm: tagWert(anlass, 'andererGrundBekanntAm'),
    bekanntgabe: bekanntgabe({ weg: 'post', aufgabe: erste ? tagInBerlin(erste.angeordnetAm) : von }).tag,
  })
}

/** The last month of a case that is granted provisionally and not decided finally; undefined: none is. */
export async function vorlaeufigBis(tx: Tx, fall: Leistungsfall, heute: Datum): Promise<Monat | undefined> {
  const basis = fall.fassung === null ? undefined : await ladeFassung(tx, fall.traeger, fall.fassung.id)
  if (basis === undefined || vorlaeufigeZeitraeume(basis.inhalt).length === 0) return undefined
  const { monate } = await ladeVorlaeufigkeit(tx, {
    fall,
    basis,
    geltend: await ladeGeltende(tx, fall),
    entscheidungen: await listeEntscheidungen(tx, fall),
    verfahren: await listeVerfahren(tx, fall),
    heute,
  })
  return [...monate].sort((x, y) => x - y).at(-1)
}
