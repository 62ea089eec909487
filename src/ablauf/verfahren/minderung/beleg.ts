import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, datum, deutsch, iso } from '../../../kern/index.ts'
import type { Angaben, AngabeVon } from '../../../recht/index.ts'
import { tagWert, textWert } from '../werte.ts'
import {
  type Ereignis,
  ereignisVon,
  gegenstandVon,
  hatGesagt,
  hindernisVon,
  letzterTagBei,
  SCHRITTE,
  zeitraumVon,
} from './ereignis.ts'

export const MINDERUNG = 'minderung'

/** What a procedure proves about the fact it is about: the hearing and every settled question. */
export type Minderungsbeleg = {
  readonly ereignis: Ereignis
  readonly anhoerungAm: Datum
  readonly belehrung: Festlegungswerte | undefined
  readonly antwort: Festlegungswerte
  readonly gespraech: Festlegungswerte | undefined
  readonly keinGrund: string
  readonly keineHaerte: string
  readonly bereitschaft: Festlegungswerte | undefined
  readonly beginn: { readonly bekanntgabe: Datum; readonly weg: string; readonly von: string }
  readonly ende: Festlegungswerte | undefined
}

export type Belegstand =
  | { readonly art: 'belegt'; readonly beleg: Minderungsbeleg }
  | { readonly art: 'fehlt'; readonly was: string }

const fehlt = (was: string): Belegstand => ({ art: 'fehlt', was })

/** Whether this case may carry this reduction: by the procedure that is about exactly this fact. */
export function belegFuer(
  verfahren: readonly Verfahren[],
  angaben: Angaben,
  id: string,
  a: AngabeVon<'minderung'>,
): Belegstand {
  const zustaendig = verfahren.filter(
    (v) => v.art === MINDERUNG && gegenstandVon(v).angabe === id && gegenstandVon(v).person === a.person,
  )
  const v = zustaendig.find((x) => festgelegt(x, SCHRITTE.beginn) !== undefined) ?? zustaendig[0]
  if (v === undefined) return fehlt('Dafür gibt es kein Verfahren mit Anhörung (§ 24 SGB X, § 31a Abs. 2 SGB II).')
  const geburt = geburtVon(angaben, a.person)
  const e = geburt === undefined ? undefined : ereignisVon(v, geburt)
  if (e === undefined) return fehlt('Im Verfahren ist noch nicht festgelegt, was geschehen ist.')
  const gegen = hindernisVon(v, e)
  if (gegen !== undefined) return fehlt(`Das Verfahren hat ergeben: ${gegen.satz}`)
  return pruefeSchritte(v, e, a)
}

export function geburtVon(angaben: Angaben, person: string): Datum | undefined {
  for (const x of Object.values(angaben.angaben))
    if (x.art === 'person' && x.person === person) return tagWert(x, 'geburt')
  return undefined
}

function pruefeSchritte(v: Verfahren, e: Ereignis, a: AngabeVon<'minderung'>): Belegstand {
  const werte = (schritt: string) => festgelegt(v, schritt)?.werte
  const belehrung = werte(SCHRITTE.belehrung)
  if (e.belehrungNoetig && belehrung === undefined)
    return fehlt('Die Belehrung über die Rechtsfolgen ist noch nicht geprüft.')
  const anhoerungAm = tagWert(werte(SCHRITTE.anhoerung), 'am')
  if (anhoerungAm === undefined) return fehlt('Die Anhörung ist noch nicht versandt (§ 24 SGB X).')
  const antwort = werte(SCHRITTE.antwort)
  if (antwort === undefined) return fehlt('Die Antwort auf die Anhörung ist noch nicht festgehalten.')
  const gespraech = werte(SCHRITTE.gespraech)
  if (gespraechNoetig(v) && gespraech === undefined)
    return fehlt('Das persönliche Gespräch steht noch aus (§ 31a Abs. 2 SGB II).')
  if (hatGesagt(v, SCHRITTE.grund, 'liegtVor') !== 'nein')
    return fehlt('Ob es einen wichtigen Grund gab, ist noch offen.')
  if (hatGesagt(v, SCHRITTE.haerte, 'liegtVor') !== 'nein')
    return fehlt('Ob es eine außergewöhnliche Härte wäre, ist noch offen (§ 31a Abs. 3 SGB II).')
  const bereitschaft = werte(SCHRITTE.bereitschaft)
  if (bereitschaft === undefined && e.art !== 'meldeversaeumnis')
    return fehlt('Ob die Pflicht inzwischen erfüllt ist, ist noch offen.')
  const beginn = werte(SCHRITTE.beginn)
  const bekanntgabe = tagWert(beginn, 'bekanntgabe')
  if (bekanntgabe === undefined) return fehlt('Der Beginn ist noch nicht festgelegt (§ 31b Abs. 1 SGB II).')
  const von = iso(zeitraumVon(e, bekanntgabe).von)
  const bis = erlaubteEnden(v, e, bekanntgabe)
  if (!stimmtUeberein(a, e, von) || !bis.includes(a.bis))
    return fehlt(`Die Angabe ist nicht die, über die angehört wurde: ${deutsch(e.am)}, Beginn ${deutsch(datum(von))}.`)
  const ende = werte(SCHRITTE.ende)
  return {
    art: 'belegt',
    beleg: {
      ereignis: e,
      anhoerungAm,
      belehrung,
      antwort,
      gespraech,
      keinGrund: hatGesagt(v, SCHRITTE.grund, 'begruendung'),
      keineHaerte: hatGesagt(v, SCHRITTE.haerte, 'begruendung'),
      bereitschaft,
      beginn: { bekanntgabe, weg: textWert(beginn, 'weg'), von },
      ende,
    },
  }
}

/** The last day the fact may carry: open, shortened by readiness before the decision, or ended after it. */
export function erlaubteEnden(
  v: Pick<Verfahren, 'festlegungen'>,
  e: Ereignis,
  bekannt: Datum,
): readonly (string | null)[] {
  const zeit = zeitraumVon(e, bekannt)
  const bei = (schritt: string): readonly string[] => {
    const am = tagWert(festgelegt(v, schritt)?.werte, 'am')
    if (am === undefined) return []
    if (e.art === 'nichterreichbar') return [iso(am)]
    const bis = letzterTagBei(e, zeit, am)
    return bis === undefined ? [] : [iso(bis)]
  }
  const anfangs = bei(SCHRITTE.bereitschaft)
  return [...(anfangs.length === 0 ? [null] : anfangs), ...bei(SCHRITTE.ende)]
}

/** What is asked may be shortened later; kind, day, stage and beginning may not differ. */
const stimmtUeberein = (a: AngabeVon<'minderung'>, e: Ereignis, von: string): boolean =>
  a.minderungsart === e.art && tagWert(a, 'ereignis_am') === e.am && a.stufe === e.stufe && a.von === von

/** § 31a Abs. 2 SGB II: asked for, or to be offered because of who it is. */
export function gespraechNoetig(v: Pick<Verfahren, 'festlegungen'>): boolean {
  return ['verlangt', 'anhaltspunkte'].includes(hatGesagt(v, SCHRITTE.antwort, 'gespraech'))
}
