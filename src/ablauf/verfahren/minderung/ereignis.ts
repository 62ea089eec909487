import type { Minderungsvorgang } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, datum, deutsch, iso, plusTage } from '../../../kern/index.ts'
import {
  type AngabeVon,
  minderungsfolge,
  minderungszeitraum,
  monateSpaeter,
  monatOhneRegelbedarf,
  type PersonId,
  type Rechtsfolge,
  type Spanne,
} from '../../../recht/index.ts'
import { tagWert, textWert } from '../werte.ts'

/** Ids of the steps: permanent, stored procedures name them. */
export const SCHRITTE = {
  ereignis: 'ereignis',
  belehrung: 'belehrung',
  anhoerung: 'anhoerung',
  antwort: 'antwort',
  gespraech: 'gespraech',
  grund: 'grund',
  haerte: 'haerte',
  bereitschaft: 'bereitschaft',
  beginn: 'beginn',
  ende: 'ende',
} as const

/** Whom and which fact it is about: "P1/minderung-P1-1". */
export function gegenstandVon(v: Pick<Verfahren, 'gegenstand'>): {
  readonly person: PersonId
  readonly angabe: string
} {
  const [person = '', angabe = ''] = v.gegenstand.split('/')
  return { person, angabe }
}

export type Minderungsart = AngabeVon<'minderung'>['minderungsart']

/** The numbers of § 31, with what they say since July 2026 and, where it was another, before. */
export const NUMMERN = {
  '1-1': {
    titel: 'Geforderte Eigenbemühungen nicht nachgewiesen (bis 30.06.2026: Aufforderung nach § 15 Abs. 5 oder 6)',
    norm: '§ 31 Abs. 1 Satz 1 Nr. 1 SGB II',
  },
  '1-2': {
    titel: 'Arbeit, Ausbildung oder gefördertes Arbeitsverhältnis verweigert oder verhindert',
    norm: '§ 31 Abs. 1 Satz 1 Nr. 2 SGB II',
  },
  '1-3': { titel: 'Maßnahme oder Kurs nicht angetreten oder abgebrochen', norm: '§ 31 Abs. 1 Satz 1 Nr. 3 SGB II' },
  '2-1': { titel: 'Einkommen oder Vermögen absichtlich vermindert', norm: '§ 31 Abs. 2 Nr. 1 SGB II' },
  '2-2': { titel: 'Unwirtschaftliches Verhalten fortgesetzt', norm: '§ 31 Abs. 2 Nr. 2 SGB II' },
  '2-3': {
    titel: 'Sperrzeit oder Erlöschen von der Agentur für Arbeit festgestellt',
    norm: '§ 31 Abs. 2 Nr. 3 SGB II',
  },
  '2-4': { titel: 'Voraussetzungen einer Sperrzeit erfüllt', norm: '§ 31 Abs. 2 Nr. 4 SGB II' },
} as const
export type Nummer = keyof typeof NUMMERN
const OHNE_BELEHRUNG: readonly string[] = ['2-1', '2-3', '2-4'] satisfies readonly Nummer[]

export type Ereignis = {
  readonly art: Minderungsart
  readonly nummer: Nummer | undefined
  readonly am: Datum
  readonly fruehere: readonly Datum[]
  readonly stufe: 1 | 2 | 3
  readonly sperrzeitAb: Datum | undefined
  /** § 31a Abs. 7 Satz 2: the work could be taken up at once and was refused willingly. */
  readonly unmittelbar: boolean
  readonly was: string
  readonly quelle: string
  readonly norm: string
  readonly folge: Rechtsfolge
  readonly belehrungNoetig: boolean
}

/** The event as settled; undefined before. */
export function ereignisVon(v: Pick<Verfahren, 'festlegungen'>, geburt: Datum): Ereignis | undefined {
  const w = festgelegt(v, SCHRITTE.ereignis)?.werte
  const am = tagWert(w, 'am')
  if (w === undefined || am === undefined) return undefined
  const art = textWert(w, 'art') as Minderungsart
  const fruehere = ['frueher1', 'frueher2'].flatMap((f) => tagWert(w, f) ?? []).sort((a, b) => a - b)
  const stufe = art === 'meldeversaeumnis' ? stufeAus(fruehere.length + 1) : stufeAus(Number(w.stufe ?? 1))
  const nummer = art === 'pflichtverletzung' ? (textWert(w, 'nummer') as Nummer) : undefined
  return {
    art,
    nummer,
    am,
    fruehere,
    stufe,
    sperrzeitAb: tagWert(w, 'sperrzeitAb'),
    unmittelbar: textWert(w, 'unmittelbar') !== 'nein',
    was: textWert(w, 'was'),
    quelle: textWert(w, 'quelle'),
    norm: normVon(art, nummer),
    folge: minderungsfolge({ minderungsart: art, am, stufe, geburt }, { bekanntBis: am }),
    belehrungNoetig: nummer === undefined || !OHNE_BELEHRUNG.includes(nummer),
  }
}

const stufeAus = (n: number): 1 | 2 | 3 => Math.min(3, Math.max(1, n)) as 1 | 2 | 3

function normVon(art: Minderungsart, nummer: Nummer | undefined): string {
  switch (art) {
    case 'meldeversaeumnis':
      return '§ 32 Abs. 1 SGB II'
    case 'nichterreichbar':
      return '§ 7b Abs. 4 SGB II'
    case 'arbeitsverweigerung':
      return '§ 31a Abs. 7 SGB II'
    case 'pflichtverletzung':
      return nummer === undefined ? '§ 31 SGB II' : NUMMERN[nummer].norm
  }
}

/** What an instruction has to have named for this stage. */
export const folgeschluessel = (f: Rechtsfolge): string =>
  f.entfaellt === 'nichts' ? `${f.prozent_x100 / 100}-${f.monate}` : f.entfaellt

/** Why it cannot become a reduction, and from which step on that is known. */
export type Hindernis = { readonly schritt: string; readonly satz: string; readonly mitteilen: boolean }

export const hatGesagt = (v: Pick<Verfahren, 'festlegungen'>, schritt: string, feld: string): string =>
  textWert(festgelegt(v, schritt)?.werte, feld)

/** The first of the settled questions that speaks against it. */
export function hindernisVon(v: Pick<Verfahren, 'festlegungen'>, e: Ereignis): Hindernis | undefined {
  const gegen = (schritt: string, satz: string, mitteilen = false): Hindernis => ({ schritt, satz, mitteilen })
  if (folgeschluessel(e.folge) === '0-0')
    return gegen(SCHRITTE.ereignis, `Nach dem Recht vom ${deutsch(e.am)} folgt daraus nichts (${e.norm}).`)
  if (!e.unmittelbar)
    return gegen(
      SCHRITTE.ereignis,
      'Die Arbeit war nicht sofort möglich oder nicht willentlich verweigert (§ 31a Abs. 7 Satz 2 SGB II).',
    )
  const belehrt = belehrungsmangel(v, e)
  if (belehrt !== undefined) return gegen(SCHRITTE.belehrung, belehrt)
  if (hatGesagt(v, SCHRITTE.grund, 'liegtVor') === 'ja')
    return gegen(SCHRITTE.grund, `Es gab einen wichtigen Grund: ${hatGesagt(v, SCHRITTE.grund, 'begruendung')}`, true)
  if (hatGesagt(v, SCHRITTE.haerte, 'liegtVor') === 'ja')
    return gegen(
      SCHRITTE.haerte,
      `Weniger Geld wäre eine außergewöhnliche Härte: ${hatGesagt(v, SCHRITTE.haerte, 'begruendung')}`,
      true,
    )
  if (hatGesagt(v, SCHRITTE.bereitschaft, 'wie') === 'gemeldet')
    return gegen(
      SCHRITTE.bereitschaft,
      `Sie haben sich am ${deutsch(datum(hatGesagt(v, SCHRITTE.bereitschaft, 'am')))} persönlich gemeldet, bevor wir entschieden haben (§ 7b Abs. 4 Satz 3 SGB II).`,
      true,
    )
  return undefined
}

function belehrungsmangel(v: Pick<Verfahren, 'festlegungen'>, e: Ereignis): string | undefined {
  const w = festgelegt(v, SCHRITTE.belehrung)?.werte
  if (!e.belehrungNoetig || w === undefined) return undefined
  if (textWert(w, 'wie') === 'keine')
    return 'Ohne Belehrung oder Kenntnis der Folgen gibt es keine Minderung (§ 31 Abs. 1, § 32 Abs. 1, § 7b Abs. 4 SGB II).'
  if (textWert(w, 'folge') !== folgeschluessel(e.folge))
    return 'Die Belehrung nannte eine andere Folge als die, die jetzt eintreten würde. Darauf lässt sich keine Minderung stützen (BSG, B 4 AS 30/09 R).'
  const am = tagWert(w, 'am')
  if (am !== undefined && am > e.am) return 'Die Belehrung kam erst nach dem Ereignis.'
  return undefined
}

export const vorgangVon = (e: Ereignis): Minderungsvorgang => ({
  art: e.art,
  am: e.am,
  fruehere: e.fruehere,
  norm: e.norm,
  was: e.was,
  folge: e.folge,
})

/** The fact of a procedure as it would stand in the case from a day on. */
export function angabeVon(
  v: Pick<Verfahren, 'gegenstand'>,
  e: Ereignis,
  zeit: { readonly von: string; readonly bis: string | null },
): AngabeVon<'minderung'> {
  return {
    art: 'minderung',
    person: gegenstandVon(v).person,
    von: zeit.von,
    bis: zeit.bis,
    minderungsart: e.art,
    ereignis_am: iso(e.am),
    stufe: e.stufe,
  }
}

/** § 31b Abs. 1 and 2, § 7b Abs. 4 SGB II: from when to when, if it is made known on a day. */
export function zeitraumVon(e: Ereignis, bekanntgabe: Datum): Spanne {
  if (e.folge.entfaellt === 'anspruch') return monatOhneRegelbedarf(bekanntgabe)
  const zeit = minderungszeitraum(bekanntgabe, e.folge.monate)
  if (e.sperrzeitAb === undefined) return zeit
  const bis = plusTage(monateSpaeter(e.sperrzeitAb, e.folge.monate), -1)
  return {
    von: e.sperrzeitAb,
    bis,
    norm: '§ 31b Abs. 1 Satz 2 SGB II',
    rechnung: `Mit der Sperrzeit oder dem Erlöschen am ${deutsch(e.sperrzeitAb)}.`,
  }
}

/**
 * § 31a Abs. 1 Satz 2, § 31b Abs. 2 Satz 2 and Abs. 3 SGB II: the last day if the duty was fulfilled on `am`; the minimum is
 * kept. Undefined: it lasts as long as it would have.
 */
export function letzterTagBei(e: Ereignis, zeit: Pick<Spanne, 'von' | 'bis'>, am: Datum): Datum | undefined {
  if (e.folge.mindestens === null) return undefined
  const mindestens = plusTage(monateSpaeter(zeit.von, Math.max(1, e.folge.mindestens)), -1)
  const ende = Math.max(plusTage(am, -1), mindestens) as Datum
  return ende < zeit.bis ? ende : undefined
}
