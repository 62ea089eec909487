import type { ReactNode } from 'react'
import { Form, Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './posteingang.server.ts'

export type PosteingangAnsicht = {
  readonly id: string
  /** Number of its last step. */
  readonly nr: number
  readonly betreff: string
  readonly art: string
  readonly arten: readonly Option[]
  readonly quelle: string
  readonly am: string
  readonly von: string
  readonly zeitraumVon: string
  readonly zeitraumBis: string
  readonly hash: string
  /** Where it is handed out; empty: nowhere. */
  readonly datei: string
  readonly istBild: boolean
  readonly offen: boolean
  readonly abgelegt: boolean
  /** Why it is not opened; empty: it may be. */
  readonly sperre: string
  readonly fall: { readonly nach: string; readonly text: string } | undefined
  readonly korb: string
  readonly andere: readonly Option[]
  readonly schritte: readonly {
    readonly schluessel: string
    readonly was: string
    readonly korb: string
    readonly vermerk: string
    readonly wann: string
    readonly wer: string
  }[]
  /** null: nothing was searched for. */
  readonly suche: {
    readonly text: string
    readonly meldung: string
    readonly treffer: readonly {
      readonly fall: string
      readonly person: string
      readonly name: string
      readonly neben: string
    }[]
  } | null
}

export type PosteingangAntwort = { readonly fehler: string }

export default function PosteingangSeite() {
  const a = useLoaderData<PosteingangAnsicht>()
  const antwort = useActionData<PosteingangAntwort>()
  return (
    <Seite titel={a.betreff} neben={<Link to="/postkorb">Alle Postkörbe</Link>}>
      <div className="al-stapel">
        <Absage text={antwort?.fehler} />
        <div className="al-nebeneinander">
          <Dokument a={a} />
          <div className="al-stapel">
            {a.sperre === '' && (a.abgelegt || !a.offen ? <Zuordnung a={a} /> : <Zuordnen a={a} />)}
            {a.offen ? <Erledigen a={a} /> : <Oeffnen a={a} />}
            {a.offen && <Angaben a={a} />}
            {a.offen && a.andere.length > 0 && <Weitergeben a={a} />}
          </div>
        </div>
        <Kasten titel="Was geschah" randlos>
          <Tabelle
            titel="Was geschah"
            zeilen={a.schritte}
            schluessel={(s) => s.schluessel}
            leer="Noch nichts."
            spalten={[
              { titel: 'Wann', kopf: true, zelle: (s) => s.wann },
              { titel: 'Was', zelle: (s) => s.was },
              { titel: 'Postkorb', zelle: (s) => s.korb },
              { titel: 'Vermerk', zelle: (s) => s.vermerk },
              { titel: 'Wer', zelle: (s) => s.wer },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}

type A = { readonly a: PosteingangAnsicht }

function Dokument({ a }: A) {
  return (
    <Kasten titel="Dokument" neben={a.offen ? <Marke art="info">offen</Marke> : <Marke art="gut">erledigt</Marke>}>
      <Paare
        paare={[
          ['Eingang', `${a.am}, ${a.quelle}`],
          ['Von', a.von === '' ? 'nicht bekannt' : a.von],
          ['Postkorb', a.korb],
          ['Prüfsumme', a.hash],
        ]}
      />
      {a.istBild && <img className="al-vorlage" src={a.datei} alt={`Vorlage: ${a.betreff}`} />}
      {a.sperre === '' ? (
        <p>
          <a href={a.datei} target="_blank" rel="noreferrer">
            Dokument öffnen <span className="al-leise">(neues Fenster)</span>
          </a>
        </p>
      ) : (
        <Hinweiszeile art="warnung">
          Diese Datei öffnet niemand. Der Tag des Eingangs gilt; bitte fordern Sie die Unterlage neu an. Der Absenderin
          oder dem Absender können Sie schreiben: „{a.sperre}“
        </Hinweiszeile>
      )}
    </Kasten>
  )
}

/** One act: the number of the last step goes along, so that nobody overwrites what another did meanwhile. */
function Akt({
  a,
  was,
  titel,
  children,
}: A & { readonly was: string; readonly titel: string; readonly children: ReactNode }) {
  return (
    <Formular klasse="al-stapel" titel={titel} nach={`/postkorb/${a.id}`}>
      <input type="hidden" name="was" value={was} />
      <input type="hidden" name="nr" value={a.nr} />
      {children}
    </Formular>
  )
}

function Zuordnung({ a }: A) {
  return (
    <Kasten titel="Fall">
      {a.fall === undefined ? (
        <p className="al-leer">Diese Post gehört zu keinem Fall.</p>
      ) : (
        <p>
          In der Akte von <Link to={a.fall.nach}>{a.fall.text}</Link>
        </p>
      )}
    </Kasten>
  )
}

function Zuordnen({ a }: A) {
  const treffer = a.suche?.treffer ?? []
  return (
    <Kasten titel="Fall zuordnen">
      <div className="al-stapel">
        <Form method="get" className="al-reihe" aria-label="Fall suchen">
          <Eingabe
            name="suche"
            titel="Name, Geburtsdatum oder BG-Nummer"
            wert={a.suche?.text ?? a.von.split(' · ')[0] ?? ''}
            pflicht
          />
          <Knopf type="submit">Fall suchen</Knopf>
        </Form>
        {a.suche !== null && a.suche.meldung !== '' && (
          <Hinweiszeile art="info" melden>
            {a.suche.meldung}
          </Hinweiszeile>
        )}
        {treffer.map((t) => (
          <Akt key={`${t.fall}/${t.person}`} a={a} was="zuordnen" titel={`Zuordnen: ${t.name}`}>
            <input type="hidden" name="fall" value={t.fall} />
            <input type="hidden" name="person" value={t.person} />
            <p>
              <span className="al-stark">{t.name}</span> <span className="al-leise">{t.neben}</span>
            </p>
            <p>
              <Knopf type="submit" klein gewicht="primary" ansage={`In die Akte legen: ${t.name}`}>
                In die Akte legen
              </Knopf>
            </p>
          </Akt>
        ))}
        <p className="al-klein al-leise">
          Was in der Akte liegt, bleibt dort. Prüfen Sie bitte Name und BG-Nummer, bevor Sie zuordnen.
        </p>
      </div>
    </Kasten>
  )
}

function Erledigen({ a }: A) {
  return (
    <Kasten titel="Abschließen">
      <div className="al-stapel">
        {a.abgelegt && (
          <Akt a={a} was="vorlegen" titel="Der Sachbearbeitung vorlegen">
            <Eingabe name="vermerk" titel="Was zu tun ist" wert="" />
            <p>
              <Knopf type="submit" gewicht="primary">
                Der Sachbearbeitung vorlegen
              </Knopf>
            </p>
          </Akt>
        )}
        <Akt a={a} was="erledigen" titel="Erledigen">
          <p>
            <Knopf type="submit">Erledigt</Knopf>
          </p>
        </Akt>
      </div>
    </Kasten>
  )
}

function Oeffnen({ a }: A) {
  return (
    <Kasten titel="Erledigt">
      <Akt a={a} was="wiederOeffnen" titel="Wieder öffnen">
        <p>
          <Knopf type="submit">Wieder öffnen</Knopf>
        </p>
      </Akt>
    </Kasten>
  )
}

function Angaben({ a }: A) {
  return (
    <Kasten titel="Angaben">
      <Akt a={a} was="angaben" titel="Angaben zum Dokument">
        <div className="al-maske">
          <Auswahl name="art" titel="Was es ist" wert={a.art} optionen={a.arten} pflicht />
          <Eingabe name="von" titel="Betrifft von" art="datum" wert={a.zeitraumVon} />
          <Eingabe name="bis" titel="Betrifft bis" art="datum" wert={a.zeitraumBis} />
        </div>
        <p>
          <Knopf type="submit">Angaben speichern</Knopf>
        </p>
      </Akt>
    </Kasten>
  )
}

function Weitergeben({ a }: A) {
  return (
    <Kasten titel="Weitergeben">
      <Akt a={a} was="weitergeben" titel="Weitergeben">
        <Auswahl name="postkorb" titel="An Postkorb" wert="" optionen={a.andere} leer="bitte wählen" pflicht />
        <Eingabe name="vermerk" titel="Vermerk" wert="" />
        <p>
          <Knopf type="submit">Weitergeben</Knopf>
        </p>
      </Akt>
    </Kasten>
  )
}
