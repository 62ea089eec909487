import type { Fallansicht } from '../../../ablauf/index.ts'
import {
  type Cent,
  cent,
  euro,
  isoMonat,
  kurzmonat,
  type Monat,
  monatsname,
  NULL_CENT,
  summe,
} from '../../../kern/index.ts'
import type { Betragszeile, PersonMonat, Rechenergebnis } from '../../../leistung/index.ts'
import type { Ergebnis, PersonErgebnis } from '../../../recht/index.ts'
import type { Posten } from '../../../zahlung/index.ts'
import type { Matrix, Matrixzeile, Matrixzelle } from '../../bausteine/matrix.tsx'
import type { Stufe } from '../../bausteine/wasserfall.tsx'
import type { Ergebniszeile } from './ansicht.ts'
import { handmarke, handreihen } from './vonHand.ts'

/** What is ordered for person-months; months nobody decided are not in it. */
export type Geltend = { readonly zeilen: readonly Betragszeile[]; readonly entschieden: readonly PersonMonat[] }

export const NICHTS_GILT: Geltend = { zeilen: [], entschieden: [] }

/** What a person is due in a month: claim and Sofortzuschlag, all kinds and bearers. */
export function leistungVon(p: PersonErgebnis): Cent {
  return summe(p.leistungen.map((l) => l.betrag))
}

/** What is ordered for a person and month; undefined if nobody decided it. */
export function angeordnet(g: Geltend, person: string, monat: Monat): Cent | undefined {
  if (!g.entschieden.some((e) => e.person === person && e.monat === monat)) return undefined
  return summe(g.zeilen.filter((z) => z.person === person && z.monat === monat).map((z) => z.betrag))
}

export function ergebniszeilen(
  e: Rechenergebnis,
  namen: Readonly<Record<string, string>>,
  folge: readonly string[],
  geltend: Geltend,
  nach: (person: string) => string,
): readonly Ergebniszeile[] {
  return folge.flatMap((person) => {
    const p = e.personen.find((x) => x.person === person)
    if (!p) return []
    const jetzt = leistungVon(p)
    const vorher = angeordnet(geltend, person, e.monat)
    return [
      {
        person,
        name: p.mitglied ? (namen[person] ?? person) : `${namen[person] ?? person} (nicht in der BG)`,
        bedarf: euro(p.bedarf),
        einkommen: euro(p.angerechnet),
        anspruch: euro(jetzt),
        vorher: vorher === undefined || vorher === jetzt ? '' : euro(vorher),
        vonHand: handmarke(e, person),
        warum: nach(person),
      },
    ]
  })
}

export function gesamtVorher(e: Ergebnis, geltend: Geltend): string {
  const decided = geltend.entschieden.some((x) => x.monat === e.monat)
  const vorher = summe(geltend.zeilen.filter((z) => z.monat === e.monat).map((z) => z.betrag))
  return decided && vorher !== e.gesamt ? euro(vorher) : ''
}

export type Matrixeingabe = {
  readonly ansicht: Pick<Fallansicht, 'matrix' | 'personen' | 'ergebnisse'>
  readonly namen: Readonly<Record<string, string>>
  readonly geltend: Geltend
  /** Person whose rows are open. */
  readonly auf: string
  readonly adresse: (p: Readonly<Record<string, string>>) => string
}

/** The Horizontalübersicht: a row per person, her quantities below when opened, the sum of the household. */
export function matrixAnsicht(e: Matrixeingabe): Matrix {
  const { monate, zeilen } = e.ansicht.matrix
  const personen = [...new Set(zeilen.flatMap((z) => (z.person === null ? [] : [z.person])))]
  return {
    titel: monate.length === 0 ? 'Horizontalübersicht' : `Horizontalübersicht ${spanne(monate)}`,
    monate: monate.map((m) => ({
      schluessel: isoMonat(m),
      titel: kurzmonat(m).replace('/20', '/'),
      sprache: monatsname(m),
    })),
    zeilen: [...personen.flatMap((p) => personenzeilen(e, p)), ...gesamtzeile(e)],
  }
}

function spanne(monate: readonly Monat[]): string {
  const [a, b] = [monate[0], monate.at(-1)]
  return a === undefined || b === undefined ? '' : `${kurzmonat(a)} bis ${kurzmonat(b)}`
}

function personenzeilen(e: Matrixeingabe, person: string): readonly Matrixzeile[] {
  const offen = e.auf === person
  const kopf: Matrixzeile = {
    schluessel: person,
    titel: e.namen[person] ?? person,
    art: 'person',
    klappe: { nach: e.adresse({ auf: offen ? '' : person }), offen },
    zellen: e.ansicht.ergebnisse.map((x) => personenzelle(e, x, person)),
  }
  if (!offen) return [kopf]
  const groessen = e.ansicht.matrix.zeilen.filter((z) => z.person === person)
  return [
    kopf,
    ...groessen.map(
      (z): Matrixzeile => ({
        schluessel: `${person}/${z.groesse}`,
        titel: z.name,
        art: 'groesse',
        zellen: z.werte.map((wert, i) => zelle(e, wert, i, person, z.groesse)),
      }),
    ),
    ...handreihen(e.ansicht.ergebnisse, person).map(handzeile),
  ]
}

/** What is set by hand and what the law gives, below the quantities of the person. */
export function handzeile(r: ReturnType<typeof handreihen>[number]): Matrixzeile {
  return {
    schluessel: r.schluessel,
    titel: r.titel,
    art: 'groesse',
    zellen: r.werte.map((w) => ({ text: w === null ? '' : euro(cent(w)) })),
  }
}

function personenzelle(e: Matrixeingabe, x: Rechenergebnis, person: string): Matrixzelle {
  const p = x.personen.find((y) => y.person === person)
  if (!p) return { text: '' }
  const jetzt = leistungVon(p)
  const vorher = angeordnet(e.geltend, person, x.monat)
  return {
    text: euro(jetzt),
    warum: e.adresse({ auf: e.auf, monat: isoMonat(x.monat), person, groesse: 'anspruch' }),
    vorher: vorher === undefined || vorher === jetzt ? undefined : euro(vorher),
    vonHand: handmarke(x, person) || undefined,
  }
}

function zelle(e: Matrixeingabe, wert: Cent | null, i: number, person: string, groesse: string): Matrixzelle {
  const monat = e.ansicht.matrix.monate[i]
  if (wert === null || monat === undefined) return { text: '' }
  return { text: euro(wert), warum: e.adresse({ auf: e.auf, monat: isoMonat(monat), person, groesse }) }
}

function gesamtzeile(e: Matrixeingabe): readonly Matrixzeile[] {
  if (e.ansicht.ergebnisse.length === 0) return []
  return [
    {
      schluessel: 'gesamt',
      titel: 'Zusammen',
      art: 'summe',
      zellen: e.ansicht.ergebnisse.map((x) => {
        const vorher = gesamtVorher(x, e.geltend)
        return { text: euro(x.gesamt), vorher: vorher === '' ? undefined : vorher }
      }),
    },
  ]
}

/** From need over income to the claim and the payees. Amounts of the whole household in one month. */
export function wasserfallstufen(
  e: Ergebnis,
  zahlungen: readonly { readonly an: string; readonly betrag: Cent }[],
): readonly Stufe[] {
  const wir = e.personen.filter((p) => p.mitglied)
  const s = (f: (p: PersonErgebnis) => Cent): Cent => summe(wir.map(f))
  const breite = Math.max(s((p) => p.bedarf) + s((p) => p.sofortzuschlag) + s((p) => p.weitere), 1)
  const ort = (n: number): number => Math.round((n * 1000) / breite)
  const stufen: Stufe[] = []
  let stand = 0
  const plus = (titel: string, betrag: Cent): void => {
    if (betrag === 0) return
    stufen.push({ titel, text: euro(betrag), art: 'plus', von: ort(stand), bis: ort(stand + betrag) })
    stand += betrag
  }
  const zwischen = (titel: string, betrag: Cent): void => {
    stufen.push({ titel, text: euro(betrag), art: 'summe', von: 0, bis: ort(betrag) })
    stand = betrag
  }
  plus(
    'Regelbedarf',
    s((p) => p.regelbedarf),
  )
  plus(
    'Mehrbedarf',
    s((p) => p.mehrbedarf),
  )
  plus(
    'Unterkunft und Heizung',
    s((p) => p.unterkunft),
  )
  zwischen(
    'Bedarf',
    s((p) => p.bedarf),
  )
  const anspruch = s((p) => p.anspruch)
  const angerechnet = s((p) => p.angerechnet)
  if (angerechnet !== 0)
    stufen.push({
      titel: 'Angerechnetes Einkommen',
      text: euro(angerechnet),
      art: 'minus',
      von: ort(Math.max(0, stand - angerechnet)),
      bis: ort(stand),
    })
  zwischen('Anspruch', anspruch)
  plus(
    'Sofortzuschlag',
    s((p) => p.sofortzuschlag),
  )
  plus(
    'Weitere Leistungen',
    s((p) => p.weitere),
  )
  zwischen('Leistung', e.gesamt)
  let ab = 0
  for (const z of zahlungen) {
    stufen.push({ titel: `an ${z.an}`, text: euro(z.betrag), art: 'zahlung', von: ort(ab), bis: ort(ab + z.betrag) })
    ab += z.betrag
  }
  return stufen
}

/** The parts of a plan, together per payee. */
export function jeEmpfaenger(
  posten: readonly Posten[],
  konten: Readonly<Record<string, string>>,
): readonly { readonly schluessel: string; readonly an: string; readonly wofuer: string; readonly betrag: Cent }[] {
  const je = new Map<string, Posten[]>()
  for (const p of posten) {
    const k = p.empfaengerart === 'einbehalt' ? EINBEHALTEN : `${p.empfaenger.konto}#${p.empfaenger.version}`
    je.set(k, [...(je.get(k) ?? []), p])
  }
  return [...je].map(([schluessel, teile]) => ({
    schluessel,
    an: schluessel === EINBEHALTEN ? schluessel : (konten[schluessel] ?? 'Konto'),
    wofuer: WOFUER[teile[0]?.empfaengerart ?? 'bedarfsgemeinschaft'],
    betrag: teile.length === 0 ? NULL_CENT : summe(teile.map((t) => t.betrag)),
  }))
}

const EINBEHALTEN = 'Einbehalten für eine Forderung'

const WOFUER: Readonly<Record<Posten['empfaengerart'], string>> = {
  bedarfsgemeinschaft: '',
  vermieter: 'Vermieter',
  versorger: 'Versorger',
  versicherung: 'Versicherung',
  person: 'gesondert',
  einbehalt: '§ 43 SGB II',
}
