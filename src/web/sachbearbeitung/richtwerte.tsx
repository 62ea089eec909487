import { Form, useActionData, useLoaderData } from 'react-router'
import type { Tabellenfehler } from '../../fall/index.ts'
import { Auswahl, Datei, Eingabe, type Option, Textfeld } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './richtwerte.server.ts'

export type Richtwerteeingabe = {
  readonly gebiet: string
  readonly gueltigAb: string
  readonly quelle: string
  readonly csv: string
}

export type Richtwerteseite = {
  readonly darf: boolean
  readonly tabellen: readonly {
    readonly id: string
    readonly gebiet: string
    readonly gueltigAb: string
    readonly quelle: string
    readonly zeilen: readonly {
      readonly personen: string
      readonly flaeche: string
      readonly unterkunft: string
      readonly heizung: string
    }[]
  }[]
  readonly vorlagen: readonly Option[]
  readonly eingabe: Richtwerteeingabe
  /** How sure the chosen table of the collection is; empty without one. */
  readonly beleg: string
}

export type Richtwerteantwort = { readonly fehler: Tabellenfehler; readonly eingabe: Richtwerteeingabe }

/** The limits of the municipality: with their document and the day from which they hold. */
export default function RichtwerteSeite() {
  const s = useLoaderData<Richtwerteseite>()
  return (
    <Seite titel="Richtwerte für Unterkunft und Heizung">
      <p className="al-leise">
        Was angemessen ist, bestimmt der kommunale Träger (§ 22 Abs. 1 SGB II). Bei der Wohnung wird der Wert
        vorgeschlagen und mit einem Klick übernommen, nie von selbst.
      </p>
      {s.tabellen.length === 0 && <Hinweiszeile art="info">Noch keine Richtwerte hinterlegt.</Hinweiszeile>}
      {s.tabellen.map((t) => (
        <Kasten key={t.id} titel={`${t.gebiet}, ab ${t.gueltigAb}`}>
          <p className="al-klein al-leise">{t.quelle}</p>
          <Tabelle
            titel={`Richtwerte ${t.gebiet} ab ${t.gueltigAb}`}
            zeilen={t.zeilen}
            schluessel={(z) => z.personen}
            leer=""
            spalten={[
              { titel: 'Personen', kopf: true, zelle: (z) => z.personen },
              { titel: 'm²', zahl: true, zelle: (z) => z.flaeche },
              { titel: 'Unterkunft', zahl: true, zelle: (z) => z.unterkunft },
              { titel: 'Heizung', zahl: true, zelle: (z) => z.heizung },
            ]}
          />
          {s.darf && (
            <Formular titel={`Zurückziehen: ${t.gebiet}`}>
              <input type="hidden" name="was" value="zurueckziehen" />
              <input type="hidden" name="tabelle" value={t.id} />
              <Knopf type="submit" gewicht="tertiary" klein ansage={`${t.gebiet} ab ${t.gueltigAb} zurückziehen`}>
                Zurückziehen
              </Knopf>
            </Formular>
          )}
        </Kasten>
      ))}
      {s.darf && <NeueTabelle s={s} />}
    </Seite>
  )
}

function NeueTabelle({ s }: { readonly s: Richtwerteseite }) {
  const antwort = useActionData<Richtwerteantwort>()
  const e = antwort?.eingabe ?? s.eingabe
  const fehler = antwort?.fehler ?? {}
  return (
    <Kasten titel="Neue Tabelle">
      <Form method="get" className="al-reihe" aria-label="Vorlage wählen">
        <Auswahl name="vorlage" titel="Aus der Sammlung" wert="" optionen={s.vorlagen} leer="keine" />
        <Knopf type="submit" klein>
          Einsetzen
        </Knopf>
      </Form>
      {s.beleg !== '' && (
        <Hinweiszeile art="warnung">
          {`Aus der Sammlung (Stand 22.11.2026, ${s.beleg.replaceAll('_', ' ')}). Bitte mit der Richtlinie vergleichen, bevor Sie speichern.`}
        </Hinweiszeile>
      )}
      <Formular titel="Neue Tabelle" klasse="al-stapel" datei key={e.gebiet + e.gueltigAb}>
        <div className="al-maske">
          <Eingabe
            name="gebiet"
            titel="Gebiet"
            wert={e.gebiet}
            fehler={fehler.gebiet}
            hilfe="Kreis, Stadt oder Vergleichsraum"
            pflicht
          />
          <Eingabe name="gueltigAb" titel="Gilt ab" art="datum" wert={e.gueltigAb} fehler={fehler.gueltigAb} pflicht />
        </div>
        <Eingabe
          name="quelle"
          titel="Quelle"
          wert={e.quelle}
          fehler={fehler.quelle}
          hilfe="Richtlinie und Tag"
          pflicht
        />
        <Textfeld
          name="csv"
          titel="Tabelle"
          wert={e.csv}
          fehler={fehler.csv}
          hilfe="Je Zeile: Personen;m²;Unterkunft;Heizung. Unterkunft ist Kaltmiete mit Nebenkosten. Letzte Zeile auch: weitere;…"
        />
        <Datei name="datei" titel="oder als CSV-Datei" hilfe="dieselben Spalten, getrennt mit Semikolon" />
        <p>
          <Knopf type="submit" gewicht="primary">
            Speichern
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
