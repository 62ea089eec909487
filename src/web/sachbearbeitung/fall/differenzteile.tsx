import type { ReactNode } from 'react'
import { type Aenderung, Differenztabelle, Textdifferenz, type Textstelle } from '../../bausteine/differenz.tsx'
import { Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../bausteine/kasten.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Handtafel } from './handtafel.tsx'
import type { Handzeile } from './vonHand.ts'

export type Betragsdifferenz = {
  readonly schluessel: string
  readonly zeitraum: string
  readonly person: string
  readonly alt: string
  readonly neu: string
  readonly differenz: string
  /** Facts changed, rule corrected, value known later. */
  readonly ursache: string
  /** Where the amount is explained; empty for a month in which there is nothing any more. */
  readonly warum: string
}

export type Zahlungsdifferenz = {
  readonly schluessel: string
  readonly art: 'nachzahlung' | 'kuenftig' | 'ueberzahlung'
  readonly zeitraum: string
  readonly an: string
  readonly leistung: string
  readonly betrag: string
}

export type Schreibendifferenz = {
  readonly schluessel: string
  readonly titel: string
  readonly an: string
  readonly vorschau: string
  readonly stellen: readonly Textstelle[]
}

/** The four parts of a difference: facts, amounts, payments, letters. */
export type Differenz = {
  readonly gegen: string
  /** What the order does beyond amounts: it closes the case. Empty: nothing. */
  readonly schluss: string
  readonly tatsachen: readonly Aenderung[]
  readonly betraege: readonly Betragsdifferenz[]
  readonly vonHand: readonly Handzeile[]
  readonly zahlungen: readonly Zahlungsdifferenz[]
  readonly zahlungssummen: readonly { readonly titel: string; readonly betrag: string }[]
  readonly schreiben: readonly Schreibendifferenz[]
}

export const TEILE = ['tatsachen', 'betraege', 'zahlungen', 'schreiben'] as const
export type Teilname = (typeof TEILE)[number]

export const TEILTITEL: Readonly<Record<Teilname, string>> = {
  tatsachen: 'Tatsachen',
  betraege: 'Beträge',
  zahlungen: 'Zahlungen',
  schreiben: 'Schreiben',
}

const ZAHLUNGSART = {
  nachzahlung: 'sofort, Nachzahlung',
  kuenftig: 'künftig',
  ueberzahlung: 'zu viel gezahlt',
} as const

/** `neben` stands in the head of each part: on the four-eyes page whether it was looked at. */
export function Differenzteile({
  d,
  neben,
}: {
  readonly d: Differenz
  readonly neben?: ((teil: Teilname) => ReactNode) | undefined
}) {
  return (
    <div className="al-stapel">
      {d.schluss !== '' && <Hinweiszeile art="warnung">{d.schluss}</Hinweiszeile>}
      <Teil teil="tatsachen" neben={neben}>
        <Differenztabelle titel="Geänderte Tatsachen" zeilen={d.tatsachen} leer="Keine Tatsache ist geändert." />
      </Teil>
      <Teil teil="betraege" neben={neben}>
        <Betraege zeilen={d.betraege} />
        <Handtafel zeilen={d.vonHand} />
      </Teil>
      <Teil teil="zahlungen" neben={neben}>
        <Zahlungen d={d} />
      </Teil>
      <Teil teil="schreiben" neben={neben}>
        <Schreiben zeilen={d.schreiben} />
      </Teil>
    </div>
  )
}

function Teil({
  teil,
  neben,
  children,
}: {
  readonly teil: Teilname
  readonly neben: ((teil: Teilname) => ReactNode) | undefined
  readonly children: ReactNode
}) {
  return (
    <Kasten titel={TEILTITEL[teil]} id={`teil-${teil}`} neben={neben?.(teil)} randlos>
      {children}
    </Kasten>
  )
}

function Betraege({ zeilen }: { readonly zeilen: readonly Betragsdifferenz[] }) {
  return (
    <Tabelle
      titel="Geänderte Beträge im Monat"
      zeilen={zeilen}
      schluessel={(z) => z.schluessel}
      leer="Kein Betrag ist geändert."
      spalten={[
        { titel: 'Person', zelle: (z) => z.person, kopf: true },
        { titel: 'Monate', zelle: (z) => z.zeitraum },
        { titel: 'Bisher', zelle: (z) => z.alt, zahl: true },
        { titel: 'Jetzt', zelle: (z) => (z.warum === '' ? z.neu : <a href={z.warum}>{z.neu}</a>), zahl: true },
        { titel: 'Differenz', zelle: (z) => <strong>{z.differenz}</strong>, zahl: true },
        { titel: 'Ursache', zelle: (z) => z.ursache },
      ]}
    />
  )
}

function Zahlungen({ d }: { readonly d: Differenz }) {
  return (
    <>
      <Tabelle
        titel="Geänderte Zahlungen"
        zeilen={d.zahlungen}
        schluessel={(z) => z.schluessel}
        leer="Keine Zahlung ist geändert."
        spalten={[
          { titel: 'An', zelle: (z) => z.an, kopf: true },
          { titel: 'Wann', zelle: (z) => ZAHLUNGSART[z.art] },
          { titel: 'Monate', zelle: (z) => z.zeitraum },
          { titel: 'Leistung', zelle: (z) => z.leistung },
          { titel: 'Betrag', zelle: (z) => z.betrag, zahl: true },
        ]}
      />
      {d.zahlungssummen.length > 0 && (
        <ul className="al-liste al-kasten__leib">
          {d.zahlungssummen.map((s) => (
            <li key={s.titel}>
              {s.titel}
              {s.betrag === '' ? '.' : ': '}
              {s.betrag !== '' && <strong>{s.betrag} €</strong>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Schreiben({ zeilen }: { readonly zeilen: readonly Schreibendifferenz[] }) {
  if (zeilen.length === 0) return <Leer>Es entsteht kein Schreiben.</Leer>
  return (
    <ul className="al-liste al-kasten__leib al-stapel">
      {zeilen.map((s) => (
        <li key={s.schluessel} className="al-stapel">
          <p>
            <strong>{s.titel}</strong> an {s.an} · <a href={s.vorschau}>Vorschau</a>
          </p>
          <Textdifferenz stellen={s.stellen} leer="Neu, es gibt kein früheres Schreiben zum Vergleich." />
        </li>
      ))}
    </ul>
  )
}
