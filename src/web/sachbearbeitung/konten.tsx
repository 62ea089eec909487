import { Eingabe } from '../bausteine/feld.tsx'
import { Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'

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
  /** The own password is asked for before confirming. */
  readonly kennwort: boolean
}

export type KontenAntwort = {
  readonly fehler: Readonly<Record<string, string>>
  readonly werte: Readonly<Record<string, string>>
}

export function Konten({
  konten,
  fehler,
}: {
  readonly konten: readonly Kontozeile[]
  readonly fehler?: string | undefined
}) {
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
        { titel: 'Nächster Schritt', zelle: (k) => <Bestaetigung konto={k} fehler={fehler} /> },
      ]}
    />
  )
}

function Bestaetigung({ konto: k, fehler }: { readonly konto: Kontozeile; readonly fehler: string | undefined }) {
  if (k.bestaetigen === '') return k.sperre === '' ? null : <span className="al-leise">{k.sperre}</span>
  return (
    <Formular titel={`Bankverbindung ${k.iban}`} klasse="al-reihe">
      <input type="hidden" name="konto" value={k.bestaetigen} />
      {k.kennwort && (
        <Eingabe
          name="kennwort"
          titel="Ihr Kennwort"
          art="kennwort"
          wert=""
          autoComplete="current-password"
          fehler={fehler}
        />
      )}
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

/** `sonst` is the name that an empty field stands for. */
export function NeuesKonto({
  antwort,
  sonst,
}: {
  readonly antwort: KontenAntwort | undefined
  readonly sonst: string
}) {
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
            hilfe={`leer = ${sonst}`}
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
