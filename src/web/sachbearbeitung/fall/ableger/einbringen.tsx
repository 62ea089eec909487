import { useActionData, useLoaderData, useOutletContext } from 'react-router'
import { type Aenderung, Differenztabelle } from '../../../bausteine/differenz.tsx'
import { Auswahlgruppe } from '../../../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten } from '../../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../../bausteine/knopf.tsx'
import { Formular } from '../../../rahmen/formular.tsx'
import type { Fallkopf } from '../ansicht.ts'

export { action, loader } from './einbringen.server.ts'

export type EinbringenAnsicht = {
  readonly id: string
  readonly name: string
  readonly tatsachen: readonly Aenderung[]
  /** Changes that take effect without a question. */
  readonly anzahl: number
  readonly konflikte: readonly {
    readonly pfad: string
    readonly gesehen: string
    readonly ableger: string
    readonly entwurf: string
  }[]
}

export type EinbringenAntwort = { readonly meldung: string }

/** Keep or throw away: what the branch changed goes into the draft, conflicts decided field by field. */
export default function EinbringenSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const e = useLoaderData<EinbringenAnsicht>()
  const antwort = useActionData<EinbringenAntwort>()
  const nichts = e.tatsachen.length === 0 && e.konflikte.length === 0 && e.anzahl === 0
  return (
    <div className="al-stapel">
      <Absage text={antwort?.meldung} />
      <Kasten titel={`Ableger „${e.name}“ einbringen`}>
        <p>
          {nichts
            ? 'In diesem Ableger ist noch nichts geändert.'
            : 'Diese Änderungen kommen in den Entwurf, als hätten Sie sie dort eingegeben. Danach stellen Sie wie gewohnt fest; eine Feststellung, die auf Anordnung wartet, wird hinfällig.'}
        </p>
        <Formular titel="Einbringen" klasse="al-stapel">
          <input type="hidden" name="was" value="einbringen" />
          {e.konflikte.length > 0 && (
            <Hinweiszeile art="warnung">
              {e.konflikte.length === 1
                ? 'Eine Stelle wurde inzwischen auch im Entwurf geändert. Was soll gelten?'
                : `${e.konflikte.length} Stellen wurden inzwischen auch im Entwurf geändert. Was soll jeweils gelten?`}
            </Hinweiszeile>
          )}
          {e.konflikte.map((k) => (
            <div key={k.pfad} className="al-konflikt">
              <input type="hidden" name={`g:${k.pfad}`} value={k.gesehen} />
              <Auswahlgruppe
                name={`k:${k.pfad}`}
                titel="Auch im Entwurf geändert"
                pflicht
                wert={[]}
                optionen={[
                  { wert: 'ableger', titel: `Ableger: ${k.ableger}` },
                  { wert: 'entwurf', titel: `Entwurf behalten: ${k.entwurf}` },
                ]}
              />
            </div>
          ))}
          <div className="al-reihe">
            {!nichts && (
              <Knopf type="submit" gewicht="primary">
                In den Entwurf einbringen
              </Knopf>
            )}
            <VerweisKnopf nach={`/faelle/${kopf.id}/ableger/${e.id}`}>Weiter ausprobieren</VerweisKnopf>
            <VerweisKnopf nach={`/faelle/${kopf.id}/vergleich?rechts=a-${e.id}`} gewicht="tertiary">
              Vergleichen
            </VerweisKnopf>
          </div>
        </Formular>
      </Kasten>
      <Kasten titel="Was der Ableger ändert" randlos>
        <Differenztabelle
          titel="Änderungen des Ablegers"
          zeilen={e.tatsachen}
          leer="Keine vollständige Angabe ist geändert."
        />
      </Kasten>
      <Kasten titel="Nicht behalten">
        <Formular titel="Ableger verwerfen" klasse="al-reihe">
          <input type="hidden" name="was" value="verwerfen" />
          <Knopf type="submit">Ableger verwerfen</Knopf>
          <span className="al-klein al-leise">Der Fall bleibt, wie er ist.</span>
        </Formular>
      </Kasten>
    </div>
  )
}
