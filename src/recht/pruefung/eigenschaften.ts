import { hashVon, isoMonat, type Json, monat, monateVonBis } from '../../kern/index.ts'
import { berechne, berechneMonate } from '../berechnung/berechne.ts'
import type { Ergebnis, Herleitung, PersonErgebnis } from '../berechnung/ergebnis.ts'
import { erklaere } from '../erklaerung/erklaere.ts'
import { hinweiseZuAngaben } from '../hinweise/zuAngaben.ts'
import type { Angaben } from '../sachverhalt/angaben.ts'
import { liesAngaben } from '../sachverhalt/liesAngaben.ts'
import { bereite } from '../sachverhalt/sachverhalt.ts'
import { verletztDeckel } from './deckel.ts'
import { type Fall, STAND } from './fall.ts'
import { bedarfsregler, einkommensregler, type Regler } from './regler.ts'
import { ansprueche, gezahlt, kippt, MEHR_BEDARF, MEHR_EINKOMMEN, type Schwelle } from './schwellen.ts'
import { verletzteSumme } from './summen.ts'
import { type Wuerfel, wuerfel } from './zufall.ts'

/**
 * What holds for every household in every month. `pruefe` says in words what does not hold, or undefined; `jeder`: asked of
 * every n-th household only, where it costs much.
 */
export type Eigenschaft = {
  readonly name: string
  readonly jeder: number
  readonly pruefe: (f: Fall) => string | undefined
}

const MIT = { herleitung: true } as const
const alsJson = (e: Ergebnis | undefined): string => JSON.stringify(e)
/** Until March 2011 amounts are rounded to whole euros (§ 41 Abs. 2 SGB II a. F.): by half a euro a kind at most, up or down. */
const rundung = (f: Fall): number => (f.monat < monat('2011-04') ? 100 : 0)

export const EIGENSCHAFTEN: readonly Eigenschaft[] = [
  { name: 'the whole is the sum of the persons, and each person the sum of its kinds', jeder: 1, pruefe: summen },
  { name: 'nothing is negative, no claim is above the need, no row is zero', jeder: 1, pruefe: vorzeichen },
  { name: 'what is paid for a need is never more than the need', jeder: 1, pruefe: hoechstensBedarf },
  {
    name: 'the income shared out differs from what was to share by less than a cent a person',
    jeder: 1,
    pruefe: einkommensanteile,
  },
  { name: 'a share of the flat differs from the exact share by less than a cent', jeder: 1, pruefe: kopfteile },
  { name: 'with and without derivation the same comes out', jeder: 1, pruefe: mitUndOhne },
  { name: 'the same input gives the same result and derivation, byte by byte', jeder: 4, pruefe: wiederholbar },
  { name: 'the order of entry does not matter', jeder: 4, pruefe: reihenfolge },
  { name: 'a month alone equals the month in a run, derivation included', jeder: 50, pruefe: imLauf },
  { name: 'every sum of a derivation is the sum of its operands', jeder: 1, pruefe: herleitungssummen },
  {
    name: 'a derivation is whole: operands come before, every result starts at a step of its value',
    jeder: 1,
    pruefe: herleitungGanz,
  },
  { name: 'every step of a derivation is explained, and it has a hash', jeder: 4, pruefe: erklaert },
  { name: 'more need never lowers the claim, except at named thresholds', jeder: 1, pruefe: mehrBedarf },
  { name: 'a cent more income never raises what is paid, except at named thresholds', jeder: 1, pruefe: mehrEinkommen },
  { name: 'set-offs never exceed cap, payment or debt', jeder: 1, pruefe: verletztDeckel },
  { name: 'what the generator makes is sound in form, and hints have a code', jeder: 1, pruefe: form },
]

function summen({ ergebnis: e }: Fall): string | undefined {
  let gesamt = 0
  for (const p of e.personen) {
    const summe = p.leistungen.reduce((s, l) => s + l.betrag, 0)
    if (summe !== p.anspruch + p.sofortzuschlag + p.weitere) return `${p.person}: kinds sum to ${summe}`
    gesamt += summe
  }
  return gesamt === e.gesamt ? undefined : `persons sum to ${gesamt}, not ${e.gesamt}`
}

function vorzeichen(f: Fall): string | undefined {
  for (const p of f.ergebnis.personen) {
    const negativ = Object.entries(p).find(([, wert]) => typeof wert === 'number' && wert < 0)
    if (negativ !== undefined) return `${p.person}.${negativ.join(' ')}`
    if (p.anspruch > p.bedarf + rundung(f)) return `${p.person}: claim ${p.anspruch} above need ${p.bedarf}`
    if (p.bedarf !== p.regelbedarf + p.mehrbedarf + p.unterkunft) return `${p.person}: need ${p.bedarf} is no sum`
    const leer = p.leistungen.find((l) => l.betrag <= 0)
    if (leer !== undefined) return `${p.person}.${leer.leistungsart} ${leer.betrag}`
    const bildung = p.bildung?.find((b) => b.inGeld < 0 || b.betrag < b.inGeld)
    if (bildung !== undefined) return `${p.person}.${bildung.bildungsart} ${bildung.betrag}, in money ${bildung.inGeld}`
  }
  return undefined
}

function hoechstensBedarf(f: Fall): string | undefined {
  for (const p of f.ergebnis.personen)
    for (const { leistungsart: art, betrag } of p.leistungen)
      if ((art === 'regelbedarf' || art === 'mehrbedarf' || art === 'unterkunft') && betrag > p[art] + 1 + rundung(f))
        return `${p.person}.${art} ${betrag} of ${p[art]}`
  return undefined
}

const werteDer = (h: Herleitung, id: string): readonly number[] =>
  h.schritte.flatMap((s) => (s.art === 'regel' && s.id === id ? [Number(s.wert)] : []))

function einkommensanteile(f: Fall): string | undefined {
  const h = f.herleitung
  if (h === undefined) return undefined
  // Before the application nobody gets a share: there is nothing to share it out for.
  if (werteDer(h, 'sgb2.37.2.istBeantragt').includes(0)) return undefined
  const [einkommen, ...mehr] = werteDer(h, 'sgb2.9.2.einkommenZurVerteilung')
  const [bedarf] = werteDer(h, 'sgb2.9.2.gesamtbedarf')
  // Several runs of a month (parts of it) have their own distribution each.
  if (einkommen === undefined || mehr.length > 0 || bedarf === undefined || einkommen >= bedarf) return undefined
  const anteile = werteDer(h, 'sgb2.9.2.einkommensanteil')
  const summe = anteile.reduce((s, x) => s + x, 0)
  return Math.abs(summe - einkommen) < anteile.length ? undefined : `${summe} shared out of ${einkommen}`
}

const KOPFTEIL = new Set(['ausschluss', 'koepfe', 'unterkunftAnerkannt', 'heizungAnerkannt'])

/** Where the law divides by heads and nothing else comes in. */
function kopfteile(f: Fall): string | undefined {
  const schritte = f.herleitung?.schritte ?? []
  for (const s of schritte) {
    if (s.art !== 'regel' || s.id !== 'sgb2.22.unterkunftImAbschnitt' || s.aus.some((o) => !KOPFTEIL.has(o.name)))
      continue
    const op = (name: string): number => Number(schritte[s.aus.find((o) => o.name === name)?.schritt ?? -1]?.wert ?? 0)
    const exakt = (op('unterkunftAnerkannt') + op('heizungAnerkannt')) / Math.max(1, op('koepfe'))
    // Both parts are divided by themselves, each to the cent.
    if (op('koepfe') > 0 && Math.abs(Number(s.wert) - exakt) >= 2) return `${s.person}: ${s.wert} instead of ${exakt}`
  }
  return undefined
}

function mitUndOhne(f: Fall): string | undefined {
  // The derivation of a result is read from it, not kept in it.
  return JSON.stringify({ ...f.mitHerleitung }) === JSON.stringify(f.ergebnis) ? undefined : 'results differ'
}

function wiederholbar(f: Fall): string | undefined {
  const noch = berechne(bereite(structuredClone(f.angaben)), f.monat, { ...STAND }, MIT)
  return alsJson(noch) === alsJson(f.mitHerleitung) ? undefined : 'computed twice, results differ'
}

function reihenfolge(f: Fall): string | undefined {
  const gemischt: Angaben = {
    ...f.angaben,
    angaben: Object.fromEntries(gemischteListe(Object.entries(f.angaben.angaben), f.wuerfel)),
  }
  const anders = berechne(bereite(gemischt), f.monat, STAND, MIT)
  return alsJson(anders) === alsJson(f.mitHerleitung) ? undefined : 'entered in another order, results differ'
}

function gemischteListe<T>(liste: readonly T[], w: Wuerfel): readonly T[] {
  return liste
    .map((x) => [w.zahl(0, 1_000_000), x] as const)
    .sort(([a], [b]) => a - b)
    .map(([, x]) => x)
}

function imLauf(f: Fall): string | undefined {
  const monate = monateVonBis(monat('2004-11'), monat('2028-02')).filter((x) => Math.abs(x - f.monat) < 14)
  const lauf = berechneMonate(f.sachverhalt, monate, STAND, MIT)
  const i = monate.findIndex((m, n) => alsJson(lauf[n]) !== alsJson(berechne(f.sachverhalt, m, STAND, MIT)))
  return i < 0 ? undefined : `${isoMonat(monate[i] ?? f.monat)} differs`
}

function herleitungssummen(f: Fall): string | undefined {
  return f.herleitung === undefined ? undefined : verletzteSumme(f.herleitung)
}

function herleitungGanz(f: Fall): string | undefined {
  const e = f.mitHerleitung
  const h = e.herleitung
  if (h === undefined) return e.nichtAbgedeckt.length > 0 ? undefined : 'no derivation'
  for (const [i, s] of h.schritte.entries())
    if (s.art === 'regel' && s.aus.some((o) => o.schritt >= i || o.schritt < 0))
      return `step ${i} (${s.id}) reads ahead`
  for (const x of h.ergebnisse) {
    const soll = x.person === undefined ? e[x.groesse as 'gesamt'] : wertVon(e, x.person, x.groesse)
    if (h.schritte[x.schritt]?.wert !== soll) return `${x.person ?? ''}.${x.groesse} starts at a step of another value`
  }
  return undefined
}

function wertVon(e: Ergebnis, person: string, groesse: string): number | boolean | undefined {
  const p: PersonErgebnis | undefined = e.personen.find((x) => x.person === person)
  if (p === undefined) return undefined
  if (groesse.startsWith('leistung.'))
    return p.leistungen.find((l) => `leistung.${l.leistungsart}` === groesse)?.betrag ?? 0
  return p[groesse as 'anspruch' | 'mitglied']
}

function erklaert(f: Fall): string | undefined {
  const h = f.herleitung
  if (h === undefined) return undefined
  for (let i = 0; i < h.schritte.length; i++) {
    const { satz, norm } = erklaere(h, i)
    if (satz.length <= 10 || !norm.startsWith('§') || /undefined|NaN|sgb2\.|grusigv\./.test(satz))
      return `step ${i}: ${satz} (${norm})`
  }
  return hashVon(JSON.parse(JSON.stringify(h)) as Json).length === 64 ? undefined : 'no hash'
}

/** By how much one amount grows: now a cent, now so much that some threshold lies between. */
const zuwachs = (w: Wuerfel): number => {
  if (w.trifft(0.3)) return 1
  return w.zahl(2, w.trifft(0.5) ? 300_00 : 2000_00)
}

function mitMehr(
  f: Fall,
  regler: readonly Regler[],
  wert: (e: Ergebnis) => number,
  richtung: 1 | -1,
  schwellen: readonly Schwelle[],
): string | undefined {
  const w = wuerfel(f.nr ^ 0x2545f491)
  const [erster, ...rest] = regler
  if (erster === undefined) return undefined
  const k = kippt(w.aus([erster, ...rest]), zuwachs(w), wert, richtung, schwellen)
  if (k === undefined) return undefined
  if (k.schwelle === undefined) return k.text
  GETROFFEN.set(k.schwelle.name, (GETROFFEN.get(k.schwelle.name) ?? 0) + 1)
  return undefined
}

/** How often each threshold was met: a long run tells it. */
export const GETROFFEN = new Map<string, number>()

function mehrBedarf(f: Fall): string | undefined {
  return mitMehr(f, bedarfsregler(f), ansprueche, -1, MEHR_BEDARF)
}

function mehrEinkommen(f: Fall): string | undefined {
  return mitMehr(f, einkommensregler(f), gezahlt, 1, MEHR_EINKOMMEN)
}

function form(f: Fall): string | undefined {
  if (!liesAngaben(f.angaben).ok) return 'not sound in form'
  return hinweiseZuAngaben(f.angaben).find((h) => !/^ALG-[A-Z]{3}-\d{2}$/.test(h.code))?.code
}
