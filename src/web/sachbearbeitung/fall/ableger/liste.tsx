import { Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../../../bausteine/feld.tsx'
import { Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten } from '../../../bausteine/kasten.tsx'
import { Knopf } from '../../../bausteine/knopf.tsx'
import { Tabelle } from '../../../bausteine/tabelle.tsx'
import { Formular } from '../../../rahmen/formular.tsx'
import type { Fallkopf } from '../ansicht.ts'
import { Auswertungen } from '../auswertung/wege.tsx'

export { action, loader } from './liste.server.ts'

export type Ablegerzeile = {
  readonly id: string
  readonly name: string
  readonly herkunft: string
  readonly von: string
  readonly angelegt: string
  readonly geaendert: string
  readonly aenderungen: string
}

export type AblegerlisteAnsicht = { readonly zeilen: readonly Ablegerzeile[]; readonly quellen: readonly Option[] }
export type AblegerlisteAntwort = { readonly meldung: string; readonly name: string }

/** The what-ifs of a case. */
export default function AblegerlisteSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const { zeilen, quellen } = useLoaderData<AblegerlisteAnsicht>()
  const antwort = useActionData<AblegerlisteAntwort>()
  const darf = kopf.sperre === ''
  return (
    <div className="al-stapel">
      <Auswertungen fall={kopf.id} />
      {antwort && (
        <Hinweiszeile art="warnung" melden>
          {antwort.meldung}
        </Hinweiszeile>
      )}
      <Kasten titel="Ableger: Was wäre, wenn …">
        <p className="al-klein al-leise">
          Ein Ableger ist eine Kopie des Falls zum Ausprobieren: Umzug, mehr Stunden, eine Trennung. Sie ändern die
          Angaben in denselben Masken und sehen sofort, was herauskäme. Der Fall selbst bleibt unberührt; ein Ableger
          kann nie festgestellt werden. Was sich bewährt, bringen Sie in den Entwurf ein; den Rest verwerfen Sie.
        </p>
        {darf && quellen.length > 0 && (
          <Formular titel="Ableger anlegen" klasse="al-wahlleiste">
            <input type="hidden" name="was" value="abzweigen" />
            <Eingabe
              key={antwort?.name ?? ''}
              name="name"
              titel="Name des Ablegers"
              wert={antwort?.name ?? ''}
              hilfe="zum Beispiel: Mehr Stunden ab August"
              pflicht
            />
            <Auswahl name="von" titel="Ausgehend von" wert={quellen[0]?.wert ?? ''} optionen={quellen} pflicht />
            <Knopf type="submit" gewicht="primary">
              Ableger anlegen
            </Knopf>
          </Formular>
        )}
        {!darf && <p className="al-leise">{kopf.sperre}</p>}
      </Kasten>
      <Kasten titel="Offene Ableger" randlos>
        <Tabelle
          titel="Offene Ableger des Falls"
          zeilen={zeilen}
          schluessel={(z) => z.id}
          leer="Noch kein Ableger."
          spalten={[
            {
              titel: 'Name',
              kopf: true,
              zelle: (z) => <Link to={`/faelle/${kopf.id}/ableger/${z.id}`}>{z.name}</Link>,
            },
            { titel: 'Ausgehend von', zelle: (z) => z.herkunft },
            { titel: 'Angelegt', zelle: (z) => `${z.von}, ${z.angelegt}` },
            { titel: 'Zuletzt geändert', zelle: (z) => z.geaendert },
            { titel: 'Stand', zelle: (z) => z.aenderungen },
            { titel: 'Tun', zelle: (z) => <Handlungen fall={kopf.id} z={z} darf={darf} /> },
          ]}
        />
      </Kasten>
    </div>
  )
}

function Handlungen({ fall, z, darf }: { readonly fall: string; readonly z: Ablegerzeile; readonly darf: boolean }) {
  return (
    <span className="al-reihe">
      <Link to={`/faelle/${fall}/vergleich?rechts=a-${z.id}`} aria-label={`${z.name} vergleichen`}>
        Vergleichen
      </Link>
      {darf && (
        <>
          <Link to={`/faelle/${fall}/ableger/${z.id}/einbringen`} aria-label={`${z.name} einbringen`}>
            Einbringen
          </Link>
          <Formular titel={`${z.name} verwerfen`}>
            <input type="hidden" name="was" value="verwerfen" />
            <input type="hidden" name="ableger" value={z.id} />
            <Knopf type="submit" gewicht="tertiary" klein ansage={`${z.name} verwerfen`}>
              Verwerfen
            </Knopf>
          </Formular>
        </>
      )}
    </span>
  )
}
