import { type Cent, type Datum, euro, jahrVon, type Monat, monatsname, teile } from '../kern/index.ts'

const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/** "5. August 2026", as running text writes a day. */
export function langesDatum(d: Datum): string {
  const x = teile(d)
  return `${x.tag}.\u00a0${MONATE[x.monat - 1]} ${x.jahr}`
}

/** "1.084,56 €" with a space that does not break. */
export function geld(betrag: Cent): string {
  return `${euro(betrag)}\u00a0€`
}

/** "Mai 2026", "Mai und Juni 2026", "Mai bis Juli 2026", "November 2026 bis Februar 2027". */
export function monatsspanne(monate: readonly Monat[]): string {
  const [erster, letzter] = [monate[0], monate.at(-1)]
  if (erster === undefined || letzter === undefined) throw new Error('no months to name')
  if (erster === letzter) return monatsname(erster)
  const verbunden = letzter - erster === 1 ? 'und' : 'bis'
  const anfang = jahrVon(erster) === jahrVon(letzter) ? nurMonat(erster) : monatsname(erster)
  return `${anfang} ${verbunden} ${monatsname(letzter)}`
}

/** Runs of consecutive months, each named by its span: "Mai und Juni 2026, August 2026". */
export function monatsliste(monate: readonly Monat[]): string {
  const laeufe: Monat[][] = []
  for (const m of monate) {
    const lauf = laeufe.at(-1)
    if (lauf && m === (lauf.at(-1) ?? 0) + 1) lauf.push(m)
    else laeufe.push([m])
  }
  return aufzaehlung(laeufe.map(monatsspanne))
}

/** "Ada", "Ada und Can", "Ada, Can und Elif". */
export function aufzaehlung(teileDerListe: readonly string[]): string {
  if (teileDerListe.length < 2) return teileDerListe[0] ?? ''
  return `${teileDerListe.slice(0, -1).join(', ')} und ${teileDerListe.at(-1)}`
}

function nurMonat(m: Monat): string {
  return MONATE[m % 12] ?? ''
}
