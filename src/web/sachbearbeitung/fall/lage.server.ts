import {
  type Entwurfsansicht,
  type Fallansicht,
  ladeAblegeransicht,
  ladeFallansicht,
  zeigeDifferenz,
} from '../../../ablauf/index.ts'
import { type Dokumenteintrag, listeDokumente } from '../../../akte/index.ts'
import {
  type Ableger,
  ANGABENMASKEN,
  checkliste,
  EIGENE_UMSTAENDE,
  eigeneAenderungen,
  type Feldwerte,
  type Gruppe,
  handgriff,
  hinweisSchluessel,
  istAufgegriffen,
  istOffen,
  listeAenderungen,
  listeAnwesende,
  listeRichtwerttabellen,
  listeVerworfene,
  type Protokollzeile,
  type Richtwerttabelle,
  UMSTANDSMASKEN,
  zaehleHinweise,
} from '../../../fall/index.ts'
import { alterAm, type Datum, deutsch, istUuid, type Kennung, kennung } from '../../../kern/index.ts'
import { type Hinweis, hinweiseZuAnspruechen } from '../../../recht/index.ts'
import { type Bankverbindung, listBankverbindungenVon, listBedienstete } from '../../../stammdaten/index.ts'
import { mitRechten, ortszeit, type Tx, type Zeitpunkt } from '../../../technik/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { lesbar, type Namen } from '../../eingabe/wert.ts'
import type { Lage, Mitbearbeitung, Personzeile, Satz, Satzbereich } from './ansicht.ts'
import { differenzleiste } from './differenzleiste.ts'
import { ergebnisspalte, gewaehltesErgebnis } from './ergebnisspalte.ts'
import { kontoname, namenDesFalls } from './namen.ts'
import { richtwertvorschlaege } from './richtwertvorschlag.ts'
import { fehlendeZusatzfelder, maskeVon, satzAnsicht, satzTitel, wertDesFeldes, ZAHLUNGSGRUPPE } from './saetze.ts'
import { strahlAnsicht } from './strahl.ts'
import { handelnder } from './zugriff.server.ts'

/** What the person looks at: one fact, one month. */
export type Blick = { readonly angabe: string; readonly monat: string }

/** Read beside the case: who else is here, what can be undone, which accounts there are. */
type Beiwerk = {
  readonly richtwerte: readonly Richtwerttabelle[]
  /** Keys of hints somebody has refused here. */
  readonly verworfene: ReadonlySet<string>
  /** Who may be named as having seen something: oneself, and who is named already. */
  readonly bedienstete: readonly { readonly wert: string; readonly titel: string }[]
  readonly andere: readonly Mitbearbeitung[]
  readonly protokoll: readonly Protokollzeile[]
  readonly konten: readonly Bankverbindung[]
  readonly eingaenge: readonly Dokumenteintrag[]
}

/** The address of the editor that shows this content: of the draft, or of a branch. */
export function pfadVon(ort: { readonly fall: string; readonly ableger?: string | undefined }): string {
  return ort.ableger === undefined ? `/faelle/${ort.fall}` : `/faelle/${ort.fall}/ableger/${ort.ableger}`
}

function editorVon(v: Fallansicht): string {
  return pfadVon({ fall: v.fall.fall, ableger: v.ableger?.entwurf })
}

export async function ladeLage(
  a: SeitenAufruf,
  { fall, ableger }: { readonly fall: Kennung<'Leistungsfall'>; readonly ableger?: Kennung<'Entwurf'> | undefined },
  blick: Blick,
): Promise<Lage> {
  const h = handelnder(a)
  const ansicht =
    ableger === undefined ? await ladeFallansicht(h, fall) : await ladeAblegeransicht(h, { fall, ableger })
  if (!ansicht) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  return baueLage(a, ansicht, blick)
}

export async function baueLage(a: SeitenAufruf, v: Fallansicht, blick: Blick): Promise<Lage> {
  const d = await zeigeDifferenz(handelnder(a), v)
  const beiwerk = await mitRechten(a.umgebung.db, a.akteur, (tx) => ladeBeiwerk(tx, a, v), { nurLesen: true })
  const namen = namenDesFalls(v.personen, [...v.konten, ...beiwerk.konten])
  const ergebnis = gewaehltesErgebnis(v, blick.monat, a.umgebung.uhr.heute())
  const { gezeigt: hinweise, verworfen } = sichteHinweise(v, ergebnis?.hinweise ?? [], beiwerk.verworfene)
  if (v.darfBearbeiten && v.entwurf && !v.ableger) await zaehle(a, v, hinweise)
  const nach = (id: string): string => `${editorVon(v)}?${adresse(blick, id)}`
  const geaendert = v.ableger ? stellenDesAblegers(v.ableger) : geaenderteStellen(d)
  return {
    version: v.entwurf?.version ?? 0,
    gespeichert: v.entwurf ? uhrzeit(v.entwurf.geaendertAm) : '',
    personen: personenzeilen(a, v, hinweise),
    strahl: strahlAnsicht({
      inhalt: v.inhalt,
      rechenbar: v.rechenbar,
      ergebnisse: v.ergebnisse,
      folge: v.personen.map((p) => p.lokal),
      namen,
      heute: a.umgebung.uhr.heute(),
      geaendert: geaendert.saetze,
      hinweise: anzahlJeSatz(v, hinweise),
      nach,
    }),
    satz: gewaehlterSatz(v, blick.angabe, { namen, hinweise, geaendert, heute: a.umgebung.uhr.heute(), ...beiwerk }),
    luecken: luecken(v, namen, nach),
    hinweise: hinweise.map((h) => hinweiszeile(h, v, a, namen, nach)),
    verworfene: verworfen.map((h) => hinweiszeile(h, v, a, namen, nach)),
    fehlendeNachweise: fehlendeNachweise(v, namen, nach),
    nachweiseOffen: checkliste(v.inhalt).filter(istOffen).length,
    ergebnis: ergebnisspalte(v, d, ergebnis, namen, blick),
    differenz: differenzleiste(v, d),
    andere: beiwerk.andere,
    neu: neuesAngebot(v, namen),
    rueckgaengig: letzterVorgang(beiwerk.protokoll)?.text(v, namen) ?? '',
  }
}

/** What is refused or noted already is not shown again; what is refused can be fetched back. */
function sichteHinweise(v: Fallansicht, ausErgebnis: readonly Hinweis[], verworfene: ReadonlySet<string>) {
  const alle = [...v.hinweise, ...hinweiseZuAnspruechen(v.rechenbar.angaben), ...ausErgebnis].filter(
    (h) => !istAufgegriffen(h, v.inhalt),
  )
  const istVerworfen = (h: Hinweis): boolean => verworfene.has(hinweisSchluessel(h))
  return { gezeigt: alle.filter((h) => !istVerworfen(h)), verworfen: alle.filter(istVerworfen) }
}

/** All hints of a case with their keys: for who takes one up. */
export function hinweiseDesFalls(v: Fallansicht, blick: string, heute: Datum): readonly Hinweis[] {
  return sichteHinweise(v, gewaehltesErgebnis(v, blick, heute)?.hinweise ?? [], new Set()).gezeigt
}

const zaehle = (a: SeitenAufruf, v: Fallansicht, hinweise: readonly Hinweis[]): Promise<void> =>
  mitRechten(a.umgebung.db, a.akteur, (tx) =>
    zaehleHinweise(
      tx,
      v.fall,
      a.umgebung.uhr.heute(),
      hinweise.map((h) => h.code),
    ),
  )

function hinweiszeile(
  h: Hinweis,
  v: Fallansicht,
  a: SeitenAufruf,
  namen: Namen,
  nach: (id: string) => string,
): Lage['hinweise'][number] {
  const ort = h.angabe !== undefined && Object.hasOwn(v.inhalt.angaben, h.angabe) ? h.angabe : undefined
  const u = { inhalt: v.inhalt, heute: a.umgebung.uhr.heute(), id: 'neu' }
  return {
    code: h.code,
    norm: h.norm,
    text: mitName(h, namen),
    schluessel: hinweisSchluessel(h),
    nach: ort === undefined ? '' : nach(ort),
    handgriff: handgriff(h, u)?.titel ?? '',
  }
}

/** "Nele: Für das Kind ist kein Kindergeld angegeben." */
function mitName(h: Hinweis, namen: Namen): string {
  const name = h.person === undefined ? undefined : namen.personen[h.person]
  return name === undefined ? h.text : `${name}: ${h.text}`
}

function adresse(blick: Blick, angabe: string): string {
  const p = new URLSearchParams({ angabe })
  if (blick.monat !== '') p.set('monat', blick.monat)
  return p.toString()
}

async function ladeBeiwerk(tx: Tx, a: SeitenAufruf, v: Fallansicht): Promise<Beiwerk> {
  const jetzt = a.umgebung.uhr.jetzt()
  const anwesende = v.ableger ? [] : await listeAnwesende(tx, v.fall, { jetzt, ausser: a.nutzer.bediensteter })
  const namen = await listBedienstete(
    tx,
    anwesende.map((x) => x.bediensteter),
  )
  const genannt = Object.values(v.inhalt.umstaende).flatMap((u) =>
    typeof u.geprueft_von === 'string' ? [u.geprueft_von] : [],
  )
  const genannte = await listBedienstete(tx, [
    ...new Set([a.nutzer.bediensteter, ...genannt.filter(istUuid).map(kennung<'Bediensteter'>)]),
  ])
  const konten: Bankverbindung[] = []
  for (const p of v.personen) konten.push(...(await listBankverbindungenVon(tx, { art: 'person', id: p.person.id })))
  return {
    andere: anwesende.map((x) => {
      const n = namen.find((b) => b.id === x.bediensteter)
      return { name: n ? `${n.vorname} ${n.nachname}` : 'Jemand', ort: x.stelle }
    }),
    verworfene: await listeVerworfene(tx, v.fall),
    richtwerte: await listeRichtwerttabellen(tx, v.fall.traeger),
    protokoll: v.entwurf ? await listeAenderungen(tx, v.entwurf) : [],
    bedienstete: genannte.map((b) => ({ wert: b.id, titel: `${b.vorname} ${b.nachname}` })),
    konten,
    eingaenge: (await listeDokumente(tx, v.fall)).filter((d) => d.richtung === 'eingang'),
  }
}

function uhrzeit(z: Zeitpunkt): string {
  const o = ortszeit(z)
  return `${String(o.stunde).padStart(2, '0')}:${String(o.minute).padStart(2, '0')} Uhr`
}

function personenzeilen(a: SeitenAufruf, v: Fallansicht, hinweise: readonly Hinweis[]): readonly Personzeile[] {
  const rolle = ANGABENMASKEN.person.felder.rolle
  return v.personen.map(({ lokal, person }) => {
    const tatsache = Object.values(v.inhalt.angaben).find((x) => x.art === 'person' && x.person === lokal)
    return {
      id: lokal,
      name: `${person.vorname} ${person.nachname}`.trim(),
      alter: String(alterAm(person.geburtsdatum, a.umgebung.uhr.heute())),
      rolle: lesbar(rolle, tatsache?.rolle ?? null, { personen: {}, konten: {} }),
      hinweise: hinweise.filter((h) => h.person === lokal && h.angabe === undefined).length,
      nach: `/personen/${person.id}`,
    }
  })
}

/** Against a first application nothing is "changed": all is new. */
function geaenderteStellen(d: Entwurfsansicht | undefined): {
  readonly saetze: ReadonlySet<string>
  readonly felder: ReadonlySet<string>
  readonly neue: ReadonlySet<string>
} {
  const fakten = d?.lage.basis === undefined ? [] : d.differenz.fakten
  return {
    saetze: new Set(fakten.map((s) => `${s.bereich}/${s.id}`)),
    neue: new Set(fakten.flatMap((s) => (s.art === 'neu' ? [`${s.bereich}/${s.id}`] : []))),
    felder: new Set(
      fakten.flatMap((s) => (s.art === 'neu' ? [] : s.felder.map((f) => `${s.bereich}/${s.id}/${f.feld}`))),
    ),
  }
}

/** In a branch what counts is what it has changed itself. */
function stellenDesAblegers(ableger: Ableger): ReturnType<typeof geaenderteStellen> {
  const eigene = eigeneAenderungen(ableger)
  const satzVon = (pfad: string): string => pfad.split('/').slice(0, 2).join('/')
  return {
    saetze: new Set(eigene.map((x) => satzVon(x.pfad))),
    neue: new Set(eigene.flatMap((x) => (x.alt === null && x.pfad === satzVon(x.pfad) ? [x.pfad] : []))),
    felder: new Set(eigene.map((x) => x.pfad)),
  }
}

function anzahlJeSatz(v: Fallansicht, hinweise: readonly Hinweis[]): ReadonlyMap<string, number> {
  const je = new Map<string, number>()
  const zaehle = (id: string | null | undefined): void => {
    if (id !== null && id !== undefined) je.set(id, (je.get(id) ?? 0) + 1)
  }
  for (const h of hinweise) zaehle(h.angabe)
  for (const m of v.maengel) zaehle(m.id)
  return je
}

type Satzwahl = {
  readonly richtwerte: readonly Richtwerttabelle[]
  readonly heute: Datum
  readonly bedienstete: Beiwerk['bedienstete']
  readonly namen: Namen
  readonly hinweise: readonly Hinweis[]
  readonly geaendert: ReturnType<typeof geaenderteStellen>
  readonly konten: readonly Bankverbindung[]
  readonly eingaenge: readonly Dokumenteintrag[]
}

function gewaehlterSatz(v: Fallansicht, id: string, w: Satzwahl): Satz | null {
  const bereich = satzbereich(v.inhalt, id)
  const werte = Object.hasOwn(v.inhalt[bereich], id) ? v.inhalt[bereich][id] : undefined
  if (werte === undefined) return null
  const nachweis = Object.hasOwn(v.inhalt.nachweise, id) ? (v.inhalt.nachweise[id] ?? {}) : {}
  const zusatz = Object.hasOwn(v.inhalt.umstaende, id) ? (v.inhalt.umstaende[id] ?? {}) : {}
  return satzAnsicht(
    bereich,
    id,
    werte,
    { nachweis, zusatz },
    {
      namen: w.namen,
      personen: v.personen.map((p) => ({ wert: p.lokal, titel: w.namen.personen[p.lokal] ?? p.lokal })),
      konten: waehlbareKonten([...v.konten, ...w.konten]),
      dokumente: w.eingaenge.map((d) => ({
        wert: d.dokument,
        titel: d.datum === null ? d.titel : `${d.titel}, eingegangen ${deutsch(d.datum)}`,
      })),
      bedienstete: w.bedienstete,
      eks: `/faelle/${v.fall.fall}/eks?person=${String(werte.person)}&betrieb=${String(werte.betrieb)}`,
      richtwerte: werte.art === 'unterkunft' ? richtwertvorschlaege(v, werte, w.richtwerte, w.heute) : [],
      hinweise: w.hinweise,
      maengel: v.maengel,
      geaendert: w.geaendert.felder,
      neu: w.geaendert.neue.has(`${bereich}/${id}`),
    },
  )
}

/** A fact of the law, else one no rule reads, else a way of the money. What says more about a fact bears its id. */
export function satzbereich(inhalt: Fallansicht['inhalt'], id: string): Satzbereich {
  if (Object.hasOwn(inhalt.angaben, id)) return 'angaben'
  return Object.hasOwn(inhalt.umstaende, id) ? 'umstaende' : 'wege'
}

/** The newest version of each account that nobody has refused. */
function waehlbareKonten(konten: readonly Bankverbindung[]): Satz['felder'][number]['optionen'] {
  const je = new Map<string, Bankverbindung>()
  for (const k of konten) {
    if (k.zustand !== 'abgelehnt' && k.version >= (je.get(k.konto)?.version ?? 0)) je.set(k.konto, k)
  }
  return [...je.values()].map((k) => ({ wert: `${k.konto}#${k.version}`, titel: kontoname(k) }))
}

type Punkt = Lage['luecken'][number]

function luecken(v: Fallansicht, namen: Namen, nach: (id: string) => string): readonly Punkt[] {
  return [...ausMaengeln(v, namen, nach), ...ausZusaetzen(v, namen, nach)]
}

/** What the form of a fact asks beyond the law, such as of a shelter. Stops nobody. */
function ausZusaetzen(v: Fallansicht, namen: Namen, nach: (id: string) => string): readonly Punkt[] {
  return Object.entries(v.inhalt.angaben).flatMap(([id, werte]) =>
    fehlendeZusatzfelder(werte, v.inhalt.umstaende[id] ?? {}).map((titel) => ({
      nach: nach(id),
      text: `${satzTitel('angaben', id, werte, namen)}: ${titel}`,
    })),
  )
}

function ausMaengeln(v: Fallansicht, namen: Namen, nach: (id: string) => string): readonly Punkt[] {
  return v.maengel
    .filter((m) => m.bereich !== 'nachweise')
    .map((m) => {
      const bereich = m.bereich === 'wege' || m.bereich === 'umstaende' ? m.bereich : 'angaben'
      const werte: Feldwerte | undefined = m.id === null ? undefined : v.inhalt[bereich][m.id]
      if (m.id === null || werte === undefined) return { nach: editorVon(v), text: m.text }
      const feld = maskeVon(bereich, m.id, werte)?.felder[m.feld ?? '']?.titel
      const titel = satzTitel(bereich, m.id, werte, namen)
      return { nach: nach(m.id), text: feld === undefined ? `${titel}: ${m.text}` : `${titel}: ${feld}` }
    })
}

/** What somebody has said is missing; what nobody has said anything about is counted, and stands in the checklist. */
function fehlendeNachweise(v: Fallansicht, namen: Namen, nach: (id: string) => string): readonly Punkt[] {
  return checkliste(v.inhalt)
    .filter((p) => p.stand === 'fehlt' || p.stand === 'angefordert')
    .map((p) => {
      const bis = p.frist === null ? '' : `, Frist ${deutsch(p.frist)}`
      return { nach: nach(p.id), text: `${satzTitel(p.bereich, p.id, p.werte, namen)}: ${p.bezeichnung}${bis}` }
    })
}

/** What is added most often comes first. */
const REIHE: readonly Gruppe[] = [
  'Wohnen',
  'Einkommen',
  'Absetzungen',
  'Vermögen',
  'Mehrbedarfe',
  'Versicherung',
  'Ansprüche',
  'Personen',
  'Minderungen',
  'Verfahren',
]

function neuesAngebot(v: Fallansicht, namen: Namen): Lage['neu'] {
  const arten = REIHE.map((gruppe) => ({
    gruppe,
    arten: [...Object.entries(ANGABENMASKEN), ...EIGENE_UMSTAENDE.map((art) => [art, UMSTANDSMASKEN[art]] as const)]
      .filter(([, m]) => m.gruppe === gruppe)
      .map(([wert, m]) => ({ wert, titel: m.titel }))
      .concat(
        gruppe === 'Einkommen' ? [{ wert: 'eks', titel: 'Anlage EKS (Einnahmen und Ausgaben nach Monaten)' }] : [],
      ),
  }))
  const wege = [
    ...(Object.hasOwn(v.inhalt.wege, 'auszahlung') ? [] : [{ wert: 'auszahlung', titel: 'Auszahlung auf Konto' }]),
    ...(v.ableger ? [] : [{ wert: 'vermieter', titel: 'Miete direkt an Vermieter' }]),
    { wert: 'weg', titel: 'Zahlung an andere Person' },
  ]
  return {
    arten: [...arten, { gruppe: ZAHLUNGSGRUPPE, arten: wege }],
    personen: v.personen.map((p) => ({ wert: p.lokal, titel: namen.personen[p.lokal] ?? p.lokal })),
  }
}

/** The newest batch that was not taken back and is itself no taking back. */
export function letzterVorgang(protokoll: readonly Protokollzeile[]):
  | {
      readonly vorgang: Kennung<'Vorgang'>
      readonly text: (v: Fallansicht, namen: Namen) => string
    }
  | undefined {
  const genommen = new Set(protokoll.flatMap((z) => (z.nimmtZurueck === null ? [] : [z.nimmtZurueck])))
  const letzte = protokoll.filter((z) => z.nimmtZurueck === null && !genommen.has(z.nr)).at(-1)
  if (!letzte) return undefined
  return { vorgang: letzte.vorgang, text: (v, namen) => aenderungText(letzte, v, namen) }
}

/** "Kaltmiete im Monat 448,00 € → 480,00 €" */
export function aenderungText(z: Protokollzeile, v: Pick<Fallansicht, 'inhalt'>, namen: Namen): string {
  const [bereich, id, feldname] = z.pfad.split('/')
  const ort = bereich === 'nachweise' ? satzbereich(v.inhalt, id ?? '') : satzort(bereich)
  const werte = v.inhalt[ort][id ?? ''] ?? satzAus(z.neu) ?? satzAus(z.alt) ?? {}
  const titel = satzTitel(ort, id ?? '', werte, namen)
  if (feldname === undefined) {
    if (z.alt === null) return `${titel} neu`
    return z.neu === null ? `${titel} entfernt` : `${titel} ersetzt`
  }
  const feld = maskeVon(ort, id ?? '', werte)?.felder[feldname]
  if (feld === undefined || bereich === 'nachweise') return `Nachweis zu ${titel}`
  const text = (w: Protokollzeile['alt']): string => lesbar(feld, w, namen) || 'leer'
  return `${titel}, ${feld.titel}: ${text(z.alt)} → ${text(z.neu)}`
}

const satzort = (bereich: string | undefined): Satzbereich =>
  bereich === 'wege' || bereich === 'umstaende' ? bereich : 'angaben'

function satzAus(wert: Protokollzeile['alt']): Feldwerte | undefined {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert) ? (wert as Feldwerte) : undefined
}

/** What the server holds at a place, for the next comparison. */
export function wertAn(v: Pick<Fallansicht, 'inhalt'>, pfad: string) {
  const [bereich, id, feld] = pfad.split('/')
  const b = bereich === 'nachweise' ? bereich : satzort(bereich)
  return wertDesFeldes(b, id ?? '', v.inhalt[b][id ?? ''] ?? {}, feld ?? '')
}
