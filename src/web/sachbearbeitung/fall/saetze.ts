import {
  ANGABENARTEN,
  ANGABENMASKEN,
  type Feld,
  type Feldwerte,
  GRUPPEN,
  istAngabenart,
  istUmstandsart,
  type Mangel,
  NACHWEISMASKE,
  UMSTANDSMASKEN,
  VORDRUCKE,
  WEGMASKE,
  ZUSATZ,
  type Zusatzart,
} from '../../../fall/index.ts'
import { deutsch, type Json, liesDatum } from '../../../kern/index.ts'
import type { Hinweis } from '../../../recht/index.ts'
import { EINHEIT, feldtexte, lesbar, type Namen } from '../../eingabe/wert.ts'
import type { Feldansicht, Richtwertvorschlag, Satz, Satzbereich } from './ansicht.ts'

/** Kinds of records in the order in which the screen shows them, the ways of the money last. */
export const ZAHLUNGSGRUPPE = 'Zahlung'

type Felderliste = Readonly<Record<string, Feld>>

/** The account of the Bedarfsgemeinschaft is one choice: the whole record is the value. */
const AUSZAHLUNGSFELDER: Felderliste = {
  '': {
    titel: 'Auszahlung an',
    norm: '§ 47 SGB I',
    art: 'konto',
    pflicht: true,
    hilfe: 'Was kein anderer erhält, geht auf dieses Konto.',
  },
}

/** Mask of a record; undefined for a kind nobody knows. */
export function maskeVon(bereich: Satzbereich, id: string, werte: Feldwerte) {
  if (bereich === 'wege')
    return {
      titel: id === 'auszahlung' ? 'Auszahlung' : 'Zahlung an andere',
      gruppe: ZAHLUNGSGRUPPE,
      norm: id === 'auszahlung' ? '§ 42 SGB II' : '§ 22 Abs. 7 SGB II',
      vordruck: null,
      nachweis: '',
      kurz: id === 'auszahlung' ? [''] : ['art', 'empfaenger', 'leistungsart'],
      felder: id === 'auszahlung' ? AUSZAHLUNGSFELDER : (WEGMASKE as Felderliste),
    }
  const maske = maskeDerArt(bereich, werte)
  if (!maske) return undefined
  const { titel, gruppe, norm, vordruck, nachweis, kurz, felder } = maske
  return { titel, gruppe, norm, vordruck, nachweis, kurz: kurz as readonly string[], felder: felder as Felderliste }
}

function maskeDerArt(bereich: 'angaben' | 'umstaende', werte: Feldwerte) {
  if (bereich === 'umstaende') return istUmstandsart(werte.art) ? UMSTANDSMASKEN[werte.art] : undefined
  return istAngabenart(werte.art) ? ANGABENMASKEN[werte.art] : undefined
}

export function wertDesFeldes(bereich: string, id: string, werte: Feldwerte, feld: string): Json {
  if (bereich === 'wege' && id === 'auszahlung') return werte
  return Object.hasOwn(werte, feld) ? (werte[feld] ?? null) : null
}

/** "Lohn Elif 520,00 €": the kind, or what is chosen in its place, whose it is, how much. */
export function satzTitel(bereich: Satzbereich, id: string, werte: Feldwerte, namen: Namen): string {
  const maske = maskeVon(bereich, id, werte)
  if (!maske) return id
  const teile = maske.kurz.map((f) => {
    const feld = maske.felder[f]
    return { art: feld?.art, text: feld ? lesbar(feld, wertDesFeldes(bereich, id, werte, f), namen) : '' }
  })
  const wahl = teile.filter((t) => t.art === 'auswahl' && t.text !== '').map((t) => t.text)
  const bis = teile.some((t) => t.art === 'bis') ? '–' : ' '
  const rest = teile.filter((t) => t.art !== 'auswahl' && t.text !== '').map((t) => t.text)
  const person = typeof werte.person === 'string' ? (namen.personen[werte.person] ?? werte.person) : ''
  // An amount that stands instead of the law's is named as one wherever it appears.
  if (werte.art === 'handwert') wahl.unshift(maske.titel)
  return [wahl.length > 0 ? wahl.join(', ') : maske.titel, person, rest.join(bis)].filter((t) => t !== '').join(' ')
}

/** "ab 01.01.2026 bis auf Weiteres" */
export function dauerText(werte: Feldwerte): string {
  const tag = (w: Json | undefined): string => {
    const d = typeof w === 'string' ? liesDatum(w) : undefined
    return d === undefined ? '' : deutsch(d)
  }
  const [am, von, bis] = [tag(werte.am), tag(werte.von), tag(werte.bis)]
  if (am !== '') return `am ${am}`
  return `${von === '' ? 'von Anfang an' : `ab ${von}`} ${bis === '' ? 'bis auf Weiteres' : `bis ${bis}`}`
}

export type Satzumfeld = {
  readonly namen: Namen
  readonly personen: readonly { readonly wert: string; readonly titel: string }[]
  readonly konten: readonly { readonly wert: string; readonly titel: string }[]
  /** What came in and lies in the file. */
  readonly dokumente: readonly { readonly wert: string; readonly titel: string }[]
  readonly bedienstete: readonly { readonly wert: string; readonly titel: string }[]
  readonly hinweise: readonly Hinweis[]
  readonly maengel: readonly Mangel[]
  /** Paths that differ from what is ordered. */
  readonly geaendert: ReadonlySet<string>
  /** The whole record is new against what is ordered. */
  readonly neu: boolean
  /** Address of the Anlage EKS of this fact. */
  readonly eks?: string | undefined
  /** Only of a flat. */
  readonly richtwerte?: readonly Richtwertvorschlag[] | undefined
  /** Nothing has to be said here. */
  readonly freiwillig?: boolean | undefined
}

/** What stands beside a record: its evidence, and what more is said about it. */
export type Beisatz = { readonly nachweis: Feldwerte; readonly zusatz: Feldwerte }

export function satzAnsicht(
  bereich: Satzbereich,
  id: string,
  werte: Feldwerte,
  neben: Beisatz,
  u: Satzumfeld,
): Satz | null {
  const maske = maskeVon(bereich, id, werte)
  if (!maske) return null
  const person = typeof werte.person === 'string' ? (u.namen.personen[werte.person] ?? '') : ''
  const zusatz = bereich === 'angaben' && istAngabenart(werte.art) ? ZUSATZ[werte.art] : undefined
  const eigene = u.hinweise.filter((h) => h.angabe === id)
  return {
    id,
    bereich,
    art: String(werte.art ?? ''),
    neu: u.neu,
    titel: maske.titel,
    norm: maske.norm,
    vordruck: maske.vordruck === null ? '' : VORDRUCKE[maske.vordruck],
    person,
    felder: feldansichten(bereich, id, werte, maske.felder, maske.norm, u),
    zusatz: zusatz === undefined || zusatz === 'eks' ? [] : zusatzfelder(id, zusatz, neben.zusatz, werte, u),
    zusatzTitel: zusatz === undefined ? '' : UMSTANDSMASKEN[zusatz].titel,
    nachweis: maske.nachweis === '' ? [] : nachweisfelder(id, neben.nachweis, u),
    nachweisHilfe: maske.nachweis,
    richtwerte: u.richtwerte ?? [],
    eks: werte.art === 'betriebsergebnis' ? (u.eks ?? '') : '',
    dauert: Object.hasOwn(maske.felder, 'von') && Object.hasOwn(maske.felder, 'bis'),
    hinweise: eigene.filter((h) => h.feld === undefined || !Object.hasOwn(maske.felder, h.feld)),
  }
}

function feldansichten(
  bereich: string,
  id: string,
  werte: Feldwerte,
  felder: Felderliste,
  normDesSatzes: string,
  u: Satzumfeld,
): readonly Feldansicht[] {
  return Object.entries(felder)
    .filter(([name, f]) => wirdGefragt(f, werte) || wertDesFeldes(bereich, id, werte, name) !== null)
    .map(([name, f]) =>
      feldansicht(`${bereich}/${id}`, name, f, wertDesFeldes(bereich, id, werte, name), normDesSatzes, u),
    )
}

/** Its questions depend on the fact it belongs to: a shelter is asked otherwise than a rented flat. */
function zusatzfelder(
  id: string,
  art: Zusatzart,
  zusatz: Feldwerte,
  angabe: Feldwerte,
  u: Satzumfeld,
): readonly Feldansicht[] {
  const felder: Felderliste = UMSTANDSMASKEN[art].felder
  return Object.entries(felder)
    .filter(([name, f]) => wirdGefragt(f, angabe) || wertDesFeldes('umstaende', id, zusatz, name) !== null)
    .map(([name, f]) => {
      const pflicht = f.pflichtWenn !== undefined && trifftZu(f.pflichtWenn, angabe)
      const feld = pflicht ? { ...f, pflicht } : f
      return feldansicht(`umstaende/${id}`, name, feld, wertDesFeldes('umstaende', id, zusatz, name), '', u)
    })
}

/** Fields of what more is said that this fact has to have and does not. */
export function fehlendeZusatzfelder(angabe: Feldwerte, zusatz: Feldwerte): readonly string[] {
  const art = istAngabenart(angabe.art) ? ZUSATZ[angabe.art] : undefined
  if (art === undefined) return []
  const felder: Felderliste = UMSTANDSMASKEN[art].felder
  return Object.entries(felder)
    .filter(([name, f]) => f.pflichtWenn && trifftZu(f.pflichtWenn, angabe) && (zusatz[name] ?? null) === null)
    .map(([, f]) => f.titel)
}

/** Evidence may be left out; once something is said about it, it is said in full. */
function nachweisfelder(id: string, nachweis: Feldwerte, u: Satzumfeld): readonly Feldansicht[] {
  const freiwillig = Object.keys(nachweis).length === 0
  return feldansichten('nachweise', id, nachweis, NACHWEISMASKE as Felderliste, '', { ...u, freiwillig })
}

/** The law that the heading names is not repeated under every field. */
function kurzeNorm(norm: string, desSatzes: string): string {
  if (norm === desSatzes) return ''
  const gesetz = / (?:SGB (?:I|II|X|XII)|GrusiGV)$/.exec(desSatzes)?.[0] ?? ''
  return gesetz !== '' && norm.endsWith(gesetz) ? norm.slice(0, -gesetz.length) : norm
}

function wirdGefragt(f: Feld, werte: Feldwerte): boolean {
  return trifftZu(f.nurWenn ?? {}, werte)
}

function trifftZu(bedingung: NonNullable<Feld['nurWenn']>, werte: Feldwerte): boolean {
  return Object.entries(bedingung).every(([anderes, passend]) => passend.includes(String(werte[anderes] ?? '')))
}

function feldansicht(
  ort: string,
  name: string,
  f: Feld,
  wert: Json,
  normDesSatzes: string,
  u: Satzumfeld,
): Feldansicht {
  const [bereich, id] = ort.split('/')
  const mangel = u.maengel.find((m) => m.bereich === bereich && m.id === id && (name === '' || m.feld === name))
  return {
    pfad: name === '' ? ort : `${ort}/${name}`,
    titel: f.titel,
    norm: kurzeNorm(f.norm, normDesSatzes),
    art: f.art,
    pflicht: f.pflicht && !u.freiwillig,
    fehlt: f.pflicht && !u.freiwillig && f.art !== 'personen' && feldtexte(f, wert).every((t) => t === ''),
    hilfe: f.hilfe ?? '',
    einheit: EINHEIT[f.art] ?? '',
    optionen: optionen(f, u),
    leer: f.leer ?? '',
    texte: feldtexte(f, wert),
    wert,
    fehler: mangel && feldtexte(f, wert).some((t) => t !== '') ? fehlertext(f, mangel.text) : '',
    hinweise: u.hinweise.filter((h) => h.angabe === id && h.feld === name),
    geaendert: u.geaendert.has(ort) || u.geaendert.has(`${ort}/${name}`),
  }
}

function optionen(f: Feld, u: Satzumfeld): Feldansicht['optionen'] {
  if (f.art === 'person' || f.art === 'personen') return u.personen
  if (f.art === 'konto') return u.konten
  if (f.art === 'dokument') return u.dokumente
  if (f.art === 'bediensteter') return u.bedienstete
  return Object.entries(f.optionen ?? {}).map(([wert, titel]) => ({ wert, titel }))
}

function fehlertext(f: Feld, allgemein: string): string {
  switch (f.art) {
    case 'cent':
      return 'Bitte einen Betrag wie 480,00 eintragen.'
    case 'tag':
    case 'von':
    case 'bis':
      return 'Bitte einen Tag wie 1.7.2026 eintragen.'
    case 'zahl':
      return 'Bitte eine Zahl eintragen.'
    case 'flaeche':
      return 'Bitte die Fläche in m² eintragen, etwa 64,5.'
    case 'prozent':
      return 'Bitte einen Prozentsatz von 0 bis 100 eintragen.'
    default:
      return allgemein
  }
}

/** The order of the records on the screen: by group, then by person, then by beginning. */
export function rangDesSatzes(bereich: Satzbereich, werte: Feldwerte, personen: readonly string[]): string {
  const maske = bereich === 'wege' ? undefined : maskeDerArt(bereich, werte)
  const gruppe = maske === undefined ? 99 : GRUPPEN.indexOf(maske.gruppe)
  const art = istAngabenart(werte.art) ? ANGABENARTEN.indexOf(werte.art) : 99
  const person = typeof werte.person === 'string' ? personen.indexOf(werte.person) + 1 : 0
  const zwei = (n: number): string => String(n).padStart(3, '0')
  return [
    zwei(gruppe),
    zwei(art),
    zwei(person),
    String(werte.von ?? werte.am ?? ''),
    String(werte.einkommensart ?? ''),
  ].join('/')
}
