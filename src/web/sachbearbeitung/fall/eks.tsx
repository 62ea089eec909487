import { Fragment } from 'react'
import { Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './eks.server.ts'

/** One amount of one month: where it goes, what the writer saw, what stands there. */
export type Ekszelle = { readonly pfad: string; readonly alt: string; readonly text: string }

export type Eksseite = {
  readonly betriebe: readonly { readonly nach: string; readonly titel: string; readonly hier: boolean }[]
  readonly person: string
  readonly betrieb: number
  readonly personen: readonly Option[]
  readonly naechster: string
  readonly staende: readonly Option[]
  readonly ohneZeitraum: boolean
  readonly abschliessend: boolean
  readonly monate: readonly { readonly id: string; readonly titel: string; readonly nach: string }[]
  readonly teile: readonly {
    readonly titel: string
    readonly zeilen: readonly { readonly titel: string; readonly hilfe: string; readonly zellen: readonly Ekszelle[] }[]
    readonly summen: readonly string[]
  }[]
  readonly gewinne: readonly string[]
}

export type Eksantwort = { readonly meldung: string }

/** Anlage EKS: what flowed in and out of a business, line by month; estimated first, settled after the period. */
export default function EksSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const s = useLoaderData<Eksseite>()
  const antwort = useActionData<Eksantwort>()
  const darf = kopf.sperre === ''
  return (
    <div className="al-stapel">
      <Absage text={antwort?.meldung} />
      <p className="al-leise">
        Es zählt, was im Monat zufließt und abfließt (§ 3 GrusiGV); keine Abschreibung, keine Verrechnung mit anderen
        Einkünften. Das Betriebsauto (B6), Steuern und Beiträge stehen bei der Angabe des Monats.
      </p>
      {s.betriebe.length > 1 && (
        <p className="al-reihe">
          {s.betriebe.map((b) => (
            <Link key={b.nach} to={b.nach} aria-current={b.hier ? 'page' : undefined}>
              {b.titel}
            </Link>
          ))}
        </p>
      )}
      {s.monate.length > 0 && <Bogen s={s} darf={darf} />}
      {darf && <NeuerBetrieb s={s} />}
    </div>
  )
}

function Betriebsfelder({ s }: { readonly s: Eksseite }) {
  return (
    <>
      <input type="hidden" name="person" value={s.person} />
      <input type="hidden" name="betrieb" value={s.betrieb} />
    </>
  )
}

function Bogen({ s, darf }: { readonly s: Eksseite; readonly darf: boolean }) {
  return (
    <Kasten titel={`Anlage EKS, ${s.abschliessend ? 'abschließend' : 'vorläufig'}`}>
      <Formular titel="Anlage EKS" klasse="al-stapel">
        <input type="hidden" name="was" value="speichern" />
        <Betriebsfelder s={s} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways has to be reachable by keyboard */}
        <section className="al-tafel al-eks" aria-label="Zeilen der Anlage EKS" tabIndex={0}>
          <table className="al-tabelle">
            <caption className="al-nurvorlesen">Einnahmen und Ausgaben nach Monaten</caption>
            <thead>
              <tr>
                <th scope="col">Zeile</th>
                {s.monate.map((m) => (
                  <th key={m.id} scope="col" className="al-zahl">
                    <Link to={m.nach}>{m.titel}</Link>
                  </th>
                ))}
              </tr>
            </thead>
            {s.teile.map((t) => (
              <tbody key={t.titel}>
                <tr>
                  <th scope="rowgroup" colSpan={s.monate.length + 1}>
                    {t.titel}
                  </th>
                </tr>
                {t.zeilen.map((z) => (
                  <tr key={z.titel}>
                    <th scope="row">
                      {z.titel}
                      {z.hilfe !== '' && <span className="al-leise al-klein"> {z.hilfe}</span>}
                    </th>
                    {z.zellen.map((c, i) => (
                      <td key={c.pfad} className="al-zahl">
                        <Zelle c={c} titel={`${z.titel}, ${s.monate[i]?.titel ?? ''}`} darf={darf} />
                      </td>
                    ))}
                  </tr>
                ))}
                <Summenzeile titel={`Summe ${t.titel}`} werte={t.summen} monate={s.monate} />
              </tbody>
            ))}
            <tfoot>
              <Summenzeile titel="Gewinn" werte={s.gewinne} monate={s.monate} />
            </tfoot>
          </table>
        </section>
        {darf && (
          <p>
            <Knopf type="submit" gewicht="primary">
              Speichern
            </Knopf>
          </p>
        )}
      </Formular>
      {darf && (
        <div className="al-reihe">
          <Formular titel="Ersten Monat übernehmen">
            <input type="hidden" name="was" value="uebernehmen" />
            <Betriebsfelder s={s} />
            <Knopf type="submit" klein>
              Ersten Monat in leere Monate übernehmen
            </Knopf>
          </Formular>
          {!s.abschliessend && (
            <Formular titel="Abrechnen">
              <input type="hidden" name="was" value="abrechnen" />
              <Betriebsfelder s={s} />
              <Knopf type="submit" klein>
                Als Abrechnung weiterführen
              </Knopf>
            </Formular>
          )}
        </div>
      )}
    </Kasten>
  )
}

function Zelle({ c, titel, darf }: { readonly c: Ekszelle; readonly titel: string; readonly darf: boolean }) {
  return (
    <Fragment key={c.alt}>
      <input type="hidden" name={`a:${c.pfad}`} value={c.alt} />
      <input
        className="kern-form-input__input al-eks__betrag"
        name={`t:${c.pfad}`}
        defaultValue={c.text}
        aria-label={titel}
        inputMode="decimal"
        autoComplete="off"
        readOnly={!darf}
      />
    </Fragment>
  )
}

function Summenzeile({
  titel,
  werte,
  monate,
}: {
  readonly titel: string
  readonly werte: readonly string[]
  readonly monate: Eksseite['monate']
}) {
  return (
    <tr>
      <th scope="row">{titel}</th>
      {monate.map((m, i) => (
        <td key={m.id} className="al-zahl al-stark">
          {werte[i] ?? ''}
        </td>
      ))}
    </tr>
  )
}

function NeuerBetrieb({ s }: { readonly s: Eksseite }) {
  return (
    <Kasten titel={s.monate.length === 0 ? 'Anlage EKS beginnen' : 'Weiterer Betrieb'}>
      {s.ohneZeitraum ? (
        <Hinweiszeile art="info">
          Zuerst den Bewilligungszeitraum erfassen; der Bogen hat je Monat eine Spalte.
        </Hinweiszeile>
      ) : (
        <Formular titel="Betrieb anlegen" klasse="al-reihe">
          <input type="hidden" name="was" value="anlegen" />
          <Auswahl name="person" titel="Person" wert={s.personen[0]?.wert ?? ''} optionen={s.personen} pflicht />
          <Eingabe name="betrieb" titel="Nummer des Betriebs" art="zahl" wert={s.naechster} pflicht />
          <Auswahl name="eksstand" titel="Schätzung oder Abrechnung?" wert="vorlaeufig" optionen={s.staende} pflicht />
          <Knopf type="submit" klein>
            Bogen anlegen
          </Knopf>
        </Formular>
      )}
    </Kasten>
  )
}
