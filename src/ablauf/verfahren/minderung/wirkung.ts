import type { Minderungsmonat } from '../../../bescheid/index.ts'
import { bewilligungszeitraeume } from '../../../fall/index.ts'
import { type Cent, cent, datum, euro, type Monat, monatsname, monatVon, plusMonate } from '../../../kern/index.ts'
import { rechne } from '../../../leistung/index.ts'
import type { Angaben, AngabeVon, PersonId } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'

export type Auswirkung = {
  readonly person: readonly Minderungsmonat[]
  /** The household as a whole, where others are part of it. */
  readonly haushalt: readonly Minderungsmonat[]
}

/** What a reduction does to the money: the same facts with and without it, through the engine. */
export function auswirkung(
  l: Pick<Verfahrenslage, 'angaben' | 'umstaende' | 'heute'>,
  id: string,
  a: AngabeVon<'minderung'>,
  monate: number,
): Auswirkung {
  const mit: Angaben = { ...l.angaben, angaben: { ...l.angaben.angaben, [id]: a } }
  const ohne: Angaben = {
    ...l.angaben,
    angaben: Object.fromEntries(Object.entries(l.angaben.angaben).filter(([x]) => x !== id)),
  }
  const liste = monateVon(l.angaben, a, monate)
  const mitDiesen = (angaben: Angaben) => rechne({ angaben, umstaende: l.umstaende }, liste, { bekanntBis: l.heute })
  const [alt, neu] = [mitDiesen(ohne), mitDiesen(mit)]
  const je = (wessen: (e: (typeof alt)[number]) => Cent): readonly Minderungsmonat[] =>
    alt.map((e, i) => ({ monat: e.monat, bisher: wessen(e), jetzt: neu[i] === undefined ? wessen(e) : wessen(neu[i]) }))
  return {
    person: je((e) => betragVon(e.personen, a.person)),
    haushalt: Object.keys(personen(l.angaben)).length > 1 ? je((e) => e.gesamt) : [],
  }
}

const personen = (a: Angaben) =>
  Object.fromEntries(Object.values(a.angaben).flatMap((x) => (x.art === 'person' ? [[x.person, x]] : [])))

function betragVon(
  liste: readonly { readonly person: PersonId; readonly leistungen: readonly { readonly betrag: Cent }[] }[],
  person: PersonId,
): Cent {
  const p = liste.find((x) => x.person === person)
  return cent((p?.leistungen ?? []).reduce((s, x) => s + x.betrag, 0))
}

/** The months it holds; of § 7b Abs. 4 those up to the end of the Bewilligungszeitraum. */
function monateVon(angaben: Angaben, a: AngabeVon<'minderung'>, monate: number): readonly Monat[] {
  const von = monatVon(datum(a.von ?? a.ereignis_am))
  const zeitraum = bewilligungszeitraeume(angaben).find((z) => monatVon(z.von) <= von && von <= monatVon(z.bis))
  const ende = zeitraum === undefined ? plusMonate(von, 11) : monatVon(zeitraum.bis)
  const anzahl = a.minderungsart === 'nichterreichbar' ? ende - von + 1 : Math.min(monate, Math.max(0, ende - von + 1))
  return Array.from({ length: anzahl }, (_, i) => plusMonate(von, i))
}

/** "Dezember 2026: 1.113,00 € statt 1.281,90 € (168,90 € weniger)", at most three months. */
export function inWorten(x: Auswirkung): string {
  const teile = x.person
    .slice(0, 3)
    .map(
      (m) =>
        `${monatsname(m.monat)}: ${euro(m.jetzt)} € statt ${euro(m.bisher)} € (${euro(cent(m.bisher - m.jetzt))} € weniger)`,
    )
  const rest = x.person.length > 3 ? `, dann ${x.person.length - 3} weitere Monate` : ''
  const [h] = x.haushalt
  const haus =
    h === undefined
      ? ''
      : ` Der Haushalt zusammen im ${monatsname(h.monat)}: ${euro(h.jetzt)} € statt ${euro(h.bisher)} €.`
  if (teile.length === 0) return 'Für die Monate danach ist nichts bewilligt: Am Geld ändert sich nichts.'
  return `Mit der Minderung bekommt die Person: ${teile.join('; ')}${rest}.${haus}`
}
