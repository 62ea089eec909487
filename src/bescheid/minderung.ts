import { type Cent, cent, kanonisch, type Monat } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { type Absatz, type Block, fett, type Text, t } from './dokument.ts'
import type { Aenderungseingabe, Bescheideingabe, Bogenminderung, Bogenperson } from './eingabe.ts'
import { istSie, person } from './personen.ts'
import { aufzaehlung, geld, langesDatum, monatsliste } from './sprache.ts'
import { anspruchVorMinderung, gruppiere, minderungVon, personIn, sachleistungVon } from './strecke.ts'

type E = Pick<Bescheideingabe, 'personen' | 'empfaenger' | 'monate'>

type Fall = {
  readonly person: PersonId
  readonly monate: readonly Monat[]
  readonly bogen: Bogenperson
  readonly minderung: Bogenminderung
}

/** Stretches of equal reductions, person by person. */
function faelle(e: E): readonly Fall[] {
  return e.personen.flatMap(({ id }) =>
    gruppiere(e.monate, (m) => {
      const p = personIn(m, id)
      return kanonisch([minderungVon(p), p?.anspruch ?? 0])
    }).flatMap(({ monate, bogen }) => {
      const p = personIn(bogen, id)
      return p?.minderung ? [{ person: id, monate, bogen: p, minderung: p.minderung }] : []
    }),
  )
}

/** Page one: who gets how much less, and in which months. */
export function minderungKern(e: E): readonly Absatz[] {
  return faelle(e).map((f, i) => {
    const sie = istSie(e, f.person)
    const wer = sie ? 'Sie' : person(e, f.person).vorname
    return {
      art: 'absatz',
      id: `kern.minderung.${i}`,
      text: t`${fett('Leistungsminderung:')} Für ${monatsliste(f.monate)} ${sie ? 'bekommen' : 'bekommt'} ${wer} ${f.monate.length > 1 ? 'jeden Monat ' : ''}${fett(geld(f.minderung.betrag))} weniger (§§ 31b, 32 SGB II).`,
    }
  })
}

/** Reasons: what happened, on which day, by which paragraph, how much and for which months. */
export function minderungGruende(e: E): readonly Block[] {
  return faelle(e).map((f, i) => ({ art: 'absatz', id: `gruende.minderung.${i}`, text: begruendung(e, f) }))
}

function begruendung(e: E, f: Fall): Text {
  const wer = istSie(e, f.person) ? 'Sie' : person(e, f.person).vorname
  const { gruende, formel, wohnenBleibt, betrag } = f.minderung
  const anlass = gruende.map((g) => `${g.bezeichnung} am ${langesDatum(g.am)} (${g.norm})`)
  const warum = anlass.length === 0 ? '' : ` Der Grund: ${aufzaehlung(anlass)}.`
  const rechnung = formel === undefined ? '' : ` So gerechnet: ${formel}.`
  const wohnen = wohnenBleibt ? ' Das Geld für die Wohnung bleibt ganz.' : ''
  const vorher: Cent = anspruchVorMinderung(f.bogen)
  return t`Leistungsminderung für ${wer}: ${geld(betrag)} weniger im Monat, für ${monatsliste(f.monate)}.${warum}${rechnung} Von ${geld(vorher)} bleiben ${geld(cent(f.bogen.anspruch + sachleistungVon(f.bogen)))} (§ 31b Abs. 1 SGB II).${wohnen}`
}

/** A reduction that is new or higher in a month decided here: the exceptions of § 24 Abs. 2 SGB X do not hold for it. */
export function neuGemindert(e: Aenderungseingabe): boolean {
  return e.regelt.some(({ person: id, monat }) => {
    const betrag = (monate: Aenderungseingabe['monate']): Cent =>
      minderungVon(
        personIn(
          monate.find((m) => m.monat === monat),
          id,
        ),
      )
    return betrag(e.monate) > betrag(e.bisher.monate)
  })
}
