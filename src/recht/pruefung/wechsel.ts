import {
  type Datum,
  datum,
  ersterTag,
  iso,
  type Monat,
  monat,
  monatImJahr,
  monatVon,
  plusMonate,
} from '../../kern/index.ts'
import type { Rechtsstand } from '../berechnung/ergebnis.ts'
import { berechne, bereite, type Ergebnis } from '../index.ts'
import { type Fassung, PARAMETER, type Parameter } from '../regelwerk/parameter.ts'
import type { Tafel } from '../regelwerk/rechtsstand.ts'
import type { Muster } from './bau.ts'

// Whether the cases show each change of a legal value: the law is written down wrongly, and a case has to fail.

const STAND: Rechtsstand = { bekanntBis: datum('2026-11-22') }

/** The quantity a case names: `gesamt`, `P1.anspruch`, `P1.leistung.unterkunft`, `P1.bildung.ausflug`, `P1.vorschlag.<rule>`. */
export function wert(e: Ergebnis, groesse: string): number | undefined {
  const [wer = '', ...rest] = groesse.split('.')
  if (wer === 'gesamt' || wer === 'vermoegensfreibetrag') return e[wer]
  if (rest[0] === 'vorschlag')
    return (e.vorschlaege ?? [])
      .filter((v) => v.regel.endsWith(`.${rest[1]}`) && (wer === 'alle' || v.person === wer))
      .reduce((s, v) => s + v.betrag, 0)
  const p = e.personen.find((x) => x.person === wer)
  if (rest[0] === 'bildung') return p?.bildung?.find((b) => b.bildungsart === rest[1])?.betrag ?? 0
  if (rest[0] === 'leistung') return p?.leistungen.find((l) => l.leistungsart === rest[1])?.betrag ?? 0
  return p?.[rest.join('.') as 'anspruch']
}

/** What must come out in a month, however it is computed. */
export type Fall = {
  readonly monat: Monat
  readonly soll: number
  readonly rechne: (r: Rechtsstand) => number | undefined
  /** The facts as text: a reduction goes by the day of its event, which stands in there. */
  readonly angaben: string
  /** The values of the law the result consists of, as "id" and "id ab"; undefined: not known. */
  readonly liest: ReadonlySet<string> | undefined
}

export function alsFall(f: Muster): Fall {
  const s = bereite(f.angaben)
  const rechne = (r: Rechtsstand, herleitung = false): Ergebnis =>
    berechne(s, monat(f.monat), { ...r, auslegung: f.auslegung }, { herleitung })
  const schritte = rechne(STAND, true).herleitung?.schritte ?? []
  return {
    monat: monat(f.monat),
    soll: f.soll,
    rechne: (r) => {
      const e = rechne(r)
      return e.nichtAbgedeckt.length > 0 ? undefined : wert(e, f.groesse)
    },
    angaben: JSON.stringify(f.angaben),
    liest: new Set(schritte.flatMap((x) => (x.art === 'parameter' ? [x.id, `${x.id} ${x.ab}`] : []))),
  }
}

/** A change of a legal value: a Fassung that brings another value than the one before it. */
export type Wechsel = { readonly p: Parameter; readonly f: Fassung; readonly davor: Fassung }
export const name = (w: Wechsel): string => `${w.p.id} ab ${iso(w.f.ab)}`

export function wechsel(): readonly Wechsel[] {
  return PARAMETER.flatMap((p) =>
    p.fassungen.flatMap((f, i) => {
      const davor = p.fassungen[i - 1]
      return davor === undefined || davor.wert === f.wert ? [] : [{ p, f, davor }]
    }),
  )
}

/** School books are paid in August and February only. */
const FAELLIG: Readonly<Record<string, number>> = {
  'sgb2.28.3.schulbedarfHalbjahr1': 8,
  'sgb2.28.3.schulbedarfHalbjahr2': 2,
}

/** What is paid on any day of a month counts by the month's last day. */
const NACH_DEM_LETZTEN_TAG: ReadonlySet<string> = new Set(['grusigv.1.1.7.inflationsausgleichBetrag'])

/** The last month of the old value and the first of the new one: the law of a month is that of its first day. */
function grenzmonate({ p, f }: Wechsel): readonly [Monat, Monat] {
  let erster = monatVon(f.ab)
  if (ersterTag(erster) !== f.ab && !NACH_DEM_LETZTEN_TAG.has(p.id)) erster = plusMonate(erster, 1)
  let letzter = plusMonate(erster, -1)
  const faellig = FAELLIG[p.id]
  while (faellig !== undefined && monatImJahr(erster) !== faellig) erster = plusMonate(erster, 1)
  while (faellig !== undefined && monatImJahr(letzter) !== faellig) letzter = plusMonate(letzter, -1)
  return [letzter, erster]
}

type Fehler = 'fehlt' | 'zuFrueh'

/** The table of the program in which these changes have not been made, or a month too early. */
function verfaelscht(falsche: readonly Wechsel[], wie: Fehler): Tafel {
  const tafel = PARAMETER.map((x) => x.fassungen)
  for (const w of falsche) {
    const frueher = Math.min(ersterTag(grenzmonate(w)[0]), w.f.ab - 1) as Datum
    tafel[w.p.nr] = w.p.fassungen.flatMap((x) => {
      if (wie === 'fehlt') return x === w.f ? [] : [x]
      // A value that held for this month alone never held at all.
      if (x === w.davor && frueher <= x.ab) return []
      return x === w.f ? [{ ...x, ab: frueher }] : [x]
    })
  }
  return tafel
}

function faelltAuf(fall: Fall, tafel: Tafel): boolean {
  return fall.rechne({ ...STAND, parametersatz: { tafel, zeilen: 1 } }) !== fall.soll
}

/**
 * Whether a case of the last month (or day) before fails if the change comes too early, and one of the first month (or
 * day) after if it is missing. Where several values of a law change together and hide one another, they are taken
 * together, and the case must consist of this value.
 */
export function belegt(w: Wechsel, faelle: readonly Fall[], alle: readonly Wechsel[], wie: Fehler): boolean {
  const [letzter, erster] = grenzmonate(w)
  const m = wie === 'fehlt' ? erster : letzter
  const tag = iso((wie === 'fehlt' ? w.f.ab : w.f.ab - 1) as Datum)
  const zeugen = kenner(w, faelle).filter((x) => x.monat === m || x.angaben.includes(tag))
  const tafel = verfaelscht([w], wie)
  if (zeugen.some((f) => faelltAuf(f, tafel))) return true
  const zusammen = alle.filter((x) => x.f.ab === w.f.ab && gesetz(x) === gesetz(w))
  const gilt = `${w.p.id} ${iso((wie === 'fehlt' ? w.f : w.davor).ab)}`
  const ganze = verfaelscht(zusammen, wie)
  return zeugen.some((f) => (w.p.id.endsWith('.fassung') || f.liest?.has(gilt) === true) && faelltAuf(f, ganze))
}

/** The cases that may show a value, those first that read it: one that ended is read no more, a choice leaves no step. */
function kenner(w: Wechsel, faelle: readonly Fall[]): readonly Fall[] {
  if (NICHT_IM_ANSPRUCH.test(w.p.id)) return faelle.filter((f) => f.liest === undefined)
  const liest = (f: Fall): boolean => f.liest?.has(w.p.id) === true
  return [...faelle.filter(liest), ...faelle.filter((f) => !liest(f) && !TABELLE.test(w.p.id))]
}

/** Values of what is computed beside the claim: prior benefits, contributions, set-offs. */
const NICHT_IM_ANSPRUCH = /^(wogg|bkgg|estg|sgb5|sgb11|sgb4\.18|sgb2\.42a)\./
/** Whoever depends on it reads it. */
const TABELLE = /^sgb14\.83\./

/** The paragraph of a value; §§ 31 to 32 and 84 are one. */
const gesetz = (w: Wechsel): string =>
  w.p.id
    .split('.')
    .slice(0, 2)
    .join('.')
    .replace(/^sgb2\.(31a|31b|32|84)$/, 'sgb2.31')
