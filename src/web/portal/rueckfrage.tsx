import { Link, useActionData, useLoaderData } from 'react-router'
import { Datei, Textfeld } from '../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { type Frageansicht, Fragefeld } from './fragefeld.tsx'

export { action, loader } from './rueckfrage.server.ts'

export type Punktansicht = {
  readonly nr: number
  readonly art: 'frage' | 'text' | 'unterlage'
  readonly titel: string
  readonly warum: string
  readonly fertig: boolean
  /** Control of a question of the catalogue; null: one in free words, or a paper. */
  readonly frage: Frageansicht | null
  readonly text: string
  readonly worte: string
  readonly hinderung: string
  readonly dateien: readonly {
    readonly id: string
    readonly titel: string
    readonly zeit: string
    readonly abgelegt: boolean
  }[]
}

export type RueckfrageAnsicht = {
  readonly vom: string
  readonly frist: string
  readonly vorbei: boolean
  /** Empty: still open. */
  readonly beantwortet: string
  readonly uebersicht: string
  readonly punkte: readonly Punktansicht[]
}

export type RueckfrageAntwort = {
  /** Point it is about; NaN: the whole. */
  readonly nr: number
  readonly fehler: string
  readonly roh: Readonly<Record<string, readonly string[]>>
}

/** Only what is missing, with the reason and a day; each point is kept by itself. */
export default function RueckfrageSeite() {
  const a = useLoaderData<RueckfrageAnsicht>()
  const antwort = useActionData<RueckfrageAntwort>()
  const offene = a.punkte.filter((p) => !p.fertig).length
  return (
    <Seite titel="Rückfrage vom Jobcenter" schmal>
      <div className="al-stapel">
        {a.beantwortet === '' ? (
          <Einleitung a={a} />
        ) : (
          <Hinweiszeile art="gut">Ihre Antworten sind am {a.beantwortet} angekommen.</Hinweiszeile>
        )}
        {a.punkte.map((p) => (
          <Punkt key={p.nr} p={p} zu={a.beantwortet !== ''} antwort={antwort?.nr === p.nr ? antwort : undefined} />
        ))}
        {a.beantwortet === '' && (
          <Formular titel="Antworten abschicken" klasse="al-stapel">
            <input type="hidden" name="was" value="abschicken" />
            {antwort !== undefined && !a.punkte.some((p) => p.nr === antwort.nr) && (
              <Hinweiszeile art="fehler" melden>
                {antwort.fehler}
              </Hinweiszeile>
            )}
            <p>{offene === 0 ? 'Alle Punkte sind fertig.' : `Noch offen: ${offene} von ${a.punkte.length} Punkten.`}</p>
            <p>
              <Knopf type="submit" gewicht="primary">
                Antworten abschicken
              </Knopf>
            </p>
          </Formular>
        )}
        <p>
          <Link to={a.uebersicht}>Zur Übersicht</Link>
        </p>
      </div>
    </Seite>
  )
}

function Einleitung({ a }: { readonly a: RueckfrageAnsicht }) {
  return (
    <>
      <p>
        Vom {a.vom}. Bitte antworten Sie bis zum <strong>{a.frist}</strong>. Wir brauchen nur, was hier steht.
      </p>
      {a.vorbei && <Hinweiszeile art="info">Der Tag ist vorbei. Sie können trotzdem noch antworten.</Hinweiszeile>}
      <p>
        Brauchen Sie mehr Zeit, oder bekommen Sie etwas nicht? Schreiben Sie es zum Punkt dazu. Was Sie nur schwer
        bekommen können, müssen Sie nicht besorgen.
      </p>
    </>
  )
}

type PunktProps = {
  readonly p: Punktansicht
  readonly zu: boolean
  readonly antwort: RueckfrageAntwort | undefined
}

function Punkt({ p, zu, antwort }: PunktProps) {
  return (
    <section className="al-portalkarte al-stapel" aria-labelledby={`punkt${p.nr}`} id={`p${p.nr}`}>
      <h2 id={`punkt${p.nr}`}>
        {p.nr}. {p.titel}
      </h2>
      <p>{p.warum}</p>
      {p.fertig && (
        <p>
          <Marke art="gut">Fertig</Marke> {p.hinderung === '' ? p.worte : `Das geht nicht: ${p.hinderung}`}
        </p>
      )}
      <Dateien p={p} zu={zu} />
      {!zu && <Antwortform p={p} antwort={antwort} />}
      {!zu && <GehtNicht p={p} antwort={antwort} />}
    </section>
  )
}

function Dateien({ p, zu }: { readonly p: Punktansicht; readonly zu: boolean }) {
  if (p.dateien.length === 0) return null
  return (
    <ul className="al-liste al-stapel">
      {p.dateien.map((d) => (
        <li key={d.id} className="al-reihe">
          <span>
            Angekommen am {d.zeit}: {d.titel}
          </span>
          {!zu && !d.abgelegt && (
            <Formular titel={`Entfernen: ${d.titel}`}>
              <input type="hidden" name="was" value="entfernen" />
              <input type="hidden" name="nr" value={p.nr} />
              <input type="hidden" name="anlage" value={d.id} />
              <Knopf type="submit" gewicht="tertiary" ansage={`Entfernen: ${d.titel}, ${d.zeit}`}>
                Entfernen
              </Knopf>
            </Formular>
          )}
        </li>
      ))}
    </ul>
  )
}

function Antwortform({ p, antwort }: Omit<PunktProps, 'zu'>) {
  const fehler = antwort?.roh.geht === undefined ? antwort?.fehler : undefined
  if (p.art === 'unterlage')
    return (
      <Formular key={p.dateien.length} klasse="al-stapel al-portalform" titel={`Schicken: ${p.titel}`} datei>
        <input type="hidden" name="was" value="schicken" />
        <input type="hidden" name="nr" value={p.nr} />
        <Datei
          name="datei"
          titel="Foto oder Datei"
          hilfe="PDF, JPEG, PNG oder TIFF, höchstens 10 MB."
          fehler={fehler}
          pflicht
        />
        <p>
          <Knopf type="submit" ansage={`Schicken: ${p.titel}`}>
            Schicken
          </Knopf>
        </p>
      </Formular>
    )
  return (
    <Formular klasse="al-stapel al-portalform" titel={`Antworten: ${p.titel}`}>
      <input type="hidden" name="was" value="antworten" />
      <input type="hidden" name="nr" value={p.nr} />
      {p.frage === null ? (
        <Textfeld
          name="antwort"
          titel="Ihre Antwort"
          wert={antwort?.roh.antwort?.[0] ?? p.text}
          zeilen={4}
          fehler={fehler}
          pflicht
        />
      ) : (
        <Fragefeld f={p.frage} fehler={fehler} roh={fehler === undefined ? undefined : antwort?.roh} />
      )}
      <p>
        <Knopf type="submit" ansage={`Antwort speichern: ${p.titel}`}>
          Speichern
        </Knopf>
      </p>
    </Formular>
  )
}

/** What is out of reach need not be brought (§ 65 SGB I); the reason is the answer. */
function GehtNicht({ p, antwort }: Omit<PunktProps, 'zu'>) {
  const gewaehlt = antwort?.roh.geht !== undefined
  return (
    <details open={gewaehlt || undefined}>
      <summary>Das geht nicht, oder ich brauche mehr Zeit</summary>
      <Formular klasse="al-stapel al-portalform" titel={`Geht nicht: ${p.titel}`}>
        <input type="hidden" name="was" value="antworten" />
        <input type="hidden" name="geht" value="nicht" />
        <input type="hidden" name="nr" value={p.nr} />
        <Textfeld
          name="hinderung"
          titel="Warum? Und bis wann ginge es?"
          wert={antwort?.roh.hinderung?.[0] ?? p.hinderung}
          zeilen={3}
          fehler={gewaehlt ? antwort?.fehler : undefined}
          pflicht
        />
        <p>
          <Knopf type="submit" ansage={`Grund speichern: ${p.titel}`}>
            Speichern
          </Knopf>
        </p>
      </Formular>
    </details>
  )
}
