import { redirect } from 'react-router'
import { abzweigen, ladeSachstaende, type Sachstaende, wirfWeg } from '../../../../ablauf/index.ts'
import { type Ableger, eigeneAenderungen } from '../../../../fall/index.ts'
import { istUuid, kennung } from '../../../../kern/index.ts'
import { deutscheZeit } from '../../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../../zugang/index.ts'
import { feldtext } from '../../formulartext.ts'
import { leseAuswertung, sachstandOptionen } from '../auswertung/sachstand.server.ts'
import { fallId, handelnder } from '../zugriff.server.ts'
import type { AblegerlisteAnsicht, AblegerlisteAntwort, Ablegerzeile } from './liste.tsx'

const listenseite = seite({
  name: 'web.fall.ableger.liste',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ABLEGER_VERWALTET',
  liest: 'fall',
  loader: async (a): Promise<AblegerlisteAnsicht> => {
    const s = await leseAuswertung(a, ['person', 'verlauf'], (h) => ladeSachstaende(h, fallId(a), () => []))
    const quellen = sachstandOptionen(s.koepfe.filter((k) => k.art !== 'ableger'))
    return {
      zeilen: s.koepfe.flatMap((k) => (k.art === 'ableger' ? [zeile(s, k.ableger)] : [])),
      quellen,
    }
  },
  action: async (a): Promise<AblegerlisteAntwort> => {
    switch (feldtext(a.formular, 'was')) {
      case 'abzweigen':
        return zweigeAb(a, a.formular)
      case 'verwerfen':
        return verwirf(a, feldtext(a.formular, 'ableger'))
      default:
        throw new Response('Diese Handlung gibt es nicht.', { status: 400 })
    }
  },
})

export const loader = listenseite.loader
export const action = listenseite.action

function zeile(s: Sachstaende, x: Ableger): Ablegerzeile {
  const b = s.bedienstete.find((y) => y.id === x.angelegtVon)
  const anzahl = eigeneAenderungen(x).length
  return {
    id: x.entwurf,
    name: x.name,
    herkunft: herkunft(s, x),
    von: b ? `${b.vorname} ${b.nachname}` : '',
    angelegt: deutscheZeit(x.angelegtAm),
    geaendert: deutscheZeit(x.geaendertAm),
    aenderungen: anzahl === 1 ? 'eine Änderung' : `${anzahl === 0 ? 'keine' : anzahl} Änderungen`,
  }
}

function herkunft(s: Sachstaende, { herkunft: h }: Ableger): string {
  if (h.art === 'entwurf') return `Entwurf v${h.version}`
  const k = s.koepfe.find((x) => x.art === 'fassung' && x.fassung.id === h.fassung)
  return k?.art === 'fassung' ? `Fassung ${k.fassung.nr}` : 'Fassung'
}

async function zweigeAb(a: SeitenAufruf, f: FormData): Promise<AblegerlisteAntwort> {
  const fall = fallId(a)
  const h = handelnder(a)
  const name = feldtext(f, 'name')
  const wahl = feldtext(f, 'von')
  const s = await ladeSachstaende(h, fall, () => [])
  if (!s) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  a.nurEigener(s.fall.traeger)
  const kopf = s.koepfe.find((k) => k.schluessel === wahl)
  const von = kopf?.art === 'fassung' ? { fassung: kopf.fassung.id } : 'entwurf'
  const r = await abzweigen(h, { fall, name, von })
  if (r.ok) throw redirect(`/faelle/${fall}/ableger/${r.wert.entwurf}`)
  switch (r.ablehnung.art) {
    case 'nameFehlt':
      return { meldung: 'Bitte einen Namen eintragen, an dem Sie den Ableger wiedererkennen.', name }
    case 'zuViele':
      return {
        meldung: `Der Fall hat schon ${r.ablehnung.hoechstens} offene Ableger. Verwerfen Sie zuerst einen.`,
        name,
      }
    case 'herkunftFehlt':
      return { meldung: 'Diesen Stand gibt es nicht mehr. Laden Sie die Seite neu.', name }
    case 'eingestellt':
      return { meldung: 'Dieser Fall ist eingestellt; er bekommt keinen Ableger mehr.', name }
    case 'zuVielePersonen':
    case 'unbekannt':
      throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  }
}

async function verwirf(a: SeitenAufruf, id: string): Promise<AblegerlisteAntwort> {
  if (!istUuid(id)) throw new Response('Diesen Ableger gibt es nicht.', { status: 404 })
  const fall = fallId(a)
  const r = await wirfWeg(handelnder(a), { fall, ableger: kennung<'Entwurf'>(id) })
  if (r.ok) throw redirect(`/faelle/${fall}/ableger`)
  return { meldung: 'Dieser Ableger ist schon erledigt, oder er gehört einem anderen Jobcenter.', name: '' }
}
