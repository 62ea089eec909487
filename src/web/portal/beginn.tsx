import { useActionData, useLoaderData } from 'react-router'
import { Auswahlgruppe, type Option } from '../bausteine/feld.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './beginn.server.ts'

export type AntragsbeginnAnsicht = { readonly jobcenter: readonly Option[] }
export type AntragsbeginnAntwort = { readonly fehler: string }

export default function Antragsbeginn() {
  const { jobcenter } = useLoaderData<AntragsbeginnAnsicht>()
  const antwort = useActionData<AntragsbeginnAntwort>()
  const [einziges] = jobcenter
  return (
    <Seite titel="Antrag stellen" schmal>
      <Formular klasse="al-stapel" titel="Antrag stellen">
        <p>
          Zuerst vier kurze Seiten: wer Sie sind, wo Sie wohnen, ab wann Sie Geld brauchen. Dann ist Ihr Antrag gestellt
          und der Tag zählt. Alle weiteren Fragen kommen danach.
        </p>
        <p>Was Sie eingeben, sieht nur das Jobcenter, an das Sie den Antrag schicken.</p>
        {jobcenter.length === 1 && einziges !== undefined ? (
          <>
            <p>
              Ihr Antrag geht an: <strong>{einziges.titel}</strong>
            </p>
            <input type="hidden" name="jobcenter" value={einziges.wert} />
          </>
        ) : (
          <Auswahlgruppe
            liste
            name="jobcenter"
            titel="An welches Jobcenter geht Ihr Antrag?"
            hilfe="An das, in dessen Gebiet Sie wohnen oder sich aufhalten. Ist es das falsche, leitet es den Antrag weiter; der Tag bleibt."
            wert={[]}
            optionen={jobcenter}
            fehler={antwort?.fehler}
            pflicht
          />
        )}
        <p>
          <Knopf type="submit" gewicht="primary">
            Beginnen
          </Knopf>
        </p>
      </Formular>
    </Seite>
  )
}
