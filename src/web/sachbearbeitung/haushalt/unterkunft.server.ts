import { type Cent, euro, jahrVon, monatsname, monatVon } from '../../../kern/index.ts'
import { LAENDER } from '../../../recht/index.ts'
import { findTraeger } from '../../../stammdaten/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { ladeUnterkunftsjahr, type Unterkunftsjahr } from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import type { UnterkunftAnsicht } from './unterkunft.tsx'
import { gewaehltesJahr, jahresauswahl } from './zeitraum.ts'

const unterkunft = seite({
  name: 'web.haushalt.unterkunft',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<UnterkunftAnsicht> => {
    const { land, bericht, heute } = await ladeJahr(a)
    const { quote } = bericht
    return {
      jahr: String(bericht.jahr),
      jahre: jahresauswahl(heute),
      land,
      quote: quote === undefined ? null : { satz: satz(quote.promille), quelle: quote.quelle },
      hinweis:
        quote === undefined
          ? `Für ${bericht.jahr} ist keine Beteiligung des Bundes hinterlegt. Die Ausgaben stehen ungeteilt.`
          : (quote.unsicher ?? ''),
      zeilen: [
        ...bericht.monate.map((m) => zeile(monatsname(m.monat), m)),
        ...(bericht.monate.length > 1 ? [zeile(`Jahr ${bericht.jahr}`, bericht.gesamt)] : []),
      ],
    }
  },
})

export const loader = unterkunft.loader

/** Report of the chosen year, with the Land of the Träger in words. */
export async function ladeJahr(
  a: SeitenAufruf,
): Promise<{ readonly land: string; readonly bericht: Unterkunftsjahr; readonly heute: number }> {
  const heute = jahrVon(monatVon(a.umgebung.uhr.heute()))
  return mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const traeger = await findTraeger(tx, a.nutzer.traeger)
      if (traeger === undefined) throw new Error(`no Träger ${a.nutzer.traeger}`)
      const bericht = await ladeUnterkunftsjahr(tx, traeger, gewaehltesJahr(a.request, heute))
      return { land: LAENDER[traeger.land], bericht, heute }
    },
    { nurLesen: true },
  )
}

/** "72,5 %" */
export const satz = (promille: number): string => `${Math.floor(promille / 10)},${promille % 10} %`

type Betraege = Unterkunftsjahr['gesamt']
const betrag = (b: Cent | undefined): string => (b === undefined ? '' : euro(b))

function zeile(zeitraum: string, b: Betraege): UnterkunftAnsicht['zeilen'][number] {
  return { zeitraum, ausgaben: euro(b.ausgaben), bund: betrag(b.bund), kommune: betrag(b.kommune) }
}
