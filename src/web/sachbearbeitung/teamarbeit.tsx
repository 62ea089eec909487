import { Form, Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Absage, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './teamarbeit.server.ts'

export type TeamarbeitAnsicht = {
  readonly bei: string
  readonly name: string
  readonly leute: readonly Option[]
  readonly anzahl: number
  readonly zeilen: readonly {
    readonly id: string
    readonly nr: number
    readonly name: string
    readonly bgNummer: string
    readonly nach: string
    readonly titel: string
    readonly grund: string
    readonly vorlage: string
    readonly draengt: boolean
  }[]
}

export type TeamarbeitAntwort = { readonly fehler: string }

/** What lies with one person by today, the oldest first; ticked ones go to somebody else (level A). */
export default function TeamarbeitSeite() {
  const a = useLoaderData<TeamarbeitAnsicht>()
  const antwort = useActionData<TeamarbeitAntwort>()
  return (
    <Seite titel={`Arbeit bei ${a.name}`} neben={<Link to="/team">Offene Arbeit des Jobcenters</Link>}>
      <div className="al-stapel">
        <Kasten titel="Auswahl">
          <Form method="get" className="al-reihe" aria-label="Auswahl">
            <Auswahl name="bei" titel="Bei wem" wert={a.bei} optionen={a.leute} leer="bei niemand Bestimmtem" />
            <Knopf type="submit" klein>
              Zeigen
            </Knopf>
          </Form>
        </Kasten>
        <Absage text={antwort?.fehler} />
        <Formular titel="Abgeben" klasse="al-stapel">
          <Kasten titel="Aufforderungen bis heute" neben={<Marke>{a.anzahl}</Marke>} randlos>
            <Tabelle
              titel="Aufforderungen, die älteste zuerst"
              zeilen={a.zeilen}
              schluessel={(z) => z.id}
              leer="Nichts liegt hier bis heute."
              spalten={[
                {
                  titel: 'Abgeben',
                  zelle: (z) => (
                    <input
                      type="checkbox"
                      name="stueck"
                      value={`${z.id}/${z.nr}`}
                      aria-label={`${z.name}: ${z.titel} abgeben`}
                    />
                  ),
                },
                {
                  titel: 'Wer',
                  kopf: true,
                  zelle: (z) => (
                    <>
                      <Link to={z.nach}>{z.name}</Link> <span className="al-leise al-klein">{z.bgNummer}</span>
                    </>
                  ),
                },
                {
                  titel: 'Was',
                  zelle: (z) => (
                    <>
                      <strong>{z.titel}</strong> {z.grund}
                    </>
                  ),
                },
                {
                  titel: 'Vorlage',
                  zelle: (z) => (z.draengt ? <Marke art="warnung">{z.vorlage}</Marke> : z.vorlage),
                },
              ]}
            />
          </Kasten>
          {a.zeilen.length > 0 && (
            <div className="al-reihe">
              <Auswahl name="an" titel="Abgeben an" wert="" optionen={a.leute} leer="bitte wählen" pflicht />
              <Eingabe name="bemerkung" titel="Bemerkung" wert="" />
              <Knopf type="submit" gewicht="primary">
                Abgeben
              </Knopf>
            </div>
          )}
        </Formular>
      </div>
    </Seite>
  )
}
