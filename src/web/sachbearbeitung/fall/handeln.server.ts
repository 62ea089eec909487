import {
  bearbeiteAbleger,
  bearbeiten,
  type Fallstand,
  ladeFallansicht,
  ladeFallstand,
  macheRueckgaengig,
  nimmImAblegerZurueck,
  oeffneZumBearbeiten,
} from '../../../ablauf/index.ts'
import {
  type Aenderung,
  EIGENE_UMSTAENDE,
  type Feldwerte,
  felderDerAngabe,
  felderDesUmstands,
  type Geaendert,
  istAngabenart,
  istUmstandsart,
  listeAenderungen,
  listeRichtwerttabellen,
  neueAngabe,
  type Umstandsart,
} from '../../../fall/index.ts'
import { iso, type Json, type Kennung, plusTage } from '../../../kern/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { liesTag } from '../../eingabe/tag.ts'
import { feldtexte } from '../../eingabe/wert.ts'
import { aenderungenAus, type Formularfeld, feldVon, formularfelder, zeitraumVon } from './eingaben.ts'
import { entwurfsabsage } from './entwurfsabsage.ts'
import { merkeAntwort } from './hinweisakt.server.ts'
import { legeNachweisAb } from './hochladen.server.ts'
import { letzterVorgang, pfadVon, satzbereich, wertAn } from './lage.server.ts'
import { richtwertAenderungen } from './richtwertvorschlag.ts'
import type { Konflikt } from './speicher.ts'
import { handelnder } from './zugriff.server.ts'

/** Where an edit goes: the draft of a case, or a branch of it. */
export type Ort = { readonly fall: Kennung<'Leistungsfall'>; readonly ableger?: Kennung<'Entwurf'> | undefined }

/** Outcome of an act of the editor: where to go on, or what has to be said. */
export type Ergebnis = { readonly nach: string; readonly meldung: string; readonly konflikte: readonly Konflikt[] }

export type Gespeichert = {
  readonly werte: Readonly<Record<string, Json>>
  readonly konflikte: readonly Konflikt[]
  readonly meldung: string
}

/** Saves the fields of a form, whichever way it came. Opens a draft if there is none. */
export async function speichere(a: SeitenAufruf, ort: Ort, formular: FormData): Promise<Gespeichert> {
  const v = await ansichtMitEntwurf(a, ort)
  const felder = formularfelder(formular)
  const aenderungen = aenderungenAus(felder, v.inhalt, a.umgebung.uhr.heute())
  if (aenderungen.length === 0) return { werte: werteDanach(felder, v), konflikte: [], meldung: '' }
  const r = await aendere(a, ort, aenderungen)
  if (!r.ok) return { werte: {}, konflikte: [], meldung: entwurfsabsage(r.ablehnung) }
  const konflikte = await benenneKonflikte(a, v, r.wert, felder)
  return { werte: werteDanach(felder, r.wert), konflikte, meldung: '' }
}

function aendere(a: SeitenAufruf, { fall, ableger }: Ort, aenderungen: readonly Aenderung[]) {
  return ableger === undefined
    ? bearbeiten(handelnder(a), { fall, aenderungen })
    : bearbeiteAbleger(handelnder(a), { fall, ableger, aenderungen })
}

function nimmZurueck(a: SeitenAufruf, { fall, ableger }: Ort, vorgang: Kennung<'Vorgang'>) {
  return ableger === undefined
    ? macheRueckgaengig(handelnder(a), { fall, vorgang })
    : nimmImAblegerZurueck(handelnder(a), { fall, ableger, vorgang })
}

async function ansichtMitEntwurf(a: SeitenAufruf, { fall, ableger }: Ort): Promise<Fallstand> {
  const v = await ladeFallstand(handelnder(a), fall, ableger)
  if (!v) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  a.nurEigener(v.fall.traeger)
  if (v.entwurf) return v
  const r = await oeffneZumBearbeiten(handelnder(a), fall)
  if (!r.ok) throw new Response('Dieser Fall ist eingestellt und kann nicht bearbeitet werden.', { status: 409 })
  return { ...v, entwurf: r.wert, inhalt: r.wert.inhalt }
}

function werteDanach(felder: readonly Formularfeld[], v: Pick<Fallstand, 'inhalt'>): Readonly<Record<string, Json>> {
  return Object.fromEntries(felder.map((f) => [f.pfad, wertAn(v, f.pfad)]))
}

/** A conflict names the field, its value now, and who set it. */
async function benenneKonflikte(
  a: SeitenAufruf,
  { entwurf }: Fallstand,
  g: Geaendert,
  felder: readonly Formularfeld[],
): Promise<readonly Konflikt[]> {
  if (g.konflikte.length === 0 || !entwurf) return []
  const { protokoll, leute } = await mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const zeilen = await listeAenderungen(tx, entwurf)
      return {
        protokoll: zeilen,
        leute: await listBedienstete(tx, [...new Set(zeilen.map((z) => z.wer.bediensteter))]),
      }
    },
    { nurLesen: true },
  )
  const betroffen = felder.filter((f) => g.konflikte.some((k) => f.pfad === k.pfad || f.pfad.startsWith(`${k.pfad}/`)))
  return betroffen.map((f) => {
    const wer = protokoll.filter((z) => `${f.pfad}/`.startsWith(`${z.pfad}/`)).at(-1)?.wer.bediensteter
    const person = leute.find((b) => b.id === wer)
    const wert = wertAn(g, f.pfad)
    const [bereich = '', id = '', name = ''] = f.pfad.split('/')
    const feld = feldVon(g.inhalt, bereich, id, name)
    return {
      pfad: f.pfad,
      jetzt: feld ? feldtexte(feld, wert) : [''],
      wert,
      von: person ? `${person.vorname} ${person.nachname}` : 'Jemand',
    }
  })
}

/** The acts of the editor that are no typing. */
export async function fuehreAus(a: SeitenAufruf, ort: Ort, f: FormData): Promise<Ergebnis> {
  switch (String(f.get('was') ?? '')) {
    case 'speichern':
      return speichern(a, ort, f)
    case 'neu':
      return neuerSatz(a, ort, String(f.get('art') ?? ''), String(f.get('person') ?? ''))
    case 'entfernen':
      return entferne(a, ort, String(f.get('pfad') ?? ''))
    case 'fortschreiben':
      return schreibeFort(a, ort, String(f.get('angabe') ?? ''), String(f.get('ab') ?? ''))
    case 'hochladen':
      return hochladen(a, ort, f)
    case 'hinweisUebernehmen':
    case 'hinweisVerwerfen':
    case 'hinweisWieder':
      return beantworteHinweis(a, ort, f)
    case 'richtwert':
      return uebernimmRichtwert(a, ort, f)
    case 'rueckgaengig':
      return rueckgaengig(a, ort)
    default:
      throw new Response('Diese Handlung gibt es nicht.', { status: 400 })
  }
}

async function speichern(a: SeitenAufruf, ort: Ort, f: FormData): Promise<Ergebnis> {
  const r = await speichere(a, ort, f)
  const nach = seite(ort, String(f.get('angabe') ?? ''))
  if (r.konflikte.length === 0) return { nach, meldung: r.meldung, konflikte: [] }
  return { nach, meldung: 'Nicht alles ist gespeichert: Jemand war schneller.', konflikte: r.konflikte }
}

function seite(ort: Ort, angabe: string): string {
  const pfad = pfadVon(ort)
  return angabe === '' ? pfad : `${pfad}?angabe=${angabe}`
}

async function wende(a: SeitenAufruf, ort: Ort, aenderungen: readonly Aenderung[], angabe: string): Promise<Ergebnis> {
  const r = await aendere(a, ort, aenderungen)
  if (!r.ok) return { nach: '', meldung: entwurfsabsage(r.ablehnung), konflikte: [] }
  const gescheitert = r.wert.konflikte.length > 0
  return { nach: seite(ort, angabe), meldung: gescheitert ? VERALTET : '', konflikte: [] }
}

const VERALTET = 'Jemand hat diese Angabe inzwischen geändert. Sehen Sie sie sich noch einmal an.'

async function neuerSatz(a: SeitenAufruf, ort: Ort, art: string, person: string): Promise<Ergebnis> {
  if (art === 'eks') return { nach: `/faelle/${ort.fall}/eks`, meldung: '', konflikte: [] }
  if (art === 'vermieter') return { nach: `/faelle/${ort.fall}/direktzahlung`, meldung: '', konflikte: [] }
  await ansichtMitEntwurf(a, ort)
  if (art === 'auszahlung') return wende(a, ort, [{ pfad: 'wege/auszahlung', alt: null, neu: {} }], 'auszahlung')
  const id = a.umgebung.kennung()
  if (art === 'weg') {
    const weg = { art: 'person', aufteilung: 'koepfe', leistungsart: 'regelbedarf', person }
    return wende(a, ort, [{ pfad: `wege/${id}`, alt: null, neu: weg }], id)
  }
  if (istUmstandsart(art) && EIGENE_UMSTAENDE.some((u) => u === art)) return neuerUmstand(a, ort, art, person)
  if (!istAngabenart(art)) throw new Response('Diese Art von Angabe gibt es nicht.', { status: 400 })
  const jePerson = felderDerAngabe(art)?.has('person') === true
  const neu = neueAngabe(art, jePerson && /^P[1-9]\d?$/.test(person) ? { person } : {})
  return wende(a, ort, [{ pfad: `angaben/${id}`, alt: null, neu }], id)
}

/** Where somebody has seen something, it is who enters it, today, until otherwise said. */
async function neuerUmstand(a: SeitenAufruf, ort: Ort, art: Umstandsart, person: string): Promise<Ergebnis> {
  const id = a.umgebung.kennung()
  const felder = felderDesUmstands(art)
  const neu = neueAngabe(art, {
    ...(/^P[1-9]\d?$/.test(person) ? { person } : {}),
    ...(felder?.has('geprueft_von') ? { geprueft_von: a.nutzer.bediensteter } : {}),
    ...(art === 'identitaet' || art === 'vorrang' ? { am: iso(a.umgebung.uhr.heute()) } : {}),
  })
  return wende(a, ort, [{ pfad: `umstaende/${id}`, alt: null, neu }], id)
}

async function entferne(a: SeitenAufruf, ort: Ort, pfad: string): Promise<Ergebnis> {
  const v = await ansichtMitEntwurf(a, ort)
  const m = /^(angaben|wege|umstaende)\/([A-Za-z0-9-]{1,40})$/.exec(pfad)
  const bereich = m?.[1] === 'wege' || m?.[1] === 'umstaende' ? m[1] : 'angaben'
  const werte = m && v.inhalt[bereich][m[2] ?? '']
  if (!werte) return { nach: seite(ort, ''), meldung: '', konflikte: [] }
  return wende(a, ort, [{ pfad, alt: werte, neu: null }], '')
}

/** Hints are counted and limits are taken over in the case itself. */
const NUR_IM_FALL = 'In einem Ableger geht das nicht: Er ist ein Gedankenspiel. Ändern Sie das Feld von Hand.'

/** The limit of the municipality becomes a fact: by a click, with its source, never by itself. */
async function uebernimmRichtwert(a: SeitenAufruf, ort: Ort, f: FormData): Promise<Ergebnis> {
  if (ort.ableger !== undefined) return { nach: '', meldung: NUR_IM_FALL, konflikte: [] }
  const [angabe, tabelle] = [String(f.get('angabe') ?? ''), String(f.get('tabelle') ?? '')]
  await ansichtMitEntwurf(a, ort)
  const v = await ladeFallansicht(handelnder(a), ort.fall)
  const tabellen = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeRichtwerttabellen(tx, a.nutzer.traeger))
  const neu = v && richtwertAenderungen(v, angabe, tabelle, tabellen, a.umgebung.uhr.heute())
  if (neu === undefined) return { nach: '', meldung: 'Dieser Richtwert gilt hier nicht mehr.', konflikte: [] }
  return wende(a, ort, neu, angabe)
}

/** Takes up the prepared change, or notes why not; a taken hint opens the record it is about. */
async function beantworteHinweis(a: SeitenAufruf, ort: Ort, f: FormData): Promise<Ergebnis> {
  if (ort.ableger !== undefined) return { nach: '', meldung: NUR_IM_FALL, konflikte: [] }
  const text = (name: string): string => String(f.get(name) ?? '')
  await ansichtMitEntwurf(a, ort)
  const r = await merkeAntwort(a, ort.fall, { was: text('was'), schluessel: text('schluessel'), grund: text('grund') })
  if ('meldung' in r) return { nach: '', meldung: r.meldung, konflikte: [] }
  if (r.handgriff === undefined) return { nach: seite(ort, ''), meldung: '', konflikte: [] }
  return wende(a, ort, r.handgriff.aenderungen, r.handgriff.id)
}

const KEIN_NACHWEIS = 'In einem Ableger wird kein Nachweis abgelegt: Er ist ein Gedankenspiel.'

async function hochladen(a: SeitenAufruf, ort: Ort, f: FormData): Promise<Ergebnis> {
  if (ort.ableger !== undefined) return { nach: '', meldung: KEIN_NACHWEIS, konflikte: [] }
  await ansichtMitEntwurf(a, ort)
  const r = await legeNachweisAb(a, ort.fall, f)
  if ('meldung' in r) return { nach: '', meldung: r.meldung, konflikte: [] }
  return wende(a, ort, r.aenderungen, String(f.get('angabe') ?? ''))
}

/** From a day on it is otherwise: the fact ends the day before, a copy begins, both in one batch. */
async function schreibeFort(a: SeitenAufruf, ort: Ort, angabe: string, abText: string): Promise<Ergebnis> {
  const v = await ansichtMitEntwurf(a, ort)
  const bereich = satzbereich(v.inhalt, angabe) === 'umstaende' ? 'umstaende' : 'angaben'
  const werte: Feldwerte | undefined = Object.hasOwn(v.inhalt[bereich], angabe) ? v.inhalt[bereich][angabe] : undefined
  const heute = a.umgebung.uhr.heute()
  const ab = liesTag(abText, 'von', { heute, zeitraum: zeitraumVon(v.inhalt), beginn: null })
  if (!werte || ab === undefined)
    return {
      nach: '',
      meldung: 'Bitte den Tag eintragen, ab dem sich die Angabe ändert, zum Beispiel 1.5.2026.',
      konflikte: [],
    }
  if (typeof werte.von === 'string' && werte.von >= iso(ab))
    return { nach: '', meldung: 'Der Tag muss nach dem Beginn der Angabe liegen.', konflikte: [] }
  const neu = a.umgebung.kennung()
  return wende(
    a,
    ort,
    [
      { pfad: `${bereich}/${neu}`, alt: null, neu: { ...werte, von: iso(ab) } },
      ...mitZusatz(v.inhalt, bereich, angabe, neu),
      { pfad: `${bereich}/${angabe}/bis`, alt: werte.bis ?? null, neu: iso(plusTage(ab, -1)) },
    ],
    neu,
  )
}

/** What more is said about a fact goes on with it. */
function mitZusatz(inhalt: Fallstand['inhalt'], ort: string, angabe: string, neu: string): readonly Aenderung[] {
  const zusatz = ort === 'angaben' && Object.hasOwn(inhalt.umstaende, angabe) ? inhalt.umstaende[angabe] : undefined
  return zusatz === undefined ? [] : [{ pfad: `umstaende/${neu}`, alt: null, neu: zusatz }]
}

async function rueckgaengig(a: SeitenAufruf, ort: Ort): Promise<Ergebnis> {
  const v = await ansichtMitEntwurf(a, ort)
  const { entwurf } = v
  if (!entwurf) return { nach: seite(ort, ''), meldung: '', konflikte: [] }
  const protokoll = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeAenderungen(tx, entwurf), { nurLesen: true })
  const letzter = letzterVorgang(protokoll)
  if (!letzter) return { nach: seite(ort, ''), meldung: 'Es gibt nichts zurückzunehmen.', konflikte: [] }
  const r = await nimmZurueck(a, ort, letzter.vorgang)
  if (!r.ok) return { nach: '', meldung: entwurfsabsage(r.ablehnung), konflikte: [] }
  const angabe = r.wert.angewandt[0]?.pfad.split('/')[1] ?? ''
  return { nach: seite(ort, angabe), meldung: r.wert.konflikte.length > 0 ? VERALTET : '', konflikte: [] }
}
