import { describe, expect, test } from 'vitest'
import { datum, monat } from '../../kern/index.ts'
import type { Ergebnis, Herleitung, Rechenschritt } from '../berechnung/ergebnis.ts'
import { berechne, bereite, erklaere, rechenblatt, registrierung, vergleiche } from '../index.ts'
import { angaben, bildungsbedarf, einkommen, kind, lohn, miete, person } from '../pruefung/bau.ts'
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
  test('what is not computed is all that is shown', () => {
    const e = berechne(bereite(angaben(mutter)), monat('2004-12'), HEUTE)
    expect(rechenblatt(e)).toEqual([
      'Berechnung für Dezember 2004',
      '',
      'nicht abgedeckt: Monat 2004-12 (Rechtsstand vor 2005-01)',
    ])
  })
})

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
})
