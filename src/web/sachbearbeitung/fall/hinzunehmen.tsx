import { useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahlgruppe, Eingabe } from '../../bausteine/feld.tsx'
import { Fehlerliste } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import { LEERE_PERSON, type NeuePerson, Personenblock } from '../personenblock.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './hinzunehmen.server.ts'

export type HinzunehmenAnsicht = {
  readonly eltern: readonly { readonly wert: string; readonly titel: string }[]
}

/** What was typed, so that a refused form loses nothing. */
export type HinzunehmenAntwort = {
  readonly fehler: Readonly<Record<string, string>>
  readonly person: NeuePerson
  readonly von: string
  readonly eltern: readonly string[]
}

/** Somebody joins the household: by birth or by moving in. */
export default function HinzunehmenSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const { eltern } = useLoaderData<HinzunehmenAnsicht>()
  const antwort = useActionData<HinzunehmenAntwort>()
  const fehler = antwort?.fehler ?? {}
  return (
    <Formular klasse="al-stapel" titel="Person kommt hinzu">
      <Fehlerliste punkte={Object.values(fehler).map((text) => ({ text }))} />
      <Kasten titel="Person kommt hinzu">
        <div className="al-maske al-maske--weit">
          <Eingabe
            name="von"
            titel="Im Haushalt ab"
            art="datum"
            wert={antwort?.von ?? ''}
            fehler={fehler.von}
            hilfe="Tag des Einzugs oder der Geburt"
            norm="§ 7 Abs. 3 SGB II"
            pflicht
          />
          <Auswahlgruppe
            name="eltern"
            titel="Eltern im Haushalt"
            wert={antwort?.eltern ?? []}
            optionen={eltern}
            hilfe="nur bei Kindern"
            mehrfach
          />
        </div>
      </Kasten>
      <Personenblock person={antwort?.person ?? LEERE_PERSON} nummer={0} fehler={fehler} />
      <p className="al-leise">Einkommen, Kindergeld und die Zahl der Bewohner tragen Sie danach beim Bearbeiten ein.</p>
      <p className="al-reihe">
        <Knopf type="submit" gewicht="primary">
          Hinzunehmen
        </Knopf>
        <VerweisKnopf nach={`/faelle/${kopf.id}`}>Abbrechen</VerweisKnopf>
      </p>
    </Formular>
  )
}
