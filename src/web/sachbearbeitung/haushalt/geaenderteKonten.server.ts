import { type Datum, deutsch, iso } from '../../../kern/index.ts'
import {
  findTraeger,
  ibanVerdeckt,
  type Kontoaenderung,
  listBedienstete,
  listKontoaenderungen,
  pruefenBis,
} from '../../../stammdaten/index.ts'
import { mitRechten, tagInBerlin } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import type { GeaenderteKontenAnsicht } from './geaenderteKonten.tsx'
import { gewaehltesQuartal, quartalsauswahl, tageDesQuartals } from './zeitraum.ts'

/** More stand in the file. */
const HOECHSTENS = 200

const geaenderteKonten = seite({
  name: 'web.haushalt.konten',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  loader: async (a): Promise<GeaenderteKontenAnsicht> => {
    const { quartal, zeilen } = await ladeKonten(a)
    await a.lesen({ art: 'export', gegenstand: quartal, zweck: 'Geänderte Konten', anzahl: zeilen.length })
    const anzahl = (welche: (z: Kontenzeile) => boolean): number => zeilen.filter(welche).length
    return {
      quartal,
      quartale: quartalsauswahl(a.umgebung.uhr.heute()),
      zahlen: [
        ['Eingetragen oder geändert', anzahl(() => true)],
        ['davon das erste Konto einer Person', anzahl((z) => z.erstes)],
        ['bestätigt', anzahl((z) => z.zustand === 'bestaetigt')],
        ['abgelehnt', anzahl((z) => z.zustand === 'abgelehnt')],
        ['warten noch', anzahl((z) => z.zustand === 'vorgeschlagen')],
        ['später als zwei Werktage oder überfällig', anzahl((z) => z.zuSpaet)],
      ],
      zeilen: [...zeilen]
        .sort((x, y) => rang(x) - rang(y))
        .slice(0, HOECHSTENS)
        .map(anzeige),
      mehr: Math.max(0, zeilen.length - HOECHSTENS),
    }
  },
})

export const loader = geaenderteKonten.loader

export type Kontenzeile = Kontoaenderung & {
  readonly pruefenBis: Datum
  readonly zuSpaet: boolean
  readonly wer: string
  readonly zweite: string
}

/** Overdue first, then what waits, then what was late. */
const rang = (z: Kontenzeile): number => (z.zustand === 'vorgeschlagen' ? 0 : 2) + (z.zuSpaet ? 0 : 1)

/** The accounts of a quarter named in the address; of the running one if it names none. */
export async function ladeKonten(
  a: SeitenAufruf,
): Promise<{ readonly quartal: string; readonly zeilen: readonly Kontenzeile[] }> {
  const heute = a.umgebung.uhr.heute()
  const quartal = gewaehltesQuartal(a.request, heute)
  const zeitraum = tageDesQuartals(quartal)
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const traeger = await findTraeger(tx, a.nutzer.traeger)
      if (traeger === undefined) throw new Error(`no such Träger: ${a.nutzer.traeger}`)
      const liste = await listKontoaenderungen(tx, a.nutzer.traeger, zeitraum)
      const leute = await listBedienstete(tx, [
        ...new Set(
          liste.flatMap((k) => [k.vorgeschlagenVon, ...(k.entschiedenVon === null ? [] : [k.entschiedenVon])]),
        ),
      ])
      const name = (id: string | null): string => {
        const b = leute.find((x) => x.id === id)
        return b === undefined ? '' : `${b.vorname} ${b.nachname}`
      }
      const zeilen = liste.map((k) => {
        const ort = { land: traeger.land, gemeinde: traeger.gemeindefeiertage }
        const bis = pruefenBis(tagInBerlin(k.vorgeschlagenAm), ort)
        const geprueft = k.entschiedenAm === null ? heute : tagInBerlin(k.entschiedenAm)
        return {
          ...k,
          pruefenBis: bis,
          zuSpaet: geprueft > bis,
          wer: name(k.vorgeschlagenVon),
          zweite: name(k.entschiedenVon),
        }
      })
      return { quartal, zeilen }
    },
    { nurLesen: true },
  )
}

export const KONTOSTAND: Readonly<Record<Kontoaenderung['zustand'], string>> = {
  vorgeschlagen: 'wartet',
  bestaetigt: 'bestätigt',
  abgelehnt: 'abgelehnt',
}

function anzeige(z: Kontenzeile): GeaenderteKontenAnsicht['zeilen'][number] {
  return {
    schluessel: `${z.inhaber.id}/${z.iban}/${z.vorgeschlagenAm}`,
    nach: z.inhaber.art === 'person' ? `/personen/${z.inhaber.id}` : '',
    inhaber: z.kontoinhaber,
    iban: ibanVerdeckt(z.iban),
    beleg: z.beleg,
    eingetragen: `${deutsch(tagInBerlin(z.vorgeschlagenAm))}, ${z.wer}`,
    geprueft: z.entschiedenAm === null ? '' : `${deutsch(tagInBerlin(z.entschiedenAm))}, ${z.zweite}`,
    bis: deutsch(z.pruefenBis),
    stand: KONTOSTAND[z.zustand],
    zuSpaet: z.zuSpaet,
  }
}

export const quartalsname = (quartal: string, tag: Datum): string => `konten-${quartal}-stand-${iso(tag)}.csv`
