import { useState } from 'react'
import { Form, useLoaderData, useOutletContext, useSubmit } from 'react-router'
import { type Aenderung, Differenztabelle } from '../../../bausteine/differenz.tsx'
import { Auswahl, Eingabe, type Option } from '../../../bausteine/feld.tsx'
import { Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../../bausteine/kasten.tsx'
import { Knopf } from '../../../bausteine/knopf.tsx'
import { Tabelle } from '../../../bausteine/tabelle.tsx'
import { useBereit } from '../../../rahmen/bereit.ts'
import type { Fallkopf } from '../ansicht.ts'
import type { Betragszeile } from './vergleichsansicht.ts'
import { Auswertungen } from './wege.tsx'

export { loader } from './wissen.server.ts'

/** A day on which something became known. */
export type Haltepunkt = { readonly tag: string; readonly text: string }

export type Wissenszeile = {
  readonly person: string
  readonly name: string
  readonly angeordnet: string
  readonly damals: string
  readonly jetzt: string
  readonly differenz: string
}

export type WissenAnsicht = {
  readonly monate: readonly Option[]
  readonly monat: string
  readonly monatTitel: string
  readonly tag: string
  readonly heute: boolean
  readonly erfasst: boolean
  readonly meldung: string
  readonly haltepunkte: readonly Haltepunkt[]
  /** Which stop the day stands at. */
  readonly stelle: number
  readonly grundlage: string
  readonly zeilen: readonly Wissenszeile[]
  readonly gesamt: {
    readonly angeordnet: string
    readonly damals: string
    readonly jetzt: string
    readonly differenz: string
  }
  readonly betraege: readonly Betragszeile[]
  readonly tatsachen: readonly Aenderung[]
  readonly vorbehalte: readonly string[]
}

/** "What did we know on this day about that month?" A slider over the days on which something became known. */
export default function WissenSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const w = useLoaderData<WissenAnsicht>()
  return (
    <div className="al-stapel">
      <Auswertungen fall={kopf.id} />
      {w.monate.length === 0 ? (
        <Leer>Noch gibt es keinen Bewilligungszeitraum, nach dessen Monaten man fragen könnte.</Leer>
      ) : (
        <>
          <Frage w={w} />
          {w.vorbehalte.map((v) => (
            <Hinweiszeile key={v} art="warnung">
              {v}
            </Hinweiszeile>
          ))}
          <Antwort w={w} />
        </>
      )}
    </div>
  )
}

function Frage({ w }: { readonly w: WissenAnsicht }) {
  return (
    <Kasten titel="Was wussten wir an welchem Tag über welchen Monat?">
      <p className="al-klein al-leise al-nichtdrucken">
        Der Regler springt von Tag zu Tag, an dem etwas bekannt wurde: eine Anordnung, eine Eingabe oder ein verkündeter
        Wert. Die Pfeiltasten bewegen ihn. Jeden anderen Tag tragen Sie als Datum ein.
      </p>
      <Form method="get" className="al-stapel al-nichtdrucken" key={`${w.tag}/${w.monat}/${w.erfasst}`}>
        <div className="al-wahlleiste">
          <Auswahl name="monat" pflicht titel="Monat" wert={w.monat} optionen={w.monate} />
          <Eingabe
            name="tag"
            titel="Wissen am Ende des Tages"
            pflicht
            art="datum"
            wert={w.tag}
            fehler={w.meldung === '' ? undefined : w.meldung}
          />
          <label className="al-wahl">
            <input type="checkbox" name="erfasst" value="ja" defaultChecked={w.erfasst} />
            Auch Erfasstes, das noch nicht angeordnet war
          </label>
          <Knopf type="submit" gewicht="primary">
            Zeigen
          </Knopf>
        </div>
      </Form>
      <Regler w={w} />
    </Kasten>
  )
}

/** Needs scripts; without them the date field does the same. */
function Regler({ w }: { readonly w: WissenAnsicht }) {
  const bereit = useBereit()
  const submit = useSubmit()
  const [gezogen, setGezogen] = useState<{ readonly von: number; readonly auf: number } | null>(null)
  if (!bereit || w.haltepunkte.length < 2) return null
  const auf = gezogen?.von === w.stelle ? gezogen.auf : w.stelle
  const punkt = w.haltepunkte[auf]
  const waehle = (n: number): void => {
    setGezogen({ von: w.stelle, auf: n })
    const tag = w.haltepunkte[n]?.tag ?? ''
    void submit(
      { monat: w.monat, tag, ...(w.erfasst ? { erfasst: 'ja' } : {}) },
      { method: 'get', replace: true, preventScrollReset: true },
    )
  }
  const text = punkt ? `${punkt.tag}: ${punkt.text}` : ''
  return (
    <div className="al-regler al-nichtdrucken">
      <label htmlFor="wissensregler" className="al-feld__name">
        Tag, an dem etwas bekannt wurde
      </label>
      <input
        id="wissensregler"
        type="range"
        min={0}
        max={w.haltepunkte.length - 1}
        step={1}
        value={auf}
        aria-valuetext={text}
        onChange={(e) => waehle(Number(e.target.value))}
      />
      <div className="al-regler__enden al-klein al-leise" aria-hidden="true">
        <span>{w.haltepunkte[0]?.tag}</span>
        <span>{w.haltepunkte.at(-1)?.tag}</span>
      </div>
      <p className="al-regler__text">{text}</p>
    </div>
  )
}

function Antwort({ w }: { readonly w: WissenAnsicht }) {
  return (
    <>
      <Kasten titel={`${w.monatTitel}: Wissen am ${w.tag}${w.heute ? ' (heute)' : ''} und heute`} randlos>
        <p className="al-kasten__leib" role="status">
          {w.grundlage}
        </p>
        <Tabelle
          titel={`Leistung im ${w.monatTitel}`}
          zeilen={w.zeilen}
          schluessel={(z) => z.person}
          leer="Niemand ist im Fall."
          spalten={[
            { titel: 'Person', zelle: (z) => z.name, kopf: true },
            { titel: `Angeordnet bis ${w.tag}`, zelle: (z) => z.angeordnet, zahl: true },
            { titel: 'Nach damaligem Wissen', zelle: (z) => z.damals, zahl: true },
            { titel: 'Nach heutigem Wissen', zelle: (z) => z.jetzt, zahl: true },
            { titel: 'Differenz', zelle: (z) => <strong>{z.differenz}</strong>, zahl: true },
          ]}
          fuss={
            <tr>
              <th scope="row">Zusammen</th>
              <td className="al-zahl" data-titel={`Angeordnet bis ${w.tag}`}>
                {w.gesamt.angeordnet}
              </td>
              <td className="al-zahl" data-titel="Nach damaligem Wissen">
                {w.gesamt.damals}
              </td>
              <td className="al-zahl" data-titel="Nach heutigem Wissen">
                {w.gesamt.jetzt}
              </td>
              <td className="al-zahl" data-titel="Differenz">
                {w.gesamt.differenz}
              </td>
            </tr>
          }
        />
      </Kasten>
      <Kasten titel="Woher die Differenz kommt" randlos>
        <Tabelle
          titel="Beträge, die heute anders herauskommen"
          zeilen={w.betraege}
          schluessel={(z) => z.schluessel}
          leer="Kein Betrag kommt heute anders heraus."
          spalten={[
            { titel: 'Person', zelle: (z) => z.person, kopf: true },
            { titel: 'Leistung', zelle: (z) => z.leistung },
            { titel: 'Damals', zelle: (z) => z.alt, zahl: true },
            { titel: 'Heute', zelle: (z) => z.neu, zahl: true },
            { titel: 'Differenz', zelle: (z) => <strong>{z.differenz}</strong>, zahl: true },
            { titel: 'Ursache', zelle: (z) => z.ursachen },
          ]}
        />
      </Kasten>
      <Kasten titel="Tatsachen, die seither bekannt wurden" randlos>
        <Differenztabelle
          titel="Seither bekannt gewordene Tatsachen"
          zeilen={w.tatsachen}
          leer="Keine Tatsache ist seither anders."
        />
      </Kasten>
    </>
  )
}
