import { useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Eingabe, Textfeld } from '../../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'
import { type Differenz, Differenzteile } from './differenzteile.tsx'
import { Merkmale } from './merkmale.tsx'

export { action, loader } from './feststellen.server.ts'

export type FeststellenAnsicht = {
  readonly differenz: Differenz
  readonly monate: string
  readonly rechtsstand: string
  readonly version: number
  /** Why it cannot be certified, and what to do. */
  readonly hindernisse: readonly { readonly text: string; readonly nach?: string | undefined }[]
  /** Nothing is changed: only a letter, with a reason. */
  readonly nurSchreiben: boolean
}

/** What was typed comes back with the refusal. */
export type FeststellenAntwort = {
  readonly fehler: string
  readonly begruendung: string
  readonly zusatz: string
  readonly betreff: string
  readonly brief: string
}

/** The difference in four parts, then the act (level F). */
export default function FeststellenSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const a = useLoaderData<FeststellenAnsicht>()
  const antwort = useActionData<FeststellenAntwort>()
  return (
    <div className="al-stapel">
      <Absage text={antwort?.fehler} />
      <p className="al-leise">{a.differenz.gegen}</p>
      <Differenzteile d={a.differenz} />
      <Kasten titel="Feststellen">
        {a.hindernisse.length > 0 ? (
          <div className="al-stapel">
            {a.hindernisse.map((h) => (
              <Hinweiszeile key={h.text} art="warnung">
                {h.nach === undefined ? h.text : <a href={h.nach}>{h.text}</a>}
              </Hinweiszeile>
            ))}
            <p>
              <VerweisKnopf nach={`/faelle/${kopf.id}`}>Zurück zum Bearbeiten</VerweisKnopf>
            </p>
          </div>
        ) : (
          <Feststellung a={a} antwort={antwort} />
        )}
      </Kasten>
      <Merkmale kopf={kopf} zurueck="feststellen" />
    </div>
  )
}

type FeststellungProps = { readonly a: FeststellenAnsicht; readonly antwort: FeststellenAntwort | undefined }

function Feststellung({ a, antwort }: FeststellungProps) {
  return (
    <Formular klasse="al-stapel" titel="Feststellen">
      <input type="hidden" name="version" value={a.version} />
      <Paare
        paare={[
          ['Entscheidet über', a.monate],
          ['Rechtsstand', a.rechtsstand],
        ]}
      />
      <Eingabe
        name="begruendung"
        titel={a.nurSchreiben ? 'Grund' : 'Vermerk zur Entscheidung'}
        hilfe={
          a.nurSchreiben
            ? 'Ohne geänderte Tatsachen braucht es einen Grund und ein Schreiben.'
            : 'Steht bei der Entscheidung, für die anordnende Person und den Verlauf; nicht im Bescheid.'
        }
        wert={antwort?.begruendung ?? ''}
        pflicht={a.nurSchreiben}
      />
      {!a.nurSchreiben && (
        <details open={(antwort?.zusatz ?? '') !== ''}>
          <summary>Begründung in eigenen Worten ergänzen</summary>
          <Textfeld
            name="zusatz"
            titel="Ergänzende Begründung"
            wert={antwort?.zusatz ?? ''}
            hilfe="Steht im Bescheid bei den Gründen, vor den Hinweisen und der Rechtsbehelfsbelehrung. Eine leere Zeile beginnt einen neuen Absatz."
          />
        </details>
      )}
      {a.nurSchreiben ? (
        <Brief antwort={antwort} pflicht />
      ) : (
        <details open={(antwort?.betreff ?? '') + (antwort?.brief ?? '') !== ''}>
          <summary>Schreiben in eigenen Worten beilegen</summary>
          <Brief antwort={antwort} />
        </details>
      )}
      <p>Sachlich und rechnerisch richtig. Anordnen muss eine andere Person der Stufe A.</p>
      <p>
        <Knopf type="submit" gewicht="primary">
          Feststellen
        </Knopf>
      </p>
    </Formular>
  )
}

/** A letter in the caseworker's own words; decides nothing. */
function Brief({ antwort, pflicht }: Pick<FeststellungProps, 'antwort'> & { readonly pflicht?: boolean | undefined }) {
  return (
    <div className="al-stapel">
      <Eingabe name="betreff" titel="Betreff des Schreibens" wert={antwort?.betreff ?? ''} pflicht={pflicht} />
      <Textfeld
        name="brief"
        titel="Text des Schreibens"
        wert={antwort?.brief ?? ''}
        hilfe="Eine leere Zeile beginnt einen neuen Absatz. Anrede, Gruß und Ihr Name stehen von selbst darin."
        pflicht={pflicht}
      />
    </div>
  )
}
