import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datum, iso, type Monat } from '../../kern/index.ts'
import { berechne, bereite, hinweiseZuAngaben, liesAngaben } from '../index.ts'
import {
  ABSETZUNGSARTEN,
  ABWESENHEITSGRUENDE,
  AUFENTHALTSMODELLE,
  AUFNAHMEN,
  AUSSCHLUSSGRUENDE,
  BETRIEBSKFZ,
  BILDUNGSARTEN,
  DARLEHENSANLAESSE,
  EIGENHEIME,
  EINKOMMENSARTEN,
  EINMALBEDARFE,
  EINMALKOSTEN,
  EINNAHMEARTEN,
  ERBRINGUNGEN,
  FOERDERSTAENDE,
  FOERDERUNGEN,
  HAERTEN,
  KRANKHEITEN,
  MEHRBEDARFSARTEN,
  MINDERUNGSARTEN,
  MINDERUNGSENDEN,
  ROLLEN,
  SACHGRUENDE,
  SENKUNGSARTEN,
  VERMOEGENSARTEN,
  VERSICHERUNGEN,
  VERWERTUNGEN,
  WOHNAUSNAHMEN,
  ZUSICHERUNGEN,
} from '../sachverhalt/angaben.ts'

// Facts that are sound in form but make no sense: contradicting, overlapping, about nobody, in any century.
const tag = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: datum('2005-06-01'), max: datum('2027-06-30') }) },
  { weight: 1, arbitrary: fc.integer({ min: datum('0001-01-01'), max: datum('9999-12-31') }) },
)
const iTag = tag.map((t) => iso(t as ReturnType<typeof datum>))
const dauer = { von: fc.option(iTag, { nil: null }), bis: fc.option(iTag, { nil: null }) }
const geburt = fc
  .integer({ min: datum('1950-01-01'), max: datum('2027-01-01') })
  .map((t) => iso(t as ReturnType<typeof datum>))
const person = fc.integer({ min: 1, max: 5 }).map((n) => `P${n}`)
const betrag = fc.oneof(fc.integer({ min: 0, max: 5_000_00 }), fc.integer({ min: 0, max: 10_000_000_00 }))
const vielleicht = fc.option(betrag, { nil: null })
const anPerson = { person, ...dauer }

const angabe = fc.oneof(
  fc.record({ art: fc.constant('antrag'), am: iTag }),
  fc.record({ art: fc.constant('bewilligungszeitraum'), von: iTag, bis: iTag }),
  fc.record({ art: fc.constant('karenzzeit'), ...dauer }),
  {
    weight: 8,
    arbitrary: fc.record({
      art: fc.constant('person'),
      ...anPerson,
      geburt: fc.oneof({ weight: 9, arbitrary: geburt }, { weight: 1, arbitrary: iTag }),
      rolle: fc.constantFrom(...ROLLEN),
      eltern: fc.array(person, { maxLength: 2 }),
    }),
  },
  fc.record({ art: fc.constant('erwerbsfaehigkeit'), ...anPerson, erwerbsfaehig: fc.boolean() }),
  fc.record({ art: fc.constant('ausbildung'), ...anPerson }),
  fc.record({
    art: fc.constant('ausbildungsfoerderung'),
    ...anPerson,
    foerderung: fc.constantFrom(...FOERDERUNGEN),
    foerderstand: fc.constantFrom(...FOERDERSTAENDE),
    haerte: fc.constantFrom(...HAERTEN),
  }),
  fc.record({
    art: fc.constant('schwangerschaft'),
    person,
    termin: iTag,
    entbindung_am: fc.option(iTag, { nil: null }),
  }),
  fc.record({ art: fc.constant('ernaehrung'), ...anPerson, krankheit: fc.constantFrom(...KRANKHEITEN) }),
  fc.record({
    art: fc.constant('zeitweise'),
    ...anPerson,
    modell: fc.constantFrom(...AUFENTHALTSMODELLE),
    tage: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    art: fc.constant('unterkunftEinmal'),
    am: iTag,
    kostenart: fc.constantFrom(...EINMALKOSTEN),
    betrag_cent: betrag,
    anerkannt_cent: vielleicht,
  }),
  fc.record({ art: fc.constant('wohnguthaben'), am: iTag, betrag_cent: betrag, unberuecksichtigt_cent: betrag }),
  fc.record({
    art: fc.constant('kostensenkung'),
    am: iTag,
    senkungsart: fc.constantFrom(...SENKUNGSARTEN),
    frist_bis: fc.option(iTag, { nil: null }),
  }),
  fc.record({ art: fc.constant('wohnausnahme'), ...dauer, ausnahme: fc.constantFrom(...WOHNAUSNAHMEN) }),
  fc.record({
    art: fc.constant('mietobergrenze'),
    ...dauer,
    quadratmeter_cent: vielleicht,
    zulaessige_miete_cent: vielleicht,
  }),
  fc.record({
    art: fc.constant('umzug'),
    am: iTag,
    zusicherung: fc.boolean(),
    erforderlich: fc.boolean(),
    selbes_gebiet: fc.boolean(),
    bisher_unterkunft_cent: betrag,
    bisher_heizung_cent: betrag,
  }),
  fc.record({ art: fc.constant('auszugUnter25'), person, am: iTag, auszug: fc.constantFrom(...ZUSICHERUNGEN) }),
  fc.record({
    art: fc.constant('eigenheim'),
    ...dauer,
    zinsen_cent: betrag,
    grundsteuer_cent: betrag,
    versicherung_cent: betrag,
    sonstiges_cent: betrag,
    tilgung_cent: betrag,
    tilgung_anerkannt: fc.boolean(),
  }),
  fc.record({ art: fc.constant('wohnanteil'), ...anPerson, anteil_cent: betrag }),
  fc.record({
    art: fc.constant('schulbesuch'),
    ...anPerson,
    aufnahme: fc.constantFrom(...AUFNAHMEN),
    verguetung: fc.boolean(),
  }),
  fc.record({
    art: fc.constant('bildungsbedarf'),
    ...anPerson,
    bildungsart: fc.constantFrom(...BILDUNGSARTEN),
    betrag_cent: vielleicht,
    erbringung: fc.constantFrom(...ERBRINGUNGEN),
    nach_6b_bkgg: fc.boolean(),
    beantragt_am: fc.option(iTag, { nil: null }),
  }),
  fc.record({
    art: fc.constant('versicherungsbeitrag'),
    ...anPerson,
    versicherung: fc.constantFrom(...VERSICHERUNGEN),
    betrag_cent: betrag,
  }),
  fc.record({
    art: fc.constant('sachleistung'),
    ...anPerson,
    sachgrund: fc.constantFrom(...SACHGRUENDE),
    betrag_cent: vielleicht,
  }),
  fc.record({
    art: fc.constant('einmalbedarf'),
    person,
    am: iTag,
    einmalart: fc.constantFrom(...EINMALBEDARFE),
    betrag_cent: betrag,
    einkommensmonate: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
    folgemonate_cent: vielleicht,
  }),
  fc.record({
    art: fc.constant('fehlendeEinnahme'),
    person,
    am: iTag,
    anlass: fc.constantFrom(...DARLEHENSANLAESSE),
    betrag_cent: betrag,
  }),
  fc.record({
    art: fc.constant('ortsabwesenheit'),
    person,
    von: iTag,
    bis: iTag,
    abwesenheit: fc.constantFrom(...ABWESENHEITSGRUENDE),
    zustimmung: fc.boolean(),
  }),
  fc.record({
    art: fc.constant('einstand'),
    ...anPerson,
    gemeinsames_kind: fc.boolean(),
    versorgt_angehoerige: fc.boolean(),
    verfuegungsbefugt: fc.boolean(),
    widerlegt: fc.boolean(),
  }),
  fc.record({
    art: fc.constant('verwandte'),
    ...anPerson,
    bereinigt_cent: betrag,
    verdienende: fc.integer({ min: 1, max: 9 }),
    ohne_einkommen: fc.integer({ min: 0, max: 9 }),
    kinderbedarf_cent: betrag,
    unterkunft_cent: betrag,
    belastungen_cent: betrag,
    aus_vermoegen_cent: betrag,
    gegeben_cent: betrag,
    sind_eltern: fc.boolean(),
    widerlegt: fc.boolean(),
  }),
  fc.record({ art: fc.constant('alleinerziehung'), ...anPerson }),
  fc.record({ art: fc.constant('ausschluss'), ...anPerson, grund: fc.constantFrom(...AUSSCHLUSSGRUENDE) }),
  fc.record({
    art: fc.constant('mehrbedarf'),
    ...anPerson,
    mehrbedarfsart: fc.constantFrom(...MEHRBEDARFSARTEN),
    betrag_cent: vielleicht,
    prozent_x100: fc.option(fc.integer({ min: 0, max: 100_00 }), { nil: null }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      art: fc.constant('unterkunft'),
      ...dauer,
      wohnform: fc.constantFrom('miete', 'eigentum'),
      koepfe: fc.integer({ min: 1, max: 99 }),
      anerkannt_cent: vielleicht,
      grundmiete_cent: betrag,
      nebenkosten_cent: betrag,
      heizung_cent: betrag,
      angemessen_unterkunft_cent: vielleicht,
      angemessen_heizung_cent: vielleicht,
      warmwasser: fc.constantFrom('zentral', 'dezentral'),
      heizungsart: fc.constant(null),
      wohnflaeche_m2x100: fc.constant(null),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      art: fc.constant('erwerbseinkommen'),
      ...anPerson,
      brutto_cent: betrag,
      steuern_cent: betrag,
      sozialabgaben_cent: betrag,
    }),
  },
  fc.record({
    art: fc.constant('betriebsergebnis'),
    person,
    von: iTag,
    bis: iTag,
    betrieb: fc.integer({ min: 1, max: 3 }),
    einnahmen_cent: betrag,
    betriebsausgaben_cent: betrag,
    nicht_anerkannt_cent: betrag,
    kfz: fc.constantFrom(...BETRIEBSKFZ),
    kfz_kosten_cent: betrag,
    fahrten_km: fc.integer({ min: 0, max: 9999 }),
    steuern_cent: betrag,
    sozialabgaben_cent: betrag,
  }),
  fc.record({
    art: fc.constant('selbstaendigkeit'),
    ...anPerson,
    gewinn_cent: betrag,
    steuern_cent: betrag,
    sozialabgaben_cent: betrag,
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      art: fc.constant('einkommen'),
      ...anPerson,
      einkommensart: fc.constantFrom(...EINKOMMENSARTEN),
      betrag_cent: betrag,
      nachzahlung: fc.boolean(),
      berechtigt: fc.option(person, { nil: null }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      art: fc.constant('einmaligeEinnahme'),
      person,
      zufluss_am: iTag,
      einkommensart: fc.constantFrom(...EINNAHMEARTEN),
      betrag_cent: betrag,
      steuern_cent: betrag,
      sozialabgaben_cent: betrag,
      ausgaben_cent: betrag,
      fuer_von: fc.option(iTag, { nil: null }),
      fuer_bis: fc.option(iTag, { nil: null }),
      frei_cent: vielleicht,
      im_folgemonat: fc.boolean(),
      grundbetrag_verbraucht: fc.boolean(),
    }),
  },
  fc.record({
    art: fc.constant('absetzung'),
    ...anPerson,
    absetzungsart: fc.constantFrom(...ABSETZUNGSARTEN),
    betrag_cent: betrag,
  }),
  fc.record({
    art: fc.constant('vermoegen'),
    ...anPerson,
    vermoegensart: fc.constantFrom(...VERMOEGENSARTEN),
    wert_cent: betrag,
    geschuetzt: fc.boolean(),
    verwertung: fc.option(fc.constantFrom(...VERWERTUNGEN), { nil: null }),
    eigenheim: fc.option(fc.constantFrom(...EIGENHEIME), { nil: null }),
    wohnflaeche_m2x100: fc.option(fc.integer({ min: 1, max: 500_00 }), { nil: null }),
    bewohner: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
    jahre_selbstaendig: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
  }),
  fc.record({
    art: fc.constant('minderung'),
    ...anPerson,
    minderungsart: fc.constantFrom(...MINDERUNGSARTEN),
    ereignis_am: iTag,
    stufe: fc.integer({ min: 1, max: 3 }),
    festgestellt_am: fc.option(iTag, { nil: null }),
    endgrund: fc.option(fc.constantFrom(...MINDERUNGSENDEN), { nil: null }),
  }),
)

const beliebige = fc
  .array(angabe, { maxLength: 25 })
  .map((liste) => ({ format: 'allegro-angaben/1', angaben: Object.fromEntries(liste.map((a, i) => [`A${i}`, a])) }))

const monate = fc.oneof(fc.integer({ min: 2004 * 12, max: 2028 * 12 }), fc.integer({ min: 12, max: 9999 * 12 }))
const staende = fc.record({
  bekanntBis: fc.constantFrom(datum('2026-11-22'), datum('2023-01-01'), datum('2010-01-01'), datum('9999-12-31')),
  auslegung: fc.option(
    fc.dictionary(
      fc.constantFrom(
        'sgb2.7.3.kindMitKind',
        'sgb2.41.2.restcent',
        'sgb2.22.kopfteilRundung',
        'sgb2.22.1.deckelGiltAb',
        'unbekannt',
      ),
      fc.array(
        fc.record({
          ab: fc.constantFrom('2023-01-01', '2026-04-01'),
          wert: fc.constantFrom(
            'dreiGenerationen',
            'erstePerson',
            'letztePerson',
            'groessterRest',
            'gesamt',
            'bewilligungszeitraum',
            'nichts',
          ),
        }),
        { maxLength: 3 },
      ),
    ),
    { nil: undefined },
  ),
})

test('whatever is sound in form is computed or said not to be covered; nothing throws, nothing is negative', () =>
  fc.assert(
    fc.property(beliebige, monate, staende, (roh, m, stand) => {
      const gelesen = liesAngaben(roh)
      if (!gelesen.ok) throw new Error(gelesen.ablehnung.map((f) => f.text).join('; '))
      const e = berechne(bereite(gelesen.wert), m as Monat, stand, { herleitung: true })
      hinweiseZuAngaben(gelesen.wert)
      for (const p of e.personen) {
        expect(p.anspruch).toBeGreaterThanOrEqual(0)
        expect(p.leistungen.reduce((s, l) => s + l.betrag, 0)).toBe(p.anspruch + p.sofortzuschlag + p.weitere)
        for (const l of p.leistungen) expect(l.betrag).toBeGreaterThan(0)
      }
    }),
    { numRuns: 400 },
  ))
