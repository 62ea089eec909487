import {
  type Anhoerung,
  anhoerungMinderung,
  beratungsangebot,
  type Dokument,
  keineMinderung,
  type Minderungsbrief,
  type Minderungsmonat,
} from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import type { Datum } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Brief } from '../schritt.ts'
import { type Haushalt, istMinderjaehrig, vertretung } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { type Ereignis, gegenstandVon, SCHRITTE, vorgangVon } from './ereignis.ts'

type Lage = Parameters<typeof briefeingabe>[0] & Haushalt

export type Empfang = { readonly id: string; readonly an: string; readonly eingabe: Minderungsbrief }

/**
 * Who gets a letter about a reduction: the person herself, who may act for herself from 15 on (§ 36 Abs. 1 SGB I), up to
 * 17 years also who represents her.
 */
export function empfaenger(l: Lage, person: PersonId): readonly Empfang[] {
  const p = l.personen.get(person)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${person}`)
  const fuer = { name: empfaengername(l, person), geburt: p.geburtsdatum, minderjaehrig: istMinderjaehrig(l, person) }
  const brief = (an: PersonId, anVertretung: boolean): Empfang => ({
    id: an,
    an: empfaengername(l, an),
    eingabe: { ...briefeingabe(l, an), fuer, anVertretung },
  })
  const vertretende = vertretung(l, person)
  return [brief(person, false), ...(vertretende === undefined ? [] : [brief(vertretende, true)])]
}

function briefe(
  l: Verfahrenslage,
  v: Verfahren,
  titel: string,
  dokument: (e: Minderungsbrief) => Dokument,
  antwortfrist?: Datum,
): readonly Brief[] {
  return empfaenger(l, gegenstandVon(v).person).map((x) => ({
    id: x.id,
    titel,
    an: x.an,
    dokument: () => dokument(x.eingabe),
    antwortfrist,
  }))
}

export function anhoerungsbriefe(
  l: Verfahrenslage,
  v: Verfahren,
  e: Ereignis,
  o: { readonly monate: readonly Minderungsmonat[]; readonly frist: Datum },
): readonly Brief[] {
  const w = festgelegt(v, SCHRITTE.belehrung)?.werte
  const wie = e.belehrungNoetig ? textWert(w, 'wie') : 'entbehrlich'
  const belehrung: Anhoerung['belehrung'] = {
    wie: wie === 'schriftlich' || wie === 'kenntnis' ? wie : 'entbehrlich',
    am: tagWert(w, 'am'),
  }
  const gespraech = e.art === 'nichterreichbar' || (e.art === 'meldeversaeumnis' && e.stufe === 3)
  return briefe(
    l,
    v,
    'Anhörung',
    (b) => anhoerungMinderung(b, { vorgang: vorgangVon(e), monate: o.monate, belehrung, gespraech }),
    o.frist,
  )
}

export const beratungsbriefe = (l: Verfahrenslage, v: Verfahren): readonly Brief[] =>
  briefe(l, v, 'Beratungsangebot', beratungsangebot)

export const mitteilungsbriefe = (l: Verfahrenslage, v: Verfahren, e: Ereignis, grund: string): readonly Brief[] =>
  briefe(l, v, 'Mitteilung', (b) => keineMinderung(b, { vorgang: vorgangVon(e), grund }))
