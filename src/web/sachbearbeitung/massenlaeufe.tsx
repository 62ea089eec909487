import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe, type Option, Textfeld } from '../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './massenlaeufe.server.ts'

export type MassenlaeufeAnsicht = {
  readonly laeufe: readonly {
    readonly id: string
    readonly titel: string
    readonly was: string
    readonly angelegt: string
    readonly stand: string
    readonly standArt: 'info' | 'warnung' | 'gut'
  }[]
  readonly arten: readonly Option[]
  /** Tables of local limits that follow on another. */
  readonly tabellen: readonly Option[]
}

export type MassenlaeufeAntwort = {
  readonly fehler: readonly string[]
  /** What was typed, so that nothing is lost. */
  readonly eingaben: Readonly<Record<string, string>>
}

/** Changes of the law over the whole stock of the Jobcenter (level A). */
export default function MassenlaeufeSeite() {
  const a = useLoaderData<MassenlaeufeAnsicht>()
  const antwort = useActionData<MassenlaeufeAntwort>()
  return (
    <Seite titel="Massenänderungen">
      <div className="al-stapel">
        {antwort?.fehler.map((text) => (
          <Hinweiszeile key={text} art="fehler" melden>
            {text}
          </Hinweiszeile>
        ))}
        <Kasten titel="Läufe" randlos>
          <Tabelle
            titel="Massenänderungen"
            zeilen={a.laeufe}
            schluessel={(l) => l.id}
            leer="Noch keine Massenänderung. Unten legen Sie einen Probelauf an; er ändert keinen Fall."
            spalten={[
              { titel: 'Titel', kopf: true, zelle: (l) => <Link to={`/massenaenderungen/${l.id}`}>{l.titel}</Link> },
              { titel: 'Was sich ändert', zelle: (l) => l.was },
              { titel: 'Stand', zelle: (l) => <Marke art={l.standArt}>{l.stand}</Marke> },
              { titel: 'Angelegt', zelle: (l) => l.angelegt },
            ]}
          />
        </Kasten>
        <Anlegen arten={a.arten} tabellen={a.tabellen} eingaben={antwort?.eingaben ?? {}} />
      </div>
    </Seite>
  )
}

function Anlegen({
  arten,
  tabellen,
  eingaben: e,
}: {
  readonly arten: readonly Option[]
  readonly tabellen: readonly Option[]
  readonly eingaben: MassenlaeufeAntwort['eingaben']
}) {
  return (
    <Kasten titel="Probelauf anlegen">
      <Formular klasse="al-stapel" titel="Probelauf anlegen">
        <p>
          Der Probelauf rechnet jeden laufenden Fall dieses Jobcenters neu und sagt, was sich ändern würde. Er ändert
          nichts. Danach legen Sie ihn vor; eine zweite Person der Stufe A gibt ihn frei.
        </p>
        <div className="al-maske al-maske--weit">
          <Eingabe name="titel" titel="Titel" wert={e.titel ?? ''} pflicht hilfe="Etwa: Regelbedarfe 2027" />
          <Auswahl name="art" titel="Was sich ändert" wert={e.art ?? 'rechtsaenderung'} optionen={arten} pflicht />
          <Eingabe
            name="grundlage"
            titel="Grundlage"
            wert={e.grundlage ?? ''}
            pflicht
            hilfe="Gesetz oder Verordnung mit Fundstelle, so wie es im Bescheid stehen soll"
          />
          <Eingabe name="ab" titel="Ab Monat" wert={e.ab ?? ''} pflicht hilfe="Etwa: 01.2027" />
          <Eingabe
            name="alt"
            titel="Kindergeld bisher"
            art="cent"
            wert={e.alt ?? ''}
            einheit="€"
            hilfe="Nur bei neuem Kindergeld. Leer: der gesetzliche Betrag"
          />
          <Eingabe
            name="neu"
            titel="Kindergeld neu"
            art="cent"
            wert={e.neu ?? ''}
            einheit="€"
            hilfe="Nur bei neuem Kindergeld. Leer: der gesetzliche Betrag"
          />
          <Auswahl
            name="tabelle"
            titel="Neue Richtwerte"
            wert={e.tabelle ?? ''}
            optionen={[
              { wert: '', titel: tabellen.length === 0 ? 'keine Tabelle mit Vorgängerin' : 'keine' },
              ...tabellen,
            ]}
            hilfe="Nur bei neuen Richtwerten für die Unterkunft"
          />
          <Eingabe
            name="bekanntBis"
            titel="Recht bekannt bis"
            art="datum"
            wert={e.bekanntBis ?? ''}
            hilfe="Leer: bis heute. Ein späterer Tag gilt nur zum Ansehen."
          />
        </div>
        <Textfeld
          name="parametersatz"
          titel="Eigene Werte zum Ansehen"
          wert={e.parametersatz ?? ''}
          hilfe="Leer: die Werte des Programms. Sonst ein Parametersatz (allegro-parametersatz/1), etwa aus einem Gesetzentwurf; ein solcher Lauf lässt sich nicht freigeben."
        />
        <p>
          <Knopf type="submit" gewicht="primary">
            Probelauf starten
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
