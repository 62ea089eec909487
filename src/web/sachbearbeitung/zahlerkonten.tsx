import { useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Konten, type KontenAntwort, type Kontozeile, NeuesKonto } from './konten.tsx'

export { action, loader } from './zahlerkonten.server.ts'

export type ZahlerkontenAnsicht = {
  readonly traeger: string
  readonly konten: readonly Kontozeile[]
  /** Where citizens pay to, as it holds today; empty: nothing is laid down. */
  readonly einzahlung: string
  readonly bank: string
  readonly waehlbar: readonly { readonly wert: string; readonly titel: string }[]
  readonly gewaehlt: string
  readonly sperre: string
}

/** The accounts this Jobcenter pays from, proposed by one person, confirmed by another; and the one citizens pay to. */
export default function ZahlerkontenSeite() {
  const a = useLoaderData<ZahlerkontenAnsicht>()
  const antwort = useActionData<KontenAntwort>()
  return (
    <Seite titel="Zahlerkonten" neben={<span className="al-leise">{a.traeger}</span>}>
      <div className="al-stapel">
        <Absage text={antwort?.fehler['']} />
        <Kasten titel="Konten, von denen gezahlt wird" randlos>
          <Konten konten={a.konten} fehler={antwort?.fehler.kennwort} />
        </Kasten>
        <Einzahlung a={a} antwort={antwort} />
        {a.sperre === '' ? <NeuesKonto antwort={antwort} sonst={a.traeger} /> : <p className="al-leise">{a.sperre}</p>}
      </div>
    </Seite>
  )
}

function Einzahlung({ a, antwort }: { readonly a: ZahlerkontenAnsicht; readonly antwort: KontenAntwort | undefined }) {
  return (
    <Kasten titel="Konto für Einzahlungen">
      <div className="al-stapel">
        {a.einzahlung === '' ? (
          <Hinweiszeile art="warnung">
            Noch ist kein Konto festgelegt. Schreiben, die Geld verlangen, können so lange nicht ausgefertigt werden.
          </Hinweiszeile>
        ) : (
          <p>{a.einzahlung}</p>
        )}
        {a.sperre === '' && a.waehlbar.length === 0 && (
          <p className="al-leise">Erst ein Konto vorlegen und von einer zweiten Person bestätigen lassen.</p>
        )}
        {a.sperre === '' && a.waehlbar.length > 0 && (
          <Formular klasse="al-stapel" titel="Konto für Einzahlungen">
            <input type="hidden" name="was" value="einzahlung" />
            <div className="al-maske al-maske--weit">
              <Auswahl
                name="konto"
                titel="Hierher wird eingezahlt"
                wert={a.gewaehlt === '' ? (a.waehlbar[0]?.wert ?? '') : a.gewaehlt}
                optionen={a.waehlbar}
                fehler={antwort?.fehler.konto}
                hilfe="steht ab heute in jedem Brief, der Geld verlangt"
                pflicht
              />
              <Eingabe
                name="bank"
                titel="Name der Bank"
                wert={antwort?.werte.bank ?? a.bank}
                fehler={antwort?.fehler.bank}
                hilfe="wie er im Brief stehen soll; darf leer sein"
              />
            </div>
            <p>
              <Knopf type="submit">Festlegen</Knopf>
            </p>
          </Formular>
        )}
      </div>
    </Kasten>
  )
}
