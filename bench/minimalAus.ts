import { datum, monatVon } from '../src/kern/index.ts'
import type { Angaben } from '../src/recht/index.ts'
import type { MinimalHaushalt, MinimalPerson } from './minimal.ts'

/** The household as the hand-written minimal calculation sees it. */
export function minimalAus(a: Angaben): MinimalHaushalt {
  const alle = Object.values(a.angaben)
  const personen = alle.flatMap((x) => (x.art === 'person' ? [x] : []))
  const u = alle.find((x) => x.art === 'unterkunft')
  return {
    koepfe: u?.koepfe ?? 1,
    miete: u === undefined ? 0 : (u.anerkannt_cent ?? u.grundmiete_cent + u.nebenkosten_cent + u.heizung_cent),
    personen: personen.map((p): MinimalPerson => {
      const meine = alle.filter((x) => 'person' in x && x.person === p.person)
      let [brutto, netto, unterhalt, kindergeld] = [0, 0, 0, 0]
      for (const x of meine) {
        if (x.art === 'erwerbseinkommen') {
          brutto += x.brutto_cent
          netto += x.brutto_cent - x.steuern_cent - x.sozialabgaben_cent
        }
        if (x.art === 'selbstaendigkeit') {
          brutto += x.gewinn_cent
          netto += x.gewinn_cent - x.steuern_cent - x.sozialabgaben_cent
        }
        if (x.art === 'einkommen' && x.einkommensart === 'kindergeld') kindergeld += x.betrag_cent
        else if (x.art === 'einkommen') unterhalt += x.betrag_cent
      }
      return {
        geburtsmonat: monatVon(datum(p.geburt)),
        kind: p.rolle === 'kind',
        alleinerziehend: meine.some((x) => x.art === 'alleinerziehung'),
        brutto,
        netto,
        unterhalt,
        kindergeld,
      }
    }),
  }
}
