// How good the look for duplicates is: every person against all others, with copies among them that went wrong.
import { zufallsfolge } from '../../src/app/muster/zufallsfolge.ts'
import { type Datum, datum } from '../../src/kern/index.ts'
import { moeglicheGeburtstage, suchworte, vergleichePersonen } from '../../src/stammdaten/index.ts'
import { beschaedige, type Eintrag, erzeuge } from './erzeuge.ts'

const HEUTE = datum('2026-06-15')

export type Guete = {
  readonly personen: number
  readonly dubletten: number
  /** Of those taken for the same person, how many are; of those that are, how many were found. In parts of a thousand. */
  readonly genauigkeit: number
  readonly trefferquote: number
  readonly uebersehen: readonly (readonly [Eintrag, Eintrag])[]
  readonly verwechselt: readonly (readonly [Eintrag, Eintrag])[]
}

/** `anzahl` persons and five of a hundred of them once more. */
export function misst(anzahl: number, saat: string): Guete {
  const z = zufallsfolge(`${saat}/schaden`)
  const personen = erzeuge(anzahl, saat)
  const original = new Map<number, Eintrag>()
  const kopien: Eintrag[] = []
  const gewaehlt = new Set<number>()
  while (gewaehlt.size < Math.floor(anzahl / 20)) gewaehlt.add(z.ganzzahl(0, anzahl - 1))
  for (const i of gewaehlt) {
    const p = personen[i]
    if (p === undefined) continue
    const kopie = { ...beschaedige(p, z, z.waehle(personen)), id: anzahl + kopien.length }
    original.set(kopie.id, p)
    kopien.push(kopie)
  }
  const gefunden = new Set<number>()
  const verwechselt: (readonly [Eintrag, Eintrag])[] = []
  const jeTag = nachTag([...personen, ...kopien])
  for (const a of [...personen, ...kopien])
    for (const b of kandidaten(a, jeTag)) {
      if (vergleichePersonen(a, b).urteil !== 'wahrscheinlich') continue
      if (original.get(a.id)?.id === b.id || original.get(b.id)?.id === a.id) gefunden.add(Math.max(a.id, b.id))
      else verwechselt.push([a, b])
    }
  const uebersehen = kopien.flatMap((k) => {
    const o = original.get(k.id)
    return gefunden.has(k.id) || o === undefined ? [] : [[o, k] as const]
  })
  const promille = (teil: number, ganz: number): number => Math.floor((teil * 1000) / Math.max(1, ganz))
  return {
    personen: anzahl,
    dubletten: kopien.length,
    genauigkeit: promille(gefunden.size, gefunden.size + verwechselt.length),
    trefferquote: promille(gefunden.size, kopien.length),
    uebersehen,
    verwechselt,
  }
}

function nachTag(alle: readonly Eintrag[]): ReadonlyMap<Datum, readonly Eintrag[]> {
  const karte = new Map<Datum, Eintrag[]>()
  for (const e of alle) {
    const da = karte.get(e.geburtsdatum)
    if (da === undefined) karte.set(e.geburtsdatum, [e])
    else da.push(e)
  }
  return karte
}

const WORTE = new WeakMap<Eintrag, readonly string[]>()

function worteVon(e: Eintrag): readonly string[] {
  const da = WORTE.get(e)
  if (da !== undefined) return da
  const worte = suchworte(`${e.nachname} ${e.vorname} ${e.geburtsname}`)
  WORTE.set(e, worte)
  return worte
}

/** Each pair once, by the rule the database asks with: the same day, or a day that may have been meant and a common word. */
function kandidaten(a: Eintrag, jeTag: ReadonlyMap<Datum, readonly Eintrag[]>): readonly Eintrag[] {
  const gemeinsam = (b: Eintrag): boolean => worteVon(a).some((w) => worteVon(b).includes(w))
  return moeglicheGeburtstage(a.geburtsdatum, HEUTE).flatMap((tag) =>
    (jeTag.get(tag) ?? []).filter((b) => b.id > a.id && (tag === a.geburtsdatum || gemeinsam(b))),
  )
}
