import { type Leistungsfall, ladeFassung, ladeOffenenEntwurf } from '../../fall/index.ts'
import { type Datum, deutsch, iso, type Kennung, plusTage } from '../../kern/index.ts'
import {
  type Anschrift,
  aenderePersonendaten,
  anschriftzeilen,
  type Geschlecht,
  ladePersonen,
  type Person,
  type PersonAbgelehnt,
  type Personenversion,
  setzeAnschrift,
  standJetzt,
  urheber,
} from '../../stammdaten/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { feldtext } from './formulartext.ts'
import type { PersonAntwort, PersonendatenAnsicht } from './personendaten.tsx'

type PersonId = Kennung<'Person'>

export const GESCHLECHT: Readonly<Record<Geschlecht, string>> = {
  weiblich: 'weiblich',
  maennlich: 'männlich',
  divers: 'divers',
  ohneAngabe: 'keine Angabe',
}

/** What the two forms begin with. `faelle` are those of the own Jobcenter. */
export async function personendatenAnsicht(
  tx: Tx,
  a: SeitenAufruf,
  p: Person,
  faelle: readonly Leistungsfall[],
): Promise<PersonendatenAnsicht> {
  const { vorname, nachname, geburtsname, geburtsort, geschlecht } = p
  const { strasse = '', hausnummer = '', plz = '', ort = '', zusatz = '' } = p.anschrift ?? {}
  return {
    version: String(p.version),
    daten: { vorname, nachname, geburtsname, geburtsort, geschlecht, geburt: deutsch(p.geburtsdatum) },
    geschlechter: Object.entries(GESCHLECHT).map(([wert, titel]) => ({ wert, titel })),
    anschrift: { strasse, hausnummer, plz, ort, zusatz, ab: '' },
    mitbewohner: (await listeMitbewohner(tx, a, p, faelle)).map((m) => ({
      wert: m.id,
      titel: m.anschrift === undefined ? name(m) : `${name(m)} (${anschriftzeilen(m.anschrift).join(', ')})`,
      zusammen: gleich(m.anschrift, p.anschrift),
    })),
    geburtImFall: await abweichendeGeburt(tx, p, faelle),
  }
}

const name = (p: Pick<Person, 'vorname' | 'nachname'>): string => `${p.vorname} ${p.nachname}`.trim()

const gleich = (a: Anschrift | undefined, b: Anschrift | undefined): boolean =>
  a !== undefined && b !== undefined && anschriftzeilen(a).join() === anschriftzeilen(b).join()

/** The others of her open cases: who moves rarely moves alone. */
async function listeMitbewohner(
  tx: Tx,
  a: SeitenAufruf,
  p: Person,
  faelle: readonly Leistungsfall[],
): Promise<readonly Person[]> {
  const offene = faelle.filter((f) => f.zustand === 'offen')
  const ids = new Set(offene.flatMap((f) => f.mitglieder.map((m) => m.person)))
  ids.delete(p.id)
  return [...(await ladePersonen(tx, [...ids], standJetzt(a.umgebung.uhr))).values()]
}

/** Cases whose facts, as last edited, name another birth date than the person has: the law reads the facts. */
async function abweichendeGeburt(
  tx: Tx,
  p: Person,
  faelle: readonly Leistungsfall[],
): Promise<PersonendatenAnsicht['geburtImFall']> {
  const abweichend: PersonendatenAnsicht['geburtImFall'][number][] = []
  for (const f of faelle) {
    const lokal = f.mitglieder.find((m) => m.person === p.id)?.lokal
    const entwurf = await ladeOffenenEntwurf(tx, f)
    const fassung = entwurf || f.fassung === null ? undefined : await ladeFassung(tx, f.traeger, f.fassung.id)
    const angaben: Readonly<Record<string, { readonly art?: unknown }>> =
      entwurf?.inhalt.angaben ?? fassung?.inhalt.angaben.angaben ?? {}
    const tatsache = Object.entries(angaben).find(([, x]) => x.art === 'person' && 'person' in x && x.person === lokal)
    const geburt = tatsache && 'geburt' in tatsache[1] ? tatsache[1].geburt : undefined
    if (tatsache && typeof geburt === 'string' && geburt !== iso(p.geburtsdatum))
      abweichend.push({ bgNummer: f.bgNummer, nach: `/faelle/${f.fall}?angabe=${tatsache[0]}` })
  }
  return abweichend
}

/** "Elif Aydın; Elif Yılmaz-Aydın": names she bore before, the youngest first. */
export function fruehereNamen(versionen: readonly Personenversion[]): string {
  const [jetzt, ...frueher] = versionen.map(name)
  return [...new Set(frueher)].filter((n) => n !== jetzt).join('; ')
}

/** Changes name and birth, or the address; null: done. Nothing typed is lost where it is refused. */
export async function fuehrePersonendatenAus(
  tx: Tx,
  a: SeitenAufruf,
  p: Person,
  ansicht: PersonendatenAnsicht,
  f: FormData,
): Promise<PersonAntwort | null> {
  const was = feldtext(f, 'was')
  const werte = Object.fromEntries([...f.keys()].map((k) => [k, feldtext(f, k)]))
  const auch = f.getAll('auch').filter((x): x is string => typeof x === 'string')
  const fehler = was === 'daten' ? await aendereDaten(tx, a, p, f) : await zieheUm(tx, a, p, ansicht, f, auch)
  return fehler === null ? null : { was, fehler, werte, auch }
}

type Fehler = Readonly<Record<string, string>>

async function aendereDaten(tx: Tx, a: SeitenAufruf, p: Person, f: FormData): Promise<Fehler | null> {
  if (feldtext(f, 'version') !== String(p.version))
    return {
      '': 'Diese Daten hat inzwischen jemand anderes geändert. Oben steht der neue Stand. Ihre Eingaben stehen noch im Formular: Bitte vergleichen und noch einmal speichern.',
    }
  const heute = a.umgebung.uhr.heute()
  const geburtsdatum = liesTag(feldtext(f, 'geburt'), 'tag', { heute, zeitraum: null, beginn: null })
  if (geburtsdatum === undefined) return { geburt: 'Bitte das Geburtsdatum eintragen, zum Beispiel 12.3.1991.' }
  const geschlecht = (Object.keys(GESCHLECHT) as Geschlecht[]).find((g) => g === feldtext(f, 'geschlecht'))
  const r = await aenderePersonendaten(tx, urheber(a.umgebung, a.akteur), p.id, {
    vorname: feldtext(f, 'vorname'),
    nachname: feldtext(f, 'nachname'),
    geburtsname: feldtext(f, 'geburtsname'),
    geburtsort: feldtext(f, 'geburtsort'),
    geburtsdatum,
    geschlecht: geschlecht ?? p.geschlecht,
  })
  return r.ok ? null : alsFehler(r.ablehnung)
}

/** An address can be known some weeks before somebody moves. */
const HOECHSTENS_VORAUS = 366

async function zieheUm(
  tx: Tx,
  a: SeitenAufruf,
  p: Person,
  ansicht: PersonendatenAnsicht,
  f: FormData,
  auch: readonly string[],
): Promise<Fehler | null> {
  const heute = a.umgebung.uhr.heute()
  const ab = liesTag(feldtext(f, 'ab'), 'von', { heute, zeitraum: null, beginn: null })
  const unmoeglich = pruefeAb(ab, p, heute)
  if (ab === undefined || unmoeglich !== undefined) return { ab: unmoeglich ?? '' }
  const anschrift: Anschrift = {
    strasse: feldtext(f, 'strasse'),
    hausnummer: feldtext(f, 'hausnummer'),
    zusatz: feldtext(f, 'zusatz'),
    plz: feldtext(f, 'plz'),
    ort: feldtext(f, 'ort'),
    land: 'DE',
  }
  const mit = ansicht.mitbewohner.filter((m) => auch.includes(m.wert)).map((m) => m.wert as PersonId)
  for (const id of [p.id, ...mit]) {
    const r = await setzeAnschrift(tx, urheber(a.umgebung, a.akteur), id, ab, anschrift)
    if (!r.ok) return alsFehler(r.ablehnung)
  }
  return null
}

function pruefeAb(ab: Datum | undefined, p: Person, heute: Datum): string | undefined {
  if (ab === undefined) return 'Bitte den Tag eintragen, ab dem die Anschrift gilt, zum Beispiel 1.7.2026.'
  if (ab < p.geburtsdatum) return 'Dieser Tag liegt vor der Geburt.'
  if (ab > plusTage(heute, HOECHSTENS_VORAUS)) return 'Dieser Tag liegt mehr als ein Jahr in der Zukunft.'
  return undefined
}

function alsFehler(x: PersonAbgelehnt): Fehler {
  if (x.art === 'unbekannt') return { '': 'Diese Person gibt es nicht mehr.' }
  if (x.art === 'anschriftUngueltig') return Object.fromEntries(x.fehler.map((e) => [e.feld, e.meldung]))
  return Object.fromEntries(x.fehler.map((e) => [e.feld === 'geburtsdatum' ? 'geburt' : e.feld, e.meldung]))
}
