import {
  bearbeiten,
  type Fallstand,
  ladeFallstand,
  macheRueckgaengig,
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
import { legeNachweisAb } from './hochladen.server.ts'
import { letzterVorgang, satzbereich, wertAn } from './lage.server.ts'
import type { Konflikt } from './speicher.ts'
import { handelnder } from './zugriff.server.ts'

type Fall = Kennung<'Leistungsfall'>

/** Outcome of an act of the editor: where to go on, or what has to be said. */
export type Ergebnis = { readonly nach: string; readonly meldung: string; readonly konflikte: readonly Konflikt[] }

export type Gespeichert = {
  readonly werte: Readonly<Record<string, Json>>
  readonly konflikte: readonly Konflikt[]
  readonly meldung: string
}

/** Saves the fields of a form, whichever way it came. Opens a draft if there is none. */
export async function speichere(a: SeitenAufruf, fall: Fall, formular: FormData): Promise<Gespeichert> {
  const v = await ansichtMitEntwurf(a, fall)
  const felder = formularfelder(formular)
  const aenderungen = aenderungenAus(felder, v.inhalt, a.umgebung.uhr.heute())
  if (aenderungen.length === 0) return { werte: werteDanach(felder, v), konflikte: [], meldung: '' }
  const r = await bearbeiten(handelnder(a), { fall, aenderungen })
  if (!r.ok)
    return { werte: {}, konflikte: [], meldung: r.ablehnung.art === 'ungueltig' ? r.ablehnung.meldung : NICHT_OFFEN }
  const konflikte = await benenneKonflikte(a, v, r.wert, felder)
  return { werte: werteDanach(felder, r.wert), konflikte, meldung: '' }
}

const NICHT_OFFEN = 'Dieser Entwurf ist nicht mehr offen. Laden Sie die Seite neu.'

async function ansichtMitEntwurf(a: SeitenAufruf, fall: Fall): Promise<Fallstand> {
  const v = await ladeFallstand(handelnder(a), fall)
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
export async function fuehreAus(a: SeitenAufruf, fall: Fall, f: FormData): Promise<Ergebnis> {
  switch (String(f.get('was') ?? '')) {
    case 'speichern':
      return speichern(a, fall, f)
    case 'neu':
      return neuerSatz(a, fall, String(f.get('art') ?? ''), String(f.get('person') ?? ''))
    case 'entfernen':
      return entferne(a, fall, String(f.get('pfad') ?? ''))
    case 'fortschreiben':
      return schreibeFort(a, fall, String(f.get('angabe') ?? ''), String(f.get('ab') ?? ''))
    case 'hochladen':
      return hochladen(a, fall, f)
    case 'rueckgaengig':
      return rueckgaengig(a, fall)
    default:
      throw new Response('Diese Handlung gibt es nicht.', { status: 400 })
  }
}

async function speichern(a: SeitenAufruf, fall: Fall, f: FormData): Promise<Ergebnis> {
  const r = await speichere(a, fall, f)
  const nach = seite(fall, String(f.get('angabe') ?? ''))
  if (r.konflikte.length === 0) return { nach, meldung: r.meldung, konflikte: [] }
  return { nach, meldung: 'Nicht alles ist gespeichert: Jemand war schneller.', konflikte: r.konflikte }
}

function seite(fall: Fall, angabe: string): string {
  return angabe === '' ? `/faelle/${fall}` : `/faelle/${fall}?angabe=${angabe}`
}

async function wende(
  a: SeitenAufruf,
  fall: Fall,
  aenderungen: readonly Aenderung[],
  angabe: string,
): Promise<Ergebnis> {
  const r = await bearbeiten(handelnder(a), { fall, aenderungen })
  if (!r.ok)
    return { nach: '', meldung: r.ablehnung.art === 'ungueltig' ? r.ablehnung.meldung : NICHT_OFFEN, konflikte: [] }
  const gescheitert = r.wert.konflikte.length > 0
  return { nach: seite(fall, angabe), meldung: gescheitert ? VERALTET : '', konflikte: [] }
}

const VERALTET = 'Jemand hat diese Angabe inzwischen geändert. Sehen Sie sie sich noch einmal an.'

async function neuerSatz(a: SeitenAufruf, fall: Fall, art: string, person: string): Promise<Ergebnis> {
  if (art === 'vermieter') return { nach: `/faelle/${fall}/direktzahlung`, meldung: '', konflikte: [] }
  await ansichtMitEntwurf(a, fall)
  if (art === 'auszahlung') return wende(a, fall, [{ pfad: 'wege/auszahlung', alt: null, neu: {} }], 'auszahlung')
  const id = a.umgebung.kennung()
  if (art === 'weg') {
    const weg = { art: 'person', aufteilung: 'koepfe', leistungsart: 'regelbedarf', person }
    return wende(a, fall, [{ pfad: `wege/${id}`, alt: null, neu: weg }], id)
  }
  if (istUmstandsart(art) && EIGENE_UMSTAENDE.some((u) => u === art)) return neuerUmstand(a, fall, art, person)
  if (!istAngabenart(art)) throw new Response('Diese Art von Angabe gibt es nicht.', { status: 400 })
  const jePerson = felderDerAngabe(art)?.has('person') === true
  const neu = neueAngabe(art, jePerson && /^P[1-9]\d?$/.test(person) ? { person } : {})
  return wende(a, fall, [{ pfad: `angaben/${id}`, alt: null, neu }], id)
}

/** Where somebody has seen something, it is who enters it, today, until otherwise said. */
async function neuerUmstand(a: SeitenAufruf, fall: Fall, art: Umstandsart, person: string): Promise<Ergebnis> {
  const id = a.umgebung.kennung()
  const felder = felderDesUmstands(art)
  const neu = neueAngabe(art, {
    ...(/^P[1-9]\d?$/.test(person) ? { person } : {}),
    ...(felder?.has('geprueft_von') ? { geprueft_von: a.nutzer.bediensteter } : {}),
    ...(art === 'identitaet' || art === 'vorrang' ? { am: iso(a.umgebung.uhr.heute()) } : {}),
  })
  return wende(a, fall, [{ pfad: `umstaende/${id}`, alt: null, neu }], id)
}

async function entferne(a: SeitenAufruf, fall: Fall, pfad: string): Promise<Ergebnis> {
  const v = await ansichtMitEntwurf(a, fall)
  const m = /^(angaben|wege|umstaende)\/([A-Za-z0-9-]{1,40})$/.exec(pfad)
  const ort = m?.[1] === 'wege' || m?.[1] === 'umstaende' ? m[1] : 'angaben'
  const werte = m && v.inhalt[ort][m[2] ?? '']
  if (!werte) return { nach: seite(fall, ''), meldung: '', konflikte: [] }
  return wende(a, fall, [{ pfad, alt: werte, neu: null }], '')
}

async function hochladen(a: SeitenAufruf, fall: Fall, f: FormData): Promise<Ergebnis> {
  await ansichtMitEntwurf(a, fall)
  const r = await legeNachweisAb(a, fall, f)
  if ('meldung' in r) return { nach: '', meldung: r.meldung, konflikte: [] }
  return wende(a, fall, r.aenderungen, String(f.get('angabe') ?? ''))
}

/** From a day on it is otherwise: the fact ends the day before, a copy begins, both in one batch. */
async function schreibeFort(a: SeitenAufruf, fall: Fall, angabe: string, abText: string): Promise<Ergebnis> {
  const v = await ansichtMitEntwurf(a, fall)
  const ort = satzbereich(v.inhalt, angabe) === 'umstaende' ? 'umstaende' : 'angaben'
  const werte: Feldwerte | undefined = Object.hasOwn(v.inhalt[ort], angabe) ? v.inhalt[ort][angabe] : undefined
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
    fall,
    [
      { pfad: `${ort}/${neu}`, alt: null, neu: { ...werte, von: iso(ab) } },
      ...mitZusatz(v.inhalt, ort, angabe, neu),
      { pfad: `${ort}/${angabe}/bis`, alt: werte.bis ?? null, neu: iso(plusTage(ab, -1)) },
    ],
    neu,
  )
}

/** What more is said about a fact goes on with it. */
function mitZusatz(inhalt: Fallstand['inhalt'], ort: string, angabe: string, neu: string): readonly Aenderung[] {
  const zusatz = ort === 'angaben' && Object.hasOwn(inhalt.umstaende, angabe) ? inhalt.umstaende[angabe] : undefined
  return zusatz === undefined ? [] : [{ pfad: `umstaende/${neu}`, alt: null, neu: zusatz }]
}

async function rueckgaengig(a: SeitenAufruf, fall: Fall): Promise<Ergebnis> {
  const v = await ansichtMitEntwurf(a, fall)
  const { entwurf } = v
  if (!entwurf) return { nach: seite(fall, ''), meldung: '', konflikte: [] }
  const protokoll = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeAenderungen(tx, entwurf), { nurLesen: true })
  const letzter = letzterVorgang(protokoll)
  if (!letzter) return { nach: seite(fall, ''), meldung: 'Es gibt nichts zurückzunehmen.', konflikte: [] }
  const r = await macheRueckgaengig(handelnder(a), { fall, vorgang: letzter.vorgang })
  if (!r.ok) return { nach: '', meldung: NICHT_OFFEN, konflikte: [] }
  const angabe = r.wert.angewandt[0]?.pfad.split('/')[1] ?? ''
  return { nach: seite(fall, angabe), meldung: r.wert.konflikte.length > 0 ? VERALTET : '', konflikte: [] }
}
