import { cent, datum, euro, type Monat, monatVon, teileKaufmaennisch } from '../kern/index.ts'
import type { Angaben, AngabeVon, PersonErgebnis } from '../recht/index.ts'
import type { Bogenminderung, Minderungsgrund } from './eingabe.ts'
import type { Leser } from './herleitung.ts'

type Minderung = AngabeVon<'minderung'>

const ID = 'sgb2.31b.1.minderung'

const WORTE: Record<Minderung['minderungsart'], { readonly bezeichnung: string; readonly norm: string }> = {
  pflichtverletzung: { bezeichnung: 'Verletzung einer Pflicht', norm: '§§ 31, 31a Abs. 1 SGB II' },
  meldeversaeumnis: { bezeichnung: 'verpasster Termin', norm: '§ 32 Abs. 1 SGB II' },
  arbeitsverweigerung: { bezeichnung: 'abgelehnte Arbeit', norm: '§ 31a Abs. 7 SGB II' },
  nichterreichbar: { bezeichnung: 'nicht erreichbar', norm: '§ 7b Abs. 4 SGB II' },
}

/** The reduction of a month with what it rests on, read out of its step; undefined if nothing is taken off. */
export function bogenminderung(
  l: Leser,
  p: PersonErgebnis,
  angaben: Angaben,
  monat: Monat,
): Bogenminderung | undefined {
  if (p.minderung === 0) return undefined
  const schritt = l.finde(ID, p.person)
  const faelle = [...new Set(l.angaben(schritt).map((a) => a.angabe))].flatMap((id) => {
    const a = angaben.angaben[id]
    return a?.art === 'minderung' && wirkt(l, schritt, a, monat) ? [a] : []
  })
  const formel = prozentformel(l, p, schritt, faelle)
  const ganz = l.betrag('sgb2.19.3.leistungUnterkunft', p.person)
  return {
    betrag: p.minderung,
    gruende: faelle.map(grund),
    ...(formel === undefined ? {} : { formel }),
    wohnenBleibt: ganz > 0 && l.betrag('sgb2.31b.1.auszahlungUnterkunft', p.person) === ganz,
  }
}

function grund(a: Minderung): Minderungsgrund {
  return { ...WORTE[a.minderungsart], am: datum(a.ereignis_am) }
}

/** A fact that was read takes nothing off if its months are over or its share is zero. */
function wirkt(l: Leser, schritt: number | undefined, a: Minderung, monat: Monat): boolean {
  const beginn = a.von === null ? undefined : monatVon(datum(a.von))
  return beginn !== undefined && beginn + (dauer(l, schritt, a) ?? 1) > monat && satz(l, schritt, a) !== 0
}

function dauer(l: Leser, schritt: number | undefined, a: Minderung): number | undefined {
  if (a.minderungsart === 'meldeversaeumnis') return l.parameter(schritt, 'sgb2.32.2.dauerMeldeversaeumnis')
  if (a.minderungsart === 'nichterreichbar') return 1
  return l.parameter(schritt, `sgb2.31b.2.dauer${a.stufe}`) ?? 2
}

/** Hundredths of a percent of the Regelbedarf; undefined where the law does not take a percentage. */
function satz(l: Leser, schritt: number | undefined, a: Minderung): number | undefined {
  if (a.minderungsart === 'meldeversaeumnis') return l.parameter(schritt, `sgb2.32.1.meldeversaeumnis${a.stufe}`)
  return l.parameter(schritt, `sgb2.31a.1.pflichtverletzung${a.stufe}`)
}

/** "30 % von 563,00 = 168,90", where one reduction alone gives exactly the amount. */
function prozentformel(
  l: Leser,
  p: PersonErgebnis,
  schritt: number | undefined,
  faelle: readonly Minderung[],
): string | undefined {
  const [einer] = faelle
  const prozent = einer && faelle.length === 1 ? satz(l, schritt, einer) : undefined
  if (prozent === undefined || teileKaufmaennisch(p.regelbedarf * prozent, 100_00) !== p.minderung) return undefined
  const zahl = prozent % 100 === 0 ? String(prozent / 100) : euro(cent(prozent))
  return `${zahl} % von ${euro(p.regelbedarf)} = ${euro(p.minderung)}`
}
