import {
  type FallRef,
  type Fassung,
  type Fassungsinhalt,
  festgelegt,
  type Leistungsfall,
  ladeFassung,
  listeVerfahren,
  type Verfahren,
  type VorlaeufigerZeitraum,
  vorlaeufigeZeitraeume,
} from '../fall/index.ts'
import { type Datum, type Kennung, type Monat, monatVon } from '../kern/index.ts'
import {
  type Entscheidung,
  type Geltend,
  ladeGeltende,
  listeEntscheidungen,
  type PersonMonat,
} from '../leistung/index.ts'
import { bekanntgabe, type Fiktion, fiktion, pruefeVorlaeufigkeit } from '../recht/index.ts'
import { type Tx, tagInBerlin } from '../technik/index.ts'
import { gezahlteMonate, type Zahlungsstand } from '../zahlung/index.ts'
import { tagWert } from './verfahren/werte.ts'

/** How far the months decided so far are provisional (§ 41a SGB II). */
export type Vorlaeufigkeitsstand = {
  /** Granted provisionally, not decided finally, and not final by time. */
  readonly monate: ReadonlySet<Monat>
  /** Decided finally: what their period says no longer makes them provisional. */
  readonly abgeschlossen: ReadonlySet<Monat>
  /** Granted or refused without a reservation from the start. */
  readonly endgueltig: ReadonlySet<Monat>
}

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
  const offene = b.geltend.entschieden.filter((g) => !abgeschlossen.has(g.monat))
  if (b.basis === undefined || vorlaeufigeZeitraeume(b.basis.inhalt).length === 0)
    return { monate: new Set(), abgeschlossen, endgueltig: new Set(offene.map((g) => g.monat)) }
  const je = new Map<Kennung<'Entscheidung'>, readonly VorlaeufigerZeitraum[]>()
  for (const id of new Set(offene.map((g) => g.entscheidung))) {
    const e = b.entscheidungen.find((x) => x.id === id)
    const f = e?.zustand === 'angeordnet' ? await ladeFassung(tx, b.fall.traeger, e.fassung) : undefined
    if (f) je.set(id, vorlaeufigeZeitraeume(f.inhalt))
  }
  const [monate, endgueltig] = [new Set<Monat>(), new Set<Monat>()]
  for (const g of offene) {
    const v = je.get(g.entscheidung)?.find((x) => liegtIn(x, g.monat))
    if (v === undefined) endgueltig.add(g.monat)
    else if (fiktionVon(b, v).art !== 'eingetreten') monate.add(g.monat)
  }
  return { monate, abgeschlossen, endgueltig }
}

/**
 * § 40 Abs. 4 SGB II: where the changed facts ask for a provisional decision, a final one falls as a whole, for the time
 * to come, from the first month in which they change anything; of all who were decided, whether their amount changes or not.
 */
export function nunVorlaeufig(
  l: {
    readonly inhalt: Pick<Fassungsinhalt, 'angaben' | 'umstaende'>
    readonly entschieden: readonly PersonMonat[]
    readonly inUeberzahlung: readonly PersonMonat[]
    readonly vorlaeufig: Vorlaeufigkeitsstand
    readonly laufAb: Monat
    readonly zahlungsstand: Zahlungsstand
  },
  geaendert: readonly PersonMonat[],
): readonly PersonMonat[] {
  const gezahlt = new Set(gezahlteMonate(l.zahlungsstand))
  const kommend = (pm: PersonMonat): boolean =>
    pm.monat >= l.laufAb &&
    !gezahlt.has(pm.monat) &&
    l.vorlaeufig.endgueltig.has(pm.monat) &&
    !l.inUeberzahlung.some((u) => u.person === pm.person && u.monat === pm.monat)
  return vorlaeufigeZeitraeume(l.inhalt).flatMap((v) => {
    const monate = l.entschieden.filter((pm) => liegtIn(v, pm.monat) && kommend(pm))
    const andere = geaendert.filter((pm) => monate.some((x) => x.monat === pm.monat))
    const ab = andere.length === 0 ? undefined : Math.min(...andere.map((pm) => pm.monat))
    return monate.filter((pm) => ab === undefined || pm.monat >= ab)
  })
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
