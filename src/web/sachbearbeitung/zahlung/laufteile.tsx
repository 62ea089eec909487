import { Link, useLoaderData } from 'react-router'
import { Kasten } from '../../bausteine/kasten.tsx'
import { VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'

export { loader } from './laufteile.server.ts'

export type LaufteileAnsicht = {
  readonly lauf: { readonly nach: string; readonly titel: string }
  readonly leistung: string
  readonly zeilen: readonly {
    readonly nr: string
    readonly nach: string
    readonly zeichen: string
    readonly monat: string
    readonly betrag: string
    readonly gesamt: string
  }[]
  /** To the first page; empty: this is it. */
  readonly zurueck: string
  /** To the next page; empty: this is the last. */
  readonly weiter: string
}

/** The payments behind a sum of a run, page by page. */
export default function LaufteileSeite() {
  const a = useLoaderData<LaufteileAnsicht>()
  return (
    <Seite
      titel={a.leistung}
      neben={
        <VerweisKnopf nach={a.lauf.nach} klein>
          {a.lauf.titel}
        </VerweisKnopf>
      }
    >
      <Kasten titel="Zahlungen" randlos>
        <Tabelle
          titel="Zahlungen"
          zeilen={a.zeilen}
          schluessel={(z) => z.nr}
          leer="Der Lauf zahlt davon nichts."
          spalten={[
            { titel: 'Ref auf dem Auszug', kopf: true, zelle: (z) => <Link to={z.nach}>{z.zeichen}</Link> },
            { titel: 'Nr. im Lauf', zahl: true, zelle: (z) => z.nr },
            { titel: 'Für', zelle: (z) => z.monat },
            { titel: 'Davon €', zahl: true, zelle: (z) => z.betrag },
            { titel: 'Überweisung €', zahl: true, zelle: (z) => z.gesamt },
          ]}
        />
      </Kasten>
      <p className="al-reihe">
        {a.zurueck !== '' && (
          <VerweisKnopf nach={a.zurueck} klein>
            Von vorn
          </VerweisKnopf>
        )}
        {a.weiter !== '' && (
          <VerweisKnopf nach={a.weiter} klein>
            Weitere
          </VerweisKnopf>
        )}
      </p>
    </Seite>
  )
}
