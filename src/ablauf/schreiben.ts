import {
  type Aenderungseingabe,
  ablehnungsbescheid,
  aenderungsbescheid,
  type Bescheideingabe,
  bewilligungsbescheid,
  bogenAus,
  type Dokument,
  type Freitext,
  freiesSchreiben,
  type Planzeile,
} from '../bescheid/index.ts'
import { bewilligungszeitraeume, vorlaeufigeZeitraeume } from '../fall/index.ts'
import {
  type Datum,
  datum,
  ersterTag,
  letzterTag,
  type Monat,
  monateVonBis,
  monatVon,
  plusMonate,
  summe,
} from '../kern/index.ts'
import type { PersonMonat, Rechenergebnis } from '../leistung/index.ts'
import type { Angaben, PersonId } from '../recht/index.ts'
import { ibanVerdeckt, type KontoRef } from '../stammdaten/index.ts'
import type { Posten } from '../zahlung/index.ts'
import { vorschussabzug } from './einbehalt.ts'
import { liegtIn, nunVorlaeufig } from './vorlaeufigkeit.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

type Inhalt = Omit<Zusammenstellung, 'dokumente' | 'anzahlSchreiben'>

/**
 * The letters of a decision as typed content: a grant (or refusal) for months of which nobody was ever
 * decided, a change for the others, also where a person joins who had nothing before. A draft may bring both.
 * Each is made when asked for: how many there are is known without.
 */
export function schreibenDerEntscheidung(l: Lage, z: Inhalt): readonly (() => Dokument)[] {
  const entschieden = new Set(l.entschieden.map((pm) => pm.monat))
  const neu = z.regelung.regelt.filter((pm) => !entschieden.has(pm.monat))
  const geaendert = z.regelung.regelt.filter((pm) => entschieden.has(pm.monat))
  const tode = verstorbene(l.inhalt.angaben)
  const lebende = geaendert.filter((pm) => !tode.has(pm.person))
  return [
    ...(neu.length > 0 ? [() => bewilligungOderAblehnung(l, z, neu)] : []),
    ...(lebende.length > 0 ? [() => aenderungsbescheid(aenderungseingabe(l, z, lebende))] : []),
  ]
}

/** Of a decision that grants for the first time, though its months were decided before. */
export const bewilligungsschreiben = (l: Lage, z: Inhalt): readonly (() => Dokument)[] => [
  () => bewilligungOderAblehnung(l, z, z.regelung.regelt),
]

function bewilligungOderAblehnung(l: Lage, z: Inhalt, regelt: readonly PersonMonat[]): Dokument {
  const eingabe = bescheideingabe(l, z, regelt)
  const betrag = eingabe.monate.reduce((s, m) => s + m.gesamt, 0)
  return betrag > 0 ? bewilligungsbescheid(eingabe) : ablehnungsbescheid(eingabe)
}

/** A letter in the caseworker's own words, to the first person of the household. */
export function freierBrief(l: Lage, f: Freitext): Dokument {
  return freiesSchreiben(briefeingabe(l), f)
}

/** Sender, receiver and person to ask: the head of every letter of this case. */
export function briefeingabe(
  l: Pick<Lage, 'fall' | 'traeger' | 'personen' | 'feststeller'>,
  an: PersonId = 'P1',
): Pick<Bescheideingabe, 'absender' | 'empfaenger' | 'bgNummer' | 'ansprechperson'> {
  const anschrift = l.personen.get(an)?.anschrift
  return {
    absender: absender(l),
    bgNummer: l.fall.bgNummer,
    empfaenger: {
      name: empfaengername(l, an),
      strasse: anschrift ? `${anschrift.strasse} ${anschrift.hausnummer}`.trim() : '',
      plz: anschrift?.plz ?? '',
      ort: anschrift?.ort ?? '',
      ...(anschrift?.zusatz ? { zusatz: anschrift.zusatz } : {}),
      ...(anschrift && anschrift.land !== 'DE' ? { land: anschrift.land } : {}),
      person: an,
    },
    ansprechperson: {
      name: `${l.feststeller.vorname} ${l.feststeller.nachname}`.trim(),
      telefon: l.feststeller.telefon,
      ...(l.feststeller.raum ? { zimmer: l.feststeller.raum } : {}),
    },
  }
}

function bescheideingabe(l: Lage, z: Inhalt, regelt: readonly PersonMonat[]): Bescheideingabe {
  const monate = monateVon(regelt)
  return {
    ...briefeingabe(l, ersterLebender(l)),
    personen: l.fall.mitglieder.flatMap(({ lokal }) => {
      const p = l.personen.get(lokal)
      return p ? [{ id: lokal, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }] : []
    }),
    antragAm: antragAm(l),
    bewilligungszeitraum: zeitraumVon(l, monate),
    ...ohneAntrag(l, monate),
    monate: boegen(z.ergebnisse, l, monate),
    plan: planzeilen(l, z.plan, regelt),
    vorlaeufig: vorlaeufigkeitDer(l, monate),
    stand: z.rechtsstand.bekanntBis,
    nachweise: vorgelegt(l),
    ...(z.zusatz.length > 0 ? { zusatz: z.zusatz } : {}),
    anhaengig: l.anhaengig.find((a) => a.monate.some((m) => monate.includes(m)))?.art,
    vorschuss: vorschussabzug(l, z.plandifferenz),
    wohnschutzBis: wohnschutzBis(l),
  }
}

/** What the facts say of the period of the months; once decided finally, a month is provisional no more. */
function vorlaeufigkeitDer(l: Lage, monate: readonly Monat[]): Bescheideingabe['vorlaeufig'] {
  const offene = monate.filter((m) => !l.vorlaeufig.abgeschlossen.has(m))
  const v = vorlaeufigeZeitraeume(l.inhalt).findLast((x) => offene.some((m) => liegtIn(x, m)))
  if (v === undefined) return null
  const absatz = v.grund === 'verfassungsrecht' || v.grund === 'grundsatzfrage' ? 7 : 1
  return { gruende: v.weil === '' ? [] : [v.weil], nachweise: v.nachweise, absatz }
}

/** The evidence the decision rests on, each once. */
function vorgelegt(l: Lage): readonly string[] {
  const namen = Object.values(l.inhalt.nachweise).flatMap((n) =>
    n.zustand === 'vorgelegt' && n.bezeichnung.trim() !== '' ? [n.bezeichnung.trim()] : [],
  )
  return [...new Set(namen)]
}

function aenderungseingabe(l: Lage, z: Inhalt, regelt: readonly PersonMonat[]): Aenderungseingabe {
  // With the months paid too high, so that the letter says since when things are different.
  const monate = monateVon([...regelt, ...z.ueberzahlt])
  const bisher = l.basis ? z.vorher : []
  const berichtigt = l.zuBerichtigen.find((b) => b.art === z.art && regelt.some((pm) => b.monate.includes(pm.monat)))
  const tode = verstorbene(l.inhalt.angaben)
  const vorher = l.basis ? verstorbene(l.basis.inhalt.angaben) : new Map()
  const tote = [...tode]
    .filter(([person]) => !vorher.has(person))
    .map(([person, am]) => ({
      person,
      am,
      gezahlt: summe(z.ueberzahlt.filter((u) => u.person === person).map((u) => u.betrag)),
    }))
  return {
    ...bescheideingabe(l, z, regelt),
    monate: boegen(z.ergebnisse, l, monate),
    bisher: {
      bescheide: l.bescheide,
      vorlaeufig: monate.some((m) => l.vorlaeufig.monate.has(m)),
      nunVorlaeufig: monateVon(nunVorlaeufig(l, regelt)),
      monate: bisher
        .filter((e) => monate.includes(e.monat))
        .map((e) => bogenAus(e, l.basis?.inhalt.angaben ?? l.inhalt.angaben)),
    },
    regelt,
    nachzahlung: planzeilen(l, z.plandifferenz.sofort, regelt),
    ueberzahlung: z.ueberzahlt.filter((u) => !tode.has(u.person)),
    ...(tote.length > 0 ? { verstorben: tote } : {}),
    ...(berichtigt === undefined ? {} : { berichtigt: berichtigt.weil }),
    ...(z.gleichartig ? { anhoerung: 'gleichartig' as const } : {}),
  }
}

/** § 22 Abs. 1 Satz 11 SGB II: at least twelve months after the month of death. */
function wohnschutzBis(l: Pick<Lage, 'inhalt'>): Datum | undefined {
  return Object.values(l.inhalt.angaben.angaben).flatMap((a) => {
    if (a.art !== 'wohnausnahme' || a.ausnahme !== 'sterbefall' || a.von === null) return []
    return [a.bis === null ? letzterTag(plusMonate(monatVon(datum(a.von)), 12)) : datum(a.bis)]
  })[0]
}

/** Who has died, and when. */
export function verstorbene(angaben: Angaben): ReadonlyMap<PersonId, Datum> {
  return new Map(
    Object.values(angaben.angaben).flatMap((a) => (a.art === 'todesfall' ? [[a.person, datum(a.am)]] : [])),
  )
}

/** The first of the household who is alive. */
const ersterLebender = (l: Pick<Lage, 'fall' | 'inhalt'>): PersonId => {
  const tode = verstorbene(l.inhalt.angaben)
  return l.fall.mitglieder.map((m) => m.lokal).find((p) => !tode.has(p)) ?? 'P1'
}

/** Who gets a letter of a case: the first person of the household, unless another is named. */
export function empfaengername(l: Pick<Lage, 'fall' | 'personen'>, an: PersonId = 'P1'): string {
  const person = l.personen.get(an)
  if (!person) throw new Error(`case ${l.fall.fall} without person ${an}`)
  return `${person.vorname} ${person.nachname}`.trim()
}

function absender(l: Pick<Lage, 'traeger'>): Bescheideingabe['absender'] {
  const { name, strasse, hausnummer, plz, ort, telefon } = l.traeger
  return {
    name,
    strasse: `${strasse} ${hausnummer}`.trim(),
    plz,
    ort,
    telefon,
    wege: [],
  }
}

function boegen(ergebnisse: readonly Rechenergebnis[], l: Lage, monate: readonly Monat[]): Bescheideingabe['monate'] {
  return ergebnisse.filter((e) => monate.includes(e.monat)).map((e) => bogenAus(e, l.inhalt.angaben))
}

/** The day of the last application; without one the first day granted. */
function antragAm(l: Lage): Datum {
  const tage = Object.values(l.inhalt.angaben.angaben).flatMap((a) => (a.art === 'antrag' ? [datum(a.am)] : []))
  const zeitraum = bewilligungszeitraeume(l.inhalt.angaben).at(-1)
  const letzter = tage.sort((a, b) => a - b).at(-1) ?? zeitraum?.von
  if (letzter === undefined) throw new Error(`case ${l.fall.fall} without application and period`)
  return letzter
}

/** The Bewilligungszeitraum the months lie in. */
function zeitraumVon(l: Lage, monate: readonly Monat[]): { readonly von: Monat; readonly bis: Monat } {
  const [erster, letzter] = [monate[0], monate.at(-1)]
  if (erster === undefined || letzter === undefined) throw new Error('a letter decides at least one month')
  const z = bewilligungszeitraeume(l.inhalt.angaben).find(
    (x) => x.von <= letzterTag(letzter) && x.bis >= ersterTag(letzter),
  )
  return z ? { von: monatVon(z.von), bis: monatVon(z.bis) } : { von: erster, bis: letzter }
}

/** Late for the next period: the months that were no longer granted and not yet applied for. */
function ohneAntrag(l: Lage, monate: readonly Monat[]): Pick<Bescheideingabe, 'ohneAntrag'> {
  const [erster] = monate
  const alle = bewilligungszeitraeume(l.inhalt.angaben)
  const i = alle.findIndex((z) => erster !== undefined && monatVon(z.von) === erster)
  const davor = alle[i - 1]
  if (davor === undefined || erster === undefined || monatVon(antragAm(l)) !== erster) return {}
  const luecke = monateVonBis(plusMonate(monatVon(davor.bis), 1), plusMonate(erster, -1))
  return luecke.length === 0 ? {} : { ohneAntrag: luecke }
}

function planzeilen(l: Lage, posten: readonly Posten[], regelt: readonly PersonMonat[]): readonly Planzeile[] {
  const geregelt = new Set(regelt.map(schluessel))
  return posten
    .filter((p) => geregelt.has(schluessel(p)))
    .map((p) => ({
      monat: p.monat,
      person: p.person,
      leistungsart: p.leistungsart,
      kostentraeger: p.kostentraeger,
      empfaengerText: empfaengerText(l, p),
      anHaushalt: p.empfaengerart === 'bedarfsgemeinschaft',
      betrag: p.betrag,
    }))
}

function empfaengerText(l: Lage, p: Posten): string {
  const k = l.konten.get(kontoschluessel(p.empfaenger))
  if (!k) throw new Error(`plan names account ${p.empfaenger.konto}/${p.empfaenger.version}, which is not loaded`)
  return `${k.kontoinhaber}, ${ibanVerdeckt(k.iban)}`
}

export function kontoschluessel(k: KontoRef): string {
  return `${k.konto}/${k.version}`
}

function monateVon(liste: readonly PersonMonat[]): readonly Monat[] {
  return [...new Set(liste.map((pm) => pm.monat))].sort((a, b) => a - b)
}

function schluessel(pm: PersonMonat): string {
  return `${pm.person}/${pm.monat}`
}
