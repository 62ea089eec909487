import { redirect } from 'react-router'
import { type Aufnahmeperson, type AufnehmenAbgelehnt, akteurVon, aufnehmen } from '../../ablauf/index.ts'
import { type Datum, deutsch, ersterTag, istUuid, kennung, type Monat, monatVon, plusMonate } from '../../kern/index.ts'
import type { Rolle } from '../../recht/index.ts'
import {
  bankverbindungMeldung,
  findeAehnliche,
  type Geschlecht,
  ibanMeldung,
  namePerson,
  type Personendaten,
  pruefeAnschrift,
  pruefePersonendaten,
  standJetzt,
  type VorschlagAbgelehnt,
} from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag, type Umfeld } from '../eingabe/tag.ts'
import { feldtext } from './formulartext.ts'
import type { NeuAntwort, NeuePerson } from './neu.tsx'

const aufnahme = seite({
  name: 'web.faelle.neu',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'FALL_AUFGENOMMEN',
  action: (a) => nimmAuf(a, a.formular),
})

export const loader = aufnahme.loader
export const action = aufnahme.action

const WERTE = ['antrag', 'von', 'bis', 'strasse', 'hausnummer', 'plz', 'ort', 'zusatz', 'iban', 'kontoinhaber'] as const
const HOECHSTENS = 20

type Fehler = Record<string, string>

async function nimmAuf(a: SeitenAufruf, f: FormData): Promise<NeuAntwort> {
  const personen = liesPersonen(f)
  const werte = Object.fromEntries(WERTE.map((n) => [n, feldtext(f, n)]))
  if (f.get('was') === 'weiterePerson') return { eingabe: { personen: [...personen, LEER], werte }, fehler: {} }
  const fehler: Fehler = {}
  const heute = a.umgebung.uhr.heute()
  const zeit = liesZeit(werte, heute, fehler)
  const anschrift = liesAnschrift(f, fehler)
  const daten = personen.map((p, i) => liesDaten(p, i, heute, fehler))
  const mitBekannten = await mitAehnlichen(a, personen, daten, fehler)
  if (zeit === undefined || Object.keys(fehler).length > 0)
    return { eingabe: { personen: mitBekannten, werte }, fehler }
  const r = await aufnehmen(
    { umgebung: a.umgebung, nutzer: a.nutzer },
    {
      antragAm: zeit.antrag,
      bewilligungszeitraum: { von: zeit.von, bis: zeit.bis },
      personen: mitBekannten.map((p, i) => aufnahmeperson(p, daten[i] ?? OHNE_DATEN, mitBekannten)),
      anschrift,
      iban: werte.iban ?? '',
      kontoinhaber: werte.kontoinhaber === '' ? nameDerErsten(mitBekannten) : (werte.kontoinhaber ?? ''),
    },
  )
  if (!r.ok) return { eingabe: { personen: mitBekannten, werte }, fehler: ablehnung(r.ablehnung) }
  throw redirect(`/faelle/${r.wert.fall.fall}`)
}

function nameDerErsten(personen: readonly NeuePerson[]): string {
  const p = personen.find((x) => x.rolle === 'hauptperson') ?? personen[0]
  return p ? `${p.vorname} ${p.nachname}`.trim() : ''
}

const LEER: NeuePerson = {
  vorname: '',
  nachname: '',
  geburt: '',
  geschlecht: '',
  rolle: 'kind',
  elternteil: 'hauptperson',
  bekannte: [],
  bekannt: '',
}

const OHNE_DATEN: Personendaten = {
  vorname: '',
  nachname: '',
  geburtsname: '',
  geburtsdatum: 0 as Datum,
  geburtsort: '',
  geschlecht: 'ohneAngabe',
}

/** As many rows as were sent; a row in which nothing was typed is none. */
function liesPersonen(f: FormData): readonly NeuePerson[] {
  const personen: NeuePerson[] = []
  for (let i = 0; i < HOECHSTENS && f.has(`person.${i}.nachname`); i++) {
    const t = (feld: string): string => feldtext(f, `person.${i}.${feld}`)
    const p = {
      vorname: t('vorname'),
      nachname: t('nachname'),
      geburt: t('geburt'),
      geschlecht: t('geschlecht'),
      rolle: t('rolle'),
      elternteil: t('elternteil'),
      bekannte: [],
      bekannt: t('bekannt'),
    }
    if (i === 0 || p.vorname !== '' || p.nachname !== '' || p.geburt !== '') personen.push(p)
  }
  return personen
}

type Zeit = { readonly antrag: Datum; readonly von: Monat; readonly bis: Monat }

function liesZeit(w: Readonly<Record<string, string>>, heute: Datum, fehler: Fehler): Zeit | undefined {
  const umfeld: Umfeld = { heute, zeitraum: null, beginn: null }
  const antrag = liesTag(w.antrag ?? '', 'tag', umfeld)
  if (antrag === undefined) {
    fehler.antrag = 'Bitte den Tag der Antragstellung eintragen, zum Beispiel 15.12.2025.'
    return undefined
  }
  if (antrag > heute) fehler.antrag = 'Der Tag der Antragstellung liegt in der Zukunft.'
  const von = w.von === '' ? ersterTag(monatVon(antrag)) : liesTag(w.von ?? '', 'von', umfeld)
  if (von === undefined) {
    fehler.von = 'Bitte den Beginn eintragen, zum Beispiel 1.1.2026.'
    return undefined
  }
  const bis =
    w.bis === ''
      ? plusMonate(monatVon(von), 11)
      : monatOderNichts(liesTag(w.bis ?? '', 'bis', { ...umfeld, beginn: von }))
  if (bis === undefined) {
    fehler.bis = 'Bitte das Ende eintragen, zum Beispiel 31.12.2026 oder +12m.'
    return undefined
  }
  return { antrag, von: monatVon(von), bis }
}

function monatOderNichts(d: Datum | undefined): Monat | undefined {
  return d === undefined ? undefined : monatVon(d)
}

function liesAnschrift(f: FormData, fehler: Fehler) {
  const anschrift = {
    strasse: feldtext(f, 'strasse'),
    hausnummer: feldtext(f, 'hausnummer'),
    zusatz: feldtext(f, 'zusatz'),
    plz: feldtext(f, 'plz'),
    ort: feldtext(f, 'ort'),
    land: 'DE',
  }
  for (const x of pruefeAnschrift(anschrift)) fehler[x.feld] = x.meldung
  return anschrift
}

const GESCHLECHTER: readonly Geschlecht[] = ['weiblich', 'maennlich', 'divers', 'ohneAngabe']

function liesDaten(p: NeuePerson, i: number, heute: Datum, fehler: Fehler): Personendaten {
  const geburtsdatum = liesTag(p.geburt, 'tag', { heute, zeitraum: null, beginn: null })
  const geschlecht = GESCHLECHTER.find((g) => g === p.geschlecht)
  if (geburtsdatum === undefined)
    fehler[`person.${i}.geburt`] = 'Bitte das Geburtsdatum eintragen, zum Beispiel 12.3.1991.'
  if (geschlecht === undefined) fehler[`person.${i}.geschlecht`] = 'Bitte wählen.'
  if (!ROLLEN.includes(p.rolle as Rolle)) fehler[`person.${i}.rolle`] = 'Bitte wählen.'
  const daten: Personendaten = {
    ...OHNE_DATEN,
    vorname: p.vorname,
    nachname: p.nachname,
    geburtsdatum: geburtsdatum ?? heute,
    geschlecht: geschlecht ?? 'ohneAngabe',
  }
  for (const x of pruefePersonendaten(daten, heute)) {
    const feld = x.feld === 'geburtsdatum' ? 'geburt' : x.feld
    fehler[`person.${i}.${feld}`] ??= x.meldung
  }
  return daten
}

const ROLLEN: readonly Rolle[] = ['hauptperson', 'partner', 'kind', 'haushaltsangehoerig']

/** Who might be known already is shown before anybody is recorded twice; looking is a search and logged as one. */
async function mitAehnlichen(
  a: SeitenAufruf,
  personen: readonly NeuePerson[],
  daten: readonly Personendaten[],
  fehler: Fehler,
): Promise<readonly NeuePerson[]> {
  const ergaenzt: NeuePerson[] = []
  for (const [i, p] of personen.entries()) {
    const d = daten[i]
    if (d === undefined || p.nachname === '' || fehler[`person.${i}.geburt`] !== undefined) {
      ergaenzt.push(p)
      continue
    }
    const aehnliche = await mitRechten(
      a.umgebung.db,
      akteurVon(a),
      (tx) => findeAehnliche(tx, d, standJetzt(a.umgebung.uhr)),
      { nurLesen: true },
    )
    await a.lesen({ art: 'suche', begriff: `${d.vorname} ${d.nachname} ${p.geburt}`, treffer: aehnliche.length })
    const bekannte = aehnliche.map((x) => ({
      id: x.id,
      text: `${namePerson(x)}, geb. ${deutsch(x.geburtsdatum)}, ${x.kundennummer}`,
    }))
    const gueltig = p.bekannt === 'neu' || bekannte.some((b) => b.id === p.bekannt)
    if (bekannte.length > 0 && !gueltig)
      fehler[`person.${i}.bekannt`] = 'Bitte entscheiden, ob es diese Person schon gibt.'
    ergaenzt.push({ ...p, bekannte, bekannt: gueltig ? p.bekannt : '' })
  }
  return ergaenzt
}

function aufnahmeperson(p: NeuePerson, daten: Personendaten, alle: readonly NeuePerson[]): Aufnahmeperson {
  const person = istUuid(p.bekannt)
    ? { bekannt: kennung<'Person'>(p.bekannt), geburt: daten.geburtsdatum }
    : { neu: daten }
  return {
    person,
    rolle: ROLLEN.find((r) => r === p.rolle) ?? 'kind',
    eltern: p.rolle === 'kind' ? elternVon(p, alle) : [],
  }
}

function elternVon(p: NeuePerson, alle: readonly NeuePerson[]): readonly number[] {
  const mit = (rolle: string): readonly number[] => alle.flatMap((x, i) => (x.rolle === rolle ? [i] : []))
  switch (p.elternteil) {
    case 'beide':
      return [...mit('hauptperson'), ...mit('partner')]
    case 'hauptperson':
    case 'partner':
      return mit(p.elternteil)
    default:
      return []
  }
}

function ablehnung(x: AufnehmenAbgelehnt): Fehler {
  switch (x.art) {
    case 'keinePerson':
      return { '': 'Bitte mindestens eine Person eintragen.' }
    case 'zuVielePersonen':
      return { '': `Mehr als ${HOECHSTENS} Personen nimmt ein Fall nicht auf.` }
    case 'keineHauptperson':
      return { '': 'Genau eine Person muss die antragstellende Person sein.' }
    case 'zeitraum':
      return { bis: x.meldung }
    case 'iban':
      return { iban: x.meldung }
    case 'konto':
      return { iban: kontoMeldung(x.grund) }
    case 'person':
      return personAblehnung(x)
  }
}

function kontoMeldung(g: VorschlagAbgelehnt): string {
  return g.art === 'iban' ? ibanMeldung(g.fehler) : bankverbindungMeldung(g)
}

function personAblehnung(x: Extract<AufnehmenAbgelehnt, { art: 'person' }>): Fehler {
  const { grund } = x
  if (grund.art === 'unbekannt') return { [`person.${x.nummer}.bekannt`]: 'Diese Person gibt es nicht mehr.' }
  const vor = grund.art === 'ungueltig' ? `person.${x.nummer}.` : ''
  return Object.fromEntries(grund.fehler.map((e) => [`${vor}${e.feld}`, e.meldung]))
}
