import { zeigeDifferenz } from '../../../ablauf/index.ts'
import { kurzmonat, monatsname } from '../../../kern/index.ts'
import { seite } from '../../../zugang/index.ts'
import type { ErgebnisAnsicht } from './ergebnis.tsx'
import { matrixAnsicht, wasserfallstufen } from './ergebnisansicht.ts'
import { geltendVon, gewaehltesErgebnis, zahlungen } from './ergebnisspalte.ts'
import { namenDesFalls } from './namen.ts'
import { handzeilen } from './vonHand.ts'
import { warumbaum } from './warumbaum.ts'
import { handelnder, leseFall } from './zugriff.server.ts'

const ergebnisseite = seite({
  name: 'web.fall.ergebnis',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<ErgebnisAnsicht> => {
    const v = await leseFall(a, ['person', 'ergebnis', 'einkommen', 'unterkunft'])
    const d = await zeigeDifferenz(handelnder(a), v)
    const frage = new URL(a.request.url).searchParams
    const namen = namenDesFalls(v.personen, v.konten)
    const e = gewaehltesErgebnis(v, frage.get('monat') ?? '', a.umgebung.uhr.heute())
    const person = frage.get('person') ?? ''
    const groesse = frage.get('groesse') ?? ''
    const wurzel =
      e?.herleitung &&
      warumbaum(
        { herleitung: e.herleitung, ...v.inhalt, namen, nach: (id) => `/faelle/${v.fall.fall}?angabe=${id}` },
        groesse,
        person === '' ? null : person,
      )
    const titel = [wurzel?.titel ?? '', e ? monatsname(e.monat) : ''].filter((t) => t !== '').join(', ')
    return {
      matrix: matrixAnsicht({
        ansicht: v,
        namen: namen.personen,
        geltend: geltendVon(d),
        auf: frage.get('auf') ?? '',
        adresse: (p) => adresse(`/faelle/${v.fall.fall}/ergebnis`, p),
      }),
      vorbehalte: [...new Set(v.ergebnisse.flatMap((x) => x.nichtAbgedeckt.map((t) => `${kurzmonat(x.monat)}: ${t}`)))],
      vonHand: handzeilen(v.ergebnisse, namen.personen),
      wasserfall: e ? { titel: monatsname(e.monat), stufen: wasserfallstufen(e, zahlungen(v, e, namen)) } : null,
      warum: wurzel
        ? {
            titel,
            nach: adresse(`/faelle/${v.fall.fall}/ergebnis`, {
              auf: frage.get('auf') ?? '',
              monat: frage.get('monat') ?? '',
              person,
              groesse,
            }),
            wurzel,
          }
        : null,
    }
  },
})

/** One form for link and comparison: empty parts are left out. */
function adresse(pfad: string, teile: Readonly<Record<string, string>>): string {
  const p = new URLSearchParams(Object.entries(teile).filter(([, w]) => w !== ''))
  return `${pfad}?${p.toString()}`
}

export const loader = ergebnisseite.loader
