import { Link, useActionData, useLoaderData } from 'react-router'
import { Absage } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Dubletten, type DublettenAnsicht } from './dubletten.tsx'
import { Konten, type Kontozeile, NeuesKonto } from './konten.tsx'
import {
  AnschriftAendern,
  DatenAendern,
  GeburtImFall,
  Gespeichert,
  type PersonAntwort,
  type PersonendatenAnsicht,
} from './personendaten.tsx'

export { action, loader } from './person.server.ts'

export type PersonAnsicht = {
  readonly id: string
  readonly name: string
  readonly kundennummer: string
  readonly angaben: readonly (readonly [string, string])[]
  readonly anschriften: readonly { readonly schluessel: string; readonly zeilen: string; readonly gilt: string }[]
  readonly konten: readonly Kontozeile[]
  readonly faelle: readonly { readonly id: string; readonly bgNummer: string; readonly stand: string }[]
  readonly stammdaten: PersonendatenAnsicht
  /** The form that was saved last; empty if none. */
  readonly gespeichert: string
  readonly dubletten: DublettenAnsicht
  readonly sperre: string
}

export default function PersonSeite() {
  const p = useLoaderData<PersonAnsicht>()
  const antwort = useActionData<PersonAntwort>()
  return (
    <Seite titel={p.name} neben={<span className="al-leise">{p.kundennummer}</span>}>
      <div className="al-stapel">
        <Gespeichert was={antwort ? '' : p.gespeichert} faelle={p.faelle} />
        <GeburtImFall faelle={p.stammdaten.geburtImFall} />
        {antwort?.was === 'konto' && <Absage text={antwort.fehler['']} />}
        <div className="al-nebeneinander">
          <Kasten titel="Person">
            <Paare paare={p.angaben} />
            {p.sperre === '' && <DatenAendern ansicht={p.stammdaten} antwort={antwort} />}
          </Kasten>
          <Kasten titel="Anschriften">
            <Tabelle
              titel="Anschriften"
              zeilen={p.anschriften}
              schluessel={(a) => a.schluessel}
              leer="Keine Anschrift."
              spalten={[
                { titel: 'Anschrift', zelle: (a) => a.zeilen, kopf: true },
                { titel: 'Gilt', zelle: (a) => a.gilt },
              ]}
            />
            {p.sperre === '' && <AnschriftAendern ansicht={p.stammdaten} antwort={antwort} />}
          </Kasten>
          <Kasten titel="Fälle">
            <ul className="al-liste">
              {p.faelle.map((f) => (
                <li key={f.id}>
                  <Link to={`/faelle/${f.id}`}>{f.bgNummer}</Link> <span className="al-leise">{f.stand}</span>
                </li>
              ))}
            </ul>
          </Kasten>
        </div>
        <Kasten titel="Bankverbindungen" randlos>
          <Konten konten={p.konten} fehler={antwort?.was === 'konto' ? antwort.fehler.kennwort : undefined} />
        </Kasten>
        <Dubletten a={p.dubletten} antwort={antwort?.was === 'dublette' ? antwort : undefined} />
        {p.sperre === '' ? (
          <NeuesKonto antwort={antwort?.was === 'konto' ? antwort : undefined} sonst={p.name} />
        ) : (
          <p className="al-leise">{p.sperre}</p>
        )}
      </div>
    </Seite>
  )
}
