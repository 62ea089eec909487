import { Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../../bausteine/feld.tsx'
import { Absage } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './zustaendigkeit.server.ts'

export type ZustaendigkeitAnsicht = {
  readonly bei: string
  readonly vonHand: boolean
  readonly verlauf: readonly {
    readonly nr: number
    readonly bei: string
    readonly grund: string
    readonly wann: string
    readonly wer: string
  }[]
  readonly leute: readonly Option[]
}

export type ZustaendigkeitAntwort = { readonly fehler: string; readonly grund: string }

/** With whom the case lies, why, and since when; giving it to somebody else. */
export default function Zustaendigkeit() {
  const a = useLoaderData<ZustaendigkeitAnsicht>()
  const antwort = useActionData<ZustaendigkeitAntwort>()
  const kopf = useOutletContext<Fallkopf>()
  return (
    <div className="al-stapel">
      <Kasten titel={`Zuständig: ${a.bei}`} randlos>
        <p className="al-kasten__leib al-leise">
          {a.vonHand ? 'Von Hand zugewiesen: Eine Umverteilung lässt den Fall dort. ' : 'Nach den Kriterien. '}
          <Link to="/organisation">Wer bearbeitet welche Fälle?</Link>
        </p>
        <Tabelle
          titel="Verlauf der Zuständigkeit"
          zeilen={a.verlauf}
          schluessel={(z) => String(z.nr)}
          leer="Der Fall lag noch bei niemand Bestimmtem."
          spalten={[
            { titel: 'Zuständig', kopf: true, zelle: (z) => z.bei },
            { titel: 'Warum', zelle: (z) => z.grund },
            { titel: 'Seit', zelle: (z) => z.wann },
            { titel: 'Durch', zelle: (z) => z.wer },
          ]}
        />
      </Kasten>
      {kopf.sperreVerfahren === '' ? (
        <Kasten titel="Anders zuweisen">
          <Absage text={antwort?.fehler} />
          <Formular klasse="al-stapel" titel="Anders zuweisen">
            <div className="al-maske">
              <Auswahl name="an" titel="An" wert="" optionen={a.leute} leer="wieder nach den Kriterien" />
              <Eingabe name="grund" titel="Grund" wert={antwort?.grund ?? ''} pflicht />
            </div>
            <p>
              <Knopf type="submit" gewicht="primary">
                Zuweisen
              </Knopf>
            </p>
          </Formular>
        </Kasten>
      ) : (
        <p className="al-leise">{kopf.sperreVerfahren}</p>
      )}
    </div>
  )
}
