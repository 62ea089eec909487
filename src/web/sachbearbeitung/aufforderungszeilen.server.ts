import { bearbeiterVon } from '../../ablauf/index.ts'
import {
  type Aktabgelehnt,
  ANLASSWORTE,
  type Aufforderung,
  type Aufforderungsakt,
  type Aufforderungsschritt,
  type Aufforderungszustand,
  fuehreAktAus,
  type Leistungsfall,
  ladeFall,
  legeAufforderungAn,
  listeAufforderungsschritte,
  listeLeistungsfaelle,
} from '../../fall/index.ts'
import { type Datum, deutsch, err, istUuid, type Kennung, kennung, ok, type Result } from '../../kern/index.ts'
import {
  type Bediensteter,
  ladePersonen,
  listBearbeitende,
  listBedienstete,
  listVertretene,
  namePerson,
  standJetzt,
} from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import type { Option } from '../bausteine/feld.tsx'
import { liesTag } from '../eingabe/tag.ts'
import type { Aufforderungsantwort, Aufforderungszeile } from './aufforderungsliste.tsx'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'

/** Who can be given a work item: levels are read by the system and stay here. */
export async function waehlbareLeute(a: SeitenAufruf): Promise<readonly Option[]> {
  const leute = await mitRechten(a.umgebung.db, { art: 'system', auftrag: 'web.aufforderungen' }, (tx) =>
    listBearbeitende(tx, a.nutzer.traeger, a.umgebung.uhr.heute()),
  )
  return leute.map((b) => ({ wert: b.id, titel: voll(b) }))
}

/** Whose work a person sees as hers: her own, and that of those she stands in for today. */
export async function schreibtische(tx: Tx, a: SeitenAufruf): Promise<readonly Kennung<'Bediensteter'>[]> {
  const { traeger, bediensteter } = a.nutzer
  const vertreten = await listVertretene(tx, { traeger, vertretung: bediensteter, am: a.umgebung.uhr.heute() })
  return [bediensteter, ...vertreten]
}

const voll = (b: Pick<Bediensteter, 'vorname' | 'nachname'>): string => `${b.nachname}, ${b.vorname}`

/** The rows of a list, with the names of cases, persons and colleagues. */
export async function aufforderungszeilen(
  tx: Tx,
  a: SeitenAufruf,
  liste: readonly Aufforderung[],
): Promise<readonly Aufforderungszeile[]> {
  const faelle = await listeLeistungsfaelle(tx, [...new Set(liste.map((x) => x.fall))])
  const je = new Map(faelle.map((f) => [f.fall, f]))
  const personen = await ladePersonen(
    tx,
    [...new Set(faelle.flatMap((f) => f.mitglieder.map((m) => m.person)))],
    standJetzt(a.umgebung.uhr),
  )
  const schritte = new Map<string, readonly Aufforderungsschritt[]>()
  for (const x of liste) if (x.nr > 0) schritte.set(x.id, await listeAufforderungsschritte(tx, x.traeger, x.id))
  const leute = await listBedienstete(tx, [...new Set(beteiligte(liste, [...schritte.values()].flat()))])
  const name = (id: string | null): string => {
    const b = leute.find((l) => l.id === id)
    return b === undefined ? '' : `${b.vorname} ${b.nachname}`
  }
  const person = (f: Leistungsfall | undefined, lokal: string | null): string => {
    const m = f?.mitglieder.find((x) => x.lokal === lokal)
    const p = m && personen.get(m.person)
    return p === undefined ? '' : namePerson(p)
  }
  const heute = a.umgebung.uhr.heute()
  return liste.map((x) => {
    const f = je.get(x.fall)
    return {
      ...worte(x, person(f, x.person)),
      id: x.id,
      nr: x.nr,
      name: person(f, 'P1') || (f?.bgNummer ?? ''),
      bgNummer: f?.bgNummer ?? '',
      nach: x.art === 'rueckruf' ? `/zahlung/${x.schluessel.split('/')[1]}` : `/faelle/${x.fall}/${ortVon(x)}`,
      vorlage: deutsch(x.vorlageAm),
      draengt: x.zustand === 'offen' && x.vorlageAm < heute,
      bei: x.zustaendig === null ? 'alle' : name(x.zustaendig),
      stand: STAND[x.zustand],
      offen: x.zustand === 'offen',
      schritte: [...(schritte.get(x.id) ?? [])].reverse().map((s) => schritttext(s, name)),
    }
  })
}

/** Where the work is done: in the procedure that asks for it, at the one to be begun, or among the items of the case. */
function ortVon(x: Aufforderung): string {
  if (x.art === 'nachweisOffen') return 'nachweise'
  if (x.art === 'ruecklaeufer') return 'ruecklaeufer'
  if (!VERFAHREN.has(x.art)) return 'aufforderungen'
  const [wovon = '', id = ''] = x.schluessel.split('/')
  if (wovon === 'verjaehrung') return 'forderungen'
  if (wovon === 'verfahren' && istUuid(id)) return `verfahren/${id}`
  const art = BEGINNT[wovon]
  return art === undefined ? 'verfahren' : `verfahren?beginne=${art}`
}

const VERFAHREN: ReadonlySet<string> = new Set(['zeitraumEndet', 'verfahren'])

/** What an item asks for that has no procedure yet, by the first word of its key. */
const BEGINNT: Readonly<Record<string, string>> = {
  zeitraumEndet: 'weiterbewilligung',
  abschliessend: 'abschliessend',
  forderung: 'mahnung',
}

function beteiligte(liste: readonly Aufforderung[], schritte: readonly Aufforderungsschritt[]) {
  return [...liste, ...schritte].flatMap((x) => [
    ...(x.zustaendig === null ? [] : [x.zustaendig]),
    ...('von' in x && x.von !== null ? [x.von] : []),
  ])
}

function worte(
  x: Aufforderung,
  person: string,
): Pick<Aufforderungszeile, 'titel' | 'grund' | 'tun' | 'folge' | 'norm'> {
  if (x.art === 'vonHand') return { titel: x.grund, grund: '', tun: '', folge: '', norm: '' }
  const { titel, tun, folge, norm } = ANLASSWORTE[x.art]
  return { titel: person === '' ? titel : `${titel}: ${person}`, grund: x.grund, tun, folge, norm }
}

const STAND: Readonly<Record<Aufforderungszustand, string>> = {
  offen: 'offen',
  erledigt: 'erledigt',
  geloescht: 'gelöscht',
  entfallen: 'entfallen',
}

function schritttext(s: Aufforderungsschritt, name: (id: string | null) => string): string {
  const wer = s.von === null ? 'vom Verfahren' : name(s.von)
  const was =
    s.zustand === 'offen'
      ? `Vorlage ${deutsch(s.vorlageAm)}, bei ${s.zustaendig === null ? 'allen' : name(s.zustaendig)}`
      : STAND[s.zustand]
  const bemerkung = s.bemerkung === '' ? '' : `: ${s.bemerkung}`
  return `${was}${bemerkung} (${wer}, ${deutscheZeit(s.wann)})`
}

/** The act of a form; an answer if it was refused. `fall`: items may be set for this one only. */
export async function handle(
  a: SeitenAufruf & { readonly formular: FormData },
  fall: Kennung<'Leistungsfall'> | null,
): Promise<Aufforderungsantwort | null> {
  const f = a.formular
  const t = (name: string): string => feldtext(f, name)
  const eingabe = { bis: t('bis'), bemerkung: t('bemerkung'), grund: t('grund') }
  const r = t('akt') === 'anlegen' && fall !== null ? await lege(a, fall) : await tue(a)
  return r.ok ? null : { id: t('akt') === 'anlegen' ? '' : t('id'), fehler: r.ablehnung, ...eingabe }
}

async function lege(
  a: SeitenAufruf & { readonly formular: FormData },
  id: Kennung<'Leistungsfall'>,
): Promise<Result<null, string>> {
  const grund = feldtext(a.formular, 'grund').slice(0, 200)
  const tag = liesTag(feldtext(a.formular, 'bis'), 'tag', umfeld(a))
  if (grund === '') return err('Bitte angeben, was zu tun ist.')
  if (tag === undefined) return err('Bitte den Tag der Vorlage angeben, etwa 15.03.2027 oder +14t.')
  return mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    const fall = await ladeFall(tx, id)
    if (!fall) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
    a.nurEigener(fall.traeger)
    const wer = bearbeiterVon(handelnder(a))
    await legeAufforderungAn(tx, a.umgebung, { ...fall, grund, faelligAm: tag, zustaendig: empfaenger(a), wer })
    return ok(null)
  })
}

async function tue(a: SeitenAufruf & { readonly formular: FormData }): Promise<Result<null, string>> {
  const id = feldtext(a.formular, 'id')
  const akt = aktAus(a)
  if (!istUuid(id) || akt === undefined) return err('Bitte den Schritt noch einmal wählen.')
  if (akt === 'tag') return err('Bitte den Tag der Vorlage angeben, etwa 15.03.2027 oder +14t.')
  const r = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
    fuehreAktAus(tx, a.umgebung, {
      traeger: a.nutzer.traeger,
      id: kennung(id),
      nr: Number(feldtext(a.formular, 'nr')),
      akt,
      bemerkung: feldtext(a.formular, 'bemerkung').slice(0, 200),
      wer: bearbeiterVon(handelnder(a)),
    }),
  )
  return r.ok ? ok(null) : err(ABLEHNUNG[r.ablehnung.art])
}

const umfeld = (a: SeitenAufruf) => ({ heute: a.umgebung.uhr.heute(), zeitraum: null, beginn: null })

function aktAus(a: SeitenAufruf & { readonly formular: FormData }): Aufforderungsakt | 'tag' | undefined {
  const art = feldtext(a.formular, 'akt')
  switch (art) {
    case 'erledigen':
    case 'loeschen':
    case 'wiederOeffnen':
      return { art }
    case 'zuweisen':
      return { art, an: empfaenger(a) }
    case 'zurueckstellen': {
      const bis: Datum | undefined = liesTag(feldtext(a.formular, 'bis'), 'tag', umfeld(a))
      return bis === undefined ? 'tag' : { art, bis }
    }
    default:
      return undefined
  }
}

function empfaenger(a: SeitenAufruf & { readonly formular: FormData }): Kennung<'Bediensteter'> | null {
  const an = feldtext(a.formular, 'an')
  return istUuid(an) ? kennung<'Bediensteter'>(an) : null
}

const ABLEHNUNG: Readonly<Record<Aktabgelehnt['art'], string>> = {
  unbekannt: 'Diese Aufforderung gibt es nicht mehr.',
  ueberholt: 'Jemand anderes hat diese Aufforderung inzwischen bearbeitet. Bitte neu ansehen.',
  zustand: 'Diese Aufforderung hat inzwischen einen anderen Stand. Bitte neu ansehen.',
  bemerkungFehlt: 'Bitte in der Bemerkung sagen, warum.',
  tagVergangen: 'Die Vorlage muss nach dem heutigen Tag liegen.',
}
