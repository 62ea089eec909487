import { type Datum, datum, kanonisch, letzterTag, monatVon } from '../../kern/index.ts'
import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angabe, Angabenart } from '../sachverhalt/angaben.ts'
import type { Eintrag } from '../sachverhalt/sachverhalt.ts'
import { istArt, type Pruefung, personVon, ueberschneiden, ueberschneidungen, zu } from './pruefung.ts'

// Days and periods that contradict a birth, a stay or another fact of the same kind.

const FRUEHESTER = '1900-01-01'
const SPAETESTER = '2100-12-31'
/** What other programs write for »no end«. */
const OFFENES_ENDE = '9999-12-31'
/** Of what a fact says only days begin with a digit and are no number. */
// Stryker disable next-line ConditionalExpression: a number is neither before nor after a day
const istTag = (wert: unknown): wert is string => typeof wert === 'string' && /^\d/.test(wert)

const ferneTage: Pruefung = (s) =>
  s.eintraege.flatMap((e) =>
    Object.entries(e.a)
      .filter(([, wert]) => istTag(wert) && wert !== OFFENES_ENDE && (wert < FRUEHESTER || wert > SPAETESTER))
      .map(([feld]) => zu('ALG-WID-01', e, feld)),
  )

/** The field in which a fact says when it begins. */
const beginnfeld = (a: Angabe): string | undefined =>
  ['von', 'am', 'termin', 'zufluss_am'].find((f) => f in a && (a as Record<string, unknown>)[f] !== null)

const ausserhalb: Pruefung = (s) =>
  s.eintraege.flatMap((e) => {
    const p = personVon(s, e)
    if (p === undefined || e.a.art === 'person') return []
    const liste: Hinweis[] = []
    const feld = beginnfeld(e.a)
    // What flowed in before may still count; a move out is the very reason for its fact.
    const bleibt = e.a.art === 'auszugUnter25' || e.a.art === 'minderung' || e.bis < e.von
    if (!bleibt && !p.aufenthalte.some((x) => ueberschneiden(x, e))) liste.push(zu('ALG-WID-02', e, feld ?? 'bis'))
    if (feld !== undefined && e.von < p.geburt) liste.push(zu('ALG-WID-03', e, feld))
    return liste
  })

const aufenthaltVorGeburt: Pruefung = (s) =>
  s.eintraege.filter(istArt('person')).flatMap((e) => {
    const geburt = datum(e.a.geburt)
    if (e.a.bis !== null && datum(e.a.bis) < geburt) return [zu('ALG-WID-05', e, 'bis')]
    return e.a.von !== null && datum(e.a.von) < geburt ? [zu('ALG-WID-04', e, 'von')] : []
  })

const doppelt: Pruefung = (s) => {
  const gesehen = new Set<string>()
  return s.eintraege.flatMap((e) => {
    const inhalt = kanonisch(JSON.parse(JSON.stringify(e.a)))
    if (gesehen.has(inhalt)) return [zu('ALG-WID-06', e, 'art')]
    gesehen.add(inhalt)
    return []
  })
}

/** Of these only one can hold at a time, for a person or the household; of some only one of the same name. */
const EINDEUTIG: Partial<Record<Angabenart, string | null>> = {
  erwerbsfaehigkeit: null,
  ausbildungsfoerderung: null,
  zeitweise: null,
  wohnanteil: null,
  mietobergrenze: null,
  eigenheim: null,
  karenzzeit: null,
  schulbesuch: null,
  ausbildung: null,
  alleinerziehung: null,
  schwangerschaft: null,
  einstand: null,
  ortsabwesenheit: null,
  durchschnittseinkommen: null,
  ausschluss: 'grund',
  ernaehrung: 'krankheit',
  sachleistung: 'sachgrund',
  versicherungsbeitrag: 'versicherung',
  betriebsergebnis: 'betrieb',
  wohnausnahme: 'ausnahme',
}

const zugleich: Pruefung = (s) => {
  const gruppen = new Map<string, Eintrag[]>()
  for (const e of s.eintraege) {
    const merkmal = EINDEUTIG[e.a.art]
    if (merkmal === undefined) continue
    const a: Record<string, unknown> = e.a
    // Stryker disable next-line StringLiteral: no kind ends in a person, no person in a number of its business
    const schluessel = [e.a.art, a.person ?? '', merkmal === null ? '' : a[merkmal]].join('|')
    gruppen.set(schluessel, [...(gruppen.get(schluessel) ?? []), e])
  }
  return [...gruppen.values()].flatMap(ueberschneidungen).map((e) => zu('ALG-WID-07', e, beginnfeld(e.a) ?? 'art'))
}

const kindergeldDoppelt: Pruefung = (s) =>
  s.personen.flatMap((p) => {
    const laufend = p.kindergeld.filter((e) => e.a.art === 'einkommen' && !e.a.nachzahlung)
    return ueberschneidungen(laufend).map((e) => zu('ALG-WID-08', e, 'betrag_cent'))
  })

/** § 37 Abs. 2 SGB II: no benefits before the month of the first application. */
const antragZuSpaet: Pruefung = (s) => {
  const erster = s.antraege.reduce<Eintrag<'antrag'> | undefined>(
    (frueh, e) => (frueh === undefined || e.von < frueh.von ? e : frueh),
    undefined,
  )
  const beginn = Math.min(...s.bewilligungszeitraeume.map((e) => e.von))
  if (erster === undefined || s.bewilligungszeitraeume.length === 0) return []
  return erster.von > letzterTag(monatVon(beginn as Datum)) ? [zu('ALG-WID-16', erster, 'am')] : []
}

export const ZEITEN: readonly Pruefung[] = [
  ferneTage,
  ausserhalb,
  aufenthaltVorGeburt,
  doppelt,
  zugleich,
  kindergeldDoppelt,
  antragZuSpaet,
]
