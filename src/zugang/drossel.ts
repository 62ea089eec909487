import { plusMillisekunden, type Zeitpunkt } from '../technik/index.ts'

/** How failed sign-ins of one account or one network slow down the next ones. */
export type Kurve = {
  /** What is left of failures after so many milliseconds, and how many of these are used up by that. */
  readonly verfall: (fehler: number, vergangen: number) => { readonly fehler: number; readonly verbraucht: number }
  /** Milliseconds to wait after so many failures. */
  readonly wartezeit: (fehler: number) => number
}

/** `seit`: the instant up to which the decay has been counted. */
export type Drosselstand = { readonly fehler: number; readonly seit: Zeitpunkt; readonly freiAb: Zeitpunkt }

const SEKUNDE = 1000
const VIERTELSTUNDE = 900 * SEKUNDE

/**
 * SEC-26: never more than five tries in fifteen minutes, the later ones slower; then fifteen minutes of
 * rest, never a lock for good. Forgotten only when there was rest for fifteen minutes.
 */
export const KONTO: Kurve = {
  verfall: (fehler, vergangen) => ({ fehler: vergangen >= VIERTELSTUNDE ? 0 : fehler, verbraucht: vergangen }),
  wartezeit: (fehler) => [0, 0, 0, 5 * SEKUNDE, 30 * SEKUNDE][fehler] ?? VIERTELSTUNDE,
}

const TROPFEN = 45 * SEKUNDE

/** Many people sit behind one address: twenty failures are free and forgotten one by one in fifteen minutes; beyond them the wait doubles. */
export const NETZ: Kurve = {
  verfall: (fehler, vergangen) => {
    const tropfen = Math.floor(vergangen / TROPFEN)
    return tropfen >= fehler
      ? { fehler: 0, verbraucht: vergangen }
      : { fehler: fehler - tropfen, verbraucht: tropfen * TROPFEN }
  },
  wartezeit: (fehler) => (fehler <= 20 ? 0 : Math.min(VIERTELSTUNDE, 2 ** (fehler - 20) * SEKUNDE)),
}

/** Milliseconds still to wait; 0 if one may try. */
export function restzeit(stand: Drosselstand | undefined, jetzt: Zeitpunkt): number {
  return stand === undefined ? 0 : Math.max(0, stand.freiAb - jetzt)
}

/**
 * The state once a try begins: it counts as failed until it has succeeded, so that tries side by
 * side do not slip through together.
 */
export function versucht(stand: Drosselstand | undefined, kurve: Kurve, jetzt: Zeitpunkt): Drosselstand {
  const alt = stand ?? { fehler: 0, seit: jetzt }
  const rest = kurve.verfall(alt.fehler, Math.max(0, jetzt - alt.seit))
  const fehler = rest.fehler + 1
  const seit = plusMillisekunden(alt.seit, rest.verbraucht)
  return { fehler, seit, freiAb: plusMillisekunden(jetzt, kurve.wartezeit(fehler)) }
}

/** IPv6 counts by its /64 (one line at home), IPv4 by the whole address. */
export function netzVon(adresse: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(adresse)
  if (v4) return v4[1] ?? adresse
  if (!adresse.includes(':')) return adresse
  const [kopf = '', schwanz] = adresse.toLowerCase().split('%')[0]?.split('::') ?? []
  const vorn = kopf === '' ? [] : kopf.split(':')
  const hinten = schwanz === undefined || schwanz === '' ? [] : schwanz.split(':')
  const mitte =
    schwanz === undefined ? [] : Array.from({ length: Math.max(0, 8 - vorn.length - hinten.length) }, () => '0')
  return [...vorn, ...mitte, ...hinten]
    .slice(0, 4)
    .map((g) => g.replace(/^0+(?=.)/, ''))
    .join(':')
}
