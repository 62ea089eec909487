import { type Cent, type Datum, iso, letzterTag, type Monat, plusMonate } from '../../kern/index.ts'
import type { AngabeVon, PersonId } from '../../recht/index.ts'
import { MIETGRENZE_98802, MIETGRENZE_98803, mietgrenze } from './daten/betraege.ts'
import type { Geschlecht, Herkunft } from './daten/namen.ts'
import { ORTE_98802, ORTE_98803, STRASSEN } from './daten/orte.ts'
import { musterIban } from './iban.ts'
import { geborenMitAlter, type Rahmen, rahmen, tagIm } from './kalender.ts'
import type { Musteranschrift, Musterdirektzahlung, Musterhaushalt, Musterperson } from './musterhaushalt.ts'
import type { Familienname, Namensgeber } from './namensgeber.ts'
import { BESETZUNGEN, type Besetzung, MUSTERKUESTE } from './personal.ts'
import { type Zufallsfolge, zufallsfolge } from './zufallsfolge.ts'

/** A person as a household's plan asks for it: kind and age; name and birthday are drawn. */
export type Personenplan = {
  readonly geschlecht: Geschlecht
  /** On the first day of the Bewilligungszeitraum. */
  readonly alter: number
  readonly rolle: AngabeVon<'person'>['rolle']
  readonly eltern?: readonly PersonId[]
  /** The birthday falls into this month of the Bewilligungszeitraum (0 = the first). */
  readonly geburtstagIm?: number
  /** Moves in in this month of the Bewilligungszeitraum; with `alter: 0` it is born in it. */
  readonly dazuIm?: number
  /** Instead of what is drawn. */
  readonly vorname?: string
  readonly nachname?: string
}

export type Haushaltsplan = {
  readonly schluessel: string
  readonly titel: string
  readonly traeger?: Musterhaushalt['traeger']
  /** Months since the Bewilligungszeitraum began. */
  readonly seit: number
  readonly herkunft?: Herkunft
  readonly personen: readonly Personenplan[]
  readonly anschrift?: Partial<Musteranschrift>
  readonly baue: (w: Werkstatt) => Pick<Musterhaushalt, 'schritte'> & {
    readonly direkt?: readonly Musterdirektzahlung[]
    readonly erwartet?: Partial<Musterhaushalt['erwartet']>
  }
}

/** What a plan builds its facts and steps from. */
export type Werkstatt = {
  readonly rahmen: Rahmen
  readonly besetzung: Besetzung
  readonly personen: readonly Musterperson[]
  readonly antragAm: Datum
  /** The n-th month of the Bewilligungszeitraum, from 0. */
  readonly monat: (n: number) => Monat
  /** "JJJJ-MM-01" and the last day of the n-th month. */
  readonly ab: (n: number) => string
  readonly bis: (n: number) => string
  readonly person: (id: PersonId) => Musterperson
  /** Reasonable rent without heating at the place of the Träger. */
  readonly mietgrenze: (koepfe: number) => Cent
  readonly vermieter: (name: string, betrag?: Cent) => Musterdirektzahlung
}

export type Ausgabe = {
  readonly saat: string
  readonly heute: Datum
  readonly namen: Namensgeber
  /** Gives account numbers, each once. */
  readonly kontonummer: () => number
}

export function fertige(plan: Haushaltsplan, nummer: number, a: Ausgabe): Musterhaushalt {
  const zufall = zufallsfolge(`${a.saat}/${plan.schluessel}`)
  const traeger = plan.traeger ?? MUSTERKUESTE
  const r = rahmen(a.heute, plan.seit)
  const iban = musterIban(a.kontonummer())
  const orte = traeger === MUSTERKUESTE ? ORTE_98802 : ORTE_98803
  const besetzungen = BESETZUNGEN[traeger]
  if (besetzungen === undefined) throw new Error(`nobody works at ${traeger}`)
  const werkstatt: Werkstatt = {
    rahmen: r,
    besetzung: besetzungen[nummer % besetzungen.length] ?? besetzungen[0],
    personen: personen(plan, r, zufall, a.namen),
    antragAm: tagIm(r.beginn, 2),
    monat: (n) => plusMonate(r.beginn, n),
    ab: (n) => iso(tagIm(plusMonate(r.beginn, n), 1)),
    bis: (n) => iso(letzterTag(plusMonate(r.beginn, n))),
    person: (id) => finde(werkstatt.personen, id),
    mietgrenze: (koepfe) => mietgrenze(traeger === MUSTERKUESTE ? MIETGRENZE_98802 : MIETGRENZE_98803, koepfe),
    vermieter: (name, betrag) => ({
      art: 'vermieter',
      name,
      anschrift: anschrift(orte, zufallsfolge(`${a.saat}/${plan.schluessel}/${name}`)),
      iban: musterIban(a.kontonummer()),
      betrag_cent: betrag ?? null,
      aufteilung: 'koepfe',
    }),
  }
  const { schritte, direkt = [], erwartet = {} } = plan.baue(werkstatt)
  return {
    schluessel: plan.schluessel,
    titel: plan.titel,
    traeger,
    altnummer: `${traeger}BG${String(nummer + 1).padStart(7, '0')}`,
    antragAm: werkstatt.antragAm,
    bewilligungszeitraum: { von: r.beginn, bis: r.ende },
    anschrift: { ...anschrift(orte, zufall), ...plan.anschrift },
    personen: werkstatt.personen,
    wege: { iban, direkt },
    schritte,
    erwartet: { anspruch: true, folgen: [], ...erwartet },
  }
}

function personen(plan: Haushaltsplan, r: Rahmen, zufall: Zufallsfolge, namen: Namensgeber): readonly Musterperson[] {
  const herkunft = plan.herkunft ?? 'deutsch'
  const familie = namen.familie(zufall, herkunft)
  return plan.personen.map((p, i) => {
    const nachname = p.nachname ?? nachnameVon(p, familie)
    const kind = p.rolle === 'kind'
    const dazu = p.dazuIm === undefined ? undefined : tagIm(plusMonate(r.beginn, p.dazuIm), kind ? 9 : 1)
    return {
      id: `P${i + 1}`,
      vorname: p.vorname ?? namen.vorname(zufall, { herkunft, geschlecht: p.geschlecht, kind, nachname }),
      nachname,
      geschlecht: p.geschlecht,
      geburt: p.alter === 0 && dazu !== undefined ? dazu : geburt(p, r, zufall),
      rolle: p.rolle,
      eltern: p.eltern ?? [],
      ...(dazu === undefined ? {} : { dazu }),
    }
  })
}

function nachnameVon(p: Personenplan, familie: Familienname): string {
  return familie[p.geschlecht]
}

function geburt(p: Personenplan, r: Rahmen, zufall: Zufallsfolge): Datum {
  const gezogen = { monat: zufall.ganzzahl(1, 12), tag: zufall.ganzzahl(2, 28) }
  if (p.geburtstagIm === undefined) return geborenMitAlter(p.alter, r.beginn, gezogen.monat, gezogen.tag)
  const monat = (plusMonate(r.beginn, p.geburtstagIm) % 12) + 1
  return geborenMitAlter(p.alter, r.beginn, monat, gezogen.tag)
}

function anschrift(orte: typeof ORTE_98802, zufall: Zufallsfolge): Musteranschrift {
  const hausnummer = `${zufall.ganzzahl(1, 96)}${zufall.trifft(15) ? 'a' : ''}`
  return { strasse: zufall.waehle(STRASSEN), hausnummer, ...zufall.waehle(orte) }
}

function finde(alle: readonly Musterperson[], id: PersonId): Musterperson {
  const p = alle.find((x) => x.id === id)
  if (p === undefined) throw new Error(`no such person in the household: ${id}`)
  return p
}

/** Shorthands for the persons of a plan. */
export const hauptperson = (geschlecht: Geschlecht, alter: number): Personenplan => ({
  geschlecht,
  alter,
  rolle: 'hauptperson',
})
export const partner = (geschlecht: Geschlecht, alter: number): Personenplan => ({
  geschlecht,
  alter,
  rolle: 'partner',
})
export const kind = (
  geschlecht: Geschlecht,
  alter: number,
  eltern: readonly PersonId[],
  sonst: Partial<Personenplan> = {},
): Personenplan => ({ geschlecht, alter, rolle: 'kind', eltern, ...sonst })
