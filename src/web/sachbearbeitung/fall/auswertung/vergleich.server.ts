import { kurzmonat } from '../../../../kern/index.ts'
import { seite } from '../../../../zugang/index.ts'
import { tatsachenzeilen } from '../differenzansicht.ts'
import { namenDesFalls } from '../namen.ts'
import { adresse, sachstandOptionen } from './sachstand.server.ts'
import type { VergleichAnsicht } from './vergleich.tsx'
import { leseVergleich, seitentitel } from './vergleichen.server.ts'
import { betragszeilen, gesamtdifferenz, summenzeilen } from './vergleichsansicht.ts'

const vergleichsseite = seite({
  name: 'web.fall.vergleich',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<VergleichAnsicht> => {
    const { v, frage, meldungen } = await leseVergleich(a)
    const namen = namenDesFalls(v.personen, v.konten)
    const basis = {
      staende: sachstandOptionen(v.koepfe),
      links: v.links?.schluessel ?? '',
      rechts: v.rechts?.schluessel ?? '',
      tagLinks: frage.tagLinks,
      tagRechts: frage.tagRechts,
      meldungen,
      titel: [seitentitel(v, 'links'), seitentitel(v, 'rechts')] as const,
      vertauscht: adresse(`/faelle/${v.fall.fall}/vergleich`, {
        links: v.rechts?.schluessel ?? '',
        rechts: v.links?.schluessel ?? '',
        tagLinks: frage.tagRechts,
        tagRechts: frage.tagLinks,
      }),
      csv: adresse(`/faelle/${v.fall.fall}/vergleich/tabelle`, frage),
    }
    if (!v.vergleich || !v.rechts) return { ...basis, ergebnis: null }
    const inEntwurf = v.rechts.art === 'entwurf'
    return {
      ...basis,
      ergebnis: {
        tatsachen: tatsachenzeilen(v.vergleich.fakten, {
          fall: inEntwurf ? v.fall.fall : undefined,
          namen,
          inhalt: v.rechts.inhalt,
          vorher: v.links?.inhalt,
        }),
        betraege: betragszeilen(v.vergleich.betraege, namen.personen),
        summen: summenzeilen(v.vergleich),
        gesamt: gesamtdifferenz(v.vergleich),
        hinweise: [
          ...v.vergleich.nichtAbgedeckt,
          ...(v.vergleich.neuAndersNiedergelegt.length === 0
            ? []
            : [
                `Der rechte Stand wurde mit anderen Beträgen angeordnet, als heute gerechnet wird: ${v.vergleich.neuAndersNiedergelegt.map(kurzmonat).join(', ')}. Tauschen Sie die Seiten, um die Ursache zu sehen.`,
              ]),
        ],
      },
    }
  },
})

export const loader = vergleichsseite.loader
