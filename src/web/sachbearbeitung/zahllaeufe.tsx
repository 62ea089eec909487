import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl } from '../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './zahllaeufe.server.ts'

export type Laufzeile = {
  readonly id: string
  readonly art: string
  readonly faellig: string
  readonly stand: string
  readonly standArt: 'info' | 'warnung' | 'gut'
  readonly anzahl: string
  readonly summe: string
}

export type ZahllaeufeAnsicht = {
  readonly laeufe: readonly Laufzeile[]
  readonly planbar: readonly { readonly wert: string; readonly titel: string }[]
  readonly sperre: string
}

export type ZahllaeufeAntwort = { readonly fehler: string }

export default function ZahllaeufeSeite() {
  const a = useLoaderData<ZahllaeufeAnsicht>()
  const antwort = useActionData<ZahllaeufeAntwort>()
  return (
    <Seite titel="Zahlläufe">
      <div className="al-stapel">
        {antwort && (
          <Hinweiszeile art="fehler" melden>
            {antwort.fehler}
          </Hinweiszeile>
        )}
        <Kasten titel="Lauf planen">
          {a.planbar.length === 0 ? (
            <p className="al-leise">{a.sperre === '' ? 'Zurzeit ist kein Lauf zu planen.' : a.sperre}</p>
          ) : (
            <Formular klasse="al-reihe" titel="Lauf planen">
              <Auswahl name="lauf" titel="Fällig am" wert={a.planbar[0]?.wert ?? ''} optionen={a.planbar} pflicht />
              <Knopf type="submit" gewicht="primary" sperre={a.sperre === '' ? undefined : a.sperre}>
                Planen
              </Knopf>
            </Formular>
          )}
        </Kasten>
        <Kasten titel="Läufe" randlos>
          <Tabelle
            titel="Zahlläufe"
            zeilen={a.laeufe}
            schluessel={(l) => l.id}
            leer="Noch kein Lauf."
            spalten={[
              { titel: 'Fällig', kopf: true, zelle: (l) => <Link to={`/zahllaeufe/${l.id}`}>{l.faellig}</Link> },
              { titel: 'Art', zelle: (l) => l.art },
              { titel: 'Stand', zelle: (l) => <Marke art={l.standArt}>{l.stand}</Marke> },
              { titel: 'Zahlungen', zelle: (l) => l.anzahl, zahl: true },
              { titel: 'Summe €', zelle: (l) => l.summe, zahl: true },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}
