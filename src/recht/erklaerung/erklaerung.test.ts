import { describe, expect, test } from 'vitest'
import { type Cent, datum, monat } from '../../kern/index.ts'
import type { Ergebnis, Herleitung, Rechenschritt } from '../berechnung/ergebnis.ts'
import { berechne, bereite, erklaere, rechenblatt, registrierung, vergleiche } from '../index.ts'
import { angaben, bildungsbedarf, einkommen, kind, lohn, miete, person } from '../pruefung/bau.ts'
import { type Fassung, PARAMETER } from '../regelwerk/parameter.ts'
import type { Tafel } from '../regelwerk/rechtsstand.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'

const HEUTE = { bekanntBis: datum('2026-11-22') }
const im = (m: string, ...liste: readonly Angabe[]): Ergebnis =>
  berechne(bereite(angaben(...liste)), monat(m), HEUTE, { herleitung: true })

const herleitung = (...schritte: readonly Rechenschritt[]): Herleitung => ({
  format: 'allegro-herleitung/1',
  monat: '2026-03',
  schritte,
  ergebnisse: [],
})
const satz = (s: Rechenschritt): string => erklaere(herleitung(s), 0).satz
const angabe = (feld: string, wert: Rechenschritt['wert']): string =>
  satz({ art: 'angabe', angabe: 'A1', feld, wert }).replace(/^Angabe im Sachverhalt: /, '')
const parameter = (id: string, ab: string, wert: number | string): Rechenschritt => ({ art: 'parameter', id, ab, wert })
const regel = (id: string, wert: Rechenschritt['wert']): Rechenschritt => ({ art: 'regel', id, wert, aus: [] })

describe('a step in German', () => {
  test('a fact: its name and value as people read them', () => {
    expect(erklaere(herleitung({ art: 'angabe', angabe: 'A1', feld: 'brutto_cent', wert: 1234_50 }), 0)).toEqual({
      ueberschrift: 'Bruttolohn',
      satz: 'Angabe im Sachverhalt: Bruttolohn 1.234,50 Euro.',
      norm: '§ 60 Abs. 1 SGB I',
      operanden: [],
    })
  })
  test.each<[string, Rechenschritt['wert'], string]>([
    ['geburt', '1985-03-15', '15.03.1985.'],
    ['rolle', 'haushaltsangehoerig', 'Haushaltsangehörige Person.'],
    ['warmwasser', 'dezentral', 'dezentral.'],
    ['wohnform', 'sammelunterkunft', 'Sammelunterkunft.'],
    ['grund', 'asylblg', 'Leistungen nach dem AsylbLG.'],
    ['mehrbedarfsart', 'ernaehrung', 'kostenaufwändige Ernährung.'],
    ['bis', 'ohne', 'keine Angabe.'],
    ['koepfe', 3, '3.'],
    ['prozent_x100', 2_30, '2,3 Prozent.'],
    ['prozent_x100', 12_00, '12 Prozent.'],
    ['prozent_x100', 12_34, '12,34 Prozent.'],
    ['wohnflaeche_m2x100', 61_50, '61,50 m².'],
    ['geschuetzt', true, 'ja.'],
    ['geschuetzt', false, 'nein.'],
    ['etwasNeues', 'einWort', 'einWort.'],
    ['etwasNeues', '2026-3-1', '2026-3-1.'],
    ['etwasNeues', 'x2026-03-01', 'x2026-03-01.'],
    ['etwasNeues', '2026-03-01x', '2026-03-01x.'],
    ['prozent_x100', 2_00, '2 Prozent.'],
    ['prozent_x100', 30_00, '30 Prozent.'],
    ['prozent_x100', 100_00, '100 Prozent.'],
    ['prozent_x100', 0, '0 Prozent.'],
    ['prozent_x100', 10_50, '10,5 Prozent.'],
    ['prozent_x100', 10_05, '10,05 Prozent.'],
    ['minderung_prozent', 30, '30.'],
    ['brutto_cent', 0, '0,00 Euro.'],
    ['rolle', 'hauptperson', 'Hauptperson.'],
    ['rolle', 'partner', 'Partnerin oder Partner.'],
    ['rolle', 'kind', 'Kind.'],
    ['wohnform', 'miete', 'Miete.'],
    ['wohnform', 'untermiete', 'Untermiete.'],
    ['wohnform', 'eigentum', 'Eigentum.'],
    ['warmwasser', 'zentral', 'zentral.'],
    ['grund', 'altersrente', 'Altersrente.'],
    ['grund', 'ausbildung', 'Ausbildung.'],
    ['grund', 'stationaer', 'stationäre Unterbringung.'],
    ['grund', 'sgb12', 'Leistungen nach dem SGB XII.'],
    ['mehrbedarfsart', 'schwangerschaft', 'Schwangerschaft.'],
    ['mehrbedarfsart', 'behinderung', 'Behinderung.'],
    ['mehrbedarfsart', 'unabweisbar', 'unabweisbarer Bedarf.'],
    ['mehrbedarfsart', 'warmwasser', 'Warmwasser.'],
    ['mehrbedarfsart', 'schulbuch', 'Schulbücher.'],
    ['mehrbedarfsart', 'merkzeichenG', 'Merkzeichen G.'],
    ['kfz', 'keins', 'keines.'],
    ['kfz', 'betrieblich', 'überwiegend betrieblich.'],
    ['kfz', 'privat', 'überwiegend privat.'],
    ['minderungsart', 'pflichtverletzung', 'Pflichtverletzung.'],
    ['minderungsart', 'meldeversaeumnis', 'Meldeversäumnis.'],
    ['minderungsart', 'arbeitsverweigerung', 'Arbeitsverweigerung.'],
    ['minderungsart', 'nichterreichbar', 'Nichterreichbarkeit.'],
  ])('%s: %s', (feld, wert, soll) => {
    expect(angabe(feld, wert).endsWith(` ${soll}`)).toBe(true)
  })
  test('a field this program does not know keeps its name', () => {
    expect(angabe('etwasNeues', 7)).toBe('etwasNeues 7.')
  })

  test('a legal value: since when, where it is written, and what of it is not certain', () => {
    const p = parameter('sgb2.20.1a.regelbedarfsstufe1', '2024-01-01', 563_00)
    expect(erklaere(herleitung(p), 0)).toMatchObject({
      ueberschrift: 'Regelbedarfsstufe 1',
      satz: 'Regelbedarfsstufe 1: 563,00 Euro (gilt seit 01.01.2024).',
      norm: expect.stringContaining('§ 20 Abs. 1a SGB II'),
      quelle: expect.stringContaining('RBSFV 2024'),
      operanden: [],
    })
    const unsicher = (u: 'wert' | 'beginn' | 'verkuendung' | 'fortgeschrieben') =>
      satz({ art: 'parameter', id: 'sgb2.20.1a.regelbedarfsstufe1', ab: '2024-01-01', wert: 1, unsicher: u })
    expect(unsicher('wert')).toMatch(/nicht am amtlichen Text geprüft\.$/)
    expect(unsicher('beginn')).toMatch(/nicht amtlich belegt\.$/)
    expect(unsicher('verkuendung')).toMatch(/nicht am Bundesgesetzblatt geprüft\.$/)
    expect(unsicher('fortgeschrieben')).toMatch(/zuletzt bekannte Wert ist fortgeschrieben\.$/)
  })
  test('a value of another day than any of ours has no source', () => {
    const p = parameter('sgb2.20.1a.regelbedarfsstufe1', '2031-01-01', 1_00)
    expect(erklaere(herleitung(p), 0).quelle).toBeUndefined()
  })
  test.each<[string, number, string]>([
    ['wogg.19.1.aPersonen1', 400_000, '0,0400000'],
    ['wogg.19.1.aPersonen9', -400_000, '-0,0400000'],
    ['sgb2.28.7.teilhabeImMonat', 15_00, '15,00 Euro'],
    ['wogg.19.1.aPersonen1', 5, '0,0000005'],
    ['wogg.19.1.aPersonen1', 12_345_678, '1,2345678'],
    ['sgb5.232a.1.faktorKv', 2155, '0,2155'],
    ['sgb2.22.1.deckelfaktorUnterkunft', 150, '1,5-fach'],
    ['sgb2.43.2.satzSonst', 30_00, '30 Prozent'],
  ])('%s in its unit', (id, wert, soll) => {
    expect(satz(parameter(id, '2023-01-01', wert))).toContain(`: ${soll} (gilt`)
  })
  test('an answer to an open question', () => {
    const s = parameter('sgb2.41.2.restcent', '2023-01-01', 'erstePerson')
    expect(erklaere(herleitung(s), 0)).toMatchObject({
      satz: expect.stringMatching(/^Auslegung des Trägers: .* – erstePerson\.$/),
      norm: expect.stringContaining('§ 41'),
      operanden: [],
    })
    expect(erklaere(herleitung(parameter('sgb2.0.weg', '2023-01-01', 'ja')), 0)).toEqual({
      ueberschrift: 'sgb2.0.weg',
      satz: 'Auslegung des Trägers: sgb2.0.weg – ja.',
      norm: '',
      operanden: [],
    })
  })
  test('a rule this program no longer knows is shown by its id', () => {
    expect(erklaere(herleitung(regel('sgb2.0.alt', 5)), 0)).toEqual({
      ueberschrift: 'sgb2.0.alt',
      satz: 'sgb2.0.alt: 5',
      norm: '',
      operanden: [],
    })
    expect(satz(regel('sgb2.0.alt', true))).toBe('sgb2.0.alt: ja')
    expect(satz(regel('sgb2.0.alt', false))).toBe('sgb2.0.alt: nein')
    expect(satz(regel('sgb2.0.alt', 'wort'))).toBe('sgb2.0.alt: wort')
  })
  test('a zero line says why, without arithmetic', () => {
    const null_ = erklaere(herleitung(regel('sgb2.28.3.schulbedarf', 0)), 0)
    expect(null_.satz).toBe('Schulbedarf zählt nur im August und im Februar und nur bei Schülerinnen und Schülern.')
    expect(null_).not.toHaveProperty('formel')
    expect(satz(regel('sgb2.28.3.schulbedarf', 65_00))).toBe('Für den Schulbedarf werden 65,00 Euro anerkannt.')
  })
  test('a zero of which nothing else is said is said like any other', () => {
    expect(satz(regel('sgb2.20.2.regelbedarfsstufe', 0))).toBe(
      'Nach Alter und Stellung im Haushalt gilt die Regelbedarfsstufe 0.',
    )
    expect(satz(regel('sgb2.28.3.schulbedarf', false))).toBe(
      'Schulbedarf zählt nur im August und im Februar und nur bei Schülerinnen und Schülern.',
    )
    const nein: Rechenschritt = { art: 'regel', id: 'sgb2.0.alt', wert: false, aus: [] }
    const arm: Rechenschritt = {
      ...regel('bkgg.6a.4.gesamtkinderzuschlag', 0),
      aus: [{ name: 'erreichtMindesteinkommen', schritt: 0 }],
    } as Rechenschritt
    expect(erklaere(herleitung(nein, arm), 1).satz).toBe(
      'Kinderzuschlag: nicht zu erwarten, weil die Eltern das Mindesteinkommen nicht erreichen.',
    )
    expect(satz(regel('bkgg.6a.4.gesamtkinderzuschlag', 0))).not.toContain('Mindesteinkommen')
  })
  test('the arithmetic, with bare numbers; what was not read is left open', () => {
    const stufe = parameter('sgb2.20.1a.regelbedarfsstufe1', '2024-01-01', 563_00)
    const satz36: Rechenschritt = { art: 'regel', id: 'sgb2.21.3.prozentsatzAlleinerziehung', wert: 36_00, aus: [] }
    const mehr = (wert: number): Rechenschritt => ({
      art: 'regel',
      id: 'sgb2.21.3.mehrbedarfAlleinerziehung',
      wert,
      aus: [
        { name: 'prozentsatzAlleinerziehung', schritt: 1 },
        { name: 'regelbedarfsstufe1', schritt: 0 },
      ],
    })
    // § 21 Abs. 3 Nr. 1 SGB II: 36 percent of 563 = 202,68
    expect(erklaere(herleitung(stufe, satz36, mehr(202_68)), 2)).toMatchObject({
      ueberschrift: 'Mehrbedarf für Alleinerziehende',
      satz: 'Für Alleinerziehende werden 36 Prozent von 563,00 Euro anerkannt: 202,68 Euro.',
      formel: '36 % von 563,00 = 202,68',
    })
    const keiner = erklaere(herleitung(stufe, satz36, mehr(0)), 2)
    expect(keiner).not.toHaveProperty('formel')
    expect(keiner.satz).toMatch(/^Mehrbedarf für Alleinerziehende: nicht gewährt/)
    const ohne = erklaere(herleitung(regel('sgb2.21.3.mehrbedarfAlleinerziehung', 202_68)), 0)
    expect(ohne.satz).toBe('Für Alleinerziehende werden  von  anerkannt: 202,68 Euro.')
    expect(ohne.formel).toBe(' von  = 202,68')
    expect(erklaere(herleitung(regel('sgb2.20.2.regelbedarfsstufe', 1)), 0)).not.toHaveProperty('formel')
  })
  test('values of rules in their measure', () => {
    const werte = (id: string, ...liste: readonly number[]) =>
      liste.map((wert) => {
        const h = herleitung(regel(id, wert), {
          ...regel('sgb2.0.alt', 1),
          aus: [{ name: 'x', schritt: 0 }],
        } as Rechenschritt)
        return erklaere(h, 1).operanden[0]?.anzeige
      })
    expect(werte('sgb2.41.1.tageDesZeitraums', 1, 2, 0)).toEqual(['1 Tag', '2 Tage', '0 Tage'])
    expect(werte('sgb2.21.5.prozentsatzErnaehrung', 10_00, 12_50)).toEqual(['10 Prozent', '12,5 Prozent'])
    expect(werte('sgb2.28.3.schulbedarf', 65_00)).toEqual(['65,00 Euro'])
    expect(werte('sgb2.20.2.regelbedarfsstufe', 3)).toEqual(['3'])
  })
  test('operands by the names and values of their steps, in the order of reading', () => {
    const h = herleitung(
      parameter('sgb2.28.7.teilhabeImMonat', '2019-08-01', 15_00),
      { art: 'regel', id: 'sgb2.28.3.schulbedarf', wert: 0, aus: [] },
      {
        art: 'regel',
        id: 'sgb2.28.7.teilhabe',
        wert: 15_00,
        aus: [
          { name: 'teilhabeImMonat', schritt: 0 },
          { name: 'schulbedarf', schritt: 1 },
          { name: 'fehlt', schritt: 9 },
        ],
      },
    )
    expect(erklaere(h, 2).operanden).toEqual([
      { name: expect.stringContaining('Teilhabe'), schritt: 0, anzeige: '15,00 Euro' },
      { name: 'Schulbedarf', schritt: 1, anzeige: '0,00 Euro' },
      { name: 'fehlt', schritt: 9, anzeige: '' },
    ])
  })
  test('a step that is not there is a mistake of who asks', () => {
    expect(() => erklaere(herleitung(), 0)).toThrow('no such step: 0')
  })
})

describe('the sheet of a month', () => {
  const mutter = person('P1', '1985-03-15')
  const sohn = kind('P2', '2015-01-15')
  test('single person: 563 and 300, nothing else', () => {
    const blatt = rechenblatt(berechne(bereite(angaben(mutter, miete(1, 300_00))), monat('2026-03'), HEUTE))
    expect(blatt.slice(0, 19)).toEqual([
      'Berechnung für März 2026',
      '',
      'Euro                                        P1    zusammen',
      'Regelbedarf                             563,00      563,00',
      'Mehrbedarf                                0,00        0,00',
      'Unterkunft und Heizung                  300,00      300,00',
      'Bedarf                                  863,00      863,00',
      'Freibeträge bei Erwerbstätigkeit          0,00        0,00',
      'Bereinigtes Einkommen                     0,00        0,00',
      'Kindergeldüberhang                        0,00        0,00',
      'Angerechnetes Einkommen                   0,00        0,00',
      'Anspruch                                863,00      863,00',
      'Sofortzuschlag                            0,00        0,00',
      'Weitere Leistungen                        0,00        0,00',
      'davon Bund                              563,00      563,00',
      'davon kommunaler Träger                 300,00      300,00',
      'Leistung                                863,00      863,00',
      '',
      'Vermögensfreibetrag der Bedarfsgemeinschaft: 15.000,00 Euro',
    ])
    expect(blatt.slice(19)).toEqual([])
  })
  test('two persons and one who does not belong; what comes in kind; the reasons, each once', () => {
    const e = im(
      '2026-03',
      mutter,
      sohn,
      person('P3', '1950-01-01', 'haushaltsangehoerig'),
      miete(3, 900_00),
      lohn('P1', 500_00, 100_00),
      einkommen('P2', 'kindergeld', 259_00),
      bildungsbedarf('P2', 'mittagessen', 40_00, 'gutschein'),
    )
    const blatt = rechenblatt(e)
    // 563 + 300; wage 400 net less 180 free; child 390 + 300 − 259
    expect(blatt[2]).toBe('Euro                                        P1          P2        (P3)    zusammen')
    expect(blatt).toContain('Freibeträge bei Erwerbstätigkeit        180,00        0,00        0,00      180,00')
    expect(blatt).toContain('P2: mittagessen 40,00 Euro, davon hier gezahlt 0,00 Euro (§§ 28, 29 SGB II)')
    expect(blatt.filter((z) => z.startsWith('Hinweis ALG-BUT-01: '))).toHaveLength(1)
    const ab = blatt.indexOf('P1:')
    expect(blatt[ab - 1]).toBe('')
    expect(blatt[ab + 1]).toMatch(/^ {2}.*563,00 Euro.* \(§ 20/)
    const p1 = blatt.slice(ab + 1, blatt.indexOf('', ab))
    expect(new Set(p1).size).toBe(p1.length)
    expect(blatt).toContain('P2:')
  })
  test('proposals, of a person or of all', () => {
    const e = im('2026-03', mutter, miete(1, 300_00))
    const vorschlag = { art: 'darlehen', regel: 'x', norm: '§ 24 Abs. 1 SGB II', betrag: 50_00 as Cent } as const
    const zeilen = (mit: Ergebnis) => rechenblatt(mit).filter((z) => z.startsWith('Vorschlag') || z.includes('Stryker'))
    expect(zeilen({ ...e, vorschlaege: [vorschlag, { ...vorschlag, person: 'P1' }] })).toEqual([
      'Vorschlag darlehen: 50,00 Euro (§ 24 Abs. 1 SGB II)',
      'Vorschlag darlehen P1: 50,00 Euro (§ 24 Abs. 1 SGB II)',
    ])
    expect(rechenblatt({ ...e, herleitung: undefined }).slice(19)).toEqual([])
  })
  test('the reasons of a person, in the order of the sheet; arithmetic after the sentence; what is missing is left out', () => {
    const h = herleitung(
      parameter('sgb2.20.1a.regelbedarfsstufe1', '2024-01-01', 563_00),
      regel('sgb2.20.2.regelbedarfsstufe', 1),
      regel('sgb2.21.3.mehrbedarfAlleinerziehung', 202_68),
      regel('sgb2.0.alt', 5),
    )
    const gruende = (...liste: readonly (readonly [string, string, number])[]) => {
      const e = im('2026-03', mutter, miete(1, 300_00))
      const ergebnisse = liste.map(([groesse, person, schritt]) => ({ groesse, person, schritt }))
      return rechenblatt({ ...e, herleitung: { ...h, ergebnisse } }).slice(19)
    }
    expect(gruende(['mehrbedarf', 'P1', 2], ['regelbedarf', 'P2', 3], ['regelbedarf', 'P1', 1])).toEqual([
      '',
      'P1:',
      '  Nach Alter und Stellung im Haushalt gilt die Regelbedarfsstufe 1. (§ 20 Abs. 2 und 4, § 23 Nr. 1 SGB II)',
      '  Für Alleinerziehende werden  von  anerkannt: 202,68 Euro.  von  = 202,68. (§ 21 Abs. 3 SGB II)',
    ])
    for (const groesse of GRUENDE) expect(gruende([groesse, 'P1', 3])).toEqual(['', 'P1:', '  sgb2.0.alt: 5 ()'])
    expect(gruende(['bedarf', 'P1', 3])).toEqual(['', 'P1:'])
  })
  test('what is not computed is all that is shown', () => {
    const e = berechne(bereite(angaben(mutter)), monat('2004-12'), HEUTE)
    expect(rechenblatt(e)).toEqual([
      'Berechnung für Dezember 2004',
      '',
      'nicht abgedeckt: Monat 2004-12 (Rechtsstand vor 2005-01)',
    ])
  })
})

/** Amounts of which the sheet gives the reasons. */
const GRUENDE = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'freibetragErwerb',
  'bereinigtesEinkommen',
  'kindergeldueberhang',
  'angerechnet',
  'anspruch',
  'sofortzuschlag',
  'weitere',
]

describe('what the engine knows', () => {
  const alle = registrierung()
  const mit = (id: string) => alle.find((e) => e.id === id)
  test('rules, parameters, switches, hints, each by id', () => {
    expect([...new Set(alle.map((e) => e.art))]).toEqual(['regel', 'parameter', 'schalter', 'hinweis'])
    for (const art of ['regel', 'parameter', 'schalter', 'hinweis'] as const) {
      const ids = alle.filter((e) => e.art === art).map((e) => e.id)
      expect(ids).toEqual(ids.toSorted())
    }
    expect(alle.filter((e) => e.titel === '' || e.norm === '')).toEqual([])
  })
  test('a parameter with its values, since when, when promulgated, where written', () => {
    expect(mit('sgb2.28.7.teilhabeImMonat')).toMatchObject({
      art: 'parameter',
      norm: '§ 28 Abs. 7 Satz 1 SGB II',
      fassungen: [{ ab: '2019-08-01', verkuendet: '2019-05-03', wert: 15_00, anzeige: '15,00 Euro' }],
    })
    expect(mit('sgb2.28.7.teilhabeImMonat')?.fassungen?.[0]).not.toHaveProperty('unsicher')
    expect(mit('sgb2.28.3.schulbedarfHalbjahr1')?.fassungen?.at(-1)).toMatchObject({
      ab: '2027-01-01',
      wert: 130_00,
      unsicher: 'fortgeschrieben',
    })
    expect(mit('sgb2.28.7.teilhabeImMonat')?.geprueftBis).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
  test('a switch with its answers, a rule and a hint by their words', () => {
    expect(mit('sgb2.41.2.restcent')).toMatchObject({
      art: 'schalter',
      werte: expect.arrayContaining(['erstePerson', 'letztePerson', 'keinAusgleich']),
    })
    expect(mit('sgb2.28.3.schulbedarf')).toEqual({
      art: 'regel',
      id: 'sgb2.28.3.schulbedarf',
      norm: '§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII',
      titel: 'Schulbedarf',
    })
    expect(mit('ALG-ANG-03')).toEqual({
      art: 'hinweis',
      id: 'ALG-ANG-03',
      norm: '§ 60 Abs. 1 SGB I',
      titel: 'Das Ende liegt vor dem Beginn.',
    })
  })
})

describe('where two results differ, and why', () => {
  const allein = (kosten: number) => [person('P1', '1985-03-15'), miete(1, kosten)] as const
  test('the same facts in two years: the Regelbedarf of 2023 and of 2024', () => {
    const u = vergleiche(im('2023-12', ...allein(300_00)), im('2024-01', ...allein(300_00)))
    expect(u.map((x) => [x.person, x.groesse, x.alt, x.neu])).toEqual([
      ['P1', 'regelbedarf', 502_00, 563_00],
      ['P1', 'bedarf', 802_00, 863_00],
      ['P1', 'anspruch', 802_00, 863_00],
      [null, 'gesamt', 802_00, 863_00],
    ])
    expect(u[0]?.ursachen).toEqual([
      {
        art: 'parameter',
        id: 'sgb2.20.1a.regelbedarfsstufe1',
        titel: 'Regelbedarfsstufe 1',
        alt: '502,00 Euro (seit 01.01.2023)',
        neu: '563,00 Euro (seit 01.01.2024)',
        quelle: expect.stringContaining('RBSFV 2024'),
      },
    ])
  })
  test('another fact: the rent', () => {
    const u = vergleiche(im('2026-03', ...allein(300_00)), im('2026-03', ...allein(310_00)))
    expect(u.find((x) => x.groesse === 'unterkunft')).toEqual({
      person: 'P1',
      groesse: 'unterkunft',
      alt: 300_00,
      neu: 310_00,
      ursachen: [
        {
          art: 'angabe',
          id: 'A2.anerkannt_cent',
          titel: expect.any(String),
          alt: '300,00 Euro',
          neu: '310,00 Euro',
          quelle: undefined,
        },
      ],
    })
    expect(u.map((x) => x.groesse)).not.toContain('regelbedarf')
  })
  test('a person more: what she has now and had not', () => {
    const paar = [person('P1', '1985-03-15'), person('P2', '1986-03-15', 'partner'), miete(1, 300_00)]
    const u = vergleiche(im('2026-03', ...allein(300_00)), im('2026-03', ...paar))
    expect(u.filter((x) => x.groesse === 'regelbedarf').map((x) => [x.person, x.alt, x.neu])).toEqual([
      ['P1', 563_00, 506_00],
      ['P2', null, 506_00],
    ])
    // The Bedarfsgemeinschaft comes after the persons.
    expect(u.filter((x) => x.groesse === 'vermoegensfreibetrag').map((x) => x.person)).toEqual([null])
  })
  test('the same twice, and results without a derivation: nothing to tell', () => {
    const e = im('2026-03', ...allein(300_00))
    expect(vergleiche(e, e)).toEqual([])
    const { herleitung: _, ...ohne } = e
    expect(vergleiche(ohne, ohne)).toEqual([])
  })

  type Ort = readonly [groesse: string, person: string | undefined, schritt: number]
  const mit = (schritte: readonly Rechenschritt[], ...orte: readonly Ort[]): Ergebnis => ({
    ...im('2026-03', ...allein(300_00)),
    herleitung: {
      ...herleitung(...schritte),
      ergebnisse: orte.map(([groesse, person, schritt]) => ({
        groesse,
        ...(person === undefined ? {} : { person }),
        schritt,
      })),
    },
  })
  const liest = (id: string, wert: number, ...aus: readonly number[]): Rechenschritt => ({
    art: 'regel',
    id,
    wert,
    aus: aus.map((schritt) => ({ name: 'x', schritt })),
  })
  const ursachen = (alt: readonly Rechenschritt[], neu: readonly Rechenschritt[], tafeln: readonly Tafel[] = []) =>
    vergleiche(mit(alt, ['bedarf', 'P1', 0]), mit(neu, ['bedarf', 'P1', 0]), tafeln)[0]?.ursachen
  test('in the order of the sheet, then by person: 2 before 10, all together last', () => {
    const orte: readonly string[] = [
      'vermoegensfreibetrag',
      'gesamt',
      'weitere',
      'sofortzuschlag',
      'anspruch',
      'angerechnet',
      'kindergeldueberhang',
      'bereinigtesEinkommen',
      'freibetragErwerb',
      'bedarf',
      'unterkunft',
      'mehrbedarf',
      'regelbedarf',
      'etwasAnderes',
    ]
    const e = (wert: number) => mit([liest('sgb2.0.alt', wert)], ...orte.map((g): Ort => [g, 'P1', 0]))
    expect(vergleiche(e(1), e(2)).map((u) => u.groesse)).toEqual(orte.slice(0, 13).toReversed())
    const p = (wert: number) =>
      mit([liest('sgb2.0.alt', wert)], ['bedarf', undefined, 0], ['bedarf', 'P10', 0], ['bedarf', 'P2', 0])
    expect(vergleiche(p(1), p(2)).map((u) => u.person)).toEqual(['P2', 'P10', null])
  })
  test('an amount only one side has, and one that is none', () => {
    const eines = mit([liest('sgb2.0.alt', 5)], ['bedarf', 'P1', 0])
    const keines = mit([liest('sgb2.0.alt', 5)])
    expect(vergleiche(eines, keines).map((u) => [u.alt, u.neu])).toEqual([[5, null]])
    expect(vergleiche(keines, eines).map((u) => [u.alt, u.neu])).toEqual([[null, 5]])
    const wort = mit([regel('sgb2.0.alt', 'wort')], ['bedarf', 'P1', 0])
    expect(vergleiche(wort, eines).map((u) => [u.alt, u.neu])).toEqual([[null, 5]])
    expect(vergleiche(wort, keines)).toEqual([])
  })
  test('rules only one side used are causes only if no value differs', () => {
    const neu = [liest('sgb2.20.2.regelbedarfsstufe', 2, 1), liest('sgb2.28.3.schulbedarf', 1)]
    const alt = [liest('sgb2.20.2.regelbedarfsstufe', 1)]
    expect(ursachen(alt, neu)).toEqual([
      {
        art: 'regel',
        id: 'sgb2.28.3.schulbedarf',
        titel: 'Schulbedarf',
        alt: null,
        neu: '§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII',
        quelle: undefined,
      },
    ])
    expect(
      ursachen(
        [liest('sgb2.20.2.regelbedarfsstufe', 1, 1), liest('sgb2.0.alt', 1)],
        alt.map((s) => ({ ...s, wert: 2 }) as Rechenschritt),
      ),
    ).toEqual([
      { art: 'regel', id: 'sgb2.0.alt', titel: 'sgb2.0.alt', alt: 'sgb2.0.alt', neu: null, quelle: undefined },
    ])
    const angabe7: Rechenschritt = { art: 'angabe', angabe: 'A7', feld: 'koepfe', wert: 2 }
    expect(
      ursachen(alt, [liest('sgb2.20.2.regelbedarfsstufe', 2, 1, 2), liest('sgb2.28.3.schulbedarf', 1), angabe7])?.map(
        (u) => [u.art, u.id, u.alt, u.neu],
      ),
    ).toEqual([['angabe', 'A7.koepfe', null, '2']])
  })
  test('causes by their kind and name; two fields of one fact are two', () => {
    const wert = (n: number): readonly Rechenschritt[] => [
      liest('sgb2.0.alt', n, 4, 3, 2, 1),
      { art: 'angabe', angabe: 'A1', feld: 'brutto_cent', wert: n },
      { art: 'angabe', angabe: 'A1', feld: 'steuern_cent', wert: n },
      parameter('sgb2.28.7.teilhabeImMonat', '2019-08-01', n),
      parameter('sgb2.20.1a.regelbedarfsstufe1', '2024-01-01', n),
    ]
    expect(ursachen(wert(1), wert(2))?.map((u) => u.id)).toEqual([
      'A1.brutto_cent',
      'A1.steuern_cent',
      'sgb2.20.1a.regelbedarfsstufe1',
      'sgb2.28.7.teilhabeImMonat',
    ])
  })
  test('the source of a value: of its day and its amount, of another set of values before ours', () => {
    const id = 'sgb2.28.7.teilhabeImMonat'
    const von = (wert: number, ab = '2019-08-01', wessen = id) => [
      liest('sgb2.0.alt', wert, 1),
      parameter(wessen, ab, wert),
    ]
    const quelle = (neu: readonly Rechenschritt[], tafeln: readonly Tafel[] = []) =>
      ursachen(von(1), neu, tafeln)?.[0]?.quelle
    const eigene = quelle(von(15_00))
    expect(eigene).toMatch(/BGBl/)
    expect(quelle(von(16_00))).toBeUndefined()
    expect(quelle(von(15_00, '2019-08-02'))).toBeUndefined()
    expect(quelle(von(15_00, '2019-08-01', 'sgb2.0.weg'))).toBeUndefined()
    const p = PARAMETER.find((x) => x.id === id)
    const [fassung] = p?.fassungen ?? []
    const tafel: (readonly Fassung[])[] = []
    if (p !== undefined && fassung !== undefined) tafel[p.nr] = [{ ...fassung, quelle: 'aus einer anderen Quelle' }]
    expect(quelle(von(15_00), [tafel])).toBe('aus einer anderen Quelle')
    expect(quelle(von(15_00), [[]])).toBe(eigene)
  })
})
