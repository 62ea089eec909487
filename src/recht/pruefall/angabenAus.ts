import { ersterTag, iso, jahrVon, letzterTag, type Monat, monatAus, plusMonate } from '../../kern/index.ts'
import type { Angabe, Angaben } from '../sachverhalt/angaben.ts'
import type { Pruefall } from './pruefallSchema.ts'

/** The facts of a test case in the form the product stores them. */
export function angabenAus(f: Pruefall): Angaben {
  const a = f.angaben
  const liste: Angabe[] = [bewilligungszeitraum(f)]
  if (a.antragAm !== undefined) liste.push({ art: 'antrag', am: a.antragAm })
  if (a.karenzzeit === true) liste.push({ art: 'karenzzeit', ...imMonat(f.monat) })
  for (const p of a.personen) liste.push(...person(p))
  if (a.unterkunft !== undefined) liste.push(unterkunft(a.unterkunft))
  for (const e of a.einkommen ?? []) liste.push(einkommen(e, f.monat))
  for (const e of a.absetzungen ?? [])
    liste.push({ art: 'absetzung', person: e.person, ...IMMER, absetzungsart: e.art, betrag_cent: e.betrag })
  for (const e of a.vermoegen ?? [])
    liste.push({
      art: 'vermoegen',
      person: e.person,
      ...IMMER,
      vermoegensart: e.art,
      wert_cent: e.wert,
      geschuetzt: e.geschuetzt ?? false,
    })
  for (const e of a.minderungen ?? []) liste.push(minderung(e))
  return { format: 'allegro-angaben/1', angaben: Object.fromEntries(liste.map((x, i) => [`A${i + 1}`, x])) }
}

const IMMER = { von: null, bis: null }

const imMonat = (m: Monat): { von: string; bis: string } => ({ von: iso(ersterTag(m)), bis: iso(letzterTag(m)) })

/** Without a period of its own the calendar year of the month. */
function bewilligungszeitraum(f: Pruefall): Angabe {
  const jahr = jahrVon(f.monat)
  const zeit = f.angaben.bewilligungszeitraum ?? { von: monatAus(jahr, 1), bis: monatAus(jahr, 12) }
  return { art: 'bewilligungszeitraum', von: iso(ersterTag(zeit.von)), bis: iso(letzterTag(zeit.bis)) }
}

type Person = Pruefall['angaben']['personen'][number]

function person(p: Person): readonly Angabe[] {
  const dabei = { person: p.id, ...IMMER }
  const liste: Angabe[] = [{ art: 'person', ...dabei, geburt: p.geburt, rolle: p.rolle, eltern: p.eltern ?? [] }]
  if (p.alleinerziehend === true) liste.push({ art: 'alleinerziehung', ...dabei })
  if (p.inAusbildung === true) liste.push({ art: 'ausbildung', ...dabei })
  if (p.erwerbsfaehig !== undefined) liste.push({ art: 'erwerbsfaehigkeit', ...dabei, erwerbsfaehig: p.erwerbsfaehig })
  if (p.ausgeschlossen !== undefined) liste.push({ art: 'ausschluss', ...dabei, grund: p.ausgeschlossen })
  for (const m of p.mehrbedarfe ?? [])
    liste.push({
      art: 'mehrbedarf',
      ...dabei,
      mehrbedarfsart: m.art,
      betrag_cent: m.betrag ?? null,
      prozent_x100: m.prozent === undefined ? null : Math.round(m.prozent * 100),
    })
  return liste
}

function unterkunft(u: NonNullable<Pruefall['angaben']['unterkunft']>): Angabe {
  return {
    art: 'unterkunft',
    ...IMMER,
    wohnform: 'miete',
    koepfe: u.koepfe,
    anerkannt_cent: u.anerkannt ?? null,
    grundmiete_cent: u.grundmiete ?? 0,
    nebenkosten_cent: u.nebenkosten ?? 0,
    heizung_cent: u.heizung ?? 0,
    angemessen_unterkunft_cent: u.angemessen?.unterkunft ?? null,
    angemessen_heizung_cent: u.angemessen?.heizung ?? null,
    warmwasser: u.warmwasser ?? 'zentral',
    heizungsart: null,
    wohnflaeche_m2x100: null,
  }
}

/**
 * What flows in once flows in within the month that is computed: back-payments, and interest, which is credited once
 * in a while and of which an amount stays free in the calendar year.
 */
function einkommen(e: NonNullable<Pruefall['angaben']['einkommen']>[number], monat: Monat): Angabe {
  const von = { person: e.person, ...IMMER }
  switch (e.art) {
    case 'erwerb':
      return {
        art: 'erwerbseinkommen',
        ...von,
        brutto_cent: e.brutto,
        steuern_cent: e.steuern ?? 0,
        sozialabgaben_cent: e.sozialabgaben ?? 0,
      }
    case 'selbstaendig':
      return {
        art: 'selbstaendigkeit',
        ...von,
        gewinn_cent: e.gewinn,
        steuern_cent: e.steuern ?? 0,
        sozialabgaben_cent: e.sozialabgaben ?? 0,
      }
    default:
      return {
        art: 'einkommen',
        ...von,
        ...(e.nachzahlung === true || e.art === 'kapital' ? imMonat(monat) : {}),
        einkommensart: e.art,
        betrag_cent: e.betrag,
        nachzahlung: e.nachzahlung ?? false,
        berechtigt: null,
      }
  }
}

type Minderung = NonNullable<Pruefall['angaben']['minderungen']>[number]

/** How long a Minderung lasts is a matter of its rules; the fact says when it begins. */
function minderung(m: Minderung): Angabe {
  return {
    art: 'minderung',
    person: m.person,
    von: iso(ersterTag(m.von)),
    bis: iso(letzterTag(plusMonate(m.von, 2))),
    minderungsart: m.art,
    ereignis_am: m.ereignisAm,
    stufe: m.stufe ?? 1,
  }
}
