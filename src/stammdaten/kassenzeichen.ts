import { type Brand, err, ok, type Result, type TraegerNr } from '../kern/index.ts'
import { type BgNummer, bgNummerAus } from './nummern.ts'

/**
 * `0000001-01-002-46`: running number of the Bedarfsgemeinschaft, number of the person in it, how-manieth claim on her, and
 * two check digits. The number of the Träger is not written but checked, so that of another Jobcenter's is refused (ADR 0046).
 */
export type Kassenzeichen = Brand<string, 'Kassenzeichen'>

/** What a Kassenzeichen says. */
export type Kassenangaben = {
  readonly bgNummer: BgNummer
  /** As the case calls her: "P1". */
  readonly person: string
  /** 0: no claim of the ledger, but what is asked of somebody else for her (maintenance, other bodies, after a death). */
  readonly forderungNr: number
}

export const HOECHSTE_FORDERUNGSNUMMER = 999

/** @throws if the person is not P1 … P99 or the number not 0 … 999. */
export function kassenzeichen(a: Kassenangaben): Kassenzeichen {
  const person = /^P([1-9]\d?)$/.exec(a.person)?.[1]
  const { forderungNr: nr } = a
  if (person === undefined || !Number.isSafeInteger(nr) || nr < 0 || nr > HOECHSTE_FORDERUNGSNUMMER)
    throw new Error(`no Kassenzeichen for claim ${nr} of ${a.person}`)
  const traeger = a.bgNummer.slice(0, 5)
  const lauf = a.bgNummer.slice(-7)
  const ziffern = `${lauf}${person.padStart(2, '0')}${String(nr).padStart(3, '0')}`
  return gegliedert(`${ziffern}${pruefziffern(traeger, ziffern)}`)
}

export type KassenzeichenFehler = { readonly art: 'laenge' | 'pruefziffer' }

const MELDUNG: Readonly<Record<KassenzeichenFehler['art'], string>> = {
  laenge: 'Ein Kassenzeichen hat 14 Ziffern, zum Beispiel 0000001-01-001-12. Bitte vergleichen Sie es mit dem Beleg.',
  pruefziffer:
    'Die Prüfziffern dieses Kassenzeichens stimmen nicht. Bitte vergleichen Sie die Ziffern mit dem Beleg, oder suchen Sie nach Name oder BG-Nummer. Es kann auch das Kassenzeichen eines anderen Jobcenters sein.',
}

export const kassenzeichenMeldung = (f: KassenzeichenFehler): string => MELDUNG[f.art]

/** Reads what was typed or copied from a statement: separators and a leading "Kassenzeichen" are forgiven. */
export function liesKassenzeichen(text: string, traeger: TraegerNr): Result<Kassenangaben, KassenzeichenFehler> {
  const ziffern = text.replace(/^\s*(?:Kassenzeichen|KZ)[\s:.]*/i, '').replace(TRENNER, '')
  if (!/^\d{14}$/.test(ziffern)) return err({ art: 'laenge' })
  if (pruefziffern(traeger, ziffern.slice(0, 12)) !== ziffern.slice(12)) return err({ art: 'pruefziffer' })
  const [lauf, person] = [Number(ziffern.slice(0, 7)), Number(ziffern.slice(7, 9))]
  if (lauf === 0 || person === 0) return err({ art: 'pruefziffer' })
  return ok({ bgNummer: bgNummerAus(traeger, lauf), person: `P${person}`, forderungNr: Number(ziffern.slice(9, 12)) })
}

const TRENNER = /[\s\u00a0\u2010\u2011./-]/g

/** Whether somebody who typed this meant a Kassenzeichen: 14 digits and separators, or the word before it. */
export const siehtAusWieKassenzeichen = (text: string): boolean =>
  /^\s*(?:Kassenzeichen|KZ)[\s:.]*\d/i.test(text) || /^\d{14}$/.test(text.replace(TRENNER, ''))

const gegliedert = (z: string): Kassenzeichen =>
  `${z.slice(0, 7)}-${z.slice(7, 9)}-${z.slice(9, 12)}-${z.slice(12)}` as Kassenzeichen

/** ISO 7064 MOD 97-10 over Träger and digits: every single wrong digit and every two exchanged neighbours are found. */
function pruefziffern(traeger: string, ziffern: string): string {
  const rest = [...`${traeger}${ziffern}00`].reduce((r, z) => (r * 10 + Number(z)) % 97, 0)
  return String(98 - rest).padStart(2, '0')
}
