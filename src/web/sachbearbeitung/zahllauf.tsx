import { Link, useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Fortschritt, type Laufstand } from '../bausteine/fortschritt.tsx'
import { Absage, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Auffaelligkeiten, type AuffaelligkeitenAnsicht } from './auffaelligkeiten.tsx'
import { useNachsehen } from './useNachsehen.ts'

export { action, loader } from './zahllauf.server.ts'

export type ZahllaufAnsicht = {
  readonly id: string
  readonly titel: string
  /** Sends held money back: no benefit, no budget title. */
  readonly rueckzahlung: boolean
  readonly stand: string
  /** Planning or posting goes on in the background. */
  readonly fortschritt: Laufstand | null
  readonly nachLeistung: readonly { readonly leistung: string; readonly nach: string; readonly summe: string }[]
  readonly nachTiteln: readonly {
    readonly schluessel: string
    readonly titel: string
    readonly zweck: string
    readonly summe: string
    /** What of title or share is not certain; empty: nothing. */
    readonly unsicher: string
  }[]
  readonly angaben: readonly (readonly [string, string])[]
  /** Sums of run, file and ledger must be one and the same. */
  readonly abgleich: readonly {
    readonly stelle: string
    readonly anzahl: string
    readonly summe: string
    readonly stimmt: boolean
  }[]
  readonly dateien: readonly {
    readonly id: string
    readonly name: string
    readonly nach: string
    readonly anzahl: string
    readonly summe: string
    readonly urteil: string
    /** May not leave since a restore. */
    readonly gesperrt: boolean
    readonly pruefsumme: string
  }[]
  /** What stands before the eyes: released is exactly this. */
  readonly gesehen: { readonly anzahl: string; readonly summe: string; readonly hash: string } | null
  /** `mitKennwort`: the person proves again that it is she (SEC-03). */
  readonly freigabe: { readonly sperre: string; readonly mitKennwort: boolean } | null
  readonly verwerfbar: boolean
  /** Since a restore: whether its files are with the bank. `bisher`: what was found out; `formular`: somebody may say so now. */
  readonly sperre: {
    readonly seit: string
    readonly bisher: string
    readonly formular: {
      readonly sperre: string
      readonly mitKennwort: boolean
      readonly nurNichtGesendet: boolean
    } | null
  } | null
  readonly ausnahmen: readonly { readonly schluessel: string; readonly text: string }[]
  /** What has to be looked at before the release; null: the run is still being planned. */
  readonly auffaelligkeiten: AuffaelligkeitenAnsicht | null
}

export type ZahllaufAntwort = {
  readonly fehler: string
  readonly vermerk: string
  readonly gewaehlt: readonly string[]
}

export default function ZahllaufSeite() {
  const a = useLoaderData<ZahllaufAnsicht>()
  const antwort = useActionData<ZahllaufAntwort>()
  useNachsehen(a.fortschritt !== null)
  return (
    <Seite titel={a.titel} neben={<span className="al-leise">{a.stand}</span>}>
      <div className="al-stapel">
        <Absage text={antwort?.fehler} />
        {a.fortschritt !== null && <Fortschritt titel="Fortschritt des Laufs" stand={a.fortschritt} />}
        {a.ausnahmen.map((x) => (
          <Hinweiszeile key={x.schluessel} art="warnung">
            {x.text}
          </Hinweiszeile>
        ))}
        {a.sperre !== null && <Laufsperre sperre={a.sperre} />}
        {a.auffaelligkeiten !== null && (
          <Auffaelligkeiten
            a={a.auffaelligkeiten}
            bisher={{ vermerk: antwort?.vermerk ?? '', gewaehlt: antwort?.gewaehlt ?? [] }}
          />
        )}
        <div className="al-nebeneinander">
          <Kasten titel="Lauf">
            <Paare paare={a.angaben} />
          </Kasten>
          <Kasten titel="Abgleich" randlos>
            <Abgleich zeilen={a.abgleich} />
          </Kasten>
          {!a.rueckzahlung && (
            <Kasten titel="Nach Leistung und Träger" randlos>
              <Tabelle
                titel="Summen nach Leistung und Träger"
                zeilen={a.nachLeistung}
                schluessel={(t) => t.leistung}
                leer="Noch nichts geplant."
                spalten={[
                  { titel: 'Leistung', kopf: true, zelle: (t) => <Link to={t.nach}>{t.leistung}</Link> },
                  { titel: 'Summe €', zelle: (t) => t.summe, zahl: true },
                ]}
              />
            </Kasten>
          )}
        </div>
        {!a.rueckzahlung && (
          <Kasten titel="Nach Haushaltstiteln" randlos>
            <Tabelle
              titel="Summen nach Haushaltstiteln"
              zeilen={a.nachTiteln}
              schluessel={(t) => t.schluessel}
              leer="Noch nichts geplant."
              spalten={[
                { titel: 'Titel (Haushaltsjahr)', kopf: true, zelle: (t) => t.titel },
                { titel: 'Zweck', zelle: (t) => t.zweck },
                { titel: 'Vorbehalt', zelle: (t) => t.unsicher },
                { titel: 'Summe €', zahl: true, zelle: (t) => t.summe },
              ]}
            />
          </Kasten>
        )}
        <Kasten titel="Dateien" randlos>
          <Dateien dateien={a.dateien} />
        </Kasten>
        <div className="al-nebeneinander">
          {a.freigabe !== null && a.gesehen !== null && <Freigabe gesehen={a.gesehen} freigabe={a.freigabe} />}
          {a.verwerfbar && <Verwerfen rueckzahlung={a.rueckzahlung} />}
        </div>
      </div>
    </Seite>
  )
}

function Abgleich({ zeilen }: { readonly zeilen: ZahllaufAnsicht['abgleich'] }) {
  return (
    <Tabelle
      titel="Abgleich der Summen"
      zeilen={zeilen}
      schluessel={(z) => z.stelle}
      leer="Noch nichts abzugleichen."
      spalten={[
        { titel: 'Stelle', zelle: (z) => z.stelle, kopf: true },
        { titel: 'Zahlungen', zelle: (z) => z.anzahl, zahl: true },
        { titel: 'Summe €', zelle: (z) => z.summe, zahl: true },
        { titel: 'Stimmt', zelle: (z) => (z.stimmt ? 'ja' : 'nein') },
      ]}
    />
  )
}

function Dateien({ dateien }: { readonly dateien: ZahllaufAnsicht['dateien'] }) {
  return (
    <Tabelle
      titel="Dateien des Laufs"
      zeilen={dateien}
      schluessel={(d) => d.id}
      leer="Die Datei entsteht, wenn der Lauf fertig geplant ist."
      spalten={[
        { titel: 'Datei', zelle: (d) => d.name, kopf: true },
        { titel: 'Zahlungen', zelle: (d) => d.anzahl, zahl: true },
        { titel: 'Summe €', zelle: (d) => d.summe, zahl: true },
        { titel: 'Prüfung', zelle: (d) => d.urteil },
        { titel: 'Prüfsumme', zelle: (d) => <code>{d.pruefsumme}</code> },
        {
          titel: 'Herunterladen',
          zelle: (d) => <Herunterladen d={d} />,
        },
      ]}
    />
  )
}

function Herunterladen({ d }: { readonly d: ZahllaufAnsicht['dateien'][number] }) {
  if (d.gesperrt) return 'gesperrt'
  return d.nach === '' ? (
    'nach der Freigabe'
  ) : (
    <VerweisKnopf nach={d.nach} klein datei>
      Herunterladen
    </VerweisKnopf>
  )
}

function Laufsperre({ sperre }: { readonly sperre: NonNullable<ZahllaufAnsicht['sperre']> }) {
  const { formular } = sperre
  const gesperrt = formular === null || formular.sperre === '' ? undefined : formular.sperre
  return (
    <Kasten titel="Nach der Wiederherstellung">
      <div className="al-stapel">
        <p>
          Der Datenbestand ist seit {sperre.seit} aus einer Sicherung wiederhergestellt.{' '}
          {sperre.bisher === ''
            ? 'Fragen Sie bei der Bank nach, ob sie die Dateien dieses Laufs hat. Bis dahin gehen sie nicht hinaus.'
            : sperre.bisher}
        </p>
        {formular !== null && (
          <Formular klasse="al-stapel" titel="Klären, ob die Dateien bei der Bank sind">
            <Eingabe name="bemerkung" titel="Wie Sie es bei der Bank geklärt haben" wert="" pflicht />
            {formular.mitKennwort && gesperrt === undefined && (
              <Eingabe
                name="kennwort"
                titel="Ihr Kennwort für die Klärung"
                art="kennwort"
                wert=""
                autoComplete="current-password"
                pflicht
              />
            )}
            <p className="al-reihe">
              {!formular.nurNichtGesendet && (
                <Knopf type="submit" name="was" value="beiDerBank" sperre={gesperrt}>
                  Die Dateien sind bei der Bank
                </Knopf>
              )}
              <Knopf type="submit" name="was" value="nichtGesendet" sperre={gesperrt}>
                Die Dateien sind nicht bei der Bank
              </Knopf>
            </p>
          </Formular>
        )}
      </div>
    </Kasten>
  )
}

function Freigabe({
  gesehen,
  freigabe: { sperre, mitKennwort },
}: {
  readonly gesehen: NonNullable<ZahllaufAnsicht['gesehen']>
  readonly freigabe: NonNullable<ZahllaufAnsicht['freigabe']>
}) {
  return (
    <Kasten titel="Freigeben">
      <Formular klasse="al-stapel" titel="Freigeben">
        <input type="hidden" name="was" value="freigeben" />
        {Object.entries(gesehen).map(([name, wert]) => (
          <input key={name} type="hidden" name={name} value={wert} />
        ))}
        <p>Sie geben genau die Dateien frei, deren Anzahl, Summe und Prüfsumme oben stehen.</p>
        {mitKennwort && sperre === '' && (
          <Eingabe
            name="kennwort"
            titel="Ihr Kennwort"
            art="kennwort"
            wert=""
            autoComplete="current-password"
            hilfe="Vor der Freigabe noch einmal, damit niemand an Ihrem Platz freigibt."
            pflicht
          />
        )}
        <p className="al-reihe">
          <Knopf type="submit" gewicht="primary" sperre={sperre === '' ? undefined : sperre}>
            Freigeben
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}

function Verwerfen({ rueckzahlung }: { readonly rueckzahlung: boolean }) {
  const danach = rueckzahlung ? 'Das Geld bleibt in Verwahrung.' : 'Die Zahlungen gehen mit dem nächsten Lauf.'
  return (
    <Kasten titel="Verwerfen">
      <Formular klasse="al-stapel" titel="Verwerfen">
        <input type="hidden" name="was" value="verwerfen" />
        <Eingabe name="grund" titel="Grund" wert="" pflicht hilfe={danach} />
        <p>
          <Knopf type="submit">Verwerfen</Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
