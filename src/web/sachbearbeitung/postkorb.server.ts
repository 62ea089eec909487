import { redirect } from 'react-router'
import { gibPostAb, legePostkorbAn } from '../../ablauf/index.ts'
import {
  eingangMeldung,
  findPost,
  istPostart,
  listPostkoerbe,
  POSTARTEN,
  POSTQUELLEN,
  type Posteingang,
  type Postkorb,
  zaehlePost,
} from '../../akte/index.ts'
import { deutsch } from '../../kern/index.ts'
import { umfasst } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'
import type { PostkorbAnsicht, PostkorbAntwort } from './postkorb.tsx'

const HOECHSTENS = 100

/** The Postkörbe with what lies in them, and the counter where post is taken in. */
const postkorb = seite({
  name: 'web.postkorb',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'POST_ANGENOMMEN',
  liest: 'suche',
  loader: (a) => lade(a),
  action: (a) => (a.formular.get('was') === 'anlegen' ? legeAn(a, a.formular) : nimmAn(a, a.formular)),
})

export const loader = postkorb.loader
export const action = postkorb.action

async function lade(a: SeitenAufruf): Promise<PostkorbAnsicht> {
  const q = new URL(a.request.url).searchParams
  const { traeger, team } = a.nutzer
  const { koerbe, stand, post, gewaehlt } = await mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const alle = await listPostkoerbe(tx, traeger)
      const gewaehlt = alle.find((k) => k.id === q.get('korb'))
      const koerbe = alle.filter((k) => k.team === null || k.team === team?.id || k === gewaehlt)
      return {
        gewaehlt,
        koerbe,
        stand: await zaehlePost(tx, traeger),
        post: await findPost(tx, traeger, {
          postkoerbe: (gewaehlt === undefined ? koerbe : [gewaehlt]).map((k) => k.id),
          zustand: q.get('stand') === 'erledigt' ? 'erledigt' : 'offen',
          art: q.get('art') === '' ? null : q.get('art'),
          hoechstens: HOECHSTENS + 1,
        }),
      }
    },
    { nurLesen: true },
  )
  await a.lesen({ art: 'suche', begriff: `Postkorb ${gewaehlt?.name ?? ''}`, treffer: post.length })
  const heute = a.umgebung.uhr.heute()
  return {
    koerbe: koerbe.map((k) => ({
      id: k.id,
      name: k.name,
      offen: stand.get(k.id)?.offen ?? 0,
      aelteste: tageSeit(heute, stand.get(k.id)?.aelteste ?? null),
    })),
    arten: Object.entries(POSTARTEN).map(([wert, titel]) => ({ wert, titel })),
    gewaehlt: gewaehlt?.id ?? '',
    art: q.get('art') ?? '',
    stand: q.get('stand') === 'erledigt' ? 'erledigt' : 'offen',
    post: post.slice(0, HOECHSTENS).map((p) => postzeile(p, koerbe, heute)),
    weitere: post.length > HOECHSTENS,
    heute: deutsch(heute),
    team: team?.name ?? '',
    darfAnlegen: umfasst(a.nutzer.stufe, 'A'),
  }
}

function tageSeit(heute: number, tag: number | null): string {
  if (tag === null) return ''
  return heute - tag === 1 ? '1 Tag' : `${heute - tag} Tage`
}

const postzeile = (p: Posteingang, koerbe: readonly Postkorb[], heute: number): PostkorbAnsicht['post'][number] => ({
  id: p.posteingang,
  betreff: p.betreff,
  von: [p.nachname, p.bgNummer].filter((x) => x !== '').join(' · '),
  art: POSTARTEN[p.art],
  quelle: POSTQUELLEN[p.quelle],
  am: deutsch(p.eingegangenAm),
  alter: tageSeit(heute, p.eingegangenAm),
  korb: koerbe.find((k) => k.id === p.postkorb)?.name ?? '',
  ohneFall: p.dokument === null,
})

const QUELLE = { brief: 'post', mail: 'mail' } as const

async function nimmAn(a: SeitenAufruf, f: FormData): Promise<PostkorbAntwort> {
  const namen = ['betreff', 'nachname', 'bgNummer', 'tag', 'art', 'quelle']
  const eingaben = Object.fromEntries(namen.map((n) => [n, feldtext(f, n)]))
  const heute = a.umgebung.uhr.heute()
  const tag = liesTag(eingaben.tag ?? '', 'tag', { heute, zeitraum: null, beginn: null })
  const datei = f.get('datei')
  const art = eingaben.art ?? ''
  const fehler: Record<string, string> = {}
  if (!(datei instanceof File) || datei.size === 0) fehler.datei = 'Bitte wählen Sie eine Datei.'
  if (tag === undefined || tag > heute) fehler.tag = 'Bitte geben Sie den Tag des Eingangs an, zum Beispiel 14.1.2026.'
  if (!istPostart(art)) fehler.art = 'Bitte wählen Sie, was es ist.'
  if (!(datei instanceof File) || tag === undefined || !istPostart(art) || Object.keys(fehler).length > 0)
    return { ort: 'annehmen', fehler, eingaben }
  const r = await gibPostAb(handelnder(a), {
    quelle: QUELLE[eingaben.quelle as keyof typeof QUELLE] ?? 'poststelle',
    art,
    betreff: eingaben.betreff ?? '',
    nachname: eingaben.nachname ?? '',
    bgNummer: eingaben.bgNummer ?? '',
    dateiname: datei.name,
    bytes: new Uint8Array(await datei.arrayBuffer()),
    eingegangenAm: tag,
  })
  if (r.ok) throw redirect(`/postkorb/${r.wert.posteingang}`)
  const x = r.ablehnung
  if (x.art === 'stufeFehlt') return { ort: 'annehmen', fehler: { '': 'Post nimmt die Stufe F oder A an.' }, eingaben }
  const feld = x.art === 'keineBezeichnung' ? 'betreff' : 'datei'
  return { ort: 'annehmen', fehler: { [feld]: eingangMeldung(x) }, eingaben }
}

const ANLEGEN = {
  stufeFehlt: 'Einen Postkorb legt die Stufe A an.',
  nameFehlt: 'Bitte geben Sie dem Postkorb einen Namen.',
  nameVergeben: 'Einen Postkorb mit diesem Namen gibt es schon.',
} as const

async function legeAn(a: SeitenAufruf, f: FormData): Promise<PostkorbAntwort> {
  const name = feldtext(f, 'name')
  const r = await legePostkorbAn(handelnder(a), { name, nurTeam: f.get('nurTeam') === 'ja' })
  if (r.ok) throw redirect(`/postkorb?korb=${r.wert}`)
  return { ort: 'anlegen', fehler: { name: ANLEGEN[r.ablehnung.art] }, eingaben: { name } }
}
