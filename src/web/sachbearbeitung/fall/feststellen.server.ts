import { redirect } from 'react-router'
import { feststellen, nichtEntscheidbar, unsetzbares, zeigeDifferenz } from '../../../ablauf/index.ts'
import { deutsch, kurzmonat } from '../../../kern/index.ts'
import { seite } from '../../../zugang/index.ts'
import { gegen } from './differenz.server.ts'
import { differenzAnsicht, zeitraumText } from './differenzansicht.ts'
import type { FeststellenAnsicht, FeststellenAntwort } from './feststellen.tsx'
import { namenDesFalls } from './namen.ts'
import { satzTitel } from './saetze.ts'
import { feststellenMeldung } from './worte.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const feststellenseite = seite({
  name: 'web.fall.feststellen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'ENTSCHEIDUNG_FESTGESTELLT',
  liest: 'fall',
  loader: async (a): Promise<FeststellenAnsicht> => {
    const v = await leseFall(a, ['person', 'ergebnis', 'zahlung', 'schriftstueck'])
    a.nurEigener(v.fall.traeger)
    const d = await zeigeDifferenz(handelnder(a), v)
    if (!d) throw redirect(`/faelle/${v.fall.fall}`)
    const namen = namenDesFalls(v.personen, [...v.konten, ...d.lage.konten.values()])
    const monate = [...new Set(d.differenz.regelt.map((r) => r.monat))].sort((x, y) => x - y)
    return {
      differenz: differenzAnsicht(d.differenz, {
        fall: v.fall.fall,
        namen,
        inhalt: v.inhalt,
        gegen: gegen(d),
        geltend: d.lage.geltend,
        entschieden: d.lage.entschieden,
        vorschau: (i) => `/faelle/${v.fall.fall}/vorschau/${i}`,
      }),
      monate: monate.length === 0 ? 'keinen Monat' : zeitraumText(monate),
      rechtsstand: `bekannt bis ${deutsch(d.zusammenstellung.rechtsstand.bekanntBis)}`,
      version: d.entwurf.version,
      nurSchreiben: d.differenz.regelt.length === 0,
      hindernisse: [
        ...v.maengel.map((m) => {
          const bereich = m.bereich === 'wege' || m.bereich === 'umstaende' ? m.bereich : ('angaben' as const)
          const werte = m.id === null ? undefined : v.inhalt[bereich][m.id]
          const titel = m.id !== null && werte ? `${satzTitel(bereich, m.id, werte, namen)}: ` : ''
          return { text: `${titel}${m.text}`, nach: `/faelle/${v.fall.fall}${m.id === null ? '' : `?angabe=${m.id}`}` }
        }),
        ...(d.zusammenstellung.planAbgelehnt
          ? [
              {
                text: feststellenMeldung({ art: 'plan', grund: d.zusammenstellung.planAbgelehnt }),
                nach: `/faelle/${v.fall.fall}`,
              },
            ]
          : []),
        ...[...new Set(v.ergebnisse.flatMap((e) => e.nichtAbgedeckt.map((t) => `${kurzmonat(e.monat)}: ${t}`)))].map(
          (text) => ({ text }),
        ),
        ...nichtEntscheidbar(d.lage, d.zusammenstellung).map((text) => ({ text })),
        ...zeichenhindernis(d.zusammenstellung),
      ],
    }
  },
  action: async (a): Promise<FeststellenAntwort> => {
    const fall = fallId(a)
    const text = (name: string): string => String(a.formular.get(name) ?? '').replaceAll('\r\n', '\n')
    const [begruendung, betreff, brief] = [text('begruendung'), text('betreff'), text('brief')]
    const zusatz = text('zusatz')
    const r = await feststellen(handelnder(a), {
      fall,
      entwurfVersion: Number(a.formular.get('version') ?? 0),
      begruendung,
      zusatz: absaetze(zusatz),
      schreiben: betreff + brief === '' ? undefined : { betreff: betreff.trim(), absaetze: absaetze(brief) },
    })
    if (!r.ok) return { fehler: feststellenMeldung(r.ablehnung), begruendung, zusatz, betreff, brief }
    throw redirect(`/faelle/${fall}/verlauf`)
  },
})

function zeichenhindernis(z: Parameters<typeof unsetzbares>[0]): readonly { readonly text: string }[] {
  const hindernis = unsetzbares(z)
  return hindernis ? [{ text: feststellenMeldung(hindernis) }] : []
}

/** An empty line ends a paragraph. */
function absaetze(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((t) => t.replace(/\s+/g, ' ').trim())
    .filter((t) => t !== '')
}

export const loader = feststellenseite.loader
export const action = feststellenseite.action
