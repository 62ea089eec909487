import { Link, useActionData, useLoaderData } from 'react-router'
import { Datei, Eingabe } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { useNachsehen } from './useNachsehen.ts'

export { action, loader } from './bank.server.ts'

export type BankAnsicht = {
  readonly meldungen: readonly {
    readonly id: string
    readonly was: string
    readonly msgId: string
    readonly dateiname: string
    readonly am: string
    readonly von: string
    readonly stand: string
    readonly offen: boolean
  }[]
  /** Files out of the watched folder that were not read in. */
  readonly abgelehnte: readonly {
    readonly id: string
    readonly am: string
    readonly dateiname: string
    readonly grund: string
  }[]
  /** The background still works on one of them. */
  readonly arbeitet: boolean
  readonly offene: readonly {
    readonly schluessel: string
    readonly seit: string
    readonly betrag: string
    readonly wer: string
    readonly text: string
    readonly grund: string
    /** Money stands on the account and in the books, and nobody knows whose it is. */
    readonly verwahrt: boolean
    readonly zuordenbar: boolean
    /** May go back to its sender; or does already, as soon as somebody releases it. */
    readonly rueckzahlbar: boolean
    readonly gehtZurueck: boolean
  }[]
  /** There are more than are shown. */
  readonly weitere: boolean
  readonly ruecklaeufer: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly bgNummer: string
    readonly monat: string
    readonly seit: string
    readonly betrag: string
    readonly grund: string
  }[]
  readonly sperre: string
}

/** `ort`: the field the refusal is about; empty: the whole page. */
export type BankAntwort = {
  readonly ort: string
  readonly fehler: string
  readonly kassenzeichen?: string
  readonly grund?: string
}

/** What the bank says, what of it has to be looked at, and which money came back: the exceptions first. */
export default function BankSeite() {
  const a = useLoaderData<BankAnsicht>()
  const antwort = useActionData<BankAntwort>()
  useNachsehen(a.arbeitet)
  return (
    <Seite
      titel="Bank"
      neben={
        <>
          <Link to="/abstimmung">Abstimmung</Link> <Link to="/bargeld">Bargeld</Link>
        </>
      }
    >
      <div className="al-stapel">
        <Absage text={antwort?.ort === '' ? antwort.fehler : undefined} />
        <Kasten titel="Meldung der Bank einlesen">
          <Formular klasse="al-stapel" titel="Meldung der Bank einlesen" datei>
            <input type="hidden" name="was" value="einlesen" />
            <Datei
              name="datei"
              titel="Datei der Bank"
              endungen=".xml"
              pflicht
              hilfe="Status der Aufträge (pain.002), Kontoauszug (camt.053) oder einzelne Umsätze (camt.054), bis 100 MB"
              fehler={antwort?.ort === 'datei' ? antwort.fehler : undefined}
            />
            <p>
              <Knopf type="submit" gewicht="primary" sperre={a.sperre === '' ? undefined : a.sperre}>
                Einlesen
              </Knopf>
            </p>
          </Formular>
        </Kasten>
        {a.weitere && (
          <Hinweiszeile art="info">
            Gezeigt sind die ältesten. Die weiteren folgen, wenn diese erledigt sind.
          </Hinweiszeile>
        )}
        {a.abgelehnte.length > 0 && <Abgelehnte zeilen={a.abgelehnte} sperre={a.sperre} />}
        <Kasten titel="Zu klären" randlos>
          <Tabelle
            titel="Zu klärende Umsätze und Meldungen"
            zeilen={a.offene}
            schluessel={(z) => z.schluessel}
            leer="Nichts ist zu klären."
            spalten={[
              { titel: 'Seit', kopf: true, zelle: (z) => z.seit },
              { titel: 'Betrag €', zahl: true, zelle: (z) => z.betrag },
              {
                titel: 'Von oder an, Text',
                zelle: (z) => (
                  <>
                    {z.wer}
                    {z.wer !== '' && <br />}
                    <span className="al-leise">{z.text}</span>
                  </>
                ),
              },
              {
                titel: 'Warum',
                zelle: (z) => (
                  <>
                    {z.grund} {z.verwahrt && <Marke art="info">verwahrt</Marke>}
                  </>
                ),
              },
              { titel: 'Klären', zelle: (z) => <Klaeren z={z} sperre={a.sperre} antwort={antwort} /> },
            ]}
          />
        </Kasten>
        <Kasten titel="Zurückgekommene Zahlungen" randlos>
          <Tabelle
            titel="Zurückgekommene Zahlungen"
            zeilen={a.ruecklaeufer}
            schluessel={(r) => r.schluessel}
            leer="Keine Zahlung ist zurückgekommen."
            spalten={[
              { titel: 'BG-Nummer', kopf: true, zelle: (r) => <Link to={r.nach}>{r.bgNummer}</Link> },
              { titel: 'Für', zelle: (r) => r.monat },
              { titel: 'Seit', zelle: (r) => r.seit },
              { titel: 'Grund', zelle: (r) => r.grund },
              { titel: 'Betrag €', zahl: true, zelle: (r) => r.betrag },
            ]}
          />
        </Kasten>
        <Kasten titel="Eingelesene Meldungen" randlos>
          <Tabelle
            titel="Eingelesene Meldungen"
            zeilen={a.meldungen}
            schluessel={(m) => m.id}
            leer="Noch keine Meldung eingelesen."
            spalten={[
              { titel: 'Eingelesen', kopf: true, zelle: (m) => m.am },
              { titel: 'Art', zelle: (m) => m.was },
              { titel: 'Nummer der Bank', zelle: (m) => m.msgId },
              { titel: 'Datei', zelle: (m) => m.dateiname },
              { titel: 'Von', zelle: (m) => m.von },
              { titel: 'Stand', zelle: (m) => <Marke art={m.offen ? 'warnung' : 'info'}>{m.stand}</Marke> },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}

function Abgelehnte({ zeilen, sperre }: { readonly zeilen: BankAnsicht['abgelehnte']; readonly sperre: string }) {
  return (
    <Kasten titel="Nicht eingelesene Dateien" randlos>
      <Tabelle
        titel="Nicht eingelesene Dateien aus dem Ordner der Bank"
        zeilen={zeilen}
        schluessel={(z) => z.id}
        leer=""
        spalten={[
          { titel: 'Datei', kopf: true, zelle: (z) => z.dateiname },
          { titel: 'Gekommen', zelle: (z) => z.am },
          { titel: 'Warum', zelle: (z) => z.grund },
          {
            titel: 'Erledigen',
            zelle: (z) => (
              <Formular titel={`Datei ${z.dateiname} erledigen`}>
                <input type="hidden" name="was" value="gesehen" />
                <input type="hidden" name="abweisung" value={z.id} />
                <Knopf type="submit" klein sperre={sperre === '' ? undefined : sperre}>
                  Gesehen und geklärt
                </Knopf>
              </Formular>
            ),
          },
        ]}
      />
    </Kasten>
  )
}

function Klaeren({
  z,
  sperre,
  antwort,
}: {
  readonly z: BankAnsicht['offene'][number]
  readonly sperre: string
  readonly antwort: BankAntwort | undefined
}) {
  const hier = antwort?.ort === z.schluessel ? antwort : undefined
  const gesperrt = sperre === '' ? undefined : sperre
  if (z.gehtZurueck) return <Link to="/zahllaeufe">Zu den Zahlläufen</Link>
  if (!z.zuordenbar && z.verwahrt) return <span className="al-leise">löst sich durch weitere Meldungen</span>
  return (
    <div className="al-stapel">
      <Formular klasse="al-stapel" titel={`Umsatz vom ${z.seit} klären`}>
        <input type="hidden" name="zeile" value={z.schluessel} />
        <input type="hidden" name="was" value={z.zuordenbar ? 'zuordnen' : 'schliessen'} />
        {z.zuordenbar && (
          <Eingabe
            name="kassenzeichen"
            titel="Kassenzeichen"
            wert={hier?.kassenzeichen ?? ''}
            fehler={hier?.fehler}
            inputMode="numeric"
            pflicht
          />
        )}
        <p>
          <Knopf type="submit" klein sperre={gesperrt}>
            {z.zuordenbar ? 'Zuordnen' : 'Gesehen und geklärt'}
          </Knopf>
        </p>
      </Formular>
      {z.rueckzahlbar && <Zurueckzahlen z={z} sperre={gesperrt} antwort={antwort} />}
    </div>
  )
}

function Zurueckzahlen({
  z,
  sperre,
  antwort,
}: {
  readonly z: BankAnsicht['offene'][number]
  readonly sperre: string | undefined
  readonly antwort: BankAntwort | undefined
}) {
  const hier = antwort?.ort === `${z.schluessel}/grund` ? antwort : undefined
  return (
    <details className="al-aufklapp" open={hier !== undefined}>
      <summary>An den Absender zurückzahlen</summary>
      <Formular klasse="al-stapel" titel={`Umsatz vom ${z.seit} an den Absender zurückzahlen`}>
        <input type="hidden" name="zeile" value={z.schluessel} />
        <input type="hidden" name="was" value="zurueck" />
        <Eingabe
          name="grund"
          titel="Warum das Geld zurückgeht"
          wert={hier?.grund ?? ''}
          fehler={hier?.fehler}
          hilfe={`${z.betrag} € gehen an ${z.wer}. Eine andere Person muss den Zahllauf freigeben.`}
          pflicht
        />
        <p>
          <Knopf type="submit" klein sperre={sperre}>
            Rückzahlung beschließen
          </Knopf>
        </p>
      </Formular>
    </details>
  )
}
