import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Absage, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './vertretungen.server.ts'

export type VertretungenAnsicht = {
  readonly leute: readonly Option[]
  readonly zeilen: readonly {
    readonly id: string
    readonly wer: string
    readonly vertretung: string
    readonly von: string
    readonly bis: string
    readonly jetzt: boolean
  }[]
}

export type VertretungenAntwort = {
  readonly fehler: string
  readonly wer: string
  readonly vertretung: string
  readonly von: string
  readonly bis: string
}

/** Who is away, and who does the work meanwhile (level A). */
export default function VertretungenSeite() {
  const a = useLoaderData<VertretungenAnsicht>()
  const e = useActionData<VertretungenAntwort>()
  return (
    <Seite titel="Vertretung bei Abwesenheit" neben={<Link to="/team">Offene Arbeit des Jobcenters</Link>}>
      <div className="al-stapel">
        <p className="al-leise">
          Wer vertritt, sieht die Aufforderungen der abwesenden Person als eigene und handelt im eigenen Namen: Was sie
          festgestellt hat, ordnet jemand anderes an.
        </p>
        <Kasten titel="Laufende und kommende" randlos>
          <Tabelle
            titel="Vertretungen"
            zeilen={a.zeilen}
            schluessel={(z) => z.id}
            leer="Niemand ist abwesend gemeldet."
            spalten={[
              { titel: 'Abwesend', kopf: true, zelle: (z) => z.wer },
              { titel: 'Vertretung', zelle: (z) => z.vertretung },
              { titel: 'Von', zelle: (z) => z.von },
              { titel: 'Bis', zelle: (z) => z.bis },
              { titel: 'Stand', zelle: (z) => (z.jetzt ? <Marke>läuft</Marke> : 'kommt') },
              {
                titel: 'Schritt',
                zelle: (z) => (
                  <Formular titel={`Vertretung für ${z.wer} ab ${z.von} beenden`}>
                    <input type="hidden" name="was" value="beenden" />
                    <input type="hidden" name="id" value={z.id} />
                    <Knopf type="submit" klein gewicht="tertiary">
                      Beenden<span className="al-nurvorlesen">: {z.wer}</span>
                    </Knopf>
                  </Formular>
                ),
              },
            ]}
          />
        </Kasten>
        <Kasten titel="Neue Vertretung">
          <Absage text={e?.fehler} />
          <Formular klasse="al-stapel" titel="Neue Vertretung">
            <div className="al-maske">
              <Auswahl name="wer" titel="Abwesend" wert={e?.wer ?? ''} optionen={a.leute} leer="bitte wählen" pflicht />
              <Auswahl
                name="vertretung"
                titel="Vertretung"
                wert={e?.vertretung ?? ''}
                optionen={a.leute}
                leer="bitte wählen"
                pflicht
              />
              <Eingabe name="von" titel="Von" art="datum" wert={e?.von ?? ''} pflicht />
              <Eingabe name="bis" titel="Bis" art="datum" wert={e?.bis ?? ''} hilfe="letzter Tag" pflicht />
            </div>
            <p>
              <Knopf type="submit" gewicht="primary">
                Eintragen
              </Knopf>
            </p>
          </Formular>
        </Kasten>
      </div>
    </Seite>
  )
}
