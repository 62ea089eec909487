import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe } from '../bausteine/feld.tsx'
import { Fehlerliste } from '../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './rueckfrage.server.ts'

/** Something to ask about. */
export type Waehlbar = {
  readonly id: string
  readonly titel: string
  /** What she has said, or that she has not. */
  readonly stand: string
  /** Proposed reason; empty: to be written. */
  readonly warum: string
}

export type RueckfrageAnsicht = {
  readonly antrag: string
  readonly name: string
  readonly frist: string
  readonly offen: readonly Waehlbar[]
  readonly gesagt: readonly { readonly titel: string; readonly punkte: readonly Waehlbar[] }[]
}

export type RueckfrageAntwort = {
  readonly fehler: string
  readonly roh: Readonly<Record<string, readonly string[]>>
}

/** The office asks for exactly what is missing. */
export default function RueckfrageSeite() {
  const a = useLoaderData<RueckfrageAnsicht>()
  const antwort = useActionData<RueckfrageAntwort>()
  const alt = (feld: string): string | undefined => antwort?.roh[feld]?.[0]
  const gewaehlt = new Set(antwort?.roh.punkt)
  const zeile = (w: Waehlbar) => (
    <Punktzeile key={w.id} w={w} gewaehlt={gewaehlt.has(w.id)} warum={alt(`warum.${w.id}`) ?? w.warum} />
  )
  return (
    <Seite titel={`Rückfrage an ${a.name}`} neben={<Link to={`/antraege/${a.antrag}`}>Zum Onlineantrag</Link>}>
      <Formular klasse="al-stapel" titel="Rückfrage stellen">
        <Fehlerliste punkte={antwort === undefined ? [] : [{ text: antwort.fehler }]} />
        <p>
          Im Portal erscheinen nur die Punkte mit Häkchen, jeder mit seinem Grund. Die Antwort kommt an ihrem Punkt
          zurück. Folgen hat eine Rückfrage keine; dafür braucht es die schriftliche Bitte (§ 66 Abs. 3 SGB I).
        </p>
        <Kasten titel="Was fehlt">
          {a.offen.length === 0 ? (
            <Leer>Alle Fragen sind beantwortet, alle Unterlagen geschickt.</Leer>
          ) : (
            <ul className="al-liste al-stapel">{a.offen.map(zeile)}</ul>
          )}
        </Kasten>
        <Kasten titel="Eigene Fragen">
          <div className="al-stapel">
            {[0, 1, 2].map((i) => (
              <div key={i} className="al-maske al-maske--weit">
                <Auswahl
                  name={`frei.${i}.art`}
                  titel={`Punkt ${i + 1}: Art`}
                  wert={alt(`frei.${i}.art`) ?? 'text'}
                  optionen={[
                    { wert: 'text', titel: 'Frage' },
                    { wert: 'unterlage', titel: 'Unterlage' },
                  ]}
                />
                <Eingabe
                  name={`frei.${i}.titel`}
                  titel={`Punkt ${i + 1}: Was?`}
                  wert={alt(`frei.${i}.titel`) ?? ''}
                  hilfe="so, wie es im Portal stehen soll"
                />
                <Eingabe
                  name={`frei.${i}.warum`}
                  titel={`Punkt ${i + 1}: Warum?`}
                  wert={alt(`frei.${i}.warum`) ?? ''}
                />
              </div>
            ))}
          </div>
        </Kasten>
        <Kasten titel="Frist">
          <Eingabe
            name="frist"
            titel="Antwort bis"
            art="datum"
            wert={alt('frist') ?? a.frist}
            hilfe="Vorgeschlagen ist so viel Zeit, wie ein Brief lassen würde."
            pflicht
          />
        </Kasten>
        <p>
          <Knopf type="submit" gewicht="primary">
            Rückfrage ins Portal stellen
          </Knopf>
        </p>
        {a.gesagt.map((g) => (
          <Kasten key={g.titel} titel={`Schon beantwortet: ${g.titel}`}>
            <ul className="al-liste al-stapel">{g.punkte.map(zeile)}</ul>
          </Kasten>
        ))}
      </Formular>
    </Seite>
  )
}

type ZeileProps = { readonly w: Waehlbar; readonly gewaehlt: boolean; readonly warum: string }

function Punktzeile({ w, gewaehlt, warum }: ZeileProps) {
  return (
    <li className="al-rueckfragezeile">
      <label>
        <input type="checkbox" name="punkt" value={w.id} defaultChecked={gewaehlt} /> {w.titel}
      </label>
      <span className="al-leise">{w.stand}</span>
      <input
        className="kern-form-input__input"
        name={`warum.${w.id}`}
        aria-label={`Warum gefragt wird: ${w.titel}`}
        placeholder="Warum wird das gebraucht?"
        defaultValue={warum}
      />
    </li>
  )
}
