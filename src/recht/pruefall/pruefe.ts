import type * as z from 'zod'
import {
  type Cent,
  cent,
  datum,
  dezimal,
  err,
  isoMonat,
  type Monat,
  monateVonBis,
  NULL_CENT,
  ok,
  type Result,
} from '../../kern/index.ts'
import { berechne } from '../berechnung/berechne.ts'
import type { Ergebnis, PersonErgebnis, Rechtsstand } from '../berechnung/ergebnis.ts'
import { hinweiseZuAngaben } from '../hinweise/zuAngaben.ts'
import { NichtAbgedeckt } from '../regelwerk/rechnung.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import { bereite } from '../sachverhalt/sachverhalt.ts'
import { angabenAus } from './angabenAus.ts'
import { FUNKTIONEN, type Werte } from './funktionen.ts'
import {
  type Erwartet,
  type ErwartetePerson,
  FORMAT_2,
  funktionsfallSchema,
  haushaltsfallSchema,
  type Pruefall,
  pruefallSchema,
  pruefdateiSchema,
  sachverhaltsfallSchema,
} from './pruefallSchema.ts'

/** What is known when cases are checked: everything in the tables. */
const ALLES_BEKANNT: Rechtsstand = { bekanntBis: datum('9999-12-31') }

export type Abweichung = { readonly pfad: string; readonly erwartet: string; readonly berechnet: string }

export type FallBericht = {
  readonly id: string
  readonly stimmt: boolean
  readonly ergebnis: ErgebnisText | Funktionsergebnis
  readonly abweichungen: readonly Abweichung[]
}

/** A household and the months that come out alike. */
type Haushaltsfall = {
  readonly art: 'haushalt'
  readonly id: string
  readonly monat: Monat
  readonly bis: Monat
  readonly angaben: Angaben
  readonly erwartet: Erwartet
  readonly toleranz: number
  readonly auslegung?: Rechtsstand['auslegung']
}
type Funktionsfall = {
  readonly art: 'funktion'
  readonly id: string
  readonly rechne: (r: Rechtsstand) => Werte
  readonly erwartet: Werte
}
export type Fall = Haushaltsfall | Funktionsfall

type Funktionsergebnis = { readonly werte: Werte; readonly nichtAbgedeckt: readonly string[] }

const FELDER = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'freibetragErwerb',
  'bereinigtesEinkommen',
  'kindergeldueberhang',
  'angerechnet',
  'anspruch',
  'sofortzuschlag',
] as const
type FeldName = (typeof FELDER)[number]

export type ErgebnisText = {
  readonly personen: Readonly<Record<string, Readonly<Record<FeldName, string>>>>
  readonly gesamt: string
  readonly hilfebeduerftig: boolean
  readonly vermoegensfreibetrag: string
  /** What the engine does not cover; a case with such a thing never agrees. */
  readonly nichtAbgedeckt: readonly string[]
}

type Gelesen<T> = Result<T, readonly string[]>

/** Reads a file of test cases in either format; what is wrong comes back with its place and reason. */
export function liesPruefdatei(json: unknown): Gelesen<readonly Fall[]> {
  return jeFall<Fall>(json, (f, i, format) => {
    if (format === FORMAT_2 && 'funktion' in f) return funktionsfall(f, i)
    if (format === FORMAT_2 && 'sachverhalt' in f) {
      const gelesen = lies(sachverhaltsfallSchema, f, `faelle[${i}]`)
      if (!gelesen.ok) return gelesen
      const { sachverhalt, ...rest } = gelesen.wert
      return ok(alsFall(rest, { format: 'allegro-angaben/1', angaben: sachverhalt }))
    }
    const schema = format === FORMAT_2 ? haushaltsfallSchema : pruefallSchema
    const gelesen = mitPersonen(lies(schema, f, `faelle[${i}]`), i)
    return gelesen.ok ? ok(alsFall(gelesen.wert, angabenAus(gelesen.wert))) : gelesen
  })
}

/** The households of a file of format 1, as written. */
export function liesPrueffaelle(json: unknown): Gelesen<readonly Pruefall[]> {
  return jeFall(json, (f, i) => mitPersonen(lies(pruefallSchema, f, `faelle[${i}]`), i))
}

/** The facts of each household of a file, in the form the product stores them. */
export function angabenDerPrueffaelle(
  json: unknown,
): Gelesen<readonly { readonly id: string; readonly angaben: Angaben }[]> {
  const faelle = liesPruefdatei(json)
  return faelle.ok ? ok(faelle.wert.flatMap((f) => (f.art === 'haushalt' ? [f] : []))) : faelle
}

function jeFall<T>(
  json: unknown,
  liesFall: (f: Record<string, unknown>, i: number, format: string) => Gelesen<T>,
): Gelesen<readonly T[]> {
  const datei = lies(pruefdateiSchema, json, '')
  if (!datei.ok) return datei
  const faelle = datei.wert.faelle.map((f, i) => liesFall(f, i, datei.wert.format))
  const fehler = faelle.flatMap((f) => (f.ok ? [] : f.ablehnung))
  return fehler.length > 0 ? err(fehler) : ok(faelle.flatMap((f) => (f.ok ? [f.wert] : [])))
}

function lies<S extends z.ZodType>(schema: S, wert: unknown, wo: string): Gelesen<z.output<S>> {
  const gelesen = schema.safeParse(wert)
  return gelesen.success ? ok(gelesen.data) : err(meldungen(gelesen.error.issues, wo))
}

const meldungen = (issues: readonly z.core.$ZodIssue[], wo: string): readonly string[] =>
  issues.map((i) => `${[wo, ort(i.path)].filter((x) => x !== '').join('.') || 'Datei'}: ${grund(i)}`)

function mitPersonen<T extends Pick<Pruefall, 'angaben'>>(gelesen: Gelesen<T>, i: number): Gelesen<T> {
  const fehler = gelesen.ok ? fehlendePersonen(gelesen.wert, i) : []
  return fehler.length === 0 ? gelesen : err(fehler)
}

type Gemeinsames = Omit<Pruefall, 'angaben' | 'erwartet'> & {
  readonly bis?: Monat | undefined
  readonly auslegung?: Rechtsstand['auslegung']
  readonly erwartet: Erwartet
}

const alsFall = (f: Gemeinsames, angaben: Angaben): Haushaltsfall => ({
  art: 'haushalt',
  id: f.id,
  monat: f.monat,
  bis: f.bis ?? f.monat,
  angaben,
  erwartet: f.erwartet,
  toleranz: f.toleranz ?? 0,
  auslegung: f.auslegung,
})

function funktionsfall(f: unknown, i: number): Gelesen<Funktionsfall> {
  const gelesen = lies(funktionsfallSchema, f, `faelle[${i}]`)
  if (!gelesen.ok) return gelesen
  const { id, funktion, eingabe, erwartet } = gelesen.wert
  const gemeint = FUNKTIONEN[funktion]
  if (gemeint === undefined) {
    const bekannt = Object.keys(FUNKTIONEN).join(', ')
    return err([`faelle[${i}].funktion: »${funktion}« gibt es nicht, bekannt sind ${bekannt}`])
  }
  const aufruf = gemeint(eingabe)
  if (!aufruf.ok) return err(meldungen(aufruf.fehler, `faelle[${i}].eingabe`))
  return ok({ art: 'funktion', id, rechne: aufruf.rechne, erwartet })
}

/** Every person that is named must be one of the household, and only once. */
function fehlendePersonen(f: Pick<Pruefall, 'angaben'>, i: number): readonly string[] {
  const a = f.angaben
  const ids = a.personen.map((p) => p.id)
  const fehler: string[] = []
  const pruefe = (ort: string, id: string): void => {
    if (!ids.includes(id)) fehler.push(`faelle[${i}].angaben.${ort}: Person ${id} gibt es in diesem Fall nicht`)
  }
  ids.forEach((id, n) => {
    if (ids.indexOf(id) !== n) fehler.push(`faelle[${i}].angaben.personen[${n}].id: Person ${id} steht zweimal da`)
  })
  a.personen.forEach((p, n) => {
    p.eltern?.forEach((e, m) => {
      pruefe(`personen[${n}].eltern[${m}]`, e)
    })
  })
  for (const liste of ['einkommen', 'absetzungen', 'vermoegen', 'minderungen'] as const)
    a[liste]?.forEach((e, n) => {
      pruefe(`${liste}[${n}].person`, e.person)
    })
  return fehler
}

export type Monatsauswahl = { readonly ab?: Monat | undefined; readonly bis?: Monat | undefined }

/** Computes each chosen case by the public function of the law and compares what it expects. */
export function pruefeFaelle(
  faelle: readonly (Fall | Pruefall)[],
  auswahl: Monatsauswahl = {},
  rechtsstand: Rechtsstand = ALLES_BEKANNT,
): readonly FallBericht[] {
  return faelle
    .map((f) => ('art' in f ? f : alsFall(f, angabenAus(f))))
    .filter((f) => istGewaehlt(f, auswahl))
    .map((f) => (f.art === 'funktion' ? pruefeFunktion(f, rechtsstand) : pruefeHaushalt(f, rechtsstand)))
}

/** A function has no month of its own and is left out when months are chosen. */
function istGewaehlt(f: Fall, { ab, bis }: Monatsauswahl): boolean {
  if (f.art === 'funktion') return ab === undefined && bis === undefined
  return f.bis >= (ab ?? f.bis) && f.monat <= (bis ?? f.monat)
}

function pruefeFunktion(f: Funktionsfall, r: Rechtsstand): FallBericht {
  let werte: Werte
  try {
    werte = f.rechne(r)
  } catch (fehler) {
    if (!(fehler instanceof NichtAbgedeckt)) throw fehler
    return {
      id: f.id,
      stimmt: false,
      ergebnis: { werte: {}, nichtAbgedeckt: fehler.message.split('\n') },
      abweichungen: [],
    }
  }
  const abweichungen = Object.entries(f.erwartet)
    .map(([pfad, erwartet]) => ({ pfad, erwartet, berechnet: werte[pfad] ?? 'kein solcher Wert' }))
    .filter((a) => a.erwartet !== a.berechnet)
  return { id: f.id, stimmt: abweichungen.length === 0, ergebnis: { werte, nichtAbgedeckt: [] }, abweichungen }
}

/** Each month of the case; what is shown is the first one. */
function pruefeHaushalt(f: Haushaltsfall, rechtsstand: Rechtsstand): FallBericht {
  const s = bereite(f.angaben)
  const stand = f.auslegung === undefined ? rechtsstand : { ...rechtsstand, auslegung: f.auslegung }
  const monate = monateVonBis(f.monat, f.bis).map((m) => berechne(s, m, stand))
  const [erster] = monate
  if (erster === undefined) throw new Error(`${f.id}: no month`)
  const offen = [...new Set(monate.flatMap((e) => e.nichtAbgedeckt))]
  const ergebnis = { ...texte(erster), nichtAbgedeckt: offen }
  if (offen.length > 0) return { id: f.id, stimmt: false, ergebnis, abweichungen: [] }
  const abweichungen = monate.flatMap((e) =>
    vergleiche(f, e).map((a) => (f.bis === f.monat ? a : { ...a, pfad: `${isoMonat(e.monat)}.${a.pfad}` })),
  )
  return { id: f.id, stimmt: abweichungen.length === 0, ergebnis, abweichungen }
}

/** In a household without any claim the Sofortzuschlag shown is the one that would be added to a claim. */
function betrag(e: Ergebnis, p: PersonErgebnis, feld: FeldName): Cent {
  if (feld === 'sofortzuschlag' && e.gesamt === 0) return p.sofortzuschlagDemGrunde
  return p[feld]
}

/** `gesamt` of the format is the claim with the Sofortzuschlag; payments of a single month (§§ 70, 71, 73) are apart. */
function ohneEinmalzahlung(e: Ergebnis): Cent {
  let summe = 0
  for (const p of e.personen) for (const l of p.leistungen) if (l.leistungsart === 'einmalzahlung') summe += l.betrag
  return cent(e.gesamt - summe)
}

function texte(e: Ergebnis): ErgebnisText {
  const personen: Record<string, Record<FeldName, string>> = {}
  for (const p of e.personen)
    personen[p.person] = Object.fromEntries(FELDER.map((x) => [x, dezimal(betrag(e, p, x))])) as Record<
      FeldName,
      string
    >
  return {
    personen,
    gesamt: dezimal(ohneEinmalzahlung(e)),
    hilfebeduerftig: e.hilfebeduerftig,
    vermoegensfreibetrag: dezimal(e.vermoegensfreibetrag),
    nichtAbgedeckt: e.nichtAbgedeckt,
  }
}

function vergleiche(f: Haushaltsfall, e: Ergebnis): readonly Abweichung[] {
  const liste: Abweichung[] = []
  const betragsvergleich = (pfad: string, soll: Cent | undefined, ist: Cent | undefined): void => {
    if (soll === undefined) return
    if (ist === undefined) liste.push({ pfad, erwartet: dezimal(soll), berechnet: 'keine solche Person' })
    else if (Math.abs(soll - ist) > f.toleranz) liste.push({ pfad, erwartet: dezimal(soll), berechnet: dezimal(ist) })
  }
  betragsvergleich('gesamt', f.erwartet.gesamt, ohneEinmalzahlung(e))
  betragsvergleich('vermoegensfreibetrag', f.erwartet.vermoegensfreibetrag, e.vermoegensfreibetrag)
  const bedarf = f.erwartet.hilfebeduerftig
  if (bedarf !== undefined && bedarf !== e.hilfebeduerftig)
    liste.push({ pfad: 'hilfebeduerftig', erwartet: String(bedarf), berechnet: String(e.hilfebeduerftig) })
  for (const [id, soll] of Object.entries(f.erwartet.personen ?? {})) {
    const ist = e.personen.find((p) => p.person === id)
    for (const [feld, betrag] of sollbetraege(soll))
      betragsvergleich(`personen.${id}.${feld}`, betrag, ist === undefined ? undefined : istbetrag(e, ist, feld))
  }
  for (const [regel, soll] of Object.entries(f.erwartet.vorschlaege ?? {})) {
    const ist = (e.vorschlaege ?? []).filter((v) => v.regel === regel).reduce((s, v) => s + v.betrag, 0)
    betragsvergleich(`vorschlaege.${regel}`, soll, cent(ist))
  }
  const codes = new Set([...e.hinweise, ...hinweiseZuAngaben(f.angaben)].map((h) => h.code))
  for (const code of f.erwartet.hinweise ?? [])
    if (!codes.has(code)) liste.push({ pfad: 'hinweise', erwartet: code, berechnet: [...codes].join(', ') })
  return liste
}

/** "anspruch", "leistung.unterkunft", "bildung.ausflug": what is expected of a person, by its path. */
function sollbetraege({ leistungen, bildung, ...felder }: ErwartetePerson): readonly [string, Cent | undefined][] {
  return [
    ...Object.entries(felder),
    ...Object.entries(leistungen ?? {}).map(([art, b]): [string, Cent | undefined] => [`leistungen.${art}`, b]),
    ...Object.entries(bildung ?? {}).map(([art, b]): [string, Cent | undefined] => [`bildung.${art}`, b]),
  ]
}

function istbetrag(e: Ergebnis, p: PersonErgebnis, pfad: string): Cent {
  const [feld, art] = pfad.split('.')
  if (feld === 'leistungen') return p.leistungen.find((l) => l.leistungsart === art)?.betrag ?? NULL_CENT
  if (feld === 'bildung') return p.bildung?.find((b) => b.bildungsart === art)?.betrag ?? NULL_CENT
  return feld === 'minderung' || feld === 'weitere' ? p[feld] : betrag(e, p, pfad as FeldName)
}

function ort(pfad: readonly PropertyKey[]): string {
  let text = ''
  for (const teil of pfad) text += typeof teil === 'number' ? `[${teil}]` : `${text === '' ? '' : '.'}${String(teil)}`
  return text
}

type Meldung = { readonly code?: string | undefined; readonly message: string; readonly keys?: readonly string[] }

function grund(i: Meldung): string {
  switch (i.code) {
    case 'unrecognized_keys':
      return `unbekanntes Feld ${(i.keys ?? []).map((x) => `"${x}"`).join(', ')}`
    case 'invalid_type':
      return 'falsche Art oder fehlt'
    case 'invalid_value':
    case 'invalid_union':
      return 'Wert ist nicht vorgesehen'
    case 'too_small':
    case 'too_big':
      return 'Wert liegt außerhalb der Grenzen'
    default:
      return i.message
  }
}

/** The lines of the command: one for each case that differs, one for the sum. */
export function zeilen(berichte: readonly FallBericht[]): readonly string[] {
  const liste = berichte.flatMap((b) => {
    if (b.stimmt) return []
    const offen = b.ergebnis.nichtAbgedeckt
    if (offen.length > 0) return [`${b.id}: nicht abgedeckt: ${offen.join('; ')}`]
    return b.abweichungen.map((a) => `${b.id}: ${a.pfad}: erwartet ${a.erwartet}, berechnet ${a.berechnet}`)
  })
  const stimmen = berichte.filter((b) => b.stimmt).length
  return [...liste, `${stimmen} von ${berichte.length} Fällen stimmen`]
}
