import { feststellreife, oeffneEntwurf, schreibe, type Verfahren } from '../fall/index.ts'
import type { Datum, Kennung } from '../kern/index.ts'
import {
  type Betragszeile,
  betragszeilen,
  type Festgestellt,
  ordnePersonMonate,
  stelleFest,
} from '../leistung/index.ts'
import {
  bekanntgabe,
  berechneMonate,
  bereite,
  monateSpaeter,
  naechsterWerktag,
  type Rechtsstand,
} from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import { type NeueForderung, plandifferenz } from '../zahlung/index.ts'
import { type FeststellenAbgelehnt, hindernisse } from './feststellen.ts'
import { bearbeiterVon, type Handelnder } from './handelnder.ts'
import { ladeLage } from './lage.ts'
import { type Aufhebungsauftrag, aufhebungsauftrag } from './verfahren/erstattung/auftrag.ts'
import { ladeVerfahrenslage } from './verfahren/lage.ts'
import type { Verfahrenslage } from './verfahren/plan.ts'
import {
  einmal,
  feststellungsinhalt,
  type Lage,
  planeMonate,
  rechenmonate,
  type Zusammenstellung,
} from './zusammenstellung.ts'

/**
 * The paid months a recovery case is about, decided anew with the lower amounts (ADR 0025): the facts are those that are
 * ordered, the person-months and what is claimed come from the procedure, everything else as with any decision.
 */
export function stelleAufhebungZusammen(l: Lage, rechtsstand: Rechtsstand, a: Aufhebungsauftrag): Zusammenstellung {
  const ergebnisse = berechneMonate(bereite(l.inhalt.angaben), rechenmonate(l), rechtsstand, { herleitung: true })
  const regelt = ordnePersonMonate(a.regelt)
  const zeilen = mitBleibendem(betragszeilen(ergebnisse), a)
  const planmonate = [...new Set(regelt.map((pm) => pm.monat))].sort((x, y) => x - y)
  const geplant = planeMonate(l, ergebnisse, zeilen, regelt, planmonate)
  const plan = geplant.ok ? geplant.wert : []
  const dokumente = einmal(() => a.briefe.map((b) => b.dokument()))
  return {
    rechtsstand,
    ergebnisse,
    vorher: ergebnisse,
    regelung: { regelt, ueberzahlt: [], abweichend: [], vorbehalten: [] },
    art: 'aufhebung',
    zeilen,
    plan,
    planmonate,
    plandifferenz: plandifferenz({
      regelt: geplant.ok ? planmonate : [],
      neu: plan,
      stand: l.zahlungsstand,
      laufAb: l.laufAb,
    }),
    planAbgelehnt: geplant.ok ? undefined : geplant.ablehnung,
    ueberzahlt: [],
    zusatz: [],
    anzahlSchreiben: a.briefe.length,
    get dokumente() {
      return dokumente()
    },
    aufhebung: { bleibt: a.bleibt, forderungen: a.forderungen, empfaenger: a.briefe.map((b) => b.an) },
  }
}

function mitBleibendem(alle: readonly Betragszeile[], a: Aufhebungsauftrag): readonly Betragszeile[] {
  const pm = (z: Pick<Betragszeile, 'person' | 'monat'>): string => `${z.person}/${z.monat}`
  const geregelt = new Set(a.regelt.map(pm))
  const bleibt = new Set(a.bleibt.map(pm))
  return [
    ...alle.filter((z) => geregelt.has(pm(z)) && !(z.leistungsart === 'sofortzuschlag' && bleibt.has(pm(z)))),
    ...a.bleibt,
  ]
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
