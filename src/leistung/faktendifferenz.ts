import {
  type Bereich,
  entwurfAus,
  type Fassungsinhalt,
  type Feldwerte,
  feldName,
  LEERER_INHALT,
  liesPfad,
  satzName,
  unterschied,
  wertText,
} from '../fall/index.ts'
import type { Json } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'

/** One field old → new, as stored and in office words. */
export type Felddifferenz = {
  readonly feld: string
  readonly name: string
  readonly alt: Json
  readonly neu: Json
  readonly altText: string
  readonly neuText: string
}

/** One fact, evidence or way that was added, removed or changed. */
export type Satzdifferenz = {
  readonly bereich: Bereich
  readonly id: string
  readonly art: 'neu' | 'entfallen' | 'geaendert'
  readonly name: string
  readonly person: PersonId | null
  readonly felder: readonly Felddifferenz[]
}

/** The first part of the Differenzenanzeige. `alt` null: there was no Fassung before. */
export function faktendifferenz(alt: Fassungsinhalt | null, neu: Fassungsinhalt): readonly Satzdifferenz[] {
  const [a, n] = [entwurfAus(alt ?? LEERER_INHALT), entwurfAus(neu)]
  const je = new Map<string, Satzdifferenz>()
  for (const aenderung of unterschied(a, n)) {
    const stelle = liesPfad(aenderung.pfad)
    if (stelle === undefined) throw new Error(`no such place: ${aenderung.pfad}`)
    const { bereich, id, feld } = stelle
    const [war, ist] = [a[bereich][id], n[bereich][id]]
    const schluessel = `${bereich}/${id}`
    const bisher = je.get(schluessel)?.felder ?? []
    const werte = ist ?? war ?? {}
    const felddifferenz = (f: string, vorher: Json, nachher: Json): Felddifferenz => ({
      feld: f,
      name: feldName(bereich, id, werte, f),
      alt: vorher,
      neu: nachher,
      altText: wertText(f, vorher),
      neuText: wertText(f, nachher),
    })
    const felder =
      feld === null
        ? alleFelder(war ?? {}, ist ?? {}).map((f) => felddifferenz(f, war?.[f] ?? null, ist?.[f] ?? null))
        : [felddifferenz(feld, aenderung.alt, aenderung.neu)]
    je.set(schluessel, {
      bereich,
      id,
      art: satzart(war, ist),
      name: satzName(bereich, id, werte),
      person: typeof werte.person === 'string' ? werte.person : null,
      felder: [...bisher, ...felder],
    })
  }
  return [...je.values()]
}

function satzart(war: Feldwerte | undefined, ist: Feldwerte | undefined): Satzdifferenz['art'] {
  if (war === undefined) return 'neu'
  return ist === undefined ? 'entfallen' : 'geaendert'
}

function alleFelder(war: Feldwerte, ist: Feldwerte): readonly string[] {
  return [...new Set([...Object.keys(war), ...Object.keys(ist)])].filter((f) => f !== 'art').sort()
}
