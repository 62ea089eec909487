import { type Datum, liesDatum, teile } from '../../kern/index.ts'

/** How two birth dates meet: the same, one digit or day and month mistaken, or not at all. */
export type Geburtsvergleich = 'gleich' | 'verschrieben' | 'verschieden'

export function vergleicheGeburt(a: Datum, b: Datum): Geburtsvergleich {
  if (a === b) return 'gleich'
  const [x, y] = [teile(a), teile(b)]
  const getauscht = x.jahr === y.jahr && x.tag === y.monat && x.monat === y.tag
  if (getauscht) return 'verschrieben'
  const [s, t] = [ziffern(a), ziffern(b)]
  const stellen = [...s].flatMap((z, i) => (z === t[i] ? [] : [i]))
  if (stellen.length === 1) return 'verschrieben'
  const [i = 0, j = 0] = stellen
  const gedreht = stellen.length === 2 && j === i + 1 && s[i] === t[j] && s[j] === t[i]
  return gedreht ? 'verschrieben' : 'verschieden'
}

const ziffern = (d: Datum): string => {
  const { jahr, monat, tag: t } = teile(d)
  return `${String(t).padStart(2, '0')}${String(monat).padStart(2, '0')}${jahr}`
}

/** Every day that may have been meant: the day itself and those one mistake away from it, of the last 130 years. */
export function moeglicheGeburtstage(d: Datum, heute: Datum): readonly Datum[] {
  const s = ziffern(d)
  const texte = new Set([s, s.slice(2, 4) + s.slice(0, 2) + s.slice(4)])
  for (let i = 0; i < s.length; i++) {
    for (let z = 0; z <= 9; z++) texte.add(s.slice(0, i) + String(z) + s.slice(i + 1))
    if (i > 0) texte.add(s.slice(0, i - 1) + s.charAt(i) + s.charAt(i - 1) + s.slice(i + 1))
  }
  const erster = heute - 130 * 366
  return [...texte].flatMap((t) => {
    const tag = liesDatum(`${t.slice(4)}-${t.slice(2, 4)}-${t.slice(0, 2)}`)
    return tag !== undefined && tag <= heute && tag > erster ? [tag] : []
  })
}
