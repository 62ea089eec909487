import { Form, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, type Option } from '../../../bausteine/feld.tsx'
import { Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../../bausteine/kasten.tsx'
import { Knopf } from '../../../bausteine/knopf.tsx'
import { type Kurve, Kurvenbild } from '../../../bausteine/kurve.tsx'
import { Tabelle } from '../../../bausteine/tabelle.tsx'
import { Drucken } from '../../../rahmen/drucken.tsx'
import type { Fallkopf } from '../ansicht.ts'
import type { Lohnzeile, Restzeile, Schwellenzeile } from './lohnansicht.ts'
import { Auswertungen } from './wege.tsx'

export { loader } from './lohnkurve.server.ts'

export type LohnkurveAnsicht = {
  readonly staende: readonly Option[]
  readonly stand: string
  readonly monate: readonly Option[]
  readonly monat: string
  readonly personen: readonly Option[]
  readonly person: string
  readonly abzuege: readonly Option[]
  readonly abzug: string
  readonly ergebnis: {
    readonly titel: string
    readonly bild: Kurve
    readonly heute: string
    readonly reste: readonly Restzeile[]
    readonly schwellen: readonly Schwellenzeile[]
    readonly zeilen: readonly Lohnzeile[]
    readonly mitVorrang: boolean
    readonly hinweise: readonly string[]
  } | null
}

/** "What remains of more wage": income of the household over the gross wage of one person. */
export default function LohnkurveSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const l = useLoaderData<LohnkurveAnsicht>()
  return (
    <div className="al-stapel">
      <Auswertungen fall={kopf.id} />
      <Form method="get" className="al-wahlleiste al-nichtdrucken" key={`${l.stand}/${l.monat}/${l.person}/${l.abzug}`}>
        <Auswahl name="person" pflicht titel="Wer verdient?" wert={l.person} optionen={l.personen} />
        <Auswahl name="monat" pflicht titel="Monat" wert={l.monat} optionen={l.monate} />
        <Auswahl name="stand" pflicht titel="Stand" wert={l.stand} optionen={l.staende} />
        <Auswahl name="abzug" pflicht titel="Steuern und Sozialabgaben" wert={l.abzug} optionen={l.abzuege} />
        <Knopf type="submit" gewicht="primary">
          Zeigen
        </Knopf>
      </Form>
      {l.ergebnis === null ? (
        <Leer>Noch nicht zu rechnen: Es fehlt ein Bewilligungszeitraum oder eine Person ab 15 Jahren.</Leer>
      ) : (
        <Ergebnis e={l.ergebnis} />
      )}
    </div>
  )
}

function Ergebnis({ e }: { readonly e: NonNullable<LohnkurveAnsicht['ergebnis']> }) {
  return (
    <>
      <Kasten titel={`Was bleibt von mehr Lohn? ${e.titel}`} neben={<Drucken />}>
        <p className="al-stark" role="status">
          {e.heute}
        </p>
        <Kurvenbild kurve={e.bild} />
        <p className="al-klein al-leise">
          Gerechnet wird für jeden Lohn der ganze Monat nach den Regeln des gewählten Stands, als flösse dieser Lohn
          dauerhaft. Alles andere bleibt, wie es erfasst ist. Zum Einkommen des Haushalts zählen Nettolohn, übriges
          monatliches Einkommen und die Leistung.
        </p>
      </Kasten>
      {e.hinweise.map((h) => (
        <Hinweiszeile key={h} art="info">
          {h}
        </Hinweiszeile>
      ))}
      <div className="al-nebeneinander">
        <Kasten titel="Von jedem weiteren Euro bleiben" randlos>
          <Tabelle
            titel="Was von einem weiteren Euro Lohn im Durchschnitt bleibt"
            zeilen={e.reste}
            schluessel={(z) => z.schluessel}
            leer="Nichts zu rechnen."
            spalten={[
              { titel: 'Bruttolohn in Euro', zelle: (z) => z.bereich, kopf: true },
              { titel: 'es bleiben', zelle: (z) => z.jeEuro, zahl: true },
            ]}
          />
        </Kasten>
        <Kasten titel="Schwellen" randlos>
          <Tabelle
            titel="Schwellen des Bruttolohns"
            zeilen={e.schwellen}
            schluessel={(z) => z.schluessel}
            leer="Keine."
            spalten={[
              { titel: 'Brutto', zelle: (z) => z.brutto, kopf: true, zahl: true },
              { titel: 'Was sich ändert', zelle: (z) => z.text },
            ]}
          />
        </Kasten>
      </div>
      <Kasten titel="Werte" randlos>
        <Tabelle
          titel="Einkommen des Haushalts nach Bruttolohn, Euro im Monat"
          zeilen={e.zeilen}
          schluessel={(z) => z.schluessel}
          leer="Nichts zu rechnen."
          spalten={[
            { titel: 'Bruttolohn', zelle: (z) => z.brutto, kopf: true },
            { titel: 'Nettolohn', zelle: (z) => z.netto, zahl: true },
            { titel: 'Leistung', zelle: (z) => z.leistung, zahl: true },
            { titel: 'Einkommen des Haushalts', zelle: (z) => <strong>{z.verfuegbar}</strong>, zahl: true },
            { titel: 'Mehr als in der Zeile darüber', zelle: (z) => z.mehr, zahl: true },
            ...(e.mitVorrang
              ? [
                  {
                    titel: 'Stattdessen mit Wohngeld und Kinderzuschlag',
                    zelle: (z: Lohnzeile) => z.vorrang,
                    zahl: true,
                  },
                ]
              : []),
          ]}
        />
      </Kasten>
    </>
  )
}
