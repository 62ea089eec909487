import { type Cent, cent, ersterTag, monat, plusTage } from '../../kern/index.ts'
import {
  type Aufrechnung,
  type Darlehen,
  einbehalte,
  type Forderungsgrund,
} from '../sgb2/p43-aufrechnung/aufrechnung.ts'
import { type Fall, STAND } from './fall.ts'
import { type Wuerfel, wuerfel } from './zufall.ts'

const GRUENDE: readonly [Forderungsgrund, ...Forderungsgrund[]] = [
  'einkommenErzielt',
  'abschliessend',
  'erstattung',
  'ersatz34',
  'ersatz34a',
  'ersatz34b',
]
const SEIT = monat('2011-04')
const HALBIERT = monat('2023-07')

/**
 * §§ 42a, 43 SGB II with what the household is really paid: set-offs and loans together take at most 30 percent of the
 * Regelbedarf less the Minderung, loans at most ten (since July 2023 five) percent, nobody pays more than is paid or owed.
 * The percentages are written out: 30 percent of 563 euros are at most 168.90.
 */
export function verletztDeckel(f: Fall): string | undefined {
  if (f.monat < SEIT) return undefined
  const w = wuerfel(f.nr ^ 0x7f4a7c15)
  for (const p of f.ergebnis.personen) {
    const laufende = Array.from({ length: w.zahl(0, 4) }, (_, i) => aufrechnung(w, `a${i}`, f))
    const kredite = Array.from({ length: w.zahl(0, 3) }, (_, i) => darlehen(w, `d${i}`, f))
    const a = { regelbedarf: p.regelbedarf, minderung: p.minderung, zahlbetrag: p.anspruch }
    const liste = einbehalte(f.monat, a, laufende, kredite, STAND)
    const summe = (art?: string): number =>
      liste.reduce((s, x) => s + (art === undefined || x.art === art ? x.betrag : 0), 0)
    // Rounded to the cent: half a cent above the exact part at most.
    if (summe() * 100 > Math.max(0, p.regelbedarf * 30 + 50 - p.minderung * 100))
      return `${p.person}: ${summe()} over 30 percent`
    if (summe('darlehen') * 100 > p.regelbedarf * (f.monat < HALBIERT ? 10 : 5) + 50)
      return `${p.person}: loans over their part`
    if (summe() > p.anspruch) return `${p.person}: ${summe()} of ${p.anspruch} paid`
    const schuld = new Map([...laufende, ...kredite].map((x) => [x.id, x.offen]))
    for (const x of liste)
      if (x.betrag <= 0 || x.betrag > (schuld.get(x.id) ?? 0)) return `${p.person}: ${x.id} ${x.betrag}`
    if (new Set(liste.map((x) => x.id)).size !== liste.length) return `${p.person}: a claim is set off twice`
  }
  return undefined
}

const offen = (w: Wuerfel): Cent => cent(w.zahl(0, w.trifft(0.3) ? 50_00 : 3_000_00))

function aufrechnung(w: Wuerfel, id: string, f: Fall): Aufrechnung {
  const tag = plusTage(ersterTag(f.monat), -w.zahl(0, 1400))
  return {
    id,
    grund: w.aus(GRUENDE),
    offen: offen(w),
    ab: (f.monat - w.zahl(-2, 30)) as Aufrechnung['ab'],
    bestandskraeftigAm: tag,
    gehemmteMonate: w.trifft(0.2) ? w.zahl(1, 12) : 0,
  }
}

function darlehen(w: Wuerfel, id: string, f: Fall): Darlehen {
  return { id, offen: offen(w), ausgezahltAm: plusTage(ersterTag(f.monat), -w.zahl(-20, 900)) }
}
