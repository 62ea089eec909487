import {
  type Abschlusseingabe,
  abschlussbescheid,
  bitteUmEndgueltigeNachweise,
  type Dokument,
} from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, type Datum, summe } from '../../../kern/index.ts'
import type { Betragszeile, PersonMonat } from '../../../leistung/index.ts'
import type { PersonId, Rechtsstand } from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import type { NeueForderung } from '../../../zahlung/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { adressatVon } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { naechsteForderungNr, zahlwegFuer } from '../zahlweg.ts'
import { type Abrechnung, rechneAb, SCHRITT } from './abrechnung.ts'

/** Everything the final decision about a period consists of, from the procedure that led to it. */
export type Abschlussauftrag = {
  readonly zeitraum: string
  readonly abrechnung: Abrechnung
  readonly regelt: readonly PersonMonat[]
  readonly bleibt: readonly Betragszeile[]
  readonly forderungen: readonly Omit<NeueForderung, 'faelligAm'>[]
  /** Parts of back-payments that pay off what was too much in other months. */
  readonly verrechnet: readonly Betragszeile[]
  readonly briefe: readonly {
    readonly id: string
    readonly titel: string
    readonly an: string
    readonly dokument: () => Dokument
  }[]
}

/** Undefined: the period is gone, or something of it is not computed or not paid. */
export function abschlussauftrag(
  l: Verfahrenslage,
  v: Verfahren,
  rechtsstand: Rechtsstand,
): Abschlussauftrag | undefined {
  const a = rechneAb(l, v, rechtsstand)
  if (a === undefined || a.nichtAbgedeckt.length > 0 || a.nichtGezahlt.length > 0) return undefined
  return {
    zeitraum: v.gegenstand,
    abrechnung: a,
    regelt: a.regelt,
    bleibt: a.bleibt,
    forderungen: a.personen
      .filter((p) => p.weniger.length > 0)
      .map((p) => ({
        person: p.person,
        grund: 'abschliessend',
        posten: p.weniger,
        verrechnet: p.verrechnet.weniger,
        unterbleibt: a.saldo.bagatelle ? p.zuErstatten : [],
      })),
    verrechnet: a.personen.flatMap((p) => p.verrechnet.mehr),
    briefe: a.personen.flatMap(({ person }) => {
      const an = adressatVon(l, person)
      if (an === undefined) return []
      return [
        {
          id: person,
          titel: `Abschließende Entscheidung für ${empfaengername(l, person)}`,
          an: empfaengername(l, an),
          dokument: () => abschlussbescheid(eingabe(l, v, a, person, an)),
        },
      ]
    }),
  }
}

function eingabe(l: Verfahrenslage, v: Verfahren, a: Abrechnung, person: PersonId, an: PersonId): Abschlusseingabe {
  const p = l.personen.get(person)
  const meine = a.personen.find((x) => x.person === person)
  if (p === undefined || meine === undefined) throw new Error(`case ${l.fall.fall} without person ${person}`)
  const je = (liste: readonly Betragszeile[]) =>
    (['bund', 'kommune'] as const).flatMap((kostentraeger) => {
      const betrag = summe(liste.filter((z) => z.kostentraeger === kostentraeger).map((z) => z.betrag))
      return betrag > 0 ? [{ kostentraeger, betrag }] : []
    })
  return {
    ...briefeingabe(l, an),
    person: { id: person, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum },
    bescheide: bescheideUeber(l, a),
    weil: a.zeitraum.weil,
    nachweise: vorgelegte(l),
    monate: a.regelt.filter((pm) => pm.person === person).map((pm) => monatDes(l, a, pm)),
    verrechnet: summe(meine.verrechnet.mehr.map((z) => z.betrag)),
    auszuzahlen: je(meine.auszuzahlen),
    zuErstatten: je(meine.zuErstatten),
    bagatelle: a.saldo.bagatelle,
    erstattungAller: a.saldo.erstattung,
    aufforderung: aufforderung(v),
    antragAm: tagWert(festgelegt(v, SCHRITT.anlass)?.werte, 'antragAm') ?? null,
    zahlweg: zahlwegFuer(l, person, naechsteForderungNr(l, person)),
  }
}

function monatDes(l: Verfahrenslage, a: Abrechnung, pm: PersonMonat): Abschlusseingabe['monate'][number] {
  const von = (liste: readonly Betragszeile[]): Cent =>
    summe(liste.filter((z) => z.person === pm.person && z.monat === pm.monat).map((z) => z.betrag))
  const e = a.ergebnisse.find((x) => x.monat === pm.monat)?.personen.find((x) => x.person === pm.person)
  return {
    monat: pm.monat,
    bedarf: e?.bedarf ?? summe([]),
    einkommen: e?.angerechnet ?? summe([]),
    vorlaeufig: von(l.geltend),
    endgueltig: von(a.endgueltig),
    ohneNachweis: a.ohneNachweis.some((x) => x.person === pm.person && x.monat === pm.monat),
  }
}

/** Days of the notices that hold for the months. */
function bescheideUeber(l: Verfahrenslage, a: Abrechnung): readonly Datum[] {
  const ids = new Set(l.entschieden.filter((g) => a.monate.includes(g.monat)).map((g) => g.entscheidung))
  const tage = l.entscheidungen.flatMap((e) =>
    e.zustand === 'angeordnet' && ids.has(e.id) ? [tagInBerlin(e.angeordnetAm)] : [],
  )
  return [...new Set(tage)].sort((x, y) => x - y)
}

function vorgelegte(l: Verfahrenslage): readonly string[] {
  const namen = Object.values(l.nachweise).flatMap((n) =>
    n?.zustand === 'vorgelegt' && n.bezeichnung.trim() !== '' ? [n.bezeichnung.trim()] : [],
  )
  return [...new Set(namen)]
}

function aufforderung(v: Verfahren): Abschlusseingabe['aufforderung'] {
  const bitte = festgelegt(v, SCHRITT.bitte)?.werte
  const [am, bis] = [tagWert(bitte, 'am'), tagWert(bitte, 'frist')]
  if (am === undefined || bis === undefined) return null
  return { am, bis, fehlt: textWert(festgelegt(v, SCHRITT.eingang)?.werte, 'fehlt') }
}

/** F4: to each of age who had something in the period, with the children she represents. */
export function bittebriefe(l: Verfahrenslage, v: Verfahren, a: Abrechnung, frist: Datum) {
  const werte = festgelegt(v, SCHRITT.umfang)?.werte
  const warum = textWert(werte, 'warum')
  const belege = textWert(werte, 'nachweise')
    .split('\n')
    .map((was) => was.trim())
    .filter((was) => was !== '')
    .map((was) => ({ was, warum }))
  const an = new Set(a.personen.flatMap((p) => adressatVon(l, p.person) ?? []))
  return [...an].map((person) => ({
    id: person,
    titel: 'Bitte um Nachweise',
    an: empfaengername(l, person),
    antwortfrist: frist,
    dokument: () => bitteUmEndgueltigeNachweise(briefeingabe(l, person), { monate: a.monate, belege }),
  }))
}
