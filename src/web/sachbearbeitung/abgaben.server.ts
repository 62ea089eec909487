import { type Abgabe, ladeAbgaben } from '../../ablauf/index.ts'
import { deutsch, euro, iso, liesDatum, plusTage, summe } from '../../kern/index.ts'
import { namePerson } from '../../stammdaten/index.ts'
import { mitRechten, tagInBerlin } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { AbgabenAnsicht, Abgabenpaket } from './abgaben.tsx'

/** So far back the page looks; the file of any day can be had by its address. */
const TAGE = 730

/** Claims in the hands of who collects them, by office and day: what went there, what is still open. */
const abgaben = seite({
  name: 'web.forderungen.abgaben',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'suche',
  loader: async (a): Promise<AbgabenAnsicht> => {
    const alle = await lade(a)
    await a.lesen({ art: 'suche', begriff: 'abgegebene Forderungen', treffer: alle.length })
    return { pakete: pakete(alle) }
  },
})

export const loader = abgaben.loader

function lade(a: SeitenAufruf): Promise<readonly Abgabe[]> {
  const heute = a.umgebung.uhr.heute()
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    (tx) => ladeAbgaben(tx, a.nutzer.traeger, { von: plusTage(heute, -TAGE), bis: heute }),
    { nurLesen: true },
  )
}

function pakete(alle: readonly Abgabe[]): readonly Abgabenpaket[] {
  const je = new Map<string, Abgabe[]>()
  for (const x of alle) {
    const schluessel = `${iso(tagInBerlin(x.wann))}/${x.stelle}`
    je.set(schluessel, [...(je.get(schluessel) ?? []), x])
  }
  return [...je].toReversed().map(([schluessel, zeilen]) => {
    const [tag = ''] = schluessel.split('/')
    const stelle = schluessel.slice(tag.length + 1)
    const frage = `tag=${tag}&stelle=${encodeURIComponent(stelle)}`
    return {
      schluessel,
      stelle,
      tag: deutsch(liesDatum(tag) ?? tagInBerlin(zeilen[0]?.wann ?? (0 as Abgabe['wann']))),
      datei: `/forderungen/abgaben/csv?${frage}`,
      stand: `/forderungen/abgaben/csv?${frage}&art=stand`,
      abgegeben: euro(summe(zeilen.map((z) => z.abgegeben))),
      offen: euro(summe(zeilen.map((z) => z.offen))),
      zeilen: zeilen.map((z) => ({
        kassenzeichen: z.kassenzeichen,
        nach: `/faelle/${z.fall}/forderungen`,
        person: z.person === undefined ? '' : namePerson(z.person),
        abgegeben: euro(z.abgegeben),
        offen: euro(z.offen),
      })),
    }
  })
}
