import { keinVorschuss, vorschussabrechnung, vorschussbescheid } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { cent, type Datum, NULL_CENT } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Brief } from '../schritt.ts'
import { sammelbriefe } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { zahlwegFuer } from '../zahlweg.ts'
import { type Abrechnung, type Antrag, type Hoehe, SCHRITT, zugestanden } from './stand.ts'

const gebetenAm = (a: Antrag): Datum | null => (a.beantragt ? a.am : null)

/** One notice to each of age about herself and those she represents. */
export function bescheide(l: Verfahrenslage, v: Verfahren, a: Antrag, h: Hoehe): readonly Brief[] {
  const dauer = textWert(festgelegt(v, SCHRITT.pruefung)?.werte, 'dauer')
  const betrag = (p: PersonId) => h.anteile.find((x) => x.person === p)?.betrag ?? NULL_CENT
  return sammelbriefe(
    l,
    h.anteile.map((x) => x.person),
  ).map(({ an, um }) => ({
    id: an,
    titel: 'Vorschuss',
    an: empfaengername(l, an),
    dokument: () =>
      vorschussbescheid(briefeingabe(l, an), {
        antragAm: gebetenAm(a),
        personen: um.map((p) => ({ ...wer(l, p), betrag: betrag(p) })),
        monate: h.monate,
        dauer,
        ermessen: h.ermessen,
      }),
  }))
}

function wer(l: Verfahrenslage, person: PersonId) {
  const p = l.personen.get(person)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${person}`)
  return { name: empfaengername(l, person), geburt: p.geburtsdatum }
}

export function ablehnung(l: Verfahrenslage, a: Antrag, grund: string): readonly Brief[] {
  const [an] = sammelbriefe(
    l,
    l.fall.mitglieder.map((m) => m.lokal),
  )
  if (an === undefined) return []
  return [
    {
      id: an.an,
      titel: 'Kein Vorschuss',
      an: empfaengername(l, an.an),
      dokument: () => keinVorschuss({ ...briefeingabe(l, an.an), antragAm: gebetenAm(a), grund }),
    },
  ]
}

/** What was credited; where an advance was too high, what of it has to be paid back until `bis`. */
export function abrechnungsbriefe(
  l: Verfahrenslage,
  v: Verfahren,
  x: { readonly hoehe: Hoehe; readonly stand: readonly Abrechnung[]; readonly bis: Datum | undefined },
): readonly Brief[] {
  const w = festgelegt(v, SCHRITT.gespraech)?.werte
  const gesprochen = tagWert(w, 'am')
  const vorschussVom = tagWert(festgelegt(v, SCHRITT.bescheid)?.werte, 'am') ?? l.heute
  return sammelbriefe(
    l,
    x.stand.map((s) => s.forderung.person),
  ).map(({ an, um }) => ({
    id: an,
    titel: 'Abrechnung des Vorschusses',
    an: empfaengername(l, an),
    antwortfrist: x.bis,
    dokument: () =>
      vorschussabrechnung(briefeingabe(l, an), {
        personen: um.flatMap((p) => {
          const s = x.stand.find((y) => y.forderung.person === p)
          if (s === undefined) return []
          const { betrag: gezahlt } = s.forderung
          const angerechnet = cent(s.angerechnet + s.bezahlt)
          const zahlweg = zahlwegFuer(l, p, s.forderung.nr)
          return [{ ...wer(l, p), gezahlt, angerechnet, zugestanden: zugestanden(l, p, x.hoehe.monate), zahlweg }]
        }),
        monate: x.hoehe.monate,
        vorschussVom,
        gehoert: gesprochen === undefined ? null : { am: gesprochen, inhalt: textWert(w, 'inhalt') },
      }),
  }))
}
