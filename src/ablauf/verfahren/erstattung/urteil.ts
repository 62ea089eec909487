import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { cent, type Datum, monatVon } from '../../../kern/index.ts'
import {
  type Antwort,
  type Aufhebungsvorschlag,
  erstattung,
  type PersonId,
  schlageAufhebungVor,
} from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { adressatVon } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { beitraegeVon } from './beitraege.ts'
import { type Betroffen, type Erstattungsfall, summeVon } from './fall.ts'
import { SCHRITT } from './schritte.ts'

export const URSACHEN = ['einkommen', 'mitteilung', 'wegfall', 'anfaenglich'] as const
export type Ursache = (typeof URSACHEN)[number]

/** What a human settled about the case as a whole. */
export type Festgestelltes = {
  readonly ursache: Ursache
  readonly tatsachen: string
  readonly quelle: string
  readonly kenntnisAm: Datum
}

export function festgestelltes(v: Verfahren): Festgestelltes | undefined {
  const w = festgelegt(v, SCHRITT.ursache)?.werte
  const ursache = URSACHEN.find((u) => u === textWert(w, 'ursache'))
  const kenntnisAm = tagWert(w, 'kenntnisAm')
  if (ursache === undefined || kenntnisAm === undefined) return undefined
  return { ursache, kenntnisAm, tatsachen: textWert(w, 'tatsachen'), quelle: textWert(w, 'quelle') }
}

/** What is held against a person, first as suspicion before the hearing, then as it was weighed. */
export type Schuld = {
  readonly angaben: Antwort
  readonly angabenWarum: string
  readonly kenntnis: Antwort
  readonly kenntnisWarum: string
}

const OFFEN: Schuld = { angaben: 'offen', angabenWarum: '', kenntnis: 'offen', kenntnisWarum: '' }

/** Of a minor: what her representative did or knew counts as hers. */
export function schuldVon(l: Verfahrenslage, v: Verfahren, person: PersonId): Schuld {
  const wer = adressatVon(l, person) ?? person
  const zuerst = schuldAus(festgelegt(v, SCHRITT.schuld(wer))?.werte)
  const danach = festgelegt(v, SCHRITT.antwort(wer))?.werte
  if (textWert(danach, 'angaben') === '') return zuerst
  const gewogen = schuldAus(danach)
  return {
    ...gewogen,
    angabenWarum: gewogen.angabenWarum || zuerst.angabenWarum,
    kenntnisWarum: gewogen.kenntnisWarum || zuerst.kenntnisWarum,
  }
}

function schuldAus(w: Festlegungswerte | undefined): Schuld {
  if (w === undefined) return OFFEN
  return {
    angaben: antwort(textWert(w, 'angaben')),
    angabenWarum: textWert(w, 'angabenWarum'),
    kenntnis: antwort(textWert(w, 'kenntnis')),
    kenntnisWarum: textWert(w, 'kenntnisWarum'),
  }
}

const antwort = (t: string): Antwort => (t === 'ja' || t === 'nein' ? t : 'offen')

/** § 335 Abs. 1 SGB III: asked for, and contributions would have to be given back of these months. */
export const mitBeitraegen = (
  l: Verfahrenslage,
  v: Verfahren,
  f: Erstattungsfall,
  zurueck: readonly Betroffen[] = f.betroffen,
): boolean => beitraegeVon(l, v, f, zurueck).length > 0

export type Urteil = {
  readonly person: PersonId
  readonly wird: 'aufheben' | 'nicht' | 'offen'
  /** The months in which it is taken back. */
  readonly zurueck: readonly Betroffen[]
  readonly gruende: Aufhebungsvorschlag['gruende']
  readonly jahresfristBis: Datum
  readonly hoechstfristBis: Datum | null
}

/** §§ 45, 48 SGB X person by person: a proposal of `recht` from what was settled so far. */
export function urteile(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall): readonly Urteil[] {
  const fest = festgestelltes(v)
  if (fest === undefined) return []
  const lage = {
    fest,
    erstattung: cent(f.gesamt),
    mitBeitraegen: mitBeitraegen(l, v, f),
    bereitsGeprueft: cent(bereitsGeprueft(l, f)),
    wirdGezahlt: l.geltend.some((z) => z.monat >= monatVon(tagInBerlin(v.begonnenAm))),
  }
  return f.personen.map((person) => urteil(l, v, f, person, lage))
}

function urteil(
  l: Verfahrenslage,
  v: Verfahren,
  f: Erstattungsfall,
  person: PersonId,
  x: {
    readonly fest: Festgestelltes
    readonly erstattung: Betroffen['gefallen'][number]['betrag']
    readonly mitBeitraegen: boolean
    readonly bereitsGeprueft: Betroffen['gefallen'][number]['betrag']
    readonly wirdGezahlt: boolean
  },
): Urteil {
  const { fest, ...summen } = x
  const schuld = schuldVon(l, v, person)
  const meine = f.betroffen.filter((b) => b.person === person)
  const je = meine.map((b) => ({
    b,
    vorschlag: schlageAufhebungVor(
      {
        ...summen,
        art: fest.ursache === 'anfaenglich' ? 'anfaenglich' : 'geaendert',
        bekanntgabe: b.bekanntgabe,
        kenntnisAm: fest.kenntnisAm,
        entscheidungAm: l.heute,
        einkommenErzielt: fest.ursache === 'einkommen',
        angabenFalsch: schuld.angaben,
        kenntnisDerRechtswidrigkeit: schuld.kenntnis,
        vertrauenSchutzwuerdig: 'offen',
      },
      f.rechtsstand,
    ),
  }))
  const zurueck = je.filter((x) => x.vorschlag.vergangenheit === 'aufheben').map((x) => x.b)
  const offen = je.some((x) => x.vorschlag.vergangenheit === 'offen')
  const erster = je.find((x) => x.vorschlag.vergangenheit !== 'nicht') ?? je[0]
  if (erster === undefined) throw new Error(`case ${f.ueberzahlung.id}: nothing of ${person} in it`)
  const entschieden = zurueck.length > 0 ? 'aufheben' : 'nicht'
  const wird = offen ? 'offen' : entschieden
  const { gruende, jahresfristBis, hoechstfristBis } = erster.vorschlag
  return { person, wird, zurueck, gruende, jahresfristBis, hoechstfristBis }
}

/** § 40 Abs. 1 Satz 4 SGB II: what rests on months that were left alone before as too small. */
function bereitsGeprueft(l: Verfahrenslage, f: Erstattungsfall): number {
  return l.ueberzahlungen
    .filter((u) => u.erledigt?.wie === 'bagatelle')
    .flatMap((u) => u.posten)
    .filter((p) => f.betroffen.some((b) => b.person === p.person && b.monat === p.monat))
    .reduce((s, p) => s + p.betrag, 0)
}

/** What is left after §§ 40 Abs. 6, 72 Abs. 2 SGB II, and whether it is too small for all together. */
export function zuErstatten(l: Verfahrenslage, f: Erstattungsfall, zurueck: readonly Betroffen[]) {
  return erstattung(
    {
      zuviel: zurueck.flatMap((b) => b.gefallen),
      beitraege: [],
      widerrufMangelsNachweises: false,
      bereitsGeprueft: cent(Math.min(bereitsGeprueft(l, f), summeVon(zurueck))),
      entscheidungAm: l.heute,
    },
    f.rechtsstand,
  )
}

/** All together are under the limit before anybody is asked: nobody has to be heard. */
export function istZuKlein(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall): boolean {
  return !mitBeitraegen(l, v, f) && zuErstatten(l, f, f.betroffen).bagatelle
}

/** Who gives what back, who does not and why; `offen` as long as somebody has to be asked or weighed. */
export type Ausgang = {
  readonly offen: readonly PersonId[]
  readonly zurueck: readonly Urteil[]
  readonly nicht: readonly { readonly person: PersonId; readonly warum: 'bagatelle' | 'vertrauen' | 'frist' }[]
}

export function ausgang(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall): Ausgang {
  const alle = urteile(l, v, f)
  const offen = alle.filter((u) => u.wird === 'offen').map((u) => u.person)
  const zurueck = alle.filter((u) => u.wird === 'aufheben')
  const monate = zurueck.flatMap((u) => u.zurueck)
  const erstattung = zuErstatten(l, f, monate)
  // Less than 50 euros are left after weighing, or nothing but Bildung und Teilhabe (§ 40 Abs. 6 Satz 3 SGB II).
  const entfaellt =
    offen.length === 0 && ((erstattung.bagatelle && !mitBeitraegen(l, v, f, monate)) || erstattung.gesamt === 0)
  const nicht = alle.filter((u) => u.wird === 'nicht').map((u) => ({ person: u.person, warum: grundDes(u) }))
  if (!entfaellt) return { offen, zurueck, nicht }
  return {
    offen,
    zurueck: [],
    nicht: [...nicht, ...zurueck.map((u) => ({ person: u.person, warum: 'bagatelle' as const }))],
  }
}

function grundDes(u: Urteil): 'bagatelle' | 'vertrauen' | 'frist' {
  const norm = u.gruende[0]?.norm ?? ''
  if (norm.startsWith('§ 40 Abs. 1 Satz 3')) return 'bagatelle'
  return norm === '§ 45 Abs. 4 Satz 2 SGB X' || norm === '§ 45 Abs. 3 SGB X' ? 'frist' : 'vertrauen'
}
