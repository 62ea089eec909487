import { darlehensbescheid, keinDarlehen, restDarlehen } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, cent, type Datum, NULL_CENT, summe } from '../../../kern/index.ts'
import { faelligkeit, type PersonId } from '../../../recht/index.ts'
import type { Faelligkeitsereignis } from '../../../zahlung/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Brief } from '../schritt.ts'
import { betragWert, tagWert, textWert } from '../werte.ts'
import { naechsteForderungNr, zahlwegFuer } from '../zahlweg.ts'
import { DARLEHEN } from './arten.ts'
import { direktAn } from './empfaenger.ts'
import { type Anteil, type Antrag, darlehenDes, SCHRITT, tilgungsplan } from './stand.ts'

/** One notice for each borrower. */
export function bescheide(l: Verfahrenslage, v: Verfahren, a: Antrag, anteile: readonly Anteil[]): readonly Brief[] {
  return anteile.map((x) => ({
    id: x.person,
    titel: 'Darlehen',
    an: empfaengername(l, x.person),
    dokument: () => darlehensbescheid(eingabe(l, v, a, anteile, x)),
  }))
}

function eingabe(l: Verfahrenslage, v: Verfahren, a: Antrag, anteile: readonly Anteil[], x: Anteil) {
  const recht = DARLEHEN[a.art]
  const w = (schritt: string, feld: string) => textWert(festgelegt(v, schritt)?.werte, feld)
  const gesprochen = tagWert(festgelegt(v, SCHRITT.anhoerung)?.werte, 'am')
  return {
    ...briefeingabe(l, x.person),
    person: bescheidperson(l, x.person),
    norm: recht.norm,
    zweck: a.zweck,
    antragAm: a.am,
    betrag: summe(anteile.map((y) => y.betrag)),
    anteil: x.betrag,
    mit: anteile.filter((y) => y.person !== x.person).map((y) => empfaengername(l, y.person)),
    direktAn: direktAn(l, v),
    bedarf: w(SCHRITT.bedarf, 'begruendung'),
    mittel: w(SCHRITT.mittel, 'begruendung'),
    warumDarlehen: recht.warum,
    ermessen: recht.ermessen ? w(SCHRITT.hoehe, 'ermessen') : null,
    sicherung: w(SCHRITT.hoehe, 'sicherung'),
    tilgung: tilgungsplan(l, x),
    anhoerung: gesprochen === undefined ? null : { am: gesprochen, inhalt: w(SCHRITT.anhoerung, 'inhalt') },
    faelligWenn: recht.faelligWenn,
    zahlweg: zahlwegFuer(l, x.person, naechsteForderungNr(l, x.person)),
  }
}

function bescheidperson(l: Verfahrenslage, id: PersonId) {
  const p = l.personen.get(id)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${id}`)
  return { id, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }
}

export function ablehnungen(l: Verfahrenslage, a: Antrag, grund: string): readonly Brief[] {
  const dokument = () =>
    keinDarlehen({ ...briefeingabe(l), zweck: a.zweck, antragAm: a.am, norm: DARLEHEN[a.art].norm, grund })
  return [{ id: 'P1', titel: 'Kein Darlehen', an: empfaengername(l), dokument }]
}

export type Fallendes = {
  readonly ereignis: Faelligkeitsereignis
  readonly betrag: Cent
  readonly norm: string
}

/** § 42a Abs. 3 to 5 SGB II: what falls due by what was recorded; undefined: nothing. */
export function faelligkeitDes(l: Verfahrenslage, v: Verfahren, a: Antrag): Fallendes | undefined {
  const w = festgelegt(v, SCHRITT.faellig)?.werte
  const am = tagWert(w, 'am')
  const ereignis = textWert(w, 'ereignis') as Faelligkeitsereignis | ''
  if (am === undefined || ereignis === '') return undefined
  const rest = summe(darlehenDes(l, v).map((f) => f.offen))
  const erlangt = betragWert(w, 'erlangt') ?? NULL_CENT
  const art = { art: ereignis, am, erlangt }
  const f = faelligkeit(DARLEHEN[a.art].grund, rest, art)
  return f && { ereignis, betrag: f.betrag, norm: f.norm }
}

/** One for each borrower who still owes; what was obtained pays them in their order. */
export function restbriefe(l: Verfahrenslage, v: Verfahren, a: Antrag, bis: Datum): readonly Brief[] {
  const w = festgelegt(v, SCHRITT.faellig)?.werte
  const norm = faelligkeitDes(l, v, a)?.norm ?? ''
  const bescheidVom = tagWert(festgelegt(v, SCHRITT.bescheid)?.werte, 'am') ?? a.am
  let erlangt: number = betragWert(w, 'erlangt') ?? 0
  return darlehenDes(l, v)
    .filter((f) => f.offen > 0)
    .map((f) => {
      const ausErloes = cent(Math.min(erlangt, f.offen))
      erlangt -= ausErloes
      const dokument = () =>
        restDarlehen({
          ...briefeingabe(l, f.person),
          zweck: a.zweck,
          bescheidVom,
          offen: f.offen,
          ausErloes,
          warum: textWert(w, 'warum'),
          norm,
          zahlweg: zahlwegFuer(l, f.person, f.nr),
        })
      return { id: f.person, titel: 'Rest des Darlehens', an: empfaengername(l, f.person), dokument, antwortfrist: bis }
    })
}
