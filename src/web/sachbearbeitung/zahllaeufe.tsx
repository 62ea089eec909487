import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe } from '../bausteine/feld.tsx'
import { Absage, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './zahllaeufe.server.ts'

export type Laufzeile = {
  readonly id: string
  readonly art: string
  readonly faellig: string
  readonly stand: string
  readonly standArt: 'info' | 'warnung' | 'gut'
  readonly anzahl: string
  readonly summe: string
}

export type ZahllaeufeAnsicht = {
  readonly laeufe: readonly Laufzeile[]
  readonly planbar: readonly { readonly wert: string; readonly titel: string }[]
  readonly konten: readonly { readonly wert: string; readonly titel: string }[]
  /** What is ordered and waits for a run. */
  readonly wartend: readonly {
    readonly schluessel: string
    readonly anlass: string
    readonly monat: string
    readonly uebergabe: string
    readonly anzahl: string
    readonly summe: string
  }[]
  /** The month whose run has not gone on its day, empty if all is well; what of earlier advances is not met yet. */
  readonly not: { readonly monat: string; readonly titel: string; readonly offen: string }
  readonly sperre: string
  /** May see what is owed. */
  readonly mitForderungen: boolean
}

export type ZahllaeufeAntwort = { readonly fehler: string; readonly not?: boolean; readonly grund?: string }

export default function ZahllaeufeSeite() {
  const a = useLoaderData<ZahllaeufeAnsicht>()
  const antwort = useActionData<ZahllaeufeAntwort>()
  return (
    <Seite titel="Zahlläufe">
      <div className="al-stapel">
        <Absage text={antwort?.not === true ? undefined : antwort?.fehler} />
        <Planen a={a} />
        <Not a={a} antwort={antwort} />
        <Kasten titel="Wartet auf einen Lauf" randlos>
          <Tabelle
            titel="Wartende Zahlungen"
            zeilen={a.wartend}
            schluessel={(w) => w.schluessel}
            leer="Nichts wartet."
            spalten={[
              { titel: 'Übergabe', kopf: true, zelle: (w) => w.uebergabe },
              { titel: 'Anlass', zelle: (w) => w.anlass },
              { titel: 'Für', zelle: (w) => w.monat },
              { titel: 'Zahlungen', zelle: (w) => w.anzahl, zahl: true },
              { titel: 'Summe €', zelle: (w) => w.summe, zahl: true },
            ]}
          />
        </Kasten>
        <Kasten titel="Läufe" randlos>
          <Tabelle
            titel="Zahlläufe"
            zeilen={a.laeufe}
            schluessel={(l) => l.id}
            leer="Noch kein Lauf."
            spalten={[
              { titel: 'Fällig', kopf: true, zelle: (l) => <Link to={`/zahllaeufe/${l.id}`}>{l.faellig}</Link> },
              { titel: 'Art', zelle: (l) => l.art },
              { titel: 'Stand', zelle: (l) => <Marke art={l.standArt}>{l.stand}</Marke> },
              { titel: 'Zahlungen', zelle: (l) => l.anzahl, zahl: true },
              { titel: 'Summe €', zelle: (l) => l.summe, zahl: true },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}

/** Only when the run of a month has not gone on its day. */
function Not({ a, antwort }: { readonly a: ZahllaeufeAnsicht; readonly antwort: ZahllaeufeAntwort | undefined }) {
  if (a.not.monat === '' && a.not.offen === '') return null
  return (
    <Kasten titel="Notzahlung">
      <div className="al-stapel">
        {a.not.offen !== '' && (
          <p>
            Im Voraus gezahlt und noch nicht angerechnet: {a.not.offen} €. Der nächste Lauf zahlt nur, was darüber
            hinausgeht.
          </p>
        )}
        {a.not.monat !== '' && (
          <Formular klasse="al-stapel" titel="Notzahlung vorbereiten">
            <input type="hidden" name="was" value="not" />
            <input type="hidden" name="monat" value={a.not.monat} />
            <input type="hidden" name="konto" value={a.konten[0]?.wert ?? ''} />
            <p>
              Der Monatslauf {a.not.titel} ist am Tag seiner Übergabe nicht gegangen. Wenn er heute nicht mehr gelingt,
              zahlen Sie die Liste des Vormonats im Voraus, höchstens, was für {a.not.titel} angeordnet ist. Eine zweite
              Person gibt sie frei; der nächste Lauf zahlt nur den Rest.
            </p>
            <Eingabe
              name="grund"
              titel="Warum geht der Monatslauf nicht?"
              wert={antwort?.grund ?? ''}
              fehler={antwort?.not === true ? antwort.fehler : undefined}
              pflicht
            />
            <p>
              <Knopf type="submit" sperre={a.sperre === '' ? undefined : a.sperre}>
                Notzahlung vorbereiten
              </Knopf>
            </p>
          </Formular>
        )}
      </div>
    </Kasten>
  )
}

function Planen({ a }: { readonly a: ZahllaeufeAnsicht }) {
  return (
    <Kasten
      titel="Lauf planen"
      neben={
        <p className="al-reihe">
          <Link to="/zahlerkonten">Zahlerkonten</Link>
          {a.mitForderungen && <Link to="/forderungen">Offene Forderungen</Link>}
          {a.mitForderungen && <Link to="/bank">Bank</Link>}
        </p>
      }
    >
      {a.planbar.length === 0 ? (
        <p className="al-leise">Heute ist kein Lauf zu planen.</p>
      ) : (
        <Formular klasse="al-stapel" titel="Lauf planen">
          <div className="al-maske al-maske--weit">
            <Auswahl name="lauf" titel="Lauf" wert={a.planbar[0]?.wert ?? ''} optionen={a.planbar} pflicht />
            <Auswahl name="konto" titel="Zahlerkonto" wert={a.konten[0]?.wert ?? ''} optionen={a.konten} pflicht />
          </div>
          <p className="al-reihe">
            <Knopf type="submit" gewicht="primary" sperre={a.sperre === '' ? undefined : a.sperre}>
              Planen
            </Knopf>
          </p>
        </Formular>
      )}
    </Kasten>
  )
}
