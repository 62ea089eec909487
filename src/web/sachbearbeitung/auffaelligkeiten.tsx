import { Link } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'

type Zeile = {
  readonly nr: string
  readonly titel: string
  readonly text: string
  readonly faelle: readonly { readonly nach: string; readonly titel: string }[]
  /** So many more cases than are shown. */
  readonly weitere: number
  readonly zahlungen: readonly string[]
  /** What somebody found, and who; empty: nobody has looked. */
  readonly vermerk: string
}

export type AuffaelligkeitenAnsicht = {
  readonly offen: number
  readonly sperre: string
  readonly schreibbar: boolean
  readonly zeilen: readonly Zeile[]
}

/** HKR-11: first on the page of a run. Each is looked at and answered by a sentence before the run can be released. */
export function Auffaelligkeiten({
  a,
  bisher,
}: {
  readonly a: AuffaelligkeitenAnsicht
  /** What was sent and refused. */
  readonly bisher: { readonly vermerk: string; readonly gewaehlt: readonly string[] }
}) {
  return (
    <Kasten
      titel="Auffälligkeiten"
      neben={a.offen > 0 && <Marke art="warnung">{`${a.offen} anzusehen`}</Marke>}
      id="auffaelligkeiten"
    >
      {a.zeilen.length === 0 ? (
        <p className="al-leise">Nichts Auffälliges gefunden.</p>
      ) : (
        <div className="al-stapel">
          <p>
            Ein Grund findet sich meist schnell, zum Beispiel ein gemeinsames Konto nach einem Umzug. Sehen Sie in den
            Fall und schreiben Sie auf, was Sie gefunden haben. Erst dann kann der Lauf freigegeben werden.
          </p>
          {a.schreibbar ? (
            <Formular klasse="al-stapel" titel="Auffälligkeiten vermerken" key={a.offen}>
              <input type="hidden" name="was" value="vermerken" />
              <Liste zeilen={a.zeilen} waehlbar={bisher.gewaehlt} />
              <Eingabe
                name="vermerk"
                titel="Was haben Sie angesehen und gefunden?"
                wert={bisher.vermerk}
                hilfe="Ein Satz für alles, was angekreuzt ist. Er bleibt mit Ihrem Namen beim Lauf."
                pflicht
              />
              <p className="al-reihe">
                <Knopf type="submit" sperre={a.sperre === '' ? undefined : a.sperre}>
                  Vermerken
                </Knopf>
              </p>
            </Formular>
          ) : (
            <Liste zeilen={a.zeilen} />
          )}
        </div>
      )}
    </Kasten>
  )
}

function Liste({ zeilen, waehlbar }: { readonly zeilen: readonly Zeile[]; readonly waehlbar?: readonly string[] }) {
  return (
    <ul className="al-zeilen">
      {zeilen.map((z) => (
        <li key={z.nr}>
          <Hinweiszeile art={z.vermerk === '' ? 'warnung' : 'gut'}>
            {waehlbar !== undefined && z.vermerk === '' ? (
              <label className="al-ankreuzen">
                <input type="checkbox" name="nr" value={z.nr} defaultChecked={waehlbar.includes(z.nr)} />
                <span>
                  <strong>{z.titel}.</strong> {z.text}
                </span>
              </label>
            ) : (
              <p>
                <strong>{z.titel}.</strong> {z.text}
              </p>
            )}
            <Wege z={z} />
            {z.vermerk !== '' && <p>Angesehen: {z.vermerk}</p>}
          </Hinweiszeile>
        </li>
      ))}
    </ul>
  )
}

function Wege({ z }: { readonly z: Zeile }) {
  if (z.faelle.length === 0 && z.zahlungen.length === 0) return null
  return (
    <div className="al-wege">
      <ul>
        {z.faelle.map((f) => (
          <li key={f.nach}>
            <Link to={f.nach}>{f.titel}</Link>
          </li>
        ))}
        {z.weitere > 0 && <li>und {z.weitere} weitere</li>}
        {z.zahlungen.map((nach, i) => (
          <li key={nach}>
            <Link to={nach}>Zahlung {i + 1}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
