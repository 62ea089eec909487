import type { Kostenentscheidung } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, plusTage } from '../../../kern/index.ts'
import {
  bekanntgabe,
  type Frist,
  klagefrist,
  type Ort,
  untaetigkeitsklageAb,
  VERFUEGUNGSARTEN,
  type Verfuegungsart,
} from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'
import { type Eingang, type Fristlage, fristlage, wegAus, type Zulaessigkeit, zulaessigkeit } from './eingang.ts'
import { findeGegenstand, type Gegenstand } from './gegenstand.ts'
import { kosten, liesPruefung, type Pruefung, punkteVon } from './pruefung.ts'

/** An objection as far as it has come: everything its steps are computed from. */
export type Stand = {
  readonly l: Verfahrenslage
  readonly v: Verfahren
  readonly g: Gegenstand
  readonly e: Eingang
  readonly ort: Ort
  readonly frist: Fristlage
  readonly verfuegungen: readonly Verfuegungsart[] | undefined
  readonly zulaessigkeit: Zulaessigkeit
  readonly punkte: readonly string[]
  readonly pruefung: Pruefung | undefined
  readonly kosten: Kostenentscheidung | undefined
}

export const ortVon = (l: Verfahrenslage): Ort => ({
  land: l.traeger.land,
  gemeinde: l.traeger.gemeindefeiertage,
})

export function standVon(l: Verfahrenslage, v: Verfahren, e: Eingang): Stand {
  const g = findeGegenstand(l, v.gegenstand)
  const ort = ortVon(l)
  const frist = fristlage(v, { vom: g.bescheid.vom, eingang: e, ort })
  const verfuegungen = verfuegungenVon(v, g)
  const z = zulaessigkeit(v, e, {
    frist,
    ort,
    regeltEtwas: verfuegungen === undefined ? undefined : verfuegungen.length > 0,
  })
  const pruefung = liesPruefung(v, e)
  const gefragt = festgelegt(v, 'kosten')?.werte
  const grundlage = z.art === 'unzulaessig' ? 'unzulaessig' : pruefung
  return {
    l,
    v,
    g,
    e,
    ort,
    frist,
    verfuegungen,
    zulaessigkeit: z,
    punkte: punkteVon(v, e),
    pruefung,
    kosten: grundlage === undefined ? undefined : kosten(grundlage, e.vertretung, gefragt),
  }
}

const istVerfuegung = (x: string): x is Verfuegungsart => Object.hasOwn(VERFUEGUNGSARTEN, x)

function verfuegungenVon(v: Verfahren, g: Gegenstand): readonly Verfuegungsart[] | undefined {
  const w = festgelegt(v, 'verfuegung')?.werte
  return w === undefined ? g.verfuegungen : listenWert(w, 'arten').filter(istVerfuegung)
}

/** § 88 Abs. 2 SGG: the last day of the three months in which an objection is to be decided. */
export const entscheidenBis = (eingang: Datum): Datum => plusTage(untaetigkeitsklageAb('widerspruch', eingang).tag, -1)

/** § 88 Abs. 1 SGG: the last day of the six months in which an application is to be decided; null without one. */
export function untaetigkeitBis(v: Verfahren): Datum | null {
  const am = tagWert(festgelegt(v, 'antrag')?.werte, 'am')
  return am === undefined ? null : plusTage(untaetigkeitsklageAb('antrag', am).tag, -1)
}

/** When the decision on the objection became known, and until when it can be taken to court. */
export function klageende(v: Verfahren, ort: Ort): { readonly bekannt: Frist; readonly ende: Frist } | undefined {
  const w = festgelegt(v, 'zustellung')?.werte
  if (w === undefined) return undefined
  const bekannt = bekanntgabe(wegAus(w))
  const ausland = textWert(w, 'ausland') === 'ja'
  return { bekannt, ende: klagefrist({ ...ort, bekanntgabe: bekannt.tag, belehrung: 'richtig', ausland }) }
}

export type Anschreiben = {
  readonly an: string
  readonly eingabe: ReturnType<typeof briefeingabe>
  readonly vertritt: string | undefined
}

/** Letters go to who represents the person (§ 13 Abs. 3 SGB X), else to herself. */
export function anschreiben({ l, v, e }: Pick<Stand, 'l' | 'v' | 'e'>): Anschreiben {
  const eingabe = briefeingabe(l, e.person)
  const person = empfaengername(l, e.person)
  if (e.vertretung === 'keine') return { an: person, eingabe, vertritt: undefined }
  const w = festgelegt(v, 'eingang')?.werte
  const feld = (name: string): string => textWert(w, `vertreter_${name}`)
  const empfaenger = {
    name: feld('name'),
    strasse: feld('strasse'),
    plz: feld('plz'),
    ort: feld('ort'),
    zusatz: `für ${person}`,
    person: e.person,
  }
  return { an: feld('name'), eingabe: { ...eingabe, empfaenger }, vertritt: person }
}
