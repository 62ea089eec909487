import { type Festlegungswerte, festgelegt } from '../../../fall/index.ts'
import { alterAm, datum, deutsch } from '../../../kern/index.ts'
import { monateSpaeter, type PersonId } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import type { Handelnder } from '../../handelnder.ts'
import { empfaengername } from '../../schreiben.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { tagWert, textWert } from '../werte.ts'
import { MINDERUNG } from './beleg.ts'
import { gegenstandVon, SCHRITTE } from './ereignis.ts'
import { angabeDes, endeDerAngabe, schritteDerMinderung, standVon } from './schritte.ts'

/**
 * §§ 31 to 32, § 7b Abs. 4 SGB II: from an event over instruction, hearing, reason and hardship to the fact in the draft;
 * afterwards end, shortening or return. Only what such a procedure proves may be decided (`minderungspruefung.ts`).
 */
export const minderung: Verfahrensplan = {
  art: MINDERUNG,
  titel: 'Leistungsminderung',
  norm: '§§ 31 bis 32, § 7b Abs. 4 SGB II',
  hilfe:
    'Wenn jemand eine Pflicht verletzt, Termine versäumt oder eine Arbeit ablehnt. Erst prüfen, ob belehrt war, dann anhören, dann Grund und Härte abwägen; erst danach wird entschieden, mit eigenem Bescheid an die Person. Kürzen ohne dieses Verfahren lässt das Programm nicht zu.',
  anlaesse,
  gegenstand: (l, v) => empfaengername(l, gegenstandVon(v).person),
  schritte: schritteDerMinderung,
  wirkt,
}

const AB_JAHREN = 15

function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  return l.fall.mitglieder.flatMap(({ lokal }) => {
    const p = l.personen.get(lokal)
    if (p === undefined || alterAm(p.geburtsdatum, l.heute) < AB_JAHREN) return []
    return [...erfasste(l, lokal), neues(l, lokal)]
  })
}

/** A reduction that was entered as a fact and has no procedure yet. */
function erfasste(l: Verfahrenslage, person: PersonId): readonly Anlass[] {
  return Object.entries(l.angaben.angaben).flatMap(([id, a]) => {
    if (a.art !== 'minderung' || a.person !== person) return []
    const gegenstand = `${person}/${id}`
    if (l.verfahren.some((v) => v.art === MINDERUNG && v.gegenstand === gegenstand)) return []
    return [
      {
        gegenstand,
        titel: empfaengername(l, person),
        grund: `Erfasst ist eine Minderung wegen eines Ereignisses am ${deutsch(datum(a.ereignis_am))}; sie lässt sich nur mit diesem Verfahren entscheiden.`,
      },
    ]
  })
}

function neues(l: Verfahrenslage, person: PersonId): Anlass {
  const belegt = new Set([
    ...Object.keys(l.angaben.angaben),
    ...l.verfahren.filter((v) => v.art === MINDERUNG).map((v) => gegenstandVon(v).angabe),
  ])
  let n = 1
  while (belegt.has(`minderung-${person}-${n}`)) n += 1
  return {
    gegenstand: `${person}/minderung-${person}-${n}`,
    titel: empfaengername(l, person),
    grund: 'Für ein neues Ereignis.',
    jederzeit: true,
  }
}

type Wirkung = Parameters<NonNullable<Verfahrensplan['wirkt']>>[2]

function wirkt(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  switch (e.schritt) {
    case SCHRITTE.ereignis:
      return Promise.resolve(pruefeEreignis(e.werte))
    case SCHRITTE.antwort:
      return Promise.resolve(pruefeAntwort(e))
    case SCHRITTE.belehrung:
    case SCHRITTE.grund:
    case SCHRITTE.haerte:
    case SCHRITTE.bereitschaft:
      return nimmHeraus(tx, h, e)
    case SCHRITTE.beginn:
      return schreibeAngabe(tx, h, e)
    case SCHRITTE.ende:
      return schreibeEnde(tx, h, e)
    default:
      return Promise.resolve(null)
  }
}

const EIN_JAHR = 12

function pruefeEreignis(w: Festlegungswerte): string | null {
  const am = tagWert(w, 'am')
  const fruehere = ['frueher1', 'frueher2'].flatMap((f) => tagWert(w, f) ?? [])
  if (am === undefined) return 'Der Tag fehlt.'
  if (fruehere.some((d) => d >= am)) return 'Die Termine davor müssen vor dem letzten liegen.'
  if (fruehere.length === 2 && fruehere[0] === fruehere[1]) return 'Die beiden Termine davor sind derselbe Tag.'
  if (fruehere.some((d) => monateSpaeter(d, EIN_JAHR) < am))
    return 'Ein Termin davor liegt länger als ein Jahr zurück und zählt nicht mit.'
  if (textWert(w, 'art') === 'nichterreichbar' && fruehere.length < 2)
    return 'Nicht erreichbar ist erst, wer drei Termine hintereinander versäumt: Es fehlen die beiden davor (§ 7b Abs. 4 Satz 1 SGB II).'
  return null
}

function pruefeAntwort(e: Wirkung): string | null {
  const frist = tagWert(festgelegt(e.verfahren, SCHRITTE.anhoerung)?.werte, 'frist')
  if (textWert(e.werte, 'antwort') !== 'keine' || frist === undefined || e.lage.heute > frist) return null
  return `Die Frist läuft noch bis ${deutsch(frist)}. Vorher darf nicht ohne Antwort entschieden werden (§ 24 Abs. 1 SGB X).`
}

/** What speaks against it takes the fact out of the draft, if it stands there and was never ordered. */
async function nimmHeraus(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  const s = standVon(e.lage, e.verfahren)
  if (s === undefined || s.hindernis === undefined || s.imEntwurf === undefined || s.geltend !== undefined) return null
  return schreibeInEntwurf(tx, h, e.lage, [{ pfad: `angaben/${s.angabe}`, wert: null }])
}

function schreibeAngabe(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  const s = standVon(e.lage, e.verfahren)
  const angabe = s && angabeDes(s)
  if (s === undefined || angabe === undefined) return Promise.resolve('Es steht noch nicht fest, was geschehen ist.')
  return schreibeInEntwurf(tx, h, e.lage, [{ pfad: `angaben/${s.angabe}`, wert: angabe }])
}

function schreibeEnde(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  const s = standVon(e.lage, e.verfahren)
  const bis = s && endeDerAngabe(s)
  if (s === undefined || bis === undefined) return Promise.resolve(null)
  return schreibeInEntwurf(tx, h, e.lage, [{ pfad: `angaben/${s.angabe}/bis`, wert: bis }])
}
