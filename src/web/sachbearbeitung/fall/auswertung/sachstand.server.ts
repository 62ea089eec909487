import type { Handelnder, Sachstaende, Sachstandskopf } from '../../../../ablauf/index.ts'
import { type Datum, deutsch } from '../../../../kern/index.ts'
import { tagInBerlin } from '../../../../technik/index.ts'
import type { Feldklasse, SeitenAufruf } from '../../../../zugang/index.ts'
import type { Option } from '../../../bausteine/feld.tsx'
import { liesTag } from '../../../eingabe/tag.ts'
import { handelnder } from '../zugriff.server.ts'

/** "Entwurf v7", "Fassung 2 vom 10.07.2026", "Ableger: Mehr Stunden" */
export function sachstandTitel(k: Sachstandskopf): string {
  switch (k.art) {
    case 'entwurf':
      return `Entwurf v${k.entwurf.version}`
    case 'fassung':
      return `Fassung ${k.fassung.nr} vom ${deutsch(tagInBerlin(k.fassung.erstelltAm))}`
    case 'ableger':
      return `Ableger: ${k.ableger.name}`
  }
}

export function sachstandOptionen(koepfe: readonly Sachstandskopf[]): readonly Option[] {
  return koepfe.map((k) => ({ wert: k.schluessel, titel: sachstandTitel(k) }))
}

/** A typed day of the address: `undefined` if none was typed, a message if it is none or lies ahead. */
export function tagDerFrage(
  text: string,
  heute: Datum,
): { readonly tag: Datum | undefined; readonly meldung: string | undefined } {
  if (text.trim() === '') return { tag: undefined, meldung: undefined }
  const tag = liesTag(text, 'tag', { heute, zeitraum: null, beginn: null })
  if (tag === undefined) return { tag, meldung: 'Bitte einen Tag wie 1.7.2026 eintragen.' }
  if (tag > heute)
    return { tag: undefined, meldung: 'Dieser Tag liegt noch vor uns: Was dann bekannt ist, weiß niemand.' }
  return { tag, meldung: undefined }
}

/** Reads what a page of this kind shows and logs it. @throws 404 if there is no such case. */
export async function leseAuswertung<T extends Pick<Sachstaende, 'fall' | 'personen'>>(
  a: SeitenAufruf,
  feldklassen: readonly Feldklasse[],
  lade: (h: Handelnder) => Promise<T | undefined>,
): Promise<T> {
  const v = await lade(handelnder(a))
  if (v === undefined) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  await a.lesen({
    art: 'fall',
    fall: v.fall.fall,
    fallTraeger: v.fall.traeger,
    personen: v.personen.map((p) => p.person.id),
    feldklassen,
    zweck: new URL(a.request.url).searchParams.get('zweck') ?? undefined,
  })
  return v
}

/** One form for links: empty parts are left out. */
export function adresse(pfad: string, teile: Readonly<Record<string, string>>): string {
  const p = new URLSearchParams(Object.entries(teile).filter(([, w]) => w !== '')).toString()
  return p === '' ? pfad : `${pfad}?${p}`
}
