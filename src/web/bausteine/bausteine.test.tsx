import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, test } from 'vitest'
import { Differenztabelle, Textdifferenz } from './differenz.tsx'
import { Auswahl, Auswahlgruppe, Eingabe, JaNein } from './feld.tsx'
import { Fehlerliste, Hinweiszeile, Marke } from './hinweis.tsx'
import { Kasten, Laedt, Leer, Paare } from './kasten.tsx'
import { Knopf, VerweisKnopf } from './knopf.tsx'
import { Kurvenbild } from './kurve.tsx'
import { Monatsmatrix } from './matrix.tsx'
import { Registerkarten } from './registerkarten.tsx'
import { Tabelle } from './tabelle.tsx'
import { Warum } from './warum.tsx'
import { Wasserfall } from './wasserfall.tsx'
import { Zeitstrahl } from './zeitstrahl.tsx'

function html(inhalt: ReactNode): string {
  return renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: '*', element: <>{inhalt}</> }])} />)
}

const monate = [
  { schluessel: '2026-06', titel: '06/26', jahr: '', sprache: 'Juni 2026', ab: 0 },
  { schluessel: '2026-07', titel: '07/26', jahr: '', sprache: 'Juli 2026', ab: 500 },
]

const muster: Readonly<Record<string, ReactNode>> = {
  eingabe: (
    <Eingabe name="a" titel="Kaltmiete" art="cent" wert="480,00" einheit="€" norm="§ 22" fehler="Bitte prüfen" />
  ),
  auswahl: (
    <Auswahl name="a" titel="Wohnform" wert="" leer="bitte wählen" optionen={[{ wert: 'miete', titel: 'Miete' }]} />
  ),
  janein: <JaNein name="a" titel="Erwerbsfähig?" wert="ja" hilfe="mindestens 3 Stunden am Tag" />,
  gruppe: <Auswahlgruppe name="a" titel="Eltern" mehrfach wert={['P1']} optionen={[{ wert: 'P1', titel: 'Elif' }]} />,
  hinweis: (
    <Hinweiszeile art="warnung" code="ALG-KDU-07" melden>
      Miete über dem Richtwert
    </Hinweiszeile>
  ),
  fehlerliste: <Fehlerliste punkte={[{ text: 'Betrag fehlt', feld: 'x' }]} />,
  marke: <Marke art="info">Entwurf</Marke>,
  kasten: (
    <Kasten titel="Ergebnis">
      <Paare paare={[['Bedarf', '1.000,00']]} />
      <Leer>Nichts</Leer>
      <Laedt>rechnet</Laedt>
    </Kasten>
  ),
  knopf: <Knopf sperre="Anordnen kann nur Stufe A.">Anordnen</Knopf>,
  verweis: <VerweisKnopf nach="/faelle/neu">Fall aufnehmen</VerweisKnopf>,
  karten: (
    <Registerkarten titel="Fall" aktuell="/a" karten={[{ nach: '/a', titel: 'Ergebnis', taste: '2', zahl: 3 }]} />
  ),
  tabelle: (
    <Tabelle
      titel="Läufe"
      spalten={[{ titel: 'Tag', zelle: (z: string) => z, kopf: true }]}
      zeilen={['30.06.2026']}
      schluessel={(z) => z}
      leer="Kein Lauf"
    />
  ),
  matrix: (
    <Monatsmatrix
      matrix={{
        titel: 'Horizontalübersicht',
        monate,
        zeilen: [
          {
            schluessel: 'P1',
            titel: 'Elif',
            art: 'person',
            klappe: { nach: '?auf=P1', offen: false },
            zellen: [{ text: '812,40', warum: '?warum=1', vorher: '896,60' }, { text: '0,00' }],
          },
        ],
      }}
    />
  ),
  zeitstrahl: (
    <Zeitstrahl
      gewaehlt="a1"
      strahl={{
        monate,
        gesetze: [{ tag: '01.07.2026', titel: 'Vermögen § 12', ort: 500 }],
        heute: 250,
        zeilen: [
          {
            schluessel: 'a1',
            gruppe: 'Wohnen',
            titel: 'Miete Lindenstr. 4',
            dauer: 'ab 01.01.2026',
            nach: '?angabe=a1',
            balken: [{ von: 0, bis: 1000 }],
            hinweise: 1,
          },
        ],
      }}
    />
  ),
  wasserfall: (
    <Wasserfall titel="Juli 2026" stufen={[{ titel: 'Regelbedarf', text: '563,00', art: 'plus', von: 0, bis: 563 }]} />
  ),
  kurve: (
    <Kurvenbild
      kurve={{
        titel: 'Was bleibt von mehr Lohn?',
        beschreibung: 'Ohne Lohn 1.043,00 Euro.',
        linien: [{ schluessel: 'a', titel: 'mit Leistung', art: 'haupt', punkte: '0,500 1000,0' }],
        marken: [{ schluessel: 's', kuerzel: '520', ort: 130, art: 'schwelle' }],
        waagrecht: [{ ort: 0, text: '0' }],
        senkrecht: [{ ort: 1000, text: '0' }],
        achsen: { waagrecht: 'Bruttolohn', senkrecht: 'Euro' },
      }}
    />
  ),
  differenz: (
    <Differenztabelle
      titel="Tatsachen"
      leer="Keine"
      zeilen={[
        {
          schluessel: '1',
          gegenstand: 'Lohn Elif',
          feld: 'Brutto',
          alt: '900,00',
          neu: '1.020,00',
          art: 'geaendert',
          nachweis: { text: 'Abrechnung Mai' },
        },
      ]}
    />
  ),
  textdifferenz: (
    <Textdifferenz leer="Keine" stellen={[{ schluessel: '1', ort: 'Begründung', alt: 'alt', neu: 'neu' }]} />
  ),
  warum: (
    <Warum
      titel="Warum?"
      wurzel={{
        schritt: 9,
        art: 'regel',
        titel: 'Freibetrag',
        anzeige: '180,00',
        satz: 'Vom Lohn bleiben 180 Euro frei.',
        norm: '§ 11b Abs. 3 SGB II',
        formel: '100,00 + 80,00',
        aus: [
          {
            schritt: 1,
            art: 'parameter',
            titel: 'Grundbetrag',
            anzeige: '100,00',
            norm: '§ 11b Abs. 2 SGB II',
            quelle: 'BGBl. I S. 850',
            aus: [],
          },
          {
            schritt: 2,
            art: 'angabe',
            titel: 'Brutto',
            anzeige: '500,00',
            angabe: { nach: '?angabe=a2', titel: 'Lohn Bäckerei', nachweis: 'Abrechnung Mai 2026, Seite 1' },
            aus: [],
          },
        ],
      }}
    />
  ),
}

describe('every component', () => {
  for (const [name, element] of Object.entries(muster)) {
    const text = html(element)
    test(`${name}: no inline style, which the content security policy would drop`, () => {
      expect(text).not.toMatch(/\sstyle=/)
      expect(text.length).toBeGreaterThan(20)
    })
    test(`${name}: every reference by id finds its element`, () => {
      for (const m of text.matchAll(/(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)) {
        for (const id of (m[1] ?? '').split(' ')) expect(text).toContain(`id="${id}"`)
      }
    })
  }
})

test('a field says its paragraph, its unit and what is wrong', () => {
  const text = html(muster.eingabe)
  for (const wort of ['Kaltmiete', '§ 22', '€', 'Bitte prüfen', 'aria-invalid="true"', 'value="480,00"']) {
    expect(text).toContain(wort)
  }
})

test('a blocked button can be reached and says who may press it', () => {
  const text = html(muster.knopf)
  expect(text).toContain('aria-disabled="true"')
  expect(text).not.toContain(' disabled')
  expect(text).toContain('Anordnen kann nur Stufe A.')
})

test('the reason of an amount shows sentence, paragraph, source of the value and evidence of the fact', () => {
  const text = html(muster.warum)
  for (const wort of [
    'Vom Lohn bleiben 180 Euro frei.',
    '§ 11b Abs. 3 SGB II',
    'BGBl. I S. 850',
    'Abrechnung Mai 2026, Seite 1',
  ]) {
    expect(text).toContain(wort)
  }
})

test('a changed amount in the matrix keeps what was ordered before beside it', () => {
  const text = html(muster.matrix)
  expect(text).toMatch(/812,40.*vorher.*896,60/)
  expect(text).toContain('Juni 2026')
})
