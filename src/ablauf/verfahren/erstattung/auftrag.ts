import {
  anhoerungErstattung,
  aufhebungsbescheid,
  type Beitragsperson,
  beitragsbescheid,
  type Dokument,
  type Erstattungseingabe,
  type Erstattungsmonat,
  keineRueckforderung,
} from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { cent, type Monat, summe } from '../../../kern/index.ts'
import type { Betragszeile, PersonMonat } from '../../../leistung/index.ts'
import type { Beitragsersatz, PersonId, Rechtsstand } from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import type { NeueForderung } from '../../../zahlung/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { adressatVon, istMinderjaehrig } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { naechsteForderungNr, zahlwegFuer } from '../zahlweg.ts'
import { alsForderungsteile, beitraegeVon } from './beitraege.ts'
import { type Betroffen, type Erstattungsfall, erstattungsfall } from './fall.ts'
import { SCHRITT } from './schritte.ts'
import { type Ausgang, ausgang, type Festgestelltes, festgestelltes, schuldVon, type Urteil } from './urteil.ts'

/** One letter with who gets it. */
export type Auftragsbrief = {
  readonly id: string
  readonly titel: string
  readonly an: string
  readonly dokument: () => Dokument
}

/** Everything a decision that takes paid months back consists of, from the procedure that led to it. */
export type Aufhebungsauftrag = {
  readonly fall: Erstattungsfall
  readonly regelt: readonly PersonMonat[]
  readonly bleibt: readonly Betragszeile[]
  readonly forderungen: readonly Omit<NeueForderung, 'faelligAm'>[]
  readonly briefe: readonly Auftragsbrief[]
}

/** Undefined: nothing is to be given back, or somebody has still to be asked or weighed. */
export function aufhebungsauftrag(
  l: Verfahrenslage,
  v: Verfahren,
  rechtsstand: Rechtsstand,
): Aufhebungsauftrag | undefined {
  const u = l.ueberzahlungen.find((x) => x.id === v.gegenstand)
  const fest = festgestelltes(v)
  if (u === undefined || u.erledigt !== null || fest === undefined) return undefined
  const f = erstattungsfall(l, u, rechtsstand)
  const a = ausgang(l, v, f)
  if (a.offen.length > 0 || a.zurueck.length === 0) return undefined
  const betroffen = a.zurueck.flatMap((x) => x.zurueck)
  const beitraege = beitraegeVon(l, v, f, betroffen)
  const neu = betroffen.filter((b) => !b.schonGeregelt)
  return {
    fall: f,
    regelt: neu.map(({ person, monat }) => ({ person, monat })),
    bleibt: neu.flatMap((b) => b.neu.filter((z) => z.leistungsart === 'sofortzuschlag')),
    forderungen: a.zurueck.flatMap((x) => forderungenAn(x, fest, beitraege)),
    briefe: [
      ...a.zurueck.flatMap((x) => [...bescheidAn(l, v, x, beitraege), ...beitragsbriefAn(l, v, x, beitraege)]),
      ...nichtsBriefe(l, f, a),
    ],
  }
}

/** What a person gives back, and the contributions as a claim of their own (§ 335 SGB III). */
function forderungenAn(
  u: Urteil,
  fest: Festgestelltes,
  beitraege: readonly Beitragsersatz[],
): Aufhebungsauftrag['forderungen'] {
  const { person } = u
  const teile = alsForderungsteile(beitraege, person)
  return [
    {
      person,
      grund: fest.ursache === 'einkommen' ? 'einkommenErzielt' : 'erstattung',
      posten: u.zurueck.flatMap((b) => b.gefallen),
    },
    ...(teile.length === 0 ? [] : [{ person, grund: 'beitraege' as const, posten: teile }]),
  ]
}

/** F1: one letter for each person of age, with the children she represents. */
export function anhoerungsbriefe(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall): readonly Auftragsbrief[] {
  const fest = festgestelltes(v)
  if (fest === undefined) return []
  const beitraege = beitraegeVon(l, v, f, f.betroffen)
  return adressaten(l, f.personen).map((an) => ({
    id: an,
    titel: 'Anhörung',
    an: empfaengername(l, an),
    dokument: () =>
      anhoerungErstattung(
        { ...briefeingabe(l, an), ...fest, vorwurf: vorwurf(l, v, an), beitraege: beitraegeFuer(l, beitraege, an) },
        f.personen
          .filter((p) => adressatVon(l, p) === an)
          .map((p) =>
            erstattungsperson(
              l,
              p,
              f.betroffen.filter((b) => b.person === p),
            ),
          ),
      ),
  }))
}

/** Each once, in the order of the household. */
export function adressaten(l: Verfahrenslage, personen: readonly PersonId[]): readonly PersonId[] {
  const alle = new Set(personen.flatMap((p) => adressatVon(l, p) ?? []))
  return l.fall.mitglieder.map((m) => m.lokal).filter((p) => alle.has(p))
}

/** F2 or F3: one notice for each person who gives something back. */
function bescheidAn(
  l: Verfahrenslage,
  v: Verfahren,
  u: Urteil,
  beitraege: readonly Beitragsersatz[],
): readonly Auftragsbrief[] {
  const an = adressatVon(l, u.person)
  const fest = festgestelltes(v)
  if (an === undefined || fest === undefined) return []
  const person = erstattungsperson(l, u.person, u.zurueck)
  return [
    {
      id: u.person,
      titel: `Aufhebung und Erstattung für ${empfaengername(l, u.person)}`,
      an: empfaengername(l, an),
      dokument: () =>
        aufhebungsbescheid({
          ...briefeingabe(l, an),
          ...fest,
          person,
          vorwurf: vorwurf(l, v, u.person),
          anhoerung: anhoerung(v, an),
          minderjaehrig: istMinderjaehrig(l, u.person),
          nachzahlung: summe(person.monate.map((m) => m.mehr)),
          mitBeitraegen: beitraege.length > 0,
          zahlweg: zahlwegFuer(l, u.person, naechsteForderungNr(l, u.person)),
        }),
    },
  ]
}

/** F11: the contributions of one person, by a notice of its own. */
function beitragsbriefAn(
  l: Verfahrenslage,
  v: Verfahren,
  u: Urteil,
  beitraege: readonly Beitragsersatz[],
): readonly Auftragsbrief[] {
  const an = adressatVon(l, u.person)
  const monate = beitraege.filter((b) => b.person === u.person)
  if (an === undefined || monate.length === 0) return []
  return [
    {
      id: `beitraege.${u.person}`,
      titel: `Beiträge für ${empfaengername(l, u.person)}`,
      an: empfaengername(l, an),
      dokument: () =>
        beitragsbescheid({
          ...briefeingabe(l, an),
          person: { ...namen(l, u.person), monate },
          anhoerung: anhoerung(v, an),
          // After that for the benefit, as `forderungenAn` has them.
          zahlweg: zahlwegFuer(l, u.person, naechsteForderungNr(l, u.person) + 1),
        }),
    },
  ]
}

/** Of a receiver and those she represents. */
const beitraegeFuer = (l: Verfahrenslage, alle: readonly Beitragsersatz[], an: PersonId): readonly Beitragsperson[] =>
  [...new Set(alle.map((b) => b.person))]
    .filter((p) => adressatVon(l, p) === an)
    .map((p) => ({ ...namen(l, p), monate: alle.filter((b) => b.person === p) }))

/** F10: to each of age, for herself and the children she represents, of whom nothing is claimed. */
export function nichtsBriefe(l: Verfahrenslage, f: Erstattungsfall, a: Ausgang): readonly Auftragsbrief[] {
  return adressaten(
    l,
    a.nicht.map((n) => n.person),
  ).map((an) => {
    const meine = a.nicht.filter((n) => adressatVon(l, n.person) === an)
    const betroffen = f.betroffen.filter((b) => meine.some((n) => n.person === b.person))
    const warum = meine[0]?.warum ?? 'vertrauen'
    return {
      id: `nichts.${an}`,
      titel: 'Keine Rückforderung',
      an: empfaengername(l, an),
      dokument: () =>
        keineRueckforderung(briefeingabe(l, an), {
          personen: meine.map((n) => namen(l, n.person)),
          monate: monateVon(betroffen),
          grund: warum === 'bagatelle' ? { art: warum, betrag: zusammen(betroffen) } : { art: warum },
        }),
    }
  })
}

const zusammen = (liste: readonly Betroffen[]) => summe(liste.flatMap((b) => b.gefallen.map((z) => z.betrag)))

const monateVon = (liste: readonly Betroffen[]): readonly Monat[] =>
  [...new Set(liste.map((b) => b.monat))].sort((x, y) => x - y)

function namen(l: Verfahrenslage, person: PersonId) {
  const p = l.personen.get(person)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${person}`)
  return { id: person, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }
}

function erstattungsperson(l: Verfahrenslage, person: PersonId, betroffen: readonly Betroffen[]) {
  return { ...namen(l, person), monate: betroffen.map(monatDes) }
}

function monatDes(b: Betroffen): Erstattungsmonat {
  const [bisher, bleibt] = [summe(b.alt.map((z) => z.betrag)), summe(b.neu.map((z) => z.betrag))]
  const zurueck = b.gefallen.map(({ leistungsart, kostentraeger, betrag }) => ({ leistungsart, kostentraeger, betrag }))
  return {
    monat: b.monat,
    bisher,
    bleibt,
    zurueck,
    mehr: b.schonGeregelt ? cent(0) : cent(bleibt - bisher + summe(zurueck.map((z) => z.betrag))),
    bescheidVom: tagInBerlin(b.bewilligung.angeordnetAm),
    schonGeaendert: b.schonGeregelt,
  }
}

/** What is held against a person: nothing where fault does not matter or was denied. */
function vorwurf(l: Verfahrenslage, v: Verfahren, person: PersonId): Erstattungseingabe['vorwurf'] {
  if (festgestelltes(v)?.ursache === 'einkommen') return { angaben: null, kenntnis: null }
  const s = schuldVon(l, v, person)
  return {
    angaben: s.angaben === 'nein' || s.angabenWarum === '' ? null : s.angabenWarum,
    kenntnis: s.kenntnis === 'nein' || s.kenntnisWarum === '' ? null : s.kenntnisWarum,
  }
}

function anhoerung(v: Verfahren, an: PersonId) {
  const am = tagWert(festgelegt(v, SCHRITT.anhoerung)?.werte, 'am')
  if (am === undefined) throw new Error(`procedure ${v.id}: nobody was heard`)
  const w = festgelegt(v, SCHRITT.antwort(an))?.werte
  const antwortAm = tagWert(w, 'am')
  return {
    am,
    antwort:
      textWert(w, 'hat') !== 'ja' || antwortAm === undefined
        ? null
        : { am: antwortAm, inhalt: textWert(w, 'inhalt'), wuerdigung: textWert(w, 'wuerdigung') },
  }
}
