import { Link, useActionData, useLoaderData } from 'react-router'
import { Datei } from '../bausteine/feld.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './unterlagen.server.ts'

type Wunsch = {
  readonly zu: string
  readonly fuer: string
  readonly name: string
  readonly warum: string
  /** `abgelegt`: it lies with the case and cannot be taken back here. */
  readonly da: readonly {
    readonly id: string
    readonly titel: string
    readonly zeit: string
    readonly abgelegt: boolean
  }[]
}

export type UnterlagenAnsicht = { readonly uebersicht: string; readonly wuensche: readonly Wunsch[] }
export type UnterlagenAntwort = { readonly zu: string; readonly fehler: string }

export default function UnterlagenSeite() {
  const { uebersicht, wuensche } = useLoaderData<UnterlagenAnsicht>()
  const antwort = useActionData<UnterlagenAntwort>()
  return (
    <Seite titel="Unterlagen schicken" schmal>
      <div className="al-stapel">
        <p>
          Ein Foto mit dem Telefon genügt. Nichts davon müssen Sie heute schicken: Ihr Antrag zählt auch ohne. Mit den
          Unterlagen geht es schneller.
        </p>
        <p>
          Auf Kontoauszügen dürfen Sie bei Ausgaben schwärzen, an wen Sie gezahlt haben. Einen Ausweis müssen Sie nicht
          kopieren; zeigen genügt.
        </p>
        {wuensche.map((w) => (
          <Unterlage key={w.zu} w={w} fehler={antwort?.zu === w.zu ? antwort.fehler : undefined} />
        ))}
        <p>
          <Link to={uebersicht}>Zur Übersicht</Link>
        </p>
      </div>
    </Seite>
  )
}

function Unterlage({ w, fehler }: { readonly w: Wunsch; readonly fehler: string | undefined }) {
  return (
    <div className="al-portalkarte al-stapel">
      <h2>{w.name}</h2>
      {w.fuer !== '' && <p className="al-leise">{w.fuer}</p>}
      <p>{w.warum}</p>
      {w.da.length > 0 && (
        <ul className="al-liste al-stapel">
          {w.da.map((d) => (
            <li key={d.id} className="al-reihe">
              <span>
                Angekommen am {d.zeit}: {d.titel}
              </span>
              {!d.abgelegt && (
                <Formular titel={`Entfernen: ${d.titel}`}>
                  <input type="hidden" name="was" value="entfernen" />
                  <input type="hidden" name="anlage" value={d.id} />
                  <Knopf type="submit" gewicht="tertiary" ansage={`Entfernen: ${d.titel}, ${d.zeit}`}>
                    Entfernen
                  </Knopf>
                </Formular>
              )}
            </li>
          ))}
        </ul>
      )}
      <Formular key={w.da.length} klasse="al-stapel al-portalform" titel={`Schicken: ${w.name} ${w.fuer}`} datei>
        <input type="hidden" name="was" value="schicken" />
        <input type="hidden" name="zu" value={w.zu} />
        <Datei
          name="datei"
          titel="Foto oder Datei"
          hilfe="PDF, JPEG, PNG oder TIFF, höchstens 10 MB."
          fehler={fehler}
          pflicht
        />
        <p>
          <Knopf type="submit">Schicken</Knopf>
        </p>
      </Formular>
    </div>
  )
}
