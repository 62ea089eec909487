import type { Datum, Kennung } from '../../kern/index.ts'
import type { Umgebung } from '../../technik/index.ts'
import { bestand } from './bestand.ts'
import type { Musterhaushalt } from './musterhaushalt.ts'
import { legeOrganisationAn } from './organisation.ts'
import { tue, tueAmStueck } from './schritt.ts'
import { neuesWerk, type Werk } from './werk.ts'
import { laufuhren } from './zeitreise.ts'

export type Bestandswunsch = {
  readonly saat: string
  readonly heute: Datum
  readonly anzahl: number
  /** Where its numbers begin, if there is another stock beside it. */
  readonly ab?: number | undefined
  /** The draft alone, or the whole road to the order. */
  readonly weg: 'entwurf' | 'angeordnet'
  /** Households under way at the same time. */
  readonly gleichzeitig?: number | undefined
  readonly melde?: ((fertig: number) => void) | undefined
}

/** One case of a stock, and who works on it. */
export type Bestandsfall = { readonly fall: Kennung<'Leistungsfall'>; readonly haushalt: Musterhaushalt }

/**
 * A stock of ordered first grants, in stretches: the n-th stretch of `je` households, resumable, since a household that is
 * there is left as it is. Without letters as PDF and without payment runs. Gives how many are new.
 */
export async function legeBestandsstreckeAn(
  umgebung: Umgebung,
  b: {
    readonly saat: string
    readonly heute: Datum
    readonly nr: number
    readonly je: number
    readonly gleichzeitig: number
  },
): Promise<number> {
  if (!umgebung.konfiguration.schulung) throw new Error('a stock is laid out in a database for practice only')
  const haushalte = bestand(b.saat, b.heute, b.je, b.nr * b.je)
  let neue = 0
  const arbeite = async (): Promise<void> => {
    const w = await neuesWerk(umgebung, laufuhren())
    for (let n = haushalte.next(); !n.done; n = haushalte.next()) if ((await tueAmStueck(w, n.value)) === 'neu') neue++
  }
  await Promise.all(Array.from({ length: b.gleichzeitig }, arbeite))
  return neue
}

/**
 * Fills a database with many cases through the use cases, without payment runs, for measurements. The database is
 * for practice and will not be anything else.
 */
export async function legeBestandAn(umgebung: Umgebung, b: Bestandswunsch): Promise<readonly Bestandsfall[]> {
  if (!umgebung.konfiguration.schulung) throw new Error('a stock is laid out in a database for practice only')
  await legeOrganisationAn(umgebung)
  const haushalte = bestand(b.saat, b.heute, b.anzahl, b.ab)
  const faelle: Bestandsfall[] = []
  const arbeite = async (): Promise<void> => {
    const w = await neuesWerk(umgebung, laufuhren())
    for (let n = haushalte.next(); !n.done; n = haushalte.next()) {
      faelle.push({ haushalt: n.value, fall: await gehe(w, n.value, b.weg) })
      if (faelle.length % 100 === 0) b.melde?.(faelle.length)
    }
  }
  await Promise.all(Array.from({ length: b.gleichzeitig ?? 4 }, arbeite))
  return faelle
}

async function gehe(w: Werk, haushalt: Musterhaushalt, weg: Bestandswunsch['weg']): Promise<Kennung<'Leistungsfall'>> {
  let fall: Kennung<'Leistungsfall'> | undefined
  for (const schritt of haushalt.schritte) {
    if (weg === 'entwurf' && schritt.art === 'feststellen') break
    fall = await tue(w, haushalt, schritt, fall)
  }
  if (fall === undefined) throw new Error(`${haushalt.schluessel}: no steps`)
  return fall
}
