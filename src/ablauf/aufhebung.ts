import { feststellreife, oeffneEntwurf, schreibe, type Verfahren } from '../fall/index.ts'
import { cent, type Datum, type Kennung, monatsname } from '../kern/index.ts'
import {
  type Betragszeile,
  betragszeilen,
  type Festgestellt,
  ordnePersonMonate,
  rechne,
  stelleFest,
} from '../leistung/index.ts'
import { bekanntgabe, monateSpaeter, naechsterWerktag, type Rechtsstand } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import { type NeueForderung, type Plandifferenz, plandifferenz } from '../zahlung/index.ts'
import { einbehaltsregel } from './einbehalt.ts'
import { type FeststellenAbgelehnt, hindernisse } from './feststellen.ts'
import { bearbeiterVon, type Handelnder } from './handelnder.ts'
import { ladeLage } from './lage.ts'
import { type Abschlussauftrag, abschlussauftrag } from './verfahren/abschliessend/auftrag.ts'
import { stelle } from './verfahren/abschliessend/verrechnung.ts'
import { type Aufhebungsauftrag, aufhebungsauftrag } from './verfahren/erstattung/auftrag.ts'
import { ladeVerfahrenslage } from './verfahren/lage.ts'
import type { Verfahrenslage } from './verfahren/plan.ts'
import { ABSCHLUSS } from './vorlaeufigkeit.ts'
import {
  basisUnter,
  einmal,
  feststellungsinhalt,
  type Lage,
  planeMonate,
  rechenmonate,
  stelleZusammen,
  type Zusammenstellung,
} from './zusammenstellung.ts'

/** What a decision that comes out of a procedure decides, claims and sends. */
export type Verfahrensauftrag = Pick<Aufhebungsauftrag, 'regelt' | 'bleibt' | 'forderungen' | 'briefe'> & {
  readonly verrechnet?: readonly Betragszeile[] | undefined
}

/**
 * The paid months a recovery case is about, decided anew with the lower amounts (ADR 0025): the facts are those that are
 * ordered, the person-months and what is claimed come from the procedure, everything else as with any decision.
 */
export function stelleAufhebungZusammen(
  l: Lage,
  rechtsstand: Rechtsstand,
  a: Verfahrensauftrag,
  art: 'aufhebung' | 'abschliessend' = 'aufhebung',
): Zusammenstellung {
  const ergebnisse = rechne(l.inhalt, rechenmonate(l), rechtsstand, { herleitung: true })
  const regelt = ordnePersonMonate(a.regelt)
  const zeilen = mitBleibendem(betragszeilen(ergebnisse), a)
  const planmonate = [...new Set(regelt.map((pm) => pm.monat))].sort((x, y) => x - y)
  const geplant = planeMonate(l, ergebnisse, zeilen, regelt, planmonate)
  const plan = geplant.ok ? geplant.wert : []
  const differenz = ohneVerrechnetes(
    plandifferenz({
      regelt: geplant.ok ? planmonate : [],
      neu: plan,
      stand: l.zahlungsstand,
      laufAb: l.laufAb,
      einbehalt: einbehaltsregel({ ...l, ergebnisse, rechtsstand }),
    }),
    a.verrechnet ?? [],
  )
  const dokumente = einmal(() => a.briefe.map((b) => b.dokument()))
  return {
    rechtsstand,
    ergebnisse,
    vorher: art === 'aufhebung' ? ergebnisse : basisUnter(l, rechenmonate(l), rechtsstand),
    regelung: { regelt, ueberzahlt: [], abweichend: [], vorbehalten: [] },
    art,
    zeilen,
    plan,
    planmonate,
    plandifferenz: differenz,
    planAbgelehnt: geplant.ok ? undefined : geplant.ablehnung,
    ueberzahlt: [],
    zusatz: [],
    anzahlSchreiben: a.briefe.length,
    get dokumente() {
      return dokumente()
    },
    aufhebung: {
      bleibt: a.bleibt,
      forderungen: a.forderungen,
      verrechnet: a.verrechnet,
      empfaenger: a.briefe.map((b) => b.an),
    },
  }
}

function mitBleibendem(alle: readonly Betragszeile[], a: Verfahrensauftrag): readonly Betragszeile[] {
  const pm = (z: Pick<Betragszeile, 'person' | 'monat'>): string => `${z.person}/${z.monat}`
  const geregelt = new Set(a.regelt.map(pm))
  const ersetzt = new Set(a.bleibt.map(stelle))
  return [
    ...alle.filter((z) => geregelt.has(pm(z)) && !ersetzt.has(stelle(z))),
    ...a.bleibt.filter((z) => z.betrag > 0),
  ]
}

/** What is set off is not paid out. */
function ohneVerrechnetes(d: Plandifferenz, verrechnet: readonly Betragszeile[]): Plandifferenz {
  const rest = new Map(verrechnet.map((z) => [stelle(z), z.betrag as number]))
  const sofort = d.sofort.flatMap((p) => {
    const teil = Math.min(rest.get(stelle(p)) ?? 0, p.betrag)
    rest.set(stelle(p), (rest.get(stelle(p)) ?? 0) - teil)
    return p.betrag > teil ? [{ ...p, betrag: cent(p.betrag - teil) }] : []
  })
  return { ...d, sofort }
}

/** A month after it is made known, as long as an objection is possible; a working day. */
export function zahlbarBis(l: Pick<Lage, 'traeger'>, heute: Datum): Datum {
  const bekannt = bekanntgabe({ weg: 'post', aufgabe: heute }).tag
  return naechsterWerktag(monateSpaeter(bekannt, 1), { land: l.traeger.land })
}

export const mitFaelligkeit = (
  forderungen: readonly Omit<NeueForderung, 'faelligAm'>[],
  faelligAm: Datum,
): readonly NeueForderung[] => forderungen.map((f) => ({ ...f, faelligAm }))

/** What the procedure of a decision says now; undefined if it no longer leads to one. */
export async function auftragDer(tx: Tx, h: Handelnder, e: Festgestellt): Promise<Aufhebungsauftrag | undefined> {
  const lage = await ladeVerfahrenslage(tx, h.umgebung, e.fall, e.festgestelltVon.bediensteter)
  const v = lage?.verfahren.find((x) => x.art === 'erstattung' && !x.beendet && x.gegenstand === e.ueberzahlung)
  return lage && v && aufhebungsauftrag(lage, v, e.rechtsstand)
}

/**
 * Certifies the decision of a recovery procedure; ordering releases it. Null, or the sentence why not. A draft with other
 * facts than those ordered, or another decision that waits, comes first.
 */
export async function stelleAufhebungFest(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
): Promise<string | null> {
  const rechtsstand = { bekanntBis: l.heute }
  const auftrag = aufhebungsauftrag(l, v, rechtsstand)
  if (auftrag === undefined) return 'Aus dem Verfahren ergibt sich keine Erstattung.'
  const wer = bearbeiterVon(h)
  const wartet = l.entscheidungen.find((e) => e.zustand === 'festgestellt')
  if (wartet !== undefined && wartet.ueberzahlung !== v.gegenstand)
    return 'In diesem Fall wartet schon eine andere Entscheidung auf Anordnung. Erst wenn sie angeordnet oder zurückgegeben ist, kann diese vorgelegt werden.'
  const entwurf = await oeffneEntwurf(tx, h.umgebung, { ...l.fall, wer, auchEingestellt: true })
  if (!entwurf.ok) return 'Der Fall lässt sich nicht öffnen.'
  const reif = feststellreife(entwurf.wert.inhalt, l.fall.mitglieder)
  const lage =
    reif.ok &&
    (await ladeLage(tx, h.umgebung, {
      fall: l.fall,
      entwurf: entwurf.wert,
      inhalt: reif.wert,
      feststeller: wer.bediensteter,
    }))
  if (!lage || lage.basis === undefined || schreibe(lage.inhalt).hash !== schreibe(lage.basis.inhalt).hash)
    return 'Im Entwurf stehen Änderungen, die noch nicht angeordnet sind. Ordnen Sie sie zuerst an oder verwerfen Sie den Entwurf; danach wird hier neu gerechnet.'
  const z = stelleAufhebungZusammen(lage, rechtsstand, auftrag)
  const hindernis = hindernisse(lage, z)
  if (hindernis) return hindernisText(hindernis)
  const r = await stelleFest(tx, h.umgebung, {
    traeger: l.fall.traeger,
    fall: l.fall.fall,
    entwurf: entwurf.wert.entwurf,
    entwurfVersion: entwurf.wert.version,
    art: 'aufhebung',
    begruendung: null,
    regelt: z.regelung.regelt,
    rechtsstand,
    inhalt: feststellungsinhalt(lage, z),
    anzahlSchreiben: z.anzahlSchreiben,
    ueberzahlung: auftrag.fall.ueberzahlung.id,
    wer,
  })
  return r.ok ? null : hindernisText(r.ablehnung)
}

/** What the procedure of a final decision says now. */
export async function abschlussauftragDer(
  tx: Tx,
  h: Handelnder,
  e: Festgestellt,
): Promise<Abschlussauftrag | undefined> {
  const lage = await ladeVerfahrenslage(tx, h.umgebung, e.fall, e.festgestelltVon.bediensteter)
  const v = lage?.verfahren.find((x) => x.art === ABSCHLUSS && !x.beendet && x.gegenstand === e.zeitraum)
  return lage && v && abschlussauftrag(lage, v, e.rechtsstand)
}

/**
 * Certifies the final decision about a provisional period: rests on the draft with the actual figures, which may change
 * nothing in other months. Null, or the sentence why not.
 */
export async function stelleAbschlussFest(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
  v: Verfahren,
): Promise<string | null> {
  const rechtsstand = { bekanntBis: l.heute }
  const wer = bearbeiterVon(h)
  if (l.entscheidungen.some((e) => e.zustand === 'festgestellt' && e.zeitraum !== v.gegenstand))
    return 'In diesem Fall wartet schon eine andere Entscheidung auf Anordnung. Erst wenn sie angeordnet oder zurückgegeben ist, kann diese vorgelegt werden.'
  const entwurf = await oeffneEntwurf(tx, h.umgebung, { ...l.fall, wer })
  if (!entwurf.ok) return 'Der Fall ist eingestellt.'
  const reif = feststellreife(entwurf.wert.inhalt, l.fall.mitglieder)
  if (!reif.ok) return 'Im Entwurf fehlen noch Angaben. Vervollständigen Sie ihn zuerst.'
  const auftrag = abschlussauftrag(l, v, rechtsstand)
  if (auftrag === undefined) return 'Aus dem Verfahren ergibt sich noch keine Abrechnung.'
  const inhalt = reif.wert
  const lage = await ladeLage(tx, h.umgebung, {
    fall: l.fall,
    entwurf: entwurf.wert,
    inhalt,
    feststeller: wer.bediensteter,
  })
  const andere = andereMonate(lage, rechtsstand, auftrag)
  if (andere !== null) return andere
  const z = stelleAufhebungZusammen(lage, rechtsstand, auftrag, 'abschliessend')
  const hindernis = hindernisse(lage, z)
  if (hindernis) return hindernisText(hindernis)
  const r = await stelleFest(tx, h.umgebung, {
    traeger: l.fall.traeger,
    fall: l.fall.fall,
    entwurf: entwurf.wert.entwurf,
    entwurfVersion: entwurf.wert.version,
    art: 'abschliessend',
    begruendung: null,
    regelt: z.regelung.regelt,
    rechtsstand,
    inhalt: feststellungsinhalt(lage, z),
    anzahlSchreiben: z.anzahlSchreiben,
    zeitraum: auftrag.zeitraum,
    wer,
  })
  return r.ok ? null : hindernisText(r.ablehnung)
}

/** A final decision decides its period and nothing else: what the draft changes besides comes first. */
function andereMonate(l: Lage, rechtsstand: Rechtsstand, a: Abschlussauftrag): string | null {
  const { regelt, ueberzahlt } = stelleZusammen(l, rechtsstand).regelung
  const fremde = [...regelt, ...ueberzahlt].map((x) => x.monat).filter((m) => !a.abrechnung.monate.includes(m))
  if (fremde.length === 0) return null
  const monate = [...new Set(fremde)].sort((x, y) => x - y).map(monatsname)
  return `Im Entwurf stehen Änderungen, die auch andere Monate betreffen: ${monate.join(', ')}. Ordnen Sie diese zuerst getrennt an.`
}

function hindernisText(x: FeststellenAbgelehnt): string {
  switch (x.art) {
    case 'nichtAbgedeckt':
      return `Das kann hier noch nicht entschieden werden: ${x.gruende.join(' ')}`
    case 'zeichen':
      return `Diese Zeichen lassen sich im Schreiben nicht setzen: ${x.zeichen.join(' ')}. Sie stehen in: ${x.woerter.join(', ')}.`
    case 'plan':
      return `Der Zahlungsplan der betroffenen Monate geht nicht auf (${x.grund.art}).`
    default:
      return `Die Entscheidung ließ sich nicht feststellen (${x.art}). Laden Sie die Seite neu.`
  }
}

export const istVorgelegt = (l: Verfahrenslage, v: Verfahren): Kennung<'Entscheidung'> | undefined =>
  l.entscheidungen.find((e) => e.zustand === 'festgestellt' && e.ueberzahlung === v.gegenstand)?.id
