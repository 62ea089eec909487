import { gesaeterZufall } from '../../src/technik/index.ts'
import type { Stelle } from '../proxy/proxy.ts'

/**
 * Places to break at, from the messages of an undisturbed run: every commit from both sides as far as half of the
 * places allow (there it is decided what holds), the others spread evenly, shaken by the seed.
 */
export function waehleStellen(nachrichten: string, anzahl: number, saat: string): readonly Stelle[] {
  const zufall = gesaeterZufall(`${saat}/stellen`)
  const zahl = (unter: number): number => {
    const [a = 0, b = 0, c = 0] = zufall(3)
    return ((a << 16) | (b << 8) | c) % unter
  }
  const abschluesse = commits(nachrichten).flatMap((nachricht): Stelle[] => [
    { nachricht, wo: 'vor' },
    { nachricht, wo: 'nach' },
  ])
  // the last commit first: after it everything is done and nobody has been told
  const viele = Math.min(abschluesse.length, anzahl >> 1)
  const vom = Array.from({ length: viele }, (_, i) => abschluesse.at(-1 - Math.floor((i * abschluesse.length) / viele)))
  const rest = anzahl - viele
  const verteilt = Array.from({ length: rest }, (_, i): Stelle => {
    const [ab, bis] = [Math.floor((i * nachrichten.length) / rest), Math.floor(((i + 1) * nachrichten.length) / rest)]
    return { nachricht: 1 + ab + zahl(Math.max(1, bis - ab)), wo: zahl(2) === 0 ? 'vor' : 'nach' }
  })
  return [...vom.filter((s) => s !== undefined), ...verteilt].sort((x, y) => x.nachricht - y.nachricht)
}

/**
 * Simple queries come in pairs, begin and commit; a serialisable transaction sends one more right after its begin (its
 * place among the others). The goodbye X at the end is no place.
 */
export function commits(nachrichten: string): readonly number[] {
  const gefunden: number[] = []
  let offen = false
  for (let i = 0; i < nachrichten.length; i++) {
    if (nachrichten[i] !== 'Q') continue
    if (offen) gefunden.push(i + 1)
    else if (nachrichten[i + 1] === 'Q') i++
    offen = !offen
  }
  return gefunden
}
