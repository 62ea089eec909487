import { alsJson, type Dokument } from '../bescheid/index.ts'
import {
  bewilligungsmonate,
  type Entwurf,
  type Fassung,
  type Fassungsinhalt,
  type Leistungsfall,
  ohneBeendete,
  schreibe,
  type Verfahren,
} from '../fall/index.ts'
import { type Cent, type Datum, type Json, kanonisch, type Monat, NULL_CENT } from '../kern/index.ts'
import {
  type Betragszeile,
  betragszeilen,
  type Entscheidungsart,
  type Feststellungsinhalt,
  ordnePersonMonate,
  type PersonMonat,
  type Rechenergebnis,
  rechne,
} from '../leistung/index.ts'
import type { Ergebnis, PersonId, Rechtsstand } from '../recht/index.ts'
import type { Bankverbindung, Bediensteter, Person, Traeger } from '../stammdaten/index.ts'
import {
  type Aufrechnungsstand,
  type ForderungMitStand,
  gezahlteMonate,
  mieteGeschuldet,
  type NeueForderung,
  type PlanAbgelehnt,
  type Plandifferenz,
  type Posten,
  plandifferenz,
  planJson,
  type Zahlungsstand,
  zahlungsplan,
  zahlungsstandJson,
} from '../zahlung/index.ts'
import { einbehaltsregel } from './einbehalt.ts'
import { einstellungVon, endetOhneVerfahren } from './einstellung.ts'
import { einstellungsschreiben } from './einstellungsschreiben.ts'
import { hatEigenenBescheid } from './minderungspruefung.ts'
import { minderungsschreiben } from './minderungsschreiben.ts'
import { ermittleRegelung, type Regelung } from './regelung.ts'
import { schreibenDerEntscheidung } from './schreiben.ts'
import type { Anhaengig, ZuBerichtigen } from './verfahren/rechtsbehelf/anhaengig.ts'
import { versagungVon } from './versagung.ts'
import { versagungsschreiben } from './versagungsschreiben.ts'
import { nunVorlaeufig, type Vorlaeufigkeitsstand } from './vorlaeufigkeit.ts'

/** Everything a decision rests on, read in one transaction. */
export type Lage = {
  readonly fall: Leistungsfall
  readonly entwurf: Entwurf
  readonly inhalt: Fassungsinhalt
  readonly basis: Fassung | undefined
  readonly geltend: readonly Betragszeile[]
  readonly entschieden: readonly PersonMonat[]
  /** Person-months that wait in a recovery case: they differ, and that is known. */
  readonly inUeberzahlung: readonly PersonMonat[]
  /** The Rechtsstand under which what holds was decided last. */
  readonly rechtsstandVorher: Rechtsstand | undefined
  /** The letters of the last ordered decision, for the difference of the text. */
  readonly letzteSchreiben: readonly Dokument[]
  /** Days of the notices that hold for the months decided so far, oldest first. */
  readonly bescheide: readonly Datum[]
  readonly zahlungsstand: Zahlungsstand
  /** The first month that still goes with its regular run. */
  readonly laufAb: Monat
  readonly personen: ReadonlyMap<PersonId, Person>
  readonly konten: ReadonlyMap<string, Bankverbindung>
  readonly traeger: Traeger
  /** Objections and actions that run: a new notice about their months becomes part of them. */
  readonly anhaengig: readonly Anhaengig[]
  readonly zuBerichtigen: readonly ZuBerichtigen[]
  /** Who certifies: named in the letters. */
  readonly feststeller: Bediensteter
  readonly heute: Datum
  /** Set-offs declared in the case, and the claims they pay; empty where nothing is set off. */
  readonly aufrechnungen: readonly Aufrechnungsstand[]
  readonly forderungen: readonly ForderungMitStand[]
  /** Every procedure of the case. */
  readonly verfahren: readonly Verfahren[]
  readonly vorlaeufig: Vorlaeufigkeitsstand
}

export type Zusammenstellung = {
  readonly rechtsstand: Rechtsstand
  readonly ergebnisse: readonly Rechenergebnis[]
  /** The last ordered facts under the same Rechtsstand. */
  readonly vorher: readonly Rechenergebnis[]
  readonly regelung: Regelung
  readonly art: Entscheidungsart
  /** The rows of the decided person-months. */
  readonly zeilen: readonly Betragszeile[]
  /** The whole plan of the household for every month touched. */
  readonly plan: readonly Posten[]
  readonly planmonate: readonly Monat[]
  readonly plandifferenz: Plandifferenz
  readonly planAbgelehnt: PlanAbgelehnt | undefined
  /** Falls of paid months, of undecided persons and within decided ones: opens a recovery case. */
  readonly ueberzahlt: readonly Betragszeile[]
  readonly anzahlSchreiben: number
  /** Paragraphs that the reasons of the letters hold beside those that follow from the amounts. */
  readonly zusatz: readonly string[]
  /** One of many of the same kind, of which nobody is heard before (§ 24 Abs. 2 Nr. 4 SGB X). */
  readonly gleichartig?: boolean | undefined
  /** Made when first read. */
  readonly dokumente: readonly Dokument[]
  /** Only of a decision that comes out of a procedure: takes paid months back (ADR 0025), settles a provisional period. */
  readonly aufhebung?: Aufhebungsteil | undefined
}

export type Aufhebungsteil = {
  /** Granted although the facts give less (§ 72 Abs. 2 SGB II). */
  readonly bleibt: readonly Betragszeile[]
  readonly forderungen: readonly Omit<NeueForderung, 'faelligAm'>[]
  /** Back-payments that pay off claims of the same decision (§ 41a Abs. 6 SGB II). */
  readonly verrechnet?: readonly Betragszeile[] | undefined
  /** Who gets each of the letters. */
  readonly empfaenger: readonly string[]
}

export type Zusammenstellungsoptionen = {
  /** Letters in own words, which come along as they are. */
  readonly freie?: readonly Dokument[] | undefined
  /** Months of these facts already computed under this Rechtsstand, with derivation. */
  readonly gerechnet?: readonly Rechenergebnis[] | undefined
  /** Paragraphs of the reasons in the certifier's own words. */
  readonly zusatz?: readonly string[] | undefined
  /** An act that decides anew what the law or its correction changes, though the facts did not. */
  readonly massenaenderung?: Massenaenderung | undefined
}

export type Massenaenderung = {
  /** The first month that may be decided anew. */
  readonly ab: Monat
  /** What was computed when the months from `ab` on were decided, with derivation: the other side of the letters. */
  readonly frueher: readonly Ergebnis[]
  /** Paragraphs of the reasons: what the change rests on. */
  readonly zusatz: readonly string[]
}

/**
 * What would be decided: one pure function of the facts, the law and what was ordered and paid before.
 * Certifying stores its hashes, ordering calls it again with the stored Rechtsstand and compares.
 */
export function stelleZusammen(l: Lage, rechtsstand: Rechtsstand, o: Zusammenstellungsoptionen = {}): Zusammenstellung {
  const monate = monateDesFalls(l)
  const ergebnisse = ergebnisseDerMonate(l, rechtsstand, rechenmonate(l), o.gerechnet)
  const m = o.massenaenderung
  const vorher = m ? mitFrueheren(ergebnisse, m) : basisUnter(l, monate, rechtsstand)
  const gezahlt = new Set(gezahlteMonate(l.zahlungsstand))
  const nachBetraegen = ermittleRegelung({
    monate,
    personen: l.fall.mitglieder.map((m) => m.lokal),
    mitglieder: ergebnisse.flatMap(({ monat, personen }) =>
      personen.filter((p) => p.mitglied).map(({ person }) => ({ person, monat })),
    ),
    entwurf: betragszeilen(ergebnisse),
    vorher: l.basis ? vorherzeilen(l, vorher, m?.ab) : undefined,
    geltend: l.geltend,
    entschieden: l.entschieden,
    inUeberzahlung: l.inUeberzahlung,
    gezahlt,
    vorlaeufig: l.vorlaeufig.monate,
  })
  const ganz = m ? nachBetraegen : mitVorlaeufigkeit(l, nachBetraegen)
  const regelung = mitGutscheinen(l, { ergebnisse, vorher }, mitNeuenWegen(l, gezahlt, ganz))
  const zeilen = zeilenDerRegelung(betragszeilen(ergebnisse), regelung.regelt)
  const planmonate = [...new Set(regelung.regelt.map((pm) => pm.monat))].sort((a, b) => a - b)
  const geplant = planeMonate(l, ergebnisse, zeilen, regelung.regelt, planmonate)
  const plan = geplant.ok ? geplant.wert : []
  const differenz = plandifferenz({
    regelt: geplant.ok ? planmonate : [],
    neu: plan,
    stand: l.zahlungsstand,
    laufAb: l.laufAb,
    einbehalt: einbehaltsregel({ ...l, ergebnisse, rechtsstand }),
  })
  const ueberzahlt = [...regelung.ueberzahlt, ...differenz.ueberzahlung]
  const ohneSchreiben = {
    rechtsstand,
    ergebnisse,
    vorher,
    regelung,
    art: m ? grundart(l, regelung, zeilen) : artDerEntscheidung(l, regelung, zeilen),
    zeilen,
    plan,
    planmonate,
    plandifferenz: differenz,
    planAbgelehnt: geplant.ok ? undefined : geplant.ablehnung,
    ueberzahlt,
    zusatz: m?.zusatz ?? o.zusatz ?? [],
    gleichartig: m !== undefined,
  }
  // What ends a grant without its procedure is refused: no letter tells of it.
  const hatSchreiben = (regelung.regelt.length > 0 || einstellungVon(l) !== undefined) && !endetOhneVerfahren(l)
  const schreiben = geplant.ok && hatSchreiben ? schreibenVon(l, ohneSchreiben) : []
  const freie = o.freie ?? []
  const dokumente = einmal(() => [...schreiben.map((mache) => mache()), ...freie])
  return {
    ...ohneSchreiben,
    anzahlSchreiben: schreiben.length + freie.length,
    get dokumente() {
      return dokumente()
    },
  }
}

/** The first call makes it, every other gets the same. */
export function einmal<T>(mache: () => T): () => T {
  let fertig: { readonly wert: T } | undefined
  return () => {
    fertig ??= { wert: mache() }
    return fertig.wert
  }
}

export function basisUnter(l: Lage, monate: readonly Monat[], rechtsstand: Rechtsstand): readonly Rechenergebnis[] {
  if (!l.basis) return []
  return rechne(l.basis.inhalt, ohneBeendete(l.basis.inhalt.angaben, monate), rechtsstand, { herleitung: true })
}

/** From the first month of a Massenaenderung on what was computed then; before, nothing has changed. */
function mitFrueheren(ergebnisse: readonly Rechenergebnis[], m: Massenaenderung): readonly Rechenergebnis[] {
  return ergebnisse.flatMap((e) => (e.monat < m.ab ? [e] : m.frueher.filter((f) => f.monat === e.monat)))
}

/** What the amounts are compared with; in a Massenaenderung from its first month on with what holds. */
function vorherzeilen(l: Lage, vorher: readonly Ergebnis[], ab: Monat | undefined): readonly Betragszeile[] {
  if (ab === undefined) return betragszeilen(vorher)
  return [...betragszeilen(vorher.filter((e) => e.monat < ab)), ...l.geltend.filter((z) => z.monat >= ab)]
}

/** The months of the case, those taken over that are computed already. */
function ergebnisseDerMonate(
  l: Lage,
  rechtsstand: Rechtsstand,
  monate: readonly Monat[],
  gerechnet: readonly Rechenergebnis[] = [],
): readonly Rechenergebnis[] {
  const da = new Map(gerechnet.map((e) => [e.monat, e]))
  const fehlend = monate.filter((m) => !da.has(m))
  if (fehlend.length > 0) {
    const neu = rechne(l.inhalt, fehlend, rechtsstand, { herleitung: true })
    for (const e of neu) da.set(e.monat, e)
  }
  return monate.flatMap((m) => da.get(m) ?? [])
}

/** The amounts of the whole case under another Rechtsstand. */
export function betraegeUnter(l: Lage, rechtsstand: Rechtsstand): readonly Betragszeile[] {
  return betragszeilen(rechne(l.inhalt, rechenmonate(l), rechtsstand))
}

/** Every month of every Bewilligungszeitraum of the draft and of what was decided before. */
export function monateDesFalls(l: Lage): readonly Monat[] {
  return [...new Set([...bewilligungsmonate(l.inhalt.angaben), ...l.entschieden.map((pm) => pm.monat)])].sort(
    (a, b) => a - b,
  )
}

/** Those of them in which the draft grants anything at all (ADR 0029). */
export function rechenmonate(l: Lage): readonly Monat[] {
  return ohneBeendete(l.inhalt.angaben, monateDesFalls(l))
}

/** What a change makes provisional is decided anew as a whole (§ 40 Abs. 4 SGB II); a procedure with a notice of its own does not. */
function mitVorlaeufigkeit(l: Lage, r: Regelung): Regelung {
  if (einstellungVon(l) !== undefined || versagungVon(l) !== undefined || hatEigenenBescheid(l)) return r
  const dazu = nunVorlaeufig(l, r.regelt)
  if (dazu.length === 0) return r
  const neu = new Set(dazu.map(schluessel))
  return {
    ...r,
    regelt: ordnePersonMonate([...r.regelt, ...dazu]),
    abweichend: r.abweichend.filter((pm) => !neu.has(schluessel(pm))),
  }
}

/** New ways of payment decide the months still to come anew, though the amounts stay. */
function mitNeuenWegen(l: Lage, gezahlt: ReadonlySet<Monat>, r: Regelung): Regelung {
  if (!l.basis || kanonisch(l.basis.inhalt.wege satisfies Json) === kanonisch(l.inhalt.wege satisfies Json)) return r
  const betroffen = l.geltend.filter((z) => z.monat >= l.laufAb && !gezahlt.has(z.monat))
  return { ...r, regelt: ordnePersonMonate([...r.regelt, ...betroffen]) }
}

/**
 * Bildung und Teilhabe that does not come as money is part of no amount: a month in which only that changes is
 * decided too, as long as its amounts are those that hold.
 */
function mitGutscheinen(
  l: Lage,
  e: { readonly ergebnisse: readonly Rechenergebnis[]; readonly vorher: readonly Rechenergebnis[] },
  r: Regelung,
): Regelung {
  if (!e.ergebnisse.some(hatBildung) && !e.vorher.some(hatBildung)) return r
  const entschieden = new Set(l.entschieden.map(schluessel))
  const zeilen = betragszeilen(e.ergebnisse)
  const summe = (liste: readonly Betragszeile[], pm: PersonMonat): number =>
    liste.reduce((s, z) => s + (schluessel(z) === schluessel(pm) ? z.betrag : 0), 0)
  const betroffen = e.ergebnisse.flatMap(({ monat, personen }) =>
    personen
      .map(({ person }) => ({ person, monat }))
      .filter((pm) => entschieden.has(schluessel(pm)))
      .filter((pm) => gutscheine(e.ergebnisse, pm) !== gutscheine(e.vorher, pm))
      .filter((pm) => summe(zeilen, pm) === summe(l.geltend, pm)),
  )
  return betroffen.length === 0 ? r : { ...r, regelt: ordnePersonMonate([...r.regelt, ...betroffen]) }
}

function hatBildung(e: Ergebnis): boolean {
  return e.personen.some((p) => p.bildung !== undefined)
}

function gutscheine(ergebnisse: readonly Ergebnis[], pm: PersonMonat): string {
  const p = ergebnisse.find((e) => e.monat === pm.monat)?.personen.find((x) => x.person === pm.person)
  return kanonisch(
    (p?.bildung ?? []).flatMap((b) => (b.betrag > b.inGeld ? [[b.bildungsart, b.betrag - b.inGeld]] : [])),
  )
}

function zeilenDerRegelung(zeilen: readonly Betragszeile[], regelt: readonly PersonMonat[]): readonly Betragszeile[] {
  const geregelt = new Set(regelt.map(schluessel))
  return zeilen.filter((z) => geregelt.has(schluessel(z)))
}

/** The plan of a month is the household's: decided persons with their new amounts, the others with the valid ones. */
export function planeMonate(
  l: Lage,
  ergebnisse: readonly Ergebnis[],
  zeilen: readonly Betragszeile[],
  regelt: readonly PersonMonat[],
  planmonate: readonly Monat[],
): ReturnType<typeof zahlungsplan> {
  const geregelt = new Set(regelt.map(schluessel))
  const wirksam = [...zeilen, ...l.geltend.filter((z) => !geregelt.has(schluessel(z)))]
  return zahlungsplan({
    wege: l.inhalt.wege as Parameters<typeof zahlungsplan>[0]['wege'],
    monate: planmonate.map((monat) => ({
      monat,
      mieteGeschuldet: mieteGeschuldet(l.inhalt.angaben, monat),
      personen: l.fall.mitglieder.map(({ lokal }) => ({
        person: lokal,
        bedarf: bedarfVon(ergebnisse, monat, lokal),
        leistungen: wirksam
          .filter((z) => z.monat === monat && z.person === lokal)
          .map(({ leistungsart, kostentraeger, betrag }) => ({ leistungsart, kostentraeger, betrag })),
      })),
    })),
  })
}

function bedarfVon(ergebnisse: readonly Ergebnis[], monat: Monat, person: PersonId): Cent {
  const e = ergebnisse.find((x) => x.monat === monat)
  return e?.personen.find((p) => p.person === person)?.bedarf ?? NULL_CENT
}

/**
 * A decision that makes, shortens or ends a reduction has letters of its own and decides nothing else, and so has one that
 * ends the grant or withholds it. What no procedure proves cannot be certified; the preview shows it in the usual letter.
 */
function schreibenVon(l: Lage, z: Parameters<typeof schreibenDerEntscheidung>[1]): readonly (() => Dokument)[] {
  if (einstellungVon(l) !== undefined) return einstellungsschreiben(l, z)
  if (versagungVon(l) !== undefined) return versagungsschreiben(l, z)
  return hatEigenenBescheid(l) ? minderungsschreiben(l, z) : schreibenDerEntscheidung(l, z)
}

/** By what it does, where a procedure says so: the same proofs choose its letters (ADR 0043). */
function artDerEntscheidung(l: Lage, r: Regelung, zeilen: readonly Betragszeile[]): Entscheidungsart {
  const art = grundart(l, r, zeilen)
  if (art === 'nurSchreiben') return art
  if (einstellungVon(l) !== undefined) return 'einstellung'
  const v = versagungVon(l)
  if (v !== undefined) return v.akt === 'nachholen' ? 'nachholung' : v.beleg.art
  if (hatEigenenBescheid(l)) return 'minderung'
  if (art !== 'aenderung') return art
  return l.zuBerichtigen.find((x) => r.regelt.some((pm) => x.monate.includes(pm.monat)))?.art ?? art
}

function grundart(l: Lage, r: Regelung, zeilen: readonly Betragszeile[]): Entscheidungsart {
  if (r.regelt.length === 0)
    return l.basis && schreibe(l.basis.inhalt).hash === schreibe(l.inhalt).hash ? 'nurSchreiben' : 'aenderung'
  const entschieden = new Set(l.entschieden.map((pm) => pm.monat))
  if (r.regelt.every((pm) => entschieden.has(pm.monat))) return 'aenderung'
  return zeilen.length > 0 ? 'bewilligung' : 'ablehnung'
}

/** The values leistung certifies without knowing their shape, beside facts and results (ADR 0003). */
export function feststellungsinhalt(l: Lage, z: Zusammenstellung): Feststellungsinhalt {
  const beruehrt = new Set([...z.planmonate, ...z.ueberzahlt.map((u) => u.monat)])
  const imBlick = <T extends { readonly monat: Monat }>(liste: readonly T[]): readonly T[] =>
    liste.filter((x) => beruehrt.has(x.monat))
  const { gebunden, offen, ueberzahlt } = l.zahlungsstand
  return {
    fakten: l.inhalt,
    ergebnisse: z.ergebnisse,
    plan: planJson(z.plan),
    schreiben: z.dokumente.map(alsJson),
    zahlungsstand: zahlungsstandJson({
      gebunden: imBlick(gebunden),
      offen: imBlick(offen),
      ueberzahlt: imBlick(ueberzahlt),
    }),
  }
}

function schluessel(pm: PersonMonat): string {
  return `${pm.person}/${pm.monat}`
}
