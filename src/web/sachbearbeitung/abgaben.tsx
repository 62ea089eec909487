import { Link, useLoaderData } from 'react-router'
import { Kasten } from '../bausteine/kasten.tsx'
import { VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './abgaben.server.ts'

export type Abgabenpaket = {
  readonly schluessel: string
  readonly stelle: string
  readonly tag: string
  /** File of the day, the same bytes whenever it is asked for; and how the same claims stand today. */
  readonly datei: string
  readonly stand: string
  readonly abgegeben: string
  readonly offen: string
  readonly zeilen: readonly {
    readonly kassenzeichen: string
    readonly nach: string
    readonly person: string
    readonly abgegeben: string
    readonly offen: string
  }[]
}

export type AbgabenAnsicht = { readonly pakete: readonly Abgabenpaket[] }

/** What was handed over to be collected, a part for each office and day. */
export default function AbgabenSeite() {
  const { pakete } = useLoaderData<AbgabenAnsicht>()
  return (
    <Seite titel="Abgegebene Forderungen" neben={<Link to="/forderungen">Offene Forderungen</Link>}>
      <div className="al-stapel">
        <p className="al-leise">
          Abgegeben wird im Verfahren „Zahlungserinnerung und Abgabe“ des Falls. Die Forderung bleibt hier gebucht; was
          die Stelle einzieht, kommt mit dem Kassenzeichen herein.
        </p>
        {pakete.length === 0 && <p className="al-leer">In den letzten zwei Jahren ist keine Forderung abgegeben.</p>}
        {pakete.map((p) => (
          <Kasten
            key={p.schluessel}
            titel={`${p.stelle}, ${p.tag}`}
            randlos
            neben={
              <span className="al-reihe">
                <VerweisKnopf nach={p.datei} klein datei>
                  Datei der Abgabe
                </VerweisKnopf>
                <VerweisKnopf nach={p.stand} klein gewicht="tertiary" datei>
                  Stand heute
                </VerweisKnopf>
              </span>
            }
          >
            <Tabelle
              titel={`Abgegeben an ${p.stelle} am ${p.tag}`}
              zeilen={p.zeilen}
              schluessel={(z) => z.kassenzeichen}
              leer=""
              spalten={[
                { titel: 'Person', kopf: true, zelle: (z) => <Link to={z.nach}>{z.person}</Link> },
                { titel: 'Kassenzeichen', zelle: (z) => z.kassenzeichen },
                { titel: 'Abgegeben €', zahl: true, zelle: (z) => z.abgegeben },
                { titel: 'Offen €', zahl: true, zelle: (z) => z.offen },
              ]}
              fuss={
                <tr>
                  <th scope="row" colSpan={2}>
                    Zusammen
                  </th>
                  <td className="al-zahl">{p.abgegeben}</td>
                  <td className="al-zahl">{p.offen}</td>
                </tr>
              }
            />
          </Kasten>
        ))}
      </div>
    </Seite>
  )
}
