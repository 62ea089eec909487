import {
  bewilligungsmonate,
  EIGENE_UMSTAENDE,
  type Entwurfsinhalt,
  type Fassungsinhalt,
  type Feldwerte,
} from '../../../fall/index.ts'
import {
  type Datum,
  datum,
  deutsch,
  ersterTag,
  isoMonat,
  jahrVon,
  letzterTag,
  liesDatum,
  type Monat,
  monateVonBis,
  monatImJahr,
  monatVon,
  plusMonate,
} from '../../../kern/index.ts'
import { type Ergebnis, erklaere } from '../../../recht/index.ts'
import type { Balken, Strahl, Strahlzeile } from '../../bausteine/zeitstrahl.tsx'
import type { Namen } from '../../eingabe/wert.ts'
import { dauerText, maskeVon, rangDesSatzes, satzTitel } from './saetze.ts'

const HOECHSTENS_MONATE = 18

type Spanne = { readonly von: Datum; readonly bis: Datum }

export type Strahleingabe = {
  readonly inhalt: Entwurfsinhalt
  readonly rechenbar: Fassungsinhalt
  readonly ergebnisse: readonly Ergebnis[]
  readonly folge: readonly string[]
  readonly namen: Namen
  readonly heute: Datum
  readonly geaendert: ReadonlySet<string>
  readonly hinweise: ReadonlyMap<string, number>
  readonly nach: (angabe: string) => string
}

/** The timeline: every place on it is worked out here, in thousandths. */
export function strahlAnsicht(e: Strahleingabe): Strahl {
  const monate = monateDesStrahls(e)
  const erster = monate[0] ?? monatVon(e.heute)
  const spanne = { von: ersterTag(erster), bis: letzterTag(monate.at(-1) ?? erster) }
  return {
    monate: monate.map((m, i) => ({
      schluessel: isoMonat(m),
      titel: monate.length <= 12 || monatImJahr(m) % 3 === 1 ? String(monatImJahr(m)) : '',
      jahr: traegtJahr(m, i) ? String(jahrVon(m)) : '',
      ab: ort(ersterTag(m), spanne),
    })),
    gesetze: rechtsaenderungen(e.ergebnisse, spanne),
    heute: e.heute >= spanne.von && e.heute <= spanne.bis ? ort(e.heute, spanne) : null,
    zeilen: zeilen(e, spanne),
  }
}

/** The year stands where it begins; at the left end too, unless the next one would stand on it. */
function traegtJahr(m: Monat, i: number): boolean {
  return monatImJahr(m) === 1 || (i === 0 && monatImJahr(m) < 11)
}

function monateDesStrahls(e: Strahleingabe): readonly Monat[] {
  const bewilligt = bewilligungsmonate(e.rechenbar.angaben)
  const letzter = bewilligt.at(-1)
  const erster = bewilligt[0]
  if (erster === undefined || letzter === undefined)
    return monateVonBis(monatVon(e.heute), plusMonate(monatVon(e.heute), 11))
  const ab = letzter - erster >= HOECHSTENS_MONATE ? plusMonate(letzter, 1 - HOECHSTENS_MONATE) : erster
  return monateVonBis(ab, letzter)
}

function ort(d: Datum, s: Spanne): number {
  const laenge = s.bis - s.von + 1
  return Math.max(0, Math.min(1000, Math.round(((d - s.von) * 1000) / laenge)))
}

/** Days inside the span on which a value of the law that was used here begins. */
function rechtsaenderungen(ergebnisse: readonly Ergebnis[], spanne: Spanne): Strahl['gesetze'] {
  const je = new Map<string, Set<string>>()
  for (const { herleitung } of ergebnisse) {
    for (const [i, s] of (herleitung?.schritte ?? []).entries()) {
      if (s.art !== 'parameter' || herleitung === undefined) continue
      const ab = liesDatum(s.ab)
      if (ab === undefined || ab <= spanne.von || ab > spanne.bis) continue
      const normen = je.get(s.ab) ?? new Set()
      je.set(s.ab, normen.add(erklaere(herleitung, i).norm))
    }
  }
  return [...je].sort().map(([ab, normen]) => ({
    tag: deutsch(datum(ab)),
    titel: [...normen].sort().join(', '),
    ort: ort(datum(ab), spanne),
  }))
}

function zeilen(e: Strahleingabe, spanne: Spanne): readonly Strahlzeile[] {
  const saetze = [
    ...Object.entries(e.inhalt.angaben).map(([id, werte]) => ({ bereich: 'angaben' as const, id, werte })),
    ...Object.entries(e.inhalt.umstaende)
      .filter(([id]) => istEigenerUmstand(e.inhalt, id))
      .map(([id, werte]) => ({ bereich: 'umstaende' as const, id, werte })),
    ...Object.entries(e.inhalt.wege).map(([id, werte]) => ({ bereich: 'wege' as const, id, werte })),
  ]
  return saetze
    .map((s) => ({ ...s, rang: rangDesSatzes(s.bereich, s.werte, e.folge) }))
    .sort((a, b) => (a.rang === b.rang ? vergleiche(a.id, b.id) : vergleiche(a.rang, b.rang)))
    .map(({ bereich, id, werte }) => ({
      schluessel: id,
      gruppe: maskeVon(bereich, id, werte)?.gruppe ?? 'Weitere',
      titel: satzTitel(bereich, id, werte, e.namen),
      dauer: dauerText(werte),
      nach: e.nach(id),
      balken: balken(werte, spanne, e.geaendert.has(`${bereich}/${id}`)),
      hinweise: e.hinweise.get(id) ?? 0,
    }))
}

/** What says more about a fact stands in the editor of that fact. */
function istEigenerUmstand(inhalt: Entwurfsinhalt, id: string): boolean {
  const art = inhalt.umstaende[id]?.art
  return EIGENE_UMSTAENDE.some((k) => k === art)
}

function balken(werte: Feldwerte, spanne: Spanne, neu: boolean): readonly Balken[] {
  const tag = (w: unknown): Datum | undefined => (typeof w === 'string' ? liesDatum(w) : undefined)
  const am = tag(werte.am)
  const von = am ?? tag(werte.von) ?? spanne.von
  const bis = am ?? tag(werte.bis) ?? spanne.bis
  if (bis < spanne.von || von > spanne.bis || bis < von) return []
  const [a, b] = [ort(von, spanne), ort((bis + 1) as Datum, spanne)]
  return [{ von: a, bis: Math.max(b, a + 4), neu }]
}

function vergleiche(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
