import { redirect } from 'react-router'
import { bearbeitePost, type PostBearbeitenAbgelehnt } from '../../ablauf/index.ts'
import {
  findPosteingang,
  GEFAHR,
  istPostart,
  listPostkoerbe,
  listPostschritte,
  POSTAKTE,
  POSTARTEN,
  POSTQUELLEN,
  type Posteingang,
  type PosteingangRef,
  type Postschrittwunsch,
} from '../../akte/index.ts'
import { ladeFall } from '../../fall/index.ts'
import { type Datum, deutsch, istUuid, kennung } from '../../kern/index.ts'
import { ladePersonen, listBedienstete, namePerson, standJetzt } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'
import type { PosteingangAnsicht, PosteingangAntwort } from './posteingang.tsx'
import { suche } from './suchen.server.ts'

/** One piece of post beside what is to be done about it. */
const posteingang = seite({
  name: 'web.posteingang',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'POST_BEARBEITET',
  liest: 'dokument',
  loader: (a) => lade(a),
  action: (a) => tu(a, a.formular),
})

export const loader = posteingang.loader
export const action = posteingang.action

const unbekannt = (): Response => new Response('Diese Post gibt es hier nicht.', { status: 404 })

function ref(a: SeitenAufruf): PosteingangRef {
  const { id = '' } = a.params
  if (!istUuid(id)) throw unbekannt()
  return { traeger: a.nutzer.traeger, posteingang: kennung<'Posteingang'>(id) }
}

async function lade(a: SeitenAufruf): Promise<PosteingangAnsicht> {
  const ansicht = await mitRechten(a.umgebung.db, a.akteur, (tx) => sammle(tx, a), { nurLesen: true })
  if (ansicht === undefined) throw unbekannt()
  const { personen, ...rest } = ansicht
  await a.lesen({ art: 'dokument', dokument: rest.id, personen })
  return { ...rest, suche: await sucheFall(a) }
}

/** Cases of the own Jobcenter, found as the search of the head finds them. */
async function sucheFall(a: SeitenAufruf): Promise<PosteingangAnsicht['suche']> {
  const text = new URL(a.request.url).searchParams.get('suche')?.trim() ?? ''
  if (text === '') return null
  const r = await suche(a, text)
  const eigene = r.treffer.filter((t) => t.traeger === '' && t.nach.startsWith('/faelle/'))
  return {
    text,
    meldung: eigene.length === 0 ? r.meldung || 'Dazu gibt es hier keinen Fall.' : '',
    treffer: eigene.map((t) => {
      const [person = ''] = t.schluessel.split('/')
      const fall = t.nach.split('/')[2] ?? ''
      return { fall, person: person === fall ? '' : person, name: t.name, neben: t.neben }
    }),
  }
}

async function sammle(tx: Tx, a: SeitenAufruf) {
  const p = await findPosteingang(tx, ref(a))
  if (p === undefined) return undefined
  const koerbe = await listPostkoerbe(tx, p.traeger)
  const schritte = await listPostschritte(tx, p)
  const leute = await listBedienstete(tx, [...new Set(schritte.flatMap((s) => (s.von === null ? [] : [s.von])))])
  const fall = p.fall === null ? undefined : await ladeFall(tx, p.fall)
  const mitglieder = fall?.mitglieder.map((m) => m.person) ?? []
  const personen = await ladePersonen(tx, mitglieder, standJetzt(a.umgebung.uhr))
  const erste = mitglieder[0] && personen.get(p.person ?? mitglieder[0])
  const name = (id: string | null): string => {
    const b = leute.find((x) => x.id === id)
    return b ? `${b.vorname} ${b.nachname}` : 'Programm'
  }
  return {
    personen: mitglieder,
    id: p.posteingang,
    nr: p.nr,
    ...kopf(p),
    fall: fall && {
      nach: `/faelle/${fall.fall}/akte`,
      text: erste ? `${namePerson(erste)}, ${fall.bgNummer}` : fall.bgNummer,
    },
    korb: koerbe.find((k) => k.id === p.postkorb)?.name ?? '',
    andere: koerbe.filter((k) => k.id !== p.postkorb).map((k) => ({ wert: k.id, titel: k.name })),
    schritte: schritte.map((s) => ({
      schluessel: String(s.nr),
      was: POSTAKTE[s.akt],
      korb: koerbe.find((k) => k.id === s.postkorb)?.name ?? '',
      vermerk: s.vermerk,
      wann: deutscheZeit(s.wann),
      wer: name(s.von),
    })),
  }
}

const alsText = (d: Datum | null): string => (d === null ? '' : deutsch(d))

const dateiort = (p: Posteingang): string =>
  p.dokument === null ? `/postkorb/${p.posteingang}/datei` : `/dokumente/${p.dokument}`

const kopf = (p: Posteingang) => ({
  betreff: p.betreff,
  art: p.art,
  arten: Object.entries(POSTARTEN).map(([wert, titel]) => ({ wert, titel })),
  quelle: POSTQUELLEN[p.quelle],
  am: deutsch(p.eingegangenAm),
  von: [p.nachname, p.bgNummer].filter((x) => x !== '').join(' · '),
  zeitraumVon: alsText(p.zeitraum.von),
  zeitraumBis: alsText(p.zeitraum.bis),
  hash: p.hash.slice(0, 12),
  datei: p.sperre === null ? dateiort(p) : '',
  istBild: p.sperre === null && (p.medientyp === 'image/jpeg' || p.medientyp === 'image/png'),
  offen: p.zustand === 'offen',
  abgelegt: p.dokument !== null,
  sperre: p.sperre === null ? '' : GEFAHR[p.sperre],
})

async function tu(a: SeitenAufruf, f: FormData): Promise<PosteingangAntwort> {
  const wunsch = liesWunsch(a, f)
  const nr = Number(feldtext(f, 'nr'))
  if (typeof wunsch === 'string' || !Number.isSafeInteger(nr)) return { fehler: wunsch === '' ? FEHLT : String(wunsch) }
  const { posteingang } = ref(a)
  const r = await bearbeitePost(handelnder(a), { posteingang, nr, wunsch, vermerk: feldtext(f, 'vermerk') })
  if (r.ok) throw redirect(`/postkorb/${posteingang}`)
  const { art } = r.ablehnung
  if (art === 'unbekannt') throw unbekannt()
  return { fehler: ABSAGE[art] }
}

const FEHLT = 'Bitte wählen Sie aus, was geschehen soll.'

/** A text says what is wrong with the entry. */
function liesWunsch(a: SeitenAufruf, f: FormData): Postschrittwunsch | string {
  const was = feldtext(f, 'was')
  switch (was) {
    case 'angaben':
      return liesAngaben(a, f)
    case 'zuordnen': {
      const [fall, person] = [feldtext(f, 'fall'), feldtext(f, 'person')]
      if (!istUuid(fall)) return 'Bitte suchen Sie zuerst den Fall.'
      return {
        art: was,
        fall: kennung<'Leistungsfall'>(fall),
        person: istUuid(person) ? kennung<'Person'>(person) : null,
      }
    }
    case 'weitergeben': {
      const korb = feldtext(f, 'postkorb')
      return istUuid(korb) ? { art: was, postkorb: kennung<'Postkorb'>(korb) } : 'Bitte wählen Sie einen Postkorb.'
    }
    case 'vorlegen':
    case 'erledigen':
    case 'wiederOeffnen':
      return { art: was }
    default:
      return FEHLT
  }
}

function liesAngaben(a: SeitenAufruf, f: FormData): Postschrittwunsch | string {
  const art = feldtext(f, 'art')
  if (!istPostart(art)) return 'Bitte wählen Sie, was es ist.'
  const umfeld = { heute: a.umgebung.uhr.heute(), zeitraum: null, beginn: null }
  const [vonText, bisText] = [feldtext(f, 'von'), feldtext(f, 'bis')]
  const von = vonText === '' ? null : liesTag(vonText, 'von', umfeld)
  const bis = bisText === '' ? null : liesTag(bisText, 'bis', umfeld)
  if (von === undefined || bis === undefined) return 'Bitte geben Sie den Zeitraum als Tage an, zum Beispiel 1.3.2026.'
  return { art: 'angaben', postart: art, zeitraum: { von, bis } }
}

const ABSAGE: Readonly<Record<Exclude<PostBearbeitenAbgelehnt['art'], 'unbekannt'>, string>> = {
  stufeFehlt: 'Post bearbeitet die Stufe F oder A.',
  fremderFall: 'Diesen Fall führt ein anderes Jobcenter. Bitte geben Sie die Post dorthin weiter.',
  ueberholt: 'Inzwischen hat jemand anderes diese Post bearbeitet. Sehen Sie bitte, was jetzt gilt.',
  zustand: 'Diese Post ist schon erledigt oder schon wieder offen.',
  schonZugeordnet: 'Diese Post liegt schon in der Akte eines Falls.',
  gesperrt: 'Diese Datei darf nicht geöffnet werden. Bitte fordern Sie die Unterlage neu an.',
  ohneFall: 'Bitte ordnen Sie die Post zuerst einem Fall zu.',
  postkorbUnbekannt: 'Diesen Postkorb gibt es nicht mehr.',
  zeitraum: 'Der Zeitraum endet, bevor er beginnt.',
}
