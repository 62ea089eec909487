import { type Feldwerte, NACHWEISMASKE } from '../../../fall/index.ts'
import { cent, euro } from '../../../kern/index.ts'
import { erklaereSchritt } from '../../../leistung/index.ts'
import type { Herleitung } from '../../../recht/index.ts'
import type { Warumknoten } from '../../bausteine/warum.tsx'
import { lesbar, type Namen } from '../../eingabe/wert.ts'
import { maskeVon, satzTitel } from './saetze.ts'

export type Warumeingabe = {
  readonly herleitung: Herleitung
  readonly angaben: Readonly<Record<string, Feldwerte>>
  readonly nachweise: Readonly<Record<string, Feldwerte>>
  readonly namen: Namen
  readonly nach: (angabe: string) => string
}

/** What a quantity was made of; undefined if the derivation does not name it. */
export function warumbaum(e: Warumeingabe, groesse: string, person: string | null): Warumknoten | undefined {
  const einstieg = e.herleitung.ergebnisse.find((x) => x.groesse === groesse && (x.person ?? null) === person)
  const wert = einstieg && e.herleitung.schritte[einstieg.schritt]?.wert
  const anzeige = typeof wert === 'number' ? `${euro(cent(wert))} Euro` : String(wert ?? '')
  return einstieg && knoten(e, { ...einstieg, name: '', anzeige }, new Set())
}

type Einstieg = { readonly schritt: number; readonly name: string; readonly anzeige: string }

/** A step that was shown above is not opened again: the derivation is a net, the page a tree. */
function knoten(e: Warumeingabe, { schritt, name, anzeige }: Einstieg, gezeigt: Set<number>): Warumknoten {
  const s = e.herleitung.schritte[schritt]
  const erklaerung = erklaereSchritt(e.herleitung, schritt)
  const schon = gezeigt.has(schritt)
  gezeigt.add(schritt)
  const aus = s?.art === 'regel' && !schon ? erklaerung.operanden.map((o) => knoten(e, o, gezeigt)) : []
  return {
    schritt,
    art: s?.art ?? 'regel',
    titel: titel(e, schritt, erklaerung.ueberschrift, name),
    anzeige,
    satz: schon && s?.art === 'regel' ? 'Steht schon weiter oben.' : erklaerung.satz,
    norm: erklaerung.norm === '' ? undefined : erklaerung.norm,
    formel: erklaerung.formel,
    quelle: erklaerung.quelle,
    angabe: angabeVon(e, schritt),
    aus,
  }
}

function titel(e: Warumeingabe, schritt: number, ueberschrift: string, name: string): string {
  const s = e.herleitung.schritte[schritt]
  if (s?.art === 'angabe') {
    const feld = maskeVon('angaben', s.angabe, e.angaben[s.angabe] ?? {})?.felder[s.feld]
    return feld?.titel ?? handfeld(s.angabe, s.feld, e) ?? ueberschrift
  }
  const person = s?.art === 'regel' && s.person !== undefined ? (e.namen.personen[s.person] ?? s.person) : ''
  return `${ueberschrift === '' ? name : ueberschrift}${person === '' ? '' : ` ${person}`}`
}

/** A field of an amount set by hand, which stands beside the facts. */
function handfeld(id: string, feld: string, e: Warumeingabe): string | undefined {
  return Object.hasOwn(e.angaben, id) ? undefined : HANDFELDER[feld]?.titel
}

const HANDFELDER = maskeVon('umstaende', '', { art: 'handwert' })?.felder ?? {}

function angabeVon(e: Warumeingabe, schritt: number): Warumknoten['angabe'] {
  const s = e.herleitung.schritte[schritt]
  if (s?.art !== 'angabe') return undefined
  const werte = e.angaben[s.angabe]
  if (werte === undefined) return undefined
  return {
    nach: e.nach(s.angabe),
    titel: satzTitel('angaben', s.angabe, werte, e.namen),
    nachweis: nachweistext(e.nachweise[s.angabe]),
  }
}

/** "liegt vor: Mietvertrag vom 01.03.2024, Seite 2" */
export function nachweistext(n: Feldwerte | undefined): string {
  if (n === undefined || typeof n.zustand !== 'string') return 'keiner'
  const zustand = lesbar(NACHWEISMASKE.zustand, n.zustand, { personen: {}, konten: {} })
  const was = typeof n.bezeichnung === 'string' && n.bezeichnung !== '' ? `: ${n.bezeichnung}` : ''
  const seite = typeof n.seite === 'number' ? `, Seite ${n.seite}` : ''
  return `${zustand}${was}${seite}`
}
