import { Form, useLoaderData } from 'react-router'
import { Auswahl } from '../../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Wahl } from './zeitraum.ts'

export { loader } from './titel.server.ts'

export type TitelAnsicht = {
  readonly jahr: string
  readonly jahre: readonly Wahl[]
  readonly heute: string
  /** What of the shares is not certain; empty: nothing. */
  readonly vorbehalt: string
  readonly zeilen: readonly {
    readonly titel: string
    readonly zweck: string
    readonly bisher: string
    readonly angeordnet: string
    readonly zusammen: string
  }[]
  readonly monate: readonly {
    readonly monat: string
    readonly bund: string
    readonly kommune: string
    readonly zusammen: string
  }[]
  readonly titel: readonly {
    readonly stelle: string
    readonly titel: string
    readonly zweck: string
    readonly traeger: string
    readonly ab: string
    readonly quelle: string
    readonly unsicher: string
  }[]
}

/** What each budget title has borne in a year, and what is ordered for the rest of it (level A). */
export default function TitelSeite() {
  const a = useLoaderData<TitelAnsicht>()
  return (
    <Seite
      titel="Haushaltstitel"
      neben={
        <VerweisKnopf nach="/haushalt" klein>
          Haushalt
        </VerweisKnopf>
      }
    >
      <div className="al-stapel">
        <Form method="get" className="al-reihe" aria-label="Zeitraum wählen">
          <Auswahl name="jahr" titel="Jahr" wert={a.jahr} optionen={a.jahre} pflicht />
          <Knopf type="submit" klein>
            Anzeigen
          </Knopf>
        </Form>
        {a.vorbehalt !== '' && <Hinweiszeile art="warnung">{a.vorbehalt}</Hinweiszeile>}
        <Kasten
          titel={`Haushaltsjahr ${a.jahr}`}
          randlos
          neben={
            a.zeilen.length > 0 && (
              <VerweisKnopf nach={`/haushalt/titel/csv?jahr=${a.jahr}`} klein datei>
                Als CSV
              </VerweisKnopf>
            )
          }
        >
          <Tabelle
            titel={`Haushaltsjahr ${a.jahr} nach Titeln`}
            zeilen={a.zeilen}
            schluessel={(z) => `${z.titel}/${z.zweck}`}
            leer="In diesem Jahr ist nichts gezahlt und nichts angeordnet."
            spalten={[
              { titel: 'Titel', kopf: true, zelle: (z) => z.titel },
              { titel: 'Zweck', zelle: (z) => z.zweck },
              { titel: 'Gezahlt €', zahl: true, zelle: (z) => z.bisher },
              { titel: 'Schon angeordnet €', zahl: true, zelle: (z) => z.angeordnet },
              { titel: 'Zusammen €', zahl: true, zelle: (z) => z.zusammen },
            ]}
          />
        </Kasten>
        <p className="al-leise">
          Gezahlt ist, was der Bank übergeben wurde, weniger was zurückkam oder eingezahlt wurde. Schon angeordnet ist,
          was bewilligt und noch nicht übergeben ist. Was noch nicht bewilligt ist, steht nicht darin: Anträge,
          Weiterbewilligungen und künftige Änderungen kommen dazu, künftige Rückzahlungen gehen ab.
        </p>
        <Kasten titel="Schon angeordnet, nach Monaten" randlos>
          <Tabelle
            titel="Schon angeordnet, nach Monaten"
            zeilen={a.monate}
            schluessel={(m) => m.monat}
            leer="Für dieses Jahr ist nichts angeordnet, das noch nicht übergeben ist."
            spalten={[
              { titel: 'Für', kopf: true, zelle: (m) => m.monat },
              { titel: 'Bund €', zahl: true, zelle: (m) => m.bund },
              { titel: 'Kommune, mit ganzer Unterkunft €', zahl: true, zelle: (m) => m.kommune },
              { titel: 'Zusammen €', zahl: true, zelle: (m) => m.zusammen },
            ]}
          />
        </Kasten>
        <Titeltafel titel={a.titel} heute={a.heute} />
      </div>
    </Seite>
  )
}

function Titeltafel({ titel, heute }: Pick<TitelAnsicht, 'titel' | 'heute'>) {
  return (
    <Kasten titel="Verzeichnis der Titel" neben={<span className="al-leise">Stand {heute}</span>} randlos>
      <Tabelle
        titel="Verzeichnis der Titel"
        zeilen={titel}
        schluessel={(t) => t.stelle}
        leer="Für diesen Tag sind keine Haushaltstitel hinterlegt."
        spalten={[
          { titel: 'Titel', kopf: true, zelle: (t) => t.titel },
          { titel: 'Zweck', zelle: (t) => t.zweck },
          { titel: 'Träger', zelle: (t) => t.traeger },
          { titel: 'Gilt ab', zelle: (t) => t.ab },
          {
            titel: 'Quelle',
            zelle: (t) => (
              <>
                {t.quelle}
                {t.unsicher !== '' && (
                  <>
                    {' '}
                    <Marke art="warnung">unsicher</Marke> <span className="al-leise">{t.unsicher}</span>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Kasten>
  )
}
