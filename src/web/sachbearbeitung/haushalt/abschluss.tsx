import { useActionData, useLoaderData } from 'react-router'
import { Absage, Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import { Seite } from '../../rahmen/seite.tsx'

export { action, loader } from './abschluss.server.ts'

export type AbschlussAnsicht = {
  /** The month whose turn it is; null: nothing was posted yet. */
  readonly naechster:
    | null
    | { readonly art: 'laeuft'; readonly titel: string; readonly ab: string }
    | {
        readonly art: 'offen'
        readonly titel: string
        readonly monat: string
        /** What stands before the eyes: closed is exactly this. */
        readonly hash: string
        readonly pruefsumme: string
        readonly buchungen: string
        readonly zeilen: readonly {
          readonly schluessel: string
          readonly jahr: string
          readonly titel: string
          readonly leistung: string
          readonly weg: string
          readonly betrag: string
        }[]
        /** By whom and when what stands here was put forward; empty: it was not. */
        readonly vorgeschlagen: string
        readonly sperre: string
      }
  /** What the last night found in the books. */
  readonly befunde: number
  readonly geschlossene: readonly {
    readonly monat: string
    readonly titel: string
    readonly vorgeschlagen: string
    readonly geschlossen: string
    readonly pruefsumme: string
  }[]
}

export type AbschlussAntwort = { readonly fehler: string }

/** Months of the books are closed here, one after the other, by two people (level A). */
export default function AbschlussSeite() {
  const a = useLoaderData<AbschlussAnsicht>()
  const antwort = useActionData<AbschlussAntwort>()
  return (
    <Seite titel="Monatsabschluss">
      <div className="al-stapel">
        <Absage text={antwort?.fehler} />
        {a.befunde > 0 && (
          <Hinweiszeile art="warnung">
            Die letzte Prüfung der Bücher hat etwas gefunden, das nicht stimmt ({a.befunde}). Sehen Sie sich vor dem
            Abschluss die Abstimmung an.
          </Hinweiszeile>
        )}
        <Naechster n={a.naechster} />
        <Kasten titel="Geschlossene Monate" randlos>
          <Tabelle
            titel="Geschlossene Monate"
            zeilen={a.geschlossene}
            schluessel={(m) => m.monat}
            leer="Noch kein Monat ist geschlossen."
            spalten={[
              { titel: 'Monat', kopf: true, zelle: (m) => m.titel },
              { titel: 'Vorgeschlagen', zelle: (m) => m.vorgeschlagen },
              { titel: 'Geschlossen', zelle: (m) => m.geschlossen },
              { titel: 'Prüfsumme', zelle: (m) => <code>{m.pruefsumme}</code> },
              {
                titel: 'Bericht',
                zelle: (m) => (
                  <VerweisKnopf nach={`/monatsabschluss/bericht?monat=${m.monat}`} klein datei>
                    Herunterladen
                  </VerweisKnopf>
                ),
              },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}

function Naechster({ n }: { readonly n: AbschlussAnsicht['naechster'] }) {
  if (n === null) return <p className="al-leer">Es ist noch nichts gebucht.</p>
  if (n.art === 'laeuft')
    return (
      <p className="al-leer">
        Als Nächstes ist {n.titel} an der Reihe. Der Monat läuft noch und lässt sich ab {n.ab} schließen.
      </p>
    )
  return (
    <>
      <Kasten titel={`${n.titel} schließen`}>
        <div className="al-stapel">
          <p>
            Danach nimmt das Buch keine Buchung mehr in diesen Monat an. Was später bekannt wird, wird im offenen Monat
            gebucht und nennt den Monat, für den es ist. Ein geschlossener Monat wird nicht wieder geöffnet.
          </p>
          <Paare
            paare={[
              ['Buchungen', n.buchungen],
              ['Prüfsumme', n.pruefsumme],
              ['Vorgeschlagen', n.vorgeschlagen === '' ? 'noch nicht' : n.vorgeschlagen],
            ]}
          />
          <Formular klasse="al-stapel" titel={`${n.titel} schließen`}>
            <input type="hidden" name="monat" value={n.monat} />
            <input type="hidden" name="hash" value={n.hash} />
            <p className="al-reihe">
              {n.vorgeschlagen === '' ? (
                <Knopf type="submit" name="was" value="vorschlagen" gewicht="primary">
                  Abschluss vorschlagen
                </Knopf>
              ) : (
                <Knopf
                  type="submit"
                  name="was"
                  value="schliessen"
                  gewicht="primary"
                  sperre={n.sperre === '' ? undefined : n.sperre}
                >
                  Monat schließen
                </Knopf>
              )}
            </p>
          </Formular>
        </div>
      </Kasten>
      <Kasten titel="Was der Abschluss festhält" randlos>
        <Tabelle
          titel={`Bewegungen im ${n.titel}`}
          zeilen={n.zeilen}
          schluessel={(z) => z.schluessel}
          leer="In diesem Monat ist nichts gebucht."
          spalten={[
            { titel: 'Haushaltsjahr', kopf: true, zelle: (z) => z.jahr },
            { titel: 'Titel', zelle: (z) => z.titel },
            { titel: 'Leistung', zelle: (z) => z.leistung },
            { titel: 'Bewegung', zelle: (z) => z.weg },
            { titel: 'Betrag €', zelle: (z) => z.betrag, zahl: true },
          ]}
        />
      </Kasten>
    </>
  )
}
