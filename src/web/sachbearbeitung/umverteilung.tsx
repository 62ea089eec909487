import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Auswahlgruppe, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import type { OrganisationAnsicht } from './organisation.tsx'
import { useNachsehen } from './useNachsehen.ts'

export { action, loader } from './umverteilung.server.ts'

export type UmverteilungAnsicht = {
  readonly id: string
  readonly titel: string
  readonly ab: string
  readonly stand: string
  readonly entwurf: boolean
  readonly regeln: OrganisationAnsicht['regeln']
  readonly teams: OrganisationAnsicht['teams']
  readonly maengel: readonly string[]
  /** null: carried out already. */
  readonly vorschau: {
    readonly summen: readonly { readonly wort: string; readonly anzahl: number }[]
    readonly faelle: readonly {
      readonly fall: string
      readonly bgNummer: string
      readonly von: string
      readonly an: string
      readonly kriterium: string
    }[]
    readonly anzahl: number
    readonly bleiben: number
    readonly vonHand: number
  } | null
  readonly bewegt: string
  readonly arbeitet: boolean
  readonly verlauf: readonly {
    readonly schluessel: string
    readonly was: string
    readonly wann: string
    readonly wer: string
    readonly bemerkung: string
  }[]
  readonly hash: string
  readonly akte: readonly {
    readonly art: string
    readonly titel: string
    readonly grund: boolean
    readonly haupt: boolean
    readonly sperre: string
  }[]
  readonly leute: readonly Option[]
}

export type UmverteilungAntwort = {
  readonly fehler: string
  readonly was: string
  readonly wert: string
  readonly team: string
}

const ARTEN: readonly Option[] = [
  { wert: 'buchstaben', titel: 'Nachname von–bis' },
  { wert: 'bgEnde', titel: 'Letzte Ziffern der BG-Nummer' },
  { wert: 'strasse', titel: 'Straße' },
  { wert: 'fall', titel: 'Einzelner Fall' },
  { wert: 'sonst', titel: 'Alles Übrige' },
]

/** One plan: criteria and teams, what it would move, its release and undoing. */
export default function UmverteilungSeite() {
  const a = useLoaderData<UmverteilungAnsicht>()
  const antwort = useActionData<UmverteilungAntwort>()
  useNachsehen(a.arbeitet)
  return (
    <Seite
      titel={a.titel}
      neben={
        <span className="al-leise">
          {a.stand}, ab {a.ab} · <Link to="/organisation">Organisation</Link>
        </span>
      }
    >
      <div className="al-stapel">
        <Absage text={antwort?.fehler} />
        {a.maengel.map((m) => (
          <Hinweiszeile key={m} art="warnung">
            {m}
          </Hinweiszeile>
        ))}
        {a.vorschau === null ? <p>{a.bewegt}.</p> : <Vorschau id={a.id} v={a.vorschau} />}
        {a.akte.length > 0 && <Schritte a={a} />}
        <Teams a={a} antwort={antwort} />
        <Kriterien a={a} antwort={antwort} />
        {a.entwurf && <Kopf a={a} />}
        <Kasten titel="Verlauf" randlos>
          <Tabelle
            titel="Verlauf"
            zeilen={a.verlauf}
            schluessel={(v) => v.schluessel}
            leer=""
            spalten={[
              { titel: 'Stand', kopf: true, zelle: (v) => v.was },
              { titel: 'Wann', zelle: (v) => v.wann },
              { titel: 'Wer', zelle: (v) => v.wer },
              { titel: 'Bemerkung', zelle: (v) => v.bemerkung },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}

function Vorschau({ id, v }: { readonly id: string; readonly v: NonNullable<UmverteilungAnsicht['vorschau']> }) {
  return (
    <Kasten
      titel={`Vorschau: ${v.anzahl} Fälle wechseln`}
      randlos
      neben={
        v.anzahl > 0 && (
          <VerweisKnopf nach={`/organisation/${id}/csv`} klein datei>
            Als CSV
          </VerweisKnopf>
        )
      }
    >
      <Tabelle
        titel="Wie viele von wem an wen"
        zeilen={v.summen}
        schluessel={(s) => s.wort}
        leer="Kein Fall wechselt."
        spalten={[
          { titel: 'Von → an', kopf: true, zelle: (s) => s.wort },
          { titel: 'Fälle', zahl: true, zelle: (s) => s.anzahl },
        ]}
      />
      <p className="al-kasten__leib al-leise">
        {`${v.bleiben} bleiben, ${v.vonHand} sind von Hand zugewiesen und bleiben, wo sie sind.`}
      </p>
      {v.faelle.length > 0 && (
        <details className="al-kasten__leib">
          <summary>{v.anzahl > v.faelle.length ? `Die ersten ${v.faelle.length} Fälle` : 'Die Fälle'}</summary>
          <Tabelle
            titel="Fälle, die wechseln"
            zeilen={v.faelle}
            schluessel={(f) => f.fall}
            leer=""
            spalten={[
              { titel: 'BG-Nummer', kopf: true, zelle: (f) => <Link to={`/faelle/${f.fall}`}>{f.bgNummer}</Link> },
              { titel: 'Von', zelle: (f) => f.von },
              { titel: 'An', zelle: (f) => f.an },
              { titel: 'Kriterium', zelle: (f) => f.kriterium },
            ]}
          />
        </details>
      )}
    </Kasten>
  )
}

function Schritte({ a }: { readonly a: UmverteilungAnsicht }) {
  return (
    <Kasten titel="Nächster Schritt">
      <div className="al-stapel">
        {a.akte.map((s) => (
          <Formular key={s.art} klasse="al-reihe" titel={s.titel}>
            <input type="hidden" name="was" value={s.art} />
            <input type="hidden" name="hash" value={a.hash} />
            {s.grund && <Eingabe name="grund" titel={`Grund (${s.titel})`} wert="" pflicht />}
            <Knopf
              type="submit"
              gewicht={s.haupt ? 'primary' : 'secondary'}
              sperre={s.sperre === '' ? undefined : s.sperre}
            >
              {s.titel}
            </Knopf>
          </Formular>
        ))}
      </div>
    </Kasten>
  )
}

type Teil = { readonly a: UmverteilungAnsicht; readonly antwort: UmverteilungAntwort | undefined }

function Teams({ a, antwort }: Teil) {
  const zeilen = a.teams.flatMap((t) =>
    t.mitglieder.map((m) => ({ team: t.name, leitung: t.leitung === m.name, ...m })),
  )
  return (
    <Kasten titel="Teams" randlos>
      <Tabelle
        titel="Mitglieder der Teams"
        zeilen={zeilen}
        schluessel={(z) => `${z.team}/${z.id}`}
        leer="Noch keine Teams."
        spalten={[
          { titel: 'Person', kopf: true, zelle: (z) => z.name },
          { titel: 'Team', zelle: (z) => `${z.team}${z.leitung ? ' (Leitung)' : ''}` },
          ...(a.entwurf
            ? [
                {
                  titel: 'Schritt',
                  zelle: (z: (typeof zeilen)[number]) => (
                    <Formular titel={`${z.name} aus ${z.team} nehmen`}>
                      <input type="hidden" name="was" value="teamWeg" />
                      <input type="hidden" name="team" value={z.team} />
                      <input type="hidden" name="bei" value={z.id} />
                      <Knopf type="submit" klein gewicht="tertiary">
                        Herausnehmen<span className="al-nurvorlesen">: {z.name}</span>
                      </Knopf>
                    </Formular>
                  ),
                },
              ]
            : []),
        ]}
      />
      {a.entwurf && (
        <Formular klasse="al-kasten__leib al-stapel" titel="Ins Team aufnehmen">
          <input type="hidden" name="was" value="team" />
          <div className="al-reihe">
            <Eingabe
              name="team"
              titel="Team"
              wert={antwort?.was === 'team' ? antwort.team : ''}
              hilfe="vorhandenes oder neues"
              pflicht
            />
            <Auswahl name="bei" titel="Person" wert="" optionen={a.leute} leer="bitte wählen" pflicht />
            <Auswahlgruppe
              name="leitung"
              titel="Aufgabe"
              wert={[]}
              optionen={[{ wert: 'ja', titel: 'leitet das Team' }]}
              mehrfach
            />
            <Knopf type="submit" klein>
              Aufnehmen
            </Knopf>
          </div>
        </Formular>
      )}
    </Kasten>
  )
}

function Kriterien({ a, antwort }: Teil) {
  return (
    <Kasten titel="Kriterien" randlos>
      <Tabelle
        titel="Kriterien, das genauere zuerst"
        zeilen={a.regeln}
        schluessel={(r) => String(r.nr)}
        leer="Noch keine Kriterien."
        spalten={[
          { titel: 'Kriterium', kopf: true, zelle: (r) => r.text },
          { titel: 'Zuständig', zelle: (r) => r.bei },
          ...(a.entwurf
            ? [
                {
                  titel: 'Schritt',
                  zelle: (r: UmverteilungAnsicht['regeln'][number]) => (
                    <Formular titel={`${r.text} entfernen`}>
                      <input type="hidden" name="was" value="regelWeg" />
                      <input type="hidden" name="nr" value={r.nr} />
                      <Knopf type="submit" klein gewicht="tertiary">
                        Entfernen<span className="al-nurvorlesen">: {r.text}</span>
                      </Knopf>
                    </Formular>
                  ),
                },
              ]
            : []),
        ]}
      />
      {a.entwurf && (
        <Formular klasse="al-kasten__leib al-stapel" titel="Neues Kriterium">
          <input type="hidden" name="was" value="regel" />
          <div className="al-reihe">
            <Auswahl name="art" titel="Wonach" wert="buchstaben" optionen={ARTEN} />
            <Eingabe
              name="wert"
              titel="Welche"
              wert={antwort?.was === 'regel' ? antwort.wert : ''}
              hilfe="A–Go, 00–49, Straße oder BG-Nummer"
            />
            <Auswahl name="bei" titel="Zuständig" wert="" optionen={a.leute} leer="bitte wählen" pflicht />
            <Knopf type="submit" klein>
              Hinzufügen
            </Knopf>
          </div>
        </Formular>
      )}
    </Kasten>
  )
}

function Kopf({ a }: { readonly a: UmverteilungAnsicht }) {
  return (
    <Kasten titel="Titel und Tag">
      <Formular klasse="al-reihe" titel="Titel und Tag">
        <input type="hidden" name="was" value="kopf" />
        <Eingabe name="titel" titel="Titel" wert={a.titel} pflicht />
        <Eingabe name="ab" titel="Gilt ab" art="datum" wert={a.ab} pflicht />
        <Knopf type="submit" klein>
          Speichern
        </Knopf>
      </Formular>
    </Kasten>
  )
}
