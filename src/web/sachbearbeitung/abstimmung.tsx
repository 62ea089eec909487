import { Link, useLoaderData } from 'react-router'
import { Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './abstimmung.server.ts'

export type AbstimmungAnsicht = {
  readonly zeitraum: string
  /** Nothing differs; money may still be held. */
  /** Nothing differs; money may still be held. */
  readonly gruen: boolean
  readonly tage: readonly {
    readonly tag: string
    readonly konten: readonly string[]
    readonly bank: string
    readonly buch: string
    /** Empty: the day agrees. */
    readonly warum: readonly string[]
  }[]
  readonly ungebucht: readonly {
    readonly nach: string
    readonly ausfuehrung: string
    readonly alter: string
    readonly anzahl: string
    readonly summe: string
  }[]
  /** Empty: nothing is held. */
  readonly verwahrt: string
  /** When the books were recomputed last. */
  readonly geprueft: string
  /** What the recomputation of the ledger found. */
  readonly befunde: readonly string[]
}

/** Decisions, books, files and bank against one another, day by day. */
export default function AbstimmungSeite() {
  const a = useLoaderData<AbstimmungAnsicht>()
  return (
    <Seite titel="Abstimmung" neben={<span className="al-leise">{a.zeitraum}</span>}>
      <div className="al-stapel">
        {a.gruen && (
          <Hinweiszeile art="gut">
            Bescheide, Buch, Zahldateien und Bank stimmen überein{a.verwahrt === '' ? '. Nichts ist offen.' : '.'}
          </Hinweiszeile>
        )}
        {!a.gruen && <Hinweiszeile art="warnung">Es gibt Unterschiede. Sie stehen unten.</Hinweiszeile>}
        {a.verwahrt !== '' && (
          <Hinweiszeile art="info">
            In Verwahrung: {a.verwahrt}. <Link to="/bank">Klären</Link>
          </Hinweiszeile>
        )}
        {a.befunde.map((b) => (
          <Hinweiszeile key={b} art="fehler">
            Das Buch stimmt in sich nicht: {b}. Bitte wenden Sie sich an den Betrieb.
          </Hinweiszeile>
        ))}
        {a.ungebucht.length > 0 && (
          <Kasten titel="Übergeben, von der Bank nicht gebucht" randlos>
            <Tabelle
              titel="Läufe, die die Bank nicht gebucht hat"
              zeilen={a.ungebucht}
              schluessel={(u) => u.nach}
              leer=""
              spalten={[
                { titel: 'Ausführung', kopf: true, zelle: (u) => <Link to={u.nach}>{u.ausfuehrung}</Link> },
                { titel: 'Seit', zelle: (u) => u.alter },
                { titel: 'Zahlungen', zahl: true, zelle: (u) => u.anzahl },
                { titel: 'Summe €', zahl: true, zelle: (u) => u.summe },
              ]}
            />
          </Kasten>
        )}
        <p className="al-leise">{a.geprueft}</p>
        <Kasten titel="Tag für Tag" randlos>
          <Tabelle
            titel="Bank und Buch, Tag für Tag"
            zeilen={a.tage}
            schluessel={(t) => t.tag}
            leer="In diesem Zeitraum gibt es weder Auszüge noch Buchungen."
            spalten={[
              { titel: 'Tag', kopf: true, zelle: (t) => t.tag },
              { titel: 'Endstand', zelle: (t) => t.konten.join(', ') },
              { titel: 'Bank €', zahl: true, zelle: (t) => t.bank },
              { titel: 'Buch €', zahl: true, zelle: (t) => t.buch },
              {
                titel: 'Stand',
                zelle: (t) =>
                  t.warum.length === 0 ? (
                    <Marke art="gut">stimmt</Marke>
                  ) : (
                    <Marke art="warnung">{t.warum.join(' ')}</Marke>
                  ),
              },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}
