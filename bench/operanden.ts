import { monat, monateVonBis } from '../src/kern/index.ts'
import { haushalt } from '../src/recht/pruefung.ts'
import { type MinimalHaushalt, type MinimalPerson, minimal } from './minimal.ts'
import { minimalAus } from './minimalAus.ts'
import { miss } from './runden.ts'

/*
 * ADR 0002: three ways in which a rule can get its operands, on the same small set of rules (need, single-parent need,
 * rent by heads, wage allowance, the child's own income, distribution), households and months. Kept as it was measured.
 */
const SATZ = { stufe1: 56300, stufe2: 50600, stufe3: 45100, stufe4: 47100, stufe5: 39000, stufe6: 35700 }
type Satz = keyof typeof SATZ

function stufe(p: MinimalPerson, m: number, erwachsene: number): Satz {
  if (!p.kind) return erwachsene === 1 ? 'stufe1' : 'stufe2'
  const monate = m - p.geburtsmonat
  if (monate >= 216) return 'stufe3'
  if (monate >= 168) return 'stufe4'
  return monate >= 72 ? 'stufe5' : 'stufe6'
}

function prozentAllein(h: MinimalHaushalt, m: number): number {
  let [unter7, unter16, unter18] = [0, 0, 0]
  for (const p of h.personen) {
    if (!p.kind) continue
    const monate = m - p.geburtsmonat
    if (monate < 216) unter18++
    if (monate < 192) unter16++
    if (monate < 84) unter7++
  }
  return Math.max(unter7 > 0 || unter16 === 2 || unter16 === 3 ? 36 : 0, Math.min(60, unter18 * 12))
}

const frei = (b: number, kind: boolean): number =>
  Math.round(
    Math.min(b, 10000) +
      Math.max(0, Math.min(b, 52000) - 10000) * 0.2 +
      Math.max(0, Math.min(b, 100000) - 52000) * 0.3 +
      Math.max(0, Math.min(b, kind ? 150000 : 120000) - 100000) * 0.1,
  )
const hatKind = (h: MinimalHaushalt, m: number): boolean => h.personen.some((p) => p.kind && m - p.geburtsmonat < 216)
const erwachseneIn = (h: MinimalHaushalt): number => h.personen.reduce((n, p) => n + (p.kind ? 0 : 1), 0)

// (a) boxed steps: a rule takes steps and returns a step, always.
type Schritt = { readonly id: string; readonly wert: number; readonly aus: Readonly<Record<string, Schritt>> }
const KEINE: Schritt['aus'] = {}
const fakt = (id: string, wert: number): Schritt => ({ id, wert, aus: KEINE })
const PARAMETER: Record<Satz, Schritt> = Object.fromEntries(
  Object.entries(SATZ).map(([k, w]) => [k, fakt(k, w)]),
) as Record<Satz, Schritt>
const regel =
  <A extends Record<string, Schritt>>(id: string, f: (a: A) => number) =>
  (aus: A): Schritt => ({ id, wert: f(aus), aus })

const aMehrbedarf = regel('mehrbedarf', (a: { satz: Schritt; prozent: Schritt }) =>
  Math.round((a.satz.wert * a.prozent.wert) / 100),
)
const aKopf = regel('kopf', (a: { miete: Schritt; koepfe: Schritt }) => Math.round(a.miete.wert / a.koepfe.wert))
const aBedarf = regel(
  'bedarf',
  (a: { satz: Schritt; kopf: Schritt; mehrbedarf: Schritt }) => a.satz.wert + a.kopf.wert + a.mehrbedarf.wert,
)
const aFrei = regel('frei', (a: { brutto: Schritt; kind: Schritt }) => frei(a.brutto.wert, a.kind.wert === 1))
const aLohn = regel('lohn', (a: { netto: Schritt; frei: Schritt }) => Math.max(0, a.netto.wert - a.frei.wert))
const aRest = regel(
  'rest',
  (a: { bedarf: Schritt; lohn: Schritt; unterhalt: Schritt; kindergeld: Schritt; kind: Schritt }) =>
    a.kind.wert === 0 ? a.bedarf.wert : Math.max(0, a.bedarf.wert - a.lohn.wert - a.unterhalt.wert - a.kindergeld.wert),
)
const aSumme = regel('summe', (a: Record<string, Schritt>) => {
  let s = 0
  for (const k in a) s += a[k]?.wert ?? 0
  return s
})
const aAnspruch = regel('anspruch', (a: { rest: Schritt; einkommen: Schritt; gesamt: Schritt }) =>
  a.gesamt.wert === 0 ? 0 : Math.max(0, a.rest.wert - Math.round((a.einkommen.wert * a.rest.wert) / a.gesamt.wert)),
)
const NULL = fakt('keiner', 0)

function geschachtelt(h: MinimalHaushalt, m: number): Schritt {
  const erwachsene = erwachseneIn(h)
  const kind = fakt('kind', hatKind(h, m) ? 1 : 0)
  const kopf = aKopf({ miete: fakt('miete', h.miete), koepfe: fakt('koepfe', h.koepfe) })
  const reste: Record<string, Schritt> = {}
  const einkommen: Record<string, Schritt> = {}
  h.personen.forEach((p, i) => {
    const satz = PARAMETER[stufe(p, m, erwachsene)]
    const mehr = p.alleinerziehend
      ? aMehrbedarf({ satz: PARAMETER.stufe1, prozent: fakt('prozent', prozentAllein(h, m)) })
      : NULL
    const bedarf = aBedarf({ satz, kopf, mehrbedarf: mehr })
    const lohn =
      p.brutto > 0
        ? aLohn({ netto: fakt('netto', p.netto), frei: aFrei({ brutto: fakt('brutto', p.brutto), kind }) })
        : NULL
    reste[i] = aRest({
      bedarf,
      lohn,
      unterhalt: fakt('unterhalt', p.unterhalt),
      kindergeld: fakt('kindergeld', p.kindergeld),
      kind: fakt('istKind', p.kind ? 1 : 0),
    })
    if (!p.kind) einkommen[i] = lohn
  })
  const gesamt = aSumme(reste)
  const verteilt = aSumme(einkommen)
  const ansprueche: Record<string, Schritt> = {}
  for (const i in reste) ansprueche[i] = aAnspruch({ rest: reste[i] ?? NULL, einkommen: verteilt, gesamt })
  return aSumme(ansprueche)
}

// (b) plain values; a recorder, when on, is told value and operands: a second list beside the sum.
type Notiz = { id: string; wert: number; aus: number[] }
let notizen: Notiz[] | undefined
const merke = (id: string, wert: number, aus: number[]): number => (notizen as Notiz[]).push({ id, wert, aus }) - 1

function mitRekorder(h: MinimalHaushalt, m: number): number {
  const an = notizen !== undefined
  const erwachsene = erwachseneIn(h)
  const kind = hatKind(h, m)
  const kopf = Math.round(h.miete / h.koepfe)
  const kopfNr = an ? merke('kopf', kopf, [merke('miete', h.miete, []), merke('koepfe', h.koepfe, [])]) : 0
  const reste: number[] = []
  const nummern: number[] = []
  const lohnNummern: number[] = []
  let [einkommen, gesamt] = [0, 0]
  for (const p of h.personen) {
    const s = stufe(p, m, erwachsene)
    const satz = SATZ[s]
    const prozent = p.alleinerziehend ? prozentAllein(h, m) : 0
    const mehr = Math.round((SATZ.stufe1 * prozent) / 100)
    const bedarf = satz + kopf + mehr
    const f = p.brutto > 0 ? frei(p.brutto, kind) : 0
    const lohn = p.brutto > 0 ? Math.max(0, p.netto - f) : 0
    const rest = p.kind ? Math.max(0, bedarf - lohn - p.unterhalt - p.kindergeld) : bedarf
    if (an) {
      const mehrNr = merke('mehrbedarf', mehr, [merke('stufe1', SATZ.stufe1, []), merke('prozent', prozent, [])])
      const bedarfNr = merke('bedarf', bedarf, [merke(s, satz, []), kopfNr, mehrNr])
      const lohnNr =
        p.brutto > 0
          ? merke('lohn', lohn, [merke('netto', p.netto, []), merke('frei', f, [merke('brutto', p.brutto, [])])])
          : 0
      nummern.push(
        merke('rest', rest, [
          bedarfNr,
          lohnNr,
          merke('unterhalt', p.unterhalt, []),
          merke('kindergeld', p.kindergeld, []),
        ]),
      )
      if (!p.kind) lohnNummern.push(lohnNr)
    }
    reste.push(rest)
    gesamt += rest
    if (!p.kind) einkommen += lohn
  }
  const gesamtNr = an ? merke('gesamt', gesamt, nummern) : 0
  const einkommenNr = an ? merke('einkommen', einkommen, lohnNummern) : 0
  let summe = 0
  reste.forEach((rest, i) => {
    const anspruch = gesamt === 0 ? 0 : Math.max(0, rest - Math.round((einkommen * rest) / gesamt))
    if (an) merke('anspruch', anspruch, [nummern[i] ?? 0, einkommenNr, gesamtNr])
    summe += anspruch
  })
  return summe
}

// (c) quantities computed on first reading and kept; readings are noted when a protocol is on.
type G = { readonly nr: number; readonly id: string; readonly rechne: (k: K, p: number) => number }
const GROESSEN: G[] = []
const groesse = (id: string, rechne: G['rechne']): G => {
  const g = { nr: GROESSEN.length, id, rechne }
  GROESSEN.push(g)
  return g
}

class K {
  h: MinimalHaushalt = { personen: [], miete: 0, koepfe: 1 }
  m = 0
  schritte: Notiz[] | undefined
  private readonly werte = new Float64Array(64 * 100)
  private readonly stempel = new Int32Array(64 * 100)
  private readonly nummern = new Int32Array(64 * 100)
  private readonly offen: number[] = []
  private lauf = 0
  beginne(h: MinimalHaushalt, m: number, protokoll: boolean): void {
    this.h = h
    this.m = m
    this.schritte = protokoll ? [] : undefined
    this.lauf++
  }
  lies(g: G, p: number): number {
    const ort = p * 64 + g.nr
    if (this.stempel[ort] !== this.lauf) {
      const ab = this.offen.length
      const wert = g.rechne(this, p)
      this.werte[ort] = wert
      this.stempel[ort] = this.lauf
      if (this.schritte !== undefined) {
        this.nummern[ort] = this.schritte.push({ id: g.id, wert, aus: this.offen.slice(ab) }) - 1
        this.offen.length = ab
      }
    }
    if (this.schritte !== undefined) this.offen.push(this.nummern[ort] ?? 0)
    return this.werte[ort] ?? 0
  }
  fest(id: string, wert: number): number {
    if (this.schritte !== undefined) this.offen.push(this.schritte.push({ id, wert, aus: [] }) - 1)
    return wert
  }
  person(p: number): MinimalPerson {
    return this.h.personen[p] as MinimalPerson
  }
}

const cSatz = groesse('satz', (k, p) => {
  const s = stufe(k.person(p), k.m, erwachseneIn(k.h))
  return k.fest(s, SATZ[s])
})
const cProzent = groesse('prozent', (k, p) => (k.person(p).alleinerziehend ? prozentAllein(k.h, k.m) : 0))
const cMehrbedarf = groesse('mehrbedarf', (k, p) => {
  const prozent = k.lies(cProzent, p)
  return prozent === 0 ? 0 : Math.round((k.fest('stufe1', SATZ.stufe1) * prozent) / 100)
})
const cKopf = groesse('kopf', (k) => Math.round(k.fest('miete', k.h.miete) / k.fest('koepfe', k.h.koepfe)))
const cBedarf = groesse('bedarf', (k, p) => k.lies(cSatz, p) + k.lies(cKopf, 0) + k.lies(cMehrbedarf, p))
const cFrei = groesse('frei', (k, p) => frei(k.fest('brutto', k.person(p).brutto), hatKind(k.h, k.m)))
const cLohn = groesse('lohn', (k, p) =>
  k.person(p).brutto > 0 ? Math.max(0, k.fest('netto', k.person(p).netto) - k.lies(cFrei, p)) : 0,
)
const cRest = groesse('rest', (k, p) => {
  const bedarf = k.lies(cBedarf, p)
  if (!k.person(p).kind) return bedarf
  return Math.max(
    0,
    bedarf -
      k.lies(cLohn, p) -
      k.fest('unterhalt', k.person(p).unterhalt) -
      k.fest('kindergeld', k.person(p).kindergeld),
  )
})
const cGesamt = groesse('gesamt', (k) => k.h.personen.reduce((s, _, p) => s + k.lies(cRest, p), 0))
const cEinkommen = groesse('einkommen', (k) => k.h.personen.reduce((s, x, p) => s + (x.kind ? 0 : k.lies(cLohn, p)), 0))
const cAnspruch = groesse('anspruch', (k, p) => {
  const gesamt = k.lies(cGesamt, 0)
  const rest = k.lies(cRest, p)
  return gesamt === 0 ? 0 : Math.max(0, rest - Math.round((k.lies(cEinkommen, 0) * rest) / gesamt))
})
const cSumme = groesse('summe', (k) => k.h.personen.reduce((s, _, p) => s + k.lies(cAnspruch, p), 0))
const RECHNER = new K()

const ANZAHL = 2000
const MONATE = monateVonBis(monat('2026-01'), monat('2026-12'))
const faelle = Array.from({ length: ANZAHL }, (_, i) => minimalAus(haushalt(i + 1, 2026)))
const bgMonate = ANZAHL * MONATE.length

function runde(f: (h: MinimalHaushalt, m: number) => number): number {
  let summe = 0
  for (const h of faelle) for (const m of MONATE) summe += f(h, m)
  if (!(summe > 0)) throw new Error('nothing computed')
  return bgMonate
}

const puffer: number[] = []
const messungen = miss([
  { name: 'minimal', lauf: () => runde((h, m) => minimal(h, m, puffer)) },
  { name: '(a) Schritte geschachtelt', lauf: () => runde((h, m) => geschachtelt(h, m).wert) },
  {
    name: '(b) Rekorder aus',
    lauf: () => {
      notizen = undefined
      return runde(mitRekorder)
    },
  },
  {
    name: '(b) Rekorder an',
    lauf: () =>
      runde((h, m) => {
        notizen = []
        return mitRekorder(h, m)
      }),
  },
  {
    name: '(c) gemerkte Groessen, Protokoll aus',
    lauf: () =>
      runde((h, m) => {
        RECHNER.beginne(h, m, false)
        return RECHNER.lies(cSumme, 0)
      }),
  },
  {
    name: '(c) gemerkte Groessen, Protokoll an',
    lauf: () =>
      runde((h, m) => {
        RECHNER.beginne(h, m, true)
        return RECHNER.lies(cSumme, 0)
      }),
  },
])
const mass = messungen[0]?.jeSekunde ?? 1
for (const x of messungen)
  console.log(
    `${x.name.padEnd(38)} ${String(x.jeSekunde).padStart(10)}/s (${x.min} … ${x.max})  ${Math.round((x.jeSekunde * 1000) / mass) / 1000}`,
  )
