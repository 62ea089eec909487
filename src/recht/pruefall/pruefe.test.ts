import { describe, expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import { angabenDerPrueffaelle, liesPruefdatei, liesPrueffaelle, pruefeFaelle, zeilen } from './pruefe.ts'

const F1 = 'allegro-pruefall/1'
const F2 = 'allegro-pruefall/2'
// 563 and 300 for the flat in 2026.
const person = { id: 'P1', geburt: '1985-03-15', rolle: 'hauptperson' }
const angaben = { personen: [person], unterkunft: { koepfe: 1, anerkannt: '300.00' } }
const fall = (mehr: object = {}) => ({ id: 'f1', monat: '2026-03', angaben, erwartet: { gesamt: '863.00' }, ...mehr })
const datei = (faelle: readonly unknown[], format = F1) => ({ format, faelle })

function fehler(json: unknown): readonly string[] {
  const r = liesPruefdatei(json)
  return r.ok ? [] : r.ablehnung
}
function pruefe(faelle: readonly unknown[], format = F2, auswahl = {}) {
  const r = liesPruefdatei(datei(faelle, format))
  if (!r.ok) throw new Error(r.ablehnung.join('\n'))
  return pruefeFaelle(r.wert, auswahl)
}
const erwarte = (erwartet: object, mehr: object = {}) => zeilen(pruefe([fall({ erwartet, ...mehr })]))

describe('what a file must look like: place and reason of each mistake', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['no object', 7, ['Datei: falsche Art oder fehlt']],
    ['no format', { faelle: [] }, ['format: Wert ist nicht vorgesehen']],
    ['another format', datei([], 'allegro-pruefall/3'), ['format: Wert ist nicht vorgesehen']],
    ['a word too many in the head', { ...datei([]), mehr: 1 }, ['Datei: unbekanntes Feld "mehr"']],
    ['a word too many in a case', datei([fall({ a: 1, b: 2 })]), ['faelle[0]: unbekanntes Feld "a", "b"']],
    ['no month', datei([{ ...fall(), monat: undefined }]), ['faelle[0].monat: falsche Art oder fehlt']],
    ['a month that is none', datei([fall({ monat: '2026-13' })]), ['faelle[0].monat: Monat erwartet, etwa "2024-03"']],
    [
      'an amount with one decimal',
      datei([fall({ erwartet: { gesamt: '863.0' } })]),
      ['faelle[0].erwartet.gesamt: Betrag in Euro mit zwei Nachkommastellen erwartet, etwa "563.00"'],
    ],
    [
      'an amount below zero',
      datei([fall({ erwartet: { gesamt: '-0.01' } })]),
      ['faelle[0].erwartet.gesamt: Betrag in Euro mit zwei Nachkommastellen erwartet, etwa "563.00"'],
    ],
    [
      'more than ten millions',
      datei([fall({ toleranz: '10000000.01' })]),
      ['faelle[0].toleranz: Betrag in Euro mit zwei Nachkommastellen erwartet, etwa "563.00"'],
    ],
    [
      'a day that is none',
      datei([fall({ angaben: { ...angaben, antragAm: '2026-02-29' } })]),
      ['faelle[0].angaben.antragAm: Tag erwartet, etwa "2024-03-15"'],
    ],
    [
      'a role that is none',
      datei([fall({ angaben: { personen: [{ ...person, rolle: 'oma' }] } })]),
      ['faelle[0].angaben.personen[0].rolle: Wert ist nicht vorgesehen'],
    ],
    [
      'a name in place of an id',
      datei([fall({ angaben: { personen: [{ ...person, id: 'P100' }] } })]),
      ['faelle[0].angaben.personen[0].id: Person erwartet, etwa "P1"'],
    ],
    [
      'no head',
      datei([fall({ angaben: { ...angaben, unterkunft: { koepfe: 0 } } })]),
      ['faelle[0].angaben.unterkunft.koepfe: Wert liegt außerhalb der Grenzen'],
    ],
    [
      'a hundred heads',
      datei([fall({ angaben: { ...angaben, unterkunft: { koepfe: 100 } } })]),
      ['faelle[0].angaben.unterkunft.koepfe: Wert liegt außerhalb der Grenzen'],
    ],
    [
      'a kind of income that is none',
      datei([fall({ angaben: { ...angaben, einkommen: [{ person: 'P1', art: 'lotto', betrag: '1.00' }] } })]),
      ['faelle[0].angaben.einkommen[0].art: Wert ist nicht vorgesehen'],
    ],
    [
      'mistakes of two cases',
      datei([fall({ monat: 'x' }), fall(), fall({ id: '' })]),
      ['faelle[0].monat: Monat erwartet, etwa "2024-03"', 'faelle[2].id: Wert liegt außerhalb der Grenzen'],
    ],
    ['months in a row are of format 2', datei([fall({ bis: '2026-04' })]), ['faelle[0]: unbekanntes Feld "bis"']],
    ['a function is of format 2', datei([fall({ funktion: 'x' })]), ['faelle[0]: unbekanntes Feld "funktion"']],
    [
      'a function that is none',
      datei([{ id: 'x', funktion: 'steuer', eingabe: {}, erwartet: {} }], F2),
      [
        'faelle[0].funktion: »steuer« gibt es nicht, bekannt sind beitragspauschale, saeumniszuschlag, leistungsname, aufrechnung, aufhebung, saldierung, vorrang',
      ],
    ],
    [
      'wrong input of a function',
      datei([{ id: 'x', funktion: 'leistungsname', eingabe: { am: '2026' }, erwartet: {} }], F2),
      ['faelle[0].eingabe.am: Tag erwartet, etwa "2024-03-15"'],
    ],
    [
      'stored facts that are none',
      datei([{ id: 'x', monat: '2026-03', sachverhalt: { A1: { art: 'antrag' } }, erwartet: {} }], F2),
      ['faelle[0].sachverhalt.A1.am: falsche Art oder fehlt'],
    ],
  ])('%s', (_name, json, soll) => expect(fehler(json)).toEqual(soll))

  test('persons nobody introduced, and one introduced twice, each where it stands', () => {
    const falsch = {
      personen: [person, { ...person, eltern: ['P1', 'P8'] }],
      einkommen: [{ person: 'P2', art: 'erwerb', brutto: '1.00' }],
      absetzungen: [{ person: 'P3', art: 'fahrtkosten', betrag: '1.00' }],
      vermoegen: [{ person: 'P4', art: 'guthaben', wert: '1.00' }],
      minderungen: [{ person: 'P5', art: 'meldeversaeumnis', ereignisAm: '2026-03-01', von: '2026-04' }],
    }
    const wo = 'faelle[0].angaben.'
    const gibtEsNicht = (ort: string, id: string) => `${wo}${ort}: Person ${id} gibt es in diesem Fall nicht`
    const soll = [
      `${wo}personen[1].id: Person P1 steht zweimal da`,
      gibtEsNicht('personen[1].eltern[1]', 'P8'),
      gibtEsNicht('einkommen[0].person', 'P2'),
      gibtEsNicht('absetzungen[0].person', 'P3'),
      gibtEsNicht('vermoegen[0].person', 'P4'),
      gibtEsNicht('minderungen[0].person', 'P5'),
    ]
    expect(fehler(datei([fall({ angaben: falsch })]))).toEqual(soll)
    expect(fehler(datei([fall({ angaben: falsch })], F2))).toEqual(soll)
    expect(liesPrueffaelle(datei([fall({ angaben: falsch })]))).toEqual({ ok: false, ablehnung: soll })
  })
})

describe('what is compared, line by line', () => {
  test('what agrees is counted, what differs is said with its path', () => {
    expect(erwarte({ gesamt: '863.00' })).toEqual(['1 von 1 Fällen stimmen'])
    expect(erwarte({})).toEqual(['1 von 1 Fällen stimmen'])
    expect(
      erwarte({
        gesamt: '863.01',
        vermoegensfreibetrag: '1.00',
        hilfebeduerftig: false,
        personen: { P1: { regelbedarf: '562.00', unterkunft: '300.00' }, P2: { anspruch: '0.00' } },
        hinweise: ['ALG-VER-02', 'ALG-NIE-01'],
      }),
    ).toEqual([
      'f1: gesamt: erwartet 863.01, berechnet 863.00',
      'f1: vermoegensfreibetrag: erwartet 1.00, berechnet 15000.00',
      'f1: hilfebeduerftig: erwartet false, berechnet true',
      'f1: personen.P1.regelbedarf: erwartet 562.00, berechnet 563.00',
      'f1: personen.P2.anspruch: erwartet 0.00, berechnet keine solche Person',
      'f1: hinweise: erwartet ALG-NIE-01, berechnet ALG-BEW-05, ALG-VER-02',
      '0 von 1 Fällen stimmen',
    ])
  })
  test('up to the tolerance, both ways', () => {
    const um = (gesamt: string) => erwarte({ gesamt }, { toleranz: '0.05' }).length
    expect(['862.94', '862.95', '863.05', '863.06'].map(um)).toEqual([2, 1, 1, 2])
  })
  test('shares of the bearers, what is reduced, what is more', () => {
    const minderungen = [{ person: 'P1', art: 'meldeversaeumnis', ereignisAm: '2026-01-20', von: '2026-02' }]
    const P1 = {
      minderung: '56.30',
      weitere: '0.00',
      leistungen: { regelbedarf: '506.70', unterkunft: '300.00', mehrbedarf: '0.00' },
    }
    const imFebruar = { monat: '2026-02', angaben: { ...angaben, minderungen } }
    expect(erwarte({ personen: { P1 } }, imFebruar)).toEqual(['1 von 1 Fällen stimmen'])
    expect(erwarte({ personen: { P1: { ...P1, minderung: '0.00', weitere: '1.00' } } }, imFebruar)).toHaveLength(3)
  })
  test('Bildung by kind, and the school needs of August', () => {
    const sachverhalt = {
      A1: { art: 'person', person: 'P1', geburt: '1985-03-15', rolle: 'hauptperson', eltern: [], von: null, bis: null },
      A2: { art: 'person', person: 'P2', geburt: '2015-03-15', rolle: 'kind', eltern: ['P1'], von: null, bis: null },
      A3: { art: 'schulbesuch', person: 'P2', von: null, bis: null, aufnahme: 'regelmaessig', verguetung: false },
    }
    const lies = (bildung: object) =>
      zeilen(pruefe([{ id: 's', monat: '2025-08', sachverhalt, erwartet: { personen: { P2: { bildung } } } }]))
    expect(lies({ schulbedarf: '130.00', ausflug: '0.00' })).toEqual(['1 von 1 Fällen stimmen'])
    expect(lies({ schulbedarf: '195.00' })[0]).toBe(
      's: personen.P2.bildung.schulbedarf: erwartet 195.00, berechnet 130.00',
    )
  })
  test('proposals by rule', () => {
    expect(erwarte({ vorschlaege: { 'sgb2.24.1.darlehenRegelbedarf': '0.00' } })).toEqual(['1 von 1 Fällen stimmen'])
    expect(erwarte({ vorschlaege: { 'sgb2.24.1.darlehenRegelbedarf': '5.00' } })[0]).toBe(
      'f1: vorschlaege.sgb2.24.1.darlehenRegelbedarf: erwartet 5.00, berechnet 0.00',
    )
  })
  test('without any claim the Sofortzuschlag is the one of the level', () => {
    const kind = { id: 'P2', geburt: '2015-03-15', rolle: 'kind', eltern: ['P1'] }
    const reich = {
      ...angaben,
      personen: [person, kind],
      einkommen: [{ person: 'P1', art: 'sonstiges', betrag: '5000.00' }],
    }
    expect(erwarte({ gesamt: '0.00', personen: { P2: { sofortzuschlag: '25.00' } } }, { angaben: reich })).toHaveLength(
      1,
    )
  })
  test('a payment of a single month is not part of `gesamt` (§ 73 SGB II)', () => {
    // 449 + 300; the 200 of July 2022 are apart
    expect(erwarte({ gesamt: '749.00' }, { monat: '2022-07' })).toEqual(['1 von 1 Fällen stimmen'])
  })
})

describe('months in a row', () => {
  const lang = fall({
    monat: '2025-12',
    bis: '2026-01',
    erwartet: { gesamt: '863.00', personen: { P1: { regelbedarf: '560.00' } } },
  })
  test('each month by its name', () => {
    expect(zeilen(pruefe([lang]))).toEqual([
      'f1: 2025-12.personen.P1.regelbedarf: erwartet 560.00, berechnet 563.00',
      'f1: 2026-01.personen.P1.regelbedarf: erwartet 560.00, berechnet 563.00',
      '0 von 1 Fällen stimmen',
    ])
  })
  test('chosen if one of them is', () => {
    const wieViele = (ab?: string, bis?: string) =>
      pruefe([lang], F2, { ...(ab && { ab: monat(ab) }), ...(bis && { bis: monat(bis) }) }).length
    expect(wieViele()).toBe(1)
    expect([wieViele('2026-01'), wieViele('2026-02')]).toEqual([1, 0])
    expect([wieViele(undefined, '2025-12'), wieViele(undefined, '2025-11')]).toEqual([1, 0])
  })
  test('what is not computed is said once, and never agrees', () => {
    const frueh = fall({ monat: '2004-12', bis: '2005-01', erwartet: {} })
    expect(zeilen(pruefe([frueh]))).toEqual([
      'f1: nicht abgedeckt: Monat 2004-12 (Rechtsstand vor 2005-01)',
      '0 von 1 Fällen stimmen',
    ])
  })
  test('other answers to open questions', () => {
    const zu = (wert: string) =>
      pruefe([
        fall({
          angaben: {
            ...angaben,
            personen: [person, { ...person, id: 'P2', rolle: 'partner' }],
            unterkunft: { koepfe: 2, anerkannt: '500.01' },
          },
          auslegung: { 'sgb2.41.2.restcent': [{ ab: '2023-01-01', wert }] },
          erwartet: { personen: { P1: { unterkunft: '250.00' }, P2: { unterkunft: '250.01' } } },
        }),
      ])[0]?.stimmt
    expect([zu('letztePerson'), zu('erstePerson')]).toEqual([true, false])
  })
})

describe('functions', () => {
  const rufe = (funktion: string, eingabe: object, erwartet: object = {}) => {
    const [b] = pruefe([{ id: 'x', funktion, eingabe, erwartet }])
    if (b === undefined || !('werte' in b.ergebnis)) throw new Error('no function')
    return { ...b.ergebnis.werte, offen: b.ergebnis.nichtAbgedeckt, stimmt: b.stimmt }
  }
  test('contributions of a month; before 2016 not computed', () => {
    // 2026: 144,04 and 32,26 (vdek, Themenseite Bürgergeld)
    expect(rufe('beitragspauschale', { monat: '2026-04' }, { kv: '144.04', pv: '32.26' })).toMatchObject({
      kv: '144.04',
      pv: '32.26',
      stimmt: true,
    })
    expect(rufe('beitragspauschale', { monat: '2015-12' })).toEqual({
      offen: ['Monat 2015-12 (Pauschalen seit 2016-01)'],
      stimmt: false,
    })
  })
  test('the name of the benefit (§ 65a Abs. 4)', () => {
    expect(rufe('leistungsname', { am: '2026-06-30' }, { namen: 'Bürgergeld' }).stimmt).toBe(true)
    expect(
      zeilen(pruefe([{ id: 'x', funktion: 'leistungsname', eingabe: { am: '2026-06-30' }, erwartet: { name: 'y' } }])),
    ).toEqual(['x: name: erwartet y, berechnet kein solcher Wert', '0 von 1 Fällen stimmen'])
  })
  test('one percent of what is owed, rounded down to 50 euros (§ 24 Abs. 1 SGB IV)', () => {
    expect(rufe('saeumniszuschlag', { rueckstaende: ['1049.99', '1050.00'] })).toMatchObject({ summe: '20.50' })
  })
  test('set-off: 10 percent of 563 without fault, 30 with it', () => {
    const neu = { offen: '1000.00', bestandskraeftigAm: '2026-03-01' }
    const auf = (grund: string, minderung = '0.00', laufend: readonly object[] = []) =>
      rufe('aufrechnung', { monat: '2026-04', regelbedarf: '563.00', minderung, neu: { ...neu, grund }, laufend })
    expect(auf('einkommenErzielt')).toMatchObject({ zulaessig: 'ja', rate: '56.30', ohneAnhoerung: 'nein' })
    expect(auf('erstattung')).toMatchObject({ zulaessig: 'ja', rate: '168.90', bis: '2029-04' })
    expect(auf('erstattung', '168.90')).toMatchObject({ zulaessig: 'nein' })
    expect(auf('erstattung', '0.00', [{ ...neu, grund: 'erstattung', ab: '2026-03' }])).toMatchObject({
      zulaessig: 'nein',
    })
  })
  test('§ 48 SGB X, and what a provisional grant leaves (§ 41a Abs. 6)', () => {
    expect(
      rufe('aufhebung', {
        art: 'geaendert',
        bekanntgabe: '2026-01-05',
        kenntnisAm: '2026-07-10',
        entscheidungAm: '2026-08-01',
        erstattung: '354.03',
        mitBeitraegen: false,
        einkommenErzielt: true,
        angabenFalsch: 'offen',
        kenntnisDerRechtswidrigkeit: 'offen',
        vertrauenSchutzwuerdig: 'offen',
        wirdGezahlt: true,
      }),
    ).toMatchObject({
      vergangenheit: 'aufheben',
      zukunft: 'aufheben',
      norm: '§ 48 Abs. 1 Satz 2 Nr. 3 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
    })
    const zeile = (m: string, vorlaeufig: string, abschliessend: string) => ({
      person: 'P1',
      monat: m,
      kostentraeger: 'bund',
      vorlaeufig,
      abschliessend,
    })
    const saldo = (b: string) =>
      rufe('saldierung', {
        am: '2026-08-01',
        zeilen: [zeile('2026-01', '300.00', b), zeile('2026-02', '300.00', '320.00')],
      })
    expect(saldo('230.00')).toMatchObject({ erstattung: '50.00', bagatelle: 'nein' })
    expect(saldo('230.01')).toMatchObject({ erstattung: '49.99', bagatelle: 'ja' })
  })
  test('Vorrang: what cannot be compared says why', () => {
    const P = {
      art: 'person',
      person: 'P1',
      geburt: '1985-03-15',
      rolle: 'hauptperson',
      eltern: [],
      von: null,
      bis: null,
    }
    const U = {
      art: 'unterkunft',
      von: null,
      bis: null,
      wohnform: 'miete',
      koepfe: 1,
      anerkannt_cent: null,
      grundmiete_cent: 35000,
      nebenkosten_cent: 10000,
      heizung_cent: 10000,
      angemessen_unterkunft_cent: null,
      angemessen_heizung_cent: null,
      warmwasser: 'zentral',
      heizungsart: null,
      wohnflaeche_m2x100: null,
      mietenstufe: 3,
    }
    // As in the cases of the Wohngeld: the lowest Y of the table, 496 of 1.113
    expect(rufe('vorrang', { monat: '2025-03', sachverhalt: { P, U } })).toEqual({
      kinderzuschlag: '0.00',
      wohngeld: '496.00',
      leistung: '1113.00',
      fehlt: '617.00',
      erweiterterZugang: 'nein',
      entfaellt: 'nein',
      offen: [],
      stimmt: true,
    })
    expect(rufe('vorrang', { monat: '2025-03', sachverhalt: { P, U: { ...U, mietenstufe: null } } }).offen).toEqual([
      'Mietenstufe der Gemeinde fehlt (§ 12 Abs. 2 WoGG)',
    ])
  })
  test('no month of its own: left out when months are chosen', () => {
    const f = { id: 'x', funktion: 'leistungsname', eingabe: { am: '2026-06-30' }, erwartet: {} }
    expect(pruefe([f], F2, { ab: monat('2020-01') })).toEqual([])
    expect(pruefe([f], F2, { bis: monat('2030-01') })).toEqual([])
    expect(pruefe([f])).toHaveLength(1)
  })
})

test('the facts of a case of format 1 as the product stores them, amount by amount', () => {
  const voll = {
    antragAm: '2026-03-05',
    bewilligungszeitraum: { von: '2026-03', bis: '2027-02' },
    karenzzeit: true,
    personen: [
      {
        ...person,
        alleinerziehend: true,
        inAusbildung: true,
        erwerbsfaehig: false,
        ausgeschlossen: 'sgb12',
        mehrbedarfe: [
          { art: 'ernaehrung', betrag: '50.00' },
          { art: 'warmwasser', prozent: 2.3 },
        ],
      },
      { id: 'P2', geburt: '2015-03-15', rolle: 'kind', eltern: ['P1'] },
    ],
    unterkunft: {
      koepfe: 2,
      grundmiete: '400.00',
      nebenkosten: '100.00',
      heizung: '80.00',
      angemessen: { unterkunft: '450.00', heizung: '70.00' },
      warmwasser: 'dezentral',
    },
    einkommen: [
      { person: 'P1', art: 'erwerb', brutto: '1000.00', steuern: '10.00', sozialabgaben: '200.00' },
      { person: 'P1', art: 'selbstaendig', gewinn: '500.00', steuern: '5.00', sozialabgaben: '50.00' },
      { person: 'P1', art: 'kapital', betrag: '30.00' },
      { person: 'P1', art: 'krankengeld', betrag: '40.00', nachzahlung: true },
      { person: 'P2', art: 'kindergeld', betrag: '259.00' },
    ],
    absetzungen: [{ person: 'P1', art: 'fahrtkosten', betrag: '60.00' }],
    vermoegen: [{ person: 'P1', art: 'kfz', wert: '7000.00', geschuetzt: true }],
    minderungen: [{ person: 'P1', art: 'pflichtverletzung', ereignisAm: '2026-03-02', von: '2026-04', stufe: 2 }],
  }
  const r = angabenDerPrueffaelle(datei([fall({ angaben: voll, erwartet: {} })]))
  if (!r.ok) throw new Error(r.ablehnung.join('\n'))
  const immer = { von: null, bis: null }
  const maerz = { von: '2026-03-01', bis: '2026-03-31' }
  expect(r.wert.map((f) => [f.id, Object.values(f.angaben.angaben)])).toEqual([
    [
      'f1',
      [
        { art: 'bewilligungszeitraum', von: '2026-03-01', bis: '2027-02-28' },
        { art: 'antrag', am: '2026-03-05' },
        { art: 'karenzzeit', ...maerz },
        { art: 'person', person: 'P1', ...immer, geburt: '1985-03-15', rolle: 'hauptperson', eltern: [] },
        { art: 'alleinerziehung', person: 'P1', ...immer },
        { art: 'ausbildung', person: 'P1', ...immer },
        { art: 'erwerbsfaehigkeit', person: 'P1', ...immer, erwerbsfaehig: false },
        { art: 'ausschluss', person: 'P1', ...immer, grund: 'sgb12' },
        {
          art: 'mehrbedarf',
          person: 'P1',
          ...immer,
          mehrbedarfsart: 'ernaehrung',
          betrag_cent: 50_00,
          prozent_x100: null,
        },
        {
          art: 'mehrbedarf',
          person: 'P1',
          ...immer,
          mehrbedarfsart: 'warmwasser',
          betrag_cent: null,
          prozent_x100: 230,
        },
        { art: 'person', person: 'P2', ...immer, geburt: '2015-03-15', rolle: 'kind', eltern: ['P1'] },
        {
          art: 'unterkunft',
          ...immer,
          wohnform: 'miete',
          koepfe: 2,
          anerkannt_cent: null,
          grundmiete_cent: 400_00,
          nebenkosten_cent: 100_00,
          heizung_cent: 80_00,
          angemessen_unterkunft_cent: 450_00,
          angemessen_heizung_cent: 70_00,
          warmwasser: 'dezentral',
          heizungsart: null,
          wohnflaeche_m2x100: null,
        },
        {
          art: 'erwerbseinkommen',
          person: 'P1',
          ...immer,
          brutto_cent: 1000_00,
          steuern_cent: 10_00,
          sozialabgaben_cent: 200_00,
        },
        {
          art: 'selbstaendigkeit',
          person: 'P1',
          ...immer,
          gewinn_cent: 500_00,
          steuern_cent: 5_00,
          sozialabgaben_cent: 50_00,
        },
        // Interest and back-payments come once, in the month.
        {
          art: 'einkommen',
          person: 'P1',
          ...maerz,
          einkommensart: 'kapital',
          betrag_cent: 30_00,
          nachzahlung: false,
          berechtigt: null,
        },
        {
          art: 'einkommen',
          person: 'P1',
          ...maerz,
          einkommensart: 'krankengeld',
          betrag_cent: 40_00,
          nachzahlung: true,
          berechtigt: null,
        },
        {
          art: 'einkommen',
          person: 'P2',
          ...immer,
          einkommensart: 'kindergeld',
          betrag_cent: 259_00,
          nachzahlung: false,
          berechtigt: null,
        },
        { art: 'absetzung', person: 'P1', ...immer, absetzungsart: 'fahrtkosten', betrag_cent: 60_00 },
        { art: 'vermoegen', person: 'P1', ...immer, vermoegensart: 'kfz', wert_cent: 7000_00, geschuetzt: true },
        {
          art: 'minderung',
          person: 'P1',
          von: '2026-04-01',
          bis: '2026-06-30',
          minderungsart: 'pflichtverletzung',
          ereignis_am: '2026-03-02',
          stufe: 2,
        },
      ],
    ],
  ])
})

test('what a case of format 1 leaves out: the calendar year, warm water from the house, nothing else', () => {
  const knapp = {
    personen: [person],
    unterkunft: { koepfe: 1 },
    einkommen: [{ person: 'P1', art: 'erwerb', brutto: '1.00' }],
  }
  const r = angabenDerPrueffaelle(datei([fall({ angaben: knapp, erwartet: {} })]))
  if (!r.ok) throw new Error(r.ablehnung.join('\n'))
  expect(Object.values(r.wert[0]?.angaben.angaben ?? {})).toMatchObject([
    { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-12-31' },
    { art: 'person' },
    { anerkannt_cent: null, grundmiete_cent: 0, nebenkosten_cent: 0, heizung_cent: 0, warmwasser: 'zentral' },
    { brutto_cent: 1_00, steuern_cent: 0, sozialabgaben_cent: 0 },
  ])
})

test('what was not promulgated yet is not used, if the cases are checked as of a day', () => {
  const r = liesPruefdatei(datei([fall({ monat: '2024-01', erwartet: { gesamt: '802.00' } })]))
  if (!r.ok) throw new Error(r.ablehnung.join('\n'))
  // 502 + 300 as known before the Regelbedarfe of 2024 were promulgated on 27 October 2023
  expect(pruefeFaelle(r.wert, {}, { bekanntBis: datum('2023-10-26') })[0]?.stimmt).toBe(true)
  expect(pruefeFaelle(r.wert)[0]?.stimmt).toBe(false)
})
