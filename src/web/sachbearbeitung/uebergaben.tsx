import { Link, useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Absage, Marke } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './uebergaben.server.ts'

type Zeile = {
  readonly id: string
  readonly von: string
  readonly bgNummer: string
  readonly personen: readonly string[]
  readonly umzug: string
  readonly angeboten: string
  readonly merkmale: readonly string[]
  /** What stays with the other Jobcenter, a sentence each. */
  readonly bleibt: readonly string[]
  /** Titles of the procedures that run there. */
  readonly verfahren: readonly string[]
  readonly stand: string
  readonly offen: boolean
  readonly nach: string
}

export type UebergabenAnsicht = { readonly zeilen: readonly Zeile[] }

export type UebergabenAntwort = {
  readonly fehler: string
  readonly id: string
  readonly antrag: string
  readonly ab: string
  readonly grund: string
}

/** Households that other Jobcenter offer after a move: taken over as a draft, or refused with a reason. */
export default function UebergabenSeite() {
  const { zeilen } = useLoaderData<UebergabenAnsicht>()
  const antwort = useActionData<UebergabenAntwort>()
  return (
    <Seite titel="Übergaben von anderen Jobcentern">
      <div className="al-stapel">
        <p className="al-leise">
          Nach einem Umzug ist das Jobcenter am neuen Ort zuständig (§ 36 SGB II). Bis es weiterzahlt, zahlt das
          bisherige (§ 2 Abs. 3 SGB X).
        </p>
        {zeilen.length === 0 && <p className="al-leer">Kein anderes Jobcenter hat einen Fall angeboten.</p>}
        {zeilen.map((z) => (
          <Angebot key={z.id} z={z} antwort={antwort?.id === z.id ? antwort : undefined} />
        ))}
      </div>
    </Seite>
  )
}

function Angebot({ z, antwort }: { readonly z: Zeile; readonly antwort: UebergabenAntwort | undefined }) {
  return (
    <Kasten
      titel={`${z.personen[0] ?? ''}, ${z.bgNummer}`}
      neben={z.nach === '' ? <Marke>{z.stand}</Marke> : <Link to={z.nach}>Fall öffnen: {z.bgNummer}</Link>}
    >
      <div className="al-stapel">
        <Paare
          paare={[
            ['Bisher', z.von],
            ['Personen', z.personen.join('; ')],
            ['Umzug', z.umzug],
            ['Angeboten', z.angeboten],
            ['Merkmale', z.merkmale.length === 0 ? 'keine' : z.merkmale.join(', ')],
            ['Bleibt dort', z.bleibt.length === 0 ? 'nichts' : z.bleibt.join(' ')],
            ['Dort laufen', z.verfahren.length === 0 ? 'keine Verfahren' : z.verfahren.join(', ')],
          ]}
        />
        {z.offen && <Antworten z={z} antwort={antwort} />}
      </div>
    </Kasten>
  )
}

function Antworten({ z, antwort }: { readonly z: Zeile; readonly antwort: UebergabenAntwort | undefined }) {
  return (
    <>
      <Absage text={antwort?.fehler} />
      <Formular klasse="al-stapel" titel={`Übernehmen: ${z.bgNummer}`}>
        <input type="hidden" name="id" value={z.id} />
        <div className="al-reihe">
          <Eingabe
            name="antrag"
            titel="Tag des Antrags"
            art="datum"
            wert={antwort?.antrag ?? ''}
            hilfe="wirkt auf den Monatsersten zurück (§ 37 Abs. 2 SGB II)"
            pflicht
          />
          <Eingabe name="ab" titel="Hier weitergezahlt ab" art="datum" wert={antwort?.ab ?? ''} pflicht />
          <Knopf type="submit" gewicht="primary" name="was" value="annehmen">
            Übernehmen
          </Knopf>
        </div>
      </Formular>
      <Formular klasse="al-reihe" titel={`Nicht übernehmen: ${z.bgNummer}`}>
        <input type="hidden" name="id" value={z.id} />
        <Eingabe name="grund" titel="Grund" wert={antwort?.grund ?? ''} pflicht />
        <Knopf type="submit" name="was" value="ablehnen">
          Nicht übernehmen
        </Knopf>
      </Formular>
    </>
  )
}
