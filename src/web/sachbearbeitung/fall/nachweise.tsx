import { Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../../bausteine/feld.tsx'
import { Absage, Marke } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './nachweise.server.ts'

export type Nachweiszeile = {
  readonly id: string
  readonly angabe: string
  readonly nach: string
  /** The paper, and why it is needed. */
  readonly verlangt: string
  readonly warum: string
  /** "+440,00 €": what hangs on it in the month. */
  readonly wirkung: string
  readonly stand: string
  readonly offen: boolean
  /** Document and page. */
  readonly wo: string
  readonly frist: string
}

export type Identitaetszeile = {
  readonly person: string
  readonly name: string
  readonly nach: string
  /** Empty: nobody has seen an identity paper yet. */
  readonly stand: string
}

export type Nachweiseseite = {
  readonly monat: string
  readonly frist: string
  readonly offen: number
  readonly zeilen: readonly Nachweiszeile[]
  readonly identitaet: readonly Identitaetszeile[]
  readonly ausweise: readonly Option[]
  readonly hilfe: string
}

export type Nachweiseantwort = { readonly meldung: string }

/** The checklist of a household: what is proven by what, what is missing, and what hangs on it. */
export default function NachweiseSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const s = useLoaderData<Nachweiseseite>()
  const antwort = useActionData<Nachweiseantwort>()
  const darf = kopf.sperre === ''
  return (
    <div className="al-stapel">
      <Absage text={antwort?.meldung} />
      <Kasten titel="Nachweise" neben={s.offen > 0 ? <Marke art="warnung">{`${s.offen} offen`}</Marke> : undefined}>
        <Formular titel="Nachweise anfordern" klasse="al-stapel">
          <input type="hidden" name="was" value="anfordern" />
          <p className="al-leise al-klein">
            Gefragt wird nur, was für die Entscheidung nötig ist (§§ 60, 65 SGB I). Ausgaben auf Kontoauszügen dürfen
            geschwärzt sein.
          </p>
          <Tabelle
            titel="Nachweise"
            zeilen={s.zeilen}
            schluessel={(z) => z.id}
            leer="Zu den Angaben dieses Haushalts wird kein Papier gebraucht."
            spalten={[
              { titel: 'Anfordern', zelle: (z) => (z.offen && darf ? <Haken zeile={z} /> : '') },
              { titel: 'Angabe', kopf: true, zelle: (z) => <Link to={z.nach}>{z.angabe}</Link> },
              {
                titel: 'Was belegt es, und wozu?',
                zelle: (z) => (
                  <>
                    {z.verlangt}
                    <br />
                    <span className="al-leise al-klein">{z.warum}</span>
                  </>
                ),
              },
              { titel: `Wirkt ${s.monat}`, zahl: true, zelle: (z) => z.wirkung },
              { titel: 'Stand', zelle: (z) => <Stand zeile={z} /> },
            ]}
          />
          {darf && s.offen > 0 && (
            <div className="al-reihe">
              <Eingabe
                name="frist"
                titel="Frist"
                art="datum"
                wert={s.frist}
                hilfe="Geht in die Bitte um Unterlagen ein"
                pflicht
              />
              <Knopf type="submit" gewicht="primary">
                Anfordern
              </Knopf>
            </div>
          )}
        </Formular>
      </Kasten>
      <Identitaet s={s} darf={darf} />
    </div>
  )
}

function Haken({ zeile: z }: { readonly zeile: Nachweiszeile }) {
  return <input type="checkbox" name="angabe" value={z.id} aria-label={`${z.angabe} anfordern`} />
}

function Stand({ zeile: z }: { readonly zeile: Nachweiszeile }) {
  return (
    <>
      {z.offen ? <Marke art="warnung">{z.stand}</Marke> : z.stand}
      {z.wo !== '' && <span className="al-klein"> {z.wo}</span>}
      {z.frist !== '' && <span className="al-klein al-leise"> bis {z.frist}</span>}
    </>
  )
}

/** Kind of paper, day, who: no copy, no number. */
function Identitaet({ s, darf }: { readonly s: Nachweiseseite; readonly darf: boolean }) {
  return (
    <Kasten titel="Identität">
      <p className="al-leise al-klein">{s.hilfe}</p>
      <Tabelle
        titel="Identität"
        zeilen={s.identitaet}
        schluessel={(z) => z.person}
        leer="Keine Personen."
        spalten={[
          { titel: 'Person', kopf: true, zelle: (z) => z.name },
          {
            titel: 'Ausweis',
            zelle: (z) =>
              z.stand === '' ? <Marke art="warnung">noch nicht geprüft</Marke> : <Link to={z.nach}>{z.stand}</Link>,
          },
          { titel: 'Vermerken', zelle: (z) => (darf && z.stand === '' ? <Gesehen zeile={z} s={s} /> : '') },
        ]}
      />
    </Kasten>
  )
}

function Gesehen({ zeile: z, s }: { readonly zeile: Identitaetszeile; readonly s: Nachweiseseite }) {
  return (
    <Formular titel={`Ausweis von ${z.name}`} klasse="al-reihe">
      <input type="hidden" name="was" value="identitaet" />
      <input type="hidden" name="person" value={z.person} />
      <Auswahl name="ausweisart" titel="Gezeigt wurde" wert={s.ausweise[0]?.wert ?? ''} optionen={s.ausweise} pflicht />
      <Knopf type="submit" klein ansage={`Ausweis von ${z.name} gesehen`}>
        Gesehen
      </Knopf>
    </Formular>
  )
}
