import { Form, useLoaderData, useOutletContext } from 'react-router'
import { type Aenderung, Differenztabelle } from '../../../bausteine/differenz.tsx'
import { Auswahl, Eingabe, type Option } from '../../../bausteine/feld.tsx'
import { Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../../bausteine/knopf.tsx'
import { Tabelle } from '../../../bausteine/tabelle.tsx'
import { Drucken } from '../../../rahmen/drucken.tsx'
import type { Fallkopf } from '../ansicht.ts'
import type { Betragszeile, Summenzeile } from './vergleichsansicht.ts'
import { Auswertungen } from './wege.tsx'

export { loader } from './vergleich.server.ts'

export type VergleichAnsicht = {
  readonly staende: readonly Option[]
  readonly links: string
  readonly rechts: string
  readonly tagLinks: string
  readonly tagRechts: string
  readonly meldungen: readonly string[]
  readonly titel: readonly [string, string]
  readonly vertauscht: string
  readonly csv: string
  readonly ergebnis: {
    readonly tatsachen: readonly Aenderung[]
    readonly betraege: readonly Betragszeile[]
    readonly summen: readonly Summenzeile[]
    readonly gesamt: string
    readonly hinweise: readonly string[]
  } | null
}

/** Differenzenanzeige between any two states of a case, each under any Rechtsstand. */
export default function VergleichSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const v = useLoaderData<VergleichAnsicht>()
  return (
    <div className="al-stapel">
      <Auswertungen fall={kopf.id} />
      <Wahl v={v} />
      {v.meldungen.map((m) => (
        <Hinweiszeile key={m} art="warnung" melden>
          {m}
        </Hinweiszeile>
      ))}
      {v.ergebnis === null ? (
        <Leer>Noch gibt es nichts zu vergleichen: Es braucht einen Entwurf oder eine Fassung.</Leer>
      ) : (
        <Ergebnis v={v} e={v.ergebnis} />
      )}
    </div>
  )
}

function Wahl({ v }: { readonly v: VergleichAnsicht }) {
  return (
    <Kasten titel="Was wird verglichen?">
      <p className="al-klein al-leise al-nichtdrucken">
        Wählen Sie zwei Stände des Falls: den offenen Entwurf, eine angeordnete Fassung oder einen Ableger. Der
        Rechtsstand sagt, bis zu welchem Tag verkündete Werte und Regeln gelten; leer heißt bei einer Fassung: wie bei
        ihrer Entscheidung, sonst: heute. So trennen Sie, was sich an den Tatsachen geändert hat, von dem, was am Recht
        erst später bekannt wurde.
      </p>
      <Form method="get" className="al-stapel al-nichtdrucken" key={`${v.links}/${v.rechts}`}>
        <div className="al-maske al-maske--weit">
          <Auswahl name="links" pflicht titel="Bisher" wert={v.links} optionen={v.staende} />
          <Eingabe
            name="tagLinks"
            titel="Rechtsstand bisher"
            art="datum"
            wert={v.tagLinks}
            hilfe="Tag wie 1.7.2026, h für heute"
          />
          <Auswahl name="rechts" pflicht titel="Jetzt" wert={v.rechts} optionen={v.staende} />
          <Eingabe
            name="tagRechts"
            titel="Rechtsstand jetzt"
            art="datum"
            wert={v.tagRechts}
            hilfe="Tag wie 1.7.2026, h für heute"
          />
        </div>
        <div className="al-reihe">
          <Knopf type="submit" gewicht="primary" klein>
            Vergleichen
          </Knopf>
          <VerweisKnopf nach={v.vertauscht} klein gewicht="tertiary">
            Seiten tauschen
          </VerweisKnopf>
        </div>
      </Form>
      <p className="al-nurdruck">
        {v.titel[0]} gegen {v.titel[1]}
      </p>
    </Kasten>
  )
}

type Teil = { readonly v: VergleichAnsicht; readonly e: NonNullable<VergleichAnsicht['ergebnis']> }

function Ergebnis({ v, e }: Teil) {
  return (
    <>
      {e.hinweise.map((h) => (
        <Hinweiszeile key={h} art="warnung">
          {h}
        </Hinweiszeile>
      ))}
      <Kasten
        titel="Leistung im Monat"
        neben={
          <span className="al-reihe">
            <VerweisKnopf nach={v.csv} datei klein gewicht="tertiary">
              Als Tabelle (CSV)
            </VerweisKnopf>
            <Drucken />
          </span>
        }
        randlos
      >
        <p className="al-kasten__leib">
          <span className="al-leise">{v.titel[0]}</span> gegen <span className="al-leise">{v.titel[1]}</span>. Über alle
          Monate zusammen: <strong>{e.gesamt} €</strong>
        </p>
        <Tabelle
          titel="Leistung der Bedarfsgemeinschaft im Monat"
          zeilen={e.summen}
          schluessel={(z) => z.schluessel}
          leer="Kein Monat ist bewilligt."
          spalten={[
            { titel: 'Monate', zelle: (z) => z.zeitraum, kopf: true },
            { titel: 'Bisher', zelle: (z) => z.alt, zahl: true },
            { titel: 'Jetzt', zelle: (z) => z.neu, zahl: true },
            { titel: 'Differenz', zelle: (z) => <strong>{z.differenz}</strong>, zahl: true },
          ]}
        />
      </Kasten>
      <Kasten titel="Beträge je Person und Leistung" randlos>
        <Tabelle
          titel="Geänderte Beträge je Person und Leistung, im Monat"
          zeilen={e.betraege}
          schluessel={(z) => z.schluessel}
          leer="Kein Betrag ist anders."
          spalten={[
            { titel: 'Person', zelle: (z) => z.person, kopf: true },
            { titel: 'Leistung', zelle: (z) => z.leistung },
            { titel: 'Monate', zelle: (z) => z.zeitraum },
            { titel: 'Bisher', zelle: (z) => z.alt, zahl: true },
            { titel: 'Jetzt', zelle: (z) => z.neu, zahl: true },
            { titel: 'Differenz', zelle: (z) => <strong>{z.differenz}</strong>, zahl: true },
            { titel: 'Ursache', zelle: (z) => z.ursachen },
          ]}
        />
      </Kasten>
      <Kasten titel="Tatsachen" randlos>
        <Differenztabelle titel="Geänderte Tatsachen" zeilen={e.tatsachen} leer="Keine Tatsache ist anders." />
      </Kasten>
    </>
  )
}
