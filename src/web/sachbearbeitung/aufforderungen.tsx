import { Form, useActionData, useLoaderData } from 'react-router'
import { Auswahl, type Option } from '../bausteine/feld.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { type Aufforderungsantwort, Aufforderungsliste, type Aufforderungszeile } from './aufforderungsliste.tsx'

export { action, loader } from './aufforderungen.server.ts'

export type AufforderungenAnsicht = {
  readonly zeilen: readonly Aufforderungszeile[]
  readonly fuss: string | undefined
  readonly filter: { readonly wer: string; readonly wann: string; readonly art: string; readonly stand: string }
  readonly arten: readonly Option[]
  readonly leute: readonly Option[]
}

const WER: readonly Option[] = [
  { wert: 'ich', titel: 'bei mir oder bei allen' },
  { wert: 'alle', titel: 'im ganzen Jobcenter' },
]
const WANN: readonly Option[] = [
  { wert: 'heute', titel: 'bis heute' },
  { wert: 'woche', titel: 'bis in einer Woche' },
  { wert: 'alle', titel: 'auch alle späteren' },
]
const STAND: readonly Option[] = [
  { wert: 'offen', titel: 'offen' },
  { wert: 'erledigt', titel: 'erledigt' },
  { wert: 'geloescht', titel: 'gelöscht' },
  { wert: 'entfallen', titel: 'entfallen, Anlass weggefallen' },
]

/** Everything that has to be looked at, over all cases of the Jobcenter: the oldest first. */
export default function AufforderungenSeite() {
  const a = useLoaderData<AufforderungenAnsicht>()
  const antwort = useActionData<Aufforderungsantwort>()
  return (
    <Seite titel="Bearbeitungsaufforderungen">
      <div className="al-stapel">
        <Kasten titel="Auswahl">
          <Form method="get" className="al-reihe" aria-label="Auswahl">
            <Auswahl name="wer" titel="Bei wem" wert={a.filter.wer} optionen={WER} />
            <Auswahl name="wann" titel="Vorlage" wert={a.filter.wann} optionen={WANN} />
            <Auswahl name="art" titel="Art" wert={a.filter.art} optionen={a.arten} leer="alle" />
            <Auswahl name="stand" titel="Stand" wert={a.filter.stand} optionen={STAND} />
            <Knopf type="submit" klein>
              Zeigen
            </Knopf>
          </Form>
        </Kasten>
        <Aufforderungsliste
          titel="Aufforderungen"
          zeilen={a.zeilen}
          leer="Nichts, was dieser Auswahl entspricht."
          leute={a.leute}
          sperre=""
          antwort={antwort}
          fuss={a.fuss}
        />
      </div>
    </Seite>
  )
}
