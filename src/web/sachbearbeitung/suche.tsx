import { Link, useActionData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import type { Trefferliste } from '../rahmen/suchfeld.tsx'

export { action, loader } from './suche.server.ts'

/** The same search without scripts, and for long lists. */
export default function SucheSeite() {
  const liste = useActionData<Trefferliste>()
  return (
    <Seite titel="Suche">
      <div className="al-stapel">
        <Formular klasse="al-reihe" titel="Suche" nach="/suche">
          <Eingabe
            name="suche"
            titel="Name, Geburtsdatum, Nummer, IBAN oder Anschrift"
            wert={liste?.suche ?? ''}
            pflicht
          />
          <Knopf type="submit" gewicht="primary">
            Suchen
          </Knopf>
        </Formular>
        {liste !== undefined && <Ergebnis liste={liste} />}
      </div>
    </Seite>
  )
}

function Ergebnis({ liste }: { readonly liste: Trefferliste }) {
  if (liste.meldung !== '' && liste.treffer.length === 0)
    return (
      <Hinweiszeile art="info" melden>
        {liste.meldung}
      </Hinweiszeile>
    )
  return (
    <Kasten titel={`${liste.treffer.length} Treffer für „${liste.suche}“`} randlos>
      <Tabelle
        titel="Treffer"
        zeilen={liste.treffer}
        schluessel={(t) => t.schluessel}
        leer="Nichts gefunden."
        spalten={[
          { titel: 'Name', kopf: true, zelle: (t) => <Link to={t.nach}>{t.name}</Link> },
          { titel: 'Angaben', zelle: (t) => t.neben },
          { titel: 'Jobcenter', zelle: (t) => t.traeger },
        ]}
      />
      {liste.meldung !== '' && <p className="al-leer">{liste.meldung}</p>}
    </Kasten>
  )
}
