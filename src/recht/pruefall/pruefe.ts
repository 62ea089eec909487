import { type Cent, cent, datum, dezimal, err, type Monat, ok, type Result } from '../../kern/index.ts'
import { berechne } from '../berechnung/berechne.ts'
import type { Ergebnis, PersonErgebnis, Rechtsstand } from '../berechnung/ergebnis.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import { bereite } from '../sachverhalt/sachverhalt.ts'
import { angabenAus } from './angabenAus.ts'
import { type Pruefall, pruefdateiSchema } from './pruefallSchema.ts'

/** What is known when cases are checked: everything in the tables. */
const ALLES_BEKANNT: Rechtsstand = { bekanntBis: datum('9999-12-31') }

export type Abweichung = { readonly pfad: string; readonly erwartet: string; readonly berechnet: string }

export type FallBericht = {
  readonly id: string
  readonly stimmt: boolean
  readonly ergebnis: ErgebnisText
  readonly abweichungen: readonly Abweichung[]
}

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

/** Reads a file of test cases; what is wrong comes back with its place and reason. */
export function liesPrueffaelle(json: unknown): Result<readonly Pruefall[], readonly string[]> {
  const gelesen = pruefdateiSchema.safeParse(json)
  if (gelesen.success) {
    const fehler = gelesen.data.faelle.flatMap(fehlendePersonen)
    return fehler.length === 0 ? ok(gelesen.data.faelle) : err(fehler)
  }
  return err(gelesen.error.issues.map((i) => `${ort(i.path)}: ${grund(i)}`))
}

/** The facts of each case of a file, in the form the product stores them. */
export function angabenDerPrueffaelle(
  json: unknown,
): Result<readonly { readonly id: string; readonly angaben: Angaben }[], readonly string[]> {
  const faelle = liesPrueffaelle(json)
  return faelle.ok ? ok(faelle.wert.map((f) => ({ id: f.id, angaben: angabenAus(f) }))) : faelle
}

/** Every person that is named must be one of the household, and only once. */
function fehlendePersonen(f: Pruefall, i: number): readonly string[] {
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
  faelle: readonly Pruefall[],
  auswahl: Monatsauswahl = {},
  rechtsstand: Rechtsstand = ALLES_BEKANNT,
): readonly FallBericht[] {
  return faelle
    .filter((f) => f.monat >= (auswahl.ab ?? f.monat) && f.monat <= (auswahl.bis ?? f.monat))
    .map((f) => pruefeFall(f, rechtsstand))
}

function pruefeFall(f: Pruefall, rechtsstand: Rechtsstand): FallBericht {
  const e = berechne(bereite(angabenAus(f)), f.monat, rechtsstand)
  const ergebnis = texte(e)
  if (e.nichtAbgedeckt.length > 0) return { id: f.id, stimmt: false, ergebnis, abweichungen: [] }
  const abweichungen = vergleiche(f, e)
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

function vergleiche(f: Pruefall, e: Ergebnis): readonly Abweichung[] {
  const toleranz = f.toleranz ?? 0
  const liste: Abweichung[] = []
  const betragsvergleich = (pfad: string, soll: Cent | undefined, ist: Cent | undefined): void => {
    if (soll === undefined) return
    if (ist === undefined) liste.push({ pfad, erwartet: dezimal(soll), berechnet: 'keine solche Person' })
    else if (Math.abs(soll - ist) > toleranz) liste.push({ pfad, erwartet: dezimal(soll), berechnet: dezimal(ist) })
  }
  betragsvergleich('gesamt', f.erwartet.gesamt, ohneEinmalzahlung(e))
  betragsvergleich('vermoegensfreibetrag', f.erwartet.vermoegensfreibetrag, e.vermoegensfreibetrag)
  const bedarf = f.erwartet.hilfebeduerftig
  if (bedarf !== undefined && bedarf !== e.hilfebeduerftig)
    liste.push({ pfad: 'hilfebeduerftig', erwartet: String(bedarf), berechnet: String(e.hilfebeduerftig) })
  for (const [id, soll] of Object.entries(f.erwartet.personen ?? {})) {
    const ist = e.personen.find((p) => p.person === id)
    for (const feld of FELDER)
      betragsvergleich(`personen.${id}.${feld}`, soll[feld], ist === undefined ? undefined : betrag(e, ist, feld))
  }
  return liste
}

function ort(pfad: readonly PropertyKey[]): string {
  let text = ''
  for (const teil of pfad) text += typeof teil === 'number' ? `[${teil}]` : `${text === '' ? '' : '.'}${String(teil)}`
  return text === '' ? 'Datei' : text
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
