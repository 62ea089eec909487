import {
  alterAm,
  type Cent,
  type Datum,
  datum,
  ersterTag,
  iso,
  letzterTag,
  monatVon,
  plusTage,
  type Zeitleiste,
} from '../../kern/index.ts'
import type { Angabe, AngabeId, AngabeVon, PersonId } from '../../recht/index.ts'
import { KINDERGELD, UNTERHALTSVORSCHUSS } from './daten/betraege.ts'
import type { Musteraenderung, Musterperson } from './musterhaushalt.ts'
import type { Werkstatt } from './werkstatt.ts'

/** New facts with their ids, as the masks would make them. */
export type Angabenliste = readonly (readonly [AngabeId, Angabe])[]

export type Dauer = { readonly von?: string; readonly bis?: string }
const dauer = (d: Dauer): { von: string | null; bis: string | null } => ({ von: d.von ?? null, bis: d.bis ?? null })

type Wohnung = {
  readonly grundmiete: Cent
  readonly nebenkosten: Cent
  readonly heizung: Cent
  readonly flaeche: number
} & Partial<Pick<AngabeVon<'unterkunft'>, 'wohnform' | 'koepfe' | 'warmwasser' | 'heizungsart'>>

/** A flat of the household alone, recognised up to the local limit. */
export function wohnung(w: Werkstatt, o: Wohnung, d: Dauer = {}): AngabeVon<'unterkunft'> {
  const koepfe = o.koepfe ?? w.personen.filter((p) => p.dazu === undefined).length
  return {
    art: 'unterkunft',
    ...dauer(d),
    wohnform: o.wohnform ?? 'miete',
    koepfe,
    anerkannt_cent: null,
    grundmiete_cent: o.grundmiete,
    nebenkosten_cent: o.nebenkosten,
    heizung_cent: o.heizung,
    angemessen_unterkunft_cent: w.mietgrenze(koepfe),
    angemessen_heizung_cent: null,
    warmwasser: o.warmwasser ?? 'zentral',
    heizungsart: o.heizungsart ?? 'gas',
    wohnflaeche_m2x100: o.flaeche * 100,
  }
}

export function lohn(
  person: PersonId,
  [brutto, steuern, sozialabgaben]: readonly [Cent, Cent, Cent],
  d: Dauer = {},
): AngabeVon<'erwerbseinkommen'> {
  return {
    art: 'erwerbseinkommen',
    person,
    ...dauer(d),
    brutto_cent: brutto,
    steuern_cent: steuern,
    sozialabgaben_cent: sozialabgaben,
  }
}

export function einkommen(
  person: PersonId,
  einkommensart: AngabeVon<'einkommen'>['einkommensart'],
  betrag: Cent,
  d: Dauer = {},
): AngabeVon<'einkommen'> {
  return {
    art: 'einkommen',
    person,
    ...dauer(d),
    einkommensart,
    betrag_cent: betrag,
    nachzahlung: false,
    berechtigt: null,
  }
}

export function vermoegen(
  person: PersonId,
  vermoegensart: AngabeVon<'vermoegen'>['vermoegensart'],
  wert: Cent,
  geschuetzt = false,
): AngabeVon<'vermoegen'> {
  return { art: 'vermoegen', person, von: null, bis: null, vermoegensart, wert_cent: wert, geschuetzt }
}

export const alleinerziehung = (d: Dauer = {}): AngabeVon<'alleinerziehung'> => ({
  art: 'alleinerziehung',
  person: 'P1',
  ...dauer(d),
})

export const ausbildung = (person: PersonId): AngabeVon<'ausbildung'> => ({
  art: 'ausbildung',
  person,
  von: null,
  bis: null,
})

export function absetzung(
  person: PersonId,
  absetzungsart: AngabeVon<'absetzung'>['absetzungsart'],
  betrag: Cent,
): AngabeVon<'absetzung'> {
  return { art: 'absetzung', person, von: null, bis: null, absetzungsart, betrag_cent: betrag }
}

export const karenzzeit = (w: Werkstatt): AngabeVon<'karenzzeit'> => ({
  art: 'karenzzeit',
  von: w.ab(0),
  bis: w.bis(11),
})

/** Kindergeld of each child, a fact for each amount of the period; from the birth on for who is born in it. */
export function kindergeld(w: Werkstatt, ...kinder: readonly PersonId[]): Angabenliste {
  return kinder.flatMap((id) => {
    const p = w.person(id)
    const beginn = p.dazu === undefined ? datum(w.ab(0)) : ersterTag(monatVon(p.dazu))
    return inStuecken(`${id}-kindergeld`, KINDERGELD, w, beginn, (betrag, d) => einkommen(id, 'kindergeld', betrag, d))
  })
}

/** Unterhaltsvorschuss of a child, a fact for each amount; the step on the 6th and 12th birthday counts from that day. */
export function unterhaltsvorschuss(w: Werkstatt, id: PersonId): Angabenliste {
  const leiste = UNTERHALTSVORSCHUSS.map((a) => ({ ab: a.ab, wert: a.wert[altersstufe(w.person(id), a.ab, w)] }))
  return inStuecken(`${id}-unterhaltsvorschuss`, leiste, w, datum(w.ab(0)), (betrag, d) =>
    einkommen(id, 'unterhaltsvorschuss', betrag, d),
  )
}

/** The plans keep a child with Unterhaltsvorschuss away from its 6th, 12th and 18th birthday. */
function altersstufe(p: Musterperson, ab: Datum, w: Werkstatt): 0 | 1 | 2 {
  const am = ab > datum(w.ab(0)) ? ab : datum(w.ab(0))
  const alter = alterAm(p.geburt, am)
  if (alter < 6) return 0
  return alter < 12 ? 1 : 2
}

function inStuecken(
  id: string,
  leiste: Zeitleiste<Cent>,
  w: Werkstatt,
  beginn: Datum,
  baue: (betrag: Cent, d: Dauer) => Angabe,
): Angabenliste {
  const ende = letzterTag(w.rahmen.ende)
  const stuecke = leiste.filter((a, i) => {
    const naechster = leiste[i + 1]?.ab
    return a.ab <= ende && (naechster === undefined || naechster > beginn)
  })
  return stuecke.map((a, i): readonly [AngabeId, Angabe] => {
    const naechster = stuecke[i + 1]?.ab
    const von = i === 0 ? beginn : a.ab
    const bis = naechster === undefined ? {} : { bis: iso(plusTage(naechster, -1)) }
    return [`${id}-${i + 1}`, baue(a.wert, { von: iso(von), ...bis })]
  })
}

/** A fact ends before `ab` (a first of a month), another takes its place. */
export function loeseAb(alt: AngabeId, neu: AngabeId, angabe: Angabe, ab: string): readonly Musteraenderung[] {
  return [
    { angabe: alt, feld: 'bis', neu: iso(plusTage(datum(ab), -1)) },
    { angabe: neu, neu: angabe },
  ]
}

export const lege = (...liste: Angabenliste): readonly Musteraenderung[] =>
  liste.map(([angabe, neu]) => ({ angabe, neu }))
