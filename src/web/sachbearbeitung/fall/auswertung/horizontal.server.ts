import { deutsch, isoMonat, kurzmonat, monatsname } from '../../../../kern/index.ts'
import { seite } from '../../../../zugang/index.ts'
import { warumbaum } from '../warumbaum.ts'
import type { HorizontalAnsicht } from './horizontal.tsx'
import { uebersichtMatrix } from './horizontalansicht.ts'
import { adresse, sachstandOptionen } from './sachstand.server.ts'
import { type Gelesen, leseUebersicht, namenDer } from './uebersicht.server.ts'

const horizontalseite = seite({
  name: 'web.fall.horizontal',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<HorizontalAnsicht> => {
    const g = await leseUebersicht(a)
    const pfad = `/faelle/${g.s.fall.fall}/horizontal`
    const p = new URL(a.request.url).searchParams
    const gefragt = { monat: p.get('monat') ?? '', person: p.get('person') ?? '', groesse: p.get('groesse') ?? '' }
    const nach = (w: typeof gefragt): string => `${adresse(pfad, { ...g.frage, ...w })}#warum`
    return {
      staende: sachstandOptionen(g.s.koepfe),
      zeitraeume: g.zeitraeume.map((z) => ({ wert: z.wert, titel: z.titel })),
      stand: g.stand?.schluessel ?? '',
      zeitraum: g.zeitraum?.wert ?? '',
      tag: g.frage.tag,
      meldung: g.meldung ?? '',
      titel: g.titel,
      gedruckt: `Gedruckt am ${deutsch(g.s.heute)}`,
      csv: adresse(`${pfad}/tabelle`, g.frage),
      matrix: uebersichtMatrix(g.uebersicht, namenDer(g.s).personen, nach),
      vorbehalte: [
        ...new Set(g.uebersicht.ergebnisse.flatMap((x) => x.nichtAbgedeckt.map((t) => `${kurzmonat(x.monat)}: ${t}`))),
      ],
      warum: warum(g, gefragt, nach(gefragt)),
    }
  },
})

export const loader = horizontalseite.loader

function warum(
  g: Gelesen,
  w: { readonly monat: string; readonly person: string; readonly groesse: string },
  nach: string,
): HorizontalAnsicht['warum'] {
  const e = g.uebersicht.ergebnisse.find((x) => isoMonat(x.monat) === w.monat)
  if (!e?.herleitung || !g.stand) return null
  const namen = namenDer(g.s)
  const inEntwurf = g.stand.art === 'entwurf'
  const wurzel = warumbaum(
    {
      herleitung: e.herleitung,
      ...g.stand.inhalt,
      namen,
      nach: (id) => (inEntwurf ? `/faelle/${g.s.fall.fall}?angabe=${id}` : `/faelle/${g.s.fall.fall}`),
    },
    w.groesse,
    w.person === '' ? null : w.person,
  )
  return wurzel ? { titel: `${wurzel.titel}, ${monatsname(e.monat)}`, nach, wurzel } : null
}
