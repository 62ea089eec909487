import { Link, useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './person.server.ts'

export type Kontozeile = {
  readonly schluessel: string
  readonly iban: string
  readonly inhaber: string
  readonly stand: string
  readonly standArt: 'gut' | 'warnung' | 'info'
  readonly beleg: string
  /** Id and version to confirm, if this person may do it; else why not. */
  readonly bestaetigen: string
  readonly sperre: string
}

export type PersonAnsicht = {
  readonly id: string
  readonly name: string
  readonly kundennummer: string
  readonly angaben: readonly (readonly [string, string])[]
  readonly anschriften: readonly { readonly schluessel: string; readonly zeilen: string; readonly gilt: string }[]
  readonly konten: readonly Kontozeile[]
  readonly faelle: readonly { readonly id: string; readonly bgNummer: string; readonly stand: string }[]
  readonly sperre: string
}

export type PersonAntwort = {
  readonly fehler: Readonly<Record<string, string>>
  readonly werte: Readonly<Record<string, string>>
}

export default function PersonSeite() {
  const p = useLoaderData<PersonAnsicht>()
  const antwort = useActionData<PersonAntwort>()
  return (
    <Seite titel={p.name} neben={<span className="al-leise">{p.kundennummer}</span>}>
      <div className="al-stapel">
        {antwort?.fehler[''] && (
          <Hinweiszeile art="fehler" melden>
            {antwort.fehler['']}
          </Hinweiszeile>
        )}
        <div className="al-nebeneinander">
          <Kasten titel="Person">
            <Paare paare={p.angaben} />
          </Kasten>
          <Kasten titel="Anschriften" randlos>
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
          <Konten konten={p.konten} />
        </Kasten>
        {p.sperre === '' ? <NeuesKonto antwort={antwort} /> : <p className="al-leise">{p.sperre}</p>}
      </div>
    </Seite>
  )
}

function Konten({ konten }: { readonly konten: readonly Kontozeile[] }) {
  return (
    <Tabelle
      titel="Bankverbindungen"
      zeilen={konten}
      schluessel={(k) => k.schluessel}
      leer="Keine Bankverbindung."
      spalten={[
        { titel: 'IBAN', zelle: (k) => k.iban, kopf: true },
        { titel: 'Inhaber', zelle: (k) => k.inhaber },
        { titel: 'Stand', zelle: (k) => <Marke art={k.standArt}>{k.stand}</Marke> },
        { titel: 'Beleg', zelle: (k) => k.beleg },
        { titel: 'Nächster Schritt', zelle: (k) => <Bestaetigung konto={k} /> },
      ]}
    />
  )
}

function Bestaetigung({ konto: k }: { readonly konto: Kontozeile }) {
  if (k.bestaetigen === '') return k.sperre === '' ? null : <span className="al-leise">{k.sperre}</span>
  return (
    <Formular titel={`Bankverbindung ${k.iban}`} klasse="al-reihe">
      <input type="hidden" name="konto" value={k.bestaetigen} />
      <Knopf type="submit" klein name="was" value="bestaetigen">
        Bestätigen
      </Knopf>
      <Eingabe name="grund" titel="Grund der Ablehnung" wert="" />
      <Knopf type="submit" klein name="was" value="ablehnen">
        Ablehnen
      </Knopf>
    </Formular>
  )
}

function NeuesKonto({ antwort }: { readonly antwort: PersonAntwort | undefined }) {
  const wert = (name: string): string => antwort?.werte[name] ?? ''
  return (
    <Kasten titel="Neue Bankverbindung">
      <Formular klasse="al-stapel" titel="Neue Bankverbindung">
        <input type="hidden" name="was" value="konto" />
        <div className="al-maske al-maske--weit">
          <Eingabe
            name="iban"
            titel="IBAN"
            wert={wert('iban')}
            fehler={antwort?.fehler.iban}
            norm="§ 47 SGB I"
            pflicht
          />
          <Eingabe
            name="inhaber"
            titel="Kontoinhaber"
            wert={wert('inhaber')}
            fehler={antwort?.fehler.inhaber}
            hilfe="leer = die Person selbst"
          />
          <Eingabe
            name="beleg"
            titel="Beleg"
            wert={wert('beleg')}
            fehler={antwort?.fehler.beleg}
            hilfe="zum Beispiel unterschriebene Mitteilung vom 10.07.2026"
            pflicht
          />
        </div>
        <p className="al-leise">Gilt erst, wenn eine zweite Person sie bestätigt hat.</p>
        <p>
          <Knopf type="submit" gewicht="primary">
            Vorlegen
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
