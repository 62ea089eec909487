import { Link, useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Absage } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './organisation.server.ts'

export type OrganisationAnsicht = {
  readonly titel: string
  readonly regeln: readonly {
    readonly nr: number
    readonly text: string
    readonly bei: string
    readonly team: string
    readonly rang: number
  }[]
  readonly teams: readonly {
    readonly name: string
    readonly leitung: string
    readonly mitglieder: readonly { readonly id: string; readonly name: string }[]
  }[]
  readonly plaene: readonly {
    readonly id: string
    readonly titel: string
    readonly ab: string
    readonly stand: string
  }[]
  readonly darf: boolean
}

export type OrganisationAntwort = { readonly fehler: string; readonly titel: string; readonly ab: string }

/** Who does which cases, and the orders that change it. */
export default function OrganisationSeite() {
  const a = useLoaderData<OrganisationAnsicht>()
  const antwort = useActionData<OrganisationAntwort>()
  return (
    <Seite titel="Organisation" neben={a.titel !== '' && <span className="al-leise">Es gilt: {a.titel}</span>}>
      <div className="al-stapel">
        <Kasten titel="Wer bearbeitet welche Fälle" randlos>
          <Tabelle
            titel="Kriterien"
            zeilen={a.regeln}
            schluessel={(r) => String(r.nr)}
            leer="Noch keine Verteilung: Alle Fälle liegen bei allen im Jobcenter."
            spalten={[
              { titel: 'Kriterium', kopf: true, zelle: (r) => r.text },
              { titel: 'Zuständig', zelle: (r) => r.bei },
              { titel: 'Team', zelle: (r) => r.team },
            ]}
          />
        </Kasten>
        <Kasten titel="Teams" randlos>
          <Tabelle
            titel="Teams"
            zeilen={a.teams}
            schluessel={(t) => t.name}
            leer="Noch keine Teams."
            spalten={[
              { titel: 'Team', kopf: true, zelle: (t) => t.name },
              { titel: 'Leitung', zelle: (t) => t.leitung },
              { titel: 'Mitglieder', zelle: (t) => t.mitglieder.map((m) => m.name).join('; ') },
            ]}
          />
        </Kasten>
        <Kasten titel="Umverteilungen" randlos>
          <Tabelle
            titel="Umverteilungen"
            zeilen={a.plaene}
            schluessel={(p) => p.id}
            leer="Noch keine."
            spalten={[
              {
                titel: 'Titel',
                kopf: true,
                zelle: (p) => (a.darf ? <Link to={`/organisation/${p.id}`}>{p.titel}</Link> : p.titel),
              },
              { titel: 'Ab', zelle: (p) => p.ab },
              { titel: 'Stand', zelle: (p) => p.stand },
            ]}
          />
        </Kasten>
        {a.darf && (
          <Kasten titel="Neue Umverteilung">
            <Absage text={antwort?.fehler} />
            <Formular klasse="al-stapel" titel="Neue Umverteilung">
              <p className="al-leise">
                Der Entwurf beginnt mit dem, was gilt. Erst nach der Freigabe bewegt sich etwas.
              </p>
              <div className="al-maske">
                <Eingabe name="titel" titel="Titel" wert={antwort?.titel ?? ''} pflicht />
                <Eingabe name="ab" titel="Gilt ab" art="datum" wert={antwort?.ab ?? ''} hilfe="leer: heute" />
              </div>
              <p>
                <Knopf type="submit" gewicht="primary">
                  Entwurf anlegen
                </Knopf>
              </p>
            </Formular>
          </Kasten>
        )}
      </div>
    </Seite>
  )
}
