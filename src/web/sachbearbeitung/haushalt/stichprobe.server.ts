import { listeLeistungsfaelle, listeStichproben, type Stichprobe } from '../../../fall/index.ts'
import { deutsch, iso } from '../../../kern/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { mitRechten, tagInBerlin } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import type { StichprobeAnsicht } from './stichprobe.tsx'
import { gewaehltesQuartal, quartalsauswahl, tageDesQuartals } from './zeitraum.ts'

/** More stand in the file. */
const HOECHSTENS = 200

const stichprobe = seite({
  name: 'web.haushalt.stichprobe',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  liest: 'export',
  loader: async (a): Promise<StichprobeAnsicht> => {
    const { quartal, zeilen } = await ladeStichprobe(a)
    await a.lesen({ art: 'export', gegenstand: quartal, zweck: 'Stichprobe', anzahl: zeilen.length })
    return {
      quartal,
      quartale: quartalsauswahl(a.umgebung.uhr.heute()),
      zahlen: zahlen(zeilen),
      zeilen: zeilen.slice(0, HOECHSTENS).map((z) => ({
        schluessel: z.verfahren,
        nach: `/faelle/${z.fall}/verfahren/${z.verfahren}`,
        bgNummer: z.bgNummer,
        art: z.heisst,
        vorgelegt: `${deutsch(tagInBerlin(z.vorgelegtAm))}, ${z.wer}`,
        gezogen: z.gezogen,
        stand: STAND[z.stand],
        wartet: z.stand === 'offen' ? tage(z.alter) : '',
        freigegeben: z.freigabe === null ? '' : `${deutsch(tagInBerlin(z.freigabe.am))}, ${z.zweite}`,
      })),
      mehr: Math.max(0, zeilen.length - HOECHSTENS),
    }
  },
})

export const loader = stichprobe.loader

const tage = (n: number): string => (n === 1 ? 'seit 1 Tag' : `seit ${n} Tagen`)

/** geprueft: by a second person; allein: released by who laid it before; nichtGezahlt: its procedure ended without a release. */
export type Stichprobenstand = 'geprueft' | 'allein' | 'offen' | 'wartet' | 'nichtGezahlt'

export type Stichprobenzeile = Stichprobe & {
  readonly bgNummer: string
  readonly heisst: string
  readonly stand: Stichprobenstand
  /** Full days since it was laid before. */
  readonly alter: number
  /** Laid before in an earlier quarter, and still waiting. */
  readonly alt: boolean
  readonly wer: string
  readonly zweite: string
}

const ARTEN: Readonly<Record<string, string>> = {
  darlehen: 'Darlehen',
  vorschuss: 'Vorschuss',
  vorzeitig: 'Vorzeitige Zahlung',
}

export const STAND: Readonly<Record<Stichprobenstand, string>> = {
  geprueft: 'von zweiter Person geprüft',
  allein: 'allein freigegeben',
  offen: 'wartet auf die zweite Person',
  wartet: 'noch nicht freigegeben',
  nichtGezahlt: 'beendet, nicht gezahlt',
}

/** The payments of a quarter named in the address; of the running one if it names none. What waits longest first. */
export async function ladeStichprobe(
  a: SeitenAufruf,
): Promise<{ readonly quartal: string; readonly zeilen: readonly Stichprobenzeile[] }> {
  const heute = a.umgebung.uhr.heute()
  const quartal = gewaehltesQuartal(a.request, heute)
  const zeitraum = tageDesQuartals(quartal)
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const liste = await listeStichproben(tx, a.nutzer.traeger, zeitraum)
      const faelle = await listeLeistungsfaelle(tx, [...new Set(liste.map((s) => s.fall))])
      const wer = liste.flatMap((s) => [s.vorgelegtVon, ...(s.freigabe === null ? [] : [s.freigabe.von])])
      const leute = await listBedienstete(tx, [...new Set(wer)])
      const name = (id: string | undefined): string => {
        const b = leute.find((x) => x.id === id)
        return b === undefined ? '' : `${b.vorname} ${b.nachname}`
      }
      const zeilen = liste.map((s) => ({
        ...s,
        bgNummer: faelle.find((f) => f.fall === s.fall)?.bgNummer ?? '',
        heisst: ARTEN[s.art] ?? s.art,
        stand: standVon(s),
        alter: heute - tagInBerlin(s.vorgelegtAm),
        alt: tagInBerlin(s.vorgelegtAm) < zeitraum.von,
        wer: name(s.vorgelegtVon),
        zweite: name(s.freigabe?.von),
      }))
      return { quartal, zeilen: zeilen.toSorted((x, y) => rang(x) - rang(y)) }
    },
    { nurLesen: true },
  )
}

function standVon(s: Stichprobe): Stichprobenstand {
  if (s.freigabe !== null) return s.freigabe.von === s.vorgelegtVon ? 'allein' : 'geprueft'
  if (s.beendet) return 'nichtGezahlt'
  return s.gezogen ? 'offen' : 'wartet'
}

/** What waits for a second person, then what else was drawn. */
const rang = (z: Stichprobenzeile): number => {
  if (z.stand === 'offen') return 0
  return z.gezogen ? 1 : 2
}

/** What stands over the list. The share is told in tenths of a percent: of so few payments it is seldom just five. */
function zahlen(zeilen: readonly Stichprobenzeile[]): StichprobeAnsicht['zahlen'] {
  const neue = zeilen.filter((z) => !z.alt)
  const gezogen = neue.filter((z) => z.gezogen)
  const wieViele = (welche: (z: Stichprobenzeile) => boolean): string => String(gezogen.filter(welche).length)
  const promille = neue.length === 0 ? 0 : Math.round((gezogen.length * 1_000) / neue.length)
  const anteil = `${Math.floor(promille / 10)},${promille % 10} %`
  return [
    ['Vorgelegt, höchstens 500 € und einmalig', String(neue.length)],
    ['davon gezogen', neue.length === 0 ? '0' : `${gezogen.length} (${anteil})`],
    ['gezogen und von zweiter Person geprüft', wieViele((z) => z.stand === 'geprueft')],
    ['gezogen und offen', wieViele((z) => z.stand === 'offen')],
    ['gezogen und nicht gezahlt', wieViele((z) => z.stand === 'nichtGezahlt')],
    ['aus früheren Quartalen noch offen', String(zeilen.length - neue.length)],
  ]
}

export const stichprobendatei = (quartal: string, a: SeitenAufruf): string =>
  `stichprobe-${quartal}-stand-${iso(a.umgebung.uhr.heute())}.csv`
