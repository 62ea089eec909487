import { type Datum, iso, type Json } from '../kern/index.ts'
import { type Hinweis, kindergeldAm } from '../recht/index.ts'
import type { Aenderung } from './aenderung.ts'
import { type Entwurfsinhalt, satz, wertVon } from './entwurfsinhalt.ts'
import { neueAngabe } from './felder.ts'

/** A prepared change that answers a hint; what is left open is typed in the record it opens. */
export type Handgriff = {
  /** What happens, as the text of the button. */
  readonly titel: string
  /** The changes; `id` names the record to open afterwards. */
  readonly aenderungen: readonly Aenderung[]
  readonly id: string
}

type Umfeld = { readonly inhalt: Entwurfsinhalt; readonly heute: Datum; readonly id: string }
type Vorbereitung = (h: Hinweis, u: Umfeld) => Handgriff | undefined

/** Undefined: there is nothing to prepare; the hint leads to its field. */
export function handgriff(h: Hinweis, u: Umfeld): Handgriff | undefined {
  return Object.hasOwn(VORBEREITET, h.code) ? VORBEREITET[h.code]?.(h, u) : undefined
}

/** A claim on another body that is noted already needs no hint any more, whatever became of it. */
export function istAufgegriffen(h: Hinweis, inhalt: Entwurfsinhalt): boolean {
  const leistung = VORRANG[h.code]
  if (leistung === undefined) return false
  return Object.values(inhalt.umstaende).some(
    (u) => u.art === 'vorrang' && u.vorrangleistung === leistung && (h.person === undefined || u.person === h.person),
  )
}

const neu =
  (
    titel: string,
    art: Parameters<typeof neueAngabe>[0],
    werte: (h: Hinweis, u: Umfeld) => Readonly<Record<string, Json>>,
  ): Vorbereitung =>
  (h, u) => ({
    titel,
    id: u.id,
    aenderungen: [
      {
        pfad: `${art === 'vorrang' ? 'umstaende' : 'angaben'}/${u.id}`,
        alt: null,
        neu: neueAngabe(art, { ...(h.person === undefined ? {} : { person: h.person }), ...werte(h, u) }),
      },
    ],
  })

const setze =
  (titel: string, feld: string, wert: (h: Hinweis, u: Umfeld) => Json | undefined): Vorbereitung =>
  (h, u) => {
    const werte = h.angabe === undefined ? undefined : satz(u.inhalt, 'angaben', h.angabe)
    const ziel = wert(h, u)
    if (h.angabe === undefined || werte === undefined || ziel === undefined) return undefined
    return {
      titel,
      id: h.angabe,
      aenderungen: [{ pfad: `angaben/${h.angabe}/${feld}`, alt: wertVon(werte, feld), neu: ziel }],
    }
  }

const VORRANG: Readonly<Record<string, string>> = {
  'ALG-EIN-03': 'unterhaltsvorschuss',
  'ALG-ANS-03': 'kinderzuschlag',
  'ALG-ANS-04': 'elterngeld',
  'ALG-ANS-06': 'arbeitslosengeld',
  'ALG-ANS-07': 'rente',
}

/** Noted as a claim to be made, from today; the time limit is set when the person is asked. */
const vorrang = (code: keyof typeof VORRANG, titel: string): Vorbereitung =>
  neu(titel, 'vorrang', (h, u) => ({
    person: h.person ?? hauptperson(u.inhalt) ?? 'P1',
    vorrangleistung: VORRANG[code] ?? 'sonstige',
    vorrangstand: 'zuBeantragen',
    am: iso(u.heute),
  }))

function hauptperson(inhalt: Entwurfsinhalt): string | undefined {
  const p = Object.values(inhalt.angaben).find((a) => a.art === 'person' && a.rolle === 'hauptperson')?.person
  return typeof p === 'string' ? p : undefined
}

const VORBEREITET: Readonly<Record<string, Vorbereitung>> = {
  'ALG-MEB-01': neu('Alleinerziehung erfassen', 'alleinerziehung', () => ({})),
  'ALG-EIN-01': neu('Kindergeld erfassen', 'einkommen', (_, u) => {
    const betrag = kindergeldAm(u.heute)
    return { einkommensart: 'kindergeld', ...(betrag === undefined ? {} : { betrag_cent: betrag }) }
  }),
  'ALG-EIN-03': vorrang('ALG-EIN-03', 'Unterhaltsvorschuss vormerken'),
  'ALG-ANS-01': neu('Schulbesuch erfassen', 'schulbesuch', () => ({ aufnahme: 'regelmaessig' })),
  'ALG-ANS-02': neu('Teilhabe erfassen', 'bildungsbedarf', () => ({ bildungsart: 'teilhabe', erbringung: 'geld' })),
  'ALG-ANS-03': vorrang('ALG-ANS-03', 'Kinderzuschlag vormerken'),
  'ALG-ANS-04': vorrang('ALG-ANS-04', 'Elterngeld vormerken'),
  'ALG-ANS-05': neu('Erstausstattung erfassen', 'einmalbedarf', () => ({ einmalart: 'erstausstattungGeburt' })),
  'ALG-ANS-06': vorrang('ALG-ANS-06', 'Arbeitslosengeld vormerken'),
  'ALG-ANS-07': vorrang('ALG-ANS-07', 'Rente vormerken'),
  'ALG-BEW-01': neu('Bewilligungszeitraum erfassen', 'bewilligungszeitraum', () => ({})),
  'ALG-BEW-05': neu('Antrag erfassen', 'antrag', () => ({})),
  'ALG-KDU-01': neu('Wohnung erfassen', 'unterkunft', () => ({})),
  'ALG-VER-02': neu('Vermögen erfassen', 'vermoegen', (_, u) => ({ person: hauptperson(u.inhalt) ?? 'P1' })),
  'ALG-PER-05': setze('Hauptperson als Elternteil eintragen', 'eltern', (_, u) => {
    const p = hauptperson(u.inhalt)
    return p === undefined ? undefined : [p]
  }),
  'ALG-VER-03': setze('Auto bleibt unberücksichtigt', 'geschuetzt', () => true),
  'ALG-UNG-04': setze('Gesetzlichen Betrag eintragen', 'betrag_cent', (_, u) => kindergeldAm(u.heute)),
  'ALG-WID-25': setze('Prozentsatz entfernen', 'prozent_x100', () => null),
}
