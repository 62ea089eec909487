import { Kasten } from '../../bausteine/kasten.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import type { Handzeile } from './vonHand.ts'

/** Amounts set by hand beside what the law gives; nothing where there are none. */
export function Handtafel({ zeilen }: { readonly zeilen: readonly Handzeile[] }) {
  if (zeilen.length === 0) return null
  return (
    <Kasten
      titel="Von Hand gesetzte Beträge"
      neben={<span className="al-marke al-marke--warnung">{zeilen.length}</span>}
      randlos
    >
      <Tabelle
        titel="Gesetzter und berechneter Betrag im Monat"
        zeilen={zeilen}
        schluessel={(z) => z.schluessel}
        leer=""
        spalten={[
          { titel: 'Person', zelle: (z) => z.person, kopf: true },
          { titel: 'Leistung', zelle: (z) => z.leistung },
          { titel: 'Monate', zelle: (z) => z.zeitraum },
          { titel: 'Gesetzt', zelle: (z) => <strong>{z.gesetzt}</strong>, zahl: true },
          { titel: 'Berechnet', zelle: (z) => z.gerechnet, zahl: true },
          { titel: 'Grund', zelle: (z) => z.grund },
          { titel: 'Rechtsgrundlage', zelle: (z) => z.norm },
          { titel: 'Läuft ab', zelle: (z) => z.bis },
        ]}
      />
    </Kasten>
  )
}
