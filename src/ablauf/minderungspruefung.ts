import { bewilligungszeitraeume } from '../fall/index.ts'
import {
  type Datum,
  datum,
  deutsch,
  kanonisch,
  letzterTag,
  type Monat,
  monatsname,
  monatVon,
  plusMonate,
} from '../kern/index.ts'
import {
  type Angaben,
  type AngabeVon,
  bekanntgabe,
  feststellungsfristMinderung,
  minderungsfolge,
} from '../recht/index.ts'
import { belegFuer, geburtVon, type Minderungsbeleg } from './verfahren/minderung/beleg.ts'
import { zeitraumVon } from './verfahren/minderung/ereignis.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

type Minderung = AngabeVon<'minderung'>
type MinderungMitId = { readonly id: string; readonly a: Minderung }
/** What this looks at; a page that shows a draft has it too. */
export type Minderungslage = Pick<Lage, 'inhalt' | 'basis' | 'entschieden' | 'verfahren' | 'heute' | 'personen'>

const minderungenIn = (angaben: Angaben): readonly MinderungMitId[] =>
  Object.entries(angaben.angaben).flatMap(([id, a]) => (a.art === 'minderung' ? [{ id, a }] : []))

/** Reductions this decision makes, shortens or ends. One that is taken out is a change like any other. */
export function geaenderteMinderungen(l: Pick<Lage, 'inhalt' | 'basis'>): readonly MinderungMitId[] {
  const alt = l.basis?.inhalt.angaben.angaben ?? {}
  return minderungenIn(l.inhalt.angaben).filter(
    ({ id, a }) => kanonisch(alt[id] ?? null) !== kanonisch(a) && hatFolgen(l.inhalt.angaben, a),
  )
}

/** Whether every reduction that changes here is proven and changes what was granted: then the letters are its own. */
export function hatEigenenBescheid(l: Pick<Lage, 'inhalt' | 'basis' | 'verfahren'>): boolean {
  const geaendert = geaenderteMinderungen(l)
  const belegt = ({ id, a }: MinderungMitId): boolean =>
    belegFuer(l.verfahren, l.inhalt.angaben, id, a).art === 'belegt'
  return l.basis !== undefined && geaendert.length > 0 && geaendert.every(belegt)
}

/**
 * Why a reduction in these facts may not be decided: no procedure of this case proves hearing and settled questions for
 * exactly that fact, or it would not begin when the facts say, or it comes together with something else (ADR 0018).
 */
export function minderungshindernisse(
  l: Minderungslage,
  z: Pick<Zusammenstellung, 'ergebnisse' | 'regelung'>,
): readonly string[] {
  const alle = minderungenIn(l.inhalt.angaben).filter(({ a }) => hatFolgen(l.inhalt.angaben, a))
  const imBlick = alle.filter(({ a }) => z.ergebnisse.some((e) => trifft(l.inhalt.angaben, a, e.monat)))
  const ohneBeleg = imBlick.flatMap(({ id, a }) => {
    const stand = belegFuer(l.verfahren, l.inhalt.angaben, id, a)
    return stand.art === 'fehlt'
      ? [`Leistungsminderung für ${name(l, a)} (Ereignis am ${deutsch(datum(a.ereignis_am))}): ${stand.was}`]
      : []
  })
  return [
    ...ohneBeleg,
    ...unerklaerte(l, z, imBlick),
    ...zusammenMitAnderem(l, z),
    ...ohneMonate(l, z),
    ...verspaetet(l),
  ]
}

const name = (l: Minderungslage, a: Minderung): string => {
  const p = l.personen.get(a.person)
  return p === undefined ? a.person : `${p.vorname} ${p.nachname}`.trim()
}

function folgeVon(angaben: Angaben, a: Minderung) {
  const am = datum(a.ereignis_am)
  const stufe = a.stufe as 1 | 2 | 3
  const geburt = geburtVon(angaben, a.person) ?? am
  return minderungsfolge({ minderungsart: a.minderungsart, am, stufe, geburt }, { bekanntBis: am })
}

function hatFolgen(angaben: Angaben, a: Minderung): boolean {
  const f = folgeVon(angaben, a)
  return f.prozent_x100 > 0 || f.entfaellt !== 'nichts'
}

/** Whether a month may carry it: without a beginning every month. */
function trifft(angaben: Angaben, a: Minderung, monat: Monat): boolean {
  if (a.von === null) return true
  const von = datum(a.von)
  if (monat < monatVon(von)) return false
  if (a.minderungsart !== 'nichterreichbar') return monat <= plusMonate(monatVon(von), folgeVon(angaben, a).monate)
  const zeitraum = bewilligungszeitraeume(angaben).find((x) => x.von <= von && x.bis >= von)
  return zeitraum === undefined || letzterTag(monat) <= letzterTag(monatVon(zeitraum.bis))
}

/** A reduced month of a person none of whose facts is looked at: cannot be, and is not let through. */
function unerklaerte(
  l: Minderungslage,
  z: Pick<Zusammenstellung, 'ergebnisse'>,
  liste: readonly MinderungMitId[],
): readonly string[] {
  const monate = z.ergebnisse.filter((e) =>
    e.personen.some(
      (p) => p.minderung > 0 && !liste.some(({ a }) => a.person === p.person && trifft(l.inhalt.angaben, a, e.monat)),
    ),
  )
  return monate.length === 0
    ? []
    : [`Leistungsminderung (${monate.map((e) => monatsname(e.monat)).join(', ')}) ohne Angabe, die sie trägt.`]
}

/** The notice about a reduction decides nothing else, and it changes what was granted. */
function zusammenMitAnderem(l: Minderungslage, z: Pick<Zusammenstellung, 'regelung'>): readonly string[] {
  if (geaenderteMinderungen(l).length === 0) return []
  const entschieden = new Set(l.entschieden.map((pm) => `${pm.person}/${pm.monat}`))
  const neu = z.regelung.regelt.some((pm) => !entschieden.has(`${pm.person}/${pm.monat}`))
  const anderes =
    l.basis === undefined ||
    neu ||
    kanonisch(ohneMinderungen(l.basis.inhalt.angaben)) !== kanonisch(ohneMinderungen(l.inhalt.angaben)) ||
    kanonisch(l.basis.inhalt.wege) !== kanonisch(l.inhalt.wege)
  return anderes
    ? [
        'Der Entwurf ändert außer der Leistungsminderung noch anderes. Sie braucht einen eigenen Bescheid an die Person: Bitte das andere zuerst für sich feststellen und anordnen.',
      ]
    : []
}

/** Without a month that changes there is no notice, and nothing is reduced. */
function ohneMonate(l: Minderungslage, z: Pick<Zusammenstellung, 'regelung'>): readonly string[] {
  const monate = [...z.regelung.regelt, ...z.regelung.ueberzahlt]
  return geaenderteMinderungen(l)
    .filter(({ a }) => !monate.some((pm) => pm.person === a.person))
    .map(
      ({ a }) =>
        `Die Leistungsminderung für ${name(l, a)} ändert keinen bewilligten Monat: Bitte erst bewilligen, was danach kommt.`,
    )
}

const ohneMinderungen = (a: Angaben) =>
  Object.fromEntries(Object.entries(a.angaben).filter(([, x]) => x.art !== 'minderung'))

/** § 31b Abs. 1 Satz 1 and 3, § 7b Abs. 4 Satz 2 SGB II: the months go by the day it is made known, which has an end. */
function verspaetet(l: Minderungslage): readonly string[] {
  return geaenderteMinderungen(l).flatMap(({ id, a }) => {
    if (l.basis?.inhalt.angaben.angaben[id] !== undefined) return []
    const stand = belegFuer(l.verfahren, l.inhalt.angaben, id, a)
    if (stand.art === 'fehlt') return []
    const tag = tagDerBekanntgabe(stand.beleg, l.heute)
    const { ereignis } = stand.beleg
    const zeit = zeitraumVon(ereignis, tag)
    const frist = feststellungsfristMinderung(ereignis.am)
    if (tag > frist.tag) return [`Die Minderung wäre erst am ${deutsch(tag)} bekannt gegeben. ${frist.rechnung}`]
    if (a.von !== null && zeit.von !== datum(a.von))
      return [
        `Heute angeordnet, beginnt die Minderung erst am ${deutsch(zeit.von)}, nicht am ${deutsch(datum(a.von))}. Bitte im Verfahren den Beginn neu festlegen.`,
      ]
    return []
  })
}

/** By post the fourth day from today; delivered on the day settled, but not before today. */
function tagDerBekanntgabe(b: Minderungsbeleg, heute: Datum): Datum {
  if (b.beginn.weg === 'zugestellt') return Math.max(heute, b.beginn.bekanntgabe) as Datum
  return bekanntgabe({ weg: 'post', aufgabe: heute }).tag
}
