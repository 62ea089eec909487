import { type Dokument, nachholungsbescheid, type Versagungsperson, versagungsbescheid } from '../bescheid/index.ts'
import { cent, type Monat, summe } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { leistungsnameFuer } from './einstellungsschreiben.ts'
import { bewilligungsschreiben, briefeingabe, empfaengername, schreibenDerEntscheidung } from './schreiben.ts'
import { betroffeneMonate } from './verfahren/versagung/beleg.ts'
import { sammelbriefe } from './verfahren/vertretung.ts'
import { ursacheDer, type Versagungsakt, versagungVon } from './versagung.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

type Inhalt = Omit<Zusammenstellung, 'dokumente' | 'anzahlSchreiben'>

/**
 * A4 to A6: one notice to each of age about herself and those she represents. What an application gives although a part is
 * withheld, and what is given when the papers have come, has its usual notice with the calculation beside it.
 */
export function versagungsschreiben(l: Lage, z: Inhalt): readonly (() => Dokument)[] {
  const x = versagungVon(l)
  if (x === undefined) throw new Error(`case ${l.fall.fall}: no procedure withholds anything`)
  if (x.akt === 'nachholen') return [...nachholungen(l, z, x), ...nachgezahlt(l, z)]
  const bewilligt = x.beleg.art === 'versagung' && z.zeilen.length > 0
  return [...versagungen(l, z, x), ...(bewilligt ? schreibenDerEntscheidung(l, z) : [])]
}

/** Where nothing was granted before, the notice is a grant, not a change of nought. */
const nachgezahlt = (l: Lage, z: Inhalt): readonly (() => Dokument)[] =>
  l.geltend.every((b) => b.betrag === 0) ? bewilligungsschreiben(l, z) : schreibenDerEntscheidung(l, z)

function empfang(l: Lage, x: Versagungsakt) {
  const haushalt = { heute: l.heute, personen: l.personen, angaben: l.inhalt.angaben }
  return sammelbriefe(haushalt, x.beleg.personen)
}

function versagungen(l: Lage, z: Inhalt, x: Versagungsakt): readonly (() => Dokument)[] {
  const { beleg: b } = x
  const grund = ursacheDer(l, x.verfahren)?.grund
  if (grund === undefined) throw new Error(`case ${l.fall.fall}: nobody was asked to cooperate`)
  const monate = betroffeneMonate(l.inhalt.angaben, b.ab)
  return empfang(l, x).map(
    ({ an, um }) =>
      () =>
        versagungsbescheid(
          { ...briefeingabe(l, an), anhaengig: anhaengigIn(l, monate) },
          {
            ...b,
            grund,
            leistungsname: leistungsnameFuer(l, um, monate),
            personen: um.map((p) => person(l, z, p, monate, b.art === 'entziehung' ? 'geltend' : 'gesetz')),
          },
        ),
  )
}

function nachholungen(l: Lage, z: Inhalt, x: Versagungsakt): readonly (() => Dokument)[] {
  const { beleg: b } = x
  const n = b.nachholung
  if (n === undefined) return []
  const betroffen = betroffeneMonate(l.inhalt.angaben, b.ab)
  const monate = betroffen.filter((m) => m >= n.ab)
  return empfang(l, x).map(
    ({ an, um }) =>
      () =>
        nachholungsbescheid(
          { ...briefeingabe(l, an), anhaengig: anhaengigIn(l, monate) },
          {
            leistungsname: leistungsnameFuer(l, um, monate),
            art: b.art,
            grund: ursacheDer(l, x.verfahren)?.grund ?? { art: 'unterlagen' },
            nachgeholtAm: n.am,
            seit: b.ab,
            personen: um.map((p) => person(l, z, p, monate, 'geltend')),
            bleibt: betroffen.filter((m) => m < n.ab),
            ermessen: n.warum,
          },
        ),
  )
}

const anhaengigIn = (l: Lage, monate: readonly Monat[]) =>
  l.anhaengig.find((a) => a.monate.some((m) => monate.includes(m)))?.art

/** Beside what is paid: what held before, or what the facts give where nothing was decided yet. */
function person(
  l: Lage,
  z: Inhalt,
  id: PersonId,
  monate: readonly Monat[],
  ohne: 'geltend' | 'gesetz',
): Versagungsperson {
  const p = l.personen.get(id)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${id}`)
  return {
    name: empfaengername(l, id),
    geburt: p.geburtsdatum,
    monate: monate.map((monat) => {
      const e = z.ergebnisse.find((x) => x.monat === monat)
      const jetzt = summe((e?.personen.find((x) => x.person === id)?.leistungen ?? []).map((x) => x.betrag))
      const hand = (e?.vonHand?.werte ?? []).filter((w) => w.person === id)
      const geltend = l.geltend.filter((x) => x.person === id && x.monat === monat).map((x) => x.betrag)
      return {
        monat,
        bisher: ohne === 'geltend' ? summe(geltend) : cent(jetzt + summe(hand.map((w) => cent(w.gesetz - w.gesetzt)))),
        jetzt,
      }
    }),
  }
}
