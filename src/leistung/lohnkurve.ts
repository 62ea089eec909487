import { type Cent, cent, type Datum, datum, type Monat, NULL_CENT, summe, zeitraumDesMonats } from '../kern/index.ts'
import {
  type Angabe,
  type Angaben,
  berechneMonate,
  bereite,
  type Ergebnis,
  type PersonId,
  pruefeVorrang,
  type Rechtsstand,
  registrierung,
} from '../recht/index.ts'
import { type Abzug, ENDE_UEBERGANGSBEREICH, type Lohnlage } from './lohnabzug.ts'

/** What a household has in a month at one gross wage of one person. */
export type Lohnpunkt = {
  readonly brutto: Cent
  readonly abzug: Abzug
  readonly netto: Cent
  /** Of that the claims under § 19; the rest is Sofortzuschlag and what stands beside them. */
  readonly anspruch: Cent
  /** All that is paid to the Bedarfsgemeinschaft. */
  readonly leistung: Cent
  /** Net wage, other income and benefit. */
  readonly verfuegbar: Cent
  /** What § 11b SGB II leaves free of the wage. */
  readonly freibetrag: Cent
}

/** What a household would have instead with Kinderzuschlag and Wohngeld. */
export type Vorrangpunkt = {
  readonly brutto: Cent
  readonly kinderzuschlag: Cent
  readonly wohngeld: Cent
  readonly verfuegbar: Cent
}

export const SCHWELLENARTEN = ['freibetrag', 'geringfuegig', 'uebergang', 'anspruch', 'ende'] as const
/**
 * `freibetrag`: from here another part of a euro is free (§ 11b Abs. 2, 3). `anspruch`: the need is met, only the
 * Sofortzuschlag and what stands beside the claim is still paid. `ende`: from here nothing is.
 */
export type Schwelle = {
  readonly art: (typeof SCHWELLENARTEN)[number]
  readonly brutto: Cent
  /** Of the next euro of wage so many cents are free by § 11b; only for `freibetrag`. */
  readonly frei?: Cent | undefined
}

/** Between two wages of the curve: what is left of one more euro on average. */
export type Abschnittsrest = { readonly von: Cent; readonly bis: Cent; readonly jeEuro: Cent }

export type Lohnkurve = {
  readonly punkte: readonly Lohnpunkt[]
  readonly schwellen: readonly Schwelle[]
  readonly reste: readonly Abschnittsrest[]
  /** Empty if it cannot be checked; then `vorrangGruende` says why. */
  readonly vorrang: readonly Vorrangpunkt[]
  readonly vorrangGruende: readonly string[]
  /** The wage of the facts as they are, and what is left of the next euro there (over the next ten). */
  readonly heute: Lohnpunkt & { readonly jeEuro: Cent }
  readonly weiteresEinkommen: Cent
  /** Kinds of income that are in the facts and not in `weiteresEinkommen`: they flow as before. */
  readonly nichtMitgezaehlt: readonly Angabe['art'][]
  readonly nichtAbgedeckt: readonly string[]
}

export type Lohnfrage = {
  readonly angaben: Angaben
  readonly person: PersonId
  readonly monat: Monat
  readonly rechtsstand: Rechtsstand
  readonly abzug: (brutto: Cent) => Abzug
  readonly bis?: Cent | undefined
  readonly schritt?: Cent | undefined
}

const BIS = cent(4_000_00)
const SCHRITT = cent(20_00)
const VORRANG_SCHRITT = 100_00
const NAECHSTE = 10_00

/**
 * Net income of the household over the gross wage of one person in one month, as if she earned it lastingly. Each point
 * is the law itself, computed; only taxes and contributions are handed in.
 */
export function lohnkurve(f: Lohnfrage): Lohnkurve {
  const [bis, schritt] = [f.bis ?? BIS, f.schritt ?? SCHRITT]
  const anfang = rechnePunkt(f, NULL_CENT)
  const raster = Array.from({ length: Math.floor(bis / schritt) + 1 }, (_, i) => cent(i * schritt))
  const punkte = raster.map((b) => rechnePunkt(f, b).punkt)
  const schwellen = [...freibetragsschwellen(punkte), ...lohngrenzen(f, bis), ...enden(f, punkte)].sort(
    (a, b) => a.brutto - b.brutto,
  )
  const heute = rechnePunkt(f, heutigerLohn(f)).punkt
  const danach = rechnePunkt(f, cent(heute.brutto + NAECHSTE)).punkt
  const vorrang = raster.filter((b) => b % VORRANG_SCHRITT === 0).map((b) => vorrangpunkt(f, b))
  return {
    punkte,
    schwellen,
    reste: reste(f, [NULL_CENT, ...schwellen.map((s) => s.brutto), bis]),
    vorrang: vorrang.flatMap((v) => ('punkt' in v ? [v.punkt] : [])),
    vorrangGruende: [...new Set(vorrang.flatMap((v) => ('gruende' in v ? v.gruende : [])))],
    heute: { ...heute, jeEuro: jeEuro(heute, danach) },
    weiteresEinkommen: weiteres(f, false),
    nichtMitgezaehlt: nichtMitgezaehlt(f),
    nichtAbgedeckt: anfang.ergebnis.nichtAbgedeckt,
  }
}

/** The gross wage of the person in this month as the facts say it. */
export function heutigerLohn(f: Pick<Lohnfrage, 'angaben' | 'person' | 'monat'>): Cent {
  return summe(
    imMonat(f).flatMap((a) => (a.art === 'erwerbseinkommen' && a.person === f.person ? [cent(a.brutto_cent)] : [])),
  )
}

/** Deductions of the facts as they are, for a wage that loses the same share. Undefined without a wage. */
export function abzugWieAngegeben(
  f: Pick<Lohnfrage, 'angaben' | 'person' | 'monat'>,
): ((brutto: Cent) => Abzug) | undefined {
  const loehne = imMonat(f).filter((a) => a.art === 'erwerbseinkommen' && a.person === f.person)
  const teil = (feld: 'brutto_cent' | 'steuern_cent' | 'sozialabgaben_cent'): number =>
    loehne.reduce((s, a) => s + (a.art === 'erwerbseinkommen' ? a[feld] : 0), 0)
  const brutto = teil('brutto_cent')
  if (brutto === 0) return undefined
  const anteil = (b: Cent, von: number): Cent => cent(Math.round((b * von) / brutto))
  return (b) => ({ steuern: anteil(b, teil('steuern_cent')), sozialabgaben: anteil(b, teil('sozialabgaben_cent')) })
}

/** Facts for the estimate of deductions: children, age, lone parent, partner. */
export function lohnlage(f: Pick<Lohnfrage, 'angaben' | 'person' | 'monat'>, alter: number): Lohnlage {
  const kinder = imMonat(f).filter((a) => a.art === 'person' && a.eltern.includes(f.person)).length
  const allein = imMonat(f).some((a) => a.art === 'alleinerziehung' && a.person === f.person)
  return { steuerklasse: allein ? 'II' : 'I', kinder, ab23: alter >= 23 }
}

/** § 8 Abs. 1a SGB IV, as known. */
export function geringfuegigkeitsgrenze(monat: Monat, r: Rechtsstand): Cent {
  const { von } = zeitraumDesMonats(monat)
  const fassungen = registrierung().find((e) => e.id === 'sgb4.8.1a.geringfuegigkeitsgrenze')?.fassungen ?? []
  const gilt = fassungen.filter((x) => datum(x.ab) <= von && datum(x.verkuendet) <= r.bekanntBis).at(-1)
  return cent(gilt?.wert ?? 0)
}

type Gerechnet = { readonly punkt: Lohnpunkt; readonly ergebnis: Ergebnis }

function rechnePunkt(f: Lohnfrage, brutto: Cent): Gerechnet {
  const abzug = f.abzug(brutto)
  const [ergebnis] = berechneMonate(bereite(mitLohn(f, brutto, abzug)), [f.monat], f.rechtsstand)
  if (ergebnis === undefined) throw new Error('a month without result')
  const netto = cent(brutto - abzug.steuern - abzug.sozialabgaben)
  const verfuegbar = cent(netto + ergebnis.gesamt + weiteres(f, false))
  const freibetrag = ergebnis.personen.find((p) => p.person === f.person)?.freibetragErwerb ?? NULL_CENT
  const anspruch = summe(ergebnis.personen.map((p) => p.anspruch))
  return { ergebnis, punkt: { brutto, abzug, netto, anspruch, leistung: ergebnis.gesamt, verfuegbar, freibetrag } }
}

/** The facts, with this wage alone in place of every wage of the person. */
function mitLohn(f: Lohnfrage, brutto: Cent, abzug: Abzug): Angaben {
  const andere = Object.entries(f.angaben.angaben).filter(
    ([, a]) => !(a.art === 'erwerbseinkommen' && a.person === f.person),
  )
  const lohn: Angabe = {
    art: 'erwerbseinkommen',
    person: f.person,
    von: null,
    bis: null,
    brutto_cent: brutto,
    steuern_cent: abzug.steuern,
    sozialabgaben_cent: abzug.sozialabgaben,
  }
  return { ...f.angaben, angaben: { ...Object.fromEntries(andere), ...(brutto === 0 ? {} : { gedachterLohn: lohn }) } }
}

function imMonat(f: Pick<Lohnfrage, 'angaben' | 'monat'>): readonly Angabe[] {
  const { von, bis } = zeitraumDesMonats(f.monat)
  const tag = (t: string | null): Datum | null => (t === null ? null : datum(t))
  return Object.values(f.angaben.angaben).filter((a) => {
    if (!('von' in a) || !('bis' in a)) return true
    const [ab, ende] = [tag(a.von), tag(a.bis)]
    return (ab === null || ab <= bis) && (ende === null || ende >= von)
  })
}

const ERSETZT = ['kinderzuschlag', 'wohngeld']

/** Net wages of the others and monthly income of all; without what Kinderzuschlag and Wohngeld would replace. */
function weiteres(f: Lohnfrage, ohneVorrang: boolean): Cent {
  return summe(
    imMonat(f).map((a) => {
      if (a.art === 'erwerbseinkommen' && a.person !== f.person)
        return cent(a.brutto_cent - a.steuern_cent - a.sozialabgaben_cent)
      if (a.art !== 'einkommen' || (ohneVorrang && ERSETZT.includes(a.einkommensart))) return NULL_CENT
      return cent(a.betrag_cent - (a.steuern_cent ?? 0) - (a.sozialabgaben_cent ?? 0))
    }),
  )
}

const ANDERE_EINNAHMEN = ['selbstaendigkeit', 'betriebsergebnis', 'durchschnittseinkommen', 'einmaligeEinnahme']

function nichtMitgezaehlt(f: Lohnfrage): readonly Angabe['art'][] {
  return [...new Set(imMonat(f).flatMap((a) => (ANDERE_EINNAHMEN.includes(a.art) ? [a.art] : [])))]
}

/** Where the part of a euro that stays free changes: found in what the law computes, not written down again. */
function freibetragsschwellen(punkte: readonly Lohnpunkt[]): readonly Schwelle[] {
  const steigung = (i: number): number => {
    const [a, b] = [punkte[i], punkte[i + 1]]
    return a && b ? (b.freibetrag - a.freibetrag) / (b.brutto - a.brutto) : 0
  }
  return punkte.flatMap((p, i) => {
    if (i === 0 || i === punkte.length - 1 || Math.abs(steigung(i) - steigung(i - 1)) < 0.001) return []
    return [{ art: 'freibetrag' as const, brutto: p.brutto, frei: cent(Math.round(steigung(i) * 100)) }]
  })
}

function lohngrenzen(f: Lohnfrage, bis: Cent): readonly Schwelle[] {
  const grenze = geringfuegigkeitsgrenze(f.monat, f.rechtsstand)
  const alle: readonly Schwelle[] = [
    { art: 'geringfuegig', brutto: grenze },
    { art: 'uebergang', brutto: ENDE_UEBERGANGSBEREICH },
  ]
  return alle.filter((s) => s.brutto > 0 && s.brutto < bis)
}

/** Where the claims end, and where all payment does; the former only if something is paid beyond. */
function enden(f: Lohnfrage, punkte: readonly Lohnpunkt[]): readonly Schwelle[] {
  const [anspruch, alles] = [endeVon(f, punkte, 'anspruch'), endeVon(f, punkte, 'leistung')]
  return [
    ...(anspruch === undefined || anspruch === alles ? [] : [{ art: 'anspruch' as const, brutto: anspruch }]),
    ...(alles === undefined ? [] : [{ art: 'ende' as const, brutto: alles }]),
  ]
}

/** The first whole euro from which on there is nothing; undefined if there still is something at the end. */
function endeVon(f: Lohnfrage, punkte: readonly Lohnpunkt[], was: 'anspruch' | 'leistung'): Cent | undefined {
  const letzter = punkte.findLastIndex((p) => p[was] > 0)
  const [da, weg] = [punkte[letzter], punkte[letzter + 1]]
  if (da === undefined || weg === undefined) return undefined
  let [unten, oben] = [da.brutto / 100, weg.brutto / 100]
  while (oben - unten > 1) {
    const mitte = Math.floor((unten + oben) / 2)
    if (rechnePunkt(f, cent(mitte * 100)).punkt[was] > 0) unten = mitte
    else oben = mitte
  }
  return cent(oben * 100)
}

function reste(f: Lohnfrage, grenzen: readonly Cent[]): readonly Abschnittsrest[] {
  const stellen = [...new Set(grenzen)].sort((a, b) => a - b)
  return stellen.slice(1).map((bis, i) => {
    const von = stellen[i] ?? NULL_CENT
    return { von, bis, jeEuro: jeEuro(rechnePunkt(f, von).punkt, rechnePunkt(f, bis).punkt) }
  })
}

function jeEuro(a: Lohnpunkt, b: Lohnpunkt): Cent {
  return cent(Math.round(((b.verfuegbar - a.verfuegbar) * 100) / (b.brutto - a.brutto)))
}

function vorrangpunkt(
  f: Lohnfrage,
  brutto: Cent,
): { readonly punkt: Vorrangpunkt } | { readonly gruende: readonly string[] } {
  const abzug = f.abzug(brutto)
  const v = pruefeVorrang(mitLohn(f, brutto, abzug), f.monat, f.rechtsstand)
  if (v.art === 'nichtPruefbar') return { gruende: v.gruende }
  const { kinderzuschlag, wohngeld } = v.monate[0]
  const netto = brutto - abzug.steuern - abzug.sozialabgaben
  const verfuegbar = cent(netto + weiteres(f, true) + kinderzuschlag + wohngeld)
  return { punkt: { brutto, kinderzuschlag, wohngeld, verfuegbar } }
}
